"""How days and hours are said, in English. Patterns are those of Unicode (CLDR)."""

LOCALE = "en_US"
DAY = "EEEE, MMMM d"
THAT_DAY = "{day}"  # as a subject
ON_DAY = "on {day}"
MOMENT = "{day} at {clock}"
# On the hour, and otherwise. Screens read "3:30 PM"; ears hear the same.
CLOCK: dict[str, tuple[str, str]] = {"chat": ("h:mm a", "h:mm a"), "voice": ("h a", "h:mm a")}
# The hour with its article, where the language has one; by the hour of the day.
THE_HOUR: dict[int, str] = {}
THE_HOUR_ELSE = "{clock}"
# Of an e-mail address, spoken.
SYMBOLS: dict[str, str] = {"@": "at", ".": "dot", "-": "dash", "_": "underscore", "+": "plus"}
