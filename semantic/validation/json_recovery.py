"""A reader of JSON that goes on after a fault: it knows where every value stands and what its author meant.

It accepts exactly what RFC 8259 accepts without a fault; each deviation is one `Fault` in the words of its cause.
After too many faults, or below `MAX_DEPTH`, it stops: what follows would be guesswork.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from semantic.patterns import pattern
from semantic.pointers import token
from semantic.validation.json_scan import BARE, CLOSING, Scanner, StopError, short
from semantic.validation.json_text import MAX_DEPTH, Edit, Fault, Span, object_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON

__all__ = ["Recovered", "recover"]

#: Commas that somebody forgot.
_FEW: Final = 3
_NO_COMMA: Final = "a comma is missing before this value"
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
    except StopError:
        reader.complete = False
    faults = sorted(reader.faults, key=lambda fault: fault.start)
    # Where commas are missing again and again the text was cut at quotation marks that belong to it.
    if sum(fault.message.endswith(_NO_COMMA) for fault in faults) > _FEW:
        reader.complete = False
    return Recovered(value, reader.spans, tuple(faults), reader.complete)


def _escaped(text: str) -> Recovered:
    at = text.index("&quot;")
    from html import unescape

    decoded = unescape(text)
    inner = recover(decoded) if not _ESCAPED.match(decoded) else Recovered(None, {}, (), complete=False)
    edits = (Edit(0, len(text), decoded),) if inner.complete and not inner.faults else ()
    message = "&quot; stands in the JSON: the content of a script element is not decoded"
    fault = Fault("json-html-escaped", message, 'write plain " characters', at, at + 6, edits)
    # The places in the decoded text are not those in the page: only the whole has one.
    return Recovered(inner.value, {"": Span(0, len(text))}, (fault,), inner.complete)


class _Reader(Scanner):
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
                raise StopError
            found = self.object(pointer, level) if mark == "{" else self.items(pointer, level)
        elif mark == '"':
            found = self.string(place)
        elif mark in CLOSING and mark:
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
            raise StopError
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
        if mark in CLOSING:
            return self.foreign_string(mark)
        bare = BARE.match(self.text, self.at)
        start = self.at
        self.at = bare.end() if bare else self.at + 1
        word = self.text[start : self.at]
        self.fault(
            f"a member's name in double quotes is wanted, found {short(word)}",
            'write "name":',
            start,
            self.at,
        )
        return word
