"""`embed` and `unembed`, judged by html5lib and lxml on generated values and pages."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

import html5lib
import lxml.html
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from semantic.errors import BinaryInputError, EmptyInputError, OutputError, WrongFormatError
from semantic.sinks.html import embed, own_blocks, script_block, unembed

PAGE = b"<!doctype html><html><head><title>Ferry</title></head><body><p>It sails.</p></body></html>"
OURS = b'<script type="application/ld+json" data-semantic="article">'


def own_text(page: bytes) -> str:
    (block,) = own_blocks(page)
    return block.text


# --- no value leaves the element -----------------------------------------------------------------------------------

SCALARS = st.characters(exclude_categories=["Cs"])
DANGER = [
    "</script>", "</ScRiPt >", "<script>", "<!--", "-->", "]]>", "<!--<script>", "</script/x", "&lt;/script&gt;", "&", "\\",
    "\\u003c", '"', "'", "\u2028", "\u2029", "\x00", "\x7f", "\r\n", "\ufeff", "\uffff", "\U0001f6a2", "\u202e", "é",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(DANGER), st.text(SCALARS, max_size=4)), max_size=6).map("".join)
VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXTS
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(TEXTS, VALUES, max_size=4)


@given(DOCUMENTS)
def test_a_value_never_leaves_the_script_element(document: dict[str, Any]) -> None:
    page = embed(PAGE, document)
    block = script_block(document)
    content = block[len(OURS) : -len("</script>")]
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(content)
    assert content.isascii()
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    (script,) = tree.iter("script")
    assert json.loads(script.text) == document
    assert [element.text for element in tree.iter("p")] == ["It sails."]
    root: Any = lxml.html.document_fromstring(page)
    (script,) = root.iter("script")
    assert json.loads(script.text) == document
    assert [element.text for element in root.iter("p")] == ["It sails."]


@given(DOCUMENTS, DOCUMENTS)
def test_embedding_is_idempotent_and_can_be_undone(first: dict[str, Any], second: dict[str, Any]) -> None:
    page = embed(PAGE, first)
    assert embed(page, first) == page
    assert embed(page, second) == embed(PAGE, second)
    assert unembed(page) == PAGE
    assert unembed(PAGE) == PAGE


PIECES = [
    "a", "\r\n", "é", "<", "</", '"', "<p>", "</p>", "<p title='x>", "<!--", "-->", "<head>", "</head>", "<body>", "</body>",
    "</html>", "<script>", "</script>", "<title>", "</title>", "<style>", "</style>", "<textarea>", "<svg>", "</svg>",
    "<template>", "</template>", "<![CDATA[", "<meta charset=latin1>", "<plaintext>",
    '<script type="application/ld+json">{}</script>', OURS.decode() + "{}</script>",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join), st.sampled_from(["utf-8", "utf-16"]))
def test_every_page_takes_the_block_and_keeps_its_other_bytes(text: str, encoding: str) -> None:
    # html5lib 1.1 does not know that `</p>` ends a drawing.
    assume("<svg>" not in text or "</p>" not in text)
    page = text.encode(encoding)
    document = {"headline": "</script><!-- é \U0001f6a2"}
    try:
        result = embed(page, document)
    except (WrongFormatError, EmptyInputError):
        # Without an element it is no page, and a page may end inside our block; both are refused.
        assume(False)
    assert json.loads(own_text(result)) == document
    assert unembed(result) == unembed(page)
    assert embed(result, document) == result
    tree = html5lib.HTMLParser(namespaceHTMLElements=False).parse(result, scripting=True)
    blocks = [e.text for e in tree.iter("script") if e.get("data-semantic") == "article" and e.text != "{}"]
    assert [json.loads(block) for block in blocks] == [document]


# --- where it stands -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "at"),
    [
        ("<html><head><meta charset=utf-8>|</head><body></body></html>", "end of head"),
        (
            "<html><head><title></head></title><!-- </head> -->|</HEAD><body>",
            "a head's end in text and comment",
        ),
        ("<html><meta charset=utf-8><title>a</title>|<body><p>b</body>", "no head tag"),
        ("<title>a</title><p>b|</body></html>", "no head and body tag"),
        ("<p>b|</html>", "html tag only"),
        ("<p>b\n|", "a part of a page"),
        ("<p>b|<!-- unfinished", "a comment that never ends"),
        ("<p>b|<svg><g>", "a drawing that never ends"),
        ("<p>b|<script>let a", "a script that never ends"),
        ("<svg><title></head></title></svg><p>|", "a head's end inside a drawing"),
    ],
    ids=lambda value: value if "<" not in value else None,
)
def test_the_place_of_a_new_block(page: str, at: str) -> None:
    assert at
    before, after = page.split("|")
    result = embed((before + after).encode(), {"a": 1})
    assert result == (before + script_block({"a": 1}) + after).encode()


def test_a_block_is_replaced_where_it_stands() -> None:
    page = b"<head></head><body>1" + OURS + b"{}</script>2</body>"
    assert embed(page, {"a": 1}) == b"<head></head><body>1" + script_block({"a": 1}).encode() + b"2</body>"


def test_several_blocks_become_one() -> None:
    block = OURS + b'{"old": 1}</script>'
    page = b"<head>1" + block + b"2</head>3" + block + b"4" + block
    assert len(own_blocks(page)) == 3
    assert embed(page, {"a": 1}) == b"<head>1" + script_block({"a": 1}).encode() + b"2</head>34"
    assert unembed(page) == b"<head>12</head>34"


@pytest.mark.parametrize(
    "other",
    [
        '<script type="application/ld+json">{"@type": "Organization"}</script>',
        '<script type="application/ld+json" data-semantic="breadcrumbs">{}</script>',
        '<script data-semantic="article">let a = 1</script>',
        '<template><script type="application/ld+json" data-semantic="article">{}</script></template>',
        '<!-- <script type="application/ld+json" data-semantic="article">{}</script> -->',
        '<textarea><script type="application/ld+json" data-semantic="article">{}</script></textarea>',
    ],
)
def test_the_blocks_of_others_are_kept(other: str) -> None:
    page = f"<head>{other}</head><body>".encode()
    assert own_blocks(page) == ()
    assert unembed(page) == page
    assert embed(page, {}) == f"<head>{other}{script_block({})}</head><body>".encode()


def test_a_block_is_ours_however_its_tag_is_written() -> None:
    page = b"<head><SCRIPT DATA-SEMANTIC=article\n TYPE='Application/LD+JSON' nonce=x>{}</SCRIPT\n></head>"
    assert unembed(page) == b"<head></head>"


# --- encodings -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "windows-1252", "windows-1255", "shift_jis", "gb18030", "euc-kr", "koi8-r", "iso-2022-jp"]
)  # fmt: skip
def test_a_page_keeps_its_encoding(encoding: str) -> None:
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    page = f"<head><meta charset={name}><title>a</title></head><body>b".encode(encoding)
    document = {"headline": "Pré שלום 東京 \U0001f6a2"}
    result = embed(page, document)
    tree = html5lib.parse(result, namespaceHTMLElements=False)
    assert json.loads(tree.find(".//script").text) == document
    assert unembed(result) == page


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_in_utf_16_gets_a_block_in_utf_16(encoding: str) -> None:
    page = "<html><head><title>東京</title></head><body>\U0001f6a2".encode(encoding)
    result = embed(page, {"headline": "東京"})
    assert json.loads(own_text(result)) == {"headline": "東京"}
    assert result.decode(encoding) == (
        f"<html><head><title>東京</title>{script_block({'headline': '東京'})}</head><body>\U0001f6a2"
    )
    assert unembed(result) == page


def test_a_page_whose_encoding_changes_the_block_is_refused() -> None:
    # In JIS X 0201, which this page never leaves, the byte of the backslash is the yen sign.
    page = b"<head><meta charset=iso-2022-jp><title>\x1b(J</title></head><p>"
    with pytest.raises(OutputError, match=r"iso2022_jp.*save the page as UTF-8"):
        embed(page, {"headline": "<"})


# --- what is refused -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("document", "pointer"),
    [
        ({"a": [{"b/c": "x\ud800"}]}, "/a/0/b~1c: a lone surrogate"),
        ({"\udc00": 1}, "a lone surrogate"),
        ({"a": "\ud83d\ude00"}, "/a: a lone surrogate"),
        ({"a": float("nan")}, "/a: nan is no number"),
        ({"a": [1, float("-inf")]}, "/a/1: -inf is no number"),
        ({"a": b"bytes"}, "/a: a bytes is no JSON"),
        ({"a": {1: 2}}, "/a/1: a member's name"),
    ],
)
def test_a_value_that_is_no_json_is_refused(document: dict[Any, Any], pointer: str) -> None:
    with pytest.raises(OutputError, match=pointer):
        embed(PAGE, document)


def test_a_document_without_end_is_refused() -> None:
    circle: dict[str, Any] = {}
    circle["self"] = circle
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    for document in (circle, {"a": deep}):
        with pytest.raises(OutputError):
            script_block(document)


def test_any_mapping_is_a_document() -> None:
    frozen = MappingProxyType({"a": MappingProxyType({"b": (1, 2)})})
    assert script_block(frozen) == script_block({"a": {"b": [1, 2]}})


@pytest.mark.parametrize(
    ("page", "error", "message"),
    [
        (b"", EmptyInputError, "empty"),
        (b" \n", EmptyInputError, "empty"),
        (b"%PDF-1.7 < and >", WrongFormatError, "no HTML element"),
        (b"\x89PNG\r\n\0\0<a \xff>\0", BinaryInputError, "byte 6: this is not text: it holds NUL bytes"),
        (b"<p>" + OURS + b"{", WrongFormatError, "byte 3: the page ends inside our script block"),
    ],
)
def test_what_is_no_page_is_refused(page: bytes, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        embed(page, {})
