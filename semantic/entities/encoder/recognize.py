"""Finds the names of English text with the trained encoder: zones in, `Found` names out, like the rules.

The encoder judges each word in its window; what the whole article says about a name is settled here. One name is of
one kind: the kind to which its occurrences together give the greatest probability, unless a table knows better.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import HONORIFICS
from semantic.entities.encoder.joining import joined
from semantic.entities.encoder.scores import Sentence, read_sentences, sentence_scores
from semantic.entities.encoder.tags import WeighedName, best_path, names
from semantic.entities.encoder.types import proved_type
from semantic.entities.english_cues import COMPANY_NOUNS, OWNED, TRADE_NOUNS
from semantic.entities.lexicon import (
    ACRONYMS_NO_NAME,
    FUNCTION_WORDS,
    NOT_NAMES,
    PLACE_HEADS,
    PLACE_OPENERS,
    word_set,
)
from semantic.entities.readings import is_english
from semantic.entities.recognize import Found, rules
from semantic.entities.things import CRAFT, is_team
from semantic.entities.titles import title_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from semantic.model import EntityKind, Zone

__all__ = ["encoder"]

_KINDS: tuple[EntityKind, ...] = ("person", "place", "organization")


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
        for name in joined(sentence.words, list(_names(number, sentence, rows)))
    ]
    found = sorted([*found, *_repeats(sentences, scores, found), *_chambers(sentences, found)])
    craft = {
        _key(sentences[name.sentence], name)
        for name in found
        if _is_thing(sentences[name.sentence], name.first)
    }
    found = [name for name in found if _key(sentences[name.sentence], name) not in craft]
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


def _names(number: int, sentence: Sentence, rows: list[list[float]]) -> Iterable[WeighedName]:
    for name in names(best_path(rows)):
        first, last = _trimmed(sentence, name.first, name.last, name.kind)
        if first >= last:
            continue
        weights = [0.0, 0.0, 0.0]
        for at in range(first, last):
            row = rows[at]
            for kind in range(3):
                weights[kind] += max(row[1 + 2 * kind], row[2 + 2 * kind])
        chance = math.exp(weights[_KINDS.index(name.kind)] / (last - first))
        if _is_announced_organization(sentence, first):
            weights[2] += _ANNOUNCED
        if (
            first
            and sentence.tokens[first - 1].text == "the"
            and not sentence.tokens[last - 1].text.endswith("s")
        ):
            weights[0] -= _NO_PERSON
        if _may_be_name(sentence, first, last, name.kind, chance):
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
#: What such a noun adds to the log-probability of an organization.
_ANNOUNCED = 5.0


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
                and token.text.casefold() in _CHAMBERS
                and not token.begins
                and at not in taken[number]
            ):
                after = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else ""
                if not after[:1].isupper():
                    yield WeighedName(number, at, at + 1, "organization", (0.0, 0.0, 0.0))


_CHAMBERS = frozenset({"congress", "parliament"})


def _taken(found: Iterable[WeighedName]) -> dict[int, set[int]]:
    """Sentence -> its tokens that stand in a name."""
    taken: dict[int, set[int]] = defaultdict(set)
    for name in found:
        taken[name.sentence].update(range(name.first, name.last))
    return taken


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
        if (
            last - first > 2
            and tokens[first].begins
            and _is_occupation(tokens[first].text, tokens[first + 1].text)
        ):
            first += 1
    elif kind == "organization":
        before = tokens[first - 1].text if first else ""
        if before in gazetteer.demonyms() and tokens[first].text in _OF_A_STATE and last - first <= 2:
            first -= 1
    else:
        while last - first > 1 and tokens[first].text in _DIRECTIONS:
            first += 1
        if last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].text in _DISTRICT:
            last += 2
    return first, last


def _is_occupation(word: str, after: str) -> bool:
    """Tells whether the first word of a sentence is no name, but what the person named after it does: "Welder Ada Quill"."""
    first_names = gazetteer.first_names()
    return after in first_names and word not in first_names and word not in gazetteer.last_names()


_DIRECTIONS = word_set(
    "northern southern eastern western central north south east west northeast northwest southeast southwest "
    "north-east north-west south-east south-west north-eastern north-western south-eastern south-western northeastern "
    "northwestern southeastern southwestern mainland downtown upstate rural suburban"
)


#: "the Czech Senate": the people before such a name belongs to it.
_OF_A_STATE = frozenset(
    ["Senate", "Parliament", "Congress", "Cabinet", "Army", "Navy", "Embassy", "Supreme", "Constitutional"]
)
#: "Washington, D.C." is one name.
_DISTRICT = frozenset({"D.C.", "DC"})


def _may_be_name(sentence: Sentence, first: int, last: int, kind: EntityKind, chance: float) -> bool:
    """Tells whether the words may be a name at all; `chance` is the probability that the encoder gives to the kind."""
    tokens = sentence.tokens[first:last]
    words = [token.text for token in tokens]
    if kind == "person" and (words[0] in HONORIFICS or title_length([*words, "X"], "en") == len(words)):
        return False
    if len(words) == 2 and words[0] in _ROWS and len(words[1]) == 1:
        return False
    if kind == "person" and len(words) == 2 and words[0].casefold() in _STORMS:
        return False
    after = sentence.tokens[last].text if last < len(sentence.tokens) else ""
    if after in _CURRENCIES and words[-1].isupper():
        return False
    if len(words) > 1:
        if tokens[0].begins and all(word.islower() for word in words[1:]):
            return False
        return not all(word in gazetteer.demonyms() or word.islower() for word in words)
    word = words[0]
    if len(word) == 1 or word.islower() or _NUMBER.fullmatch(word):
        return False
    if word in gazetteer.demonyms() or (kind != "person" and word in NOT_NAMES):
        return False
    if word in ACRONYMS_NO_NAME:
        return kind == "organization" and chance >= _SURE
    is_function_word = not word.isupper() and word.casefold() in FUNCTION_WORDS
    return not is_function_word or (kind == "person" and not tokens[0].begins)


def _is_thing(sentence: Sentence, first: int) -> bool:
    """Tells whether the word before a name says that it is a ship's or a storm's."""
    before = sentence.tokens[first - 1].text if first else ""
    return before in _THINGS or (before.istitle() and before.casefold() in _STORMS)


_STORMS = frozenset({"storm", "hurricane", "cyclone", "typhoon"})
#: What stands before the name of a thing: "the ferry Solveig", "hurricane Ottilie".
_THINGS = CRAFT["en"] | _STORMS
#: "Row F", "Gate B": a part of a hall, a table or a line.
_ROWS = word_set(
    "Row Gate Block Section Group Terminal Platform Channel Exit Level Line Seat Figure Table Plan Vitamin Grade Class Hall"
)
#: "US $94.8 billion": the letters before the sign name the currency.
_CURRENCIES = frozenset("$€£¥₹")
#: An acronym that mostly stands for a thing is an organization's if the encoder is so sure.
_SURE = 0.9
_NUMBER = re.compile(r"[\d.,:/-]+")


def _key(sentence: Sentence, name: WeighedName) -> str:
    return gazetteer.fold(" ".join(token.text for token in sentence.tokens[name.first : name.last]))


def _kinds(sentences: Sequence[Sentence], found: Iterable[WeighedName]) -> dict[str, EntityKind]:
    """The kind of each name, without case: the likeliest over all its occurrences; tables and longer names overrule."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for name in found:
        total = sums[_key(sentences[name.sentence], name)]
        for kind in range(3):
            total[kind] += name.weights[kind]
        if name.kind == "person" and is_team(sentences[name.sentence].tokens, name.first, name.last):
            total[0] -= _NO_TEAM
    for chamber in _CHAMBERS & sums.keys():
        sums[chamber][2] += 1.0
    kinds = {key: _by_table(key, _KINDS[max(range(3), key=total.__getitem__)]) for key, total in sums.items()}
    return kinds | _by_longer_names(kinds, sums)


#: What a name that does what only a team does loses of its log-probability of a person.
_NO_TEAM = 1e3


def _by_longer_names(
    kinds: Mapping[str, EntityKind], sums: Mapping[str, Sequence[float]]
) -> dict[str, EntityKind]:
    """Single words that a longer name of the article explains.

    "Acme" taken for a person beside "Acme Group" is the organization; "Quill" taken for a place after "Ada Quill" is
    the person. A known place, and a word that names of both kinds would explain, keep their kind.
    """
    explained: dict[str, EntityKind] = {}
    for key, kind in kinds.items():
        first, _, last = key.partition(" ")
        if (
            kind == "place"
            and " & " in key
            and not any(gazetteer.is_known_name(part, "en") for part in key.split(" & "))
        ):
            explained[key] = "organization"
        elif (
            kind == "person"
            and last.title() in PLACE_HEADS
            and first.title() not in gazetteer.first_names()
            and last not in kinds
        ):
            explained[key] = "organization" if sums[key][2] > sums[key][1] else "place"
        elif kind == "place" and kinds.get(last) == "person" and not _is_known_place(key, first):
            explained[key] = "person"
    families = {key.rsplit(" ", 1)[1] for key, kind in kinds.items() if kind == "person" and " " in key}
    brands = {key.split(" ", 1)[0] for key, kind in kinds.items() if kind == "organization" and " " in key}
    for key, kind in kinds.items():
        if " " in key or gazetteer.places("en").get(key) or gazetteer.is_city_name(key, "en"):
            continue
        if kind == "person" and key in brands - families:
            explained[key] = "organization"
        elif kind == "place" and key in families - brands:
            explained[key] = "person"
    return explained


def _is_known_place(key: str, first: str) -> bool:
    return (
        first.title() in PLACE_OPENERS
        or bool(gazetteer.places("en").get(key))
        or gazetteer.is_city_name(key, "en")
    )


def _by_table(key: str, kind: EntityKind) -> EntityKind:
    """The name of a country is a place where it was taken for an organization; people bear such names."""
    rows = gazetteer.places("en").get(key)
    return "place" if kind == "organization" and rows and rows[0].type == "Country" else kind
