"""Where a name of the encoder begins and ends, and whether its words may be a name at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import HONORIFICS
from semantic.entities.encoder.nobody import is_known_place, is_nobody
from semantic.entities.lexicon import (
    ACRONYMS_NO_NAME,
    FUNCTION_WORDS,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    ORGANIZATION_OPENERS,
    PARTICLES,
    word_set,
)
from semantic.entities.things import CRAFT
from semantic.entities.titles import title_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.entities.encoder.scores import Sentence
    from semantic.entities.tokens import Token
    from semantic.model import EntityKind

__all__ = ["is_firm_word", "is_thing", "may_be_name", "trimmed"]


def trimmed(sentence: Sentence, first: int, last: int, kind: EntityKind) -> tuple[int, int]:
    """Without titles and forms of address before a person's name, and without marks at the ends."""
    tokens = sentence.tokens
    while first < last and not tokens[first].text[0].isalnum():
        first += 1
    while last > first and not any(map(str.isalnum, tokens[last - 1].text)):
        if tokens[last - 1].text == "." and len(tokens[last - 2].text) <= 3 and last - 2 > first:
            break
        last -= 1
    while last > first and (tokens[last - 1].text in {"'s", "’s"} or _is_small(tokens[last - 1].text)):
        last -= 1
    if kind == "person":
        last = _before_bracket(tokens, first, last)
        while last - first > 1 and tokens[first].text in HONORIFICS:
            first += 1 + (tokens[first + 1].text == ".")
        words = [token.text for token in tokens[first:last]]
        if len(words) > 1:
            first += title_length(words, "en")
        if (
            (
                last - first > 2
                and tokens[first].begins
                and _is_occupation(tokens[first].text, tokens[first + 1].text)
            )
            or (last - first > 2 and _is_position(tokens[first].text, tokens[first + 1].text))
            or (last - first == 2 and tokens[first].begins and _is_participle(tokens[first].text))
        ):
            first += 1
        if last - first == 1 and last < len(tokens) and _is_part(tokens[first].text, tokens[last].text):
            last += 1
    elif kind == "organization":
        if last - first > 1 and tokens[last - 1].text in _POSITIONS:
            last -= 1
        if last - first > 2 and _BASED.fullmatch(tokens[first + 1].text):
            first += 2
        if last - first > 1 and last < len(tokens) and tokens[last].text in _LAST_HEADS:
            last += 1
        if (
            last - first > 2
            and tokens[last - 2].text == ","
            and gazetteer.places("en").get(gazetteer.fold(tokens[last - 1].text))
        ):
            last -= 2
        before = tokens[first - 1].text if first else ""
        if before in gazetteer.demonyms() and tokens[first].text in _OF_A_STATE and last - first <= 2:
            first -= 1
    else:
        while last - first > 1 and tokens[first].text in _DIRECTIONS:
            first += 1
        own = [token.text for token in tokens[first:last]]
        if own[:1] and own[0] in _CALLS and is_known_place(own[1:]) and not is_known_place(own):
            first += 1
        if first > 1 and tokens[first].text == "Republic" and tokens[first - 2].text == "People":
            first -= 2
        if last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].text in _DISTRICT:
            last += 2
        elif (last < len(tokens) and tokens[last].text in _COUNTIES) or (
            last < len(tokens) and tokens[last].text == "." and _is_shortened(tokens, first, last)
        ):
            last += 1
    return first, last


def _before_bracket(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a person's name ends that took a bracket with it, which was not closed: "Ada Quill (D."."""
    words = [token.text for token in tokens[first:last]]
    return first + words.index("(") if "(" in words[1:] and ")" not in words else last


#: A name that goes on with one of these was cut: "United Empire Trade" League.
_LAST_HEADS = word_set(
    "League Association Federation Council Committee Commission Company Corporation Foundation Institute University College "
    "Society Union Party Ministry Department Agency Authority Bank Group Court Club"
)


#: A place's name goes on with one of these.
_COUNTIES = word_set("County Parish Township Borough")


def _is_shortened(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tells whether the full stop after a state belongs to it: "W.Va.", but not the one after "Ohio"."""
    name = "".join(token.text for token in tokens[first : last + 1])
    return tokens[last].start == tokens[last - 1].end and name in gazetteer.US_STATE_ABBREVIATIONS


def _is_small(word: str) -> bool:
    return word.islower() and word in FUNCTION_WORDS


def _is_occupation(word: str, after: str) -> bool:
    """Tells whether the first word of a sentence is no name, but what the person named after it does: "Welder Ada Quill"."""
    first_names = gazetteer.first_names()
    return after in first_names and word not in first_names and word not in gazetteer.last_names()


def _is_position(word: str, after: str) -> bool:
    """Tells whether the word is the letters for a part in a team: "QB Ada Quill"."""
    return word in _POSITIONS and after[:1].isupper()


_POSITIONS = word_set(
    "QB RB WR TE OL DL LB CB FB HB OT OG DE DT NT MLB OLB ILB SS FS LT RT LG RG LW RW GK CF LF RF SP RP 1B 2B 3B DH PG SG SF PF"
)


def _is_part(word: str, after: str) -> bool:
    """Tells whether the word only begins a surname: "El" of "El Saife"."""
    return word.istitle() and word.casefold() in PARTICLES and after.istitle()


def _is_participle(word: str) -> bool:
    """Tells whether the first word of a sentence is no name but says what is done to a person: "Channelling Quill"."""
    return word.endswith("ing") and word not in gazetteer.first_names() and word not in gazetteer.last_names()


_DIRECTIONS = word_set(
    "northern southern eastern western central north south east west northeast northwest southeast southwest "
    "north-east north-west south-east south-west north-eastern north-western south-eastern south-western northeastern "
    "northwestern southeastern southwestern mainland downtown upstate rural suburban"
)


#: "Free Palestine", "New Ohio law": no part of the place's name.
_CALLS = frozenset({"Free", "New", "Save"})
#: "the Czech Senate": the people before such a name belongs to it.
_OF_A_STATE = frozenset(
    ["Senate", "Parliament", "Congress", "Cabinet", "Army", "Navy", "Embassy", "Supreme", "Constitutional"]
)
#: "Washington, D.C." is one name.
_DISTRICT = frozenset({"D.C.", "DC"})


def may_be_name(sentence: Sentence, first: int, last: int, kind: EntityKind, chance: float) -> bool:
    """Tells whether the words may be a name at all; `chance` is the probability that the encoder gives to the kind."""
    tokens = sentence.tokens[first:last]
    words = [token.text for token in tokens]
    if kind == "person" and (words[0] in HONORIFICS or title_length([*words, "X"], "en") == len(words)):
        return False
    before = sentence.tokens[first - 1] if first else None
    following = sentence.tokens[last] if last < len(sentence.tokens) else None
    if before is not None and before.text in _HANDLES and before.end == tokens[0].start:
        return False
    if following is not None and following.start == tokens[-1].end and _DOMAIN.match(following.text):
        return False
    if len(words) > 1 and words[0] in _DEEDS and words[1] == "of":
        return False
    if is_nobody(words, [token.text for token in sentence.tokens[last : last + 2]], kind):
        return False
    next_word = following.text if following is not None else ""
    if kind == "organization" and (
        words[-1] in _EVENTS
        or next_word in _EVENTS
        or next_word == "Week"
        or _is_product(words)
        or _is_no_body(sentence.words, first, last)
    ):
        return False
    if len(words) == 2 and words[0] in _ROWS and len(words[1]) == 1:
        return False
    if kind == "person" and len(words) == 2 and words[0].casefold() in _STORMS:
        return False
    after = sentence.tokens[last].text if last < len(sentence.tokens) else ""
    if after in _CURRENCIES and words[-1].isupper():
        return False
    if len(words) > 1:
        if tokens[0].begins and all(word.islower() for word in words[1:]):
            return False
        return not all(word in gazetteer.demonyms() or word.islower() for word in words)
    word = words[0]
    if len(word) == 1 or word.islower() or _NUMBER.fullmatch(word):
        return False
    if word in gazetteer.demonyms() or (kind != "person" and word in NOT_NAMES):
        return False
    if word in ACRONYMS_NO_NAME:
        return kind == "organization" and chance >= _SURE
    is_function_word = not word.isupper() and word.casefold() in FUNCTION_WORDS
    return not is_function_word or (kind == "person" and not tokens[0].begins)


def _is_no_body(words: Sequence[str], first: int, last: int) -> bool:
    """Tells whether a name is two chambers at once, only says of whose party somebody is, or is a share's letters."""
    own = words[first:last]
    return (
        own == ("House", "and", "Senate")
        or (len(own) > 1 and own[-1] in {"Democratic", "Republican"})
        or (first > 1 and words[first - 1] == "(" and words[first - 2] in _SHARES and own[0].isupper())
    )


_SHARES = word_set("share shares stock stocks ticker symbol")


def _is_product(words: Sequence[str]) -> bool:
    """Tells whether the name begins with a big company's and ends with no word for a firm: "Acme Phone Pro"."""
    rows = gazetteer.organizations().get(words[0], ()) or gazetteer.organizations().get(words[0].title(), ())
    return (
        len(words) > 1
        and bool(rows)
        and rows[0].type == "Corporation"
        and not any(is_firm_word(word) for word in words[1:])
        and " ".join(words) not in gazetteer.organizations()
    )


def is_firm_word(word: str) -> bool:
    """Tells whether the word stands in names of organizations: "Holdings", "Institute"."""
    return word in ORGANIZATION_HEADS or word in ORGANIZATION_OPENERS or word in _FIRMS


#: A name that ends so is an event's, a law's or a product's.
_EVENTS = word_set(
    "Summit Show Act Bill Concept App APP Award Awards Championship Championships Marathon Prix Prize Medal Treaty Agreement "
    "Accord Accords Deal Protocol Convention Expo Final Finals Playoffs Tournament"
)
_FIRMS = word_set(
    "Motors Motor Studios Pictures News Stores Holdings Financial Energy Media Labs Ventures Capital Research Music Records"
)
# -based, -headquartered
_BASED = re.compile(r"-(?:based|headquartered)")


def is_thing(sentence: Sentence, first: int) -> bool:
    """Tells whether the word before a name says that it is a ship's or a storm's."""
    before = sentence.tokens[first - 1].text if first else ""
    return before in _THINGS or (before.istitle() and before.casefold() in _STORMS)


_STORMS = frozenset({"storm", "hurricane", "cyclone", "typhoon"})
#: What stands before the name of a thing: "the ferry Solveig", "hurricane Ottilie".
_THINGS = CRAFT["en"] | _STORMS
#: "@quill" is an account, "quill.com" an address.
_HANDLES = frozenset("@#")
_DOMAIN = re.compile(r"\.(?:com|org|net|co|gov|edu|io)\b")
#: "Treaty of Rome": what was done in a place.
_DEEDS = word_set("Treaty Battle Peace Siege Declaration Convention Massacre Feast Edict")
#: "Row F", "Gate B": a part of a hall, a table or a line.
_ROWS = word_set(
    "Row Gate Block Section Group Terminal Platform Channel Exit Level Line Seat Figure Table Plan Vitamin Grade Class Hall"
)
#: "US $94.8 billion": the letters before the sign name the currency.
_CURRENCIES = frozenset("$€£¥₹")
#: An acronym that mostly stands for a thing is an organization's if the encoder is so sure.
_SURE = 0.9
_NUMBER = re.compile(r"[\d.,:/-]+")
