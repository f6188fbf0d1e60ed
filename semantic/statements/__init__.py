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
from semantic.jsonld.profiles import descriptions
from semantic.jsonld.usable import usable
from semantic.model import Site
from semantic.rdf import fast, to_nquads
from semantic.vocabulary import packaged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from semantic.jsonld.identifiers import Identifiers
    from semantic.jsonld.node import Description
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
    return b"".join(fast.in_order(_said(descriptions(article, ids), f"{ids.base}#", table), ids.article))


def _said(descriptions: Iterable[Description], base: str, table: fast.Compiled) -> dict[str, list[str]]:
    """What is said of each subject, as `fast.in_order` takes it. IRIs that begin with `base` are known to be sound."""
    said: dict[str, list[str]] = {}
    rows, resource = table.properties, table.resource
    for types, iri, members in descriptions:
        subject = f"<{iri}>" if iri.startswith(base) and iri.isascii() else resource(iri)
        parts = said.setdefault(subject, [])
        for one in (types,) if isinstance(types, str) else types:
            parts.append(fast.TYPE + table.type(one))
        for name, value in members.items():
            if value is None:
                continue
            row = rows.get(name) or table.unknown(name)
            if isinstance(value, str):
                if value and not value.isspace():
                    parts.append(row.write(value))
            elif isinstance(value, tuple):
                for one in value:
                    is_own = one.startswith(base) and one.isascii()
                    parts.append(f"{row.predicate}<{one}>" if is_own else row.predicate + resource(one))
            elif isinstance(value, list):
                parts += [row.write(one) for one in value if one and not one.isspace()]
            else:
                parts.append(row.predicate + fast.scalar(value, row.kind))
    return said
