"""The files of a dataset: how a batch becomes bytes, and bytes that are kept through a crash."""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FORMS", "Form", "Growing", "form_of", "sync_folder"]

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


def sync_folder(folder: Path) -> None:
    """Makes names last through a power cut, where the system can do that for a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
