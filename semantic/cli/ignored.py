"""What `.gitignore` files leave out of a folder: generated copies, dependencies, caches."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["glob_pattern", "is_ignored"]


class _Line(NamedTuple):
    pattern: re.Pattern[str]
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
            if (is_folder or not line.folders_only) and line.pattern.fullmatch(name):
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
        pattern = glob_pattern(line) if anchored else f"(?:.*/)?{glob_pattern(line)}"
        found.append(_Line(re.compile(pattern, re.DOTALL), keeps, folders_only))
    return tuple(found)


def glob_pattern(pattern: str) -> str:
    """A pattern of files as a regular expression: `*` and `?` stay inside a folder, `**` does not."""
    result, at = "", 0
    while at < len(pattern):
        rest = pattern[at:]
        if rest.startswith("**/"):
            result, at = result + "(?:.*/)?", at + 3
        elif rest.startswith("**"):
            result, at = result + ".*", at + 2
        elif rest[0] == "*":
            result, at = result + "[^/]*", at + 1
        elif rest[0] == "?":
            result, at = result + "[^/]", at + 1
        elif rest[0] == "[" and "]" in rest[2:]:
            end = rest.index("]", 2)
            inside = re.sub(r"([\\\[&~|])", r"\\\1", rest[1:end])
            result += f"[{'^' + inside[1:] if inside[0] in '!^' else inside}]"
            at += end + 1
        else:
            result, at = result + re.escape(rest[0]), at + 1
    return result
