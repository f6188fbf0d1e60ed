"""Web archives: every HTML response is a page, nothing grows without bounds, what breaks off says so."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from semantic.errors import ArchiveError, SemanticError
from semantic.readers.warc import Page, pages

_HTML = b"<html><head><title>Ferry</title></head><body><h1>Ferry stays in port</h1></body></html>"


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def record(
    body: bytes,
    *,
    url: str = "https://news.example/ferry",
    kind: str = "response",
    http: bytes = b"",
    status: int = 200,
) -> bytes:
    head = (
        f"HTTP/1.1 {status} X\r\n".encode()
        + (http or b"Content-Type: text/html; charset=utf-8\r\n")
        + b"\r\n"
    )
    block = head + body
    return (
        (
            f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http;msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
        ).encode()
        + block
        + b"\r\n\r\n"
    )


def wacz(data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("archive/data.warc.gz", data)
    return stream.getvalue()


_PLAIN = (
    record(_HTML)
    + record(b"GET", kind="request")
    + record(b"{}", http=b"Content-Type: application/json\r\n")
    + record(_HTML, url="https://news.example/2")
)
_PACKED = _gzip(record(_HTML)) + _gzip(record(_HTML, url="https://news.example/2"))


@pytest.mark.parametrize(
    "source",
    [_PLAIN, _PACKED, wacz(_PACKED), _gzip(_PLAIN)],
    ids=["plain", "gzip", "wacz", "one member"],
)
def test_each_html_response_is_a_page(source: bytes) -> None:
    assert list(pages(source)) == [
        Page("https://news.example/ferry", _HTML, "utf-8"),
        Page("https://news.example/2", _HTML, "utf-8"),
    ]


@pytest.mark.parametrize(
    ("http", "body"),
    [
        (b"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", b"10\r\n" + _HTML[:16] + b"\r\n" + f"{len(_HTML) - 16:x}".encode() + b"\r\n" + _HTML[16:] + b"\r\n0\r\n\r\n"),
        (b"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", _HTML),
        (b"Content-Type: text/html\r\nContent-Encoding: gzip\r\n", _gzip(_HTML)),
        (b"Content-Type: text/html\r\nContent-Encoding: deflate\r\n", zlib.compress(_HTML)),
        (b"Content-Type: text/html\r\nContent-Encoding: gzip\r\n", _HTML),
    ],
    ids=["chunked", "stored whole", "gzip", "deflate", "stored inflated"],
)  # fmt: skip
def test_the_body_is_what_the_server_meant(http: bytes, body: bytes) -> None:
    assert [page.content for page in pages(record(body, http=http)) if isinstance(page, Page)] == [_HTML]


def test_a_page_that_was_not_found_stands_as_its_error() -> None:
    found = list(pages(record(_HTML, status=404) + record(_HTML)))
    assert [type(one).__name__ for one in found] == ["NotAnArticleError", "Page"]


@pytest.mark.parametrize(
    "source",
    [
        _gzip(record(b"\x00" * 60_000_000, http=b"Content-Type: image/png\r\n")),
        _gzip(b"WARC/1.0\r\n" + b"a" * 60_000_000),
        _gzip(b"\n" * 60_000_000),
        _gzip(b"WARC/1.0\r\n" + b"a: b\r\n" * 10_000_000),
        wacz(_gzip(record(b"\x00" * 60_000_000))),
    ],
    ids=["block", "line", "blank lines", "head", "wacz"],
)
def test_a_bomb_is_refused_before_it_grows(source: bytes) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(ArchiveError):
            list(pages(source))
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


def test_a_page_that_grows_is_refused_and_the_next_one_read() -> None:
    bomb = record(_gzip(b"a" * 30_000_000), http=b"Content-Type: text/html\r\nContent-Encoding: gzip\r\n")
    assert [type(one).__name__ for one in pages(bomb + record(_HTML))] == ["TooLargeError", "Page"]


@pytest.mark.parametrize("cut", [10, 100, len(_PACKED) - 5])
def test_an_archive_that_breaks_off_says_so(cut: int) -> None:
    with pytest.raises(ArchiveError):
        list(pages(_PACKED[:cut]))


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([_PLAIN, _PACKED, wacz(_PACKED)]),
    st.integers(0, 900),
    st.integers(0, 40),
    st.binary(max_size=8),
)
def test_a_damaged_archive_gives_pages_or_one_error(source: bytes, at: int, cut: int, put: bytes) -> None:
    try:
        for page in pages(source[:at] + put + source[at + cut :]):
            assert isinstance(page, (Page, SemanticError))
    except SemanticError:
        pass
