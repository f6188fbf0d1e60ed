"""The head of a page: Open Graph, Twitter card and canonical link, from the same article as its JSON-LD."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import Article, Publisher

__all__ = ["meta_tags"]


def meta_tags(article: Article, publisher: Publisher | None = None) -> str:
    """The elements, one a line; only what the article states. `publisher` holds where the article names none.

    >>> from semantic.model import Article
    >>> print(meta_tags(Article(headline='Ferry "Ida" sails')), end="")
    <meta property="og:type" content="article">
    <meta property="og:title" content="Ferry &quot;Ida&quot; sails">
    <meta name="twitter:card" content="summary">
    """
    lines = []
    if article.canonical_url:
        lines.append(f'<link rel="canonical" href="{_escaped(article.canonical_url)}">')
    for attribute, name, content in _tags(article, article.publisher or publisher):
        if content:
            lines.append(f'<meta {attribute}="{name}" content="{_escaped(content)}">')
    return "".join(f"{line}\n" for line in lines)


def _tags(article: Article, publisher: Publisher | None) -> Iterator[tuple[str, str, str | None]]:
    lead = next((image for image in article.images if image.url), None)
    yield "property", "og:type", "article"
    yield "property", "og:title", article.headline
    yield "property", "og:description", article.standfirst
    yield "property", "og:url", article.canonical_url
    yield "property", "og:site_name", publisher.name if publisher else None
    # "en-GB" as "en_GB"; a language without its country is no locale of Open Graph
    if article.language and re.fullmatch(r"[a-z]{2,3}-[A-Z]{2}", article.language):
        yield "property", "og:locale", article.language.replace("-", "_")
    if lead is not None:
        yield "property", "og:image", lead.url
        yield "property", "og:image:width", str(lead.width) if lead.width and lead.height else None
        yield "property", "og:image:height", str(lead.height) if lead.width and lead.height else None
        yield "property", "og:image:alt", lead.caption
    yield "property", "article:published_time", article.date_published
    yield "property", "article:modified_time", article.date_modified
    for author in article.authors:
        yield "property", "article:author", author.url
    yield "property", "article:section", article.section
    for keyword in article.keywords:
        yield "property", "article:tag", keyword
    yield "name", "twitter:card", "summary_large_image" if lead is not None else "summary"


def _escaped(text: str) -> str:
    return html.escape(" ".join(text.split()))
