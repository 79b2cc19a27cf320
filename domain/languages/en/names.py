"""First names: proof that a word in small letters is one. Most are from Faker (MIT)."""

GIVEN = """
aaron abigail adam adrian adriana adrienne aimee alan albert alec alejandra alejandro alex alexa
alexander alexandra alexandria alexis alfred ali alice alicia alisha alison allen allison alvin
alyssa amanda amber amir amy ana andre andrea andres andrew angel angela angelica angie anita ann
anna anne annette anthony antonio anya aria ariana ariel arthur asher ashlee ashley audrey austin
autumn ava bailey barbara barry becky belinda ben benjamin bernard beth bethany betty beverly
bianca bill billy blake bo bob bobby bonnie brad bradley brady brandi brandon brandy breanna
brenda brendan brent brett brian briana brianna bridget brittany brittney brooke bruce bryan bryce
caitlin caitlyn cal caleb calvin cameron candace candice carl carla carlos carly carmen carol
caroline carolyn carrie casey cassandra cassidy cassie catherine cathy cesar chad charlene charles
charlotte chase chelsea chelsey cheryl cheyenne chloe chris christie christina christine
christopher christy cindy claire clarence claudia clayton clifford clinton cody cole colin colleen
collin colton connie connor corey cory courtney craig cristian cristina crystal curtis cynthia
daisy dakota dalton damon dana daniel danielle danny darin darius darlene darrell darren darryl
daryl dave david dawn dean deanna deb debbie deborah debra denise dennis derek derrick desiree
destiny devin devon diamond diana diane dillon dominic dominique donald donna doris dorothy doug
douglas drew duane dustin dwayne dylan earl ebony ed eddie edgar eduardo edward edwin eileen
elaine elijah elizabeth ellen emily emma eric erica erik erika erin ernest ethan eugene evan
evelyn ezra fatima fay felicia fernando frances francis francisco frank franklin fred frederick
gabriel gabriela gabriella gabrielle gail garrett gary gavin gene geoffrey george gerald gilbert
gina glen glenda glenn gloria gordon grace greg gregg gregory gus gwendolyn hailey haley hana hank
hannah harold harper harry hayden hayley hazel heather hector heidi helen henry herbert holly
howard hunter ian isaac isabel isabella isaiah ivan ivy jack jackie jackson jaclyn jacob
jacqueline jade jaime jake james jamie jane janet janice jared jasmin jasmine jason javier jay
jean jeanette jeanne jeff jeffery jeffrey jenna jennifer jenny jeremiah jeremy jermaine jerome
jerry jesse jessica jesus jill jillian jim jimmy jin jo joan joann joanna joanne jocelyn jodi jody
joe joel john johnathan johnny jon jonathan jonathon jordan jorge jose joseph joshua josie joy
joyce juan judith judy julia julian julie justin kaitlin kaitlyn kara karen kari karina karl karla
kat katelyn katherine kathleen kathryn kathy katie katrina kayla kaylee keith kelli kellie kelly
kelsey ken kendra kenji kenneth kent kerri kerry kevin kiara kim kimberly kirk kirsten krista
kristen kristi kristie kristin kristina kristine kristopher kristy krystal kurt kyle kylie lacey
lance larry latasha latoya laura lauren laurie lawrence leah lee leo leon leonard leroy leslie
levi liam linda lindsay lindsey lisa liz logan lonnie loretta lori lorraine lou louis luca lucas
luis luke lydia lyn lynn mackenzie madeline madison maggie makayla malik mallory mandy manuel marc
marcia marco marcus margaret maria mariah marie marilyn mario marisa marissa mark martha martin
marvin mary mason mateo mathew matthew maureen maurice max maxwell mckenzie meagan meg megan
meghan mei melanie melinda melissa melody melvin mercedes meredith michael michaela micheal
michele michelle miguel mikayla mike mila mindy ming miranda misty mitchell mo molly monica
monique morgan nadia nancy natalie natasha nathan nathaniel ned neil nell nicholas nichole nick
nicolas nicole nigel nina noah nora norma norman olga olivia omar oscar paige pam pamela parker
pat patricia patrick patty paul paula pedro peggy penny perry pete peter philip phillip phyllis
preston priscilla priya rachael rachel raj ralph randall randy raven ray raymond rebecca rebekah
regina reginald renee rhonda ricardo richard rick rickey ricky riley rita rob robert roberta
roberto robin robyn rodney roger ron ronald ronnie rose rosie ross roy ruben ruby russell ruth
ryan sabrina sadie sally sam samantha samuel sandra sandy sara sarah savannah scott sean selena
sergio seth shane shannon shari sharon shaun shawn shawna sheena sheila shelby shelia shelley
shelly sheri sherri sherry sheryl shirley silas sonia sonya sophia spencer stacey stacie stacy
stanley stefanie stephanie stephen steve steven stuart sue summer susan suzanne sydney sylvia
tabitha tad tamara tami tammie tammy tanner tanya tara tasha taylor ted teresa terrance terrence
terri terry tess theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tonya
tracey traci tracie tracy travis trevor tricia tristan troy tyler tyrone val valerie vanessa
vernon veronica vic vicki vickie victor victoria vincent virginia wade walter wanda warren wayne
wei wendy wesley whitney will william willie wyatt xavier yesenia yolanda yuki yvette yvonne
zachary zoe
mia will mark bill grace faith joy sue pat rob dean rose lily
lena katharine siobhan ivy priya nadia omar maeve niamh eoin declan
"""
