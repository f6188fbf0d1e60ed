"""Records tie only to whole names of their kind that one record bears; labels mend what was recognized."""

from __future__ import annotations

import pytest

from semantic.entities import annotate_text, annotation_of, rules
from semantic.entities.authority import Authority, Record, repair, starter
from semantic.entities.recognize import Found
from semantic.model import Span, Zone

_NEWSROOM = Authority(
    "newsroom.csv",
    (
        Record("https://n.example/quill", "person", "Person", "Ada Quill", place="row 2"),
        Record("https://n.example/lee-1", "person", "Person", "Zoe Lee", place="row 3"),
        Record("https://n.example/lee-2", "person", "Person", "Zoe Lee", place="row 4"),
        Record("https://n.example/anna", "person", "Person", "Anna", place="row 5"),
        Record("https://n.example/courier", "organization", "NewsMediaOrganization", "Nordhafen Courier",
               ("The Courier of Nordhafen",), ("https://courier.example/",), place="row 6"),
        Record("https://n.example/paris", "place", "City", "Paris", place="row 7"),
    ),
)  # fmt: skip


def _linked(text: str, name: str) -> tuple[str | None, tuple[str, ...]]:
    entities = annotate_text(text, language="en", recognizer=rules, authorities=[_NEWSROOM])
    entity = next(entity for entity in entities if entity.name == name)
    return entity.authority, entity.same_as


@pytest.mark.parametrize(
    ("text", "name", "authority"),
    [
        ("Mayor Ada Quill spoke. Quill left.", "Ada Quill", "https://n.example/quill"),
        ("Mayor Quill spoke on Monday.", "Quill", None),
        ("Minister Zoe Lee spoke on Monday.", "Zoe Lee", None),
        ("Minister Anna spoke on Monday.", "Anna", None),
        ("He was born in Paris, France.", "Paris", "https://n.example/paris"),
    ],
)
def test_ties(text: str, name: str, authority: str | None) -> None:
    assert _linked(text, name)[0] == authority


def test_the_link_of_a_users_place_keeps_the_gazetteers_as_same_as() -> None:
    assert "https://sws.geonames.org/2988507/" in _linked("He was born in Paris, France.", "Paris")[1]


def test_an_ambiguous_label_is_one_diagnostic() -> None:
    annotation = annotation_of(
        "Minister Zoe Lee spoke. Zoe Lee left.", language="en", recognizer=rules, authorities=[_NEWSROOM]
    )
    assert [d.code for d in annotation.diagnostics] == ["ambiguous-authority"]


def test_each_tie_carries_its_evidence() -> None:
    annotation = annotation_of(
        "Mayor Ada Quill spoke.", language="en", recognizer=rules, authorities=[_NEWSROOM]
    )
    evidence = annotation.evidence["/entities/0/authority"]
    assert (evidence.rule, evidence.locator) == ("authority-label", "newsroom.csv row 2; Ada Quill")


@pytest.mark.parametrize(
    ("text", "wikidata"),
    [
        ("Sen. Amy Klobuchar spoke in the Senate.", "http://www.wikidata.org/entity/Q22237"),
        ("The singer Amy Klobuchar spoke on Monday.", None),
        ("Former state Sen. Amy Klobuchar spoke on Monday.", None),
    ],
)
def test_a_legislator_ties_only_under_her_office(text: str, wikidata: str | None) -> None:
    entities = annotate_text(text, language="en", recognizer=rules)
    assert [entity.authority for entity in entities if entity.name == "Amy Klobuchar"] == [wikidata]


def _found(text: str, *names: tuple[str, str]) -> list[Found]:
    return [
        Found(0, text.index(name), text.index(name) + len(name), kind, "model")  # type: ignore[arg-type]  # from rows
        for name, kind in names
    ]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("It told Haaretz so.", [("Haaretz", "place")], [("Haaretz", "organization")]),
        ("It told the Nordhafen Courier so.", [], [("Nordhafen Courier", "organization")]),
        ("The Nordhafen Courier Group fell.", [("Nordhafen Courier Group", "organization")],
         [("Nordhafen Courier Group", "organization")]),
        ("He lives in Paris now.", [("Paris", "person")], [("Paris", "person")]),
        ("A mayor, Anna, spoke.", [], []),
    ],
)  # fmt: skip
def test_labels_mend_what_was_recognized(
    text: str, names: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    zone = Zone("/body/0", Span(0, len(text)), text)
    mended = repair([zone], _found(text, *names), [_NEWSROOM, starter()])
    assert [(text[one.start : one.end], one.kind) for one in mended] == expected
