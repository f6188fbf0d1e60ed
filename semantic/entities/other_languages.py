"""Names in languages other than English, by the surest evidence only: tables, honorifics, titles, first names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer, other_cues, semitic
from semantic.entities.claims import Piece
from semantic.entities.lexicon import (
    GERMAN_ARTICLES,
    MONTH_NAMES,
    NO_FIRST_NAMES,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PLACE_PREPOSITIONS,
    word_set,
)
from semantic.entities.other_organizations import (
    LONGEST_OPENED,
    ministry,
    opened_organization,
    table_organization,
)
from semantic.entities.readings import HOMES, runs
from semantic.entities.tokens import CAPITAL, LOWER, UPPER, Token, is_adjacent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.entities.readings import Reading, Words

__all__ = ["pieces"]

_TABLE_LANGUAGES = frozenset({"de", "fr", "es", "it", "pt", "nl"})
#: A city below this size needs a preposition before it.
_BIG_CITY = 300_000

#: First names that are ordinary words of the language.
_ORDINARY = {
    "de": word_set(
        "Ernst Wolf Rose Heide Linde Mai Engel Kaiser Sommer Winter Roman Art Sonne Stern Held Christ Wille Otter Markt "
        "April Mark Ehre Gast Land Ost West Nord Süd Neu Gold Falk Frank Ben Lang Jung Alt Herr Frau Ute Ina An Am Im Da "
        "Uni Bund Rat Not Gut Star Lotte Rosen Alle Viele Nun Sei Per Ute Via Marge Alma Ines"
    ),
    "fr": word_set(
        "Rose Marine Fleur Prudence Aimé Pierre-Feu Mars Juste Parfait Parmi Christ Sans Chant Olive"
    ),
    "es": word_set(
        "Sol Luz Mar Paz Santos Consuelo Dolores Cruz Reyes Ángel Blanca Pilar Mercedes Rosario Salud"
    ),
    "it": word_set("Vita Santo Gioia Luce Fiore Grazia Felice Primo Italia Sole Alba Rosa Catena"),
    "pt": word_set("Sol Luz Santos Vitória Cruz Glória Graça Rosa Inês"),
    "nl": word_set("Roos Bloem Wil Nu Beer Den Mark Engel"),
}
#: Endings of German nouns that are no family names.
_GERMAN_NOUNS = (
    "ung",
    "ungen",
    "heit",
    "keit",
    "keiten",
    "schaft",
    "tion",
    "tionen",
    "ismus",
    "tät",
    "chen",
    "nis",
    "tum",
)


def pieces(reading: Reading, words: Words, language: str) -> Iterator[Piece]:
    """The names in a reading in `language` (two letters; "" where it is not known), in text order."""
    if language in semitic.LANGUAGES:
        yield from semitic.pieces(reading, language)
        return
    if reading.manner == "capitals":
        return
    reach = 0
    small = {piece.first: piece for piece in other_cues.opened_small(reading, language)}
    for first, last in runs(reading, english=False):
        opened = next(
            (small[at] for at in range(max(reach, first - LONGEST_OPENED), first) if at in small), None
        )
        if opened is not None and opened.last > first:
            yield opened
            reach = opened.last
        at = max(first, reach)
        while at < last:
            found = _at(reading, words, at, last, language)
            if found is None:
                at += 1
                continue
            yield found
            at = reach = found.last


def _at(reading: Reading, words: Words, at: int, last: int, language: str) -> Piece | None:
    return (
        table_organization(reading, words, at, last)
        or other_cues.firm(reading, at, last)
        or ministry(reading, at, language)
        or other_cues.organization_by_noun(reading, at, last, language)
        or opened_organization(reading, at, language)
        or _long_place(reading, words, at, last, language)
        or _person(reading, words, at, last, language)
        or other_cues.announced_person(
            reading, at, last, language, lambda token: _is_name(token, words, language)
        )
        or _place(reading, words, at, last, language)
    )


def _long_place(reading: Reading, words: Words, at: int, last: int, language: str) -> Piece | None:
    """A place of two words or more goes before a person ("Abu Dhabi", "Reino Unido")."""
    place = _place(reading, words, at, last, language)
    return place if place and place.last - place.first > 1 else None


def _person(reading: Reading, words: Words, at: int, last: int, language: str) -> Piece | None:
    tokens = reading.tokens
    token = tokens[at]
    if token.shape != CAPITAL or language not in _TABLE_LANGUAGES | {
        "",
        "sv",
        "da",
        "no",
        "nb",
        "fi",
        "pl",
        "cs",
        "tr",
    }:
        return None
    if _follows_honorific(reading, at, language):
        end = _end_of_name(reading, words, at, last, language)
        return Piece(at, end, "person", "Person", "honorific") if _is_name(token, words, language) else None
    first_name = _is_first_name(token, words, language)
    if not first_name and not _follows_title(reading, at, language):
        return None
    if not first_name and not _is_name(token, words, language):
        return None
    end = _end_of_name(reading, words, at, last, language)
    if end - at >= 2 or (
        not first_name and end - at == 1 and language != "de" and not _is_place_name(token.text, language)
    ):
        return Piece(at, end, "person", "Person", "first-name" if first_name else "title")
    return None


def _is_first_name(token: Token, words: Words, language: str) -> bool:
    text = token.text
    if text in _ORDINARY.get(language, ()) or text.casefold() in words.small or len(text) < 3:
        return False
    if (
        (text in NOT_NAMES and text not in MONTH_NAMES)
        or text in NO_FIRST_NAMES
        or text in gazetteer.demonyms()
        or gazetteer.fold(text) in gazetteer.places("en")
        or (language in _TABLE_LANGUAGES and gazetteer.fold(text) in gazetteer.places(language))
    ):
        return False
    return text in gazetteer.first_names() or ("-" in text and text.split("-")[0] in gazetteer.first_names())


def _is_name(token: Token, words: Words, language: str) -> bool:
    text = token.text
    return (
        token.shape == CAPITAL
        and len(text) > 1
        and text.casefold() not in words.small
        and text not in NOT_NAMES
        and text not in ORGANIZATION_HEADS
        and text.casefold() not in _titles(language)
        and not (
            language == "de"
            and (
                (text.endswith(_GERMAN_NOUNS) and text not in gazetteer.first_names())
                or text in _ORDINARY["de"]
            )
        )
    )


def _is_place_name(text: str, language: str) -> bool:
    return gazetteer.fold(text) in gazetteer.places(language) or gazetteer.is_city_name(
        gazetteer.fold(text), language
    )


def _end_of_name(reading: Reading, words: Words, first: int, last: int, language: str) -> int:
    tokens = reading.tokens
    end = first + 1
    while end < last and end - first < 5:
        token = tokens[end]
        if token.shape == LOWER:
            # "Ann Lee da Bob Roy", "Ann Lee von der Bank": after the little word something else begins.
            after = tokens[end + 1] if end + 1 < last else token
            if (
                (end - first >= 2 and language in {"de", "nl"})
                or after.text in gazetteer.first_names()
                or _is_place_name(after.text, language)
            ):
                break
            end += 1
            continue
        is_initial = len(token.text) == 2 and token.text.endswith(".")
        if not is_initial and not _is_name(token, words, language):
            break
        if language in _TABLE_LANGUAGES and gazetteer.fold(token.text) in gazetteer.places(language):
            break
        end += 1
    while end > first + 1 and tokens[end - 1].shape != CAPITAL:
        end -= 1
    return end


def _titles(language: str) -> frozenset[str]:
    return gazetteer.titles(language, "title")


def _follows_honorific(reading: Reading, at: int, language: str) -> bool:
    tokens = reading.tokens
    honorifics = gazetteer.titles(language, "honorific")
    left = at - 1
    if left >= 0 and tokens[left].text == "." and left >= 1 and tokens[left - 1].end == tokens[left].start:
        return f"{tokens[left - 1].text}." in honorifics and is_adjacent(
            reading.text, tokens[left], tokens[at]
        )
    return (
        left >= 0 and tokens[left].text in honorifics and is_adjacent(reading.text, tokens[left], tokens[at])
    )


def _follows_title(reading: Reading, at: int, language: str) -> bool:
    tokens = reading.tokens
    if at == 0 or tokens[at].begins or not is_adjacent(reading.text, tokens[at - 1], tokens[at]):
        return False
    return tokens[at - 1].text.casefold() in _titles(language)


def _place(reading: Reading, words: Words, at: int, last: int, language: str) -> Piece | None:
    tokens = reading.tokens
    code = language if language in _TABLE_LANGUAGES else "en"
    preposition = _follows_preposition(tokens, at, language)
    for end in range(min(last, at + 6), at, -1):
        surface = reading.surface(at, end)
        name = gazetteer.fold(surface)
        if (
            "\n" in surface
            or name in words.small
            or surface in {"Us", "Uk", "Car", "Vs", "Am"}
            or len(name) < 2
        ):
            continue
        rows = gazetteer.places(code).get(name)
        if rows and _agrees(surface, rows[0]):
            if rows[0].needs_preposition and not preposition:
                continue
            if _is_inside_name(reading, words, at, end, last, language):
                continue
            return Piece(at, end, "place", rows[0].type, "gazetteer")
        if surface.isupper() or len(name) < 4 or not gazetteer.is_city_name(name, language):
            continue
        if (
            surface in NOT_NAMES
            or surface in _ORDINARY.get(language, ())
            or surface.casefold() in _titles(language)
        ):
            continue
        if language == "de" and at and tokens[at - 1].text in GERMAN_ARTICLES:
            continue
        cities = gazetteer.cities(name, language)
        if not _bears(surface, name, cities[0], language, words, preposition=preposition):
            continue
        big = cities[0].population >= _BIG_CITY or cities[0].is_capital
        ordinary = end - at == 1 and (surface in gazetteer.first_names() or surface in gazetteer.demonyms())
        if (preposition or (big and not ordinary)) and not _is_inside_name(
            reading, words, at, end, last, language
        ):
            if language == "de" and not big and surface.endswith(_GERMAN_NOUNS):
                continue
            if not big and surface.casefold() in gazetteer.common_words():
                continue
            if not big and cities[0].country not in HOMES.get(language, ()):
                continue
            return Piece(at, end, "place", "City", "gazetteer")
    return None


def _follows_preposition(tokens: tuple[Token, ...], at: int, language: str) -> bool:
    """Tells whether a preposition of place stands before the name, or before the name that "and" joins to it."""
    prepositions = PLACE_PREPOSITIONS.get(language, frozenset({"in"}))
    if at == 0 or tokens[at].begins:
        return False
    if tokens[at - 1].text.casefold() in prepositions:
        return True
    return (
        at >= _JOINED
        and tokens[at - 1].text in _AND
        and tokens[at - 2].shape == CAPITAL
        and tokens[at - _JOINED].text.casefold() in prepositions
    )


#: "aus Bremen und Kiel": so far before the second name the preposition stands.
_JOINED = 3
_AND = frozenset({"und", "et", "y", "e", "en", "og", "och", "i"})


def _bears(
    surface: str, name: str, city: gazetteer.Place, language: str, words: Words, *, preposition: bool
) -> bool:
    """Tells whether the city may be meant: by its own name or the language's, as accents are written.

    Another name of GeoNames ("Mailand") needs a preposition. A city of a country that the article does not name
    must be very big.
    """
    is_near = city.country in words.countries or city.population >= _WORLD_CITY or city.is_capital
    if gazetteer.is_name_in(name, language):
        return True
    if gazetteer.fold(city.name) == name:
        return is_near and surface.casefold() in {city.name.casefold(), name}
    return preposition and is_near


#: A city of this size is named without its country.
_WORLD_CITY = 1_000_000


def _agrees(surface: str, place: gazetteer.Place) -> bool:
    return not surface.isupper() or len(surface) <= 4 or place.type == "Country"


def _is_inside_name(reading: Reading, words: Words, at: int, end: int, last: int, language: str) -> bool:
    """Tells whether the place is part of a longer name ("Jordan Pickford", "Universität Leipzig Medical")."""
    tokens = reading.tokens
    if end < last and tokens[end].shape in (CAPITAL, UPPER) and language != "de":
        return gazetteer.fold(tokens[end].text) not in gazetteer.places("en")
    return (
        end < last
        and language == "de"
        and tokens[at].text in gazetteer.first_names()
        and _is_name(tokens[end], words, language)
    )
