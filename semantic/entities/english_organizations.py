"""Organizations in English text: names of the table, key words, "of" and "for", acronyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import (
    ACTORS,
    HONORIFICS,
    LONGEST_TABLE_NAME,
    PERSON_HEADS,
    Piece,
    is_known_here,
    is_likely_person,
    is_number,
    type_of,
    word_at,
)
from semantic.entities.english_extent import after_and, after_of, goes_on, start_of_name
from semantic.entities.lexicon import (
    ABSTRACT_HEADS,
    ACRONYMS_NO_NAME,
    COMPETITIONS,
    ORGANIZATION_HEADS,
    ORGANIZATION_OPENERS,
    PLACE_HEADS,
    THINGS,
    word_set,
)
from semantic.entities.tokens import UPPER, is_adjacent

if TYPE_CHECKING:
    from semantic.entities.readings import Reading, Words

__all__ = [
    "acronym",
    "organization_at_the_edge",
    "organization_by_head",
    "organization_whole",
    "table_organization",
]


_ALONE = frozenset(["Parliament", "Congress", "Senate"])


def organization_whole(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """The whole run is a name of the table."""
    surface = reading.surface(first, last)
    rows = gazetteer.organizations().get(surface)
    if not rows or surface in words.other_acronyms or not is_known_here(surface, rows, words):
        return None
    if rows[0].is_word and (
        reading.tokens[first].begins or not _is_organization_context(reading, first, last, words)
    ):
        return None
    return Piece(first, last, "organization", type_of(rows), "organization-table")


def organization_by_head(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A name that ends with a key word or goes on after one with "of": "Foreign Ministry", "Bank of Israel"."""
    tokens = reading.tokens
    if tokens[first].text in HONORIFICS:
        return None
    for at in range(last - 1, first - 1, -1):
        word = word_at(reading, at)
        if word in ORGANIZATION_OPENERS:
            end = after_of(reading, words, at + 1)
            if (
                reading.tokens[at + 1].text != "of" and not _may_take_for(reading, first, at)
                if at + 1 < len(reading.tokens)
                else True
            ):
                end = at + 1
            if end < len(tokens) and tokens[end].text in {"'", "’"}:
                continue
            if end > at + 1 and not (word in _OF_A_PLACE and not _of_place(reading, at + 1, end)):
                start = start_of_name(reading, first, at)
                return Piece(start, end, "organization", ORGANIZATION_OPENERS[word], "organization-of")
        if at == first:
            if word in _ALONE and last - first == 1 and not tokens[at].begins:
                return Piece(at, at + 1, "organization", "GovernmentOrganization", "organization-word")
            break
        if word in PLACE_HEADS and word not in ORGANIZATION_HEADS:
            break
        if word in ORGANIZATION_HEADS:
            start = start_of_name(reading, first, at)
            if start >= at:
                continue
            if not _proves(reading, words, start, at):
                continue
            end = max(at + 1, after_and(reading, words, at + 1))
            if (
                end < last
                and goes_on(reading, end, last)
                and word not in {"University", "Ministry", "Party", "Police"}
            ):
                continue
            return Piece(start, end, "organization", ORGANIZATION_HEADS[word], "organization-word")
    return None


_OF_A_PLACE = frozenset(["Parliament", "Government", "Congress", "Assembly", "Administration"])


def _may_take_for(reading: Reading, first: int, at: int) -> bool:
    """Tells whether "for" or "on" after the key word goes on with the name: nothing but a scope stands before it."""
    before = [token.text for token in reading.tokens[first:at]]
    return all(
        text in _SCOPES or text in gazetteer.demonyms() or gazetteer.fold(text) in gazetteer.places("en")
        for text in before
    )


_SCOPES = word_set(
    "National International Global World Royal Federal State House Senate Select Standing Joint Special Central Economic The"
)


def _of_place(reading: Reading, first: int, last: int) -> bool:
    name = reading.surface(first, last).removeprefix("of ").removeprefix("the ")
    return gazetteer.fold(name) in gazetteer.places("en") or name.split()[0] in gazetteer.demonyms()


def _proves(reading: Reading, words: Words, start: int, head: int) -> bool:
    """Tells whether the words before the key word make a name of it."""
    tokens = reading.tokens
    word = word_at(reading, head)
    before = [
        token.text for token in tokens[start:head] if token.text not in {"&", ".", "'s", "’s", "'", "’"}
    ]
    if word == "League" and before[-1:] and before[-1] in COMPETITIONS:
        return False
    if len(before) == 1 and word in PERSON_HEADS and is_likely_person(reading, words, start):
        return False
    if any(is_number(text) for text in before):
        return False
    if word in ABSTRACT_HEADS:
        if all(text in gazetteer.demonyms() for text in before):
            return word in {"Court", "Union", "Army", "Guard", "Radio", "Television"}
        if word in {"Services", "Service", "Operations"} and _is_a_duty(reading, words, start, head):
            return False
        rest = before[1:] if tokens[start].begins and words.is_common(before[0]) else before
        return bool(rest)
    if (
        word in {"Congress", "Senate", "Parliament"}
        and words.is_common(before[-1])
        and before[-1] not in _OF_STATES
    ):
        return False
    if tokens[start].begins and len(before) == 1 and words.is_common(before[0]):
        return before[0].casefold() in _KNOWN_MODIFIERS
    return True


def _is_a_duty(reading: Reading, words: Words, start: int, head: int) -> bool:
    """As in "Head of Sales and Customer Services": what somebody heads, no name."""
    tokens = reading.tokens
    return (
        start > 0
        and tokens[start - 1].text in {"and", "of"}
        and all(words.is_common(token.text) for token in tokens[start:head])
    )


#: Before "Congress", "Senate", "Parliament".
_OF_STATES = word_set(
    "National State Federal Continental Provincial People's European Regional World International General Union"
)
_KNOWN_MODIFIERS = word_set(
    "foreign defense defence finance justice interior health education state supreme federal national treasury transport "
    "environment agriculture energy labor labour trade commerce culture high constitutional security european world "
    "central international oil economy home prime"
)


def organization_by_ampersand(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """Two names with "&" between them are a firm: "Calder & Voss"."""
    texts = [token.text for token in reading.tokens[first:last]]
    if "&" not in texts[1:-1] or last - first > _LONGEST_FIRM:
        return None
    at = texts.index("&")
    if texts[-1] in THINGS or (
        texts[at - 1] in gazetteer.first_names() and texts[at + 1] in gazetteer.first_names()
    ):
        return None
    if any(text in gazetteer.demonyms() for text in texts) or all(
        words.is_common(t) for t in texts if t != "&"
    ):
        return None
    return Piece(first, last, "organization", None, "ampersand")


_LONGEST_FIRM = 5


def organization_at_the_edge(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A name of the table of two words or more with which the run begins or ends: "Example Post Thursday"."""
    table = gazetteer.organizations()
    for size in range(min(last - first - 1, LONGEST_TABLE_NAME), 1, -1):
        for start in (first, last - size):
            surface = reading.surface(start, start + size)
            rows = table.get(surface)
            if not rows or rows[0].is_word or not is_known_here(surface, rows, words):
                continue
            if start + size < last and reading.tokens[start + size].text in _PARKS_AND_CUPS:
                continue
            return Piece(start, start + size, "organization", type_of(rows), "organization-table")
    return None


#: "Example World", "Example Cup": with these the name is that of a place or an event.
_PARKS_AND_CUPS = word_set("World Land Cup Championship Championships Park Resort Games Open Prix")


def table_organization(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """The first name of the table inside the run."""
    table = gazetteer.organizations()
    for start in range(first, last):
        for end in range(min(last, start + LONGEST_TABLE_NAME), start, -1):
            surface = reading.surface(start, end)
            rows = table.get(surface)
            known = rows and surface not in words.other_acronyms and is_known_here(surface, rows, words)
            if end < last and reading.tokens[end].text in _PARKS_AND_CUPS:
                continue
            if rows and known and not rows[0].is_word and (end - start > 1 or end == last or start == first):
                return Piece(start, end, "organization", type_of(rows), "organization-table")
    return None


def acronym(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """Capitals that stand for an organization: they act ("the XYZ said"), or the article uses them again."""
    token = reading.tokens[first]
    if last - first != 1 or token.shape != UPPER or not 2 <= len(token.text) <= 7 or not token.text.isalpha():
        return None
    text = token.text
    if text in ACRONYMS_NO_NAME or words.is_common(text) or len(text) == 2:
        return None
    if text in words.other_acronyms or (words.capital[text] < 2 and not _acts(reading, first)):
        return None
    after = reading.tokens[last] if last < len(reading.tokens) else None
    if after is not None and after.text[:1].isdigit() and is_adjacent(reading.text, token, after):
        return None
    return Piece(first, last, "organization", None, "acronym")


def _acts(reading: Reading, at: int) -> bool:
    tokens = reading.tokens
    return at + 1 < len(tokens) and (tokens[at + 1].text in ACTORS or tokens[at + 1].text in {"'s", "’s"})


def _is_organization_context(reading: Reading, first: int, last: int, words: Words) -> bool:
    """Tells whether a name that is also a word acts like an organization here."""
    tokens = reading.tokens
    text = tokens[first].text
    if last - first == 1 and (text in gazetteer.first_names() or words.is_common(text)):
        return last < len(tokens) and (tokens[last].text in {"'s", "’s"} or tokens[last].text in ACTORS)
    return True
