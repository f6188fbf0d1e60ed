"""What the process that converts a batch makes of it, so that the one that writes the dataset only writes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from semantic.batch.conversion import Bad, Good

if TYPE_CHECKING:
    from semantic.batch.files import Form
    from semantic.batch.sources import Record
    from semantic.batch.workers import Results

__all__ = ["Packed", "Packing", "Row", "shown"]


class Row(NamedTuple):
    """What became of a record: its key, the bytes of its statements, its articles, and its lines of the quarantine."""

    name: str
    key: str
    length: int
    good: int
    statements: int
    refused: tuple[bytes, ...]


class Packed(NamedTuple):
    """A batch as it goes into the dataset; `data` is empty where it says nothing."""

    data: bytes
    rows: list[Row]


@dataclass(frozen=True)
class Packing:
    """Packs the results of a batch, as `Workers` wants it."""

    form: Form

    def __call__(self, records: list[Record], results: Results) -> Packed:
        """The statements of all records as one part of a file of this form, and what became of each record."""
        parts: list[bytes] = []
        rows = []
        for record, outcomes in zip(records, results, strict=True):
            good = [one for one in outcomes if isinstance(one, Good)]
            parts += [one.data for one in good]
            rows.append(
                Row(
                    shown(record.name),
                    record.key,
                    sum(len(one.data) for one in good),
                    len(good),
                    sum(one.statements for one in good),
                    tuple([_quarantined(record, one) for one in outcomes if isinstance(one, Bad)]),
                )
            )
        data = b"".join(parts)
        return Packed(self.form.pack(data) if data else b"", rows)


def _quarantined(record: Record, bad: Bad) -> bytes:
    row = {
        "id": shown(record.name),
        "code": bad.code,
        "reason": shown(bad.reason),
        "stage": bad.stage,
        "sha256": record.sha256,
    }
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def shown(text: str) -> str:
    """`text` as Unicode: a file's name may hold bytes that are none."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
