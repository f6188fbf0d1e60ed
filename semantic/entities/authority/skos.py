"""Reads records from SKOS in any RDF syntax: skos:prefLabel, skos:altLabel, skos:exactMatch, rdf:type.

The concept's kind comes from a schema.org, FOAF or other well-known class among its types, else from its broader
concepts or the notation of its kind; a concept of no kind is a problem.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from semantic.entities.authority.records import Problem, Record, checked, kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import EntityKind

__all__ = ["SYNTAXES", "skos_records"]

#: Extension -> name of the syntax in pyoxigraph.RdfFormat.
SYNTAXES = {
    ".ttl": "TURTLE",
    ".turtle": "TURTLE",
    ".nt": "N_TRIPLES",
    ".nq": "N_QUADS",
    ".trig": "TRIG",
    ".rdf": "RDF_XML",
    ".owl": "RDF_XML",
    ".xml": "RDF_XML",
    ".jsonld": "JSON_LD",
    ".n3": "N3",
}

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
#: Classes of other vocabularies.
_CLASSES = {
    "http://xmlns.com/foaf/0.1/Person": "Person",
    "http://xmlns.com/foaf/0.1/Organization": "Organization",
    "http://www.w3.org/ns/org#Organization": "Organization",
    "http://www.w3.org/ns/org#FormalOrganization": "Organization",
    "http://www.geonames.org/ontology#Feature": "Place",
    "http://dbpedia.org/ontology/Person": "Person",
    "http://dbpedia.org/ontology/Place": "Place",
    "http://dbpedia.org/ontology/Organisation": "Organization",
}
_MATCHES = (f"{_SKOS}exactMatch", "http://schema.org/sameAs", "https://schema.org/sameAs",
            "http://www.w3.org/2002/07/owl#sameAs")  # fmt: skip


def skos_records(data: bytes, extension: str) -> tuple[list[Record], list[Problem]]:
    """The records of the concepts in `data`; labels of every language, the English or untagged one first."""
    import pyoxigraph  # noqa: PLC0415  only for authority files in RDF

    syntax = getattr(pyoxigraph.RdfFormat, SYNTAXES[extension])
    concepts: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    try:
        for quad in pyoxigraph.parse(data, syntax, base_iri="urn:authority:file"):
            if isinstance(quad.subject, pyoxigraph.NamedNode):
                concepts[quad.subject.value][quad.predicate.value].append(quad.object)
    except (SyntaxError, ValueError, OSError) as error:
        line = getattr(error, "lineno", None)
        place = f"line {line}" if line else "the file"
        return [], [Problem(place, "rdf-broken", " ".join(str(error).split())[:300], "mend the RDF")]
    records: list[Record] = []
    problems: list[Problem] = []
    for iri, said in concepts.items():
        labels = said.get(f"{_SKOS}prefLabel") or said.get(_LABEL, [])
        if not labels:
            continue
        kind = _kind(iri, concepts)
        if kind is None:
            problems.append(
                Problem(
                    f"<{iri}>",
                    "type-unknown",
                    "nothing says whether this is a person, a place or an organization",
                    "give it the type schema:Person, schema:Place or schema:Organization, or one below them",
                )
            )
            continue
        names = sorted(labels, key=lambda label: (_rank(label.language), label.value))
        others = [*names[1:], *said.get(f"{_SKOS}altLabel", [])]
        record = Record(
            id=iri,
            kind=kind[0],
            type=kind[1],
            label=" ".join(names[0].value.split()),
            aliases=tuple(
                dict.fromkeys(" ".join(name.value.split()) for name in others if name.value.strip())
            ),
            same_as=tuple(
                dict.fromkeys(
                    match.value
                    for predicate in _MATCHES
                    for match in said.get(predicate, ())
                    if isinstance(match, pyoxigraph.NamedNode) and match.value != iri
                )
            ),
            place=f"<{iri}>",
        )
        bad = checked(record, record.place)
        problems += bad
        if not bad:
            records.append(record)
    return records, problems


def _rank(language: str | None) -> int:
    return {"en": 0, None: 1}.get((language or "").split("-")[0] or None, 2)


def _kind(iri: str, concepts: Mapping[str, Mapping[str, list[Any]]]) -> tuple[EntityKind, str] | None:
    """The kind that the types of the concept state, else those of what it is narrower than."""
    seen: set[str] = set()
    open_ = [iri]
    while open_ and len(seen) < _DEEPEST:
        own = open_.pop(0)
        if own in seen:
            continue
        seen.add(own)
        said = concepts.get(own, {})
        for type_ in said.get(_TYPE, ()):
            if type_.value.startswith(_SKOS):
                continue
            name = _CLASSES.get(type_.value, type_.value)
            if ("schema.org/" in name or "/" not in name) and (found := kind_of(name)):
                return found
        open_ += [broader.value for broader in said.get(f"{_SKOS}broader", ())]
        open_ += [scheme.value for scheme in said.get(f"{_SKOS}inScheme", ())]
        open_ += [scheme.value for scheme in said.get(f"{_SKOS}topConceptOf", ())]
    return None


_DEEPEST = 50
