"""Questions to datasets, slices of them, and the page of queries for newsrooms."""

from __future__ import annotations

import json
import re
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from semantic import publish
from semantic.batch import Plan, export
from semantic.batch.asking import ask
from semantic.batch.description import describe
from semantic.batch.framing import FRAMES, frame
from semantic.errors import ConfigurationError, QueryError, StoreError, UnreadableInputError
from semantic.rdf.literals import XSD
from tests.batch.archives import article, lines
from tests.cli.invented import semantic

if TYPE_CHECKING:
    from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def datasets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same articles as files, shards and a store."""
    folder = tmp_path_factory.mktemp("datasets")
    source = lines(folder / "a.jsonl", range(12))
    export([str(source)], str(folder / "a.nq"))
    export([str(source)], f"{folder}/shards/", shard_size=64)
    export([str(source)], f"{folder}/store/")
    for name in ("a.nq.gz", "a.nq.zst", "a.trig"):
        (folder / name).mkdir()
        export([str(source)], str(folder / name / name))
    return folder


COUNT = "SELECT (COUNT(?a) AS ?n) WHERE { ?a a schema:NewsArticle }"


@pytest.mark.parametrize(
    "name", ["a.nq", "a.nq.gz/a.nq.gz", "a.nq.zst/a.nq.zst", "a.trig/a.trig", "shards", "store", "store/oxigraph"]
)  # fmt: skip
def test_every_form_of_a_dataset_answers(datasets: Path, name: str) -> None:
    assert ask(str(datasets / name), COUNT).rows == (("12",),)


def test_the_answer_comes_in_the_form_that_is_asked_for(datasets: Path) -> None:
    path = str(datasets / "store")
    assert ask(path, COUNT, form="csv").data == b"n\r\n12\r\n"
    assert json.loads(ask(path, COUNT, form="json").data)["results"]["bindings"][0]["n"]["value"] == "12"
    assert ask(path, "ASK { ?a a schema:Person }").data == b"yes\n"
    slice_ = ask(
        path, "CONSTRUCT { ?a schema:name ?n } WHERE { ?a a schema:Person ; schema:name ?n }", form="turtle"
    )
    assert b"@prefix schema:" in slice_.data


@pytest.mark.parametrize(
    ("query", "form", "reason"),
    [
        ("SELECT * WHERE { ?a ?b", "table", "the query is wrong"),
        ("SELECT * WHERE { ?a ?b ?c }", "turtle", "gives rows, not statements"),
        ("DESCRIBE <https://kestrel.example/ferries/1#article>", "csv", "gives statements, not rows"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "table", "the query is wrong"),
    ],
)
def test_a_wrong_query_is_one_line(datasets: Path, query: str, form: Any, reason: str) -> None:
    with pytest.raises(QueryError, match=reason) as caught:
        ask(str(datasets / "store"), query, form=form)
    assert len(str(caught.value)) < 300


def test_a_query_that_runs_too_long_is_ended(datasets: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with pytest.raises(QueryError, match=r"no answer after 1.5 seconds"):
        ask(str(datasets / "store"), endless, time_limit=1.5)


def test_what_is_no_dataset_is_refused(datasets: Path, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="no such dataset"):
        ask(str(tmp_path / "nothing.nq"), COUNT)
    with pytest.raises(StoreError, match="no store"):
        ask(str(tmp_path), COUNT)
    (tmp_path / "a.nq").write_text("not RDF\n")
    with pytest.raises(StoreError, match="no RDF"):
        ask(str(tmp_path / "a.nq"), COUNT)
    (tmp_path / "a.doc").write_text("")
    with pytest.raises(StoreError, match="does not say"):
        ask(str(tmp_path / "a.doc"), COUNT)
    assert datasets.exists()


def test_the_command_prints_a_table_and_explains(datasets: Path) -> None:
    result = semantic("query", datasets / "store", COUNT, "--explain")
    assert result.exit_code == 0
    assert result.stdout == "n\n--\n12\n"
    assert "all graphs together" in result.stderr


# --- slices --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", FRAMES)
def test_a_slice_is_a_tree_around_its_thing(datasets: Path, kind: str) -> None:
    ends = {"article": "article", "person": "person-ada-muster", "place": "place-nordhafen"}
    iri = f"https://kestrel.example/ferries/3#{ends[kind]}"
    found = frame(str(datasets / "store"), iri, kind)
    assert found["id"] == iri
    if kind == "article":
        assert found["type"] == "NewsArticle"
        assert found["headline"] == "Ferry 3 stays in Nordhafen"
        assert found["url"] == "https://kestrel.example/ferries/3"
    else:
        assert "Ferry 3 stays in Nordhafen" in json.dumps(found)


def test_a_slice_has_what_a_document_has(tmp_path: Path) -> None:
    credit = {"text": "Cy Moss/Kestrel", "photographers": ["Cy Moss"]}
    members = {
        "images": [{"url": "https://kestrel.example/1.jpg", "width": 1600, "isLead": True, "credit": credit}]
    }
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps(article(3, datePublished="2026-11-20", **members)) + "\n")
    found = []
    namespaces: tuple[Literal["http", "https"], ...] = ("http", "https")
    for namespace in namespaces:
        plan = Plan(recognizer="rules", namespace=namespace, with_provenance=False)
        export([str(source)], str(tmp_path / f"{namespace}.nq"), plan=plan)
        iri = "https://kestrel.example/ferries/3#article"
        found.append(frame(str(tmp_path / f"{namespace}.nq"), iri, "article"))
    assert found[0] == found[1]
    framed = found[0]
    document = publish(source.read_bytes(), format="article").document["@graph"][0]
    assert framed["wordCount"] == document["wordCount"]
    assert framed["datePublished"] == "2026-11-20"
    assert framed["image"]["width"] == 1600
    assert framed["image"]["representativeOfPage"] is True
    assert framed["image"]["creator"]["name"] == "Cy Moss"
    (tmp_path / "p.nt").write_text(
        "<urn:p> <http://schema.org/geo> <urn:g> .\n"
        f'<urn:g> <http://schema.org/latitude> "-9.5982E0"^^<{XSD}double> .\n'
        f'<urn:g> <http://schema.org/longitude> "30.0"^^<{XSD}double> .\n'
        f'<urn:g> <http://schema.org/elevation> "NaN"^^<{XSD}double> .\n'
        f'<urn:g> <http://schema.org/box> "no number"^^<{XSD}integer> .\n'
        f'<urn:g> <http://schema.org/line> "1_0.5"^^<{XSD}double> .\n'
    )
    geo = frame(str(tmp_path / "p.nt"), "urn:p", "place")["geo"]
    assert geo["latitude"] == -9.5982
    assert {type(geo[name]) for name in ("longitude", "elevation", "box", "line")} == {dict}


def test_nothing_is_made_of_nothing(datasets: Path) -> None:
    with pytest.raises(UnreadableInputError, match="nothing is said"):
        frame(str(datasets / "store"), "https://kestrel.example/nobody", "person")
    with pytest.raises(ConfigurationError, match="no IRI"):
        frame(str(datasets / "store"), "> ?p ?o } #", "person")
    assert semantic("frame", datasets / "store", "https://kestrel.example/ferries/3#article").exit_code == 0


# --- the page of queries -------------------------------------------------------------------------------------------

_QUERY = re.compile(r"^## (.+?)\n.*?^```sparql\n(.*?)^```", re.MULTILINE | re.DOTALL)
QUERIES = _QUERY.findall((ROOT / "docs" / "queries.md").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages in examples/, as a store."""
    folder = tmp_path_factory.mktemp("examples")
    pages = sorted(str(path) for path in (ROOT / "examples").glob("*/article.txt"))
    export(pages, f"{folder}/store/")
    return folder / "store"


@pytest.mark.parametrize(("title", "query"), QUERIES, ids=[title for title, _ in QUERIES])
def test_each_query_of_the_page_has_an_answer(examples: Path, title: str, query: str) -> None:
    answer = ask(str(examples), query)
    assert answer.columns, title
    assert answer.rows, title


def test_the_page_has_queries() -> None:
    assert len(QUERIES) >= 8


# --- what must not happen ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <{url}> { ?a ?b ?c } }",
        "SELECT * { service silent ?x { ?a ?b ?c } VALUES ?x { <{url}> } }",
        "SELECT * { # comment\nSERVICE#\n<{url}>{ ?a ?b ?c } }",
        "SELECT * { \\u0053ERVICE <{url}> { ?a ?b ?c } }",
        "PREFIX : <{url}> SELECT * { SERVICE:x { ?a ?b ?c } }",
        "PREFIX p: <{url}> SELECT * { ?s ?t 1SERVICEp:x#\n{ ?a ?b ?c } }",
        "SELECT * { ?s ?t trueSERVICESILENT<{url}>{ ?a ?b ?c } }",
        "PREFIX p: <{url}> SELECT * { ?a ?b 'x\\'y'. SERVICE p: { ?a ?b ?c } }",
    ],
)
def test_a_query_asks_no_other_server(datasets: Path, query: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(QueryError, match=r"SERVICE|wrong"):
            ask(str(datasets / "store"), query.replace("{url}", url), time_limit=10)
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?a schema:name ?service } LIMIT 1",
        "PREFIX service: <urn:x:> SELECT (COUNT(*) AS ?n) { ?a service:SERVICE ?b }",
        "SELECT ('no SERVICE <a:b>' AS ?n) {} # SERVICE",
        'SELECT ("""a " SERVICE""" AS ?n) { }',
        "SELECT (COUNT(*) AS ?n) { ?a ?b <urn:SERVICE> }",
    ],
)
def test_the_word_service_may_stand_where_it_asks_nobody(datasets: Path, query: str) -> None:
    assert len(ask(str(datasets / "store"), query).rows) == 1


@pytest.mark.parametrize("name", ["a.nq.gz", "a.nq.zst"])
def test_a_file_that_is_cut_off_or_damaged_gives_no_answer(datasets: Path, tmp_path: Path, name: str) -> None:
    whole = (datasets / name / name).read_bytes()
    flipped = whole[:200] + bytes([whole[200] ^ 255]) + whole[201:]
    for data, reason in (
        (whole[: len(whole) // 2], "cut off"),
        (whole[:-1], "cut off"),
        (flipped, r"damaged|no RDF"),
        (b"no " + whole, "damaged"),
    ):
        (tmp_path / name).write_bytes(data)
        for road in (lambda: ask(str(tmp_path / name), COUNT), lambda: describe(str(tmp_path / name))):
            with pytest.raises(StoreError, match=reason):
                road()


def test_a_table_cannot_steer_the_terminal_and_stands_in_line(datasets: Path) -> None:
    query = 'SELECT ("\\u001b[31mred" AS ?a) ("\\u202edrow" AS ?b) ("大桥" AS ?c) ("x" AS ?d) {}'
    shown = semantic("query", datasets / "store", query).stdout
    assert shown.splitlines() == [
        "a            b           c     d",
        "-----------  ----------  ----  -",
        "\\x1b[31mred  \\u202edrow  大桥  x",
    ]
