"""Every word of a document stands in exactly one window, in order, and no window is too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from semantic.entities.encoder.packing import WINDOW, windows

_sentence = st.lists(st.tuples(st.sampled_from(["Ada", "met", "Bo", "."]), st.integers(1, 10)), max_size=90)


@given(st.lists(_sentence, max_size=8))
def test_windows_hold_all_words_in_order(document: list[list[tuple[str, int]]]) -> None:
    words = [[word for word, _ in sentence] for sentence in document]
    sizes = [[size for _, size in sentence] for sentence in document]
    packed = list(windows(words, sizes))
    assert [(s, at) for window in packed for s, first, last in window for at in range(first, last)] == [
        (number, at) for number, sentence in enumerate(document) for at in range(len(sentence))
    ]
    for window in packed:
        assert window
        assert sum(sum(sizes[s][first:last]) for s, first, last in window) <= WINDOW


def test_a_long_sentence_is_parted_before_a_small_word() -> None:
    words = [["Ada"] * 120 + ["and"] + ["Bo"] * 20]
    (first,), _ = list(windows(words, [[1] * 141]))
    assert words[0][first.last] == "and"
