"""What the encoder is told about words: shapes, tables, lines, and the company words keep in the document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.entities.encoder.features import FLAGS, SHAPES, features


def _flags(sentences: list[list[str]], sentence: int, word: int) -> set[str]:
    bits = features(sentences)[sentence][word].flags
    return {name for number, name in enumerate(FLAGS) if bits >> number & 1}


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("harbour", "lower"),
        ("Harbour", "Title"),
        ("NATO", "UPPER"),
        ("McQuill", "MiXed"),
        ("iPhone", "lowerMixed"),
        ("1,200", "digits"),
        ("9th", "digits-letters"),
        (",", "mark"),
        ("J.", "initial"),
        ("U.S.", "dotted"),
        ("Jean-Luc", "Title-hyphen"),
    ],
)
def test_shapes(word: str, shape: str) -> None:
    assert SHAPES[features([[word]])[0][0].shape] == shape


@pytest.mark.parametrize(
    ("sentences", "at", "flags"),
    [
        ([["He", "left", "New", "York", "."]], (0, 3), {"big-city"}),
        ([["He", "left", "Denmark", "."]], (0, 2), {"country"}),
        ([["The", "United", "Nations", "met", "."]], (0, 1), {"organization"}),
        (
            [["Ada", "Quill", "spoke", "."], ["Quill", "left", "."]],
            (1, 0),
            {"seen-after-first-name", "begins"},
        ),
        ([["The", "Apple", "fell", "."], ["An", "apple", "."]], (0, 1), {"seen-small"}),
        ([["Quill", "Holdings", "Ltd.", "grew", "."]], (0, 1), {"seen-before-company-suffix"}),
        ([["FERRY", "FIRE", "LEAVES", "THREE"]], (0, 0), {"capitals-line"}),
        ([["Council", "Votes", "to", "Close", "Small", "Library"]], (0, 1), {"title-line"}),
        ([["On", "Monday", "."]], (0, 1), {"calendar"}),
    ],
)
def test_flags(sentences: list[list[str]], at: tuple[int, int], flags: set[str]) -> None:
    assert flags <= _flags(sentences, *at)


@given(st.lists(st.lists(st.text(min_size=1, max_size=12), max_size=12), max_size=5))
def test_every_word_has_features(sentences: list[list[str]]) -> None:
    found = features(sentences)
    assert [len(line) for line in found] == [len(line) for line in sentences]
    for line in found:
        for word in line:
            assert 0 <= word.shape < len(SHAPES)
            assert 0 <= word.flags < 1 << len(FLAGS)
