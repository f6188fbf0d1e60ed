"""The file of the shipped weights: a JSON header, then the arrays; matrices in four bits.

A matrix is cut into groups of 32 numbers along its rows; each group has a scale and a minimum (float16) and its
numbers are 0 to 15. Format: the magic line, the header's length (8 bytes, little endian), the header, the arrays.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from semantic.errors import ResourceError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

__all__ = ["FourBit", "Weights", "load", "pack", "save"]

_MAGIC = b"semantic encoder 1\n"
GROUP = 32


class FourBit(NamedTuple):
    """A matrix [rows, columns] in four bits: codes [rows, columns / 2], scale and minimum [rows, columns / 32]."""

    codes: NDArray[np.uint8]
    scale: NDArray[np.float16]
    minimum: NDArray[np.float16]

    def rows(self, numbers: Any = slice(None)) -> NDArray[np.float32]:
        """The chosen rows (all by default) as float32 [rows, columns]."""
        codes = self.codes[numbers]
        wide = np.empty((codes.shape[0], codes.shape[1] * 2), np.float32)
        wide[:, 0::2] = codes & 15
        wide[:, 1::2] = codes >> 4
        grouped = wide.reshape(codes.shape[0], -1, GROUP)
        grouped *= self.scale[numbers].astype(np.float32)[:, :, None]
        grouped += self.minimum[numbers].astype(np.float32)[:, :, None]
        return wide


class Weights(NamedTuple):
    """What the file holds: arrays by name, the pieces of the vocabulary, and the facts of its training."""

    matrices: Mapping[str, FourBit]
    vectors: Mapping[str, NDArray[np.float32]]
    pieces: tuple[str, ...]
    facts: Mapping[str, Any]

    def array(self, name: str) -> NDArray[np.float32]:
        """The array `name` as float32, whatever form it is kept in."""
        return self.matrices[name].rows() if name in self.matrices else self.vectors[name]


def pack(matrix: NDArray[np.float32]) -> FourBit:
    """The matrix in four bits, with the scale and minimum of each group that give the least squared error."""
    rows, columns = matrix.shape
    groups = matrix.reshape(rows, columns // GROUP, GROUP).astype(np.float32)
    low, high = groups.min(-1), groups.max(-1)
    best_error = np.full(low.shape, np.inf, np.float32)
    scale, minimum = np.ones_like(low), low.copy()
    for shrink in np.linspace(0.0, 0.16, 9, dtype=np.float32):
        for left, right in ((shrink, shrink), (shrink, 0.0), (0.0, shrink)):
            span = high - low
            first = (low + left * span).astype(np.float16).astype(np.float32)
            step = ((high - right * span - first) / 15).astype(np.float16).astype(np.float32)
            step[step <= 0] = np.float32(6e-8)
            codes = np.clip(np.rint((groups - first[..., None]) / step[..., None]), 0, 15)
            error = ((codes * step[..., None] + first[..., None] - groups) ** 2).sum(-1)
            better = error < best_error
            best_error = np.where(better, error, best_error)
            scale, minimum = np.where(better, step, scale), np.where(better, first, minimum)
    codes = np.clip(np.rint((groups - minimum[..., None]) / scale[..., None]), 0, 15).astype(np.uint8)
    codes = codes.reshape(rows, columns)
    return FourBit(
        codes[:, 0::2] | (codes[:, 1::2] << 4), scale.astype(np.float16), minimum.astype(np.float16)
    )


def save(weights: Weights) -> bytes:
    """The bytes of a weights file; the same weights give the same bytes."""
    arrays: list[dict[str, Any]] = []
    body: list[bytes] = []

    def add(name: str, part: str, array: NDArray[Any]) -> None:
        arrays.append({"name": name, "part": part, "type": str(array.dtype), "shape": list(array.shape)})
        body.append(np.ascontiguousarray(array).tobytes())

    for name, matrix in sorted(weights.matrices.items()):
        for part, array in (("codes", matrix.codes), ("scale", matrix.scale), ("minimum", matrix.minimum)):
            add(name, part, array)
    for name, vector in sorted(weights.vectors.items()):
        add(name, "", vector.astype(np.float32))
    packed = zlib.compress("\n".join(weights.pieces).encode(), 9)
    add("pieces", "", np.frombuffer(packed, np.uint8))
    header = json.dumps({"arrays": arrays, "facts": dict(weights.facts)}, sort_keys=True).encode()
    return b"".join([_MAGIC, len(header).to_bytes(8, "little"), header, *body])


def load(data: bytes, name: str = "the weights file") -> Weights:
    """The weights in `data`; ResourceError where it is no such file or a part of it is missing."""
    if not data.startswith(_MAGIC):
        raise ResourceError(f"{name} is no weights file of this version; install the package anew")
    at = len(_MAGIC) + 8
    length = int.from_bytes(data[len(_MAGIC) : at], "little")
    try:
        header = json.loads(data[at : at + length])
        at += length
        parts: dict[str, dict[str, NDArray[Any]]] = {}
        vectors: dict[str, NDArray[np.float32]] = {}
        pieces: Sequence[str] = ()
        for entry in header["arrays"]:
            kind, shape = np.dtype(entry["type"]), tuple(entry["shape"])
            count = int(np.prod(shape))
            array = np.frombuffer(data, kind, count, at).reshape(shape)
            at += count * kind.itemsize
            if entry["part"]:
                parts.setdefault(entry["name"], {})[entry["part"]] = array
            elif entry["name"] == "pieces":
                pieces = zlib.decompress(array.tobytes()).decode().split("\n")
            else:
                vectors[entry["name"]] = array
        matrices = {key: FourBit(**each) for key, each in parts.items()}
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise ResourceError(f"{name} is damaged ({error}); install the package anew") from error
    return Weights(matrices, vectors, tuple(pieces), header["facts"])
