"""Nodes without a type, and terms that are proposed or retired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.articles import is_article
from semantic.validation.rules.sources import SCHEMA_ORG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _untyped(subject: Subject) -> Iterator[Problem]:
    authors = {
        id(value.node)
        for node, value in subject.valued("author")
        if value.node is not None and is_article(node)
    }
    for node in subject.index.stated:
        if node.types or node.is_reference or _has_type_member(node) or id(node) in authors:
            continue
        ours = [found for found in node.properties if found.name.kind == "schema"]
        if not ours or any(other.types for other in subject.namesakes(node)):
            continue
        ranges = subject.vocabulary.ranges(node.via.term) if node.via else ()
        kinds = [name for name in ranges if not subject.vocabulary.is_data_type(name)]
        fix = f'add "@type": "{kinds[0]}" or a closer type' if kinds else 'add "@type"'
        is_root = node.via is None and "/@reverse" not in node.pointer
        # A node in another vocabulary's words may have its type there.
        known = any(found.name.term in subject.vocabulary.properties for found in ours)
        yield Problem(
            "the node has no type", fix, node.pointer, node.block, "error" if is_root and known else None
        )


def _has_type_member(node: Node) -> bool:
    return any(node.context.name(key).term == "@type" for key in node.content) or any(
        key.lower() in {"@type", "@types", "@typ", "type"} for key in node.content
    )


def _terms(subject: Subject, flag: str) -> Iterator[tuple[str, str, str, int]]:
    """Kind, name and place of the terms whose `flag` (`pending`, `attic`) is set."""
    for name, types in subject.index.types.items():
        if name.type and getattr(name.type, flag):
            for node, pointer in types:
                yield "type", name.term, pointer, node.block
    for name, members in subject.index.members.items():
        if name.property and getattr(name.property, flag):
            for node, found in members:
                yield "property", name.term, found.pointer, node.block


def _pending(subject: Subject) -> Iterator[Problem]:
    for kind, name, pointer, block in _terms(subject, "pending"):
        message = f"the {kind} {name!r} is a proposal of schema.org that may still change"
        yield Problem(message, "nothing to do, if you follow the releases", pointer, block)


def _attic(subject: Subject) -> Iterator[Problem]:
    for kind, name, pointer, block in _terms(subject, "attic"):
        yield Problem(f"the {kind} {name!r} is retired", "leave it out, or take another term", pointer, block)


_C = '{"@context": "https://schema.org", '

RULES = (
    Rule(
        "node-without-type", "schemaorg", "warning",
        "a node has no type",
        "Readers choose nodes by their type and skip this one; for the outermost node nothing is read at all.",
        "Add @type.",
        SCHEMA_ORG,
        good=_C + '"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Elbufer Bote"}}',
        bad=_C + '"@type": "NewsArticle", "publisher": {"name": "Elbufer Bote"}}',
        check=_untyped,
    ),
    Rule(
        "attic-term", "schemaorg", "warning",
        "a term is retired",
        "schema.org keeps retired terms for old pages; no reader looks for them.",
        "Leave it out, or take another term.",
        SCHEMA_ORG,
        good=_C + '"@type": "Person", "name": "Ada Holm"}',
        bad=_C + '"@type": "StupidType"}',
        check=_attic,
    ),
    Rule(
        "pending-term", "schemaorg", "info",
        "a term is a proposal",
        "Proposed terms may still change; many of those for news are proposed and read by consumers all the same.",
        "Nothing to do, if you follow the releases of schema.org.",
        SCHEMA_ORG,
        good=_C + '"@type": "Person", "name": "Ada Holm"}',
        bad=_C + '"@type": "ImageObject", "creditText": "Jon Ruud"}',
        check=_pending,
        default=False,
    ),
)  # fmt: skip
