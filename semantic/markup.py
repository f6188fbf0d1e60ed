"""Where the script elements of an HTML page stand, to the byte.

The tokenizer of the HTML standard (https://html.spec.whatwg.org/multipage/parsing.html, read 2026-11-23) over bytes,
as far as it decides what is an element: comments, quoted attributes, raw text (`<title>`, `<style>` …), the escaped
states of script data, and the foreign content of `<svg>` and `<math>`, in which raw text does not exist. Nothing is
repaired or rebuilt, so that a page can be changed in one place and kept in every other byte.

The view is that of a browser that runs scripts: `<noscript>` is raw text, and what stands in a `<template>` is inert.
Every pattern is possessive: a page of any shape costs linear time.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Outline", "Script", "outline", "scripts"]


@dataclass(frozen=True, slots=True)
class Script:
    """One `<script>` element: `page[start:end]` is the element, `page[content_start:content_end]` its content.

    All offsets count bytes of the page. `attributes` has lower-cased names and decoded values, the first of two of
    one name. `text` is the decoded content with its line ends as they stand; what is no text in the page's encoding
    is U+FFFD, as in a browser. `closed` is false for an element that the page's end cuts off.
    """

    start: int
    end: int
    content_start: int
    content_end: int
    attributes: Mapping[str, str]
    text: str
    closed: bool = True

    @property
    def is_json_ld(self) -> bool:
        """The element is a JSON-LD block: `type` is `application/ld+json`, parameters and case aside."""
        return self.attributes.get("type", "").partition(";")[0].strip().lower() == "application/ld+json"


@dataclass(frozen=True, slots=True)
class Outline:
    """What a change of a page must know: its scripts, its encoding, and where a new element can stand.

    `encoding` is the name of a Python codec: that of the byte order mark, else of the page's `<meta>`, else UTF-8
    where the page is UTF-8, else Windows-1252. `head_end`, `body_start`, `body_end` and `html_end` are the offsets
    of `</head>` (the first), `<body>`, `</body>` and `</html>` (the last), None where the page has no such tag.
    `data_end` is the last offset at which new markup is read as markup: the page's end, or the start of what the
    page leaves open there (a comment, a raw text, a template).
    """

    scripts: tuple[Script, ...]
    encoding: str
    head_end: int | None
    body_start: int | None
    body_end: int | None
    html_end: int | None
    data_end: int
    has_elements: bool


def scripts(page: bytes) -> tuple[Script, ...]:
    """The script elements of `page` in their order, whatever their type.

    >>> page = b'<title><script></title><SCRIPT type="application/ld+json">{"a": "<!-- >"}</script>'
    >>> [(script.start, script.attributes["type"], script.text) for script in scripts(page)]
    [(23, 'application/ld+json', '{"a": "<!-- >"}')]
    """
    return outline(page).scripts


def outline(page: bytes) -> Outline:
    """The scripts of `page`, its encoding, and the places where a new element can stand.

    >>> found = outline("<head><meta charset=latin1><title>Mötley</title></head>".encode("latin-1"))
    >>> found.encoding, found.head_end
    ('cp1252', 48)
    """
    encoding, mark = _byte_order_mark(page)
    units = _one_byte_units(page, encoding, mark)
    marks = _tokenize(units)
    if encoding is None:
        encoding = marks.charset or ("utf-8" if _is_utf8(page) else "cp1252")
    width = 2 if encoding.startswith("utf-16") else 1

    def offset(unit: int) -> int:
        return mark + unit * width

    def offset_or_none(unit: int | None) -> int | None:
        return None if unit is None else offset(unit)

    def decoded(start: int, end: int) -> str:
        return page[offset(start) : offset(end)].decode(encoding, "replace")

    found = tuple(
        Script(
            offset(element.start),
            offset(element.end),
            offset(element.content_start),
            offset(element.content_end),
            _attributes(units, element.attributes, decoded),
            decoded(element.content_start, element.content_end),
            element.closed,
        )
        for element in marks.scripts
    )
    return Outline(
        found,
        encoding,
        offset_or_none(marks.head_end),
        offset_or_none(marks.body_start),
        offset_or_none(marks.body_end),
        offset_or_none(marks.html_end),
        offset(marks.data_end),
        marks.has_elements,
    )


# --- the encoding --------------------------------------------------------------------------------------------------

#: What the Encoding Standard means by a label, where Python means something else or does not know it.
_LABELS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "latin1": "cp1252", "l1": "cp1252", "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252", "iso_8859-1": "cp1252", "x-cp1252": "cp1252", "windows-1252": "cp1252",
    "x-user-defined": "cp1252", "latin5": "cp1254", "iso-8859-9": "cp1254", "iso8859-9": "cp1254",
    "tis-620": "cp874", "iso-8859-11": "cp874", "iso-8859-8-i": "iso-8859-8", "logical": "iso-8859-8",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs", "x-x-big5": "big5hkscs", "x-euc-jp": "euc_jp", "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8",
    # A page that could be read up to its <meta> is not in the UTF-16 that it declares.
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8", "unicode": "utf-8", "ucs-2": "utf-8",
    "iso-2022-jp": "iso2022_jp",
}  # fmt: skip
_PRINTABLE = bytes(range(0x20, 0x7F))

# ESC $ B … ESC ( B: between the escapes of ISO-2022-JP the bytes of `<` and `>` are halves of characters.
_DOUBLE_BYTES = re.compile(rb"\x1b\$[@B]([^\x1b]*+)")


def _byte_order_mark(page: bytes) -> tuple[str | None, int]:
    """The encoding that the page's first bytes prove, and how many of them are the byte order mark."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if page.startswith(mark):
            return encoding, len(mark)
    if page[:2] == b"<\0":
        return "utf-16-le", 0
    if page[:2] == b"\0<":
        return "utf-16-be", 0
    return None, 0


def _one_byte_units(page: bytes, encoding: str | None, mark: int) -> bytes:
    """The page with one byte for each code unit, in which every byte below 0x80 is the ASCII character it looks like."""
    if encoding in {"utf-16-le", "utf-16-be"}:
        low, high = page[mark::2], page[mark + 1 :: 2]
        if encoding == "utf-16-be":
            low, high = high, low
        return bytes(a if b == 0 else 0xFF for a, b in zip(low, high, strict=False))
    if b"\x1b$" in page and b"iso-2022-jp" in page[:2048].lower():
        return _DOUBLE_BYTES.sub(lambda found: found[0][:3] + b"\xff" * len(found[1]), page[mark:])
    return page[mark:]


def _codec(label: str) -> str | None:
    """The Python codec for a charset label, None for one that is unknown or would not keep ASCII as it is."""
    label = label.strip().lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
        return name if _PRINTABLE.decode(name) == _PRINTABLE.decode("ascii") else None
    except (LookupError, ValueError, AssertionError):
        return None


def _is_utf8(page: bytes) -> bool:
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


# --- the tokenizer -------------------------------------------------------------------------------------------------

_ATTRIBUTE = rb"""
    (?P<name> =?+ [^\t\n\f\r />=]*+ )
    (?: [\t\n\f\r ]*+ = [\t\n\f\r ]*+
        (?: "(?P<double>[^"]*+)(?:"|\Z) | '(?P<single>[^']*+)(?:'|\Z) | (?P<bare>[^\t\n\f\r >]*+) )
    )?+
"""
# <a href="x > y" b = 'c'>  |  </p>  ; no match: the page ends inside the tag, which is then no tag at all
_TAG = re.compile(
    rb"""
    <(?P<slash>/?+)(?P<tag>[A-Za-z][^\t\n\f\r />]*+)
    (?P<attributes> (?: [\t\n\f\r /]++ | (?=[^>]) (?:"""
    + re.sub(rb"\?P<\w+>", b"?:", _ATTRIBUTE)
    + rb""") )*+ )
    >
    """,
    re.VERBOSE,
)
_ATTRIBUTES = re.compile(rb"[\t\n\f\r /]*+(?=[^\t\n\f\r />])" + _ATTRIBUTE, re.VERBOSE)
# -->  |  --!>
_COMMENT_END = re.compile(rb"--!?+>")
# <!--  |  -->  |  <script>  |  </SCRIPT >
_SCRIPT_MARK = re.compile(rb"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE)
# charset="utf-8"  in the content of a <meta http-equiv>
_CONTENT_CHARSET = re.compile(r"charset\s*+=\s*+[\"']?+([^\s\"';]++)", re.IGNORECASE)

#: Elements whose content is text up to their own end tag.
_RAW_TEXT = frozenset(
    (b"title", b"textarea", b"style", b"xmp", b"iframe", b"noembed", b"noframes", b"noscript")
)
_RAW_TEXT_END = {
    name: re.compile(rb"</" + name + rb"(?=[\t\n\f\r />])", re.IGNORECASE) for name in sorted(_RAW_TEXT)
}
_VOID = frozenset(
    b"area base basefont bgsound br col embed frame hr img input link meta param source track wbr".split()
)
#: A start tag of these ends foreign content (the list of the standard, "any other start tag" before it).
_BREAKOUT = frozenset(
    b"b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu"
    b" meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split()
)
#: Inside these the content of foreign content is HTML again.
_INTEGRATION_POINTS = {
    b"svg": frozenset((b"foreignobject", b"desc", b"title")),
    b"math": frozenset((b"mi", b"mo", b"mn", b"ms", b"mtext")),
}


class _Element(NamedTuple):
    """A script element in units: one byte for each code unit of the page."""

    start: int
    end: int
    content_start: int
    content_end: int
    attributes: tuple[int, int]
    closed: bool


class _Open(NamedTuple):
    """An open element of foreign content, or of HTML inside it: `language` is svg, math or html.

    `frame` counts the changes between the two: even for foreign elements, odd for the HTML that they contain.
    """

    name: bytes
    language: bytes
    is_html_inside: bool
    frame: int


@dataclass(slots=True)
class _Marks:
    scripts: list[_Element] = field(default_factory=list)
    charset: str | None = None
    head_end: int | None = None
    body_start: int | None = None
    body_end: int | None = None
    html_end: int | None = None
    data_end: int = 0
    has_elements: bool = False


class _Foreign:
    """Whether the tokenizer stands in foreign content: the open elements from the outermost `<svg>` or `<math>` on.

    A count of the names in each frame keeps an end tag that fits nothing from walking a deep stack in vain.
    """

    def __init__(self) -> None:
        self.start = 0
        self._stack: list[_Open] = []
        self._names: Counter[tuple[int, bytes]] = Counter()
        self._outside: Counter[bytes] = Counter()

    def __bool__(self) -> bool:
        return bool(self._stack)

    @property
    def allows_cdata(self) -> bool:
        return bool(self._stack) and self._stack[-1].language != b"html"

    @property
    def is_html(self) -> bool:
        return not self._stack or self._stack[-1].is_html_inside

    def open(self, name: bytes, tag: re.Match[bytes]) -> None:
        """A start tag that is no raw text: it may enter foreign content, go deeper, or break out."""
        if not self.is_html:
            if not _is_breakout(name, tag):
                if not _is_self_closing(tag):
                    language, frame = self._stack[-1].language, self._stack[-1].frame
                    is_html = name in _INTEGRATION_POINTS[language] or _is_html_annotation(name, tag)
                    self._push(_Open(name, language, is_html, frame))
                return
            self._leave()
        top = self._stack[-1] if self._stack else None
        is_in_html = top is not None and top.language == b"html"
        if name in {b"svg", b"math"}:
            if not _is_self_closing(tag):
                if top is None:
                    self.start = tag.start()
                frame = 0 if top is None else top.frame + (1 if is_in_html else 2)
                self._push(_Open(name, name, is_html_inside=False, frame=frame))
        elif name not in _VOID:
            if top is None:
                self._outside[name] += 1
            else:
                frame = top.frame if is_in_html else top.frame + 1
                self._push(_Open(name, b"html", is_html_inside=True, frame=frame))

    def close(self, name: bytes) -> None:
        """An end tag: it closes an element of its own frame, or from foreign content one of the HTML around it."""
        top = self._stack[-1] if self._stack else None
        if top is None:
            self._outside[name] = max(0, self._outside[name] - 1)
        elif name in {b"p", b"br"} and not self.is_html:
            self._leave()
        elif self._names[top.frame, name]:
            self._pop_through(top.frame, name)
        elif not top.is_html_inside:
            if self._names[top.frame - 1, name]:
                self._pop_through(top.frame - 1, name)
            elif top.frame == 0 and self._outside[name] and name not in {b"head", b"body", b"html"}:
                self._outside[name] -= 1
                self._stack.clear()
                self._names.clear()

    def _push(self, element: _Open) -> None:
        self._stack.append(element)
        self._names[element.frame, element.name] += 1

    def _pop(self) -> _Open:
        element = self._stack.pop()
        self._names[element.frame, element.name] -= 1
        return element

    def _pop_through(self, frame: int, name: bytes) -> None:
        while True:
            element = self._pop()
            if (element.frame, element.name) == (frame, name):
                return

    def _leave(self) -> None:
        """Back to the HTML around, or to the integration point."""
        while not self.is_html:
            self._pop()


def _tokenize(page: bytes) -> _Marks:
    """One walk over the page; each construct that the page's end leaves open ends the walk."""
    marks = _Marks()
    foreign = _Foreign()
    templates: list[int] = []
    position = 0
    size = len(page)
    while (start := page.find(b"<", position)) >= 0:
        after = page[start + 1 : start + 2]
        if after.isalpha() or (after == b"/" and page[start + 2 : start + 3].isalpha()):
            tag = _TAG.match(page, start)
            if tag is None:
                marks.data_end = start
                break
            position = tag.end()
            name = tag["tag"].lower()
            marks.has_elements = True
            if tag["slash"]:
                _note_end_tag(marks, name, start, bool(foreign or templates))
                if name == b"template" and foreign.is_html:
                    if templates:
                        templates.pop()
                else:
                    foreign.close(name)
                continue
            if not foreign.is_html and not _is_breakout(name, tag):
                foreign.open(name, tag)
                continue
            if name == b"script":
                element = _script(page, tag)
                if not templates:
                    marks.scripts.append(element)
                position = element.end
                if not element.closed:
                    marks.data_end = start
                    break
            elif name in _RAW_TEXT:
                ending = _RAW_TEXT_END[name].search(page, position)
                closing = _TAG.match(page, ending.start()) if ending else None
                if closing is None:
                    marks.data_end = start
                    break
                position = closing.end()
            elif name == b"plaintext":
                marks.data_end = start
                break
            elif name == b"template":
                templates.append(start)
            else:
                if name == b"body" and marks.body_start is None and not foreign and not templates:
                    marks.body_start = start
                elif name == b"meta" and marks.charset is None:
                    marks.charset = _declared_charset(page, tag)
                foreign.open(name, tag)
        else:
            end = _declaration_end(page, start, foreign.allows_cdata)
            if end is None:
                marks.data_end = start
                break
            position = end
    else:
        marks.data_end = size
    if templates:
        marks.data_end = min(marks.data_end, templates[0])
    if foreign:
        marks.data_end = min(marks.data_end, foreign.start)
    return marks


def _note_end_tag(marks: _Marks, name: bytes, start: int, is_inside: bool) -> None:
    if is_inside:
        return
    if name == b"head" and marks.head_end is None:
        marks.head_end = start
    elif name == b"body":
        marks.body_end = start
    elif name == b"html":
        marks.html_end = start


def _declaration_end(page: bytes, start: int, allows_cdata: bool) -> int | None:
    """The end of a comment, doctype, processing instruction, CDATA section; `start + 1` where `<` is only text."""
    if page.startswith(b"<!--", start):
        for abrupt in (b"<!-->", b"<!--->"):
            if page.startswith(abrupt, start):
                return start + len(abrupt)
        found = _COMMENT_END.search(page, start + 4)
        return found.end() if found else None
    if allows_cdata and page.startswith(b"<![CDATA[", start):
        end = page.find(b"]]>", start + 9)
        return end + 3 if end >= 0 else None
    if page[start + 1 : start + 2] in {b"!", b"?", b"/"}:
        end = page.find(b">", start + 2)
        return end + 1 if end >= 0 else None
    return start + 1


def _script(page: bytes, tag: re.Match[bytes]) -> _Element:
    """The element that `tag` opens, by the states script data, script data escaped and double escaped."""
    state: Literal["plain", "escaped", "double"] = "plain"
    position = tag.end()
    while found := _SCRIPT_MARK.search(page, position):
        mark = found[0].lower()
        position = found.end()
        if mark == b"<!--":
            if state == "plain":
                state = "escaped"
                position -= 2  # Its own dashes may be those of `-->`: `<!-->` opens and ends.
        elif mark == b"-->":
            state = "plain"
        elif mark == b"<script":
            if state == "escaped":
                state = "double"
        elif state == "double":
            state = "escaped"
        else:
            closing = _TAG.match(page, found.start())
            end = closing.end() if closing else len(page)
            return _Element(
                tag.start(), end, tag.end(), found.start(), tag.span("attributes"), closing is not None
            )
    return _Element(tag.start(), len(page), tag.end(), len(page), tag.span("attributes"), closed=False)


def _is_self_closing(tag: re.Match[bytes]) -> bool:
    """`<g />`, `<g a="b"/>`; not `<g a=b/>`, whose slash belongs to the value."""
    attributes = tag["attributes"]
    if not attributes.endswith(b"/"):
        return False
    end = 0
    while found := _ATTRIBUTES.match(attributes, end):
        end = found.end()
    return end < len(attributes)


def _is_breakout(name: bytes, tag: re.Match[bytes]) -> bool:
    if name == b"font":
        attributes = _each_attribute(tag["attributes"])
        return any(found["name"].lower() in {b"color", b"face", b"size"} for found in attributes)
    return name in _BREAKOUT


def _is_html_annotation(name: bytes, tag: re.Match[bytes]) -> bool:
    return name == b"annotation-xml" and any(
        found["name"].lower() == b"encoding"
        and _bytes_value(found).lower() in {b"text/html", b"application/xhtml+xml"}
        for found in _each_attribute(tag["attributes"])
    )


def _each_attribute(attributes: bytes) -> list[re.Match[bytes]]:
    found = []
    position = 0
    while match := _ATTRIBUTES.match(attributes, position):
        found.append(match)
        position = match.end()
    return found


def _bytes_value(attribute: re.Match[bytes]) -> bytes:
    return attribute["double"] or attribute["single"] or attribute["bare"] or b""


def _declared_charset(page: bytes, tag: re.Match[bytes]) -> str | None:
    """The codec that a `<meta charset>` or `<meta http-equiv=content-type>` names."""

    def decoded(start: int, end: int) -> str:
        return page[start:end].decode("latin-1")

    attributes = _attributes(page, tag.span("attributes"), decoded)
    if "charset" in attributes:
        return _codec(attributes["charset"])
    if attributes.get("http-equiv", "").lower() == "content-type":
        found = _CONTENT_CHARSET.search(attributes.get("content", ""))
        return _codec(found[1]) if found else None
    return None


# --- attributes ----------------------------------------------------------------------------------------------------

# &amp;  |  &#43;  |  &#x2b;
_REFERENCE = re.compile(r"&(?:#[0-9]++|#[xX][0-9a-fA-F]++|[A-Za-z][A-Za-z0-9]*+);?+=?+")


def _attributes(page: bytes, span: tuple[int, int], decoded: Callable[[int, int], str]) -> Mapping[str, str]:
    """The attributes of a tag; `decoded` gives the text of a range of units."""
    attributes: dict[str, str] = {}
    position, end = span
    while found := _ATTRIBUTES.match(page, position, end):
        position = found.end()
        name = "".join(c.lower() if c.isascii() else c for c in decoded(*found.span("name")))
        group = next((group for group in ("double", "single", "bare") if found[group] is not None), None)
        if name not in attributes:
            value = decoded(*found.span(group)) if group else ""
            attributes[name] = _REFERENCE.sub(_referenced, value) if "&" in value else value
    return MappingProxyType(attributes)


def _referenced(reference: re.Match[str]) -> str:
    """A character reference as an attribute value has it: `&copy=1` in a link is no reference."""
    text = reference[0]
    bare = text.rstrip("=")
    if bare.endswith(";") or bare.startswith("&#"):
        if bare.startswith("&#") or bare[1:] in html5:
            return unescape(bare) + text[len(bare) :]
        return text
    return unescape(bare) if bare == text and bare[1:] in html5 else text
