"""The shape of a person's name, and of a job title beside it."""

from __future__ import annotations

import pytest

from semantic.readers.lines.jobs import is_job_title, is_staff, split_job_title
from semantic.readers.lines.name_tables import GIVEN_NAMES, NOT_IN_NAMES, PLACE_FIRST_WORDS, TWO_WORD_PLACES
from semantic.readers.lines.names import has_given_name, is_person_name, looks_like_name, without_honorific


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holm",
        "MIRA HOLM",
        "Mira van der Holm",
        "Mira Van Der Holm",
        "Jean-Luc O'Hara",
        "Victoria O’Regan",
        "J. R. Holm",
        "Mira J Holm",
        "Dr. Mira Holm",
        "Martin Holm, Jr.",
        "Fatima al-Masri",
        "Omar bin Rashid",
        "Ana María de la Cruz",
        "Łukasz Żak",
        "Zoë d'Arcy",
        "Will Moss",
        "April Stone",
        "Анна Хольм",
        "Μαρία Παππά",
        "נעמה שדה",
        "سمير حداد",
    ],
)
def test_a_name(text: str) -> None:
    assert is_person_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mira",
        "mira holm",
        "Mira holm",
        "Mira Holm said",
        "Mira Holm.",
        "Mira Holm 3",
        "Mira & Holm",
        "New York",
        "San Francisco",
        "Hong Kong",
        "Most Popular",
        "Sign In",
        "Top Stories",
        "Getty Images",
        "Associated Press",
        "Oberau University",
        "President Holm",
        "Prime Minister",
        "A B",
        "Van Der",
        "Mira Holm Jan Koster Ali Haddad",
        "M" * 80,
        "",
        " Mira Holm",
    ],
)
def test_no_name(text: str) -> None:
    assert not is_person_name(text)


def test_one_word_may_be_asked_for() -> None:
    assert looks_like_name("Mira", least=1, most=1)
    assert not looks_like_name("Mira Holm", least=1, most=1)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Sarah Holm", True),
        ("José Holm", True),
        ("Jean-Luc Holm", True),
        ("Climate Crisis", False),
        ("", False),
    ],
)
def test_a_common_given_name(text: str, known: bool) -> None:
    assert has_given_name(text) == known


def test_honorifics_come_off() -> None:
    assert [without_honorific(text) for text in ("Prof. Dr. Mira Holm", "Sir Jan Koster", "Mira Holm")] == [
        "Mira Holm",
        "Jan Koster",
        "Mira Holm",
    ]


def test_the_tables_are_case_folded() -> None:
    for table in (NOT_IN_NAMES, PLACE_FIRST_WORDS, TWO_WORD_PLACES, GIVEN_NAMES):
        assert all(word == word.casefold() == word.strip() for word in table)


@pytest.mark.parametrize(
    "text",
    [
        "Political Correspondent",
        "Staff Writer",
        "Editor-in-Chief",
        "Senior Business Reporter",
        "Redakteurin",
        "Chefredakteur",
        "journaliste",
        "Redactora",
        "כתב מדיני",
        "Gear Team",
        "Foreign Desk",
    ],
)
def test_a_job_title(text: str) -> None:
    assert is_job_title(text)


@pytest.mark.parametrize(
    "text",
    ["", "Political", "Mira Holm", "The editor said that the ferry would run again", "Team", "x" * 100],
)
def test_no_job_title(text: str) -> None:
    assert not is_job_title(text)


def test_where_a_title_begins() -> None:
    text = "Mira Holm Political Correspondent"
    start = split_job_title(text)
    assert start is not None
    assert text[start:] == "Political Correspondent"
    assert split_job_title("Mira Holm and Jan Koster") is None


@pytest.mark.parametrize(
    "text",
    [
        "Staff",
        "Staff Reporter",
        "Newsroom",
        "Web Desk",
        "Redaktion",
        "La rédaction",
        "Redacción",
        "Agencies",
        "Our Correspondent",
    ],
)
def test_the_newsroom_at_large(text: str) -> None:
    assert is_staff(text)


@pytest.mark.parametrize(
    "text", ["Mira Holm", "Staff at the harbour went home", "Mira Holm Political Correspondent", ""]
)
def test_not_the_newsroom(text: str) -> None:
    assert not is_staff(text)
