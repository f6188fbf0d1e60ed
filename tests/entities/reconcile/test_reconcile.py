"""The client against our own server on loopback, and against servers that are slow, wrong or gone."""

from __future__ import annotations

import json
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from semantic.entities.authority import Authority, Record
from semantic.entities.reconcile import Service, reconciler
from semantic.entities.reconcile.cache import Cache
from semantic.entities.reconcile.server import Answers, server
from semantic.errors import AuthorityError, ConfigurationError
from semantic.model import Entity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_AUTHORITY = Authority(
    "people.csv",
    (
        Record("https://n.example/quill", "person", "Person", "Ada Quill", ("A. Quill",), place="row 2"),
        Record("https://n.example/lee-1", "person", "Person", "Zoe Lee", place="row 3"),
        Record("https://n.example/lee-2", "person", "Person", "Zoe Lee", place="row 4"),
        Record("https://n.example/port", "place", "City", "Port Ellery", place="row 5"),
    ),
)
_ENTITIES = [
    Entity("person-ada-quill", "person", "Person", "Ada Quill"),
    Entity("person-zoe-lee", "person", "Person", "Zoe Lee"),
    Entity("organization-port-ellery", "organization", "Organization", "Port Ellery"),
    Entity("place-x", "place", "City", "X", authority="https://x.example/"),
]


@contextmanager
def _running(made: ThreadingHTTPServer) -> Iterator[str]:
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{made.server_address[1]}/"
    finally:
        made.shutdown()
        made.server_close()


def _answering(answer: Callable[[BaseHTTPRequestHandler], None]) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        do_POST = do_GET  # noqa: N815  (the name that http.server asks for)

        def log_message(self, *_: Any) -> None:
            pass

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.daemon_threads = True
    return made


def _authorities(service: Service) -> tuple[list[str | None], list[str]]:
    entities, notes = reconciler(service)(_ENTITIES)
    return [entity.authority for entity, _ in entities], [note.message for note in notes]


def test_a_match_of_the_kind_is_taken_and_an_ambiguous_one_is_not() -> None:
    with _running(server(_AUTHORITY)) as url:
        authorities, notes = _authorities(Service(url, pause=0))
    assert authorities == ["https://n.example/quill", None, None, "https://x.example/"]
    assert notes == []


def test_the_cache_answers_without_the_service(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "answers.sqlite")
    with _running(server(_AUTHORITY)) as url:
        first = _authorities(Service(url, pause=0, cache=cache))
    assert _authorities(Service(url, cache=cache, is_offline=True)) == first


def test_offline_without_an_answer_is_said() -> None:
    authorities, notes = _authorities(Service("http://127.0.0.1:9/", is_offline=True))
    assert authorities[0] is None
    assert "asks nobody" in notes[0]


def _status(code: int) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        if code == 302:
            handler.send_header("Location", "http://127.0.0.1:9/")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def _body(body: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def _slow(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(1.5)
    _status(200)(handler)


def _drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(40):
        try:
            handler.wfile.write(b" ")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.1)


def _lying(handler: BaseHTTPRequestHandler) -> None:
    """Calls everything a match: another name, no name, two matches."""
    found = [{"id": "https://n.example/other", "name": "Somebody Else", "score": 99, "match": True}]
    answers = {f"q{number}": {"result": found} for number in range(20)}
    _body(json.dumps({"name": "lying", "identifierSpace": "", **answers}).encode())(handler)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (_status(404), "it answers 404"),
        (_status(302), "it answers 302"),
        (_status(503), "it answers 503"),
        (_slow, "cannot be reached"),
        (_drip, "takes too long"),
        (_body(b"<html>"), "no JSON"),
        (_body(b"[" * 100_000), "no JSON"),
        (_body(b'{"versions": []}'), "no reconciliation service"),
        (_body(b'{"name": "x", "pad": "' + b"x" * 6_000_000 + b'"}'), "over 5,000,000 bytes"),
        (_body(b'{"name": "x"}'), "no usable answer"),
        (_lying, None),
    ],
)
def test_a_bad_service_gives_no_link_and_one_line_in_bounded_time(
    answer: Callable[[BaseHTTPRequestHandler], None], said: str | None
) -> None:
    started = time.monotonic()
    with _running(_answering(answer)) as url:
        authorities, notes = _authorities(Service(url, timeout=0.5, deadline=2.5, pause=0))
    assert authorities == [None, None, None, "https://x.example/"]
    assert len(notes) == (said is not None)
    assert said is None or said in notes[0]
    assert time.monotonic() - started < 30


def test_a_service_that_is_gone() -> None:
    _, notes = _authorities(Service("http://127.0.0.1:9/", timeout=0.5, deadline=2))
    assert "cannot be reached" in notes[0]


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="no http"):
        Service("file:///etc/passwd")


def test_a_cache_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    path.write_text("no database, but a text that is long enough to be one" * 40, encoding="utf-8")
    with pytest.raises(AuthorityError, match="cannot be used"):
        Cache(path)


def _ask(url: str, **options: Any) -> tuple[int, Any]:
    request = urllib.request.Request(url, **options)
    try:
        with urllib.request.urlopen(request, timeout=5) as response:
            return response.status, json.loads(response.read())
    except urllib.error.HTTPError as error:
        with error:
            return error.code, None


@pytest.mark.parametrize(
    ("path", "options", "status"),
    [
        ("", {}, 200),
        ("suggest/entity?prefix=ada", {}, 200),
        ("nothing", {}, 404),
        ("", {"headers": {"Host": "evil.example"}}, 421),
        ("", {"data": b"queries=nonsense"}, 400),
        ("", {"data": b"queries=[]"}, 400),
        ("", {"data": b"x" * 1_000_001}, 413),
        (
            "",
            {"data": b'{"queries": {"q0": {"query": 3}}}', "headers": {"Content-Type": "application/json"}},
            200,
        ),
    ],
)
def test_the_server_answers_or_refuses(path: str, options: dict[str, Any], status: int) -> None:
    with _running(server(_AUTHORITY)) as url:
        try:
            assert _ask(url + path, **options)[0] == status
        except (ConnectionError, urllib.error.URLError):
            assert status == 413  # The server may close the connection before all of the body has gone.


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ({"query": "ada quill", "type": "Person"}, [("https://n.example/quill", True)]),
        ({"query": "Quill"}, [("https://n.example/quill", False)]),
        ({"query": "Zoe Lee"}, [("https://n.example/lee-1", False), ("https://n.example/lee-2", False)]),
        ({"query": "Port Ellery", "type": "Organization"}, []),
        ({"query": ""}, []),
    ],
)
def test_candidates(query: dict[str, Any], ids: list[tuple[str, bool]]) -> None:
    found: Any = Answers(_AUTHORITY).candidates(query)
    assert [(one["id"], one["match"]) for one in found] == ids
