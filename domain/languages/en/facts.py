"""The words that ask for what a business tells of itself, in English."""

# Beginnings of the words that ask for a fact the business has told, by the fact's key.
FACT_STEMS = {
    "parking": "parking, park my, park the, can i park, park there, garage, do i park, i park",
    "address": "address, where are, where is, where do i, where i, where to, located, location, "
    "directions, get there, find you",
    "hours": "hours, open, close, closing, schedule, what time do you",
    "services": "service, offer, what do you do, help me with, handle",
    "prices": "price, pricing, cost, how much, fee, charge, expensive, free of, for free, "
    "is it free, pay",
    "bring": "bring, what do i need, what is needed, document, paperwork, papers, take with me, "
    "requirement",
    "website": "website, web page, webpage, web site, online",
}
MEANS = "card, cash, check, cheque, transfer, credit, debit"  # to pay with
# Words of a question that tell nothing of its subject.
EMPTY_WORDS = (
    "a an the do does is are i we you your my me it of to for in on at and or can what how when "
    "who must with will would should be if that this there have has need only just also too "
    "does did"
)
# "Can I bring a friend?" is not about what must be brought.
NOT_ABOUT_FACTS = (
    "can i bring, can we bring, may i bring, may we bring, could i bring, could we bring, "
    "bring my son, bring my daughter, bring my husband, bring my wife, bring my mother, "
    "feet, "
    "bring my father, should i get there, do i get there, need to get there, have to get there"
)
AND = "and, or"
# Who is none of the minors that a fact tells of; an age is a number before these.
ADULTS = "adult, grown up, grown son, grown daughter, of age, over 18, over eighteen"
AGES = "years, year old, yrs, yo"
# Words that mean the same to who asks; begun so, in every language under the same name.
ALIKE = {
    "child": "child, kid, my son, his son, her son, our son, daughter, minor, underage, baby, "
    "toddler, teenager",
    "parent": "parent, mother, mom, mum, father, dad , dads, guardian",
    "come": "come, be there, attend, show up, go there, be present",
    "same day": "same day, that day, right there, right away, on the spot, there and then, "
    "while i wait, straight away, how fast, how soon, how quick, how long, when will i, ready",
    "hand over": "hand, give me, get it, get my, get the, receive, pick up, picked up, deliver, "
    "issue, take it home, leave with, ready, come back",
    "pet": "pet, dog, cat, puppy, kitten, animal",
}
# What people come for: the price of one is not that of another.
SERVICES = {
    "passport": "passport",
    "visa": "visa",
    "power of attorney": "power of attorney, powers of attorney, poa, proxy",
    "birth": "birth certificate, birth registration, birth cert, register the birth, "
    "register my son, register my daughter, register my baby, register a birth, newborn",
    "marriage": "marriage, get married, wedding certificate",
    "civil registry": "civil registry, civil registration",
    "citizenship": "citizenship, dual nationality, nationality",
    "identity card": "consular id, id card, matricula, voter",
    "apostille": "apostille, legaliz, notariz",
    "death": "death certificate",
    "rental": "rental, rent , renting, lease",
    "purchase": "purchase, buying, mortgage, for sale",
    "valuation": "valuation, appraisal",
    "viewing": "viewing, showing, tour of",
    "cleaning": "cleaning",
    "filling": "filling, cavity",
    "root canal": "root canal",
    "extraction": "extraction, pull a tooth, wisdom t",
    "whitening": "whitening",
    "braces": "braces, orthodont",
    "crown": "crown",
    "implant": "implant",
    "haircut": "haircut",
}
# What is asked of the receptionist itself, by the key of what it answers.
ABOUT_US: dict[str, tuple[str, ...]] = {
    "robot": (
        "are you a robot",
        "are you a bot",
        "are you human",
        "are you a human",
        "are you a person",
        "are you real",
        "are you a real",
        "are you an ai",
        "are you ai",
        "is this a bot",
        "is this a robot",
        "is this a machine",
        "am i talking to a",
        "am i chatting with a",
        "am i speaking to a",
        "am i speaking with a",
    ),
    "languages": (
        "do you speak",
        "you speak english",
        "you speak spanish",
        "speak spanish",
        "speak english",
        "write in spanish",
        "write in english",
        "in spanish please",
        "in english please",
    ),
    "privacy": (
        "is this confidential",
        "is it confidential",
        "confidential",
        "is this private",
        "is it private",
        "who sees",
        "who can see",
        "who reads",
        "my data",
        "my information",
        "data protection",
        "privacy",
    ),
}
