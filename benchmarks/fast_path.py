"""How fast documents become N-Quads, and graphs become files, against the peers.

All candidates see the same documents in turn, in one process; the first round is thrown away; printed are medians of
CPU time and the ratios to our own. `make bench` writes the table into docs/benchmarks.md.

    python benchmarks/fast_path.py [--rounds 7] [--write docs/benchmarks.md]
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import platform
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import rdflib
from pyld import jsonld

import semantic
from semantic.rdf import to_nquads
from semantic.vocabulary import context, document_loader

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent


def reduced(document: dict[str, Any]) -> str:
    """The document with those terms of the context inlined that it uses, as pyoxigraph needs it."""
    written = json.dumps(document)
    used = {
        name: term
        for name, term in context()["@context"].items()
        if isinstance(term, str) or f'"{name}"' in written
    }
    return json.dumps({**document, "@context": used})


def untagged(url: str, options: Any = None) -> dict[str, Any]:
    """A loader as everybody writes it: without the tag that lets PyLD keep the processed context."""
    return {name: value for name, value in document_loader(url, options).items() if name != "tag"}


def medians(candidates: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for round_ in range(rounds + 1):
        for name, work in candidates.items():
            started = time.process_time()
            work()
            if round_:
                times[name].append(time.process_time() - started)
    return {name: statistics.median(values) for name, values in times.items()}


def table(title: str, found: dict[str, float], ours: str) -> list[str]:
    lines = [f"## {title}", "", "| candidate | time, ours = 1 |", "|---|---|"]
    for name, seconds in sorted(found.items(), key=lambda item: item[1]):
        shown = seconds / found[ours]
        lines.append(f"| {f'**{name}**' if name == ours else name} | {shown:.2f} |")
    return [*lines, ""]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    articles = [semantic.publish(path).article for path in sorted((ROOT / "examples").glob("*/article.txt"))]
    documents = [semantic.to_jsonld(article) for article in articles]
    texts = [json.dumps(document) for document in documents]
    inlined = [reduced(document) for document in documents]

    def tagged() -> None:
        for text in texts:
            jsonld.to_rdf(
                json.loads(text), {"documentLoader": document_loader, "format": "application/n-quads"}
            )

    def plain() -> None:
        jsonld._resolved_context_cache.clear()  # noqa: SLF001  (one tagged call warms it for all)
        jsonld.to_rdf(json.loads(texts[0]), {"documentLoader": untagged, "format": "application/n-quads"})

    def ours() -> None:
        for text in texts:
            to_nquads(json.loads(text))

    def oxigraph() -> None:
        for text in inlined:
            ox.serialize(ox.parse(text, format=ox.RdfFormat.JSON_LD), format=ox.RdfFormat.N_QUADS)

    def whole() -> None:
        for article in articles:
            to_nquads(semantic.to_jsonld(article))

    made = medians(
        {
            "semantic.to_nquads": ours,
            "PyLD, cached context": tagged,
            "pyoxigraph, reduced context": oxigraph,
            "Article -> to_jsonld -> to_nquads": whole,
        },
        options.rounds,
    )
    # One document stands for all: PyLD without the tag takes a second for some twenty.
    first = medians({"untagged": plain, "ours": lambda: to_nquads(json.loads(texts[0]))}, options.rounds)
    made["PyLD, ordinary loader (one document)"] = (
        first["untagged"] / first["ours"] * made["semantic.to_nquads"]
    )
    lines = table(f"JSON-LD to N-Quads ({len(texts)} documents of examples/)", made, "semantic.to_nquads")

    nquads = b"".join(to_nquads(document) for document in documents) * 1
    graph = rdflib.Graph().parse(data=nquads, format="nt")
    quads = list(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))
    prefixes = {"schema": "http://schema.org/"}
    written = medians(
        {
            "pyoxigraph, Turtle (what exports use for TriG)": lambda: ox.serialize(
                quads, format=ox.RdfFormat.TURTLE, prefixes=prefixes
            ),
            "semantic.serialize, Turtle (one article at a time)": lambda: semantic.serialize(graph, "turtle"),
            "rdflib, Turtle": lambda: graph.serialize(format="turtle"),
        },
        options.rounds,
    )
    lines += table(
        f"Writing Turtle ({len(quads):,} statements)",
        written,
        "pyoxigraph, Turtle (what exports use for TriG)",
    )
    versions = ", ".join(
        f"{name} {importlib.metadata.version(name)}" for name in ("PyLD", "pyoxigraph", "rdflib")
    )
    head = [
        "# Benchmarks",
        "",
        "Written by `make bench`; medians of CPU time in one run, interleaved, the first round thrown away.",
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}; {versions}.",
        "",
    ]
    text = "\n".join([*head, *lines]).rstrip() + "\n"
    sys.stdout.write(text)
    if options.write:
        options.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
