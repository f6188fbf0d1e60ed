"""The independent reader of what we write: pyoxigraph, and lxml for XML."""

from __future__ import annotations

import pyoxigraph as ox
import rdflib
from lxml import etree

__all__ = ["JUDGED", "dataset_of", "read", "texts"]

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
