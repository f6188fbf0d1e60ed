"""`semantic vocabulary`: what a newsroom sees of the release."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from semantic.cli.group import group
from semantic.vocabulary import context_bytes, load, packaged

if TYPE_CHECKING:
    from pathlib import Path

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
SMALL = (
    f"<https://schema.org/Ferry> {TYPE} <http://www.w3.org/2000/01/rdf-schema#Class> .\n"
    f"<https://schema.org/sails> {TYPE} <http://www.w3.org/1999/02/22-rdf-syntax-ns#Property> .\n"
    "<https://schema.org/sails> <https://schema.org/domainIncludes> <https://schema.org/Ferry> .\n"
)


def semantic(*arguments: object) -> Result:
    return CliRunner().invoke(group, ["vocabulary", *map(str, arguments)])


def test_context_prints_the_packaged_context() -> None:
    assert semantic("context").stdout_bytes == context_bytes()


@pytest.mark.parametrize(
    "term", ["datePublished", "schema:datePublished", "https://schema.org/datePublished"]
)
def test_show_prints_a_property(term: str) -> None:
    lines = semantic("show", term).stdout.splitlines()
    assert [line.split(maxsplit=1) for line in lines] == [
        ["property", "datePublished"],
        ["used", "on      Certification, CreativeWork"],
        ["values", "Date, DateTime"],
        ["release", "30.0"],
    ]


def test_show_prints_types_and_members() -> None:
    shown = semantic("show", "OpinionNewsArticle").stdout
    assert "NewsArticle" in shown
    assert "pending" in shown
    assert "ItemAvailability" in semantic("show", "InStock").stdout
    assert "data type" in semantic("show", "Date").stdout
    assert packaged().release in shown


def test_show_of_an_unknown_term_says_what_may_be_meant() -> None:
    result = semantic("show", "newsarticle")
    assert result.exit_code == 2
    assert "did you mean NewsArticle?" in result.stderr
    assert result.stdout == ""


def test_build_makes_a_folder_that_is_then_used(tmp_path: Path) -> None:
    source = tmp_path / "releases" / "99.1" / "schemaorg-all-https.nt"
    source.parent.mkdir(parents=True)
    source.write_text(SMALL, encoding="utf-8")
    result = semantic("build", source, "-o", tmp_path / "vocabulary")
    assert result.exit_code == 0, result.stderr
    assert "release 99.1, 1 types, 1 properties, 0 members" in result.stderr
    built = load(tmp_path / "vocabulary")
    assert built.in_domain("Ferry", "sails")
    assert (tmp_path / "vocabulary" / "schemaorgcontext.jsonld").read_bytes() == context_bytes(built)
    assert "99.1" in semantic("show", "Ferry", "--vocabulary", tmp_path / "vocabulary").stdout


@pytest.mark.parametrize(
    ("content", "arguments", "fragment"),
    [
        (None, ["--release", "31.0"], "there is no such file"),
        ("<html>", ["--release", "31.0"], "line 1: this is no N-Triples"),
        (SMALL, [], "add --release"),
        (SMALL, ["--release", "a b"], "no release number"),
    ],
)
def test_a_bad_build_writes_nothing(
    tmp_path: Path, content: str | None, arguments: list[str], fragment: str
) -> None:
    source = tmp_path / "terms.nt"
    if content is not None:
        source.write_text(content, encoding="utf-8")
    result = semantic("build", source, "-o", tmp_path / "vocabulary", *arguments)
    assert result.exit_code == 2
    assert fragment in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "vocabulary").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    source = tmp_path / "terms.nt"
    source.write_text(SMALL, encoding="utf-8")
    result = semantic("build", source, "-o", source / "below", "--release", "31.0")
    assert result.exit_code == 2
    assert str(source / "below") in result.stderr
