"""The Arrow function: a row in is a row out, the same as the export makes, wherever it runs."""

from __future__ import annotations

import json

import pyarrow as pa
import pytest

import semantic
from semantic.batch.arrow import COLUMNS, converter
from semantic.errors import UnreadableInputError
from semantic.rdf import to_nquads
from tests.batch.archives import article


def batch(*rows: dict[str, object]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(list(rows))


def test_a_row_in_is_a_row_out() -> None:
    good = json.dumps(article(1))
    rows = batch(
        {"id": "a", "content": good, "format": "article"},
        {"id": "b", "content": "{}", "format": "article"},
        {"id": "c", "content": good, "format": None},
    )
    [found] = converter(with_findings=True)([rows])
    assert tuple(found.schema.names) == COLUMNS
    first, bad, last = found.to_pylist()
    document = semantic.publish(good.encode(), format="article").document
    graph = document["@graph"][0]["@id"]
    assert json.loads(first["jsonld"]) == document
    assert first["nquads"].encode() == to_nquads(document, graph=graph)
    assert isinstance(json.loads(first["findings"]), list)
    assert first["error"] is None
    assert bad["error"].startswith("not-an-article: ")
    assert bad["nquads"] is None
    assert {**last, "id": "a"} == first


def test_the_address_beside_the_content_is_used() -> None:
    [found] = converter()(
        [batch({"content": json.dumps(article(1, canonicalUrl=None)), "url": "https://k.example/x"})]
    )
    assert "<https://k.example/x#article>" in found.to_pylist()[0]["nquads"]


def test_batches_stay_apart_and_lazy() -> None:
    one = batch({"content": json.dumps(article(1))})
    asked = []

    def given() -> object:
        for number in range(3):
            asked.append(number)
            yield one

    results = converter()(given())  # type: ignore[arg-type]
    next(results)
    assert asked == [0]


def test_a_batch_without_content_is_refused() -> None:
    with pytest.raises(UnreadableInputError, match="no column 'content', only body"):
        next(converter()([batch({"body": "x"})]))
