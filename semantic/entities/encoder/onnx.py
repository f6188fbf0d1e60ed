"""The layers of the encoder as an ONNX graph, made in memory from the same weights, and run by ONNX Runtime.

Only the layers are in the graph: what enters them and what is made of their states is the code of `network`.
The graph is written in the wire format of Protocol Buffers, field numbers from onnx.proto (ONNX 1.14, IR 8).
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

import numpy as np

from semantic.entities.encoder.network import Network, eight_bit, embedded, log_probabilities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from semantic.entities.encoder.network import Window
    from semantic.entities.encoder.weights import Weights

    Array = NDArray[np.float32]

__all__ = ["CheckedNetwork", "OnnxNetwork", "graph"]

_IR_VERSION, _OPSET, _CONTRIBUTED = 8, 17, "com.microsoft"
_FLOAT, _INT8, _INT64 = 1, 3, 7
_EPSILON = 1e-12


class OnnxNetwork:
    """The same scores as `network.Network`, from ONNX Runtime."""

    def __init__(self, weights: Weights, threads: int = 1) -> None:
        import onnxruntime  # noqa: PLC0415  an extra

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Above this level the sums and norms would be fused into the slow operator that the graph avoids.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self.weights = weights
        self._session = onnxruntime.InferenceSession(
            graph(weights), sess_options=options, providers=["CPUExecutionProvider"]
        )

    def scores(self, windows: Sequence[Window]) -> list[Array]:
        """For each window the log-probabilities [words, 7] of its words' tags."""
        result = []
        for window in windows:
            states = embedded(self.weights, [window])[None]
            (read,) = self._session.run(None, {"states": states})
            result.append(log_probabilities(self.weights, window, read[0]))
        return result


class CheckedNetwork:
    """ONNX Runtime, and numpy for the windows in which two tags are close: so both give the same tags.

    The two round alike but for the last bit of a float, which may move a value to the next of its 256 steps. On
    28,232 words of newswire that changed 16 tags, all but 4 of them in windows that are read again here (6 %).
    """

    def __init__(self, weights: Weights, threads: int = 1) -> None:
        self._fast = OnnxNetwork(weights, threads)
        self._weights = weights
        self._exact: Network | None = None

    def scores(self, windows: Sequence[Window]) -> list[Array]:
        """For each window the log-probabilities [words, 7] of its words' tags."""
        result = self._fast.scores(windows)
        near = [number for number, scores in enumerate(result) if _is_near(scores)]
        if near:
            self._exact = self._exact or Network(self._weights)
            again = self._exact.scores([windows[number] for number in near])
            for number, scores in zip(near, again, strict=True):
                result[number] = scores
        return result


#: A lead of a tag over the next one, in log-probability, below which the last bit may decide.
_NEAR = 0.05


def _is_near(scores: Array) -> bool:
    best = np.sort(scores, axis=1)
    return bool((best[:, -1] - best[:, -2] < _NEAR).any())


def graph(weights: Weights) -> bytes:
    """The layers as a serialized ONNX model: `states` [1, pieces, width] -> `read`."""
    heads = int(weights.facts["heads"])
    width = weights.vectors["norm.bias"].shape[0]
    nodes: list[bytes] = []
    tensors: list[bytes] = []

    def constant(name: str, array: NDArray[Any]) -> str:
        tensors.append(_tensor(name, array))
        return name

    def dense(given: str, name: str, made: str, *, with_bias: bool = True) -> bytes:
        """The product with a matrix in eight bits, whose columns have a scale each."""
        codes, scale = eight_bit(weights, f"{name}.weight")
        inputs = [given, constant(f"{name}.codes", codes), constant(f"{name}.scale", scale)]
        if with_bias:
            inputs += ["", constant(f"{name}.bias", weights.vectors[f"{name}.bias"])]
        return _node("DynamicQuantizeMatMul", inputs, [made])

    def normalized(given: str, skipped: str, name: str, bias: str, made: str) -> list[bytes]:
        """Three operators of ONNX, which run six times as fast as the one of Microsoft that does their work."""
        vectors = [constant(key, weights.vectors[key]) for key in (f"{name}.weight", f"{name}.bias", bias)]
        return [
            _node("Add", [given, vectors[2]], [f"{made}.biased"], domain=""),
            _node("Add", [f"{made}.biased", skipped], [f"{made}.sum"], domain=""),
            _node(
                "LayerNormalization",
                [f"{made}.sum", *vectors[:2]],
                [made],
                domain="",
                axis=-1,
                epsilon=_EPSILON,
            ),
        ]

    states = "states"
    parts = constant("parts", np.full(3, width, np.int64))
    for number in range(int(weights.facts["layers"])):
        name = f"layers.{number}"
        split = [f"{name}.{part}" for part in ("query", "key", "value")]
        nodes += [
            dense(states, f"{name}.attention", f"{name}.qkv"),
            _node("Split", [f"{name}.qkv", parts], split, domain="", axis=2),
            _node("MultiHeadAttention", split, [f"{name}.mixed"], num_heads=heads),
            dense(f"{name}.mixed", f"{name}.attended", f"{name}.added", with_bias=False),
            *normalized(f"{name}.added", states, f"{name}.norm1", f"{name}.attended.bias", f"{name}.middle"),
            dense(f"{name}.middle", f"{name}.inner", f"{name}.wide", with_bias=False),
            _node(
                "FastGelu",
                [f"{name}.wide", constant(f"{name}.inner.bias", weights.vectors[f"{name}.inner.bias"])],
                [f"{name}.active"],
            ),
            dense(f"{name}.active", f"{name}.outer", f"{name}.narrow", with_bias=False),
            *normalized(
                f"{name}.narrow", f"{name}.middle", f"{name}.norm2", f"{name}.outer.bias", f"{name}.out"
            ),
        ]
        states = f"{name}.out"
    nodes.append(_node("Identity", [states], ["read"], domain=""))
    body = b"".join(
        [
            *(_bytes(1, node) for node in nodes),
            _text(2, "encoder"),
            *(_bytes(5, tensor) for tensor in tensors),
            _bytes(11, _value("states", _FLOAT, [1, "pieces", width])),
            _bytes(12, _value("read", _FLOAT, [1, "pieces", width])),
        ]
    )
    opsets = [_text(1, "") + _number(2, _OPSET), _text(1, _CONTRIBUTED) + _number(2, 1)]
    return b"".join([_number(1, _IR_VERSION), _bytes(7, body), *(_bytes(8, opset) for opset in opsets)])


# --- messages of onnx.proto ------------------------------------------------------------------------------------------


def _node(
    kind: str, inputs: Sequence[str], outputs: Sequence[str], domain: str = _CONTRIBUTED, **attributes: float
) -> bytes:
    return b"".join(
        [
            *(_text(1, name) for name in inputs),
            *(_text(2, name) for name in outputs),
            _text(4, kind),
            *(_bytes(5, _attribute(name, value)) for name, value in attributes.items()),
            _text(7, domain),
        ]
    )


def _attribute(name: str, value: float) -> bytes:
    if isinstance(value, int):
        return _text(1, name) + _number(3, value) + _number(20, 2)
    return _text(1, name) + _key(2, 5) + struct.pack("<f", value) + _number(20, 1)


def _tensor(name: str, array: NDArray[Any]) -> bytes:
    kinds = {"float32": _FLOAT, "int8": _INT8, "int64": _INT64}
    return b"".join(
        [
            *(_number(1, size) for size in array.shape),
            _number(2, kinds[str(array.dtype)]),
            _text(8, name),
            _bytes(9, array.tobytes()),
        ]
    )


def _value(name: str, kind: int, sizes: Sequence[int | str]) -> bytes:
    sizes_ = b"".join(
        _bytes(1, _text(2, size) if isinstance(size, str) else _number(1, size)) for size in sizes
    )
    return _text(1, name) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, sizes_)))


# --- the wire format of Protocol Buffers -----------------------------------------------------------------------------


def _key(field: int, wire: int) -> bytes:
    return _varint(field << 3 | wire)


def _number(field: int, value: int) -> bytes:
    return _key(field, 0) + _varint(value & (1 << 64) - 1)  # Negative ones in two's complement.


def _bytes(field: int, value: bytes) -> bytes:
    return _key(field, 2) + _varint(len(value)) + value


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode())


def _varint(value: int) -> bytes:
    return bytes(_seven(value))


def _seven(value: int) -> Iterator[int]:
    while value > 127:
        yield value & 127 | 128
        value >>= 7
    yield value
