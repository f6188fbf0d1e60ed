"""The options that every command takes which reads an article: what the page does not say, and how to read it."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from semantic.cli.configured import config_option, configuration_of
from semantic.cli.inputs import SIZE, content_of, recoded
from semantic.cli.naming import entity_options
from semantic.errors import ArticleFormatError, ConfigurationError, UnreadableInputError, WrongFormatError
from semantic.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from semantic.cli.naming import Names
    from semantic.config import Configuration
    from semantic.errors import SemanticError
    from semantic.facts import Facts, ImageFacts
    from semantic.jsonld import Profile
    from semantic.pipeline import Publication
    from semantic.readers import Detection

    _TextChoice = click.Choice[str]
else:
    _TextChoice = click.Choice  # Older releases of click cannot be subscripted.

__all__ = [
    "Choice",
    "Settings",
    "article_options",
    "output_option",
    "profile_option",
    "stated_path",
]

_Command = TypeVar("_Command", bound="Callable[..., Any]")


class Settings(NamedTuple):
    """How an article is read, and what is said about it beside its page.

    `given` names the options that say something about one article only, as the user wrote them.
    """

    facts: Facts
    configuration: Configuration
    format: str | None
    encoding: str | None
    max_size: int
    given: tuple[str, ...]
    names: Names
    is_fetched: bool = False

    def publication(
        self, path: str, profile: Profile, tell: Callable[[Detection], None] | None = None
    ) -> Publication:
        """The article in the file `path`, made ready; every SemanticError names the path.

        `tell` hears what the content was taken for, unless an option says what it is.
        """
        content, url, charset = self._content(path)
        publication = self.publication_of(content, path, profile, url=url, charset=charset)
        self._tell(content, path, tell)
        return publication

    def _tell(self, content: bytes, path: str, tell: Callable[[Detection], None] | None) -> None:
        from semantic.readers import detect

        if tell is not None and self.format is None:
            tell(detect(recoded(content, self.encoding, path)))

    def _content(self, path: str) -> tuple[bytes, str | None, str | None]:
        """The bytes of an input; of a fetched one also its address and charset."""
        from semantic.cli.fetching import fetch, is_address

        if not is_address(path):
            return content_of(path, self.max_size), None, None
        if not self.is_fetched:
            raise UnreadableInputError(
                "this is an address, and nothing is fetched unless you say so",
                path=path,
                remedy="say --fetch, or save the page and give the file",
            )
        return fetch(path, self.max_size)

    def publications(
        self, path: str, profile: Profile, tell: Callable[[Detection], None] | None = None
    ) -> Iterator[Publication | SemanticError]:
        """Each article in the file `path`, made ready, or why it cannot be; every SemanticError names the path.

        `tell` is that of `publication`.
        """
        from semantic.pipeline import publish_all

        content, url, charset = self._content(path)
        yield from publish_all(
            recoded(content, self.encoding, path),
            format=self.format or _format_by_name(content, path),
            path=path,
            url=url,
            charset="utf-8" if self.encoding else charset,
            facts=self.facts,
            site=self.configuration.site,
            profile=profile,
            **self.names.arguments(),
            max_size=len(content) * 4,
        )
        self._tell(content, path, tell)

    def publication_of(
        self,
        content: bytes,
        path: str,
        profile: Profile,
        *,
        url: str | None = None,
        charset: str | None = None,
    ) -> Publication:
        """The article in `content`, made ready."""
        from semantic.pipeline import publish

        by_name = None if self.format else _format_by_name(content, path)
        try:
            return publish(
                recoded(content, self.encoding, path),
                format=self.format or by_name,
                path=path,
                url=url,
                charset="utf-8" if self.encoding else charset,
                facts=self.facts,
                site=self.configuration.site,
                profile=profile,
                **self.names.arguments(),
                max_size=len(content) * 4,  # The size was checked before the bytes became UTF-8.
            )
        except ArticleFormatError as error:
            if by_name is None or not (error.place or "").startswith("/"):
                raise
            raise ArticleFormatError(
                f"this JSON is no article: {error.message}",
                path=path,
                place=error.place,
                remedy="give the article's plain text, or JSON by schemas/article.schema.json",
            ) from None


#: {"@context": "https://schema.org"
_JSON_LD = pattern(rb'"@(?:context|graph|type|id)"')


def _format_by_name(content: bytes, path: str) -> str | None:
    """`article` for a file with the name of JSON that holds other JSON, so that it hears what does not fit."""
    from semantic.readers import detect

    if Path(path).suffix.lower() not in {".json", ".jsonld"} or detect(content).format != "json":
        return None
    if _JSON_LD.search(content[:4096]):
        raise WrongFormatError(
            "this is a JSON-LD document already",
            path=path,
            remedy="check it with semantic validate, put it into its page with semantic embed, or give the article",
        )
    return "article"


class Choice(_TextChoice):
    """A choice that answers a word it does not know with the one that was probably meant."""

    def __init__(self, choices: tuple[str, ...], meant: dict[str, str]) -> None:
        super().__init__(choices)
        self._meant = meant

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """`value` if it is one of the choices; else a usage error."""
        if value not in self.choices:
            from difflib import get_close_matches

            lower = str(value).lower().removeprefix(".")
            close = self._meant.get(lower) or next(iter(get_close_matches(lower, self.choices, n=1)), None)
            advice = f"did you mean {close!r}?" if close else f"choose one of {', '.join(self.choices)}"
            self.fail(f"{value!r} is not known; {advice}", param, ctx)
        return str(value)


#: The greatest map of pictures that is read.
_MAP_SIZE = 5_000_000
#: What a word may mean that is none of our input formats.
_FORMATS = (
    "text", "html", "article", "ninjs", "wordpress", "feed", "markdown", "newsml-g2", "nitf", "news-sitemap", "warc",
)  # fmt: skip
_MEANT = {
    "htm": "html",
    "xhtml": "html",
    "web": "html",
    "txt": "text",
    "plain": "text",
    "json": "article",
    "rss": "feed",
    "atom": "feed",
    "md": "markdown",
    "newsml": "newsml-g2",
    "sitemap": "news-sitemap",
    "wacz": "warc",
}

_OPTIONS = (
    click.option("--url", metavar="URL", help="The article's canonical address."),
    click.option("--date-published", metavar="DATE", help="When it was published: 2026-03-01 or 2026-03-01T07:30:00+01:00."),
    click.option("--date-modified", metavar="DATE", help="When it was last changed."),
    click.option("--publisher", metavar="NAME", help="Who publishes it."),
    click.option("--images", metavar="MAP.json", help='Addresses of its pictures: {"1": "https://…/a.jpg"}. A key is the position on the page, or how caption or credit begin; a value may be {"url": …, "width": …, "height": …}.'),
    click.option("--language", metavar="TAG", help="Its language: en, de-AT."),
    click.option("--section", metavar="NAME", help="The section it stands in: Politics."),
    click.option("--keywords", metavar="WORD,...", help="Its keywords."),
    click.option("--from", "format_", type=Choice(_FORMATS, _MEANT), metavar="FORMAT", help=f"The input's format: {', '.join(_FORMATS)}; without it the content tells."),
    click.option("--encoding", metavar="NAME", help="The input's encoding; without it the bytes tell."),
    click.option("--max-size", type=SIZE, default="20MB", show_default=True, help="Refuse inputs that are larger."),
    click.option("--fetch", "fetch", is_flag=True, help="Fetch inputs that are web addresses; without it nothing is fetched."),
    config_option,
)  # fmt: skip


def article_options(command: _Command) -> _Command:
    """Adds the options and hands their values to the command as `settings`."""

    @wraps(command)
    def with_settings(
        *,
        url: str | None,
        date_published: str | None,
        date_modified: str | None,
        publisher: str | None,
        images: str | None,
        language: str | None,
        section: str | None,
        keywords: str | None,
        format_: str | None,
        encoding: str | None,
        max_size: int,
        fetch: bool,
        config: str | None,
        names: Names,
        **others: Any,
    ) -> Any:
        from semantic.facts import Facts
        from semantic.model import Publisher

        about_one = {
            "--url": url,
            "--date-published": date_published,
            "--date-modified": date_modified,
            "--images": images,
        }
        facts = Facts(
            url=url,
            date_published=date_published,
            date_modified=date_modified,
            publisher=None if publisher is None else Publisher(publisher),
            images=_images(images),
            language=language,
            section=section,
            keywords=tuple(word.strip() for word in (keywords or "").split(",") if word.strip()),
        )
        given = tuple(option for option, value in about_one.items() if value is not None)
        configuration = configuration_of(config)
        settings = Settings(facts, configuration, format_, encoding, max_size, given, names, fetch)
        return command(settings=settings, **others)

    decorated: Any = entity_options(with_settings)
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    result: _Command = decorated
    return result


def profile_option(default: str) -> Callable[[_Command], _Command]:
    """The option `--profile`; `default` says in the help what holds without it."""
    return click.option(
        "--profile",
        type=Choice(("graph", "web"), {"page": "web", "full": "graph"}),
        help=f"graph: all that the article says; web: what belongs into the page.  [default: {default}]",
    )


def stated_path(_context: click.Context, _option: click.Parameter, path: str | None) -> str | None:
    """`path`; a BadParameter where it is empty, as an unset variable of a shell makes it.

    The system would read it as the current folder.
    """
    if path == "":
        raise click.BadParameter("the path is empty; give one, or leave the option out")
    return path


def output_option(text: str) -> Callable[[_Command], _Command]:
    """The option `--output` with its help; None where it is left out, never empty."""

    def decorate(command: _Command) -> _Command:
        return click.option("-o", "--output", metavar="PATH", callback=stated_path, help=text)(command)

    return decorate


def _images(path: str | None) -> Mapping[str, ImageFacts]:
    from semantic.facts import images_map

    if path is None:
        return {}
    try:
        text = content_of(path, _MAP_SIZE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(
            f"byte {error.start} is not UTF-8", path=path, place="--images", remedy="save the map as UTF-8"
        ) from None
    return images_map(text, path)
