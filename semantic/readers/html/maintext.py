"""The running text of a page: what trafilatura takes for it, tied to the elements in which it stands."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from semantic.model import Paragraph, ParagraphKind
from semantic.readers.html.tree import classes, short_text, squeeze, text_of
from semantic.readers.html.values import BY, same
from semantic.readers.lines.bylines import parse_byline
from semantic.readers.lines.dates import parse_date_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.html import HtmlElement

    from semantic.readers.html.tree import Tree

__all__ = ["MainText", "main_text", "says_who_or_when", "words_of"]


@dataclass(frozen=True, slots=True)
class MainText:
    """`blocks` in order, `places` the element of each where it was found, `region` the element that holds most."""

    blocks: tuple[Paragraph, ...]
    places: tuple[HtmlElement | None, ...]
    region: HtmlElement | None

    def first(self) -> HtmlElement | None:
        """The element in which the running text begins, after headings, bylines and dates."""
        placed = [
            (block, place) for block, place in zip(self.blocks, self.places, strict=True) if place is not None
        ]
        return next(
            (
                place
                for block, place in placed
                if block.kind != "subheading"
                and words_of(block.text) >= _TELLING
                and not says_who_or_when(block.text)
            ),
            placed[0][1] if placed else None,
        )


#: A block of fewer words may be a label.
_TELLING = 8
# Scripts that put no space between words: kana, Chinese characters, Thai
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def words_of(text: str) -> int:
    """How many words it has, about; where none are parted, two letters count as one."""
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def says_who_or_when(line: str) -> bool:
    """Whether a line says nothing but when the article was published, or by whom it is: "Von: Ada Holm"."""
    if len(line) > _LONGEST_LINE:
        return False
    return parse_date_line(line) is not None or (
        BY.match(line) is not None and parse_byline(line) is not None
    )


_LONGEST_LINE = 120


_KINDS: Mapping[str, ParagraphKind] = {
    "p": "paragraph",
    "head": "subheading",
    "quote": "quote",
    "item": "list-item",
    "code": "paragraph",
    "cell": "list-item",
    "lb": "paragraph",
}
_DROPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "figure",
        "figcaption",
        "nav",
        "form",
        "button",
        "dialog",
        "amp-ad",
        "amp-img",
    }
)


def main_text(tree: Tree) -> MainText:
    """The running text; empty where the page has none."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    body = _extracted(tree, favor_recall=False)
    if body is None or len("".join(body.itertext())) < _FEW:
        more = _extracted(tree, favor_recall=True)
        body = more if more is not None else body
    if body is None:
        return MainText((), (), None)
    found = _blocks(body)
    places = _places(tree.root, found)
    kept = [number for number, place in enumerate(places) if place is None or not _is_no_text(place)]
    kept = _without_ending(found, kept)
    blocks = tuple(found[number] for number in kept)
    at = tuple(places[number] for number in kept)
    return MainText(blocks, at, _region(at))


#: So few characters are looked for again, less strictly.
_FEW = 300


def _extracted(tree: Tree, *, favor_recall: bool) -> HtmlElement | None:
    import trafilatura  # noqa: PLC0415  # 180 ms

    copy = deepcopy(tree.root)
    _prune(copy)
    try:
        document = trafilatura.bare_extraction(
            copy, include_comments=False, with_metadata=False, favor_recall=favor_recall
        )
    except (ValueError, TypeError, AttributeError, RecursionError, IndexError, KeyError, AssertionError):
        return None  # An article must not be lost by a fault of a library: its data may state the text.
    return getattr(document, "body", None)


def _prune(root: HtmlElement) -> None:
    for element in list(root.iter(*_DROPPED)):
        if element.tag == "noscript" or element.getparent() is None:
            continue
        if element.tag == "figure" and sum(len(text_of(p)) for p in element.iter("p", "blockquote")) > 400:
            continue
        element.drop_tree()
    for element in _at_depth(root, _DEEPEST):
        _flatten(element)


#: Some work of the library grows with the square of the depth; pages of newspapers have about 40.
_DEEPEST = 150
_PARTING = frozenset(
    {"p", "div", "br", "li", "h1", "h2", "h3", "h4", "td", "section", "blockquote", "article"}
)


def _at_depth(root: HtmlElement, depth: int) -> list[HtmlElement]:
    """The elements so deep that have something below them."""
    found, at = [], 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        at += 1 if event == "start" else -1
        if event == "start" and at == depth and len(element):
            found.append(element)
    return found


def _flatten(element: HtmlElement) -> None:
    """Leaves of what is nested below the element its lines, as paragraphs of it."""
    parts: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        text = node.text if event == "start" else node.tail if node is not element else None
        if node.tag in _PARTING:
            parts.append("\0")
        parts.append(text or "")
    lines = [line for line in map(squeeze, "".join(parts).split("\0")) if line]
    element[:] = []
    element.text = None
    for line in lines:
        etree.SubElement(element, "p").text = line


def _blocks(body: HtmlElement) -> list[Paragraph]:
    """Trafilatura's elements as blocks, each text once in its place."""
    blocks: list[Paragraph] = []

    def put(text: str, kind: ParagraphKind) -> None:
        text = squeeze(text)
        if re.search(r"\w", text):
            blocks.append(Paragraph(text, kind))

    def visit(element: HtmlElement) -> None:
        if not isinstance(element.tag, str):
            return
        kind = _KINDS.get(str(element.tag))
        if element.tag == "row":
            put(
                " ".join("".join(cell.itertext()) for cell in element if isinstance(cell.tag, str)),
                "list-item",
            )
        elif kind is not None and not any(
            child.tag in {"p", "item", "quote", "head", "list", "row"} for child in element
        ):
            put(" ".join(_lines(element)), kind)
        else:
            put(element.text or "", "paragraph")
            for child in element:
                visit(child)
                put(child.tail or "", "paragraph")

    for child in body:
        visit(child)
        put(child.tail or "", "paragraph")
    return blocks


def _lines(element: HtmlElement) -> list[str]:
    lines = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            lines[-1] += child.tail or ""
        elif child.tag == "lb":
            lines.append(child.tail or "")
        else:
            inner = "".join(child.itertext())
            lines[-1] += inner + (child.tail or "")
    return lines


_HOLDERS = ("p", "li", "blockquote", "h2", "h3", "h4", "h5", "div", "td", "dd", "span", "section")


_START, _LONGEST_START = 4, 60


def _places(root: HtmlElement, blocks: list[Paragraph]) -> list[HtmlElement | None]:
    """The element in which each block stands, by its text."""
    by_text: dict[str, HtmlElement] = {}
    wanted = {same(block.text)[:60] for block in blocks}
    starts = {key[:_START] for key in wanted}
    for element in root.iter(*_HOLDERS):
        first = next((part for part in element.itertext() if part and not part.isspace()), "")
        start = same(first[:_LONGEST_START])[:_START]
        if len(start) == _START and start not in starts:
            continue  # Most elements begin otherwise than every block, which is cheaper to see.
        if element.tag in {"div", "span", "section"} and any(
            child.tag in _HOLDERS for child in element if child.tag != "span"
        ):
            continue
        key = same(short_text(element, 90))[:60]
        if key in wanted:
            by_text.setdefault(key, element)
    return [by_text.get(same(block.text)[:60]) for block in blocks]


_NO_TEXT = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|newsletter|promo|recommend\w*|teaser|caption|credits?|byline|share|sharing|social|disclaimer|subscribe|paywall-?(?:text|message)?|read-?more|more-?on|see-?also|most-?read|copyright|author-?(?:bio|info|box|card)|bio|tags?|topics?|breadcrumbs?|comments?|advert\w*|sponsor\w*|cookie\w*|timestamp|dateline-date)(?:$|[\s_-])"
)
_HIGHEST = 3


def _is_no_text(element: HtmlElement) -> bool:
    """Whether the names of the element and those closely around it say that it is no running text."""
    node: HtmlElement | None = element
    for _ in range(_HIGHEST):
        if node is None or node.tag in {"body", "article", "main"}:
            return False
        if node.tag in {"figcaption", "aside", "footer", "nav"} or _NO_TEXT.search(classes(node)):
            inside = len(text_of(node))
            return inside < 1200
        node = node.getparent()
    return False


# What ends a page below the text: a line that points elsewhere
_POINTER = re.compile(
    r"(?i)^(?:read (?:more|also|next)|also read|related|see also|more (?:on|from)|recommended|watch|listen|sign up|subscribe|follow us|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire aussi|leia (?:também|mais)|lee también|leer más|leggi anche|lees ook|läs (?:även|mer)|les også|læs også|lue myös|czytaj (?:też|także)|copyright|©)\b"
)


def _without_ending(blocks: list[Paragraph], kept: list[int]) -> list[int]:
    kept = [n for n in kept if not (len(blocks[n].text) < 140 and _POINTER.match(blocks[n].text))]
    while kept and blocks[kept[-1]].kind == "subheading":
        kept.pop()
    return kept


def _region(places: tuple[HtmlElement | None, ...]) -> HtmlElement | None:
    """The smallest element that holds most of the blocks."""
    count: dict[HtmlElement, int] = {}
    total = 0
    for place in places:
        if place is None:
            continue
        total += 1
        for ancestor in place.iterancestors():
            count[ancestor] = count.get(ancestor, 0) + 1
    need = max(1, int(total * 0.8))
    fitting = [element for element, number in count.items() if number >= need]
    return max(fitting, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)
