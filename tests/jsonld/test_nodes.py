"""What the graph says of one article, node by node."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.jsonld import to_jsonld
from semantic.jsonld.genres import GENRES, article_types
from semantic.jsonld.nodes import word_count
from semantic.model import (
    JSON,
    Article,
    Author,
    BodyLink,
    Credit,
    Image,
    Paragraph,
    Paywall,
    RelatedLink,
    Site,
)
from semantic.vocabulary import packaged
from tests.jsonld.documents import article as main
from tests.jsonld.documents import nodes, targets
from tests.jsonld.newsroom import article

URL = "https://news.example/sailor"


@pytest.fixture(scope="module")
def document() -> JSON:
    return to_jsonld(replace(article(), canonical_url=URL))


def members(document: JSON, fragment: str) -> JSON:
    node = nodes(document)[f"{URL}#{fragment}"]
    return json.loads(
        json.dumps({name: value for name, value in node.items() if name != "@id"}).replace(URL, "")
    )


def refs(*fragments: str) -> list[dict[str, str]]:
    return [{"@id": f"#{fragment}"} for fragment in fragments]


def test_article(document: JSON) -> None:
    made = article()
    assert members(document, "article") == {
        "@type": "NewsArticle",
        "headline": "Marlene Oduya Asks Halverton Again to Free Sailor Held in Cordania",
        "description": "Letter follows a week after judges turned down Petra Lindqvist's plea",
        "url": "",
        "inLanguage": "en",
        "author": refs("person-noor-castellan"),
        "image": refs("image-1", "image-2"),
        "about": refs("person-marlene-oduya", "person-teo-halverton", "person-petra-lindqvist"),
        "mentions": refs(
            "organization-kestrel",
            "organization-harbour-court",
            "place-cordania",
            "place-norland",
            "place-port-ellery",
        ),
        "contentLocation": refs("place-cordania", "place-port-ellery"),
        "articleBody": made.body_text,
        "wordCount": 46,
        "mainEntityOfPage": {"@id": "#webpage"},
    }
    assert made.body_text.count("\n\n") == 2


def test_page_and_pictures(document: JSON) -> None:
    assert members(document, "webpage") == {
        "@type": "WebPage",
        "url": "",
        "primaryImageOfPage": {"@id": "#image-1"},
        "hasPart": refs("related"),
    }
    assert members(document, "image-1") == {
        "@type": "ImageObject",
        "caption": "Marlene Oduya greets Teo Halverton at the Maritime Museum in Port Ellery, Cordania, March 4, 2031.",
        "creditText": "Ilse Brandvold/North Wire",
        "creator": refs("person-ilse-brandvold"),
        "sourceOrganization": refs("organization-north-wire"),
        "dateCreated": "2031-03-04",
        "contentLocation": refs("place-maritime-museum"),
        "about": refs("person-marlene-oduya", "person-teo-halverton"),
        "representativeOfPage": True,
    }
    second = members(document, "image-2")
    assert "representativeOfPage" not in second
    assert second["contentLocation"] == refs("place-sankt-falk")


def test_links_of_the_text_are_published_on_configuration_alone() -> None:
    links = (
        BodyLink("the office", "https://office.example/a", 0),
        BodyLink("its report", "https://office.example/r", 1),
        BodyLink("again", "https://office.example/a", 1),
        BodyLink("broken", "https://office.example/a b", 1),
    )
    linked = replace(article(), canonical_url=URL, links=links)
    assert "significantLink" not in json.dumps(to_jsonld(linked))
    for profile in ("graph", "web"):
        page = members(to_jsonld(linked, Site(significant_links=True), profile), "webpage")
        assert page["significantLink"] == ["https://office.example/a", "https://office.example/r"]


def test_people_organizations_places(document: JSON) -> None:
    expected = {
        "person-noor-castellan": {"@type": "Person", "name": "Noor Castellan"},
        "person-ilse-brandvold": {"@type": "Person", "name": "Ilse Brandvold"},
        "person-marlene-oduya": {
            "@type": "Person",
            "name": "Marlene Oduya",
            "jobTitle": ["Foreign Secretary"],
        },
        "person-teo-halverton": {"@type": "Person", "name": "Teo Halverton", "honorificPrefix": "Admiral"},
        "person-petra-lindqvist": {"@type": "Person", "name": "Petra Lindqvist"},
        "organization-north-wire": {"@type": "Organization", "name": "North Wire"},
        "organization-kestrel": {"@type": "NewsMediaOrganization", "name": "Kestrel"},
        "place-cordania": {"@type": "Country", "name": "Cordania"},
        "place-maritime-museum": {
            "@type": "Museum",
            "name": "Maritime Museum",
            "containedInPlace": {"@id": "#place-port-ellery"},
        },
    }
    assert {fragment: members(document, fragment) for fragment in expected} == expected


def test_related(document: JSON) -> None:
    assert members(document, "related") == {"@type": "WebPageElement", "mainEntity": {"@id": "#related-list"}}
    assert members(document, "related-list") == {
        "@type": "ItemList",
        "numberOfItems": 2,
        "itemListElement": refs("related-1", "related-2"),
    }
    assert members(document, "related-2") == {
        "@type": "ListItem",
        "position": 2,
        "item": {"@id": "#related-2-article"},
    }
    assert members(document, "related-1-article") == {
        "@type": "Article",
        "headline": "Ferries Idle for a Third Day in Norland",
        "image": refs("related-1-image"),
    }
    assert members(document, "related-1-image") == {
        "@type": "ImageObject",
        "caption": "A ferry at its berth on Monday.",
    }
    assert members(document, "related-2-article") == {
        "@type": "Article",
        "headline": "Why the Kestrel Counts Gulls",
    }


def test_the_nodes_stand_in_their_order(document: JSON) -> None:
    kinds = [node["@id"].removeprefix(f"{URL}#").split("-")[0] for node in document["@graph"]]
    order = ["article", "webpage", "image", "person", "organization", "place", "urn:uuid:", "related"]
    positions = [next(i for i, kind in enumerate(order) if name.startswith(kind)) for name in kinds]
    assert positions == sorted(positions)


def test_related_links_with_addresses_are_on_the_page() -> None:
    linked = to_jsonld(
        Article(headline="x", related=(RelatedLink("y", "https://news.example/y"), RelatedLink("z")))
    )
    (page,) = (node for node in linked["@graph"] if node["@type"] == "WebPage")
    assert page["relatedLink"] == ["https://news.example/y"]
    assert [node.get("url") for node in linked["@graph"] if node["@type"] == "Article"] == [
        "https://news.example/y",
        None,
    ]


def test_paywall() -> None:
    paid = to_jsonld(Article(headline="x", paywall=Paywall(False, (".paid", ".rest"))))
    assert main(paid)["isAccessibleForFree"] is False
    assert [
        (part["isAccessibleForFree"], part["cssSelector"]) for part in targets(paid, main(paid)["hasPart"])
    ] == [
        (False, ".paid"),
        (False, ".rest"),
    ]
    free = main(to_jsonld(Article(headline="x", paywall=Paywall(True, (".paid",)))))
    assert free["isAccessibleForFree"] is True
    assert "hasPart" not in free


@pytest.mark.parametrize(
    ("genre", "types"),
    [
        ("Opinion", ["NewsArticle", "OpinionNewsArticle"]),
        ("LIVE", ["NewsArticle", "LiveBlogPosting"]),
        ("Hintergrund", ["NewsArticle", "BackgroundNewsArticle"]),
        ("Long read", "NewsArticle"),
        (None, "NewsArticle"),
    ],
)
def test_types_by_genre(genre: str | None, types: str | list[str]) -> None:
    node = main(to_jsonld(Article(headline="x", genre=genre)))
    assert node["@type"] == types
    assert node.get("genre") == genre


def test_every_genre_is_a_type_of_article_and_no_label_says_two() -> None:
    labels = [label for _, words in GENRES for label in words]
    assert {kind for kind, _ in GENRES if not packaged().is_subtype(kind, "Article")} == set()
    assert {label for label in labels if article_types(label)[1:] != [_genre_of(label)]} == set()


def _genre_of(label: str) -> str:
    kinds = {kind for kind, words in GENRES if label in words}
    assert len(kinds) == 1, label
    return kinds.pop()


def test_entries_of_a_live_blog() -> None:
    body = (
        Paragraph("Follow the storm here."),
        Paragraph("14:05", "time"),
        Paragraph("Bridge closed", "subheading"),
        Paragraph("The crossing is shut."),
        Paragraph("13:40", "time"),
        Paragraph("Rain sets in.", "subheading"),
    )
    live = to_jsonld(Article(headline="Storm", genre="Live", body=body))
    updates = [
        (update.get("headline"), update["articleBody"])
        for update in targets(live, main(live)["liveBlogUpdate"])
    ]
    assert updates == [("Bridge closed", "The crossing is shut."), (None, "Rain sets in.")]
    assert "liveBlogUpdate" not in main(to_jsonld(Article(headline="Storm", body=body)))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ten boats – all of wood – sank.", 6),
        ("שלוש סירות טבעו", 3),
        ("三艘船沉没了。船员获救。", None),
        ("เรือสามลำจมลง", None),
        ("배 세 척이 가라앉았다", 4),
        ("", None),
    ],
)
def test_word_count(text: str, count: int | None) -> None:
    assert main(to_jsonld(Article(headline="x", body=(Paragraph(text),)))).get("wordCount") == count


@given(st.text(alphabet="ab1 -—–“’…\n\x1c\x85\u00a0×÷éßǆɏʰꞌ«½²\u0301\u2009\u200b\u2028\u2003€"))
def test_words_are_what_has_a_letter_or_a_digit(text: str) -> None:
    assert (word_count(text) or 0) == sum(any(map(str.isalnum, part)) for part in text.split())


def test_byline_facts_stand_apart() -> None:
    author = Author(
        "Ada Muster", job_title="Harbour reporter", affiliation="North Wire", url="https://n.example/ada"
    )
    made = to_jsonld(
        Article(
            headline="x", authors=(author, Author("Kestrel Desk", "organization")), agencies=("North Wire",)
        )
    )
    person, desk = targets(made, main(made)["author"])
    assert (person["jobTitle"], person["url"]) == (["Harbour reporter"], "https://n.example/ada")
    assert person["affiliation"] == main(made)["sourceOrganization"]
    assert desk["@type"] == "Organization"


def test_the_register_adds_what_the_byline_does_not_say() -> None:
    site = Site(authors={"ada muster": Author("Ada Muster", url="https://n.example/ada", job_title="Editor")})
    made = to_jsonld(Article(headline="x", authors=(Author("Ada Muster", job_title="Reporter"),)), site)
    (person,) = targets(made, main(made)["author"])
    assert (person["name"], person["jobTitle"], person["url"]) == (
        "Ada Muster",
        ["Reporter"],
        "https://n.example/ada",
    )


def test_a_copyright_notice_only_where_it_is_stated() -> None:
    stated = Image("A boat.", Credit("© Bo Lens", ("Bo Lens",), copyright_notice="© Bo Lens"))
    bare = Image("A boat.", Credit("Bo Lens", ("Bo Lens",)))
    images = [
        node
        for node in to_jsonld(Article(headline="x", images=(stated, bare)))["@graph"]
        if "caption" in node
    ]
    assert [image.get("copyrightNotice") for image in images] == ["© Bo Lens", None]
