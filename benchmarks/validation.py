"""What validation costs: documents, whole pages, and the cold command, each against its peers in one run.

CPU time, medians, rounds interleaved, the first one thrown away; what is short is repeated within its round. Peers that are not installed are left out and named.

    python benchmarks/validation.py [--pages FOLDER] [--shapes schemaorg-shapes.shacl] [--rounds 7]

`--pages` is a folder of HTML pages; without it the page cases are left out, as pySHACL is without `--shapes`.
The package is compiled before the cold command is measured, as an installer does it for the peers.
"""

from __future__ import annotations

import argparse
import compileall
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


#: Seconds that a case is repeated for, so that a short one is not measured with the caches that a long one left.
ENOUGH = 0.2


def cpu(work: Callable[[], Any]) -> float:
    """CPU seconds of `work`: the mean of as many runs as take `ENOUGH` of them."""
    started, runs = time.process_time(), 0
    while runs == 0 or time.process_time() - started < ENOUGH:
        work()
        runs += 1
    return (time.process_time() - started) / runs


def table(title: str, cases: dict[str, Callable[[], float]], rounds: int) -> None:
    measured: dict[str, list[float]] = {name: [] for name in cases}
    for number in range(rounds + 1):
        for name, run in cases.items():
            seconds = run()
            if number:
                measured[name].append(seconds)
    first = statistics.median(next(iter(measured.values())))
    print(f"\n{title}\n{'':48}{'CPU ms':>10}{'ratio':>9}")
    for name, values in measured.items():
        middle = statistics.median(values)
        print(f"{name:48}{middle * 1000:10.2f}{middle / first:9.2f}")


def documents(shapes: Path | None) -> dict[str, Callable[[], float]]:
    from jsonschema import Draft202012Validator

    from semantic.validation import check, selected
    from semantic.validation.subject import subject_of
    from semantic.vocabulary import packaged

    value = json.loads((ROOT / "examples/trawler-crew-talks/article.jsonld").read_text("utf-8"))
    rules, vocabulary = selected(), packaged()
    schema = json.loads((ROOT / "schemas/news-article.schema.json").read_text("utf-8"))
    plain = Draft202012Validator(schema)
    cases: dict[str, Callable[[], float]] = {
        "all rule sets on a parsed article": lambda: cpu(lambda: check(subject_of(value, vocabulary), rules)),
        "jsonschema, news-article.schema.json alone": lambda: cpu(lambda: list(plain.iter_errors(value))),
    }
    if shapes and importlib.util.find_spec("pyshacl"):
        import pyshacl
        import rdflib

        from semantic import to_rdf

        graph = rdflib.Graph()
        for triple in to_rdf(value).default_graph:
            graph.add(triple)
        shape_graph = rdflib.Graph().parse(shapes, format="turtle")
        cases["pySHACL with the official shapes"] = lambda: cpu(
            lambda: pyshacl.validate(graph, shacl_graph=shape_graph, inference="none")
        )
    return cases


def pages(folder: Path) -> dict[str, Callable[[], float]]:
    from semantic.validation import check, selected
    from semantic.validation.subject import subject_of
    from semantic.vocabulary import packaged

    files = sorted(folder.glob("*.html"))[:40]
    contents = [file.read_bytes() for file in files]
    rules, vocabulary = selected(), packaged()
    cases: dict[str, Callable[[], float]] = {
        f"all rule sets on {len(files)} pages": lambda: cpu(
            lambda: [check(subject_of(one, vocabulary, is_page=True), rules) for one in contents]
        )
    }
    if importlib.util.find_spec("extruct"):
        import extruct

        texts = [content.decode("utf-8", "replace") for content in contents]
        cases["extruct, all syntaxes"] = lambda: cpu(
            lambda: [extruct.extract(text, errors="ignore") for text in texts]
        )
        cases["extruct, JSON-LD only"] = lambda: cpu(
            lambda: [extruct.extract(text, syntaxes=["json-ld"], errors="ignore") for text in texts]
        )
    return cases


def cached(folder: Path, place: str) -> dict[str, Callable[[], float]]:
    """The whole command over a folder, without and with a cache that knows every file."""
    words = (
        str(BIN / "semantic"),
        "validate",
        str(folder),
        "--fail-on",
        "never",
        "--format",
        "jsonl",
        "--quiet",
    )
    command(*words, "--cache", place, may_fail=True)()
    return {
        "semantic validate FOLDER --cache, again": command(*words, "--cache", place, may_fail=True),
        "semantic validate FOLDER": command(*words, may_fail=True),
    }


def command(*words: str, may_fail: bool = False) -> Callable[[], float]:
    def run() -> float:
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        # A folder of real pages has some without structured data, which is exit code 2.
        if process.returncode not in {0, 1} and not may_fail:
            raise SystemExit(f"{words} ended with {process.returncode}")
        return usage.ru_utime + usage.ru_stime

    return run


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--shapes", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    peers = ("pyshacl", "extruct", "check_jsonschema")
    print("not installed:", [name for name in peers if not importlib.util.find_spec(name)])
    compileall.compile_dir(ROOT / "semantic", quiet=1)
    article = str(ROOT / "examples/trawler-crew-talks/article.jsonld")
    cold = {
        "python -c 'import json, argparse'": command(sys.executable, "-c", "import json, argparse"),
        "semantic validate article.jsonld": command(
            str(BIN / "semantic"), "validate", article, "--fail-on", "never"
        ),
    }
    if importlib.util.find_spec("check_jsonschema"):
        schema = str(ROOT / "schemas/news-article.schema.json")
        cold["check-jsonschema article.jsonld"] = command(
            str(BIN / "check-jsonschema"), "--schemafile", schema, article
        )
    table("the command, cold", cold, arguments.rounds)
    table("one document", documents(arguments.shapes), arguments.rounds)
    if arguments.pages:
        table("whole pages", pages(arguments.pages), arguments.rounds)
        with tempfile.TemporaryDirectory() as place:
            table("a folder with and without cache", cached(arguments.pages, place), min(arguments.rounds, 3))


if __name__ == "__main__":
    main()
