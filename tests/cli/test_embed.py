"""`semantic embed`: put, replace, remove, check."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from semantic.markup import scripts
from semantic.sinks.html import own_blocks, script_block
from tests.cli.invented import ARTICLE, PAGE, semantic

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_the_page_with_the_block_goes_to_standard_output(folder: Path) -> None:
    result = semantic("embed", folder / "page.html", folder / "article.txt")
    assert result.exit_code == 0
    block = semantic("convert", folder / "article.txt", "--to", "html").stdout.rstrip("\n")
    assert result.stdout == PAGE.replace("</head>", block + "</head>")
    assert (folder / "page.html").read_text(encoding="utf-8") == PAGE
    assert "pass --date-published [date-published-unknown]" in result.stderr
    assert len(scripts(result.stdout_bytes)) == 2


def test_in_place_twice_is_once_and_remove_gives_the_page_back(folder: Path) -> None:
    page, article = folder / "page.html", folder / "article.txt"
    assert semantic("embed", page, article, "--in-place").exit_code == 0
    once = page.read_bytes()
    assert semantic("embed", page, article, "-o", page).exit_code == 0
    assert page.read_bytes() == once
    assert semantic("embed", page, "--remove", "-i").exit_code == 0
    assert page.read_text(encoding="utf-8") == PAGE


def test_a_ready_document(folder: Path) -> None:
    document = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fährlinie </script>"}
    (folder / "a.jsonld").write_text(json.dumps(document), encoding="utf-8")
    result = semantic("embed", folder / "page.html", folder / "a.jsonld")
    assert result.stdout == PAGE.replace("</head>", script_block(document) + "</head>")
    assert semantic("embed", folder / "page.html", "-", input=json.dumps(document)).stdout == result.stdout
    assert semantic("embed", "-", folder / "a.jsonld", input=PAGE).stdout == result.stdout


def test_an_article_in_json(folder: Path) -> None:
    (folder / "a.json").write_text(
        semantic("convert", folder / "article.txt", "--to", "article").stdout, "utf-8"
    )
    first = semantic("embed", folder / "page.html", folder / "article.txt")
    assert semantic("embed", folder / "page.html", folder / "a.json").stdout == first.stdout


def test_the_profile(folder: Path) -> None:
    graph = semantic("embed", folder / "page.html", folder / "article.txt", "--profile", "graph")
    expected = semantic("convert", folder / "article.txt").stdout
    (block,) = own_blocks(graph.stdout_bytes)
    assert json.loads(block.text) == json.loads(expected)


def test_check(folder: Path) -> None:
    page, article = folder / "page.html", folder / "article.txt"
    missing = semantic("embed", page, article, "--check", "-q")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert f"{page}: the page holds no block of ours" in missing.stderr
    assert semantic("embed", page, "--remove", "--check").exit_code == 0
    semantic("embed", page, article, "--in-place")
    assert semantic("embed", page, article, "--check").exit_code == 0
    article.write_text(ARTICLE.replace("Ferry", "Boat"), encoding="utf-8")
    stale = semantic("embed", page, article, "--check")
    assert stale.exit_code == 1
    assert "does not hold the current block" in stale.stderr
    assert semantic("embed", page, "--remove", "--check").exit_code == 1


def test_blocks_that_stand_twice_become_one_and_are_reported(folder: Path) -> None:
    block = script_block({"@type": "NewsArticle"})
    (folder / "page.html").write_text(PAGE.replace("</head>", block + block + "</head>"), encoding="utf-8")
    result = semantic("embed", folder / "page.html", folder / "article.txt")
    assert len(own_blocks(result.stdout_bytes)) == 1
    assert "2 blocks of ours became 1" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["page.html"], "what shall go into the page?"),
        (["page.html", "article.txt", "--remove"], "--remove needs no ARTICLE"),
        (["-", "-"], "cannot both be standard input"),
        (["page.html", "article.txt", "-i", "-o", "x"], "--in-place writes PAGE itself"),
        (["-", "article.txt", "-i"], "--in-place writes PAGE itself"),
        (["page.html", "article.txt", "-i", "--check"], "--check writes nothing"),
        (["page.html", "a.jsonld", "--url", "https://a.example/"], "--url changes no ready document"),
    ],
)
def test_wrong_usage(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    (folder / "a.jsonld").write_text('{"@context": "https://schema.org"}', encoding="utf-8")
    monkeypatch.chdir(folder)
    result = semantic("embed", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert (folder / "page.html").read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize(
    ("page", "article", "fragments"),
    [
        (None, ARTICLE, ["page.html: there is no such file"]),
        ("", ARTICLE, ["page.html: the page is empty"]),
        ("only words", ARTICLE, ["page.html: no HTML element"]),
        ('<script type="application/ld+json" data-semantic="article">{', ARTICLE, ["page.html: byte 0: the page ends inside"]),
        (PAGE, None, ["a.json: there is no such file"]),
        (PAGE, "", ["a.json: ", "white space"]),
        (PAGE, '{"@context": "https://schema.org",', ["a.json: line 1, column 35: this is no JSON"]),
        (PAGE, '{"@type": "Thing", "name": 1, "name": 2}', ["a.json: the member 'name' stands twice"]),
        (PAGE, '{"a": 1}', ["a.json: this is no JSON-LD document"]),
        (PAGE, '[{"@type": "Thing"}]', ["a.json: this is no JSON-LD document"]),
        (PAGE, '{"@type": "Thing", "name": "\\ud800"}', ["a.json: /name: a lone surrogate"]),
        (PAGE, '{"@type": "Thing", "width": NaN}', ["a.json: /width: nan is no number"]),
        (PAGE, '{"@type":' + "[" * 100_000, ["a.json: "]),
    ],
)  # fmt: skip
def test_bad_input_is_one_line_and_nothing_is_written(
    tmp_path: Path, page: str | None, article: str | None, fragments: list[str]
) -> None:
    for name, content in (("page.html", page), ("a.json", article)):
        if content is not None:
            (tmp_path / name).write_text(content, encoding="utf-8")
    result = semantic("embed", tmp_path / "page.html", tmp_path / "a.json", "--in-place", "-q")
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith("error: ")
    assert all(fragment in line for fragment in fragments), line
    if page is not None:
        assert (tmp_path / "page.html").read_text(encoding="utf-8") == page


def test_the_article_is_never_replaced_by_the_page(folder: Path) -> None:
    result = semantic("embed", folder / "page.html", folder / "article.txt", "-o", folder / "article.txt")
    assert result.exit_code == 2
    assert "would replace the article" in result.stderr
    assert (folder / "article.txt").read_text(encoding="utf-8") == ARTICLE
