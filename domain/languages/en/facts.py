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
# Words of a question that tell nothing of its subject.
EMPTY_WORDS = (
    "a an the do does is are i we you your my me it of to for in on at and or can what how when who"
)
# "Can I bring a friend?" is not about what must be brought.
NOT_ABOUT_FACTS = (
    "can i bring, can we bring, may i bring, may we bring, could i bring, could we bring"
)
