"""How pages write the files of a picture: sizes in pixels, sets of files, addresses that wait for a script."""

from __future__ import annotations

import re
from typing import Any

__all__ = ["LAZY", "SETS", "candidates", "pixels"]

#: Attributes that name the file, those of lazy pictures before the placeholder in `src`.
LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-full-src",
    "data-image",
    "data-url",
    "data-hi-res-src",
    "data-large",
    "data-orig-file",
    "src",
)
#: Attributes that name a set of files.
SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-sources")


# "a-480.jpg 480w, a-960.jpg 960w", "a.jpg 1x,https://…/b.jpg 2x"
_CANDIDATE = re.compile(r"(\S*[^\s,])(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?:,\s+|,(?=https?:|/)|,?$)")


def candidates(value: str | None) -> list[tuple[str, int]]:
    """The addresses of a srcset with their widths."""
    if not value or len(value) > 20_000:
        return []
    return [
        (match[1], int(float(match[2]) * (1 if match[3] == "w" else 500)) if match[2] else 2)
        for match in _CANDIDATE.finditer(value.strip())
    ]


def pixels(value: Any) -> int | None:
    """A width or height that is stated as a number of pixels; None for another statement."""
    if isinstance(value, dict):
        value = value.get("value") or value.get("name")
    if isinstance(value, list):
        value = value[0] if value else None
    found = re.fullmatch(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*", str(value)) if value is not None else None
    return int(found[1]) or None if found else None
