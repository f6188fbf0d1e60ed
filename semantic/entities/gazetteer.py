"""Look-ups in the packaged tables: places, organizations, first names, peoples, titles. Each is read when first asked.

The tables and where they come from: `tables/`, made by `tables_build.py` or written by hand; each says in its header.
"""

from __future__ import annotations

import gzip
import unicodedata
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from semantic.resources import table_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "CAPITAL_OF_THE_US",
    "US_STATE_ABBREVIATIONS",
    "Organization",
    "Place",
    "cities",
    "common_words",
    "country",
    "country_name",
    "county_states",
    "demonyms",
    "first_names",
    "fold",
    "is_city_name",
    "is_known_name",
    "is_name_in",
    "last_names",
    "organizations",
    "places",
    "table_rows",
    "titles",
    "towns",
]

_PACKAGE = "semantic.entities"


class Place(NamedTuple):
    """A row of a place table. `row` names table and row; `geonames`, `wikidata`, coordinates only where known."""

    name: str
    type: str
    country: str | None
    row: str
    geonames: str | None = None
    wikidata: str | None = None
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    is_capital: bool = False
    needs_preposition: bool = False


class Organization(NamedTuple):
    """A row of the table of organizations; `is_word` tells that the name found is also a common word."""

    name: str
    type: str
    country: str | None
    row: str
    is_word: bool = False


def fold(name: str) -> str:
    """The form under which names are compared: no case, no accents, one kind of apostrophe and hyphen."""
    if name.isascii():
        return name.casefold()
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‑", "-"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def _rows(name: str) -> Iterator[list[str]]:
    payload = table_bytes(_PACKAGE, name)
    text = (gzip.decompress(payload) if name.endswith(".gz") else payload).decode()
    return (line.split("\t") for line in text.split("\n") if line and line[0] != "#")


def table_rows(name: str) -> Iterator[list[str]]:
    """The rows of the packaged table `name`, cells as written, without its comments."""
    return _rows(name)


# --- places ----------------------------------------------------------------------------------------------------------

#: Names of countries in English news that CLDR does not give as a name. Facts.
_OTHER_COUNTRY_NAMES = {
    "AE": "UAE|U.A.E.|Emirates",
    "BA": "Bosnia|Bosnia-Herzegovina",
    "BN": "Brunei Darussalam",
    "CD": "Democratic Republic of Congo|Democratic Republic of the Congo|DRC|DR Congo|D.R. Congo|Congo-Kinshasa",
    "CF": "CAR",
    "CG": "Republic of Congo|Republic of the Congo|Congo-Brazzaville",
    "CI": "Ivory Coast|Cote d'Ivoire|Côte d'Ivoire|Côte d’Ivoire",
    "CN": "People's Republic of China|People’s Republic of China|PRC|Mainland China",
    "CV": "Cape Verde",
    "CZ": "Czech Republic|Czechia|Tschechien",
    "DE": "Federal Republic of Germany|BRD|Bundesrepublik",
    "EH": "Western Sahara",
    "FM": "Federated States of Micronesia",
    "GB": "UK|U.K.|U. K.|Britain|Great Britain|Großbritannien|Grossbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|"
    "Grã-Bretanha|Groot-Brittannië|Royaume-Uni|בריטניה|بريطانيا",
    "HK": "Hong Kong|Hongkong",
    "IE": "Republic of Ireland",
    "IR": "Islamic Republic of Iran",
    "KP": "DPRK|North Korea|Nordkorea|Corée du Nord|Corea del Norte|Corea del Nord|Coreia do Norte|Noord-Korea",
    "KR": "South Korea|Republic of Korea|Südkorea|Corée du Sud|Corea del Sur|Corea del Sud|Coreia do Sul|Zuid-Korea",
    "LA": "Lao PDR",
    "MK": "Macedonia|North Macedonia",
    "MM": "Myanmar|Burma|Birmanie|Birmania",
    "MO": "Macau|Macao",
    "NL": "Holland|the Netherlands|Niederlande|Niederlanden|Países Bajos|Paesi Bassi|Pays-Bas|Hollande",
    "PS": "Palestine|State of Palestine|Palästina|Palestina|פלסטין|فلسطين",
    "RU": "Russian Federation",
    "SA": "KSA|Kingdom of Saudi Arabia",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland",
    "TL": "East Timor|Timor Leste",
    "TR": "Turkey|Türkiye|Turkiye|Türkei",
    "TW": "Republic of China",
    "US": "US|U.S.|U. S.|USA|U.S.A.|United States|United States of America|the States|Vereinigte Staaten|Vereinigten Staaten|"
    'Etats-Unis|EEUU|EE.UU.|EE UU|EE. UU.|EUA|Stati Uniti|VS|ארה"ב|ארה״ב|אמריקה',
    "VA": "Vatican|Vatican City|Vatikan",
    "VC": "St. Vincent and the Grenadines|Saint Vincent and the Grenadines",
    "VN": "Viet Nam",
    "LC": "Saint Lucia",
    "KN": "Saint Kitts and Nevis",
    "ST": "Sao Tome and Principe|São Tomé and Príncipe",
    "GM": "the Gambia|Gambia",
}

#: How news agencies shorten the states of the United States (Associated Press style). Facts.
US_STATE_ABBREVIATIONS = {
    "Ala.": "AL", "Ariz.": "AZ", "Ark.": "AR", "Calif.": "CA", "Colo.": "CO", "Conn.": "CT", "Del.": "DE",
    "Fla.": "FL", "Ga.": "GA", "Ill.": "IL", "Ind.": "IN", "Kan.": "KS", "Ky.": "KY", "La.": "LA", "Md.": "MD",
    "Mass.": "MA", "Mich.": "MI", "Minn.": "MN", "Miss.": "MS", "Mo.": "MO", "Mont.": "MT", "N.C.": "NC",
    "N.D.": "ND", "N.H.": "NH", "N.J.": "NJ", "N.M.": "NM", "N.Y.": "NY", "Neb.": "NE", "Nev.": "NV", "Okla.": "OK",
    "Ore.": "OR", "Pa.": "PA", "R.I.": "RI", "S.C.": "SC", "S.D.": "SD", "Tenn.": "TN", "Tex.": "TX", "Va.": "VA",
    "Vt.": "VT", "W.Va.": "WV", "W. Va.": "WV", "Wash.": "WA", "Wis.": "WI", "Wyo.": "WY",
}  # fmt: skip

#: CLDR calls these territories by names that are no countries in the news, or that are common words.
_NOT_COUNTRIES = frozenset({"UM", "IO", "HM", "BV", "TF", "AQ", "GS", "CX", "CC", "NF"})
_LANGUAGE_COLUMNS = ("en", "de", "fr", "es", "it", "pt", "nl", "he", "ar")


@cache
def country(code: str) -> Place | None:
    """The country of an ISO 3166-1 code."""
    return _countries().get(code)


def country_name(code: str, language: str) -> str | None:
    """What the language (two letters; else English) calls the country of an ISO 3166-1 code."""
    return _country_names(language).get(code)


@cache
def _country_names(language: str) -> Mapping[str, str]:
    column = 4 + _LANGUAGE_COLUMNS.index(language) if language in _LANGUAGE_COLUMNS else 4
    return {row[0]: (row[column] or row[4]).split("|")[0] for row in _rows("countries.tsv")}


@cache
def _countries() -> Mapping[str, Place]:
    return {
        row[0]: Place(
            row[4].split("|")[0], "Country", row[0], f"countries.tsv {row[0]}", row[1] or None, row[2] or None
        )
        for row in _rows("countries.tsv")
        if row[0] not in _NOT_COUNTRIES
    }


@cache
def places(language: str) -> Mapping[str, tuple[Place, ...]]:
    """Every place name of `language` (two letters), folded, with the places that bear it, countries first."""
    named: dict[str, list[Place]] = {}

    def add(name: str, place: Place) -> None:
        bearers = named.setdefault(fold(name), [])
        if place not in bearers:
            bearers.append(place)

    column = 4 + _LANGUAGE_COLUMNS.index(language) if language in _LANGUAGE_COLUMNS else 4
    countries = _countries()
    for row in _rows("countries.tsv"):
        place = countries.get(row[0])
        if place:
            for name in f"{row[column]}|{_OTHER_COUNTRY_NAMES.get(row[0], '')}".split("|"):
                if name:
                    add(name, place)
                    if "St. " in name or " & " in name:
                        add(name.replace("St. ", "Saint ").replace(" & ", " and "), place)
    if language == "en":
        for row in _rows("us_states.tsv"):
            if row[0] != "DC":
                state = Place(row[2], "State", "US", f"us_states.tsv {row[0]}", row[1], region=row[0])
                for name in (
                    row[2],
                    *(short for short, code in US_STATE_ABBREVIATIONS.items() if code == row[0]),
                ):
                    add(name, state)
    continents = {row[2]: row[1] for row in _rows("continents.tsv")}
    for row in _rows("regions.tsv"):
        first = row[0].lstrip("~")
        region = Place(
            first,
            row[2],
            row[3] or None,
            f"regions.tsv {first}",
            geonames=continents.get(first),
            needs_preposition=row[0][0] == "~",
        )
        others = () if language == "en" and region.type == "Continent" else row[1].split("|")
        for name in (first, *filter(None, others)):
            add(name, region)
    return MappingProxyType({name: tuple(bearers) for name, bearers in named.items()})


#: English names of cities that GeoNames lists under another name, folded. Facts.
_ENGLISH_CITY_NAMES = frozenset(
    [
        "new york",
        "cologne",
        "saigon",
        "bombay",
        "calcutta",
        "madras",
        "bangalore",
        "kiev",
        "kharkov",
        "odessa",
        "lvov",
        "peking",
        "canton",
        "rangoon",
        "frankfurt",
        "hanover",
        "nuremberg",
        "dusseldorf",
        "seville",
        "saragossa",
        "gaza city",
        "st. petersburg",
        "st petersburg",
        "st. louis",
        "st. paul",
        "marrakesh",
        "marrakech",
        "fez",
        "mecca",
        "medina",
        "jeddah",
        "mosul",
        "aleppo",
        "basra",
        "krakow",
        "cracow",
        "gothenburg",
        "antwerp",
        "ghent",
        "bruges",
        "oporto",
        "leghorn",
        "naples",
        "florence",
        "venice",
        "turin",
        "milan",
        "genoa",
        "padua",
        "mantua",
        "benares",
        "poona",
        "trivandrum",
        "cochin",
        "baroda",
        "mangalore",
        "mysore",
        "pondicherry",
        "simla",
        "dacca",
        "chittagong",
        "quebec city",
        "zaragoza",
        "belgrade",
        "zurich",
        "geneva",
        "basel",
        "salonika",
        "teheran",
        "sana'a",
        "sanaa",
        "kuwait city",
        "guatemala city",
        "panama city",
        "makkah",
        "pyongyang",
        "astana",
        "nur-sultan",
        "dushanbe",
    ]
)


def is_known_name(name: str, language: str) -> bool:
    """Tells whether the folded `name` is the one by which the language knows a city, whatever GeoNames calls it."""
    return (
        name in _city_names(language)
        or (language == "en" and name in _ENGLISH_CITY_NAMES)
        or name in CAPITAL_OF_THE_US
    )


@cache
def _city_lines() -> Mapping[str, list[str]]:
    """The lines of the table of cities by folded name; a line becomes a Place only when it is asked for."""
    named: dict[str, list[str]] = {}
    for line in gzip.decompress(table_bytes(_PACKAGE, "cities.tsv.gz")).decode().split("\n"):
        if line and line[0] != "#":
            names = line[: line.index("\t")]
            for name in names.split("|") if "|" in names else (names,):
                if name in named:
                    named[name].append(line)
                else:
                    named[name] = [line]
    return named


@cache
def _city_names(language: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What a language calls a city: folded name -> (the city's own folded name, GeoNames id)."""
    names: dict[str, list[tuple[str, str]]] = {}
    for row_language, name, city, identifier in _rows("city_names.tsv"):
        if row_language == language:
            names.setdefault(name, []).append((city, identifier))
    return {name: tuple(ids) for name, ids in names.items()}


@lru_cache(maxsize=1 << 12)
def cities(name: str, language: str) -> tuple[Place, ...]:
    """The cities that bear the folded `name`, the most populous first."""
    if name in CAPITAL_OF_THE_US:
        return tuple(place for place in cities("washington", language) if place.is_capital)
    found = [_city(line) for line in _city_lines().get(name, ())]
    for own_name, identifier in _city_names(language).get(name, ()):
        # A namesake of the city bears the same name in this language: Tripoli in Libya, Tripoli in Lebanon.
        namesakes = [_city(line) for line in _city_lines().get(own_name, ())]
        found += [p for p in namesakes if p.geonames == identifier or fold(p.name) == own_name]
    return tuple(sorted(dict.fromkeys(found), key=lambda place: (-place.population, place.row)))


@cache
def _town_lines() -> Mapping[str, list[str]]:
    named: dict[str, list[str]] = {}
    for line in gzip.decompress(table_bytes(_PACKAGE, "towns.tsv.gz")).decode().split("\n"):
        if line and line[0] != "#":
            named.setdefault(line[: line.index("\t")], []).append(line)
    return named


@lru_cache(maxsize=1 << 12)
def towns(name: str) -> tuple[Place, ...]:
    """The towns, smaller than any of `cities`, that bear the folded `name`, the most populous first.

    So many names are some town's that a town counts only where the article or the newsroom says where it lies.
    """
    found = [_city(line, "towns.tsv.gz") for line in _town_lines().get(name, ())]
    return tuple(sorted(found, key=lambda place: (-place.population, place.row)))


@cache
def county_states() -> Mapping[str, frozenset[str]]:
    """Folded name of a county of the United States ("rapides parish") -> the states that have one of this name."""
    return MappingProxyType({row[0]: frozenset(row[1].split("|")) for row in _rows("us_counties.tsv")})


def is_city_name(name: str, language: str) -> bool:
    """Tells whether some city bears the folded `name`."""
    return name in _city_lines() or name in _city_names(language) or name in CAPITAL_OF_THE_US


def is_name_in(name: str, language: str) -> bool:
    """Tells whether CLDR gives the folded `name` to a city in the language."""
    return name in _city_names(language)


#: Names that mean the capital and no other Washington.
CAPITAL_OF_THE_US = frozenset({"washington, d.c.", "washington, dc", "washington dc", "washington d.c."})


@cache
def _city(line: str, table: str = "cities.tsv.gz") -> Place:
    _, identifier, name, code, region, latitude, longitude, population, capital = line.split("\t")
    return Place(
        name,
        "City",
        code,
        f"{table} {identifier}",
        identifier,
        region=region,
        latitude=float(latitude),
        longitude=float(longitude),
        population=int(population),
        is_capital=capital == "1",
    )


# --- organizations ---------------------------------------------------------------------------------------------------


@cache
def organizations() -> Mapping[str, tuple[Organization, ...]]:
    """Every name of an organization as written, with its rows; a name of two organizations has two."""
    named: dict[str, list[Organization]] = {}
    for row in _rows("organizations.tsv"):
        first = row[0].lstrip("~")
        for name in (row[0], *filter(None, row[1].split("|"))):
            written = name.lstrip("~")
            record = Organization(first, row[2], row[3] or None, f"organizations.tsv {first}", name[0] == "~")
            named.setdefault(written, []).append(record)
    return MappingProxyType({name: tuple(rows) for name, rows in named.items()})


# --- words -----------------------------------------------------------------------------------------------------------


@cache
def first_names() -> frozenset[str]:
    """First names of many cultures as written."""
    return frozenset(
        row[0] for table in ("first_names.tsv.gz", "first_names_more.tsv") for row in _rows(table)
    )


@cache
def last_names() -> frozenset[str]:
    """Family names of many cultures as written."""
    return frozenset(row[0] for row in _rows("last_names.tsv.gz"))


@cache
def common_words() -> frozenset[str]:
    """English words that texts mostly write in lower case."""
    return frozenset(row[0] for row in _rows("words_en.tsv.gz"))


@cache
def demonyms() -> Mapping[str, str]:
    """English words for peoples, faiths and languages, each with the code of its country or an empty string."""
    return MappingProxyType({row[0]: row[1] for row in _rows("demonyms.tsv")})


@cache
def titles(language: str, kind: str) -> frozenset[str]:
    """The words of `kind` (title, modifier, short title, honorific) in `language`, as the table writes them."""
    return frozenset(row[2] for row in _rows("titles.tsv") if row[0] == language and row[1] == kind)
