"""Articles: which nodes are the page's own article, and what such a page must not lack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.sources import GOOGLE_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node
    from semantic.validation.subject import Subject

__all__ = ["RULES", "is_article", "own_articles"]

#: The families of types that a news page uses for its article; the schema google-article lists them one by one.
ARTICLE_FAMILIES: Final = (
    "NewsArticle",
    "BlogPosting",
    "AdvertiserContentArticle",
    "SatiricalArticle",
    "Report",
)
_LEAD_TO_OWN_ARTICLE: Final = frozenset({"mainEntity"})


def is_article(node: Node) -> bool:
    """The node is an article as news pages have them."""
    return "Article" in node.schema_types or node.is_a(*ARTICLE_FAMILIES)


def own_articles(subject: Subject) -> Iterator[Node]:
    """The articles that the subject is about: not teasers, sources or updates, which another node leads to."""
    led_to = {
        value.node.id
        for node in subject.nodes
        for found in node.properties
        if found.name.term not in _LEAD_TO_OWN_ARTICLE
        for value in found.values
        if value.kind == "reference" and value.node
    }
    for node in subject.nodes:
        if is_article(node):
            inside = node.via is not None and node.via.term not in _LEAD_TO_OWN_ARTICLE
            if not inside and (node.id is None or node.id not in led_to or _is_whole(node)):
                yield node


def _is_whole(node: Node) -> bool:
    """The node carries the text or a date of its own, so that it is more than a pointer to another page."""
    return node.has("articleBody", "datePublished", "author")


def _missing_articles(subject: Subject) -> Iterator[Problem]:
    described = [block for block in subject.blocks if block.roots]
    if subject.is_page and described and not any(is_article(node) for node in subject.nodes):
        yield Problem(
            "the page has structured data but no article",
            "describe the article: a node of type NewsArticle with headline, image, author and dates",
            "",
            described[0].number,
        )


RULES = (
    Rule(
        "article-missing", "google-article", "warning",
        "a page has structured data but no article",
        "Search engines take headline, author, date and picture of a story from its Article node.",
        "Add a node of type NewsArticle, Article or BlogPosting.",
        GOOGLE_ARTICLE,
        good='<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}</script>',
        bad='<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite", "name": "Elbufer Bote"}</script>',
        check=_missing_articles,
    ),
)  # fmt: skip
