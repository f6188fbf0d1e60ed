"""Articles: which nodes are the page's own article, and what such a page must not lack."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from semantic.validation.nodes import walk
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.sources import GOOGLE_ARTICLE
from semantic.validation.rules.suggestions import Suggestions

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
#: What leads to articles of other pages, or to parts of this one, however much of them is told here.
_LEAD_TO_OTHER_ARTICLES: Final = frozenset(
    {"liveBlogUpdate", "itemListElement", "item", "citation", "isBasedOn", "mentions", "about"}
)


def is_article(node: Node) -> bool:
    """The node is an article as news pages have them."""
    return not node.kinds.isdisjoint(ARTICLE_FAMILIES) or "Article" in node.schema_types


# Every rule on articles asks for those of the same subject, one rule after the other.
@lru_cache(maxsize=1)
def own_articles(subject: Subject) -> tuple[Node, ...]:
    """The articles that the subject is about: not teasers, sources or updates, which another node leads to."""
    return tuple(_own_articles(subject))


def _own_articles(subject: Subject) -> Iterator[Node]:
    articles = [node for node in subject.of(*ARTICLE_FAMILIES, "Article") if is_article(node)]
    # The last step of a breadcrumb may be the page's own article.
    crumbs = (
        {id(inner) for node in subject.of("BreadcrumbList") for inner in walk((node,))} if articles else ()
    )
    for node in articles:
        if node.via is not None:
            if node.via.term in _LEAD_TO_OWN_ARTICLE:
                yield node
            continue
        pointers = subject.index.references.get(node.id, ()) if node.id is not None else ()
        ways = {one.via.term for one in pointers if one.via is not None and id(one) not in crumbs}
        is_main = not ways.isdisjoint(_LEAD_TO_OWN_ARTICLE)
        if not ways or is_main or (ways.isdisjoint(_LEAD_TO_OTHER_ARTICLES) and _is_whole(node)):
            yield node


def _is_whole(node: Node) -> bool:
    """The node carries the text or a date of its own, so that it is more than a pointer to another page."""
    return node.has("articleBody", "datePublished", "author")


def _missing_articles(subject: Subject) -> Iterator[Problem]:
    described = [block for block in subject.blocks if block.roots]
    if (
        subject.is_page
        and described
        and not any(is_article(node) for node in subject.of(*ARTICLE_FAMILIES, "Article"))
        and not _is_misspelt_article(subject)
    ):
        yield Problem(
            "the page has structured data but no article",
            "describe the article: a node of type NewsArticle with headline, image, author and dates",
            "",
            described[0].number,
        )


def _is_misspelt_article(subject: Subject) -> bool:
    """Some type is meant to be an article and is not spelt as one, which is the finding of another rule."""
    suggestions = Suggestions(subject.vocabulary, "types")
    unknown = {name.term for name in subject.index.types if name.kind == "schema" and name.type is None}
    return any(
        subject.vocabulary.is_subtype(meant, family)
        for term in unknown
        for meant in suggestions.of(term)[:1]
        for family in ("Article", *ARTICLE_FAMILIES)
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
