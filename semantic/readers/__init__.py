"""Bytes -> Article: one reader per input format, and the detection that says what an input was taken for."""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from semantic.errors import SemanticError, TooLargeError, UnreadableInputError, WrongFormatError
from semantic.readers.article_json import read_article
from semantic.readers.text import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import Article

__all__ = ["MAX_SIZE", "READERS", "Detection", "Reader", "detect", "read"]

#: The greatest input that is read unless the caller says otherwise, in bytes.
MAX_SIZE = 20_000_000


class Reader(Protocol):
    """Reads the bytes of one input; `path` is its name for messages only."""

    def __call__(self, source: bytes, *, path: str | None = None) -> Article:
        """The article that `source` holds."""
        ...


#: Every input format by its name.
READERS: Mapping[str, Reader] = {"text": read_text, "article": read_article}


class Detection(NamedTuple):
    """What an input was taken for (`text`, `article`; `html`, `xml`, `json`, `rtf` have no reader here), and why."""

    format: str
    because: str


def read(
    source: bytes | str | os.PathLike[str],
    *,
    format: str | Reader | None = None,  # noqa: A002  # the name that the command line's option and the docs use
    path: str | None = None,
    max_size: int = MAX_SIZE,
) -> Article:
    """The article that `source` holds.

    `source` is the content as bytes, or the path of a file; a `str` that holds a line break is the text itself.
    `format` is a name in READERS or a reader of your own; without it the content tells. `path` names the input in
    messages. Every error is a SemanticError: UnreadableInputError, TooLargeError (over `max_size` bytes),
    WrongFormatError, or what the reader raises.
    """
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
        return _reader(content, format, path)(content, path=path)
    except SemanticError as error:
        if path is not None:
            error.at(path)
        raise


def detect(content: bytes) -> Detection:
    """What `content` is, told from the content alone."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n\f\v").replace(b"\x00", b"")
    if head.startswith(b"{\\rtf"):
        return Detection("rtf", "it starts with {\\rtf")
    if _JSON_START.match(head):
        if _ARTICLE_MEMBER.search(content[:200_000].replace(b"\x00", b"")) and not _JSON_LD.search(head):
            return Detection("article", "it is a JSON object with members of an article")
        return Detection("json", "it starts like JSON")
    if _HTML_START.match(head):
        return Detection("html", "it starts with an HTML tag")
    if head.startswith(b"<?xml"):
        return Detection("xml", "it starts with an XML declaration")
    tags = len(_HTML_TAG.findall(content[:_SAMPLE]))
    if tags >= _FEWEST_TAGS and tags * _CHARS_PER_TAG > len(content[:_SAMPLE]):
        return Detection("html", f"there are {tags} HTML tags in it")
    return Detection("text", "it is neither JSON nor markup")


# '{"headline": …', '[{"@context"'; not "[Updated]", not "{photo}"
_JSON_START = re.compile(rb"^(?:\{\s*(?:\"|\})|\[\s*(?:[\[{\"\]]|-?\d+(?:\.\d+)?\s*[,\]]))")
_ARTICLE_MEMBER = re.compile(rb"\"(?:text|headline|body|evidence)\"\s*:")
_JSON_LD = re.compile(rb"\"@(?:context|graph|type|id)\"")
# "<!DOCTYPE html>", "<html lang=…>", "<!-- … -->", "<div class=…>"
_HTML_START = re.compile(
    rb"^<(?:!doctype\s+html|!--|(?:html|head|body|div|p|article|section|main|script|meta|span|h1|title|style)[\s>])",
    re.IGNORECASE,
)
_HTML_TAG = re.compile(
    rb"</?(?:p|div|span|a|html|body|head|script|meta|link|br|li|ul|ol|h[1-6]|article|section|img|table|td|tr)\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_SAMPLE = 200_000
_FEWEST_TAGS = 12
_CHARS_PER_TAG = 400

#: What to do with an input that the wanted reader cannot read.
_REMEDIES: Mapping[str, str] = {
    "html": "open the page in a browser, select all, copy the text into a file, and give that",
    "xml": "give the article's plain text",
    "rtf": "save it as plain text",
    "json": "give the article's plain text, or an article in the form of schemas/article.schema.json",
    "article": "leave the format out, or say --from article",
    "text": "leave the format out, or say --from text",
}
_NAMES: Mapping[str, str] = {
    "html": "an HTML page",
    "xml": "XML",
    "rtf": "a Rich Text file",
    "json": "JSON",
    "article": "an article in JSON",
    "text": "plain text",
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
    if format == "article" and found.format == "json":
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
