"""What `.gitignore` files leave out of a folder: generated copies, dependencies, caches."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from semantic.cli.globs import matcher

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["is_ignored"]


class _Line(NamedTuple):
    fits: Callable[[str], bool]
    keeps: bool
    folders_only: bool


def is_ignored(path: str, top: str) -> bool:
    """A `.gitignore` between the repository's root, or `top`, and `path` leaves the file out, or a folder around it."""
    # An archive has very many files in few folders: what holds for a folder is found once.
    folder, name = os.path.split(os.path.join(os.getcwd(), path))  # noqa: PTH109, PTH118 - objects for paths are felt
    around = _around(folder, _root(Path(top).absolute()))
    return around is None or _is_left_out(name, around, is_folder=False)


#: The folders from the root down to a file that have lines, and what the file's folder is called from there on.
_Around = tuple[tuple[tuple[_Line, ...], str], ...]


@lru_cache(maxsize=4096)
def _around(folder: str, root: Path) -> _Around | None:
    """The lines around the files of `folder`; None where it is left out itself."""
    place, around = root, _with_lines((), root)
    for name in Path(folder).relative_to(root).parts:
        if _is_left_out(name, around, is_folder=True):
            return None
        place = place / name
        around = _with_lines(tuple((lines, f"{before}{name}/") for lines, before in around), place)
    return around


def _with_lines(around: _Around, place: Path) -> _Around:
    lines = _lines(place)
    return (*around, (lines, "")) if lines else around


def _is_left_out(name: str, around: _Around, *, is_folder: bool) -> bool:
    left_out = False
    # The nearest file has the last word.
    for lines, before in around:
        for line in lines:
            if (is_folder or not line.folders_only) and line.fits(before + name):
                left_out = not line.keeps
    return left_out


@lru_cache(maxsize=256)
def _root(top: Path) -> Path:
    """The root of the repository around `top`; `top` itself outside of one."""
    return next((parent for parent in (top, *top.parents) if (parent / ".git").exists()), top)


@lru_cache(maxsize=4096)
def _lines(folder: Path) -> tuple[_Line, ...]:
    try:
        text = (folder / ".gitignore").read_text("utf-8", "replace")
    except OSError:
        return ()
    found = []
    for written in text.splitlines():
        line = written.rstrip()
        if not line or line.startswith("#"):
            continue
        keeps = line.startswith("!")
        line = line.removeprefix("!").removeprefix("\\")
        folders_only = line.endswith("/")
        line = line.rstrip("/")
        anchored = "/" in line
        line = line.removeprefix("/")
        found.append(_Line(matcher(line if anchored else f"**/{line}"), keeps, folders_only))
    return tuple(found)
