"""Block rules for page text in lines that read like the article's: boxes, letters to the editor, rows of tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.text.layout import Layout, is_spaced
from semantic.readers.text.page import Claim, Label, Labels, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["boxes_over_buttons", "letters", "tag_rows"]

#: A box has so many lines above its button, and none of them is longer.
_MOST_LINES, _LONGEST_LINE = 3, 200


def boxes_over_buttons(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The few lines without a gap between them that end in a button to subscribe: what is offered, and why.

    Only on pages that part paragraphs by blank lines, and only below a heading, so that no paragraph is taken.
    """
    if not is_spaced(page, layout):
        return
    for i in layout.body:
        if labels.get(i) != _BUTTON or page[i].gap > 0:
            continue
        first = i - 1
        while first > layout.body_first and page[first].gap == 0:
            first -= 1
        lines = range(first, i)
        if len(lines) > _MOST_LINES or page[first].ends_statement or first <= layout.body_first:
            continue
        if all(j not in labels and len(page[j].text) <= _LONGEST_LINE for j in lines):
            for j in lines:
                yield Claim(j, Label("promo", "box-over-button", i))


_BUTTON = Label("chrome", "phrase-subscription")


def letters(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """A line near the end that asks the readers and tells them where to write: "What do you think? Write to …"."""
    for i in range(max(layout.body_first + 1, layout.body_last - _NEAR_THE_END), layout.body_last + 1):
        if i not in labels and len(page[i].text) <= _LONGEST_LINE and _ASKS_FOR_LETTERS.match(page[i].text):
            yield Claim(i, Label("promo", "asks-for-letters"))


_NEAR_THE_END = 3
# "* What do you think? Write to Letters, …", "Have you seen it? Send us …", "Was meinen Sie? Schreiben Sie uns …"
_ASKS_FOR_LETTERS = re.compile(
    r"^[*•†–—-]?\s*[^\"“„«.!?]{5,80}\?\s+(?:please )?(?:write (?:to|us|in)|e-?mail|send (?:us|your|it|them)|tell us|call us|contact|let us know|get in touch|text us"
    r"|schreiben sie|mailen sie|écrivez|racontez|envoyez|escríb[ae]nos|envíe|cuéntenos|scrivete|inviate|escreva|envie|schrijf|mail ons|כתבו|שלחו|اكتبوا|أرسلوا)(?!\w)",
    re.IGNORECASE,
)


def tag_rows(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The row of topics below a heading of tags: "Filed under" / "Ferries · Port Ellery · Storms"."""
    for i in range(layout.body_first, len(page) - 1):
        if (
            i + 1 not in labels
            and labels.get(i, _NO_LABEL).kind in {"chrome", "promo"}
            and _is_tag_heading(page, i)
        ):
            row = i + 1
            while row < len(page) and row not in labels and _is_row(page[row].text):
                yield Claim(row, Label("chrome", "row-of-tags"))
                row += 1


_NO_LABEL = Label("paragraph", "")


def _is_tag_heading(page: Page, i: int) -> bool:
    return len(page[i].text) <= _LONGEST_TAG_HEADING and _TAG_HEADING.match(page[i].text) is not None


def _is_row(text: str) -> bool:
    """At least two parts of one to four words; commas alone part headlines too, so that they must part three."""
    if len(text) > _LONGEST_ROW or text.endswith((".", "?", "!", ":")):
        return False
    parts = _PARTED.split(text)
    if len(parts) < _FEWEST_TAGS:
        parts = text.strip(" ,").split(", ")
        if len(parts) <= _FEWEST_TAGS:
            return False
    return all(1 <= len(part.split()) <= _LONGEST_TAG for part in parts)


_LONGEST_TAG_HEADING, _LONGEST_ROW, _LONGEST_TAG, _FEWEST_TAGS = 40, 400, 4, 2
# "Ferries · Port Ellery", "Fähren | Häfen", "Trasporti / Porti", "Ferries • Storms"
_PARTED = re.compile(r"\s?[·•|]\s?|\s/\s")
# "Tags", "Filed under:", "Related topics", "Themen", "Archivado en", "Más sobre", "Mots-clés", "נושאים"
_TAG_HEADING = re.compile(
    r"^(?:tags?|tagged(?: with| as| in)?|(?:related |more )?topics?|(?:posted|filed) (?:under|in)|keywords|categories|more (?:on|about)"
    r"|themen|mehr zum thema|schlagw(?:ö|oe)rte?r?|stichw(?:ö|oe)rter|archivado en|más sobre|temas|etiquetas|mots[- ]clés|sujets|thèmes"
    r"|argomenti|tag|assuntos|mais sobre|tópicos|onderwerpen|trefwoorden|meer over|tagi|ämnen|emner|תגיות|נושאים|كلمات مفتاحية|الوسوم)\s?:?$",
    re.IGNORECASE,
)
