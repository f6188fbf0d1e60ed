"""What `.gitignore` files leave out of a folder: generated copies, dependencies, caches."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from semantic.cli.globs import matcher

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["is_ignored"]


class _Line(NamedTuple):
    fits: Callable[[str], bool]
    keeps: bool
    folders_only: bool


def is_ignored(path: Path, top: Path) -> bool:
    """A `.gitignore` between the repository's root, or `top`, and `path` leaves the file out, or a folder around it."""
    absolute = path.absolute()
    root = _root(top.absolute())
    parts = [
        parent for parent in reversed(absolute.parents) if parent.is_relative_to(root) and parent != root
    ]
    return any(_is_left_out(one, root, is_folder=one != absolute) for one in [*parts, absolute])


def _is_left_out(path: Path, root: Path, *, is_folder: bool) -> bool:
    left_out = False
    # The nearest file has the last word.
    for parent in reversed([parent for parent in path.parents if parent.is_relative_to(root)]):
        name = path.relative_to(parent).as_posix()
        for line in _lines(parent):
            if (is_folder or not line.folders_only) and line.fits(name):
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
