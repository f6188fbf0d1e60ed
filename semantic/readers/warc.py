"""WARC and WACZ, the archives of web crawlers: the HTML pages that they hold, one at a time in bounded memory."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import IO, TYPE_CHECKING, NamedTuple, Protocol

from semantic.errors import ArchiveError, NotAnArticleError, SemanticError, TooLargeError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Page", "pages"]

#: A page, header lines and compressed data that grow further than this are refused.
_LONGEST_PAGE = 20_000_000
_LONGEST_HEAD = 64_000
_GREATEST_RATIO = 200
#: Below this size data may be as regular as it likes.
_SMALL = 1_000_000
_PIECE = 65_536


class Page(NamedTuple):
    """An HTML response: its address, its bytes, and the encoding that the server named."""

    url: str
    content: bytes
    charset: str | None


class _Raw(Protocol):
    def read(self, size: int, /) -> bytes: ...


def pages(source: bytes | IO[bytes], *, path: str | None = None) -> Iterator[Page | SemanticError]:
    """Each HTML page of the archive; one that cannot be read is its SemanticError.

    `source` is a WARC file, plain or compressed, or a WACZ file; a stream is read as it goes. Responses that are no
    HTML, requests and metadata are passed over. ArchiveError for an archive that breaks off, is damaged, or grows
    more than 200 times when it is inflated.
    """
    stream: IO[bytes] = io.BytesIO(source) if isinstance(source, bytes) else source
    if stream.read(2) == b"PK":
        yield from _of_wacz(stream, path)
        return
    stream.seek(0)
    yield from _of_warc(stream, path)


def _of_wacz(stream: IO[bytes], path: str | None) -> Iterator[Page | SemanticError]:
    try:
        archive = zipfile.ZipFile(stream)
        members = [one for one in archive.infolist() if re.search(r"\.warc(?:\.gz)?$", one.filename)]
        if not members:
            raise ArchiveError("there is no WARC file in this archive", path=path, remedy="give a WACZ file")
        for member in members:
            if member.file_size > max(_SMALL, member.compress_size * _GREATEST_RATIO):
                raise _bomb(path)
            with archive.open(member) as inner:
                yield from _of_warc(inner, path)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        zlib.error,
        ValueError,
        OSError,
    ) as error:
        raise ArchiveError(
            f"this WACZ file is damaged ({error})", path=path, remedy="fetch it again"
        ) from None


def _of_warc(raw: _Raw, path: str | None) -> Iterator[Page | SemanticError]:
    source = _Inflated(raw, path)
    number = 0
    while head := _record_head(source, path):
        number += 1
        place = f"record {number}"
        length = _length(head, path, place)
        left = _Bounded(source, length, path)
        is_response = head.get("warc-type") == "response" and head.get("content-type", "").startswith(
            "application/http"
        )
        if is_response:
            try:
                page = _page(left, head.get("warc-target-uri", "").strip("<>"), path, place)
            except ArchiveError:
                raise
            except SemanticError as error:
                yield error
            else:
                if page is not None:
                    yield page
        left.skip()


def _record_head(source: _Inflated, path: str | None) -> dict[str, str]:
    """The named fields of the next record; empty at the end of the archive."""
    line = b""
    for _ in range(64):  # Blank lines part the records.
        line = source.line()
        if line.strip() or not line:
            break
    if not line:
        return {}
    if not line.startswith(b"WARC/"):
        raise ArchiveError(
            f"this is no WARC record: it begins with {line[:20]!r}",
            path=path,
            remedy="check that the file is whole",
        )
    return _fields(source, path)


def _fields(source: _Inflated | _Bounded, path: str | None) -> dict[str, str]:
    """Header fields up to the blank line, names in lower case."""
    found: dict[str, str] = {}
    size = 0
    while (line := source.line()).strip():
        size += len(line)
        if size > _LONGEST_HEAD:
            raise ArchiveError(
                "the head of a record is too long", path=path, remedy="check that the file is whole"
            )
        name, _, value = line.decode("utf-8", "replace").partition(":")
        found.setdefault(name.strip().lower(), value.strip())
    return found


def _length(head: dict[str, str], path: str | None, place: str) -> int:
    text = head.get("content-length", "")
    if not re.fullmatch(r"\d{1,15}", text, re.ASCII):
        raise ArchiveError("a record does not say its length", path=path, place=place)
    return int(text)


def _page(block: _Bounded, url: str, path: str | None, place: str) -> Page | None:
    """The page of an HTTP response; None for what is no HTML."""
    status = block.line().split(None, 2)
    fields = _fields(block, path)
    kind = fields.get("content-type", "")
    if not re.match(r"(?i)\s*(?:text/html|application/xhtml\+xml)\b", kind):
        return None
    if len(status) < 2 or not status[1].startswith(b"2"):
        code = status[1].decode("ascii", "replace") if len(status) > 1 else "none"
        raise NotAnArticleError(
            f"{url or 'a page'} was answered with the status {code}", path=path, place=place
        )
    body = block.read(_LONGEST_PAGE + 1)
    if len(body) > _LONGEST_PAGE:
        raise TooLargeError(
            f"{url or 'a page'} has more than {_LONGEST_PAGE:,} bytes", path=path, place=place
        )
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    body = _decoded(body, fields.get("content-encoding", "").lower().strip(), path, place)
    charset = re.search(r"(?i)charset\s*=\s*[\"']?([\w.:-]{1,40})", kind)
    return Page(url, body, charset[1] if charset else None)


def _unchunked(body: bytes) -> bytes:
    """The body without the marks of chunks; as it is where it has none, as some crawlers store it."""
    parts: list[bytes] = []
    at = 0
    while match := re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n").match(body, at):
        size = int(match[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else body[at : at + 1] == b"\n"
    return b"".join(parts) if parts and at >= len(body) else body


def _decoded(body: bytes, encoding: str, path: str | None, place: str) -> bytes:
    if encoding in {"", "identity"}:
        return body
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise NotAnArticleError(
            f"the page is compressed by {encoding[:20]!r}, which is not read", path=path, place=place
        )
    for bits in (47, -15):  # gzip or zlib by their marks; deflate without any
        inflate = zlib.decompressobj(bits)
        try:
            found = inflate.decompress(body, _LONGEST_PAGE + 1)
        except zlib.error:
            continue
        if len(found) > _LONGEST_PAGE or len(found) > max(_SMALL, len(body) * _GREATEST_RATIO):
            raise TooLargeError("the page grows too far when it is inflated", path=path, place=place)
        return found
    return body  # Some crawlers store the inflated page with the header of the deflated one.


def _bomb(path: str | None) -> ArchiveError:
    return ArchiveError(
        f"the archive grows more than {_GREATEST_RATIO} times when it is inflated",
        path=path,
        remedy="do not trust it",
    )


class _Inflated:
    """The bytes of a file, inflated member by member where it is compressed; never more than a piece ahead."""

    def __init__(self, raw: _Raw, path: str | None) -> None:
        self._raw = raw
        self._path = path
        self._buffer = b""
        self._waiting = raw.read(_PIECE)
        self._member = zlib.decompressobj(31) if self._waiting[:2] == b"\x1f\x8b" else None
        self._is_packed = self._member is not None
        self._taken = self._given = 0

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; fewer only where the next piece is asked for, none at the end."""
        if not self._buffer:
            self._fill()
        found, self._buffer = self._buffer[:size], self._buffer[size:]
        return found

    def line(self, limit: int = _LONGEST_HEAD) -> bytes:
        """The next line with its end; empty at the end of the file."""
        while (end := self._buffer.find(b"\n", 0, limit)) < 0 and len(self._buffer) < limit:
            if not self._fill():
                found, self._buffer = self._buffer, b""
                return found
        if end < 0:
            raise ArchiveError(
                "a line of the archive is too long", path=self._path, remedy="check that it is a WARC file"
            )
        found, self._buffer = self._buffer[: end + 1], self._buffer[end + 1 :]
        return found

    def _fill(self) -> bool:
        """Adds a piece to the buffer; false at the end."""
        if not self._is_packed:
            piece, self._waiting = self._waiting or self._raw.read(_PIECE), b""
            self._buffer += piece
            return bool(piece)
        while True:
            if not self._waiting:
                self._waiting = self._raw.read(_PIECE)
            if not self._waiting:
                if self._member is not None and self._taken:
                    raise ArchiveError("the archive breaks off", path=self._path, remedy="fetch it again")
                return False
            if self._member is None:
                self._member, self._taken, self._given = zlib.decompressobj(31), 0, 0
            try:
                piece = self._member.decompress(self._waiting, _PIECE * 4)
            except zlib.error as error:
                raise ArchiveError(
                    f"the archive is damaged ({error})", path=self._path, remedy="fetch it again"
                ) from None
            rest = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            self._taken += len(self._waiting) - len(rest)
            self._given += len(piece)
            self._waiting = rest
            if self._given > max(_SMALL, self._taken * _GREATEST_RATIO):
                raise _bomb(self._path)
            if self._member.eof:
                self._member = None
            if piece:
                self._buffer += piece
                return True


class _Bounded:
    """The block of one record: so many bytes of the source, and no more."""

    def __init__(self, source: _Inflated, length: int, path: str | None) -> None:
        self._source = source
        self._left = length
        self._path = path

    def line(self) -> bytes:
        """The next line of the block."""
        if self._left <= 0:
            return b""
        line = self._source.line()
        self._left -= len(line)
        return line

    def read(self, size: int) -> bytes:
        """Up to `size` bytes of the block, fewer only at its end."""
        parts = []
        while size > 0 and self._left > 0:
            piece = self._source.read(min(size, self._left, _PIECE))
            if not piece:
                raise ArchiveError("the archive breaks off", path=self._path, remedy="fetch it again")
            parts.append(piece)
            size -= len(piece)
            self._left -= len(piece)
        return b"".join(parts)

    def skip(self) -> None:
        """Passes over what is left of the block."""
        while self._left > 0:
            self.read(_PIECE)
