"""The configuration at work: what semantic.toml says holds in every command, and the command line wins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from semantic.vocabulary import packaged
from tests.cli.invented import ARTICLE, PAGE, semantic

PERSON = '{"@context": "https://schema.org", "@type": "Persn", "name": ""}'


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the commands run, with an article, a document and a page."""
    monkeypatch.chdir(tmp_path)
    Path("ferry.txt").write_text(ARTICLE, encoding="utf-8")
    Path("person.jsonld").write_text(PERSON, encoding="utf-8")
    Path("page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def configure(text: str, name: str = "semantic.toml") -> None:
    Path(name).write_text(text, encoding="utf-8")


def found(*options: str) -> list[str]:
    lines = semantic("validate", "person.jsonld", "--format", "jsonl", *options).stdout.splitlines()
    return [json.loads(line)["rule"] for line in lines]


@pytest.mark.usefixtures("newsroom")
@pytest.mark.parametrize(
    ("configuration", "options", "rules"),
    [
        ("", [], ["unknown-type", "empty-value"]),
        ('select = ["newsroom"]', [], ["empty-value"]),
        ('select = ["newsroom"]', ["--select", "schemaorg"], ["unknown-type"]),
        ('ignore = ["unknown-type"]', [], ["empty-value"]),
        ('ignore = ["unknown-type"]', ["--ignore", "empty-value"], ["unknown-type"]),
    ],
)
def test_rules_are_selected_by_the_configuration_unless_the_command_line_does(
    configuration: str, options: list[str], rules: list[str]
) -> None:
    configure(f"[validate]\n{configuration}\n")
    assert found(*options) == rules
    Path("semantic.toml").unlink()
    configure(f"[tool.semantic.validate]\n{configuration}\n", "pyproject.toml")
    assert found(*options) == rules
    Path("pyproject.toml").rename("elsewhere.toml")
    configure(f"[validate]\n{configuration}\n", "elsewhere.toml")
    assert found("--config", "elsewhere.toml", *options) == rules


@pytest.mark.usefixtures("newsroom")
def test_the_threshold_is_that_of_the_configuration_unless_the_command_line_says_one() -> None:
    assert semantic("validate", "person.jsonld").exit_code == 1
    configure('[validate]\nfail_on = "never"\n')
    assert semantic("validate", "person.jsonld").exit_code == 0
    assert semantic("validate", "person.jsonld", "--fail-on", "error").exit_code == 1


@pytest.mark.usefixtures("newsroom")
@pytest.mark.parametrize(
    ("configuration", "line"),
    [
        ('[validate]\nselect = ["newsrom"]', "semantic.toml: validate.select: 'newsrom' is no rule set and no rule; did you mean newsroom"),
        ('[validate]\nignore = ["no"]', "semantic.toml: validate.ignore: 'no' is no rule set and no rule"),
        ("[validate]\nselect = 3", "semantic.toml: validate.select: a list of texts is wanted here, found 3"),
        ('[validate]\nfail_on = "warn"', "semantic.toml: validate.fail_on: 'warn' is not one of the choices; did you mean 'warning'?"),
        ("[validate]\nselct = []", "semantic.toml: validate.selct: unknown key; did you mean 'select'?"),
        ('vocabulary = "absent"', "absent/schemaorg.tsv: the facts table cannot be read"),
        ("vocabulary = 30.0", "semantic.toml: vocabulary: text is wanted here, found 30.0"),
        ("validate = true", "semantic.toml: validate: a table is wanted here, found True"),
    ],
)  # fmt: skip
def test_a_configuration_that_cannot_be_followed_is_one_line_and_2(configuration: str, line: str) -> None:
    configure(configuration)
    result = semantic("validate", "person.jsonld")
    assert (result.exit_code, result.stdout) == (2, "")
    [only] = result.stderr.splitlines()
    assert line in only


@pytest.mark.usefixtures("newsroom")
def test_profile_and_namespace_of_the_configuration_hold_for_files_and_a_page_gets_web() -> None:
    whole = json.loads(semantic("convert", "ferry.txt").stdout)
    configure('profile = "web"\nnamespace = "https"\n')
    chosen = json.loads(semantic("convert", "ferry.txt").stdout)
    assert len(chosen["@graph"]) < len(whole["@graph"])
    assert json.loads(semantic("convert", "ferry.txt", "--profile", "graph").stdout) == whole
    assert "<https://schema.org/headline>" in semantic("convert", "ferry.txt", "--to", "ntriples").stdout
    assert (
        "<http://schema.org/headline>"
        in semantic("convert", "ferry.txt", "--to", "ntriples", "--namespace", "http").stdout
    )
    page = semantic("embed", "page.html", "ferry.txt").stdout
    configure('profile = "graph"\n')
    assert semantic("embed", "page.html", "ferry.txt").stdout == page


def test_a_release_that_was_built_is_used_by_every_command(newsroom: Path, shared: Path) -> None:
    built = semantic(
        "vocabulary", "build", shared / "data/schemaorg-29.4/schemaorg-all-https.nt", "-o", "old"
    )
    assert built.exit_code == 0
    assert "release 29.4" in built.stderr
    # A class of 30.0 that 29.4 does not have tells the two apart.
    old = {line.split("\t")[1] for line in Path("old/schemaorg.tsv").read_text().splitlines() if "\t" in line}
    newer = sorted(name for name in packaged().types if name not in old)
    document = {"@context": "https://schema.org", "@type": newer[0], "name": "The ferry"}
    Path("newer.jsonld").write_text(json.dumps(document))
    assert semantic("validate", "newer.jsonld").exit_code == 0
    (newsroom / "below").mkdir()
    configure('vocabulary = "old"\n')
    result = semantic("validate", "newer.jsonld", "--format", "concise")
    assert result.exit_code == 1
    assert f"error unknown-type /@type: '{newer[0]}' is no type of schema.org" in result.stdout
    assert semantic("vocabulary", "show", "NewsArticle").stdout.splitlines()[-1].split() == [
        "release",
        "29.4",
    ]
    assert semantic("convert", "ferry.txt", "--to", "nquads", "-q").exit_code == 0


@pytest.mark.usefixtures("newsroom")
def test_rdf_is_made_by_the_release_of_the_configuration() -> None:
    kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    Path("tiny.nt").write_text(
        f"<https://schema.org/Ferry> {kind} <http://www.w3.org/2000/01/rdf-schema#Class> .\n"
    )
    semantic("vocabulary", "build", "tiny.nt", "--release", "1.0", "-o", "tiny")
    command = ["convert", "ferry.txt", "--to", "nquads", "-q", "--date-published", "2026-03-03"]
    typed = '"2026-03-03"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert typed in semantic(*command).stdout
    configure('vocabulary = "tiny"\n')
    assert typed not in semantic(*command).stdout  # This release does not say what datePublished takes.
    configure('vocabulary = "gone"\n')
    refused = semantic(*command)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "gone/schemaorg.tsv" in refused.stderr
    configure('vocabulary = "tiny"\n', "elsewhere.toml")
    assert typed not in semantic(*command, "--config", "elsewhere.toml").stdout
