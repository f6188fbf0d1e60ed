"""What must hold for every document that we make, asked of the document alone."""

from __future__ import annotations

import json
import re
from typing import Any

from semantic.vocabulary import context, packaged

JSON = Any

_INTEGER_DIMENSIONS = frozenset(
    {"width", "height"}
)  # Every consumer reads plain pixels; no release lists them.
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def nodes(document: JSON) -> dict[str, JSON]:
    """The nodes by `@id`."""
    return {node["@id"]: node for node in document["@graph"]}


def article(document: JSON) -> JSON:
    """The article node: the first one."""
    return document["@graph"][0]


def targets(document: JSON, references: JSON) -> list[JSON]:
    """The nodes that a list of references leads to."""
    return [nodes(document)[reference["@id"]] for reference in references]


def structural_problems(document: JSON, *, profile: str = "graph") -> list[str]:
    """Blank or doubled nodes, dangling references, empty members, nodes that hang on nothing."""
    found = []
    if list(document) != ["@context", "@graph"] or document["@context"] != "https://schema.org":
        found.append("the frame of the document")
    ids = [node.get("@id") for node in document["@graph"]]
    found += [
        f"node without an absolute @id: {iri!r}"
        for iri in ids
        if not re.match(r"https?://\S|urn:\S", iri or "")
    ]
    found += [f"two nodes are {iri}" for iri in set(ids) if ids.count(iri) > 1]
    pointed = {ids[0]} if ids else set()
    for node in document["@graph"]:
        if "@type" not in node:
            found.append(f"{node['@id']} has no type")
        for name, value in node.items():
            for one in value if isinstance(value, list) else [value]:
                if one is None or one in ("", [], {}):
                    found.append(f"{node['@id']} {name} is empty")
                if isinstance(one, dict):
                    if list(one) != ["@id"]:
                        found.append(f"{node['@id']} {name} is neither text nor a reference: {one}")
                    elif name == "sameAs":
                        if profile == "web":
                            found.append(f"{node['@id']} sameAs is no plain address")
                    elif one["@id"] not in ids:
                        found.append(f"{node['@id']} {name} leads nowhere: {one['@id']}")
                    else:
                        pointed.add(one["@id"])
                        pointed |= {node["@id"]} if name == "subjectOf" else set()
            if value in (None, "", [], {}):
                found.append(f"{node['@id']} {name} is empty")
    return found + [f"nothing leads to {iri}" for iri in ids if iri not in pointed]


def vocabulary_problems(document: JSON) -> list[str]:
    """Properties outside their domain, values outside their range."""
    known, by_iri, found = packaged(), nodes(document), []
    for node in document["@graph"]:
        types = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
        found += [f"unknown type {kind}" for kind in types if kind not in known.types]
        for name, value in node.items():
            if name.startswith("@"):
                continue
            if not any(known.in_domain(kind, name) for kind in types):
                found.append(f"{name} is not for {types}")
            for one in value if isinstance(value, list) else [value]:
                if not _in_range(name, one, by_iri):
                    found.append(f"{name} of {types} cannot be {one!r}")
    return found


def _in_range(name: str, value: JSON, by_iri: dict[str, JSON]) -> bool:
    known = packaged()
    ranges = known.ranges(name)
    if isinstance(value, bool):
        return "Boolean" in ranges
    if isinstance(value, int | float):
        is_dimension = name in _INTEGER_DIMENSIONS and isinstance(value, int)
        return is_dimension or "Number" in ranges or ("Integer" in ranges and isinstance(value, int))
    if isinstance(value, str):
        is_text = any(known.is_subtype(wanted, "Text") for wanted in ranges)
        return is_text or ("Date" in ranges and bool(_DATE.match(value)))
    target = by_iri.get(value["@id"])
    if "URL" in ranges or target is None:
        return "URL" in ranges  # An IRI is what a URL is to RDF.
    types = target["@type"] if isinstance(target["@type"], list) else [target["@type"]]
    return any(known.is_subtype(kind, wanted) for kind in types for wanted in ranges)


def triples(document: JSON) -> set[Any]:
    """The quads that the independent parser reads, with the context put in; a blank node fails."""
    import pyoxigraph

    inlined = json.dumps({**document, "@context": context()["@context"]})
    quads = set(pyoxigraph.parse(input=inlined, format=pyoxigraph.RdfFormat.JSON_LD))
    for quad in quads:
        assert not isinstance(quad.subject, pyoxigraph.BlankNode), quad
        assert not isinstance(quad.object, pyoxigraph.BlankNode), quad
    return quads
