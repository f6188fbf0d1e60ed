"""Broken JSON is told by its cause, at its place; hostile JSON ends in bounded time."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.validation.json_text import MAX_DEPTH, depth, read

if TYPE_CHECKING:
    from pathlib import Path

DEFECTS = [
    # text, rule, fragment of the message, line, column
    ('{"a": 1,}', "json-syntax", "a comma stands before the closing bracket", 1, 8),
    ("[1, 2,\n]", "json-syntax", "a comma stands before the closing bracket", 1, 6),
    ('{"a": 1 "b": 2}', "json-syntax", "a comma is missing", 1, 9),
    ('[{"a": 1} {"b": 2}]', "json-syntax", "a comma is missing", 1, 11),
    ("{'a': 1}", "json-syntax", "no quotation mark of JSON", 1, 2),
    ("{“a”: 1}", "json-syntax", "no quotation mark of JSON", 1, 2),
    ('{"a": "the "old" pier"}', "json-syntax", "not escaped", 1, 12),
    ('{"a": "one\ntwo"}', "json-control-character", "line break", 1, 11),
    ('{"a": "one\ttwo"}', "json-control-character", "tab", 1, 11),
    ('{"a": 1, // one\n"b": 2}', "json-syntax", "no comments", 1, 10),
    ('/* x */ {"a": 1}', "json-syntax", "no comments", 1, 1),
    ('{"a": 1', "json-syntax", "ends too early", 1, 8),
    ('{"a": "b', "json-syntax", "never closed", 1, 7),
    ('{"a" 1}', "json-syntax", "colon is missing", 1, 6),
    ("{a: 1}", "json-syntax", "name in double quotes", 1, 2),
    ('{"a": yes}', "json-syntax", "'yes}'", 1, 7),
    ('{"a": "\\x"}', "json-syntax", "escape", 1, 8),
    ('{"a": 1} {"b": 2}', "json-syntax", "after the end", 1, 10),
    ('{"a": 1}}', "json-syntax", "after the end", 1, 9),
    ('{"a":\n NaN}', "json-non-finite", "NaN", 2, 2),
    ('{"NaN": -Infinity}', "json-non-finite", "-Infinity", 1, 9),
    ('var ld = {"a": 1};', "json-wrapper", "'var ld ='", 1, 1),
    ('window.data = {"a": 1}', "json-wrapper", "'window.data ='", 1, 1),
    ('\n//<![CDATA[\n{"a": 1}\n//]]>', "json-wrapper", "CDATA", 2, 1),
    ('<!-- {"a": 1} -->', "json-wrapper", "<!--", 1, 1),
    ('{"a": 1};', "json-wrapper", "';' stands after", 1, 9),
    ("{&quot;a&quot;: 1}", "json-html-escaped", "&quot;", 1, 2),
    ("[" * 70 + "]" * 70, "json-too-deep", f"more than {MAX_DEPTH}", 1, MAX_DEPTH + 1),
]


@pytest.mark.parametrize(
    ("text", "rule", "fragment", "line", "column"), DEFECTS, ids=[d[0][:30] for d in DEFECTS]
)
def test_a_defect_is_told_by_its_cause(text: str, rule: str, fragment: str, line: int, column: int) -> None:
    value, defect = read(text)
    assert value is None
    assert defect is not None
    assert defect.rule == rule
    assert fragment in defect.message
    assert defect.fix
    assert (defect.line, defect.column) == (line, column)


@pytest.mark.parametrize(
    "text", ['{"a": [1, -2.5e3, true, null, "\\u00e9"]}', " [] ", '"NaN [[[[ {{{{"', "9" * 5000, "-0"]
)
def test_valid_json_is_read(text: str) -> None:
    _, defect = read(text)
    assert defect is None


def test_brackets_inside_strings_are_no_depth() -> None:
    assert read(json.dumps(["[" * 500, '\\"[[[' * 100]))[1] is None


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, '{"a":' * 100_000, '"' + "\\" * 100_000, '["' + '\\"' * 100_000, "[" + '"' * 99_999],
)
def test_hostile_text_ends_in_time(text: str) -> None:
    start = time.process_time()
    assert read(text)[1] is not None
    assert time.process_time() - start < 1


def test_duplicate_keys_are_kept_for_the_rule() -> None:
    value, _ = read('{"a": 1, "b": 2, "a": 3}')
    assert value == {"a": 3, "b": 2}
    assert value.dropped == (("a", 1),)


@given(st.text() | st.text('{}[]",:0123456789.eE+-\\/untrefalsNaI \n\t'))
def test_reading_agrees_with_the_standard_library(text: str) -> None:
    value, defect = read(text)
    try:
        expected = json.loads(text, parse_constant=lambda _: pytest.fail("no JSON"))
    except (ValueError, RecursionError, pytest.fail.Exception):
        assert defect is not None
        assert defect.line >= 1
        assert defect.column >= 1
    else:
        assert defect is None
        assert value == expected


@given(st.recursive(st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=1), inner)))
def test_depth_counts_objects_and_lists(value: object) -> None:
    def counted(one: object) -> int:
        inside = list(one.values()) if isinstance(one, dict) else one if isinstance(one, list) else None
        return 0 if inside is None else 1 + max((counted(item) for item in inside), default=0)

    assert depth(value) == counted(value)


def test_every_case_of_the_json_test_suite(shared: Path) -> None:
    cases = sorted((shared / "suites" / "JSONTestSuite" / "test_parsing").glob("*.json"))
    assert cases
    for case in cases:
        try:
            text = case.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        _, defect = read(text)
        if case.name.startswith("y_"):
            assert defect is None, case.name
        elif case.name.startswith("n_") and text.strip():
            assert defect is not None, case.name
