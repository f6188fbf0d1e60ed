"""What a graph says of its own making: PROV-O for the source, Web Annotation for the mentions."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from semantic._version import __version__
from semantic.jsonld.identifiers import identify
from semantic.jsonld.usable import usable
from semantic.model import Site
from semantic.rdf.literals import RDF, XSD
from semantic.rdf.quads import LITERAL, Term, lexical
from semantic.rdf.terms import iri_defect

if TYPE_CHECKING:
    from semantic.batch.sources import Record
    from semantic.model import Article

__all__ = ["TOOL", "mentions", "provenance", "source_iri"]

PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
DCTERMS = "http://purl.org/dc/terms/"
SCHEMA = "http://schema.org/"

#: This release of the program, as the agent of what it writes.
TOOL = f"urn:x-semantic:{__version__}"


def source_iri(content: bytes) -> str:
    """The name of the source's bytes, the same on every machine (RFC 6920): `ni:///sha-256;UyaQV…`."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    return f"ni:///sha-256;{digest}"


def provenance(article: Article, graph: str, record: Record) -> list[bytes]:
    """Where the graph comes from: the source by its bytes and its path, its address where known, and the program."""
    source = source_iri(record.content)
    rows = [
        (graph, PROV + "wasDerivedFrom", _iri(source)),
        (graph, PROV + "wasAttributedTo", _iri(TOOL)),
        (source, RDF + "type", _iri(PROV + "Entity")),
        (source, DCTERMS + "identifier", _text(record.name)),
        (TOOL, RDF + "type", _iri(PROV + "SoftwareAgent")),
        (TOOL, SCHEMA + "softwareVersion", _text(__version__)),
    ]
    if article.canonical_url and not iri_defect(article.canonical_url):
        rows.append((source, PROV + "atLocation", _iri(article.canonical_url)))
    return _lines(rows, graph)


def mentions(article: Article, graph: str, record: Record, site: Site | None) -> list[bytes]:
    """An annotation for each mention: whom it names, and where it stands in the text of the source.

    Offsets count characters of the decoded source, as those of the article do; the text itself stands beside them.
    """
    sound, _ = usable(article, site or Site())
    ids = identify(sound, site or Site(), linked=True)
    source = source_iri(record.content)
    rows: list[tuple[str, str, str]] = []
    for entity in sound.entities:
        for mention in entity.mentions:
            name = f"{graph.partition('#')[0]}#mention-{mention.start}-{mention.end}"
            target, position, quote = f"{name}-target", f"{name}-position", f"{name}-quote"
            rows += [
                (name, RDF + "type", _iri(OA + "Annotation")),
                (name, OA + "motivatedBy", _iri(OA + "identifying")),
                (name, OA + "hasBody", _iri(ids.entities[entity.key])),
                (name, OA + "hasTarget", _iri(target)),
                (target, OA + "hasSource", _iri(source)),
                (target, OA + "hasSelector", _iri(position)),
                (target, OA + "hasSelector", _iri(quote)),
                (position, RDF + "type", _iri(OA + "TextPositionSelector")),
                (position, OA + "start", _count(mention.start)),
                (position, OA + "end", _count(mention.end)),
                (quote, RDF + "type", _iri(OA + "TextQuoteSelector")),
                (quote, OA + "exact", _text(mention.text)),
            ]
    return _lines(rows, graph)


def _lines(rows: list[tuple[str, str, str]], graph: str) -> list[bytes]:
    return [f"<{s}> <{p}> {o} <{graph}> .\n".encode() for s, p, o in rows]


def _iri(value: str) -> str:
    return f"<{value}>"


def _text(value: str) -> str:
    # A file's name may hold bytes that are no text.
    value = value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return lexical(Term(LITERAL, value, XSD + "string"))


def _count(value: int) -> str:
    return f'"{value}"^^<{XSD}nonNegativeInteger>'
