"""SHACL in place of the native rules: the nodes of a subject as a graph, judged by schemas/shapes/ through pySHACL.

The shapes are for people who check graphs with tools of their own. Here they run on what the rules see, so that a
result becomes a finding with rule, pointer, line and column. pySHACL is the extra `shacl`.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import quote

from semantic.errors import ConfigurationError
from semantic.resources import shapes_text
from semantic.validation.engine import report_of
from semantic.validation.rule import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import rdflib

    from semantic.validation.nodes import Node, Value
    from semantic.validation.rule import Report, Rule
    from semantic.validation.subject import Subject
    from semantic.vocabulary import Vocabulary

__all__ = ["RULES_WITH_SHAPES", "check_shapes", "require_pyshacl"]

#: What an IRI may hold as it is.
_SAFE: Final = ":/?#[]@!$&'()*+,;=%"
_SCHEMA: Final = "http://schema.org/"
_SHAPE_FILES: Final = ("schemaorg.shapes.ttl", "news.shapes.ttl")
#: The rules whose findings shapes give. One shape stands for a family of names (`_SAME`) or of values (`_rule_of_value`).
RULES_WITH_SHAPES: Final = frozenset(
    {
        "unknown-type", "superseded-type", "unknown-property", "superseded-property", "wrong-domain", "wrong-range",
        "object-for-text", "number-type", "boolean-type", "bool-word", "date-format", "duration-format", "not-a-number",
        "article-headline", "article-image", "article-author", "article-date-published", "article-date-modified",
        "headline-long", "author-string", "author-name-missing", "publisher-missing", "description-missing",
        "in-language-missing", "image-credit-missing", "paywall-has-part", "geo-range",
    }
)  # fmt: skip


def require_pyshacl() -> None:
    """ConfigurationError where pySHACL is not installed."""
    if find_spec("pyshacl") is None:
        raise ConfigurationError(
            "pySHACL is not installed", place="--engine shacl", remedy="pip install 'semantic-news[shacl]'"
        )


def check_shapes(subject: Subject, rules: Sequence[Rule], *, file: str | None = None) -> Report:
    """The report of the shapes on `subject`, as far as they stand for one of `rules`.

    What is wrong before there is a graph, the rule set `jsonld`, is told by its own rules: broken JSON has no
    statements, and no shape would refuse it.
    """
    by_id = {rule.id: rule for rule in rules if rule.id in RULES_WITH_SHAPES}
    found = [(rule, problem) for rule in rules if rule.set == "jsonld" for problem in rule.check(subject)]
    if by_id:
        found += [(by_id[rule], problem) for rule, problem in _problems(subject) if rule in by_id]
    return report_of(found, subject, file=file)


# --- the graph -----------------------------------------------------------------------------------------------------


class _Graph(NamedTuple):
    """The statements of a subject, and where each of its terms stands in the document."""

    graph: rdflib.Graph
    nodes: dict[Any, list[Node]]
    types: dict[Any, list[tuple[Node, str]]]
    values: dict[tuple[Any, Any], list[tuple[Node, str, Value | None, Any]]]


def _graph_of(subject: Subject) -> _Graph:
    """What the nodes of a subject say with schema.org's names. Terms keep their texts: a value that no processor could
    read must be seen by the shape that refuses it.
    """
    from rdflib import RDF, BNode, Graph, URIRef

    made = _Graph(Graph(), {}, {}, {})
    terms = {
        id(node): URIRef(node.id) if node.id and _IRI.fullmatch(node.id) else BNode(f"n{number}")
        for number, node in enumerate(subject.nodes)
    }
    for node in subject.nodes:
        this = terms[id(node)]
        made.nodes.setdefault(this, []).append(node)
        for name, pointer in node.types:
            if not name.term.strip():
                continue
            kind = URIRef(quote(_SCHEMA + name.term if name.kind == "schema" else name.term, safe=_SAFE))
            made.graph.add((this, RDF.type, kind))
            made.types.setdefault(kind, []).append((node, pointer))
        for found in node.properties:
            if found.name.kind != "schema" or not found.name.term:
                continue
            predicate = URIRef(quote(_SCHEMA + found.name.term, safe=_SAFE))
            places = made.values.setdefault((this, predicate), [])
            places.append((node, found.pointer, None, None))
            for value in found.values:
                term = (
                    terms[id(value.node)]
                    if value.node is not None
                    else _literal(value, found.name.term, subject.vocabulary)
                )
                if term is not None:
                    made.graph.add((this, predicate, term))
                    places.append((node, value.pointer, value, term))
    return made


#: A text that can be a term; rdflib complains of others.
_IRI: Final = re.compile(r"[^\x00-\x20<>\"{}|\\^`]+")


def _literal(value: Value, term: str, vocabulary: Vocabulary) -> Any:
    """The term that a JSON-LD processor makes of a text, number or Boolean; None for what says nothing."""
    from rdflib import Literal, URIRef

    if value.content is None or value.kind == "other":
        return None
    if isinstance(value.content, str):
        ranges = vocabulary.ranges(term)
        # The context of schema.org reads the texts of these properties as addresses.
        text = value.content.strip()
        if "URL" in ranges and "Text" not in ranges and not value.tagged and _IRI.fullmatch(text):
            return URIRef(text)
        return Literal(value.content)
    return Literal(value.content)


# --- results -------------------------------------------------------------------------------------------------------


class _Shapes(NamedTuple):
    """The shapes: those of one property by its IRI, the others, and the ontology that they need."""

    of_property: dict[Any, list[tuple[Any, Any, Any]]]
    others: list[tuple[Any, Any, Any]]
    graph: rdflib.Graph
    ontology: rdflib.Graph


@cache
def _shapes() -> _Shapes:
    """The shapes, read once in a process."""
    from rdflib import RDF, RDFS, BNode, Graph

    shapes, ontology = Graph(), Graph()
    for name in _SHAPE_FILES:
        shapes.parse(data=shapes_text(name), format="turtle")
    for pattern in ((RDF.type, RDFS.Class), (RDFS.subClassOf, None), (RDFS.subPropertyOf, None)):
        ontology += shapes.triples((None, *pattern))
    of_property: dict[Any, list[tuple[Any, Any, Any]]] = {}
    taken: set[tuple[Any, Any, Any]] = set(ontology)
    for one in set(shapes.subjects(RDF.type, None)):
        family, _, term = str(one).removeprefix("urn:semantic-news:shape:").partition(":")
        if family not in {"of", "takes", "old"}:
            continue
        waiting = [one]
        while waiting:
            for triple in shapes.triples((waiting.pop(), None, None)):
                of_property.setdefault(_SCHEMA + term, []).append(triple)
                taken.add(triple)
                if isinstance(triple[2], BNode):
                    waiting.append(triple[2])
    return _Shapes(of_property, [triple for triple in shapes if triple not in taken], shapes, ontology)


def _shapes_for(graph: rdflib.Graph) -> rdflib.Graph:
    """The shapes that a graph can meet: pySHACL builds all it is given, and a shape without target says nothing."""
    from rdflib import Graph

    shapes = _shapes()
    met = Graph()
    for triple in shapes.others:
        met.add(triple)
    for predicate in set(graph.predicates()):
        for triple in shapes.of_property.get(str(predicate), ()):
            met.add(triple)
    return met


def _problems(subject: Subject) -> Iterator[tuple[str, Problem]]:
    require_pyshacl()
    import pyshacl
    from rdflib import RDF
    from rdflib.namespace import DCTERMS, SH

    made = _graph_of(subject)
    shapes, ontology = _shapes_for(made.graph), _shapes().ontology
    _, results, _ = pyshacl.validate(
        made.graph,
        shacl_graph=shapes,
        ont_graph=ontology,
        inference="none",
        allow_warnings=True,
        allow_infos=True,
    )
    for result in results.subjects(RDF.type, SH.ValidationResult):
        shape = results.value(result, SH.sourceShape)
        rule = str(shapes.value(shape, DCTERMS.identifier) or results.value(shape, DCTERMS.identifier) or "")
        message = str(results.value(result, SH.resultMessage) or "this does not conform to its shape")
        focus, value = results.value(result, SH.focusNode), results.value(result, SH.value)
        path = results.value(result, SH.resultPath) or shapes.value(shape, SH.targetSubjectsOf)
        severity = _SEVERITIES[str(results.value(result, SH.resultSeverity)).rpartition("#")[2]]
        for node, pointer, found in _places(rule, focus, path, value, made):
            name = (
                rule if rule != "values" else _rule_of_value(found, str(path).removeprefix(_SCHEMA), subject)
            )
            yield name, Problem(message, _FIX, pointer, node.block, severity)


_FIX: Final = "semantic explain says what is asked for"
_SEVERITIES: Final[Mapping[str, Severity]] = {"Violation": "error", "Warning": "warning", "Info": "info"}
#: Shapes about a whole node that are told at one of its members.
_AT_THE_MEMBER: Final = frozenset({"wrong-domain", "unknown-property", "superseded-property"})


def _places(
    rule: str, focus: Any, path: Any, value: Any, made: _Graph
) -> Iterable[tuple[Node, str, Value | None]]:
    """Where in the document the term stands that a result is about."""
    if rule in {"unknown-type", "superseded-type"}:
        return [(node, pointer, None) for node, pointer in made.types.get(focus, ())]
    places = made.values.get((focus, path), ())
    if rule in _AT_THE_MEMBER:
        return [(node, pointer, None) for node, pointer, found, _ in places if found is None]
    if path is not None and value is not None:
        return [(node, pointer, found) for node, pointer, found, term in places if found and term == value]
    return [(node, node.pointer, None) for node in made.nodes.get(focus, ()) if node.types]


def _rule_of_value(value: Value | None, term: str, subject: Subject) -> str:
    """The rule that a value broke which is none of those that its property takes."""
    vocabulary = subject.vocabulary
    ranges = vocabulary.ranges(term)
    if value is None or value.node is not None:
        only_data = all(vocabulary.is_data_type(name) for name in ranges)
        return "object-for-text" if only_data else "wrong-range"
    if value.kind in {"number", "boolean"}:
        return f"{value.kind}-type"
    for name, rule in (("Duration", "duration-format"), ("Boolean", "bool-word"), ("Number", "not-a-number")):
        if any(vocabulary.is_subtype(one, name) for one in ranges):
            return rule
    return "date-format"
