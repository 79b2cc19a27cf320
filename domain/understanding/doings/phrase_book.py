"""Finds all phrases of all cues in one go: an automaton over words, built as texts are read.

From each word it walks on as long as any phrase does, so the work is at most the number of words
times the length of the longest phrase; a step is one look into a table.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Items
from typing import NamedTuple

from domain.understanding.doings.notation import Choice, Phrase, Sequence
from domain.understanding.doings.symbols import Symbol

_MOST_STATES = 20_000  # then it starts anew: no text makes it grow for ever
_ANY_WORD, _FIGURES = "_", "#"


class Hit(NamedTuple):
    """A cue, and the places of its first symbol and the one after its last."""

    cue: str
    start: int
    end: int


class _Accept(NamedTuple):
    cue: str
    closes: bool


class _State:
    __slots__ = ("accepts", "moves", "nodes", "onward")

    def __init__(self, nodes: frozenset[int], book: "PhraseBook") -> None:
        self.nodes = nodes
        self.moves: dict[frozenset[str], _State | None] = {}
        self.accepts = frozenset(a for n in nodes if (a := book.accepts.get(n)))
        self.onward: dict[str, set[int]] | None = None


class PhraseBook:
    """`courtesies` may stand between the last word of a phrase and the end of its clause."""

    def __init__(self, cues: Iterable[tuple[str, Phrase]], courtesies: Iterable[str]) -> None:
        self._courtesies = frozenset(courtesies)
        self.accepts: dict[int, _Accept] = {}
        self.steps = 0  # taken so far: what tests count
        self._arrows: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
        self._silent: defaultdict[int, list[int]] = defaultdict(list)
        self._count = 2
        for cue, phrase in cues:
            self._add(cue, phrase)
        self._atoms = frozenset(atom for arrows in self._arrows.values() for atom, _ in arrows)
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._states: dict[frozenset[int], _State] = {}
        self._signs: dict[str, frozenset[str]] = {}
        self._inner, self._opening = self._state({0}), self._state({0, 1})

    def find(self, symbols: Items[Symbol]) -> list[Hit]:
        if len(self._states) + len(self._signs) > _MOST_STATES:
            self._begin_anew()
        signs = [self._sign(symbol) for symbol in symbols]
        ends = self._clause_ends(symbols)
        found: list[Hit] = []
        for start, symbol in enumerate(symbols):
            if not symbol.parts:
                opens = start == 0 or symbols[start - 1].parts
                state = self._opening if opens else self._inner
                found.extend(self._walk(state, signs, ends, start))
        return found

    def _clause_ends(self, symbols: Items[Symbol]) -> list[bool]:
        """Whether a clause may end before each place, and behind the last symbol."""
        ends = [True] * (len(symbols) + 1)
        for place in range(len(symbols) - 1, -1, -1):
            symbol = symbols[place]
            ends[place] = symbol.parts or (symbol.word in self._courtesies and ends[place + 1])
        return ends

    def _walk(
        self, state: _State | None, signs: list[frozenset[str]], ends: list[bool], start: int
    ) -> Iterator[Hit]:
        longest: dict[str, int] = {}
        for place in range(start, len(signs)):
            self.steps += 1
            state = self._move(state, signs[place]) if state else None
            if state is None:
                break
            for cue, closes in state.accepts:
                if not closes or ends[place + 1]:
                    longest[cue] = place + 1
        return (Hit(cue, start, end) for cue, end in longest.items())

    def _move(self, state: _State, sign: frozenset[str]) -> _State | None:
        try:
            return state.moves[sign]
        except KeyError:
            if state.onward is None:
                state.onward = self._onward(state.nodes)
            nodes = {node for atom in sign for node in state.onward.get(atom, ())}
            state.moves[sign] = self._state(nodes) if nodes else None
            return state.moves[sign]

    def _onward(self, nodes: frozenset[int]) -> dict[str, set[int]]:
        onward: defaultdict[str, set[int]] = defaultdict(set)
        for node in nodes:
            for atom, target in self._arrows.get(node, ()):
                onward[atom].add(target)
        return onward

    def _state(self, nodes: set[int]) -> _State:
        closed = self._closed(nodes)
        if closed not in self._states:
            self._states[closed] = _State(closed, self)
        return self._states[closed]

    def _closed(self, nodes: set[int]) -> frozenset[int]:
        reached, open_ends = set(nodes), list(nodes)
        while open_ends:
            for node in self._silent.get(open_ends.pop(), ()):
                if node not in reached:
                    reached.add(node)
                    open_ends.append(node)
        return frozenset(reached)

    def _sign(self, symbol: Symbol) -> frozenset[str]:
        """The atoms that fit the word: words that fit the same ones are the same to all phrases."""
        word, written = symbol.word, symbol.typed or symbol.word
        if written not in self._signs:
            fitting = {written, word, *(word[:n] + "*" for n in range(2, len(word) + 1))}
            fitting |= {"*" + word[n:] for n in range(len(word))}
            if not symbol.parts:
                fitting |= {_ANY_WORD, _FIGURES} if symbol.figure else {_ANY_WORD}
            self._signs[written] = self._atoms & fitting
        return self._signs[written]

    # Building: nodes 0 and 1 begin phrases that stand anywhere, and those that open a clause.

    def _add(self, cue: str, phrase: Phrase) -> None:
        end = self._sequence(phrase.pattern, self._below(1 if phrase.opens else 0))
        self.accepts[end] = _Accept(cue, phrase.closes)

    def _sequence(self, sequence: Sequence, node: int) -> int:
        for part in sequence.parts:
            if isinstance(part, Choice):
                node = self._choice(part, node)
            else:
                target = self._new()
                self._arrows[node].append((part, target))
                node = target
        return node

    def _choice(self, choice: Choice, node: int) -> int:
        ends = [self._sequence(option, self._below(node)) for option in choice.options]
        target = self._new()
        for end in ends:
            self._silent[end].append(target)
        return target

    def _below(self, node: int) -> int:
        below = self._new()
        self._silent[node].append(below)
        return below

    def _new(self) -> int:
        self._count += 1
        return self._count - 1
