"""The encoder in numpy: windows of pieces in, log-probabilities of the seven tags for every word out.

Same network as `semantic/entities/train/network.py`. What enters a matrix is rounded to eight bits with one scale a
window, the matrices to eight bits with one scale a column: that is the arithmetic of ONNX Runtime's
DynamicQuantizeMatMul, so that both give the same tags, and a window's tags do not depend on its neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from semantic.entities.encoder.features import FLAGS
from semantic.entities.encoder.tags import TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from semantic.entities.encoder.weights import Weights

    Array = NDArray[np.float32]

__all__ = ["Network", "Window", "eight_bit", "embedded", "log_probabilities"]

_EPSILON = np.float32(1e-12)
#: Pieces that are read at once: a matrix product packs its second matrix anew each time.
_ROWS = 1024
#: Scores of attention above this would overflow; trained ones stay far below.
_HIGHEST = np.float32(80)
#: -2 * sqrt(2 / pi), and the same times 0.044715.
_GELU = np.float32(-1.5957691216057308)
_CUBIC = np.float32(-0.07135481282604781)


class Window(NamedTuple):
    """The pieces of a window with the marks around them, and where the words' first and last pieces stand."""

    pieces: NDArray[np.int64]
    shapes: NDArray[np.int64]
    flags: NDArray[np.int64]
    firsts: NDArray[np.int64]
    first_at: NDArray[np.int64]
    last_at: NDArray[np.int64]


class _Layer(NamedTuple):
    attention: Array
    attention_bias: Array
    attended: Array
    attended_bias: Array
    norm1: tuple[Array, Array]
    inner: Array
    inner_bias: Array
    outer: Array
    outer_bias: Array
    norm2: tuple[Array, Array]


class Network:
    """The network with its weights; `scores` may be called from several threads."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._heads = int(weights.facts["heads"])
        self._layers = [
            _layer(weights, number, self._heads) for number in range(int(weights.facts["layers"]))
        ]

    def scores(self, windows: Sequence[Window]) -> list[Array]:
        """For each window the log-probabilities [words, 7] of its words' tags."""
        result: list[Array] = []
        for group in _groups(windows):
            states = self._read(embedded(self.weights, group), [len(window.pieces) for window in group])
            at = 0
            for window in group:
                own = states[at : at + len(window.pieces)]
                result.append(log_probabilities(self.weights, window, own))
                at += len(window.pieces)
        return result

    def _read(self, states: Array, lengths: Sequence[int]) -> Array:
        rows, width = states.shape
        size = width // self._heads
        wide = np.empty((rows, 3 * width), np.float32)
        mixed = np.empty((rows, width), np.float32)
        ends = np.cumsum(lengths)
        spans = [slice(int(end) - length, int(end)) for end, length in zip(ends, lengths, strict=True)]
        given = np.empty_like(states)
        inner = np.empty((rows, self._layers[0].inner.shape[1]), np.float32)
        space = np.empty((max(lengths), inner.shape[1]), np.float32)
        ones = np.ones((max(lengths), 1), np.float32)
        added = np.empty_like(states)
        for layer in self._layers:
            _rounded(states, spans, given)
            np.matmul(given, layer.attention, out=wide)
            wide += layer.attention_bias
            for span, length in zip(spans, lengths, strict=True):
                parts = wide[span].reshape(length, 3, self._heads, size)
                query, key, value = parts.transpose(1, 2, 0, 3)
                scores = query @ key.transpose(0, 2, 1)
                np.minimum(scores, _HIGHEST, out=scores)
                np.exp(scores, out=scores)
                own = scores @ value
                own /= scores @ ones[:length]  # Their sums.
                mixed[span].reshape(length, self._heads, size)[:] = own.transpose(1, 0, 2)
            _rounded(mixed, spans, given)
            np.matmul(given, layer.attended, out=added)
            added += layer.attended_bias
            states += added
            _normalize(states, *layer.norm1)
            _rounded(states, spans, given)
            np.matmul(given, layer.inner, out=inner)
            scales = []
            for span, length in zip(spans, lengths, strict=True):
                inner[span] += layer.inner_bias
                _gelu(inner[span], space[:length])
                scales.append(_whole(inner[span], inner[span]))
            np.matmul(inner, layer.outer, out=added)
            for span, scale in zip(spans, scales, strict=True):
                added[span] *= scale  # A fourth of the values that went in.
            added += layer.outer_bias
            states += added
            _normalize(states, *layer.norm2)
        return states


def _layer(weights: Weights, number: int, heads: int) -> _Layer:
    def matrix(name: str) -> Array:
        codes, scale = eight_bit(weights, f"layers.{number}.{name}.weight")
        return codes.astype(np.float32) * scale

    def vector(name: str, part: str = "bias") -> Array:
        return weights.vectors[f"layers.{number}.{name}.{part}"]

    attention, bias = matrix("attention"), vector("attention").copy()
    width = attention.shape[0]
    # The scores of attention are scaled with the queries; a column's scale takes it up without rounding anew.
    scale = np.float32((width // heads) ** -0.5)
    attention[:, :width] *= scale
    bias[:width] *= scale
    return _Layer(
        attention,
        bias,
        matrix("attended"),
        vector("attended"),
        (vector("norm1", "weight"), vector("norm1")),
        matrix("inner"),
        vector("inner"),
        matrix("outer"),
        vector("outer"),
        (vector("norm2", "weight"), vector("norm2")),
    )


def eight_bit(weights: Weights, name: str) -> tuple[NDArray[np.int8], Array]:
    """The transposed matrix `name` [inputs, outputs] as whole numbers -127 to 127, and the scale of each output."""
    matrix = np.ascontiguousarray(weights.array(name).T)
    scale = np.maximum(np.abs(matrix).max(0) / np.float32(127), np.float32(1e-9))
    return np.rint(matrix / scale).astype(np.int8), scale


def _rounded(values: Array, spans: Sequence[slice], out: Array) -> None:
    """The values as eight bits hold them, each span of rows with a scale of its own."""
    for span in spans:
        out[span] *= _whole(values[span], out[span])


def _whole(values: Array, out: Array) -> np.float32:
    """Writes the whole numbers, eight bits wide, that stand for the values (ONNX DynamicQuantizeLinear); their scale."""
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 0.0)
    scale = np.float32((high - low) / 255) or np.float32(1)
    zero = min(max(float(np.rint(np.float32(-low) / scale)), 0.0), 255.0)
    np.divide(values, scale, out=out)
    np.rint(out, out=out)
    if np.rint(np.float32(high) / scale) > 255 - zero or np.rint(np.float32(low) / scale) < -zero:
        np.clip(out, -zero, 255 - zero, out=out)
    return scale


def _normalize(states: Array, gain: Array, bias: Array) -> None:
    states -= states.mean(-1, keepdims=True)
    variance = np.einsum("ij,ij->i", states, states) / np.float32(states.shape[-1])
    states *= (1 / np.sqrt(variance + _EPSILON))[:, None]
    states *= gain
    states += bias


def _gelu(values: Array, space: Array) -> None:
    """The tanh form of GELU (arXiv 1606.08415), in place: x / (1 + exp(-2 sqrt(2/pi) (x + 0.044715 x^3)))."""
    np.multiply(values, values, out=space)
    space *= _CUBIC
    space += _GELU
    space *= values
    with np.errstate(over="ignore"):  # Far below zero: x / infinity, which is the value wanted.
        np.exp(space, out=space)
    space += 1
    values /= space


def _groups(windows: Sequence[Window]) -> list[list[Window]]:
    groups: list[list[Window]] = []
    room = 0
    for window in windows:
        if not groups or len(window.pieces) > room:
            groups.append([])
            room = _ROWS
        groups[-1].append(window)
        room -= len(window.pieces)
    return groups


# --- before and after the layers, which are the same with ONNX Runtime -----------------------------------------------

_BITS = np.array([1 << bit for bit in range(len(FLAGS))], np.int64)


def embedded(weights: Weights, windows: Sequence[Window]) -> Array:
    """What enters the first layer: the pieces of all windows, one after another [pieces, width]."""
    vectors = weights.vectors
    pieces, shapes, flags, firsts = (
        np.concatenate([window[part] for window in windows]) for part in range(4)
    )
    positions = np.concatenate([np.arange(len(window.pieces)) for window in windows])
    unique, places = np.unique(pieces, return_inverse=True)
    states: Array = weights.matrices["words.weight"].rows(unique)[places]
    states += vectors["positions.weight"][positions]
    states += vectors["shapes.weight"][shapes]
    states += _bits(flags) @ vectors["flags.weight"].T
    states += vectors["firsts.weight"][firsts]
    states += vectors["sets.weight"][0]
    _normalize(states, vectors["norm.weight"], vectors["norm.bias"])
    return states


def _bits(flags: NDArray[np.int64]) -> Array:
    bits: Array = ((flags[:, None] & _BITS) != 0).astype(np.float32)
    return bits


def log_probabilities(weights: Weights, window: Window, states: Any) -> Array:
    """The log-probabilities [words, 7] that the last layer's `states` [pieces, width] give."""
    vectors = weights.vectors
    ends = np.concatenate((states[window.first_at], states[window.last_at]), axis=1)
    scores: Array = ends @ vectors["head.weight"].T
    scores += vectors["head.bias"]
    scores += vectors["head_shapes.weight"][window.shapes[window.first_at]]
    scores += _bits(window.flags[window.first_at]) @ vectors["head_flags.weight"].T
    scores -= scores.max(-1, keepdims=True)
    scores -= np.log(np.exp(scores).sum(-1, keepdims=True))
    assert scores.shape[1] == len(TAGS)
    return scores
