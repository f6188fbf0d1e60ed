"""The documented usage of the Python API, as a newsroom's own typed code has it: mypy --strict must accept it."""

from __future__ import annotations

import semantic

TEXT = """\
Harbour Bridge Closes for Repairs

By Ines Calder

The bridge over the Orrin at Tarnhaven will be closed from Monday until the autumn, the harbour office said.

"Nobody will have to swim," said Edgar Linnet, the harbour master. A ferry takes over, and it costs nothing.

Engineers found cracks in two of the eleven piers last winter. The town of Lisbon had lent the divers for the search.
"""


def page_with_document(text: str, page: bytes) -> bytes:
    facts = semantic.Facts(url="https://harbour.example/bridge", date_published="2026-03-02")
    site = semantic.Site(publisher=semantic.Publisher("Harbour News", url="https://harbour.example/"))
    publication: semantic.Publication = semantic.publish(text, facts=facts, site=site, profile="web")
    return semantic.embed(page, publication.document)


def names(text: str) -> list[tuple[str, str, list[semantic.Span]]]:
    article: semantic.Article = semantic.annotate(semantic.read(text))
    return [
        (entity.kind, entity.name, [semantic.Span(mention.start, mention.end) for mention in entity.mentions])
        for entity in article.entities
    ]


def turtle(text: str) -> bytes:
    article = semantic.supply(semantic.read(text), semantic.Facts(language="en"))
    document = semantic.to_jsonld(semantic.annotate(article))
    return semantic.serialize(semantic.to_rdf(document, namespace="https"), "turtle")


def problems(text: str) -> list[tuple[str, str, str]]:
    report: semantic.Report = semantic.validate(semantic.publish(text).document)
    return [(finding.severity, finding.pointer, finding.message) for finding in report.findings]


def missing(text: str) -> list[str]:
    try:
        publication = semantic.publish(text.encode())
    except semantic.SemanticError as error:
        return [error.message]
    return [diagnostic.message for diagnostic in publication.diagnostics]
