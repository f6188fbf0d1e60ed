"""What an article costs, in milliseconds of CPU of one process, by what it comes as: the figures of docs/spark.md.

python benchmarks/cost.py
"""

from __future__ import annotations

import json
import resource
import time
from pathlib import Path

from generated import article as generated

from semantic.batch import Plan
from semantic.batch.conversion import Good, convert
from semantic.batch.sources import Record

ROOT = Path(__file__).resolve().parent.parent


def milliseconds(records: list[Record], plan: Plan) -> float:
    convert(records[0], plan)  # Tables and models are read.
    started = time.process_time()
    for record in records:
        assert all(isinstance(outcome, Good) for outcome in convert(record, plan)), record.name
    return (time.process_time() - started) / len(records) * 1000


def main() -> None:
    ready = [Record(f"{n}", json.dumps(generated(n)).encode(), "article") for n in range(500)]
    bare = []
    for number in range(60):
        value = generated(number)
        del (
            value["entities"],
            value["text"],
        )  # The reader makes the text of the values, and knows where they stand.
        bare.append(Record(f"{number}", json.dumps(value).encode(), "article"))
    dumps = [
        Record(str(path), path.read_bytes()) for path in sorted((ROOT / "examples").glob("*/article.txt"))
    ]
    pages = [Record(str(path), path.read_bytes()) for path in sorted((ROOT / "examples").glob("*/*.html"))]
    pages = [one for one in pages if isinstance(convert(one, Plan())[0], Good)]
    rows = (
        ("an article in JSON that brings its entities", ready, None),
        ("an article in JSON, names found by rules", bare, "rules"),
        ("an article in JSON, names found by the encoder", bare, "encoder"),
        ("a text dump of a page, names found by the encoder", dumps, "encoder"),
        ("an HTML page, names found by the encoder", pages, "encoder"),
    )
    print("| what comes in | CPU, ms an article | core-hours a million |\n|---|---|---|")
    for name, records, recognizer in rows:
        cost = milliseconds(records, Plan(recognizer=recognizer))
        print(f"| {name} | {cost:.1f} | {cost / 3.6:.1f} |")
    print(f"\nmost memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
