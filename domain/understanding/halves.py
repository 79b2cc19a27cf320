"""Which half of the day an hour belongs to: by "pm", by "in the evening"."""

from domain.understanding.patterns import any_of

PARTS = any_of("morning afternoon evening night dawn noon lunch dinner breakfast")


def hour_by_half(hour: int, half: str) -> int:
    if hour > 12:
        return hour
    return hour % 12 + (12 if half == "pm" else 0)


def hour_by_part(hour: int, part: str) -> int:
    """The hour that a part of the day makes of one said without am or pm."""
    words = part.split()
    name = words[-1]
    if hour > 12:
        return hour
    if name in ("morning", "dawn", "breakfast"):
        # "las doce de la mañana" is noon, "12 in the morning" is midnight
        return 12 if hour == 12 and "of" in words else hour % 12
    if name in ("night", "tonight", "lastnight"):
        return hour % 12 if hour == 12 or hour < 5 else hour + 12
    if name == "day":  # "las doce del día"
        return hour if hour > 6 else hour + 12
    if name in ("lunch", "noon"):
        return hour if hour >= 10 else hour + 12
    return hour % 12 + 12
