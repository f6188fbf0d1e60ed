"""Finds the names of English text with the trained encoder: zones in, `Found` names out, like the rules.

The encoder judges each word in its window; what the whole article says about a name is settled here. One name is of
one kind: the kind to which its occurrences together give the greatest probability, unless a table knows better.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from semantic.entities.claims import HONORIFICS
from semantic.entities.encoder.bounds import is_thing, may_be_name, trimmed
from semantic.entities.encoder.doubts import doubtful
from semantic.entities.encoder.joining import joined, with_seats, without_codes, without_persons
from semantic.entities.encoder.kinds import CHAMBERS, KINDS, key_of, kinds_of
from semantic.entities.encoder.nobody import is_data, is_known_place, is_residence, is_stated_organization
from semantic.entities.encoder.scores import Sentence, read_sentences, sentence_scores
from semantic.entities.encoder.tags import WeighedName, best_path, names
from semantic.entities.encoder.types import proved_type
from semantic.entities.english_cues import COMPANY_NOUNS, OWNED, TRADE_NOUNS
from semantic.entities.readings import is_english
from semantic.entities.recognize import Found, rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from semantic.model import Zone

__all__ = ["encoder"]


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
        if not is_data(sentence.words)
        for name in with_seats(
            number, sentence.words, joined(sentence.words, list(_names(number, sentence, rows)))
        )
    ]
    found = without_persons(sentences, without_codes(sentences, found))
    found = sorted([*found, *_repeats(sentences, scores, found), *_chambers(sentences, found)])
    craft = {
        key_of(sentences[name.sentence], name)
        for name in found
        if is_thing(sentences[name.sentence], name.first)
    }
    found = [name for name in found if key_of(sentences[name.sentence], name) not in craft]
    kinds = kinds_of(sentences, found)
    in_doubt = doubtful(sentences, found, kinds)
    result = []
    for name in found:
        sentence = sentences[name.sentence]
        if key_of(sentence, name) in in_doubt:
            continue
        zone = zones[sentence.zone]
        tokens = sentence.tokens[name.first : name.last]
        kind = kinds[key_of(sentence, name)]
        start, end = zone.span.start + tokens[0].start, zone.span.start + tokens[-1].end
        words = [token.text for token in tokens]
        result.append(Found(sentence.zone, start, end, kind, "encoder", proved_type(kind, words)))
    return result


def _names(number: int, sentence: Sentence, rows: list[list[float]]) -> Iterable[WeighedName]:
    for name in names(best_path(rows)):
        first, last = trimmed(sentence, name.first, name.last, name.kind)
        if first >= last:
            continue
        weights = [0.0, 0.0, 0.0]
        for at in range(first, last):
            row = rows[at]
            for kind in range(3):
                weights[kind] += max(row[1 + 2 * kind], row[2 + 2 * kind])
        chance = math.exp(weights[KINDS.index(name.kind)] / (last - first))
        if _is_announced_organization(sentence, first):
            weights[2] += _ANNOUNCED
        words = sentence.words
        if is_stated_organization(words[:first], words[last : last + 5]) and not is_known_place(
            words[first:last]
        ):
            weights[2] += _STATED
        if is_residence(words[:first]):
            weights[1] += _STATED
        if first and words[first - 1] in HONORIFICS:
            weights[0] += _ADDRESSED
        if (
            first
            and sentence.tokens[first - 1].text == "the"
            and not sentence.tokens[last - 1].text.endswith("s")
        ):
            weights[0] -= _NO_PERSON
        if may_be_name(sentence, first, last, name.kind, chance):
            yield WeighedName(number, first, last, name.kind, (weights[0], weights[1], weights[2]))


def _is_announced_organization(sentence: Sentence, first: int) -> bool:
    """Tells whether the noun before a name says that it is a firm's: "the airline", "state-owned miner"."""
    tokens = sentence.tokens
    if first == 0 or tokens[first].begins:
        return False
    owned = first > 1 and tokens[first - 2].text.endswith(OWNED)
    noun = tokens[first - 1].text
    return noun in COMPANY_NOUNS or (noun in TRADE_NOUNS and owned)


#: What the article "the" takes from the log-probability of a person: "the Courier", but "the Kennedys".
_NO_PERSON = 2.0
#: What a sentence adds that says in so many words that the name is a firm's, or where somebody lives.
_STATED = 50.0
#: What such a noun adds to the log-probability of an organization, and "Lord" or "Mrs" to that of a person.
_ANNOUNCED, _ADDRESSED = 5.0, 20.0


def _repeats(
    sentences: Sequence[Sentence], scores: Sequence[list[list[float]]], found: Sequence[WeighedName]
) -> Iterable[WeighedName]:
    """The same words where the encoder was not sure enough of them, if it found them three times elsewhere in the article."""
    known: dict[tuple[str, ...], list[WeighedName]] = defaultdict(list)
    for name in found:
        known[sentences[name.sentence].words[name.first : name.last]].append(name)
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words, names_ in sorted(known.items(), key=lambda item: -len(item[0])):
        if len(names_) >= _OFTEN:
            by_first[words[0]].append(words)
    taken = _taken(found)
    for number, sentence in enumerate(sentences):
        words = sentence.words
        at = 0
        while at < len(words):
            step = 1
            for name_words in by_first.get(words[at], ()):
                last = at + len(name_words)
                rows = scores[number][at:last]
                is_free = words[at:last] == name_words and not taken[number].intersection(range(at, last))
                if is_free and max(row[0] for row in rows) <= _OUTSIDE:
                    yield known[name_words][0]._replace(
                        sentence=number, first=at, last=last, weights=(0.0, 0.0, 0.0)
                    )
                    step = len(name_words)
                    break
            at += step


_OFTEN = 3
#: Log-probability of "outside" (0.95) above which even a name found elsewhere is none here.
_OUTSIDE = math.log(0.95)


def _chambers(sentences: Sequence[Sentence], found: Sequence[WeighedName]) -> Iterable[WeighedName]:
    """The names "Congress" and "Parliament" inside a sentence, where no longer name holds them and none follows."""
    taken = _taken(found)
    for number, sentence in enumerate(sentences):
        for at, token in enumerate(sentence.tokens):
            if (
                token.text.istitle()
                and token.text.casefold() in CHAMBERS
                and not token.begins
                and at not in taken[number]
            ):
                after = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else ""
                if not after[:1].isupper():
                    yield WeighedName(number, at, at + 1, "organization", (0.0, 0.0, 0.0))


def _taken(found: Iterable[WeighedName]) -> dict[int, set[int]]:
    """Sentence -> its tokens that stand in a name."""
    taken: dict[int, set[int]] = defaultdict(set)
    for name in found:
        taken[name.sentence].update(range(name.first, name.last))
    return taken
