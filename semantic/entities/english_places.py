"""Places in English text: names of the gazetteer with what they need beside them, and key words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import (
    HONORIFICS,
    PERSON_HEADS,
    Piece,
    is_likely_person,
    is_number,
    is_plain,
    word_at,
)
from semantic.entities.english_extent import after_and, after_of, goes_on, start_of_name
from semantic.entities.lexicon import (
    FUNCTION_WORDS,
    NOT_NAMES,
    PLACE_HEADS,
    PLACE_OPENERS,
    PLACE_PREPOSITIONS,
    THINGS,
    word_set,
)
from semantic.entities.titles import is_title_ending
from semantic.entities.tokens import CAPITAL, UPPER, is_adjacent

if TYPE_CHECKING:
    from semantic.entities.readings import Reading, Words
    from semantic.entities.tokens import Token
    from semantic.model import EntityKind

__all__ = ["is_english_name", "place_by_head", "whole_place", "writes"]


#: A city below this size needs a preposition or its country beside it.
_BIG_CITY = 200_000


#: So does a smaller one, beside its country's name anywhere in the article.
_NEAR_CITY = 60_000
#: A city whose name is a first name counts alone from this size on.
_CITY_BEFORE_PERSON = 900_000


def whole_place(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """The whole stretch is a place of the gazetteer, with what the place needs beside it."""
    surface = reading.surface(first, last)
    if not is_plain(surface):
        return None
    name = gazetteer.fold(surface)
    tokens = reading.tokens
    after_preposition = first > 0 and tokens[first - 1].text.casefold() in PLACE_PREPOSITIONS["en"]
    if (
        last < len(tokens)
        and tokens[last].text in THINGS
        and is_adjacent(reading.text, tokens[last - 1], tokens[last])
    ):
        return None
    places = gazetteer.places("en").get(name)
    if places and writes(surface, places):
        if places[0].needs_preposition and not after_preposition:
            return None
        if (
            surface in gazetteer.demonyms()
            or (tokens[first].begins and last - first == 1 and words.is_common(surface))
            or surface in {"Us", "Uk"}
        ):
            return None
        return Piece(first, *_state_or_city(reading, last, name, places), "gazetteer")
    if surface.isupper() or not gazetteer.is_city_name(name, "en") or surface in gazetteer.demonyms():
        return None
    if surface in NOT_NAMES or len(surface) < 3 or surface.casefold() in FUNCTION_WORDS:
        return None
    beside = _is_beside_container(reading, last)
    after_preposition = after_preposition and tokens[first - 1].text.casefold() in _INSIDE
    certain = beside or after_preposition
    cities = tuple(c for c in gazetteer.cities(name, "en") if certain or is_english_name(name, c))
    if not cities:
        return None
    if beside or (after_preposition and not tokens[first].begins):
        ordinary = all(words.is_common(token.text) for token in tokens[first:last])
        inside = tokens[first - 1].text in _INSIDE and cities[0].population >= _BIG_CITY
        if ordinary and not beside and not inside:
            return None
        return Piece(first, last, "place", "City", "gazetteer")
    if words.is_sport or all(words.is_common(token.text) for token in tokens[first:last]):
        return None
    biggest = cities[0].population
    if (
        last - first == 1
        and biggest < _SPEAKING_CITY
        and not cities[0].is_capital
        and _speaks(reading, first, last)
    ):
        return None
    if last - first == 1 and surface in gazetteer.first_names() and not cities[0].is_capital:
        return Piece(first, last, "place", "City", "gazetteer") if biggest >= _CITY_BEFORE_PERSON else None
    if (
        biggest >= _BIG_CITY
        or (biggest >= _NEAR_CITY and cities[0].country in words.countries)
        or cities[0].is_capital
        or (last - first > 1 and not _starts_with_first_name(tokens, first))
    ):
        return Piece(first, last, "place", "City", "gazetteer")
    return None


#: A smaller city does not speak: "said Yao" is a person.
_SPEAKING_CITY = 3_000_000


def _speaks(reading: Reading, first: int, last: int) -> bool:
    tokens = reading.tokens
    before = tokens[first - 1].text if first else ""
    after = tokens[last].text if last < len(tokens) else ""
    return before in _SPEECH or after in _SPEECH


_SPEECH = word_set("said says told tells added adds explained explains")


def _state_or_city(
    reading: Reading, last: int, name: str, places: tuple[gazetteer.Place, ...]
) -> tuple[int, EntityKind, str]:
    """Where the name ends and what it is: "Washington state", "Washington, D.C.", else the big city of the name."""
    tokens = reading.tokens
    kind = places[0].type
    if kind != "State":
        return last, "place", kind
    after = tokens[last].text if last < len(tokens) else ""
    if (
        name == "washington"
        and after == ","
        and last + 1 < len(tokens)
        and tokens[last + 1].text in {"D.C.", "DC"}
    ):
        return last + 2, "place", "City"
    cities = gazetteer.cities(name, "en")
    is_city = (
        after != "state"
        and bool(cities)
        and cities[0].population >= _SHADOWING_CITY
        and cities[0].country == "US"
    )
    return last, "place", "City" if is_city else kind


#: So big a city of a state's name is meant unless the text says "state".
_SHADOWING_CITY = 500_000


#: After these a small town is meant; "from X" and "to X" go with brands and persons, too.
_INSIDE = frozenset({"in", "near", "outside", "across", "throughout"})


def is_english_name(folded: str, city: gazetteer.Place) -> bool:
    """Tells whether English calls the city so."""
    return gazetteer.fold(city.name) == folded or gazetteer.is_known_name(folded, "en")


def place_by_head(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A name with a key word of places: "Tahrir Square", "Lake Victoria", "Harbour Museum and Learning Center"."""
    tokens = reading.tokens
    opener = word_at(reading, first)
    if opener in PLACE_OPENERS and last - first >= 2 and not (opener == "Mount" and tokens[first].begins):
        stop = first + 2
        if tokens[first + 1].text not in NOT_NAMES and tokens[first + 1].text not in gazetteer.demonyms():
            if word_at(reading, last - 1) in PLACE_HEADS and last - first == 3:
                stop = last
            return Piece(first, stop, "place", PLACE_OPENERS[opener], "place-word")
    for at in range(last - 1, first, -1):
        word = word_at(reading, at)
        if word not in PLACE_HEADS:
            continue
        start = start_of_name(reading, first, at)
        before = [
            token.text for token in tokens[start:at] if token.text not in {"&", ".", "'s", "’s", "'", "’"}
        ]
        if not before or all(t.casefold() in FUNCTION_WORDS or is_number(t) for t in before):
            continue
        if len(before) == 1 and word in PERSON_HEADS and is_likely_person(reading, words, start):
            continue
        if tokens[start].begins and len(before) == 1 and words.is_common(before[0]):
            continue
        if all(is_title_ending([t], "en") or t in HONORIFICS for t in before) or goes_on(
            reading, at + 1, last
        ):
            continue
        if all(t in gazetteer.demonyms() for t in before) and word not in {
            "Museum",
            "Palace",
            "Quarter",
            "Hospital",
        }:
            continue
        if at + 1 < len(tokens) and tokens[at + 1].text in {"nation", "tribe", "people", "band"}:
            continue
        if (
            len(before) == 1
            and before[0] in _DIRECTIONS
            and word in {"Coast", "Region", "Province", "District", "Territory"}
        ):
            continue
        end = after_and(reading, words, at + 1)
        if word in {"Museum", "Library", "Gallery", "Bay", "Gulf", "Port", "Palace", "Church", "Cathedral"}:
            end = max(end, after_of(reading, words, at + 1))
        return Piece(start, end, "place", PLACE_HEADS[word], "place-word")
    return None


_DIRECTIONS = word_set("North South East West Northern Southern Eastern Western Central")


def writes(surface: str, places: tuple[gazetteer.Place, ...]) -> bool:
    """Tells whether the surface writes the name as names are written: "US" and "Us" are two things."""
    if surface in {"Us", "us", "Uk", "Car", "Am", "Usa"}:
        return False
    return bool(places) and (not surface.isupper() or len(surface) <= 4 or "." in surface or " " in surface)


def _is_beside_container(reading: Reading, after: int) -> bool:
    """Tells whether ", Country" or ", State" stands after the name."""
    tokens = reading.tokens
    if after + 1 >= len(tokens) or tokens[after].text != ",":
        return False
    for last in range(min(len(tokens), after + 5), after + 1, -1):
        surface = reading.surface(after + 1, last)
        places = gazetteer.places("en").get(gazetteer.fold(surface)) if is_plain(surface) else None
        if (
            places
            and tokens[after + 1].shape in (CAPITAL, UPPER)
            and places[0].type in {"Country", "State", "AdministrativeArea"}
        ):
            return True
    return reading.tokens[after + 1].text in _STATE_SHORT or f"{tokens[after + 1].text}." in _STATE_SHORT


_STATE_SHORT = word_set(
    "Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. "
    "N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. Ont. Que. B.C. "
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC "
    "SD TN TX UT VT VA WA WV WI WY DC"
)


def _starts_with_first_name(tokens: tuple[Token, ...], first: int) -> bool:
    return tokens[first].text in gazetteer.first_names()
