"""Names in English running text: what a run of capitalized words is made of.

Rules in order: a table's name, key words of organizations and places, titles, first names, places of the gazetteer,
acronyms, two plain names. What no rule proves is no name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import (
    LONGEST_TABLE_NAME,
    Piece,
    is_distinct,
    is_known_here,
    is_plain,
    is_plain_name,
    type_of,
    word_at,
)
from semantic.entities.english_cues import organization_by_noun, place_by_noun, place_by_preposition
from semantic.entities.english_organizations import (
    acronym,
    organization_at_the_edge,
    organization_by_ampersand,
    organization_by_head,
    organization_whole,
    table_organization,
)
from semantic.entities.english_persons import (
    person_by_first_name,
    person_by_initial,
    person_by_title,
    two_names,
)
from semantic.entities.english_places import is_english_name, place_by_head, whole_place, writes
from semantic.entities.lexicon import COMPANY_SUFFIXES, FUNCTION_WORDS, NOT_NAMES
from semantic.entities.titles import is_title_ending, title_length
from semantic.entities.tokens import CAPITAL, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.entities.readings import Reading, Words

__all__ = ["pieces", "sure_pieces"]


#: In a headline in title case a capital proves nothing: only big cities count without a word about them in the body.
_HEADLINE_CITY = 1_000_000


def pieces(reading: Reading, words: Words, first: int, last: int) -> Iterator[Piece]:
    """The names in the run of tokens from `first` to `last` (exclusive)."""
    first = _skip_ordinary(reading, words, first, last)
    while last > first and reading.tokens[last - 1].text in {"&", ".", "'s", "’s", "'", "’"}:
        last -= 1
    if (
        first >= last
        or title_length([t.text for t in reading.tokens[first:last]] + ["X"], "en") == last - first
    ):
        return
    for rule in _RULES:
        found = rule(reading, words, first, last)
        if found is None:
            continue
        yield from pieces(reading, words, first, found.first) if found.first > first else ()
        yield found
        # An organization's name may reach past the run ("Ministry of Foreign Affairs").
        yield from pieces(reading, words, found.last, last)
        return


def sure_pieces(reading: Reading, words: Words) -> Iterator[Piece]:
    """The names in a headline in title case that the tables prove alone: countries, big cities, organizations."""
    tokens = reading.tokens
    at = 0
    while at < len(tokens):
        if tokens[at].shape in (CAPITAL, UPPER):
            found = _sure(reading, words, at)
            if found:
                yield found
                at = found.last
                continue
        at += 1


def _sure(reading: Reading, words: Words, at: int) -> Piece | None:
    tokens = reading.tokens
    for last in range(min(len(tokens), at + LONGEST_TABLE_NAME), at, -1):
        surface = reading.surface(at, last)
        rows = gazetteer.organizations().get(surface)
        known = rows and surface not in words.other_acronyms and is_known_here(surface, rows, words)
        if rows and known and not rows[0].is_word and is_distinct(surface, words):
            return Piece(at, last, "organization", type_of(rows), "organization-table")
        if not is_plain(surface):
            continue
        name = gazetteer.fold(surface)
        places = gazetteer.places("en").get(name)
        if places and writes(surface, places) and is_distinct(surface, words):
            if (
                surface in gazetteer.first_names()
                and last < len(tokens)
                and is_plain_name(tokens[last], words)
            ):
                return None
            return Piece(at, last, "place", places[0].type, "gazetteer")
        if gazetteer.is_city_name(name, "en") and is_distinct(surface, words):
            cities = tuple(c for c in gazetteer.cities(name, "en") if is_english_name(name, c))
            big = cities and (cities[0].population >= _HEADLINE_CITY or cities[0].is_capital)
            if big and surface not in gazetteer.first_names():
                return Piece(at, last, "place", "City", "gazetteer")
    return None


def _skip_ordinary(reading: Reading, words: Words, first: int, last: int) -> int:
    """The first token that may begin a name: little words and ordinary words at the head of a sentence go."""
    tokens = reading.tokens
    while first < last:
        token = tokens[first]
        lower = token.text.casefold()
        if lower in FUNCTION_WORDS and token.shape == CAPITAL:
            if _begins_table_name(reading, words, first, last):
                return first
            first += 1
            continue
        if token.begins and token.shape == CAPITAL and last - first == 1 and words.is_common(token.text):
            first += 1
            continue
        return first
    return first


def _begins_table_name(reading: Reading, words: Words, first: int, last: int) -> bool:
    """Tells whether a little word begins a name of a table ("The New York Times", "New South Wales")."""
    return any(
        reading.surface(first, end) in gazetteer.organizations() or whole_place(reading, words, first, end)
        for end in range(first + 1, min(last, first + LONGEST_TABLE_NAME) + 1)
    )


def _table_inside(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """An organization of the table or a place at the head or the end of a longer run."""
    found = table_organization(reading, words, first, last)
    if found and not (found.last < last and word_at(reading, last - 1) in COMPANY_SUFFIXES):
        return found
    for size in range(last - first - 1, 0, -1):
        for start in (first, last - size):
            place = whole_place(reading, words, start, start + size)
            if place and _rest_is_no_name(reading, words, first, last, place):
                return place
    return None


def _rest_is_no_name(reading: Reading, words: Words, first: int, last: int, place: Piece) -> bool:
    """As in "London Mayor", "Israeli Gaza": the other words of the run are no part of the same name."""
    rest = [*reading.tokens[first : place.first], *reading.tokens[place.last : last]]
    country = place.type == "Country"
    return all(
        token.text in gazetteer.demonyms()
        or token.text in NOT_NAMES
        or words.is_common(token.text)
        or token.text in gazetteer.organizations()
        or (country and token.shape == UPPER)
        or is_title_ending([token.text], "en")
        for token in rest
    )


_RULES = (
    # The order matters: what a table knows whole; key words, because they end a name; then persons, because a
    # title or first name decides about what follows; then parts of the run; the weakest evidence last.
    organization_whole,
    whole_place,
    organization_by_head,
    place_by_head,
    organization_by_ampersand,
    place_by_noun,
    organization_at_the_edge,
    person_by_title,
    person_by_first_name,
    person_by_initial,
    _table_inside,
    acronym,
    organization_by_noun,
    two_names,
    place_by_preposition,
)
