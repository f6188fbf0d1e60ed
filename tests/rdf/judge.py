"""The independent reader of what we write: pyoxigraph, and lxml for XML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyoxigraph as ox
import rdflib
from lxml import etree

from semantic.rdf.literals import xsd_datatype
from semantic.vocabulary import context, packaged

if TYPE_CHECKING:
    from semantic.model import JSON

__all__ = ["JUDGED", "dataset_of", "judged", "read", "texts"]

S = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"

JUDGED = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}


def read(data: bytes, format_: str) -> ox.Dataset:
    """What pyoxigraph, strict, reads in `data`; blank nodes named canonically."""
    return _canonical(ox.parse(data, format=JUDGED[format_]))


def dataset_of(dataset: rdflib.Graph) -> ox.Dataset:
    """The same dataset in pyoxigraph's terms, without any of our code between."""
    rows = dataset.quads() if isinstance(dataset, rdflib.Dataset) else ((*row, None) for row in dataset)
    return _canonical(
        ox.Quad(_term(s), _term(p), _term(o), _graph(g))  # type: ignore[arg-type]
        for s, p, o, g in rows
    )


def judged(document: JSON) -> ox.Dataset:
    """The graph that pyoxigraph's own JSON-LD processor makes, with the context inlined and dates in XSD."""
    # Without the terms that no document here uses, which cost a judge 10 ms each time.
    written = json.dumps(document)
    used = {
        name: term for name, term in context()["@context"].items() if name in written or isinstance(term, str)
    }
    inlined = {**document, "@context": used}
    dataset = ox.Dataset(_in_xsd(quad) for quad in ox.parse(json.dumps(inlined), format=ox.RdfFormat.JSON_LD))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset


def _in_xsd(quad: ox.Quad) -> ox.Quad:
    literal = quad.object
    if not isinstance(literal, ox.Literal):
        return quad
    ranges = packaged().ranges(quad.predicate.value.removeprefix(S))
    times = tuple(name for name in ranges if name in ("Date", "DateTime", "Time"))
    plain = literal.datatype.value == XSD + "string" and literal.language is None
    if literal.datatype.value == S + "Date":
        datatype = xsd_datatype(literal.value, ("Date", *times)) or XSD + "string"
    elif plain and times and "Text" not in ranges:
        datatype = xsd_datatype(literal.value, times) or XSD + "string"
    else:
        return quad
    mapped = ox.Literal(literal.value, datatype=ox.NamedNode(datatype))
    return ox.Quad(quad.subject, quad.predicate, mapped, quad.graph_name)


def texts(data: bytes) -> list[str]:
    """The literals of an RDF/XML file as lxml, which reads XML as XML says, sees them."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(data, parser)
    return sorted(
        element.text or ""
        for subject in root
        for element in subject
        if not any(str(name).endswith(("}resource", "}nodeID")) for name in element.attrib)
    )


def _canonical(quads: object) -> ox.Dataset:
    dataset = ox.Dataset(quads)  # type: ignore[arg-type]
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset


def _term(term: object) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if isinstance(term, rdflib.URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, rdflib.BNode):
        return ox.BlankNode(str(term))
    assert isinstance(term, rdflib.Literal)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    if term.datatype is None:
        return ox.Literal(str(term))
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)))


def _graph(name: object) -> ox.NamedNode | ox.BlankNode | ox.DefaultGraph:
    if name is None or str(name) == "urn:x-rdflib:default":
        return ox.DefaultGraph()
    node = _term(name)
    assert not isinstance(node, ox.Literal)
    return node
