"""Ties the places of an article to records of the packaged gazetteer; where two readings are close, to none.

A candidate's weight is the logarithm of its population, plus one for a capital, plus what the article says: the
country it names, a state, a people. Containment that the text states ("Moscow, Russia") decides alone. The best
candidate must lead the second by `_MARGIN`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.containers import GEONAMES, Linked, candidates_of, contained, is_in, stated_containers
from semantic.entities.lexicon import PLACE_NOUNS
from semantic.entities.readings import HOMES
from semantic.model import Entity, Evidence, Geo, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from semantic.entities.gazetteer import Place

__all__ = ["Linked", "link"]

#: The lead, in powers of ten of population, without which nothing is linked.
_MARGIN = 1.0
#: The same where the article names no other place of the country of the best reading.
_MARGIN_ALONE = 2.0
_COUNTRY, _STATE, _REGION = 7.5, 7.0, 6.8
_CAPITAL = 1.0
_NAMED, _IMPLIED = 1.0, 0.5
#: A state that shares its name with a big city of its own is seldom meant without the word "state".
_SHADOWED = -1.5
_BIG_CITY = 500_000
#: A smaller city is linked only if the article names its state, or its country more than any other.
_KNOWN_ALONE = 300_000


class _Context(NamedTuple):
    """What the article says about countries and states: codes with weights."""

    countries: Mapping[str, float]
    states: frozenset[str]
    #: Country -> the keys of the entities that only imply it.
    implied: Mapping[str, frozenset[str]]
    #: The country that the article names most often.
    home: str | None
    #: Country -> how often the article names it or its people; entity -> how many mentions.
    counts: Mapping[str, int]
    own_counts: Mapping[str, int]


def link(
    entities: Sequence[Entity], zones: Sequence[Zone], language: str | None = None
) -> tuple[Linked, ...]:
    """Each entity with what the gazetteer proves about it; entities that are no places come back as they are.

    The keys of `evidence` are the names of fields in JSON form: `authority`, `containedIn`.
    """
    code = (language or "en").casefold().split("-")[0]
    candidates = {e.key: candidates_of(e, code) for e in entities if e.kind == "place"}
    stated = stated_containers(entities, candidates, zones)
    context = _context(entities, candidates, zones, code)
    linked = [
        _linked(e, candidates[e.key], context, stated.get(e.key), zones, code)
        if e.kind == "place"
        else Linked(e, {}, None)
        for e in entities
    ]
    by_key = {item.entity.key: item.entity for item in linked}
    by_authority: dict[str, Entity] = {}
    for item in linked:
        if item.entity.authority:
            by_authority.setdefault(item.entity.authority, item.entity)
    return tuple(contained(item, by_key, by_authority, stated.get(item.entity.key), code) for item in linked)


# --- what the article says -------------------------------------------------------------------------------------------


def _context(
    entities: Sequence[Entity],
    candidates: Mapping[str, tuple[Place, ...]],
    zones: Sequence[Zone],
    language: str,
) -> _Context:
    countries: dict[str, float] = {}
    states: set[str] = set()
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
                countries[first.country] = _NAMED
                counts[first.country] += len(entity.mentions)
        elif (
            first.type == "State"
            and first.country == "US"
            and "Country" not in kinds
            and not _has_big_city(first, places)
        ):
            countries["US"] = _NAMED
            counts["US"] += len(entity.mentions)
            states.add(str(first.region))
        elif first.country and first.type in {"State", "AdministrativeArea"}:
            countries[first.country] = max(countries.get(first.country, 0), _IMPLIED)
        elif first.type == "City" and _is_plain_lead(places):
            implied.setdefault(str(first.country), set()).add(entity.key)
    if language == "en":
        demonyms = gazetteer.demonyms()
        for zone in zones:
            for word in _CAPITALIZED.findall(zone.text):
                code = demonyms.get(word)
                if code:
                    counts[code] += 1
                    countries[code] = max(countries.get(code, 0), _IMPLIED)
    home = min(counts, key=lambda country: (-counts[country], country)) if counts else None
    return _Context(
        countries,
        frozenset(states),
        {c: frozenset(keys) for c, keys in implied.items()},
        home,
        counts,
        {entity.key: len(entity.mentions) for entity in entities},
    )


# Israeli, Russians
_CAPITALIZED = re.compile(r"\b[A-Z][a-zéô]+\b")


def _has_big_city(state: Place, places: Iterable[Place]) -> bool:
    return any(
        p.type == "City" and p.country == "US" and p.population >= _BIG_CITY for p in places if p is not state
    )


def _is_plain_lead(places: Sequence[Place]) -> bool:
    """Tells whether the first candidate leads by population alone."""
    if len(places) == 1:
        return places[0].population >= _KNOWN_ALONE
    return _prior(places[0], places) >= _prior(places[1], places) + _MARGIN


def _prior(place: Place, among: Iterable[Place]) -> float:
    if place.type == "Country":
        return _COUNTRY
    if place.type == "State" and place.geonames:
        return _STATE + (_SHADOWED if _has_big_city(place, among) else 0)
    if place.type != "City":
        return _REGION
    return math.log10(max(place.population, 1)) + (_CAPITAL if place.is_capital else 0)


# --- the choice ------------------------------------------------------------------------------------------------------


def _linked(
    entity: Entity,
    places: tuple[Place, ...],
    context: _Context,
    stated: tuple[Entity, int] | None,
    zones: Sequence[Zone],
    code: str,
) -> Linked:
    if not places:
        return Linked(entity, {}, None)
    if stated is not None:
        inside = [p for p in places for c in candidates_of(stated[0], "en") if is_in(p, c)]
        places = tuple(dict.fromkeys(inside)) or places
    nouns = _nouns_beside(entity, zones)
    own = entity.key
    ranked = sorted(
        ((_weight(p, places, context, nouns, own), p) for p in places),
        key=lambda pair: (-pair[0], pair[1].row),
    )
    weight, best = ranked[0]
    lead = weight - ranked[1][0] if len(ranked) > 1 else None
    needed = _needed(best, context, own) if stated is None else _MARGIN
    near = [p for w, p in ranked if weight - w < needed]
    if stated is None:
        near += _rivals_at_home(best, places, context, own)
    if len(dict.fromkeys(near)) > 1:
        rivals = list(dict.fromkeys(near))[:4]
        types = {p.type for p in rivals}
        kind = types.pop() if len(types) == 1 else "Place"
        doubt = " or ".join(_describe(place) for place in rivals)
        return Linked(replace(entity, type=kind), {}, doubt)
    is_supported = (
        best.type != "City"
        or ((best.population >= _KNOWN_ALONE or best.is_capital) and _is_own_name(entity, best, code))
        or stated is not None
        or (best.country == "US" and best.region in context.states)
        or best.country == context.home != "US"
    )
    if not is_supported:
        return Linked(replace(entity, type="Place"), {}, None)
    record = replace(entity, type=best.type, country_code=best.country)
    if not best.geonames:
        return Linked(record, {"type": Evidence("gazetteer", locator=best.row)}, None)
    rule = "stated-containment" if stated else "gazetteer"
    margin = f"; leads {ranked[1][1].row} by {lead:.2f}" if lead is not None else "; only candidate"
    geo = None
    if best.latitude is not None and best.longitude is not None:
        geo = Geo(best.latitude, best.longitude)
    record = replace(
        record,
        authority=GEONAMES.format(best.geonames),
        same_as=(best.wikidata,) if best.wikidata else (),
        geo=geo,
    )
    return Linked(record, {"authority": Evidence(rule, locator=best.row + margin)}, None)


def _needed(best: Place, context: _Context, own: str) -> float:
    """The lead that the best reading needs: more where the article names nothing else of its country."""
    return _MARGIN if _is_at_home(best, context, own) else _MARGIN_ALONE


def _is_at_home(place: Place, context: _Context, own: str) -> bool:
    """Tells whether the article names the place's country, its people, or another place of it."""
    if place.country is None or place.type == "Country":
        return True
    return place.country in context.countries or bool(context.implied.get(place.country, frozenset()) - {own})


def _rivals_at_home(best: Place, places: tuple[Place, ...], context: _Context, own: str) -> list[Place]:
    """Namesakes in countries or states that the article does name, where it names nothing else of the best one's.

    "Paris" in an article about Texas, "Lebanon" in one about Ohio: nobody can tell.
    """
    if best.type == "Country":
        alone = context.counts.get(str(best.country), 0) <= context.own_counts.get(own, 0)
        others = context.countries.keys() - {best.country, "US"}
        if not alone or others or not context.states:
            return []
        return [p for p in places if p.type == "City" and p.country == "US" and p.region in context.states]
    if best.country is None or _is_at_home(best, context, own):
        return []
    return [p for p in places if p is not best and _is_at_home(p, context, own)]


def _is_own_name(entity: Entity, place: Place, language: str) -> bool:
    """Tells whether the article uses the record's own name, or its name in the article's language."""
    names = [gazetteer.fold(mention.text) for mention in entity.mentions]
    if place.country in HOMES.get(language, ()):
        return True
    return gazetteer.fold(place.name) in names or any(
        gazetteer.is_known_name(name, language) for name in names
    )


def _weight(
    place: Place, among: tuple[Place, ...], context: _Context, nouns: frozenset[str], own: str
) -> float:
    weight = _prior(place, among)
    if place.country:
        is_implied = bool(context.implied.get(place.country, frozenset()) - {own})
        weight += context.countries.get(place.country, _IMPLIED if is_implied else 0)
    if place.type == "City" and place.country == "US" and place.region in context.states:
        weight += _NAMED
    if place.type == "State" and "state" in nouns:
        weight += 3
    if place.type == "City" and nouns & {"city", "town", "village"}:
        weight += 2
    return weight


def _nouns_beside(entity: Entity, zones: Sequence[Zone]) -> frozenset[str]:
    """The lower-case nouns for kinds of places that stand beside the mentions ("Washington state", "city of X")."""
    texts = {zone.where: zone for zone in zones}
    nouns = set()
    for mention in entity.mentions:
        zone = texts.get(mention.where)
        if zone is None:
            continue
        start, end = mention.start - zone.span.start, mention.end - zone.span.start
        after = zone.text[end : end + 16].split()[:1]
        before = zone.text[max(0, start - 16) : start].split()
        near = {after[0].strip(".,;:").lower()} if after else set()
        if len(before) >= 2 and before[-1] == "of":
            near.add(before[-2].lower())
        nouns |= near & (PLACE_NOUNS.keys() | {"state"})
    return frozenset(nouns)


def _describe(place: Place) -> str:
    """As in "Birmingham (City, US, AL)"."""
    parts = [
        place.type,
        place.country,
        place.region if place.country == "US" and place.type == "City" else None,
    ]
    return f"{place.name} ({', '.join(part for part in parts if part)})"
