"""A reader of JSON that goes on after a fault: it knows where every value stands and what its author meant.

It accepts exactly what RFC 8259 accepts without a fault; each deviation is one `Fault` in the words of its cause.
After `_MOST` faults, or below `MAX_DEPTH`, it stops: what follows would be guesswork.
"""

from __future__ import annotations

import html
import re
from json.decoder import scanstring  # type: ignore[attr-defined]  # not in the stubs, public in effect
from typing import TYPE_CHECKING, Final, NamedTuple

from semantic.patterns import pattern
from semantic.pointers import token
from semantic.validation.json_text import MAX_DEPTH, Edit, Fault, Span, object_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON

__all__ = ["Recovered", "recover"]

#: Faults of one text that are told; with more of them it is no JSON in any sense.
_MOST: Final = 25
#: Commas that somebody forgot.
_FEW: Final = 3
_NO_COMMA: Final = "a comma is missing before this value"

_SPACE = pattern(r"[ \t\n\r]*+")
#: White space of other standards:  no-break space, line separator, form feed, a byte order mark in the middle
_ODD_SPACE = pattern(r"[\f\v\x1c-\x1f\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+")
#: // to the end of the line   /* … */   # to the end of the line
_COMMENT = pattern(r"//(?!\s*(?:\]\]>|<!\[CDATA\[))[^\n\r]*+|/\*(?:(?!\*/).)*+\*/|#[^\n\r]*+", re.DOTALL)
_NUMBER = pattern(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?")
#: What somebody meant as a number or a word: NaN   +1   .5   0x1F   True   application/json
_BARE = pattern(r"[^\s,:{}\[\]\"'/&]++")
_PLAIN = pattern(r'[^"\\\x00-\x1f]*+')
_UNICODE = pattern(r"\\u([0-9A-Fa-f]{4})")
_AFTER_VALUE = pattern(r"[ \t\n\r]*+(?:[,}\]:]|\Z|//|/\*)")
_MEMBER = r'"[^"\n]{0,200}+"[ \t\n\r]*+:'
#: What follows the quotation mark that ends a text, in each place where one may stand.
_ENDS: Final[Mapping[str, re.Pattern[str]]] = {
    "key": pattern(r"[ \t\n\r]*+(?::|\Z)"),
    "member": pattern(rf"""[ \t\n\r]*+(?:[}}\]]|\Z|/[/*]|,[ \t\n\r]*+(?:["'}}]|/[/*]|\Z)|{_MEMBER})"""),
    "item": pattern(
        r"""[ \t\n\r]*+(?:[}\]]|\Z|/[/*]|,[ \t\n\r]*+(?:["'\[{}\]0-9-]|/[/*]|true\b|false\b|null\b|\Z))|[ \t\n\r]++\""""
    ),
}
#: The text was not closed at the end of its line:   "headline": "Ferry,⏎ "author": …
_NEXT_MEMBER = pattern(rf"[\r\n][ \t\n\r]*+{_MEMBER}")
_ESCAPES: Final = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS: Final[Mapping[str, JSON]] = {"true": True, "false": False, "null": None}
#: Words of other languages for the same:
_FOREIGN: Final[Mapping[str, JSON]] = {
    "True": True, "TRUE": True, "False": False, "FALSE": False, "None": None, "undefined": None, "NULL": None, "Null": None, "nil": None,
}  # fmt: skip
_NON_FINITE: Final = frozenset({"NaN", "Infinity", "-Infinity", "+Infinity", "-NaN"})
_CLOSING: Final = {"'": "'", "‘": "’", "’": "’", "“": "”", "”": "”", "„": "“", "`": "`", "«": "»"}
_NAMES: Final = {"\n": "line break", "\r": "line break", "\t": "tab"}

#: <![CDATA[   <!--   //<![CDATA[   var ld =   window.data =
_WRAPPER = pattern(
    r"\s*(?:(?:(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?|<!--)|(?:var|let|const)\s+[\w$]+\s*=|[A-Za-z_$][\w$.]*\s*=(?!=))\s*"
)
#: The rest of a wrapper, after the object:  ;   ]]>   //]]>   -->
_WRAPPER_END = pattern(r"\s*(?:;|(?://|/\*)?\s*\]\]>(?:\s*\*/)?|(?://\s*)?-->)(?:\s|;)*")
_WRAPPER_FIX: Final = "put nothing but the JSON object between the tags"
_ESCAPED = pattern(r"\s*[\[{\s]*&quot;")


class Recovered(NamedTuple):
    """The value that was meant, where its parts stand, what is wrong, and whether all of the text was understood."""

    value: JSON
    spans: Mapping[str, Span]
    faults: tuple[Fault, ...]
    complete: bool


def recover(text: str) -> Recovered:
    """Reads `text` to its end, or as far as sense can be made of it."""
    if _ESCAPED.match(text):
        return _escaped(text)
    reader = _Reader(text)
    value: JSON = None
    try:
        value = reader.document()
    except _StopError:
        reader.complete = False
    faults = sorted(reader.faults, key=lambda fault: fault.start)
    # Where commas are missing again and again the text was cut at quotation marks that belong to it.
    if sum(fault.message.endswith(_NO_COMMA) for fault in faults) > _FEW:
        reader.complete = False
    return Recovered(value, reader.spans, tuple(faults), reader.complete)


def _escaped(text: str) -> Recovered:
    at = text.index("&quot;")
    decoded = html.unescape(text)
    inner = recover(decoded) if not _ESCAPED.match(decoded) else Recovered(None, {}, (), complete=False)
    edits = (Edit(0, len(text), decoded),) if inner.complete and not inner.faults else ()
    message = "&quot; stands in the JSON: the content of a script element is not decoded"
    fault = Fault("json-html-escaped", message, 'write plain " characters', at, at + 6, edits)
    # The places in the decoded text are not those in the page: only the whole has one.
    return Recovered(inner.value, {"": Span(0, len(text))}, (fault,), inner.complete)


class _StopError(Exception):
    """Nothing more can be made of the text."""


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.spans: dict[str, Span] = {}
        self.faults: list[Fault] = []
        self.complete = True

    # --- the whole ---

    def document(self) -> JSON:
        wrapper = _WRAPPER.match(self.text)
        cut: list[Edit] = []
        if wrapper and wrapper[0].strip():
            cut.append(Edit(wrapper.start(), wrapper.end(), ""))
            self.at = wrapper.end()
        self.space()
        if self.at >= len(self.text):
            self.fault("there is no value", "write the object, or remove the block", self.at, self.at)
            return None
        value = self.value("", 0, "item")
        self.space()
        ending = _WRAPPER_END.match(self.text, self.at)
        if ending:
            cut.append(Edit(self.at, ending.end(), ""))
        if cut:
            first = wrapper if wrapper and wrapper[0].strip() else ending
            assert first is not None
            side = "before" if first is wrapper else "after"
            start = first.start() + len(first[0]) - len(first[0].lstrip())
            message = f"{first[0].strip()!r} stands {side} the JSON object"
            self.faults.append(Fault("json-wrapper", message, _WRAPPER_FIX, start, first.end(), tuple(cut)))
            self.at = ending.end() if ending else self.at
            self.space()
        if self.at < len(self.text):
            fix = "keep one object or list; several objects become a list [ … , … ]"
            self.fault("something stands after the end of the JSON value", fix, self.at, len(self.text))
        return value

    # --- values ---

    def value(self, pointer: str, level: int, place: str) -> JSON:
        start = self.at
        mark = self.text[start : start + 1]
        found: JSON
        if mark in {"{", "["} and mark:
            if level >= MAX_DEPTH:
                message = f"objects and lists stand more than {MAX_DEPTH} deep inside one another"
                self.faults.append(Fault("json-too-deep", message, "flatten the data", start, start + 1))
                raise _StopError
            found = self.object(pointer, level) if mark == "{" else self.items(pointer, level)
        elif mark == '"':
            found = self.string(place)
        elif mark in _CLOSING and mark:
            found = self.foreign_string(mark)
        else:
            found = self.word()
        old = self.spans.get(pointer)
        self.spans[pointer] = Span(start, self.at, *(old[2:] if old else (-1, -1)))
        return found

    def object(self, pointer: str, level: int) -> JSON:
        opened = self.at
        self.at += 1
        pairs: list[tuple[str, JSON]] = []
        comma = -1
        while True:
            self.space()
            mark = self.text[self.at : self.at + 1]
            if self.closes(mark, "}", opened, comma):
                break
            if mark == ",":
                self.fault(
                    "a comma stands where a member is wanted", "delete the comma", self.at, self.at + 1
                )
                self.at += 1
                continue
            if mark in "{[:" or mark == "/":
                self.fault(
                    f"a member's name in double quotes is wanted, found {self.shown()}",
                    'write "name":',
                    self.at,
                    self.at + 1,
                )
                self.complete = False
                if mark in "{[":
                    self.value(f"{pointer}/?", level + 1, "member")
                    self.spans.pop(f"{pointer}/?", None)
                else:
                    self.at += 1
                comma = -1
                self.separator(pairs)
                continue
            key_start = self.at
            key = self.key(mark)
            key_end = self.at
            self.space()
            if self.text[self.at : self.at + 1] == ":":
                self.at += 1
            else:
                self.fault(
                    "a colon is missing after a member's name",
                    "put a colon between name and value",
                    self.at,
                    self.at + 1,
                )
            self.space()
            inner = f"{pointer}/{token(key)}"
            if self.text[self.at : self.at + 1] in {",", "}", "]", ""}:
                self.fault(
                    "a member has no value", "write the value, or leave the member out", key_start, self.at
                )
                self.complete = self.complete and self.at < len(self.text)
                member: JSON = None
                self.spans[inner] = Span(key_start, key_end, key_start, key_end)
            else:
                self.forget(inner)
                self.spans[inner] = Span(0, 0, key_start, key_end)
                member = self.value(inner, level + 1, "member")
            pairs.append((key, member))
            comma = self.separator(pairs)
        return object_of(pairs)

    def items(self, pointer: str, level: int) -> JSON:
        opened = self.at
        self.at += 1
        items: list[JSON] = []
        comma = -1
        while True:
            self.space()
            mark = self.text[self.at : self.at + 1]
            if self.closes(mark, "]", opened, comma):
                break
            if mark in {",", ":"}:
                self.fault(
                    f"{mark!r} stands where a value is wanted",
                    "delete it, or write the value",
                    self.at,
                    self.at + 1,
                )
                self.at += 1
                continue
            items.append(self.value(f"{pointer}/{len(items)}", level + 1, "item"))
            comma = self.separator(items)
        return items

    def closes(self, mark: str, wanted: str, opened: int, comma: int) -> bool:
        """The container ends here, by its own bracket, by the wrong one, or because the text does."""
        if mark == "":
            self.fault(
                "the JSON ends too early",
                "complete it; was it cut off?",
                len(self.text.rstrip()),
                len(self.text),
            )
            self.complete = False
            raise _StopError
        if mark not in {"}", "]"}:
            return False
        if comma >= 0:
            edits = (Edit(comma, comma + 1, ""),)
            self.fault(
                "a comma stands before the closing bracket", "delete the comma", comma, comma + 1, edits
            )
        if mark != wanted:
            line = self.text.count("\n", 0, opened) + 1
            self.fault(
                f"{mark!r} closes what {self.text[opened]!r} on line {line} of the block opens",
                f"write {wanted!r}",
                self.at,
                self.at + 1,
            )
        self.at += 1
        return True

    def separator(self, before: list[tuple[str, JSON]] | list[JSON]) -> int:
        """The offset of the comma after a value; -1 where there is none."""
        end = self.at
        self.space()
        mark = self.text[self.at : self.at + 1]
        if mark == ",":
            self.at += 1
            return self.at - 1
        if (
            mark not in {"}", "]", ""}
            and before
            and not (mark == "-" and self.text.startswith("-->", self.at))
        ):
            if mark in {'"', "{", "["} or mark.isalnum() or mark in "'-“‘":
                edits = (Edit(end, end, ","),) if mark == '"' else ()
                self.fault(
                    "a comma is missing before this value",
                    "put a comma between the two",
                    self.at,
                    self.at + 1,
                    edits,
                )
            else:
                self.fault(
                    f"a comma or a closing bracket is missing before {self.shown()}",
                    "add it",
                    self.at,
                    self.at + 1,
                )
                self.at += 1
                self.complete = False
        return -1

    # --- texts ---

    def key(self, mark: str) -> str:
        if mark == '"':
            return self.string("key")
        if mark in _CLOSING:
            return self.foreign_string(mark)
        bare = _BARE.match(self.text, self.at)
        start = self.at
        self.at = bare.end() if bare else self.at + 1
        word = self.text[start : self.at]
        self.fault(
            f"a member's name in double quotes is wanted, found {_short(word)}",
            'write "name":',
            start,
            self.at,
        )
        return word

    def string(self, place: str) -> str:
        try:
            found, end = scanstring(self.text, self.at + 1, True)
        except ValueError:
            return self.broken_string(place)
        assert isinstance(found, str)
        if _AFTER_VALUE.match(self.text, end):
            self.at = end
            return found
        return self.broken_string(place)

    def broken_string(self, place: str) -> str:
        text, start = self.text, self.at
        ends = _ENDS[place]
        parts: list[str] = []
        at = start + 1
        raw = 0
        blank_end = 0  # Of one run of white space only the first line break is asked what follows it.
        while True:
            plain = _PLAIN.match(text, at)
            assert plain is not None
            parts.append(plain[0])
            at = plain.end()
            mark = text[at : at + 1]
            if mark == "":
                self.fault("a string is never closed", 'close it with "', start, at)
                raise _StopError
            if mark == '"':
                if ends.match(text, at + 1):
                    at += 1
                    break
                if text.find('"', at + 1) < 0:
                    # The last quotation mark of all must be the closing one.
                    at += 1
                    break
                message = 'a string ends here and goes on: a " inside it is not escaped'
                self.fault(message, 'write \\" inside a string', at, at + 1, (Edit(at, at, "\\"),))
                parts.append('"')
                at += 1
            elif mark == "\\":
                at = self.escape(at, parts)
            else:
                if mark in "\r\n" and at >= blank_end and _NEXT_MEMBER.match(text, at):
                    kept = "".join(parts).rstrip()
                    self.fault("a string is never closed", 'close it with "', start, at)
                    self.at = at - (1 if kept.endswith(",") else 0)
                    return kept.removesuffix(",")
                blank = _SPACE.match(text, at) if at >= blank_end else None
                blank_end = max(blank_end, blank.end() if blank else at)
                raw += 1
                if raw == 1:
                    edits = tuple(
                        Edit(at + number, at + number + 1, _escaped_control(character))
                        for number, character in self.controls(at, ends)
                    )
                    message = f"a raw {_NAMES.get(mark, 'control character')} stands inside a string, so the whole block is lost"
                    fix = "write it as \\n, \\t or \\u00XX inside the string"
                    self.note(Fault("json-control-character", message, fix, at, at + 1, edits))
                parts.append(mark)
                at += 1
        self.at = at
        return "".join(parts)

    def controls(self, at: int, ends: re.Pattern[str]) -> list[tuple[int, str]]:
        """Offsets from `at` and characters of the raw control characters up to the end of the string."""
        found: list[tuple[int, str]] = []
        index = at
        while index < len(self.text):
            character = self.text[index]
            if character == '"' and ends.match(self.text, index + 1):
                return found
            if character == "\\":
                index += 1
            elif character < " ":
                found.append((index - at, character))
            index += 1
        return []

    def escape(self, at: int, parts: list[str]) -> int:
        following = self.text[at + 1 : at + 2]
        if following in _ESCAPES and following:
            parts.append(_ESCAPES[following])
            return at + 2
        code = _UNICODE.match(self.text, at)
        if code:
            parts.append(chr(int(code[1], 16)))
            return code.end()
        self.fault(
            "an escape that JSON does not have stands in a string",
            'allowed are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX',
            at,
            at + 2,
        )
        parts.append(following if following >= " " else "")
        return at + 1 + (1 if following >= " " else 0)

    def foreign_string(self, mark: str) -> str:
        """A text in quotation marks of other languages: 'a'  “a”."""
        start, close = self.at, _CLOSING[mark]
        self.fault(f"{mark} is no quotation mark of JSON", 'write "', start, start + 1)
        end = start + 1
        while True:
            end = next((i for i in _positions(self.text, close, mark, end)), -1)
            if end < 0:
                self.complete = False
                self.at = len(self.text)
                raise _StopError
            if self.text[end - 1] != "\\" and _AFTER_VALUE.match(self.text, end + 1):
                self.at = end + 1
                return self.text[start + 1 : end].replace("\\'", "'").replace('\\"', '"').replace("\\/", "/")
            end += 1

    # --- words, numbers, what stands between ---

    def word(self) -> JSON:
        start = self.at
        number = _NUMBER.match(self.text, start)
        bare = _BARE.match(self.text, start)
        end = bare.end() if bare else start
        if number and number.end() >= end:
            self.at = number.end()
            whole = number[0].lstrip("-").isdigit()
            return int(number[0]) if whole and len(number[0]) < 400 else float(number[0])
        word = self.text[start:end]
        if word in _WORDS:
            self.at = end
            return _WORDS[word]
        if word in _NON_FINITE:
            self.at = end
            message = f"{word} is not a JSON value, so the whole block is lost"
            self.note(
                Fault("json-non-finite", message, "write a number, or leave the member out", start, end)
            )
            return None
        if not word:
            self.fault(
                f"a value is wanted, found {self.shown()}",
                'texts stand in double quotes: "…"',
                start,
                start + 1,
            )
            self.complete = False
            self.at = start + 1
            return None
        self.at = end
        if word in _FOREIGN:
            right = {True: "true", False: "false", None: "null"}[_FOREIGN[word]]
            self.fault(f"{word} is no word of JSON", f"write {right}", start, end, (Edit(start, end, right),))
            return _FOREIGN[word]
        if word[0].isdigit() or word[0] in "+-.":
            self.fault(f"{_short(word)} is no number of JSON", "write it as 12, -3.5 or 1e6", start, end)
            return None
        self.fault(
            f"a value is wanted, found {self.shown(start)}", 'texts stand in double quotes: "…"', start, end
        )
        return word

    def space(self) -> None:
        """Goes past white space; comments and white space of other standards are faults."""
        while True:
            space = _SPACE.match(self.text, self.at)
            assert space is not None
            self.at = space.end()
            comment = _COMMENT.match(self.text, self.at)
            if comment:
                edits = (Edit(comment.start(), comment.end(), ""),)
                self.fault(
                    "JSON has no comments", "delete the comment", comment.start(), comment.end(), edits
                )
                self.at = comment.end()
                continue
            odd = _ODD_SPACE.match(self.text, self.at)
            if not odd:
                return
            message = f"U+{ord(odd[0][0]):04X} stands between values and is no white space of JSON"
            self.fault(message, "delete it", odd.start(), odd.end(), (Edit(odd.start(), odd.end(), " "),))
            self.at = odd.end()

    # --- faults ---

    def fault(self, message: str, fix: str, start: int, end: int, edits: tuple[Edit, ...] = ()) -> None:
        self.note(
            Fault(
                "json-syntax",
                f"not valid JSON, so the whole block is lost: {message}",
                fix,
                start,
                max(min(end, len(self.text)), start),
                edits,
            )
        )

    def note(self, fault: Fault) -> None:
        self.faults.append(fault)
        if len(self.faults) >= _MOST:
            raise _StopError

    def forget(self, pointer: str) -> None:
        """A member that stands twice: what is below the first one no longer counts."""
        if pointer in self.spans:
            below = pointer + "/"
            for known in [one for one in self.spans if one.startswith(below)]:
                del self.spans[known]

    def shown(self, at: int | None = None) -> str:
        rest = self.text[self.at if at is None else at :][:60].lstrip()
        return _short(rest.split(maxsplit=1)[0] if rest else "")


def _positions(text: str, close: str, mark: str, start: int) -> list[int]:
    found = [at for at in {text.find(close, start), text.find(mark, start)} if at >= 0]
    return sorted(found)


def _escaped_control(character: str) -> str:
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}.get(
        character, f"\\u{ord(character):04x}"
    )


def _short(word: str) -> str:
    return repr(word if len(word) <= 20 else word[:19] + "…")
