"""The keywords of JSON Schema that our lists of rules use, as functions: `jsonschema` takes 110 ms to import and much longer to run.

Nothing is approximated: a schema with another keyword is not compiled, and the caller asks `jsonschema`. The tests
hold the errors of both against each other on every case of every list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from semantic.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON

__all__ = ["Check", "UnknownKeywordError", "compiled"]

Path = tuple[str | int, ...]
Errors = Iterator[tuple[Path, Any]]


class Check(NamedTuple):
    """What a part of a schema demands of a value: whether it `holds`, and the path and value of each error where not.

    Most values are as they should be, and to see that needs no paths.
    """

    holds: Callable[[Any], bool]
    errors: Callable[[Any, Path], Errors]


class UnknownKeywordError(Exception):
    """The schema uses a keyword that is not compiled."""


#: Keywords that say nothing about a value.
_ANNOTATIONS: Final = frozenset({"$id", "$schema", "$defs", "$comment", "title", "description", "examples"})


def compiled(schema: Mapping[str, JSON], fragment: str) -> Check:
    """A check for the part `#/$defs/name` of a schema; UnknownKeywordError."""
    return _Compiler(schema).reference(fragment)


class _Compiler:
    def __init__(self, root: Mapping[str, JSON]) -> None:
        self.root = root
        self.known: dict[str, Check] = {}

    def reference(self, fragment: str) -> Check:
        if fragment not in self.known:
            target: Any = self.root
            for part in fragment.removeprefix("#/").split("/") if fragment != "#" else ():
                target = target[part]
            # For a schema that refers to itself.
            self.known[fragment] = Check(
                lambda value: self.known[fragment].holds(value),  # noqa: PLW0108 - it is known later
                lambda value, path: self.known[fragment].errors(value, path),  # noqa: PLW0108
            )
            self.known[fragment] = self.schema(target)
        return self.known[fragment]

    def schema(self, schema: Any) -> Check:
        if isinstance(schema, bool):
            return _simple(lambda _: schema)
        checks: list[Check] = []
        for keyword, value in schema.items():
            if keyword in _ANNOTATIONS or keyword in {"then", "else"}:
                continue
            if keyword == "$ref":
                checks.append(self.reference(value))
            elif keyword == "if":
                checks.append(self.conditional(schema))
            elif keyword in _SIMPLE:
                checks.append(_simple(_SIMPLE[keyword](value)))
            elif keyword in _APPLICATORS:
                checks.append(_APPLICATORS[keyword](self, value))
            else:
                raise UnknownKeywordError(keyword)
        return _together(checks)

    def conditional(self, schema: Mapping[str, Any]) -> Check:
        condition = self.schema(schema["if"]).holds
        then = self.schema(schema.get("then", True))
        otherwise = self.schema(schema.get("else", True))
        return Check(
            lambda value: (then if condition(value) else otherwise).holds(value),
            lambda value, path: (then if condition(value) else otherwise).errors(value, path),
        )

    def properties(self, parts: Mapping[str, Any]) -> Check:
        checks = [(name, *self.schema(part)) for name, part in parts.items()]

        def holds(value: Any) -> bool:
            if isinstance(value, dict):
                for name, one, _ in checks:
                    if name in value and not one(value[name]):
                        return False
            return True

        def errors(value: Any, path: Path) -> Errors:
            if isinstance(value, dict):
                for name, _, one in checks:
                    if name in value:
                        yield from one(value[name], (*path, name))

        return Check(holds, errors)

    def items(self, part: Any) -> Check:
        one = self.schema(part)

        def errors(value: Any, path: Path) -> Errors:
            if isinstance(value, list):
                for number, item in enumerate(value):
                    yield from one.errors(item, (*path, number))

        return Check(lambda value: not isinstance(value, list) or all(map(one.holds, value)), errors)

    def every(self, parts: list[Any]) -> Check:
        return _together([self.schema(part) for part in parts])

    def some(self, parts: list[Any]) -> Check:
        checks = [self.schema(part).holds for part in parts]
        return _simple(lambda value: any(holds(value) for holds in checks))

    def negation(self, part: Any) -> Check:
        holds = self.schema(part).holds
        return _simple(lambda value: not holds(value))

    def contains(self, part: Any) -> Check:
        holds = self.schema(part).holds
        return _simple(lambda value: not isinstance(value, list) or any(map(holds, value)))


_APPLICATORS: Final[Mapping[str, Callable[[_Compiler, Any], Check]]] = {
    "properties": _Compiler.properties,
    "items": _Compiler.items,
    "allOf": _Compiler.every,
    "anyOf": _Compiler.some,
    "not": _Compiler.negation,
    "contains": _Compiler.contains,
}


def _together(checks: list[Check]) -> Check:
    if len(checks) == 1:
        return checks[0]

    def holds(value: Any) -> bool:
        for one in checks:  # noqa: SIM110 - a generator costs more than the checks
            if not one.holds(value):
                return False
        return True

    def errors(value: Any, path: Path) -> Errors:
        for one in checks:
            yield from one.errors(value, path)

    return Check(holds, errors)


def _simple(holds: Callable[[Any], bool]) -> Check:
    def errors(value: Any, path: Path) -> Errors:
        if not holds(value):
            yield path, value

    return Check(holds, errors)


# --- keywords that look at one value ---------------------------------------------------------------------------------

_TYPES: Final[Mapping[str, Callable[[Any], bool]]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: (
        (isinstance(value, int) and not isinstance(value, bool))
        or (isinstance(value, float) and value.is_integer())
    ),
}


def _type(names: Any) -> Callable[[Any], bool]:
    tests = [_TYPES[name] for name in (names if isinstance(names, list) else [names])]
    return tests[0] if len(tests) == 1 else lambda value: any(test(value) for test in tests)


def _pattern(text: str) -> Callable[[Any], bool]:
    form = pattern(text)
    return lambda value: not isinstance(value, str) or form.search(value) is not None


def _equal(one: Any, other: Any) -> bool:
    """Equality of JSON: true is not 1."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return bool(one == other)


def _required(names: list[str]) -> Callable[[Any], bool]:
    return lambda value: not isinstance(value, dict) or all(name in value for name in names)


def _enum(members: list[Any]) -> Callable[[Any], bool]:
    texts = frozenset(member for member in members if isinstance(member, str))
    others = [member for member in members if not isinstance(member, str)]
    return lambda value: (
        value in texts if isinstance(value, str) else any(_equal(value, member) for member in others)
    )


def _number(holds: Callable[[Any, Any], bool]) -> Callable[[Any], Callable[[Any], bool]]:
    return lambda limit: lambda value: not _TYPES["number"](value) or holds(value, limit)


def _size(
    kind: type[str | list[Any] | dict[str, Any]], holds: Callable[[int, int], bool]
) -> Callable[[Any], Callable[[Any], bool]]:
    return lambda limit: lambda value: not isinstance(value, kind) or holds(len(value), limit)


_SIMPLE: Final[Mapping[str, Callable[[Any], Callable[[Any], bool]]]] = {
    "type": _type,
    "pattern": _pattern,
    "required": _required,
    "enum": _enum,
    "const": lambda wanted: lambda value: _equal(value, wanted),
    "minimum": _number(lambda value, limit: value >= limit),
    "maximum": _number(lambda value, limit: value <= limit),
    "exclusiveMinimum": _number(lambda value, limit: value > limit),
    "minLength": _size(str, lambda size, limit: size >= limit),
    "maxLength": _size(str, lambda size, limit: size <= limit),
    "minItems": _size(list, lambda size, limit: size >= limit),
    "maxItems": _size(list, lambda size, limit: size <= limit),
    "minProperties": _size(dict, lambda size, limit: size >= limit),
    "maxProperties": _size(dict, lambda size, limit: size <= limit),
}
