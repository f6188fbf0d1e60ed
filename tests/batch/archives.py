"""Invented archives for the tests of the export, and conversions that misbehave."""

from __future__ import annotations

import json
import os
import signal
import time
from typing import TYPE_CHECKING

from semantic.batch.conversion import Outcome, Plan, convert

if TYPE_CHECKING:
    from pathlib import Path

    from semantic.batch.sources import Record

__all__ = ["archive", "article", "capricious", "hangs_once", "lines", "warc"]


def article(number: int, **members: object) -> dict[str, object]:
    """The JSON of a short article that names two people and a place."""
    return {
        "headline": f"Ferry {number} stays in Nordhafen",
        "body": [
            {"text": f"Ada Muster told the council of Nordhafen that ferry number {number} would stay in port."},
            {"text": f"Bo Halloran left at {number % 12 + 1} o'clock, and nobody spoke for long."},
        ],
        "canonicalUrl": f"https://kestrel.example/ferries/{number}",
        "language": "en",
        **members,
    }  # fmt: skip


def lines(path: Path, numbers: range, bad: frozenset[int] = frozenset()) -> Path:
    """A file of JSON lines, in which the articles `bad` have no headline."""
    with path.open("w", encoding="utf-8") as stream:
        for number in numbers:
            members = {"headline": None} if number in bad else {}
            stream.write(json.dumps(article(number, **members)) + "\n")
    return path


def archive(folder: Path, count: int) -> Path:
    """A folder of JSON files, a tenth of them a level below."""
    (folder / "below").mkdir(parents=True)
    for number in range(count):
        place = folder / "below" if number % 10 == 9 else folder
        (place / f"ferry-{number:04d}.json").write_text(json.dumps(article(number)), encoding="utf-8")
    return folder


def capricious(record: Record, plan: Plan) -> list[Outcome]:
    """Converts, but a ferry whose number ends in 77 kills the process, and one that ends in 55 never comes back."""
    if b"Ferry 77 " in record.content:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"Ferry 55 " in record.content:
        time.sleep(3600)
    return convert(record, plan)


def hangs_once(record: Record, plan: Plan) -> list[Outcome]:
    """Converts at a walking pace, so that a test can kill the process on the way."""
    time.sleep(0.005)
    return convert(record, plan)


_PAGE = """<!doctype html><html lang="en"><head><title>Ferry {0} stays in Nordhafen</title></head><body><article><h1>Ferry {0}
stays in Nordhafen</h1><p>Ada Muster told the council of Nordhafen that ferry number {0} would stay in port until the quay
is safe again.</p><p>Bo Halloran left early, and nobody spoke for long after that.</p></article></body></html>"""


def warc(numbers: range) -> bytes:
    """A web archive of one page a number."""
    records = []
    for number in numbers:
        page = _PAGE.format(number).encode()
        response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kestrel.example/ferries/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(response)}\r\n\r\n"
        )
        records.append(head.encode() + response + b"\r\n\r\n")
    return b"".join(records)
