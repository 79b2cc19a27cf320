"""Words that decide what a day or an hour is named for, and words that decide nothing."""

from domain.languages import of_each
from domain.understanding.phrase_table import PhraseTable

CUES = PhraseTable(*of_each("roles", "CUES").values())
CHOICES = PhraseTable(*of_each("choices", "CHOICES").values())
# Closed lists: words that mean nothing of their own beside a day, an hour or an act.
FILLERS = frozenset(
    word for words in of_each("roles", "FILLERS").values() for word in words.split()
)
PERSONS = frozenset(
    word for words in of_each("roles", "PERSONS").values() for word in words.split()
)
IS = frozenset(word for words in of_each("roles", "IS").values() for word in words.split())
AND = "and"
SCOPED = frozenset({"not", "except"})
BREAKING = SCOPED | {"join", "reason", AND}
