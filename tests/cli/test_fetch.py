"""Addresses as inputs: fetched only when the user says so, bounded, and never led to a private address."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from semantic.cli.fetching import _is_public, fetch
from semantic.errors import SemanticError, TooLargeError, UnreadableInputError
from tests.cli.invented import semantic

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE = (Path(__file__).parent.parent / "readers/html/pages/berlin-amp/input.html").read_bytes()


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/redirect":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.end_headers()
            return
        self.send_response(200 if self.path.startswith("/page") else 404)
        self.send_header("Content-Type", "text/html; charset=UTF-8")
        self.end_headers()
        self.wfile.write(_PAGE)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()
    thread.join()


def test_a_page_is_fetched_with_its_charset(server: str) -> None:
    found = fetch(f"{server}/page", 1_000_000)
    assert (found.content, found.url, found.charset) == (_PAGE, f"{server}/page", "UTF-8")


@pytest.mark.parametrize(
    ("path", "max_size", "error", "message"),
    [
        ("/redirect", 1_000_000, UnreadableInputError, "a redirect to a private address is refused"),
        ("/page", 100, TooLargeError, "larger than 100 bytes"),
        ("/nothing", 1_000_000, UnreadableInputError, "the server answered 404"),
    ],
)
def test_what_is_refused(
    server: str, path: str, max_size: int, error: type[SemanticError], message: str
) -> None:
    with pytest.raises(error, match=message):
        fetch(server + path, max_size)


@pytest.mark.parametrize(
    ("host", "is_public"),
    [
        ("127.0.0.1", False), ("10.1.2.3", False), ("169.254.169.254", False), ("::1", False), ("fe80::1%eth0", False),
        ("::ffff:127.0.0.1", False), ("192.168.0.1", False), ("9.9.9.9", True), ("2620:fe::fe", True), ("nonsense", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(host: str, *, is_public: bool) -> None:
    assert _is_public(host) is is_public


def test_without_the_option_nothing_is_fetched(server: str) -> None:
    refused = semantic("convert", f"{server}/page?x=1")
    assert refused.exit_code == 2
    assert "nothing is fetched unless you say so; say --fetch" in refused.stderr
    fetched = semantic("convert", f"{server}/page?x=1", "--fetch", "--to", "meta")
    assert fetched.exit_code == 0
    assert '<meta property="article:published_time" content="2026-02-11T06:05:00+01:00">' in fetched.stdout
