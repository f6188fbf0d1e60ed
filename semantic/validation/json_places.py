"""Where the values of a JSON text stand, for a text that the standard library has read: nothing in it need be judged."""

from __future__ import annotations

from json.decoder import scanstring  # type: ignore[attr-defined]  # not in the stubs, public in effect
from typing import TYPE_CHECKING

from semantic.patterns import pattern
from semantic.pointers import token
from semantic.validation.json_text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["places"]

_SPACE = pattern(r"[ \t\n\r]*+")
#: The comma between two members or items, and what surrounds it.
_NEXT = pattern(r"[ \t\n\r]*+,?+[ \t\n\r]*+")
_COLON = pattern(r"[ \t\n\r]*+:[ \t\n\r]*+")
#: "a \"b\""   -12.5e3   true
_SCALAR = pattern(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[^ \t\n\r,\]}]++')


def places(text: str) -> Mapping[str, Span]:
    """JSON pointer -> where that value stands; of members of one name the last one counts. `text` must be valid."""
    found: dict[str, Span] = {}
    start = _SPACE.match(text).end()  # type: ignore[union-attr]  # it matches nothing, at least
    found[""] = Span(start, _value(text, start, "", found))
    return found


def _value(text: str, at: int, pointer: str, found: dict[str, Span]) -> int:
    """Notes what stands inside the value at `at`, and says where it ends."""
    mark = text[at]
    if mark == "{":
        at = _SPACE.match(text, at + 1).end()  # type: ignore[union-attr]
        while text[at] != "}":
            key, key_end = scanstring(text, at + 1)
            start = _COLON.match(text, key_end).end()  # type: ignore[union-attr]
            inner = f"{pointer}/{token(key)}"
            if inner in found:
                for place in [one for one in found if one.startswith(f"{inner}/")]:
                    del found[place]
            end = _value(text, start, inner, found)
            found[inner] = Span(start, end, at, key_end)
            at = _NEXT.match(text, end).end()  # type: ignore[union-attr]
        return at + 1
    if mark == "[":
        at, number = _SPACE.match(text, at + 1).end(), 0  # type: ignore[union-attr]
        while text[at] != "]":
            inner = f"{pointer}/{number}"
            end = _value(text, at, inner, found)
            found[inner] = Span(at, end)
            at, number = _NEXT.match(text, end).end(), number + 1  # type: ignore[union-attr]
        return at + 1
    return _SCALAR.match(text, at).end()  # type: ignore[union-attr]
