"""What belongs into the page: chosen from the graph, and nothing that the source does not state."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from semantic.errors import ConfigurationError
from semantic.jsonld import to_jsonld
from semantic.model import JSON, Article, Author, Entity, Image, Paywall, Publisher, RelatedLink, Site
from tests.jsonld.documents import article as main
from tests.jsonld.documents import nodes, targets
from tests.jsonld.newsroom import article

WEB = to_jsonld(article(), profile="web")
GRAPH = to_jsonld(article())


def everywhere(document: JSON, *names: str) -> list[JSON]:
    """The values of these members on any node."""
    return [node[name] for node in document["@graph"] for name in names if name in node]


def test_a_page_with_nothing_supplied() -> None:
    assert main(WEB) == {
        "@type": "NewsArticle",
        "@id": main(GRAPH)["@id"],
        "headline": article().headline,
        "description": article().standfirst,
        "inLanguage": "en",
        "author": main(GRAPH)["author"],
        "about": main(GRAPH)["about"],
    }


# --- nothing is invented, in both profiles --------------------------------------------------------------------------

both = pytest.mark.parametrize("document", [GRAPH, WEB], ids=["graph", "web"])


@both
def test_no_date_of_publication_from_pictures_or_weekdays(document: JSON) -> None:
    assert everywhere(document, "datePublished", "dateModified") == []


@both
def test_no_address_of_page_picture_teaser_or_author(document: JSON) -> None:
    found = everywhere(document, "url", "contentUrl", "thumbnailUrl", "width", "height", "relatedLink")
    assert found == []
    assert re.findall(r"https?://(?!schema\.org)", json.dumps(document)) == []


@both
def test_no_publisher_from_an_outlet_that_the_text_names(document: JSON) -> None:
    assert everywhere(document, "publisher") == []


@both
def test_no_rights_in_pictures(document: JSON) -> None:
    rights = ("copyrightHolder", "license", "copyrightNotice", "acquireLicensePage", "copyrightYear")
    assert everywhere(document, *rights) == []


@both
def test_nothing_about_makers_but_their_names(document: JSON) -> None:
    makers = ("Noor Castellan", "Ilse Brandvold", "Jonas Feld")
    found = [node for node in document["@graph"] if node.get("name") in makers]
    assert [sorted(node) for node in found] == [["@id", "@type", "name"]] * len(found)


@both
def test_no_word_about_access(document: JSON) -> None:
    assert everywhere(document, "isAccessibleForFree") == []


@both
def test_no_events_no_quotes_no_ages(document: JSON) -> None:
    kinds = {
        node["@type"] if isinstance(node["@type"], str) else node["@type"][0] for node in document["@graph"]
    }
    assert kinds.isdisjoint({"Event", "Quotation", "Claim"})
    assert everywhere(document, "birthDate", "gender", "nationality", "startDate") == []


@both
def test_no_keywords_and_no_section(document: JSON) -> None:
    assert everywhere(document, "keywords", "articleSection", "genre") == []


@both
def test_no_entity_of_teasers(document: JSON) -> None:
    named = [node["name"] for node in document["@graph"] if "name" in node]
    assert sorted(named) == sorted(set(named))
    assert "Ferries" not in json.dumps([node for node in document["@graph"] if "name" in node])


@both
def test_no_record_without_a_link(document: JSON) -> None:
    assert everywhere(document, "sameAs") == []


@both
def test_the_author_stands_once_and_each_picture_once(document: JSON) -> None:
    assert len(main(document)["author"]) == 1
    captions = [node["caption"] for node in document["@graph"] if "caption" in node]
    assert len(captions) == len(set(captions))


# --- what is supplied -----------------------------------------------------------------------------------------------

URL = "https://news.example/sailor"
SITE = Site(
    publisher=Publisher(
        "The Courier",
        url="https://news.example/",
        logo_url="https://news.example/logo.png",
        same_as=("https://social.example/courier",),
    ),
    authors={
        "Noor Castellan": Author("Noor Castellan", url="https://news.example/noor", job_title="Correspondent")
    },
)


def supplied() -> Article:
    made = article()
    first = replace(made.images[0], url="https://img.example/1.jpg", width=1600, height=900)
    return replace(
        made,
        canonical_url=URL,
        date_published="2033-05-01T07:30:00+02:00",
        images=(first, made.images[1]),
        related=(RelatedLink("Gulls", "https://news.example/gulls"), *made.related),
        paywall=Paywall(False, (".paid",)),
    )


def test_a_page_with_everything_supplied() -> None:
    document = to_jsonld(supplied(), SITE, "web")
    node = main(document)
    assert {
        name: node[name] for name in node if name not in {"@type", "headline", "description", "about"}
    } == {
        "@id": f"{URL}#article",
        "url": URL,
        "inLanguage": "en",
        "author": [{"@id": f"{URL}#person-noor-castellan"}],
        "datePublished": "2033-05-01T07:30:00+02:00",
        "publisher": {"@id": "https://news.example/#organization"},
        "isAccessibleForFree": False,
        "image": [{"@id": f"{URL}#image-1"}],
        "hasPart": [{"@id": f"{URL}#paid-1"}],
        "mainEntityOfPage": {"@id": f"{URL}#webpage"},
    }
    rest = nodes(document)
    assert rest[f"{URL}#webpage"] == {
        "@type": "WebPage",
        "@id": f"{URL}#webpage",
        "url": URL,
        "primaryImageOfPage": {"@id": f"{URL}#image-1"},
        "relatedLink": ["https://news.example/gulls"],
    }
    assert rest[f"{URL}#image-1"] == {
        "@type": "ImageObject",
        "@id": f"{URL}#image-1",
        "url": "https://img.example/1.jpg",
        "contentUrl": "https://img.example/1.jpg",
        "width": 1600,
        "height": 900,
        "caption": supplied().images[0].caption,
        "creditText": "Ilse Brandvold/North Wire",
        "creator": [{"@id": f"{URL}#person-ilse-brandvold"}],
    }
    assert rest[f"{URL}#person-noor-castellan"] == {
        "@type": "Person",
        "@id": f"{URL}#person-noor-castellan",
        "name": "Noor Castellan",
        "jobTitle": ["Correspondent"],
        "url": "https://news.example/noor",
    }
    assert rest["https://news.example/#organization"] == {
        "@type": "NewsMediaOrganization",
        "@id": "https://news.example/#organization",
        "name": "The Courier",
        "url": "https://news.example/",
        "logo": {"@id": "https://news.example/#logo"},
        "sameAs": ["https://social.example/courier"],
    }


def test_a_picture_without_an_address_is_no_lead_of_the_page() -> None:
    made = replace(
        article(), images=(article().images[0], replace(article().images[1], url="https://img.example/2.jpg"))
    )
    document = to_jsonld(made, profile="web")
    assert main(document)["image"] == [{"@id": main(document)["@id"].replace("#article", "#image-2")}]
    assert everywhere(document, "primaryImageOfPage") == []


def test_of_what_is_only_mentioned_the_linked_stand_in_the_page() -> None:
    linked = Entity(
        "place-a", "place", "City", "Nordhafen", authority="https://geo.example/1", role="mentions"
    )
    unlinked = Entity("place-b", "place", "City", "Sankt Falk", role="mentions")
    document = to_jsonld(Article(headline="x", entities=(linked, unlinked)), profile="web")
    assert [node["name"] for node in targets(document, main(document)["mentions"])] == ["Nordhafen"]


def test_same_ids_in_both_profiles() -> None:
    web, graph = to_jsonld(supplied(), SITE, "web"), to_jsonld(supplied(), SITE)
    assert set(nodes(web)) <= set(nodes(graph))


def test_an_address_that_is_none_is_left_out() -> None:
    broken = Article(
        headline="x",
        canonical_url="/a",
        images=(Image("A boat.", url="boat.jpg"),),
        publisher=Publisher("Kestrel", url="www.kestrel.example"),
        authors=(Author("Ada Muster", url="mailto:ada@n.example"),),
        related=(RelatedLink("y", "y.html", thumbnail_url="y.jpg"),),
    )
    for document in (to_jsonld(broken), to_jsonld(broken, profile="web")):
        assert everywhere(document, "url", "contentUrl", "relatedLink") == []


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(ConfigurationError, match=r"no profile 'page'.*graph, web"):
        to_jsonld(article(), profile="page")  # type: ignore[arg-type]  # what an untyped caller may do
