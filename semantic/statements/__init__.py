"""Article -> N-Quads in one step, where nobody asks for the document in between.

What an article says is defined once, by the descriptions of `jsonld/`. A document makes a node of each; here each
becomes lines, by the same compiled context that reads documents. What that does not know (an address of schema.org's
own, a term that is none) goes the long way, so that both roads end in the same bytes; `tests/test_statements.py`
holds them against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.jsonld import to_jsonld
from semantic.jsonld.identifiers import identify
from semantic.jsonld.profiles import descriptions, reachable
from semantic.jsonld.usable import usable
from semantic.model import Site
from semantic.rdf import fast, to_nquads
from semantic.vocabulary import packaged

if TYPE_CHECKING:
    from semantic.jsonld.identifiers import Identifiers
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
        return Statements(ids.article, written(sound, ids, fast.compiled(vocabulary, namespace)))
    except (fast.OutsideError, UnicodeEncodeError):
        document = to_jsonld(article, site)
        return Statements(
            ids.article, to_nquads(document, namespace=namespace, graph=ids.article, vocabulary=vocabulary)
        )


def written(article: Article, ids: Identifiers, table: fast.Compiled) -> bytes:
    """The lines of all that a usable article says; OutsideError for what is to go the long way."""
    table.resource(ids.article)
    # The IRIs that begin with the article's are as sound as it is.
    base = f"{ids.base}#"
    said: dict[str, list[str]] = {}
    repeated: set[str] = set()
    rows, resource = table.properties, table.resource
    built = descriptions(article, ids)
    leads: dict[str, list[str]] = {}
    for types, iri, members in built:
        subject = f"<{iri}>" if iri.startswith(base) and iri.isascii() else resource(iri)
        parts = said.get(subject)
        if parts is None:
            parts = said[subject] = []
        else:
            repeated.add(subject)
        add, led = parts.append, leads.setdefault(iri, [])
        for one in (types,) if isinstance(types, str) else types:
            add(table.type(one))
        for name, value in members.items():
            if value is None:
                continue
            row = rows.get(name) or table.unknown(name)
            if isinstance(value, str):
                if value and not value.isspace():
                    add(row.write(value))
            elif isinstance(value, tuple):
                if name != "sameAs":
                    led += value
                for one in value:
                    is_own = one.startswith(base) and one.isascii()
                    add(f"{row.predicate}<{one}>" if is_own else row.predicate + resource(one))
            elif isinstance(value, list):
                if len(value) > 1:
                    repeated.add(subject)
                for one in value:
                    if one and not one.isspace():
                        add(row.write(one))
            else:
                add(row.predicate + fast.scalar(value, row.kind))
    reached = reachable(built, leads)
    if len(reached) < len(leads):
        for iri in leads.keys() - reached:
            if (
                resource(iri) != f"<{iri}>"
            ):  # A name of schema.org's, which may be that of something else too.
                raise fast.OutsideError
            del said[f"<{iri}>"]
    return b"".join(fast.in_order(said, ids.article, repeated))
