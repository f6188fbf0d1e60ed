"""Compiled rules and jsonschema find the same errors at the same places, on every case and on hostile values."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.resources import schema_text
from semantic.validation.compiled_schema import UnknownKeywordError, compiled
from semantic.validation.schema_errors import schema_of, validator
from semantic.validation.schema_rules import RULE_LISTS

FILES = [rules.file for rules in RULE_LISTS]
LISTED = [(file, entry["$ref"]) for file in FILES for entry in schema_of(file)["allOf"]]


def places(file: str, fragment: str, value: Any) -> tuple[set[Any], set[Any]]:
    check = compiled(schema_of(file), fragment)
    ours = {path for path, _ in check.errors(value, ())}
    assert check.holds(value) == (not ours)
    theirs = {tuple(error.absolute_path) for error in validator(file, fragment).iter_errors(value)}
    return ours, theirs


@pytest.mark.parametrize("file", FILES)
def test_every_case_has_the_same_errors(file: str) -> None:
    cases = json.loads(schema_text(file.replace(".schema.json", ".test.json")))
    assert cases
    for case in cases:
        ours, theirs = places(file, f"#/$defs/{case['rule']}", case["data"])
        assert ours == theirs, case["description"]


SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.sampled_from(
    ["", " ", "NewsArticle", "Person", "By Ada Holm", "Ada Holm, Jon Ruud", "a.jpg", "https://n.example/a", "2026-03-04T06:30:00"]
)  # fmt: skip
NAMES = st.sampled_from(
    ["@type", "@id", "name", "author", "image", "url", "contentUrl", "headline", "datePublished", "dateModified", "width", "publisher", "logo"]
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=15,
)


@given(st.sampled_from(LISTED), st.dictionaries(NAMES, VALUES, max_size=8), st.booleans())
def test_any_value_has_the_same_errors(
    rule: tuple[str, str], value: dict[str, Any], is_article: bool
) -> None:
    ours, theirs = places(*rule, {**value, "@type": "NewsArticle"} if is_article else value)
    assert ours == theirs


def test_a_keyword_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownKeywordError):
        compiled({"$defs": {"a": {"uniqueItems": True}}}, "#/$defs/a")
