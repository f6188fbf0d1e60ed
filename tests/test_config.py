"""semantic.toml and `[tool.semantic]`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import semantic.config
from semantic.config import Configuration, ValidateOptions, load, parse
from semantic.errors import ConfigurationError
from semantic.model import Author, Publisher
from semantic.validation import selected
from tests.cli.invented import semantic as semantic_command

FULL = """
profile = "web"
namespace = "https"
vocabulary = "release"

[site]
url = "https://news.example/"
id_base = "https://id.news.example/a/"

[publisher]
name = "The Courier"
type = "Organization"
url = "https://news.example/"
logo = "https://news.example/logo.png"
same_as = ["https://social.example/courier"]

[authors]
"Ada Muster" = {url = "https://news.example/ada", job_title = "Reporter"}
"נועה כהן" = {}

[validate]
select = ["jsonld", "google"]
ignore = ["pending-term"]
fail_on = "warning"
"""


def test_everything(tmp_path: Path) -> None:
    path = tmp_path / "semantic.toml"
    made = parse(FULL.encode(), path)
    assert made.site.publisher == Publisher(
        "The Courier",
        "Organization",
        "https://news.example/",
        "https://news.example/logo.png",
        ("https://social.example/courier",),
    )
    assert dict(made.site.authors) == {
        "Ada Muster": Author("Ada Muster", url="https://news.example/ada", job_title="Reporter"),
        "נועה כהן": Author("נועה כהן"),
    }
    assert (made.site.url, made.site.id_base) == ("https://news.example/", "https://id.news.example/a/")
    assert (made.profile, made.namespace, made.vocabulary) == ("web", "https", tmp_path / "release")
    assert made.validate == ValidateOptions(("jsonld", "google"), ("pending-term",), "warning")
    assert made.path == path


def test_the_example_of_the_docstring_is_followed() -> None:
    example = "\n".join(
        line.removeprefix("    ")
        for line in str(semantic.config.__doc__).splitlines()
        if line.startswith("    ")
    )
    made = parse(example.encode(), Path("semantic.toml"))
    assert made.site.publisher is not None
    assert made.validate.fail_on == "warning"


def test_same_tables_in_pyproject() -> None:
    project = "[project]\nname = 'x'\n[tool.semantic]\n" + re.sub(
        r"(?m)^\[(\w+)\]", r"[tool.semantic.\1]", FULL
    )
    made = parse(project.encode(), Path("pyproject.toml"))
    expected = parse(FULL.encode(), Path("semantic.toml"))
    assert made.site == expected.site
    assert made.validate == expected.validate


def test_an_empty_file_says_nothing() -> None:
    path = Path("semantic.toml")
    assert parse(b"", path) == Configuration(path=path)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, None),
        ({"semantic.toml": ""}, "semantic.toml"),
        ({"a/semantic.toml": "", "semantic.toml": ""}, "a/semantic.toml"),
        ({"a/b/pyproject.toml": "[tool.ruff]", "semantic.toml": ""}, "semantic.toml"),
        ({"a/pyproject.toml": "[tool.semantic]", "semantic.toml": ""}, "a/pyproject.toml"),
        ({"a/pyproject.toml": "[tool.semantic]", "a/semantic.toml": ""}, "a/semantic.toml"),
        ({"a/pyproject.toml": '[ tool . "semantic" ]'}, "a/pyproject.toml"),
        ({"a/pyproject.toml": "[tool.'semantic'.site]"}, "a/pyproject.toml"),
        ({"a/pyproject.toml": "tool.semantic.profile = 'web'"}, "a/pyproject.toml"),
        ({"a/pyproject.toml": "[tool]\nsemantic.profile = 'web'"}, "a/pyproject.toml"),
        ({"a/pyproject.toml": "tool = {semantic = {profile = 'web'}}"}, "a/pyproject.toml"),
        ({"a/pyproject.toml": "[project]\nname = 'semantic'\n[tool.ruff]"}, None),
    ],
)
def test_the_nearest_file_is_found(tmp_path: Path, files: dict[str, str], found: str | None) -> None:
    start = tmp_path / "a" / "b"
    start.mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    path = load(start).path
    if found:
        assert path == tmp_path / found
    else:
        assert path is None or not path.is_relative_to(tmp_path)


def test_the_current_folder_is_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "semantic.toml").write_text('profile = "web"')
    monkeypatch.chdir(tmp_path)
    assert load().profile == "web"


def test_a_named_file_is_read_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text('profile = "web"')
    assert load(file=tmp_path / "other.toml").profile == "web"


def test_a_named_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(
        ConfigurationError, match=r"absent.toml: the configuration cannot be read \(No such file"
    ):
        load(file=tmp_path / "absent.toml")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("profil = 'web'", "profil", "unknown key; did you mean 'profile'"),
        ("zebra = 1", "zebra", "unknown key; known here: profile, namespace"),
        ("[validate]\nfail-on = 'error'", "validate.fail-on", "did you mean 'fail_on'"),
        ("[publisher]\nname='A'\nsameas=[]", "publisher.sameas", "did you mean 'same_as'"),
        (
            "[authors]\n'Ada Muster'={urll='https://a.example'}",
            'authors."Ada Muster".urll',
            "did you mean 'url'",
        ),
        (
            "[authors]\nAda='https://a.example'",
            "authors.Ada",
            "a table is wanted here, found 'https://a.example'",
        ),
        ("publisher = 'A'", "publisher", "a table is wanted"),
        ("[publisher]\nurl='https://a.example'", "publisher.name", "a publisher needs a name"),
        ("[publisher]\nname=''", "publisher.name", "text is wanted"),
        ("[publisher]\nname='A'\nlogo='logo.png'", "publisher.logo", "is no web address"),
        (
            "[publisher]\nname='A'\nsame_as='https://a.example'",
            "publisher.same_as",
            "a list of texts is wanted",
        ),
        ("[publisher]\nname='A'\nsame_as=['a']", "publisher.same_as", "'a' is no web address"),
        (
            "[publisher]\nname='A'\ntype='newsmediaorganisation'",
            "publisher.type",
            "did you mean 'NewsMediaOrganization'",
        ),
        ("[publisher]\nname='A'\ntype='Newspaper'", "publisher.type", "is not one of the choices"),
        ("profile = 'page'", "profile", "choose one of graph, web"),
        ("profile = 1", "profile", "text is wanted here, found 1"),
        ("namespace = 'htps'", "namespace", "did you mean"),
        ("vocabulary = ['a']", "vocabulary", "text is wanted"),
        ("[site]\nsignificant_links=1", "site.significant_links", "true or false is wanted here, found 1"),
        ("[site]\nurl='news.example'", "site.url", "is no web address"),
        ("[site]\nid_base='https://id.example/a'", "site.id_base", "does not end in / or :"),
        ("[site]\nid_base='https://id.example/a#/'", "site.id_base", "does not end in / or :"),
        ("[site]\nid_base='ids'", "site.id_base", "is no web address"),
        ("[validate]\nselect='jsonld'", "validate.select", "a list of texts is wanted"),
        ("[validate]\nfail_on='warn'", "validate.fail_on", "did you mean 'warning'"),
    ],
)
def test_what_cannot_be_followed(text: str, place: str, message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        parse(text.encode(), Path("semantic.toml"))
    assert (caught.value.path, caught.value.place) == ("semantic.toml", place)
    assert message in str(caught.value)


def test_in_pyproject_the_key_has_its_full_name() -> None:
    with pytest.raises(ConfigurationError, match=r"^pyproject.toml: tool.semantic.site.ulr: unknown key"):
        parse(b"[tool.semantic.site]\nulr = 'x'", Path("pyproject.toml"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"profile = \nx = 1", "semantic.toml: line 1, column 11: no TOML: "),
        (b"a = " + b"[" * 100_000, "semantic.toml: the configuration is nested too deeply"),
        (b"a = " + b"7" * 5000, "semantic.toml: no TOML"),
        (b"[a", "semantic.toml: .*no TOML: "),
        (b"profile = 'web'\nprofile = 'web'\nx = 1", "semantic.toml: line 2, column 16: no TOML: "),
        (b"profile = 'web'\n# caf\xe9\n", "semantic.toml: line 2: the configuration is not UTF-8"),
    ],
)
def test_no_toml(content: bytes, message: str) -> None:
    with pytest.raises(ConfigurationError, match=f"^{message}"):
        parse(content, Path("semantic.toml"))


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_a_configuration_or_a_configuration_error(content: bytes) -> None:
    for name in ("semantic.toml", "pyproject.toml"):
        try:
            assert parse(content, Path(name)).path == Path(name)
        except ConfigurationError as error:
            assert error.path == name  # noqa: PT017 - the error is one of two right answers


def test_the_configuration_that_the_documentation_shows_can_be_followed(tmp_path: Path) -> None:
    shown = re.sub(r"(?m)^    ", "", (semantic.config.__doc__ or "").split("\n\n", 1)[1])
    text = shown[: shown.index("`profile` is")]
    made = parse(text.encode(), tmp_path / "semantic.toml")
    assert made.profile == "web"
    assert selected(made.validate.select, made.validate.ignore)


def test_the_rules_that_the_help_of_validate_names_exist() -> None:
    examples = re.findall(r"(?m)^ +semantic validate (.*)$", semantic_command("validate", "--help").stdout)
    named = [name for line in examples for name in re.findall(r"--(?:ignore|select) ([a-z,-]+)", line)]
    assert named
    for name in named:
        assert selected(name.split(","))
