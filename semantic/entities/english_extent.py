"""Where a name begins and ends: "of" and "and" inside names of organizations, the last word of a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import HONORIFICS
from semantic.entities.lexicon import (
    FUNCTION_WORDS,
    NAME_SUFFIXES,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PORTFOLIOS,
    word_set,
)
from semantic.entities.titles import is_title_ending
from semantic.entities.tokens import CAPITAL, LOWER, UPPER, is_adjacent

if TYPE_CHECKING:
    from semantic.entities.readings import Reading, Words
    from semantic.entities.tokens import Token

__all__ = ["after_and", "after_of", "end_of_person", "goes_on", "start_of_name"]


def start_of_name(reading: Reading, first: int, head: int) -> int:
    """Where a name with the key word at `head` begins: after a title, and after what the tables prove alone."""
    tokens = reading.tokens
    start = first
    for at in range(head - 1, first - 1, -1):
        text = tokens[at].text
        if text in HONORIFICS:
            start = at + 1
            break
    lower = tokens[start].text.casefold()
    if start < head - 1 and lower in {"former", "new", "local", "many", "some", "several", "most", "both"}:
        start += 1
    return start


def after_of(reading: Reading, words: Words, at: int) -> int:
    """Where "of (the) Name" ends that begins at token `at`; `at` itself where there is none."""
    tokens, text = reading.tokens, reading.text
    end = at
    while end + 1 < len(tokens) and tokens[end].text in {"of", "for", "on", "in"}:
        if tokens[end].text == "on" and end > at and tokens[end - 1].text not in _ON_SOMETHING:
            break
        name = end + 1
        if tokens[end].text == "in":
            break
        if name < len(tokens) and tokens[name].text == "the":
            name += 1
        if name >= len(tokens) or tokens[name].shape not in (CAPITAL, UPPER) or tokens[name].begins:
            break
        stop = name + 1
        while (
            stop < len(tokens)
            and tokens[stop].shape in (CAPITAL, UPPER)
            and not tokens[stop].begins
            and is_adjacent(text, tokens[stop - 1], tokens[stop])
        ):
            stop += 1
        while stop > name and tokens[stop - 1].text.casefold() in FUNCTION_WORDS:
            stop -= 1
        if stop - name > 6 or stop == name:
            break
        stop = _cut_person(tokens, name, stop)
        end = after_and(reading, words, stop, is_opened=True) or stop
    return end


#: "Centre for Research on Energy": after these words "on" goes on with the name.
_ON_SOMETHING = word_set("Research Policy Studies Information Panel Committee Commission Convention")


def _cut_person(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """As in "Ministry of Health Director Ann Lee": the name of the ministry ends before the title."""
    names = [token.text for token in tokens[first:last]]
    for at in range(1, len(names)):
        if (
            is_title_ending([names[at]], "en")
            and names[at] not in ORGANIZATION_HEADS
            and names[at] != "Justice"
        ):
            return first + at
        if names[at] in gazetteer.first_names() and at + 1 < len(names) and names[at] not in PORTFOLIOS:
            return first + at
    return last


def _is_scope(text: str, words: Words) -> bool:
    """Tells whether the word may say what an organization is for."""
    return text in PORTFOLIOS or (words.is_common(text) and text not in NOT_NAMES)


#: After "of" and "and" a scope of so many words belongs to the name ("Energy and Clean Air").
_LONGEST_SCOPE = 3


def after_and(reading: Reading, words: Words, at: int, *, is_opened: bool = False) -> int:
    """Where ", X and Y" ends that goes on with portfolios or with a second key word; `at` where there is none.

    `is_opened`: "of" stands before, so any ordinary words may go on ("Society of Astronomy and Space").
    """
    tokens, text = reading.tokens, reading.text
    end = at
    while end + 1 < len(tokens):
        step = end
        if tokens[step].text == "," and step + 1 < len(tokens):
            step += 1
            if tokens[step].text == "and":
                step += 1
        elif tokens[step].text in {"and", "&"}:
            step += 1
        else:
            break
        if step >= len(tokens) or tokens[step].shape != CAPITAL or tokens[step].begins:
            break
        stop = step + 1
        while (
            stop < len(tokens)
            and tokens[stop].shape == CAPITAL
            and is_adjacent(text, tokens[stop - 1], tokens[stop])
        ):
            stop += 1
        first_word, last_word = tokens[step].text, tokens[stop - 1].text
        portfolios = (
            first_word in PORTFOLIOS
            and last_word not in ORGANIZATION_HEADS
            and tokens[at - 1].text in PORTFOLIOS
        )
        second_head = (
            tokens[end].text == "and"
            and stop - step >= 2
            and last_word in _JOINED_HEADS
            and words.is_common(first_word)
            and first_word not in gazetteer.demonyms()
        )
        ordinary = (
            is_opened
            and tokens[end].text in {"and", "&"}
            and stop - step <= _LONGEST_SCOPE
            and last_word not in ORGANIZATION_HEADS
            and all(_is_scope(t.text, words) for t in tokens[step:stop])
            and _is_scope(tokens[at - 1].text, words)
        )
        if tokens[end].text == "," and not (portfolios and _has_and_after(tokens, stop)):
            break
        if not (portfolios or second_head or ordinary):
            break
        end = stop
    return end


_JOINED_HEADS = word_set(
    "Center Centre Institute Museum Library Gallery Garden Gardens School Hospital Foundation Agency Organization Association "
    "Society Service Services Administration Company Commission Committee Council Bank Fund Authority Research"
)


def _has_and_after(tokens: tuple[Token, ...], at: int) -> bool:
    return any(token.text == "and" for token in tokens[at : at + 4])


def goes_on(reading: Reading, at: int, last: int) -> bool:
    """Tells whether the run goes on after a key word with words that belong to the same, longer name."""
    if at >= last:
        return False
    text = reading.tokens[at].text
    if text in {"&", "'s", "’s", "'", "’"}:
        return True
    return (
        not is_title_ending([text], "en") and text not in gazetteer.first_names() and text not in HONORIFICS
    )


def end_of_person(reading: Reading, first: int, last: int) -> int:
    """Where the name of a person ends that begins at `first`: before a people, a key word, an ordinary word."""
    end = first + 1
    tokens = reading.tokens
    while end < last and end - first < 6:
        token = tokens[end]
        text = token.text
        if text in NAME_SUFFIXES:
            return end + 1
        if token.shape == LOWER:
            end += 1
            continue
        if end > first + 1 and len(text) > _SHORT and text in gazetteer.organizations() and _is_sure(text):
            break
        if text in gazetteer.demonyms() or text in {"&", "'s", "’s", "'", "’"}:
            break
        if text.casefold() in FUNCTION_WORDS and text.casefold() not in _FAMILY_NAMES:
            break
        if token.shape == UPPER and len(text) > 1 and not text.endswith(".") and tokens[first].shape != UPPER:
            break
        if text in NOT_NAMES and text not in {
            "April",
            "June",
            "May",
            "West",
            "North",
            "Day",
            "Christ",
            "Spring",
            "Sir",
        }:
            break
        end += 1
    while end > first + 1 and tokens[end - 1].shape == LOWER:
        end -= 1
    return end


_SHORT = 6


def _is_sure(text: str) -> bool:
    """Tells whether a name of the table is no person's name and no word."""
    return not gazetteer.organizations()[text][0].is_word and text not in gazetteer.first_names()


#: Little words that are also family names.
_FAMILY_NAMES = word_set("may will so you how few own say many down ten like near such her still old")
