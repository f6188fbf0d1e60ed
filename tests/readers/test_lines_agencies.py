"""The table of organizations: every row is sound, and a name is looked up as a whole."""

from __future__ import annotations

import pytest

from semantic.readers.lines.agencies import ORGANIZATIONS, is_organization_name, organization


def test_every_row_is_sound() -> None:
    assert len(ORGANIZATIONS) >= 150
    names = [row.name for row in ORGANIZATIONS]
    assert len(names) == len(set(names))
    for row in ORGANIZATIONS:
        assert row.kind in {"agency", "picture", "paper", "broadcaster", "body", "platform"}, row
        assert row.country is None or (len(row.country) == 2 and row.country.isupper()), row
        assert row.name == row.name.strip(), row
        assert len(row.aliases) == len(set(row.aliases)), row
        assert "|" not in "".join(row.aliases), row


def test_every_form_finds_an_organization() -> None:
    for row in ORGANIZATIONS:
        for form in (row.name, *row.aliases):
            assert organization(form) is not None, form


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("the associated press", "Associated Press"),
        ("REUTERS", "Reuters"),
        ("Reuters.", "Reuters"),
        ("(dpa)", "Deutsche Presse-Agentur"),
        ("Getty", "Getty Images"),
        ("THE INDEPENDENT", "The Independent"),
        ("רויטרס", "Reuters"),
    ],
)
def test_a_stated_form_gives_its_row(text: str, name: str) -> None:
    row = organization(text)
    assert row is not None
    assert row.name == name


@pytest.mark.parametrize(
    "text", ["Ap", "Apple", "x", "pti", "The", "", " ", "Reuters said", "Mira Holm", "A" * 100]
)
def test_other_words_give_none(text: str) -> None:
    assert organization(text) is None


@pytest.mark.parametrize(
    "text", ["Oberau University", "Harbour Pictures", "Ministry of Ferries", "Polizei Oberau", "AP"]
)
def test_a_word_makes_an_organization(text: str) -> None:
    assert is_organization_name(text)


@pytest.mark.parametrize("text", ["Mira Holm", "Jan Koster", ""])
def test_a_person_is_none(text: str) -> None:
    assert not is_organization_name(text)
