"""The three lines of ninjs under one set of names: those of 2.x, each value with its pointer in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from semantic.pointers import token

if TYPE_CHECKING:
    from semantic.model import JSON

__all__ = ["VERSIONS", "Item", "version_of"]

#: The versions that IPTC published, the newest of a line last.
VERSIONS = ("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.0", "2.1", "2.2", "3.0", "3.1")
_NEWEST = {"1": "1.6", "2": "2.2", "3": "3.1"}

#: Names of 1.x (after lower case) -> names of 2.x. 3.x is 2.x in camel case, with one name changed.
_RENAMED = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "subject": "subjects",
    "event": "events",
    "object": "objects",
    "infosource": "infosources",
    "trustindicator": "trustindicators",
    "genre": "genres",
    "byline": "by",
    "embargoed": "embargoeduntil",
    "mimetype": "contenttype",
    "$standard": "standard",
}
#: 1.x has each body, description and headline under a name of its own: `body_xhtml`.
_ROLE = re.compile(r"(body|description|headline)_(\w+)")
_LISTS = {"body": "bodies", "description": "descriptions", "headline": "headlines"}
_CAMEL = (
    "versionCreated",
    "firstCreated",
    "altIds",
    "pubStatus",
    "contentCreated",
    "copyrightHolder",
    "infoSources",
)
_MODERN = (
    "headlines",
    "bodies",
    "descriptions",
    "people",
    "organisations",
    "places",
    "subjects",
    "altids",
    "by",
)


def version_of(source: Mapping[str, JSON]) -> tuple[str, bool]:
    """The version, and whether the item states it; an unstated one is the newest of the line whose names it has."""
    standard = source.get("standard", source.get("$standard"))
    stated = standard.get("version") if isinstance(standard, Mapping) else None
    if isinstance(stated, str) and stated.strip()[:1] in _NEWEST:
        return stated.strip(), True
    if any(name in source for name in _CAMEL) or any(
        name in source for name in ("eventDetails", "rightsInfo")
    ):
        return _NEWEST["3"], False
    if any(isinstance(source.get(name), list) for name in _MODERN) or "by" in source:
        return (_NEWEST["2"] if any(name in source for name in _LOWER) else _NEWEST["3"]), False
    return _NEWEST["1"], False


_LOWER = (
    "versioncreated",
    "firstcreated",
    "altids",
    "pubstatus",
    "contentcreated",
    "copyrightholder",
    "infosources",
)


@dataclass(frozen=True, slots=True)
class Item:
    """One object of the source: its members under the names of 2.x, each with its pointer."""

    pointer: str
    members: Mapping[str, tuple[str, JSON]]

    @classmethod
    def of(cls, source: Mapping[str, JSON], pointer: str = "") -> Item:
        """The item that `source` is, at `pointer`."""
        members: dict[str, tuple[str, JSON]] = {}
        parted: dict[str, list[tuple[str, JSON]]] = {}
        for name, value in source.items():
            place = f"{pointer}/{token(name)}"
            lower = name.lower()
            role = _ROLE.fullmatch(lower)
            if role:
                parted.setdefault(_LISTS[role[1]], []).append((place, {"role": role[2], "value": value}))
            else:
                members[_RENAMED.get(lower, lower)] = place, value
        for name, found in parted.items():
            members.setdefault(name, ("", found))
        return cls(pointer, members)

    def text(self, name: str) -> tuple[str, str]:
        """A text or number as text, white space at its ends removed, and its pointer; empty where there is none."""
        place, value = self.members.get(name, ("", None))
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value), place
        return (value.strip(), place) if isinstance(value, str) else ("", place)

    def items(self, name: str) -> Iterator[Item]:
        """The objects of a list; 1.x has some of them as an object by name, and one alone where others have a list."""
        place, value = self.members.get(name, ("", None))
        if isinstance(value, list):
            for i, one in enumerate(value):
                if isinstance(one, tuple):  # A member of 1.x that has a role in its name.
                    yield _valued(one[0], one[1])
                elif isinstance(one, Mapping):
                    yield Item.of(one, f"{place}/{i}")
        elif isinstance(value, Mapping):
            for key, one in value.items():
                inner = f"{place}/{token(key)}"
                if isinstance(one, Mapping):
                    item = Item.of(one, inner)
                    yield Item(inner, {"name": (inner, key), **item.members})
                elif isinstance(one, str):
                    yield _valued(inner, {"role": key, "value": one})

    def names(self) -> Iterator[tuple[str, str]]:
        """Every member by the name of 2.x, with its pointer."""
        return ((name, place) for name, (place, _) in self.members.items())


def _valued(place: str, members: Mapping[str, JSON]) -> Item:
    return Item(place, {name: (place, value) for name, value in members.items()})
