"""JSON pointers: a member's name as a token that leads back to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.pointers import token


@pytest.mark.parametrize(
    ("name", "expected"),
    [("headline", "headline"), ("", ""), ("a/b", "a~1b"), ("a~b", "a~0b"), ("~1", "~01"), ("é", "é")],
)
def test_a_token_is_that_of_rfc_6901(name: str, expected: str) -> None:
    assert token(name) == expected


def test_half_a_character_is_written_out() -> None:
    assert token("a\ud800/") == "a\\ud800~1"


@given(st.text())
def test_a_token_leads_back_to_its_name(name: str) -> None:
    assert token(name).replace("~1", "/").replace("~0", "~") == name
    assert "/" not in token(name)
