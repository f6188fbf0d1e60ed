"""Makes the facts table from a schema.org release: `schemaorg-all-https.nt`, as schema.org publishes it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from semantic.errors import VocabularyError
from semantic.patterns import pattern
from semantic.resources import table_bytes
from semantic.vocabulary.table import dumps
from semantic.vocabulary.terms import Member, Property, Type, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["build"]

_IRI = r"<([^\x00-\x20<>\"{}|^`]*)>"
#: <https://schema.org/Thing> <http://www.w3.org/2000/01/rdf-schema#label> "Thing" .
_TRIPLE = pattern(
    rf"[ \t]*(?:{_IRI}|_:\S+)[ \t]+{_IRI}[ \t]+"
    rf'(?:{_IRI}|_:\S+|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^{_IRI})?)[ \t]*\.[ \t]*(?:#.*)?'
)
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
#: https://schema.org/NewsArticle, or with http in schemaorg-all-http.nt
_TERM = pattern(r"https?://schema\.org/([A-Za-z0-9_-]+)")
#: https://pending.schema.org
_AREA = pattern(r"https?://([a-z0-9-]+)\.schema\.org/?")

_DOWNLOAD = "download schemaorg-all-https.nt of a release anew from https://schema.org/docs/developers.html"

#: Term -> relation -> the values at its other end. IRIs of schema.org are shortened to `schema:name`.
_Facts = dict[str, dict[str, set[str]]]


def build(ntriples: bytes, release: str) -> bytes:
    """The facts table of a release, from the N-Triples file of all its terms; the same file gives the same bytes.

    Only schema.org's own terms are kept, and of them only the facts: parents, domains, ranges, inverses, areas,
    successors; the file's explanations stay behind, and so do the foreign terms that it lists as equivalents.
    VocabularyError names the line that is no N-Triples, or the term that a cut file lacks.
    """
    if not re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,39}", release):
        raise VocabularyError(f"{release!r} is no release number", remedy="write it as schema.org does: 30.0")
    facts, named = _facts(ntriples)
    return dumps(_vocabulary(facts, named, release))


def _facts(ntriples: bytes) -> tuple[_Facts, set[str]]:
    """What the file says of each schema.org term, and every IRI that it names."""
    facts: _Facts = defaultdict(lambda: defaultdict(set))
    named: set[str] = set()
    for triple in _triples(ntriples):
        named.update(triple)
        subject, relation, value = map(_short, triple)
        if subject.startswith("schema:"):
            facts[subject.removeprefix("schema:")][relation].add(value)
    return facts, named


def _short(iri: str) -> str:
    term = _TERM.fullmatch(iri)
    return f"schema:{term[1]}" if term else iri


def _triples(ntriples: bytes) -> Iterator[tuple[str, str, str]]:
    try:
        text = ntriples.decode()
    except UnicodeDecodeError as error:
        broken = ntriples.count(b"\n", 0, error.start) + 1
        raise VocabularyError("the file is not UTF-8", place=f"line {broken}", remedy=_DOWNLOAD) from None
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip(" \t\r")
        if not stripped or stripped.startswith("#"):
            continue
        triple = _TRIPLE.fullmatch(stripped)
        if not triple:
            shown = stripped if len(stripped) <= 60 else stripped[:57] + "…"
            raise VocabularyError(f"this is no N-Triples: {shown}", place=f"line {number}", remedy=_DOWNLOAD)
        yield triple[1] or "", triple[2], triple[3] or ""


def _vocabulary(facts: _Facts, named: set[str], release: str) -> Vocabulary:
    types: dict[str, Type] = {}
    properties: dict[str, Property] = {}
    members: dict[str, Member] = {}
    for name in sorted(facts):
        about = facts[name]
        kinds = about[_RDF + "type"]
        enumerations = _names(kinds)
        areas = sorted(match[1] for value in about["schema:isPartOf"] if (match := _AREA.fullmatch(value)))
        area = areas[0] if areas else ""
        newer = next(iter(_names(about["schema:supersededBy"])), None)
        if _RDF + "Property" in kinds:
            properties[name] = Property(
                name,
                domains=_names(about["schema:domainIncludes"]),
                ranges=_names(about["schema:rangeIncludes"]),
                inverse_of=next(iter(_names(about["schema:inverseOf"])), None),
                parents=_names(about[_RDFS + "subPropertyOf"]),
                area=area,
                superseded_by=newer,
            )
        elif _RDFS + "Class" in kinds:
            marked = "schema:DataType" in kinds
            types[name] = Type(name, _names(about[_RDFS + "subClassOf"]), area, newer, marked)
        elif enumerations:
            members[name] = Member(name, enumerations, area, newer)
    vocabulary = Vocabulary(release, types, properties, members, _prefixes(named))
    _check(vocabulary)
    return vocabulary


def _names(values: set[str]) -> tuple[str, ...]:
    """The schema.org names among `values`, sorted: the file's own order differs between releases."""
    return tuple(sorted(v.removeprefix("schema:") for v in values if v.startswith("schema:")))


def _prefixes(named: set[str]) -> dict[str, str]:
    """The prefixes of the release's context.

    They are those of the context files known so far; a prefix that a future release adds cannot be told from its terms.
    """
    prefixes = {}
    for line in table_bytes("semantic.vocabulary", "context-prefixes.tsv").decode().splitlines():
        if not line.startswith("#"):
            prefix, namespace, condition = line.split("\t")
            if not condition or any(iri.startswith(namespace) for iri in named):
                prefixes[prefix] = namespace
    return prefixes


def _check(vocabulary: Vocabulary) -> None:
    """A file that is whole declares every term that its facts name; a cut one does not."""
    if not (vocabulary.types and vocabulary.properties):
        raise VocabularyError("the file declares no schema.org types and properties", remedy=_DOWNLOAD)
    wanted = [
        *((t.name, parent) for t in vocabulary.types.values() for parent in t.parents),
        *((p.name, name) for p in vocabulary.properties.values() for name in p.domains + p.ranges),
        *((m.name, name) for m in vocabulary.members.values() for name in m.types),
    ]
    for name, other in wanted:
        if other not in vocabulary.types:
            raise VocabularyError(
                f"{name} refers to the type {other}, which the file does not declare", remedy=_DOWNLOAD
            )
