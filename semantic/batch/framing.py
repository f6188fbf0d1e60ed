"""Slices of a dataset as JSON-LD for a web team: everything about one article, person or place, as one tree."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any

from semantic.batch.asking import open_dataset
from semantic.errors import ConfigurationError, SemanticError, UnreadableInputError
from semantic.rdf.literals import RDF, XSD, is_lexical
from semantic.rdf.terms import iri_defect
from semantic.vocabulary import context, document_loader

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyoxigraph as ox

    from semantic.model import JSON

__all__ = ["FRAMES", "frame"]

#: What is said in the dataset about `?it`, about what it refers to (a picture) and what that does (who made it), and
#: about what refers to it.
_SLICE = """
CONSTRUCT { ?s ?p ?o } WHERE {
  { ?it ?p ?o . BIND(?it AS ?s) }
  UNION { ?it ?q ?s . ?s ?p ?o }
  UNION { ?it ?q ?between . ?between ?r ?s . ?s ?p ?o }
  UNION { ?s ?q ?it . ?s a ?type ; ?p ?o }
}
"""
_NEVER = {"@embed": "@never"}
#: A frame for each kind: what of a neighbour is shown in place, and what only by its address.
FRAMES: dict[str, dict[str, Any]] = {
    "article": {
        "author": {},
        "image": {},
        "about": {},
        "mentions": {},
        "contentLocation": {},
        "publisher": {},
        "mainEntityOfPage": {**_NEVER},
    },
    "person": {
        "@reverse": {
            "about": {"@explicit": True, "headline": {}, "url": {}, "datePublished": {}, "@type": {}},
            "mentions": {"@explicit": True, "headline": {}, "url": {}, "datePublished": {}, "@type": {}},
        }
    },
    "place": {
        "geo": {},
        "containedInPlace": {"@embed": "@once"},
        "@reverse": {
            "contentLocation": {
                "@explicit": True,
                "headline": {},
                "url": {},
                "datePublished": {},
                "@type": {},
            },
            "mentions": {"@explicit": True, "headline": {}, "url": {}, "datePublished": {}, "@type": {}},
        },
    },
}


def frame(path: str, iri: str, kind: str) -> JSON:
    """Everything that the dataset at `path` says of `iri`, as JSON-LD in the frame `kind`.

    UnreadableInputError where the dataset says nothing of it, ConfigurationError for an unknown frame.
    """
    import pyoxigraph as ox
    from pyld import jsonld

    if kind not in FRAMES:
        raise ConfigurationError(
            f"there is no frame {kind!r}", place="--frame", remedy=f"choose one of {', '.join(FRAMES)}"
        )
    if reason := iri_defect(iri):
        raise ConfigurationError(f"{iri!r} is no IRI: {reason}", place="IRI", remedy="give the whole address")
    store = open_dataset(path)
    found = store.query(
        _SLICE, use_default_graph_as_union=True, substitutions={ox.Variable("it"): ox.NamedNode(iri)}
    )
    assert isinstance(found, ox.QueryTriples)
    triples = [_as_in_documents(triple) for triple in found]
    if not triples:
        raise UnreadableInputError(
            f"nothing is said of {iri}",
            path=path,
            remedy="look for its address: semantic query DATASET 'SELECT …'",
        )
    data = ox.serialize(sorted(set(triples), key=str), format=ox.RdfFormat.JSON_LD)
    assert data is not None
    document = [_typed(node) for node in json.loads(data)]
    wanted = {"@context": "https://schema.org", "@id": iri, **FRAMES[kind]}
    options = {"documentLoader": document_loader, "omitGraph": True, "omitDefault": True}
    try:
        framed: JSON = jsonld.frame(document, wanted, options)
    except Exception as error:  # noqa: BLE001  (PyLD lets errors of many kinds through)
        raise SemanticError(f"the slice cannot be framed: {error}", path=path) from None
    return framed


def _typed(node: dict[str, JSON]) -> dict[str, JSON]:
    """`node` with its types where JSON-LD has them, and numbers as numbers of JSON."""
    types = [one["@id"] for one in node.pop(RDF + "type", [])]
    plain = {
        name: [_number(one) if isinstance(one, dict) else one for one in values]
        if isinstance(values, list)
        else values
        for name, values in node.items()
    }
    return {**plain, "@type": [*node.get("@type", []), *types]} if types else plain


def _number(value: dict[str, JSON]) -> dict[str, JSON]:
    """A number, true or false as JSON has it, if JSON-LD makes the same value of it again."""
    text, read = value.get("@value"), _READ.get(value.get("@type"))
    number = read(text) if read and isinstance(text, str) else None
    return value if number is None else {"@value": number}


def _integer(text: str) -> int | None:
    is_plain = _INTEGER.fullmatch(text) and abs(int(text)) < 2**53
    return int(text) if is_plain else None


def _double(text: str) -> float | None:
    """Its text may have changed: a store keeps the value. 1.0E0 would be an integer in JSON."""
    number = float(text) if is_lexical(text, "double") else math.nan
    return number if math.isfinite(number) and number % 1 else None


_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,15}")
_READ: dict[JSON, Callable[[str], Any]] = {
    XSD + "integer": _integer,
    XSD + "double": _double,
    XSD + "boolean": {"true": True, "false": False}.get,
}
_SECURE = "https://schema.org/"


def _as_in_documents(triple: ox.Triple) -> ox.Triple:
    """The statement in the namespace that schema.org's context has, with dates in schema.org's own datatype, under those
    properties where the context says so: then they are plain texts.
    """
    import pyoxigraph as ox

    predicate, object_ = _in_context(triple.predicate), triple.object
    if isinstance(object_, ox.NamedNode):
        object_ = _in_context(object_)
    triple = ox.Triple(triple.subject, predicate, object_)
    literal = triple.object
    if not isinstance(literal, ox.Literal) or not literal.datatype.value.startswith(XSD):
        return triple
    name = triple.predicate.value.removeprefix("http://schema.org/")
    term = _TERMS.get(name)
    if not isinstance(term, dict) or term.get("@type") != "Date":
        return triple
    date = ox.Literal(literal.value, datatype=ox.NamedNode("http://schema.org/Date"))
    return ox.Triple(triple.subject, triple.predicate, date)


def _in_context(iri: ox.NamedNode) -> ox.NamedNode:
    import pyoxigraph as ox

    name = iri.value.removeprefix(_SECURE)
    return ox.NamedNode(f"http://schema.org/{name}") if name != iri.value and name in _TERMS else iri


_TERMS: dict[str, Any] = context()["@context"]
