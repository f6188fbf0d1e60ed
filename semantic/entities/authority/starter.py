"""The packaged records: organizations with their official sites, and the members of the United States Congress.

Countries have their GeoNames and Wikidata ids in the gazetteer. No record has an id that no source confirms: the
organizations have none, so an entity keeps the article's own IRI and takes the type and the official site.
"""

from __future__ import annotations

from functools import cache

from semantic.entities.authority.records import Authority, Record, kind_of
from semantic.entities.gazetteer import table_rows

__all__ = ["starter"]

_OFFICES = {
    "Senator": ("senator", "sen"),
    "Representative": ("representative", "rep", "congressman", "congresswoman", "congressperson"),
}


@cache
def starter() -> Authority:
    """The packaged authority, read when it is first asked for."""
    return Authority("starter", (*_organizations(), *_legislators()))


def _organizations() -> list[Record]:
    sites = {row[0]: row[1] for row in table_rows("organization_sites.tsv")}
    records = []
    for name, others, type_, country in table_rows("organizations.tsv"):
        aliases = [alias for alias in others.split("|") if alias]
        label = name.lstrip("~")
        kind = kind_of(type_)
        if kind is None:
            continue
        words = " ".join(f"~{one.lstrip('~')}" for one in (name, *aliases) if one[0] == "~")
        records.append(
            Record(
                None,
                kind[0],
                kind[1],
                label,
                tuple(alias.lstrip("~") for alias in aliases),
                (sites[label],) if label in sites else (),
                country or None,
                f"organizations.tsv {label} {words}".rstrip(),
            )
        )
    return records


def _legislators() -> list[Record]:
    return [
        Record(
            f"http://www.wikidata.org/entity/{wikidata}",
            "person",
            "Person",
            name,
            country="US",
            place=f"us_legislators.tsv {wikidata}",
            offices=_OFFICES[office],
        )
        for name, wikidata, office, _state in table_rows("us_legislators.tsv")
    ]
