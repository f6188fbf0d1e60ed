"""Datelines: the place, and often the agency, before the first sentence of a story."""

from __future__ import annotations

import re
from dataclasses import dataclass

from semantic.readers.lines.agencies import organization
from semantic.readers.lines.dateline_places import CITIES, REGIONS
from semantic.readers.lines.months import MONTHS
from semantic.readers.lines.name_tables import NOT_IN_NAMES
from semantic.readers.lines.names import has_given_name
from semantic.readers.lines.patterns import late
from semantic.readers.lines.words import words

__all__ = ["Dateline", "parse_dateline"]

_LONGEST = 110


@dataclass(frozen=True, slots=True)
class Dateline:
    """`text` is the place line verbatim ("COLUMBIA, S.C."; None where only an agency stands there), `agencies` the
    agencies as written, `end` the offset at which the first sentence begins.
    """

    text: str | None
    agencies: tuple[str, ...]
    end: int


# The mark between a dateline and the sentence: " — ", " – ", " - ", ".- ", ": " never.
_MARK = late(r"\s{0,2}(?:--|\.[-–—]|(?<=[a-z]{3})\.\s[-–—]|[—–]|(?<=[\s)])-)\s{0,3}(?=\S)")
# "(AP)", "(Reuters)", "(dpa/lsw)", "(AFP, Reuters)"
_AGENCY = late(r"\(([^()]{2,50})\)")
# What stands in capitals before a dash and is no place: labels of the desk, competitions, kinds of sport.
_STOPS = words("""breaking update updated exclusive live watch opinion analysis video photos news alert urgent correction
    eilmeldung exklusiv kommentar analyse urgente última exclusif direct urgent ultima ticker liveticker blog
    recap explainer factbox roundup preview profile timeline obituary feature column newsletter podcast quiz
    interview reportage reportaje intervista esclusiva exclusiva diretta directo vivo entretien enquête portrait dossier
    league cup serie série liga ligue bundesliga coppa copa coupe pokal formula formule formel tour giro vuelta open
    motogp mondiali champions premier calcio fútbol futbol football fußball rugby tennis basket ciclismo cyclisme
    atletica atletismo handball volley hockey sci ski""")
# "Oberau. Die Fähre fährt": German papers part place and sentence by a full stop. The sentence has such a word soon.
_FULL_STOP = late(
    r"(?P<place>[^\W\d_][\w'’/-]{2,25}(?:[ ](?:[A-Z(][\w'’-]{1,20}\)?|am|an|der|im|ob)){0,3})\.\s{1,2}(?=[A-ZÄÖÜ„»\"])"
)
_GERMAN = words(
    "der die das den dem des und ist sind hat haben im mit für ein eine einen wird werden sich auf von zum zur nicht"
)
_ABOUT_THE_PLACE = late(
    r"(?:(?:Die|Eine|Der|Das|Ein)\s(?:\w{1,20}\s)?(?:Stadt|Hauptstadt|Metropole|Name|Wort|Ort)|Hier|Dort)\b"
)
_FEWEST_GERMAN, _SHORTEST_SENTENCE, _SHORTEST_IN_CAPITALS = 2, 40, 5


def parse_dateline(paragraph: str, *, headline: str = "") -> Dateline | None:
    """The dateline at the start of `paragraph`, None where it starts with a sentence.

    With a known agency in brackets any place is believed. Without one the place is a city of the table, capitals with
    a region ("COLUMBIA, S.C."), or a name of two words in capitals, and a sentence begins after the mark. A name that
    stands in the `headline` is believed as well, in capitals before a dash, or before the full stop of German papers.
    """
    lead = len(paragraph) - len(paragraph.lstrip())
    head = paragraph[lead : lead + _LONGEST]
    mark = next((m for m in _MARK.finditer(head) if m.start() > 0), None)
    bracket = _AGENCY.search(head)
    if bracket and (mark is None or bracket.start() < mark.start()):
        agencies = _agencies(bracket.group(1))
        if agencies:
            after = _MARK.match(head, bracket.end())
            place = head[: bracket.start()].strip(" ,")
            if after and (not place or (_is_place_line(place) and not organization(place))):
                return Dateline(place or None, agencies, lead + after.end())
        return None
    if found := _before_full_stop(paragraph, lead, headline):
        return found
    if mark is None:
        return None
    place = head[: mark.start()].strip()
    following = head[mark.end() : mark.end() + 1]
    if not (following.isupper() or following in "\"“„«‘'" or _is_caseless(following)):
        return None
    known = _is_known_place(place) or _is_place_in_capitals(place, headline)
    if not known or re.search(r"\s[—–-]\s", head[mark.end() :]):
        return None
    return Dateline(place, (), lead + mark.end())


def _before_full_stop(paragraph: str, lead: int, headline: str) -> Dateline | None:
    """Reads "Oberau. Die Fähre fährt wieder": a city of the table, a name of the headline, or capitals."""
    match = _FULL_STOP.match(paragraph, lead)
    if not match:
        return None
    place, rest = match.group("place"), paragraph[match.end() : match.end() + 200]
    words = [word.strip(".,") for word in rest.split()[:20]]
    german = sum(1 for word in words if word.casefold() in _GERMAN)
    if len(rest) < _SHORTEST_SENTENCE or german < _FEWEST_GERMAN or _ABOUT_THE_PLACE.match(rest):
        return None
    if not (
        _is_known_place(place)
        or _stands_in(headline, place)
        or _is_place_in_capitals(place, headline, least=_SHORTEST_IN_CAPITALS)
    ):
        return None
    return Dateline(place, (), match.end())


def _stands_in(headline: str, place: str) -> bool:
    return (
        place[:1].isupper()
        and re.search(rf"(?<!\w){re.escape(place)}(?!\w)", headline, re.IGNORECASE) is not None
        and not organization(place)
        and not has_given_name(place)
        and place.casefold() not in NOT_IN_NAMES | _STOPS
    )


def _is_place_in_capitals(text: str, headline: str, *, least: int = 99) -> bool:
    """Reads "MONTE FOSCO"; one word in capitals is too often an abbreviation or a label, unless the headline has it or
    it has `least` letters.
    """
    words = text.split()
    if (
        not text.isupper()
        or len(words) > 3
        or any(not re.fullmatch(r"[^\W\d_'’-]{2,}(?:['’-][^\W\d_]{2,})*", word) for word in words)
    ):
        return False
    if organization(text) or has_given_name(text.title()):
        return False
    if any(word.casefold() in _STOPS or word.casefold() in NOT_IN_NAMES for word in words):
        return False
    return len(words) > 1 or len(text) >= least or _stands_in(headline, text)


def _agencies(text: str) -> tuple[str, ...]:
    parts = [part.strip() for part in re.split(r"[/,;]|\s(?:and|und|et|y|e)\s", text) if part.strip()]
    known = [
        part for part in parts if (found := organization(part)) and found.kind in {"agency", "broadcaster"}
    ]
    return tuple(known) if known and parts[0] in known else ()


def _is_place_line(text: str) -> bool:
    """Reads "BERLIN", "Wien/Berlin", "PARIS, 3 mai", "COLUMBIA, S.C.", "Madrid, 3 may", "القاهرة": short, capitalized."""
    words = [word for word in re.split(r"[\s/,]+", text) if word]
    if not words or len(words) > 7 or len(text) > 60:
        return False
    for word in words:
        bare = word.strip(".,")
        if not bare or bare.isdigit():
            continue
        small = bare.casefold() in MONTHS or bare.casefold() in {
            "de",
            "du",
            "la",
            "le",
            "am",
            "an",
            "der",
            "upon",
            "del",
            "al",
            "do",
            "da",
            "and",
            "of",
            "im",
            "in",
            "ob",
            "den",
            "sur",
            "les",
        }
        if not (bare[0].isupper() or small or _is_caseless(bare[0])):
            return False
    return words[0].casefold().strip(".,") not in _STOPS and not words[0].isdigit()


def _is_known_place(text: str) -> bool:
    if not _is_place_line(text):
        return False
    cities = [part.strip() for part in text.split("/")]
    if all(_plain_city(city) in CITIES for city in cities):
        return True
    city, comma, rest = text.partition(",")
    parts = [part.strip() for part in rest.split(",")]
    if comma and (city.isupper() or city.casefold() in CITIES):
        return all(
            part.casefold().strip(".") in REGIONS or part in REGIONS or _is_day(part) for part in parts
        )
    return False


def _plain_city(city: str) -> str:
    return city.casefold() if city[:1].isupper() or _is_caseless(city[:1]) else ""


def _is_day(text: str) -> bool:
    words = text.split()
    return (
        len(words) == 2
        and any(word.isdigit() for word in words)
        and any(word.casefold().strip(".") in MONTHS for word in words)
    )


def _is_caseless(character: str) -> bool:
    return character.isalpha() and character.upper() == character.lower()
