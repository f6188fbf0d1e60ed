"""The values: an article that comes from outside agrees with itself, and one entity is one."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from semantic.errors import ArticleFormatError
from semantic.model import JSON, Article, Entity, Evidence, Span, check_agreement, from_dict, to_dict, zones
from tests.strategies import articles, raw_articles

TEXT = "Ferry stays\n\nBo Lens said so in Nordhafen.\n"
BO = {"key": "person-bo-lens", "kind": "person", "type": "Person", "name": "Bo Lens"}
NORDHAFEN = {"key": "place-nordhafen", "kind": "place", "type": "City", "name": "Nordhafen"}


def inside(place: JSON, container: str) -> JSON:
    return {**place, "containedIn": {"name": "Around", "entity": container}}


@pytest.mark.parametrize(
    ("members", "place", "message"),
    [
        ({"evidence": {"/headline": {"rule": "x", "spans": [[0, 11], [0, 99]]}}}, "/evidence/~1headline/spans/1", "99"),
        ({"evidence": {"/body/0": {"rule": "x", "spans": [[-3, 2]]}}}, "/evidence/~1body~10/spans/0", "-3"),
        ({"evidence": {"/body/0": {"rule": "x", "spans": [[9, 3]]}}}, "/evidence/~1body~10/spans/0", "not in the text"),
        ({"omissions": [{"kind": "chrome", "span": [5, 999], "rule": "x"}]}, "/omissions/0/span", "999"),
        (
            {"entities": [{**BO, "mentions": [{"start": 0, "end": 7, "text": "Bo Lens", "where": "/headline"}]}]},
            "/entities/0/mentions/0",
            "the text has 'Ferry s' at 0 to 7, not 'Bo Lens'",
        ),
        (
            {"entities": [{**BO, "mentions": [{"start": -44, "end": 7, "text": "Ferry s", "where": "/headline"}]}]},
            "/entities/0/mentions/0",
            "at -44 to 7",
        ),
        (
            {"entities": [{**BO, "mentions": [{"start": 50, "end": 57, "text": "", "where": "/headline"}]}]},
            "/entities/0/mentions/0",
            "at 50 to 57",
        ),
        ({"entities": [BO, {**NORDHAFEN, "key": BO["key"]}]}, "/entities/1/key", "two entities have the key"),
        (
            {"entities": [inside(NORDHAFEN, "place-inland")]},
            "/entities/0/containedIn/entity",
            "no place of the article has the key 'place-inland'",
        ),
        ({"entities": [BO, inside(NORDHAFEN, BO["key"])]}, "/entities/1/containedIn/entity", "no place"),
        ({"entities": [inside(NORDHAFEN, NORDHAFEN["key"])]}, "/entities/0/containedIn/entity", "lies in itself"),
        (
            {"entities": [inside(NORDHAFEN, "b"), inside({**NORDHAFEN, "key": "b"}, NORDHAFEN["key"])]},
            "/entities/0/containedIn/entity",
            "lies in itself",
        ),
        ({"headline": "Ferry \ud83d"}, "/headline", "lone surrogate"),
        ({"entities": [{**BO, "key": "a\udc00"}]}, "/entities/0/key", "lone surrogate"),
        ({"evidence": {"\ud800": {"rule": "x"}}}, "/evidence", "lone surrogate"),
    ],
)  # fmt: skip
def test_an_article_that_contradicts_itself_is_refused_at_the_place(
    members: dict[str, JSON], place: str, message: str
) -> None:
    with pytest.raises(ArticleFormatError) as caught:
        check_agreement(from_dict({"text": TEXT, "headline": "Ferry stays", **members}))
    assert caught.value.place == place
    assert message in str(caught.value)
    str(caught.value).encode()


def test_what_agrees_with_itself_is_taken() -> None:
    value = {
        "text": TEXT,
        "headline": "Ferry stays",
        "entities": [
            {**BO, "mentions": [{"start": 13, "end": 20, "text": "Bo Lens", "where": "/body/0"}]},
            inside(NORDHAFEN, "place-inland"),
            {**NORDHAFEN, "key": "place-inland", "containedIn": {"name": "World"}},
        ],
        "evidence": {"/headline": {"rule": "x", "spans": [[0, 11]]}, "/body/0": {"rule": "x", "spans": [[43, 43]]}},
    }  # fmt: skip
    check_agreement(from_dict(value))


def test_a_long_chain_of_places_is_checked_in_linear_time() -> None:
    chain = [inside({**NORDHAFEN, "key": f"p{i}"}, f"p{i + 1}") for i in range(20_000)]
    check_agreement(from_dict({"entities": [*chain, {**NORDHAFEN, "key": "p20000"}]}))


def test_two_entities_never_have_one_key() -> None:
    two = (Entity("person-a", "person", "Person", "Ada"), Entity("person-a", "person", "Person", "Ada"))
    with pytest.raises(ArticleFormatError, match="two entities have the key 'person-a'"):
        replace(Article(), entities=two)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles() | raw_articles())
def test_an_article_survives_being_sent_to_another_process(article: Article) -> None:
    assert to_dict(pickle.loads(pickle.dumps(article))) == to_dict(article)


def test_zones_are_the_articles_own_words_in_their_order() -> None:
    article = Article(
        text="Menu\nHead\nStand\nBy Ada\n10:05\n",
        headline="Head",
        evidence={
            "/standfirst": Evidence("x", (Span(10, 15),)),
            "/headline": Evidence("x", (Span(5, 9),)),
            "/authors/0/name": Evidence("x", (Span(19, 22),)),
        },
    )
    assert [(zone.where, zone.text) for zone in zones(article)] == [
        ("/headline", "Head"),
        ("/standfirst", "Stand"),
    ]
