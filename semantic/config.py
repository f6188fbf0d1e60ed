"""What a newsroom writes down once: `semantic.toml`, or `[tool.semantic]` in pyproject.toml.

    profile = "web"
    namespace = "http"
    vocabulary = "schemaorg/"

    [site]
    url = "https://news.example/"
    id_base = "https://id.news.example/article/"
    significant_links = true

    [publisher]
    name = "The Nordhafen Courier"
    type = "NewsMediaOrganization"
    url = "https://news.example/"
    logo = "https://news.example/logo.png"
    same_as = ["https://social.example/@courier"]

    [authors]
    "Ada Muster" = {url = "https://news.example/authors/ada-muster", job_title = "Harbour reporter"}

    [validate]
    select = ["jsonld", "schemaorg"]
    ignore = ["date-only"]
    fail_on = "warning"
    max_warnings = 100
    baseline = "semantic-baseline.json"

    [validate.per_file."archive/**"]
    ignore = ["newsroom"]

`profile` is that of the files that `convert` writes; what goes into a page is `web` unless the command line says
otherwise. `significant_links` publishes the links inside the running text. In pyproject.toml every table stands under `tool.semantic`. A key that is not known, or a value that cannot be, is a
ConfigurationError with the file and the key; nothing is skipped in silence.
"""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, NoReturn

from semantic.errors import ConfigurationError
from semantic.urls import url_defect

if TYPE_CHECKING:
    from semantic.model import JSON, Author, Publisher, Site

__all__ = ["FILE", "Configuration", "FileOptions", "ValidateOptions", "load", "parse"]

#: [tool.semantic]   tool . "semantic".validate = …   [tool]   tool = {…}: most projects have none, and need no parser
_MAY_HOLD_OURS = re.compile(rb"""tool["']?[ \t]*(?:\.[ \t]*["']?semantic|\]|=)""")
#: The file of its own; where one stands, the pyproject.toml beside it is not read.
FILE = "semantic.toml"

FailOn = Literal["error", "warning", "info", "never"]
#: The kinds of publishers; a kind that is no organization and no person is out of the range of `publisher`.
_PUBLISHER_TYPES = (
    "NewsMediaOrganization", "Organization", "Corporation", "EducationalOrganization", "GovernmentOrganization", "NGO",
    "ResearchOrganization", "SportsOrganization", "PoliticalParty", "Person",
)  # fmt: skip


class FileOptions(NamedTuple):
    """What is checked otherwise in the files that match `pattern` (from the folder of the configuration)."""

    pattern: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class ValidateOptions(NamedTuple):
    """What `semantic validate` does where the command line does not say; None or empty: its own default."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    max_warnings: int | None = None
    baseline: Path | None = None
    per_file: tuple[FileOptions, ...] = ()


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the configuration says; `path` is the file that was read, None where there is none.

    `vocabulary` is a folder that `semantic vocabulary build` wrote, as a path from the current folder. `home` is where the articles mostly play
    ("US", "US-TX"), `recognizer` what finds their names, `authorities` the files of records, as paths from the current folder; all
    three are checked where they are used. `stated_site` is what the file says about the site, read by way of `site`.
    """

    stated_site: Site | None = None
    profile: Literal["graph", "web"] | None = None
    namespace: Literal["http", "https"] | None = None
    vocabulary: Path | None = None
    home: str | None = None
    recognizer: str | None = None
    authorities: tuple[str, ...] = ()
    validate: ValidateOptions = field(default_factory=ValidateOptions)
    path: Path | None = None

    @property
    def site(self) -> Site:
        """What is said about the site; one that says nothing where nothing is stated."""
        from semantic.model import Site

        return self.stated_site or Site()


def load(start: Path | None = None, *, file: Path | None = None) -> Configuration:
    """Reads `file`; without it, the nearest semantic.toml or pyproject.toml with `[tool.semantic]` at `start` (the
    current folder) or above it; without one, the defaults. ConfigurationError for what cannot be read or followed.
    """
    if file is not None:
        return parse(_content(file), file)
    try:
        folder = (start or Path.cwd()).resolve()
    except FileNotFoundError:  # The current folder was removed: nothing stands in it, nor above it.
        return Configuration()
    for parent in (folder, *folder.parents):
        own, project = parent / FILE, parent / "pyproject.toml"
        if _is_file(own):
            return parse(_content(own), own)
        if _is_file(project):
            content = _content(project)
            if _MAY_HOLD_OURS.search(content) and "semantic" in _tool(_document(content, project), project):
                return parse(content, project)
    return Configuration()


def parse(content: bytes, path: Path) -> Configuration:
    """The configuration in `content`; `path` names the file, and its name tells the form."""
    document = _document(content, path)
    is_project = path.name == "pyproject.toml"
    table = _tool(document, path).get("semantic", {}) if is_project else document
    from semantic.model import Site

    top = _Table(path, "tool.semantic" if is_project else "", table)
    top.knows(
        "profile",
        "namespace",
        "vocabulary",
        "home",
        "recognizer",
        "authorities",
        "site",
        "publisher",
        "authors",
        "validate",
    )
    site, validate = top.table("site"), top.table("validate")
    site.knows("url", "id_base", "significant_links")
    validate.knows("select", "ignore", "fail_on", "max_warnings", "baseline", "per_file")
    baseline = validate.text("baseline")
    folder = top.text("vocabulary")
    stated = Site(
        publisher=_publisher(top),
        url=site.url("url"),
        authors=types.MappingProxyType(_authors(top.table("authors"))),
        id_base=_id_base(site),
        significant_links=site.flag("significant_links"),
    )
    return Configuration(
        stated_site=None if stated == Site() else stated,
        profile=top.choice("profile", ("graph", "web")),  # type: ignore[arg-type]  # one of the two literals
        namespace=top.choice("namespace", ("http", "https")),  # type: ignore[arg-type]  # the same
        vocabulary=path.parent / folder if folder else None,
        home=top.text("home"),
        recognizer=top.text("recognizer"),
        authorities=tuple(str(path.parent / file) for file in top.texts("authorities")),
        validate=ValidateOptions(
            validate.texts("select"),
            validate.texts("ignore"),
            validate.choice("fail_on", ("error", "warning", "info", "never")),  # type: ignore[arg-type]  # the same
            validate.number("max_warnings"),
            path.parent / baseline if baseline else None,
            _file_options(validate.table("per_file")),
        ),
        path=path,
    )


def _file_options(table: _Table) -> tuple[FileOptions, ...]:
    found = []
    for pattern in table.values:
        entry = table.table(pattern)
        entry.knows("select", "ignore")
        found.append(FileOptions(pattern, entry.texts("select"), entry.texts("ignore")))
    return tuple(found)


def _publisher(top: _Table) -> Publisher | None:
    if "publisher" not in top.values:
        return None
    table = top.table("publisher")
    table.knows("name", "type", "url", "logo", "same_as")
    name = table.text("name")
    if name is None:
        table.fail("name", "a publisher needs a name", 'write name = "The Nordhafen Courier"')
    from semantic.model import Publisher

    return Publisher(
        name,
        table.choice("type", _PUBLISHER_TYPES) or "NewsMediaOrganization",
        table.url("url"),
        table.url("logo"),
        tuple(table.address("same_as", url) for url in table.texts("same_as")),
    )


def _authors(table: _Table) -> dict[str, Author]:
    from semantic.model import Author

    authors = {}
    for name in table.values:
        entry = table.table(name)
        entry.knows("url", "job_title")
        authors[name] = Author(name, url=entry.url("url"), job_title=entry.text("job_title"))
    return authors


def _id_base(site: _Table) -> str | None:
    base = site.text("id_base")
    if base is None:
        return None
    # "urn:x-courier:article:": the scheme, a namespace, and what the newsroom likes
    is_urn = re.fullmatch(r"urn:[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]:[A-Za-z0-9._~:/-]*", base)
    if not is_urn:
        site.address("id_base", base)
    if "#" in base or "?" in base or not base.endswith(("/", ":")):
        site.fail(
            "id_base",
            f"{base!r} does not end in / or :, where the article's number follows",
            "write it as in https://id.news.example/article/",
        )
    return base


class _Table(NamedTuple):
    """A TOML table with the file and the key that it stands at, so that every complaint can name both."""

    path: Path
    key: str
    values: Mapping[str, JSON]

    def knows(self, *keys: str) -> None:
        """Raises for the first key that is none of `keys`, with the one that was probably meant."""
        for key in self.values:
            if key not in keys:
                from difflib import get_close_matches

                meant = get_close_matches(key.replace("-", "_").lower(), keys, n=1, cutoff=0.6)
                advice = f"did you mean {meant[0]!r}?" if meant else f"known here: {', '.join(keys)}"
                self.fail(key, "unknown key", advice)

    def table(self, key: str) -> _Table:
        value = self.values.get(key, {})
        if not isinstance(value, Mapping):
            self._misfit(key, "a table")
        return _Table(self.path, self._at(key), value)

    def text(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            self._misfit(key, "text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            self._misfit(key, "a list of texts")
        return tuple(value)

    def flag(self, key: str) -> bool:
        """True or false; false where nothing is said."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self._misfit(key, "true or false")
        return value

    def number(self, key: str) -> int | None:
        """A whole number from 0 on."""
        value = self.values.get(key)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
            self._misfit(key, "a whole number from 0 on")
        return value

    def url(self, key: str) -> str | None:
        value = self.text(key)
        return None if value is None else self.address(key, value)

    def address(self, key: str, url: str) -> str:
        """`url`, if it is an absolute web address."""
        if defect := url_defect(url):
            self.fail(key, f"{url!r} is no web address: {defect}", "write it as in https://news.example/")
        return url

    def choice(self, key: str, choices: tuple[str, ...]) -> str | None:
        value = self.text(key)
        if value is not None and value not in choices:
            from difflib import get_close_matches

            meant = get_close_matches(value.lower(), [choice.lower() for choice in choices], n=1)
            close = next((choice for choice in choices if meant and choice.lower() == meant[0]), None)
            self.fail(
                key,
                f"{value!r} is not one of the choices",
                f"did you mean {close!r}?" if close else f"choose one of {', '.join(choices)}",
            )
        return value

    def fail(self, key: str, message: str, remedy: str) -> NoReturn:
        raise ConfigurationError(message, path=str(self.path), place=self._at(key), remedy=remedy)

    def _misfit(self, key: str, wanted: str) -> NoReturn:
        shown = repr(self.values[key])
        shown = shown if len(shown) <= 60 else shown[:57] + "…"
        raise ConfigurationError(
            f"{wanted} is wanted here, found {shown}", path=str(self.path), place=self._at(key)
        )

    def _at(self, key: str) -> str:
        plain = key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else f'"{key}"'
        return f"{self.key}.{plain}" if self.key else plain


def _is_file(path: Path) -> bool:
    """Whether a file stands there; false in a folder that may not be looked into."""
    try:
        return path.is_file()
    except OSError:
        return False


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigurationError(
            f"the configuration cannot be read ({error.strerror})",
            path=str(path),
            remedy="check the name after --config",
        ) from None


def _document(content: bytes, path: Path) -> dict[str, JSON]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(
            "the configuration is not UTF-8", path=str(path), place=f"line {line}", remedy="save it as UTF-8"
        ) from None
    import tomllib

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ConfigurationError("the configuration is nested too deeply", path=str(path)) from None
    except ValueError as error:  # With a number of thousands of digits, not a TOMLDecodeError.
        # "Invalid value (at line 3, column 7)"
        found = re.search(r"\(at (line \d+, column \d+|end of document)\)", str(error))
        message = re.sub(r" \(at [^)]*\)$", "", str(error))
        raise ConfigurationError(
            f"no TOML: {message}",
            path=str(path),
            place=found[1] if found else None,
            remedy='a line is key = "value", a table [name]',
        ) from None


def _tool(document: Mapping[str, JSON], path: Path) -> Mapping[str, JSON]:
    """The table `tool` of a pyproject.toml."""
    tool = document.get("tool", {})
    return _Table(path, "", {"tool": tool}).table("tool").values
