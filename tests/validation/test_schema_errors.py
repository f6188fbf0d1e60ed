"""Schemas run with formats on and the network off, and explain themselves in our words."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing.exceptions import Unresolvable

from semantic.validation.schema_errors import errors, validator

JSON = Any
B = "https://news.example/ferry#"


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [("date-time", "2026-03-04T06:30:00+01:00", "nonsense"), ("date-time", "2026-03-04T06:30:00Z", "2026-02-30T06:30:00Z"),
     ("uri", "https://news.example/", "no uri"), ("date", "2028-02-29", "2026-02-29")],
)  # fmt: skip
def test_formats_are_really_checked(name: str, good: str, bad: str) -> None:
    """Without rfc3339-validator and rfc3986-validator jsonschema lets every text through, silently."""
    checker = validator("article.schema.json", "#").format_checker  # type: ignore[attr-defined]
    own = Draft202012Validator({"format": name}, format_checker=checker)
    assert own.is_valid(good)
    assert not own.is_valid(bad)


@pytest.mark.parametrize("reference", ["https://schemas.example/x.json", "file:///etc/passwd", "x.json"])
def test_a_remote_reference_is_refused(reference: str) -> None:
    ours = validator("article.schema.json", "#")
    own = ours.evolve(schema={"$ref": reference})
    with pytest.raises(Unresolvable):
        own.is_valid({})


def document(*nodes: JSON, **members: JSON) -> JSON:
    article = {"@type": "NewsArticle", "@id": B + "article", "headline": "Ferry", **members}
    return {"@context": "https://schema.org", "@graph": [article, *nodes]}


def without(value: JSON, member: str) -> JSON:
    return {name: item for name, item in value.items() if name != member}


PLACE = {"@type": "City", "@id": B + "place-a", "name": "Sandholm"}
MESSAGES: list[tuple[JSON, str, str]] = [
    (document(hedline="x"), "/@graph/0", "the member 'hedline' is not known here"),
    (document(x=1, y=2), "/@graph/0", "the members 'x', 'y' are not known here"),
    (document(author=[{"@id": B + "a", "name": "Ada"}]), "/@graph/0/author/0", "the member 'name' is not known here"),
    (document(author="Ada"), "/@graph/0/author", 'a list is wanted, found "Ada"'),
    (document(wordCount=0), "/@graph/0/wordCount", "a number of at least 1 is wanted, found 0"),
    (document(wordCount="many"), "/@graph/0/wordCount", 'a whole number is wanted, found "many"'),
    (document(isAccessibleForFree="True"), "/@graph/0/isAccessibleForFree", 'true or false is wanted, found "True"'),
    (document(datePublished="2026-02-30"), "/@graph/0/datePublished", 'a date (2026-03-04) is wanted, found "2026-02-30"'),
    (document(datePublished="2026-02-30T06:30:00Z"), "/@graph/0/datePublished", "a date and time with zone"),
    (document(image=[]), "/@graph/0/image", "the list has fewer than 1 items"),
    (document(without(PLACE, "name")), "/@graph/1", "the member 'name' is missing"),
    (document(without(PLACE, "@id")), "/@graph/1", "the member '@id' is missing"),
    (document({**PLACE, "population": 5}), "/@graph/1", "the member 'population' is not known here"),
    (document({**PLACE, "@type": "Village"}), "/@graph/1", "an object of type Village is none of the forms"),
    (document({"name": "Sandholm"}), "/@graph/1", "a node without @type and @id"),
    (document(description=""), "/@graph/0/description", "the text is empty or too short"),
    (document(url="/ferry"), "/@graph/0/url", "the text has not the form that is wanted here"),
    ({**document(), "@context": "http://schema.org"}, "/@context", '"https://schema.org" is wanted, found "http://schema.org"'),
    ({"@context": "https://schema.org"}, "", "the member '@graph' is missing"),
    ([], "", "an object is wanted, found a list"),
    (None, "", "an object is wanted, found null"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "pointer", "message"), MESSAGES)
def test_an_error_says_what_is_wrong_where(value: JSON, pointer: str, message: str) -> None:
    found = list(errors("news-article.schema.json", value))
    assert [text for place, text in found if place == pointer and message in text], found


def test_all_errors_are_told_at_once() -> None:
    value = {"headline": 5, "authors": [{}, {"name": "Ada", "kind": "robot"}], "boddy": []}
    assert sorted(errors("article.schema.json", value)) == [
        ("", "the member 'boddy' is not known here"),
        ("/authors/0", "the member 'name' is missing"),
        ("/authors/1/kind", 'one of "person", "organization" is wanted, found "robot"'),
        ("/headline", "a text is wanted, found 5"),
    ]
