"""Block rules for what stands around the article: its last byline, comments, page text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.text.page import Claim, Label, Labels, Page
from semantic.readers.text.region import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.readers.text.layout import Layout

__all__ = ["byline_at_the_end", "comments", "rest"]

#: So many blocks after the running text may be the byline.
_AFTER = 8
_FEWEST_COMMENT_WORDS = 3


def byline_at_the_end(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The byline below the text, where none stands above it: "By …", or a name under "About the author".

    Below the heading of another section a byline is the teaser's.
    """
    if any(label.kind == "byline" for label in labels.values()):
        return
    for i in range(
        max(layout.body_first + 1, layout.body_last - 1), min(len(page), layout.body_last + 1 + _AFTER)
    ):
        label = labels.get(i)
        if label is not None and (label.rule == "phrase-related-heading" or label.kind == "comment"):
            return
        if label is not None and label.kind != "chrome":
            continue
        found = page.byline(i)
        if found is None or not found.authors:
            continue
        if found.strength == "strong" or (
            found.known_name and i > 0 and _ABOUT_AUTHOR.match(page[i - 1].text)
        ):
            yield Claim(i, Label("byline", f"{found.rule}-at-the-end"))
            return


# "About the author", "Written by", "Über den Autor", "Sobre el autor", "À propos de l'auteur", "L'autore"
_ABOUT_AUTHOR = re.compile(
    r"^(?:about the authors?|written by|über (?:den|die) autor(?:in|en)?|zur person|sobre (?:el|la|o|a) autora?"
    r"|à propos de l['’]auteure?|l['’]autore|l['’]autrice|over de auteur|על הכותב|عن الكاتب)\s*:?$",
    re.IGNORECASE,
)


def comments(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """What readers wrote: the sentences between a heading of comments and the next other page text."""
    inside = False
    for i in range(layout.body_last + 1, len(page)):
        label = labels.get(i)
        if label is not None:
            if label.kind == "comment":
                inside = True
            elif label.rule != "no-words":
                inside = False
        elif inside and (
            is_prose(page[i]) or (page[i].n_words >= _FEWEST_COMMENT_WORDS and page[i].ends_statement)
        ):
            yield Claim(i, Label("comment", "comment-under-heading"))


def rest(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Everything else on the page."""
    for block in page.blocks:
        if block.index not in labels:
            yield Claim(block.index, Label("chrome", "outside-the-article"))
