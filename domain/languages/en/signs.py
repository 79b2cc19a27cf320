"""By what English is told from other languages, and how it is slipped and shortened."""

ENDINGS = (
    r"tion|tions|ing|ings|ed|ly|ness|ment|ments|ful|less|able|ght|th|ck|sh|ch|ow|ew|ee|oo|y|ies|ity|"
    r"ss|ll|tt|ff|ier|ck|rd|nd|st|nt|rt|ld|lp|rk|ps|ts|ks|k|w|t|p|d|m"
)
LETTERS = r"w|k|sh|th|oo|ee|ck|ph|wh|'|ght|tt|pp|ss|ff|mm"  # no other language has these
SURE_MARKS = ""
ACCENTS = ""
SPEAKING = "speak speaks in prefer"  # "do you speak ..."
NAMES = "english ingles"  # of the language, in any language
# Words of other languages as well, or of none.
SHARED = "a no me am pm o e y i once hotel email mail ok gmail hotmail com"
COUNTRIES = ""  # where figures alone are read so; English is read elsewhere
SHORTHAND = {"u": "you", "ur": "your", "r": "are", "wat": "what", "wut": "what", "plz": "please"}
PAUSES = "um umm uh uhm hmm er erm"
STRETCHED = "um umm uh uhm hmm"  # of these, those that take nothing back
# Asked for often enough to mend a slip in them.
ASKED = """
appointment appointments reschedule schedule cancel available availability person repeat confirm
receptionist message goodbye thanks hours address question emergency
"""
# Honest words one letter away from those of days, hours and wishes.
HONEST = """
thirsty super marten night sevent office lecture future weather leather humans persons seconds
schedules scheduled scheduling messages massage massages reserve numbers thank cancels canceled
questions addressed listen listed notice manual mayor sundae
"""
DATING = "of on next this until"  # a capital after these is no name's: "the 3rd of Febuary"
ABBREVIATIONS = "st dr mr mrs ms"  # a full stop after these ends no sentence
