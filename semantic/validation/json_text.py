"""JSON text as browsers and crawlers meet it: read strictly, and what is wrong told by its cause.

A text that is JSON is read by the standard library; where its values stand is found out when somebody asks. Any
other text goes through `json_recovery`, which names each fault and still hands on what the author meant. `read`
never raises and never recurses deeper than `MAX_DEPTH`.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON

__all__ = [
    "MAX_DEPTH",
    "DuplicateKeyObject",
    "Edit",
    "Fault",
    "Reading",
    "Span",
    "depth",
    "object_of",
    "position",
    "read",
]

#: Objects and lists inside one another. Real structured data stays below 20; every walk relies on this bound.
MAX_DEPTH: Final = 64


class Edit(NamedTuple):
    """A change of a text: `text[start:end]` becomes `replacement`."""

    start: int
    end: int
    replacement: str


class Fault(NamedTuple):
    """Why a text is no JSON: the stretch `text[start:end]`, the rule that reports it, and a safe mend where there is one."""

    rule: str
    message: str
    fix: str
    start: int
    end: int
    edits: tuple[Edit, ...] = ()


class Span(NamedTuple):
    """Where a value stands: `text[start:end]`. For a member of an object, `text[key_start:key_end]` is its name."""

    start: int
    end: int
    key_start: int = -1
    key_end: int = -1


class DuplicateKeyObject(dict[str, Any]):
    """An object that names a member twice; the last value counts, as every reader does it.

    `dropped` holds the pairs that do not count.
    """

    dropped: tuple[tuple[str, JSON], ...] = ()


@dataclass(slots=True)
class Reading:
    """What a text says, and what is wrong with it.

    `value` is the recovered value where there are faults. `complete` is false where something of the text is lost,
    so that what is missing from the value proves nothing. `repeats_keys`: some object may be a `DuplicateKeyObject`.
    """

    text: str
    value: JSON
    faults: tuple[Fault, ...] = ()
    complete: bool = True
    repeats_keys: bool = False
    _spans: Mapping[str, Span] | None = None
    _lines: list[int] | None = None

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of the character at `offset`."""
        if self._lines is None:
            self._lines = [0, *(match.end() for match in re.finditer("\n", self.text))]
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    @property
    def spans(self) -> Mapping[str, Span]:
        """JSON pointer -> where that value stands in the text."""
        if self._spans is None:
            if self.value is not None and not self.faults:
                from semantic.validation.json_places import places

                self._spans = places(self.text)
            else:
                from semantic.validation.json_recovery import recover

                self._spans = recover(self.text).spans
        return self._spans


def read(text: str) -> Reading:
    """The value of a JSON text and every fault that can be told apart; a text of white space says nothing."""
    if not text.strip():
        return Reading(text, None)
    repeated: list[DuplicateKeyObject] = []

    def noted(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
        found = object_of(pairs)
        if isinstance(found, DuplicateKeyObject):
            repeated.append(found)
        return found

    try:
        value = json.loads(text, object_pairs_hook=noted, parse_constant=_refuse, parse_int=_integer)
    except (ValueError, RecursionError) as error:
        from semantic.validation.json_recovery import recover

        found = recover(text)
        if not found.faults:
            at = error.pos if isinstance(error, json.JSONDecodeError) else 0
            said = error.msg if isinstance(error, json.JSONDecodeError) else "it cannot be read"
            message = f"not valid JSON, so the whole block is lost: {said[:1].lower() + said[1:]}"
            fault = Fault("json-syntax", message, "let a JSON library write the block", at, at + 1)
            return Reading(text, found.value, (fault,), complete=False, repeats_keys=True)
        return Reading(text, found.value, found.faults, found.complete, repeats_keys=True, _spans=found.spans)
    if depth(value) > MAX_DEPTH:
        from semantic.validation.json_recovery import recover

        return Reading(text, None, recover(text).faults, complete=False)
    return Reading(text, value, repeats_keys=bool(repeated))


def depth(value: JSON) -> int:
    """How deep objects and lists stand inside one another; counts only a little past `MAX_DEPTH`."""
    level = [value] if isinstance(value, dict | list) else []
    found = 0
    while level and found <= MAX_DEPTH:
        found += 1
        level = [
            item
            for parent in level
            for item in (parent.values() if isinstance(parent, dict) else parent)
            if isinstance(item, dict | list)
        ]
    return found


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of the character at `offset`."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


def _integer(digits: str) -> int | float:
    """Whole numbers of any length; CPython refuses to convert more than some thousand digits."""
    return int(digits) if len(digits) < 400 else float(digits)


def object_of(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    """The object of some members, as a reader of JSON has it; one that stands twice is remembered."""
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    found = DuplicateKeyObject(plain)
    last = {key: number for number, (key, _) in enumerate(pairs)}
    found.dropped = tuple((key, value) for number, (key, value) in enumerate(pairs) if last[key] != number)
    return found
