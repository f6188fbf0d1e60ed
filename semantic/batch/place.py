"""The destination of an export and the folder beside it in which the new dataset grows until it is whole."""

from __future__ import annotations

import ctypes
import errno
import glob
import hashlib
import os
import shutil
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from semantic.batch.files import Form, opened, sync_folder
from semantic.batch.journal import Footer, entries, read_header
from semantic.errors import OutputError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["MANIFEST", "QUARANTINE", "STORE", "Place"]

MANIFEST = "manifest.jsonl"
QUARANTINE = "quarantine.jsonl"
#: In a folder that is a store: the embedded store itself.
STORE = "oxigraph"


class Place:
    """Where a dataset lies and where the next one grows.

    `new` is the folder of the growing dataset, inside `work`, which stands beside the destination and has a lock, so
    that two exports never write one dataset.
    """

    def __init__(self, destination: str, form: Form) -> None:
        self.path = Path(os.path.realpath(destination))
        self.form = form
        self.work = self.path.parent / f".{self.path.name}.export"
        self.new = self.work / "new"
        self._lock: int | None = None

    # --- names -----------------------------------------------------------------------------------------------------

    @property
    def manifest(self) -> Path:
        """The manifest of the dataset that is there."""
        return (
            self.path.with_name(self.path.name + "." + MANIFEST)
            if self.form.kind == "file"
            else self.path / MANIFEST
        )

    @property
    def quarantine(self) -> Path:
        """Where the quarantined articles of the finished dataset are listed.

        Of the files of one folder the first has the plain name; that of any other begins with the dataset's own.
        """
        if self.form.kind != "file":
            return self.path / QUARANTINE
        plain, own = self.path.with_name(QUARANTINE), self.path.with_name(f"{self.path.name}.{QUARANTINE}")
        is_others = own.exists() or (plain.exists() and not self.manifest.exists())
        return own if is_others else plain

    def data(self, index: int, folder: Path | None = None) -> Path:
        """The data file `index`, of the growing dataset or of the one in `folder`."""
        names = {
            "file": "data",
            "store": "dataset" + self.form.suffix,
            "shards": f"shard-{index:05d}{self.form.suffix}",
        }
        if folder is not None and self.form.kind == "file":
            return self.path
        return (folder or self.new) / names[self.form.kind]

    # --- before ----------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Makes the work folder and takes its lock; OutputError where another export holds it."""
        if not self.path.parent.is_dir():
            raise OutputError(
                "cannot write: the folder does not exist", path=str(self.path), remedy="make it first"
            )
        # At once, not when all is written: the names of what stands beside the dataset are longer than its own.
        longest = os.fsencode(f"{self.path.name}.{QUARANTINE}")
        if self.form.kind == "file" and len(longest) > os.pathconf(self.path.parent, "PC_NAME_MAX"):
            raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))
        self.new.mkdir(parents=True, exist_ok=True)
        self._lock = os.open(self.work / "lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
        try:
            import fcntl

            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass
        except OSError:
            self.close()
            raise OutputError(
                "another export is writing this dataset", path=str(self.path), remedy="wait for its end"
            ) from None

    def close(self) -> None:
        """Gives the lock back."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def check_apart(self, sources: Sequence[str]) -> None:
        """OutputError where to replace the destination would destroy the sources, or what is no file: never forced."""
        if self.path.exists() and not (self.path.is_file() or self.path.is_dir()):
            raise OutputError(
                "this is neither a file nor a folder", path=str(self.path), remedy="give another path"
            )
        for source in sources:
            plain = not glob.has_magic(source) or os.path.lexists(source)
            parts = Path(source).parts
            known = parts if plain else tuple(takewhile(lambda part: not glob.has_magic(part), parts))
            if Path(os.path.realpath(Path(*known))).is_relative_to(self.path) and self.path.exists():
                raise OutputError(
                    f"{source} lies there, and would be replaced",
                    path=str(self.path),
                    remedy="give a path beside the sources",
                )

    def check(self) -> Path | None:
        """The manifest of the dataset that stands at the destination, None if nothing does.

        OutputError for anything that no export has written, or that was changed since: it is never replaced.
        """
        if not self.path.exists() or (self.path.is_dir() and not any(self.path.iterdir())):
            return None
        what = "folder" if self.path.is_dir() else "file"
        remedy = "give another path, or say --force to replace it"
        if self.path.is_dir() != (self.form.kind != "file") or not self.manifest.is_file():
            raise OutputError(f"there is a {what} that no export has written", path=str(self.path), remedy=remedy)  # fmt: skip
        footer = None
        try:
            header = read_header(self.manifest)
        except OutputError as error:
            error.remedy = remedy  # Nothing was interrupted that could be begun anew.
            raise
        if header is not None:
            footer = next((one for _, one in entries(self.manifest) if isinstance(one, Footer)), None)
        if footer is None:
            raise OutputError("its manifest is not whole", path=str(self.manifest), remedy=remedy)
        for name, size, digest in footer.files:
            file = self.path if self.form.kind == "file" else self.path / name
            if not file.is_file() or file.stat().st_size != size or _digest(file) != digest:
                raise OutputError("this file was changed since it was exported", path=str(file), remedy=remedy)  # fmt: skip
        return self.manifest

    def check_free(self) -> None:
        """StoreError where another program has the store at the destination open: what it writes would be lost."""
        for store in (self.path / STORE, self.path):
            if not (store / "CURRENT").is_file():
                continue
            import pyoxigraph as ox

            try:
                ox.Store(store)
            except OSError as error:
                if "lock" in str(error).lower():  # One that is damaged is held by nobody.
                    raise StoreError(
                        "another program has this store open",
                        path=str(self.path),
                        remedy="end it, then repeat this with --resume",
                    ) from None

    # --- after -----------------------------------------------------------------------------------------------------

    def files(self) -> Iterator[tuple[str, int, str]]:
        """Name, size and SHA-256 of each data file of the growing dataset."""
        for path in sorted(self.new.iterdir()):
            if path.is_file() and path.name not in {MANIFEST, QUARANTINE}:
                yield path.name, path.stat().st_size, _digest(path)

    def finish(self) -> None:
        """Puts the whole new dataset into place; after a crash in between, does the rest."""
        if self.form.kind == "file":
            for name, target in (
                ("data", self.path),
                (QUARANTINE, self.quarantine),
                (MANIFEST, self.manifest),
            ):
                with suppress(FileNotFoundError):  # It was put into place before the crash.
                    (self.new / name).replace(target)
        else:
            marker = self.work / "finished"
            if not marker.exists():
                if self.form.kind == "store":
                    self._build_store()
                marker.write_text(str(self.new.stat().st_ino))
            number = int(marker.read_text() or 0)
            self.check_free()
            if not self.path.exists() or self.path.stat().st_ino != number:
                _exchange(self.new, self.path)
        sync_folder(self.path.parent)
        self.remove()

    def remove(self) -> None:
        """The work folder goes away, the lock last."""
        self.close()
        shutil.rmtree(self.work, ignore_errors=True)

    def restart(self) -> None:
        """What grew so far goes away."""
        (self.work / "finished").unlink(missing_ok=True)
        shutil.rmtree(self.new, ignore_errors=True)
        self.new.mkdir()

    def _build_store(self) -> None:
        import pyoxigraph as ox

        target = self.new / STORE
        shutil.rmtree(target, ignore_errors=True)
        try:
            store = ox.Store(target)
            with opened(self.data(0)) as lines:
                store.bulk_load(lines, format=ox.RdfFormat.N_QUADS)
            store.optimize()
            store.flush()
            del store
        except OSError as error:
            raise StoreError(
                f"the store cannot be made ({error})", path=str(self.path), remedy="free space, then --resume"
            ) from None


def _exchange(new: Path, target: Path) -> None:
    """Puts the folder `new` at `target` in one step; what stood there is at `new` afterwards."""
    if not target.exists():
        new.rename(target)
        return
    if _renamed(new, target):
        return
    # No exchange on this file system: between these two steps nothing stands there, and --resume puts it right.
    aside = new.with_name("old")
    target.rename(aside)
    new.rename(target)


def _renamed(new: Path, target: Path) -> bool:
    """renameat2 with RENAME_EXCHANGE, of Linux; False where it is not to be had."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        renameat2 = libc.renameat2
    except (OSError, AttributeError):
        return False
    at_current, exchange = -100, 2
    if renameat2(at_current, os.fsencode(new), at_current, os.fsencode(target), exchange) == 0:
        return True
    if (number := ctypes.get_errno()) in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(number, os.strerror(number), str(target))


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
