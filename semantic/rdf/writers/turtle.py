"""Turtle and TriG for people: prefixes, one block a subject, its type first."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from semantic.rdf.literals import RDF, XSD
from semantic.rdf.quads import IRI, LITERAL, lexical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from semantic.rdf.quads import Quad, Term

__all__ = ["PREFIXES", "write_turtle"]

#: The prefixes that a file may use; it declares those that it does. No dataset's own: they are not part of the graph.
PREFIXES = {
    "rdf": RDF,
    "schema": "http://schema.org/",
    "schemas": "https://schema.org/",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": XSD,
}
#: NewsArticle; a part of PN_LOCAL that needs no escapes.
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")

#: The lexical forms that Turtle reads as numbers and truth values without quotation marks.
_BARE = {
    XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD + "double": re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][+-]?[0-9]+"),
    XSD + "boolean": re.compile("true|false"),
}
_INDENT = "    "


def write_turtle(quads: Sequence[Quad]) -> bytes:
    """The quads as TriG; without graph names that is Turtle."""
    used: set[str] = set()
    blocks = []
    for graph, members in groupby(quads, key=lambda quad: quad.graph):
        if graph is None:
            blocks.append("\n".join(_subjects(members, "", used)))
        else:
            body = "\n".join(_subjects(members, _INDENT, used))
            blocks.append(f"{_short(graph, used)} {{\n{body}}}\n")
    head = "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in sorted(used))
    return "\n".join([head, *blocks] if head else blocks).encode()


def _subjects(quads: Iterable[Quad], margin: str, used: set[str]) -> Iterator[str]:
    for subject, statements in groupby(quads, key=lambda quad: quad.subject):
        lines = []
        for predicate, same in groupby(statements, key=lambda quad: quad.predicate):
            verb = "a" if predicate.value == RDF + "type" else _short(predicate, used)
            objects = [_short(quad.object, used) for quad in same]
            lines.append(f"{verb} " + f",\n{margin}{_INDENT * 2}".join(objects))
        yield (
            f"{margin}{_short(subject, used)}\n{margin}{_INDENT}"
            + f" ;\n{margin}{_INDENT}".join(lines)
            + " .\n"
        )


def _short(term: Term, used: set[str]) -> str:
    """The term as Turtle has it, with a prefix or without quotation marks where that says the same."""
    if term.kind == IRI:
        return _name(term.value, used)
    if term.kind == LITERAL and not term.language and term.datatype != XSD + "string":
        bare = _BARE.get(term.datatype)
        if bare and bare.fullmatch(term.value):
            return term.value
        text = lexical(term._replace(datatype=XSD + "string"))
        return f"{text}^^{_name(term.datatype, used)}"
    return lexical(term)


def _name(iri: str, used: set[str]) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            used.add(prefix)
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"
