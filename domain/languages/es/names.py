"""First names: proof that a word in small letters is one. Most are from Faker (MIT)."""

GIVEN = """
aaron abel abelardo abigail abilio abraham adalberto adan adela adelaida adelardo adelia adelina
adolfo adora adoracion adrian adriana agapito agata agueda agustin agustina aida ainara ainoa
aitana aitor alba albano albert alberto albina albino alcides aldo aldonza ale alejandra alejandro
alejo alex alexandra alfonso alfredo alicia alma almudena alondra alonso alvaro amada amado amador
amalia amancio amanda amando amarilis amaro amaya ambar ambrosio amelia americo amilcar amparo ana
anabel anacleto anastasia anastasio andrea andres anel angel angela angelica angelina angelino
angelita ani anibal anita anna anselma anselmo antonia antonio anunciacion apolinar apolonia
araceli aranzazu arcelia ariadna ariel aristides armando armida aroa arsenio artemio arturo
ascension asdrubal asuncion atilio augusto aura aurea aurelia aureliano aurelio aurora azahar
azahara azeneth azucena baldomero balduino baltasar barbara bartolome basilio baudelio bautista
beatriz begona belen benigna benigno benita benito benjamin bernabe bernarda bernardino bernardita
bernardo berta berto beto bianca bibiana bienvenida blanca blas bonifacio borja brenda brigida
brunilda bruno buenaventura calista calisto calixta calixto camila camilo candela candelaria
candelario candelas candida candido caridad carina carla carlito carlos carlota carmela carmelita
carmelo carmen carmina caro carolina casandra casemiro catalina cayetana cayetano cebrian cecilia
cecilio ceferino celestina celestino celia celso cesar charo che chela chelo chema chita chucho
chus chuy cintia cipriano ciriaco cirino ciro citlali clara clarisa claudia claudio clemente
clementina cleto climaco cloe clotilde concepcion concha conchita conrado constanza consuela
consuelo coral cornelio cosme crescencia cristal cristian cristina cristobal cruz cuauhtemoc curro
custodia custodio cynthia dafne dalia dalila damian dani daniel daniela danilo dario david debora
delfina delia demetrio desiderio diana diego dieguito dimas dionisia dionisio dolores dominga
domitila donato dora dorita dorotea duilio dulce edelmira edelmiro edgar edgardo edmundo edu
eduardo efrain eladio elba elena eleuterio eli eliana elias eligia eligio elisa elisabet eliseo
elodia eloisa eloy elpidio elsa elvia elvira ema emelina emigdio emilia emiliana emiliano emilio
emma emperatriz encarna encarnacion encarnita enrique epifanio erasmo eric ernesto esmeralda
esparta espartaco esperanza espiridion esteban estefania estela ester esther estrella etelvina
eufemia eugenia eugenio eulalia eusebia eusebio eustaquio eutimio eutropio eva evangelina evaristo
evelia evelio evita ezequiel fabian fabiana fabio fabiola fabricio fanny fatima faustino fausto
febe federico felicia feliciana feliciano felicidad felipa felipe felisa felix fermin fernanda
fernando fidel fidela filomena fito flavia flavio flor flora florencia florencio florentina
florentino florina florinda fortunata fortunato francisca francisco frida fulgencio gabino gabriel
gabriela gala galo gaspar gaston gema genaro genoveva georgina geraldo gerardo geronimo gertrudis
gervasio gil gilberto gisela glauco gloria godofredo gonzalo goyo graciana graciano graciela
gregorio griselda guadalupe guillermina guillermo guiomar gustavo haroldo haydee hector helena
heliodoro heraclio herberto heriberto hermelinda hermenegildo herminia herminio hernan hernando
hilario hilda hipolito homero horacio hortensia hugo humberto iban ignacia ignacio iker ildefonso
ileana ilse imelda indira ines ingrid inigo inmaculada inocencio irene iris irma isa isaac isabel
isabela isaias isaura isidora isidoro isidro ismael israel itzel itziar ivan ivonne jacinta
jacinto jacobo jafet jaime jaqueline javi javier javiera jazmin jenaro jennifer jenny jeremias
jeronimo jessica jesus jesusa jimena joan joaquin joaquina joel jonas jonatan jordan jordana jordi
jorge jos jose josefa josefina josep josue jovita juan juana juanita juanito judith julia julian
juliana julie julieta julio karina karla kike lalo lara laura lazaro leandra leandro leire
leocadia leocadio leon leonardo leoncio leonel leonor leopoldo leticia lety leyre lidia ligia
lilia liliana lina linda lino lisandro loida lola lope lorena lorenza lorenzo loreto lourdes lucas
lucho lucia luciana luciano lucila lucio luis luisa luisina luismi luna lupe lupita luz macarena
macaria macario magdalena maite majo malena mamen manola manolo manu manuel manuela manuelita marc
marcela marcelino marcelo marcia marcial marciano marcio marco marcos margarita mari maria mariana
marianela mariano maribel maricela maricruz marina marino mario marisa marisela marisol maristela
marita marta martha martin martina martirio mateo matias matilde maura mauricio mauro maxi
maximiano maximiliano maximino mayra mayte melania melchor melisa memo mercedes merche micaela
miguel miguela milagros minerva mireia miriam mirta mitzy modesta modesto mohamed moises monica
montserrat morena moreno nacho nadia nancy nando narcisa narciso natalia natalio natanael
natividad nayara nayeli nazaret nazario nelida nelly nerea nereida nestor nicanor nico nicodemo
nicolas nicolasa nidia nieves nilda nilo noa noe noelia noemi norberto norma nuria nydia obdulia
octavia octavio odalis odalys ofelia olalla olegario olga olimpia oliver olivia omar onofre oriana
oscar osvaldo oswaldo otilia ovidio pablo paca pacifica paco palmira paloma pamela pancho panfilo
paola pascual pascuala pastor pastora patricia patricio paty paula paulina paulino pedro pelayo
pepe pepita pepito perla perlita petrona pia piedad pilar pili pio placido plinio poncio porfirio
primitiva primitivo priscila prudencia prudencio purificacion quique quirino rafa rafael rafaela
raimundo ramiro ramon ramona raquel raul rebeca regina regulo reina reinaldo remedios remigio
renata renato rene reyes reyna reynaldo ricarda ricardo rico rigoberto rita roberta roberto rocio
rodolfo rodrigo rogelio rolando roldan roman romulo roque rosa rosalia rosalina rosalinda rosalva
rosario rosaura rosenda rosendo roxana ruben ruby rufina rufino ruperta ruperto ruth ruy sabas
sabina salma salome salomon salvador samanta samu samuel sancho sandalio sandra santiago santos
sara sarita saturnina saturnino sebastian segismundo selena serafin serafina sergio sessa seve
severiano severino severo sigfrido silvano silvestre silvia silvio simon socorro sofi sofia sol
soledad sonia soraya sosimo susana susanita tadeo tamara tania tatiana tecla telmo teo teobaldo
teodora teodoro teodosio teofila teofilo tere teresa teresita tiburcio timoteo tito tomas tomasa
toni toribio trini trinidad tristan ulises urbano uriel ursula valentin valentina valeria valerio
valero vanesa vasco venceslas vera vero veronica vicenta vicente victor victoria victoriano
victorino vidal vilma vinicio violeta virgilio virginia visitacion vito viviana walter wendolin
wilfredo wilfrido xavier ximena xiomara xochitl yadira yago yaiza yeni yesica yessica yolanda
yuridia zacarias zaida zaira zeferino zoe zoraida zulema
tono
"""
