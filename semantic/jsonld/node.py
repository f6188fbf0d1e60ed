"""What is said of one thing, and how it becomes a node: what the article does not say is absent, references are objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from semantic.model import JSON

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Description", "Node", "Value", "describe", "node", "reference", "references"]

Node = dict[str, JSON]

#: A text, a number or a truth; a list of texts; a tuple of references. None, blank texts and empty ones say nothing.
Value = str | float | bool | list[str] | tuple[str, ...] | None

#: The properties with one reference at most; it stands without a list.
_SINGLE = frozenset(
    {
        "containedInPlace",
        "copyrightHolder",
        "geo",
        "item",
        "logo",
        "mainEntity",
        "mainEntityOfPage",
        "primaryImageOfPage",
        "publisher",
    }
)


class Description(NamedTuple):
    """What is said of the thing that `iri` names: the source of its node in a document, and of its statements."""

    types: str | list[str]
    iri: str
    members: dict[str, Value]


def describe(types: str | list[str], iri: str, /, **members: Value) -> Description:
    """The description of `iri`, its members in the order that documents have."""
    return Description(types, iri, members)


def node(said: Description) -> Node:
    """The description as JSON-LD."""
    types, iri, members = said
    written: Node = {"@type": types[0] if isinstance(types, list) and len(types) == 1 else types, "@id": iri}
    for name, value in members.items():
        if value is None:
            continue
        if isinstance(value, str):
            if value and not value.isspace():
                written[name] = value
        elif isinstance(value, tuple):
            if value:
                found = [{"@id": one} for one in value]
                written[name] = found[0] if name in _SINGLE else found
        elif isinstance(value, list):
            if texts := [one for one in value if one and not one.isspace()]:
                written[name] = texts
        else:
            written[name] = value
    return written


def reference(iri: str | None) -> tuple[str, ...]:
    """The reference to `iri`, if there is one."""
    return (iri,) if iri else ()


def references(iris: Iterable[str]) -> tuple[str, ...]:
    """References in their order, each once."""
    return tuple(dict.fromkeys(iris))
