"""Publishing to real servers on loopback, and to one that misbehaves."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from semantic.batch import Plan, export
from semantic.batch import server as server_module
from semantic.batch.server import Server, publish_to_server
from semantic.errors import ConfigurationError, ServerError
from tests.batch.archives import article, lines

if TYPE_CHECKING:
    from collections.abc import Iterator

OXIGRAPH = Path(sys.executable).parent / "oxigraph"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert process.poll() is None, "the server ended"
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server does not start")


@pytest.fixture
def oxigraph(tmp_path: Path) -> Iterator[str]:
    port = free_port()
    command: list[str | Path] = [
        OXIGRAPH,
        "serve",
        "--location",
        tmp_path / "served",
        "--bind",
        f"127.0.0.1:{port}",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


def count(url: str, query: str) -> int:
    with urllib.request.urlopen(
        urllib.request.Request(f"{url}?query={quote(query)}", headers={"Accept": "application/sparql-results+json"}),
        timeout=30,
    ) as answer:  # fmt: skip
        return int(json.load(answer)["results"]["bindings"][0]["n"]["value"])


GRAPHS = "SELECT (COUNT(DISTINCT ?g) AS ?n) WHERE { GRAPH ?g { ?s a <http://schema.org/NewsArticle> } }"
QUADS = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"


def test_oxigraph_gets_every_graph_and_publishing_twice_changes_nothing(
    tmp_path: Path, oxigraph: str
) -> None:
    source = lines(tmp_path / "a.jsonl", range(100), bad=frozenset({7}))
    refused: list[str] = []
    for _ in range(2):
        done = publish_to_server(
            [str(source)], oxigraph, plan=Plan(), refuse=lambda name, *_: refused.append(name)
        )
        assert (done.articles, done.quarantined) == (99, 1)
        assert count(f"{oxigraph}/query", GRAPHS) == 99
        assert count(f"{oxigraph}/query", QUADS) == done.statements
    assert refused == [f"{source}#8"] * 2


def test_a_changed_article_replaces_its_graph_only(tmp_path: Path, oxigraph: str) -> None:
    source = lines(tmp_path / "a.jsonl", range(5))
    before = publish_to_server([str(source)], oxigraph, plan=Plan())
    source.write_text(json.dumps(article(3, body=[{"text": "Nothing more is known."}])), "utf-8")
    after = publish_to_server([str(source)], oxigraph, plan=Plan())
    assert count(f"{oxigraph}/query", GRAPHS) == 5
    assert count(f"{oxigraph}/query", QUADS) < before.statements + after.statements


def test_graph_by_graph_says_the_same(tmp_path: Path, oxigraph: str) -> None:
    del tmp_path
    graph = "https://kestrel.example/é?a=b&c#article"
    data = f'<{graph}> <http://schema.org/name> "a \\" <{graph}> ." <{graph}> .\n'.encode()
    with Server(f"{oxigraph}/store") as server:
        server._takes_quads = False
        server.replace([(graph, data)])
        server.replace([(graph, data)])
    assert count(f"{oxigraph}/query", QUADS) == 1


# --- another make --------------------------------------------------------------------------------------------------


@pytest.fixture
def virtuoso(tmp_path: Path) -> Iterator[str]:
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("Virtuoso is not installed (Debian: virtuoso-opensource)")
    port, web = free_port(), free_port()
    (tmp_path / "virtuoso.ini").write_text(
        f"""[Database]
DatabaseFile = {tmp_path}/virtuoso.db
ErrorLogFile = {tmp_path}/virtuoso.log
LockFile = {tmp_path}/virtuoso.lck
TransactionFile = {tmp_path}/virtuoso.trx
xa_persistent_file = {tmp_path}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {tmp_path}/temp.db
TransactionFile = {tmp_path}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerRoot = {tmp_path}
""",
        encoding="utf-8",
    )
    process = subprocess.Popen(
        [program, "+foreground", "+configfile", str(tmp_path / "virtuoso.ini")],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port, process, 120)
        wait_for(web, process, 120)
        grant = "DB.DBA.USER_GRANT_ROLE('SPARQL', 'SPARQL_UPDATE')"
        isql = shutil.which("isql-vt") or "isql"
        subprocess.run([isql, f"127.0.0.1:{port}", "dba", "dba", f"exec={grant}"], check=True, capture_output=True)  # fmt: skip
        yield f"http://127.0.0.1:{web}"
    finally:
        process.kill()
        process.wait()


def test_virtuoso_gets_every_graph_and_publishing_twice_changes_nothing(
    tmp_path: Path, virtuoso: str
) -> None:
    source = lines(tmp_path / "a.jsonl", range(5))
    for _ in range(2):
        done = publish_to_server([str(source)], f"{virtuoso}/sparql-graph-crud", plan=Plan())
        assert count(f"{virtuoso}/sparql", GRAPHS) == done.articles == 5
        of_ours = QUADS.replace("?s ?p ?o }", '?s ?p ?o } FILTER(CONTAINS(STR(?g), "kestrel"))')
        assert count(f"{virtuoso}/sparql", of_ours) == done.statements


def test_virtuoso_refuses_a_stranger_in_one_line(tmp_path: Path, virtuoso: str) -> None:
    source = lines(tmp_path / "a.jsonl", range(2))
    with pytest.raises(ServerError, match=r"answers 401.*--user"):
        publish_to_server([str(source)], f"{virtuoso}/sparql-graph-crud-auth", plan=Plan())


def test_virtuoso_knows_its_user_by_digest(tmp_path: Path, virtuoso: str) -> None:
    source = lines(tmp_path / "a.jsonl", range(5))
    address = f"{virtuoso}/sparql-graph-crud-auth"
    done = publish_to_server([str(source)], address, plan=Plan(), user="dba", password="dba")
    assert count(f"{virtuoso}/sparql", GRAPHS) == done.articles == 5
    with pytest.raises(ServerError, match=r"answers 401.*--user"):
        publish_to_server([str(source)], address, plan=Plan(), user="dba", password="wrong")


# --- a server that misbehaves --------------------------------------------------------------------------------------


@contextmanager
def answering(*statuses: int, pause: float = 0) -> Iterator[tuple[str, list[str]]]:
    """A server that answers its requests with `statuses`, the last one for ever."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status = statuses[min(len(asked), len(statuses) - 1)]
            asked.append(f"{self.command} {self.path} {self.headers.get('Authorization')}")
            time.sleep(pause)
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_POST = do_PUT = answer  # noqa: N815  (the names that http.server calls)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/store", asked
        server.shutdown()


DATA = [("https://k.example/g", b"<https://k.example/s> <https://k.example/p> <https://k.example/o> <https://k.example/g> .\n")]  # fmt: skip


@pytest.mark.parametrize(("status", "remedy"), [(401, "--user"), (403, "may not write"), (413, "raise the server's limit")])  # fmt: skip
def test_a_refusal_is_one_line_with_the_way_out(status: int, remedy: str) -> None:
    with (
        answering(status) as (url, _),
        Server(url) as server,
        pytest.raises(ServerError, match=f"answers {status}.*{remedy}"),
    ):
        server.replace(DATA)


def test_a_server_that_is_busy_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_module, "_PAUSE", 0.01)
    with answering(404, 503, 503, 204) as (url, asked), Server(url) as server:
        server.replace(DATA)
    assert len(asked) == 4
    with (
        answering(404, 503) as (url, asked),
        Server(url) as server,
        pytest.raises(ServerError, match="answers 503"),
    ):
        server.replace(DATA)
    assert len(asked) == 5


def test_a_server_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_module, "_PAUSE", 0.01)
    with answering(204, pause=1.0) as (url, _):
        server = Server(url, timeout=0.2)
        server._takes_quads = False
        with pytest.raises(ServerError, match="does not answer"):
            server.replace(DATA)


def test_user_and_password_are_sent() -> None:
    with answering(204) as (url, asked), Server(url, user="ada", password="x") as server:
        server.replace(DATA)
    assert all(line.endswith("Basic YWRhOng=") for line in asked)


def test_nobody_there_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_module, "_PAUSE", 0.01)
    server = Server(f"http://127.0.0.1:{free_port()}")
    with pytest.raises(ServerError, match="cannot be reached"):
        server.replace(DATA)


@contextmanager
def small_store(limit: int) -> Iterator[tuple[str, ox.Store, list[int]]]:
    """A store of quads on loopback that refuses a request of more than `limit` bytes; its graphs, and what it refused."""
    store = ox.Store()
    refused: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status = 204
            if len(body) > limit:
                status = 413
                refused.append(len(body))
            elif self.path == "/update":
                store.update(body.decode())
            else:
                store.load(body, format=ox.RdfFormat.N_QUADS)
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", store, refused
        server.shutdown()


def test_a_server_that_takes_only_small_requests_gets_small_ones(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(150))
    plan = Plan(recognizer="rules")
    with small_store(20_000) as (url, store, refused):
        done = publish_to_server([str(source)], url, plan=plan)
        assert refused
        assert (done.articles, len(store)) == (150, done.statements)
        publish_to_server([str(source)], url, plan=plan)
        assert len(store) == done.statements


@pytest.mark.parametrize("limit", [200, 5_000, 30_000])
def test_what_the_server_does_not_take_leaves_what_it_has(tmp_path: Path, limit: int) -> None:
    plan = Plan(recognizer="rules")
    old, new = lines(tmp_path / "a.jsonl", range(100)), tmp_path / "b.jsonl"
    with small_store(10**9) as (url, store, _):
        statements = publish_to_server([str(old)], url, plan=plan).statements
    long = [{"text": "Ada Muster spoke for long. " * 3_000}]
    bodies = [{"body": long} if number % 40 == 20 else {} for number in range(100)]
    new.write_text(
        "".join(json.dumps(article(number, **bodies[number])) + "\n" for number in range(100)), "utf-8"
    )
    before = set(store)
    with small_store(limit) as (url, other, refused):
        other.extend(before)
        with pytest.raises(ServerError, match=r"answers 413.*raise the server's limit"):
            publish_to_server([str(new)], url, plan=plan)
        assert refused
        assert len({quad.graph_name for quad in other}) == len({quad.graph_name for quad in before})
        assert len(other) == statements


def test_a_text_with_the_look_of_an_escape_arrives_as_it_is(tmp_path: Path, oxigraph: str) -> None:
    source = tmp_path / "a.jsonl"
    text = r'C:\users\u0022 "quoted" \U0001F600' + " \x00\x0b\u2028"
    source.write_text(json.dumps(article(1, alternativeHeadline=text)) + "\n")
    publish_to_server([str(source)], oxigraph, plan=Plan(recognizer="rules", with_provenance=False))
    [line] = export_lines(source, tmp_path)
    query = f"SELECT (COUNT(*) AS ?n) {{ GRAPH ?g {{ ?s <http://schema.org/alternativeHeadline> {line} }} }}"
    assert count(f"{oxigraph}/query", query) == 1


def export_lines(source: Path, folder: Path) -> list[str]:
    """The alternative headlines in an export of `source`, as N-Quads have them."""
    export([str(source)], str(folder / "all.nq"), plan=Plan(recognizer="rules", with_provenance=False))
    return [
        quad.split("> ", 2)[2].rpartition(" <")[0]
        for quad in (folder / "all.nq").read_text("utf-8").split("\n")
        if "alternativeHeadline" in quad
    ]


def test_a_server_that_is_busy_at_first_still_gets_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_module, "_PAUSE", 0.01)
    with answering(503, 204) as (url, asked), Server(url) as server:
        server.replace(DATA)
    assert not [line for line in asked if line.startswith("PUT")]


def test_a_server_that_points_elsewhere_is_one_line() -> None:
    with (
        answering(302) as (url, _),
        Server(url) as server,
        pytest.raises(ServerError, match="give that address"),
    ):
        server.replace(DATA)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "store/",
        "ftp://h.example/",
        "http://ada:x@h.example/",
        "http://h.example:99999/",
        "http://h.example:port/",
        "http://[::1",
        "http://h.example/a b",
        "http://h.example/ü",
        "http://h.example/store?default",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(ConfigurationError, match="no address of a server"):
        Server(url)
