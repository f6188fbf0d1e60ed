"""Which of several headlines and dates of a page is believed."""

from __future__ import annotations

import json

import pytest

from semantic import Article, read

_TEXT = (
    "<p>The ferry sailed again on Monday with nine cars and forty people on board, the harbour office said.</p>"
    "<p>Nobody was hurt in the storm that had broken the old wall of the harbour in the winter before.</p>"
    "<p>The wall is to be rebuilt by the autumn, and until then the boats of the fishermen lie at the northern quay.</p>"
    "<p>Nine weeks without a ferry had cost the island its guests, its post and half of its bakers, the mayor said.</p>"
)


def page(
    heading: str, *, stated: str = "", social: str = "", title: str = "", head: str = "", before: str = ""
) -> Article:
    """The article of a page whose parts say different things."""
    data = {"@type": "NewsArticle", "headline": stated} if stated else {"@type": "WebSite"}
    return read(
        (
            f"<html><head><title>{title}</title><meta property=og:title content={json.dumps(social)}>{head}"
            f"<script type=application/ld+json>{json.dumps(data)}</script></head>"
            f"<body>{before}<article><header>{heading}</header>{_TEXT}</article></body></html>"
        ).encode(),
        url="https://news.example/ferry",
    )


_NAVIGATION = "<nav><h1>Ferry sails: search engines may like this better</h1></nav>"
_KICKER = "<h2><span>Sandholm</span> <span>Ferry sails again at last</span></h2>"


@pytest.mark.parametrize(
    ("article", "headline"),
    [
        pytest.param(
            page("<h1>Ferry sails again</h1>", stated="Ferry to Sandholm sails again"),
            "Ferry to Sandholm sails again",
            id="the page's data come first",
        ),
        pytest.param(
            page("<h1>Ferry sails again</h1>", stated="Sandholm ferry timetable", social="Ferry sails again"),
            "Sandholm ferry timetable",
            id="a title for social networks alone does not outweigh the data",
        ),
        pytest.param(
            page(
                "<h2>Ferry sails again</h2>",
                stated="Ferry sails: search engines may like this better",
                social="Ferry sails again",
                before=_NAVIGATION,
            ),
            "Ferry sails again",
            id="the data's headline stands in the navigation only",
        ),
        pytest.param(
            page("<div itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>Ferry sails again</h1></div>", stated="Sandholm ferry timetable"),
            "Ferry sails again",
            id="a second syntax of the data has the heading",
        ),
        pytest.param(
            page("<h1>Ferry sails again</h1>", stated="Sandholm: Ferry sails again", social="Ferry sails again"),
            "Ferry sails again",
            id="a kicker in the data that the heading has not",
        ),
        pytest.param(
            page(
                _KICKER,
                stated="Sandholm: Ferry sails again at last",
                social="Ferry sails again at last",
            ),
            "Ferry sails again at last",
            id="a kicker in an element of its own",
        ),
        pytest.param(
            page(_KICKER, stated="Sandholm: Ferry sails again at last", social="Sandholm: Ferry sails again at last"),
            "Sandholm: Ferry sails again at last",
            id="all say the kicker",
        ),
        pytest.param(
            page("<h2>Ferry sails again at last</h2>", title="Ferry sails again at last_Harbour_Elbufer Bote", before="<a class=logo><h1>Elbufer Bote</h1></a>"),
            "Ferry sails again at last",
            id="the heading of the first level is the site's mark",
        ),
        pytest.param(
            page("<h3>Ferry sails again at last</h3>", title="Elbufer Bote - Ferry sails again at last", before="<h1>Elbufer Bote</h1>"),
            "Ferry sails again at last",
            id="the longest heading that is a part of the title",
        ),
    ],
)  # fmt: skip
def test_the_headline(article: Article, headline: str) -> None:
    assert article.headline == headline
    assert headline not in article.body_text


def dated(before: str, *, head: str = "", url: str = "https://news.example/ferry") -> str | None:
    """The date of publication of a page with `before` between heading and text."""
    source = f"<html><head><title>Ferry sails again</title>{head}</head><body><article><h1>Ferry sails again</h1>{before}{_TEXT}</article></body></html>"
    return read(source.encode(), url=url).date_published


def block(**members: str) -> str:
    return f"<script type=application/ld+json>{json.dumps(members).replace('kind', '@type')}</script>"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param(dated("<p><a href=/t>Harbour</a> 1 March 2026, 09:43</p>"), "2026-03-01T09:43:00", id="behind a link"),
        pytest.param(dated("<ul><li>Published 1 March 2026 at 09:43</li><li>3 min read</li></ul>"), "2026-03-01T09:43:00", id="in a list that looks like text"),
        pytest.param(dated("<span data-origindate='2026-03-01 14:27:02 +0800'></span>"), "2026-03-01T14:27:02+08:00", id="an attribute that waits for a script"),
        pytest.param(dated("<span data-event-date='2026-03-09'></span>"), None, id="the date of something else"),
        pytest.param(dated("<p>Updated: 2 March 2026</p>"), None, id="an update is no publication"),
        pytest.param(dated("<p>Updated: 2 March 2026</p>", url="https://news.example/2026/03/01/ferry"), "2026-03-01", id="the day in the address"),
        pytest.param(dated("<p>1 March 2026</p>", url="https://news.example/2026/02/28/ferry"), "2026-03-01", id="the address comes last"),
        pytest.param(dated("", url="https://news.example/2026/13/01/ferry"), None, id="no day"),
        pytest.param(dated("", head=block(kind="WebPage", datePublished="2026-03-01T09:43:00+01:00")), "2026-03-01T09:43:00+01:00", id="the page's own node"),
        pytest.param(dated("", head=block(kind="ClaimReview", datePublished="2026-03-01")), "2026-03-01", id="a check of a claim"),
        pytest.param(
            dated("", head=block(kind="NewsArticle", datePublished="2026-03-01T09:43:25") + "<meta name=cXenseParse:publishtime content=2026-03-01T09:43:25Z>"),
            "2026-03-01T09:43:25", id="a tracker's Z behind the same clock",
        ),
        pytest.param(
            dated("", head=block(kind="NewsArticle", datePublished="2026-03-01T09:43:25") + "<meta property=article:published_time content=2026-03-01T08:43:25Z>"),
            "2026-03-01T08:43:25Z", id="the same moment with its zone",
        ),
    ],
)  # fmt: skip
def test_the_date(date: str | None, expected: str | None) -> None:
    assert date == expected


def names(head: str = "", before: str = "") -> list[tuple[str, str]]:
    source = f"<html><head><title>Ferry sails again</title>{head}</head><body><article><h1>Ferry sails again</h1>{before}{_TEXT}</article></body></html>"
    article = read(source.encode(), url="https://news.example/ferry")
    assert "Holm" not in article.body_text
    return [(author.name, author.kind) for author in article.authors]


_LABELLED = "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Jon Ruud'>"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(names(before="<ul><li>By Mira Holm and Jan Koster</li><li>1 March 2026</li></ul>"), [("Mira Holm", "person"), ("Jan Koster", "person")], id="a byline that looks like text"),
        pytest.param(names(_LABELLED), [("Jon Ruud", "person")], id="a label of a plugin"),
        pytest.param(names(_LABELLED, "<p class=byline>By Mira Holm</p>"), [("Mira Holm", "person")], id="the byline comes before the user of the system"),
        pytest.param(names("<meta name=parsely-author content='Holm, Mira'>", "<p class=byline>By Mira Holm</p>"), [("Mira Holm", "person")], id="a surname before a comma"),
        pytest.param(names(block(kind="NewsArticle", author="Mira Holm und Jan Koster, dpa")), [("Mira Holm", "person"), ("Jan Koster", "person"), ("dpa", "organization")], id="an agency beside its people"),
    ],
)  # fmt: skip
def test_the_authors(found: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert found == expected


def test_a_page_in_a_script_without_spaces_has_words() -> None:
    source = "<html><head><title>港の渡し船</title></head><body><article><h1>港の渡し船が再開</h1><p>渡し船は月曜日に再開した。嵐の後、九週間ぶりである。</p><p>けが人はいなかったと港の事務所は述べた。</p></article></body></html>"
    assert read(source.encode()).headline == "港の渡し船が再開"
