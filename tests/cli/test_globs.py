"""Patterns of file names: what fits, and that no pattern takes long."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.cli import globs
from semantic.cli.globs import matcher
from tests.runaway import no_runaway

FITS = [
    ("*.html", "a.html", True),
    ("*.html", "a/b.html", False),
    ("**/*.html", "a.html", True),
    ("**/*.html", "a/b/c.html", True),
    ("archive/**", "archive/a/b.html", True),
    ("archive/**", "archives/a.html", False),
    ("a?c", "abc", True),
    ("a?c", "a/c", False),
    ("[!a]b", "cb", True),
    ("[!a]b", "ab", False),
    ("[z-a]", "[z-a]", True),
    ("[", "[", True),
    ("**/a/**/b/**/*.x", "a/b/c.x", True),
    ("**/a/**/b/**/*.x", "q/a/r/s/b/c/d.x", True),
    ("**/a/**/b/**/*.x", "qa/b/c.x", False),
    ("*a*b*c*", "xaybzc", True),
    ("*a*b*c*", "xayzc", False),
]


@pytest.mark.parametrize(("pattern", "path", "fits"), FITS)
def test_what_fits(pattern: str, path: str, fits: bool) -> None:
    assert matcher(pattern)(path) is fits


@given(st.text("ab/*?", max_size=9), st.text("ab/", max_size=12))
def test_both_ways_of_matching_agree(pattern: str, path: str) -> None:
    parts = globs._parts(pattern)
    forms = {"one": "{}", "many": "{}*", "folders": "(?:.*/)?"}
    whole = "".join(forms[part.kind].format(part.expression) for part in parts)
    compiled = tuple((part.kind, re.compile(part.expression, re.DOTALL)) for part in parts)
    assert globs._fits(compiled, path) is (re.fullmatch(whole, path, re.DOTALL) is not None)


@pytest.mark.parametrize(
    "pattern", ["**/" * 12 + "*a" * 12 + "b", "*a" * 30 + "b", "**" + "a**" * 20 + "b", "?*" * 30 + "/"]
)
def test_no_pattern_takes_long(pattern: str) -> None:
    with no_runaway():
        assert not matcher(pattern)("/".join(["a" * 60] * 12))
