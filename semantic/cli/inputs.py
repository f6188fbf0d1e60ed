"""The inputs that a command line names: files, folders, patterns, and `-` for standard input."""

from __future__ import annotations

import glob
import os
import re
import sys
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from semantic.errors import TooLargeError, UnreadableInputError
from semantic.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    _IntParameter = click.ParamType[int]
else:
    _IntParameter = click.ParamType  # Older releases of click cannot be subscripted.

__all__ = ["SIZE", "STDIN", "Inputs", "content_of", "expand", "is_article", "is_file", "is_folder", "recoded"]

#: How standard input is called in messages and results.
STDIN = "<stdin>"


class Inputs(NamedTuple):
    """The files that are meant, in order; `is_many` where the user named a folder, a pattern or more than one."""

    paths: tuple[str, ...]
    is_many: bool


def expand(arguments: Sequence[str], is_wanted: Callable[[str], bool], wanted: str) -> Inputs:
    """The files that `arguments` name, each once, in the order of the arguments and by name within one.

    A folder stands for the files in it and below for which `is_wanted` is true, hidden ones aside; `wanted` says in
    a message what these are. A pattern (`*`, `**`, `?`, `[…]`) that is not itself the name of a file stands for the
    files that match. A folder or pattern without any file is an UnreadableInputError; an empty argument, which an
    unset variable of a shell makes, is a UsageError. A file is not opened here.
    """
    found: dict[str, None] = {}
    is_many = False
    for argument in arguments:
        if argument == "-":
            found[STDIN] = None
            continue
        if argument[:8].lower().startswith(("http://", "https://")):
            found[argument] = None
            continue
        if not argument:
            raise click.UsageError(
                "an input's path is empty; name a file or a folder (. for the current one)"
            )
        if is_folder(argument):
            is_many = True
            inside = _files_below(argument, is_wanted)
            if not inside:
                raise UnreadableInputError(
                    f"no {wanted} in this folder",
                    path=argument,
                    remedy="give a folder that holds some, or a file",
                )
            found.update(dict.fromkeys(inside))
        elif glob.has_magic(argument) and not os.path.lexists(argument):
            is_many = True
            matching = sorted(name for name in glob.glob(argument, recursive=True) if is_file(name))  # noqa: PTH207  (keeps ./ and absolute paths as the user wrote them)
            if not matching:
                raise UnreadableInputError("no file matches", path=argument, remedy="check the pattern")
            found.update(dict.fromkeys(matching))
        else:
            found[argument] = None
    return Inputs(tuple(found), is_many or len(found) > 1)


def _files_below(folder: str, is_wanted: Callable[[str], bool]) -> list[str]:
    """Sorted by their parts; links to folders are not followed, so that no circle holds the walk.

    A folder that cannot be looked into is an UnreadableInputError: what it holds would be left out in silence.
    """
    files: list[str] = []
    # What is still to come, the next one last. An archive has very many files: they stay texts, and are not asked twice.
    coming: list[tuple[str, bool]] = [(str(Path(folder)), True)]
    while coming:
        place, is_inside = coming.pop()
        if not is_inside:
            files.append(place)
            continue
        try:
            with os.scandir(place) as found:
                entries = sorted(found, key=attrgetter("name"), reverse=True)
        except OSError as error:
            raise UnreadableInputError(
                f"the folder cannot be read ({error.strerror})",
                path=place,
                remedy="check its permissions, or name the files beside it",
            ) from None
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = entry.name if place == os.curdir else entry.path
            if _is(entry.is_dir, follow_symlinks=False):
                coming.append((path, True))
            elif (_is(entry.is_file) or _leads_nowhere(path)) and is_wanted(path):
                coming.append((path, False))
    return files


def _is(question: Callable[..., bool], **options: bool) -> bool:
    """The answer of an entry about itself; no where it cannot be asked."""
    try:
        return question(**options)
    except OSError:
        return False


def _leads_nowhere(path: str) -> bool:
    """Whether `path` is a link to what is not there; to read it says so, and to pass it over would not."""
    return os.path.islink(path) and not os.path.exists(path)  # noqa: PTH114, PTH110 - a path object for each file is felt


def is_folder(path: str | Path) -> bool:
    """Whether `path` is a folder; false for one that cannot be asked (no permission, a name too long)."""
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def is_article(file: str) -> bool:
    """Whether a file of a folder is meant: text by its name; JSON by its content, since a folder may hold JSON of every kind."""
    path = Path(file)
    if path.suffix.lower() in {".txt", ".text"}:
        return True
    if path.suffix.lower() in {".html", ".htm", ".xhtml"}:
        stems = (path.stem, path.stem.removesuffix(".meta"))
        made = any(is_file(path.with_name(stem + suffix)) for stem in stems for suffix in (".txt", ".text"))
        return not made  # What an earlier run made of the text beside it.
    if path.suffix.lower() in {
        ".md",
        ".markdown",
        ".xml",
        ".rss",
        ".atom",
        ".warc",
        ".wacz",
    } or path.name.endswith(".warc.gz"):
        from semantic.readers import READERS, detect

        try:
            with path.open("rb") as stream:
                return detect(stream.read(200_000)).format in {*READERS} - {"text"}
        except OSError:
            return True  # It says why when its turn comes.
    if path.suffix.lower() != ".json":
        return False
    stem = path.name.removesuffix(".article.json")
    if stem != path.name and any(is_file(path.with_name(stem + suffix)) for suffix in (".txt", ".text")):
        return False  # What an earlier run made of the text beside it.
    from semantic.readers import detect

    try:
        with path.open("rb") as stream:
            return detect(stream.read(200_000)).format in {"article", "ninjs", "wordpress"}
    except OSError:
        return True  # It says why when its turn comes.


def is_file(path: str | Path) -> bool:
    """Whether `path` is a regular file; false for one that cannot be asked (no permission, a name too long)."""
    try:
        return Path(path).is_file()
    except OSError:
        return False


#: Most files have fewer bytes; to ask for as many as the limit allows would claim memory for them.
_MOST_FILES = 262_144


def content_of(path: str, max_size: int) -> bytes:
    """The bytes of a file, or of standard input for STDIN; UnreadableInputError, TooLargeError.

    A named pipe is waited for until somebody writes into it, as `cat` does; Ctrl-C ends the wait.
    """
    try:
        if path == STDIN and sys.stdin is None:
            raise UnreadableInputError("standard input is closed", path=path, remedy="name a file")
        if path == STDIN:
            content = sys.stdin.buffer.read(max_size + 1)
        else:
            with open(path, "rb", _MOST_FILES) as stream:  # noqa: PTH123 - a path object for each file is felt
                content = stream.read(min(_MOST_FILES, max_size + 1))
                if len(content) == _MOST_FILES:
                    content += stream.read(max_size + 1 - _MOST_FILES)
    except FileNotFoundError:
        raise UnreadableInputError("there is no such file", path=path, remedy="check the path") from None
    except IsADirectoryError:
        raise UnreadableInputError("this is a folder", path=path, remedy="give a file in it") from None
    except PermissionError:
        raise UnreadableInputError(
            "the file may not be read", path=path, remedy="check its permissions"
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise UnreadableInputError(
            f"the file cannot be read ({reason})", path=path, remedy="check the path"
        ) from None
    if len(content) > max_size:
        raise TooLargeError(
            f"the input is larger than {max_size:,} byte{'' if max_size == 1 else 's'}",
            path=path,
            remedy="raise the limit with --max-size",
        )
    return content


def recoded(content: bytes, encoding: str | None, path: str) -> bytes:
    """`content` in UTF-8, read in the encoding that the user named; as it is where none was named."""
    if encoding is None:
        return content
    from semantic.readers.decode import decode

    return decode(content, path=path, encoding=encoding).text.encode()


class _Size(_IntParameter):
    """A number of bytes: `500000`, `500kB`, `20MB`, `1.5 GB`."""

    name = "size"
    _UNITS = {"": 1, "b": 1, "k": 10**3, "kb": 10**3, "m": 10**6, "mb": 10**6, "g": 10**9, "gb": 10**9}  # noqa: RUF012
    # 20MB  |  1.5 GB
    _PATTERN = pattern(r"([0-9]{1,12}(?:\.[0-9]{1,6})?)\s*([a-z]{0,2})", re.IGNORECASE)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        match = self._PATTERN.fullmatch(value.strip())
        if match is None or match[2].lower() not in self._UNITS:
            self.fail(f"{value!r} is no size; write it like 500kB or 20MB", param, ctx)
        return int(float(match[1]) * self._UNITS[match[2].lower()])


SIZE = _Size()
