"""The anchors of a page: headline, and first and last block of the running text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from semantic.readers.text.ending import last_of_body
from semantic.readers.text.head_lines import first_paragraph, is_certain_byline, is_furniture
from semantic.readers.text.headline import find_headline
from semantic.readers.text.listing import last_of_listing
from semantic.readers.text.region import WEIGHTS, Region, is_prose
from semantic.readers.text.topics import content_words, vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from semantic.readers.text.page import Page

__all__ = ["Layout", "is_spaced", "lay_out"]

#: A byline or date so many blocks below the first sentence still belongs to the head.
_NEAR = 7


@dataclass(frozen=True, slots=True)
class Layout:
    """The anchors of the page: the headline's block, and the first and last block of the running text."""

    region: Region
    headline: int | None
    body_first: int
    body_last: int
    listing_first: int

    @property
    def listing(self) -> range:
        """The last blocks of the running text, where it goes on as a list; most texts have none."""
        return range(self.listing_first, self.body_last + 1)

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
    headline = find_headline(page, region)
    first = _body_first(page, region, headline)
    last = last_of_body(page, region, first)
    end = last_of_listing(page, first, last, vocabulary_of(page, region))
    return Layout(region, headline, first, end, last + 1)


def is_spaced(page: Page, layout: Layout) -> bool:
    """Most paragraphs have a blank line above them."""
    gaps = [page[i].gap > 0 for i in layout.body if is_prose(page[i])]
    return 2 * sum(gaps) > len(gaps)


def _extended(page: Page, region: Region) -> Region:
    """The region with the paragraphs that a box, a list or a table parts from it and that speak of the same things.

    Above it nothing is taken beyond a byline or a date, below it nothing beyond comments or the foot of the page.
    """
    vocabulary = vocabulary_of(page, region)
    first, last = region.first, region.last
    i = first - 1
    while i >= max(0, first - _REACH) and not (is_furniture(page, i) and not _in_a_box(page, i)):
        if _speaks_of(page, region, i, vocabulary):
            first = i
        i -= 1
    i = last + 1
    while i < min(len(page), last + 1 + _REACH_BELOW):
        if region.weights[i] <= WEIGHTS["footer"] or page.chrome(i) == "comment":
            break
        if _speaks_of(page, region, i, vocabulary):
            last = i
        elif i - last <= _SMALL_BOX and _goes_on(page, region, i, vocabulary):
            last = i = i + _FEWEST_IN_ROW - 1
        i += 1
    return replace(region, first=first, last=last)


def _in_a_box(page: Page, index: int) -> bool:
    """A heading of other articles stands closely above: the byline or date is a teaser's."""
    return any(page.chrome(i) == "related-heading" for i in range(max(0, index - _BOX_HEAD), index))


_BOX_HEAD = 3


def _speaks_of(page: Page, region: Region, i: int, vocabulary: Mapping[str, int]) -> bool:
    """The block is a paragraph by its shape, and has some of the longer words of the region."""
    block = page[i]
    if region.weights[i] <= WEIGHTS["paragraph"] or page.is_appeal(i):
        return False
    if block.gap == 0 and page[region.first].gap > 0:
        return False
    words = content_words(block.text)
    known = sum(1 for word in words if vocabulary.get(word))
    return known >= max(_FEWEST_KNOWN, _KNOWN_SHARE * len(words))


def _goes_on(page: Page, region: Region, i: int, vocabulary: Mapping[str, int]) -> bool:
    """Paragraphs in a row begin with the block: no teasers, even if only some of them have words of the region."""
    run = range(i, min(len(page), i + _FEWEST_IN_ROW))
    if len(run) < _FEWEST_IN_ROW or any(
        region.weights[j] <= WEIGHTS["paragraph"]
        or page.is_appeal(j)
        or (not page[j].ends_statement and not page[j].ends_sentence)
        or (page[j].gap == 0 and page[region.first].gap > 0)
        for j in run
    ):
        return False
    known = sum(1 for j in run if any(vocabulary.get(word) for word in content_words(page[j].text)))
    whole = sum(1 for j in run if page[j].n_sentence_breaks > 0 or page[j].size > _PARAGRAPH)
    return known >= _FEWEST_KNOWN and 2 * whole >= _FEWEST_IN_ROW


#: A box of so many blocks parts no two articles; so many paragraphs in a row are no summaries of others.
_SMALL_BOX, _FEWEST_IN_ROW = 7, 4
#: What is longer is no teaser's summary, even in one sentence.
_PARAGRAPH = 200

#: So many blocks above and below the region are looked at; a box of teasers with their repetitions has a dozen.
_REACH, _REACH_BELOW = 9, 15
_FEWEST_KNOWN, _KNOWN_SHARE = 2, 0.2


def _body_first(page: Page, region: Region, headline: int | None) -> int:
    """The first block of the running text: after the headline, and after the byline and date that stand with it."""
    start = region.first if headline is None else max(region.first, headline + 1)
    first = first_paragraph(page, start, region.last)
    if first is None:
        first = min(start, region.last)
    if headline is None:
        return first
    while True:
        later = _furniture_after(page, region, first, _furniture_kinds(page, headline + 1, first))
        following = None if later is None else first_paragraph(page, later + 1, region.last)
        if following is None:
            return _with_short_sentences(page, headline, first)
        first = following


def _furniture_after(page: Page, region: Region, first: int, known: Collection[str]) -> int | None:
    """The last byline or date line closely after `first`: what stands before it is standfirst or caption.

    A date may follow one paragraph, a line with "by" two: the date of a film inside the text follows more. Where the
    head has its byline (or its date) already, in `known`, another one is a teaser's; so is one below a heading of
    other articles or below a paragraph that is too long for a standfirst.
    """
    found, prose = None, 0
    for i in range(first, min(region.last, first + _NEAR) + 1):
        allowed = 1 if page.date(i) is not None or not _says_by(page, i) else 2
        if is_furniture(page, i):
            if prose <= allowed and not _furniture_kinds(page, i, i + 1) <= set(known):
                found = i
        elif page.chrome(i) == "related-heading":
            break
        elif is_prose(page[i]):
            if page[i].size > _LONGEST_STANDFIRST:
                break
            prose += 1
    return found


_LONGEST_STANDFIRST = 700


def _furniture_kinds(page: Page, first: int, end: int) -> set[str]:
    """Which of byline and date stand among the blocks from `first` up to `end`."""
    kinds = set()
    for i in range(first, end):
        if page.date(i) is not None:
            kinds.add("date")
        if is_certain_byline(page, i):
            kinds.add("byline")
    return kinds


def _with_short_sentences(page: Page, headline: int, first: int) -> int:
    """The first block of the running text, if it opens with short sentences, each its own paragraph.

    They are told from a standfirst by the byline, date or picture that stands between them and the headline.
    """
    start = first
    while start - 1 > headline and _is_short_sentence(page, start - 1):
        start -= 1
    if start == first or start - 1 <= headline:
        return first
    above = start - 1
    return start if is_furniture(page, above) or page.credit(above) is not None else first


def _is_short_sentence(page: Page, i: int) -> bool:
    block = page[i]
    return (
        block.ends_sentence
        and not block.is_truncated
        and block.n_words >= _SHORT_SENTENCE_WORDS
        and block.copies == 1
        and page.chrome(i) is None
        and page.credit(i) is None
        and not is_furniture(page, i)
    )


_SHORT_SENTENCE_WORDS = 4


def _says_by(page: Page, index: int) -> bool:
    byline = page.byline(index)
    return byline is not None and byline.rule == "byline-by-prefix"
