"""A news sitemap: what a search engine wants to know of the articles of the last two days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from semantic.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import Article, Publisher

__all__ = ["MOST", "missing_for_sitemap", "news_sitemap"]

#: A news sitemap holds no more articles.
MOST = 1_000
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
)
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def missing_for_sitemap(article: Article, publisher: Publisher | None = None) -> tuple[str, ...]:
    """What a sitemap needs of the article and nobody stated, each as the option that supplies it."""
    needed = (
        ("--url", article.canonical_url),
        ("--date-published", article.date_published),
        ("--publisher", (article.publisher or publisher) and "known"),
        ("--language", article.language),
    )
    return tuple(option for option, value in needed if not value)


def news_sitemap(articles: Sequence[Article], publisher: Publisher | None = None) -> bytes:
    """The sitemap of `articles`, each address once, in their order; OutputError for more than 1,000.

    Each article has what `missing_for_sitemap` asks for. Which articles are older than two days the caller knows.
    """
    entries = {article.canonical_url: article for article in articles}
    if len(entries) > MOST:
        raise OutputError(
            f"a news sitemap holds {MOST:,} articles at most, these are {len(entries):,}",
            remedy="make several sitemaps",
        )
    return (
        _HEAD + "".join(_entry(article, publisher) for article in entries.values()) + "</urlset>\n"
    ).encode()


def _entry(article: Article, publisher: Publisher | None) -> str:
    named = article.publisher or publisher
    assert not missing_for_sitemap(article, publisher)
    assert named is not None
    return (
        "  <url>\n"
        f"    <loc>{_text(article.canonical_url)}</loc>\n"
        "    <news:news>\n"
        "      <news:publication>\n"
        f"        <news:name>{_text(named.name)}</news:name>\n"
        f"        <news:language>{_language(article.language or '')}</news:language>\n"
        "      </news:publication>\n"
        f"      <news:publication_date>{_date(article.date_published or '')}</news:publication_date>\n"
        f"      <news:title>{_text(article.headline)}</news:title>\n"
        "    </news:news>\n"
        "  </url>\n"
    )


def _language(tag: str) -> str:
    """ISO 639 in two or three letters; Chinese is zh-cn or zh-tw."""
    parts = tag.lower().split("-")
    if parts[0] == "zh":
        return "zh-tw" if {"hant", "tw", "hk"} & set(parts) else "zh-cn"
    return parts[0]


def _date(iso: str) -> str:
    """A W3C date: a time stands only with its zone."""
    return iso if "T" not in iso or re.search(r"(?:Z|[+-]\d\d:\d\d)$", iso) else iso[:10]


def _text(value: str | None) -> str:
    return escape(_NOT_XML.sub("", value or ""))
