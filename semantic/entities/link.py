"""Ties the places of an article to records of the packaged gazetteer; where two readings are close, to none.

A candidate's weight is the logarithm of its population, plus one for a capital, plus what the article says: the
country it names, a state, a people, a county, places near by; plus where the newsroom is at home, if it says so.
Containment that the text states ("Moscow, Russia") decides alone. The best candidate must lead the second by `MARGIN`.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.containers import (
    GEONAMES,
    Linked,
    candidates_of,
    contained,
    is_in,
    stated_containers,
    us_states,
    within_owners,
)
from semantic.entities.lexicon import PLACE_NOUNS
from semantic.entities.place_context import (
    IMPLIED,
    KNOWN_ALONE,
    MARGIN,
    NAMED,
    Context,
    Home,
    context_of,
    prior,
)
from semantic.entities.readings import HOMES
from semantic.model import Entity, Evidence, Geo, Zone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from semantic.entities.gazetteer import Place

__all__ = ["Home", "Linked", "link"]

#: The same as MARGIN where the article names no other place of the country of the best reading.
_MARGIN_ALONE = 2.0
#: The leads that are enough where the newsroom says where it is at home (benchmarks/places.py on local papers).
_MARGIN_HOME, _MARGIN_HOME_ALONE = 0.2, 1.0


#: What a place near by, of which the article leaves no doubt, adds; and all of them together at most.
_NEIGHBOUR, _NEIGHBOURS = 0.75, 2.0
#: What a state adds to its cities where the article names it, or a county of it.
_STATE_NAMED = 2.0
_NEAR_KM = 150.0


def link(
    entities: Sequence[Entity], zones: Sequence[Zone], language: str | None = None, home: Home | None = None
) -> tuple[Linked, ...]:
    """Each entity with what the gazetteer proves about it; entities that are no places come back as they are.

    `home` tells where the newsroom is; without it only the article's own text decides. The keys of `evidence` are the names of fields in JSON form: `authority`, `containedIn`.
    """
    code = (language or "en").casefold().split("-")[0]
    wide = {
        e.key: candidates_of(e, code, with_towns=home is not None or _says_where(e, zones))
        for e in entities
        if e.kind == "place"
    }
    wide |= {e.key: (us_states()[e.name],) for e in entities if _is_postal(e, zones)}
    stated = stated_containers(entities, wide, zones)
    candidates = {
        key: places if key in stated else tuple(p for p in places if _counts(p, home))
        for key, places in wide.items()
    }
    candidates = within_owners(entities, candidates, zones)
    context = context_of(entities, candidates, zones, code, home)
    sure = _sure_places(candidates, stated, context)
    linked = [
        _linked(
            e,
            candidates[e.key],
            context,
            stated.get(e.key),
            zones,
            code,
            _Around(e.key, sure),
            _is_around(e, stated),
        )
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


def _is_around(entity: Entity, stated: Mapping[str, tuple[Entity, int]]) -> bool:
    """Tells whether at least half of the mentions follow a place that lies there: the second one in "Norvale, New York"."""
    inner = sum(outer.key == entity.key for outer, _ in stated.values())
    return inner * 2 >= len(entity.mentions) > 0 and inner > 0


# , Texas
_COMMA = re.compile(r",\s+[A-Z]")


def _is_postal(entity: Entity, zones: Sequence[Zone]) -> bool:
    """Tells whether the two letters of a state of the US stand as in an address wherever they do: "Norvale, NJ"."""
    if entity.kind != "place" or entity.name not in us_states():
        return False
    texts = {zone.where: zone for zone in zones}
    return all(
        (zone := texts.get(mention.where)) is not None
        and zone.text[: mention.start - zone.span.start].endswith((", ", ",\n"))
        for mention in entity.mentions
    )


def _says_where(entity: Entity, zones: Sequence[Zone]) -> bool:
    """Tells whether a comma and another name follow a mention ("Paris, Texas")."""
    texts = {zone.where: zone for zone in zones}
    return any(
        (zone := texts.get(mention.where)) is not None
        and _COMMA.match(zone.text, mention.end - zone.span.start) is not None
        for mention in entity.mentions
    )


def _counts(place: Place, home: Home | None) -> bool:
    """Tells whether a record may be meant where the text does not say in what it lies: towns only at home."""
    is_town = place.row.startswith("towns")
    return not is_town or (home is not None and place.country == home.country)


class _Around(NamedTuple):
    """The places of which an article leaves no doubt, as seen from the entity `own`."""

    own: str
    sure: Mapping[str, Place]

    def bonus(self, place: Place) -> float:
        """What the sure places near `place` add to its weight."""
        if place.type == "Country":
            is_near = any(p.country == place.country and k != self.own for k, p in self.sure.items())
            return NAMED if is_near else 0.0
        if place.type == "State":
            is_near = any(p.country == place.country and p.region == place.region for p in self.sure.values())
            return NAMED if is_near else 0.0
        if place.latitude is None:
            return 0.0
        near = sum(
            key != self.own and other.geonames != place.geonames and _kilometres(place, other) <= _NEAR_KM
            for key, other in self.sure.items()
        )
        return min(_NEIGHBOURS, near * _NEIGHBOUR)


def _kilometres(left: Place, right: Place) -> float:
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return math.inf
    la, lb = math.radians(left.latitude), math.radians(right.latitude)
    half = (
        math.sin((lb - la) / 2) ** 2
        + math.cos(la) * math.cos(lb) * math.sin(math.radians(right.longitude - left.longitude) / 2) ** 2
    )
    return 12742 * math.asin(math.sqrt(half))


def _sure_places(
    candidates: Mapping[str, tuple[Place, ...]], stated: Mapping[str, tuple[Entity, int]], context: Context
) -> dict[str, Place]:
    """The cities that have no rival: the only one of their name, or far ahead of the next one."""
    sure = {}
    for key, bearers in candidates.items():
        outer = candidates.get(stated[key][0].key, ()) if key in stated else ()
        places = tuple(p for p in bearers if any(is_in(p, around) for around in outer)) or bearers
        cities = [p for p in places if p.latitude is not None]
        if not cities or len(cities) < len(places):
            continue
        ranked = sorted(((_weight(p, places, context, frozenset(), key), p) for p in cities), reverse=True)
        if len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _MARGIN_ALONE:
            sure[key] = ranked[0][1]
    return sure


# --- the choice ------------------------------------------------------------------------------------------------------


def _linked(
    entity: Entity,
    places: tuple[Place, ...],
    context: Context,
    stated: tuple[Entity, int] | None,
    zones: Sequence[Zone],
    code: str,
    around: _Around,
    is_container: bool,
) -> Linked:
    if not places:
        return Linked(entity, {}, None)
    if stated is not None:
        inside = [p for p in places for c in candidates_of(stated[0], "en") if is_in(p, c)]
        places = tuple(dict.fromkeys(inside)) or places
    nouns = _nouns_beside(entity, zones) | ({"state"} if is_container else frozenset())
    own = entity.key
    ranked = sorted(
        ((_weight(p, places, context, nouns, own) + around.bonus(p), p) for p in places),
        key=lambda pair: (-pair[0], pair[1].row),
    )
    weight, best = ranked[0]
    lead = weight - ranked[1][0] if len(ranked) > 1 else None
    needed = _needed(best, context, own) if stated is None else MARGIN
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
        or ((best.population >= KNOWN_ALONE or best.is_capital) and _is_own_name(entity, best, code))
        or stated is not None
        or (best.country == "US" and context.states.get(str(best.region), 0) >= NAMED)
        or best.country == context.home != "US"
        or around.bonus(best) > 0
        or (len(places) == 1 and _is_distinctive(entity.name, best, is_at_home=context.is_home_known))
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


def _is_distinctive(name: str, place: Place, *, is_at_home: bool) -> bool:
    """Tells whether the name, whose only bearer is `place`, is no family's or first name and no word.

    A small town counts only for a newsroom of its country (towns of others are no candidates then).
    """
    is_alone = not gazetteer.towns(gazetteer.fold(name)) if place.row.startswith("cities") else is_at_home
    return (
        is_alone
        and len(name) >= _SHORTEST_DISTINCTIVE
        and name not in gazetteer.last_names()
        and name not in gazetteer.first_names()
        and name.casefold() not in gazetteer.common_words()
    )


_SHORTEST_DISTINCTIVE = 5


def _needed(best: Place, context: Context, own: str) -> float:
    """The lead that the best reading needs: more where the article names nothing else of its country."""
    near, alone = (_MARGIN_HOME, _MARGIN_HOME_ALONE) if context.is_home_known else (MARGIN, _MARGIN_ALONE)
    return near if _is_at_home(best, context, own) else alone


def _is_at_home(place: Place, context: Context, own: str) -> bool:
    """Tells whether the article names the place's country, its people, or another place of it."""
    if place.country is None or place.type == "Country":
        return True
    return place.country in context.countries or bool(context.implied.get(place.country, frozenset()) - {own})


def _rivals_at_home(best: Place, places: tuple[Place, ...], context: Context, own: str) -> list[Place]:
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
    place: Place, among: tuple[Place, ...], context: Context, nouns: frozenset[str], own: str
) -> float:
    weight = prior(place, among)
    if place.country:
        is_implied = bool(context.implied.get(place.country, frozenset()) - {own})
        weight += context.countries.get(place.country, IMPLIED if is_implied else 0)
    if place.type == "City" and place.country == "US":
        weight += _STATE_NAMED * context.states.get(str(place.region), 0)
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
        before_list, after_list = _in_list_of_states()
        if before_list.search(zone.text[max(0, start - 40) : start]) or after_list.match(zone.text, end):
            nouns.add("state")
    return frozenset(nouns)


@cache
def _in_list_of_states() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before ("Colorado, ") and after (" and Oregon") a state in a list of states."""
    names = "|".join(sorted(re.escape(state.name) for state in us_states().values()))
    return re.compile(rf"\b(?:{names})(?:,? and |,\s?)$"), re.compile(
        rf",? and (?:{names})\b|,? (?:a|the) state\b"
    )


def _describe(place: Place) -> str:
    """As in "Birmingham (City, US, AL)"."""
    parts = [
        place.type,
        place.country,
        place.region if place.country == "US" and place.type == "City" else None,
    ]
    return f"{place.name} ({', '.join(part for part in parts if part)})"
