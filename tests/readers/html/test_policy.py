"""Which of several headlines and dates of a page is believed."""

from __future__ import annotations

import json

import pytest

from semantic import Article, read

_TEXT = (
    "<p>The ferry sailed again on Monday with nine cars and forty people on board, the harbour office said.</p>"
    "<p>Nobody was hurt in the storm that had broken the old wall of the harbour in the winter before.</p>"
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
