"""Dates and language tags from outside: what is one, and what keeps the others from it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.lexical import date_defect
from semantic.rdf.literals import xsd_datatype


@pytest.mark.parametrize(
    "text",
    [
        "2026",
        "2026-03",
        "2026-03-01",
        "2024-02-29",
        "2026-03-01T07:30:00",
        "2026-03-01T07:30:00Z",
        "2026-03-01T07:30:00.1234567890+14:00",
        "2026-03-01T07:30:00-00:30",
    ],
)
def test_a_date_is_as_exact_as_it_is_stated(text: str) -> None:
    assert date_defect(text) is None
    assert xsd_datatype(text, ("Date",))


@pytest.mark.parametrize(
    ("text", "defect"),
    [
        ("yesterday", "no date"),
        ("", "no date"),
        ("20260301", "no date"),
        ("2026-3-1", "no date"),
        ("2026-03-01 07:30:00", "no date"),
        ("2026-03-01T07:30", "no date"),
        ("2026-03-01T07:30:00+15:00", "no date"),
        ("٢٠٢٦-٠٣-٠١", "no date"),
        ("2026-03-01\n", "no date"),
        ("2026-02-29", "not in the calendar"),
        ("2026-13", "not in the calendar"),
        ("0000-01-01", "not in the calendar"),
        ("2026-03-01T24:00:00", "not in the calendar"),
        ("2026-03-01T07:60:00", "not in the calendar"),
    ],
)
def test_what_is_no_date_says_why(text: str, defect: str) -> None:
    assert defect in (date_defect(text) or "")


@given(st.datetimes(timezones=st.none() | st.just(dt.UTC)))
def test_every_moment_is_one(moment: dt.datetime) -> None:
    assert date_defect(moment.isoformat()) is None
