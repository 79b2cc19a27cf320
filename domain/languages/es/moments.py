"""How days and hours are said, in Spanish. Patterns are those of Unicode (CLDR)."""

LOCALE = "es_MX"
DAY = "EEEE d 'de' MMMM"
THAT_DAY = "el {day}"  # as a subject
ON_DAY = "el {day}"
MOMENT = "{day} a {clock}"
# On the hour, and otherwise. Screens read "3:30 p.m."; ears hear "3:30 de la tarde".
CLOCK: dict[str, tuple[str, str]] = {"chat": ("h:mm a", "h:mm a"), "voice": ("h B", "h:mm B")}
# The hour with its article; by the hour of the day.
THE_HOUR: dict[int, str] = {1: "la {clock}", 13: "la {clock}"}
THE_HOUR_ELSE = "las {clock}"
# Of an e-mail address, spoken.
SYMBOLS: dict[str, str] = {
    "@": "arroba",
    ".": "punto",
    "-": "guion",
    "_": "guion bajo",
    "+": "más",
}
