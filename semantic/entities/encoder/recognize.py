"""Finds the names of English text with the trained encoder: zones in, `Found` names out, like the rules.

The encoder judges each word in its window; what the whole article says about a name is settled here. One name is of
one kind: the kind to which its occurrences together give the greatest probability, unless a table knows better.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.claims import HONORIFICS
from semantic.entities.encoder.scores import Sentence, read_sentences, sentence_scores
from semantic.entities.encoder.tags import best_path, names
from semantic.entities.encoder.types import proved_type
from semantic.entities.lexicon import ACRONYMS_NO_NAME, FUNCTION_WORDS, NOT_NAMES
from semantic.entities.recognize import Found, rules
from semantic.entities.readings import is_english
from semantic.entities.titles import title_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from semantic.model import EntityKind, Zone

__all__ = ["encoder"]

_KINDS: tuple[EntityKind, ...] = ("person", "place", "organization")


class _Name(NamedTuple):
    """Tokens `first` to `last` of sentence number `sentence`, with the log-probability of each kind."""

    sentence: int
    first: int
    last: int
    kind: EntityKind
    weights: tuple[float, float, float]


def encoder(zones: Sequence[Zone], language: str | None = None) -> tuple[Found, ...]:
    """The names that the encoder finds in English zones; in other languages those that the rules prove."""
    if not is_english(language, zones):
        return rules(zones, language)
    sentences = read_sentences(zones)
    return tuple(decided(zones, sentences, sentence_scores(sentences)))


def decided(
    zones: Sequence[Zone], sentences: Sequence[Sentence], scores: Sequence[list[list[float]]]
) -> list[Found]:
    """The names that the scores of all sentences give together."""
    found = [
        name
        for number, (sentence, rows) in enumerate(zip(sentences, scores, strict=True))
        for name in _names(number, sentence, rows)
    ]
    kinds = _kinds(sentences, found)
    result = []
    for name in found:
        sentence = sentences[name.sentence]
        zone = zones[sentence.zone]
        tokens = sentence.tokens[name.first : name.last]
        kind = kinds[_key(sentence, name)]
        start, end = zone.span.start + tokens[0].start, zone.span.start + tokens[-1].end
        words = [token.text for token in tokens]
        result.append(Found(sentence.zone, start, end, kind, "encoder", proved_type(kind, words)))
    return result


def _names(number: int, sentence: Sentence, rows: list[list[float]]) -> Iterable[_Name]:
    for name in names(best_path(rows)):
        first, last = _trimmed(sentence, name.first, name.last, name.kind)
        if first < last and _may_be_name(sentence, first, last, name.kind):
            weights = [0.0, 0.0, 0.0]
            for at in range(first, last):
                row = rows[at]
                for kind in range(3):
                    weights[kind] += max(row[1 + 2 * kind], row[2 + 2 * kind])
            yield _Name(number, first, last, name.kind, (weights[0], weights[1], weights[2]))


def _trimmed(sentence: Sentence, first: int, last: int, kind: EntityKind) -> tuple[int, int]:
    """Without titles and forms of address before a person's name, and without marks at the ends."""
    tokens = sentence.tokens
    while first < last and not tokens[first].text[0].isalnum():
        first += 1
    while last > first and not any(map(str.isalnum, tokens[last - 1].text)):
        if tokens[last - 1].text == "." and len(tokens[last - 2].text) <= 3 and last - 2 > first:
            break
        last -= 1
    while last > first and tokens[last - 1].text in {"'s", "’s"}:
        last -= 1
    if kind == "person":
        while last - first > 1 and tokens[first].text in HONORIFICS:
            first += 1 + (tokens[first + 1].text == ".")
        words = [token.text for token in tokens[first:last]]
        if len(words) > 1:
            first += title_length(words, "en")
    return first, last


def _may_be_name(sentence: Sentence, first: int, last: int, kind: EntityKind) -> bool:
    words = [token.text for token in sentence.tokens[first:last]]
    if len(words) > 1:
        return True
    word = words[0]
    if len(word) == 1 or word in ACRONYMS_NO_NAME or word in gazetteer.demonyms():
        return False
    if word in HONORIFICS or (kind != "person" and word in NOT_NAMES):
        return False
    return not (word.islower() or _NUMBER.fullmatch(word) or word.casefold() in FUNCTION_WORDS - {"will", "may"})


_NUMBER = re.compile(r"[\d.,:/-]+")


def _key(sentence: Sentence, name: _Name) -> str:
    return gazetteer.fold(" ".join(token.text for token in sentence.tokens[name.first : name.last]))


def _kinds(sentences: Sequence[Sentence], found: Iterable[_Name]) -> dict[str, EntityKind]:
    """The kind of each name, without case: the likeliest over all its occurrences; tables overrule."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for name in found:
        total = sums[_key(sentences[name.sentence], name)]
        for kind in range(3):
            total[kind] += name.weights[kind]
    return {key: _by_table(key) or _KINDS[max(range(3), key=total.__getitem__)] for key, total in sums.items()}


def _by_table(key: str) -> EntityKind | None:
    """Names of countries and first-level regions are places, whatever the context makes of them."""
    rows = gazetteer.places("en").get(key)
    if rows and rows[0].type == "Country" and key not in _COUNTRY_OR_PERSON:
        return "place"
    return None


#: Countries whose names people bear.
_COUNTRY_OR_PERSON = frozenset({"jordan", "chad", "georgia", "israel", "guinea", "niger", "cuba", "kenya"})
