"""`semantic validate`: inputs, reports and exit codes of the contract."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from semantic.validation import RULE_SETS
from semantic.validation.reports import FORMATTERS
from semantic.validation.schema_errors import errors
from tests.cli.invented import semantic

if TYPE_CHECKING:
    from pathlib import Path

GOOD = '{"@context": "https://schema.org", "@type": "Person", "name": "Ada Holm"}'
BAD = '{"@context": "https://schema.org", "@type": "Persn", "name": "Ada Holm"}'
DOUBTFUL = '{"@context": "https://schema.org", "@type": "Person", "name": ""}'


def page(block: str) -> str:
    return f'<!doctype html>\n<script type="application/ld+json">{block}</script>\n'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder as a site generator leaves it."""
    (tmp_path / "news").mkdir()
    (tmp_path / "good.jsonld").write_text(GOOD)
    (tmp_path / "news" / "bad.html").write_text(page(BAD))
    (tmp_path / "news" / "doubtful.htm").write_text(page(DOUBTFUL))
    (tmp_path / "package.json").write_text('{"name": "site"}')
    (tmp_path / "style.css").write_text("p {}")
    return tmp_path


def test_a_good_file_ends_with_0(site: Path) -> None:
    result = semantic("validate", site / "good.jsonld")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "note: 0 errors, 0 warnings, 0 info; checked 1 block of 1 file\n"


def test_a_folder_is_searched_for_pages_and_documents(site: Path) -> None:
    result = semantic("validate", site, "--format", "jsonl")
    assert result.exit_code == 1
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(f["rule"], f["file"]) for f in found if f["severity"] == "error"] == [
        ("unknown-type", str(site / "news" / "bad.html"))
    ]
    assert "checked 3 blocks of 3 files" in result.stderr


@pytest.mark.parametrize(
    ("name", "fail_on", "code"),
    [
        ("good.jsonld", "info", 0), ("news/bad.html", "error", 1), ("news/bad.html", "never", 0),
        ("news/doubtful.htm", "error", 0), ("news/doubtful.htm", "warning", 1), ("news/doubtful.htm", "info", 1),
    ],
)  # fmt: skip
def test_the_threshold_decides_between_0_and_1(site: Path, name: str, fail_on: str, code: int) -> None:
    assert semantic("validate", site / name, "--fail-on", fail_on).exit_code == code


def test_a_pattern_stands_for_the_files_that_match(site: Path) -> None:
    result = semantic("validate", f"{site}/news/*.htm*", "--format", "concise")
    assert result.exit_code == 1
    assert (
        f"{site}/news/bad.html:2:36: error unknown-type /@type: 'Persn' is no type of schema.org"
        in result.stdout
    )


@pytest.mark.parametrize("text", [BAD, page(BAD)], ids=["document", "page"])
def test_a_dash_is_standard_input(text: str) -> None:
    result = semantic("validate", "-", "--format", "jsonl", input=text)
    assert result.exit_code == 1
    assert json.loads(result.stdout.splitlines()[0])["file"] == "<stdin>"


def test_what_cannot_be_read_is_2_and_the_rest_is_still_checked(site: Path) -> None:
    result = semantic("validate", site / "absent.html", site / "news" / "bad.html", "--format", "concise")
    assert result.exit_code == 2
    assert "unknown-type" in result.stdout
    assert (
        result.stderr.splitlines()[0]
        == f"error: {site / 'absent.html'}: there is no such file; check the path"
    )


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.html", "", "the file is empty"),
        ("plain.html", "<p>Nothing.</p>", "no structured data"),
        ("package.json", '{"name": "site"}', "to check an article in our JSON form: --select article"),
        ("latin.jsonld", b'{"name": "Z\xfcrich"}', "no UTF-8 text"),
        ("large.jsonld", " " * 3000 + GOOD, "larger than 2,000 bytes"),
    ],
)
def test_an_input_that_holds_nothing_to_check_is_2_with_one_line(
    tmp_path: Path, name: str, content: str | bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    result = semantic("validate", tmp_path / name, "--max-size", "2kB", "--quiet")
    assert result.exit_code == 2
    assert result.stdout == ""
    [line] = result.stderr.splitlines()
    assert line.startswith(f"error: {tmp_path / name}: ")
    assert message in line


def test_a_folder_with_nothing_to_check_is_2(tmp_path: Path) -> None:
    result = semantic("validate", tmp_path)
    assert result.exit_code == 2
    [line] = result.stderr.splitlines()  # No count of findings where nothing was checked.
    assert "no HTML page or JSON-LD file in this folder" in line
    (tmp_path / "package.json").write_text('{"name": "site"}')
    result = semantic("validate", tmp_path)
    assert result.exit_code == 2
    assert "nothing was checked" in result.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--select", "newsrom"], "did you mean newsroom?"),
        (["--ignore", "unknown-types"], "did you mean unknown-type"),
        (["--output", "jsonl"], "'jsonl' is not FORMAT=FILE"),
        (["--output", "xml=report.xml"], "formats: full, concise, json, jsonl"),
        (["--format", "xml"], "'xml' is not one of"),
        (["--url", "https://news.example/"], "one address for several inputs"),
    ],
)
def test_wrong_usage_is_2(site: Path, options: list[str], message: str) -> None:
    result = semantic("validate", site, *options)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_rules_are_selected_and_ignored(site: Path) -> None:
    result = semantic(
        "validate", site, "--select", "schemaorg,empty-value", "--ignore", "unknown-type", "--format", "jsonl"
    )
    assert [json.loads(line)["rule"] for line in result.stdout.splitlines()] == ["empty-value"]


def test_reports_are_written_beside_the_printed_one(site: Path) -> None:
    lines, whole = site / "findings.jsonl", site / "report.json"
    result = semantic("validate", site / "news", "--output", f"jsonl={lines}", "--output", f"json={whole}")
    assert result.exit_code == 1
    assert "error[unknown-type]" in result.stdout
    assert "unknown-type" in {json.loads(line)["rule"] for line in lines.read_text().splitlines()}
    assert list(errors("report.schema.json", json.loads(whole.read_text()))) == []


def test_a_report_that_cannot_be_written_is_2(site: Path) -> None:
    result = semantic("validate", site / "good.jsonld", "--output", f"json={site}/absent/report.json")
    assert result.exit_code == 2
    assert "absent/report.json" in result.stderr


def test_its_own_report_and_an_article_can_be_checked(site: Path) -> None:
    report = site / "report.json"
    semantic("validate", site / "good.jsonld", "--output", f"json={report}")
    assert semantic("validate", report, "--select", "report").exit_code == 0
    (site / "article.json").write_text('{"headline": "Ferry", "boddy": []}')
    result = semantic("validate", site / "article.json", "--select", "article", "--format", "concise")
    assert result.exit_code == 1
    assert "the member 'boddy' is not known here" in result.stdout


def test_colour_is_for_terminals(site: Path) -> None:
    assert "\x1b[" not in semantic("validate", site).stdout
    assert "\x1b[" not in semantic("validate", site, "--format", "jsonl", "--color", "always").stdout
    assert "\x1b[31m" in semantic("validate", site, "--color", "always").stdout


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    names = ", ".join(f'"b{n}": 1' for n in range(3000))
    (tmp_path / "many.jsonld").write_text(f'{{"@context": "https://schema.org", "@type": "Person", {names}}}')
    program = [sys.executable, "-m", "semantic", "validate", str(tmp_path), "--format", "jsonl", "-q"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() in {1, 141}


def test_the_help_teaches(site: Path) -> None:
    text = semantic("validate", "--help").stdout
    for name in RULE_SETS:
        assert name in text
    for name in FORMATTERS:
        assert name in text
    for example in ("semantic validate page.html", "--fail-on warning", "Exit codes"):
        assert example in text
    assert site.is_dir()


def test_a_report_never_replaces_what_is_checked(site: Path) -> None:
    before = (site / "good.jsonld").read_bytes()
    for inputs in ([site / "good.jsonld"], [site]):
        result = semantic("validate", *inputs, "--output", f"json={site}/news/../good.jsonld")
        assert (result.exit_code, result.stdout) == (2, "")
        [line] = result.stderr.splitlines()
        assert "this would replace a file that is checked" in line
        assert (site / "good.jsonld").read_bytes() == before
    # A report of an earlier run is no page and no document, so it may stand in the folder.
    for _ in range(2):
        assert semantic("validate", site, "--output", f"json={site}/report.json").exit_code == 1
