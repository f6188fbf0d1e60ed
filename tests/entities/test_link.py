"""Places and the records that they are tied to; where two readings are close, none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from semantic.entities import annotate, annotate_text, rules
from semantic.entities.recognize import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import Entity, Zone

    from .conftest import MakeArticle


def test_the_letters_of_a_state_in_an_address() -> None:
    def named(zones: Sequence[Zone], _language: str | None = None) -> list[Found]:
        return [Found(0, at, at + 2, "place", "test", None) for at in (zones[0].text.index("NJ"),)]

    (found,) = annotate_text("They met in Norvale, NJ, today.", language="en", recognizer=named)
    assert found.authority == geonames(5101760)
    (found,) = annotate_text("The NJ team won.", language="en", recognizer=named)
    assert found.authority is None


@pytest.mark.parametrize(("home", "identifier"), [("US", 4994344), (None, None), ("GB", None)])
def test_a_small_town_of_a_name_of_its_own_is_known_at_home(home: str | None, identifier: int | None) -> None:
    found = next(
        e
        for e in annotate_text("They met in Grand Ledge today.", language="en", home=home)
        if e.kind == "place"
    )
    assert found.authority == (geonames(identifier) if identifier else None)


def place(text: str, name: str, language: str = "en") -> Entity:
    return next(
        e
        for e in annotate_text(text, language=language, recognizer=rules)
        if e.kind == "place" and e.name == name
    )


def geonames(identifier: int) -> str:
    return f"https://sws.geonames.org/{identifier}/"


LINKS = [
    # text, name, id, type, container
    ("They met in Paris.", "Paris", 2988507, "City", "France"),
    ("They met in Paris, Texas.", "Paris", 4717560, "City", "Texas"),
    ("They met in Moscow, Russia.", "Moscow", 524901, "City", "Russia"),
    ("They met in Washington.", "Washington", 4140963, "City", "United States"),
    ("They met in Washington, D.C., today.", "Washington, D.C.", 4140963, "City", "United States"),
    ("They met in Washington state.", "Washington", 5815135, "State", "United States"),
    ("They met in New York.", "New York", 5128581, "City", "New York"),
    ("They met in Annandale-on-Hudson, New York, today.", "New York", 5128638, "State", "United States"),
    ("They met in Buffalo, New York, today.", "New York", 5128638, "State", "United States"),
    ("They met in Birmingham, Alabama.", "Birmingham", 4049979, "City", "Alabama"),
    ("They met in Birmingham. British police came.", "Birmingham", 2655603, "City", "United Kingdom"),
    ("They met in Luxembourg.", "Luxembourg", 2960313, "Country", None),
    ("Georgia said so in Tbilisi. Georgian police came.", "Georgia", 614540, "Country", None),
    ("The state of Georgia said so; Atlanta did not.", "Georgia", 4197000, "State", "United States"),
]


@pytest.mark.parametrize(("text", "name", "identifier", "kind", "container"), LINKS)
def test_links(text: str, name: str, identifier: int, kind: str, container: str | None) -> None:
    found = place(text, name)
    assert (found.authority, found.type) == (geonames(identifier), kind)
    assert (found.contained_in.name if found.contained_in else None) == container


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met in Springfield.", "Springfield"),
        ("They met in Ohio's Paris, she said.", "Paris"),
        ("They met in Birmingham.", "Birmingham"),
        ("They met in Georgia.", "Georgia"),
        ("They met in Cambridge.", "Cambridge"),
        # the article speaks of English counties; the bigger namesake must not prove itself
        ("They met in Boston, then in Lincolnshire.", "Boston"),
        # a small town alone may be another one that the table does not hold
        ("They met in Camden.", "Camden"),
        # regions have no ids here
        ("They met in the West Bank.", "West Bank"),
        ("They met in the village of Plonk.", "Plonk"),
    ],
)
def test_no_link_without_proof(text: str, name: str) -> None:
    found = place(text, name)
    assert (found.authority, found.geo, found.same_as) == (None, None, ())


def test_a_country_carries_its_ids() -> None:
    found = place("They met in Norway.", "Norway")
    assert found.same_as == ("http://www.wikidata.org/entity/Q20",)
    assert (found.authority, found.country_code, found.contained_in) == (geonames(3144096), "NO", None)


def test_a_city_carries_coordinates_and_its_country() -> None:
    found = place("They met in Oslo.", "Oslo")
    assert found.geo is not None
    assert (round(found.geo.latitude), round(found.geo.longitude), found.country_code) == (60, 11, "NO")


def test_the_container_is_named_as_the_article_names_it() -> None:
    found = place("Die Kanzlerin kam in München an.", "München", "de")
    assert found.contained_in is not None
    assert (found.contained_in.name, found.contained_in.entity) == ("Deutschland", None)
    found = place("The U.S. says New York, Boston and Seattle grew in Seattle.", "Seattle")
    assert found.contained_in is not None
    assert found.contained_in.name == "Washington"


def test_a_venue_lies_where_the_text_says() -> None:
    found = place(
        "They met at the Harbour Museum and Learning Center in Riga, Latvia.",
        "Harbour Museum and Learning Center",
    )
    assert found.contained_in is not None
    assert (found.contained_in.name, found.contained_in.entity) == ("Riga", "place-riga")
    assert found.authority is None


def test_namesakes_in_another_language_are_rivals_too() -> None:
    found = place("اجتمعوا في طرابلس ثم في لبنان.", "طرابلس", "ar")
    assert found.authority is None


def test_a_list_is_no_containment() -> None:
    found = place("They saw Oslo, Norway and Paris, Latvia and Rome.", "Paris")
    assert found.contained_in is not None
    assert found.contained_in.name == "France"


def test_a_doubtful_place_gives_one_diagnostic(make_article: MakeArticle) -> None:
    article = annotate(make_article("They met in Springfield. Springfield is small."), recognizer=rules)
    (diagnostic,) = article.diagnostics
    assert (diagnostic.code, diagnostic.pointer) == ("ambiguous-place", "/entities/0")
    assert "Springfield (City, US, MO) or Springfield (City, US, MA)" in diagnostic.message


def test_a_link_has_evidence_with_row_and_lead(make_article: MakeArticle) -> None:
    article = annotate(make_article("They met in Paris."), recognizer=rules)
    evidence = article.evidence["/entities/0/authority"]
    assert evidence.rule == "gazetteer"
    assert evidence.locator is not None
    assert evidence.locator.startswith("cities.tsv.gz 2988507; leads cities.tsv.gz 4717560 by ")
    assert article.evidence["/entities/0/containedIn"].locator == "countries.tsv FR"
