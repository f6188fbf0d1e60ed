"""The journal of an export: which batches are on the disk for good, and what became of every record.

One line of JSON a batch, written only after the bytes that it speaks of are on the disk; a line that a crash cut off
counts as not written. The finished journal stays beside the dataset as its manifest, and tells the next export which
articles need not be converted again.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, NamedTuple

from semantic.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["VERSION", "Entry", "Footer", "Header", "Item", "Kept", "Old", "entries", "read_header"]

#: Another version of the journal is not read.
VERSION = 1


@dataclass(frozen=True, slots=True)
class Header:
    """What has to be the same for a journal to be gone on with: the conversion and the form of the dataset."""

    fingerprint: str
    suffix: str
    kind: str
    shard: int
    semantic_export: int = VERSION

    def line(self) -> bytes:
        """The first line of a journal."""
        return _line(asdict(self))


class Item(NamedTuple):
    """A record of a batch: its statements are `data[start:start + length]` of the unpacked batch."""

    name: str
    key: str
    start: int
    length: int
    good: int
    bad: int
    statements: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A batch: it lies in file `file` from `at` to `end`; its quarantined articles end at `quarantine`."""

    file: int
    at: int
    end: int
    quarantine: int
    items: tuple[Item, ...]

    def line(self) -> bytes:
        """The line of the batch."""
        return _line({"file": self.file, "at": self.at, "end": self.end, "quarantine": self.quarantine, "items": self.items})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Footer:
    """The last line: the dataset is whole. `files` has name, size and SHA-256 of each."""

    articles: int
    quarantined: int
    statements: int
    files: tuple[tuple[str, int, str], ...]

    def line(self) -> bytes:
        """The last line of a journal."""
        return _line({"done": asdict(self)})


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


def read_header(path: Path) -> Header | None:
    """The header of the journal `path`; None where there is none yet. OutputError for one of another version."""
    try:
        with path.open("rb") as stream:
            line = stream.readline(10_000)
    except FileNotFoundError:
        return None
    try:
        if line and not line.endswith(b"\n"):
            return None  # A crash cut off the very first line.
        if not line:
            return None
        value = json.loads(line)
        if value["semantic_export"] != VERSION:
            raise OutputError(
                f"this journal is of version {value['semantic_export']}, this program writes {VERSION}",
                path=str(path),
                remedy="finish it with the program that began it, or say --restart",
            )
        return Header(**value)
    except (ValueError, KeyError, TypeError):
        raise OutputError(
            "this is no journal of an export", path=str(path), remedy="move it away, or say --restart"
        ) from None


def entries(path: Path) -> Iterator[tuple[int, Entry | Footer]]:
    """The batches of a journal, each with the offset at which its line ends; up to the first that is not whole."""
    with path.open("rb") as stream:
        end = len(stream.readline())
        for line in stream:
            if not line.endswith(b"\n"):
                return
            try:
                value = json.loads(line)
                if "done" in value:
                    done = value["done"]
                    files = tuple((name, size, digest) for name, size, digest in done.pop("files"))
                    found: Entry | Footer = Footer(**done, files=files)
                else:
                    items = tuple(Item(*item) for item in value.pop("items"))
                    found = Entry(**value, items=items)
            except (ValueError, TypeError, KeyError):
                return
            end += len(line)
            yield end, found


class Kept(NamedTuple):
    """Where the statements of an article of the former dataset lie."""

    file: int
    at: int
    end: int
    start: int
    length: int
    good: int
    statements: int


class Old:
    """The articles of the former dataset by their keys, in a table on disk, so that memory stays flat."""

    def __init__(self, manifest: Path, table: Path) -> None:
        table.unlink(missing_ok=True)
        self._connection = sqlite3.connect(table, isolation_level=None)
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute(
            "CREATE TABLE kept (key TEXT PRIMARY KEY, file, at, end, start, length, good, statements) WITHOUT ROWID"
        )
        self._connection.execute("BEGIN")
        for _, entry in entries(manifest):
            if isinstance(entry, Entry):
                self._connection.executemany(
                    "INSERT OR IGNORE INTO kept VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        (item.key, entry.file, entry.at, entry.end, item.start, item.length, item.good, item.statements)
                        for item in entry.items
                        if not item.bad
                    ],
                )  # fmt: skip
        self._connection.execute("COMMIT")

    def find(self, key: str) -> Kept | None:
        """Where the article with this key lies; None if it is new or was changed."""
        row = self._connection.execute("SELECT * FROM kept WHERE key = ?", (key,)).fetchone()
        return None if row is None else Kept(*row[1:])

    def close(self) -> None:
        """The table is not needed any more."""
        self._connection.close()
