"""Bytes -> articles: one reader per input format. Each format's rule of detection stands in `detection.py`."""

from __future__ import annotations

import codecs
import importlib
import inspect
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from semantic.errors import (
    SemanticError,
    SeveralArticlesError,
    TooLargeError,
    UnreadableInputError,
    WrongFormatError,
)
from semantic.model import Article
from semantic.readers.article_json import read_article
from semantic.readers.detection import Detection, detect
from semantic.readers.html import read_html
from semantic.readers.text import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MAX_SIZE", "READERS", "Detection", "Reader", "Reading", "detect", "read", "read_all"]

#: The greatest input that is read unless the caller says otherwise, in bytes.
MAX_SIZE = 20_000_000

#: What a reader gives: one article, or those of a list, a feed or an archive in turn. An item of a list that is no
#: article stands in its place as the SemanticError that says why, so that the others are read all the same.
Reading = Article | Iterable[Article | SemanticError]

#: Any callable that takes the bytes of an input. It is called with those of the keywords `path` (the input's name, for
#: messages), `url` (the address that it was fetched from) and `charset` (what the server said) that it has.
Reader = Callable[..., Reading]


def _late(module: str, name: str) -> Reader:
    """The reader `name` of `module`, which is imported when it is first called: most inputs need one reader only."""

    def reader(source: bytes, *, path: str | None = None) -> Reading:
        found: Reading = getattr(importlib.import_module(f"semantic.readers.{module}"), name)(
            source, path=path
        )
        return found

    return reader


def _read_archive(source: bytes, *, path: str | None = None) -> Iterator[Article | SemanticError]:
    """The article of each HTML page in a web archive, read by the reader of HTML."""
    from semantic.readers.warc import pages  # noqa: PLC0415 - rare

    page_reader = READERS.get("html")
    for page in pages(source, path=path):
        if isinstance(page, SemanticError):
            yield page
        elif page_reader is None:
            yield WrongFormatError(
                f"the page {page.url} is HTML, which is not read yet", path=path, remedy="give its plain text"
            )
        else:
            try:
                keywords = {"path": path, "url": page.url or None, "charset": page.charset}
                found = page_reader(page.content, **_known(page_reader, keywords))
            except SemanticError as error:
                error.place = error.place or page.url
                yield error
            else:
                yield from [found] if isinstance(found, Article) else found


#: Every input format by its name.
READERS: Mapping[str, Reader] = {
    "text": read_text,
    "html": read_html,
    "article": read_article,
    "ninjs": _late("ninjs", "read_ninjs"),
    "wordpress": _late("wordpress", "read_wordpress"),
    "feed": _late("feed", "read_feed"),
    "markdown": _late("markdown", "read_markdown"),
    "newsml-g2": _late("newsml", "read_newsml"),
    "nitf": _late("nitf", "read_nitf"),
    "news-sitemap": _late("news_sitemap", "read_news_sitemap"),
    "warc": _read_archive,
}


def read(
    source: bytes | str | os.PathLike[str],
    *,
    format: str | Reader | None = None,  # noqa: A002  # the name that the command line's option and the docs use
    path: str | None = None,
    url: str | None = None,
    charset: str | None = None,
    max_size: int = MAX_SIZE,
) -> Article:
    """The article that `source` holds.

    `source` is the content as bytes, or the path of a file; a `str` that holds a line break is the text itself.
    `format` is a name in READERS or a reader of your own; without it the content tells. `path` names the input in
    messages. `url` is the address that a page was fetched from, `charset` the encoding that its server named.
    Every error is a SemanticError: UnreadableInputError, TooLargeError (over `max_size` bytes), WrongFormatError,
    SeveralArticlesError (see `read_all`), or what the reader raises.
    """
    path, found = _open(source, format, path, url, charset, max_size)
    if isinstance(found, Article):
        return found
    items = _items(found, path)
    first, second = next(items, None), next(items, None)
    if second is not None:
        raise SeveralArticlesError(
            "this holds several articles",
            path=path,
            remedy="use read_all in Python, or give -o FOLDER on the command line",
        )
    if first is None:
        raise SeveralArticlesError("this is a list without any article", path=path)
    if isinstance(first, SemanticError):
        raise first
    return first


def read_all(
    source: bytes | str | os.PathLike[str],
    *,
    format: str | Reader | None = None,  # noqa: A002  # as in `read`
    path: str | None = None,
    url: str | None = None,
    charset: str | None = None,
    max_size: int = MAX_SIZE,
) -> Iterator[Article | SemanticError]:
    """Each article that `source` holds, in turn: one of a page, several of a feed, a list or an archive.

    An item that is no article is given as its SemanticError; one that concerns the whole source is raised. The
    arguments are those of `read`.
    """
    path, found = _open(source, format, path, url, charset, max_size)
    if isinstance(found, Article):
        yield found
    else:
        yield from _items(found, path)


def _items(found: Iterable[Article | SemanticError], path: str | None) -> Iterator[Article | SemanticError]:
    try:
        for item in found:
            yield item.at(path) if isinstance(item, SemanticError) and path is not None else item
    except SemanticError as error:
        if path is not None:
            error.at(path)
        raise


def _open(
    source: bytes | str | os.PathLike[str],
    format: str | Reader | None,  # noqa: A002  # as in `read`
    path: str | None,
    url: str | None,
    charset: str | None,
    max_size: int,
) -> tuple[str | None, Reading]:
    """The name of the input, and what its reader gives."""
    if isinstance(source, bytes):
        content = source
    elif isinstance(source, str) and "\n" in source:
        content = source.encode("utf-8", "surrogatepass")
    else:
        path = path or os.fspath(source)
        if isinstance(source, str) and source.lstrip()[:1] in {"{", "[", "<"} and not _exists(source):
            raise UnreadableInputError(
                "there is no file of this name",
                path=path if len(path) <= _LONGEST_NAME else path[: _LONGEST_NAME - 1] + "…",
                remedy="give content as bytes, a file by its path",
            )
        content = _file(Path(source), path, max_size)
    if len(content) > max_size:
        raise TooLargeError(
            f"the input has {len(content):,} bytes, the limit is {max_size:,}",
            path=path,
            remedy="raise the limit with --max-size (max_size in Python)",
        )
    try:
        reader = _reader(content, format, path)
        return path, reader(content, **_known(reader, {"path": path, "url": url, "charset": charset}))
    except SemanticError as error:
        if path is not None:
            error.at(path)
        raise


def _known(reader: Reader, keywords: Mapping[str, str | None]) -> dict[str, str | None]:
    """Those of `keywords` that `reader` takes."""
    try:
        parameters = inspect.signature(reader).parameters
    except (TypeError, ValueError):  # A callable made in C that does not tell.
        return {}
    if any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters.values()):
        return dict(keywords)
    by_name = {
        name
        for name, parameter in parameters.items()
        if parameter.kind in {parameter.KEYWORD_ONLY, parameter.POSITIONAL_OR_KEYWORD}
    }
    return {name: value for name, value in keywords.items() if name in by_name}


#: What to do with an input that the wanted reader cannot read.
_REMEDIES: Mapping[str, str] = {
    "html": "leave the format out, or say --from html",
    "xml": "give the article's plain text",
    "rtf": "save it as plain text",
    "json": "give the article's plain text, or an article in the form of schemas/article.schema.json",
    "article": "leave the format out, or say --from article",
    **{
        name: f"leave the format out, or say --from {name}"
        for name in ("ninjs", "wordpress", "feed", "markdown", "newsml-g2", "nitf", "news-sitemap", "warc")
    },
    "text": "leave the format out, or say --from text",
}
_NAMES: Mapping[str, str] = {
    "html": "an HTML page",
    "xml": "XML",
    "rtf": "a Rich Text file",
    "json": "JSON",
    "article": "an article in JSON",
    "ninjs": "an item of IPTC ninjs",
    "wordpress": "WordPress posts",
    "feed": "a feed",
    "markdown": "Markdown with front matter",
    "newsml-g2": "NewsML-G2",
    "nitf": "NITF",
    "news-sitemap": "a sitemap",
    "warc": "a web archive",
    "text": "plain text",
}


#: What a reader tries when the user says so, though the content looks like something else.
_TRIED: Mapping[str, frozenset[str]] = {
    "article": frozenset({"json", "ninjs", "wordpress"}),
    "ninjs": frozenset({"json", "article"}),
    "wordpress": frozenset({"json", "article"}),
    "markdown": frozenset({"text", "html"}),
    **{name: frozenset({"xml"}) for name in ("feed", "newsml-g2", "nitf", "news-sitemap")},
    "html": frozenset({"text", "xml"}),
}


def _reader(content: bytes, format: str | Reader | None, path: str | None) -> Reader:  # noqa: A002  # as in `read`
    if format is not None and not isinstance(format, str):
        return format
    if format is not None and format not in READERS:
        raise WrongFormatError(
            f"there is no input format {format!r}", path=path, remedy=f"known are {', '.join(READERS)}"
        )
    found = detect(content)
    if format is None and found.format in READERS:
        return READERS[found.format]
    if format is not None and found.format == format:
        return READERS[format]
    if format is not None and found.format in _TRIED.get(format, ()):
        return READERS[format]  # which says what is wrong, and where
    if not content.removeprefix(codecs.BOM_UTF8).strip():
        return READERS[format or "text"]  # which says that there is nothing
    wanted = "" if format is None else f", not {_NAMES[format]}"
    raise WrongFormatError(
        f"this is {_NAMES[found.format]}{wanted}: {found.because}", path=path, remedy=_REMEDIES[found.format]
    )


#: So much of a name that is none is shown.
_LONGEST_NAME = 60


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):  # A text is longer than any name may be, or holds what none does.
        return False


def _file(file: Path, path: str, max_size: int) -> bytes:
    try:
        with file.open("rb") as stream:
            content = stream.read(max_size + 1)
            if len(content) > max_size:
                size = max(os.fstat(stream.fileno()).st_size, len(content))
                raise TooLargeError(
                    f"the file has {size:,} bytes, the limit is {max_size:,}",
                    path=path,
                    remedy="raise the limit with --max-size (max_size in Python)",
                )
            return content
    except FileNotFoundError:
        raise UnreadableInputError("there is no such file", path=path, remedy="check the path") from None
    except IsADirectoryError:
        raise UnreadableInputError("this is a folder", path=path, remedy="give a file in it") from None
    except PermissionError:
        raise UnreadableInputError(
            "the file may not be read", path=path, remedy="check its permissions"
        ) from None
    except (OSError, ValueError) as error:
        raise UnreadableInputError(f"the file cannot be read ({error})", path=path) from None
