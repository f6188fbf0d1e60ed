"""Patterns of file names, as `.gitignore` and the configuration write them, matched in time that no pattern can blow up."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["matcher"]

#: So many of them a regular expression may try in all combinations; more are followed side by side.
_FEW: Final = 2


class _Part(NamedTuple):
    """A part of a pattern: one character of a kind, any number of them, or folders (`**/`)."""

    kind: Literal["one", "many", "folders"]
    expression: str


@lru_cache(maxsize=4096)
def matcher(pattern: str) -> Callable[[str], bool]:
    """Tells whether a path with `/` between its parts fits: `*` and `?` stay inside a folder, `**` does not.

    >>> [matcher("archive/**/*.html")(path) for path in ("archive/a.html", "archive/2026/a.html", "a.html")]
    [True, True, False]
    """
    parts = tuple(_parts(pattern))
    if sum(part.kind != "one" for part in parts) <= _FEW:
        forms = {"one": "{}", "many": "{}*", "folders": "(?:.*/)?"}
        whole = re.compile("".join(forms[part.kind].format(part.expression) for part in parts), re.DOTALL)
        return lambda path: whole.fullmatch(path) is not None
    return partial(_fits, tuple((part.kind, re.compile(part.expression, re.DOTALL)) for part in parts))


def _parts(pattern: str) -> list[_Part]:
    found: list[_Part] = []
    at = 0
    while at < len(pattern):
        rest = pattern[at:]
        if rest.startswith("**/"):
            part, at = _Part("folders", "."), at + 3
        elif rest.startswith("**"):
            part, at = _Part("many", "."), at + 2
        elif rest[0] == "*":
            part, at = _Part("many", "[^/]"), at + 1
        elif rest[0] == "?":
            part, at = _Part("one", "[^/]"), at + 1
        elif rest[0] == "[" and (choice := _choice(rest)):
            part, at = _Part("one", choice[0]), at + choice[1]
        else:
            part, at = _Part("one", re.escape(rest[0])), at + 1
        if part.kind == "one" or found[-1:] != [part]:  # Two stars in a row are one.
            found.append(part)
    return found


def _choice(rest: str) -> tuple[str, int] | None:
    """The characters in brackets as a regular expression, and how long they are; None for a bracket that is only one."""
    if "]" not in rest[2:]:
        return None
    end = rest.index("]", 2)
    inside = re.sub(r"([\\\[&~|])", r"\\\1", rest[1:end])
    expression = f"[{'^' + inside[1:] if inside[0] in '!^' else inside}]"
    try:
        re.compile(expression)
    except re.error:  # [z-a]
        return None
    return expression, end + 1


def _fits(parts: tuple[tuple[str, re.Pattern[str]], ...], path: str) -> bool:
    """All parts at which the match may stand are kept side by side, so that nothing is tried twice."""
    standing = _with_skipped({0}, parts)
    inside: set[int] = set()  # The `**/` that stand in the middle of a folder's name.
    for character in path:
        after: set[int] = set()
        still = inside | {at for at in standing if at < len(parts) and parts[at][0] == "folders"}
        for at in standing:
            if at < len(parts) and parts[at][0] != "folders" and parts[at][1].fullmatch(character):
                after.add(at if parts[at][0] == "many" else at + 1)
        if character == "/":
            after |= {at + 1 for at in still}
        inside = still
        standing = _with_skipped(after, parts)
        if not standing and not inside:
            return False
    return len(parts) in standing


def _with_skipped(standing: set[int], parts: tuple[tuple[str, re.Pattern[str]], ...]) -> set[int]:
    """Those too that come after parts which may match nothing."""
    found = set()
    for start in standing:
        at = start
        found.add(at)
        while at < len(parts) and parts[at][0] != "one":
            at += 1
            found.add(at)
    return found
