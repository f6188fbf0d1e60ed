"""Every `@id`, and who is one with whom."""

from __future__ import annotations

import unicodedata
import uuid
from dataclasses import replace

import pytest

from semantic.jsonld import to_jsonld
from semantic.jsonld.identifiers import NAMESPACE, slug
from semantic.model import (
    JSON,
    Article,
    Author,
    Container,
    Credit,
    Entity,
    Geo,
    Image,
    Paragraph,
    Publisher,
    Site,
)
from tests.jsonld.documents import article as main
from tests.jsonld.documents import nodes, structural_problems, targets

#: By the standard library, from the namespace and the words of `told()`.
CONTENT = uuid.uuid5(NAMESPACE, "Lanterns over Nordhafen\x1f\x1fBo Lens lit one.")
RECORD = "http://www.wikidata.org/entity/Q77"


def told(**facts: object) -> Article:
    return Article(headline="Lanterns over Nordhafen", body=(Paragraph("Bo Lens lit one."),), **facts)  # type: ignore[arg-type]  # passed through


def person(name: str = "Bo Lens", **facts: object) -> Entity:
    facts.setdefault("role", "mentions")
    return Entity("person-bo-lens", "person", "Person", name, **facts)  # type: ignore[arg-type]  # passed through


def base(made: Article, site: Site = Site()) -> str:  # noqa: B008 - frozen
    return str(main(to_jsonld(made, site))["@id"]).removesuffix("#article")


def test_the_namespace_is_made_from_a_name_and_never_changes() -> None:
    assert uuid.uuid5(uuid.NAMESPACE_URL, "semantic-news:article") == NAMESPACE


@pytest.mark.parametrize(
    ("url", "site", "expected"),
    [
        ("https://news.example/a?page=2#comments", Site(), "https://news.example/a?page=2"),
        (None, Site(), f"urn:uuid:{CONTENT}"),
        (
            None,
            Site(id_base="https://id.example/a/"),
            f"https://id.example/a/{CONTENT}",
        ),
        ("not an address", Site(), f"urn:uuid:{CONTENT}"),
    ],
    ids=["canonical URL without its fragment", "content", "id base of the site", "no web address"],
)
def test_base(url: str | None, site: Site, expected: str) -> None:
    assert base(told(canonical_url=url), site) == expected


def test_what_stands_beside_the_text_does_not_change_the_id() -> None:
    read_again = told(
        images=(Image("A boat."),), language="en", date_published="2030-01-01", text="other chrome"
    )
    assert base(read_again) == base(told())


def test_other_words_are_another_article() -> None:
    assert base(replace(told(), standfirst="By night")) != base(told())
    moved = Article(headline="A", standfirst="B"), Article(headline="A B")
    assert base(moved[0]) != base(moved[1])


def test_composed_and_decomposed_letters_are_one_text() -> None:
    name = "Zoë in Ørsted"
    forms = [Article(headline=unicodedata.normalize(form, name)) for form in ("NFC", "NFD")]
    assert base(forms[0]) == base(forms[1])


def test_a_lone_surrogate_breaks_nothing() -> None:
    assert base(Article(headline="\ud800")).startswith("urn:uuid:")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zoë Q. Muster", "zoe-q-muster"),
        ("O'Neill-Łaski", "o-neill-łaski"),
        ("  de la  Cruz ", "de-la-cruz"),
        ("נועה כהן", "נועה-כהן"),
        ("राम", "राम"),
        ("…", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("key", "fragment"),
    [
        ("person-a b/c#d", "person-a%20b%2Fc%23d"),
        ("article", "article-2"),
        ("image-1", "image-1-2"),
        ("<x>", "%3Cx%3E"),
    ],
)
def test_a_key_becomes_a_fragment_of_its_own(key: str, fragment: str) -> None:
    made = told(
        entities=(replace(person(), key=key),), canonical_url="https://n.example/", images=(Image("A boat."),)
    )
    assert f"https://n.example/#{fragment}" in nodes(to_jsonld(made))


# --- authorities -----------------------------------------------------------------------------------------------------


def test_a_linked_entity_is_its_record_in_graph_and_the_articles_own_in_web() -> None:
    place = Entity("place-x", "place", "City", "Nordhafen", authority=RECORD, role="about")
    made = told(entities=(place,), canonical_url="https://n.example/a")
    assert main(to_jsonld(made))["about"] == [{"@id": RECORD}]
    web = to_jsonld(made, profile="web")
    assert main(web)["about"] == [{"@id": "https://n.example/a#place-x"}]
    assert nodes(web)["https://n.example/a#place-x"]["sameAs"] == [RECORD]


def test_identities_in_graph_are_references_without_the_node_itself() -> None:
    place = Entity(
        "p",
        "place",
        "City",
        "Nordhafen",
        authority=RECORD,
        same_as=(RECORD, "https://geo.example/1"),
        role="about",
    )
    node = nodes(to_jsonld(told(entities=(place,))))[RECORD]
    assert node["sameAs"] == [{"@id": "https://geo.example/1"}]


def test_two_names_of_one_record_are_one_node_that_the_article_is_about() -> None:
    first = Entity("p1", "place", "Country", "Cordania", authority=RECORD, role="mentions")
    other = Entity("p2", "place", "Country", "Republic of Cordania", authority=RECORD, role="about")
    document = to_jsonld(told(entities=(first, other)))
    assert nodes(document)[RECORD] == {
        "@type": "Country",
        "@id": RECORD,
        "name": "Cordania",
        "alternateName": ["Republic of Cordania"],
    }
    assert main(document)["about"] == [{"@id": RECORD}]
    assert "mentions" not in main(document)


def test_a_job_title_never_becomes_a_fact_about_the_record() -> None:
    linked = person(job_titles=("Harbour master",), honorific_prefix="Dr.", authority=RECORD)
    document = to_jsonld(told(entities=(linked,)))
    assert nodes(document)[RECORD] == {"@type": "Person", "@id": RECORD, "name": "Bo Lens"}
    (own,) = (node for node in document["@graph"] if node.get("jobTitle"))
    assert own["@id"].endswith("#person-bo-lens")
    assert own["jobTitle"] == ["Harbour master"]
    assert own["sameAs"] == [{"@id": RECORD}]
    assert own["subjectOf"] == [{"@id": main(document)["@id"]}]


def test_a_record_cannot_be_a_person_and_a_place() -> None:
    place = Entity("place-x", "place", "City", "Lens", authority=RECORD, role="mentions")
    document = to_jsonld(told(entities=(person(authority=RECORD), place)))
    assert len({node["@id"] for node in targets(document, main(document)["mentions"])}) == 2


@pytest.mark.parametrize("fragment", ["article", "webpage", "place-x", "organization", "logo"])
def test_a_record_with_an_iri_of_the_document_is_no_record(fragment: str) -> None:
    """The front page of a site may be the article itself, and then both are named below one address."""
    home = "https://n.example/"
    place = Entity("place-x", "place", "City", "Lens", role="mentions")
    other = Entity(fragment, "organization", "Organization", "Harbour Board", role="mentions")
    made = told(
        canonical_url=home,
        publisher=Publisher("Kestrel", url=home, logo_url=f"{home}l.png"),
        entities=(
            place,
            *((other,) if fragment != "place-x" else ()),
            person(authority=f"{home}#{fragment}"),
        ),
    )
    document = to_jsonld(made)
    assert structural_problems(document) == []
    assert main(document)["mentions"][-1] == {"@id": f"{home}#person-bo-lens"}


# --- who is one with whom --------------------------------------------------------------------------------------------


def author_and_mention(made: Article, site: Site = Site()) -> tuple[JSON, JSON]:  # noqa: B008 - frozen
    node = main(to_jsonld(made, site))
    return node["author"][0]["@id"], node["mentions"][0]["@id"]


def test_an_author_is_not_the_person_of_that_name_in_the_text() -> None:
    author, named = author_and_mention(told(authors=(Author("Bo Lens"),), entities=(person(),)))
    assert named.endswith("#person-bo-lens")
    assert author.endswith("#person-bo-lens-2")


def test_an_author_is_the_person_in_the_text_where_both_have_one_address() -> None:
    site = Site(authors={"Bo Lens": Author("Bo Lens", url="https://n.example/bo")})
    made = told(authors=(Author("Bo Lens"),), entities=(person(same_as=("https://n.example/bo",)),))
    author, named = author_and_mention(made, site)
    assert author == named


def test_a_linked_author_keeps_what_the_byline_says_on_the_articles_own_node() -> None:
    site = Site(authors={"Bo Lens": Author("Bo Lens", url="https://n.example/bo", job_title="Editor")})
    made = told(
        authors=(Author("Bo Lens"),), entities=(person(authority=RECORD, same_as=("https://n.example/bo",)),)
    )
    document = to_jsonld(made, site)
    (author,) = targets(document, main(document)["author"])
    assert author["@id"].endswith("#person-bo-lens")
    assert author["jobTitle"] == ["Editor"]
    assert "jobTitle" not in nodes(document)[RECORD]


def test_one_name_in_byline_and_credit_is_one_maker() -> None:
    document = to_jsonld(
        told(authors=(Author("Bo Lens"),), images=(Image("A boat.", Credit("BO LENS", ("BO LENS",))),))
    )
    (image,) = targets(document, main(document)["image"])
    assert image["creator"] == main(document)["author"]


def test_an_agency_is_the_organization_of_that_name() -> None:
    wire = Entity(
        "organization-nw",
        "organization",
        "NewsMediaOrganization",
        "North Wire",
        alternate_names=("NW",),
        role="mentions",
    )
    document = to_jsonld(told(agencies=("NW",), entities=(wire,)))
    assert main(document)["sourceOrganization"] == main(document)["mentions"]


def test_a_name_that_fits_two_organizations_is_neither() -> None:
    two = tuple(
        Entity(
            f"organization-{i}",
            "organization",
            "Organization",
            name,
            alternate_names=("NW",),
            role="mentions",
        )
        for i, name in enumerate(("North Wire", "New Works"))
    )
    document = to_jsonld(told(agencies=("NW",), entities=two))
    assert main(document)["sourceOrganization"][0] not in main(document)["mentions"]


def test_the_publisher_is_the_sites_and_no_entity() -> None:
    named = Entity(
        "organization-kestrel", "organization", "NewsMediaOrganization", "Kestrel", role="mentions"
    )
    site = Site(
        publisher=Publisher(
            "Kestrel", url="https://kestrel.example", logo_url="https://kestrel.example/l.png"
        )
    )
    document = to_jsonld(told(entities=(named,)), site)
    assert main(document)["publisher"] == {"@id": "https://kestrel.example/#organization"}
    assert main(document)["mentions"][0]["@id"].endswith("#organization-kestrel")
    assert nodes(document)["https://kestrel.example/#organization"]["logo"] == {
        "@id": "https://kestrel.example/#logo"
    }


def test_a_publisher_without_an_address_is_the_articles_own() -> None:
    publisher = main(to_jsonld(told(publisher=Publisher("Kestrel"))))["publisher"]["@id"]
    assert publisher.endswith("#organization-kestrel")


def test_coordinates_are_one_node_in_every_article() -> None:
    ids = set()
    for headline in ("One", "Two"):
        place = Entity("p", "place", "City", "Nordhafen", geo=Geo(54.5, -3), role="about")
        document = to_jsonld(Article(headline=headline, entities=(place,)))
        ids |= {node["@id"] for node in document["@graph"] if node["@type"] == "GeoCoordinates"}
    assert len(ids) == 1


def test_a_container_that_the_article_does_not_name_is_a_node_of_its_own() -> None:
    inland = Container("Inland", "State")
    places = tuple(
        Entity(f"p{i}", "place", "City", name, contained_in=inland, role="about")
        for i, name in enumerate(("A", "B"))
    )
    document = to_jsonld(told(entities=places))
    (state,) = (node for node in document["@graph"] if node["@type"] == "State")
    assert state["@id"].endswith("#place-inland")
    assert [node["containedInPlace"] for node in document["@graph"] if node["@type"] == "City"] == [
        {"@id": state["@id"]}
    ] * 2
