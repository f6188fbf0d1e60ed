"""RDF/XML: one element a subject, one a statement."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from semantic.errors import TermError
from semantic.rdf.literals import RDF, XSD
from semantic.rdf.quads import BLANK, IRI, LITERAL
from semantic.rdf.terms import local_name, xml_defect
from semantic.rdf.writers.turtle import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.rdf.quads import Quad, Term

__all__ = ["write_xml"]

#: Names that RDF/XML keeps for itself; a statement with such a predicate cannot be written.
_RESERVED = frozenset(
    RDF + name
    for name in (
        *(
            "Description",
            "ID",
            "RDF",
            "about",
            "aboutEach",
            "aboutEachPrefix",
            "bagID",
            "datatype",
            "li",
            "nodeID",
        ),
        *("parseType", "resource"),
    )
)
_XML_NAMESPACES = ("http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/")
#: A carriage return is written as a reference, because an XML reader turns a raw one into a line feed.
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", '"': "&quot;"})


def write_xml(quads: Sequence[Quad]) -> bytes:
    """The quads as RDF/XML; TermError collects the texts and the predicates that XML cannot hold."""
    _check(quads)
    prefixes = _prefixes(quads)
    labels = _labels(quads)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<rdf:RDF"]
    lines += [
        f'  xmlns:{prefix}="{_attribute(namespace)}"'
        for namespace, prefix in sorted(prefixes.items(), key=_by_prefix)
    ]
    lines[-1] += ">"
    for subject, statements in groupby(quads, key=lambda quad: quad.subject):
        lines.append(f"  <rdf:Description {_reference(subject, 'rdf:about', labels)}>")
        for quad in statements:
            namespace, local = _split(quad.predicate.value)
            lines.append("    " + _property(f"{prefixes[namespace]}:{local}", quad.object, labels))
        lines.append("  </rdf:Description>")
    return ("\n".join(lines) + "\n</rdf:RDF>\n").encode()


def _check(quads: Sequence[Quad]) -> None:
    defects: dict[str, None] = {}
    for quad in quads:
        predicate = quad.predicate.value
        if predicate in _RESERVED or not _split(predicate)[1]:
            defects[f"RDF/XML has no element name for the predicate {predicate}"] = None
        if quad.object.kind == LITERAL and (reason := xml_defect(quad.object.value)):
            defects[f"a text of {predicate} cannot stand in RDF/XML: {reason}"] = None
    if defects:
        first, *more = defects
        message = first + (f" (and {len(more)} more)" if more else "")
        remedy = "write turtle or ntriples, which hold it"
        raise TermError(message, remedy=remedy, defects=tuple(defects))


def _split(iri: str) -> tuple[str, str]:
    """The IRI as a namespace and a local name; the local name is empty if there is no such pair."""
    start = local_name(iri)
    while start > 0 and iri[:start] in _XML_NAMESPACES:
        start = local_name(iri, start + 1)
    return (iri[:start], iri[start:]) if start > 0 else (iri, "")


def _prefixes(quads: Sequence[Quad]) -> dict[str, str]:
    """Namespace -> prefix, for all that the predicates need; the unknown ones are numbered in their order."""
    known = {namespace: prefix for prefix, namespace in PREFIXES.items()}
    wanted = sorted({_split(quad.predicate.value)[0] for quad in quads} | {RDF})
    unknown = iter(range(1, len(wanted) + 1))
    return {namespace: known.get(namespace) or f"ns{next(unknown)}" for namespace in wanted}


def _by_prefix(pair: tuple[str, str]) -> str:
    return pair[1]


def _labels(quads: Sequence[Quad]) -> dict[str, str]:
    """New labels for the blank nodes: RDF/XML wants an NCName, which `0a` is not; the order is that of the old ones."""
    resources = {term.value for quad in quads for term in (quad.subject, quad.object) if term.kind == BLANK}
    return {label: f"b{number}" for number, label in enumerate(sorted(resources))}


def _reference(term: Term, attribute: str, labels: dict[str, str]) -> str:
    if term.kind == BLANK:
        return f'rdf:nodeID="{labels[term.value]}"'
    return f'{attribute}="{_attribute(term.value)}"'


def _property(name: str, value: Term, labels: dict[str, str]) -> str:
    if value.kind in (IRI, BLANK):
        return f"<{name} {_reference(value, 'rdf:resource', labels)}/>"
    kind = ""
    if value.language:
        kind = f' xml:lang="{value.language}"'
    elif value.datatype != XSD + "string":
        kind = f' rdf:datatype="{_attribute(value.datatype)}"'
    return f"<{name}{kind}>{value.value.translate(_TEXT)}</{name}>"


def _attribute(iri: str) -> str:
    return iri.translate(_ATTRIBUTE)
