"""Names in English text that no table knows, proved by the words beside them: "the firm X", "a girl called X Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import HONORIFICS, PERSON_HEADS, Piece, is_plain_name
from semantic.entities.lexicon import (
    FUNCTION_WORDS,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PLACE_HEADS,
    THINGS,
    word_set,
)
from semantic.entities.titles import is_title_ending
from semantic.entities.tokens import CAPITAL, LOWER, UPPER, is_adjacent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.entities.readings import Reading, Words

__all__ = [
    "COMPANY_NOUNS",
    "OWNED",
    "TRADE_NOUNS",
    "is_announced_person",
    "only_after_prepositions",
    "organization_by_noun",
    "place_by_noun",
    "place_by_preposition",
]

#: A lower-case noun right before a name that proves an organization; none of them is what a person does.
COMPANY_NOUNS = word_set(
    "airline bank carmaker automaker drugmaker chipmaker shipbuilder planemaker retailer lender consultancy firm company "
    "startup start-up conglomerate charity nonprofit insurer brewer subsidiary union newspaper broadcaster "
    "supermarket utility think-tank"
)
#: The same, only after words that say what is traded or owned ("state-owned miner X").
TRADE_NOUNS = word_set(
    "miner operator developer contractor producer manufacturer publisher giant group maker"
)
OWNED = ("-owned", "-listed", "-run", "-based")
_PLACE_NOUNS = word_set("town village hamlet suburb township")
#: Before a place; "from" and "at" go with firms and schools, too.
_INSIDE = frozenset({"in", "near", "outside", "off"})
#: Persons whom a text introduces with "called" or "named".
_WHO = word_set(
    "man woman boy girl child baby son daughter brother sister friend teenager student pupil farmer neighbour neighbor "
    "uncle aunt cousin colleague somebody someone father mother husband wife driver teacher nurse doctor pensioner"
)


def organization_by_noun(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A run after a noun for a kind of organization: "the airline Example Air"."""
    tokens = reading.tokens
    if first == 0 or tokens[first].begins or last - first > _LONGEST:
        return None
    noun = tokens[first - 1].text
    if tokens[first - 1].shape != LOWER or not is_adjacent(reading.text, tokens[first - 1], tokens[first]):
        return None
    owned = first >= 2 and tokens[first - 2].text.endswith(OWNED)
    if noun not in COMPANY_NOUNS and not (noun in TRADE_NOUNS and owned):
        return None
    if any(not _may_name(token.text) for token in tokens[first:last]) or (
        last - first == 1 and words.is_common(tokens[first].text)
    ):
        return None
    if tokens[first].text in gazetteer.first_names() and last - first > 1:
        return None
    return Piece(first, last, "organization", None, "organization-noun")


_LONGEST = 4


def _may_name(text: str) -> bool:
    return (
        text not in NOT_NAMES
        and text not in THINGS
        and text not in gazetteer.demonyms()
        and text not in HONORIFICS
        and text.casefold() not in FUNCTION_WORDS
        and not is_title_ending([text], "en")
        and text not in {"'s", "’s", "'", "’"}
    )


def place_by_noun(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A run right after "town", "village" or "suburb": "the party town Example Vieng"."""
    tokens = reading.tokens
    if first == 0 or tokens[first].begins or last - first > _LONGEST:
        return None
    if tokens[first - 1].text not in _PLACE_NOUNS or not is_adjacent(
        reading.text, tokens[first - 1], tokens[first]
    ):
        return None
    if any(not _may_name(t.text) or t.text in ORGANIZATION_HEADS for t in tokens[first:last]):
        return None
    if words.is_common(tokens[first].text) or tokens[last - 1].text in PLACE_HEADS:
        return None
    return Piece(first, last, "place", "City", "place-noun")


def place_by_preposition(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """One or two unknown words after "in", "near", "off": most such names are places."""
    tokens = reading.tokens
    if first == 0 or tokens[first].begins or last - first > 2 or words.is_sport:
        return None
    if tokens[first - 1].text not in _INSIDE:
        return None
    for token in tokens[first:last]:
        text = token.text
        if token.shape != CAPITAL or not is_plain_name(token, words) or not _may_name(text):
            return None
        if (
            text in gazetteer.first_names()
            or text in PERSON_HEADS
            or not text.isalpha()
            or len(text) < _SHORT
        ):
            return None
        if not text[1:].islower():
            return None
    if first >= 2 and (tokens[first - 2].shape == UPPER or tokens[first - 2].text in _LEARNED):
        return None
    after = tokens[last].text if last < len(tokens) else "."
    if after in {"'s", "’s"} or (last < len(tokens) and tokens[last].shape in (CAPITAL, UPPER)):
        return None
    return Piece(first, last, "place", "Place", "place-preposition")


_SHORT = 4
#: "a degree in Example", "fluent in Example".
_LEARNED = word_set(
    "degree diploma doctorate bachelor's bachelor’s master's master’s fluent specialist specialising specializing majored lessons "
    "course courses expert language languages interest investor shares stake confidence trust faith"
)


def only_after_prepositions(
    readings: Sequence[Reading], found: Sequence[Sequence[Piece]]
) -> list[list[Piece]]:
    """Without the places by preposition whose last word stands somewhere else otherwise than after a preposition."""
    guessed = {
        reading.tokens[piece.last - 1].text
        for reading, pieces in zip(readings, found, strict=True)
        for piece in pieces
        if piece.rule == "place-preposition"
    }
    elsewhere: set[str] = set()
    for reading, pieces in zip(readings, found, strict=True):
        inside = {piece.last - 1 for piece in pieces if piece.rule == "place-preposition"}
        for at, token in enumerate(reading.tokens):
            if token.text in guessed and at not in inside:
                before = reading.tokens[at - 1].text if at else ""
                if before not in _INSIDE and before not in {"from", "to", "of", "at", "around", "outside"}:
                    elsewhere.add(token.text)
    return [
        [
            p
            for p in pieces
            if p.rule != "place-preposition" or reading.tokens[p.last - 1].text not in elsewhere
        ]
        for reading, pieces in zip(readings, found, strict=True)
    ]


def is_announced_person(reading: Reading, first: int) -> bool:
    """Tells whether the words before say that a person's name comes: "the prosecutor in X, ", "a girl called "."""
    tokens = reading.tokens
    if first < 2 or tokens[first].begins:
        return False
    before = tokens[first - 1].text
    if before in {"called", "named"}:
        return tokens[first - 2].text in _WHO
    if before != ",":
        return False
    at = first - 2
    # "the prosecutor in Example, ": the name of the place or office goes first.
    reach = max(0, first - _FARTHEST)
    while at > reach and tokens[at].shape in (CAPITAL, UPPER):
        at -= 1
    if at < first - 2 and tokens[at].text == "the":
        at -= 1
    if at < first - 2 and tokens[at].text in {"in", "of", "at", "for"} and at > 0:
        at -= 1
    elif at < first - 2:
        return False
    head = [token.text for token in tokens[max(0, at - 2) : at + 1]]
    return tokens[at].shape == LOWER and is_title_ending(head, "en")


_FARTHEST = 9
