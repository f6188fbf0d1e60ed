"""The order of the stages, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from semantic.entities import Recognizer, annotate, encoder
from semantic.errors import SemanticError
from semantic.facts import Facts, supply
from semantic.jsonld import diagnose, to_jsonld
from semantic.model import JSON, Article, Diagnostic, Site
from semantic.readers import MAX_SIZE, read, read_all

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping, Sequence

    import rdflib

    from semantic.entities import Reconciler
    from semantic.entities.authority import Authority
    from semantic.jsonld import Profile
    from semantic.readers import Reader
    from semantic.validation import Report

__all__ = ["Publication", "prepared", "publish", "publish_all"]

_NO_FACTS = Facts()
_NO_SITE = Site()


@dataclass(frozen=True)
class Publication:
    """One article, made ready: `diagnostics` are the notes of all stages, each with the option that mends it.

    `dataset` and `report` are made when they are first asked for, since most uses want only the document.
    """

    article: Article
    document: dict[str, JSON]
    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @cached_property
    def dataset(self) -> rdflib.Dataset:
        """The document as an rdflib.Dataset, in the namespace http://schema.org/."""
        from semantic.rdf import to_rdf  # noqa: PLC0415  (rdflib and PyLD cost more than all else)

        return to_rdf(self.document)

    @cached_property
    def report(self) -> Report:
        """The findings of all rules about the document."""
        from semantic.validation import validate  # noqa: PLC0415  (only those who ask for it pay)

        return validate(self.document)


def publish(
    source: bytes | str | os.PathLike[str],
    *,
    format: str | Reader | None = None,  # noqa: A002  (the word of `read`)
    path: str | None = None,
    url: str | None = None,
    charset: str | None = None,
    facts: Facts = _NO_FACTS,
    site: Site = _NO_SITE,
    profile: Profile = "graph",
    recognizer: Recognizer = encoder,
    home: str | None = None,
    authorities: Sequence[Authority] = (),
    reconcile: Reconciler | None = None,
    max_size: int = MAX_SIZE,
) -> Publication:
    r"""Reads, supplies, annotates and builds: from a page to its document, with notes about what is missing.

    `source`, `format`, `path`, `url`, `charset` and `max_size` are those of `read` (without `url`, the address of
    `facts` tells where a page stands), `facts` what the newsroom knows beside the page, `site` what holds for every
    article of it. An article that comes with its entities keeps them; in every other one `recognizer` finds them, and
    `home` ("US", "US-TX") says where the newsroom is; `authorities` are its own records, `reconcile` asks a service
    for more. Raises what `read` raises, and SemanticError for facts that cannot be true.

    >>> text = "Harbour Bridge Closes for Repairs\n\n" + "The bridge will be closed until the autumn. " * 8
    >>> publication = publish(text, facts=Facts(url="https://news.example/bridge"))
    >>> publication.document["@graph"][0]["@id"]
    'https://news.example/bridge#article'
    """
    article = read(source, format=format, path=path, url=url or facts.url, charset=charset, max_size=max_size)
    names = {"recognizer": recognizer, "home": home, "authorities": authorities, "reconcile": reconcile}
    return _publication(article, facts, site, profile, names)


def publish_all(
    source: bytes | str | os.PathLike[str],
    *,
    format: str | Reader | None = None,  # noqa: A002  (the word of `read`)
    path: str | None = None,
    url: str | None = None,
    charset: str | None = None,
    facts: Facts = _NO_FACTS,
    site: Site = _NO_SITE,
    profile: Profile = "graph",
    recognizer: Recognizer = encoder,
    home: str | None = None,
    authorities: Sequence[Authority] = (),
    reconcile: Reconciler | None = None,
    max_size: int = MAX_SIZE,
) -> Iterator[Publication | SemanticError]:
    """As `publish`, for every article that `source` holds; one that cannot be published is its SemanticError."""
    options: Any = {"format": format, "path": path, "charset": charset, "max_size": max_size}
    names = {"recognizer": recognizer, "home": home, "authorities": authorities, "reconcile": reconcile}
    for article in read_all(source, url=url or facts.url, **options):
        if isinstance(article, SemanticError):
            yield article
            continue
        try:
            publication = _publication(article, facts, site, profile, names)
        except SemanticError as error:
            yield error.at(path) if path is not None else error
        else:
            yield publication


def prepared(article: Article, facts: Facts = _NO_FACTS, **names: Any) -> Article:
    """`article` with what the newsroom knows beside it, and with its entities: `names` are arguments of `annotate`."""
    article = supply(article, facts)
    return article if article.entities else annotate(article, **names)


def _publication(
    article: Article, facts: Facts, site: Site, profile: Profile, names: Mapping[str, Any]
) -> Publication:
    article = prepared(article, facts, **names)
    diagnostics = (*article.diagnostics, *diagnose(article, site, profile))
    return Publication(article, to_jsonld(article, site, profile), diagnostics)
