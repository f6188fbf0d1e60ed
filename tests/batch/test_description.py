"""A dataset is described by what is counted in it."""

from __future__ import annotations

import os
from pathlib import Path

import pyoxigraph as ox
import pytest

from semantic.batch import Plan, export
from semantic.batch.description import describe
from semantic.errors import OutputError
from tests.batch.archives import article, lines
from tests.cli.invented import semantic


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


def test_a_name_that_is_no_text_is_described(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(1))
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.nq")
    export([str(source)], name, plan=Plan(recognizer="rules"))
    void, _ = describe(name)
    assert "<caf%E9.nq>" in Path(void).read_text()


def test_a_description_that_is_not_made_anew_is_told(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(1))
    command = ("export", source, "-o", tmp_path / "a.nq", "--recognizer", "rules")
    assert "former" not in semantic(*command, "--describe").stderr
    lines(source, range(2))
    assert "a.nq.void.ttl describes the former dataset" in semantic(*command).stderr


def test_a_name_that_is_too_long_is_told_before_the_work(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(1))
    with pytest.raises(OutputError, match="name is too long"):
        export([str(source)], str(tmp_path / f"{'a' * 240}.nq"))
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]
