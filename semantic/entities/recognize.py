"""Finds the names of people, places and organizations in the zones of an article, by rules and tables.

The seam: a `Recognizer` takes zones and a language, and gives `Found` names. `rules` is the recognizer that needs no
model; a trained one drops in without any change to resolving or linking.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import english, gazetteer, other_languages
from semantic.entities.english import Piece
from semantic.entities.lexicon import (
    ACRONYMS_NO_NAME,
    NOT_NAMES,
    PARTICLES,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    THINGS,
)
from semantic.entities.readings import Reading, Words, is_english, read_zones, runs
from semantic.entities.titles import is_title_ending
from semantic.entities.tokens import CAPITAL, LOWER, OTHER, UPPER, is_adjacent
from semantic.model import EntityKind, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Found", "Recognizer", "rules"]


class Found(NamedTuple):
    """A name in zone number `zone`: its place in the source, its kind, the rule that found it.

    `type` is the schema.org type that the name itself proves, else None.
    """

    zone: int
    start: int
    end: int
    kind: EntityKind
    rule: str
    type: str | None = None


#: Zones and the article's language in; names out, in the order of zones and text, none overlapping another.
Recognizer = Callable[[Sequence[Zone], str | None], Sequence[Found]]


def rules(zones: Sequence[Zone], language: str | None = None) -> tuple[Found, ...]:
    """The names that rules and tables prove, in doubt none.

    First the running text is read; what it proves then also counts where capitals prove nothing (headlines in
    title case, lines in capitals) and for later short forms.
    """
    reads_english = is_english(language, zones)
    code = "en" if reads_english else (language or "").casefold().split("-")[0]
    readings, words = read_zones(zones, code, english=reads_english)
    if reads_english:
        first = [_english(reading, words) for reading in readings]
    else:
        first = [list(other_languages.pieces(reading, words, code)) for reading in readings]
    names = _Names.collect(readings, first)
    found = []
    for number, (reading, pieces) in enumerate(zip(readings, first, strict=True)):
        kept = _reconsider(reading, pieces, names)
        kept = _without_overlap([*kept, *_repeats(reading, kept, names, words)])
        for piece in kept:
            start, end = reading.tokens[piece.first].start + piece.skip, reading.tokens[piece.last - 1].end
            found.append(
                Found(
                    number, reading.offset + start, reading.offset + end, piece.kind, piece.rule, piece.type
                )
            )
    return tuple(found)


def _english(reading: Reading, words: Words) -> list[Piece]:
    if reading.manner != "running":
        return list(english.sure_pieces(reading, words)) if reading.manner == "title" else []
    found: list[Piece] = []
    reach = 0
    for first, last in runs(reading, english=True):
        if last <= reach:
            continue
        for piece in english.pieces(reading, words, max(first, reach), last):
            found.append(piece)
            reach = max(reach, piece.last)
    found.sort(key=lambda piece: piece.first)
    found += _introduced_acronyms(reading, words, found)
    return _without_overlap([*found, *_by_context(reading, words, found)])


def _without_overlap(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces in text order; where two overlap, the earlier one of the list stays."""
    taken: set[int] = set()
    kept = []
    for piece in pieces:
        if taken.isdisjoint(range(piece.first, piece.last)):
            taken.update(range(piece.first, piece.last))
            kept.append(piece)
    return sorted(kept, key=lambda piece: piece.first)


# --- names that words around them prove ------------------------------------------------------------------------------


def _introduced_acronyms(reading: Reading, words: Words, found: list[Piece]) -> Iterator[Piece]:
    """ "Sexual Minorities Uganda (SMUG)": capitals in brackets after the words whose first letters they are."""
    tokens = reading.tokens
    by_end = {piece.last: piece for piece in found}
    for at in range(1, len(tokens) - 2):
        acronym = tokens[at + 1]
        if (
            tokens[at].text != "("
            or tokens[at + 2].text != ")"
            or acronym.shape != UPPER
            or len(acronym.text) < 2
        ):
            continue
        before = by_end.get(at)
        if before is not None:
            if before.kind == "organization":
                yield Piece(at + 1, at + 2, "organization", before.type, "acronym-introduced")
            continue
        first = _long_form(reading, at, acronym.text)
        if first is not None and acronym.text not in ACRONYMS_NO_NAME:
            if tokens[at - 1].text in THINGS or acronym.text in words.other_acronyms:
                continue
            yield Piece(first, at, "organization", None, "acronym-introduced")
            yield Piece(at + 1, at + 2, "organization", None, "acronym-introduced")


def _long_form(reading: Reading, at: int, acronym: str) -> int | None:
    """The first token of the words before `at` whose first letters make the acronym; None where they do not."""
    tokens = reading.tokens
    letters = [c for c in acronym.casefold() if c.isalpha()]
    position = at
    while letters and position > 0:
        position -= 1
        token = tokens[position]
        if token.shape == OTHER and token.text not in {"&", "-", "'s", "’s"}:
            return None
        if token.text[0].casefold() == letters[-1] and token.shape != LOWER:
            letters.pop()
        elif token.shape != LOWER and token.shape != OTHER:
            return None
        if at - position > 12:
            return None
    return position if not letters and tokens[position].shape != LOWER else None


_AGED = ("-year-old", "-month-old")


def _by_context(reading: Reading, words: Words, found: list[Piece]) -> Iterator[Piece]:
    """Names that no table knows, proved by a word beside them: an age, a verb of speech, a noun for a place."""
    taken = {at for piece in found for at in range(piece.first, piece.last)}
    tokens, text = reading.tokens, reading.text
    for first, last in runs(reading, english=True):
        start = first
        while start < last and (start in taken or tokens[start].text in gazetteer.demonyms()):
            start += 1
        if start >= last or any(at in taken for at in range(start, last)):
            continue
        size = last - start
        surface = [token.text for token in tokens[start:last]]
        if any(name in NOT_NAMES or name in gazetteer.demonyms() for name in surface):
            continue
        before = tokens[start - 1].text if start > 0 and not tokens[start].begins else ""
        if size <= 4 and all(token.shape != UPPER or len(token.text) > 3 for token in tokens[start:last]):
            if before.endswith(_AGED) or (size >= 2 and _age_follows(reading, last)):
                yield Piece(start, last, "person", "Person", "age")
                continue
        if size <= 3 and not words.is_common(surface[0]) and tokens[start].shape == CAPITAL:
            kind = _place_beside(reading, start, last)
            if kind:
                yield Piece(start, last, "place", kind, "place-noun")
                continue
            in_place = before.casefold() in {"in", "near"} and _country_follows(reading, last)
            if in_place:
                yield Piece(start, last, "place", "Place", "place-in-country")


def _age_follows(reading: Reading, at: int) -> bool:
    """ "Naama Example, 25, ..." """
    tokens = reading.tokens
    return (
        at + 2 < len(tokens)
        and tokens[at].text == ","
        and tokens[at + 1].text.isdigit()
        and 1 <= len(tokens[at + 1].text) <= 2
        and tokens[at + 2].text in {",", "."}
    )


def _place_beside(reading: Reading, first: int, last: int) -> str | None:
    """The type that "town of X", "X province" or "X River" proves for X."""
    tokens = reading.tokens
    if first >= 2 and tokens[first - 1].text == "of" and tokens[first - 2].shape == LOWER:
        kind = PLACE_NOUNS.get(tokens[first - 2].text)
        if kind and tokens[first - 2].text not in {"state", "port", "camp"}:
            return kind
    if first >= 1 and not tokens[first].begins and tokens[first - 1].text in {"village", "town", "city"}:
        return "City"
    if last < len(tokens) and is_adjacent(reading.text, tokens[last - 1], tokens[last]):
        word = tokens[last].text
        if word in {
            "province",
            "district",
            "county",
            "governorate",
            "prefecture",
            "oblast",
            "region",
            "municipality",
            "island",
        }:
            return PLACE_NOUNS[word]
    return None


def _country_follows(reading: Reading, at: int) -> bool:
    tokens = reading.tokens
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return False
    places = gazetteer.places("en")
    return any(
        (rows := places.get(gazetteer.fold(reading.surface(at + 1, last))))
        and rows[0].type in {"Country", "State"}
        for last in range(min(len(tokens), at + 4), at + 1, -1)
        if last - at < 5 and "\n" not in reading.surface(at + 1, last)
    )


# --- what the article has proved -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that the article proves somewhere: by their words, and the parts of persons' names."""

    whole: dict[tuple[str, ...], Piece]
    parts: frozenset[str]
    #: Family name -> the particles that stand before it ("leyen" -> "von der").
    particles: dict[str, tuple[str, ...]]
    longest: int

    @classmethod
    def collect(cls, readings: Sequence[Reading], found: Sequence[Sequence[Piece]]) -> _Names:
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
_WEIGHT = {"two-names": 1, "acronym": 1, "title": 3, "organization-table": 3, "gazetteer": 3}


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


def _reconsider(reading: Reading, pieces: list[Piece], names: _Names) -> list[Piece]:
    """One name, one kind: the kind that the article's evidence favours; a city that is a person's name goes over."""
    kept = []
    for piece in pieces:
        key = _key(reading, piece.first, piece.last)
        favoured = names.whole.get(key, piece)
        if favoured.kind != piece.kind:
            piece = piece._replace(kind=favoured.kind, type=favoured.type)
        if (
            len(key) == 1
            and piece.kind != "person"
            and key[0] in names.parts
            and _gives_way(reading, piece, key[0])
        ):
            piece = Piece(piece.first, piece.last, "person", "Person", "short-form")
        kept.append(piece)
    return kept


def _gives_way(reading: Reading, piece: Piece, name: str) -> bool:
    """Tells whether a place's or an organization's name of one word rather is the person's whom the article names."""
    if piece.rule == "gazetteer" and piece.type == "City":
        cities = gazetteer.cities(name, "en")
        big = bool(cities) and (cities[0].is_capital or cities[0].population >= _CITY_STAYS)
        return not big and not _after_preposition(reading, piece.first)
    return piece.rule in {"acronym", "organization-table"} and reading.tokens[piece.first].shape == CAPITAL


#: A city of this size stays a city beside a person of its name.
_CITY_STAYS = 1_000_000


def _after_preposition(reading: Reading, at: int) -> bool:
    return at > 0 and reading.tokens[at - 1].text.casefold() in PLACE_PREPOSITIONS["en"]


def _repeats(reading: Reading, kept: list[Piece], names: _Names, words: Words) -> Iterator[Piece]:
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
    if name.kind != "organization" and token.shape == UPPER and len(token.text) <= 3:
        return False
    return not (name.kind == "organization" and name.rule.startswith("acronym") and token.shape != UPPER)


def _part_counts(
    reading: Reading, at: int, words: Words, taken: set[int], folded: list[str], names: _Names
) -> bool:
    """Tells whether a single word is a person's short form here: no ordinary word, no part of a longer name."""
    token = reading.tokens[at]
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
