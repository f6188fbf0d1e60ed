"""JSON text as browsers and crawlers meet it: read strictly, and what is wrong told by its cause.

`read` never raises and never recurses deeper than `MAX_DEPTH`: a block is either a value or a `Defect`.
"""

from __future__ import annotations

import json
import re
from typing import Final, NamedTuple, NoReturn

from semantic.model import JSON

__all__ = ["MAX_DEPTH", "Defect", "DuplicateKeyObject", "depth", "read"]

#: Objects and lists inside one another. Real structured data stays below 20; every walk relies on this bound.
MAX_DEPTH: Final = 64


class Defect(NamedTuple):
    """Why a text is no usable JSON. `rule` is the rule that reports it; `line` and `column` count from 1."""

    rule: str
    message: str
    fix: str
    line: int
    column: int


class DuplicateKeyObject(dict[str, JSON]):
    """An object that names a member twice; the last value counts, as every reader does it.

    `dropped` holds the pairs that do not count.
    """

    dropped: tuple[tuple[str, JSON], ...] = ()


def read(text: str) -> tuple[JSON, Defect | None]:
    """The value of a JSON text, or None and the defect that makes it unreadable."""
    deep = _too_deep_at(text)
    if deep is not None:
        message = f"objects and lists stand more than {MAX_DEPTH} deep inside one another"
        return None, Defect("json-too-deep", message, "flatten the data", *position(text, deep))
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse, parse_int=_integer), None
    except json.JSONDecodeError as error:
        return None, _diagnose(text, error)
    except _NonFiniteError as error:
        offset = _bare_word_at(text, error.word)
        return None, Defect(
            "json-non-finite",
            f"{error.word} is not a JSON value, so the whole block is lost",
            "write a number, or leave the member out",
            *position(text, offset),
        )


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
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


class _NonFiniteError(ValueError):
    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def _refuse(word: str) -> NoReturn:
    raise _NonFiniteError(word)


def _integer(digits: str) -> int | float:
    """Whole numbers of any length; CPython refuses to convert more than some thousand digits."""
    return int(digits) if len(digits) < 400 else float(digits)


def _object(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    found = DuplicateKeyObject(plain)
    last = {key: number for number, (key, _) in enumerate(pairs)}
    found.dropped = tuple((key, value) for number, (key, value) in enumerate(pairs) if last[key] != number)
    return found


#: A string, one that is never closed up to the end, or one bracket: "a \" b"  {  ]
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)


def _too_deep_at(text: str) -> int | None:
    level = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        mark = match[0]
        if mark in "[{":
            level += 1
            if level > MAX_DEPTH:
                return match.start()
        elif mark in "]}":
            level -= 1
    return None


def _bare_word_at(text: str, word: str) -> int:
    for match in re.finditer(rf'"(?:[^"\\]|\\.)*+"?|{re.escape(word)}', text, re.DOTALL):
        if match[0] == word:
            return match.start()
    return 0


# --- what is wrong, by its cause -----------------------------------------------------------------------------------

#: <![CDATA[   <!--   //<![CDATA[   var ld =   window.data =
_WRAPPER = re.compile(
    r"\s*(?:(?://|/\*)?\s*<!\[CDATA\[|<!--|(?:var|let|const)\s+[\w$]+\s*=|[A-Za-z_$][\w$.]*\s*=(?!=))"
)
#: The rest of a wrapper, after the object:  ;   ]]>   //]]>   -->
_WRAPPER_END = re.compile(r"\s*(?:;|(?://|/\*)?\s*\]\]>|-->)")
_WRAPPER_FIX = "put nothing but the JSON object between the tags"


def _diagnose(text: str, error: json.JSONDecodeError) -> Defect:
    """The defect in the words of its cause; the place is where a person has to edit."""
    at = error.pos
    rest = text[at:]
    if wrapper := _WRAPPER.match(text):
        start = len(text) - len(text.lstrip())
        message = f"{wrapper[0].strip()!r} stands before the JSON object"
        return Defect("json-wrapper", message, _WRAPPER_FIX, *position(text, start))
    if error.msg.startswith("Extra data"):
        if end := _WRAPPER_END.match(rest):
            message = f"{end[0].strip()!r} stands after the JSON object"
            return Defect("json-wrapper", message, _WRAPPER_FIX, *position(text, at))
        fix = "keep one object or list; several objects become a list [ … , … ]"
        return _syntax("something stands after the end of the JSON value", fix, text, at)
    if error.msg.startswith("Invalid control character"):
        name = {"\n": "line break", "\r": "line break", "\t": "tab"}.get(
            text[at : at + 1], "control character"
        )
        fix = "write it as \\n, \\t or \\u00XX inside the string"
        message = f"a raw {name} stands inside a string, so the whole block is lost"
        return Defect("json-control-character", message, fix, *position(text, at))
    return _by_character(text, at, error.msg)


def _by_character(text: str, at: int, said: str) -> Defect:
    rest, before = text[at:].lstrip(), text[:at].rstrip()
    at = len(text) - len(rest) if rest else at
    if not rest or said.startswith("Unterminated string"):
        if said.startswith("Unterminated string"):
            return _syntax("a string is never closed", 'close it with "', text, at)
        return _syntax("the JSON ends too early", "complete it; was it cut off?", text, len(text.rstrip()))
    if rest.startswith(("//", "/*")):
        return _syntax("JSON has no comments", "delete the comment", text, at)
    if rest.startswith("&quot;"):
        message = "&quot; stands in the JSON: the content of a script element is not decoded"
        return Defect("json-html-escaped", message, 'write plain " characters', *position(text, at))
    if rest[0] in "'’‘“”„":
        return _syntax(f"{rest[0]} is no quotation mark of JSON", 'write "', text, at)
    # CPython from 3.13 on names the trailing comma itself and points at it; before, the closing bracket is pointed at.
    if "trailing comma" in said:
        return _syntax("a comma stands before the closing bracket", "delete the comma", text, at)
    if rest[0] in "}]" and before.endswith(","):
        return _syntax("a comma stands before the closing bracket", "delete the comma", text, len(before) - 1)
    if said.startswith("Expecting ',' delimiter"):
        if rest[0] == '"' or (before and before[-1] in '}]"' and rest[0] in "{["):
            return _syntax("a comma is missing before this value", "put a comma between the two", text, at)
        if before.endswith('"'):
            message = 'a string ends here and goes on: a " inside it is not escaped'
            return _syntax(message, 'write \\" inside a string', text, len(before) - 1)
        return _syntax(f"a comma or a closing bracket is missing before {_shown(rest)}", "add it", text, at)
    if said.startswith("Expecting ':'"):
        return _syntax(
            "a colon is missing after a member's name", "put a colon between name and value", text, at
        )
    if said.startswith("Expecting property name"):
        return _syntax(
            f"a member's name in double quotes is wanted, found {_shown(rest)}", 'write "name":', text, at
        )
    if said.startswith("Invalid \\"):
        fix = 'allowed are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX'
        return _syntax("an escape that JSON does not have stands in a string", fix, text, at)
    return _syntax(f"a value is wanted, found {_shown(rest)}", 'texts stand in double quotes: "…"', text, at)


def _syntax(message: str, fix: str, text: str, offset: int) -> Defect:
    line, column = position(text, offset)
    return Defect("json-syntax", f"not valid JSON, so the whole block is lost: {message}", fix, line, column)


def _shown(rest: str) -> str:
    word = rest.split(maxsplit=1)[0]
    return repr(word if len(word) <= 20 else word[:19] + "…")
