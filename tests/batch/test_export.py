"""An archive becomes a dataset: the bytes depend on the sources alone, every article is accounted for."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pyoxigraph as ox
import pytest
import zstandard

from semantic.batch import Plan, export
from semantic.batch import export as export_module
from semantic.batch.asking import ask
from semantic.batch.place import Place
from semantic.batch.workers import Workers
from semantic.errors import OutputError, SemanticError, StoreError, UnreadableInputError
from semantic.rdf import to_nquads
from tests.batch.archives import archive, article, capricious, hangs_once, lines, warc

if TYPE_CHECKING:
    from pathlib import Path


def made(sources: list[Path], destination: Path, **options: object) -> bytes:
    export([str(source) for source in sources], str(destination), **options)  # type: ignore[arg-type]
    return destination.read_bytes()


def quarantine(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / "quarantine.jsonl").read_text("utf-8").splitlines()]


# --- the bytes -----------------------------------------------------------------------------------------------------


def test_each_article_is_a_graph_of_its_own_and_the_document_is_in_it(tmp_path: Path) -> None:
    import semantic

    source = archive(tmp_path / "in", 3)
    data = made([source], tmp_path / "all.nq", plan=Plan(with_provenance=False))
    wanted = b""
    for path in [*sorted(source.glob("*.json")), *sorted(source.glob("below/*.json"))]:
        document = semantic.publish(path).document
        wanted += to_nquads(document, graph=document["@graph"][0]["@id"])
    assert data == wanted
    assert not (tmp_path / ".all.nq.export").exists()


def test_the_number_of_processes_does_not_show(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(300), bad=frozenset({5, 190}))
    found = []
    for jobs in (1, 2, 3):
        (tmp_path / str(jobs)).mkdir()
        found.append(made([source], tmp_path / str(jobs) / "a.nq", jobs=jobs))
    assert found[0] == found[1] == found[2]
    assert found[0].count(b"/ferries/7#article> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>") == 1


@pytest.mark.parametrize(
    ("name", "unpacked"),
    [
        ("a.nq.gz", gzip.decompress),
        ("a.nq.zst", lambda data: zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True).read()),
    ],
)  # fmt: skip
def test_packed_files_hold_the_same_lines(tmp_path: Path, name: str, unpacked: object) -> None:
    source = lines(tmp_path / "a.jsonl", range(150))
    plain = made([source], tmp_path / "a.nq")
    (tmp_path / "packed").mkdir()
    assert unpacked(made([source], tmp_path / "packed" / name)) == plain  # type: ignore[operator]


def test_trig_and_shards_say_the_same_as_n_quads(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(150))
    plain = set(ox.parse(made([source], tmp_path / "a.nq"), format=ox.RdfFormat.N_QUADS))
    (tmp_path / "trig").mkdir()
    trig = made([source], tmp_path / "trig" / "a.trig")
    assert set(ox.parse(trig, format=ox.RdfFormat.TRIG)) == plain
    export([str(source)], f"{tmp_path}/shards/", shard_size=64)
    shards = sorted((tmp_path / "shards").glob("*.nq.zst"))
    assert len(shards) == 3
    lines_of = b"".join(
        zstandard.ZstdDecompressor().stream_reader(one.read_bytes(), read_across_frames=True).read()
        for one in shards
    )
    assert set(ox.parse(lines_of, format=ox.RdfFormat.N_QUADS)) == plain


def test_a_folder_becomes_a_store(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(70))
    export([str(source)], f"{tmp_path}/store/")
    store = ox.Store.read_only(str(tmp_path / "store" / "oxigraph"))
    assert len(list(store.named_graphs())) == 70


def test_parquet_and_rows_of_json_carry_content_and_address(tmp_path: Path) -> None:
    text = (
        "Ferry 1 Stays in Nordhafen\n\n"
        + "The council of Nordhafen met on the pier, and spoke for long. " * 8
    )
    rows = [{"url": f"https://kestrel.example/{i}", "content": text, "format": "text"} for i in range(3)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for name in ("a.parquet", "a.jsonl"):
        (tmp_path / f"out-{name}").mkdir()
        data = made([tmp_path / name], tmp_path / f"out-{name}" / "a.nq")
        graphs = {quad.graph_name.value for quad in ox.parse(data, format=ox.RdfFormat.N_QUADS)}
        assert graphs == {f"https://kestrel.example/{i}#article" for i in range(3)}


def test_graphs_say_where_they_come_from_and_where_names_stand(tmp_path: Path) -> None:
    source = tmp_path / "a.json"
    source.write_text(json.dumps(article(7)), encoding="utf-8")
    data = made([source], tmp_path / "a.nq", plan=Plan(with_mentions=True))
    store = ox.Store()
    store.load(data, format=ox.RdfFormat.N_QUADS)
    ask = """PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX schema: <http://schema.org/>
      SELECT ?name ?exact ?start WHERE { GRAPH ?g {
        ?g prov:wasDerivedFrom ?source . ?source a prov:Entity .
        ?note oa:hasBody ?who ; oa:hasTarget ?target . ?who schema:name ?name .
        ?target oa:hasSource ?source ; oa:hasSelector [ oa:start ?start ], [ oa:exact ?exact ] } }"""
    rows = [(row["name"].value, row["exact"].value) for row in store.query(ask)]  # type: ignore[union-attr]
    assert ("Ada Muster", "Ada Muster") in rows


def test_mentions_in_nif_hold_the_text_that_they_count_in(tmp_path: Path) -> None:
    source = tmp_path / "a.json"
    source.write_text(json.dumps(article(7)), encoding="utf-8")
    plan = Plan(with_mentions=True, mention_form="nif")
    store = ox.Store()
    store.load(made([source], tmp_path / "a.nq", plan=plan), format=ox.RdfFormat.N_QUADS)
    ask = """PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX its: <http://www.w3.org/2005/11/its/rdf#> PREFIX schema: <http://schema.org/>
      SELECT ?name ?anchor ?text ?b ?e WHERE { GRAPH ?g {
        ?phrase a nif:Phrase ; nif:anchorOf ?anchor ; nif:beginIndex ?b ; nif:endIndex ?e ;
          nif:referenceContext [ nif:isString ?text ] ; its:taIdentRef [ schema:name ?name ] } }"""
    rows = list(store.query(ask))  # type: ignore[arg-type]
    assert rows
    for row in rows:
        start, end = int(row["b"].value), int(row["e"].value)
        assert row["text"].value[start:end] == row["anchor"].value


_FEED = """<rss version="2.0"><channel><title>Kestrel News</title>{}</channel></rss>"""
_ITEM = """<item><title>Ferry {0} stays in Nordhafen</title><link>https://kestrel.example/ferries/{0}</link>
<description>Ada Muster told the council of Nordhafen that ferry number {0} would stay in port.</description></item>"""
_SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{}</urlset>"""
_ENTRY = """<url><loc>https://kestrel.example/ferries/{0}</loc><news:news><news:publication><news:name>Kestrel News</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2026-05-04</news:publication_date>
<news:title>Ferry {0} stays in Nordhafen</news:title></news:news></url>"""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xml", _FEED.format("".join(_ITEM.format(n) for n in range(3))).encode()),
        ("a.rss.gz", gzip.compress(_FEED.format("".join(_ITEM.format(n) for n in range(3))).encode())),
        ("a.xml", _SITEMAP.format("".join(_ENTRY.format(n) for n in range(3))).encode()),
        ("a.warc", warc(range(3))),
        ("a.warc.gz", b"".join(gzip.compress(warc(range(n, n + 1))) for n in range(3))),
    ],
    ids=["feed", "packed feed", "sitemap", "web archive", "packed web archive"],
)
def test_a_source_that_holds_several_articles_gives_each(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / name).write_bytes(content)
    result = export([str(tmp_path / "archive")], str(tmp_path / "a.nq"))
    assert (result.articles, result.quarantined) == (3, 0)
    graphs = {quad.graph_name.value for quad in ox.parse((tmp_path / "a.nq").read_bytes(), format=ox.RdfFormat.N_QUADS)}  # fmt: skip
    assert graphs == {f"https://kestrel.example/ferries/{number}#article" for number in range(3)}


def test_a_web_archive_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(warc(range(3))[:-200])
    result = export([str(tmp_path / "a.warc")], str(tmp_path / "a.nq"))
    assert (result.articles, result.quarantined) == (2, 1)


def test_what_the_newsroom_says_goes_to_every_worker(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(3))
    (tmp_path / "people.csv").write_text(
        "id,name,type\nhttps://kestrel.example/people/ada,Ada Muster,Person\n", encoding="utf-8"
    )
    words = ["--publisher", "Kestrel News", "--language", "en", "--recognizer", "rules", "--home", "DE"]
    command = [sys.executable, "-m", "semantic", "export", str(source), "-o", str(tmp_path / "a.nq"), *words]
    subprocess.run([*command, "--authority", str(tmp_path / "people.csv")], check=True)
    data = (tmp_path / "a.nq").read_text("utf-8")
    assert data.count('name> "Kestrel News"') == 3
    assert data.count('<https://kestrel.example/people/ada> <http://schema.org/name> "Ada Muster"') == 3


# --- nobody is lost ------------------------------------------------------------------------------------------------


def test_in_is_out_and_quarantined_and_the_others_are_as_without_them(tmp_path: Path) -> None:
    bad = frozenset(range(3, 500, 100))
    dirty = lines(tmp_path / "a.jsonl", range(500), bad=bad)
    result = export([str(dirty)], str(tmp_path / "dirty.nq"), jobs=2, plan=Plan(with_provenance=False))
    assert (result.articles, result.quarantined) == (500 - len(bad), len(bad))
    rows = quarantine(tmp_path)
    assert [row["id"] for row in rows] == [f"{dirty}#{number + 1}" for number in sorted(bad)]
    assert {(row["code"], row["stage"]) for row in rows} == {("not-an-article", "read")}
    clean = tmp_path / "clean"
    clean.mkdir()
    kept = [line for i, line in enumerate(dirty.read_bytes().splitlines(keepends=True)) if i not in bad]
    (clean / "a.jsonl").write_bytes(b"".join(kept))
    assert (
        made([clean / "a.jsonl"], clean / "a.nq", plan=Plan(with_provenance=False))
        == (tmp_path / "dirty.nq").read_bytes()
    )


def test_a_link_that_leads_nowhere_is_in_quarantine(tmp_path: Path) -> None:
    folder = archive(tmp_path / "archive", 2)
    (folder / "gone.json").symlink_to("nowhere.json")
    result = export([str(folder)], str(tmp_path / "a.nq"))
    assert (result.articles, result.quarantined) == (2, 1)
    (row,) = quarantine(tmp_path)
    assert row["id"] == str(folder / "gone.json")
    assert "No such file" in row["reason"]


def test_an_article_that_kills_or_hangs_is_tried_twice_and_the_run_goes_on(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(130))
    result = export([str(source)], str(tmp_path / "a.nq"), jobs=2, time_limit=5, work=capricious)
    assert (result.articles, result.quarantined) == (128, 2)
    assert [(row["id"][-3:], row["code"]) for row in quarantine(tmp_path)] == [
        ("#56", "took-too-long"),
        ("#78", "worker-died"),
    ]


def test_workers_that_are_killed_change_nothing(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(700))
    (tmp_path / "calm").mkdir()
    # Processes that start soon: one that is killed as soon as it is ready would meet the same article twice.
    plan = Plan(recognizer="rules")
    wanted = made([source], tmp_path / "calm" / "a.nq", plan=plan)
    workers: list[Workers[Any]] = []
    begin = Workers.__init__

    class Watched(Workers[Any]):
        def __init__(self, *arguments: object) -> None:
            begin(self, *arguments)  # type: ignore[arg-type]
            workers.append(self)

    stop = threading.Event()
    killed = []

    def kill() -> None:
        while not stop.wait(2):
            for pid in (workers[0].pids if workers else [])[:1]:
                try:
                    os.kill(pid, signal.SIGKILL)
                    killed.append(pid)
                except ProcessLookupError:
                    pass

    thread = threading.Thread(target=kill)
    original = export_module.__globals__["Workers"]
    export_module.__globals__["Workers"] = Watched
    try:
        thread.start()
        found = made([source], tmp_path / "a.nq", plan=plan, jobs=2, work=hangs_once)
    finally:
        stop.set()
        thread.join()
        export_module.__globals__["Workers"] = original
    assert killed
    assert found == wanted
    assert quarantine(tmp_path) == []


# --- only what changed ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.nq", "a.nq.zst", "a.trig", "shards/"])
def test_a_second_export_converts_only_what_changed(tmp_path: Path, name: str) -> None:
    source = archive(tmp_path / "in", 150)
    options: dict[str, object] = {"shard_size": 64} if name.endswith("/") else {}
    target = f"{tmp_path}/{name}"
    export([str(source)], target, **options)  # type: ignore[arg-type]
    (source / "ferry-0003.json").write_text(json.dumps(article(3, headline="Ferry 3 sails")), "utf-8")
    (source / "ferry-0010.json").unlink()
    (source / "ferry-0200.json").write_text(json.dumps(article(200)), "utf-8")
    result = export([str(source)], target, **options)  # type: ignore[arg-type]
    assert (result.articles, result.kept) == (150, 148)
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    export([str(source)], f"{fresh}/{name}", **options)  # type: ignore[arg-type]
    for path in sorted(fresh.rglob("*")):
        if path.is_file():
            assert (tmp_path / path.relative_to(fresh)).read_bytes() == path.read_bytes(), path.name


def test_another_plan_converts_all_anew(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(10))
    export([str(source)], str(tmp_path / "a.nq"))
    result = export([str(source)], str(tmp_path / "a.nq"), plan=Plan(namespace="https"))
    assert result.kept == 0
    assert b"https://schema.org/headline" in (tmp_path / "a.nq").read_bytes()


# --- refusals ------------------------------------------------------------------------------------------------------


def test_what_no_export_has_written_is_never_replaced(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(3))
    target = tmp_path / "a.nq"
    target.write_text("mine\n")
    with pytest.raises(OutputError, match=r"no export has written.*--force"):
        export([str(source)], str(target))
    assert target.read_text() == "mine\n"
    assert not (tmp_path / ".a.nq.export").exists()
    export([str(source)], str(target), force=True)
    target.write_bytes(target.read_bytes() + b"# mine\n")
    with pytest.raises(OutputError, match="was changed since"):
        export([str(source)], str(target))


def test_each_dataset_of_a_folder_has_a_list_of_its_own(tmp_path: Path) -> None:
    good = lines(tmp_path / "good.jsonl", range(3))
    first = lines(tmp_path / "first.jsonl", range(3), bad=frozenset({1}))
    second = lines(tmp_path / "second.jsonl", range(3), bad=frozenset({0, 2}))
    plain, own = tmp_path / "quarantine.jsonl", tmp_path / "b.nq.quarantine.jsonl"
    for _ in range(2):  # The second export of each finds its list again.
        export([str(first)], str(tmp_path / "a.nq"))
        export([str(second)], str(tmp_path / "b.nq"))
        counts = [len(path.read_bytes().splitlines()) for path in (plain, own)]
        assert counts == [1, 2]
    export([str(good)], str(tmp_path / "b.nq"))
    assert (plain.stat().st_size > 0, own.stat().st_size) == (True, 0)


_HOLDER = "import sys, pyoxigraph; store = pyoxigraph.Store(sys.argv[1]); print('open', flush=True); input()"


def test_a_store_that_another_program_has_open_is_not_replaced(tmp_path: Path) -> None:
    source, target = lines(tmp_path / "a.jsonl", range(3)), tmp_path / "store"
    export([str(source)], f"{target}/")
    lines(source, range(5))
    before = (target / "dataset.nq.zst").read_bytes()
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(target / "oxigraph")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout
    assert holder.stdout.readline() == "open\n"
    for force in (False, True):
        with pytest.raises(StoreError, match=r"another program has this store open; end it"):
            export([str(source)], f"{target}/", force=force)
    holder.communicate("end\n")
    assert (target / "dataset.nq.zst").read_bytes() == before
    assert export([str(source)], f"{target}/").articles == 5


def test_a_store_that_is_opened_while_the_next_one_grows_waits_for_its_turn(tmp_path: Path) -> None:
    source, target = lines(tmp_path / "a.jsonl", range(3)), tmp_path / "store"
    export([str(source)], f"{target}/")
    lines(source, range(5))
    held: list[ox.Store] = []
    with pytest.raises(StoreError, match=r"another program has this store open.*--resume"):
        export(
            [str(source)],
            f"{target}/",
            advance=lambda *_: held.append(ox.Store(target / "oxigraph")),
        )
    added = ox.Quad(*[ox.NamedNode(f"https://news.example/{one}") for one in "spo"])
    held[0].add(added)  # Whoever holds it can go on.
    assert len(list(held.pop().quads_for_pattern(added.subject, None, None))) == 1
    assert export([str(source)], f"{target}/", resume=True).articles == 5
    assert "5" in ask(str(target), "SELECT (COUNT(?a) AS ?n) WHERE { ?a a schema:NewsArticle }").rows[0]
    assert not list(tmp_path.glob(".*.export"))


def test_a_journal_of_another_version_is_refused(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(3))
    place = Place(str(tmp_path / "a.nq"), export_module.__globals__["form_of"]("a.nq", in_shards=False))
    place.new.mkdir(parents=True)
    (place.new / "manifest.jsonl").write_text('{"semantic_export": 99}\n')
    with pytest.raises(OutputError, match=r"version 99.*--restart"):
        export([str(source)], str(tmp_path / "a.nq"), resume=True)
    assert export([str(source)], str(tmp_path / "a.nq"), restart=True).articles == 3


def test_two_exports_of_one_dataset_do_not_meet(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(3))
    place = Place(str(tmp_path / "a.nq"), export_module.__globals__["form_of"]("a.nq", in_shards=False))
    place.open()
    with pytest.raises(OutputError, match="another export is writing"):
        export([str(source)], str(tmp_path / "a.nq"))
    place.close()


@pytest.mark.parametrize(
    ("source", "reason"),
    [("nothing.txt", "no such file"), ("*.nothing", "no file matches"), ("", "path is empty")],
)
def test_sources_that_are_not_there_are_an_error_before_anything_is_made(
    tmp_path: Path, source: str, reason: str
) -> None:
    with pytest.raises(SemanticError, match=reason):
        export([f"{tmp_path}/{source}" if source else ""], str(tmp_path / "a.nq"))
    assert list(tmp_path.iterdir()) == []


def test_parquet_without_the_column_is_refused(tmp_path: Path) -> None:
    pq.write_table(pa.table({"body": ["x"]}), tmp_path / "a.parquet")
    with pytest.raises(UnreadableInputError, match="no column 'content', only body"):
        export([str(tmp_path / "a.parquet")], str(tmp_path / "a.nq"))


def test_memory_stays_flat(tmp_path: Path) -> None:
    """The records of a run are a stream: no more than a few batches are read ahead of what is written."""
    read, most = [0], [0]
    source = lines(tmp_path / "a.jsonl", range(1500))
    original = export_module.__globals__["records"]

    def counted(*arguments: object, **options: object) -> object:
        for record in original(*arguments, **options):
            read[0] += 1
            yield record

    def advance(_size: int, good: int, bad: int) -> None:
        most[0] = max(most[0], read[0])
        read[0] -= good + bad

    export_module.__globals__["records"] = counted
    try:
        export([str(source)], str(tmp_path / "a.nq"), advance=advance)
    finally:
        export_module.__globals__["records"] = original
    assert most[0] <= 64 * 6


def test_time_is_not_needed(tmp_path: Path) -> None:
    """No clock is in the bytes."""
    source = lines(tmp_path / "a.jsonl", range(5))
    first = made([source], tmp_path / "a.nq")
    time.sleep(1.1)
    assert made([source], tmp_path / "a.nq", force=True) == first
