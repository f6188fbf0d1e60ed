"""Names that the encoder found in parts, and where names begin and end."""

from __future__ import annotations

import pytest

from semantic.entities.encoder.bounds import may_be_name, trimmed
from semantic.entities.encoder.joining import joined, with_seats
from semantic.entities.encoder.scores import Sentence, read_sentences
from semantic.entities.encoder.tags import WeighedName
from semantic.model import EntityKind, Span, Zone

WEIGHTS: dict[EntityKind, tuple[float, float, float]] = {
    "person": (-0.1, -4.0, -4.0),
    "place": (-4.0, -0.1, -4.0),
    "organization": (-4.0, -4.0, -0.1),
}


def sentence_of(text: str) -> Sentence:
    (sentence,) = read_sentences([Zone("/body/0", Span(0, len(text)), text)])
    return sentence


def names_in(sentence: Sentence, names: dict[str, EntityKind]) -> list[WeighedName]:
    found = []
    words = sentence.words
    for name, kind in names.items():
        own = tuple(name.split())
        first = next(at for at in range(len(words)) if words[at : at + len(own)] == own)
        found.append(WeighedName(0, first, first + len(own), kind, WEIGHTS[kind]))
    return sorted(found)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "THE Calder & Voss dockyard closes.",
            {"Calder": "place", "Voss": "place"},
            [("Calder & Voss", "organization")],
        ),
        ("Tom & Ada Quill sang.", {"Tom": "person", "Ada Quill": "person"}, [("Tom", "person"), ("Ada Quill", "person")]),
        (
            "The Department for Environment, Food and Rural Affairs said so.",
            {"Department for Environment": "organization", "Food and Rural Affairs": "organization"},
            [("Department for Environment , Food and Rural Affairs", "organization")],
        ),
        ("Officials told the Correio do Oeste it.", {"Correio": "person", "Oeste": "person"}, [("Correio do Oeste", "organization")]),
        ("Acme and Quill merge.", {"Acme": "organization", "Quill": "organization"}, [("Acme", "organization"), ("Quill", "organization")]),
    ],
)  # fmt: skip
def test_parts_of_one_name(text: str, names: dict[str, EntityKind], expected: list[tuple[str, str]]) -> None:
    sentence = sentence_of(text)
    made = joined(sentence.words, names_in(sentence, names))
    assert [(" ".join(sentence.words[n.first : n.last]), n.kind) for n in made] == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "Ada Quill, D-N.Y., voted.",
            {"Ada Quill": "person"},
            [("Ada Quill", "person"), ("N . Y .", "place")],
        ),
        (
            "Ada Quill (R-Kettering) voted.",
            {"Ada Quill": "person"},
            [("Ada Quill", "person"), ("Kettering", "place")],
        ),
        ("Her D-day came.", {}, []),
    ],
)
def test_the_seat_after_a_partys_letter(
    text: str, names: dict[str, EntityKind], expected: list[tuple[str, str]]
) -> None:
    sentence = sentence_of(text)
    made = with_seats(0, sentence.words, names_in(sentence, names))
    assert [(" ".join(sentence.words[n.first : n.last]), n.kind) for n in made] == expected


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("Welder Callum Strother spoke.", "Welder Callum Strother", "person", "Callum Strother"),
        ("QB Callum Strother spoke.", "QB Callum Strother", "person", "Callum Strother"),
        ("Channelling Quill he spoke.", "Channelling Quill", "person", "Quill"),
        ("Mr. Quill spoke.", "Mr. Quill", "person", "Quill"),
        ("in western Germany today", "western Germany", "place", "Germany"),
        ("in Laurel County today", "Laurel", "place", "Laurel County"),
        ("the People's Republic of China said", "Republic of China", "place", "People 's Republic of China"),
        ("the United Empire Trade League said", "United Empire Trade", "organization", "United Empire Trade League"),
        ("the University of Toronto, Canada, said", "University of Toronto , Canada", "organization", "University of Toronto"),
        ("the Delhi-based Council on Energy said", "Delhi -based Council on Energy", "organization", "Council on Energy"),
        ("the Steelers and others", "Steelers and", "organization", "Steelers"),
    ],
)  # fmt: skip
def test_where_a_name_begins_and_ends(text: str, name: str, kind: EntityKind, expected: str) -> None:
    sentence = sentence_of(text)
    (found,) = names_in(sentence, {name: kind})
    first, last = trimmed(sentence, found.first, found.last, kind)
    assert " ".join(sentence.words[first:last]) == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He sat in Row F today.", "Row F", "organization"),
        ("Follow @Quill today.", "Quill", "person"),
        ("Canal footbridge reopens.", "Canal footbridge", "place"),
        ("The Treaty of Rome was signed.", "Treaty of Rome", "place"),
        ("She wore an Apple Watch.", "Apple Watch", "organization"),
        ("At the Quill Auto Show it stood.", "Quill Auto Show", "organization"),
        ("When Storm Ottilie came.", "Storm Ottilie", "person"),
        ("They are Germans.", "Germans", "person"),
    ],
)
def test_what_is_no_name(text: str, name: str, kind: EntityKind) -> None:
    sentence = sentence_of(text)
    (found,) = names_in(sentence, {name: kind})
    assert not may_be_name(sentence, found.first, found.last, kind, 0.8)
