"""Where something happens, what a picture shows, where the article was written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from semantic.jsonld.places import dateline_places, shown_places, told_places
from semantic.model import Article, Container, Entity, Evidence, Image, Paragraph, Span
from tests.jsonld.newsroom import article, entity

PLACES = {
    "Cordania": "Country",
    "Norland": "Country",
    "Port Ellery": "City",
    "Sankt Falk": "City",
    "Maritime Museum": "Museum",
    "Nordhafen": "City",
    "תל דן": "City",
}


def made(pointer: str, text: str, language: str | None) -> Article:
    shell = Article(
        text=text,
        headline="x",
        language=language,
        body=(Paragraph("x"),),
        images=(Image("x"),),
        evidence={pointer: Evidence("test", (Span(0, len(text)),))},
    )
    return Article(
        **{
            **{
                name: getattr(shell, name)
                for name in ("text", "headline", "language", "body", "images", "evidence")
            },
            "entities": tuple(
                entity(
                    shell,
                    "place",
                    name,
                    kind_of=kind,
                    contained_in=Container("Cordania", "Country", entity="place-cordania")
                    if name == "Port Ellery"
                    else None,
                )
                for name, kind in PLACES.items()
                if name in text
            ),
        }
    )


def names(places: tuple[Entity, ...]) -> list[str]:
    return [place.name for place in places]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Sailor Held in Port Ellery, Freed in Cordania", ["Port Ellery", "Cordania"]),
        ("en", "Fire near the port city of Nordhafen", ["Nordhafen"]),
        ("en", "Floods IN SOUTHERN Norland".replace("SOUTHERN", "southern"), ["Norland"]),
        ("en-GB", "Strike at the Maritime Museum", ["Maritime Museum"]),
        ("en", "Talks With Norland Stall", []),
        ("en", "President of Cordania Resigns", []),
        ("en", "Ministers discuss the war in Norland", []),
        ("en", "Norland Angry at Cordania", []),
        ("en", "Nordhafen Closes Its Bridge", []),
        ("de", "Brand in Nordhafen", ["Nordhafen"]),
        ("de", "Streit mit Norland", []),
        ("es", "Incendio en Nordhafen", ["Nordhafen"]),
        ("fr", "Grève en Cordania", ["Cordania"]),
        ("fr", "Paris répond à Nordhafen", []),
        ("pt", "Greve em Nordhafen", ["Nordhafen"]),
        ("it", "Frana in Nordhafen", ["Nordhafen"]),
        ("nl", "Brand in Nordhafen", ["Nordhafen"]),
        ("ar", "حريق في Nordhafen", ["Nordhafen"]),
        ("he", "שריפה בתל דן", ["תל דן"]),
        ("fi", "Palo in Nordhafen", []),
        (None, "Fire in Nordhafen", []),
    ],
)
def test_told_places(language: str | None, text: str, expected: list[str]) -> None:
    assert names(told_places(made("/headline", text, language))) == expected


def test_the_first_paragraph_only_adds_to_a_place_of_the_headline() -> None:
    """The invented article: "Held in Cordania" on top, "held in Port Ellery" below; Port Ellery lies in Cordania."""
    assert names(told_places(article())) == ["Cordania", "Port Ellery"]
    elsewhere = replace(
        article(), headline="x", evidence={**article().evidence, "/headline": Evidence("test")}
    )
    without_top = replace(
        elsewhere,
        entities=tuple(
            replace(one, mentions=tuple(mention for mention in one.mentions if mention.where != "/headline"))
            for one in elsewhere.entities
        ),
    )
    assert told_places(without_top) == ()


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("Rowers greet the crowd in Sankt Falk, March 4, 2031.", ["Sankt Falk"]),
        ("A toast at the Maritime Museum in Port Ellery, Cordania, March 4, 2031.", ["Maritime Museum"]),
        ("A march in Port Ellery, Cordania.", ["Port Ellery"]),
        ("A march In Sankt Falk, 2031.", ["Sankt Falk"]),
        ("Lantern feast, Nordhafen, March 5, 2031.", ["Nordhafen"]),
        ("Marchers in Sankt Falk speak about the war in Norland.", ["Sankt Falk"]),
        ("Marchers in Sankt Falk think of friends in Norland.", []),
        ("The president of Cordania waves.", []),
        ("The door of the Maritime Museum in Port Ellery, 2031.", ["Port Ellery"]),
        ("The president of Norland in Sankt Falk.", ["Sankt Falk"]),
        ("Petra Lindqvist, of Nordhafen, waves.", []),
        ("A flag of Norland.", []),
    ],
)
def test_shown_places(caption: str, expected: list[str]) -> None:
    source = made("/images/0/caption", caption, "en")
    mentions = [(place, mention) for place in source.entities for mention in place.mentions]
    mentions.sort(key=lambda item: item[1].start)
    by_key = {place.key: place for place in source.entities}
    assert names(shown_places(source, mentions, by_key)) == expected


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [
        ("NORDHAFEN", ["Nordhafen"]),
        ("Port Ellery, S.C.", ["Port Ellery"]),
        ("NORDHAFEN/SANKT FALK", ["Nordhafen", "Sankt Falk"]),
        ("NORDHAFEN (North Wire)", ["Nordhafen"]),
        ("ELSEWHERE", []),
        (None, []),
    ],
)
def test_dateline_places(dateline: str | None, expected: list[str]) -> None:
    source = made("/body/0", "Nordhafen, Sankt Falk and Port Ellery met.", "en")
    with_dateline = Article(dateline=dateline, entities=source.entities)
    assert names(dateline_places(with_dateline)) == expected


def test_two_places_of_one_name_leave_the_dateline_open() -> None:
    two = tuple(Entity(f"place-{i}", "place", "City", "Halverton") for i in range(2))
    assert dateline_places(Article(dateline="HALVERTON", entities=two)) == ()


@pytest.mark.parametrize("opening", [" in" * 50_000, "in the " * 20_000, "city of " * 20_000])
def test_hostile_text_before_a_place_costs_nothing(opening: str) -> None:
    text = f"{opening} Nordhafen"
    assert told_places(made("/headline", text, "en")) is not None
