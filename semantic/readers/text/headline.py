"""Which block is the headline, and where the running text starts: candidates are scored by a visible table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from semantic.readers.text.blocks import Block, words_of
from semantic.readers.text.page import Page
from semantic.readers.text.region import Region, is_prose

__all__ = ["Layout", "lay_out"]

#: What speaks for a block as the headline, in points.
SCORES = {
    "topic": 4.0,  # times the share of its longer words that the running text has too
    "page title": 3.0,  # an earlier line is this line, a bar, and the name of the site
    "repeated": 1.0,
    "before byline or date": 1.5,
    "after byline or date": 0.3,
    "good length": 1.0,
    "short": -1.5,
    "too long": -2.0,
    "full stop": -1.5,
    "truncated": -2.0,
    "colon at the end": -2.0,
    "capitals, few words": -1.5,
    "under another candidate": -1.2,  # the second of two lines is the standfirst
    "bare name": -1.5,
    "a block away": -0.12,  # for each block between it and the running text that is no byline, date or caption
    "in a menu": -1.0,  # lines without a gap before and after, of one or two words
}
#: So much of the region's prose must stand after the headline.
_PROSE_AFTER = 0.55
_FARTHEST = 120
_LONGEST_HEADLINE = 260
_NEAR = 5
_FURNITURE_NEAR = 6

_URL = re.compile(r"^(?:https?://|www\.)\S+$")
_CONTENT_WORD = 4
# "Ministers agree on ferry | The Example Times", "… - Example.com", "… – Nachrichten"
_SITE_SEPARATOR = re.compile(r"\s+[|\-–—·»:]\s+")


@dataclass(frozen=True, slots=True)
class Layout:
    """The anchors of the page: the headline's block, and the first and last block of the running text."""

    region: Region
    headline: int | None
    body_first: int
    body_last: int

    @property
    def header(self) -> range:
        """The blocks between the headline and the running text."""
        return range(self.body_first if self.headline is None else self.headline + 1, self.body_first)

    @property
    def body(self) -> range:
        """The blocks of the running text, with what stands between its paragraphs."""
        return range(self.body_first, self.body_last + 1)


def lay_out(page: Page, region: Region) -> Layout:
    """Headline and running text of the page, from the region in which most of its prose stands."""
    headline = _headline(page, region)
    first = _body_first(page, region, headline)
    return Layout(region, headline, first, max(region.last, first))


def is_furniture(page: Page, index: int) -> bool:
    """The block is a date line or a certain byline: such lines stand in an article's head."""
    byline = page.byline(index)
    return page.date(index) is not None or (byline is not None and byline.strength == "strong")


def _headline(page: Page, region: Region) -> int | None:
    prose_after = region.prose_after()
    anchor = _first_paragraph(page, region.first, region.last)
    if anchor is None:
        return None
    vocabulary = _vocabulary(page, region)
    best: tuple[float, int] | None = None
    previous_good = False
    distance = 0
    scores: dict[int, float] = {}
    last = max(i for i in range(len(page)) if prose_after[i] >= _PROSE_AFTER or i == 0)
    first = max(0, min(anchor, last) - _FARTHEST)
    for i in range(first, last + 1):
        if not _can_be_headline(page, i):
            previous_good = previous_good and is_furniture(page, i) is False and False
            continue
        score = _score(page, page[i], vocabulary)
        if previous_good:
            score += SCORES["under another candidate"]
        previous_good = score >= 2.0
        scores[i] = score
    for i in sorted(scores, reverse=True):
        between = range(i + 1, anchor) if i < anchor else range(0)
        distance = sum(
            1
            for j in between
            if not is_furniture(page, j) and page.credit(j) is None and len(page[j].text) < 200
        )
        score = scores[i] + SCORES["a block away"] * min(distance, 40)
        if i > anchor:
            score += SCORES["a block away"] * 2 * (i - anchor)
        if best is None or score > best[0]:
            best = (score, i)
    if best is None or best[0] < 0.0:
        return _fallback(page, anchor)
    return best[1]


def _fallback(page: Page, anchor: int) -> int | None:
    """The nearest line above the running text that could be a headline at all."""
    for i in range(anchor - 1, max(-1, anchor - 12), -1):
        if _can_be_headline(page, i):
            return i
    return None


def _first_paragraph(page: Page, first: int, last: int) -> int | None:
    for i in range(first, last + 1):
        if is_prose(page[i]) and page.chrome(i) is None:
            return i
    for i in range(first, last + 1):
        if page[i].ends_sentence and page.chrome(i) is None:
            return i
    return None


def _vocabulary(page: Page, region: Region) -> frozenset[str]:
    words: set[str] = set()
    for i in range(region.first, region.last + 1):
        if region.weights[i] > 1.0:
            words.update(_content_words(page[i].text))
    return frozenset(words)


def _content_words(text: str) -> list[str]:
    return [stem for word in words_of(text) if len(stem := _stem(word)) >= _CONTENT_WORD or stem.isdigit()]


def _stem(word: str) -> str:
    """The word without a possessive ending: "issachar's" -> "issachar"."""
    return re.sub(r"['’]\w{0,2}$", "", word)


def _can_be_headline(page: Page, index: int) -> bool:
    block = page[index]
    if not 4 <= len(block.text) <= _LONGEST_HEADLINE or block.n_words == 0:
        return False
    if _URL.match(block.text) or page.chrome(index) is not None or page.credit(index) is not None:
        return False
    return not is_furniture(page, index)


def _score(page: Page, block: Block, vocabulary: frozenset[str]) -> float:
    text, i = block.text, block.index
    words = _content_words(text)
    score = SCORES["topic"] * (sum(1 for word in words if word in vocabulary) / max(len(words), 3))
    if _is_page_title(page, block):
        score += SCORES["page title"]
    if block.copies > 1:
        score += SCORES["repeated"] / (1 if block.copies <= 6 else 2)
    after = range(i + 1, min(len(page), i + 1 + _FURNITURE_NEAR))
    if any(is_furniture(page, j) for j in after):
        score += SCORES["before byline or date"]
    if any(is_furniture(page, j) for j in range(max(0, i - 3), i)):
        score += SCORES["after byline or date"]
    if block.n_words < 4 and len(text) < 25:
        score += SCORES["short"]
    elif block.n_words <= 30 and len(text) <= 170:
        score += SCORES["good length"]
    else:
        score += SCORES["too long"]
    if text.endswith((".", "。")) and not text.endswith(("...", "U.S.", "U.K.")):
        score += SCORES["full stop"]
    if block.is_truncated:
        score += SCORES["truncated"]
    if text.endswith(":"):
        score += SCORES["colon at the end"]
    if block.is_caps and block.n_words <= 3:
        score += SCORES["capitals, few words"]
    if page.byline(i) is not None:
        score += SCORES["bare name"]
    if block.n_words <= 2 and block.gap == 0 and i + 1 < len(page) and page[i + 1].gap == 0:
        score += SCORES["in a menu"]
    return score


def _is_page_title(page: Page, block: Block) -> bool:
    """One of the first lines is the title of the browser window: this line and the name of the site."""
    if len(block.text) < 12:
        return False
    for other in page.blocks[:_TITLE_LINES]:
        if other.index == block.index or len(other.text) > _LONGEST_HEADLINE:
            continue
        if other.text.startswith(block.text) and _SITE_SEPARATOR.match(other.text, len(block.text)):
            return True
    return False


_TITLE_LINES = 3


def _body_first(page: Page, region: Region, headline: int | None) -> int:
    """The first block of the running text: after the headline, and after the byline and date that stand with it."""
    start = region.first if headline is None else max(region.first, headline + 1)
    first = _first_paragraph(page, start, region.last)
    if first is None:
        first = min(start, region.last)
    if headline is None:
        return first
    while True:
        later = _furniture_after(page, region, first)
        following = None if later is None else _first_paragraph(page, later + 1, region.last)
        if following is None:
            return first
        first = following


def _furniture_after(page: Page, region: Region, first: int) -> int | None:
    """The last byline or date line closely after `first`: what stands before it is standfirst or caption."""
    found, paragraphs = None, 0
    for i in range(first, min(region.last, first + _NEAR) + 1):
        if is_furniture(page, i):
            found = i
        elif is_prose(page[i]):
            paragraphs += 1
            if paragraphs > 2:
                break
    return found


def same_lines(blocks: Sequence[Block], key: str) -> list[int]:
    """The blocks that say the same as `key`."""
    return [block.index for block in blocks if block.key == key]
