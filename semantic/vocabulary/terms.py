"""The terms of one schema.org release, and what can be asked about them.

Names are bare (`NewsArticle`, `datePublished`), without a namespace: the vocabulary says nothing about http or https.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Kind", "Member", "Property", "Type", "Vocabulary"]

#: Combinations of types that are remembered; real pages have a few dozen.
_MOST_KINDS = 4096

Kind = Literal["types", "properties", "members"]


class Type(NamedTuple):
    """A class of the release. `area` is the part of schema.org that it belongs to (`pending`, `health-lifesci` …)."""

    name: str
    parents: tuple[str, ...] = ()
    area: str = ""
    superseded_by: str | None = None
    marked_data_type: bool = False

    @property
    def pending(self) -> bool:
        """The term is a proposal that may still change."""
        return self.area == "pending"

    @property
    def attic(self) -> bool:
        """The term is retired."""
        return self.area == "attic"


class Property(NamedTuple):
    """A property of the release; `parents` are the properties that it is a `rdfs:subPropertyOf`."""

    name: str
    domains: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    inverse_of: str | None = None
    parents: tuple[str, ...] = ()
    area: str = ""
    superseded_by: str | None = None

    @property
    def pending(self) -> bool:
        """The term is a proposal that may still change."""
        return self.area == "pending"

    @property
    def attic(self) -> bool:
        """The term is retired."""
        return self.area == "attic"


class Member(NamedTuple):
    """A member of an enumeration; `types` are the enumerations (`Radiography` stands in two)."""

    name: str
    types: tuple[str, ...] = ()
    area: str = ""
    superseded_by: str | None = None

    @property
    def pending(self) -> bool:
        """The term is a proposal that may still change."""
        return self.area == "pending"

    @property
    def attic(self) -> bool:
        """The term is retired."""
        return self.area == "attic"


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All terms of one release, by name in the order of their names; `prefixes` are those of its JSON-LD context.

    Two vocabularies are equal only if they are one object, so that one can be the key of a cache.
    """

    release: str
    types: Mapping[str, Type]
    properties: Mapping[str, Property]
    members: Mapping[str, Member]
    prefixes: Mapping[str, str] = field(default_factory=dict)
    _ancestors: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, init=False)
    _kinds: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, repr=False, init=False)

    def ancestors(self, type: str) -> frozenset[str]:  # noqa: A002 - the word of the vocabulary
        """`type` and all its supertypes; empty for a name that is no type."""
        found = self._ancestors.get(type)
        if found is None:
            found = self._ancestors.setdefault(type, self._closure(type))
        return found

    def _closure(self, name: str) -> frozenset[str]:
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            term = waiting.pop()
            if term in self.types and term not in seen:
                seen.add(term)
                waiting.extend(self.types[term].parents)
        return frozenset(seen)

    def kinds(self, types: tuple[str, ...]) -> frozenset[str]:
        """All of `types` and their supertypes together."""
        found = self._kinds.get(types)
        if found is None:
            found = frozenset().union(*map(self.ancestors, types))
            # A hostile document may have any number of combinations.
            if len(self._kinds) < _MOST_KINDS:
                self._kinds[types] = found
        return found

    def is_subtype(self, type: str, parent: str) -> bool:  # noqa: A002 - the word of the vocabulary
        """`type` is `parent`, or below it."""
        return parent in self.ancestors(type)

    def domains(self, property: str) -> tuple[str, ...]:  # noqa: A002 - the word of the vocabulary
        """The types that `property` is used on, as the release lists them; empty for an unknown property."""
        known = self.properties.get(property)
        return known.domains if known else ()

    def ranges(self, property: str) -> tuple[str, ...]:  # noqa: A002 - the word of the vocabulary
        """The types of the values of `property`, as the release lists them; empty for an unknown property."""
        known = self.properties.get(property)
        return known.ranges if known else ()

    def in_domain(self, type: str, property: str) -> bool:  # noqa: A002 - the word of the vocabulary
        """`property` is meant for `type` or for one of its supertypes."""
        return not self.ancestors(type).isdisjoint(self.domains(property))

    def is_data_type(self, name: str) -> bool:
        """`name` is a data type: `Text`, `Date`, `Number` … or below one.

        Release 30.0 marks `Quantity` so, and with it `Distance`, `Duration`, `Energy` and `Mass`; a node of such a
        type is legal all the same.
        """
        return name == "DataType" or any(self.types[term].marked_data_type for term in self.ancestors(name))

    def suggestions(self, word: str, among: Kind = "types") -> list[str]:
        """The known names that `word` may stand for, the best first: other case before other spelling; at most 3."""
        names = {"types": self.types, "properties": self.properties, "members": self.members}[among]
        if word in names:
            return [word]
        folded = word.casefold()
        same = [name for name in names if name.casefold() == folded]
        # The cap keeps a hostile key of a megabyte from costing a comparison with every name.
        from difflib import get_close_matches

        near = get_close_matches(word, names, n=3, cutoff=0.8) if len(word) <= 100 else []
        return list(dict.fromkeys(same + near))[:3]
