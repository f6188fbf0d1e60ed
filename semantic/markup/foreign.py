"""Foreign content: inside `<svg>` and `<math>` nothing is raw text, and a `<script>` is no HTML script."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from semantic.markup.tags import attribute_values, is_self_closing
from semantic.patterns import pattern

__all__ = ["Foreign", "UncountedError", "end_of_picture", "is_breakout"]

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


class _Open(NamedTuple):
    """An open element of foreign content, or of HTML inside it: `language` is svg, math or html.

    `frame` counts the changes between the two: even for foreign elements, odd for the HTML that they contain.
    """

    name: bytes
    language: bytes
    is_html_inside: bool
    frame: int


class UncountedError(Exception):
    """An end tag in foreign content may fit an element around it, and nobody counted these."""


class Foreign:
    """Whether the tokenizer stands in foreign content: the open elements from the outermost `<svg>` or `<math>` on.

    A count of the names in each frame keeps an end tag that fits nothing from walking a deep stack in vain.
    Whoever skips plain tags says that nothing is counted outside (`counts_outside`): UncountedError, where the count decides.
    """

    def __init__(self, *, counts_outside: bool = True) -> None:
        self.counts_outside = counts_outside
        self.start = 0
        self._stack: list[_Open] = []
        self._names: Counter[tuple[int, bytes]] = Counter()
        self._outside: Counter[bytes] = Counter()

    def __bool__(self) -> bool:
        return bool(self._stack)

    @property
    def allows_cdata(self) -> bool:
        """`<![CDATA[` opens a CDATA section here; in HTML it is a broken comment."""
        return bool(self._stack) and self._stack[-1].language != b"html"

    @property
    def is_html(self) -> bool:
        """The next start tag is read as HTML."""
        return not self._stack or self._stack[-1].is_html_inside

    def open(self, name: bytes, tag: re.Match[bytes]) -> None:
        """A start tag that is no raw text: it may enter foreign content, go deeper, or break out."""
        if not self.is_html:
            if not is_breakout(name, tag):
                if not is_self_closing(tag):
                    language, frame = self._stack[-1].language, self._stack[-1].frame
                    is_html = name in _INTEGRATION_POINTS[language] or _is_html_annotation(name, tag)
                    self._push(_Open(name, language, is_html, frame))
                return
            self._leave()
        top = self._stack[-1] if self._stack else None
        is_in_html = top is not None and top.language == b"html"
        if name in {b"svg", b"math"}:
            if not is_self_closing(tag):
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
            elif top.frame == 0 and not self.counts_outside:
                raise UncountedError
            elif top.frame == 0 and self._outside[name] and name not in {b"head", b"body", b"html"}:
                self._outside[name] -= 1
                self.clear()

    def clear(self) -> None:
        """What is open here ends with an element around it."""
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


#: d="M0 0" fill=none  : as attributes are mostly written, without a sign in them that could end the tag
_USUAL = rb"""(?:[^<>"'=]++|(?<=[\w:.-])=(?:"[^"<>]*+"|'[^'<>]*+'|[^\t\n\f\r "'<>=]++(?=[\t\n\f\r />])))*+"""
# <svg viewBox="0 0 9 9"><title>Menu</title><g><path d="M0 0"/></g></svg>
_PICTURE = pattern(
    rb"<svg(?=[\t\n\f\r >])"
    + _USUAL
    + rb"(?<!/)>(?:[^<]++|</?(?:circle|clippath|defs|desc|ellipse|filter|g|image"
    rb"|line|lineargradient|mask|path|polygon|polyline|radialgradient|rect|stop|style|symbol|title|use)(?=[\t\n\f\r />])"
    + _USUAL
    + rb">)*+</svg>",
    re.IGNORECASE,
)
_PART = pattern(rb"<(/?+)([A-Za-z]++)([^>]*+)>")


def end_of_picture(page: bytes, start: int) -> int | None:
    """Where the `<svg>` at `start` ends, if each end tag in it belongs to an open element and no HTML is in it; else None."""
    found = _PICTURE.match(page, start)
    if found is None:
        return None
    stack: list[bytes] = []
    for slash, written, rest in _PART.findall(page, start, found.end() - len(b"</svg>")):
        name = written.lower()
        if stack and stack[-1] in {b"title", b"desc"} and not (slash and name == stack[-1]):
            return None
        if slash:
            if name not in stack:
                return None
            while stack.pop() != name:
                pass
        elif not rest.endswith(b"/"):
            stack.append(name)
    return found.end()


def is_breakout(name: bytes, tag: re.Match[bytes]) -> bool:
    """The start tag ends the foreign content that it stands in."""
    if name == b"font":
        return any(attribute in {b"color", b"face", b"size"} for attribute, _ in attribute_values(tag))
    return name in _BREAKOUT


def _is_html_annotation(name: bytes, tag: re.Match[bytes]) -> bool:
    return name == b"annotation-xml" and any(
        attribute == b"encoding" and value.lower() in {b"text/html", b"application/xhtml+xml"}
        for attribute, value in attribute_values(tag)
    )
