"""Block rules for what a page asks of its readers in lines that read like the article's: boxes, letters to the editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.text.layout import Layout, is_spaced
from semantic.readers.text.page import Claim, Label, Labels, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["boxes_over_buttons", "letters"]

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
