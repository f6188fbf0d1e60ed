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
        f"{site}/news/bad.html:2:80: error unknown-type /@type: 'Persn' is no type of schema.org"
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


# --- CI --------------------------------------------------------------------------------------------------------------


def test_warnings_may_be_limited(site: Path) -> None:
    doubtful = site / "news" / "doubtful.htm"
    assert semantic("validate", doubtful, "--select", "newsroom").exit_code == 0
    assert semantic("validate", doubtful, "--select", "newsroom", "--max-warnings", "0").exit_code == 1


@pytest.mark.parametrize("name", FORMATTERS)
def test_each_format_can_be_printed_and_written(site: Path, name: str) -> None:
    target = site / "report"
    result = semantic(
        "validate", site / "news", "--format", name, "--output", f"{name}={target}", "--color", "never"
    )
    assert result.exit_code == 1
    assert "Persn" in result.stdout
    assert target.read_text().replace("\n", "") == result.stdout.replace("\n", "")


def test_a_baseline_hides_what_was_there_and_shows_what_is_new(site: Path) -> None:
    baseline, bad = site / "known.json", site / "news" / "bad.html"
    assert semantic("validate", bad, "--write-baseline", baseline).exit_code == 0
    assert semantic("validate", bad, "--baseline", baseline, "--fail-on", "info").exit_code == 0
    # Lines do not count.
    bad.write_text("\n\n" + bad.read_text())
    assert semantic("validate", bad, "--baseline", baseline, "--fail-on", "info").exit_code == 0
    bad.write_text(bad.read_text().replace("Persn", "Prson"))
    result = semantic("validate", bad, "--baseline", baseline, "--format", "concise")
    assert result.exit_code == 1
    assert "Prson" in result.stdout
    assert "Persn" in (kept := baseline.read_text()) or "unknown-type" in kept
    semantic("validate", bad, "--baseline", baseline, "--prune-baseline")
    assert "unknown-type" not in baseline.read_text()


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"version": 9, "findings": []}', '{"version": 1, "findings": [7]}']
)
def test_a_broken_baseline_is_one_line_and_exit_2(site: Path, text: str) -> None:
    (site / "known.json").write_text(text)
    result = semantic("validate", site / "good.jsonld", "--baseline", site / "known.json")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "known.json" in result.stderr


def test_settings_by_file(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "semantic.toml").write_text('[validate.per_file."news/**"]\nignore = ["unknown-type"]\n')
    monkeypatch.chdir(site)
    assert semantic("validate", "news/bad.html").exit_code == 0
    (site / "semantic.toml").write_text('[validate.per_file."news/**"]\nignore = ["unknwn-type"]\n')
    result = semantic("validate", "news/bad.html")
    assert result.exit_code == 2
    assert "did you mean unknown-type" in result.stderr


def test_a_page_can_leave_findings_out(site: Path) -> None:
    bad = site / "news" / "bad.html"
    bad.write_text("<!-- semantic: ignore unknown-type -->" + bad.read_text())
    assert semantic("validate", bad).exit_code == 0
    bad.write_text(page(BAD) + "<!-- semantic: ignore-next unknown-type -->" + page(BAD))
    found = [json.loads(line) for line in semantic("validate", bad, "--format", "jsonl").stdout.splitlines()]
    assert [f["block"] for f in found if f["rule"] == "unknown-type"] == [0]


def test_standard_input_has_the_name_that_it_is_given() -> None:
    result = semantic("validate", "-", "--stdin-filename", "a/b.html", "--format", "jsonl", input=page(BAD))
    assert {json.loads(line)["file"] for line in result.stdout.splitlines()} == {"a/b.html"}


def test_what_git_ignores_is_not_searched(site: Path) -> None:
    (site / ".gitignore").write_text("# made by a program\n/news/\n!good.jsonld\n")
    assert semantic("validate", site).exit_code == 0
    assert semantic("validate", site / "news" / "bad.html").exit_code == 1


def test_two_processes_find_the_same(site: Path) -> None:
    for number in range(30):
        (site / "news" / f"{number}.html").write_text(page(BAD if number % 2 else DOUBTFUL))
    one, two = (semantic("validate", site, "--format", "jsonl", "--jobs", jobs).stdout for jobs in ("1", "2"))
    assert one == two
    assert one


def test_the_cache_gives_the_same_report(site: Path) -> None:
    cache = site / ".cache"
    runs = [semantic("validate", site, "--format", "jsonl", "--cache", cache) for _ in range(2)]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stderr == runs[1].stderr
    entries = list(cache.rglob("*.json"))
    assert len(entries) == 3
    entries[0].write_text("broken")
    assert semantic("validate", site, "--format", "jsonl", "--cache", cache).stdout == runs[0].stdout


def test_the_cache_knows_a_page_without_data(site: Path) -> None:
    empty = site / "news" / "empty.html"
    empty.write_text("<!doctype html><title>Tides</title><p>Nothing here for machines.</p>")
    cache = site / ".cache"
    runs = [semantic("validate", empty, "--cache", cache) for _ in range(2)]
    assert [run.exit_code for run in runs] == [2, 2]
    assert "no structured data" in runs[0].stderr
    assert runs[0].stderr == runs[1].stderr
    assert len(list(cache.rglob("*.json"))) == 1
    assert semantic("validate", empty, "--cache", cache, "--allow-empty").exit_code == 0


def test_a_cache_that_cannot_be_written_is_told(site: Path) -> None:
    (site / "taken").write_text("a file")
    result = semantic("validate", site / "news", "--cache", site / "taken")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    assert "--cache: the cache cannot be written (File exists); name a folder" in result.stderr


def test_a_link_in_a_folder_that_leads_nowhere_is_told_and_the_rest_is_checked(site: Path) -> None:
    for name in ("nowhere.html", "circle.html"):
        (site / "news" / name).symlink_to("gone.html" if name == "nowhere.html" else name)
    (site / "news" / "nowhere.css").symlink_to("gone.css")
    result = semantic("validate", site / "news", "--format", "jsonl", "--fail-on", "never")
    assert result.exit_code == 2
    assert result.stdout
    assert [
        line.rpartition(": ")[2] for line in result.stderr.splitlines() if line.startswith("error: ")
    ] == [
        "the file cannot be read (Too many levels of symbolic links); check the path",
        "there is no such file; check the path",
    ]


def test_safe_fixes_are_shown_and_made(site: Path) -> None:
    file = site / "news" / "fix.html"
    text = '{"@context": "https://schema.org", "@type": "organization", "name": " Bote &amp; Blatt", "url": "https://n.example"}'
    file.write_text(page(text))
    shown = semantic("validate", file, "--diff").stdout
    assert '+<script type="application/ld+json">' in shown
    assert "Bote & Blatt" in shown
    assert file.read_text() == page(text)
    result = semantic("validate", file, "--fix")
    assert result.exit_code == 0
    assert "fixed" in result.stderr
    assert file.read_text() == page(
        text.replace("organization", "Organization").replace(" Bote &amp; Blatt", "Bote & Blatt")
    )
    assert semantic("validate", "-", "--fix", input=page(text)).stdout == file.read_text()


def test_a_news_sitemap_is_checked(site: Path) -> None:
    (site / "news.xml").write_text(
        '<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://n.example/a</loc><news:news/></url></urlset>'
    )
    (site / "other.xml").write_text("<rss></rss>")
    result = semantic("validate", site / "news.xml", "--format", "jsonl")
    assert result.exit_code == 1
    assert "sitemap-title" in {json.loads(line)["rule"] for line in result.stdout.splitlines()}
    assert "other.xml" not in semantic("validate", site).stderr


def test_files_without_structured_data_can_be_passed_over(tmp_path: Path) -> None:
    """pre-commit hands over every JSON file and page of a commit by name."""
    (tmp_path / "package.json").write_text('{"name": "site"}', "utf-8")
    (tmp_path / "empty.html").write_text("<p>No data.</p>", "utf-8")
    (tmp_path / "a.jsonld").write_text(
        '{"@context": "https://schema.org", "@type": "Person", "name": "Ada"}', "utf-8"
    )
    others = [str(tmp_path / "package.json"), str(tmp_path / "empty.html")]
    assert semantic("validate", *others).exit_code == 2
    assert semantic("validate", *others, str(tmp_path / "a.jsonld")).exit_code == 2
    passed = semantic("validate", "--allow-empty", *others, str(tmp_path / "a.jsonld"))
    assert passed.exit_code == 0
    assert "checked 1 block of 1 file" in passed.stderr
    nothing = semantic("validate", "--allow-empty", *others)
    assert nothing.exit_code == 0
    assert nothing.stderr == "note: nothing was checked: no input holds structured data\n"
