"""The short way from an article to N-Quads ends where the long one does, by way of the document, ends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import semantic
from semantic.errors import SemanticError
from semantic.jsonld.identifiers import identify
from semantic.jsonld.usable import usable
from semantic.model import Article, Site
from semantic.rdf import fast, to_nquads
from semantic.statements import statements, written
from semantic.vocabulary import packaged
from tests.strategies import articles, raw_articles, sites

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*/article.txt"))


def the_long_way(article: Article, site: Site, namespace: Any) -> tuple[str, bytes]:
    document = semantic.to_jsonld(article, site)
    graph = document["@graph"][0]["@id"]
    return graph, to_nquads(document, namespace=namespace, graph=graph)


def outcome(make: Callable[[], tuple[str, bytes]]) -> tuple[str, bytes] | str:
    try:
        return tuple(make())  # type: ignore[return-value]  # two items
    except SemanticError as error:
        return f"{type(error).__name__}: {error}"


def is_short(article: Article, site: Site) -> bool:
    """The article does not have to go the long way."""
    sound, _ = usable(article, site)
    try:
        written(sound, identify(sound, site, linked=True), fast.compiled(packaged(), "http"))
    except (fast.OutsideError, UnicodeEncodeError):
        return False
    return True


@settings(max_examples=120, deadline=None)
@given(articles(), sites(), st.sampled_from(("http", "https")))
def test_an_article_says_the_same_either_way(article: Article, site: Site, namespace: Any) -> None:
    assert tuple(statements(article, site, namespace=namespace)) == the_long_way(article, site, namespace)


@settings(max_examples=200, deadline=None)
@given(raw_articles())
def test_any_article_says_the_same_or_is_refused_alike(article: Article) -> None:
    site = Site()
    assert outcome(lambda: statements(article, site)) == outcome(lambda: the_long_way(article, site, "http"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_an_example_goes_the_short_way_to_the_same_statements(path: Path) -> None:
    article = semantic.publish(path).article
    for namespace in ("http", "https"):
        assert tuple(statements(article, namespace=namespace)) == the_long_way(article, Site(), namespace)
    assert is_short(article, Site())
