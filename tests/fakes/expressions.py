"""DynamoDB's condition and update expressions over typed items, as far as we use them."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

Item = Mapping[str, Any]  # attribute name to typed value, as {"S": "text"}
Values = Mapping[str, Any]
Test = Callable[[Item, Values], bool]
Operand = Callable[[Item, Values], Any]  # a typed value, or None where the attribute is missing

_TOKEN = re.compile(r"\s*(<=|>=|<>|[=<>(),+-]|[#:]?\w+)")
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": lambda one, other: one == other,
    "<>": lambda one, other: one != other,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
}


class BadExpression(ValueError):
    """AWS answers `ValidationException`."""


class _Tokens:
    def __init__(self, text: str) -> None:
        self._tokens = _TOKEN.findall(text)
        if "".join(self._tokens) != re.sub(r"\s", "", text):
            raise BadExpression(text)
        self._at = 0

    def peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        if not token or (expected and token != expected):
            raise BadExpression(f"expected {expected or 'more'} and not {token!r}")
        self._at += 1
        return token

    def accept(self, token: str) -> bool:
        if self.peek() != token:
            return False
        self._at += 1
        return True


@lru_cache(maxsize=1000)
def condition(text: str) -> Test:
    tokens = _Tokens(text)
    test = _either(tokens)
    if tokens.peek():
        raise BadExpression(text)
    return test


def _either(tokens: _Tokens) -> Test:
    tests = [_both(tokens)]
    while tokens.accept("OR"):
        tests.append(_both(tokens))
    return tests[0] if len(tests) == 1 else lambda item, values: any(t(item, values) for t in tests)


def _both(tokens: _Tokens) -> Test:
    tests = [_single(tokens)]
    while tokens.accept("AND"):
        tests.append(_single(tokens))
    return tests[0] if len(tests) == 1 else lambda item, values: all(t(item, values) for t in tests)


def _single(tokens: _Tokens) -> Test:
    if tokens.accept("NOT"):
        negated = _single(tokens)
        return lambda item, values: not negated(item, values)
    if tokens.accept("("):
        inner = _either(tokens)
        tokens.take(")")
        return inner
    if tokens.peek() in _FUNCTIONS:
        return _function(tokens)
    return _comparison(tokens)


def _function(tokens: _Tokens) -> Test:
    judge = _FUNCTIONS[tokens.take()]
    tokens.take("(")
    operands = [_operand(tokens)]
    while tokens.accept(","):
        operands.append(_operand(tokens))
    tokens.take(")")
    return lambda item, values: judge(*(operand(item, values) for operand in operands))


def _contains(value: Any, wanted: Any) -> bool:
    if value is None:
        return False
    ((kind, content),) = value.items()
    return wanted["S"] in content if kind in ("S", "SS") else wanted in content


_FUNCTIONS: dict[str, Callable[..., bool]] = {
    "attribute_exists": lambda value: value is not None,
    "attribute_not_exists": lambda value: value is None,
    "begins_with": lambda value, start: value is not None and value["S"].startswith(start["S"]),
    "contains": _contains,
}


def _comparison(tokens: _Tokens) -> Test:
    left = _operand(tokens)
    if tokens.accept("BETWEEN"):
        low = _operand(tokens)
        tokens.take("AND")
        high = _operand(tokens)
        return lambda item, values: (
            _compared("<=", low(item, values), left(item, values))
            and _compared("<=", left(item, values), high(item, values))
        )
    sign = tokens.take()
    if sign not in _COMPARE:
        raise BadExpression(f"not a comparison: {sign}")
    right = _operand(tokens)
    return lambda item, values: _compared(sign, left(item, values), right(item, values))


def _compared(sign: str, one: Any, other: Any) -> bool:
    if one is None or other is None:
        return False  # a missing attribute compares as neither equal nor unequal
    ((kind, content),) = one.items()
    ((other_kind, other_content),) = other.items()
    if kind != other_kind:
        return sign == "<>"
    if kind == "N":
        return _COMPARE[sign](int(content), int(other_content))
    return _COMPARE[sign](content, other_content)


def _operand(tokens: _Tokens) -> Operand:
    token = tokens.take()
    if token.startswith(":"):
        return lambda item, values: values[token]
    if token.startswith("#"):
        name = token[1:]  # `FakeDynamo` checks that each #name stands for the attribute `name`
        return lambda item, values: item.get(name)
    raise BadExpression(f"not an operand: {token}")


Change = Callable[[dict[str, Any], Item, Values], None]  # of the new item, given the old


@lru_cache(maxsize=1000)
def update(text: str) -> tuple[Change, ...]:
    tokens = _Tokens(text)
    changes: list[Change] = []
    while tokens.peek():
        clause = _CLAUSES.get(tokens.take())
        if clause is None:
            raise BadExpression(text)
        changes.append(clause(tokens))
        while tokens.accept(","):
            changes.append(clause(tokens))
    return tuple(changes)


def _name(tokens: _Tokens) -> str:
    token = tokens.take()
    if not token.startswith("#"):
        raise BadExpression(f"not a name: {token}")
    return token[1:]


def _set(tokens: _Tokens) -> Change:
    name = _name(tokens)
    tokens.take("=")
    operand = _operand(tokens)

    def change(new: dict[str, Any], old: Item, values: Values) -> None:
        new[name] = operand(old, values)

    return change


def _remove(tokens: _Tokens) -> Change:
    name = _name(tokens)
    return lambda new, old, values: new.pop(name, None) and None


def _add(tokens: _Tokens) -> Change:
    name, operand = _name(tokens), _operand(tokens)

    def change(new: dict[str, Any], old: Item, values: Values) -> None:
        ((kind, content),) = operand(old, values).items()
        before = old.get(name, {}).get(kind)
        if kind == "N":
            new[name] = {"N": str(int(before or 0) + int(content))}
        else:
            new[name] = {kind: sorted({*(before or ()), *content})}

    return change


def _delete(tokens: _Tokens) -> Change:
    name, operand = _name(tokens), _operand(tokens)

    def change(new: dict[str, Any], old: Item, values: Values) -> None:
        ((kind, content),) = operand(old, values).items()
        left = sorted({*old.get(name, {}).get(kind, ())} - {*content})
        new.pop(name, None)
        if left:
            new[name] = {kind: left}

    return change


_CLAUSES: dict[str, Callable[[_Tokens], Change]] = {
    "SET": _set,
    "REMOVE": _remove,
    "ADD": _add,
    "DELETE": _delete,
}
