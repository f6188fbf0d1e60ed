"""What the rules say about single words and short stretches: may be a person's name, is ordinary, is known here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.lexicon import (
    ACRONYMS_KNOWN,
    ACRONYMS_NO_NAME,
    FUNCTION_WORDS,
    MONTH_NAMES,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PLACE_HEADS,
    word_set,
)
from semantic.entities.titles import is_title_ending
from semantic.entities.tokens import CAPITAL, UPPER

if TYPE_CHECKING:
    from semantic.entities.readings import Reading, Words
    from semantic.entities.tokens import Token
    from semantic.model import EntityKind

__all__ = [
    "ACTORS",
    "HONORIFICS",
    "LONGEST_TABLE_NAME",
    "PERSON_HEADS",
    "Piece",
    "is_distinct",
    "is_known_here",
    "is_likely_person",
    "is_number",
    "is_plain",
    "is_plain_name",
    "may_be_person",
    "type_of",
    "word_at",
]


class Piece(NamedTuple):
    """A name between two tokens of a reading: first inclusive, last exclusive."""

    first: int
    last: int
    kind: EntityKind
    type: str | None
    rule: str
    #: How many characters of the first token stand before the name (a Hebrew or Arabic prefix letter).
    skip: int = 0


HONORIFICS = word_set(
    "Datuk Dato Seri Tun Haji Sri Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Dr Dr. Prof Prof. Sir Dame Lord Lady Rev Rev. Fr. Hon."
)


def word_at(reading: Reading, at: int) -> str:
    """The word or mark of token `at`."""
    return reading.tokens[at].text


def is_number(text: str) -> bool:
    """Tells whether no letter stands in the text."""
    return not any(c.isalpha() for c in text)


def is_plain(surface: str) -> bool:
    """Tells whether the surface may be looked up: one line, no longer than names are."""
    return "\n" not in surface and len(surface) <= 60


def is_plain_name(token: Token, words: Words) -> bool:
    """Tells whether the token may be a person's name: capitalized, no ordinary word, no people, no key word."""
    text = token.text
    return (
        token.shape == CAPITAL
        and len(text) > 1
        and not text.endswith(".")
        and not (token.begins and text.endswith(_VERB_ENDINGS) and text not in gazetteer.first_names())
        and text not in NOT_NAMES
        and text not in gazetteer.demonyms()
        and text not in ORGANIZATION_HEADS
        and text not in PLACE_HEADS
        and not words.is_common(text)
        and not is_title_ending([text], "en")
    )


#: Capitals of fewer letters before other words are an acronym, no name.
_LONGEST_ACRONYM = 5
#: "Replied Anna", "Channelling Bob": the first word of a sentence is a verb.
_VERB_ENDINGS = ("ing", "ed")


def may_be_person(reading: Reading, words: Words, first: int, last: int, *, alone: bool) -> bool:
    """Tells whether the tokens may be a person's name; `alone`: a title proves that even one word may be."""
    token = reading.tokens[first]
    text = token.text
    if (
        token.shape == UPPER
        and len(text) > 1
        and not text.endswith(".")
        and (last - first == 1 or len(text) < _LONGEST_ACRONYM)
    ):
        return False
    if text in gazetteer.demonyms() or (text in NOT_NAMES and text not in MONTH_NAMES):
        return False
    if (
        text in gazetteer.organizations()
        and not gazetteer.organizations()[text][0].is_word
        and last - first == 1
    ):
        return False
    places = gazetteer.places("en").get(gazetteer.fold(text))
    if places and places[0].type == "Country" and (last - first == 1 or text not in gazetteer.first_names()):
        return False
    if text.casefold() in FUNCTION_WORDS or is_title_ending([text], "en"):
        return False
    if len(text) == 1 or text in HONORIFICS:
        return False
    if last - first > 1 and all(
        is_title_ending([t.text], "en") or t.text in ORGANIZATION_HEADS for t in reading.tokens[first:last]
    ):
        return False
    if last - first > 1 and alone and all(words.is_common(t.text) for t in reading.tokens[first:last]):
        return False
    if alone and last - first == 1:
        return text[:1].isupper() and not (
            words.is_common(text) and text.casefold() in words.small and token.begins
        )
    return True


def is_distinct(surface: str, words: Words) -> bool:
    """Tells whether the words of a table's name are not all ordinary ones (a headline writes those large too)."""
    parts = surface.split()
    if surface in gazetteer.demonyms() or surface in NOT_NAMES:
        return False
    if surface.isupper():
        return surface not in ACRONYMS_NO_NAME
    return not all(words.is_common(part.strip(".,")) for part in parts) or len(parts) > 2


def type_of(rows: tuple[gazetteer.Organization, ...]) -> str:
    """The schema.org type of a name of the table; a name of two organizations of two types is an Organization."""
    kinds = {row.type for row in rows}
    return rows[0].type if len(kinds) == 1 else "Organization"


def is_known_here(surface: str, rows: tuple[gazetteer.Organization, ...], words: Words) -> bool:
    """Tells whether a short acronym of a party, agency or broadcaster may be meant: the article names its country."""
    if not surface.isupper() or len(surface) > 4 or surface in ACRONYMS_KNOWN:
        return True
    local = [row for row in rows if row.country and row.type in _LOCAL_TYPES]
    return not local or any(row.country in words.countries for row in local)


_LOCAL_TYPES = frozenset({"PoliticalParty", "NewsMediaOrganization", "GovernmentOrganization"})


LONGEST_TABLE_NAME = 8


ACTORS = word_set(
    "said says spokesman spokeswoman spokesperson leader leaders chief chairman chairwoman chairperson president director "
    "official officials members member candidate candidates lawmaker lawmakers supporters workers staff headquarters has "
    "announced reported general"
)


def is_likely_person(reading: Reading, words: Words, at: int) -> bool:
    """Tells whether a first name and no "the" stands before a key word that is also a family name ("Tom Hill")."""
    tokens = reading.tokens
    text = tokens[at].text
    after_article = at > 0 and tokens[at - 1].text.casefold() in {
        "the",
        "on",
        "along",
        "near",
        "off",
        "block",
        "of",
    }
    return text in gazetteer.first_names() and not words.is_common(text) and not after_article


PERSON_HEADS = word_set(
    "Lake Park Hill Hills Hall Lane Church Forest Castle Temple Chapel Street Court Bridge Ridge Reef Peak Port Fort Cape "
    "Valley Palace Mall Drive Farm Mine House Day Union Bank Chambers Guard Fleet Bay Marsh Glacier Islands Island Tower "
    "Towers Banks Gates Beach Garden Gardens Quarter Camp Sound Creek Rivers River Moon Mission Lodge"
)
