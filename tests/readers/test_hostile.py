"""What no reader may stumble over, for every reader: broken characters, bombs, depth, numbers, wrong encodings.

The result is an article or one SemanticError, in bounded time and memory, and what comes out can stand in RDF.
"""

from __future__ import annotations

import gzip
import json
import re
import resource
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from semantic.errors import SemanticError
from semantic.jsonld import to_jsonld
from semantic.model import Article, check_agreement, to_dict
from semantic.rdf import to_nquads
from semantic.readers import READERS, read, read_all
from tests.runaway import no_runaway

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PARAGRAPHS = (
    "<p>The ferry sailed again on Monday with nine cars and forty people on board.</p>"
    "<p>Nobody was hurt in the storm, the harbour office of the island said on Tuesday.</p>"
    "<p>The wall of the harbour is to be rebuilt by the autumn, and the boats lie elsewhere.</p>"
)


def _html(headline: str, body: str) -> str:
    return f"<html><head><title>{escape(headline)}</title></head><body><article><h1>{escape(headline)}</h1>{body}</article></body></html>"


def _text(headline: str, body: str) -> str:
    lines = re.sub(r"</p>|<[^>]{1,80}>", "\n\n", body)
    return f"{headline}\n\nBy Ada Holm\nPublished 1 March 2026\n\n{lines}"


def _warc(headline: str, body: str) -> bytes:
    page = _html(headline, body).encode("utf-8", "surrogatepass")
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/a\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


_NEWSML = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>{}</headline></contentMeta><contentSet><inlineData contenttype="text/html">{}</inlineData></contentSet></newsItem>'
_SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://news.example/a</loc><news:news><news:title>{}</news:title></news:news></url></urlset>'
#: Format -> a source of one article with this headline and this HTML (or what stands for it) as its body.
SOURCES: dict[str, Callable[[str, str], str | bytes]] = {
    "text": _text,
    "html": _html,
    "article": lambda headline, body: json.dumps({"headline": headline, "body": [{"text": body}]}),
    "ninjs": lambda headline, body: json.dumps({"uri": "urn:x", "headline": headline, "body_xhtml": body}),
    "wordpress": lambda headline, body: json.dumps({"title": {"rendered": headline}, "content": {"rendered": body}, "guid": 1}),
    "feed": lambda headline, body: f"<rss><channel><item><title>{escape(headline)}</title><description>{escape(body)}</description></item></channel></rss>",
    "markdown": lambda headline, body: f"---\ntitle: {json.dumps(headline)}\n---\n\n{body}\n",
    "newsml-g2": lambda headline, body: _NEWSML.format(escape(headline), escape(body)),
    "nitf": lambda headline, body: f"<nitf><body><body.head><hedline><hl1>{escape(headline)}</hl1></hedline></body.head><body.content><p>{escape(body)}</p></body.content></body></nitf>",
    "news-sitemap": lambda headline, _body: _SITEMAP.format(escape(headline)),
    "warc": _warc,
}  # fmt: skip


def source(format_: str, headline: str, body: str) -> bytes:
    made = SOURCES[format_](headline, body)
    return made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")


def articles(content: bytes, format_: str) -> list[Article]:
    """What is read, each article checked against itself and RDF; an error is one SemanticError."""
    try:
        found = [one for one in read_all(content, format=format_) if isinstance(one, Article)]
    except SemanticError:
        return []
    for article in found:
        check_agreement(article)
        list(pyoxigraph.parse(to_nquads(to_jsonld(article)), pyoxigraph.RdfFormat.N_QUADS))
    return found


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def test_every_reader_is_tried() -> None:
    assert set(SOURCES) == set(READERS)
    for format_ in SOURCES:
        assert [
            one.headline
            for one in articles(
                source(format_, "Ferry to Orrin Island sails again after nine weeks", _PARAGRAPHS), format_
            )
        ] == ["Ferry to Orrin Island sails again after nine weeks"], format_


# `article` is our own form, which is taken as it is written: spans point into its text.
@pytest.mark.parametrize("format_", sorted(set(SOURCES) - {"article"}))
@pytest.mark.parametrize(
    "mark",
    ["\0", "\x1b", "\x7f", "\ufeff", "\ufffe", "&#27;", "&#0;", "\\u0000"],
    ids=["NUL", "ESC", "DEL", "BOM", "noncharacter", "reference to ESC", "reference to NUL", "letters"],
)
def test_no_control_character_comes_through(format_: str, mark: str) -> None:
    body = _PARAGRAPHS.replace("ferry", f"fer{mark}ry")
    for article in articles(
        source(format_, f"Fer{mark}ry sails again to Orrin Island after nine weeks", body), format_
    ):
        assert [
            text
            for text in texts(to_dict(article))
            if re.search("[\x00-\x08\x0b-\x1f\x7f\ufeff\ufffe]", text)
        ] == []


@pytest.mark.parametrize("format_", sorted(set(SOURCES) - {"article"}))
def test_marks_that_reorder_text_are_told(format_: str) -> None:
    (article,) = articles(
        source(format_, "Fer\u202ery sails again to Orrin Island after nine weeks", _PARAGRAPHS), format_
    )
    assert [note.code for note in article.diagnostics].count("bidi-controls") == 1


@pytest.mark.parametrize("format_", sorted(SOURCES))
@pytest.mark.parametrize("where", ["headline", "body"])
def test_half_a_character_is_refused(format_: str, where: str) -> None:
    body = _PARAGRAPHS.replace("ferry", "fer\ud800ry") if where == "body" else _PARAGRAPHS
    content = source(format_, "Fer\ud800ry sails" if where == "headline" else "Ferry sails", body)
    for article in articles(content, format_):
        assert format_ == "news-sitemap", "which has no body"
        assert article.headline == "Ferry sails"


_JSON = ("ninjs", "wordpress", "article")


@pytest.mark.parametrize("format_", _JSON)
@pytest.mark.parametrize(
    "value",
    ["[" * 100_000, '{"a":' * 100_000, "1e999", "-0", "NaN", "-Infinity", "9" * 400, "9" * 5_000, "0.1e-999", '"a", "headline": "b"', '"\\ud83d"', "[[[[]]]]", "{}", "true"],
    ids=lambda value: value[:12],
)  # fmt: skip
def test_any_value_of_json_may_stand_anywhere(format_: str, value: str) -> None:
    names = (
        "headline",
        "title",
        "content",
        "version",
        "width",
        "body_text",
        "associations",
        "people",
        "_embedded",
        "date",
        "images",
        "place",
    )
    for name in names:
        text = f'{{"uri": "urn:x", "guid": 1, "headline": "Ferry sails", "title": {{"rendered": "Ferry sails"}}, "x": 0, "{name}": {value}}}'
        if name in {"headline", "title"}:
            text = text.replace(f'"{name}": ', '"y": ', 1)
        with no_runaway():
            articles(text.encode(), format_)


@pytest.mark.parametrize("format_", ["feed", "nitf", "newsml-g2", "news-sitemap"])
@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
@pytest.mark.parametrize("actual", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_an_encoding_is_right_or_refused(format_: str, declared: str, actual: str) -> None:
    text = str(SOURCES[format_]("Café in Évreux schließt", _PARAGRAPHS))
    content = (f'<?xml version="1.0" encoding="{declared}"?>' + text).encode(actual)
    known = {"Café in Évreux schließt"}
    if declared in {"iso-8859-1", "windows-1252"} and actual == "utf-8":
        known = {
            "CafÃ© in Ã\x89vreux schlieÃ\x9ft",
            "CafÃ© in Ã‰vreux schlieÃŸt",
        }  # As the document says of itself.
    assert {article.headline for article in articles(content, format_)} <= known


_BOMBS: dict[str, str] = {
    "300 deep": "<div>" * 300 + _PARAGRAPHS,
    "100,000 deep": "<div>" * 100_000 + _PARAGRAPHS,
    "text at each depth": "<div>a b " * 30_000 + _PARAGRAPHS,
    "50,000 attributes": "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x</p>" + _PARAGRAPHS,
    "one attribute of a megabyte": f"<p title='{'x' * 1_000_000}'>x</p>" + _PARAGRAPHS,
    "links in links": "<a href='https://x.example/'>x" * 30_000 + _PARAGRAPHS,
    "pictures": "<figure><img src='/a1.jpg' srcset='/b.jpg 1w,'><figcaption>x" * 4_000 + _PARAGRAPHS,
    "8,000 paragraphs": "".join(
        f"<p>Sentence {n} of a very long text that goes on and on.</p>" for n in range(8_000)
    ),
    "letters without a blank": "x" * 1_000_000,
    "blanks": " \t\n" * 300_000 + _PARAGRAPHS,
    "one bracket": "<" * 500_000 + _PARAGRAPHS,
    "entities": "&amp;&#65;&bogus;" * 50_000 + _PARAGRAPHS,
}


@pytest.mark.parametrize("format_", sorted(set(SOURCES) - {"text", "article", "news-sitemap"}))
@pytest.mark.parametrize("name", _BOMBS)
def test_a_body_made_to_hurt_takes_bounded_time(format_: str, name: str) -> None:
    content = source(format_, "Ferry to Orrin Island sails again after nine weeks", _BOMBS[name])
    with no_runaway():
        try:
            for one in read_all(content, format=format_):
                assert isinstance(one, (Article, SemanticError))
        except SemanticError:
            pass


@pytest.mark.parametrize("format_", sorted(set(SOURCES) - {"text", "article", "news-sitemap"}))
def test_memory_is_bounded(format_: str) -> None:
    """512 MB a megabyte of input at most, over what the readers need anyway; measured in a process of its own."""
    program = (
        "import sys, resource; from tests.readers.test_hostile import _BOMBS, _PARAGRAPHS, source; from semantic.readers import read_all\n"
        "from semantic.errors import SemanticError\n"
        "def peak(body):\n"
        f"    content = source({format_!r}, 'Ferry sails', body)\n"
        "    try: list(read_all(content, format=sys.argv[1]))\n"
        "    except SemanticError: pass\n"
        "    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024\n"
        "base = peak(_PARAGRAPHS)\n"
        "print(max(map(peak, _BOMBS.values())) - base)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, format_], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    largest = max(len(body) for body in _BOMBS.values()) / 1_000_000
    assert float(done.stdout) < 512 * largest


def test_a_zipped_bomb_is_refused() -> None:
    record = _warc("Ferry to Orrin Island sails again after nine weeks", "x" * 30_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert articles(gzip.compress(record), "warc") == []
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < 200


def test_a_long_markdown_text_is_refused_in_one_line() -> None:
    with pytest.raises(SemanticError) as caught:
        read(("---\ntitle: Ferry\n---\n\n" + "The ferry sails. " * 8_000).encode(), path="a.md")
    assert str(caught.value) == (
        "a.md: the Markdown text has 136,002 characters, the limit is 120,000; give one article a file"
    )


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(SOURCES)), st.data())
def test_any_damage_gives_articles_or_one_error(format_: str, data: st.DataObject) -> None:
    content = source(format_, "Ferry to Orrin Island sails again after nine weeks", _PARAGRAPHS)
    for _ in range(data.draw(st.integers(1, 3))):
        at, cut = data.draw(st.integers(0, len(content))), data.draw(st.integers(0, 30))
        put = data.draw(
            st.binary(max_size=8)
            | st.sampled_from([b"<", b"&", b'"', b"\xff", b"[", b"null", b"<!--", b"]]>", b"1e999"])
        )
        content = content[:at] + put + content[at + cut :]
    articles(content, format_)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SOURCES)), st.binary(max_size=400))
def test_any_bytes_give_articles_or_one_error(format_: str, content: bytes) -> None:
    articles(content, format_)
