"""Persons in English text: after a title, by a first name, with an initial, by two plain names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import HONORIFICS, Piece, is_plain_name, may_be_person
from semantic.entities.english_cues import is_announced_person
from semantic.entities.english_extent import end_of_person
from semantic.entities.lexicon import MONTH_NAMES, NO_FIRST_NAMES, NOT_NAMES, PERSON_VERBS, word_set
from semantic.entities.titles import is_title_ending, stated_before, title_length
from semantic.entities.tokens import LOWER

if TYPE_CHECKING:
    from semantic.entities.readings import Reading, Words
    from semantic.entities.tokens import Token

__all__ = ["person_by_first_name", "person_by_initial", "person_by_title", "two_names"]


def person_by_title(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A title inside the run, or right before it, and a name after it."""
    tokens = reading.tokens
    names = [token.text for token in tokens[first:last]]
    for at in range(last - 2, first - 1, -1):
        # "Apple CEO Tim Cook": the title may stand after another name.
        text = tokens[at].text
        is_honorific = text in HONORIFICS or (
            at + 1 < last and tokens[at + 1].text == "." and text + "." in HONORIFICS
        )
        name = at + 2 if tokens[at + 1].text == "." else at + 1
        if name >= last or tokens[name].text in {"'s", "’s", "'", "’"}:
            continue
        if is_honorific or _ends_title(reading, first, at):
            if not may_be_person(reading, words, name, last, alone=True):
                continue
            weak = not is_honorific and text not in _STRONG_TITLES and last - name == 1
            if weak and words.is_common(tokens[name].text):
                continue
            return Piece(name, end_of_person(reading, name, last), "person", "Person", "title")
    if title_length([*names, "X"], "en") == len(names) and last - first < 4:
        return None
    stated = stated_before(reading.text, tokens, first, "en")
    if (stated.job_title or stated.honorific or stated.first < first) and may_be_person(
        reading, words, first, last, alone=stated.honorific is not None or last - first > 1
    ):
        end = end_of_person(reading, first, last)
        if last - first > 1 or stated.honorific or tokens[first].text not in gazetteer.demonyms():
            return Piece(first, end, "person", "Person", "title")
    return None


#: After these even an ordinary word is a person's name ("President Bush").
_STRONG_TITLES = word_set(
    "President Minister Senator Chancellor Secretary Judge Justice Mayor Governor Premier Representative Congressman Sen Gov Rep "
    "Congresswoman Gen Col Capt Sgt Lt King Queen Prince Princess Pope Sheriff Detective Sergeant Captain Colonel"
)


def _ends_title(reading: Reading, first: int, at: int) -> bool:
    words = [token.text for token in reading.tokens[max(first, at - 3) : at + 1] if token.text != "."]
    if not words:
        return False
    if (
        words[-1] in {"Private", "Count", "Model", "Driver", "Head", "Forward", "Major", "General"}
        and len(words) == 1
    ):
        return words[-1] in {"General", "Major"}
    return is_title_ending(words, "en")


def person_by_first_name(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A listed first name with a family name after it."""
    tokens = reading.tokens
    for at in range(first, last - 1):
        text = tokens[at].text
        if (
            text.replace("’", "'") not in gazetteer.first_names()
            and text.split("-")[0] not in gazetteer.first_names()
        ):
            continue
        if text in NOT_NAMES and text not in MONTH_NAMES:
            continue
        if text in NO_FIRST_NAMES or (
            at >= 2 and tokens[at - 1].text == "." and tokens[at - 2].text in {"St", "Mt", "Ft"}
        ):
            continue
        ordinary = words.is_common(text) and text.casefold() in gazetteer.common_words()
        follower = tokens[at + 1].text
        if ordinary and (tokens[at].begins or words.is_common(follower)):
            continue
        if (
            words.is_common(follower)
            and last - at == 2
            and gazetteer.is_city_name(gazetteer.fold(text), "en")
        ):
            continue
        if not may_be_person(reading, words, at, last, alone=False):
            continue
        end = end_of_person(reading, at, last)
        if end - at < 2 or tokens[end - 1].text in _NO_FAMILY:
            continue
        start = at
        # A first word of a sentence may be any word ("Welder Cal Orr"): it is no part of the name.
        while (
            start > first and not tokens[start - 1].begins and _is_initial_or_name(tokens[start - 1], words)
        ):
            start -= 1
        if end - start > 6:
            continue
        return Piece(start, end, "person", "Person", "first-name")
    return None


#: "Example World", "Example Cup": a park or an event that bears a person's name.
_NO_FAMILY = frozenset({"World", "Cup", "Loft", "Resort"})


def person_by_initial(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """An initial between or before names: "George W. Bush", "J. K. Rowling"."""
    tokens = reading.tokens
    for at in range(first, last - 1):
        text = tokens[at].text
        if len(text) == 2 and text[1] == "." and text[0].isupper():
            follower = tokens[at + 1]
            if not (
                is_plain_name(follower, words)
                or (len(follower.text) == 2 and follower.text[1] == "." and at + 2 < last)
            ):
                continue
            start = at
            while start > first and _is_initial_or_name(tokens[start - 1], words):
                start -= 1
            end = end_of_person(reading, at + 1, last)
            if end > at + 1 and end - start <= 6:
                return Piece(start, end, "person", "Person", "initial")
    return None


def _is_initial_or_name(token: Token, words: Words) -> bool:
    if len(token.text) == 2 and token.text.endswith("."):
        return True
    return is_plain_name(token, words) and gazetteer.fold(token.text) not in gazetteer.places("en")


def _is_announced(reading: Reading, first: int) -> bool:
    """Tells whether a word for a profession stands before the name: "trombonist X Y", "the chief executive, X Y"."""
    tokens = reading.tokens
    if first == 0 or tokens[first].begins:
        return False
    if _PROFESSION.fullmatch(tokens[first - 1].text):
        return True
    words = [token.text for token in tokens[max(0, first - 4) : first - 1]]
    if tokens[first - 1].text == "," and bool(words) and is_title_ending(words, "en"):
        return True
    return is_announced_person(reading, first)


# trombonist, geologist, paediatrician, photographer
_PROFESSION = re.compile(r"[a-z]{3,}(?:ist|ician|ographer|ologer)")


def two_names(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """Two or three plain names that are no ordinary words: a person, as most names of two words are."""
    tokens = reading.tokens
    if not 2 <= last - first <= 4 or not all(
        is_plain_name(token, words) or (token.shape == LOWER and first < i + first < last - 1)
        for i, token in enumerate(tokens[first:last])
    ):
        return None
    if any(gazetteer.fold(token.text) in gazetteer.places("en") for token in tokens[first:last]):
        return None
    if tokens[last - 1].text in _NO_FAMILY or (
        tokens[first].text in gazetteer.organizations() and tokens[first].text not in gazetteer.first_names()
    ):
        return None
    if not may_be_person(reading, words, first, last, alone=False):
        return None
    after = tokens[last].text if last < len(tokens) and not tokens[last].begins else ""
    before = tokens[first - 1].text if first > 0 and not tokens[first].begins else ""
    named_again = words.capital[tokens[last - 1].text] > words.capital[tokens[first].text]
    speaks = after in PERSON_VERBS or before in PERSON_VERBS
    if not (named_again or speaks or _is_announced(reading, first)):
        return None
    return Piece(first, last, "person", "Person", "two-names")
