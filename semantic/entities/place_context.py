"""What an article says about countries and states, and how likely a reading of a place name is without it."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from semantic.entities.gazetteer import Place
    from semantic.model import Entity, Zone

__all__ = ["IMPLIED", "KNOWN_ALONE", "MARGIN", "NAMED", "Context", "Home", "context_of", "prior"]

_COUNTRY, _STATE, _REGION = 7.5, 7.0, 6.8
_CAPITAL = 1.0
NAMED, IMPLIED = 1.0, 0.5
#: A state that shares its name with a big city of its own is seldom meant without the word "state".
_SHADOWED = -1.5
_BIG_CITY = 500_000
#: A smaller city is linked only if the article names its state, or its country more than any other.
KNOWN_ALONE = 300_000
#: A county name that more states bear than this tells nothing.
_MOST_STATES = 3
#: The lead, in powers of ten of population, without which nothing is linked.
MARGIN = 1.0


class Home(NamedTuple):
    """Where the articles of a newsroom mostly play: an ISO 3166-1 code, and a region where one is known."""

    country: str
    region: str | None = None

    @classmethod
    def parse(cls, text: str | None) -> Home | None:
        """The home that "US", "US-TX" or "US/TX" states; ConfigurationError for what names no country."""
        if text is None:
            return None
        country, _, region = text.strip().upper().replace("/", "-").partition("-")
        if gazetteer.country(country) is None:
            raise ConfigurationError(
                f"{text!r} names no country",
                place="home",
                remedy="give an ISO 3166-1 code, with a region if you like: US, US-TX, GB",
            )
        return cls(country, region or None)


class Context(NamedTuple):
    """What the article says about countries and states: codes with weights."""

    countries: Mapping[str, float]
    #: Two letters of a state of the US -> how sure the article is about it.
    states: Mapping[str, float]
    #: Country -> the keys of the entities that only imply it.
    implied: Mapping[str, frozenset[str]]
    #: The country that the article names most often.
    home: str | None
    #: Country -> how often the article names it or its people; entity -> how many mentions.
    counts: Mapping[str, int]
    own_counts: Mapping[str, int]
    #: The newsroom says where it is.
    is_home_known: bool


def context_of(
    entities: Sequence[Entity],
    candidates: Mapping[str, tuple[Place, ...]],
    zones: Sequence[Zone],
    language: str,
    home: Home | None,
) -> Context:
    """What the entities, the names of peoples and of counties in the text, and the newsroom's home say together."""
    countries: dict[str, float] = {}
    states: dict[str, float] = {}
    counts: Counter[str] = Counter()
    implied: dict[str, set[str]] = {}
    for entity in entities:
        places = candidates.get(entity.key, ())
        if entity.kind != "place" or not places:
            continue
        kinds = {place.type for place in places[:3]}
        first = places[0]
        if first.type == "Country" and not kinds & {"State"}:
            if first.country:
                countries[first.country] = NAMED
                counts[first.country] += len(entity.mentions)
        elif (
            first.type == "State"
            and first.country == "US"
            and "Country" not in kinds
            and not _has_big_city(first, places)
        ):
            countries["US"] = NAMED
            counts["US"] += len(entity.mentions)
            states[str(first.region)] = NAMED
        elif first.country and first.type in {"State", "AdministrativeArea"}:
            countries[first.country] = max(countries.get(first.country, 0), IMPLIED)
        elif first.type == "City" and _is_plain_lead(places):
            implied.setdefault(str(first.country), set()).add(entity.key)
    if language == "en":
        demonyms = gazetteer.demonyms()
        for zone in zones:
            for word in _CAPITALIZED.findall(zone.text):
                code = demonyms.get(word)
                if code:
                    counts[code] += 1
                    countries[code] = max(countries.get(code, 0), IMPLIED)
        for state, weight in _states_of_counties(zones).items():
            states[state] = max(states.get(state, 0), weight)
            countries["US"] = max(countries.get("US", 0), IMPLIED)
    most = min(counts, key=lambda country: (-counts[country], country)) if counts else None
    if home is not None:
        countries[home.country] = NAMED
        most = most or home.country
        if home.country == "US" and home.region:
            states[home.region] = max(states.get(home.region, 0), NAMED)
    return Context(
        countries,
        states,
        {c: frozenset(keys) for c, keys in implied.items()},
        most,
        counts,
        {entity.key: len(entity.mentions) for entity in entities},
        home is not None,
    )


# Rapides Parish, Santa Clara County
_COUNTY = re.compile(r"\b[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,2} (?:County|Parish)\b")


def _states_of_counties(zones: Sequence[Zone]) -> dict[str, float]:
    """The states in which the counties lie that the article names; a name that several states bear counts less."""
    states: dict[str, float] = {}
    for zone in zones:
        for match in _COUNTY.finditer(zone.text):
            words = match.group().split()
            for first in range(len(words) - 1):
                codes = gazetteer.county_states().get(gazetteer.fold(" ".join(words[first:])))
                if codes and len(codes) <= _MOST_STATES:
                    for code in codes:
                        states[code] = max(states.get(code, 0), NAMED / len(codes))
                if codes:
                    break
    return states


# Israeli, Russians
_CAPITALIZED = re.compile(r"\b[A-Z][a-zéô]+\b")


def _has_big_city(state: Place, places: Iterable[Place]) -> bool:
    return any(
        p.type == "City" and p.country == "US" and p.population >= _BIG_CITY for p in places if p is not state
    )


def _is_plain_lead(places: Sequence[Place]) -> bool:
    """Tells whether the first candidate leads by population alone."""
    if len(places) == 1:
        return places[0].population >= KNOWN_ALONE
    return prior(places[0], places) >= prior(places[1], places) + MARGIN


def prior(place: Place, among: Iterable[Place]) -> float:
    """The weight of a reading before the article is asked, in powers of ten of population; `among` are all readings."""
    if place.type == "Country":
        return _COUNTRY
    if place.type == "State" and place.geonames:
        return _STATE + (_SHADOWED if _has_big_city(place, among) else 0)
    if place.type != "City":
        return _REGION
    return math.log10(max(place.population, 1)) + (_CAPITAL if place.is_capital else 0)
