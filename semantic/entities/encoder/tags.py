"""The seven tags of words, and the best sequence of them in which every inside follows its begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.model import EntityKind

__all__ = ["TAGS", "TaggedName", "WeighedName", "best_path", "names"]

#: Outside, and begin and inside of a person's, a place's and an organization's name (IOB2).
TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
_KINDS: dict[str, EntityKind] = {"PER": "person", "LOC": "place", "ORG": "organization"}
_NEVER = -1e9


class TaggedName(NamedTuple):
    """Words `first` to `last` (exclusive) of a sentence are a name of `kind`."""

    first: int
    last: int
    kind: EntityKind


class WeighedName(NamedTuple):
    """Words `first` to `last` of sentence number `sentence`, with the log-probability of person, place, organization."""

    sentence: int
    first: int
    last: int
    kind: EntityKind
    weights: tuple[float, float, float]


def best_path(scores: Sequence[Sequence[float]]) -> list[int]:
    """The places in TAGS of the best allowed sequence; `scores` are log-probabilities, a row of seven a word.

    An inside tag may only follow its own begin or inside (Viterbi over the seven tags).
    """
    if not scores:
        return []
    first = scores[0]
    best = [first[0], first[1], _NEVER, first[3], _NEVER, first[5], _NEVER]
    back: list[tuple[int, int, int, int]] = []
    for row in scores[1:]:
        top = max(range(7), key=best.__getitem__)
        top_score = best[top]
        person = 1 if best[1] >= best[2] else 2
        place = 3 if best[3] >= best[4] else 4
        organization = 5 if best[5] >= best[6] else 6
        back.append((top, person, place, organization))
        best = [
            top_score + row[0],
            top_score + row[1],
            best[person] + row[2],
            top_score + row[3],
            best[place] + row[4],
            top_score + row[5],
            best[organization] + row[6],
        ]
    at = max(range(7), key=best.__getitem__)
    path = [at]
    for top, *inside in reversed(back):
        at = inside[at // 2 - 1] if at in {2, 4, 6} else top
        path.append(at)
    path.reverse()
    return path


def names(path: Sequence[int]) -> Iterator[TaggedName]:
    """The names that a path of tags marks, in order."""
    first: int | None = None
    for at, tag in enumerate([*path, 0]):
        if first is not None and tag not in {2, 4, 6}:
            yield TaggedName(first, at, _KINDS[TAGS[path[first]][2:]])
            first = None
        if tag in {1, 3, 5}:
            first = at
