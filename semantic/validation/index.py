"""Where what stands in a subject: one pass over its nodes, so that a rule looks only at what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from semantic.model import JSON
    from semantic.validation.context import Name
    from semantic.validation.nodes import Node, Property, Value

__all__ = ["Index", "index_of"]


class Index(NamedTuple):
    """The nodes of a subject, their members and texts; every list is in the order of the document.

    `stated` are the nodes that hold more than an `@id`. `kinds` has the nodes by all their types and those above them,
    put together by combinations. `types` and `members` have each name once with the places where it is used,
    `terms` the members by the name inside schema.org. `identifiers` are the texts of `@id` with their places, `keywords`
    all other members that stand for keywords, but for an `@type` that is one text; `aliases` are the nodes that
    write a keyword in another way. `by_id` and `references` are the nodes that say something under an `@id`, and those
    that only point to it. `texts` and `nulls` are the values of these kinds with their nodes and members.
    """

    stated: Sequence[Node]
    kinds: Mapping[str, Sequence[Sequence[Node]]]
    types: Mapping[Name, Sequence[tuple[Node, str]]]
    members: Mapping[Name, Sequence[tuple[Node, Property]]]
    terms: Mapping[str, Sequence[tuple[Node, Property]]]
    texts: Sequence[tuple[Node, Property, Value]]
    nulls: Sequence[tuple[Node, Property, Value]]
    identifiers: Mapping[str, Sequence[tuple[Node, Name]]]
    keywords: Mapping[str, Sequence[tuple[Node, Name, JSON]]]
    aliases: Sequence[tuple[Node, Name]]
    by_id: Mapping[str, Sequence[Node]]
    references: Mapping[str, Sequence[Node]]


def index_of(nodes: Iterable[Node]) -> Index:
    """The index of some nodes."""
    stated: list[Node] = []
    combinations: dict[frozenset[str], list[Node]] = {}
    types: dict[Name, list[tuple[Node, str]]] = {}
    members: dict[Name, list[tuple[Node, Property]]] = {}
    texts: list[tuple[Node, Property, Value]] = []
    nulls: list[tuple[Node, Property, Value]] = []
    identifiers: dict[str, list[tuple[Node, Name]]] = {}
    keywords: dict[str, list[tuple[Node, Name, JSON]]] = {}
    aliases: list[tuple[Node, Name]] = []
    by_id: dict[str, list[Node]] = {}
    references: dict[str, list[Node]] = {}
    for node in nodes:
        if node.is_reference and not node.keywords and node.id is not None:
            references.setdefault(node.id, []).append(node)
            identifiers.setdefault(node.id, []).append((node, node.context.name("@id")))
            continue
        for name, value in node.keywords:
            if name.term == "@id" and isinstance(value, str):
                identifiers.setdefault(value, []).append((node, name))
            elif name.term != "@type" or not isinstance(value, str) or not value:
                keywords.setdefault(name.term, []).append((node, name, value))
            if name.written != name.term:
                aliases.append((node, name))
        if node.is_reference and node.id is not None:
            references.setdefault(node.id, []).append(node)
            if len(node.content) == 1:
                continue
        elif node.id is not None:
            by_id.setdefault(node.id, []).append(node)
        stated.append(node)
        if node.kinds:
            combinations.setdefault(node.kinds, []).append(node)
        for name, pointer in node.types:
            types.setdefault(name, []).append((node, pointer))
        for found in node.properties:
            members.setdefault(found.name, []).append((node, found))
            for value in found.values:
                if value.kind == "text":
                    texts.append((node, found, value))
                elif value.kind == "null":
                    nulls.append((node, found, value))
    kinds: dict[str, list[list[Node]]] = {}
    for combination, having in combinations.items():
        for kind in combination:
            kinds.setdefault(kind, []).append(having)
    terms: dict[str, list[tuple[Node, Property]]] = {}
    for name, uses in members.items():
        if name.kind == "schema":
            terms[name.term] = terms[name.term] + uses if name.term in terms else uses
    return Index(
        stated, kinds, types, members, terms, texts, nulls, identifiers, keywords, aliases, by_id, references
    )
