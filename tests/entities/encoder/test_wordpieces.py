"""Words become pieces as the reference tokenizer of uncased BERT splits them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.entities.encoder.wordpieces import MOST_PIECES, WordPieces

_PIECES = WordPieces(
    [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[MASK]",
        "net",
        "##any",
        "##ahu",
        "jean",
        "-",
        "luc",
        "zoe",
        "'",
        '"',
        "u",
        ".",
        "s",
    ]
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Netanyahu", ["net", "##any", "##ahu"]),
        ("Jean-Luc", ["jean", "-", "luc"]),
        ("Zoë", ["zoe"]),
        ("Zoe\u0308", ["zoe"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("’", ["'"]),
        ("``", ['"']),
        ("“", ['"']),
        ("qqq", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
    ],
)
def test_pieces(word: str, expected: list[str]) -> None:
    assert [_PIECES.pieces[number] for number in _PIECES.ids(word)] == expected


@given(st.text(max_size=60))
def test_any_word_has_some_pieces_and_not_too_many(word: str) -> None:
    assert 1 <= len(_PIECES.ids(word)) <= MOST_PIECES
