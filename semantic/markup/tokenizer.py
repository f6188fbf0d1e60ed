"""One walk over the units of a page: which elements are scripts, and where new markup is read as markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from semantic.markup.encoding import codec
from semantic.markup.foreign import Foreign, UncountedError, end_of_picture, is_breakout
from semantic.markup.tags import PLAIN, TAG, attributes_of
from semantic.patterns import pattern

__all__ = ["Element", "Marks", "tokenize"]

# -->  |  --!>
_COMMENT_END = pattern(rb"--!?+>")
# <!--  |  -->  |  <script>  |  </SCRIPT >
_SCRIPT_MARK = pattern(rb"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE)
# charset="utf-8"  in the content of a <meta http-equiv>
_CONTENT_CHARSET = pattern(r"charset\s*+=\s*+[\"']?+([^\s\"';]++)", re.IGNORECASE)

#: Elements whose content is text up to their own end tag.
_RAW_TEXT = frozenset(
    (b"title", b"textarea", b"style", b"xmp", b"iframe", b"noembed", b"noframes", b"noscript")
)
# <!--  |  <script>  |  </template>  : what decides anything where HTML is read; between them all tags are plain
_DECISIVE = pattern(
    rb"""< (?: !-- | /?+ (?: [sS](?i:cript|tyle|vg) | [tT](?i:itle|extarea|emplate) | [nN](?i:oscript|oembed|oframes)
    | (?P<meta>[mM](?i:eta)) | [mM](?i:ath) | [hH](?i:ead|tml) | [bB](?i:ody) | [iI](?i:frame) | [xX](?i:mp) | [pP](?i:laintext) )
    (?=[\t\n\f\r />]) )""",
    re.VERBOSE,
)
_SCRIPT_END = pattern(rb"</script(?=[\t\n\f\r />])", re.IGNORECASE)
_RAW_TEXT_END = {
    name: pattern(rb"</" + name + rb"(?=[\t\n\f\r />])", re.IGNORECASE) for name in sorted(_RAW_TEXT)
}


class Element(NamedTuple):
    """A script element in units: one byte for each code unit of the page."""

    start: int
    end: int
    content_start: int
    content_end: int
    attributes: tuple[int, int]
    closed: bool


@dataclass(slots=True)
class Marks:
    """What `Outline` says, in units."""

    scripts: list[Element] = field(default_factory=list)
    charset: str | None = None
    head_end: int | None = None
    body_start: int | None = None
    body_end: int | None = None
    html_end: int | None = None
    data_end: int = 0
    has_elements: bool = False


def tokenize(page: bytes) -> Marks:
    """One walk over the page; each construct that the page's end leaves open ends the walk."""
    try:
        return _walked(page, Foreign(counts_outside=False))
    except UncountedError:
        return _walked(page, Foreign())


def _walked(page: bytes, foreign: Foreign) -> Marks:
    marks = Marks()
    templates: list[int] = []
    position, decisive = 0, -1
    size = len(page)
    while True:
        if not foreign and not foreign.counts_outside:
            if decisive < position and marks.has_elements:
                found = _DECISIVE.search(page, position)
                while found and marks.charset and found["meta"]:
                    found = _DECISIVE.search(page, found.end())
                decisive = found.start() if found else size
                if found and _is_outside_tags(page, position, decisive):
                    position = decisive
            if position != decisive:
                plain = PLAIN.match(page, position)
                assert plain is not None  # It matches nothing, at least.
                position = plain.end()
                marks.has_elements = marks.has_elements or plain["tag"] is not None
        start = page.find(b"<", position)
        if start < 0:
            marks.data_end = size
            break
        after = page[start + 1 : start + 2]
        if after.isalpha() or (after == b"/" and page[start + 2 : start + 3].isalpha()):
            tag = TAG.match(page, start)
            if tag is None:
                marks.data_end = start
                break
            position = tag.end()
            name = tag["tag"].lower()
            marks.has_elements = True
            if tag["slash"]:
                _note_end_tag(marks, name, start, bool(foreign or templates))
                if name == b"template" and templates:
                    if foreign and foreign.start > templates[-1]:
                        foreign.clear()
                    templates.pop()
                else:
                    foreign.close(name)
                continue
            if not foreign.is_html and not is_breakout(name, tag):
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
                closing = TAG.match(page, ending.start()) if ending else None
                if closing is None:
                    marks.data_end = start
                    break
                position = closing.end()
            elif name == b"plaintext":
                marks.data_end = start
                break
            elif name == b"template":
                templates.append(start)
            elif name == b"svg" and not foreign and (end := end_of_picture(page, start)):
                position = end
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
    if templates:
        marks.data_end = min(marks.data_end, templates[0])
    if foreign:
        marks.data_end = min(marks.data_end, foreign.start)
    return marks


def _is_outside_tags(page: bytes, start: int, end: int) -> bool:
    """No tag that begins between `start` and `end` is still open at `end`; false where that cannot be seen at a glance.

    A quoted value that is open at `end` began with the last quotation mark of its kind, behind an equals sign. A tag that
    is open, but no value in it, has a `<` behind the last `>`, or a quotation mark where that `>` stands in a value.
    """
    behind = page[max(page.rfind(b">", start, end) + 1, start) : end]
    if b"<" in behind or b'"' in behind or b"'" in behind:
        return False
    for mark in (b'"', b"'"):
        last = page.rfind(mark, start, end)
        if last >= 0 and page[max(start, last - 20) : last].rstrip(b"\t\n\f\r ")[-1:] in {b"=", b""}:
            return False
    return True


def _note_end_tag(marks: Marks, name: bytes, start: int, is_inside: bool) -> None:
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


def _script(page: bytes, tag: re.Match[bytes]) -> Element:
    """The element that `tag` opens, by the states script data, script data escaped and double escaped."""
    state: Literal["plain", "escaped", "double"] = "plain"
    position = tag.end()
    end_tag = _SCRIPT_END.search(page, position)
    if end_tag and page.find(b"<!--", position, end_tag.start()) < 0:
        position = end_tag.start()  # Nothing in it leaves the first state.
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
            closing = TAG.match(page, found.start())
            end = closing.end() if closing else len(page)
            return Element(
                tag.start(), end, tag.end(), found.start(), tag.span("attributes"), closing is not None
            )
    return Element(tag.start(), len(page), tag.end(), len(page), tag.span("attributes"), closed=False)


def _declared_charset(page: bytes, tag: re.Match[bytes]) -> str | None:
    """The codec that a `<meta charset>` or `<meta http-equiv=content-type>` names."""

    def decoded(start: int, end: int) -> str:
        return page[start:end].decode("latin-1")

    attributes = attributes_of(page, tag.span("attributes"), decoded)
    if "charset" in attributes:
        return codec(attributes["charset"])
    if attributes.get("http-equiv", "").lower() == "content-type":
        found = _CONTENT_CHARSET.search(attributes.get("content", ""))
        return codec(found[1]) if found else None
    return None
