"""The whole of annotation: zones only, exact spans, evidence; the seam for another recognizer; any text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from semantic.entities import Found, annotate, annotate_text
from semantic.model import Article, Zone, from_dict, to_dict, zones

from .conftest import MakeArticle, build_article

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).parent


def invented() -> Article:
    """A messy story about a quarrel over a ferry, in American headline style."""
    return build_article(
        "Prime Minister Mette Holm asked Norwegian President Ivar Stene on Tuesday to let the ferry Solveig leave "
        "Bergen, a case that has strained relations between Denmark and Norway.",
        "The owner, Fjord Lines Ltd, says the Harbour Authority of Bergen (HAB) is wrong. HAB officials declined to "
        "comment, according to Reuters.",
        "“Captain Noor Quandel did nothing,” Holm’s spokesman said. Quandel, 51, is a Danish citizen. The Danish "
        "Embassy in Oslo said that Noor was well.",
        "Norway's Supreme Court hears the case in May.",
        headline="Holm Asks Stene to Release Ferry Held in Norway Over Unpaid Harbor Fees",
        standfirst="Captain Noor Quandel's ship has waited for 40 days",
        captions=(
            "Mette Holm and Ivar Stene at the Maritime Museum and Learning Center in Oslo, Norway, May 2, 2018.",
        ),
    )


def test_golden(golden: Callable[[Path, str], None]) -> None:
    article = annotate(invented())
    form = to_dict(article)
    form["evidence"] = {k: v for k, v in form["evidence"].items() if k.startswith("/entities/")}
    kept = {key: form[key] for key in ("entities", "evidence")}
    golden(HERE / "ferry.json", json.dumps(kept, indent=1, ensure_ascii=False) + "\n")


def test_nothing_outside_the_zones_becomes_an_entity() -> None:
    names = {entity.name for entity in annotate(invented()).entities}
    assert names.isdisjoint({"Paris", "Berlin", "Rome", "Alitalia", "Angela Example"})


def test_annotating_twice_changes_nothing() -> None:
    once = annotate(invented())
    assert annotate(once) == once
    assert from_dict(to_dict(once)) == once


def test_a_headline_in_title_case_gives_no_garbage(make_article: MakeArticle) -> None:
    article = make_article(
        "The mayor spoke about rivers and taxes.",
        headline="Angry Mayor Slams Plan to Tax Rivers, Calls Critics Fools",
    )
    assert annotate(article).entities == ()


def test_a_headline_in_capitals_takes_names_from_the_body(make_article: MakeArticle) -> None:
    article = annotate(
        make_article("Mayor Mette Holm resigned.", headline="MAYOR HOLM RESIGNS AFTER FERRY VOTE")
    )
    assert [(m.text, m.where) for e in article.entities for m in e.mentions] == [
        ("HOLM", "/headline"),
        ("Mette Holm", "/body/0"),
    ]
    assert article.entities[0].name == "Mette Holm"


def test_another_recognizer_takes_the_first_place(make_article: MakeArticle) -> None:
    def every_ferry(read: Sequence[Zone], language: str | None) -> list[Found]:
        assert language == "en"
        found = []
        for number, zone in enumerate(read):
            at = zone.text.find("Ann Falk")
            if at >= 0:
                start = zone.span.start + at
                found.append(Found(number, start, start + len("Ann Falk"), "person", "model"))
        return found

    article = annotate(make_article("Then Chancellor Ann Falk left Paris."), recognizer=every_ferry)
    (person,) = article.entities
    assert (person.name, person.type, person.job_titles) == ("Ann Falk", "Person", ("Chancellor",))
    assert article.evidence["/entities/0"].rule == "model"


WORDS = st.sampled_from(
    [
        "Mette",
        "Holm",
        "Holm's",
        "Holm’s",
        "the",
        "of",
        "and",
        "in",
        "for",
        "said",
        "President",
        "Mr.",
        "Dr",
        "van",
        "bin",
        "al-Rifai",
        "Paris",
        "Texas",
        "Georgia",
        "Jordan",
        "Springfield",
        "Supreme",
        "Court",
        "Ministry",
        "Health",
        "Denmark's",
        "U.S.",
        "UN",
        "(UN)",
        "CRA",
        "(CRA)",
        "Ltd.",
        "&",
        "-",
        "–",
        ".",
        ",",
        ":",
        "\n",
        "“",
        "”",
        "’",
        "'",
        "J.",
        "K.",
        "MAYOR",
        "Israeli",
        "Bank",
        "Lake",
        "New",
        "York",
        "Washington",
        "D.C.",
        "state",
        "city",
        "Łukasz",
        "Żółć",
        "Işık",
        "ß",
        "İ",
        "é",
        "é",
        "ישראל",
        "בישראל",
        "فرنسا",
        "東京",
        "😀",
        "25-year-old",
        "34",
        "May",
        "Will",
        "O’Hara",
        "San",
        "Santa",
        "St.",
        "'s",
        "Tel",
        "Aviv",
        "São",
        "Paulo",
        "Zürich",
        "ZDF",
        "\u2028",
        "\xa0",
        "\u200f",
        "\x00",
        "_",
        "__",
        "x_y",
    ]
)
LANGUAGES = st.sampled_from(["en", "de", "fr", "he", "ar", "ja", "pt-BR", None])


def check(article: Article) -> None:
    annotated = annotate(article)
    read = {zone.where: zone.span for zone in zones(article)}
    taken: list[tuple[int, int]] = []
    for number, entity in enumerate(annotated.entities):
        assert entity.mentions
        assert f"/entities/{number}" in annotated.evidence
        for mention in entity.mentions:
            assert article.text[mention.start : mention.end] == mention.text
            assert mention.text.strip() == mention.text != ""
            assert read[mention.where].start <= mention.start < mention.end <= read[mention.where].end
            taken.append((mention.start, mention.end))
    taken.sort()
    assert all(left[1] <= right[0] for left, right in pairwise(taken))
    keys = [entity.key for entity in annotated.entities]
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() for key in keys)
    assert annotate(article) == annotated
    assert from_dict(to_dict(annotated)) == annotated


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=25).map(" ".join), min_size=1, max_size=4),
    st.lists(WORDS, max_size=10).map(" ".join),
    LANGUAGES,
)
def test_names_in_any_order(body: list[str], headline: str, language: str | None) -> None:
    """Spans are exact, lie in a zone, never overlap; keys are unique; the result is always the same."""
    check(build_article(*body, headline=headline or None, captions=(body[0],), language=language))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), LANGUAGES)
def test_any_text(text: str, language: str | None) -> None:
    """No text makes annotation fail, and every mention is a slice of the text."""
    for entity in annotate_text(text, language=language):
        for mention in entity.mentions:
            assert text[mention.start : mention.end] == mention.text
    if text:
        check(build_article(text, headline=text[:40], language=language))
