"""Where the page leads: related stories under a name or a heading that announces them, and links inside the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from semantic.model import BodyLink, RelatedLink
from semantic.readers.html.shown_pictures import first_address
from semantic.readers.html.statements import Statement
from semantic.readers.html.tree import classes, text_of
from semantic.readers.html.values import same

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from semantic.model import Paragraph
    from semantic.readers.html.tree import Tree

__all__ = ["body_links", "related_links"]

_NAMED = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|see-?also|read-?also|more-?on|onward|recommended-?(?:articles?|stories))(?:$|[\s_-])"
)
_HEADING = re.compile(
    r"(?i)^(?:related(?: (?:articles|stories|news|content|topics))?|more on this(?: story)?|read (?:also|more|next)|see also|zum thema|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|sur le même sujet|noticias relacionadas|relacionad[oa]s|leia também|leggi anche|lees ook|läs också|les også|læs også|lue myös|czytaj także|קראו עוד|اقرأ أيضا)\W*$"
)
_MOST = 20
_FEWEST_WORDS = 4


def related_links(tree: Tree) -> list[Statement]:
    """Each related story once, with the path of its link."""
    found: dict[str, Statement] = {}
    for box in _boxes(tree.root):
        for link in box.iter("a"):
            url = tree.absolute(link.get("href"))
            headline = text_of(link)
            if url is None or _is_same_page(url, tree.url) or len(found) >= _MOST:
                continue
            picture = first_address(tree, link)
            key = url.split("#")[0]
            known = found.get(key)
            if len(headline.split()) < _FEWEST_WORDS or len(headline) > 250:
                continue
            if known is None:
                related = RelatedLink(headline, url, thumbnail_url=picture)
                found[key] = Statement(related, "related-link", tree.where(link))
    return list({same(one.value.headline): one for one in found.values()}.values())


def body_links(tree: Tree, placed: Iterable[tuple[Paragraph, HtmlElement | None]]) -> list[Statement]:
    """The links inside the running text, in its order; `placed` are its blocks with their elements."""
    found: dict[BodyLink, Statement] = {}
    for number, (block, place) in enumerate(placed):
        for element in () if place is None else place.iter("a"):
            url = tree.absolute(element.get("href"))
            text = text_of(element)
            if url is None or not text or text not in block.text or _is_same_page(url, tree.url):
                continue
            link = BodyLink(text, url, number)
            found.setdefault(link, Statement(link, "body-link", tree.where(element)))
    return list(found.values())


def _boxes(root: HtmlElement) -> list[HtmlElement]:
    boxes = [
        element
        for element in root.iter("div", "section", "aside", "ul", "nav")
        if _NAMED.search(classes(element)) and element.find(".//a[@href]") is not None
    ]
    for heading in root.iter("h2", "h3", "h4", "h5", "strong"):
        parent = heading.getparent()
        if (
            parent is not None
            and len(text_of(heading)) < 40
            and _HEADING.match(text_of(heading))
            and parent.tag not in {"body", "article", "main"}
            and len(text_of(parent)) < 3_000
        ):
            boxes.append(parent)
    return boxes


def _is_same_page(url: str, own: str | None) -> bool:
    return own is not None and urlsplit(url)[1:3] == urlsplit(own)[1:3]
