"""Each missing fact is one diagnostic, with the option that mends it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from semantic.errors import ConfigurationError
from semantic.jsonld import diagnose, to_jsonld
from semantic.model import (
    Article,
    Author,
    Container,
    Diagnostic,
    Entity,
    Evidence,
    Geo,
    Image,
    Publisher,
    RelatedLink,
    Site,
    Span,
)
from tests.jsonld.newsroom import article

COMPLETE = replace(
    article(),
    canonical_url="https://news.example/a",
    date_published="2033-05-01",
    images=tuple(
        replace(image, url=f"https://img.example/{i}.jpg") for i, image in enumerate(article().images)
    ),
    related=(RelatedLink("y", "https://news.example/y"),),
)
SITE = Site(
    publisher=Publisher("The Courier"),
    authors={"Noor Castellan": Author("Noor Castellan", url="https://news.example/noor")},
)


def only(made: Article, site: Site = SITE) -> Diagnostic:
    (diagnostic,) = diagnose(made, site, "web")
    return diagnostic


def test_nothing_is_missing() -> None:
    assert diagnose(COMPLETE, SITE, "web") == ()
    assert diagnose(COMPLETE, SITE, "graph") == ()


def test_a_page_with_nothing_supplied() -> None:
    assert [
        (one.message, one.remedy) for one in diagnose(article(), Site(), "web") if one.severity == "warning"
    ] == [
        (
            "author.url unknown: Noor Castellan",
            'give it in [tool.semantic.authors], "Name" = {url = "https://…"}',
        ),
        ("datePublished unknown: by its pictures not before 2032-11-02", "pass --date-published"),
        ("publisher not configured", "pass --publisher or set [tool.semantic.publisher]"),
        ("canonical URL not given: the ids are made from the text", "pass --url"),
        ("2 pictures have no URL, so the web profile leaves them out", "pass --images map.json"),
    ]


@pytest.mark.parametrize(
    ("without", "code", "remedy"),
    [
        ({"headline": None}, "headline-unknown", "headline"),
        ({"language": None}, "language-unknown", "--language"),
        ({"authors": ()}, "author-unknown", "byline"),
        ({"authors": (Author("Bo Lens"),)}, "author-url-unknown", "[tool.semantic.authors]"),
        ({"date_published": None}, "date-published-unknown", "--date-published"),
        ({"canonical_url": None}, "canonical-url-unknown", "--url"),
        ({"images": ()}, "image-unknown", None),
        (
            {"images": (replace(COMPLETE.images[0], url=None), COMPLETE.images[1])},
            "image-url-unknown",
            "--images",
        ),
        ({"images": (replace(COMPLETE.images[0], credit=None),)}, "image-credit-unknown", None),
        ({"related": (RelatedLink("y"),)}, "related-url-unknown", None),
    ],
)
def test_one_fact_one_diagnostic(without: dict[str, object], code: str, remedy: str | None) -> None:
    diagnostic = only(replace(COMPLETE, **without))  # type: ignore[arg-type]  # a table of fields
    assert diagnostic.code == code
    assert (remedy or "") in (diagnostic.remedy or "")
    assert diagnostic.pointer


def test_no_publisher() -> None:
    assert only(COMPLETE, replace(SITE, publisher=None)).code == "publisher-unknown"


@pytest.mark.parametrize(
    ("profile", "count", "message"),
    [
        ("graph", 1, "1 picture has no URL"),
        ("web", 1, "1 picture has no URL, so the web profile leaves it out"),
        ("graph", 2, "2 pictures have no URL"),
    ],
)
def test_pictures_without_an_address(profile: str, count: int, message: str) -> None:
    bare = replace(COMPLETE, images=(Image("A boat.", COMPLETE.images[0].credit),) * count)
    (diagnostic,) = diagnose(bare, SITE, profile)  # type: ignore[arg-type]  # one of the two
    assert diagnostic.message == message


def test_an_inexact_picture_date_bounds_nothing() -> None:
    bare = replace(
        COMPLETE, date_published=None, images=(replace(COMPLETE.images[0], date_created="2031-03"),)
    )
    assert only(bare).message == "datePublished unknown"


@pytest.mark.parametrize(
    ("broken", "pointer"),
    [
        ({"canonical_url": "/a"}, "/canonicalUrl"),
        ({"images": (replace(COMPLETE.images[0], url="a.jpg"),)}, "/images/0/url"),
        ({"publisher": Publisher("Kestrel", url="kestrel")}, "/publisher/url"),
        ({"related": (RelatedLink("y", "https://n.example/a b"),)}, "/related/0/url"),
        (
            {"entities": (Entity("p", "place", "City", "A", authority="Q1", role="about"),)},
            "/entities/0/authority",
        ),
    ],
)
def test_an_address_that_is_none(broken: dict[str, object], pointer: str) -> None:
    diagnostic = only(replace(COMPLETE, **broken))  # type: ignore[arg-type]  # a table of fields
    assert (diagnostic.code, diagnostic.pointer) == ("url-unusable", pointer)


PLACE = Entity("p", "place", "City", "Nordhafen", role="about")


@pytest.mark.parametrize(
    ("broken", "code", "pointer", "message"),
    [
        ({"date_published": "yesterday"}, "date", "/datePublished", "'yesterday': it is no date of ISO 8601"),
        ({"date_modified": "2033-02-29"}, "date", "/dateModified", "it is not in the calendar"),
        (
            {"images": (replace(COMPLETE.images[0], date_created="Thursday"),)},
            "date",
            "/images/0/dateCreated",
            "Thursday",
        ),
        ({"images": (replace(COMPLETE.images[0], width=0),)}, "size", "/images/0/width", "the size 0"),
        ({"language": "en_US"}, "language", "/language", "'en_US': its parts are joined by '_'"),
        ({"language": "x-house"}, "language", "/language", "it names no language"),
        ({"publisher": Publisher(" ")}, "name", "/publisher", "blank"),
        ({"publisher": Publisher("Kestrel", "City")}, "type", "/publisher/type", "Organization in place of"),
        ({"authors": (*COMPLETE.authors, Author(""))}, "name", "/authors/1", "blank"),
        (
            {"related": (*COMPLETE.related, RelatedLink("", "https://n.example/b"))},
            "name",
            "/related/1",
            "blank",
        ),
        ({"entities": (replace(PLACE, name="\t"),)}, "name", "/entities/0", "blank"),
        ({"entities": (replace(PLACE, type="Person"),)}, "type", "/entities/0/type", "Place in place of"),
        ({"entities": (replace(PLACE, type="a b"),)}, "type", "/entities/0/type", "'a b'"),
        ({"entities": (replace(PLACE, geo=Geo(91, 0)),)}, "coordinates", "/entities/0/geo", "not on earth"),
        ({"entities": (replace(PLACE, geo=Geo(0, math.nan)),)}, "coordinates", "/entities/0/geo", "nan"),
        (
            {"entities": (replace(PLACE, country_code="de"),)},
            "country-code",
            "/entities/0/countryCode",
            "'de'",
        ),
        (
            {"entities": (replace(PLACE, contained_in=Container("")),)},
            "name",
            "/entities/0/containedIn",
            "blank",
        ),
        (
            {"entities": (replace(PLACE, contained_in=Container("Inland", "Patient")),)},
            "type",
            "/entities/0/containedIn/type",
            "Place in place of",
        ),
    ],
)
def test_a_value_that_no_document_can_hold_is_left_out_and_noted(
    broken: dict[str, object], code: str, pointer: str, message: str
) -> None:
    made = replace(COMPLETE, **broken)  # type: ignore[arg-type]  # a table of fields
    [diagnostic] = [one for one in diagnose(made, SITE, "web") if one.code.endswith("-unusable")]
    assert (diagnostic.code, diagnostic.pointer) == (f"{code}-unusable", pointer)
    assert message in diagnostic.message


def test_a_moment_without_seconds_is_written_with_them() -> None:
    made = replace(COMPLETE, date_published="2033-05-01T07:30+02:00", date_modified="2033-05-02T08:00")
    assert diagnose(made, SITE, "web") == ()
    node = to_jsonld(made)["@graph"][0]
    assert (node["datePublished"], node["dateModified"]) == (
        "2033-05-01T07:30:00+02:00",
        "2033-05-02T08:00:00",
    )


@pytest.mark.parametrize("id_base", ["https://id.example/a b/", "id/", "urn:", "https://id.example/#", "x:y"])
def test_an_id_base_that_begins_no_iri_is_refused(id_base: str) -> None:
    with pytest.raises(ConfigurationError, match=r"id_base: .*begins no IRI"):
        to_jsonld(article(), Site(id_base=id_base))


def test_a_byline_that_names_nobody_is_shown() -> None:
    made = replace(article(), text="Ferry halted\nStaff  Reporter\n", authors=())
    made = replace(made, evidence={"/authors": Evidence("byline-staff", (Span(13, 28),))})
    [note] = [one for one in diagnose(made, SITE, "web") if one.code == "author-unknown"]
    assert note.message == "author unknown: the byline 'Staff Reporter' names nobody"
