"""A JSON-LD document as an RDF dataset."""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from semantic.errors import ContextError, DocumentError, TermError
from semantic.rdf.defects import (
    Defect,
    check_document,
    check_expanded,
    dropped_defect,
    raise_defects,
    refused_context,
)
from semantic.rdf.literals import MAPPED, RDF, XSD, xsd_datatype
from semantic.rdf.terms import iri_defect
from semantic.vocabulary import loader, packaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    import rdflib
    from rdflib.term import IdentifiedNode, Node

    from semantic.model import JSON
    from semantic.vocabulary import Vocabulary

__all__ = ["to_rdf"]

_NAMESPACES = {"http": "http://schema.org/", "https": "https://schema.org/"}
#: http://schema.org/datePublished
_TERM = re.compile(r"https?://schema\.org/([A-Za-z0-9_-]+)")
#: The data types whose text has an XSD type; a plain text is one of them only if its property allows no Text.
_TIMES = frozenset({"Date", "DateTime", "Time"})


def to_rdf(
    document: JSON,
    *,
    namespace: Literal["http", "https"] = "http",
    base: str | None = None,
    graph: str | None = None,
    vocabulary: Vocabulary | None = None,
) -> rdflib.Dataset:
    """The RDF dataset that `document` means by JSON-LD 1.1, with XSD datatypes; nothing is fetched.

    `namespace`: schema.org's own context says `http://schema.org/`, so every JSON-LD processor makes `http` terms
    from every page that uses it, and graphs of different tools join; hence the default. `https` names the types,
    properties, datatypes and enumeration members of schema.org with `https://schema.org/`. Either way all of them
    are in the one namespace, also where the document spells some with the other; no other IRI is touched.

    `base` resolves relative references (the page's address). `graph` is the IRI of the named graph that takes what
    the document says outside of graphs of its own. `vocabulary` is the packaged release if not given.

    Values of the schema.org types Date, DateTime, Time, Number, Integer, Float, Boolean and Text get the XSD type
    that their text is a lexical form of, and so do plain texts under a property whose values are times. A text that
    is no form of its type ("20 Nov" as a date) stays a plain string: an ill-typed literal is never made, and no
    lexical form is changed.

    TermError collects every value that cannot become a term (`defects`), ContextError a context that is not
    packaged, DocumentError what is no JSON-LD. As JSON-LD has it, a member that the context does not know is left
    out, and so are `null` and `@direction`.
    """
    vocabulary = vocabulary or packaged()
    for option, address in (("base", base), ("graph", graph)):
        if address is not None and (reason := iri_defect(address)):
            raise TermError(f"the address {address!r} is no IRI: {reason}", place=option, defects=(address,))
    raise_defects(check_document(document), document)
    expanded = _expanded(document, vocabulary, base)

    # Imported after the checks: a bad document costs no import.
    from semantic.rdf.processor import statements

    return _dataset(statements(expanded, vocabulary), _NAMESPACES[namespace], graph, vocabulary)


def _expanded(document: JSON, vocabulary: Vocabulary, base: str | None) -> list[JSON]:
    from semantic.rdf.processor import expand

    defects: list[Defect] = []

    def dropped(name: str | None) -> None:
        if defect := dropped_defect(name):
            defects.append(defect)

    try:
        expanded = expand(document, vocabulary, base, dropped)
    except (ContextError, DocumentError) as error:
        raise refused_context(document, loader(vocabulary)) or error from None
    raise_defects(defects + check_expanded(expanded), document)
    return expanded


def _dataset(
    found: dict[str, list[dict[str, dict[str, str]]]],
    namespace: str,
    graph: str | None,
    vocabulary: Vocabulary,
) -> rdflib.Dataset:
    import rdflib

    dataset = rdflib.Dataset(default_union=False)
    dataset.bind("schema", namespace, override=True, replace=True)
    terms = _Terms(namespace, vocabulary)
    with _silent_conversion():
        for name, triples in found.items():
            if name != "@default":
                target = dataset.graph(terms.resource(name, anywhere=False))
            else:
                target = dataset.graph(rdflib.URIRef(graph)) if graph else dataset.default_graph
            for triple in triples:
                target.add(terms.triple(triple))
    return dataset


@contextmanager
def _silent_conversion() -> Iterator[None]:
    """Keeps rdflib from printing a traceback for a lexical form that Python has no value for (`24:00:00`)."""
    logger = logging.getLogger("rdflib.term")

    def refuse(_: logging.LogRecord) -> bool:
        return False

    logger.addFilter(refuse)
    try:
        yield
    finally:
        logger.removeFilter(refuse)


class _Terms:
    """PyLD's terms as rdflib's: in the wanted namespace, with XSD datatypes, lexical forms as they are."""

    def __init__(self, namespace: str, vocabulary: Vocabulary) -> None:
        self.namespace = namespace
        self.vocabulary = vocabulary

    def triple(self, triple: dict[str, dict[str, str]]) -> tuple[Node, Node, Node]:
        predicate = triple["predicate"]["value"]
        return (
            self.resource(triple["subject"]["value"], anywhere=False),
            self.resource(predicate, anywhere=True),
            self.object(triple["object"], predicate),
        )

    def resource(self, value: str, *, anywhere: bool) -> IdentifiedNode:
        import rdflib

        return (
            rdflib.BNode(value[2:])
            if value.startswith("_:")
            else rdflib.URIRef(self.iri(value, anywhere=anywhere))
        )

    def object(self, term: dict[str, str], predicate: str) -> Node:
        import rdflib

        if term["type"] != "literal":
            return self.resource(term["value"], anywhere=predicate == RDF + "type")
        text, language = term["value"], term.get("language")
        if language:
            return rdflib.Literal(text, lang=language)
        datatype = self.datatype(text, term["datatype"], predicate)
        if datatype == XSD + "string":
            return rdflib.Literal(text)
        return rdflib.Literal(text, datatype=rdflib.URIRef(datatype), normalize=False)

    def datatype(self, text: str, datatype: str, predicate: str) -> str:
        ranges = self.vocabulary.ranges(_local(predicate) or "")
        times = tuple(name for name in ranges if name in _TIMES)
        schema_type = _local(datatype)
        if schema_type:
            # A property for dates may allow times too (availabilityStarts), which its coercion cannot say.
            candidates = (schema_type, *times) if schema_type in _TIMES else (schema_type,)
            if exact := xsd_datatype(text, candidates):
                return exact
            return XSD + "string" if schema_type in MAPPED else self.iri(datatype, anywhere=True)
        if datatype == XSD + "string" and times and "Text" not in ranges:
            return xsd_datatype(text, times) or datatype
        return datatype

    def iri(self, value: str, *, anywhere: bool) -> str:
        """`value` in the wanted namespace, if it is a term of schema.org.

        `anywhere`: predicates, types and datatypes are terms even if the release does not know them; elsewhere a
        name must be a term of the release, so that https://schema.org/docs is not one.
        """
        name = _local(value)
        known = name is not None and (
            anywhere
            or name in self.vocabulary.types
            or name in self.vocabulary.properties
            or name in self.vocabulary.members
        )
        return f"{self.namespace}{name}" if known else value


def _local(iri: str) -> str | None:
    """The name of a schema.org term; None for any other IRI."""
    match = _TERM.fullmatch(iri)
    return match[1] if match else None
