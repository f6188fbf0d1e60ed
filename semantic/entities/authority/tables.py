"""Reads records from CSV and from JSON lines; every bad row is a problem that names row and column."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from semantic.entities.authority.records import Problem, Record, checked, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["csv_records", "json_records"]

#: The columns, with other spellings of their names.
_COLUMNS = {
    "id": ("id", "iri", "uri", "@id"),
    "type": ("type", "kind", "@type"),
    "label": ("label", "name", "preflabel"),
    "aliases": ("aliases", "alias", "altlabel", "alternatename"),
    "sameAs": ("sameas", "exactmatch", "url"),
}
_NEEDED = ("id", "type", "label")
_LONGEST_NAME = 300


def csv_records(text: str) -> tuple[list[Record], list[Problem]]:
    """The records of a CSV file with a header; several aliases or addresses in one cell are parted by `|`."""
    sample = text[:4096]
    delimiter = max(",;\t", key=sample.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: list[Record] = []
    problems: list[Problem] = []
    try:
        header = next(reader, None)
        if header is None:
            return [], [Problem("row 1", "empty", "the file is empty", "write a header: id,type,label")]
        columns = _columns(header)
        problems += [
            Problem("row 1", "column-missing", f"there is no column {name!r}", "name it in the first row")
            for name in _NEEDED
            if name not in columns
        ]
        if problems:
            return [], problems
        for cells in reader:
            if not any(map(str.strip, cells)):
                continue
            place = f"row {reader.line_num}"
            if len(cells) != len(header):
                message = f"{len(cells)} cells where the header has {len(header)}"
                problems.append(Problem(place, "row-length", message, "put cells with a comma into quotes"))
                continue
            row = {name: cells[at].strip() for name, at in columns.items()}
            lists = {name: row.get(name, "").split("|") for name in ("aliases", "sameAs")}
            _add(records, problems, place, {**row, **lists})
    except csv.Error as error:
        problems.append(Problem(f"row {reader.line_num}", "csv-broken", str(error), "mend the quotes"))
    return records, problems


def _columns(header: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(header):
        word = cell.strip().lstrip("\ufeff").casefold()
        for name, spellings in _COLUMNS.items():
            if word in spellings:
                found.setdefault(name, at)
    return found


def json_records(text: str) -> tuple[list[Record], list[Problem]]:
    """The records of a file with one JSON object a line."""
    records: list[Record] = []
    problems: list[Problem] = []
    for place, value in _objects(text, problems):
        row: dict[str, Any] = {}
        for key, member in value.items():
            for name, spellings in _COLUMNS.items():
                if key.casefold() in spellings:
                    row.setdefault(name, member)
        is_good = True
        for name in ("aliases", "sameAs"):
            listed = row.get(name, [])
            row[name] = [listed] if isinstance(listed, str) else listed
            if not (isinstance(row[name], list) and all(isinstance(one, str) for one in row[name])):
                problems.append(
                    Problem(f"{place}, {name}", "value-type", "a list of texts is wanted", "mend it")
                )
                is_good = False
        for name in _NEEDED:
            if not isinstance(row.get(name), str):
                problems.append(
                    Problem(f"{place}, {name}", "value-missing", "a text is wanted", f"give {name}")
                )
                is_good = False
        if is_good:
            _add(records, problems, place, row)
    return records, problems


def _objects(text: str, problems: list[Problem]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"line {number}"
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            problems.append(Problem(place, "json-broken", str(error), "write one JSON object a line"))
            continue
        if not isinstance(value, dict):
            problems.append(
                Problem(place, "json-object", "this is no object", "write one JSON object a line")
            )
            continue
        yield place, value


def _add(records: list[Record], problems: list[Problem], place: str, row: Mapping[str, Any]) -> None:
    kind = kind_of(row["type"])
    if kind is None:
        problems.append(
            Problem(
                f"{place}, type",
                "type-unknown",
                f"{row['type']!r} is no person, place or organization of schema.org",
                "write Person, Place, Organization or a type below them",
            )
        )
        return
    names = [" ".join(name.split()) for name in (row["label"], *row["aliases"])]
    if any(len(name) > _LONGEST_NAME for name in names):
        problems.append(
            Problem(
                f"{place}, label", "label-long", f"a name has over {_LONGEST_NAME} characters", "shorten it"
            )
        )
        return
    record = Record(
        id=row["id"].strip() or None,
        kind=kind[0],
        type=kind[1],
        label=names[0],
        aliases=tuple(dict.fromkeys(name for name in names[1:] if name)),
        same_as=tuple(dict.fromkeys(iri.strip() for iri in row["sameAs"] if iri.strip())),
        place=place,
    )
    bad = checked(record, place)
    if record.id is None:
        bad.append(Problem(f"{place}, id", "id-empty", "the id is empty", "give the record's IRI"))
    problems.extend(bad)
    if not bad:
        records.append(record)
