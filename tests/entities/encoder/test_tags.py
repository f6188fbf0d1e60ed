"""The best path is the best of all allowed ones, and its names are what the tags say."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.entities.encoder.tags import TAGS, TaggedName, best_path, names

_row = st.lists(st.floats(-9, 0), min_size=7, max_size=7)


def _is_allowed(path: tuple[int, ...]) -> bool:
    return all(
        tag not in {2, 4, 6} or (before in {tag, tag - 1}) for before, tag in itertools.pairwise((0, *path))
    )


@given(st.lists(_row, min_size=1, max_size=4))
def test_no_allowed_path_has_a_better_sum(scores: list[list[float]]) -> None:
    allowed = [path for path in itertools.product(range(7), repeat=len(scores)) if _is_allowed(path)]
    best = max(sum(row[tag] for row, tag in zip(scores, path, strict=True)) for path in allowed)
    found = best_path(scores)
    assert _is_allowed(tuple(found))
    assert sum(row[tag] for row, tag in zip(scores, found, strict=True)) == pytest.approx(best)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("", []),
        ("O O", []),
        ("B-PER I-PER O B-LOC", [TaggedName(0, 2, "person"), TaggedName(3, 4, "place")]),
        ("B-ORG B-ORG", [TaggedName(0, 1, "organization"), TaggedName(1, 2, "organization")]),
    ],
)
def test_names_of_a_path(tags: str, expected: list[TaggedName]) -> None:
    assert list(names([TAGS.index(tag) for tag in tags.split()])) == expected
