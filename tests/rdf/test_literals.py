"""Which text is a lexical form of which XSD type."""

from __future__ import annotations

import datetime as dt
import re
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.rdf.literals import XSD, canonical_double, is_lexical, xsd_datatype


@pytest.mark.parametrize(
    ("text", "schema_type", "expected"),
    [
        ("2018-01-29", "Date", "date"),
        ("2018-01-29Z", "Date", "date"),
        ("2018-01-29+02:00", "Date", "date"),
        ("2018-01-29T10:05:00", "Date", "dateTime"),
        ("2018-01-29T10:05:00.250+02:00", "Date", "dateTime"),
        ("2018-01-29T24:00:00Z", "Date", "dateTime"),
        ("2018-01-29T10:05:00-14:00", "Date", "dateTime"),
        ("2018-01", "Date", "gYearMonth"),
        ("2018", "Date", "gYear"),
        ("2024-02-29", "Date", "date"),
        ("2000-02-29", "Date", "date"),
        ("2018-01-29T10:05:00Z", "DateTime", "dateTime"),
        ("2018-01-29", "DateTime", "date"),
        ("10:05:00", "Time", "time"),
        ("24:00:00", "Time", "time"),
        ("6", "Integer", "integer"),
        ("6", "Number", "integer"),
        ("6.5", "Number", "decimal"),
        ("6.5E0", "Number", "double"),
        ("6.5", "Float", "double"),
        ("true", "Boolean", "boolean"),
        ("anything", "Text", "string"),
    ],
)
def test_forms_that_are_kept(text: str, schema_type: str, expected: str) -> None:
    assert xsd_datatype(text, (schema_type,)) == XSD + expected


@pytest.mark.parametrize(
    ("text", "schema_type"),
    [
        ("20 Nov", "Date"),
        ("2018-02-30", "Date"),
        ("2023-02-29", "Date"),
        ("1900-02-29", "Date"),
        ("2018-13", "Date"),
        ("2018-00-10", "Date"),
        ("18-01-29", "Date"),
        ("2018-1-29", "Date"),
        ("2018-01-29 10:05:00", "Date"),
        ("2018-01-29T10:05", "Date"),
        ("2018-01-29T10:05:60Z", "Date"),
        ("2018-01-29T25:00:00Z", "Date"),
        ("2018-01-29T24:00:01Z", "Date"),
        ("2018-01-29T10:05:00+0200", "Date"),
        ("2018-01-29T10:05:00+14:01", "Date"),
        ("2018-01-29T10:05:00z", "Date"),
        ("٢٠١٨-٠١-٢٩", "Date"),
        (" 2018-01-29", "Date"),
        ("2018-01-29\n", "Date"),
        ("", "Date"),
        ("10:05", "Time"),
        ("six", "Number"),
        ("1_000", "Integer"),
        ("٦", "Integer"),
        ("yes", "Boolean"),
        ("https://kestrel.example/", "URL"),
    ],
)
def test_what_is_no_form_has_no_type(text: str, schema_type: str) -> None:
    assert xsd_datatype(text, (schema_type,)) is None


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date(day: dt.date) -> None:
    assert xsd_datatype(day.isoformat(), ("Date",)) == XSD + "date"


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_a_date_is_one_that_the_calendar_has(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    try:
        # The calendar of year 0 is that of year 400, which Python has.
        dt.date(year or 400, month, day)
        expected = True
    except ValueError:
        expected = False
    assert is_lexical(text, "date") is expected


@given(st.datetimes(timezones=st.none() | st.just(dt.UTC)))
def test_every_moment_is_a_date_time(moment: dt.datetime) -> None:
    assert xsd_datatype(moment.isoformat(), ("Date", "DateTime")) == XSD + "dateTime"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_canonical_double_is_the_same_number(number: float) -> None:
    """XSD 1.1: the canonical form has one digit before the point and at least one after it, and no useless zeros."""
    text = canonical_double(number)
    assert struct.pack("d", float(text)) == struct.pack("d", number)
    assert re.fullmatch(r"-?[0-9]\.(?:[0-9]*[1-9]|0)E(?:0|-?[1-9][0-9]*)", text)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (-79.9959, "-7.99959E1"),
        (0.1, "1.0E-1"),
        (0.0, "0.0E0"),
        (-0.0, "-0.0E0"),
        (1e21, "1.0E21"),
        (120.0, "1.2E2"),
    ],
)
def test_canonical_doubles(number: float, expected: str) -> None:
    assert canonical_double(number) == expected


def test_unknown_types_hold_any_text() -> None:
    assert is_lexical("anything", "token")
