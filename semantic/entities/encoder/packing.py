"""Puts the sentences of a document into windows that the encoder reads at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["WINDOW", "Stretch", "windows"]

#: Pieces of a window, without the two marks around them.
WINDOW = 126
#: A sentence longer than a window is parted before one of its last words that is in lower case, if there is one.
_LOOK_BACK = 24


class Stretch(NamedTuple):
    """Words `first` to `last` (exclusive) of sentence number `sentence`."""

    sentence: int
    first: int
    last: int


def windows(
    sentences: Sequence[Sequence[str]], sizes: Sequence[Sequence[int]]
) -> Iterator[tuple[Stretch, ...]]:
    """The windows of a document in order: whole sentences, as many as fit.

    `sizes` gives the number of pieces of every word.
    """
    window: list[Stretch] = []
    room = WINDOW
    for number, words in enumerate(sentences):
        for stretch, size in _stretches(number, words, sizes[number]):
            if size > room and window:
                yield tuple(window)
                window, room = [], WINDOW
            window.append(stretch)
            room -= size
    if window:
        yield tuple(window)


def _stretches(number: int, words: Sequence[str], sizes: Sequence[int]) -> Iterator[tuple[Stretch, int]]:
    first = 0
    while first < len(words):
        size, last = 0, first
        while last < len(words) and size + sizes[last] <= WINDOW:
            size += sizes[last]
            last += 1
        if last < len(words):
            for earlier in range(last, max(first + 1, last - _LOOK_BACK), -1):
                if words[earlier][:1].islower():
                    size -= sum(sizes[earlier:last])
                    last = earlier
                    break
        yield Stretch(number, first, last), size
        first = last
