"""Which block is the headline: candidates are scored by a visible table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.lines.phrases import genre
from semantic.readers.text.head_lines import asks_the_reader, first_paragraph, is_certain_byline, is_furniture
from semantic.readers.text.region import Region, is_prose
from semantic.readers.text.topics import content_words, vocabulary_of

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping

    from semantic.readers.text.blocks import Block
    from semantic.readers.text.page import Page

__all__ = ["find_headline"]

#: What speaks for a block as the headline, in points.
SCORES = {
    "topic": 4.0,  # times the share of its longer words that the running text has too
    "page title": 3.0,  # an earlier line is this line, a bar, and the name of the site
    "with the site's name": -3.0,  # this line is another line, a bar, and the name of the site
    "words run together": -2.5,  # "My NewsManage ProfileSign Out": the entries of a menu
    "trail of sections": -3.0,  # "Home › Politics › " and a line that stands below
    "repeated": 1.0,  # elsewhere, not just in the next line
    "byline or date next": 1.6,
    "byline or date near": 1.3,
    "after date": 0.3,
    "after byline, another before it": -1.5,
    "good length": 1.0,
    "short": -1.5,
    "too long": -2.0,
    "full stop": -1.5,
    "two sentences": -1.0,  # then it is a standfirst
    "under a label": 0.8,  # "Opinion", "Live": the genre
    "picture next, no byline or date": -1.0,  # then it is the alternative text
    "asks the reader": -1.0,  # "Do you expect …?": a poll
    "truncated": -2.0,
    "colon at the end": -2.0,
    "capitals, few words": -1.5,
    "bare name": -1.5,
    "in a menu": -1.0,  # lines without a gap before and after, of one or two words
    "credit next": -1.3,  # then it is the caption
    "under another candidate": -1.8,  # the second of two lines is the standfirst
    "a block away": -0.1,  # for each block between it and the running text that is no byline, date or caption
    "right above the text": 1.0,  # where no line above it is good
    "a paragraph before it": -1.2,
}
#: A line above is another candidate if it has so many words and its score is not so much lower.
_CANDIDATE_WORDS, _CANDIDATE_LENGTH, _CANDIDATE_MARGIN = 5, 22, 1.6
#: So much of the region's prose must stand after the headline.
_PROSE_AFTER = 0.55
_FARTHEST, _FARTHEST_INSIDE = 400, 10
_LONGEST_HEADLINE = 260
_FURNITURE_NEAR = 6
_MOST_COPIES = 6
#: "Who pays? The town" is a headline, two longer sentences are a standfirst.
_SENTENCES_WORDS = 12

_URL = re.compile(r"^(?:https?://|www\.)\S+$")
_FEWEST_CONTENT_WORDS = 3
# "Ministers agree on ferry | The Example Times", "… - Example.com", "… – Nachrichten"
_SITE_SEPARATOR = re.compile(r"\s+[|\-–—·»:]\s+")


def find_headline(page: Page, region: Region) -> int | None:
    """The block that is most likely the headline of the text in `region`; None where no line could be one."""
    prose_after = region.prose_after()
    anchor = first_paragraph(page, region.first, region.last)
    if anchor is None:
        return None
    vocabulary = vocabulary_of(page, region)
    last = max(i for i in range(len(page)) if prose_after[i] >= _PROSE_AFTER or i == 0)
    last = min(last, anchor + _FARTHEST_INSIDE)
    first = max(0, min(anchor, last) - _FARTHEST)
    scores = {
        i: _score(page, page[i], vocabulary) for i in range(first, last + 1) if _can_be_headline(page, i)
    }
    best: tuple[float, int] | None = None
    for i, own in scores.items():
        score = own + _position_score(page, i, anchor)
        if i == anchor - 1 and all(other < _GOOD_CANDIDATE for j, other in scores.items() if j < i):
            score += SCORES["right above the text"]
        if _is_under_another(page, i, scores):
            score += SCORES["under another candidate"]
        if _is_after_byline(page, i, scores):
            score += SCORES["after byline, another before it"]
        if best is None or score > best[0]:
            best = (score, i)
    if best is None or best[0] < 0.0:
        return _fallback(page, anchor)
    return best[1]


def _position_score(page: Page, i: int, anchor: int) -> float:
    """What it costs the candidate to stand away from the first paragraph."""
    if i >= anchor:
        paragraphs = sum(1 for j in range(anchor, i) if is_prose(page[j]))
        return SCORES["a paragraph before it"] * paragraphs
    between = sum(
        1.0 if page.chrome(j) is None and page[j].copies == 1 else _KNOWN_CHROME
        for j in range(i + 1, anchor)
        if not is_furniture(page, j) and page.credit(j) is None and len(page[j].text) < 200
    )
    return SCORES["a block away"] * min(between, 50.0)


#: What a line of known page text, or one that stands again elsewhere, counts of a block between.
_KNOWN_CHROME = 0.5


def _is_under_another(page: Page, i: int, scores: Mapping[int, float]) -> bool:
    """One of the two lines above could be the headline just as well."""
    for j in (i - 1, i - 2):
        above = scores.get(j)
        if above is None or page[j].key == page[i].key:
            continue
        if page[j].n_words < _CANDIDATE_WORDS or len(page[j].text) < _CANDIDATE_LENGTH:
            continue
        if _is_kicker(page[j], page[i]):
            continue
        if above >= scores[i] - _CANDIDATE_MARGIN:
            return True
    return False


def _is_after_byline(page: Page, i: int, scores: Mapping[int, float]) -> bool:
    """A byline stands closely above, and a line that could be the headline closely above that."""
    bylines = [j for j in range(max(0, i - 4), i) if is_certain_byline(page, j) or _is_dated_name(page, j, i)]
    return bool(bylines) and any(
        scores.get(j, 0.0) >= _GOOD_CANDIDATE and page[j].key != page[i].key
        for j in range(max(0, bylines[0] - 4), bylines[0])
    )


def _is_dated_name(page: Page, name: int, i: int) -> bool:
    """A bare name with a date in the next line, or with one below the line `i`: what the author says of himself."""
    if page.byline(name) is None or name + 1 >= len(page):
        return False
    if page.date(name + 1) is not None:
        return True
    return name == i - 1 and i + 1 < len(page) and page.date(i + 1) is not None


_GOOD_CANDIDATE = 3.0


def _is_kicker(above: Block, below: Block) -> bool:
    """A few words over a headline that is longer and no statement: "Power cut in the south-east"."""
    return (
        len(above.text) <= _LONGEST_KICKER
        and len(above.text) <= _KICKER_SHARE * len(below.text)
        and len(below.text) <= _LONGEST_UNDER_KICKER
        and not below.ends_statement
        and below.n_sentence_breaks == 0
    )


_LONGEST_KICKER, _LONGEST_UNDER_KICKER, _KICKER_SHARE = 42, 110, 0.7


def _fallback(page: Page, anchor: int) -> int | None:
    """The nearest line above the running text that could be a headline at all."""
    for i in range(anchor - 1, max(-1, anchor - 12), -1):
        if _can_be_headline(page, i):
            return i
    return None


def _can_be_headline(page: Page, index: int) -> bool:
    block = page[index]
    if not 4 <= len(block.text) <= _LONGEST_HEADLINE or block.n_words == 0:
        return False
    if _URL.match(block.text) or page.chrome(index) is not None or page.credit(index) is not None:
        return False
    return not is_furniture(page, index)


def _score(page: Page, block: Block, vocabulary: Counter[str]) -> float:
    text, i = block.text, block.index
    words = content_words(text)
    own = 1 if is_prose(block) else 0
    known = sum(1 for word in words if vocabulary[word] > own)
    score = SCORES["topic"] * (known / max(len(words), _FEWEST_CONTENT_WORDS))
    near = range(max(0, i - _TRAIL), min(len(page), i + _TRAIL + 1))
    if any(_is_title_of(page[j], block) for j in {*range(min(_TITLE_LINES, len(page))), *near}):
        score += SCORES["page title"]
    if any(_is_title_of(block, page[j]) for j in near) or (
        i < _TITLE_LINES and any(_is_title_of(block, other) for other in page.blocks[i + 1 : i + _FARTHEST])
    ):
        score += SCORES["with the site's name"]
    if len(_GLUED.findall(text)) >= _FEWEST_GLUED:
        score += SCORES["words run together"]
    if any(_is_trail_to(block, page[j]) for j in range(i + 1, min(len(page), i + 1 + _TRAIL))):
        score += SCORES["trail of sections"]
    beside = sum(1 for j in (i - 1, i + 1) if 0 <= j < len(page) and page[j].key == block.key)
    if 1 + beside < block.copies <= _MOST_COPIES:
        score += SCORES["repeated"]
    after = range(i + 1 + beside, min(len(page), i + 1 + _FURNITURE_NEAR))
    if any(is_furniture(page, j) for j in after[:2]):
        score += SCORES["byline or date next"]
    elif any(is_furniture(page, j) for j in after):
        score += SCORES["byline or date near"]
    credit = page.credit(after[0]) if after else None
    if credit is not None and credit.alone:
        score += SCORES["credit next"]
    elif credit is not None and not any(is_furniture(page, j) for j in after):
        score += SCORES["picture next, no byline or date"]
    if asks_the_reader(text):
        score += SCORES["asks the reader"]
    if any(page.date(j) is not None for j in range(max(0, i - 3), i)):
        score += SCORES["after date"]
    if block.n_words < 4 and len(text) < 25:
        score += SCORES["short"]
    elif block.n_words <= 30 and len(text) <= 170:
        score += SCORES["good length"]
    else:
        score += SCORES["too long"]
    if text.endswith((".", "。")) and not text.endswith(("...", "U.S.", "U.K.")):
        score += SCORES["full stop"]
    if block.n_sentence_breaks > 0 and block.n_words >= _SENTENCES_WORDS:
        score += SCORES["two sentences"]
    if i > 0 and genre(page[i - 1].text) is not None:
        score += SCORES["under a label"]
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


def _is_title_of(window: Block, block: Block) -> bool:
    """`window` is the title of the browser window: the headline `block`, a bar and the name of the site."""
    return (
        12 <= len(block.text) < len(window.text) <= _LONGEST_HEADLINE
        and window.text.startswith(block.text)
        and _SITE_SEPARATOR.match(window.text, len(block.text)) is not None
    )


_TITLE_LINES = 3
_GLUED = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]")
_FEWEST_GLUED = 2


def _is_trail_to(block: Block, below: Block) -> bool:
    """`block` is `below` with something before it: the way through the sections of the site."""
    return len(below.text) >= _SHORTEST_TRAIL_END and block.key != below.key and block.key.endswith(below.key)


_TRAIL, _SHORTEST_TRAIL_END = 12, 20
