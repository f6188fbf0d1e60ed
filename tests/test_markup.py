"""`semantic.markup` against two foreign parsers: html5lib judges the states, lxml the plain pages."""

from __future__ import annotations

from typing import Any

import html5lib
import lxml.html
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from semantic.markup import Script, outline, scripts
from tests.runaway import no_runaway

LD = '<script type="application/ld+json">{"a": 1}</script>'


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("", []),
        ("plain < text", []),
        ("<script>a</script><script>b</script>", ["a", "b"]),
        ("<SCRIPT>a</ScRiPt\t>", ["a"]),
        ("<script>a</script foo='>'>b<script>c</script>", ["a", "c"]),
        ("<script>a", ["a"]),
        ("<script>a</script", ["a</script"]),
        ("<script>a</scripty></script>", ["a</scripty>"]),
        ("<script></script>", [""]),
        ("<script/>a</script>", ["a"]),
        ("<script", []),
        ("<scripted>a</scripted>", []),
        # escaped states
        ("<script><!--</script>a", ["<!--"]),
        ("<script><!--<script></script>a", ["<!--<script></script>a"]),
        ("<script><!--<script></script>a</script>b", ["<!--<script></script>a"]),
        ("<script><!--<script></script>--></script>b", ["<!--<script></script>-->"]),
        ("<script><!--<script>--></script>b", ["<!--<script>-->"]),
        ("<script><!--><script></script>b", ["<!--><script>"]),
        ("<script><!---><script></script>b", ["<!---><script>"]),
        ("<script><!--<scripts></script>b", ["<!--<scripts>"]),
        ("<script><!-<script></script>b", ["<!-<script>"]),
        ('<script>{"a": "<!--"}</script><script>b</script>', ['{"a": "<!--"}', "b"]),
        # what only looks like a script
        ("<!-- <script>a</script> --><script>b</script>", ["b"]),
        ("<!--><script>a</script>", ["a"]),
        ("<!---><script>a</script>", ["a"]),
        ("<!--a--!><script>b</script>", ["b"]),
        ("<!--<script>a</script>", []),
        ("<!doctype html '><script>a</script>", ["a"]),
        ("<![CDATA[<script>a</script>]]>", []),
        ("<?php <script>a</script>", []),
        ("</ <script>a</script>", []),
        ("</><script>a</script>", ["a"]),
        ("<title><script>a</script></title><script>b</script>", ["b"]),
        ("<textarea></text><script>a</script></TEXTAREA ><script>b</script>", ["b"]),
        ("<style><script>a</script></style>", []),
        ("<style></style/><script>a</script>", ["a"]),
        ("<noscript><script>a</script></noscript>", []),
        ("<iframe><script>a</script>", []),
        ("<plaintext><script>a</script>", []),
        ("<template><script>a</script></template><script>b</script>", ["b"]),
        ("<p title='<script>'><script>a</script>", ["a"]),
        ('<p title="a > b"><script>a</script>', ["a"]),
        ("<p title=a'b><script>a</script>", ["a"]),
        ("<p title='a><script>b</script>", []),
        ("<p title=><script>a</script>", ["a"]),
        ("<p = 'x>'><script>a</script>", ["a"]),
        # foreign content
        ("<svg><script>a</script></svg><script>b</script>", ["b"]),
        ("<svg><title><script>a</script></title></svg>", ["a"]),
        ("<svg><style></svg><script>a</script>", ["a"]),
        ("<svg/><style><script>a</script></style>", []),
        ("<svg><![CDATA[</svg><script>]]></svg><script>a</script>", ["a"]),
        ("<svg><p><style><script>a</script></style>", []),
        ("<div><svg></div><style><script>a</script></style>", []),
        ("<svg><a title=x/><style></a></svg><script>a</script>", ["a"]),
        ("<math><mi><script>a</script></mi></math>", ["a"]),
        ("<svg><foreignObject><p></svg><script>a</script></foreignObject></svg>", ["a"]),
    ],
)
def test_script_texts(page: str, texts: list[str]) -> None:
    assert [script.text for script in scripts(page.encode())] == texts
    if "<template>" not in page and page:
        assert judged(page.encode()) == [script.text for script in scripts(page.encode())]


def test_offsets_attributes_and_type() -> None:
    page = b"\xef\xbb\xbf<p>\xc3\xa9<script ID=x id=y Type='Application/LD+JSON; a' data-a=\"1 &gt; 0&copy=2\">{}</script>."
    (script,) = scripts(page)
    assert page[script.start : script.end].startswith(b"<script ID=x")
    assert page[script.end :] == b"."
    assert page[script.content_start : script.content_end] == b"{}"
    expected = {"id": "x", "type": "Application/LD+JSON; a", "data-a": "1 > 0&copy=2"}
    assert (dict(script.attributes), script.is_json_ld, script.closed) == (expected, True, True)


@pytest.mark.parametrize(
    ("value", "decoded"),
    [
        ("a&amp;b", "a&b"),
        ("a&ampb", "a&ampb"),
        ("a&amp", "a&"),
        ("a&amp=1", "a&amp=1"),
        ("&#x41;&#66 ", "AB "),
        ("&#65=", "A="),
        ("&nosuch;", "&nosuch;"),
        ("&notit;", "&notit;"),
        ("&", "&"),
    ],
)
def test_character_references_in_attributes(value: str, decoded: str) -> None:
    page = f'<script x="{value}"></script>'.encode()
    assert scripts(page)[0].attributes["x"] == decoded
    assert html5lib.parse(page, namespaceHTMLElements=False).find(".//script").get("x") == decoded


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (b"<p>\xc3\xa9", "utf-8"),
        (b"<p>\xe9", "cp1252"),
        (b"<meta charset=latin1><p>\xe9", "cp1252"),
        (b"<META http-equiv='Content-Type' content='text/html; charset = \"ISO-8859-2\"'><p>", "iso8859-2"),
        (b"<meta charset=utf-16><p>", "utf-8"),
        (b"<meta charset=utf-7><p>\xe9", "cp1252"),
        (b"<meta charset=klingon><meta charset=windows-1256><p>", "cp1256"),
        (b"<!-- <meta charset=latin1> --><p>\xc3\xa9", "utf-8"),
        (b"<meta charset=Shift_JIS>", "cp932"),
        (b"\xef\xbb\xbf<meta charset=latin1>", "utf-8"),
        ("\ufeff<p>".encode("utf-16-le"), "utf-16-le"),
        ("\ufeff<p>".encode("utf-16-be"), "utf-16-be"),
        ("<p>".encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_the_encoding_of_a_page(page: bytes, encoding: str) -> None:
    assert outline(page).encoding == encoding


@pytest.mark.parametrize(
    "encoding", ["utf-16-le", "utf-16-be", "shift_jis", "euc_jp", "gb18030", "iso2022_jp"]
)
def test_offsets_hold_in_wide_encodings(encoding: str) -> None:
    mark = (
        "\ufeff"
        if encoding.startswith("utf-16")
        else f"<meta charset={encoding.replace('iso2022_jp', 'iso-2022-jp')}>"
    )
    content = '{"headline": "東京の表現 <b>"}'
    page = f"{mark}<title>一二三 ー 表</title><script type='ポ'>{content}</script>終".encode(encoding)
    (script,) = scripts(page)
    assert (script.text, script.attributes["type"]) == (content, "ポ")
    assert page[script.end :].decode(encoding) == "終"


@pytest.mark.parametrize(
    ("page", "places"),
    [
        ("<html><head></head><body></body></html>", (12, 19, 25, 32)),
        ("<HTML><HEAD><title></head></title></HEAD ><BODY class='a>b'><p></BODY>", (34, 42, 63, None)),
        ("<p>only a part", (None, None, None, None)),
        ("<!-- </head> --><svg></head></svg><template><body></body></template>", (None, None, None, None)),
        ("<body></body><p></body>", (None, 0, 16, None)),
    ],
)
def test_where_new_elements_can_stand(page: str, places: tuple[int | None, ...]) -> None:
    found = outline(page.encode())
    assert (found.head_end, found.body_start, found.body_end, found.html_end) == places


@pytest.mark.parametrize(
    ("page", "data_end"),
    [
        ("<p>a", 4),
        ("<p>a<!-- b", 4),
        ("<p>a<b c='", 4),
        ("<p>a<script>b", 4),
        ("<p>a<title>b", 4),
        ("<p>a<style>b</style", 4),
        ("<p>a<plaintext>", 4),
        ("<p>a<svg><g>", 4),
        ("<p>a<template><template></template>", 4),
        ("<p>a<![CDATA[", 4),
        ("<p>a</", 4),
        ("<p>a<", 5),
    ],
)
def test_the_last_place_for_new_markup(page: str, data_end: int) -> None:
    assert outline(page.encode()).data_end == data_end


def test_a_page_without_elements() -> None:
    assert [outline(page).has_elements for page in (b"a < b", b"<!-- <p> -->", b"<p>")] == [
        False,
        False,
        True,
    ]


# --- properties ----------------------------------------------------------------------------------------------------

PIECES = [
    "a", " ", "\n", "é", '"', "'", "=", ">", "<", "/", "-", "--", "-->", "--!>", "<!--", "<!", "</", "<?", "]]>", "<![CDATA[",
    "<p>", "</p>", "<div>", "</div>", "<p class='x>y'>", '<a href="', "<b c=d/>", "<br/>", "<!doctype html>",
    "<script>", "<SCRIPT type=application/ld+json>", "<script src='a'>", "</script>", "</SCRIPT >", "</script/x>",
    "<script", "</script", "<script/>", "<title>", "</title>", "<textarea>", "</textarea>", "<style>", "</style>",
    "<noscript>", "</noscript>", "<iframe>", "</iframe>", "<xmp>", "</xmp>", "&amp;", "&lt;script>",
    '<a title="x > <script>y">', "<a title='", "<meta name=a content=b>", "<html>", '="', 'text "so" ',
]  # fmt: skip
FOREIGN = [
    "<svg>",
    "</svg>",
    "<svg/>",
    "<g>",
    "</g>",
    "<desc>",
    "</desc>",
    "<foreignObject>",
    "</foreignObject>",
    '<svg viewBox="0 0 9 9"><title>Menu</title><g><path d="M0 0"/></g></svg>',
    '<path d="M0 0">',
    "</path>",
    "<use href=#a/>",
]


def joined(pieces: list[str]) -> st.SearchStrategy[bytes]:
    return st.lists(st.sampled_from(pieces), max_size=24).map(lambda parts: "".join(parts).encode())


def judged(page: bytes) -> list[str]:
    """The texts of the HTML script elements that html5lib finds, as a browser that runs scripts."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=True)
    tree = parser.parse(page, scripting=True, override_encoding="utf-8")
    return ["".join(element.itertext()) for element in tree.iter("{http://www.w3.org/1999/xhtml}script")]


def found(page: bytes) -> list[str]:
    return [script.text.replace("\r\n", "\n") for script in scripts(page)]


@given(joined(PIECES))
def test_finds_what_html5lib_finds(page: bytes) -> None:
    assert found(page) == judged(page)


@given(joined([*PIECES, *FOREIGN]))
def test_finds_what_html5lib_finds_around_foreign_content(page: bytes) -> None:
    # html5lib 1.1 knows no `</p>` and `</br>` that end foreign content.
    assume(not (b"<svg>" in page and b"</p>" in page))
    assert found(page) == judged(page)


@given(
    st.tuples(joined(PIECES), joined(PIECES)).map(lambda ends: ends[0] + b"<script>x</script>" + ends[1]),
    st.data(),
)
def test_offsets_are_those_of_the_judges(page: bytes, data: st.DataObject) -> None:
    """Other content between `content_start` and `content_end` is the content that html5lib reads."""
    elements = [script for script in scripts(page) if script.closed]
    assume(elements)
    element: Script = data.draw(st.sampled_from(elements))
    index = scripts(page).index(element)
    changed = page[: element.content_start] + b"MARK" + page[element.content_end :]
    texts = judged(changed)
    assert texts[index] == "MARK"
    removed = judged(page[: element.start] + b"; " + page[element.end :])
    before = judged(page)
    assert removed == before[:index] + before[index + 1 :]


# libxml2 ends `<script/>` at once, as XHTML has it.
PLAIN = [piece for piece in PIECES if piece not in {"<noscript>", "</noscript>", "<xmp>", "<script/>"}]


@given(joined([piece for piece in PLAIN if "<" not in piece or piece.endswith(">")]))
def test_finds_what_lxml_finds(page: bytes) -> None:
    assume(page.strip())
    tree: Any = lxml.html.document_fromstring(b"<body>" + page, parser=lxml.html.HTMLParser(encoding="utf-8"))
    assert found(b"<body>" + page) == [element.text or "" for element in tree.iter("script")]


@given(st.binary(max_size=200))
def test_any_bytes_have_an_outline(page: bytes) -> None:
    result = outline(page)
    assert 0 <= result.data_end <= len(page)
    for script in result.scripts:
        assert script.start < script.content_start <= script.content_end <= script.end <= len(page)


@pytest.mark.parametrize(
    "piece",
    [
        b"<", b"<!--", b"<!", b"<a ", b'<a b="', b"<a b=c ", b"= ", b"/", b"<script>", b"<script><!--", b"<!--<script",
        b"</script", b"<title>", b"</title ", b"<svg>", b"<svg><g>", b"<svg><desc><b>", b"</x>", b"</svg>", b"<![CDATA[",
        b"<template>", b"<p>", b"&amp", b"<svg><desc><x><svg><desc><b></x>", b"<script a='&amp'>", b"-", b"<g/", b"<font x ",
    ],
    ids=repr,
)  # fmt: skip
@pytest.mark.parametrize("before", [b"", b"<svg><foreignObject>", b"<script>", b"<a b=", b"<script "])
def test_hostile_pages_cost_linear_time(before: bytes, piece: bytes) -> None:
    page = before + piece * (200_000 // len(piece))
    with no_runaway():
        outline(page)
