"""Which records of the gazetteer a place may be, and which place contains it: as the text says, else as the table does."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.lexicon import word_set
from semantic.model import Container, Entity, Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from semantic.entities.gazetteer import Place
    from semantic.model import Zone

__all__ = [
    "GEONAMES",
    "Linked",
    "candidates_of",
    "contained",
    "is_in",
    "stated_containers",
    "us_states",
    "within_owners",
]

GEONAMES = "https://sws.geonames.org/{}/"
#: Types of places that lie in no place that the gazetteer could prove: a comma after them starts a list.
_SETTLED = frozenset({"Country", "Continent"})


class Linked(NamedTuple):
    """An entity after linking; `evidence` of its authority and container, and a note where two readings are close."""

    entity: Entity
    evidence: Mapping[str, Evidence]
    doubt: str | None


# --- candidates ------------------------------------------------------------------------------------------------------


def candidates_of(entity: Entity, language: str, *, with_towns: bool = False) -> tuple[Place, ...]:
    """The records of the gazetteer that bear one of the entity's names, countries and states first.

    `with_towns`: small towns, too, which count only where something says where they lie.
    """
    found: list[Place] = []
    for name in dict.fromkeys((entity.name, *(mention.text for mention in entity.mentions))):
        folded = gazetteer.fold(" ".join(name.split()))
        folded = folded.removeprefix("the ")
        if folded in _SKY:
            continue
        if folded in gazetteer.CAPITAL_OF_THE_US:
            return gazetteer.cities(folded, language)
        rows = gazetteer.places(language).get(folded, ())
        if not rows and language != "en":
            rows = gazetteer.places("en").get(folded, ())
        found += rows
        if entity.type in {"City", "Country", "State", "AdministrativeArea", "Place"}:
            found += gazetteer.cities(folded, language)
            if with_towns:
                found += gazetteer.towns(folded)
    places = dict.fromkeys(found)
    countries = {place.country for place in places if place.type == "Country"}
    # Singapore, Luxembourg, Djibouti: the city lies in the country of its name.
    return tuple(p for p in places if p.type != "City" or p.country not in countries)


#: Worlds that also name towns; nothing on a map is meant by them. Written by hand.
_SKY = word_set(
    "earth moon sun mercury venus mars jupiter saturn uranus neptune pluto ceres io europa ganymede callisto titan "
    "enceladus triton charon phobos andromeda"
)


# --- containers that the text states ---------------------------------------------------------------------------------


def stated_containers(
    entities: Sequence[Entity], candidates: Mapping[str, tuple[Place, ...]], zones: Sequence[Zone]
) -> dict[str, tuple[Entity, int]]:
    """Place key -> the place that the text puts around it ("Moscow, Russia", "Museum in Moscow") and where."""
    places = sorted(
        ((mention, entity) for entity in entities if entity.kind == "place" for mention in entity.mentions),
        key=lambda pair: pair[0].start,
    )
    found: dict[str, tuple[Entity, int]] = {}
    texts = {zone.where: zone for zone in zones}
    for (left, inner), (right, outer) in pairwise(places):
        if left.where != right.where or inner is outer or inner.key in found:
            continue
        zone = texts.get(left.where)
        if zone is None or right.start - left.end > 8:
            continue
        between = zone.text[left.end - zone.span.start : right.start - zone.span.start]
        if _holds(inner, outer, between, candidates):
            found[inner.key] = (outer, left.start)
    return found


def _holds(inner: Entity, outer: Entity, between: str, candidates: Mapping[str, tuple[Place, ...]]) -> bool:
    outside = candidates.get(outer.key, ())
    if inner.type in _SETTLED:
        return False
    is_venue = inner.type not in {"City", "State", "AdministrativeArea", "Place"}
    if re.fullmatch(r"\s+in\s+", between):
        return is_venue and outer.type in {"City", "Country", "State", "AdministrativeArea"}
    if not re.fullmatch(r",\s+", between) or not outside:
        return False
    area = {place.type for place in outside} & {"Country", "State", "AdministrativeArea"}
    if not area:
        return is_venue and outer.type == "City"
    own = candidates.get(inner.key, ())
    if not own:
        return True
    return any(is_in(place, container) for place in own for container in outside)


def within_owners(
    entities: Sequence[Entity], candidates: Mapping[str, tuple[Place, ...]], zones: Sequence[Zone]
) -> dict[str, tuple[Place, ...]]:
    """The candidates, of a city after "'s" only those in the place before it: "Manhattan's Chelsea" is not in Massachusetts.

    It tells no more: "Russia's Ukraine policy" puts nothing into Russia.
    """
    texts = {zone.where: zone for zone in zones}
    ends = {
        (mention.where, mention.end): entity.key
        for entity in entities
        if entity.kind == "place"
        for mention in entity.mentions
    }
    kept = dict(candidates)
    for entity in entities:
        places = kept.get(entity.key, ())
        if not places or any(place.type != "City" for place in places):
            continue
        for mention in entity.mentions:
            zone = texts.get(mention.where)
            start = mention.start - zone.span.start if zone is not None else 0
            if zone is None or zone.text[max(0, start - 3) : start] not in _OWNED:
                continue
            owner = ends.get((mention.where, mention.start - 3))
            if owner is not None:
                outer = candidates.get(owner, ())
                kept[entity.key] = tuple(p for p in places if any(is_in(p, around) for around in outer))
    return kept


#: Between a place and what it has.
_OWNED = frozenset({"'s ", "’s "})


def is_in(place: Place, container: Place) -> bool:
    """Tells whether the record of a city or region lies in the country or state of the other record."""
    if place.type == "Country" or place.row == container.row:
        return False
    if container.type == "Country":
        return place.country == container.country
    if container.type == "State" and container.region:
        return place.country == "US" and place.region == container.region and place.type == "City"
    return False


# --- containers of the table ------------------------------------------------------------------------------------------------------


def contained(
    item: Linked,
    by_key: Mapping[str, Entity],
    by_authority: Mapping[str, Entity],
    stated: tuple[Entity, int] | None,
    language: str,
) -> Linked:
    """The place that contains a linked place: as the text states it, else as the gazetteer does."""
    entity = item.entity
    if entity.kind != "place" or entity.type in _SETTLED:
        return item
    if stated is not None:
        outer = by_key[stated[0].key]
        container = Container(outer.name, outer.type, entity=outer.key, authority=outer.authority)
        evidence = {**item.evidence, "containedIn": Evidence("stated-containment", locator=outer.key)}
        return Linked(replace(entity, contained_in=container), evidence, item.doubt)
    if entity.authority is None:
        return item
    record = _record(item, language)
    container_row = _around(record) if record else None
    if container_row is None:
        return item
    authority = GEONAMES.format(container_row.geonames) if container_row.geonames else None
    named = by_authority.get(authority) if authority else None
    container = Container(
        named.name if named else _own_name(container_row, language),
        container_row.type,
        entity=named.key if named else None,
        authority=authority,
    )
    evidence = {**item.evidence, "containedIn": Evidence("gazetteer", locator=container_row.row)}
    return Linked(replace(entity, contained_in=container), evidence, item.doubt)


def _own_name(place: Place, language: str) -> str:
    if place.type == "Country" and place.country:
        return gazetteer.country_name(place.country, language) or place.name
    return place.name


def _record(item: Linked, language: str) -> Place | None:
    identifier = str(item.entity.authority).rstrip("/").rsplit("/", 1)[-1]
    every = (*candidates_of(item.entity, language), *candidates_of(item.entity, language, with_towns=True))
    return next((p for p in every if p.geonames == identifier), None)


def _around(place: Place) -> Place | None:
    """The state of a city in the United States; the country of any other place."""
    if place.type == "City" and place.country == "US":
        state = us_states().get(str(place.region))
        if state:
            return state
    return gazetteer.country(str(place.country)) if place.country and place.type != "Country" else None


@cache
def us_states() -> Mapping[str, Place]:
    """The states of the United States by their two letters."""
    rows = (place for places in gazetteer.places("en").values() for place in places)
    return {str(place.region): place for place in rows if place.type == "State" and place.country == "US"}
