"""The weights file: what is saved is loaded, four bits lose little, a broken file is one clear error."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.entities.encoder.weights import GROUP, Weights, load, pack, save
from semantic.errors import ResourceError


def _weights() -> Weights:
    matrix = np.random.default_rng(7).normal(size=(6, 2 * GROUP)).astype(np.float32)
    return Weights({"m": pack(matrix)}, {"v": np.arange(3, dtype=np.float32)}, ("[PAD]", "ada"), {"heads": 2})


def test_what_is_saved_is_loaded() -> None:
    before = _weights()
    after = load(save(before))
    assert after.pieces == before.pieces
    assert after.facts == before.facts
    assert np.array_equal(after.array("m"), before.array("m"))
    assert np.array_equal(after.array("v"), before.array("v"))
    assert save(after) == save(before)


@given(st.integers(0, 2**32), st.floats(1e-3, 10))
def test_four_bits_are_off_by_less_than_a_step(seed: int, spread: float) -> None:
    matrix = (np.random.default_rng(seed).normal(size=(3, GROUP)) * spread).astype(np.float32)
    step = (matrix.max(-1) - matrix.min(-1)) / 15
    error = np.abs(pack(matrix).rows() - matrix).max(-1)
    # The ends may be cut for a smaller error in between, by at most an eighth of the span.
    assert (error <= 0.17 * 15 * step + 0.01 * spread).all()
    assert (np.sqrt(((pack(matrix).rows() - matrix) ** 2).mean(-1)) <= 0.5 * step + 0.01 * spread).all()


@pytest.mark.parametrize("cut", [0, 5, 19, 40, 300, -1])
def test_a_broken_file_is_a_resource_error(cut: int) -> None:
    with pytest.raises(ResourceError, match="install the package anew"):
        load(save(_weights())[:cut], "english.bin")
