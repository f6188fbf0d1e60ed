"""JSON as we write it: UTF-8, two spaces deep, members in the order of the value, and nothing that is no JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from semantic.errors import OutputError
from semantic.pointers import token

if TYPE_CHECKING:
    from semantic.model import JSON

__all__ = ["json_bytes", "json_string"]


def json_bytes(value: JSON) -> bytes:
    r"""The bytes of a JSON file: indented, UTF-8, a newline at the end.

    A number that JSON does not know, a lone surrogate and a value of another type are an OutputError that names the
    pointer, before anything is written.

    >>> json_bytes({"name": "Beyoğlu", "position": 1}).decode()
    '{\n  "name": "Beyoğlu",\n  "position": 1\n}\n'
    """
    return (json_string(value) + "\n").encode()


def json_string(value: JSON, *, ascii_only: bool = False) -> str:
    """The text of `json_bytes` without the newline; with `ascii_only` every other character is escaped."""
    try:
        text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False, default=_as_json)
        text.encode()
    except (UnicodeEncodeError, ValueError, TypeError) as error:
        pointer, what = _first_fault(value, str(error))
        raise OutputError(what, place=pointer or "/", remedy="mend that value") from error
    except RecursionError as error:
        raise OutputError("the value is nested too deeply for JSON") from error
    if fault := next(_strange_members(value), None):
        raise OutputError("a member's name is no text", place=fault, remedy="name it by a string")
    return json.dumps(value, indent=2, default=_as_json) if ascii_only else text


def _as_json(value: object) -> JSON:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a {type(value).__name__} is no JSON value")


def _strange_members(value: JSON, pointer: str = "") -> Iterator[str]:
    """Where a member's name is no string; json.dumps would write 1 and "1" as two members of one name."""
    if isinstance(value, Mapping):
        for name, member in value.items():
            if not isinstance(name, str):
                yield f"{pointer}/{name}"
            else:
                yield from _strange_members(member, f"{pointer}/{token(name)}")
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, item in enumerate(value):
            yield from _strange_members(item, f"{pointer}/{index}")


def _first_fault(value: JSON, otherwise: str) -> tuple[str, str]:
    with suppress(RecursionError):  # A value that contains itself has no fault at a leaf.
        return next(_faults(value, ""), ("", otherwise))
    return "", otherwise


def _faults(value: JSON, pointer: str) -> Iterator[tuple[str, str]]:
    """Each value that is no JSON, with what is wrong with it, the first one first."""
    if isinstance(value, str):
        if _is_broken(value):
            yield pointer, "a lone surrogate is no character"
    elif isinstance(value, Mapping):
        for name, member in value.items():
            inner = f"{pointer}/{token(str(name))}"
            if isinstance(name, str) and _is_broken(name):
                yield pointer, f"a lone surrogate in the name of the member {name!r}"
            yield from _faults(member, inner)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _faults(item, f"{pointer}/{index}")
    elif isinstance(value, float):
        if not math.isfinite(value):
            yield pointer, f"{value} is no number in JSON"
    elif value is not None and not isinstance(value, (bool, int)):
        yield pointer, f"a {type(value).__name__} is no JSON value"


def _is_broken(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)
