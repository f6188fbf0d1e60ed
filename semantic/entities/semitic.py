"""Places and organizations of the tables in Hebrew and Arabic, which have no capitals; nothing else is sure there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.entities.readings import Reading

__all__ = ["LANGUAGES", "pieces"]

#: Hebrew and Arabic: country names that are also common words or persons' names.
_SEMITIC_WORDS = frozenset(
    [
        "הודו",
        "ירדן",
        "מלי",
        "פרו",
        "טוגו",
        "צ׳אד",
        "מאלי",
        "מסרו",
        "סלטה",
        "אפיה",
        "לימה",
        "סמרה",
        "ורשה",
        "מגדן",
    ]
)
_SEMITIC_PREFIXES = {"he": ("ב", "ל", "מ", "ו"), "ar": ("و", "ب", "ل", "ف")}
_SHORTEST_SEMITIC = 4
LANGUAGES = frozenset(_SEMITIC_PREFIXES)


def pieces(reading: Reading, language: str) -> Iterator[Piece]:
    """Countries, regions and CLDR's cities in Hebrew and Arabic; a prefix letter ("in", "to", "from") is cut off."""
    tokens = reading.tokens
    at = 0
    while at < len(tokens):
        step = 1
        for end in range(min(len(tokens), at + 5), at, -1):
            surface = reading.surface(at, end)
            rows = gazetteer.organizations().get(surface)
            if rows:
                yield Piece(at, end, "organization", rows[0].type, "organization-table")
                step = end - at
                break
            if "\n" in surface or len(surface) < _SHORTEST_SEMITIC or surface in _SEMITIC_WORDS:
                continue
            found = _semitic_place(surface, language)
            if found:
                yield Piece(at, end, "place", found[0], "gazetteer", found[1])
                step = end - at
                break
        at += step


def _semitic_place(surface: str, language: str) -> tuple[str, int] | None:
    """The type of the place that the surface names, and how many prefix letters stand before its name."""
    for skip in (0, 1, 2):
        name = surface[skip:]
        prefixes = surface[:skip]
        is_prefix = all(letter in _SEMITIC_PREFIXES[language] for letter in prefixes)
        if len(name) < _SHORTEST_SEMITIC or not is_prefix or (skip == 2 and prefixes[0] not in "ו\u0648"):
            continue
        if name in _SEMITIC_WORDS:
            continue
        places = gazetteer.places(language).get(gazetteer.fold(name))
        if places:
            return places[0].type, skip
        if gazetteer.is_name_in(gazetteer.fold(name), language):
            return "City", skip
    return None
