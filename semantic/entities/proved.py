"""Names that an article has proved somewhere count elsewhere: repeats, short forms, headlines; one name, one kind."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import Piece, is_plain_name
from semantic.entities.lexicon import GERMAN_ARTICLES, NOT_NAMES, PARTICLES, PLACE_PREPOSITIONS
from semantic.entities.titles import is_title_ending
from semantic.entities.tokens import CAPITAL, UPPER, is_adjacent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from semantic.entities.readings import Reading, Words

__all__ = ["Names", "alone_named", "full_forms", "reconsider", "repeats", "without_overlap"]


@dataclass(frozen=True, slots=True)
class Names:
    """The names that the article proves somewhere: by their words, and the parts of persons' names."""

    whole: dict[tuple[str, ...], Piece]
    parts: frozenset[str]
    #: Family name -> the particles that stand before it ("leyen" -> "von der").
    particles: dict[str, tuple[str, ...]]
    longest: int

    @classmethod
    def collect(cls, readings: Sequence[Reading], found: Sequence[Sequence[Piece]]) -> Names:
        """The names that the pieces of all readings prove."""
        votes: dict[tuple[str, ...], Counter[str]] = {}
        pieces: dict[tuple[tuple[str, ...], str], Piece] = {}
        persons: set[tuple[str, ...]] = set()
        for reading, names in zip(readings, found, strict=True):
            for piece in names:
                key = _key(reading, piece.first, piece.last)
                votes.setdefault(key, Counter())[piece.kind] += _WEIGHT.get(piece.rule, 2)
                pieces.setdefault((key, piece.kind), piece)
                if piece.kind == "person":
                    persons.add(key)
        whole = {
            key: pieces[key, min(count, key=lambda kind: (-count[kind], kind))]
            for key, count in votes.items()
        }
        parts: set[str] = set()
        particles: dict[str, tuple[str, ...]] = {}
        for person in sorted(persons):
            if whole[person].kind == "person" and len(person) > 1:
                family = _family(person)
                parts |= {person[0], family, _ARTICLE.sub("", family)} - _NO_SHORT_FORMS
                small = tuple(itertools.takewhile(PARTICLES.__contains__, reversed(person[1:-1])))
                if small:
                    particles.setdefault(family, small[::-1])
        return cls(whole, frozenset(parts), particles, max(map(len, whole), default=0))


# al-Sisi, el-Baradei
_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|at|az|ul)-(?=\w{2})")

#: How much a rule's word counts when the article's names disagree about their kind.
_WEIGHT = {
    "two-names": 1,
    "acronym": 1,
    "place-preposition": 1,
    "team": 4,
    "title": 3,
    "organization-table": 3,
    "gazetteer": 3,
}


def _key(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    return tuple(gazetteer.fold(token.text) for token in reading.tokens[first:last])


_NO_SHORT_FORMS = frozenset(gazetteer.fold(name) for name in NOT_NAMES) | {
    "al",
    "el",
    "van",
    "de",
    "the",
    "her",
    "his",
}


def _family(person: tuple[str, ...]) -> str:
    last = person[-1]
    if last.rstrip(".") in {"jr", "sr", "ii", "iii", "iv"} and len(person) > 2:
        last = person[-2]
    return last


def without_overlap(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces in text order; where two overlap, the earlier one of the list stays."""
    taken: set[int] = set()
    kept = []
    for piece in pieces:
        if taken.isdisjoint(range(piece.first, piece.last)):
            taken.update(range(piece.first, piece.last))
            kept.append(piece)
    return sorted(kept, key=lambda piece: piece.first)


def alone_named(readings: Sequence[Reading], found: Sequence[Sequence[Piece]]) -> frozenset[str]:
    """The family names of the persons whom a title or honorific proves by one word ("M. Morel")."""
    return frozenset(
        gazetteer.fold(reading.tokens[piece.first].text)
        for reading, pieces in zip(readings, found, strict=True)
        for piece in pieces
        if piece.kind == "person" and piece.last - piece.first == 1
    )


def full_forms(reading: Reading, alone: frozenset[str], words: Words, language: str) -> Iterator[Piece]:
    """A plain capitalized word right before a family name that the article proves elsewhere: "Aristide Morel".

    Not in German, where any noun may stand there.
    """
    tokens = reading.tokens
    if reading.manner != "running" or not alone or language == "de":
        return
    no_names = gazetteer.titles(language, "honorific") | gazetteer.titles(language, "title")
    for at in range(1, len(tokens)):
        if tokens[at].shape != CAPITAL or gazetteer.fold(tokens[at].text) not in alone:
            continue
        left = tokens[at - 1]
        is_first = (
            not left.begins
            and is_plain_name(left, words)
            and no_names.isdisjoint({left.text, left.text.casefold()})
        )
        if is_first and is_adjacent(reading.text, left, tokens[at]) and not _is_place(left.text):
            yield Piece(at - 1, at + 1, "person", "Person", "full-form")


def _is_place(text: str) -> bool:
    return gazetteer.fold(text) in gazetteer.places("en") or gazetteer.is_city_name(
        gazetteer.fold(text), "en"
    )


def reconsider(reading: Reading, pieces: list[Piece], names: Names) -> list[Piece]:
    """One name, one kind: the kind that the article's evidence favours; a city that is a person's name goes over."""
    kept = []
    for piece in pieces:
        key = _key(reading, piece.first, piece.last)
        favoured = names.whole.get(key, piece)
        chosen = piece
        if favoured.kind != piece.kind:
            chosen = piece._replace(kind=favoured.kind, type=favoured.type)
        is_part = len(key) == 1 and chosen.kind != "person" and key[0] in names.parts
        if is_part and chosen.type == "Country" and not _after_preposition(reading, piece.first):
            # "Jordan Falk said Jordan would win": person or country, nobody can tell.
            continue
        if is_part and _gives_way(reading, chosen, key[0]):
            chosen = Piece(piece.first, piece.last, "person", "Person", "short-form")
        kept.append(chosen)
    return kept


def _gives_way(reading: Reading, piece: Piece, name: str) -> bool:
    """Tells whether a place's or an organization's name of one word rather is the person's whom the article names."""
    if piece.rule in _PLACE_RULES and piece.type in {"City", "Place"}:
        cities = gazetteer.cities(name, "en")
        big = bool(cities) and (cities[0].is_capital or cities[0].population >= _CITY_STAYS)
        before = reading.tokens[piece.first - 1].text.casefold() if piece.first else ""
        return not big and before not in _INSIDE
    return piece.rule in {"acronym", "organization-table"} and reading.tokens[piece.first].shape == CAPITAL


_PLACE_RULES = frozenset({"gazetteer", "place-preposition", "place-noun"})
#: After these a place stands even where a person bears its name; "to" and "from" go with persons, too.
_INSIDE = frozenset({"in", "near", "at", "outside", "across", "around", "throughout"})
#: A city of this size stays a city beside a person of its name.
_CITY_STAYS = 1_000_000


def _after_preposition(reading: Reading, at: int) -> bool:
    return at > 0 and reading.tokens[at - 1].text.casefold() in PLACE_PREPOSITIONS["en"]


def repeats(reading: Reading, kept: list[Piece], names: Names, words: Words) -> Iterator[Piece]:
    """Later and shorter occurrences of what the article has proved: whole names, family names, first names."""
    taken = {at for piece in kept for at in range(piece.first, piece.last)}
    tokens = reading.tokens
    folded = [
        gazetteer.fold(token.text) if token.shape in (CAPITAL, UPPER) else token.text for token in tokens
    ]
    at = 0
    while at < len(tokens):
        if at in taken or tokens[at].shape not in (CAPITAL, UPPER):
            at += 1
            continue
        step = 1
        for last in range(min(len(tokens), at + names.longest), at, -1):
            name = names.whole.get(tuple(folded[at:last]))
            if name is None or any(i in taken for i in range(at, last)):
                continue
            if last - at == 1 and not _counts_alone(reading, at, words, name):
                break
            if name.type == "Country" and folded[at] in names.parts and not _after_preposition(reading, at):
                break
            is_part = last - at == 1 and name.kind != "person" and folded[at] in names.parts
            if is_part and _gives_way(reading, name._replace(first=at, last=last), folded[at]):
                continue
            if reading.manner == "running" and _stands_in_longer_name(reading, at, last, words, taken):
                break
            yield Piece(at, last, name.kind, name.type, "repeat")
            step = last - at
            break
        else:
            if folded[at] in names.parts and _part_counts(reading, at, words, taken, folded, names):
                small = names.particles.get(folded[at], ())
                before = tuple(gazetteer.fold(token.text) for token in tokens[max(0, at - len(small)) : at])
                first = (
                    at - len(small)
                    if small and before == small and taken.isdisjoint(range(at - len(small), at))
                    else at
                )
                yield Piece(first, at + 1, "person", "Person", "short-form")
        at += step


def _stands_in_longer_name(reading: Reading, first: int, last: int, words: Words, taken: set[int]) -> bool:
    """Tells whether a capitalized word, no ordinary one, touches the name: "Kenya Kwanza" is not Kenya."""
    tokens = reading.tokens
    for left, right, other in ((first - 1, first, first - 1), (last - 1, last, last)):
        if not 0 <= other < len(tokens) or other in taken or tokens[other].shape not in (CAPITAL, UPPER):
            continue
        near = is_adjacent(reading.text, tokens[left], tokens[right]) and not tokens[right].begins
        text = tokens[other].text
        if (
            near
            and not words.is_common(text)
            and text not in gazetteer.demonyms()
            and not is_title_ending([text], "en")
        ):
            return True
    return False


def _counts_alone(reading: Reading, at: int, words: Words, name: Piece) -> bool:
    token = reading.tokens[at]
    if reading.manner == "capitals":
        return len(token.text) > 3
    if (token.begins or reading.manner == "title") and words.is_common(token.text):
        return False
    if name.type == "City" and at and reading.tokens[at - 1].text in GERMAN_ARTICLES:
        return False
    if name.kind != "organization" and token.shape == UPPER and len(token.text) <= 3:
        return False
    return not (name.kind == "organization" and name.rule.startswith("acronym") and token.shape != UPPER)


def _part_counts(
    reading: Reading, at: int, words: Words, taken: set[int], folded: list[str], names: Names
) -> bool:
    """Tells whether a single word is a person's short form here: no ordinary word, no part of a longer name."""
    token = reading.tokens[at]
    before = reading.tokens[at - 1].text if at else ""
    if before in PLACE_PREPOSITIONS["en"] and gazetteer.is_city_name(folded[at], "en"):
        return False
    if len(token.text) < 2 or token.text.endswith(".") or token.text in gazetteer.demonyms():
        return False
    if words.is_common(token.text) and (token.begins or reading.manner != "running"):
        return False
    if reading.manner == "running":
        for beside in (at - 1, at + 1):
            if 0 <= beside < len(reading.tokens) and beside not in taken:
                other = reading.tokens[beside]
                pair = (other, token) if beside < at else (token, other)
                if (
                    other.shape in (CAPITAL, UPPER)
                    and is_adjacent(reading.text, *pair)
                    and not pair[1].begins
                    and not words.is_common(other.text)
                    and folded[beside] not in names.parts
                ):
                    return False
    return True
