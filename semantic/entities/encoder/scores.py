"""What the encoder says about every word of an article's zones: log-probabilities of the seven tags.

The weights are read when the first English text comes. The network runs in ONNX Runtime where that is installed,
else in numpy.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from semantic.entities import gazetteer
from semantic.entities.encoder.features import features
from semantic.entities.encoder.network import Network, Window
from semantic.entities.encoder.packing import windows
from semantic.entities.encoder.weights import load
from semantic.entities.encoder.wordpieces import WordPieces
from semantic.entities.tokens import CAPITAL, LOWER, OTHER, Token, tokenize
from semantic.errors import ConfigurationError
from semantic.resources import weights_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

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
    weights = load(weights_bytes("english.bin"), "english.bin")
    return _Encoder(weights, WordPieces(weights.pieces), _network(weights))


def _network(weights: Weights) -> _Network:
    """ONNX Runtime where it is installed, else numpy; SEMANTIC_RUNTIME=numpy or onnx chooses."""
    choice = os.environ.get("SEMANTIC_RUNTIME", "")
    if choice not in {"", "numpy", "onnx"}:
        raise ConfigurationError(
            f"there is no runtime {choice!r}",
            place="SEMANTIC_RUNTIME",
            remedy="choose numpy or onnx, or unset it",
        )
    if choice == "onnx" or (not choice and find_spec("onnxruntime") is not None):
        from semantic.entities.encoder.onnx import CheckedNetwork  # noqa: PLC0415

        try:
            return CheckedNetwork(weights)
        except Exception as error:  # A broken or old installation raises errors of its own.
            if choice:
                raise ConfigurationError(
                    f"ONNX Runtime cannot be used ({' '.join(str(error).split())[:200]})",
                    place="SEMANTIC_RUNTIME",
                    remedy="pip install 'semantic-news[onnx]', or unset it",
                ) from error
    return Network(weights)


def read_sentences(zones: Sequence[Zone]) -> list[Sentence]:
    """The sentences of all zones, in order."""
    sentences: list[Sentence] = []
    for number, zone in enumerate(zones):
        tokens = _joined(tokenize(zone.text), zone.text)
        first = 0
        for at in range(1, len(tokens) + 1):
            if at == len(tokens) or (tokens[at].begins and not tokens[at - 1].begins):
                sentences.append(Sentence(number, tuple(tokens[first:at])))
                first = at
    return sentences


def _joined(tokens: Sequence[Token], text: str) -> list[Token]:
    """The tokens as the corpora part them: "Corp." and "Ala." with their full stop, "Houston" of "Houston-based".

    "Al - Sabah" becomes one, too: some agencies part the Arabic article from its noun.
    """
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            after is not None
            and after.text == "."
            and after.start == token.end
            and _is_shortened(token, result)
        ):
            result.append(_one(token, after, text))
            at += 2
        elif (
            token.text in _ARTICLES
            and at + 2 < len(tokens)
            and text[token.end : tokens[at + 2].start] == " - "
            and tokens[at + 2].text[0].isupper()
        ):
            joined = _one(token, tokens[at + 2], text)
            result.append(joined._replace(text=joined.text.replace(" - ", "-")))
            at += 3
        elif (party := _PARTY.match(token.text)) is not None:
            middle = token.start + party.end()
            result.append(Token(party[1], token.start, middle - 1, token.shape, token.begins))
            result.append(Token("-", middle - 1, middle, OTHER, False))
            result.append(Token(token.text[party.end() :], middle, token.end, CAPITAL, False))
            at += 1
        elif (compound := _COMPOUND.fullmatch(token.text)) is not None:
            middle = token.start + compound.end(1)
            result.append(Token(compound[1], token.start, middle, CAPITAL, token.begins))
            result.append(Token(compound[2], middle, token.end, LOWER, False))
            at += 1
        else:
            result.append(token)
            at += 1
    return result


_ARTICLES = frozenset({"Al", "El", "An", "Ar", "As", "Ash", "At", "Ad", "Az", "Ul"})
# D-N.Y., R-Kettering
_PARTY = re.compile(r"(D|R|I|DFL)-(?=[A-Z])")
# Houston-based, New-York-born
_COMPOUND = re.compile(
    r"([A-Z][\w.'’]+(?:-[A-Z][\w'’]+)*)(-(?:based|headquartered|born|area|bound|backed|led|owned|run|controlled|held))"
)


def _one(first: Token, last: Token, text: str) -> Token:
    return first._replace(text=text[first.start : last.end], end=last.end)


def _is_shortened(token: Token, before: Sequence[Token]) -> bool:
    """Tells whether the full stop after the word belongs to it; that of a state only after the comma of a place."""
    word = f"{token.text}."
    if word in gazetteer.US_STATE_ABBREVIATIONS:
        return bool(before) and before[-1].text == ","
    return word in _SHORTENED


_SHORTENED = frozenset(
    [
        "Inc.",
        "Corp.",
        "Co.",
        "Ltd.",
        "Bros.",
        "Cos.",
        "Jr.",
        "Sr.",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr.",
        "Prof.",
        "Rev.",
        "Hon.",
        "St.",
        "Gen.",
        "Col.",
        "Lt.",
        "Capt.",
        "Maj.",
        "Sgt.",
        "Adm.",
        "Gov.",
        "Sen.",
        "Rep.",
        "Reps.",
        "Sens.",
    ]
)


def sentence_scores(sentences: Sequence[Sentence]) -> list[list[list[float]]]:
    """For each sentence the log-probabilities of the seven tags, a row a word."""
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
                *map(
                    np.array,
                    ([*numbers, pieces.sep], [*shapes, 0], [*flags, 0], [*firsts, 0], first_at, last_at),
                )
            )
        )
    scores: list[list[list[float]]] = [[] for _ in sentences]
    for stretches, rows in zip(packed, encoder.network.scores(made), strict=True):
        at = 0
        for number, first, last in stretches:
            scores[number] += rows[at : at + last - first].tolist()
            at += last - first
    return scores
