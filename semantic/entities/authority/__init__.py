"""Authority files: the newsroom's own records of people, places and organizations, and a starter set of ours.

`load_authority` reads a file, `starter` gives the packaged records, `repair` lets labels correct a recognizer, `tie`
links entities to records: only by a whole name, of one kind, that one record alone bears.
"""

from __future__ import annotations

from pathlib import Path

from semantic.entities.authority.matching import Tie, repair, tie
from semantic.entities.authority.records import Authority, Problem, Record
from semantic.entities.authority.skos import SYNTAXES, skos_records
from semantic.entities.authority.starter import starter
from semantic.entities.authority.tables import csv_records, json_records
from semantic.errors import AuthorityError

__all__ = ["Authority", "Problem", "Record", "Tie", "load_authority", "repair", "starter", "tie"]

_MOST_BYTES = 500_000_000
_TEXTS = {".csv": csv_records, ".tsv": csv_records, ".jsonl": json_records, ".ndjson": json_records}


def load_authority(path: str | Path, *, lenient: bool = False) -> Authority:
    """The authority in the file `path`: CSV, JSON lines, or SKOS in any RDF syntax; the name's ending says which.

    AuthorityError with the first bad row, and how many there are. With `lenient` the good rows are used, and
    `problems` holds what is wrong with the others.
    """
    authority = read_authority(path)
    if authority.problems and not lenient:
        first, *others = authority.problems
        more = f" (and {len(others)} more; semantic authority check lists them)" if others else ""
        raise AuthorityError(
            f"{first.message}{more}",
            path=str(path),
            place=first.place,
            remedy=f"{first.remedy}, or leave bad rows out with --lenient",
        )
    return authority


def read_authority(path: str | Path) -> Authority:
    """The authority in the file `path` with its problems; AuthorityError where it cannot be read at all."""
    file = Path(path)
    ending = file.suffix.lower()
    if ending not in _TEXTS and ending not in SYNTAXES:
        raise AuthorityError(
            f"the ending {ending!r} tells no format",
            path=str(path),
            remedy=f"name it {', '.join([*_TEXTS, *SYNTAXES])}",
        )
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise AuthorityError("the file is over 500 MB", path=str(path), remedy="part it into several")
        data = file.read_bytes()
    except OSError as error:
        raise AuthorityError(
            f"cannot be read ({error.strerror or error})", path=str(path), remedy="check name and rights"
        ) from None
    if ending in SYNTAXES:
        records, problems = skos_records(data, ending)
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            row = data.count(b"\n", 0, error.start) + 1
            raise AuthorityError(
                f"byte {error.start} is not UTF-8",
                path=str(path),
                place=f"row {row}",
                remedy="save it as UTF-8",
            ) from None
        records, problems = _TEXTS[ending](text)
    if not records and not problems:
        raise AuthorityError(
            "it holds no record", path=str(path), remedy="add records, or leave the file out"
        )
    return Authority(file.name, tuple(records), tuple(problems))
