"""The schema.org type that a name itself proves: its row in a table, its first or its last word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import type_of
from semantic.entities.lexicon import (
    ABSTRACT_HEADS,
    ORGANIZATION_HEADS,
    ORGANIZATION_OPENERS,
    PLACE_HEADS,
    PLACE_OPENERS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import EntityKind

__all__ = ["proved_type"]


def proved_type(kind: EntityKind, words: Sequence[str]) -> str | None:
    """The type that the words prove for a name of `kind`; None where they prove no more than the kind."""
    if kind == "person":
        return "Person"
    if kind == "place":
        return _place(words)
    return _organization(words)


def _place(words: Sequence[str]) -> str | None:
    surface = " ".join(words)
    folded = gazetteer.fold(surface)
    rows = gazetteer.places("en").get(folded)
    if rows:
        return rows[0].type
    if gazetteer.is_city_name(folded, "en"):
        return "City"
    titled = _titled(words)
    if len(words) > 1:
        for head in _heads(titled):
            if head in PLACE_HEADS:
                return PLACE_HEADS[head]
        if titled[0] in PLACE_OPENERS:
            return PLACE_OPENERS[titled[0]]
    return None


def _organization(words: Sequence[str]) -> str | None:
    rows = gazetteer.organizations().get(" ".join(words))
    if rows:
        return type_of(rows)
    titled = _titled(words)
    if len(words) < 2:
        return None
    if titled[-1] in ORGANIZATION_HEADS and titled[-1] not in ABSTRACT_HEADS:
        return ORGANIZATION_HEADS[titled[-1]]
    for at, word in enumerate(titled[:-1]):
        if titled[at + 1].casefold() in {"of", "for"} and word in ORGANIZATION_OPENERS:
            return ORGANIZATION_OPENERS[word]
    if titled[-1] in _INSTITUTIONS:
        return PLACE_HEADS[titled[-1]]
    return None


#: Places that are run by somebody: a name that ends so may be an organization of this type, too.
_INSTITUTIONS = frozenset({"Museum", "Hospital", "Library", "Zoo", "Airport"})


def _heads(words: Sequence[str]) -> list[str]:
    """The last word, and the one before "and": "Maritime Museum and Learning Center" is a museum."""
    heads = [words[-1]]
    if "and" in words[1:]:
        heads.append(words[list(words).index("and", 1) - 1])
    return heads


def _titled(words: Sequence[str]) -> list[str]:
    return [word.title() if word.isupper() and len(word) > 3 else word for word in words]
