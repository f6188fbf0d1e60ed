"""JSON as a source: every defect has a place, no member stands twice, depth ends with a message."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from semantic.errors import ArticleFormatError
from semantic.model import JSON
from semantic.pointers import token

__all__ = ["json_object", "json_value", "with_characters", "without_mark"]


def without_mark(source: bytes) -> bytes:
    """`source` without the byte order mark of UTF-8."""
    return source.removeprefix(codecs.BOM_UTF8)


def json_object(source: bytes, path: str | None) -> Mapping[str, JSON]:
    """The JSON object that `source` is; ArticleFormatError says what is wrong with it, and where."""
    value = json_value(source, path)
    if not isinstance(value, Mapping):
        raise ArticleFormatError("an article is a JSON object", path=path, place="/")
    return value


def json_value(source: bytes, path: str | None) -> JSON:
    """The JSON value that `source` is; ArticleFormatError for what is none, or has a member twice."""
    has_repeated = False

    def members(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
        nonlocal has_repeated
        plain = dict(pairs)
        if len(plain) == len(pairs):
            return plain
        has_repeated = True
        return _Members(pairs)

    try:
        value = json.loads(source, object_pairs_hook=members)
    except json.JSONDecodeError as error:
        raise ArticleFormatError(
            f"this is no JSON: {error.msg}",
            path=path,
            place=f"line {error.lineno}, column {error.colno}",
            remedy="mend the JSON",
        ) from None
    except UnicodeDecodeError as error:
        raise ArticleFormatError(
            f"this is no JSON: byte {error.start} is not UTF-8", path=path, remedy="save it as UTF-8"
        ) from None
    except ValueError as error:  # a number with more digits than Python reads
        raise ArticleFormatError(f"this JSON cannot be read ({error})", path=path) from None
    except RecursionError:
        raise ArticleFormatError("this JSON is nested too deeply for an article", path=path) from None
    if has_repeated and (twice := _first_repeated(value)):
        pointer, name = twice
        shown = name if len(name) <= 60 else name[:59] + "…"
        raise ArticleFormatError(
            f"the member {shown!r} stands twice", path=path, place=pointer, remedy="keep one of the two"
        )
    return value


# What no text needs and RDF or XML cannot hold: NUL, ESC, a byte order mark inside, noncharacters
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def with_characters(document: JSON, path: str | None) -> JSON:
    """`document`, whose texts hold no control character any more; ArticleFormatError for half a character.

    It is for records of other systems, where no span points into a text.
    """
    holder: list[JSON] = [document]
    waiting: list[tuple[str, Any]] = [("", holder)]
    while waiting:
        pointer, container = waiting.pop()
        items = list(container.items() if isinstance(container, dict) else enumerate(container))
        for name, value in items:
            place = "" if container is holder else f"{pointer}/{token(str(name))}"
            if isinstance(value, (dict, list)):
                waiting.append((place, value))
            for text in (part for part in (name, value) if isinstance(part, str)):
                if _SURROGATE.search(text):
                    raise ArticleFormatError(
                        "this text holds a lone surrogate, which is no character",
                        path=path,
                        place=ascii(place)[1:-1] or "/",
                        remedy="mend it where the text is made",
                    )
            if isinstance(value, str):
                container[name] = _CONTROLS.sub("", value)
    return holder[0]


class _Members(dict[str, JSON]):
    """A JSON object; `repeated` is the first name that it has twice, of which no reader can tell what is meant."""

    def __init__(self, pairs: list[tuple[str, JSON]]) -> None:
        super().__init__(pairs)
        self.repeated: str | None = None
        if len(self) < len(pairs):
            self.repeated = next(
                name for name, times in Counter(name for name, _ in pairs).items() if times > 1
            )


def _first_repeated(document: JSON) -> tuple[str, str] | None:
    """Pointer and name of the first member that stands twice in its object."""
    waiting: list[tuple[str, JSON]] = [("", document)]
    while waiting:
        pointer, value = waiting.pop()
        inner: list[tuple[str, JSON]] = []
        if isinstance(value, dict):
            if isinstance(value, _Members) and value.repeated is not None:
                return f"{pointer}/{token(value.repeated)}", value.repeated
            inner = [(f"{pointer}/{token(name)}", member) for name, member in value.items()]
        elif isinstance(value, list):
            inner = [(f"{pointer}/{i}", item) for i, item in enumerate(value)]
        waiting.extend(reversed(inner))
    return None
