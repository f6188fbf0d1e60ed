"""A dataset as checked quads in one order: what every writer starts from.

rdflib holds any text as an IRI, a datatype or a label, and its writers print what they are given; so every term is
checked here, once, and a writer never has to ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from semantic.errors import TermError
from semantic.lexical import language_defect
from semantic.rdf.literals import RDF, XSD, literal
from semantic.rdf.terms import iri_defect, label_defect, text_defect

if TYPE_CHECKING:
    import rdflib

__all__ = ["Quad", "Term", "lexical", "quads", "read_lines"]

#: The name that rdflib gives the graph without a name.
_DEFAULT = "urn:x-rdflib:default"


class Term(NamedTuple):
    """An RDF term. `kind` orders them: IRIs, blank nodes (`value` without `_:`), literals."""

    kind: int
    value: str
    datatype: str = ""
    language: str = ""


IRI, BLANK, LITERAL = range(3)


class Quad(NamedTuple):
    """A statement in a graph; `graph` is None in the one without a name."""

    graph: Term | None
    subject: Term
    predicate: Term
    object: Term


def quads(dataset: rdflib.Graph) -> list[Quad]:
    """The statements of `dataset`, each once, ordered by graph, subject, predicate (rdf:type first) and object.

    TermError collects every term that is not well-formed; `defects` names the statement of each.
    """
    import rdflib

    if isinstance(dataset, rdflib.ConjunctiveGraph) and not isinstance(dataset, rdflib.Dataset):
        raise TermError(
            "a ConjunctiveGraph names its graphs in its own way", remedy="make it an rdflib.Dataset"
        )
    rows = dataset.quads() if isinstance(dataset, rdflib.Dataset) else ((*row, None) for row in dataset)
    found: set[Quad] = set()
    defects: list[str] = []
    for subject, predicate, object_, graph in rows:
        checks = [
            _resource(subject, "subject"),
            _resource(predicate, "predicate", blank=False),
            _object(object_),
            None if graph is None or str(graph) == _DEFAULT else _resource(graph, "graph name"),
        ]
        reasons = [check for check in checks if isinstance(check, str)]
        if reasons:
            defects += [
                f"{reason}, in the statement {_shown(subject, predicate, object_)}" for reason in reasons
            ]
        else:
            s, p, o, g = checks
            found.add(Quad(g, s, p, o))  # type: ignore[arg-type]  # the strings are gone
    if defects:
        message = defects[0] + (f" (and {len(defects) - 1} more)" if len(defects) > 1 else "")
        remedy = "correct the term; nothing was written"
        raise TermError(message, remedy=remedy, defects=tuple(sorted(defects)))
    return sorted(found, key=_order)


def read_lines(nquads: bytes) -> list[Quad]:
    """The statements of N-Quads of our own, in the same order."""
    import pyoxigraph as ox

    def term(one: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | ox.DefaultGraph) -> Term:
        if isinstance(one, ox.NamedNode):
            return Term(IRI, one.value)
        if isinstance(one, ox.BlankNode):
            return Term(BLANK, one.value)
        assert isinstance(one, ox.Literal)
        return Term(LITERAL, one.value, one.datatype.value, one.language or "")

    found = {
        Quad(
            None if isinstance(quad.graph_name, ox.DefaultGraph) else term(quad.graph_name),
            term(quad.subject),
            term(quad.predicate),
            term(quad.object),
        )
        for quad in ox.parse(nquads, format=ox.RdfFormat.N_QUADS)
    }
    return sorted(found, key=_order)


def _order(quad: Quad) -> tuple[object, ...]:
    return (quad.graph or (), quad.subject, quad.predicate.value != RDF + "type", quad.predicate, quad.object)


def _resource(term: object, position: str, *, blank: bool = True) -> Term | str:
    """The checked term, or its defect in words."""
    import rdflib

    if isinstance(term, rdflib.URIRef):
        reason = iri_defect(str(term))
        return f"the {position} {_short(term)} is no IRI: {reason}" if reason else Term(IRI, str(term))
    if isinstance(term, rdflib.BNode) and blank:
        reason = label_defect(str(term))
        return (
            f"the {position} {_short(term)} is no blank node label: {reason}"
            if reason
            else Term(BLANK, str(term))
        )
    return f"the {position} {_short(term)} is a {type(term).__name__}, which cannot stand there"


def _object(term: object) -> Term | str:
    import rdflib

    if not isinstance(term, rdflib.Literal):
        return _resource(term, "object")
    text, language = str(term), term.language or ""
    implied = RDF + "langString" if language else XSD + "string"
    datatype = implied if term.datatype is None else str(term.datatype)
    if reason := text_defect(text):
        return f"the text {_short(text)} is no Unicode text: {reason}"
    if language and (reason := language_defect(language)):
        return f"the language {_short(language)} is no language tag: {reason}"
    if reason := iri_defect(datatype):
        return f"the datatype {_short(datatype)} is no IRI: {reason}"
    if (datatype == RDF + "langString") != bool(language):
        return f"the text {_short(text)} has the datatype {_short(datatype)}, which does not go with its language"
    return Term(LITERAL, text, datatype, language)


def _shown(*terms: object) -> str:
    return " ".join(_short(term) for term in terms)


def _short(term: object) -> str:
    shown = ascii(str(term))
    return shown if len(shown) <= 80 else shown[:77] + "…"


def lexical(term: Term) -> str:
    """The term in canonical N-Triples."""
    if term.kind == IRI:
        return f"<{term.value}>"
    if term.kind == BLANK:
        return f"_:{term.value}"
    text = literal(term.value)
    if term.language:
        return f"{text}@{term.language}"
    return text if term.datatype == XSD + "string" else f"{text}^^<{term.datatype}>"
