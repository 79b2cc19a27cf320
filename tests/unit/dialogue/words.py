"""Acts as a good reader makes them of what people say."""

import datetime as dt

from domain.acts import (
    Agree,
    Ask,
    Choose,
    Decline,
    ForOther,
    Note,
    Social,
    Task,
    Tell,
    Topic,
    Want,
    Wish,
)

YES, NO = Agree(words="yes"), Decline(words="no")
HELLO, THANKS, BYE = (
    Social(kind="greeting"),
    Social(kind="thanks"),
    Social(kind="goodbye"),
)
# A Monday to a Friday, the week after next; the office is open on all of them.
MON, TUE, WED, THU, FRI = (dt.date(2026, 11, 30) + dt.timedelta(days=n) for n in range(5))


def at(hour: int, minute: int = 0) -> dt.time:
    return dt.time(hour, minute)


def name(value: str) -> Tell:
    return Tell(detail="name", value=value, words=value)


def visitor(value: str) -> Tell:
    return Tell(detail="name", value=value, words=value, who="visitor")


def email(value: str, *, replaces: bool = False) -> Tell:
    return Tell(detail="email", value=value, words=value, replaces=replaces)


def phone(value: str) -> Tell:
    return Tell(detail="phone", value=value, words=value)


def code(value: str) -> Tell:
    return Tell(detail="code", value=value, words=value)


def wish(day: dt.date | None = None, time: dt.time | None = None) -> Wish:
    return Wish(day=day, time=time)


def not_(day: dt.date | None = None, time: dt.time | None = None, *weekdays: int) -> Wish:
    return Wish(role="refused", day=day, time=time, weekdays=weekdays)


def want(task: Task) -> Want:
    return Want(task=task)


def pick(number: int) -> Choose:
    return Choose(number=number)


def ask(topic: Topic, words: str = "a question") -> Ask:
    """A price comes with the fact that names it, as readers give it."""
    return Ask(topic=topic, words=words, fact="prices" if topic == "price" else None)


def note(words: str) -> Note:
    return Note(words=words)


def for_(who: str) -> ForOther:
    return ForOther(who=who)


ANA = (name("Ana Lopez"), email("ana@example.com"), phone("+17185550142"))
BO = (name("Bo Li"), email("bo@example.com"), phone("+12125550177"))
