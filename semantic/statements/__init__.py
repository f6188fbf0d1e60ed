"""Article -> N-Quads in one step, where nobody asks for the document in between.

What an article says is defined by `jsonld/`, and what a document says in RDF by `rdf/`; here both are done at once for
the nodes that every article has many of. Nodes that are few are taken from `jsonld/` as they are. What this module does
not know (two nodes of one name, an address of schema.org's own) goes the long way, so that both roads end in the
same bytes; `tests/test_statements.py` holds them against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.jsonld import to_jsonld
from semantic.jsonld.identifiers import identify
from semantic.jsonld.usable import usable
from semantic.model import Site
from semantic.rdf import fast, to_nquads
from semantic.statements.lines import Lines, check
from semantic.statements.names import write_organizations, write_people, write_places
from semantic.statements.works import (
    known_entities,
    write_article,
    write_images,
    write_page,
    write_rare,
    write_related,
)
from semantic.vocabulary import packaged

if TYPE_CHECKING:
    from semantic.model import Article
    from semantic.vocabulary import Vocabulary

__all__ = ["Statements", "statements", "written"]

_NO_SITE = Site()


class Statements(NamedTuple):
    """What an article says: its N-Quads, all in the graph that is named by the article's IRI."""

    graph: str
    nquads: bytes


def statements(
    article: Article,
    site: Site = _NO_SITE,
    *,
    namespace: Literal["http", "https"] = "http",
    vocabulary: Vocabulary | None = None,
) -> Statements:
    """The bytes of `to_nquads(to_jsonld(article, site), graph=IRI, …)`, with the article's own IRI, sooner.

    The errors are those of `to_jsonld` and `to_nquads`.
    """
    vocabulary = vocabulary or packaged()
    sound, _ = usable(article, site)
    ids = identify(sound, site, linked=True)
    try:
        return Statements(ids.article, written(sound, Lines(ids, vocabulary, namespace)))
    except (fast.OutsideError, UnicodeEncodeError):
        document = to_jsonld(article, site)
        return Statements(
            ids.article, to_nquads(document, namespace=namespace, graph=ids.article, vocabulary=vocabulary)
        )


def written(article: Article, lines: Lines) -> bytes:
    """All that the article says, and that it leads to (as `profiles.graph` has it)."""
    for iri in lines.ids.entities.values():
        check(iri)
    known = known_entities(lines, article)
    write_article(lines, article, known)
    write_page(lines, article)
    if article.paywall or article.events or article.topics or article.rights or article.genre:
        write_rare(lines, article)
    if article.images:
        write_images(lines, article)
    write_people(lines, article, known)
    write_organizations(lines, article, known)
    write_places(lines, [item for item in known.items() if item[1].kind == "place"])
    if article.related:
        write_related(lines, article)
    return b"".join([lines.blocks[subject] for subject in sorted(lines.blocks)])
