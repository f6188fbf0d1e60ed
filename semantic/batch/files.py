"""The files of a dataset: how a batch becomes bytes, and bytes that are kept through a crash."""

from __future__ import annotations

import gzip
import io
import os
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal, NamedTuple, cast

from semantic.errors import ConfigurationError, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["FORMS", "Form", "Growing", "form_of", "opened", "sync_folder"]

Kind = Literal["file", "shards", "store"]


class Form(NamedTuple):
    """How a dataset lies on disk: by the end of its name, the syntax, and how a batch is packed and unpacked.

    Each batch is packed alone (a member of gzip, a frame of Zstandard), so that any one can be read without the
    others; the formats say that such parts in a row are one file.
    """

    suffix: str
    syntax: Literal["nquads", "trig"]
    pack: Callable[[bytes], bytes]
    unpack: Callable[[bytes], bytes]
    kind: Kind = "file"


def _same(data: bytes) -> bytes:
    return data


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, 6, mtime=0)


def _zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor(level=3, write_checksum=True).compress(data)


def _unzstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdDecompressor().decompress(data)


FORMS = (
    Form(".nq", "nquads", _same, _same),
    Form(".nq.gz", "nquads", _gzip, gzip.decompress),
    Form(".nq.zst", "nquads", _zstd, _unzstd),
    Form(".trig", "trig", _same, _same),
)
_IN_FOLDER = FORMS[2]


def form_of(destination: str, *, in_shards: bool) -> Form:
    """The form that the name of the destination asks for: a folder is a store, or shards where these are wanted.

    ConfigurationError for a file whose form is not known.
    """
    path = Path(destination)
    if destination.endswith(("/", os.sep)) or path.is_dir() or not path.suffix:
        return _IN_FOLDER._replace(kind="shards" if in_shards else "store")
    name = path.name.lower()
    form = next((form for form in FORMS if name.endswith(form.suffix)), None)
    if form is None:
        raise ConfigurationError(
            f"a dataset's name ends in {', '.join(one.suffix for one in FORMS)}, or in / for a folder",
            path=destination,
            remedy="write -o archive.nq.zst",
        )
    if in_shards:
        raise ConfigurationError(
            "shards need a folder, and this is a file", path=destination, remedy="write -o archive/"
        )
    return form


class Growing:
    """A file that only grows, and that can be cut back to where it was known to be whole."""

    def __init__(self, path: Path, size: int = 0) -> None:
        self.path = path
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        self._descriptor = os.open(path, flags, 0o666)
        os.ftruncate(self._descriptor, size)
        os.lseek(self._descriptor, size, os.SEEK_SET)
        self.size = size
        self._unsynced = False

    def append(self, data: bytes) -> int:
        """Writes `data` at the end, and says where that was."""
        rest, start = memoryview(data), self.size
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]
        self.size += len(data)
        self._unsynced = True
        return start

    def sync(self) -> None:
        """All that was written is on the disk."""
        if self._unsynced:
            os.fsync(self._descriptor)
            self._unsynced = False

    def close(self) -> None:
        """The file stays as it is."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The unpacked bytes of a file of a dataset, as a stream. StoreError for one that is cut off or damaged."""
    name = path.name.lower()
    remedy = "export it anew"
    try:
        with path.open("rb") as packed:
            if name.endswith(".gz"):
                with gzip.open(packed) as stream:
                    yield cast("IO[bytes]", stream)
            elif name.endswith(".zst"):
                yield cast("IO[bytes]", io.BufferedReader(_Frames(packed)))
            else:
                yield packed
    except EOFError:
        raise StoreError("this file is cut off", path=str(path), remedy=remedy) from None
    except (gzip.BadGzipFile, zlib.error, _DamagedError) as error:
        raise StoreError(f"this file is damaged ({error})", path=str(path), remedy=remedy) from None


class _DamagedError(Exception):
    """What zstandard says of bytes that are not its own."""


class _Frames(io.RawIOBase):
    """The frames of Zstandard in a file, one after the other; EOFError where the last one is cut off."""

    def __init__(self, packed: IO[bytes]) -> None:
        import zstandard

        self._packed = packed
        self._error = zstandard.ZstdError
        self._new = zstandard.ZstdDecompressor().decompressobj
        self._frame = self._new()
        self._is_in_frame = False
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, target: Any) -> int:
        while not self._ready:
            data = self._packed.read(1 << 17)
            if not data:
                if self._is_in_frame:
                    raise EOFError
                return 0
            self._ready = memoryview(self._unpacked(data))
        size = min(len(target), len(self._ready))
        target[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _unpacked(self, data: bytes) -> bytes:
        parts = []
        while data:
            self._is_in_frame = True
            try:
                parts.append(self._frame.decompress(data))
            except self._error as error:
                raise _DamagedError(error) from None
            if not self._frame.eof:
                break
            data, self._frame, self._is_in_frame = self._frame.unused_data, self._new(), False
        return b"".join(parts)


def sync_folder(folder: Path) -> None:
    """Makes names last through a power cut, where the system can do that for a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
