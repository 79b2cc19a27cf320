"""Acts of a hostile reader: whatever fits the schema, in any order, in doubt or not."""

import datetime as dt
import random

from domain.acts import (
    Act,
    Agree,
    Ask,
    Choose,
    Clash,
    Danger,
    Decline,
    ForOther,
    Hurry,
    Keep,
    Note,
    Other,
    Pause,
    People,
    Reading,
    Reason,
    Repeat,
    Social,
    Stop,
    Tell,
    ThirdParty,
    Want,
    Wish,
)

DAYS = [dt.date(2026, 11, 23) + dt.timedelta(days=n) for n in range(-3, 40)]
TIMES = [dt.time(h, m) for h in range(24) for m in (0, 30)]
DETAILS = {
    "name": ["Ana Lopez", "Bo Li", "Rosa Delgado", "", "x" * 200, "a@b", "José Ñ"],
    "email": ["ana@gmail.com", "bo@gmial.com", "no address", "rosa@example.com", ""],
    "phone": ["+17185550142", "+525550000123", "555", "612345678", "", "+1"],
    "code": ["ABCD2341", "ABCD2342", "XXXXYYYY", "", "A" * 100],
}


class Hostile:
    def __init__(self, seed: int) -> None:
        self.pick = random.Random(seed)

    def reading(self) -> Reading:
        some = self.pick.choices([0, 1, 2, 3, 5], weights=[1, 8, 5, 3, 1])[0]
        acts = tuple(self.act() for _ in range(some))
        language = self.pick.choices(["en", "es", None], weights=[1, 1, 8])[0]
        return Reading.model_validate(
            {
                "acts": acts,
                "settled": self.pick.random() < 0.8,
                "language": language,
                "words": self.pick.choice(["", "some words", "x" * 3000]),
                "uncovered": ("some",) * self.pick.choice([0, 5]),
            }
        )

    def act(self) -> Act:
        makers = [
            (14, self.agree),
            (8, self.tell),
            (8, self.tell),
            (12, self.wish),
            (8, self.choose),
            (8, self.want),
            (12, self.other),
        ]
        weights, makers_ = zip(*makers, strict=True)
        act = self.pick.choices(makers_, weights=weights)[0]()
        return act.model_copy(update={"certain": self.pick.random() < 0.85})

    def agree(self) -> Act:
        yes = Agree(words="ok", apart=self.pick.random() < 0.3)
        return self.pick.choice([yes, yes, Decline(words="no")])

    def tell(self) -> Act:
        detail = self.pick.choice(list(DETAILS))
        value = self.pick.choice([None, *DETAILS[detail]])
        return Tell.model_validate(
            {
                "detail": detail,
                "value": value,
                "who": self.pick.choices(["self", "visitor", "other"], weights=[8, 2, 1])[0],
                "replaces": self.pick.random() < 0.2,
                "part": self.pick.random() < 0.1,
                "refused": value is None,
            }
        )

    def wish(self) -> Act:
        some = self.pick.random
        fields: dict[str, object] = {
            "role": self.pick.choices(
                ["wanted", "refused", "busy", "replaced"], weights=[8, 2, 1, 1]
            )[0]
        }
        if some() < 0.5:
            fields["day"] = self.pick.choice(DAYS)
        if some() < 0.1:
            fields["days"] = tuple(self.pick.sample(DAYS, 2))
        if some() < 0.1:
            first, last = sorted(self.pick.sample(DAYS, 2))
            fields["day_range"] = (self.pick.choice([None, first]), self.pick.choice([None, last]))
        if some() < 0.1:
            fields["weekdays"] = (self.pick.randrange(7),)
        if some() < 0.4:
            fields["time"] = self.pick.choice(TIMES)
        if some() < 0.1:
            hour = self.pick.randrange(1, 12)
            fields["times"] = (dt.time(hour), dt.time(hour + 12))
        if some() < 0.1:
            first_t, last_t = sorted(self.pick.sample(TIMES, 2))
            fields["time_range"] = (
                self.pick.choice([None, first_t]),
                self.pick.choice([None, last_t]),
            )
        if some() < 0.1:
            fields["shift_days"] = self.pick.randrange(-3, 9)
        if some() < 0.1:
            fields["shift_minutes"] = self.pick.choice([-60, 0, 30])
        fields["about"] = some() < 0.1
        fields["who"] = self.pick.choice([None] * 27 + ["", "my mother", "Rosa Delgado"])
        return Wish.model_validate(fields)

    def choose(self) -> Act:
        if self.pick.random() < 0.7:
            return Choose(number=self.pick.randrange(0, 9))
        return Choose.model_validate(
            {"which": self.pick.choice(["first", "last", "earliest", "latest", "any", "all"])}
        )

    def want(self) -> Act:
        tasks = ["book", "book", "move", "cancel", "look_up", "message", "person"]
        more = self.pick.random() < 0.1
        return Want.model_validate({"task": self.pick.choice(tasks), "more": more})

    def other(self) -> Act:
        kinds = ["greeting", "thanks", "goodbye", "apology", "insult", "small_talk"]
        topics = ["hours", "price", "duration", "availability", "own_appointment", "process"]
        topics += ["receipt", "parking", "record"]
        return self.pick.choice(
            [
                Stop(),
                Stop(task="message"),
                Keep(),
                Ask.model_validate({"topic": self.pick.choice(topics), "words": "q"}),
                Ask(topic="other", words=f"what about {self.pick.randrange(5)}"),
                Ask(topic="why"),
                Ask(topic="availability", when=(self.wish(),)),
                Ask(topic="other", fact="about.robot"),
                Danger(words="gas", place=self.pick.choice([None, "flat 4"])),
                Hurry(),
                Social.model_validate({"kind": self.pick.choice(kinds)}),
                Note(words="I am late"),
                ForOther(who=self.pick.choice([None, "", "my mother"])),
                ThirdParty(),
                Reason(words="a passport"),
                People(number=self.pick.randrange(0, 120)),
                Repeat(),
                Other.model_validate(
                    {
                        "of": self.pick.choice([None, "days", "times"]),
                        "which": self.pick.choice([None, "earlier", "later"]),
                    }
                ),
                Pause(),
                Clash(days=tuple(self.pick.sample(DAYS, 2))),
            ]
        )
