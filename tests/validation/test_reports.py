"""The forms of a report: for people, for editors, for programs."""

from __future__ import annotations

import json

import pytest

from semantic.validation import Finding, Report
from semantic.validation.reports import FORMATTERS, concise, full, json_report, jsonl, summary
from semantic.validation.schema_errors import errors

MISSPELT = Finding(
    "unknown-type", "error", "'NewsArtcle' is no type of schema.org", "did you mean 'NewsArticle'?", "/@type",
    0, 12, 5, "page.html", "https://schema.org/docs/full.html",
)  # fmt: skip
LONG = Finding("headline-long", "info", "the headline is long", "shorten it", "/headline", 1)
REPORT = Report((MISSPELT, LONG), files=1, blocks=2, nodes=7)


def test_full_is_for_people() -> None:
    assert full(REPORT) == (
        "error[unknown-type] page.html:12:5 /@type\n"
        "  'NewsArtcle' is no type of schema.org\n"
        "  fix: did you mean 'NewsArticle'?\n"
        "\n"
        "info[headline-long] <document> block 1 /headline\n"
        "  the headline is long\n"
        "  fix: shorten it\n"
    )


def test_concise_is_one_line_a_finding() -> None:
    assert concise(REPORT) == (
        "page.html:12:5: error unknown-type /@type: 'NewsArtcle' is no type of schema.org; did you mean 'NewsArticle'?\n"
        "<document>: info headline-long /headline: the headline is long; shorten it\n"
    )


def test_jsonl_has_the_members_of_the_contract_in_their_order() -> None:
    first, second = (json.loads(line) for line in jsonl(REPORT).splitlines())
    assert list(first) == "file rule severity message fix pointer block line column url".split()  # noqa: SIM905
    assert first["file"] == "page.html"
    assert (second["file"], second["line"], second["block"]) == (None, None, 1)


def test_json_follows_its_schema() -> None:
    value = json.loads(json_report(REPORT))
    assert list(errors("report.schema.json", value)) == []
    assert value["summary"] == {"files": 1, "blocks": 2, "nodes": 7, "error": 1, "warning": 0, "info": 1}


@pytest.mark.parametrize("name", FORMATTERS)
def test_no_findings_are_no_crash(name: str) -> None:
    text = FORMATTERS[name](Report(), lambda piece, _: piece)
    assert text == "" if name != "json" else json.loads(text)["findings"] == []


@pytest.mark.parametrize("name", FORMATTERS)
def test_a_page_cannot_steer_the_terminal_nor_break_the_output(name: str) -> None:
    hostile = Finding(
        "html-tag", "error", "a\x1b[31m\nb", "c\u202e", "/\x07", file="x\x1b]0;y", line=1, column=1
    )
    text = FORMATTERS[name](Report((hostile,), 1, 1, 1), lambda piece, _: piece)
    assert "\x1b" not in text
    assert "\x07" not in text
    if name in {"concise", "jsonl"}:
        assert text.count("\n") == 1


def test_a_lone_surrogate_can_be_written() -> None:
    hostile = Finding("html-tag", "error", "\ud800", "fix", "/\ud800")
    for formatter in FORMATTERS.values():
        formatter(Report((hostile,), 1, 1, 1), lambda piece, _: piece).encode("utf-8")


def test_paint_gets_severities_places_and_fixes() -> None:
    painted: list[str] = []

    def paint(piece: str, role: str) -> str:
        painted.append(role)
        return piece

    full(Report((MISSPELT,)), paint)
    assert painted == ["error", "place", "fix"]


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (REPORT, "1 error, 0 warnings, 1 info; checked 2 blocks of 1 file"),
        (Report(files=3, blocks=1), "0 errors, 0 warnings, 0 info; checked 1 block of 3 files"),
    ],
)
def test_the_summary_counts(report: Report, line: str) -> None:
    assert summary(report) == line


def test_reports_add_up() -> None:
    both = REPORT + REPORT
    assert (len(both.findings), both.files, both.blocks, both.nodes) == (4, 2, 4, 14)
    assert both.counts() == {"error": 2, "warning": 0, "info": 2}
    assert list(both.counts()) == ["error", "warning", "info"]
    assert both.at_least("warning") == (MISSPELT, MISSPELT)
