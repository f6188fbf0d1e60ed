"""What `semantic authority check` finds in an authority file: what is broken, double, or would tie too much."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.authority.records import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.entities.authority.records import Authority

__all__ = ["check"]


def check(authority: Authority) -> tuple[Problem, ...]:
    """All problems of the file: errors of its rows first, then warnings about what its names may do."""
    return (
        *authority.problems,
        *_doubles(authority),
        *_shared(authority),
        *_weak(authority),
        *_circles(authority),
    )


def _doubles(authority: Authority) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for record in authority.records:
        if record.id is None:
            continue
        if record.id in seen:
            yield Problem(
                record.place,
                "id-double",
                f"<{record.id}> stands at {seen[record.id]} already",
                "make one record of the two",
            )
        seen.setdefault(record.id, record.place)


def _shared(authority: Authority) -> Iterator[Problem]:
    for form, records in authority.by_name.items():
        kinds = defaultdict(list)
        for record in records:
            kinds[record.kind].append(record)
        for same in kinds.values():
            ids = {record.id for record in same}
            if len(ids) > 1:
                places = ", ".join(record.place for record in same[:4])
                yield Problem(
                    same[0].place,
                    "label-ambiguous",
                    f"{form!r} is the name of {len(ids)} records ({places}): it ties to none of them",
                    "give them names that differ, if they are not one",
                    is_error=False,
                )


def _weak(authority: Authority) -> Iterator[Problem]:
    for record in authority.records:
        for name in record.names:
            if " " in name.strip():
                continue
            what = None
            if name in gazetteer.first_names() and record.kind == "person":
                what = "is a first name of many: it never ties by itself"
            elif name.casefold() in gazetteer.common_words():
                what = "is also a common word"
            if what:
                yield Problem(
                    record.place,
                    "label-weak",
                    f"{name!r} {what}",
                    "give the full name, or leave this alias out",
                    is_error=False,
                )


def _circles(authority: Authority) -> Iterator[Problem]:
    """Records that say of themselves or of one another that they are the same: one record would do."""
    ids = {record.id: record for record in authority.records if record.id}
    for record in authority.records:
        for iri in record.same_as:
            if iri == record.id:
                yield Problem(
                    record.place, "sameas-itself", f"<{iri}> is its own sameAs", "remove it", is_error=False
                )
            elif iri in ids:
                yield Problem(
                    record.place,
                    "sameas-record",
                    f"<{iri}> is another record of this file ({ids[iri].place})",
                    "make one record of the two",
                    is_error=False,
                )
