"""Words that stand around days and hours, by what they tell of them."""

# After a bare number that is a day: "the 5 of us" and "the 3rd floor" are none.
AFTER_DAY_NUMBER = """
won't wont can't cant doesn't doesnt isn't isnt wouldn't wouldnt this or work works is would please
if until next with on i but we because it a when no thanks free open available ok okay good fine
still yet instead full then taken booked busy too sounds suits ideally maybe looks seems was will
can could so should might only again has either looking that your there perhaps been nor you
"""
# After a range or a limit of bare numbers: "two to four people" is none.
AFTER_RANGE = """
would works work is if but ideally preferably so then do please thanks instead
"""
# After an hour: "at 22 Baker street" is none.
AFTER_HOUR = """
please ok okay lol thanks thx tbh if is works work would but with last not no then so ideally i me
we
"""
GOES_ON = "works would sounds slot one please"  # an hour goes on like this, a count does not
MINE = "me us"  # "the two for me" are two things and no hour
AT_WORK = "work working school class"  # "I work until 5" says from when on somebody is free
# "Chapter 3 to 5" and "we won 3-2" are no hours.
COUNTED = """
chapter chapters page pages room rooms step steps won lost score section sections version beat
"""
BY_AMOUNT = "divid multipl increas decreas reduc number grow rais"  # "divide by 2" has no hour
SAYING = "say said like"
BEFORE_PAIR = "it is it's its"  # "it's 3 30"
IS = "is it's its"
PROPOSING = "make it | can do | let's do | lets do | we do | you do | move it to"
NUMBERING = "no number option"  # "number 3" is no hour
EARLY = "early beginning beginnings start first"
MIDDLE = "mid middle"
LATE = "late later end ends last"
SAME = "same"
# Hours from and to, where a day is cut otherwise than elsewhere.
PARTS = {"morning": (8, 12), "afternoon": (12, 16)}
GOOD = "good great nice lovely wonderful fantastic happy merry"
REST = "rest of the"
ONE_OF = "every either neither"  # "either of the 2"
SCORES = "score scores ratio odds"
BORN = "born birth dob"
BORN_LINKS = "on is the in of was"
PARTS_OF_MANY = "step steps page pages part parts level"  # "page 3 of 5"
SIZES = "size"
MEASURES = "cup cups inch inches mile miles pound pounds"
STREETS = "street"
STREETS_AFTER = "street avenue ave road rd drive lane boulevard blvd court"
ANOTHER = "other"
THAT = "that"
STRETCHES = "slot slots range window shift"  # "a 3 - 5 window" is no date
