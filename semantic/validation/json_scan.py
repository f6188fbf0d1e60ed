"""The texts, numbers and words of a JSON text, each with the faults that people make in it."""

from __future__ import annotations

import re
from json.decoder import scanstring  # type: ignore[attr-defined]  # not in the stubs, public in effect
from typing import TYPE_CHECKING, Final

from semantic.patterns import pattern
from semantic.validation.json_text import Edit, Fault, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON

__all__ = ["BARE", "CLOSING", "Scanner", "StopError", "short"]

#: Faults of one text that are told; with more of them it is no JSON in any sense.
_MOST: Final = 25
_SPACE = pattern(r"[ \t\n\r]*+")
#: White space of other standards:  no-break space, line separator, form feed, a byte order mark in the middle
_ODD_SPACE = pattern(r"[\f\v\x1c-\x1f\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+")
#: // to the end of the line   /* … */   # to the end of the line
_COMMENT = pattern(r"//(?!\s*(?:\]\]>|<!\[CDATA\[))[^\n\r]*+|/\*(?:(?!\*/).)*+\*/|#[^\n\r]*+", re.DOTALL)
_NUMBER = pattern(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?")
#: What somebody meant as a number or a word: NaN   +1   .5   0x1F   True   application/json
BARE = pattern(r"[^\s,:{}\[\]\"'/&]++")
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
CLOSING: Final = {"'": "'", "‘": "’", "’": "’", "“": "”", "”": "”", "„": "“", "`": "`", "«": "»"}
_NAMES: Final = {"\n": "line break", "\r": "line break", "\t": "tab"}


class StopError(Exception):
    """Nothing more can be made of the text."""


class Scanner:
    """A place in a text, the faults so far, and what can be read from there on. StopError where it makes no sense."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.spans: dict[str, Span] = {}
        self.faults: list[Fault] = []
        self.complete = True

    def string(self, place: str) -> str:
        """A text in double quotes; `place` is what it stands for: key, member or item."""
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
        """A text that breaks a rule, up to the quotation mark that its author meant as its end."""
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
                raise StopError
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
        """Adds what the escape at a backslash stands for, and gives the place behind it."""
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
        start, close = self.at, CLOSING[mark]
        self.fault(f"{mark} is no quotation mark of JSON", 'write "', start, start + 1)
        end = start + 1
        while True:
            end = next((i for i in _positions(self.text, close, mark, end)), -1)
            if end < 0:
                self.complete = False
                self.at = len(self.text)
                raise StopError
            if self.text[end - 1] != "\\" and _AFTER_VALUE.match(self.text, end + 1):
                self.at = end + 1
                return self.text[start + 1 : end].replace("\\'", "'").replace('\\"', '"').replace("\\/", "/")
            end += 1

    # --- words, numbers, what stands between ---

    def word(self) -> JSON:
        """A number, true, false or null, or what somebody wrote for one."""
        start = self.at
        number = _NUMBER.match(self.text, start)
        bare = BARE.match(self.text, start)
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
            self.fault(f"{short(word)} is no number of JSON", "write it as 12, -3.5 or 1e6", start, end)
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
        """Notes that the text is no JSON from `start` to `end`."""
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
        """Keeps a fault; StopError after too many."""
        self.faults.append(fault)
        if len(self.faults) >= _MOST:
            raise StopError

    def forget(self, pointer: str) -> None:
        """A member that stands twice: what is below the first one no longer counts."""
        if pointer in self.spans:
            below = pointer + "/"
            for known in [one for one in self.spans if one.startswith(below)]:
                del self.spans[known]

    def shown(self, at: int | None = None) -> str:
        """What stands here, in short, for a message."""
        rest = self.text[self.at if at is None else at :][:60].lstrip()
        return short(rest.split(maxsplit=1)[0] if rest else "")


def _positions(text: str, close: str, mark: str, start: int) -> list[int]:
    found = [at for at in {text.find(close, start), text.find(mark, start)} if at >= 0]
    return sorted(found)


def _escaped_control(character: str) -> str:
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}.get(
        character, f"\\u{ord(character):04x}"
    )


def short(word: str) -> str:
    """A word in quotes, cut for a message."""
    return repr(word if len(word) <= 20 else word[:19] + "…")
