"""What an article is about, and what it only mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import annotate

if TYPE_CHECKING:
    from semantic.model import Article

    from .conftest import MakeArticle


def by_role(article: Article, role: str | None) -> list[str]:
    return [entity.name for entity in annotate(article).entities if entity.role == role]


def test_persons_of_the_headline_that_the_body_names_are_subjects(make_article: MakeArticle) -> None:
    article = make_article(
        "Premier Mette Holm wrote to Ole Brandt on Monday. Denmark was silent.",
        "Holm spoke in Oslo.",
        headline="Holm Writes to Brandt Again Over Fishing Quarrel in Denmark",
        captions=("Rita Falk waves in Bergen.",),
    )
    assert by_role(article, "about") == ["Mette Holm", "Ole Brandt"]
    assert by_role(article, "mentions") == ["Denmark", "Oslo"]
    assert by_role(article, None) == ["Rita Falk", "Bergen"]


def test_a_place_is_a_subject_if_the_headline_is_not_only_located_there(make_article: MakeArticle) -> None:
    article = make_article(
        "Copenhagen will charge cars.",
        "Drivers in Copenhagen are angry.",
        headline="Copenhagen will charge cars",
    )
    assert by_role(article, "about") == ["Copenhagen"]


def test_without_any_other_subject_the_place_of_the_headline_is_one(make_article: MakeArticle) -> None:
    article = make_article("A storm reached Denmark overnight.", headline="Storm kills two in Denmark")
    assert by_role(article, "about") == ["Denmark"]


def test_what_only_the_headline_names_is_mentioned(make_article: MakeArticle) -> None:
    article = make_article("Nothing else is known.", headline="Storm reaches Denmark")
    assert by_role(article, "about") == []
    assert by_role(article, "mentions") == ["Denmark"]


def test_at_most_five_subjects(make_article: MakeArticle) -> None:
    people = "Anna Holm, Peter Falk, Maria Brandt, Carl Lind, Rosa Bauer and Paul Orr"
    article = make_article(f"{people} met.", headline=f"{people} meet")
    assert len(by_role(article, "about")) == 5
