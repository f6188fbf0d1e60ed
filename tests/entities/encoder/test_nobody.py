"""What the encoder takes for a name and that is none, or is a firm's."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from semantic.entities.encoder.bounds import may_be_name, trimmed
from semantic.entities.encoder.doubts import doubtful
from semantic.entities.encoder.joining import joined, without_codes, without_persons
from semantic.entities.encoder.kinds import key_of, kinds_of
from semantic.entities.encoder.nobody import is_data, is_nobody, is_residence, is_stated_organization
from semantic.entities.encoder.scores import Sentence, read_sentences
from semantic.entities.encoder.tags import WeighedName
from semantic.model import Span, Zone

if TYPE_CHECKING:
    from semantic.model import EntityKind


@pytest.mark.parametrize(
    ("words", "after", "kind", "expected"),
    [
        ("God", ".", "person", True),
        ("Ada God", ".", "person", False),
        ("T. muris", "was found", "person", True),
        ("E . coli", "was found", "person", True),
        ("J. Quill", "said", "person", False),
        ("ranga Quill", ")", "person", True),
        ("van Quill", "said", "person", False),
        ("de la Quill", "said", "person", False),
        ("CB T.J.", "Quill", "person", True),
        ("Xi Li", "said", "person", False),
        ("Murphy", "'s law", "person", True),
        ("Murphy", "'s brother", "person", False),
        ("Ada QuillTom Voss", "said", "person", True),
        ("Ada Voss-QuillTom", "said", "person", True),
        ("Ada McQuill", "said", "person", False),
        ("Ada FitzQuill", "said", "person", False),
        ("LaToya Voss", "said", "person", False),
        ("Pos Player", "Plays", "person", True),
        ("Bo Lens", "said", "person", False),
        ("Gary Player", "plays", "person", False),
        ("South Dakotans", "will", "place", True),
        ("New Yorkers", "will", "place", True),
        ("Texans", "will", "place", True),
        ("South Dakota", "will", "place", False),
        ("Athens", "will", "place", False),
        ("New Orleans", "will", "place", False),
    ],
)
def test_nobody(words: str, after: str, kind: EntityKind, *, expected: bool) -> None:
    assert is_nobody(words.split(), after.split(), kind) is expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("an officer at", ", she said", True),
        ("the co-founder of", "said", True),
        ("the president of", "said", False),
        ("tea at", "was served", False),
        ("", ", the company behind it", True),
        ("", ", a small family firm", True),
        ("", ", the mother of the company", False),
        ("", ", the Norvale company", False),
        ("", "the company", False),
    ],
)
def test_a_sentence_says_that_a_name_is_a_firms(before: str, after: str, *, expected: bool) -> None:
    split = after.replace(",", " , ").split()
    assert is_stated_organization(before.split(), split) is expected


def test_cells_that_ran_into_one_another_are_no_sentence() -> None:
    assert is_data(["Norvale4Kestrel2Sant", "Quill", "(", "bhad)1Mau1Gonda"])
    assert not is_data(["The", "F22Raptor", "and", "a", "MiG-29", "flew"])


def _found(text: str, *names: tuple[str, EntityKind, float]) -> tuple[list[Sentence], list[WeighedName]]:
    sentences = read_sentences([Zone("/body/0", Span(0, len(text)), text)])
    found = []
    for surface, kind, chance in names:
        own = tuple(surface.split())
        for number, sentence in enumerate(sentences):
            for first in range(len(sentence.words)):
                if sentence.words[first : first + len(own)] == own:
                    weights = [math.log((1 - chance) / 2) * len(own)] * 3
                    weights[("person", "place", "organization").index(kind)] = math.log(chance) * len(own)
                    found.append(
                        WeighedName(
                            number, first, first + len(own), kind, (weights[0], weights[1], weights[2])
                        )
                    )
    return sentences, sorted(found)


def _names(sentences: list[Sentence], found: list[WeighedName]) -> list[tuple[str, str]]:
    kinds = kinds_of(sentences, found)
    return [
        (" ".join(sentences[n.sentence].words[n.first : n.last]), kinds[key_of(sentences[n.sentence], n)]) for n in found
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Vexorp has news. Vexorp grows.", [("Vexorp", "person", 0.65)], {"vexorp"}),
        ("Vexorp has news. Vexorp grows.", [("Vexorp", "person", 0.8)], set()),
        ("It offers its Blue Tern lander.", [("Blue Tern", "place", 0.6)], {"blue tern"}),
        ("The Blue Tern, Ohio, club won.", [("Blue Tern", "place", 0.6)], set()),
        ("It fits in Zexorp's range.", [("Zexorp", "place", 0.6)], {"zexorp"}),
        ("They live in Blue Tern today.", [("Blue Tern", "place", 0.6)], set()),
        (
            "Ada Calder and Tom Voss wrote the Calder-Voss paper.",
            [("Ada Calder", "person", 0.9), ("Tom Voss", "person", 0.9), ("Calder-Voss", "person", 0.9)],
            {"calder-voss"},
        ),
        ("1 TFL and 2 TFL. Then the TFL.", [("TFL", "organization", 0.99)], {"tfl"}),
        ("The UN and 5 UN.", [("UN", "organization", 0.99)], set()),
        (
            "Vexorp sells. Vexorp grows. Vexorp hires. The Vexorp Unite is here, and Unite sells. Vexorp Institute, Vexorp Europe, Vexorp Women.",
            [
                ("Vexorp", "organization", 0.99), ("Vexorp Unite", "organization", 0.99), ("Unite", "organization", 0.99),
                ("Vexorp Institute", "organization", 0.99), ("Vexorp Europe", "organization", 0.99),
                ("Vexorp Women", "organization", 0.99),
            ],
            {"vexorp unite", "unite"},
        ),
        ("Ada Calder met Ines Calder-Voss today.", [("Ada Calder", "person", 0.9), ("Ines Calder-Voss", "person", 0.9)], set()),
    ],
)  # fmt: skip
def test_what_is_doubtful(text: str, names: list[tuple[str, EntityKind, float]], expected: set[str]) -> None:
    sentences, found = _found(text, *names)
    assert doubtful(sentences, found, kinds_of(sentences, found)) == expected


def test_letters_of_a_line_up_are_no_part_of_a_name() -> None:
    sentences, found = _found(
        "S Ada Calder 43 58%. Then Ada Calder ran. F Scott Voss wrote.",
        ("S Ada Calder", "person", 0.9), ("F Scott Voss", "person", 0.9), ("Ada Calder", "person", 0.9),
    )  # fmt: skip
    names = {name for name, _ in _names(sentences, without_codes(sentences, found))}
    assert names == {"Ada Calder", "F Scott Voss"}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "She went to the University of California, San Francisco today.",
            [("University of California", "organization", 0.9), ("San Francisco", "place", 0.9)],
            ["University of California , San Francisco"],
        ),
        (
            "She left the University of Lisbon, Paris and Rome.",
            [("University of Lisbon", "organization", 0.9), ("Paris", "place", 0.9)],
            ["University of Lisbon", "Paris"],
        ),
        (
            "The National Institute on Drug Abuse has estimated it.",
            [("National Institute", "organization", 0.9), ("Drug Abuse", "organization", 0.9)],
            ["National Institute on Drug Abuse"],
        ),
        (
            "She met Acme on Calder Group shares.",
            [("Acme", "organization", 0.9), ("Calder Group", "organization", 0.9)],
            ["Acme", "Calder Group"],
        ),
    ],
)
def test_parts_of_one_institution(
    text: str, names: list[tuple[str, EntityKind, float]], expected: list[str]
) -> None:
    (sentence, *_), found = _found(text, *names)
    parts = joined(sentence.words, found)
    assert [" ".join(sentence.words[part.first : part.last]) for part in parts] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("They cried Free Palestine again.", "Free Palestine", "Palestine"),
        ("The New South Dakota law passed.", "New South Dakota", "South Dakota"),
        ("They live in New Mexico again.", "New Mexico", "New Mexico"),
        ("They live in Free State again.", "Free State", "Free State"),
    ],
)
def test_where_a_place_begins(text: str, name: str, expected: str) -> None:
    (sentence, *_), found = _found(text, (name, "place", 0.9))
    first, last = trimmed(sentence, found[0].first, found[0].last, "place")
    assert " ".join(sentence.words[first:last]) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Sen. Ada Quill (D., Conn.) spoke.", "Ada Quill ( D .", "Ada Quill"),
        ("Sen. Ada Quill (D., Conn.) spoke.", "Ada Quill ( D.", "Ada Quill"),
        ("Ada (Addie) Quill spoke.", "Ada ( Addie ) Quill", "Ada ( Addie ) Quill"),
    ],
)
def test_an_open_bracket_ends_a_persons_name(text: str, name: str, expected: str) -> None:
    sentences, found = _found(text, (name, "person", 0.9))
    for one in found:
        sentence = sentences[one.sentence]
        first, last = trimmed(sentence, one.first, one.last, "person")
        assert " ".join(sentence.words[first:last]) == expected


def test_a_headlines_place_does_not_begin_with_a_person() -> None:
    sentences, found = _found(
        "Protest at Ada Quill West End play. Then Ada Quill left.", ("Ada Quill West End", "place", 0.9), ("Ada Quill", "person", 0.9)
    )  # fmt: skip
    found = [name for name in found if name.kind == "place" or name.sentence]
    assert ("West End", "place") in _names(sentences, without_persons(sentences, found))


def test_where_somebody_lives() -> None:
    assert is_residence(["Quill", ",", "31", ",", "of"])
    assert not is_residence(["the", "town", ",", "of"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Pittsburgh Steelers won. Pittsburgh have a plan.", "organization"),
        ("The Pittsburgh Steelers won. They play in Pittsburgh again.", "place"),
    ],
)
def test_a_city_stands_for_its_club(text: str, kind: EntityKind) -> None:
    sentences, found = _found(
        text, ("Pittsburgh Steelers", "organization", 0.9), ("Pittsburgh", "place", 0.9)
    )
    found = [
        name
        for name in found
        if not (
            name.last - name.first == 1
            and sentences[name.sentence].words[name.last : name.last + 1] == ("Steelers",)
        )
    ]
    assert ("Pittsburgh", kind) in _names(sentences, found)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Quito stripped him of it.", [("Quito", "person", 0.6)], ("Quito", "place")),
        ("Ada Layton spoke. Layton left.", [("Ada Layton", "person", 0.9), ("Layton", "person", 0.9)], ("Layton", "person")),
        (
            "President Acme North America, of Acme",
            [("Acme North America", "person", 0.9), ("Acme", "organization", 0.9)],
            ("Acme North America", "organization"),
        ),
    ],
)  # fmt: skip
def test_kinds_that_tables_and_longer_names_settle(
    text: str, names: list[tuple[str, EntityKind, float]], expected: tuple[str, str]
) -> None:
    assert expected in _names(*_found(text, *names))


@pytest.mark.parametrize(
    "name", ["House and Senate", "Senate Democratic", "Acme Finals", "APPLE TABLET MINI", "Apple Tablet"]
)
def test_no_organization(name: str) -> None:
    (sentence, *_), _ = _found(f"They saw {name} again.")
    assert not may_be_name(sentence, 2, 2 + len(name.split()), "organization", 0.99)


def test_a_shares_letters_are_no_organization() -> None:
    (sentence, *_), _ = _found("Registered shares (ACME) are listed.")
    assert not may_be_name(sentence, 3, 4, "organization", 0.99)


def test_a_dotted_acronym_is_its_institute() -> None:
    sentences, found = _found("She trained at M.I.T. in 1990.", ("M.I.T.", "place", 0.9))
    assert _names(sentences, found) == [("M.I.T.", "organization")]
