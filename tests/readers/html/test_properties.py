"""Whatever the bytes are: an article, or one SemanticError, in bounded time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from semantic import Article, SemanticError, read
from semantic.errors import EmptyInputError
from semantic.model import check_agreement
from tests.runaway import no_runaway

_HEAD = "<html><head><title>Ferry sails again</title><meta property='og:type' content='article'></head><body><h1>Ferry sails again</h1>"
_PARAGRAPH = (
    "<p>The ferry sailed again on Monday, nine weeks after the storm, and nobody was hurt in the harbour.</p>"
)

_PIECES = st.sampled_from(
    [
        _PARAGRAPH, "<h1>Ferry</h1>", "<figure><img src='/a.jpg'><figcaption>x", "</figure>", "<div class=byline>By Ada Quill", "<time datetime='2026-99-99'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":", "</script>", "<!--", "]]>", "<p", "\x00", "&#xd800;", "<base href='http://[x'>",
        "<meta property='og:image' content='http://[::1'>", "<a href='//[' rel=author>x</a>", "<img srcset=', ,x 1w,,'>", "<table><tr><td>a", "<svg><p>", "\ud83d\ude00",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[[[{\"name\":{}}]]],\"image\":{\"url\":[1]},\"publisher\":[7],\"keywords\":{\"a\":1}}</script>",
        "<div itemscope itemtype='https://schema.org/NewsArticle'><span itemprop='author headline'>x", "<div vocab='https://schema.org/' typeof='NewsArticle'><p property='headline'>y",
    ]
)  # fmt: skip


def _read(source: bytes) -> Article | None:
    try:
        article = read(source, format="html", url="https://news.example/a")
    except SemanticError:
        return None
    check_agreement(article)
    return article


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=2_000))
def test_any_bytes(source: bytes) -> None:
    _read(b"<html><body>" + source)


@settings(max_examples=80, deadline=None)
@given(st.lists(_PIECES, max_size=14))
def test_any_page_of_broken_pieces(pieces: list[str]) -> None:
    source = (_HEAD + "".join(pieces)).encode("utf-8", "surrogatepass")
    assert _read(source) == _read(source), "the same bytes give the same article"


@settings(max_examples=40, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "@type",
                        "@id",
                        "@graph",
                        "name",
                        "url",
                        "author",
                        "image",
                        "headline",
                        "datePublished",
                        "keywords",
                        "hasPart",
                        "isAccessibleForFree",
                        "cssSelector",
                        "articleBody",
                        "inLanguage",
                    ]
                ),
                inner,
                max_size=5,
            )
        ),
    )
)
def test_any_json_in_a_block(value: object) -> None:
    import json

    block = json.dumps(
        {
            "@type": "NewsArticle",
            "author": value,
            "image": value,
            "publisher": value,
            "datePublished": value,
            "hasPart": value,
            "isAccessibleForFree": value,
            "keywords": value,
            "headline": value,
            "mainEntityOfPage": value,
        }
    ).replace("<", "\\u003c")
    assert (
        _read(f"{_HEAD}<script type='application/ld+json'>{block}</script>{_PARAGRAPH * 3}".encode())
        is not None
    )


_BOMBS = {
    "300 deep": _HEAD + "<div>" * 300 + _PARAGRAPH * 3,
    "5,000 deep": _HEAD + "<div>" * 5_000 + _PARAGRAPH * 3,
    "5,000 deep and many": _HEAD + "<div>" * 5_000 + "<b>x</b> <i>y</i>" * 20_000 + _PARAGRAPH * 3,
    "text at each depth": _HEAD + "<div>a b " * 1_900 + _PARAGRAPH * 300,
    "many attributes": _HEAD + "<div " + " ".join(f"a{n}=1" for n in range(20_000)) + ">" + _PARAGRAPH * 3,
    "a long attribute": _HEAD + f"<div title='{'x' * 900_000}'>" + _PARAGRAPH * 3,
    "deep json": _HEAD + "<script type='application/ld+json'>" + "[" * 50_000 + "</script>" + _PARAGRAPH * 3,
    "many paragraphs": _HEAD + _PARAGRAPH * 2_000,
    "many open tags": _HEAD + "<b>" * 20_000 + _PARAGRAPH * 3,
}


@pytest.mark.parametrize("name", _BOMBS)
def test_a_page_made_to_hurt_takes_bounded_time(name: str) -> None:
    _read((_HEAD + _PARAGRAPH * 3).encode())  # What is loaded once is not counted.
    with no_runaway():
        _read(_BOMBS[name].encode())


def test_what_lies_too_deep_is_reported() -> None:
    article = read((_HEAD + _PARAGRAPH * 4 + "<div>" * 3_000 + "<p>deep</p>").encode(), format="html")
    assert "page-too-deep" in [note.code for note in article.diagnostics]


def test_one_broken_block_costs_only_itself() -> None:
    good = '{"@type": "NewsArticle", "headline": "Ferry sails again", "datePublished": "2026-03-01"}'
    blocks = (
        f"<script type='application/ld+json'>{{{{</script><script type='application/ld+json'>{good}</script>"
    )
    article = read((_HEAD + blocks + _PARAGRAPH * 4).encode())
    assert article.date_published == "2026-03-01"
    assert "json-ld-broken" in [note.code for note in article.diagnostics]


@pytest.mark.parametrize(("encoding", "declared", "notes"), [
    ("utf-8", "utf-8", []), ("utf-8", "iso-8859-1", ["charset-wrong"]), ("cp1252", "iso-8859-1", []), ("cp1252", "windows-1252", []),
    ("cp1252", "utf-8", ["charset-wrong"]), ("utf-8-sig", "iso-8859-1", []), ("utf-16", "utf-8", []),
])  # fmt: skip
def test_encodings(encoding: str, declared: str, notes: list[str]) -> None:
    page = (
        f"<html lang='fr'><head><meta charset='{declared}'></head><body><h1>La fête du café à Évreux a été annulée</h1>"
        + (
            "<p>La fête du café, qui devait avoir lieu à Évreux, a été annulée après la tempête de l’été dernier.</p>"
            * 3
        )
    )
    article = read(page.encode(encoding), format="html")
    assert article.headline == "La fête du café à Évreux a été annulée"
    assert [note.code for note in article.diagnostics] == notes


def test_nothing_is_no_page() -> None:
    with pytest.raises(EmptyInputError):
        read(b"  \n", format="html")
