"""A dataset is described by what is counted in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from semantic.batch import export
from semantic.batch.description import describe
from tests.batch.archives import article, lines

if TYPE_CHECKING:
    from pathlib import Path


def test_counts_and_the_index_are_those_of_the_dataset(tmp_path: Path) -> None:
    import json

    linked = {
        "key": "place-norland", "kind": "place", "type": "Country", "name": "Norland", "role": "mentions",
        "authority": "http://www.wikidata.org/entity/Q11", "sameAs": ["https://places.example/norland"],
        "mentions": [],
    }  # fmt: skip
    source = lines(tmp_path / "a.jsonl", range(5))
    with source.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(article(9, entities=[linked])) + "\n")
    for name in ("a.nq", "shards/"):
        folder = tmp_path / f"in-{name.strip('/')}"
        folder.mkdir()
        target = f"{folder}/{name}"
        done = export([str(source)], target, shard_size=64 if name.endswith("/") else None)
        assert (done.articles, done.quarantined) == (6, 0)
        void, same = describe(target)
        store = ox.Store()
        store.load(path=void, format=ox.RdfFormat.TURTLE, base_iri="https://kestrel.example/")
        ask = """PREFIX void: <http://rdfs.org/ns/void#> SELECT ?n ?g WHERE { ?d void:triples ?n ; void:documents ?g ;
          void:classPartition [ void:class <http://schema.org/NewsArticle> ; void:entities ?g ] }"""
        rows = [(row["n"].value, row["g"].value) for row in store.query(ask)]  # type: ignore[union-attr]
        assert rows == [(str(done.statements), "6")]
        with open(same, encoding="utf-8") as stream:  # noqa: PTH123
            pairs = stream.read().splitlines()
        assert "http://www.wikidata.org/entity/Q11\thttps://places.example/norland" in pairs
