"""The labelled texts, and how well a reader does on them."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from domain.acts import Context, Moment, Offers, Proposal, Reading
from tests.corpus.scoring import Record, Result, score

HERE = Path(__file__).parent
Read = Callable[[str, Context], Reading]


def records(*patterns: str) -> list[Record]:
    """Those of the files that fit, such as `dev_*.jsonl`."""
    files = sorted({path for pattern in patterns for path in HERE.glob(pattern)})
    lines = (line for path in files for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line) for line in lines if line.strip()]


def context(record: Record) -> Context:
    return Context.model_validate(
        {
            "now": record["now"],
            "language": record.get("language"),
            "country": record.get("country") or "US",
            "asked": record.get("asked"),
            "offers": Offers.model_validate(record.get("offers") or {}),
            "proposal": _proposal(record.get("proposal")),
            "appointments": [Moment.model_validate(m) for m in record.get("appointments") or ()],
            "stretch": record.get("stretch"),
            "formal_name": record.get("formal_name", ""),
            "digits": record.get("digits", ""),
        }
    )


def _proposal(proposal: Record | None) -> Proposal | None:
    known = {name: proposal.get(name) for name in Proposal.model_fields} if proposal else None
    return Proposal.model_validate(known) if known else None


@dataclass
class Table:
    """How many of each kind and language were right, honest, wrong; and those that were not."""

    counts: dict[tuple[str, str], Counter[Result]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    settled: Counter[Result] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, record: Record, reading: Reading) -> None:
        answer = reading.model_dump(mode="json") | {"acts": acts_shown(reading)}
        result, why = score(record, answer)
        self.counts[record["id"].split("-")[0][-2:], record["kind"]][result] += 1
        if reading.settled:
            self.settled[result] += 1
        if result != "right":
            self.misses.append(f"{result:6s} {record['id']} {record['text'][:90]!r} {why}")

    def share(self, result: Result) -> float:
        everything = sum(counts[result] for counts in self.counts.values())
        return everything / max(self.size, 1)

    @property
    def size(self) -> int:
        return sum(counts.total() for counts in self.counts.values())

    @property
    def settled_share(self) -> float:
        return self.settled.total() / max(self.size, 1)

    @property
    def settled_right(self) -> float:
        return self.settled["right"] / max(self.settled.total(), 1)

    def shown(self) -> str:
        lines = [f"{'':4s}{'kind':24s}{'texts':>6s}{'right':>8s}{'honest':>8s}{'wrong':>8s}"]
        for (language, kind), counts in sorted(self.counts.items()):
            shares = (100 * counts[r] / counts.total() for r in ("right", "honest", "wrong"))
            row = "".join(f"{share:7.1f}%" for share in shares)
            lines.append(f"{language:4s}{kind:24s}{counts.total():6d}{row}")
        lines.append(
            f"right {self.share('right'):.1%}, honest {self.share('honest'):.1%}, wrong "
            f"{self.share('wrong'):.1%} of {self.size}; settled {self.settled_share:.1%}, of these "
            f"right {self.settled_right:.1%}"
        )
        return "\n".join(lines)


def acts_shown(reading: Reading) -> list[Record]:
    """As `receptionist understand` writes them: times HH:MM, nothing that is not said."""
    return [_act_shown(act.model_dump(mode="json")) for act in reading.acts]


def _act_shown(act: Record) -> Record:
    said = {name: value for name, value in act.items() if _is_said(value)}
    for name in ("time", "times", "time_range"):
        if name in said:
            said[name] = _clocks(said[name])
    return said


def _is_said(value: object) -> bool:
    """A nought is: "the same hour" is a shift of none."""
    return value is not None and value is not False and value != []


def _clocks(value: object) -> object:
    if isinstance(value, list):
        return [_clocks(each) for each in value]
    return value[:5] if isinstance(value, str) else value


def measured(texts: Iterable[Record], read: Read) -> Table:
    table = Table()
    for record in texts:
        table.add(record, read(record["text"], context(record)))
    return table
