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
#: <!--   or a tag: its slash, its name, its attributes
_TOKEN = pattern(rf"<(?:!--|(/?+)([A-Za-z][^\t\n\f\r />]*+)((?:[\t\n\f\r /=]++|{_ATTRIBUTE})*+)>)")
_ATTRIBUTES = pattern(
    r"""([^\t\n\f\r />=]++)(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"([^"]*+)"|'([^']*+)'|([^\t\n\f\r >]*+)))?+"""
)
_COMMENT_END = pattern(r"--!?>")


class Element(NamedTuple):
    """One element: `text[start:open_end]` is its start tag, `text[open_end:close]` its content.

    `written` are its attributes as they stand in the tag: what asks for few elements looks there first. `parent` is
    the index of the element around it, -1 at the top.
    """

    name: str
    written: str
    start: int
    open_end: int
    close: int
    parent: int

    @property
    def attributes(self) -> Mapping[str, str]:
        """The attributes by lower-cased name."""
        # Sites repeat their start tags; longer ones are rarely the same.
        return _known_attributes(self.written) if len(self.written) < _LONG else attributes_in(self.written)


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


_known_attributes = lru_cache(maxsize=4096)(attributes_in)
_LONG: Final = 200
_RAW_ENDS: Final = {name: pattern(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in sorted(_RAW)}


def elements(text: str) -> list[Element]:
    """Every element of the page in the order of the start tags."""
    names: list[str] = []
    attributes: list[str] = []
    starts: list[int] = []
    opens: list[int] = []
    closes: list[int] = []
    parents: list[int] = []
    # The open elements: their indices, and their names.
    stack: list[int] = []
    open_names: list[str] = []
    at = 0
    search = _TOKEN.search
    while match := search(text, at):
        slash, name, written = match.groups()
        at = match.end()
        if name is None:
            end = _COMMENT_END.search(text, at)
            at = end.end() if end else len(text)
            continue
        name = name.lower()
        if slash:
            if open_names and open_names[-1] == name:
                open_names.pop()
                closes[stack.pop()] = match.start()
                continue
            # An end tag closes the nearest open element of its name; the depth looked at is bounded.
            for back in range(len(stack) - 1, max(-1, len(stack) - 200), -1):
                if open_names[back] == name:
                    for index in stack[back:]:
                        closes[index] = match.start()
                    del stack[back:], open_names[back:]
                    break
            continue
        start = match.start()
        if open_names:
            last = open_names[-1]
            if (last == "p" and name in _ENDS_P) or last in _SIBLINGS.get(name, ()):
                open_names.pop()
                closes[stack.pop()] = start
                if name == "tr" and open_names and open_names[-1] == "tr":
                    open_names.pop()
                    closes[stack.pop()] = start
        index = len(names)
        names.append(name)
        attributes.append(written)
        starts.append(start)
        opens.append(at)
        closes.append(at)
        parents.append(stack[-1] if stack else -1)
        if name in _VOID or written.endswith("/"):
            continue
        if name in _RAW:
            end = _RAW_ENDS[name].search(text, at)
            at = closes[index] = end.start() if end else len(text)
            continue
        stack.append(index)
        open_names.append(name)
    for index in stack:
        closes[index] = len(text)
    return list(map(Element._make, zip(names, attributes, starts, opens, closes, parents, strict=True)))


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
        yield Element(name, match["attributes"], match.start(), match.end(), close, -1)


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
