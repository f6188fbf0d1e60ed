"""Broken JSON is told by its cause, at its place; hostile JSON ends in bounded time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.errors import EncodingError
from semantic.validation.edits import applied
from semantic.validation.json_places import places
from semantic.validation.json_recovery import recover
from semantic.validation.json_text import MAX_DEPTH, depth, position, read
from semantic.validation.rule import ByteEdit
from semantic.validation.subject import subject_of
from semantic.vocabulary import packaged
from tests.runaway import no_runaway

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
def test_a_fault_is_told_by_its_cause(text: str, rule: str, fragment: str, line: int, column: int) -> None:
    fault = read(text).faults[0]
    assert fault.rule == rule
    assert fragment in fault.message
    assert fault.fix
    assert position(text, fault.start) == (line, column)


RECOVERED = [
    # text, the value that was meant, how many faults
    ('{"a": 1, "b": [1, 2,], }', {"a": 1, "b": [1, 2]}, 2),
    ('{"a": 1 "b": 2}', {"a": 1, "b": 2}, 1),
    ("{'a': 'it\\'s', b: True}", {"a": "it's", "b": True}, 4),
    ('{"a": "the "old" pier", "b": 1}', {"a": 'the "old" pier', "b": 1}, 2),
    ('{"a": "say "yes", and go", "b": 1}', {"a": 'say "yes", and go', "b": 1}, 2),
    ('{"a": "one\ntwo\tthree", "b": NaN}', {"a": "one\ntwo\tthree", "b": None}, 2),
    ('{"a": "open,\n "b": 1}', {"a": "open", "b": 1}, 1),
    ('{"a": 1, // one\n "b": /* two */ 2}', {"a": 1, "b": 2}, 2),
    ('//<![CDATA[\n{"a": 1}\n//]]>', {"a": 1}, 1),
    ('var x = {"a": 1};', {"a": 1}, 1),
    ('<!-- {"a": 1,} -->', {"a": 1}, 2),
    ("{&quot;a&quot;: &quot;b&quot;}", {"a": "b"}, 1),
    ('{"a": {"b": 1], "c": 2}', {"a": {"b": 1}, "c": 2}, 1),
    ('{"a":, "b": 1}', {"a": None, "b": 1}, 1),
    ('{"a": yes, "b": +1, "c": 01}', {"a": "yes", "b": None, "c": None}, 3),
    ('{"a": 1}}', {"a": 1}, 1),
    ('{"a":\xa01}', {"a": 1}, 1),
]


@pytest.mark.parametrize(("text", "value", "count"), RECOVERED, ids=[r[0][:30] for r in RECOVERED])
def test_one_fault_does_not_hide_the_others(text: str, value: object, count: int) -> None:
    reading = read(text)
    assert reading.value == value
    assert len(reading.faults) == count


@pytest.mark.parametrize(("text", "value", "count"), RECOVERED, ids=[r[0][:30] for r in RECOVERED])
def test_the_safe_mends_leave_fewer_faults_and_the_same_value(text: str, value: object, count: int) -> None:
    edits = [edit for fault in read(text).faults for edit in fault.edits]
    marks = [
        ByteEdit(len(text[: e.start].encode()), len(text[: e.end].encode()), e.replacement.encode())
        for e in edits
    ]
    mended = read(applied(text.encode(), marks).decode())
    assert mended.value == value
    assert len(mended.faults) < count if edits else len(mended.faults) == count


def test_what_was_cut_off_is_told_to_be_incomplete() -> None:
    assert not read('{"a": 1, "b": "tw').complete
    assert read('{"a": 1,}').complete


@pytest.mark.parametrize(
    "text", ['{"a": [1, -2.5e3, true, null, "\\u00e9"]}', " [] ", '"NaN [[[[ {{{{"', "9" * 5000, "-0"]
)
def test_valid_json_is_read(text: str) -> None:
    assert read(text).faults == ()
    assert recover(text).faults == ()


def test_brackets_inside_strings_are_no_depth() -> None:
    assert read(json.dumps(["[" * 500, '\\"[[[' * 100])).faults == ()


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '"' + "\\" * 100_000,
        '["' + '\\"' * 100_000,
        "[" + '"' * 99_999,
        "'" * 100_000,
        '["a\n' + 'x"y' * 50_000,
        '{"a":"' + "\n" * 100_000,
        "/" * 100_000,
        '["a"' + " " * 100_000 + '"',
        "[1" + "\n" * 99_999 + "x",
    ],
)
def test_hostile_text_ends_in_time(text: str) -> None:
    with no_runaway():
        assert read(text).faults


def test_duplicate_keys_are_kept_for_the_rule() -> None:
    value = read('{"a": 1, "b": 2, "a": 3}').value
    assert value == {"a": 3, "b": 2}
    assert value.dropped == (("a", 1),)


BROKEN = st.text() | st.text('{}[]",:0123456789.eE+-\\/untrefalsNaI \n\t')


@given(BROKEN)
def test_reading_agrees_with_the_standard_library(text: str) -> None:
    reading = read(text)
    try:
        expected = json.loads(text, parse_constant=lambda _: pytest.fail("no JSON"))
    except (ValueError, RecursionError, pytest.fail.Exception):
        assert reading.faults or not text.strip()
        for fault in reading.faults:
            assert 0 <= fault.start <= fault.end <= len(text)
    else:
        assert reading.faults == ()
        assert reading.value == expected


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(JSON_VALUES, st.sampled_from([None, 0, 2]), st.booleans())
def test_the_text_at_each_place_parses_to_the_value_there(
    value: object, indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    found = recover(text)
    assert found.faults == ()
    assert found.value == value
    for pointer, span in found.spans.items():
        assert json.loads(text[span.start : span.end]) == at(value, pointer)
    assert places(text) == found.spans


REPEATED = {
    "a name twice": '{"a": {"b": 1}, "a": 2}',
    "with what is inside": '{"a": [{"b": 1}], "c": 0 , "a": [\n2, {"d": []}]}',
    "a name with signs": '{"a/b~c": "\\"}"}',
}


@pytest.mark.parametrize("text", REPEATED.values(), ids=REPEATED)
def test_valid_and_broken_texts_are_told_the_same_places(text: str) -> None:
    assert places(text) == recover(text).spans


def at(value: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


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
            subject = subject_of(case.read_bytes(), packaged(), is_page=False)
        except EncodingError:
            assert not case.name.startswith("y_"), case.name
            continue
        faults = subject.blocks[0].faults
        if case.name.startswith("y_"):
            assert faults == (), case.name
        elif case.name.startswith("n_") and subject.blocks[0].text:
            assert faults or not (subject.blocks[0].text or "").strip(), case.name
