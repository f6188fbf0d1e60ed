"""What a graph says of its own making: PROV-O for the source, Web Annotation or NIF for the mentions."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Literal

from semantic._version import __version__
from semantic.jsonld.identifiers import identify
from semantic.jsonld.usable import usable
from semantic.model import Site
from semantic.rdf.literals import RDF, XSD
from semantic.rdf.quads import LITERAL, Term, lexical
from semantic.rdf.terms import iri_defect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from semantic.batch.sources import Record
    from semantic.model import Article, Mention

__all__ = ["MENTION_FORMS", "TOOL", "MentionForm", "mentions", "provenance", "source_iri"]

PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
ITS = "http://www.w3.org/2005/11/its/rdf#"
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
        # Not the number of its line, which changes when another line comes or goes.
        (source, DCTERMS + "identifier", _text(record.path)),
        (TOOL, RDF + "type", _iri(PROV + "SoftwareAgent")),
        (TOOL, SCHEMA + "softwareVersion", _text(__version__)),
    ]
    if article.canonical_url and not iri_defect(article.canonical_url):
        rows.append((source, PROV + "atLocation", _iri(article.canonical_url)))
    return _lines(rows, graph)


def mentions(
    article: Article, graph: str, record: Record, site: Site | None, form: MentionForm = "annotation"
) -> list[bytes]:
    """Whom each mention names, and where it stands in the text of the source, in one of `MENTION_FORMS`.

    Offsets count characters of the decoded source, as those of the article do; the text itself stands beside them.
    """
    sound, _ = usable(article, site or Site())
    ids = identify(sound, site or Site(), linked=True)
    found = [(mention, ids.entities[entity.key]) for entity in sound.entities for mention in entity.mentions]
    return _lines(MENTION_FORMS[form](found, sound, graph, source_iri(record.content)), graph)


Rows = list[tuple[str, str, str]]
Found = list[tuple["Mention", str]]


def _annotations(found: Found, _article: Article, graph: str, source: str) -> Rows:
    """Web Annotation: an annotation a mention, its place by position and by quotation."""
    rows: Rows = []
    for mention, entity in found:
        name = f"{graph.partition('#')[0]}#mention-{mention.start}-{mention.end}"
        target, position, quote = f"{name}-target", f"{name}-position", f"{name}-quote"
        rows += [
            (name, RDF + "type", _iri(OA + "Annotation")),
            (name, OA + "motivatedBy", _iri(OA + "identifying")),
            (name, OA + "hasBody", _iri(entity)),
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
    return rows


def _phrases(found: Found, article: Article, _graph: str, source: str) -> Rows:
    """NIF 2.0: a phrase a mention, named by its characters (RFC 5147), in the context of the whole text."""
    if not found:
        return []
    context = f"{source}#char=0,{len(article.text)}"
    rows: Rows = [
        (context, RDF + "type", _iri(NIF + "Context")),
        (context, RDF + "type", _iri(NIF + "RFC5147String")),
        (context, NIF + "beginIndex", _count(0)),
        (context, NIF + "endIndex", _count(len(article.text))),
        (context, NIF + "isString", _text(article.text)),
        (context, NIF + "sourceUrl", _iri(source)),
    ]
    for mention, entity in found:
        phrase = f"{source}#char={mention.start},{mention.end}"
        rows += [
            (phrase, RDF + "type", _iri(NIF + "Phrase")),
            (phrase, RDF + "type", _iri(NIF + "RFC5147String")),
            (phrase, NIF + "referenceContext", _iri(context)),
            (phrase, NIF + "beginIndex", _count(mention.start)),
            (phrase, NIF + "endIndex", _count(mention.end)),
            (phrase, NIF + "anchorOf", _text(mention.text)),
            (phrase, ITS + "taIdentRef", _iri(entity)),
        ]
    return rows


MentionForm = Literal["annotation", "nif"]
#: How mentions are said: by Web Annotation, which points into the text, or by NIF, which holds the text too.
MENTION_FORMS: Mapping[MentionForm, Callable[[Found, Article, str, str], Rows]] = {
    "annotation": _annotations,
    "nif": _phrases,
}


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
