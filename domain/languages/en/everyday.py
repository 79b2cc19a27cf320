"""The commonest words of the language that nobody is called: no names, even where one is asked."""

WORDS = """
abandoned ability above abroad absence absolute absolutely abuse academic academy accept accepted
accident according accounts accurate accused achieve achieved achievement acid acquired across act
acting action actions active activities activity actor actors actress acts ad add added adding
addition additional adds administration administrative admit admitted adopted ads adult adults
advance advanced advantage adventure advertising advice affair affairs affect affected afford
africa african after afternoon afterwards against age aged agencies agency agents ages aggressive
agree agreed agreement agricultural agriculture ah aid aim ain't air aircraft airport album
alcohol alert alive alleged allergic alliance allow allowed allowing allows alone along alongside
alright alternative although amazing amazon ambassador amendment america american americans among
amongst amount amounts analysis ancient android andy angeles anger angle angry animal animals
anniversary announced announcement annoying annual answer answered answers anti anxiety anybody
anymore anyway ap apart apartment apartments app apparent apparently appeal appear appearance
appeared appears apple application applications applied apply appointed appreciate approach
appropriate approval approved approximately apps april arab architecture area areas arena argue
argued argument arguments arizona arm armed arms army around arranged arrest arrested arrival
arrive arrived arsenal art article articles artist artists arts asap asia asian aside asked asks
asleep aspect aspects ass assault assembly assessment assets asshole assigned assist assistance
assistant associate associated association assume assumed ate athletes atlanta atlantic atmosphere
attached attack attacked attacks attempt attempted attempts attend attended attending attention
attitude attorney attracted attractive audience audio aug august australia australian author
authorities authority authors auto automatic automatically avenue average avoid award awarded
awards aware awareness awful babies baby background bad badly bag bags balance balls ban band
bands bang bank banking banned bar barely bars base baseball based basic basically basis
basketball bat bath bathroom battery battle bay bbc bc beach bear bears beat beating beautiful
beauty became become becomes becoming bed bedroom beer began begin beginning begins begun behalf
behavior behaviour behind belief believe believed believes belong below belt bench benefit
benefits berlin besides bet beyond bible bid big bigger biggest bike billion bills biological
birds birth birthday bitch bite blame blast blind block blocked blocks blog blood blow blue blues
board boards boat bodies body bomb bone bones bonus books boom boost boots border boring born boss
boston bot bother bottle bottom bought bound bow bowl box boxes boy boyfriend boys brain brand
brands brave brazil brb bread break breakfast breaking breaks breast breath bridge brief brilliant
bringing brings britain british bro broad broadcast broke broken brother brothers brought btw
buddy budget build building buildings built bull bullshit bunch bureau buried burn burned burning
bus business businesses busy butter button buy buying ca cabinet cable cake calendar california
calls calm cambridge came camera cameras camp campaign campus canada canadian cancer candidate
candidates cant cap capable capacity cape capital captain capture captured car carbon card cards
care career careful carefully cares carried carry carrying cars cash cast castle cat catch
categories category catholic cats caught cause caused causes causing cd celebrate cell cells cent
center centers central centre cents centuries century ceo ceremony certain certainly chain chair
chairman challenge challenges chamber champion champions championship chance chances changes
changing channel channels chapter character characters charge charged charges charity charlie
chart chat cheap checked checking checks cheese chemical chemistry chest chicago chicken chief
child childhood children children's china chinese chip chocolate choice choices chose chosen
christ christians christmas circle circuit circumstances cities citizen citizens civil claim
claimed claiming claims class classes classic clean cleaning clear clearly click client clients
climate clinical clock closely closer closing clothes clothing cloud club clubs co coach coal
coast coat coffee cold collect collected collection collective college colonel color colorado
colors colour columbia column combat combination combined comedy comes comfort comfortable comic
command commander comment comments commerce commercial commission commissioner commit commitment
committed committee common commonly commonwealth communication communications communist
communities community companies company's compare compared comparison compensation compete
competition competitive complaint completed completely complex complicated component components
composition comprehensive computer computers concept concern concerned concerning concerns concert
concluded conclusion concrete condition conditions conduct conducted conference confidence
confident confirmed conflict confused congratulations congress connect connected connection
connections consent consequences conservation conservative consider considered considering
consistent consists constant constantly constitution constitutional construction consulate
consumer consumers consumption contain contained containing contains contemporary content contest
context continue continued continues continuing contract contracts contrast contribute contributed
contribution contributions control controlled controls convention conversation conversations
convinced cooking cool cooperation cop copies cops copy core corner corporate corporation
corruption costs cotton council count counter countries country county couples courage course
courses court courts cousin cover coverage covered covering covers crack craft crap crash crazy
cream create created creating creation creative credit creek crew cricket crime crimes criminal
crisis critical criticism critics crossed crossing crowd crown cry crying cultural culture cup
cure curious currency current currently custom customers cut cute cuts cutting cycle da dad daddy
daily dallas damage damaged damn dance dancing danger dangerous dare dark darkness data database
dates dating dc dead deal dealing deals death deaths debate debt debut decade decades december
decent decide decided decision decisions deck declared decline dedicated deep deeper deeply defeat
defence defend defending defense defensive define defined definitely definition degree degrees
delicious deliver delivered demand demands democracy democratic democrats denied density deny
department depending depends depression depth deputy describe described describes description
desert deserve deserves design designed designer designs desire desk desperate despite destroy
destroyed destruction detail detailed determine determined detroit develop developed developing
development device devices devil di diabetic dick didnt die died dies diet difference differences
difficult difficulty digital dinner direct directed direction directly director directors dirty
disappointed disaster discount discover discovered discovery discrimination discuss discussed
discussion disease diseases disney disorder display distance distributed distribution district
districts diversity divided division divorce divorced dna doc doctors document documentary
documents doesnt dog dogs dollar dollars domain domestic don dont door doors double doubt download
downtown dozen dr draft dragon drama dramatic draw drawing drawn dream dreams dress dressed drink
drinking drinks drive driven driver drivers driving drop dropped dropping drops drove drug drugs
drunk dry dude due dumb dunno during dust dutch duties duty dying dynamic ear earn earned ears
earth ease easier easily east eastern easy eat eating economic economics economy edge edit edited
edition editor education educational effect effective effectively effects efficiency efficient
effort efforts egg eggs egypt eight elected election elections electric electrical electricity
electronic element elementary elements elite elsewhere em emergency emotional emotions empire
employed employee employees employment empty enable encourage encouraged ended ending ends enemies
enemy energy enforcement engage engaged engagement engine engineer engineering engineers engines
england enjoy enjoyed enjoying ensure enter entered entering enterprise entertainment entire
entirely entitled entrance entry environment environmental epic episode episodes equal equally
equipment equity equivalent error escape especially essential essentially establish established
establishment estate estimated estimates et etc ethnic eu europe european eve even evening event
events eventually everybody everyday everyone everywhere evidence evil evolution ex exact example
examples excellent exception exchange excited exciting exclusive excuse executive exercise
exhibition exist existence existing exists exit expand expansion expect expectations expected
expecting expenses expensive experience experienced experiences experiment expert experts explain
explained explains explanation explore exposed exposure express expressed expression extend
extended extension extensive extent external extra extraordinary extreme extremely eye eyes face
facebook faced faces facilities facility facing fact factor factors factory facts faculty fail
failed failing failure fair fairly faith fake fall fallen falling falls false fame familiar
families family famous fan fancy fans fantastic fantasy far farm farmers fashion fast faster fat
fate fault favorite favour favourite fbi fear feature featured features featuring feb february fed
federal fee feed feedback feel feeling feelings feels fees feet fell fellow felt female females
festival fewer fiction field fifth fight fighter fighting figure figured figures file filed files
fill filled film films final finally finals finance financial find finding findings finds finger
fingers finish finished finishing fire fired firm firms fish fishing fitness five fix fixed flag
flash flat fleet flood floor florida flow flower fly flying focus focused folks follow followed
following follows food foods foot footage football force forced forces foreign forest forever
forgotten form formal format formation formed former forms formula fort forth fortune forum
forward fought foundation founded founder four fourth frame france fraud free freedom frequency
frequently fresh friday friend friendly friends friendship front frozen fruit ft fuck fucked
fuckin fucking fuel fully fun function functions fund fundamental funding funds funeral funny
further future fyi gain gained gallery game games gaming gang gap garden gas gate gear gen gender
general generally generated generation genetic genius genuine georgia german germany gets ghost
giant giants gift gifts girl girlfriend girls given gives giving glad glasses global glory goal
goals god god's gods goes gold golf gone gonna goods google gorgeous gotta gotten government
governments governor grab grade graduate grand granted grass grateful grave greater greatest
greatly greek grew grey ground grounds group groups grow growing grown growth guarantee guard
guards guest guests guidance guide guilty guitar gun guns guy guys gym hadn't haha hahaha hair
half hand handed handle handling hands hanging happened happening happens happiness happy harder
hardly hardware harm hasn't hat hate he'd he'll he's head headed heading headquarters heads health
healthcare healthy heard hearing heart hearts heat heaven heavily heavy hehe height held hell
helped helpful helping helps hence here's heritage hero heroes herself hes hidden hide hiding high
higher highest highly highway hillary hills himself hip hire hired historic historical history hit
hits hitting hiya hmm hockey holding holds hole holes holiday hollywood holy homes honest honestly
honey hong honor honour hook hop hopefully hopes hoping horrible horror horse horses hospital
hospitals host hot hotel household houses housing howdy hows http https huge humanity humans
hundred hundreds hungry hunting hurry hurt hurts ice id idc ideal ideas identified identify
identity idiot idk ignore ii iii ikr il ill illegal illinois illness im image images imagine
immediate immediately immigrants immigration imo impact implementation importance important
impossible impressed impression impressive improve improved improvement improving inc inch inches
incident include included includes including income increase increased increases increasing
increasingly incredible incredibly indeed independence independent index india indian indiana
indicate indicated individual individuals industrial industries industry infection influence
information informed infrastructure initial initially initiative injured injuries injury inner
innocent innovation input insane inside inspiration inspired instagram installed instance instant
institute institution institutions instructions instruments intellectual intelligence intended
intense intention interest interested interesting interests interior internal international
internet interview interviews introduce introduced introduction invest investigate investigation
investment investors invite invited involved involvement involves involving iowa iphone iran iraq
ireland irish iron islam islamic island islands isnt israeli issued issues it'll italian italy
item items itself iv ive jacket jail jan january japan japanese jazz jersey jewish jews jobs join
joined joining joint joke jokes josh journal journalist journey jr judge judges juice july jump
june junior jury justice kansas kate keeping keeps kentucky kept keys kick kicked kid kids kill
killed killer killing kills kinda kinds kingdom kings kiss kit kitchen km knee knew knife knock
knowing knowledge known knows kong korea korean lab label labor laboratory labour lack ladies lady
laid lake land landing lands landscape language languages large largely larger largest late lately
latin latter laugh laughing launch launched law laws lawyer lawyers lay layer lead leader leaders
leadership leading leads league learn learned learning lease leather leaves leaving led left leg
legacy legal legend legislation legislative legs lemme length lesson lessons lets letter letters
letting level levels liberal liberty library lie lies lieutenant life lifetime lift light lights
liked likely likes limit limited limits lincoln lines link linked links lips liquid listed listen
listening listing lists literally literary literature lived liverpool lives living ll lmao load
loan loans local located location locations lock locked log logic lol london longer looked looks
loose lord lose losing loss losses lots loud loved loves loving low lower lowest ltd luck lucky
lunch luxury lying lyrics ma mac machine machines mad magazine magic main mainly maintain
maintained maintenance major majority makes makeup making male man man's manage managed management
manager managers managing manchester manner manual manufacturers manufacturing map maps march
marine marked market marketing markets marriage married marry mask mass massachusetts massive
master masters match matches material materials math matt matter matters maximum mayor meal
meaning means meant meanwhile measure measures meat mechanical medal media medical medicine medium
meetings meets meh melbourne member members membership memorial memories memory men men's mental
mention mentioned merely mess messages met metal method methods mexican mexico miami michigan
microsoft mid middle midnight might mile military milk mill million millions min minds mini
minimum mining minister ministers ministry minnesota minor minority minutes mirror miss missing
mission misspelled misspelt mistake mistakes mistyped mix mixed mm mobile mode model models modern
mom moments monday money monitor monitoring monster month monthly months mood moral mortgage
moscow mostly mother's mothers motion motor mount mountain mountains mouse mouth moved movement
movements moves movie movies moving mr mrs ms multi multiple mum murder murdered muscle museum
music musical muslim muslims mystery na nah naked named narrative narrow nation national nations
native natural naturally nature navy nba near nearby nearly necessarily necessary neck needs
negative neighborhood neither nervous net network networks newly news newspaper nfl nigeria night
nights nine noise non nope nor normal normally north northern nose note noted notes notice noticed
nov novel november nowhere np nuclear numbers numerous nurse nursing nuts nvm ny obama object
objective objects observed obtain obtained obvious obviously occasion occasionally occupied occur
occurred occurs ocean oct october odd offensive offered offering offers officer officers offices
official officially officials often ohio oil older olympic olympics omfg omg one's ongoing onto op
opened opens operate operated operating operation operations opinion opinions opportunities
opportunity opposed opposite opposition orange ordered orders ordinary oregon organic organisation
organization organizations organized origin original originally others otherwise ought ourselves
outcome output outside outstanding overall owned owner owners ownership oxford pa pacific pack
packed paid pain painful paint painted painting pair pakistan palace pan panel pants paper papers
parent parents paris parking parliament part participants participate participation particular
particularly parties partly partner partners partnership parts party pass passed passenger
passengers passes passing passion passport passports past path patient patients pattern patterns
paying payments pc peace peak pen penalty pennsylvania people's per percent percentage perfectly
perform performance performed performing period periods permanent permission personal personality
personally personnel persons perspective pet petition phase phil philadelphia philosophy phones
photo photographs photography photos phrase physical physically physics piano pick picked picking
picture pictures piece pieces pilot pink pitch pizza placed places plain plan plane planet planned
planning plans plant plants plastic plate platform play played player players playing plays
pleased pleasure plenty plot pls plus plz pm pocket poetry point pointed points police policies
policy political politicians politics poll pool poor pop popular population porn port portion
position positions positive possession possibility possibly post posted posting posts pot
potential potentially pound pounds poverty power powerful pp practical practice practices praise
pray prayer pre precious preferred pregnancy pregnant premier premium preparation prepare prepared
preparing presence present presentation presented presents president presidential press pressure
pretend prevent previous previously prices pride priest primarily primary prime princess principal
principle principles print printed prior priority prison prisoners privacy private prize pro
problems procedure procedures process processes processing produce produced producer producers
producing product production products professional professor profile profit profits program
programme programming programs progress progressive project projects prominent promise promised
promote promotion proof proper properly properties property proposal proposed protect protected
protecting protection protein protest proud prove proved proven provide provided provides
providing province psychology public publication published publishing pull pulled pulling punch
punishment purchase purchased pure purple purpose purposes push pushed pushing puts putting
qualified quality quarter queen quickly quiet quit quote race races racial racing racist radical
radio rail railroad railway rain raise raised raising rally ran random range rank ranked rape
rapid rapidly rare rarely rate rated rates rating ratio raw re reach reached reaching reaction
read reader readers reading ready reality realize realized rear reasonable reasons recall receive
received receiving recent recently recognition recognize recognized recommend recommended record
recorded recording records recovery red reduce reduced reducing reduction refer reference
references referred referring reflect reform refuse refused regard regarding regardless regime
region regional regions register registered registration regret regular regularly regulation
regulations rejected related relation relations relationship relationships relative relatively
release released releases relevant relief religion religious remain remained remaining remains
remember remembered remind remote removal remove removed rent rental rep repair replaced
replacement reply report reported reporter reporting reports represent representation
representatives represented representing represents republic republican republicans reputation
requested require required requirements requires rescue research researchers reserve residence
resident residential residents resistance resolution resort resource resources respect
respectively respond response responsibility responsible rest restaurant restaurants restrictions
result resulted resulting results retail retired retirement return returned returning returns
reveal revealed reveals revenue reverse review reviews revolution reward rid ride ridiculous
riding rights ring rings rise rising risk risks river road roads robot rock rocket rocks role
roles roll rolling romance romantic rome roof room rooms root roots rough roughly round rounds
route routine row royal rugby ruin rule ruled rules run runs rural russia russian sa sad safe
safety saint sake salary salt sample samples san sand santa sat satellite sauce saudi save saved
saving savings saw scale scared scary scene scenes scheduled scheme school schools science
sciences scientific scientists score scored scores scoring scotland scottish screaming screen
script seal search searching season seasons seat seats seattle sec secondary secret secretary
secrets section sections sector secure security seed seeing seek seeking seem seemed seems sees
select selected selection self sell selling semi senate senator sending senior sense sensitive
sentence separate separated sept september sequence series serious seriously serve served server
serves serving session sessions sets setting settle settled settlement seven severe sex sexual
sexy shadow shake shame shape shaped share shared shares sharing she's sheet shell shes shield
shift ship shipping ships shirt shit shock shoes shoot shooting shop shopping shops shore shortly
shot shots shoulder shouldn't showed shower showing shown shows shut sick side sides sight sign
signal signed significant significantly signing signs silence silent silly silver similar
similarly simple simply sing singapore singer singing single singles sister sisters sit site sites
sitting situation situations six sixth size skill skills skin sky slave sleep sleeping slide
slightly slow slowly smaller smart smell smile smoke smoking smooth soccer social society soft
software soil solar sold soldier soldiers solid solution solutions solve somehow someone's
sometimes somewhat song songs sons sort sought soul source sources south southern soviet space
spain speaker special species specific specifically speech speed spend spending spent spin spirit
spiritual split spoke spoken sport sports spot spots spread spring squad square st stability
stable stadium staff stage stages stand standard standards standing stands star stars starting
starts state stated statement statements states station stations statistics stats status stay
stayed staying steady steal steam steel stem step steps stick stock stolen stomach stones stood
stopped stops storage store stores stories storm story straight strange strategic strategy stream
street streets strength stress stretch strike string strip stronger strongly struck structure
structures struggle struggling stuck student students studied studies studio study studying stuff
stupid style styles sub subject subjects submitted subsequent substantial success successful
successfully such suck sucks sudden suddenly suffer suffered suffering sufficient sugar suggest
suggested suggests suicide suit suitable sum summary summit sun sunday sup super superior supplies
supply support supported supporters supporting supports suppose supposed supreme surely surface
surgery surprise surprised surrounded surrounding survey survival survive survived suspect
suspended swear sweden sweet swimming swing switch sword symbol symptoms syria system systems
table tag tail taken takes taking talent talented talked talking talks tall tank tape target task
taste taught tax taxes tbh tea teach teacher teachers teaching team teams tear tears tech
technical technique techniques technologies technology teen teeth telephone television telling
tells temperature temperatures temple temporary ten tend tennis term terminal terms terrible
territory terrorist test tested testing tests texas texts tf thats theater theatre theme
themselves theory therapy therefore theres they'd they'll they're they've theyre thick thin
thinking thinks thirty tho thoughts thousand thousands thread threat threatened three threw throat
throughout throw throwing thrown thursday thus thx tickets tie tied ties tiger tight till tiny tip
tips tired tissue title titles today's toilet tone tongue tons took tool tools top topic toronto
total totally touch touched tough tour tournament toward towards tower town towns toy track tracks
trade trading tradition traditional traffic trail trailer train trained training trans transfer
transferred transition translation transmission transport transportation trap trash travel treat
treated treatment treaty tree trees trend trends trial trials trick tried tries trip triple troops
trouble truck true truly trump trust truth tube tuesday turkey turn turned turning turns tv twelve
twenty twice twin twitter ty types typical typically ugh ugly uk ukraine ultimate ultimately
unable uncle underground understanding understood undocumented unemployed unfortunately uniform
union unique unit united units universal universe universities university unknown unless unlike
unlikely unusual upcoming update updated updates upper ups upset urban urself usa useful user
users uses usual vacation valid valley valuable valuation value values variety various vast ve
vegas vehicle vehicles version versions versus veterans via vice victim victims victory video
videos vietnam view viewed viewing viewings views village violence violent virgin virtual virus
visa visas visible vision visited visiting visitors visits visual vital voice voicemail voices vol
volume vote voted voters votes voting vs wage waiting wake wales walk walked walking walks wanna
wanting wants war warm warning warriors wars wash wasnt wassup waste watch watched watching water
wave waves ways weak wealth weapon weapons wear wearing weather web website wedding wednesday
weekly weight weird welcome welfare went weren't western wet whats wheel whereas wheres whilst
who's whoever whole whom whose wide widely wild wildlife willing win wind window windows wine wing
wings winner winners winning wins winter wire wisconsin wishes within witness woman women women's
won wonder wonderful wont wooden word words worked worker workers world world's worldwide worried
worse worst worth would've wounded wow writer writers writes writing written wrote wtf yard yards
year's years yellow yo younger youre yourself youth youtube yup zealand zero zone
"""
