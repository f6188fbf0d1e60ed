"""How many place names get the right GeoNames id, how many a wrong one, how many none.

Documents (JSON lines: `text`, `mentions` with `start`, `end`, `geonames`, `lat`, `lon`) go through the whole pipeline,
or, with --gold, with the gold names in place of a recognizer's, so that only linking is judged.

    python benchmarks/places.py DOCUMENTS.jsonl [--home US] [--gold] [--show 30]
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from semantic.entities import RECOGNIZERS, annotate_text
from semantic.entities.encoder.types import proved_type
from semantic.entities.recognize import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.entities.recognize import Recognizer
    from semantic.model import Zone


def gold_names(mentions: Sequence[dict[str, Any]]) -> Recognizer:
    def recognize(zones: Sequence[Zone], _language: str | None = None) -> list[Found]:
        found = []
        for mention in mentions:
            for number, zone in enumerate(zones):
                if zone.span.start <= mention["start"] and mention["end"] <= zone.span.end:
                    words = mention["text"].split()
                    kind = proved_type("place", words)
                    found.append(Found(number, mention["start"], mention["end"], "place", "gold", kind))
                    break
        return found

    return recognize


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    (la, lo), (lb, mo) = (tuple(map(math.radians, one)) for one in (left, right))
    half = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((mo - lo) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(half))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("documents", type=Path)
    parser.add_argument("--home")
    parser.add_argument("--gold", action="store_true", help="take the gold names")
    parser.add_argument("--recognizer", default="encoder")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    count: Counter[str] = Counter()
    wrong: Counter[tuple[str, ...]] = Counter()
    missing: Counter[tuple[str, ...]] = Counter()
    for line in options.documents.read_text(encoding="utf-8").rstrip("\n").split("\n"):
        document = json.loads(line)
        recognizer = gold_names(document["mentions"]) if options.gold else RECOGNIZERS[options.recognizer]
        entities = annotate_text(document["text"], language="en", recognizer=recognizer, home=options.home)
        links = {
            (m.start, m.end): (e.authority, e.geo, e)
            for e in entities
            if e.kind == "place"
            for m in e.mentions
        }
        for gold in document["mentions"]:
            count["names"] += 1
            authority, geo, entity = links.get((gold["start"], gold["end"]), (None, None, None))
            if (gold["start"], gold["end"]) not in links:
                count["not found"] += 1
            elif authority is None or "geonames" not in authority:
                count["without id"] += 1
                missing[gold["text"], str(gold["geonames"])] += 1
            elif authority.rstrip("/").endswith(f"/{gold['geonames']}"):
                count["right id"] += 1
            else:
                count["other id"] += 1
                near = geo and kilometres((geo.latitude, geo.longitude), (gold["lat"], gold["lon"])) < 161
                count["other id, within 161 km"] += bool(near)
                wrong[gold["text"], str(gold["geonames"]), authority, str(entity and entity.type)] += 1
    names, given = count["names"], count["right id"] + count["other id"]
    for what, number in count.most_common():
        print(f"{what:26} {number:6} {100 * number / names:5.1f} %")
    print(f"of the ids given, right    {100 * count['right id'] / max(given, 1):5.1f} %")
    for title, rows in (("wrong", wrong), ("without id", missing)):
        for row, number in rows.most_common(options.show):
            print(f"  {title} {number}x", *row)


if __name__ == "__main__":
    main()
