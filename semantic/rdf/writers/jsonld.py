"""JSON-LD in flattened, expanded form: every name is an IRI, so that no context is needed to read it."""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import TYPE_CHECKING

from semantic.rdf.literals import RDF, XSD
from semantic.rdf.quads import BLANK, LITERAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from semantic.model import JSON
    from semantic.rdf.quads import Quad, Term

__all__ = ["write_jsonld"]

#: The integers whose JSON number every reader turns back into the same text: at most 15 digits.
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")


def write_jsonld(quads: Sequence[Quad]) -> bytes:
    """The quads as a list of nodes, those of a named graph in a node with `@graph`."""
    nodes: list[JSON] = []
    for graph, members in groupby(quads, key=lambda quad: quad.graph):
        described = _nodes(members)
        nodes += described if graph is None else [{"@id": _id(graph), "@graph": described}]
    return (json.dumps(nodes, ensure_ascii=False, indent=2) + "\n").encode()


def _nodes(quads: Iterable[Quad]) -> list[JSON]:
    return [
        {"@id": _id(subject), **_members(statements)}
        for subject, statements in groupby(quads, key=lambda quad: quad.subject)
    ]


def _members(statements: Iterable[Quad]) -> dict[str, JSON]:
    members: dict[str, JSON] = {}
    for quad in statements:
        if quad.predicate.value == RDF + "type" and quad.object.kind != LITERAL:
            members.setdefault("@type", []).append(_id(quad.object))
        else:
            members.setdefault(quad.predicate.value, []).append(_value(quad.object))
    return members


def _id(term: Term) -> str:
    return f"_:{term.value}" if term.kind == BLANK else term.value


def _value(term: Term) -> JSON:
    if term.kind != LITERAL:
        return {"@id": _id(term)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype == XSD + "string":
        return {"@value": term.value}
    if term.datatype == XSD + "boolean" and term.value in ("true", "false"):
        return {"@value": term.value == "true"}
    if term.datatype == XSD + "integer" and _INTEGER.fullmatch(term.value):
        return {"@value": int(term.value)}
    return {"@value": term.value, "@type": term.datatype}
