"""Names in English running text: what a run of capitalized words is made of.

Rules in order: a table's name, key words of organizations and places, titles, first names, places of the gazetteer,
acronyms, two plain names. What no rule proves is no name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.lexicon import (
    ABSTRACT_HEADS,
    ACRONYMS_KNOWN,
    ACRONYMS_NO_NAME,
    COMPANY_SUFFIXES,
    COMPETITIONS,
    FUNCTION_WORDS,
    NAME_SUFFIXES,
    NO_FIRST_NAMES,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    ORGANIZATION_OPENERS,
    PERSON_VERBS,
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_OPENERS,
    PLACE_PREPOSITIONS,
    PORTFOLIOS,
    THINGS,
    word_set,
)
from semantic.entities.titles import is_title_ending, stated_before, title_length
from semantic.entities.tokens import CAPITAL, LOWER, UPPER, Token, is_adjacent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.entities.readings import Reading, Words
    from semantic.model import EntityKind

__all__ = ["Piece", "is_known_here", "pieces", "sure_pieces"]

#: A city below this size needs a preposition or its country beside it.
_BIG_CITY = 200_000
#: In a headline in title case a capital proves nothing: only big cities count without a word about them in the body.
_HEADLINE_CITY = 1_000_000
#: A city whose name is a first name counts alone from this size on.
_CITY_BEFORE_PERSON = 900_000

_LONGEST_TABLE_NAME = 8
_PERSON_HEADS = word_set("Lake Park Hill Hills Hall Lane Church Forest Castle Temple Chapel Street Court Bridge Ridge Reef Peak Port Fort Cape "
    "Valley Palace Mall Drive Farm Mine House Day Union Bank Chambers Guard Fleet Bay Marsh Glacier Islands Island Tower "
    "Towers Banks Gates Beach Garden Gardens Quarter Camp Sound Creek Rivers River Moon Mission Lodge")
_ALONE = frozenset(["Parliament", "Congress", "Senate"])


class Piece(NamedTuple):
    """A name between two tokens of a reading: first inclusive, last exclusive."""

    first: int
    last: int
    kind: EntityKind
    type: str | None
    rule: str
    #: How many characters of the first token stand before the name (a Hebrew or Arabic prefix letter).
    skip: int = 0


def pieces(reading: Reading, words: Words, first: int, last: int) -> Iterator[Piece]:
    """The names in the run of tokens from `first` to `last` (exclusive)."""
    first = _skip_ordinary(reading, words, first, last)
    while last > first and reading.tokens[last - 1].text in {"&", ".", "'s", "’s", "'", "’"}:
        last -= 1
    if first >= last:
        return
    for rule in _RULES:
        found = rule(reading, words, first, last)
        if found is None:
            continue
        yield from pieces(reading, words, first, found.first) if found.first > first else ()
        if found.kind is not None:
            yield found
        rest = max(found.last, first)
        # An organization's name may reach past the run ("Ministry of Foreign Affairs").
        if rest < last:
            yield from pieces(reading, words, rest, last)
        return


def sure_pieces(reading: Reading, words: Words) -> Iterator[Piece]:
    """The names in a headline in title case that the tables prove alone: countries, big cities, organizations."""
    tokens = reading.tokens
    at = 0
    while at < len(tokens):
        if tokens[at].shape in (CAPITAL, UPPER):
            found = _sure(reading, words, at)
            if found:
                yield found
                at = found.last
                continue
        at += 1


def _sure(reading: Reading, words: Words, at: int) -> Piece | None:
    tokens = reading.tokens
    for last in range(min(len(tokens), at + _LONGEST_TABLE_NAME), at, -1):
        surface = reading.surface(at, last)
        rows = gazetteer.organizations().get(surface)
        if rows and not rows[0].is_word and _is_distinct(surface, words):
            return Piece(at, last, "organization", _type_of(rows), "organization-table")
        if not _is_plain(surface):
            continue
        name = gazetteer.fold(surface)
        places = gazetteer.places("en").get(name)
        if places and _writes(surface, places) and _is_distinct(surface, words):
            if any(_is_name_of_person(tokens, i, words) for i in (last,)) and name in _first_names_folded():
                return None
            return Piece(at, last, "place", _place_type(places), "gazetteer")
        if gazetteer.is_city_name(name, "en") and _is_distinct(surface, words):
            cities = tuple(c for c in gazetteer.cities(name, "en") if _is_english_name(name, c))
            big = cities and (cities[0].population >= _HEADLINE_CITY or cities[0].is_capital)
            if big and surface not in gazetteer.first_names():
                return Piece(at, last, "place", "City", "gazetteer")
    return None


# --- parts of runs ---------------------------------------------------------------------------------------------------


def _skip_ordinary(reading: Reading, words: Words, first: int, last: int) -> int:
    """The first token that may begin a name: little words and ordinary words at the head of a sentence go."""
    tokens = reading.tokens
    while first < last:
        token = tokens[first]
        lower = token.text.casefold()
        if lower in FUNCTION_WORDS and token.shape == CAPITAL:
            if _begins_table_name(reading, words, first, last):
                return first
            first += 1
            continue
        if token.begins and token.shape == CAPITAL and last - first == 1 and words.is_common(token.text):
            first += 1
            continue
        return first
    return first


def _begins_table_name(reading: Reading, words: Words, first: int, last: int) -> bool:
    """Tells whether a little word begins a name of a table ("The New York Times", "New South Wales")."""
    return any(
        reading.surface(first, end) in gazetteer.organizations() or _whole_place(reading, words, first, end)
        for end in range(first + 1, min(last, first + _LONGEST_TABLE_NAME) + 1)
    )


def _organization_whole(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    surface = reading.surface(first, last)
    rows = gazetteer.organizations().get(surface)
    if not rows or surface in words.other_acronyms or not is_known_here(surface, rows, words):
        return None
    if rows[0].is_word and (
        reading.tokens[first].begins or not _is_organization_context(reading, first, last, words)
    ):
        return None
    return Piece(first, last, "organization", _type_of(rows), "organization-table")


def _place_whole(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    return _whole_place(reading, words, first, last)


def _whole_place(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    surface = reading.surface(first, last)
    if not _is_plain(surface):
        return None
    name = gazetteer.fold(surface)
    tokens = reading.tokens
    after_preposition = first > 0 and tokens[first - 1].text.casefold() in PLACE_PREPOSITIONS["en"]
    if (
        last < len(tokens)
        and tokens[last].text in THINGS
        and is_adjacent(reading.text, tokens[last - 1], tokens[last])
    ):
        return None
    places = gazetteer.places("en").get(name)
    if places and _writes(surface, places):
        if places[0].needs_preposition and not after_preposition:
            return None
        if (
            surface in gazetteer.demonyms()
            or (tokens[first].begins and last - first == 1 and words.is_common(surface))
            or surface in {"Us", "Uk"}
        ):
            return None
        return Piece(first, *_state_or_city(reading, last, name, places), "gazetteer")
    if surface.isupper() or not gazetteer.is_city_name(name, "en") or surface in gazetteer.demonyms():
        return None
    if surface in NOT_NAMES or len(surface) < 3 or surface.casefold() in FUNCTION_WORDS:
        return None
    beside = _is_beside_container(reading, last)
    cities = tuple(c for c in gazetteer.cities(name, "en") if beside or _is_english_name(name, c))
    if not cities:
        return None
    after_preposition = after_preposition and tokens[first - 1].text.casefold() in _INSIDE
    if beside or (after_preposition and not tokens[first].begins):
        ordinary = all(words.is_common(token.text) for token in tokens[first:last])
        inside = tokens[first - 1].text in _INSIDE and cities[0].population >= _BIG_CITY
        if ordinary and not beside and not inside:
            return None
        return Piece(first, last, "place", "City", "gazetteer")
    if words.is_sport or all(words.is_common(token.text) for token in tokens[first:last]):
        return None
    biggest = cities[0].population
    if last - first == 1 and surface in gazetteer.first_names() and not cities[0].is_capital:
        return Piece(first, last, "place", "City", "gazetteer") if biggest >= _CITY_BEFORE_PERSON else None
    if (
        biggest >= _BIG_CITY
        or cities[0].is_capital
        or (last - first > 1 and not _starts_with_first_name(tokens, first))
    ):
        return Piece(first, last, "place", "City", "gazetteer")
    return None


def _state_or_city(
    reading: Reading, last: int, name: str, places: tuple[gazetteer.Place, ...]
) -> tuple[int, EntityKind, str]:
    """Where the name ends and what it is: "Washington state", "Washington, D.C.", else the big city of the name."""
    tokens = reading.tokens
    kind = _place_type(places)
    if kind != "State":
        return last, "place", kind
    after = tokens[last].text if last < len(tokens) else ""
    if (
        name == "washington"
        and after == ","
        and last + 1 < len(tokens)
        and tokens[last + 1].text in {"D.C.", "DC"}
    ):
        return last + 2, "place", "City"
    cities = gazetteer.cities(name, "en")
    is_city = (
        after != "state"
        and bool(cities)
        and cities[0].population >= _SHADOWING_CITY
        and cities[0].country == "US"
    )
    return last, "place", "City" if is_city else kind


#: So big a city of a state's name is meant unless the text says "state".
_SHADOWING_CITY = 500_000

#: After these a small town is meant; "from X" and "to X" go with brands and persons, too.
_INSIDE = frozenset({"in", "near", "outside", "across", "throughout"})


def _is_english_name(folded: str, city: gazetteer.Place) -> bool:
    return gazetteer.fold(city.name) == folded or gazetteer.is_known_name(folded, "en")


def _organization_by_head(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A name that ends with a key word or goes on after one with "of": "Foreign Ministry", "Bank of Israel"."""
    tokens = reading.tokens
    if tokens[first].text in _HONORIFICS:
        return None
    for at in range(last - 1, first - 1, -1):
        word = _word(reading, at)
        if word in ORGANIZATION_OPENERS:
            end = _after_of(reading, words, at + 1)
            if (
                reading.tokens[at + 1].text != "of" and not _may_take_for(reading, first, at)
                if at + 1 < len(reading.tokens)
                else True
            ):
                end = at + 1
            if end > at + 1 and not (word in _OF_A_PLACE and not _of_place(reading, at + 1, end)):
                start = _start_of_name(reading, words, first, at)
                return Piece(start, end, "organization", ORGANIZATION_OPENERS[word], "organization-of")
        if at == first:
            if word in _ALONE and last - first == 1 and not tokens[at].begins:
                return Piece(at, at + 1, "organization", "GovernmentOrganization", "organization-word")
            break
        if word in PLACE_HEADS and word not in ORGANIZATION_HEADS:
            break
        if word in ORGANIZATION_HEADS:
            start = _start_of_name(reading, words, first, at)
            if start >= at:
                continue
            if not _proves(reading, words, start, at):
                continue
            end = max(at + 1, _after_and(reading, words, at + 1))
            if (
                end < last
                and _goes_on(reading, words, end, last)
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


_SCOPES = word_set("National International Global World Royal Federal State House Senate Select Standing Joint Special Central Economic The")


def _of_place(reading: Reading, first: int, last: int) -> bool:
    name = reading.surface(first, last).removeprefix("of ").removeprefix("the ")
    return gazetteer.fold(name) in gazetteer.places("en") or name.split()[0] in gazetteer.demonyms()


def _goes_on(reading: Reading, words: Words, at: int, last: int) -> bool:
    """Tells whether the run goes on after a key word with words that belong to the same, longer name."""
    if at >= last:
        return False
    text = reading.tokens[at].text
    if text in {"&", "'s", "’s", "'", "’"}:
        return True
    return (
        not is_title_ending([text], "en") and text not in gazetteer.first_names() and text not in _HONORIFICS
    )


def _proves(reading: Reading, words: Words, start: int, head: int) -> bool:
    """Tells whether the words before the key word make a name of it."""
    tokens = reading.tokens
    word = _word(reading, head)
    before = [
        token.text for token in tokens[start:head] if token.text not in {"&", ".", "'s", "’s", "'", "’"}
    ]
    if word == "League" and before[-1:] and before[-1] in COMPETITIONS:
        return False
    if len(before) == 1 and word in _PERSON_HEADS and _is_likely_person(reading, words, start):
        return False
    if any(_is_number(text) for text in before):
        return False
    if word in ABSTRACT_HEADS:
        if all(text in gazetteer.demonyms() for text in before):
            return word in {"Court", "Union", "Army", "Guard", "Radio", "Television"}
        rest = before[1:] if tokens[start].begins and words.is_common(before[0]) else before
        return bool(rest)
    if tokens[start].begins and len(before) == 1 and words.is_common(before[0]):
        return before[0].casefold() in _KNOWN_MODIFIERS
    return True


def _is_likely_person(reading: Reading, words: Words, at: int) -> bool:
    """Tells whether a first name and no "the" stands before a key word that is also a family name ("Tom Hill")."""
    tokens = reading.tokens
    text = tokens[at].text
    after_article = at > 0 and tokens[at - 1].text.casefold() == "the"
    return text in gazetteer.first_names() and not words.is_common(text) and not after_article


_KNOWN_MODIFIERS = word_set("foreign defense defence finance justice interior health education state supreme federal national treasury transport "
    "environment agriculture energy labor labour trade commerce culture high constitutional security european world "
    "central international oil economy home prime")


def _start_of_name(reading: Reading, words: Words, first: int, head: int) -> int:
    """Where a name with the key word at `head` begins: after a title, and after what the tables prove alone."""
    tokens = reading.tokens
    start = first
    for at in range(head - 1, first - 1, -1):
        text = tokens[at].text
        if text in _HONORIFICS:
            start = at + 1
            break
    lower = tokens[start].text.casefold()
    if start < head - 1 and lower in {"former", "new", "local", "many", "some", "several", "most", "both"}:
        start += 1
    return start


def _after_of(reading: Reading, words: Words, at: int) -> int:
    """Where "of (the) Name" ends that begins at token `at`; `at` itself where there is none."""
    tokens, text = reading.tokens, reading.text
    end = at
    while end + 1 < len(tokens) and tokens[end].text in {"of", "for", "on", "in"}:
        if tokens[end].text in {"in", "on"} and end > at:
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
        end = _after_and(reading, words, stop) or stop
    return end


def _cut_person(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """ "Ministry of Health Director Ann Lee": the name of the ministry ends before the title."""
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


def _after_and(reading: Reading, words: Words, at: int) -> int:
    """Where ", X and Y" ends that goes on with portfolios or with a second key word; `at` where there is none."""
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
        if tokens[end].text == "," and not (portfolios and _has_and_after(tokens, stop)):
            break
        if not (portfolios or second_head):
            break
        end = stop
    return end


_JOINED_HEADS = word_set("Center Centre Institute Museum Library Gallery Garden Gardens School Hospital Foundation Agency Organization Association "
    "Society Service Services Administration Company Commission Committee Council Bank Fund Authority Research")


def _has_and_after(tokens: tuple[Token, ...], at: int) -> bool:
    return any(token.text == "and" for token in tokens[at : at + 4])


def _place_by_head(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A name with a key word of places: "Tahrir Square", "Lake Victoria", "Jewish Museum and Tolerance Center"."""
    tokens = reading.tokens
    opener = _word(reading, first)
    if opener in PLACE_OPENERS and last - first >= 2 and not (opener == "Mount" and tokens[first].begins):
        stop = first + 2
        if tokens[first + 1].text not in NOT_NAMES and tokens[first + 1].text not in gazetteer.demonyms():
            if _word(reading, last - 1) in PLACE_HEADS and last - first == 3:
                stop = last
            return Piece(first, stop, "place", PLACE_OPENERS[opener], "place-word")
    for at in range(last - 1, first, -1):
        word = _word(reading, at)
        if word not in PLACE_HEADS:
            continue
        start = _start_of_name(reading, words, first, at)
        before = [
            token.text for token in tokens[start:at] if token.text not in {"&", ".", "'s", "’s", "'", "’"}
        ]
        if not before or all(t.casefold() in FUNCTION_WORDS or _is_number(t) for t in before):
            continue
        if len(before) == 1 and word in _PERSON_HEADS and _is_likely_person(reading, words, start):
            continue
        if tokens[start].begins and len(before) == 1 and words.is_common(before[0]):
            continue
        if all(is_title_ending([t], "en") or t in _HONORIFICS for t in before) or _goes_on(
            reading, words, at + 1, last
        ):
            continue
        if all(t in gazetteer.demonyms() for t in before) and word not in {
            "Museum",
            "Palace",
            "Quarter",
            "Hospital",
        }:
            continue
        if (
            len(before) == 1
            and before[0] in _DIRECTIONS
            and word in {"Coast", "Region", "Province", "District", "Territory"}
        ):
            continue
        end = _after_and(reading, words, at + 1)
        if word in {"Museum", "Library", "Gallery", "Bay", "Gulf", "Port", "Palace", "Church", "Cathedral"}:
            end = max(end, _after_of(reading, words, at + 1))
        return Piece(start, end, "place", PLACE_HEADS[word], "place-word")
    return None


_DIRECTIONS = word_set("North South East West Northern Southern Eastern Western Central")


def _person_by_title(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A title inside the run, or right before it, and a name after it."""
    tokens = reading.tokens
    names = [token.text for token in tokens[first:last]]
    for at in range(last - 2, first - 1, -1):
        # "Apple CEO Tim Cook": the title may stand after another name.
        text = tokens[at].text
        is_honorific = text in _HONORIFICS or (
            at + 1 < last and tokens[at + 1].text == "." and text + "." in _HONORIFICS
        )
        name = at + 2 if tokens[at + 1].text == "." else at + 1
        if name >= last or tokens[name].text in {"'s", "’s", "'", "’"}:
            continue
        if is_honorific or _ends_title(reading, first, at):
            if not _may_be_person(reading, words, name, last, alone=True):
                continue
            weak = not is_honorific and text not in _STRONG_TITLES and last - name == 1
            if weak and words.is_common(tokens[name].text):
                continue
            start = at
            while start > first and title_length(names[start - 1 - first : at - first + 2], "en"):
                start -= 1
            return Piece(name, _end_of_person(reading, words, name, last), "person", "Person", "title")
    if title_length([*names, "X"], "en") == len(names) and last - first < 4:
        return None
    stated = stated_before(reading.text, tokens, first, "en")
    if (stated.job_title or stated.honorific or stated.first < first) and _may_be_person(
        reading, words, first, last, alone=stated.honorific is not None or last - first > 1
    ):
        end = _end_of_person(reading, words, first, last)
        if last - first > 1 or stated.honorific or tokens[first].text not in gazetteer.demonyms():
            return Piece(first, end, "person", "Person", "title")
    return None


#: After these even an ordinary word is a person's name ("President Bush").
_STRONG_TITLES = word_set("President Minister Senator Chancellor Secretary Judge Justice Mayor Governor Premier Representative Congressman Sen Gov Rep "
    "Congresswoman Gen Col Capt Sgt Lt King Queen Prince Princess Pope Sheriff Detective Sergeant Captain Colonel")


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


def _person_by_first_name(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """A listed first name with a family name after it."""
    tokens = reading.tokens
    for at in range(first, last - 1):
        text = tokens[at].text
        if (
            text.replace("’", "'") not in gazetteer.first_names()
            and text.split("-")[0] not in gazetteer.first_names()
        ):
            continue
        if text in NOT_NAMES and text not in {"April", "June", "August", "May"}:
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
        if not _may_be_person(reading, words, at, last, alone=False):
            continue
        end = _end_of_person(reading, words, at, last)
        if end - at < 2:
            continue
        start = at
        while start > first and _is_initial_or_name(tokens[start - 1], words):
            start -= 1
        if end - start > 6:
            continue
        return Piece(start, end, "person", "Person", "first-name")
    return None


def is_known_here(surface: str, rows: tuple[gazetteer.Organization, ...], words: Words) -> bool:
    """Tells whether a short acronym of a party, agency or broadcaster may be meant: the article names its country."""
    if not surface.isupper() or len(surface) > 4 or surface in ACRONYMS_KNOWN:
        return True
    local = [row for row in rows if row.country and row.type in _LOCAL_TYPES]
    return not local or any(row.country in words.countries for row in local)


_LOCAL_TYPES = frozenset({"PoliticalParty", "NewsMediaOrganization", "GovernmentOrganization"})


def _person_by_initial(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """An initial between or before names: "George W. Bush", "J. K. Rowling"."""
    tokens = reading.tokens
    for at in range(first, last - 1):
        text = tokens[at].text
        if len(text) == 2 and text[1] == "." and text[0].isupper():
            follower = tokens[at + 1]
            if not (
                _is_plain_name(follower, words)
                or (len(follower.text) == 2 and follower.text[1] == "." and at + 2 < last)
            ):
                continue
            start = at
            while start > first and _is_initial_or_name(tokens[start - 1], words):
                start -= 1
            end = _end_of_person(reading, words, at + 1, last)
            if end > at + 1 and end - start <= 6:
                return Piece(start, end, "person", "Person", "initial")
    return None


def _is_initial_or_name(token: Token, words: Words) -> bool:
    if len(token.text) == 2 and token.text.endswith("."):
        return True
    return _is_plain_name(token, words) and gazetteer.fold(token.text) not in gazetteer.places("en")


def _table_inside(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """An organization of the table or a place at the head or the end of a longer run."""
    found = _table_organization(reading, words, first, last)
    if found and not (found.last < last and _word(reading, last - 1) in COMPANY_SUFFIXES):
        return found
    for size in range(last - first - 1, 0, -1):
        for start in (first, last - size):
            place = _whole_place(reading, words, start, start + size)
            if place and _rest_is_no_name(reading, words, first, last, place):
                return place
    return None


def _rest_is_no_name(reading: Reading, words: Words, first: int, last: int, place: Piece) -> bool:
    """ "London Mayor", "Israeli Gaza": the other words of the run are no part of the same name."""
    rest = [*reading.tokens[first : place.first], *reading.tokens[place.last : last]]
    country = place.type == "Country"
    return all(
        token.text in gazetteer.demonyms()
        or token.text in NOT_NAMES
        or words.is_common(token.text)
        or token.text in gazetteer.organizations()
        or (country and token.shape == UPPER)
        or is_title_ending([token.text], "en")
        for token in rest
    )


def _table_organization(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    table = gazetteer.organizations()
    for start in range(first, last):
        for end in range(min(last, start + _LONGEST_TABLE_NAME), start, -1):
            surface = reading.surface(start, end)
            rows = table.get(surface)
            known = rows and surface not in words.other_acronyms and is_known_here(surface, rows, words)
            if rows and known and not rows[0].is_word and (end - start > 1 or end == last or start == first):
                return Piece(start, end, "organization", _type_of(rows), "organization-table")
    return None


def _acronym(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """Capitals that stand for an organization: they act ("the XYZ said"), or the article uses them again."""
    token = reading.tokens[first]
    if last - first != 1 or token.shape != UPPER or not 2 <= len(token.text) <= 7 or not token.text.isalpha():
        return None
    text = token.text
    if text in ACRONYMS_NO_NAME or text.casefold() in words.small or len(text) == 2:
        return None
    if text in words.other_acronyms or (words.capital[text] < 2 and not _acts(reading, first)):
        return None
    after = reading.tokens[last] if last < len(reading.tokens) else None
    if after is not None and after.text[:1].isdigit() and is_adjacent(reading.text, token, after):
        return None
    return Piece(first, last, "organization", None, "acronym")


_ACTORS = word_set("said says spokesman spokeswoman spokesperson leader leaders chief chairman chairwoman chairperson president director "
    "official officials members member candidate candidates lawmaker lawmakers supporters workers staff headquarters has "
    "announced reported general")


def _acts(reading: Reading, at: int) -> bool:
    tokens = reading.tokens
    return at + 1 < len(tokens) and (tokens[at + 1].text in _ACTORS or tokens[at + 1].text in {"'s", "’s"})


def _two_names(reading: Reading, words: Words, first: int, last: int) -> Piece | None:
    """Two or three plain names that are no ordinary words: a person, as most names of two words are."""
    tokens = reading.tokens
    if not 2 <= last - first <= 4 or not all(
        _is_plain_name(token, words) or (token.shape == LOWER and first < i + first < last - 1)
        for i, token in enumerate(tokens[first:last])
    ):
        return None
    if any(gazetteer.fold(token.text) in gazetteer.places("en") for token in tokens[first:last]):
        return None
    if not _may_be_person(reading, words, first, last, alone=False):
        return None
    after = tokens[last].text if last < len(tokens) and not tokens[last].begins else ""
    before = tokens[first - 1].text if first > 0 and not tokens[first].begins else ""
    named_again = words.capital[tokens[last - 1].text] > words.capital[tokens[first].text]
    if not named_again and after not in PERSON_VERBS and before not in PERSON_VERBS:
        return None
    return Piece(first, last, "person", "Person", "two-names")


_RULES = (
    # The order matters: what a table knows whole; key words, because they end a name; then persons, because a
    # title or first name decides about what follows; then parts of the run; the weakest evidence last.
    _organization_whole,
    _place_whole,
    _organization_by_head,
    _place_by_head,
    _person_by_title,
    _person_by_first_name,
    _person_by_initial,
    _table_inside,
    _acronym,
    _two_names,
)


# --- claims about words ----------------------------------------------------------------------------------------------

_HONORIFICS = word_set("Datuk Dato Seri Tun Haji Sri Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Dr Dr. Prof Prof. Sir Dame Lord Lady Rev Rev. Fr. Hon.")


def _word(reading: Reading, at: int) -> str:
    return reading.tokens[at].text


def _is_number(text: str) -> bool:
    return not any(c.isalpha() for c in text)


def _is_plain(surface: str) -> bool:
    return "\n" not in surface and len(surface) <= 60


def _is_plain_name(token: Token, words: Words) -> bool:
    """Tells whether the token may be a person's name: capitalized, no ordinary word, no people, no key word."""
    text = token.text
    return (
        token.shape == CAPITAL
        and len(text) > 1
        and not text.endswith(".")
        and text not in NOT_NAMES
        and text not in gazetteer.demonyms()
        and text not in ORGANIZATION_HEADS
        and text not in PLACE_HEADS
        and not words.is_common(text)
        and not is_title_ending([text], "en")
    )


def _may_be_person(reading: Reading, words: Words, first: int, last: int, *, alone: bool) -> bool:
    token = reading.tokens[first]
    text = token.text
    if (
        token.shape == UPPER
        and len(text) > 1
        and not text.endswith(".")
        and (last - first == 1 or len(text) < 4)
    ):
        return False
    if text in gazetteer.demonyms() or (text in NOT_NAMES and text not in {"April", "June", "August", "May"}):
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
    if len(text) == 1:
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


def _end_of_person(reading: Reading, words: Words, first: int, last: int) -> int:
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


#: Little words that are also family names.
_FAMILY_NAMES = word_set("may will so you how few own say many down ten like near such her still old")


def _is_name_of_person(tokens: tuple[Token, ...], at: int, words: Words) -> bool:
    return at < len(tokens) and _is_plain_name(tokens[at], words)


def _starts_with_first_name(tokens: tuple[Token, ...], first: int) -> bool:
    return tokens[first].text in gazetteer.first_names()


_FOLDED: list[frozenset[str]] = []


def _first_names_folded() -> frozenset[str]:
    if not _FOLDED:
        _FOLDED.append(frozenset(gazetteer.fold(name) for name in gazetteer.first_names()))
    return _FOLDED[0]


def _is_distinct(surface: str, words: Words) -> bool:
    """Tells whether the words of a table's name are not all ordinary ones (a headline writes those large too)."""
    parts = surface.split()
    if surface in gazetteer.demonyms() or surface in NOT_NAMES:
        return False
    if surface.isupper():
        return surface not in ACRONYMS_NO_NAME
    return not all(words.is_common(part.strip(".,")) for part in parts) or len(parts) > 2


def _writes(surface: str, places: tuple[gazetteer.Place, ...]) -> bool:
    """Tells whether the surface writes the name as names are written: "US" and "Us" are two things."""
    if surface in {"Us", "us", "Uk", "Car", "Am", "Usa"}:
        return False
    return bool(places) and (not surface.isupper() or len(surface) <= 4 or "." in surface or " " in surface)


def _place_type(places: tuple[gazetteer.Place, ...]) -> str:
    return places[0].type


def _type_of(rows: tuple[gazetteer.Organization, ...]) -> str:
    kinds = {row.type for row in rows}
    return rows[0].type if len(kinds) == 1 else "Organization"


def _is_beside_container(reading: Reading, after: int) -> bool:
    """Tells whether ", Country" or ", State" stands after the name."""
    tokens = reading.tokens
    if after + 1 >= len(tokens) or tokens[after].text != ",":
        return False
    for last in range(min(len(tokens), after + 5), after + 1, -1):
        surface = reading.surface(after + 1, last)
        places = gazetteer.places("en").get(gazetteer.fold(surface)) if _is_plain(surface) else None
        if (
            places
            and tokens[after + 1].shape in (CAPITAL, UPPER)
            and places[0].type in {"Country", "State", "AdministrativeArea"}
        ):
            return True
    return reading.tokens[after + 1].text in _STATE_SHORT or f"{tokens[after + 1].text}." in _STATE_SHORT


_STATE_SHORT = word_set("Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. "
    "N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. Ont. Que. B.C. "
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC "
    "SD TN TX UT VT VA WA WV WI WY DC")


def _is_organization_context(reading: Reading, first: int, last: int, words: Words) -> bool:
    """Tells whether a name that is also a word acts like an organization here."""
    tokens = reading.tokens
    text = tokens[first].text
    if last - first == 1 and (text in gazetteer.first_names() or words.is_common(text)):
        return last < len(tokens) and (tokens[last].text in {"'s", "’s"} or tokens[last].text in _ACTORS)
    return True


def place_noun(word: str) -> str | None:
    """The schema.org type that a lower-case noun beside a name proves, or None."""
    return PLACE_NOUNS.get(word)
