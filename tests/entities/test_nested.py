"""Places inside the names of local bodies, for a newsroom that says where it is at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from semantic.entities import annotate_text
from semantic.entities.recognize import Found

if TYPE_CHECKING:
    from semantic.model import Zone


def places_in(name: str, home: str | None) -> set[str]:
    text = f"It was said by the {name} today."

    def recognize(_zones: list[Zone], _language: str | None = None) -> tuple[Found, ...]:
        return (Found(0, 19, 19 + len(name), "organization", "test"),)

    entities = annotate_text(text, language="en", recognizer=recognize, home=home)  # type: ignore[arg-type]
    return {mention.text for entity in entities if entity.kind == "place" for mention in entity.mentions}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Mansfield Police Department", "Mansfield"),
        ("Laurel County Sheriff's Office", "Laurel County"),
        ("University of Kentucky", "Kentucky"),
        ("Northern Illinois University", "Illinois"),
        ("Harris County Clerk", "Harris County"),
    ],
)
def test_the_place_of_a_public_body_is_found_at_home(name: str, place: str) -> None:
    assert places_in(name, "US") == {place}
    assert places_in(name, None) == set()


@pytest.mark.parametrize("name", ["New York Daily News", "Texas Instruments", "Quill Police Department"])
def test_no_place_stands_in_a_firms_name_or_is_made_up(name: str) -> None:
    assert places_in(name, "US") == set()


def test_a_place_abroad_is_not_at_home() -> None:
    assert places_in("Mansfield Police Department", "PT") == set()
