"""Finds the names of people, places and organizations in the zones of an article, by rules and tables.

The seam: a `Recognizer` takes zones and a language, and gives `Found` names. `rules` is the recognizer that needs no
model; a trained one drops in without any change to resolving or linking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from semantic.entities import english, gazetteer, other_languages
from semantic.entities.claims import Piece
from semantic.entities.english_cues import only_after_prepositions
from semantic.entities.lexicon import (
    ACRONYMS_NO_NAME,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PLACE_NOUNS,
    PORTFOLIOS,
    THINGS,
)
from semantic.entities.namesakes import without_namesakes
from semantic.entities.proved import Names, alone_named, full_forms, reconsider, repeats, without_overlap
from semantic.entities.readings import Reading, Words, is_english, read_zones, runs
from semantic.entities.things import clubs_as_teams, without_craft
from semantic.entities.tokens import CAPITAL, LOWER, OTHER, UPPER, is_adjacent
from semantic.model import EntityKind, Zone

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
    first = only_after_prepositions(readings, without_craft(readings, first, code))
    if words.is_sport:
        first = clubs_as_teams(readings, first)
    alone = alone_named(readings, first)
    first = [
        without_overlap([*full_forms(r, alone, words, code), *pieces])
        for r, pieces in zip(readings, first, strict=True)
    ]
    names = Names.collect(readings, first)
    found = []
    proved = []
    for reading, pieces in zip(readings, first, strict=True):
        kept = reconsider(reading, pieces, names)
        proved.append(tuple(without_overlap([*kept, *repeats(reading, kept, names, words)])))
    for number, (reading, last) in enumerate(
        zip(readings, without_namesakes(readings, proved) if reads_english else proved, strict=True)
    ):
        for piece in last:
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
    found = without_overlap([*_with_words_before(reading, words, found), *found])
    found += _introduced_acronyms(reading, words, found)
    return without_overlap([*found, *_by_context(reading, words, found)])


def _with_words_before(reading: Reading, words: Words, found: list[Piece]) -> Iterator[Piece]:
    """As in "Relief and Works Agency": the ordinary words before "and" belong to the name with the key word."""
    tokens = reading.tokens
    for piece in found:
        at = piece.first - 1
        if piece.rule != "organization-word" or at < 1 or tokens[at].text not in {"and", "&"}:
            continue
        scope = tokens[piece.first].text
        if not (words.is_common(scope) or scope in PORTFOLIOS) or piece.last - piece.first < 2:
            continue
        start = at
        while (
            start > 0
            and at - start < _LONGEST_SCOPE
            and tokens[start - 1].shape in (CAPITAL, UPPER)
            and is_adjacent(reading.text, tokens[start - 1], tokens[start])
            and not tokens[start].begins
        ):
            start -= 1
        left = [token.text for token in tokens[start:at]]
        after_article = start > 0 and (
            tokens[start - 1].text in {"the", "The", "("} or _belongs(left[0] if left else "")
        )
        while left and left[0] == "The":
            left, start, after_article = left[1:], start + 1, True
        is_scope = bool(left) and all(
            (words.is_common(text) and text not in NOT_NAMES) or text in PORTFOLIOS or _belongs(text)
            for text in left
        )
        surface = reading.surface(start, at) if left else ""
        is_own = left and (left[-1] in ORGANIZATION_HEADS or surface in gazetteer.organizations())
        if is_scope and not is_own and after_article and not _belongs(left[-1]):
            yield piece._replace(first=start)


_LONGEST_SCOPE = 4


def _belongs(text: str) -> bool:
    """Tells whether the word says whose the organization is ("UN", "Danish", "National")."""
    return text in gazetteer.demonyms() or text in {
        "UN",
        "U.N.",
        "US",
        "U.S.",
        "UK",
        "U.K.",
        "EU",
        "National",
    }


# --- names that words around them prove ------------------------------------------------------------------------------


def _introduced_acronyms(reading: Reading, words: Words, found: list[Piece]) -> Iterator[Piece]:
    """As in "Sexual Minorities Uganda (SMUG)": capitals in brackets after the words whose first letters they are."""
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
        elif token.shape not in {LOWER, OTHER}:
            return None
        if at - position > 12:
            return None
    return position if not letters and tokens[position].shape != LOWER else None


_AGED = ("-year-old", "-month-old")


def _by_context(reading: Reading, words: Words, found: list[Piece]) -> Iterator[Piece]:
    """Names that no table knows, proved by a word beside them: an age, a noun for a place, a country."""
    taken = {at for piece in found for at in range(piece.first, piece.last)}
    tokens = reading.tokens
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
        is_aged = before.endswith(_AGED) or (size >= 2 and _age_follows(reading, last))
        if is_aged and size <= 4 and all(t.shape != UPPER or len(t.text) > 3 for t in tokens[start:last]):
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
    """As in "Noor Example, 25, ..."."""
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
