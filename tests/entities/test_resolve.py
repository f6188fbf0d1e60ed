"""Which mentions belong to one entity, what it is called, and what the text says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from semantic.entities import annotate_text, rules
from semantic.entities.resolve import slug

if TYPE_CHECKING:
    from semantic.model import Entity


def entities(text: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in annotate_text(text, language="en", recognizer=rules)}


def surfaces(entity: Entity) -> list[str]:
    return [mention.text for mention in entity.mentions]


def test_short_forms_join_the_full_name() -> None:
    found = entities("Noor Quandel left. Quandel's mother called Noor. “Noor Quandel is free,” Quandel said.")
    assert list(found) == ["Noor Quandel"]
    assert surfaces(found["Noor Quandel"]) == ["Noor Quandel", "Quandel", "Noor", "Noor Quandel", "Quandel"]


def test_a_shortened_form_is_no_alternate_name() -> None:
    (person,) = annotate_text(
        "Kofi Mensah Darko spoke. Kofi Darko bowed. Darko left.", language="en", recognizer=rules
    )
    assert (person.name, person.alternate_names, len(person.mentions)) == ("Kofi Mensah Darko", (), 3)


def test_two_persons_of_one_family_name_stay_apart() -> None:
    found = entities("Karl Meyer spoke. His wife Anna Meyer listened. Meyer left.")
    assert {name: surfaces(entity) for name, entity in found.items()} == {
        "Karl Meyer": ["Karl Meyer"],
        "Anna Meyer": ["Anna Meyer"],
    }


def test_a_short_form_means_the_person_whom_alone_the_text_has_named_so_far() -> None:
    found = entities("Karl Meyer spoke. Meyer smiled. Anna Meyer listened. Meyer left.")
    assert surfaces(found["Karl Meyer"]) == ["Karl Meyer", "Meyer"]
    assert surfaces(found["Anna Meyer"]) == ["Anna Meyer"]


@pytest.mark.parametrize(
    ("text", "name", "titles", "honorific"),
    [
        ("Prime Minister Mette Holm spoke.", "Mette Holm", ("Prime Minister",), None),
        ("Danish President Mette Holm spoke.", "Mette Holm", ("Danish President",), None),
        ("The former finance minister Mette Holm spoke.", "Mette Holm", ("former finance minister",), None),
        ("U.S. Secretary of State Mette Holm spoke.", "Mette Holm", ("U.S. Secretary of State",), None),
        ("Mette Holm, the interim mayor, spoke.", "Mette Holm", ("interim mayor",), None),
        (
            "President Mette Holm spoke. Former President Mette Holm fell.",
            "Mette Holm",
            ("Former President",),
            None,
        ),
        ("Dr Mette Holm spoke.", "Mette Holm", (), "Dr"),
        ("Sen. Mette Holm spoke.", "Mette Holm", ("Sen.",), None),
        # the last word of an organization's name is no part of the job
        ("Associated Press writer Mette Holm contributed.", "Mette Holm", ("writer",), None),
        ("Associated Press Writer Mette Holm contributed.", "Mette Holm", ("Writer",), None),
        ("White House Press Secretary Mette Holm spoke.", "Mette Holm", ("Press Secretary",), None),
        ("On Monday Danish president Mette Holm spoke.", "Mette Holm", ("Danish president",), None),
        # what is no job is not published
        ("Police questioned the suspect Mette Holm.", "Mette Holm", (), None),
        ("The widow Mette Holm wept.", "Mette Holm", (), None),
        # in a list nobody knows whose title it is
        ("They met Mette Holm, the mayor, and a guest.", "Mette Holm", (), None),
        ("Mette Holm, a friend of the mayor, spoke.", "Mette Holm", (), None),
    ],
)
def test_titles_as_stated(text: str, name: str, titles: tuple[str, ...], honorific: str | None) -> None:
    person = entities(text)[name]
    assert (person.job_titles, person.honorific_prefix) == (titles, honorific)


def test_an_acronym_is_an_alternate_name_of_its_long_form() -> None:
    found = entities("The Coastal Rescue Alliance (CRA) met. The CRA's boats left.")
    assert found["Coastal Rescue Alliance"].alternate_names == ("CRA",)
    assert len(found) == 1


def test_the_table_knows_other_names_of_an_organization_that_the_text_uses() -> None:
    found = entities("The United Nations met. The UN said so; the AP reported it.")
    assert found["United Nations"].alternate_names == ("UN",)
    # the stated form stays the name; nothing that the text does not say is added
    assert (found["AP"].alternate_names, found["AP"].type) == ((), "NewsMediaOrganization")


def test_a_possessor_names_a_court_that_every_country_has() -> None:
    found = entities("Denmark's Supreme Court ruled. The Supreme Court sits in Copenhagen.")
    assert surfaces(found["Denmark's Supreme Court"]) == ["Supreme Court", "Supreme Court"]


def test_courts_of_two_countries_stay_apart() -> None:
    found = entities("Denmark's Supreme Court and Norway's Supreme Court met. The Supreme Court ruled.")
    assert {name: surfaces(e) for name, e in found.items() if e.kind == "organization"} == {
        "Denmark's Supreme Court": ["Supreme Court"],
        "Norway's Supreme Court": ["Supreme Court"],
    }


def test_names_of_one_country_are_one_place() -> None:
    found = entities("The United States agreed. The U.S. paid.")
    assert surfaces(found["United States"]) == ["United States", "U.S."]


def test_a_company_with_and_without_its_suffix_is_one() -> None:
    found = entities("Falk Widgets Inc. sued. A judge told Falk Widgets Inc to wait.")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mette Holm", "mette-holm"),
        ("Łukasz Żółć", "lukasz-zolc"),
        ("Işık", "isik"),
        ("Denmark's Supreme Court", "denmarks-supreme-court"),
        ("O’Hara", "ohara"),
        ("ישראל", "320ec40a3f33"),
        ("…", "b4935894c8ce"),
    ],
)
def test_slugs_are_ascii_and_stable(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_keys_are_unique() -> None:
    keys = [
        e.key
        for e in annotate_text(
            "Karl Meyer met Carl Meyer. Mr Żółć met Mr Zolć.", language="en", recognizer=rules
        )
    ]
    assert len(keys) == len(set(keys))
