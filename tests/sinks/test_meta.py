"""Meta tags and news sitemaps, from the same article as its JSON-LD."""

from __future__ import annotations

import pytest
from lxml import etree
from lxml import html as lxml_html

from semantic import Article, Image, Publisher
from semantic.errors import OutputError
from semantic.sinks.meta import meta_tags
from semantic.sinks.news_sitemap import missing_for_sitemap, news_sitemap

_ARTICLE = Article(
    headline='Ferry "Ida" <sails> & stays',
    standfirst="Nine weeks\nafter the storm",
    date_published="2026-03-01T07:30:00+01:00",
    language="en-GB",
    canonical_url="https://news.example/ferry?a=1&b=2",
    publisher=Publisher("The Ellery Courier"),
    images=(
        Image(caption="no address"),
        Image(url="https://news.example/f.jpg", width=1200, height=800, caption="A ferry"),
    ),
    keywords=("ferry", "storms"),
)


def test_meta_tags_say_what_the_article_says() -> None:
    head = lxml_html.fromstring(f"<html><head>{meta_tags(_ARTICLE)}</head></html>")
    stated = [(tag.get("property") or tag.get("name"), tag.get("content")) for tag in head.iter("meta")]
    assert stated == [
        ("og:type", "article"),
        ("og:title", 'Ferry "Ida" <sails> & stays'),
        ("og:description", "Nine weeks after the storm"),
        ("og:url", "https://news.example/ferry?a=1&b=2"),
        ("og:site_name", "The Ellery Courier"),
        ("og:locale", "en_GB"),
        ("og:image", "https://news.example/f.jpg"),
        ("og:image:width", "1200"),
        ("og:image:height", "800"),
        ("og:image:alt", "A ferry"),
        ("article:published_time", "2026-03-01T07:30:00+01:00"),
        ("article:tag", "ferry"),
        ("article:tag", "storms"),
        ("twitter:card", "summary_large_image"),
    ]
    assert [link.get("href") for link in head.iter("link")] == ["https://news.example/ferry?a=1&b=2"]


def test_nothing_that_is_unknown_is_written() -> None:
    assert "image" not in meta_tags(Article(headline="Ferry"))
    assert 'content="summary"' in meta_tags(Article(headline="Ferry"))


def test_a_sitemap_of_several() -> None:
    other = Article(
        headline="渡輪",
        canonical_url="https://news.example/b",
        date_published="2026-03-01T07:30:00",
        language="zh-Hant",
    )
    root = etree.fromstring(news_sitemap([_ARTICLE, other, _ARTICLE], Publisher("Courier")))
    assert len(root) == 2, "each address once"
    texts = ["".join(map(str, element.itertext())).split("\n") for element in root]
    words = [[word.strip() for word in lines if word.strip()] for lines in texts]
    assert words[0] == [
        "https://news.example/ferry?a=1&b=2",
        "The Ellery Courier",
        "en",
        "2026-03-01T07:30:00+01:00",
        'Ferry "Ida" <sails> & stays',
    ]
    assert words[1] == ["https://news.example/b", "Courier", "zh-tw", "2026-03-01", "渡輪"], (
        "a time without its zone is no W3C date"
    )


def test_what_a_sitemap_needs() -> None:
    assert missing_for_sitemap(Article(headline="x")) == (
        "--url",
        "--date-published",
        "--publisher",
        "--language",
    )
    assert missing_for_sitemap(_ARTICLE) == ()


def test_a_sitemap_has_its_limit() -> None:
    many = [
        Article(
            headline="x",
            canonical_url=f"https://news.example/{n}",
            date_published="2026-03-01",
            language="en",
            publisher=Publisher("C"),
        )
        for n in range(1_001)
    ]
    with pytest.raises(OutputError, match="1,000 articles at most"):
        news_sitemap(many)
