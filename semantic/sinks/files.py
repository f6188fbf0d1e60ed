"""Files that are either what they were or what they shall be, never a part; and names that stay in their folder."""

from __future__ import annotations

import errno
import hashlib
import itertools
import os
import re
import stat
import unicodedata
from collections import Counter
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from semantic.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["make_folder", "output_error", "output_names", "write_atomically"]

_numbers = itertools.count()


def write_atomically(path: Path | str, data: bytes) -> None:
    """Puts `data` into the file `path` so that a reader, a crash or a full disk sees the old file or the new one.

    The bytes go to a temporary file in the same folder, to the disk, and then in one step into place. An existing
    file keeps its permissions; a symbolic link keeps pointing to the file that gets the bytes; a device or pipe is
    written as it is. A file that this user may not write is refused, though the folder would let it be replaced (to
    root no file is read-only). Raises OutputError with the path and what to do; then the old file stands untouched and no
    temporary file is left.
    """
    shown = os.fspath(path)
    try:
        target = Path(os.path.realpath(path))
        before = _state(target)
        if before and stat.S_ISDIR(before.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if before and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        if before and not stat.S_ISREG(before.st_mode):
            target.write_bytes(data)
            return
        _replace(target, data, before)
    except (OSError, ValueError) as error:
        raise output_error(shown, error) from error


def make_folder(path: Path | str) -> None:
    """Makes the folder `path` and those above it where they are missing; OutputError with the path and what to do."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise OutputError(
            "cannot write: this is a file, not a folder", path=os.fspath(path), remedy="give a folder"
        ) from None
    except (OSError, ValueError) as error:
        raise output_error(os.fspath(path), error) from error


def output_names(sources: Sequence[str], extension: str) -> dict[str, str]:
    """A safe file name for each source path: `[a-z0-9-]{1,80}` and the extension.

    The name is made from the last part of the path. Sources whose names would be the same get the names of their
    folders before it, of one, two or three, and where that is not enough a part of the hash of the whole path; always
    all of them, so that the order of the sources does not matter.

    >>> names = output_names(["news/Été 2019.txt", "may/1.txt", "june/1.txt", "a/b.txt", "x/a/b.txt"], ".jsonld")
    >>> list(names.values())
    ['ete-2019.jsonld', 'may-1.jsonld', 'june-1.jsonld', 'a-b.jsonld', 'x-a-b.jsonld']
    """
    slugs = {source: _slug(_last_part(source)) for source in sources}
    longer: list[Callable[[str], str]] = [partial(_with_folders, number=number) for number in (1, 2, 3)]
    longer += [partial(_with_hash, digits=digits) for digits in (8, 16, 64)]
    for name in longer:
        count = Counter(slugs.values())
        slugs = {source: slug if count[slug] == 1 else name(source) for source, slug in slugs.items()}
    return {source: slug + extension for source, slug in slugs.items()}


# --- writing -------------------------------------------------------------------------------------------------------


def _state(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, before: os.stat_result | None) -> None:
    descriptor, part = _part_file(target.parent)
    try:
        try:
            _write_all(descriptor, data)
            if before:
                _keep_owner_and_mode(descriptor, before)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        part.replace(target)
    except BaseException:  # Also a Ctrl-C: what is half written goes away.
        with suppress(OSError):
            part.unlink()
        raise
    _sync_folder(target.parent)


def _part_file(folder: Path) -> tuple[int, Path]:
    """A new file in `folder`, with the permissions that the umask gives; never one that was there before."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    while True:
        part = folder / f".semantic-{os.getpid()}-{next(_numbers)}.part"
        with suppress(FileExistsError):  # Left by a killed process that had our number.
            return os.open(part, flags, 0o666), part


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _keep_owner_and_mode(descriptor: int, before: os.stat_result) -> None:
    if not hasattr(os, "fchmod"):
        return
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        with suppress(PermissionError):  # Only root may give a file away; then it becomes the writer's.
            os.fchown(descriptor, before.st_uid, before.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(before.st_mode))


def _sync_folder(folder: Path) -> None:
    """Makes the new name last through a power cut, where the system can do that for a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


#: What an error of the system means for somebody who wants a file, and the way out.
_REASONS = {
    errno.ENOENT: ("the folder does not exist", "make it first"),
    errno.ENOTDIR: ("a part of the path is a file, not a folder", "give another path"),
    errno.EISDIR: ("this is a folder", "give the path of a file in it"),
    errno.EACCES: ("this place may not be written", "change its permissions or give another path"),
    errno.EPERM: ("this place may not be written", "change its permissions or give another path"),
    errno.EROFS: ("this place is read-only", "give another path"),
    errno.ENOSPC: ("the disk is full", "free some space or give a path on another disk"),
    errno.EDQUOT: ("the disk quota is used up", "free some space or give a path on another disk"),
    errno.EFBIG: ("the file would be larger than the system allows", "raise the limit or give another path"),
    errno.ENAMETOOLONG: ("the name is too long", "give a shorter one"),
    errno.ELOOP: ("the symbolic links go in a circle", "give another path"),
}


def output_error(path: str, error: OSError | ValueError) -> OutputError:
    """What an error of the system means for who wants the file `path`, and the way out."""
    if isinstance(error, OSError):
        default = (error.strerror or str(error), "what stood there before still does, or the whole new file")
        message, remedy = _REASONS.get(error.errno or 0, default)
    else:
        message, remedy = "this is no file name", "give another path"
        path = ascii(path)
    return OutputError(f"cannot write: {message}", path=path, remedy=remedy)


# --- names ---------------------------------------------------------------------------------------------------------

# "ete 2019" -> ete-2019
_NO_SLUG = re.compile(r"[^a-z0-9]++")
#: Device names of Windows, which a file may not have there whatever its extension.
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)


def _last_part(source: str) -> str:
    """The file's name without its extension, which may be our own of two parts."""
    path = Path(source.replace("\0", " "))
    return path.name.removesuffix(".article.json") if path.name.endswith(".article.json") else path.stem


def _with_folders(source: str, number: int) -> str:
    folders = Path(source.replace("\0", " ")).parent.parts[-number:]
    return _slug(" ".join([*folders, _last_part(source)]))


def _with_hash(source: str, digits: int) -> str:
    digest = hashlib.sha256(source.encode("utf-8", "surrogateescape")).hexdigest()[:digits]
    return f"{_with_folders(source, 1)[: 79 - digits]}-{digest}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = _NO_SLUG.sub("-", plain).strip("-")[:80].strip("-") or "article"
    return f"{slug}-file" if slug in _DEVICES else slug
