"""The graph as a whole: references that lead nowhere, one name for two things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from semantic.patterns import pattern
from semantic.validation.page import folded
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.sources import HOUSE, JSON_LD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.validation.nodes import Node
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _dangling(subject: Subject) -> Iterator[Problem]:
    # A fragment names a part of a document; on another site that document may describe it.
    loose = [
        node
        for identifier, nodes in subject.index.references.items()
        if "#" in identifier and identifier not in subject.by_id
        for node in nodes
        # Of `sameAs` or `url` the value is an address, whichever way it is written.
        if node.via is not None and subject.vocabulary.ranges(node.via.term) != ("URL",)
    ]
    if not loose:
        return
    sites = {_site(identifier) for identifier in subject.by_id if identifier}
    sites |= {_site(subject.url)} if subject.url else set()
    for article in own_articles(subject):
        sites |= {_site(text) for term in ("url", "mainEntityOfPage") for _, text in article.texts(term)}
    sites.discard("?")
    resolved = {_absolute(identifier, subject) for identifier in subject.by_id}
    for node in loose:
        identifier = node.id or ""
        own = identifier.startswith("#") or _site(identifier) in sites
        if own and _absolute(identifier, subject) not in resolved:
            message = f"{identifier[:80]!r} is referred to but not described here"
            yield Problem(
                message, "describe it in this document, or write its data in place", node.pointer, node.block
            )


def _absolute(identifier: str, subject: Subject) -> str:
    if identifier.startswith("#"):
        return (subject.url or "").partition("#")[0] + identifier
    return identifier


def _site(identifier: str | None) -> str:
    try:
        return urlsplit(identifier or "").netloc.lower().removeprefix("www.") or "?"
    except ValueError:
        return "?"


def _shared_ids(subject: Subject) -> Iterator[tuple[str, Sequence[Node]]]:
    """The ids under which several nodes say something."""
    return ((identifier, nodes) for identifier, nodes in subject.by_id.items() if len(nodes) > 1)


def _type_conflicts(subject: Subject) -> Iterator[Problem]:
    vocabulary = subject.vocabulary
    for identifier, nodes in _shared_ids(subject):
        typed = [node for node in nodes if node.schema_types and not node.has_other_types]
        for node in typed[1:]:
            first = typed[0]
            related = any(
                vocabulary.is_subtype(a, b) or vocabulary.is_subtype(b, a)
                for a in first.schema_types
                for b in node.schema_types
            )
            if not related:
                yield Problem(
                    f"{identifier[:80]!r} is a {node.schema_types[0]} here and a {first.schema_types[0]} "
                    f"at {_place(first, node)}",
                    "give the two things two names",
                    node.pointer,
                    node.block,
                )


def _name_conflicts(subject: Subject) -> Iterator[Problem]:
    for identifier, nodes in _shared_ids(subject):
        named = [
            (node, value, text) for node in nodes for value, text in node.texts("name") if not value.tagged
        ]
        for node, value, text in named[1:]:
            first, _, other = named[0]
            if node is first or folded(text) == folded(other) or not folded(text):
                continue
            known = {folded(one) for each in (first, node) for _, one in each.texts("alternateName")}
            if (
                folded(text) in known
                or folded(other) in known
                or any(folded(one) == folded(other) for _, one in node.texts("name"))
            ):
                continue
            message = f"{identifier[:60]!r} is called {text[:40]!r} here and {other[:40]!r} at {_place(first, node)}"
            yield Problem(message, "give the two things two ids, or one name", value.pointer, node.block)


def _relative_ids(subject: Subject) -> Iterator[Problem]:
    for written, nodes in subject.by_id.items():
        identifier = written.strip()
        if not identifier or _ABSOLUTE.match(identifier) or re.search(r"\s", identifier):
            continue
        for node in nodes:
            key = next(key for key in node.content if node.context.name(key).term == "@id")
            message = f"@id {identifier[:60]!r} is relative: on each page it names another thing"
            if identifier.startswith("//"):
                message = f"@id {identifier[:60]!r} has no scheme: http and https make two things of it"
            yield Problem(message, "write the full address", f"{node.pointer}/{key}", node.block)


#: https://…   urn:…   _:b0   and a prefix with its rest
_ABSOLUTE = pattern(r"[A-Za-z_][A-Za-z0-9+.-]*:")


def _place(node: Node, seen_from: Node) -> str:
    pointer = node.pointer or "/"
    return pointer if node.block == seen_from.block else f"{pointer} of block {node.block}"


RULES = (
    Rule(
        "id-dangling", "knowledge-graph", "warning",
        "a node is referred to and described nowhere",
        "Readers that join nodes by @id find nothing under the name: the author or publisher is lost.",
        "Describe the node in the same page, or write its data in place of the reference.",
        HOUSE,
        good='{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "author": {"@id": "#ada"}}, {"@type": "Person", "@id": "#ada", "name": "Ada Holm"}]}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "author": {"@id": "#ada"}}',
        check=_dangling,
    ),
    Rule(
        "id-type-conflict", "knowledge-graph", "warning",
        "one @id names two things of unlike type",
        "Readers that join nodes by @id make one thing of them.",
        "Give the two things two names, such as #webpage and #website.",
        HOUSE,
        good='{"@context": "https://schema.org", "@graph": [{"@type": "Organization", "@id": "#o"}, {"@type": "NewsMediaOrganization", "@id": "#o"}]}',
        bad='{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "@id": "#o"}, {"@type": "WebSite", "@id": "#o"}]}',
        check=_type_conflicts,
    ),
    Rule(
        "id-name-conflict", "knowledge-graph", "warning",
        "one @id has two names",
        "Readers that join nodes by @id make one thing of two, or show the wrong name.",
        "Give the two things two ids, or the one thing one name.",
        HOUSE,
        good='{"@context": "https://schema.org", "@graph": [{"@type": "Person", "@id": "#a", "name": "Ada Holm"}, {"@type": "Person", "@id": "#a", "jobTitle": "Editor"}]}',
        bad='{"@context": "https://schema.org", "@graph": [{"@type": "Person", "@id": "#a", "name": "Ada Holm"}, {"@type": "Person", "@id": "#a", "name": "Jon Ruud"}]}',
        check=_name_conflicts,
    ),
    Rule(
        "id-relative", "knowledge-graph", "info",
        "an @id is relative to the page",
        "It is read against the address of the page: the same publisher has another name on each page.",
        "Write the full address.",
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "Organization", "@id": "https://n.example/#org", "name": "Bote"}',
        bad='{"@context": "https://schema.org", "@type": "Organization", "@id": "#org", "name": "Bote"}',
        check=_relative_ids,
    ),
)  # fmt: skip
