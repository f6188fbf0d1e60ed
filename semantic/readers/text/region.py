"""Where on the page the running text stands: each block is weighed, and the best stretch of blocks is the region."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from semantic.readers.text.threads import first_of_thread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.readers.text.blocks import Block
    from semantic.readers.text.page import Page

__all__ = ["SHORTEST_PARAGRAPH", "WEIGHTS", "Region", "find_region", "is_address", "is_footer", "is_prose"]

#: What a block adds to a stretch of running text. Paragraphs pay for the noise between them; a heading of another
#: section ("Most read", "3 comments") costs so much that only a long rest of the article pays for it.
WEIGHTS = {
    "paragraph": 1.0,  # and more with its length, see LENGTH
    "short sentence": 0.4,
    "unfinished paragraph": 0.3,
    "caption": -0.1,
    "line": -0.5,
    "line in a column": -0.9,
    "truncated": -1.5,
    "repeated": -0.2,
    "chrome": -1.0,
    "promo": -0.4,
    "other": -2.0,
    "related-heading": -4.0,
    "subscription": -0.7,
    "share": -0.6,
    "navigation": -0.8,
    "notice": -0.9,
    "appeal": -0.3,
    "comment": -4.0,
    "footer": -6.0,
}
#: A paragraph's weight grows by one for so many characters, up to the cap.
LENGTH, LENGTH_CAP = 120, 5.0

#: The shortest text that counts as a paragraph if it ends like a sentence, and the shortest that counts anyway.
SHORTEST_PARAGRAPH = 75
SHORTEST_UNFINISHED = 160
SHORTEST_SENTENCE = 18
#: A teaser's summary that was cut is shorter than the last paragraph before a paywall.
SHORTEST_TRUNCATED = 220

# "© 2019 The Example Times. All rights reserved."
_FOOTER = re.compile(
    r"©|\(c\)\s*(?:19|20)\d\d|copyright\b.{0,20}(?:19|20)\d\d|all rights reserved|alle rechte vorbehalten"
    r"|tous droits réservés|todos (?:los derechos|os direitos) reservados|tutti i diritti riservati|כל הזכויות שמורות"
    r"|جميع الحقوق محفوظة",
    re.IGNORECASE,
)
# "Log in to reply", "reader123 says:", "Ada on May 3, 2021 at 4:47 pm said:": once per comment of a reader
_COMMENT_MARK = re.compile(
    r"^(?:log in to )?(?:reply|antworten|répondre|responder|rispondi)\b.{0,12}$"
    r"|^\S.{0,60}\b(?:says|said|wrote|schrieb|sagt|dice|dijo|disse|schreef)\s*:$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Region:
    """The stretch of blocks, first and last, in which the running text stands, and the weight of each block."""

    first: int
    last: int
    weights: Sequence[float]

    def prose_after(self) -> list[float]:
        """For each block of the page, the share of the region's prose that stands at or after it."""
        gains = [
            max(weight, 0.0) if self.first <= i <= self.last else 0.0 for i, weight in enumerate(self.weights)
        ]
        total = sum(gains) or 1.0
        return [rest / total for rest in reversed(list(accumulate(reversed(gains))))]


def is_prose(block: Block) -> bool:
    """Long enough for a paragraph, and written in sentences."""
    size = block.size
    if block.is_truncated and size < SHORTEST_TRUNCATED:
        return False
    if size >= SHORTEST_PARAGRAPH and block.ends_sentence and not block.is_caps:
        return block.n_words >= 4 or not block.text.isascii()
    return size >= SHORTEST_UNFINISHED and block.n_sentence_breaks >= 1


def is_address(text: str) -> bool:
    """`text` is one web address and nothing else."""
    return _ADDRESS.match(text) is not None


_ADDRESS = re.compile(r"^\(?https?://[^\s()<>\"]{4,400}\)?$")


def is_footer(text: str) -> bool:
    """`text` states who holds the rights in the page: "© 2019 The Example Times"."""
    return len(text) < _LONGEST_FOOTER and _FOOTER.search(text) is not None


_LONGEST_FOOTER = 300


def find_region(page: Page) -> Region | None:
    """The stretch of blocks with the greatest weight (Kadane); None where no block of the page is running text."""
    weights = [_weight(page, block) for block in page.blocks]
    thread = first_of_thread(page, [weight > WEIGHTS["paragraph"] for weight in weights])
    if thread is not None:
        weights[thread:] = [min(weight, WEIGHTS["comment"]) for weight in weights[thread:]]
    best, best_first, best_last = 0.0, -1, -1
    run, start = 0.0, 0
    for i, weight in enumerate(weights):
        if run <= 0.0:
            run, start = 0.0, i
        run += weight
        if run > best:
            best, best_first, best_last = run, start, i
    if best_last < 0:
        return None
    return Region(best_first, best_last, weights)


def _weight(page: Page, block: Block) -> float:
    text = block.text
    if is_footer(text) and not _is_credited(page, block):
        return WEIGHTS["footer"]
    if _COMMENT_MARK.match(text):
        return WEIGHTS["comment"]
    kind = page.chrome(block.index)
    if kind is not None:
        return WEIGHTS.get(kind, WEIGHTS["chrome"])
    if is_prose(block):
        if page.is_picture(block.index):
            return WEIGHTS["caption"]
        if block.copies > 1:
            return WEIGHTS["repeated"]
        if page.is_appeal(block.index):
            return WEIGHTS["appeal"]
        return WEIGHTS["paragraph"] + min(block.size / LENGTH, LENGTH_CAP)
    if block.is_truncated:
        return WEIGHTS["truncated"]
    if block.ends_sentence and _is_sentence_long(block) and block.copies == 1:
        return WEIGHTS["short sentence"]
    if block.size >= SHORTEST_UNFINISHED and block.copies == 1:
        return WEIGHTS["unfinished paragraph"]
    if len(text) < _LONGEST_CREDITED and page.credit(block.index) is not None:
        return WEIGHTS["caption"]
    return WEIGHTS["line in a column"] if block.gap == 0 else WEIGHTS["line"]


def _is_sentence_long(block: Block) -> bool:
    """Long enough for a sentence; three words with a full stop are one too: "Nobody was hurt."."""
    return block.size >= SHORTEST_SENTENCE or (
        block.ends_statement and block.n_words >= _FEWEST_WORDS and block.size >= _SHORTEST_STATEMENT
    )


_FEWEST_WORDS, _SHORTEST_STATEMENT = 3, 12


def _is_credited(page: Page, block: Block) -> bool:
    """A caption that ends with the mark of its owner is no foot of the page: "The quay in May. © AP | Zoë Lee"."""
    credit = page.credit(block.index)
    return credit is not None and not credit.alone and _RESERVED.search(block.text) is None


# "All rights reserved", "© 2019", "copyright 2019"
_RESERVED = re.compile(
    r"reserved|vorbehalten|réservés|reservados|riservati|שמורות|محفوظة|(?:©|\(c\)|copyright)\s*(?:19|20)\d\d",
    re.IGNORECASE,
)
_LONGEST_CREDITED = 400
