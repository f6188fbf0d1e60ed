"""What a text speaks of: its longer words, and how many paragraphs have each."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from semantic.readers.text.blocks import words_of

if TYPE_CHECKING:
    from semantic.readers.text.page import Page
    from semantic.readers.text.region import Region

__all__ = ["content_words", "vocabulary_of"]

#: Shorter words say little of the topic; numbers count.
_CONTENT_WORD = 5
# Hebrew and Arabic write no short vowels: their words are shorter.
_SHORT_SCRIPT = re.compile(r"[\u0590-\u07ff]")
_SHORT_SCRIPT_WORD = 3


def vocabulary_of(page: Page, region: Region) -> Counter[str]:
    """How many paragraphs of the region have each longer word."""
    words: Counter[str] = Counter()
    for i in range(region.first, region.last + 1):
        if region.weights[i] > 1.0:
            words.update(set(content_words(page[i].text)))
    return words


def content_words(text: str) -> list[str]:
    """The longer words of `text` without possessive endings; pairs of characters where no spaces part the words."""
    if text.isascii():  # most texts by far: nothing to ask of each word
        stems = [_stem(word) for word in words_of(text)]
        return [stem for stem in stems if len(stem) >= _CONTENT_WORD or stem.isdigit()]
    words: list[str] = []
    for word in words_of(text):
        stem = _stem(word)
        if _UNSPACED.search(stem):
            words += [stem[i : i + 2] for i in range(len(stem) - 1)]
        elif (
            len(stem) >= (_SHORT_SCRIPT_WORD if _SHORT_SCRIPT.search(stem) else _CONTENT_WORD)
            or stem.isdigit()
        ):
            words.append(stem)
    return words


# Scripts that put no space between words; two characters of them are taken for a word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


def _stem(word: str) -> str:
    """The word without a possessive ending: "issachar's" -> "issachar"."""
    return _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


_POSSESSIVE = re.compile(r"['’]\w{0,2}$")
