"""What the encoder is told about each word beside its pieces: its shape, and flags from tables and the article.

Training and reading call the same functions, so both see the same values.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.claims import HONORIFICS
from semantic.entities.lexicon import (
    COMPANY_SUFFIXES,
    FUNCTION_WORDS,
    MONTH_NAMES,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FLAGS", "SHAPES", "Manner", "WordFeatures", "features"]

#: The shapes of words; a word's number is its place here.
SHAPES = (
    "lower",
    "Title",
    "UPPER",
    "MiXed",
    "lowerMixed",
    "digits",
    "digits-letters",
    "mark",
    "initial",
    "dotted",
    "Title-hyphen",
    "other",
)
_SHAPE = {name: number for number, name in enumerate(SHAPES)}

#: The flags of words; a word's flags are bits of one number, the first flag being bit 0.
FLAGS = (
    "title-line",
    "capitals-line",
    "begins",
    "first-name",
    "last-name",
    "country",
    "region",
    "big-city",
    "city",
    "organization",
    "organization-head",
    "place-head",
    "title",
    "honorific",
    "demonym",
    "common-word",
    "calendar",
    "company-suffix",
    "seen-small",
    "seen-capital",
    "seen-after-first-name",
    "seen-after-title",
    "seen-after-place-preposition",
    "seen-before-company-suffix",
)
_BIT = {name: 1 << number for number, name in enumerate(FLAGS)}

_BIG_CITY = 100_000
_LONGEST_NAME = 5


class WordFeatures(NamedTuple):
    """The place in SHAPES and the bits of FLAGS of one word."""

    shape: int
    flags: int


Manner = int
_RUNNING, _TITLE, _CAPITALS = 0, 1, 2


def features(sentences: Sequence[Sequence[str]]) -> list[list[WordFeatures]]:
    """The features of every word of a document, given as its sentences in order."""
    small = {word for sentence in sentences for word in sentence if word.islower()}
    manners = [_manner(sentence, small) for sentence in sentences]
    seen = _Seen.collect(sentences, manners)
    return [_sentence(words, manner, seen) for words, manner in zip(sentences, manners, strict=True)]


def _sentence(words: Sequence[str], manner: Manner, seen: _Seen) -> list[WordFeatures]:
    line = (0, _BIT["title-line"], _BIT["capitals-line"])[manner]
    bits = [_of_word(word) for word in words]
    named = _in_tables(words, manner)
    result = []
    begins = True
    for position, word in enumerate(words):
        shape = _shape(word)
        flags = bits[position] | named[position] | line
        if begins:
            flags |= _BIT["begins"]
            begins = not word[:1].isalnum()
        elif word == ":":
            begins = True
        flags |= seen.flags(word)
        result.append(WordFeatures(shape, flags))
    return result


# --- one word --------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1 << 15)
def _shape(word: str) -> int:
    if not any(map(str.isalnum, word)):
        return _SHAPE["mark"]
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return _SHAPE["digits"]
    if word[0].isdigit():
        return _SHAPE["digits-letters"]
    if len(letters) == 1 and letters[0].isupper():
        return _SHAPE["initial"]
    if "." in word[:-1] and all(c.isupper() for c in letters):
        return _SHAPE["dotted"]
    if all(c.isupper() for c in letters):
        return _SHAPE["UPPER"]
    if not any(c.isupper() for c in letters):
        return _SHAPE["lower"] if word[0].islower() else _SHAPE["other"]
    if not letters[0].isupper():
        return _SHAPE["lowerMixed"]
    if not any(c.isupper() for c in letters[1:]):
        return _SHAPE["Title"]
    return _SHAPE["Title-hyphen"] if "-" in word or "'" in word or "’" in word else _SHAPE["MiXed"]


@lru_cache(maxsize=1 << 15)
def _of_word(word: str) -> int:
    """The flags that the word has by itself."""
    flags = 0
    small = word.casefold()
    titled = word.title() if word.isupper() else word
    if titled in gazetteer.first_names() and titled[:1].isupper():
        flags |= _BIT["first-name"]
    if titled in gazetteer.last_names() and titled[:1].isupper():
        flags |= _BIT["last-name"]
    if titled in ORGANIZATION_HEADS:
        flags |= _BIT["organization-head"]
    if titled in PLACE_HEADS or small in PLACE_NOUNS:
        flags |= _BIT["place-head"]
    if small in _titles():
        flags |= _BIT["title"]
    if titled in HONORIFICS:
        flags |= _BIT["honorific"]
    if titled in gazetteer.demonyms():
        flags |= _BIT["demonym"]
    if small in gazetteer.common_words() or small in FUNCTION_WORDS:
        flags |= _BIT["common-word"]
    if titled in _CALENDAR:
        flags |= _BIT["calendar"]
    if word in COMPANY_SUFFIXES:
        flags |= _BIT["company-suffix"]
    return flags


@cache
def _titles() -> frozenset[str]:
    return gazetteer.titles("en", "title") | frozenset(
        word.casefold() for word in gazetteer.titles("en", "short title")
    )


#: Days and months, which stand first in the list of words that are no names.
_CALENDAR = MONTH_NAMES | frozenset(
    word
    for word in NOT_NAMES
    if word[:3]
    in {
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
    }
    or word[:3] in {"Oct", "Nov", "Dec", "May"}
)


# --- names of the tables, which may have several words ---------------------------------------------------------------


def _in_tables(words: Sequence[str], manner: Manner) -> list[int]:
    """For each word the flags of the longest names of places and organizations in which it stands."""
    flags = [0] * len(words)
    count = len(words)
    at = 0
    while at < count:
        word = words[at]
        if not word[:1].isupper():
            at += 1
            continue
        reach = at + 1
        for end in range(min(count, at + _LONGEST_NAME), at, -1):
            if not words[end - 1][:1].isalnum():
                continue
            found = _name(" ".join(words[at:end]), manner != _RUNNING)
            if found:
                for inside in range(at, end):
                    flags[inside] |= found
                reach = end
                break
        at = reach
    return flags


@lru_cache(maxsize=1 << 15)
def _name(name: str, is_loose: bool) -> int:
    """The flags of a whole name; `is_loose`: capitals prove nothing, so the name's own capitals are not asked for."""
    flags = 0
    folded = gazetteer.fold(name)
    rows = gazetteer.places("en").get(folded, ())
    if rows:
        flags |= _BIT["country"] if rows[0].type == "Country" else _BIT["region"]
    if gazetteer.is_city_name(folded, "en"):
        cities = gazetteer.cities(folded, "en")
        if cities:
            flags |= _BIT["big-city"] if cities[0].population >= _BIG_CITY else _BIT["city"]
    if name in gazetteer.organizations() or (is_loose and folded in _folded_organizations()):
        flags |= _BIT["organization"]
    return flags


@cache
def _folded_organizations() -> frozenset[str]:
    return frozenset(gazetteer.fold(name) for name in gazetteer.organizations())


# --- lines and the document ------------------------------------------------------------------------------------------


def _manner(words: Sequence[str], small: set[str]) -> Manner:
    """Whether a line is running text, a headline in title case, or all in capitals."""
    content = [word for word in words if len(word) > 1 and word[0].isalpha()]
    if len(content) >= 3 and sum(word.isupper() for word in content) >= 0.7 * len(content):
        return _CAPITALS
    content = [word for word in content if len(word) > 2 and word.casefold() not in FUNCTION_WORDS]
    capitals = [word for word in content if word[0].isupper()]
    if len(content) < 3 or len(capitals) < 0.8 * len(content):
        return _RUNNING
    if len(content) >= _HEADLINE_WORDS and words[-1][-1:].isalnum():
        return _TITLE
    common = gazetteer.common_words()
    ordinary = [word for word in capitals[1:] if word.casefold() in common or word.casefold() in small]
    return _TITLE if len(ordinary) >= max(2, 0.25 * len(capitals)) else _RUNNING


#: A line of so many capitalized words that ends without a mark is a headline, whatever its words.
_HEADLINE_WORDS = 5


class _Seen(NamedTuple):
    """Words of the document, without case, by the company in which its running text shows them."""

    small: frozenset[str]
    capital: frozenset[str]
    after_first: frozenset[str]
    after_title: frozenset[str]
    after_preposition: frozenset[str]
    before_suffix: frozenset[str]

    @classmethod
    def collect(cls, sentences: Sequence[Sequence[str]], manners: Sequence[Manner]) -> _Seen:
        sets: tuple[set[str], ...] = (set(), set(), set(), set(), set(), set())
        small, capital, first, title, preposition, suffix = sets
        prepositions = PLACE_PREPOSITIONS["en"]
        for words, manner in zip(sentences, manners, strict=True):
            if manner != _RUNNING:
                continue
            before = ""
            for position, word in enumerate(words):
                if word[:1].islower():
                    if word.islower():
                        small.add(word)
                elif word[:1].isupper():
                    low = word.casefold()
                    if position:
                        capital.add(low)
                        flags = _of_word(before)
                        if before[0].isupper():
                            if flags & _BIT["first-name"]:
                                first.add(low)
                            if flags & _BIT["company-suffix"] == 0 and word in COMPANY_SUFFIXES:
                                suffix.add(before.casefold())
                        if flags & (_BIT["title"] | _BIT["honorific"]):
                            title.add(low)
                        if before in prepositions:
                            preposition.add(low)
                before = word
        return cls(*map(frozenset, sets))

    def flags(self, word: str) -> int:
        low = word.casefold()
        flags = 0
        if low in self.small:
            flags |= _BIT["seen-small"]
        if low in self.capital:
            flags |= _BIT["seen-capital"]
        if low in self.after_first:
            flags |= _BIT["seen-after-first-name"]
        if low in self.after_title:
            flags |= _BIT["seen-after-title"]
        if low in self.after_preposition:
            flags |= _BIT["seen-after-place-preposition"]
        if low in self.before_suffix:
            flags |= _BIT["seen-before-company-suffix"]
        return flags
