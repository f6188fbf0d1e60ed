"""Which block is the headline, and where the running text starts: candidates are scored by a visible table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from semantic.readers.text.blocks import Block, words_of
from semantic.readers.text.page import Page
from semantic.readers.text.region import SHORTEST_PARAGRAPH, WEIGHTS, Region, is_prose

__all__ = ["Layout", "lay_out"]

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
_FARTHEST, _FARTHEST_INSIDE = 120, 10
_LONGEST_HEADLINE = 260
_NEAR = 7
_FURNITURE_NEAR = 6
_MOST_COPIES = 6

_URL = re.compile(r"^(?:https?://|www\.)\S+$")
_CONTENT_WORD = 5
_FEWEST_CONTENT_WORDS = 3
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
    region = _extended(page, region)
    headline = _headline(page, region)
    first = _body_first(page, region, headline)
    return Layout(region, headline, first, _body_last(page, region, first))


def _extended(page: Page, region: Region) -> Region:
    """The region with the paragraphs that follow a box or a list after it and speak of the same things."""
    vocabulary = _vocabulary(page, region)
    last = region.last
    i = last + 1
    while i < len(page) and i <= last + _REACH:
        if region.weights[i] <= WEIGHTS["footer"] or page.chrome(i) == "comment":
            break
        block = page[i]
        words = _content_words(block.text)
        known = sum(1 for word in words if vocabulary[word])
        if (
            region.weights[i] > WEIGHTS["paragraph"]
            and (block.gap > 0 or page[region.first].gap == 0)
            and not page.is_appeal(i)
            and known >= max(_FEWEST_KNOWN, _KNOWN_SHARE * len(words))
        ):
            last = i
        i += 1
    return replace(region, last=last)


_REACH, _FEWEST_KNOWN, _KNOWN_SHARE = 9, 2, 0.2


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


def _headline(page: Page, region: Region) -> int | None:
    prose_after = region.prose_after()
    anchor = _first_paragraph(page, region.first, region.last)
    if anchor is None:
        return None
    vocabulary = _vocabulary(page, region)
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
        1
        for j in range(i + 1, anchor)
        if not is_furniture(page, j) and page.credit(j) is None and len(page[j].text) < 200
    )
    return SCORES["a block away"] * min(between, 50)


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
    bylines = [j for j in range(max(0, i - 4), i) if is_certain_byline(page, j)]
    return bool(bylines) and any(
        scores.get(j, 0.0) >= _GOOD_CANDIDATE and page[j].key != page[i].key
        for j in range(max(0, bylines[0] - 4), bylines[0])
    )


_GOOD_CANDIDATE = 3.0


def _is_kicker(above: Block, below: Block) -> bool:
    """A few words over a headline that is longer and no statement: "Power cut in the south-east"."""
    return (
        len(above.text) <= _LONGEST_KICKER
        and len(above.text) <= _KICKER_SHARE * len(below.text)
        and len(below.text) <= _LONGEST_UNDER_KICKER
        and not below.ends_statement
    )


_LONGEST_KICKER, _LONGEST_UNDER_KICKER, _KICKER_SHARE = 42, 110, 0.7


def _fallback(page: Page, anchor: int) -> int | None:
    """The nearest line above the running text that could be a headline at all."""
    for i in range(anchor - 1, max(-1, anchor - 12), -1):
        if _can_be_headline(page, i):
            return i
    return None


def _first_paragraph(page: Page, first: int, last: int) -> int | None:
    for i in range(first, last + 1):
        if is_prose(page[i]) and page.chrome(i) is None and not page.is_picture(i):
            return i
    for i in range(first, last + 1):
        if page[i].ends_sentence and page.chrome(i) is None:
            return i
    return None


def _vocabulary(page: Page, region: Region) -> Counter[str]:
    """How many paragraphs of the region have each longer word."""
    words: Counter[str] = Counter()
    for i in range(region.first, region.last + 1):
        if region.weights[i] > 1.0:
            words.update(set(_content_words(page[i].text)))
    return words


def _content_words(text: str) -> list[str]:
    words: list[str] = []
    for word in words_of(text):
        stem = _stem(word)
        if _UNSPACED.search(stem):
            words += [stem[i : i + 2] for i in range(len(stem) - 1)]
        elif len(stem) >= _CONTENT_WORD or stem.isdigit():
            words.append(stem)
    return words


# Scripts that put no space between words; two characters of them are taken for a word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


def _stem(word: str) -> str:
    """The word without a possessive ending: "issachar's" -> "issachar"."""
    return _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


_POSSESSIVE = re.compile(r"['’]\w{0,2}$")


def _can_be_headline(page: Page, index: int) -> bool:
    block = page[index]
    if not 4 <= len(block.text) <= _LONGEST_HEADLINE or block.n_words == 0:
        return False
    if _URL.match(block.text) or page.chrome(index) is not None or page.credit(index) is not None:
        return False
    return not is_furniture(page, index)


def _score(page: Page, block: Block, vocabulary: Counter[str]) -> float:
    text, i = block.text, block.index
    words = _content_words(text)
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
    if any((credit := page.credit(j)) is not None and credit.alone for j in after[:1]):
        score += SCORES["credit next"]
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
    """The last byline or date line closely after `first`: what stands before it is standfirst or caption.

    A date may follow one paragraph, a line with "by" two: the date of a film inside the text follows more.
    """
    found, prose = None, 0
    for i in range(first, min(region.last, first + _NEAR) + 1):
        if page.date(i) is not None and prose <= 1:
            found = i
        elif is_certain_byline(page, i) and prose <= (2 if _says_by(page, i) else 1):
            found = i
        elif is_prose(page[i]):
            prose += 1
    return found


def _body_last(page: Page, region: Region, first: int) -> int:
    """The last block of the running text: before teasers of other articles whose captions look like paragraphs.

    They stand after a line of page text, and no paragraph follows: only titles and single sentences, in turn.
    """
    last = max(region.last, first)
    titles = sentences = 0
    cut = last
    for i in range(last, first, -1):
        block = page[i]
        if page.chrome(i) is not None:
            if titles >= _FEWEST_TEASERS and titles * 2 >= sentences:
                cut = i - 1
        elif block.n_sentence_breaks >= 1 and block.ends_statement and len(block.text) >= SHORTEST_PARAGRAPH:
            break
        elif block.ends_statement:
            sentences += 1
        elif block.n_words >= _CANDIDATE_WORDS and len(block.text) <= _LONGEST_HEADLINE:
            titles += 1
    while cut > first and (page.chrome(cut) is not None or not page[cut].ends_sentence):
        cut -= 1
    return cut


_FEWEST_TEASERS = 2


def _says_by(page: Page, index: int) -> bool:
    byline = page.byline(index)
    return byline is not None and byline.rule == "byline-by-prefix"
