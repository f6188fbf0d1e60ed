"""Coordinates against the country that their place is said to be in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from semantic.resources import table_bytes
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.plausibility import degrees
from semantic.validation.rules.sources import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from semantic.validation.nodes import Node, Value
    from semantic.validation.subject import Subject

__all__ = ["RULES"]

#: Degrees around the outermost towns of a country that are taken for its own.
_MARGIN: Final = 1.5


class _Box(NamedTuple):
    south: float
    west: float
    north: float
    east: float

    def holds(self, latitude: float, longitude: float) -> bool:
        return (
            self.south - _MARGIN <= latitude <= self.north + _MARGIN
            and self.west - _MARGIN <= longitude <= self.east + _MARGIN
        )


@cache
def _boxes() -> Mapping[str, _Box]:
    """Code and folded names of a country -> where it lies; a name of two countries is left out."""
    found: dict[str, _Box | None] = {}
    for line in table_bytes("semantic.validation", "country_boxes.tsv").decode().splitlines():
        if not line.startswith("#"):
            code, south, west, north, east, names = line.split("\t")
            box = _Box(float(south), float(west), float(north), float(east))
            for name in {code.casefold(), *names.split("|")}:
                found[name] = None if name in found else box
    return {name: box for name, box in found.items() if box is not None}


def _swapped(subject: Subject) -> Iterator[Problem]:
    for place in _located(subject):
        for spot in _spots(place, subject):
            latitude, longitude = spot.values("latitude"), spot.values("longitude")
            if len(latitude) != 1 or len(longitude) != 1:
                continue
            north, east = degrees(latitude[0]), degrees(longitude[0])
            if north is None or east is None:
                continue
            for name in _countries(place, subject):
                box = _boxes().get(name.casefold())
                if box and not box.holds(north, east) and box.holds(east, north):
                    yield Problem(
                        f"{north:.10g}, {east:.10g} is not in {name[:40]}, but the other way round it is",
                        "swap latitude and longitude, if that is what happened",
                        latitude[0].pointer,
                        spot.block,
                    )
                    break


def _located(subject: Subject) -> Sequence[Node]:
    """The nodes that say where something is."""
    found = {id(node): node for term in ("geo", "latitude") for node, _ in subject.members(term)}
    return tuple(found.values())


def _spots(place: Node, subject: Subject) -> Iterator[Node]:
    """The nodes that say where a place is: its own geo, or the place itself."""
    if place.has("latitude") and place.is_a("Place"):
        yield place
    for value in place.values("geo"):
        if value.node is not None:
            yield subject.described(value.node)


def _countries(place: Node, subject: Subject) -> Iterator[str]:
    """The names of the country that a place is said to be in."""
    if place.is_a("Country"):
        yield from (text for _, text in place.texts("name"))
    for value in place.values("address"):
        if value.node is not None:
            yield from _names(subject.described(value.node).values("addressCountry"), subject)
    for term in ("containedInPlace", "containedIn"):
        around = [subject.described(one.node) for one in place.values(term) if one.node is not None]
        for node in around:
            if node.is_a("Country"):
                yield from (text for _, text in node.texts("name"))


def _names(values: tuple[Value, ...], subject: Subject) -> Iterator[str]:
    for value in values:
        if value.node is not None:
            yield from (text for _, text in subject.described(value.node).texts("name"))
        elif isinstance(value.content, str) and value.content.strip():
            yield value.content.strip()


_PLACE = (
    '{"@context": "https://schema.org", "@type": "City", "name": "Bergen", '
    '"address": {"@type": "PostalAddress", "addressCountry": "NO"}, "geo": {"@type": "GeoCoordinates", '
)

RULES = (
    Rule(
        "geo-swapped", "knowledge-graph", "info",
        "coordinates lie outside the country of their place, and in it when latitude and longitude are swapped",
        "A map shows the story on another continent.",
        "Swap the two, if that is what happened.",
        HOUSE,
        good=_PLACE + '"latitude": 60.39, "longitude": 5.32}}',
        bad=_PLACE + '"latitude": 5.32, "longitude": 60.39}}',
        check=_swapped,
    ),
)  # fmt: skip
