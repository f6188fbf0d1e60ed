"""A zone as the rules look at it: its words, its manner of capitals, and what the whole article says about a word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from semantic.entities import gazetteer
from semantic.entities.lexicon import FUNCTION_WORDS, PARTICLES, SPORT_WORDS, THINGS, word_set
from semantic.entities.tokens import CAPITAL, LOWER, OTHER, UPPER, Token, is_adjacent, is_wrapped, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.model import Zone

__all__ = ["HOMES", "Manner", "Reading", "Words", "is_english", "read_zones", "runs"]

#: `running` text, a headline in `title` case, or text all in `capitals`: in the latter two a capital proves nothing.
Manner = Literal["running", "title", "capitals"]

#: A run of capitalized words that is longer than this is no name.
_LONGEST_RUN = 14

#: So many different words of sports make a sports report.
_ENOUGH_SPORT = 5

_STOPPED = word_set(
    "St Mt Ft Jr Sr Dr Mr Mrs Ms Gen Col Lt Maj Sgt Capt Adm Sen Rep Gov Rev Prof Hon Brig Cpl Insp"
)
_OWNERS = word_set(
    "people children women men workers farmers teachers veterans mothers students writers king queen general attorney "
    "governor mayor sheriff coroner prosecutor minister president nurses drivers journalists lawyers peasants soldiers "
    "players registrar commissioner citizens friends youth"
)
_ENGLISH_WORDS = word_set("the of and to in that is was for on with by from said has have will not are")


# The break of a line with the blanks around it.
_BREAK = re.compile(r"([ \t\r]{0,3})\n[ \t]{0,3}(?!\s)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One zone, tokenized. `offset` is where the zone begins in the source."""

    where: str
    offset: int
    text: str
    tokens: tuple[Token, ...]
    manner: Manner

    def surface(self, first: int, last: int) -> str:
        """The characters from token `first` up to token `last` (exclusive); a blank for the break of a wrapped line."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        written = self.text[start:end]
        if "\n" not in written:
            return written
        return _BREAK.sub(lambda m: " " if is_wrapped(self.text, start + m.end(1)) else m.group(), written)


@dataclass(frozen=True, slots=True)
class Words:
    """What the article's running text says about its words."""

    small: frozenset[str]
    capital: Counter[str]
    #: Acronyms that the article introduces in brackets after words that name no organization.
    other_acronyms: frozenset[str] = frozenset()
    #: The article reports on sports.
    is_sport: bool = False
    #: Codes of the countries that the article names, by name, people or language.
    countries: frozenset[str] = frozenset()

    def is_common(self, word: str) -> bool:
        """Tells whether the word is an ordinary one: the article, or English in general, writes it small."""
        lower = word.casefold()
        return lower in self.small or lower in FUNCTION_WORDS or lower in gazetteer.common_words()


def is_english(language: str | None, zones: Sequence[Zone]) -> bool:
    """Tells whether to read by the rules for English: the article says so, or says nothing and looks like it."""
    if language:
        return language.casefold().split("-")[0] == "en"
    words = [word for zone in zones[:40] for word in zone.text[:2000].lower().split()]
    return sum(word in _ENGLISH_WORDS for word in words) * 12 >= len(words)


def read_zones(zones: Sequence[Zone], language: str, *, english: bool) -> tuple[tuple[Reading, ...], Words]:
    """Every zone tokenized, with its manner, and the words of the article."""
    tokenized = [tuple(tokenize(zone.text)) for zone in zones]
    small: set[str] = set()
    capital: Counter[str] = Counter()
    manners: list[Manner] = []
    for tokens in tokenized:
        manners.append("capitals" if _is_capitals(tokens) else "running")
        if manners[-1] == "running":
            small.update(token.text for token in tokens if token.shape == LOWER)
    others = (acronym for zone in zones for acronym in _other_acronyms(zone.text)) if english else ()
    is_sport = english and len(small & SPORT_WORDS) >= _ENOUGH_SPORT
    countries = _countries_named(tokenized, language)
    words = Words(frozenset(small), capital, frozenset(others), is_sport, countries)
    readings = []
    for zone, tokens, manner in zip(zones, tokenized, manners, strict=True):
        chosen: Manner = (
            "title" if english and manner == "running" and _is_title_case(tokens, words) else manner
        )
        if chosen == "running":
            capital.update(t.text for t in tokens if t.shape in (CAPITAL, UPPER) and not t.begins)
        readings.append(Reading(zone.where, zone.span.start, zone.text, tokens, chosen))
    return tuple(readings), words


# gross domestic product (GDP)  |  the Unlawful Activities Act (UAA)
_INTRODUCED = re.compile(r"\(([A-Z]{2,8})s?\)")
_WORDS_BEFORE = 90


def _other_acronyms(text: str) -> Iterator[str]:
    """The acronyms in brackets after words written small with those first letters, or after the name of a thing."""
    for match in _INTRODUCED.finditer(text):
        before = text[max(0, match.start() - _WORDS_BEFORE) : match.start()].replace("-", " ").split()
        acronym = match.group(1)
        last = before[-len(acronym) :]
        full = [word for word in before if word not in _LITTLE][-len(acronym) :]
        if any(_spells(words, acronym) for words in (last, full)) or (
            before and before[-1].strip("\"'”’") in THINGS
        ):
            yield acronym


_LITTLE = frozenset({"of", "the", "and", "for", "on"})


def _spells(words: Sequence[str], acronym: str) -> bool:
    """Tells whether the first letters of the words, one of them small, make the acronym."""
    initials = "".join(word[0] for word in words if word[0].isalpha())
    return initials.casefold() == acronym.casefold() and not all(word[0].isupper() for word in words)


#: The countries in which papers of a language mostly appear.
HOMES = {
    "de": ("DE", "AT", "CH", "LU", "LI"),
    "fr": ("FR", "BE", "CH", "LU", "CA", "MA", "DZ", "TN", "SN", "CI"),
    "es": (
        "ES",
        "MX",
        "AR",
        "CO",
        "CL",
        "PE",
        "VE",
        "EC",
        "UY",
        "BO",
        "PY",
        "CU",
        "GT",
        "CR",
        "HN",
        "SV",
        "NI",
        "PA",
        "DO",
    ),
    "it": ("IT", "CH"),
    "pt": ("PT", "BR", "AO", "MZ"),
    "nl": ("NL", "BE"),
    "sv": ("SE", "FI"),
    "da": ("DK",),
    "no": ("NO",),
    "nb": ("NO",),
    "pl": ("PL",),
    "cs": ("CZ",),
    "tr": ("TR",),
    "fi": ("FI",),
    "he": ("IL",),
}


def _countries_named(tokenized: Sequence[Sequence[Token]], language: str) -> frozenset[str]:
    places = gazetteer.places(language)
    demonyms = gazetteer.demonyms()
    capitals = {t.text for tokens in tokenized for t in tokens if t.shape in (CAPITAL, UPPER)}
    named = set(HOMES.get(language, ()))
    for word in capitals:
        if demonyms.get(word):
            named.add(demonyms[word])
        for place in places.get(gazetteer.fold(word), ())[:1]:
            if place.country:
                named.add(place.country)
    return frozenset(named)


def _is_capitals(tokens: Sequence[Token]) -> bool:
    shapes = Counter(token.shape for token in tokens if len(token.text) > 1)
    words = shapes[UPPER] + shapes[CAPITAL] + shapes[LOWER]
    return words >= 3 and shapes[UPPER] >= 0.7 * words


#: A headline does not end with these.
_SENTENCE_ENDS = frozenset('.”’"»:;,')


def _is_title_case(tokens: Sequence[Token], words: Words) -> bool:
    """Tells whether nearly every word but the little ones is capitalized, ordinary words too."""
    if tokens and tokens[-1].text in _SENTENCE_ENDS:
        return False
    content = [
        t for t in tokens if t.shape != OTHER and t.text.casefold() not in FUNCTION_WORDS and len(t.text) > 2
    ]
    if len(content) < 3 or len(content) > 60:
        return False
    capitals = [token for token in content if token.shape != LOWER]
    if len(capitals) < 0.8 * len(content):
        return False
    ordinary = [
        t for t in capitals if not t.begins and t.text.casefold() in gazetteer.common_words() | words.small
    ]
    return len(ordinary) >= max(2, 0.25 * len(capitals))


def runs(reading: Reading, *, english: bool) -> Iterator[tuple[int, int]]:
    """The stretches of capitalized words, as token indexes: particles, "&", initials and "St." inside."""
    tokens, text = reading.tokens, reading.text
    count = len(tokens)
    at = 0
    while at < count:
        if tokens[at].shape not in (CAPITAL, UPPER):
            at += 1
            continue
        end = at + 1
        while end < count and end - at < _LONGEST_RUN:
            step = _next(tokens, text, end, english=english)
            if step == 0:
                break
            end += step
        is_name = end - at < _LONGEST_RUN
        while not is_name and end < count:
            # A line of nothing but capitalized words: no name can be told from the next one.
            step = _next(tokens, text, end, english=english)
            if step == 0:
                break
            end += step
        if is_name:
            yield at, end
        at = end


def _next(tokens: Sequence[Token], text: str, at: int, *, english: bool) -> int:
    """How many tokens from `at` still belong to the run that ends before `at`."""
    left, token = tokens[at - 1], tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text == "." and left.end == token.start and left.text in _STOPPED:
        return 1 if after and after.shape == CAPITAL and is_adjacent(text, token, after) else 0
    if after is not None and token.text in {"'s", "’s", "'", "’"} and left.end == token.start:
        owner = left.text.casefold() in _OWNERS
        return 1 if english and owner and after.shape == CAPITAL and is_adjacent(text, token, after) else 0
    if not is_adjacent(text, left, token) and not (left.text == "." and token.start == left.end + 1):
        if left.text in {"'s", "’s", "'", "’"} and token.start == left.end + 1:
            return 1
        return 0
    if token.begins:
        return 0
    if token.shape in (CAPITAL, UPPER):
        return 1
    if token.text in {"-", "–"} and left.text in _ARTICLES and after is not None and after.shape == CAPITAL:
        return 2
    if after is None or after.shape not in (CAPITAL, UPPER) or not is_adjacent(text, token, after):
        return _two_particles(tokens, text, at)
    if token.text == "&":
        return 2
    if token.text in PARTICLES and not (english and token.text in _ENGLISH_NO_PARTICLES):
        return 2
    return 0


_ENGLISH_NO_PARTICLES = word_set("do das den le la")
_PAIRS = frozenset(
    ["von der", "van der", "van den", "de la", "de las", "de los", "van de", "de l'", "von dem", "in 't"]
)


#: "Al - Sabah": some agencies part the hyphen from the Arabic article.
_ARTICLES = frozenset(["Al", "El", "al", "el"])


def _two_particles(tokens: Sequence[Token], text: str, at: int) -> int:
    """Two small words inside a name: "Ursula von der Leyen"."""
    if at + 2 >= len(tokens) or f"{tokens[at].text} {tokens[at + 1].text}" not in _PAIRS:
        return 0
    return 3 if tokens[at + 2].shape == CAPITAL and is_adjacent(text, tokens[at + 1], tokens[at + 2]) else 0
