"""Members whose form JSON-LD refuses, or understands otherwise than they look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.patterns import pattern
from semantic.pointers import token
from semantic.validation.rule import Problem, Rename, Rule
from semantic.validation.rules.keywords import compound_members, has_odd_ids
from semantic.validation.rules.sources import HOUSE, JSON_LD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from semantic.model import JSON
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _aliases(subject: Subject) -> Iterator[Problem]:
    told = set()
    for node, name in subject.index.aliases:
        if (
            name.written in {"type", "id"}
            and name.written not in node.context.terms
            and node.block not in told
        ):
            # One for the block: whoever writes it once writes it everywhere.
            told.add(node.block)
            yield Problem(
                f"{name.written!r} stands for '{name.term}' only where the schema.org context is loaded",
                "write '@type' and '@id'",
                f"{node.pointer}/{name.written}",
                node.block,
                change=Rename(name.term) if name.term not in node.content else None,
            )


def _nulls(subject: Subject) -> Iterator[Problem]:
    for node, found, value in subject.index.nulls:
        message = f"{found.name.written!r} is null, which JSON-LD leaves out"
        yield Problem(message, "fill it, or leave the member out", value.pointer, node.block)


def _containers(subject: Subject) -> Iterator[tuple[Mapping[str, JSON], str, int]]:
    """The objects that hold @graph: the outermost ones of each block, and nodes."""
    seen = set()
    for block in subject.blocks:
        tops = block.value if isinstance(block.value, list) else [block.value]
        for number, top in enumerate(tops):
            if isinstance(top, dict) and block.roots:
                pointer = f"/{number}" if isinstance(block.value, list) else ""
                seen.add((block.number, pointer))
                if "@graph" in top:
                    yield top, pointer, block.number
        if isinstance(block.value, dict) and not block.roots and "@graph" in block.value:
            yield block.value, "", block.number
    for node, name, _ in subject.index.keywords.get("@graph", ()):
        if name.written == "@graph" and (node.block, node.pointer) not in seen:
            yield node.content, node.pointer, node.block


def _graphs(subject: Subject) -> Iterator[Problem]:
    for content, pointer, block in _containers(subject):
        graph = content["@graph"]
        items = graph if isinstance(graph, list) else [graph]
        place = f"{pointer}/@graph"
        if isinstance(graph, dict):
            yield Problem(
                "@graph holds one node and no list", "put it into a list: [ … ]", place, block, "warning"
            )
        for number, item in enumerate(items):
            if not isinstance(item, dict):
                where = f"{place}/{number}" if isinstance(graph, list) else place
                yield Problem("@graph holds something that is no node", "write node objects", where, block)


def _reverses(subject: Subject) -> Iterator[Problem]:
    for node, name, _ in subject.index.keywords.get("@reverse", ()):
        if name.written != "@reverse":
            continue
        reverse, pointer = node.content["@reverse"], f"{node.pointer}/@reverse"
        if not isinstance(reverse, dict):
            yield Problem("@reverse is no object", "name properties and nodes in it", pointer, node.block)
            continue
        for key, member in reverse.items():
            place = f"{pointer}/{token(key)}"
            if key.startswith("@"):
                message = f"the keyword {key!r} stands inside @reverse"
                yield Problem(message, "name a property", place, node.block)
            elif any(
                not isinstance(item, dict) for item in (member if isinstance(member, list) else [member])
            ):
                message = f"{key!r} inside @reverse holds a plain value"
                yield Problem(message, "write nodes: only a node can have a property", place, node.block)


def _list_objects(subject: Subject) -> Iterator[Problem]:
    for node, found in compound_members(subject):
        if node.context.container(found.name.written) == "@json":
            continue
        for pointer, value in _objects(found.content, found.pointer):
            wrapper = next((key for key in ("@list", "@set") if key in value), None)
            others = [key for key in value if key not in {wrapper, "@index", "@context"}]
            if wrapper and others:
                message = f"an object with {wrapper} has the member {others[0]!r} beside it"
                yield Problem(message, f"keep {wrapper} alone", pointer, node.block)


def _objects(value: JSON, pointer: str) -> Iterator[tuple[str, dict[str, JSON]]]:
    items = enumerate(value) if isinstance(value, list) else [(None, value)]
    for number, item in items:
        if isinstance(item, dict):
            yield pointer if number is None else f"{pointer}/{number}", item


#: What no IRI may hold (RFC 3987), white space aside, and a scheme without a host.
_NO_IRI = pattern(r"[<>\"{}|\\^`\x00-\x1f]|\A(?:https?:/?(?!/)|https?://(?:[/?#]|\Z))", re.IGNORECASE)


def _bad_iris(subject: Subject) -> Iterator[Problem]:
    for written, uses in subject.index.identifiers.items():
        identifier = written.strip()
        if not has_odd_ids(subject) and identifier[:4].lower() != "http":
            continue
        if not _NO_IRI.search(identifier[:2000]):
            continue
        for node, name in uses:
            if node.id == written:
                message = f"@id {identifier[:60]!r} is no IRI, so RDF readers drop the node"
                fix = "percent-encode the character, or mend the address"
                yield Problem(message, fix, f"{node.pointer}/{name.token}", node.block)


_C = '{"@context": "https://schema.org", '

RULES = (
    Rule(
        "keyword-alias", "jsonld", "info",
        "type or id stands for a keyword",
        "The names work through the schema.org context only, and several readers do not load it.",
        "Write @type and @id.",
        HOUSE,
        good=_C + '"@type": "Person", "@id": "https://a.example/#ada", "name": "Ada Holm"}',
        bad=_C + '"type": "Person", "name": "Ada Holm"}',
        check=_aliases,
    ),
    Rule(
        "null-value", "jsonld", "info",
        "a member is null",
        "JSON-LD leaves the member out, as if it were not written.",
        "Fill it, or leave the member out.",
        JSON_LD,
        good=_C + '"@type": "Person", "name": "Ada Holm"}',
        bad=_C + '"@type": "Person", "name": "Ada Holm", "jobTitle": null}',
        check=_nulls,
    ),
    Rule(
        "graph-not-list", "jsonld", "error",
        "@graph is no list of nodes",
        "JSON-LD readers drop what is no node; several expect a list.",
        "Write a list of node objects.",
        JSON_LD,
        good=_C + '"@graph": [{"@type": "Person", "name": "Ada Holm"}]}',
        bad=_C + '"@graph": "Ada Holm"}',
        check=_graphs,
    ),
    Rule(
        "reverse-invalid", "jsonld", "error",
        "@reverse has a form that JSON-LD refuses",
        "JSON-LD readers refuse the whole document.",
        "Write an object with properties whose values are nodes.",
        JSON_LD,
        good=_C + '"@type": "Person", "name": "Ada Holm", "@reverse": {"author": {"@type": "NewsArticle"}}}',
        bad=_C + '"@type": "Person", "name": "Ada Holm", "@reverse": {"author": "Ferry delayed"}}',
        check=_reverses,
    ),
    Rule(
        "list-of-objects-invalid", "jsonld", "error",
        "an object with @list or @set has other members",
        "JSON-LD readers refuse the whole document.",
        "Keep @list or @set alone in its object.",
        JSON_LD,
        good=_C + '"@type": "WebPage", "keywords": {"@list": ["harbour", "ferry"]}}',
        bad=_C + '"@type": "WebPage", "keywords": {"@list": ["harbour", "ferry"], "name": "words"}}',
        check=_list_objects,
    ),
    Rule(
        "id-invalid-iri", "jsonld", "error",
        "@id is no IRI",
        "RDF readers drop the whole node without a word.",
        "Percent-encode the character, or mend the address.",
        JSON_LD,
        good=_C + '"@type": "Person", "@id": "https://a.example/ada%7Cholm"}',
        bad=_C + '"@type": "Person", "@id": "https://a.example/ada|holm"}',
        check=_bad_iris,
    ),
)  # fmt: skip
