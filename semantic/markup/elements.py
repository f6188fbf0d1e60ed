"""The elements of an HTML page as a tree, with the place of each in the text: as much of a DOM as checks need.

Tags are cut as the HTML standard cuts them; of its tree construction only the implied ends are followed (`<p>` before a
block, `<li>` before the next one). Comments and raw text (`<script>`, `<style>` …) hold no elements. Linear time.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from semantic.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["HIDDEN", "Element", "attributes_in", "elements", "heads", "text_of"]

#: Elements whose content is no markup.
_RAW: Final = frozenset(
    {"script", "style", "title", "textarea", "noscript", "iframe", "xmp", "noembed", "noframes", "template"}
)
#: Elements whose text nobody sees.
HIDDEN: Final = frozenset({"script", "style", "noscript", "template", "iframe", "head", "title", "textarea"})
_VOID: Final = frozenset(
    [
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
#: Start tags that end an open element of these names.
_ENDS_P: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "details",
        "div",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)
_SIBLINGS: Final[Mapping[str, frozenset[str]]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
}
_ATTRIBUTE: Final = r"""[^\t\n\f\r />=][^\t\n\f\r />=]*+(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"[^"]*+"|'[^']*+'|[^\t\n\f\r >]*+))?+"""
_TOKEN = pattern(
    rf"<(?:!--(?P<comment>)|(?P<slash>/?+)(?P<name>[A-Za-z][^\t\n\f\r />]*+)(?P<attributes>(?:[\t\n\f\r /=]++|{_ATTRIBUTE})*+)>)"
)
_ATTRIBUTES = pattern(
    r"""([^\t\n\f\r />=]++)(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"([^"]*+)"|'([^']*+)'|([^\t\n\f\r >]*+)))?+"""
)
_COMMENT_END = pattern(r"--!?>")


class Element(NamedTuple):
    """One element: `text[start:open_end]` is its start tag, `text[open_end:close]` its content.

    `parent` is the index of the element around it, -1 at the top.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    open_end: int
    close: int
    parent: int


def attributes_in(written: str) -> dict[str, str]:
    """The attributes of a start tag by lower-cased name, decoded; the first of two of one name counts.

    Those of programs (`data-…`), which may hold whole documents, are left out.
    """
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTES.findall(written):
        name = name.lower()  # noqa: PLW2901 - as it is known
        if name not in found and not name.startswith("data-"):
            value = double or single or bare
            found[name] = html.unescape(value) if "&" in value else value
    return found


#: Sites repeat their start tags; longer ones are rarely the same.
_known_attributes = lru_cache(maxsize=4096)(attributes_in)
_LONG: Final = 200
_RAW_ENDS: Final = {name: pattern(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in sorted(_RAW)}


def elements(text: str) -> list[Element]:
    """Every element of the page in the order of the start tags."""
    names: list[str] = []
    rows: list[tuple[Mapping[str, str], int, int, int]] = []
    closes: dict[int, int] = {}
    stack: list[int] = []
    at = 0
    search = _TOKEN.search
    while match := search(text, at):
        start, at = match.span()
        comment, slash, name, written = match.group("comment", "slash", "name", "attributes")
        if comment is not None:
            end = _COMMENT_END.search(text, at)
            at = end.end() if end else len(text)
            continue
        name = name.lower()
        if slash:
            # An end tag closes the nearest open element of its name; the depth looked at is bounded.
            for back in range(len(stack) - 1, max(-1, len(stack) - 200), -1):
                if names[stack[back]] == name:
                    for index in stack[back:]:
                        closes[index] = start
                    del stack[back:]
                    break
            continue
        if stack:
            last = names[stack[-1]]
            if (last == "p" and name in _ENDS_P) or last in _SIBLINGS.get(name, ()):
                closes[stack.pop()] = start
                if name == "tr" and stack and names[stack[-1]] == "tr":
                    closes[stack.pop()] = start
        attributes = _known_attributes(written) if len(written) < _LONG else attributes_in(written)
        names.append(name)
        rows.append((attributes, start, at, stack[-1] if stack else -1))
        if name in _VOID or written.endswith("/"):
            continue
        if name in _RAW:
            end = _RAW_ENDS[name].search(text, at)
            at = end.start() if end else len(text)
            closes[len(names) - 1] = at
            continue
        stack.append(len(names) - 1)
    for index in stack:
        closes[index] = len(text)
    return [
        Element(name, attributes, start, open_end, closes.get(index, open_end), parent)
        for index, (name, (attributes, start, open_end, parent)) in enumerate(zip(names, rows, strict=True))
    ]


#: What a page says about itself stands in these; between them a search goes at the speed of the machine.
_HEADS = "|".join(
    f"[{name[0]}{name[0].upper()}](?i:{name[1:]})"
    for name in ("meta", "link", "html", "h1", "base", *sorted(_RAW))
)
_HEAD_TOKEN = pattern(
    rf"<(?:!--(?P<comment>)|(?P<name>{_HEADS})(?=[\t\n\f\r />])(?P<attributes>(?:[\t\n\f\r /=]++|{_ATTRIBUTE})*+)>)"
)


_H1_END = pattern(r"</h1(?=[\s/>])", re.IGNORECASE)


def heads(text: str) -> Iterator[Element]:
    """The elements `html`, `base`, `meta`, `link`, `title` and `h1`, without a tree: `parent` is -1."""
    at = 0
    while match := _HEAD_TOKEN.search(text, at):
        at = match.end()
        if match["name"] is None:
            end = _COMMENT_END.search(text, at)
            at = end.end() if end else len(text)
            continue
        name = match["name"].lower()
        close = at
        if name in _RAW or name == "h1":
            end = (_RAW_ENDS[name] if name in _RAW else _H1_END).search(text, at)
            close = end.start() if end else len(text)
            at = close if name in _RAW else at
        if name in _RAW and name != "title":
            continue
        yield Element(name, attributes_in(match["attributes"]), match.start(), match.end(), close, -1)


_UNSEEN_START = pattern(rf"<(?:!--|({'|'.join(sorted(HIDDEN))})(?=[\s/>]))", re.IGNORECASE)
_UNSEEN_ENDS: Final = {name: pattern(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in sorted(HIDDEN)}
_TAG = pattern(r"<[/!?A-Za-z][^>]*+>")
_INLINE = pattern(
    r"</?(?:a|abbr|b|bdi|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)(?=[\s/>])[^>]*+>",
    re.IGNORECASE,
)


def text_of(markup: str) -> str:
    """The text that a reader sees of some markup, white space as it stands."""
    return html.unescape(_TAG.sub(" ", _INLINE.sub("", _without_unseen(markup))))


def _without_unseen(markup: str) -> str:
    """A space for each comment and each hidden element, whose ends are searched for at the speed of the machine."""
    pieces: list[str] = []
    at = 0
    while match := _UNSEEN_START.search(markup, at):
        pieces.append(markup[at : match.start()])
        name = match[1]
        if name is None:
            close = markup.find("-->", match.end())
            at = close + 3 if close >= 0 else len(markup)
        else:
            end = _UNSEEN_ENDS[name.lower()].search(markup, match.end())
            at = end.end() if end else len(markup)
    pieces.append(markup[at:])
    return " ".join(pieces)


def ancestors(found: Sequence[Element], index: int) -> Iterator[int]:
    """The indices of the elements around one, the nearest first."""
    while (index := found[index].parent) >= 0:
        yield index
