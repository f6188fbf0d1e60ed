"""An authority: the records of people, places and organizations that a newsroom keeps, looked up by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.lexicon import TYPES
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import EntityKind

__all__ = ["Authority", "Problem", "Record", "checked", "kind_of", "name_form"]


class Record(NamedTuple):
    """One record. `id` is its IRI, None where nobody gave it one; `place` is where it stands ("row 3", an IRI).

    `offices` are words one of which the article must state as the person's title: names of many bearers link only so.
    """

    id: str | None
    kind: EntityKind
    type: str
    label: str
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    country: str | None = None
    place: str = ""
    offices: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The label and the aliases."""
        return (self.label, *self.aliases)


class Problem(NamedTuple):
    """What is wrong with a file of records: where, what, and the step that mends it."""

    place: str
    code: str
    message: str
    remedy: str
    is_error: bool = True


@dataclass(frozen=True)
class Authority:
    """Records with the name of their file; later files never overrule earlier ones, they only add."""

    name: str
    records: tuple[Record, ...]
    problems: tuple[Problem, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Record, ...]]:
        """Folded name -> the records that bear it, as label or as alias."""
        named: dict[str, dict[int, Record]] = {}
        for number, record in enumerate(self.records):
            for name in record.names:
                named.setdefault(name_form(name), {})[number] = record
        return MappingProxyType({name: tuple(bearers.values()) for name, bearers in named.items()})

    @cached_property
    def longest(self) -> int:
        """The number of words of the longest name."""
        return max((name.count(" ") + 1 for name in self.by_name), default=0)


def name_form(name: str) -> str:
    """The form under which names are compared: no case, no accents, single blanks, no article before it."""
    return " ".join(gazetteer.fold(name).split()).removeprefix("the ")


#: Short words for kinds that people write into the column `type`.
_KINDS: dict[str, tuple[EntityKind, str]] = {
    "person": ("person", "Person"),
    "people": ("person", "Person"),
    "place": ("place", "Place"),
    "location": ("place", "Place"),
    "organization": ("organization", "Organization"),
    "organisation": ("organization", "Organization"),
    "company": ("organization", "Corporation"),
}


def kind_of(type_: str) -> tuple[EntityKind, str] | None:
    """The kind of entity and the schema.org type that a word for a type means; None where it means none."""
    word = type_.strip().rsplit("/", 1)[-1].rsplit("#", 1)[-1]
    if found := _KINDS.get(word.casefold()):
        return found
    kinds: tuple[EntityKind, ...] = ("person", "place", "organization")
    for kind in kinds:
        if word in TYPES[kind]:
            return kind, word
    from semantic.vocabulary import packaged  # noqa: PLC0415  only for types that news seldom name

    vocabulary = packaged()
    for kind in kinds:
        root = kind.capitalize()
        if word in vocabulary.types and vocabulary.is_subtype(word, root):
            return kind, word
    return None


# urn:newsroom:person:17
_URN = re.compile(r"urn:[A-Za-z0-9][A-Za-z0-9-]{1,30}:[A-Za-z0-9()+,.:=@;$_!*'%/?#-]+")


def checked(record: Record, place: str) -> list[Problem]:
    """What makes a record unusable."""
    problems = []
    if not record.label.strip():
        problems.append(Problem(place, "label-empty", "the label is empty", "give the name"))
    problems += [
        Problem(place, "iri-broken", f"{iri!r} is no absolute IRI", "write it in full: https://…")
        for iri in filter(None, (record.id, *record.same_as))
        if not (is_web_url(iri) or _URN.fullmatch(iri))
    ]
    return problems
