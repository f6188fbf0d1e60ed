"""What an archive is made of: files, folders, patterns and lines of JSON, one record after the other, never all at once."""

from __future__ import annotations

import glob
import gzip
import hashlib
import json
import os
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from semantic.errors import ConfigurationError, SemanticError, TooLargeError, UnreadableInputError
from semantic.readers import READERS, detect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import IO

    from semantic.model import JSON

__all__ = ["SUFFIXES", "Record", "is_wanted", "records"]


class Record(NamedTuple):
    """One piece of an archive: its bytes, or the `error` for which there are none.

    `name` is the path, with the number of the line, row or page after it where a file holds several. `format` and
    `url` are what the archive says beside the content; `page` is the address that a crawler took a page from, and
    `charset` the encoding that its server named.
    """

    name: str
    content: bytes
    format: str | None = None
    url: str | None = None
    error: SemanticError | None = None
    page: str | None = None
    charset: str | None = None

    @property
    def key(self) -> str:
        """The hash of all that a conversion depends on; the place of a line in its file is not of it."""
        said = hashlib.sha256(self.content)
        said.update(
            repr((self.path, self.format, self.url, self.page, self.charset)).encode("utf-8", "surrogatepass")
        )
        return said.hexdigest()

    @property
    def sha256(self) -> str:
        """The hash of the content."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def path(self) -> str:
        """The file that the record stands in."""
        path, _, number = self.name.rpartition("#")
        return path if number.isdecimal() and path else self.name


#: What a folder gives: suffix -> the readers of which one must be there. `.json` files are taken if they are articles.
SUFFIXES = {
    ".txt": ("text",),
    ".text": ("text",),
    ".json": ("article", "ninjs"),
    ".jsonl": ("article",),
    ".ndjson": ("article",),
    ".parquet": ("article",),
    ".html": ("html",),
    ".htm": ("html",),
    ".xhtml": ("html",),
    ".md": ("markdown",),
    ".xml": ("feed", "newsml-g2", "nitf", "news-sitemap"),
    ".rss": ("feed",),
    ".atom": ("feed",),
    ".warc": ("warc",),
    ".wacz": ("warc",),
}
#: What may also be there with .gz after it.
_PACKED = (".jsonl", ".ndjson", ".warc", ".xml", ".rss", ".atom")


def records(sources: Sequence[str], *, max_size: int, format: str | None = None) -> Iterator[Record]:  # noqa: A002  (the word of `read`)
    """The records of `sources` in their order; a folder by the names in it, level by level.

    A file that cannot be read is a record with an error; a source that is not there, or a folder without any record,
    is an UnreadableInputError. No more than one record is held at a time.
    """
    for source in sources:
        if not source:
            raise ConfigurationError("a source's path is empty", remedy="name a file or a folder")
        if not os.path.lexists(source) and not glob.has_magic(source):
            raise UnreadableInputError("there is no such file", path=source, remedy="check the path")
    for source in sources:
        if Path(source).is_dir():
            found = False
            for path in _below(source):
                if is_wanted(path) and not _is_ours(path):
                    for record in _of_file(path, max_size, format):
                        found = True
                        yield record
            if not found:
                raise UnreadableInputError(
                    "no article in this folder",
                    path=source,
                    remedy=f"it looks for {', '.join(suffix for suffix in SUFFIXES if is_wanted(suffix))}",
                )
        elif glob.has_magic(source) and not os.path.lexists(source):
            paths = sorted(path for path in glob.glob(source, recursive=True) if Path(path).is_file())  # noqa: PTH207  (keeps the path as the user wrote it)
            if not paths:
                raise UnreadableInputError("no file matches", path=source, remedy="check the pattern")
            for path in paths:
                if not _is_ours(path):
                    yield from _of_file(path, max_size, format)
        else:
            yield from _of_file(source, max_size, format)


def is_wanted(path: str) -> bool:
    """A folder gives the file: there is a reader for its kind."""
    name = path.removesuffix(".gz") if path.endswith(tuple(f"{one}.gz" for one in _PACKED)) else path
    suffix = Path(name).suffix.lower() or (name if name in SUFFIXES else "")
    return any(reader in READERS for reader in SUFFIXES.get(suffix, ()))


def _is_ours(path: str) -> bool:
    """The file is what an export wrote beside a dataset in this folder: a manifest, or a list of the quarantine."""
    if not path.endswith(("manifest.jsonl", "quarantine.jsonl")):
        return False
    try:
        with Path(path).open("rb") as stream:
            row = json.loads(stream.readline(1_000_000))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(row, dict) and (row.keys() >= _MANIFEST or row.keys() == _QUARANTINED)


#: What the first line of a manifest has, and every line of a list of the quarantine.
_MANIFEST = frozenset({"fingerprint", "semantic_export"})
_QUARANTINED = frozenset({"id", "code", "reason", "stage", "sha256"})


def _below(folder: str) -> Iterator[str]:
    """The files in `folder` and below, hidden ones aside; links to folders are not followed."""

    def refuse(error: OSError) -> NoReturn:
        raise UnreadableInputError(
            f"the folder cannot be read ({error.strerror})",
            path=str(error.filename),
            remedy="check its permissions, or name the files beside it",
        )

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = Path(place, name)
            # A link to what is not there is no article that went: to read it says so.
            if path.is_file() or (path.is_symlink() and not path.exists()):
                yield os.path.join(place, name)  # noqa: PTH118  (keeps the path as the user wrote it)


def _of_file(path: str, max_size: int, format: str | None) -> Iterator[Record]:  # noqa: A002
    plain = path.lower().removesuffix(".gz")
    if plain.endswith((".jsonl", ".ndjson")):
        yield from _lines(path, max_size, format)
    elif plain.endswith(".parquet"):
        yield from _rows(path, max_size)
    elif plain.endswith((".warc", ".wacz")) or format == "warc":
        yield from _pages(path, max_size)
    else:
        record = _whole(path, max_size, format)
        is_other_json = plain.endswith(".json") and record.error is None and format is None
        if not (is_other_json and detect(record.content).format not in READERS):
            yield record


def _whole(path: str, max_size: int, format: str | None) -> Record:  # noqa: A002
    is_packed = path.lower().endswith(tuple(f"{one}.gz" for one in _PACKED))
    try:
        with gzip.open(path) if is_packed else Path(path).open("rb") as stream:
            content = stream.read(max_size + 1)
    except (OSError, EOFError, zlib.error) as error:
        return Record(
            path, b"", error=UnreadableInputError(f"the file cannot be read ({_reason(error)})", path=path)
        )
    if len(content) > max_size:
        return Record(path, b"", error=_too_large(path, max_size))
    return Record(path, content, format)


def _reason(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)


def _too_large(name: str, max_size: int) -> SemanticError:
    return TooLargeError(
        f"the input is larger than {max_size:,} bytes", path=name, remedy="raise the limit with --max-size"
    )


def _lines(path: str, max_size: int, format: str | None) -> Iterator[Record]:  # noqa: A002
    """A line a record: an article in JSON, or `{"url", "content", "format"}`."""
    opened: Callable[[str, str], IO[bytes]] = gzip.open if path.lower().endswith(".gz") else open  # type: ignore[assignment]
    try:
        with opened(path, "rb") as stream:
            number = 0
            while line := stream.readline(max_size + 1):
                number += 1
                name = f"{path}#{number}"
                if len(line) > max_size:
                    while line and not line.endswith(b"\n"):
                        line = stream.readline(max_size)
                    yield Record(name, b"", error=_too_large(name, max_size))
                elif line.strip():
                    yield _of_line(name, line.rstrip(b"\r\n"), format)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableInputError(
            f"the file cannot be read ({_reason(error)})", path=path, remedy="check it, or leave it out"
        ) from None


def _of_line(name: str, line: bytes, format: str | None) -> Record:  # noqa: A002
    # Most lines are articles in their own form; only a line that may be a row is read twice.
    if b'"content"' in line[:100_000]:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):  # The reader of articles says what is wrong.
            row = None
        if (
            isinstance(row, dict)
            and isinstance(row.get("content"), str)
            and not {"headline", "text"} & {*row}
        ):
            return _row(name, row)
    return Record(name, line, format or "article")


def _row(name: str, row: JSON) -> Record:
    content = row["content"]
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else bytes(content or b"")
    given, url = row.get("format"), row.get("url")
    return Record(
        name, data, given if isinstance(given, str) else None, url if isinstance(url, str) else None
    )


def _rows(path: str, max_size: int) -> Iterator[Record]:
    """A row a record, in the columns `content` and, where they are there, `url` and `format`."""
    try:
        import pyarrow.parquet as pq
    except ImportError:
        raise ConfigurationError(
            "reading Parquet needs pyarrow", path=path, remedy="pip install 'semantic-news[arrow]'"
        ) from None
    import pyarrow as pa

    from semantic.batch.columns import check_columns, rows

    try:
        with pq.ParquetFile(path) as file:
            check_columns(file.schema_arrow, path)
            number = 0
            columns = [name for name in ("url", "content", "format") if name in file.schema_arrow.names]
            for batch in file.iter_batches(batch_size=64, columns=columns):
                for row in rows(batch):
                    number += 1
                    record = _row(f"{path}#{number}", row)
                    too_large = len(record.content) > max_size
                    yield (
                        Record(record.name, b"", error=_too_large(record.name, max_size))
                        if too_large
                        else record
                    )
    except (OSError, pa.ArrowException) as error:
        raise UnreadableInputError(
            f"this is no Parquet file ({str(error).splitlines()[0]})", path=path, remedy="check it"
        ) from None


def _pages(path: str, max_size: int) -> Iterator[Record]:
    """A page of a web archive a record; the archive itself is read as a stream, whatever its size."""
    from semantic.readers.warc import pages

    number = 0
    try:
        with Path(path).open("rb") as stream:
            for page in pages(stream, path=path):
                number += 1
                name = f"{path}#{number}"
                if isinstance(page, SemanticError):
                    yield Record(name, b"", error=page)
                elif len(page.content) > max_size:
                    yield Record(name, b"", error=_too_large(name, max_size))
                else:
                    yield Record(name, page.content, "html", page=page.url or None, charset=page.charset)
    except SemanticError as error:
        # It breaks off: what came before is whole.
        yield Record(f"{path}#{number + 1}", b"", error=error)
    except OSError as error:
        yield Record(
            path, b"", error=UnreadableInputError(f"the file cannot be read ({_reason(error)})", path=path)
        )
