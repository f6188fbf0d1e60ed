"""Splits words into the pieces of a WordPiece vocabulary: lower case, no accents, longest match first.

The same pieces as the reference tokenizer of uncased BERT (arXiv 1810.04805) for every word of the training data.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["CLS", "MASK", "MOST_PIECES", "PAD", "SEP", "UNKNOWN", "WordPieces"]

PAD, UNKNOWN, CLS, SEP, MASK = "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"

#: More pieces of one word (a web address, a run of signs) tell nothing more.
MOST_PIECES = 10
_LONGEST_PART = 100

#: What corpora and pages write for one mark.
_MARKS = {
    "``": '"',
    "''": '"',
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "‛": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
    "…": "...",
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
}
_LETTER_MARKS = str.maketrans({mark: plain for mark, plain in _MARKS.items() if len(mark) == 1})


class WordPieces:
    """The vocabulary `pieces`, whose places are the ids that `ids` gives."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.pieces = tuple(pieces)
        self._numbers: Mapping[str, int] = {piece: number for number, piece in enumerate(self.pieces)}
        self.pad = self._numbers[PAD]
        self.cls = self._numbers[CLS]
        self.sep = self._numbers[SEP]
        self.unknown = self._numbers[UNKNOWN]
        self.mask = self._numbers[MASK]
        self._cached = lru_cache(maxsize=1 << 15)(self._split)

    def ids(self, word: str) -> tuple[int, ...]:
        """The ids of the word's pieces: at least one, at most `MOST_PIECES`."""
        return self._cached(word)

    def _split(self, word: str) -> tuple[int, ...]:
        found: list[int] = []
        for part in _parts(_MARKS.get(word, word).translate(_LETTER_MARKS)):
            found += self._part(part)
            if len(found) >= MOST_PIECES:
                break
        return tuple(found[:MOST_PIECES]) or (self.unknown,)

    def _part(self, part: str) -> list[int]:
        """Longest match first; a part that the vocabulary cannot spell is unknown as a whole."""
        if len(part) > _LONGEST_PART:
            return [self.unknown]
        found: list[int] = []
        start = 0
        while start < len(part):
            end = len(part)
            lead = "##" if start else ""
            while end > start and (number := self._numbers.get(lead + part[start:end])) is None:
                end -= 1
            if end == start:
                return [self.unknown]
            assert number is not None
            found.append(number)
            start = end
        return found


def _parts(word: str) -> list[str]:
    """The word without case, accents and control characters, parted at every mark."""
    if word.isalnum() and word.isascii():
        return [word.lower()]
    plain = unicodedata.normalize("NFD", word.lower())
    parts: list[str] = []
    fresh = True
    for letter in plain:
        category = unicodedata.category(letter)
        if category == "Mn" or (category[0] == "C" and letter not in "\t\n\r"):
            continue
        if letter.isspace():
            fresh = True
        elif category[0] == "P" or letter in _ASCII_SIGNS or _is_cjk(letter):
            parts.append(letter)
            fresh = True
        elif fresh:
            parts.append(letter)
            fresh = False
        else:
            parts[-1] += letter
    return parts


#: Signs of ASCII that Unicode calls symbols and the reference tokenizer calls marks.
_ASCII_SIGNS = frozenset("$+<=>^`|~")


def _is_cjk(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or letter >= "\U00020000"
