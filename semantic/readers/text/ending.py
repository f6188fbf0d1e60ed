"""Where the running text ends: before teasers of other articles, whose captions look like paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.readers.text.region import SHORTEST_PARAGRAPH, Region, is_prose

if TYPE_CHECKING:
    from semantic.readers.text.blocks import Block
    from semantic.readers.text.page import Page

__all__ = ["last_of_body"]

#: A title has so many words at least, and so many characters at most.
_TITLE_WORDS, _LONGEST_TITLE = 5, 260
_FEWEST_TEASERS = 2
#: So many pairs of a caption and a title in a row need no line of page text before them.
_FEWEST_PAIRS = 3
#: A paragraph has two sentences, or so many words.
_PARAGRAPH_WORDS = 20
_LONGEST_LEAD_IN = 60
#: The page's foot begins after so many blank lines more than any two paragraphs have between them.
_WIDER = 1


def last_of_body(page: Page, region: Region, first: int) -> int:
    """The last block of the running text that starts at block `first`.

    What follows is told by its layout: titles and single sentences in turn after a line of page text, after a wide
    gap or after a line that ends with a colon and introduces nothing; or pairs of a sentence and a title to the end.
    """
    last = max(region.last, first)
    cut = min(_before_teasers(page, first, last), _before_pairs(page, first, last))
    cut = min(cut, _before_foot(page, first, cut))
    while cut > first and (
        page.chrome(cut) is not None or not (page[cut].ends_sentence or is_prose(page[cut]))
    ):
        cut -= 1
    return cut


def _before_teasers(page: Page, first: int, last: int) -> int:
    """The block before the page text that only titles and single sentences follow, in turn."""
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
            if i < last and _is_told(block) and _is_told(page[i + 1]):
                break
            sentences += 1
        elif _is_title(block):
            titles += 1
    return cut


def _is_told(block: Block) -> bool:
    """A whole sentence of some length: two of them in a row are no captions and no summaries of teasers."""
    return block.ends_statement and not block.is_truncated and block.n_words >= _TOLD_WORDS


_TOLD_WORDS = 9


def _before_pairs(page: Page, first: int, last: int) -> int:
    """The block before pairs of a caption and the title below it, if they go on to the end of the stretch."""
    end = last
    while end > first and not (page[end].ends_statement or _is_title(page[end])):
        end -= 1
    # The stretch ends with the sentence of a pair: its title stands behind it.
    if end + 1 < len(page) and page[end].ends_statement and _is_title(page[end + 1]):
        end += 1
    pairs, i = 0, end
    while i - 1 > first and _is_title(page[i]) and not page[i].is_caps and _is_caption(page[i - 1]):
        pairs, i = pairs + 1, i - 2
    # A title before the first sentence as well: sections of one sentence, each under its subheading.
    return i if pairs >= _FEWEST_PAIRS and not _is_title(page[i]) else last


def _before_foot(page: Page, first: int, last: int) -> int:
    """The last real paragraph, if what follows is parted from it as the foot of a page is.

    A short line with a colon introduces nothing where a gap follows that is wider than those between paragraphs; and
    single short lines after so wide a gap are no paragraphs.
    """
    paragraph = last
    while paragraph > first and not _is_paragraph(page, paragraph):
        paragraph -= 1
    usual = max(
        (page[i].gap for i in range(first + 1, paragraph + 1) if is_prose(page[i]) and is_prose(page[i - 1])),
        default=None,
    )
    if usual is None:
        return last
    for i in range(paragraph + 1, last + 1):
        below = page[i + 1].gap if i + 1 < len(page) else 0
        leads_nowhere = _is_lead_in(page[i]) and (
            below >= usual + _WIDER or (last - i <= _MOST_FOOT_LINES and _are_pairs_behind(page, i))
        )
        if leads_nowhere or (page[i].gap >= usual + _WIDER and not is_prose(page[i])):
            return i - 1
    return last


#: A lead-in and so many lines more may stand between the last paragraph and the teasers.
_MOST_FOOT_LINES = 5
_REACH = 8


def _is_lead_in(block: Block) -> bool:
    return block.text.endswith((":", "：")) and len(block.text) <= _LONGEST_LEAD_IN


def _are_pairs_behind(page: Page, i: int) -> bool:
    """Closely behind the block begin pairs of a caption and the title below it."""
    return any(
        all(_is_caption(page[k]) and _is_title(page[k + 1]) for k in range(j, j + 2 * _FEWEST_TEASERS, 2))
        for j in range(i + 1, min(i + 1 + _REACH, len(page) - 2 * _FEWEST_TEASERS + 1))
    )


def _is_paragraph(page: Page, i: int) -> bool:
    block = page[i]
    if page.chrome(i) is not None or page.credit(i) is not None or not is_prose(block):
        return False
    return block.n_sentence_breaks >= 1 or block.n_words >= _PARAGRAPH_WORDS


def _is_title(block: Block) -> bool:
    return (
        block.n_words >= _TITLE_WORDS
        and len(block.text) <= _LONGEST_TITLE
        and not block.ends_statement
        and not block.is_truncated
        and not block.text.endswith((":", "："))
    )


def _is_caption(block: Block) -> bool:
    return (
        block.ends_statement
        and not block.is_truncated
        and block.n_sentence_breaks == 0
        and block.n_words >= _TITLE_WORDS - 1
        and not block.text.startswith(_QUOTES)
    )


_QUOTES = ('"', "“", "„", "«", "'", "‘", "»")
