"""Pages of our own writing and what is read in them; each fact with its evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from semantic import read, to_dict
from semantic.entities import annotate
from semantic.model import Article, check_agreement, from_dict, zones

_PAGES = Path(__file__).parent / "pages"


def _page(name: str, **options: str) -> Article:
    return read((_PAGES / name / "input.html").read_bytes(), **options)  # type: ignore[arg-type]


def test_a_page_with_a_graph_of_json_ld() -> None:
    article = _page("harbour-graph", url="https://courier.example/harbour-wall?x=1")
    assert article.headline == "Harbour Wall at Port Ellery Will Be Rebuilt"
    assert [(author.name, author.kind) for author in article.authors] == [
        ("Mira Holm", "person"),
        ("Jan Koster", "person"),
    ]
    assert article.authors[0].url == "https://courier.example/people/mira-holm"
    assert article.date_published == "2026-03-01T07:30:00+00:00", "the meta element says it more exactly"
    assert article.publisher is not None
    assert (article.publisher.name, article.publisher.logo_url) == (
        "The Ellery Courier",
        "https://courier.example/logo.png",
    )
    assert (article.section, article.keywords, article.language) == ("Local", ("harbour", "storms"), "en-GB")
    assert article.canonical_url == "https://courier.example/harbour-wall"
    assert article.paywall is not None
    assert (article.paywall.is_accessible_for_free, article.paywall.selectors) == (False, (".paid",))
    assert article.dateline == "PORT ELLERY"
    assert len(article.body) == 5
    assert [link.headline for link in article.related] == ["Ferry to the islands stays in port for a week"]
    assert article.related[0].thumbnail_url == "https://courier.example/ferry.jpg"


def test_pictures_stand_once_with_caption_and_credit() -> None:
    lead, boats = _page("harbour-graph", url="https://courier.example/harbour-wall").images
    assert lead.url == "https://img.courier.example/wall-4711-1280x720.jpg", "the largest file of the set"
    assert lead.is_lead
    assert lead.caption == "The old wall after the storm of last winter."
    assert lead.credit is not None
    assert (lead.credit.text, lead.credit.photographers, lead.credit.organizations) == (
        "Ada Quill/Reuters",
        ("Ada Quill",),
        ("Reuters",),
    )
    assert (boats.url, boats.caption) == (
        "https://courier.example/pictures/boats-4712.jpg",
        "Two boats wait at the quay.",
    )


def test_each_value_says_where_it_stands() -> None:
    article = _page("harbour-graph", url="https://courier.example/harbour-wall")
    evidence = article.evidence
    assert (evidence["/headline"].rule, evidence["/headline"].locator) == (
        "json-ld",
        "script[0]/@graph/1/headline",
    )
    assert (evidence["/datePublished"].rule, evidence["/datePublished"].locator) == (
        "article-meta",
        "meta[article:published_time]",
    )
    assert (evidence["/body/0"].locator or "").endswith("/p[1]")
    for pointer in (
        "/headline",
        "/authors/0",
        "/images/0/caption",
        "/images/0/credit",
        "/publisher",
        "/paywall",
    ):
        assert evidence[pointer].locator, pointer


@pytest.mark.parametrize("name", ["harbour-graph", "wordpress-plain", "berlin-amp"])
def test_spans_are_slices_and_zones_feed_the_entities(name: str) -> None:
    article = _page(name)
    check_agreement(article)
    assert from_dict(to_dict(article)) == article
    where = [zone.where for zone in zones(article)]
    assert where[0] == "/headline"
    assert sum(one.startswith("/body/") for one in where) == len(article.body)
    assert all(zone.text in article.text for zone in zones(article))


def test_entities_come_from_the_article_and_not_from_what_stands_around_it() -> None:
    names = {entity.name for entity in annotate(_page("harbour-graph")).entities}
    assert "Naama Okafor" in names
    assert not any("Courier" in name for name in names)


def test_a_plain_page_whose_charset_is_declared_wrong() -> None:
    article = _page("wordpress-plain", url="https://blog.example/cafe")
    assert article.headline == "Café on the Quay Opens Again"
    assert [note.code for note in article.diagnostics] == ["charset-wrong"]
    assert [author.name for author in article.authors] == ["Ada Quill"]
    assert article.date_published == "2026-03-03"
    (picture,) = article.images
    assert picture.caption == "The owner, Leon Brandt, at the door."
    assert picture.credit is not None
    assert picture.credit.photographers == ("Mira Holm",)
    assert (picture.width, picture.height) == (1024, 768)


def test_an_amp_page_of_an_agency() -> None:
    article = _page("berlin-amp")
    assert article.headline == "Kreisklinik in Neuhagen bleibt „vorerst“ offen"
    assert (article.date_published, article.date_modified) == (
        "2026-02-11T06:05:00+01:00",
        "2026-02-11T09:00:00+01:00",
    )
    assert [(author.name, author.kind) for author in article.authors] == [("dpa", "organization")]
    (picture,) = article.images
    assert picture.caption == "Der Eingang der Klinik in Neuhagen."
    assert article.language == "de"


def test_links_inside_the_text_are_kept_and_those_of_teasers_are_not() -> None:
    page = (
        "<html><head><title>Ferry sails again</title></head><body><nav><a href='/home'>Home</a></nav><article><h1>Ferry sails again</h1>"
        "<p>The ferry sailed on Monday, <a href='/office#top'>the harbour office</a> said in <a href='https://x.example/r'>a long"
        " report</a>, with nine cars and forty people on board.</p><p>Nobody was hurt when the <a href='#note'>wall</a> fell, and"
        " <a href='/ferry'>this page</a> <a href='mailto:a@x.example'>takes hints</a> from everybody who was there.</p></article>"
        "<aside class=related><a href='/t'>Another story about the harbour wall</a></aside></body></html>"
    )
    article = read(page.encode(), url="https://news.example/ferry")
    assert [(link.text, link.url, link.paragraph) for link in article.links] == [
        ("the harbour office", "https://news.example/office#top", 0),
        ("a long report", "https://x.example/r", 0),
    ]
    assert (article.evidence["/links/0"].locator or "").endswith("/article/p[1]/a[1]")
