"""What the encoder says about every word of an article's zones: log-probabilities of the seven tags.

The weights are read when the first English text comes. The network runs in ONNX Runtime where that is installed,
else in numpy.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from semantic.entities.encoder.features import features
from semantic.entities.encoder.packing import windows
from semantic.entities.encoder.weights import load
from semantic.entities.encoder.wordpieces import WordPieces
from semantic.entities.tokens import Token, tokenize
from semantic.resources import weights_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from semantic.entities.encoder.network import Window
    from semantic.entities.encoder.weights import Weights
    from semantic.model import Zone

__all__ = ["Sentence", "read_sentences", "sentence_scores"]


class Sentence(NamedTuple):
    """A sentence of zone number `zone`: its tokens, with offsets in the zone's text."""

    zone: int
    tokens: tuple[Token, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The tokens' texts."""
        return tuple(token.text for token in self.tokens)


class _Network(Protocol):
    def scores(self, windows: Sequence[Window]) -> list[NDArray[np.float32]]: ...


class _Encoder(NamedTuple):
    weights: Weights
    pieces: WordPieces
    network: _Network


@cache
def _encoder() -> _Encoder:
    from semantic.entities.encoder.network import Network  # noqa: PLC0415

    weights = load(weights_bytes("english.bin"), "english.bin")
    return _Encoder(weights, WordPieces(weights.pieces), Network(weights))


def read_sentences(zones: Sequence[Zone]) -> list[Sentence]:
    """The sentences of all zones, in order."""
    sentences: list[Sentence] = []
    for number, zone in enumerate(zones):
        tokens = tokenize(zone.text)
        first = 0
        for at in range(1, len(tokens) + 1):
            if at == len(tokens) or (tokens[at].begins and not tokens[at - 1].begins):
                sentences.append(Sentence(number, tuple(tokens[first:at])))
                first = at
    return sentences


def sentence_scores(sentences: Sequence[Sentence]) -> list[list[list[float]]]:
    """For each sentence the log-probabilities of the seven tags, a row a word."""
    from semantic.entities.encoder.network import Window  # noqa: PLC0415

    encoder = _encoder()
    pieces = encoder.pieces
    texts = [sentence.words for sentence in sentences]
    described = features(texts)
    ids = [[pieces.ids(word) for word in words] for words in texts]
    packed = list(windows(texts, [[len(own) for own in line] for line in ids]))
    made = []
    for stretches in packed:
        numbers, shapes, flags, firsts = [pieces.cls], [0], [0], [0]
        first_at, last_at = [], []
        for number, first, last in stretches:
            for at in range(first, last):
                own = ids[number][at]
                feature = described[number][at]
                first_at.append(len(numbers))
                numbers += own
                shapes += [feature.shape] * len(own)
                flags += [feature.flags] * len(own)
                firsts += [1] + [0] * (len(own) - 1)
                last_at.append(len(numbers) - 1)
        made.append(
            Window(
                *map(np.array, ([*numbers, pieces.sep], [*shapes, 0], [*flags, 0], [*firsts, 0], first_at, last_at))
            )
        )
    scores: list[list[list[float]]] = [[] for _ in sentences]
    for stretches, rows in zip(packed, encoder.network.scores(made), strict=True):
        at = 0
        for number, first, last in stretches:
            scores[number] += rows[at : at + last - first].tolist()
            at += last - first
    return scores
