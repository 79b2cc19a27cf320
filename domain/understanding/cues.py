"""Words that decide what a day or an hour is named for, and words that decide nothing."""

from domain.languages import of_each
from domain.understanding.lexicon import SINGLE
from domain.understanding.numbers import NUMBER_WORDS, ORDINALS
from domain.understanding.phrase_table import PhraseTable
from domain.understanding.phrases import PHRASES

CUES = PhraseTable(*of_each("roles", "CUES").values())
CHOICES = PhraseTable(*of_each("choices", "CHOICES").values())
# Closed lists: words that mean nothing of their own beside a day, an hour or an act.
FILLERS = frozenset(
    word for words in of_each("roles", "FILLERS").values() for word in words.split()
)
PERSONS = frozenset(
    word for words in of_each("roles", "PERSONS").values() for word in words.split()
)
POINTING = frozenset(
    word for words in of_each("roles", "POINTING").values() for word in words.split()
)
RELATIVE = frozenset(
    word for words in of_each("choices", "RELATIVE").values() for word in words.split()
)
HAVING = frozenset(word for words in of_each("roles", "HAVING").values() for word in words.split())
IF_FREE = frozenset(
    phrase.strip() for rows in of_each("roles", "IF_FREE").values() for phrase in rows.split("|")
)
IS = frozenset(word for words in of_each("roles", "IS").values() for word in words.split())
AND = "and"
# A clause without one of these, and without figures, names no day, no hour and no choice.
_LINKS = frozenset({"no", "not", "nor", "and", "or", "but", "the", "a", "of", "to", "in", "at"})
# They lead to a day or an hour, and are none.
_LEADING = _LINKS | frozenset(
    {"by", "from", "since", "for", "with", "back", "like", "out", "way", "maybe", "around"}
)
# Words of days, hours and numbers.
MOMENTS = (
    frozenset(word for table in SINGLE.values() for word in table if table[word] not in _LEADING)
    | NUMBER_WORDS
    | frozenset(word for table in ORDINALS.values() for word in table)
)
NAMING = (
    MOMENTS
    | frozenset(word for table in SINGLE.values() for word in table)
    | CHOICES.words
    | frozenset(word for found in PHRASES.values() for words, _ in found for word in words)
) - frozenset(word for table in SINGLE.values() for word in table if table[word] in _LINKS)
SCOPED = frozenset({"not", "except"})
CLOSING = frozenset({"unable", "not"})
INSTEAD = "instead"
THAT = "that"  # "at four, when I get off work": what follows is about the hour before it
ELSE = "else"
BREAKING = SCOPED | {"join", "reason", THAT, INSTEAD, ELSE, AND}
