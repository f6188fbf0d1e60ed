"""Invented articles by number, in the form of article.schema.json, with their entities: the same number, the same article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["article", "write_lines"]

_FIRST = (
    "Ada",
    "Bo",
    "Chenoa",
    "Dilek",
    "Esra",
    "Falk",
    "Greta",
    "Henk",
    "Ines",
    "Jonas",
    "Kaya",
    "Łukasz",
    "Mira",
)
_LAST = (
    "Muster",
    "Halloran",
    "Lindqvist",
    "Okoro",
    "Petrov",
    "Quist",
    "Rahimi",
    "Sandoval",
    "Thorne",
    "Ueda",
    "Vogt",
)
_PLACES = ("Nordhafen", "Port Ellery", "Sankt Falk", "Halverton", "Embalse Alto", "Val Tesina", "Kestrel Bay")
_BODIES = ("Harbour Board", "Workers’ Union", "North Wire", "Bridge Office", "Ferry Council")
_LINES = (
    "The council heard for three hours why the ferry had stayed in port, and nobody left before the end.",
    "“We will not sail before the quay is safe,” {person} said on the steps of the town hall in {place}.",
    "The {body} wants to see the plans first — and the bill, which nobody has put on the table so far.",
    "In {other}, some forty kilometres to the south, the boats went out as on any other morning.",
    "{second} told reporters that a decision would be taken at the next meeting, two weeks from now.",
    "Passengers waited in the rain for the night bus; most of them had read of the strike in the train.",
)  # fmt: skip


def _pick(values: tuple[str, ...], number: int) -> str:
    return values[number % len(values)]


def article(number: int) -> dict[str, Any]:
    """The article `number`, of some seventy statements."""
    person = f"{_pick(_FIRST, number)} {_pick(_LAST, number // 3)}-{number % 977}"
    second = f"{_pick(_FIRST, number // 2 + 5)} {_pick(_LAST, number + 4)}-{number % 983 + 1000}"
    place, other, body = _pick(_PLACES, number), _pick(_PLACES, number + 3), _pick(_BODIES, number)
    names = {"person": person, "second": second, "place": place, "other": other, "body": body}
    headline = f"Ferry {number} stays in port"
    standfirst = f"{person} asks for patience in {place}"
    lines = [line.format(**names) for line in (*_LINES, *_LINES)]
    caption = f"{second} at the quay of {place}, 4 May 2026"
    blocks = {"/headline": headline, "/standfirst": standfirst, "/images/0/caption": caption}
    blocks |= {f"/body/{i}": line for i, line in enumerate(lines)}
    text = "\n\n".join(blocks.values()) + "\n"
    starts, at = {}, 0
    for pointer, block in blocks.items():
        starts[pointer] = at
        at += len(block) + 2
    kinds = (
        ("person", person),
        ("person", second),
        ("place", place),
        ("place", other),
        ("organization", body),
    )
    entities: list[dict[str, Any]] = []
    for kind, name in kinds:
        mentions = [
            {"start": starts[p] + block.find(name), "end": starts[p] + block.find(name) + len(name), "text": name, "where": p}
            for p, block in blocks.items()
            if name in block
        ]  # fmt: skip
        known = kind == "place"
        entities.append(
            {
                "key": f"{kind}-{''.join(c for c in name.lower().replace(' ', '-') if c.isascii() and (c.isalnum() or c == '-'))}",
                "kind": kind,
                "type": {"person": "Person", "place": "City", "organization": "Organization"}[kind],
                "name": name,
                "mentions": mentions,
                "role": "about" if known else "mentions",
                **({"geo": {"latitude": 50 + number % 900 / 100, "longitude": 7 + len(name) / 8}} if known else {}),
                **({"countryCode": "DE", "authority": f"https://places.example/{name.replace(' ', '-')}"} if known else {}),
            }
        )  # fmt: skip
    return {
        "text": text,
        "headline": headline,
        "standfirst": standfirst,
        "authors": [{"name": f"{_pick(_FIRST, number + 7)} {_pick(_LAST, number // 7)}", "jobTitle": "reporter"}],
        "datePublished": f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T07:30:00+02:00",
        "language": "en",
        "section": "Harbour",
        "keywords": ["ferries", place],
        "body": [{"text": line} for line in lines],
        "images": [
            {
                "caption": caption,
                "credit": {"text": f"{person}/North Wire", "photographers": [person], "organizations": ["North Wire"]},
                "url": f"https://kestrel.example/pictures/{number}.jpg",
                "width": 1600,
                "height": 900,
            }
        ],
        "publisher": {"name": "Kestrel News", "url": "https://kestrel.example/"},
        "canonicalUrl": f"https://kestrel.example/ferries/{number}",
        "entities": entities,
    }  # fmt: skip


def write_lines(path: Path, numbers: range, bad: frozenset[int] = frozenset()) -> Path:
    """A file of JSON lines; the articles `bad` say nothing."""
    with path.open("w", encoding="utf-8") as stream:
        for number in numbers:
            value = {"headline": None} if number in bad else article(number)
            stream.write(json.dumps(value, ensure_ascii=False) + "\n")
    return path
