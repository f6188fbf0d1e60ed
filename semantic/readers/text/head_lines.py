"""Lines that stand in the head of an article, and the first paragraph below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.text.region import is_prose

if TYPE_CHECKING:
    from semantic.readers.text.page import Page

__all__ = ["asks_the_reader", "first_paragraph", "is_certain_byline", "is_furniture", "is_poll"]


def is_furniture(page: Page, index: int) -> bool:
    """The block is a date line or a certain byline: such lines stand in an article's head."""
    return page.date(index) is not None or is_certain_byline(page, index)


def is_certain_byline(page: Page, index: int) -> bool:
    """The block names its authors beyond doubt, or is the "By" before the line that does."""
    byline = page.byline(index)
    if byline is None:
        return page.is_byline_word(index)
    if page.credit(index) is not None and byline.rule != "byline-by-prefix":
        return False
    dated = byline.rule == "byline-name-and-date" and (byline.known_name or page[index].copies == 1)
    return byline.strength == "strong" or dated


def asks_the_reader(text: str) -> bool:
    """`text` is a question to the reader, as polls put it: "Do you expect the board to buy a ferry?"."""
    return _ASKS_THE_READER.match(text) is not None


_ASKS_THE_READER = re.compile(
    r"^(?:(?:do|did|have|are|were|would|will|can|could|should) you\b|(?:haben|sind|glauben|finden|würden) sie\b).*\?$",
    re.IGNORECASE,
)


def is_poll(page: Page, index: int) -> bool:
    """The block asks the reader, and page text stands next to it."""
    near = [j for j in (index - 1, index + 1) if 0 <= j < len(page)]
    return asks_the_reader(page[index].text) and any(page.chrome(j) is not None for j in near)


def first_paragraph(page: Page, first: int, last: int) -> int | None:
    """The first paragraph among the blocks `first` to `last`, else the first sentence."""
    for i in range(first, last + 1):
        if is_prose(page[i]) and page.chrome(i) is None and not page.is_picture(i) and not is_poll(page, i):
            return i
    for i in range(first, last + 1):
        if page[i].ends_sentence and page.chrome(i) is None:
            return i
    return None
