"""Capitalized names of ships and other craft, which are no person, place or organization; and of clubs, which are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.lexicon import word_set
from semantic.entities.readings import runs
from semantic.entities.tokens import is_adjacent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from semantic.entities.claims import Piece
    from semantic.entities.readings import Reading
    from semantic.entities.tokens import Token

__all__ = ["CRAFT", "clubs_as_teams", "is_team", "without_craft"]

#: A lower-case noun before the name of a craft, by language: "the ferry Morning Tide", "le chalutier Belle Aurore".
CRAFT = {
    "en": word_set(
        "ferry ship vessel trawler tanker freighter yacht boat cruiser destroyer frigate corvette submarine tugboat liner "
        "warship steamer schooner catamaran dredger icebreaker lifeboat supertanker barge spacecraft shuttle probe rover "
        "minesweeper flagship racehorse hovercraft sailboat motorboat speedboat"
    ),
    "de": word_set(
        "Fähre Schiff Frachter Tanker Jacht Yacht Fregatte Korvette Zerstörer Kreuzfahrtschiff Segelschiff Kutter Schlepper "
        "Containerschiff Segelyacht"
    ),
    "fr": word_set(
        "ferry navire bateau chalutier pétrolier cargo voilier paquebot frégate destroyer yacht croiseur"
    ),
    "es": word_set(
        "ferry buque barco pesquero petrolero carguero velero fragata destructor yate crucero transbordador"
    ),
    "it": word_set(
        "traghetto nave peschereccio petroliera mercantile veliero fregata cacciatorpediniere yacht motonave"
    ),
    "pt": word_set("ferry navio barco traineira petroleiro cargueiro veleiro fragata iate"),
    "nl": word_set("veerboot schip tanker jacht fregat vrachtschip cruiseschip kotter"),
}
#: Letters before the name of a craft.
_PREFIXES = frozenset(
    {"MV", "MS", "SS", "USS", "HMS", "RMS", "MT", "HMCS", "HMAS", "INS", "RRS", "FV", "M/V"}
)
_LONGEST = 4


def without_craft(
    readings: Sequence[Reading], found: Sequence[Sequence[Piece]], language: str
) -> list[list[Piece]]:
    """The pieces that no craft bears: a name of two words or more that is a craft's once is it everywhere."""
    names: set[tuple[str, ...]] = set()
    single: set[tuple[int, int]] = set()
    for number, reading in enumerate(readings):
        if reading.manner == "capitals":
            continue
        for first, last in runs(reading, english=language == "en"):
            start = _craft_from(reading, first, last, language)
            if start is not None:
                single.update((number, at) for at in range(start, last))
                if 2 <= last - start <= _LONGEST:
                    names.add(_key(reading, start, last))
    if not single:
        return [list(pieces) for pieces in found]
    return [
        [
            piece
            for piece in pieces
            if (number, piece.first) not in single and _key(reading, piece.first, piece.last) not in names
        ]
        for number, (reading, pieces) in enumerate(zip(readings, found, strict=True))
    ]


def _craft_from(reading: Reading, first: int, last: int, language: str) -> int | None:
    """The token with which the name of a craft begins inside a run, or None."""
    tokens = reading.tokens
    if tokens[first].text in _PREFIXES and last - first >= 2:
        return first + 1
    nouns = CRAFT.get(language, frozenset())
    if language == "de":
        return first + 1 if tokens[first].text in nouns and last - first >= 2 else None
    if first == 0 or tokens[first].begins:
        return None
    before = tokens[first - 1].text
    if before in nouns and is_adjacent(reading.text, tokens[first - 1], tokens[first]):
        return first
    is_aboard = language == "en" and before == "the" and first >= 2 and tokens[first - 2].text == "aboard"
    return first if is_aboard and last - first >= 2 else None


def _key(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    return tuple(gazetteer.fold(token.text) for token in reading.tokens[first:last])


#: What only a team has: after "'s".
_OF_A_TEAM = word_set(
    "players squad supporters fans midfield defence captain goalkeeper striker promotion relegation dressing-room"
)
#: After a name that begins a sentence these tell that it stands for many: "Morning Vale have one wish".
_PLURAL = word_set("have were are")


def clubs_as_teams(readings: Sequence[Reading], found: Sequence[Iterable[Piece]]) -> list[list[Piece]]:
    """In a report on sports: names read as persons' or places' that do what only a team does become teams'."""
    teams = {
        _key(reading, piece.first, piece.last)
        for reading, pieces in zip(readings, found, strict=True)
        for piece in pieces
        if piece.kind == "person" and is_team(reading.tokens, piece.first, piece.last)
    }
    return [
        [
            piece._replace(kind="organization", type="SportsTeam", rule="team")
            if _key(reading, piece.first, piece.last) in teams
            else piece
            for piece in pieces
        ]
        for reading, pieces in zip(readings, found, strict=True)
    ]


def is_team(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tells whether a name of two words or more, read as a person's, does what only a team does."""
    if last - first < 2:
        return False
    after = [token.text for token in tokens[last : last + 6]]
    if after[:1] and after[0] in {"'s", "’s"}:
        return after[1:2] != [] and after[1] in _OF_A_TEAM
    if after[:3] in ([",", "of", "the"], [",", "in", "the"]):
        return any(word in {"tier", "division"} for word in after[3:])
    return bool(after[:1]) and after[0] in _PLURAL and tokens[first].begins
