"""Records of newsrooms: what each format states has its place in the article, with the place where it was stated."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from semantic.errors import SemanticError
from semantic.jsonld import to_jsonld
from semantic.model import Article, check_agreement, from_dict, to_dict, zones
from semantic.readers import READERS, Reading, detect, read, read_all
from semantic.validation import validate
from tests.conftest import SHARED
from tests.readers.records import samples
from tests.runaway import no_runaway

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FORMATS = sorted(set(READERS) - {"text", "article", "html", "warc"})


def articles(source: bytes, format_: str | None = None) -> list[Article]:
    found = list(read_all(source, format=format_))
    assert [one for one in found if isinstance(one, SemanticError)] == []
    return [one for one in found if isinstance(one, Article)]


def members(value: object, pointer: str = "") -> Iterator[str]:
    """The pointer of every value in the JSON form of an article."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from members(one, f"{pointer}/{name}")
    elif isinstance(value, list):
        for i, one in enumerate(value):
            yield from members(one, f"{pointer}/{i}")
    else:
        yield pointer


#: What an article says of itself, and what is so because nothing else was said.
_OWN = ("/text", "/evidence", "/diagnostics", "/omissions")
_DERIVED = (
    "/mentions",
    "/kind",
    "/key",
    "/type",
    "/role",
    "/photographers",
    "/organizations",
    "/afterParagraph",
    "/isLead",
)


def without_evidence(article: Article) -> list[str]:
    """Values that no evidence stands for, neither their own nor that of what they are a part of."""
    left = []
    for pointer in members(to_dict(article)):
        if pointer.startswith(_OWN) or any(part in pointer for part in _DERIVED):
            continue
        parts = pointer.split("/")
        around = ["/".join(parts[:n]) for n in range(2, len(parts) + 1)]
        if not any(one in article.evidence for one in around):
            left.append(pointer)
    return left


@pytest.mark.parametrize("name", samples.NAMES)
def test_a_sample_is_read_whole(name: str) -> None:
    sample = samples.SAMPLES[name]
    found = articles(sample.source)
    assert [article.headline for article in found] == list(sample.headlines)
    for article in found:
        assert without_evidence(article) == []
        check_agreement(article)
        assert from_dict(to_dict(article)) == article
        for zone in zones(article):
            assert zone.text
    said = to_dict(found[0])
    for pointer, value in sample.says.items():
        at: object = said
        for part in pointer.split("/")[1:]:
            at = at[int(part)] if isinstance(at, list) else at[part]  # type: ignore[index]
        assert at == value, pointer


@pytest.mark.parametrize("name", samples.NAMES)
def test_the_document_of_a_sample_passes_every_rule(name: str) -> None:
    for article in articles(samples.SAMPLES[name].source):
        report = validate(to_jsonld(article), select=("news-article", "jsonld", "schemaorg"))
        assert [one for one in report.findings if one.severity in ("error", "warning")] == []


def test_entities_stand_where_the_text_names_them() -> None:
    article = articles(samples.SAMPLES["ninjs-3"].source)[0]
    person = next(one for one in article.entities if one.name == "Ada Holm")
    assert [article.text[one.start : one.end] for one in person.mentions] == ["Ada Holm"]
    assert article.evidence[f"/entities/{article.entities.index(person)}/name"].locator == "/people/0/name"


def test_what_no_article_has_a_place_for_is_named() -> None:
    article = articles(samples.SAMPLES["ninjs-3"].source)[0]
    note = next(one for one in article.diagnostics if one.code == "values-not-mapped")
    assert (
        note.message
        == "an article has no place for subject's relevance (/subjects/0/relevance), urgency (/urgency)"
    )


def test_an_item_that_is_no_article_stands_in_its_place() -> None:
    feed = (
        b"<rss><channel><item><title>One</title></item><item/><item><title>Two</title></item></channel></rss>"
    )
    found = list(read_all(feed))
    assert [type(one).__name__ for one in found] == ["Article", "NotAnArticleError", "Article"]
    assert (
        str(found[1]) == "/rss/channel/item[2]: this item has no headline; give it a title, or leave it out"
    )


@pytest.mark.parametrize(
    ("version", "item", "message"),
    [
        (
            "1.0",
            {"$standard": {"name": "ninjs", "version": "1.0"}, "headline": "A", "urgency": "x"},
            "ninjs 1.0",
        ),
        ("1.4", {"$standard": {"version": "1.4"}, "headline": "A", "pubstatus": "gone"}, "ninjs 1.4"),
        ("2.1", {"standard": {"version": "2.1"}, "headlines": [{"value": "A"}], "foo": 1}, "ninjs 2.1"),
        ("3.1", {"headlines": [{"value": "A"}], "pubStatus": "gone"}, "ninjs 3.1"),
    ],
)
def test_a_ninjs_item_is_judged_by_the_schema_of_its_version(
    version: str, item: object, message: str
) -> None:
    article = articles(json.dumps({"uri": "urn:x:1", **item}).encode(), "ninjs")[0]  # type: ignore[dict-item]
    notes = [one.message for one in article.diagnostics if one.code == "ninjs-invalid"]
    assert notes, version
    assert all(message in note for note in notes)


@pytest.mark.parametrize(
    "wrapped", [lambda items: items, lambda items: {"_items": items}, lambda items: {"items": items}]
)
def test_each_item_of_a_list_of_ninjs_is_read(wrapped: Callable[[list[object]], object]) -> None:
    one = json.loads(samples.SAMPLES["ninjs-1"].source)
    other = {**one, "uri": "urn:x-news:9", "headline": "Bridge opens", "urgency": "x"}
    source = json.dumps(wrapped([one, {"uri": "urn:x-news:8"}, 7, other])).encode()
    assert detect(source).format == "ninjs"
    first, nameless, number, second = read_all(source, path="wire.json")
    assert isinstance(first, Article)
    assert first.headline == "Ferry to Sandholm stays in port"
    assert isinstance(second, Article)
    assert second.headline == "Bridge opens"
    place = "/items/3" if b'"items"' in source else "/_items/3" if b'"_items"' in source else "/3"
    assert second.evidence["/headline"].locator == f"{place}/headline"
    assert f"at {place}/urgency: " in next(
        one.message for one in second.diagnostics if one.code == "ninjs-invalid"
    )
    assert str(nameless).startswith(f"wire.json: {place[:-1]}1/headlines: this item has no headline")
    assert str(number).startswith(f"wire.json: {place[:-1]}2: this is no ninjs item")


def test_links_inside_the_text_stand_with_their_block() -> None:
    html = (
        "<h2>Ferry stays</h2><p>The <a href='/office'>harbour <b>office</b></a> said so.</p><ul><li>See"
        " <a href='https://x.example/a'>this</a></li></ul><p><a href='mailto:a@x.example'>Mail</a>"
        " <a href='http://[x'>no</a> <a href='/b'></a></p><a href='/t'><div>A teaser</div></a>"
    )
    post = {
        "title": {"rendered": "Ferry stays"},
        "guid": 1,
        "link": "https://news.example/f/",
        "content": {"rendered": html},
    }
    article = articles(json.dumps(post).encode(), "wordpress")[0]
    assert [(link.text, link.url, link.paragraph) for link in article.links] == [
        ("harbour office", "https://news.example/office", 1),
        ("this", "https://x.example/a", 2),
    ]
    item = {
        "uri": "urn:x",
        "headline": "Ferry stays",
        "body_xhtml": html.replace("'/office'", "'https://o.example/'"),
    }
    links = articles(json.dumps(item).encode(), "ninjs")[0].links
    assert [(link.text, link.paragraph) for link in links] == [("harbour office", 0), ("this", 1)]


_BOMB = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize("format_", ["feed", "nitf", "newsml-g2", "news-sitemap"])
@pytest.mark.parametrize(
    "source",
    [
        _BOMB + b"<rss><channel><item><title>&b;</title></item></channel></rss>",
        b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel/></rss>',
        b'<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://192.0.2.1/x"> %p;]><rss/>',
        b"<rss><channel><item><title>&nbsp;</title></item></channel></rss>",
        b'<!DOCTYPE rss SYSTEM "a.dtd"><rss><channel><item><title>&x;</title></item></channel></rss>',
        b"<a>" * 100_000,
        b"<rss>",
        b'<?xml version="1.0" encoding="nonsense"?><rss/>',
    ],
)
def test_hostile_xml_is_one_error(source: bytes, format_: str) -> None:
    with no_runaway(), pytest.raises(SemanticError):
        _exhaust(READERS[format_](source))


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("a: &x 1\nb: *x", "anchors and aliases are refused"),
        ("a: !!python/object:os 1", "the tag tag:yaml.org,2002:python/object:os is refused"),
        ("a: 1\na: 2", "'a' stands twice"),
        ("[" * 3000, "the front matter is nested too deeply"),
        ("- a", "the front matter is no list of keys and values"),
        ("a: " + "x" * 70_000, "the front matter has 70,004 characters, the limit is 64,000"),
    ],
)
def test_front_matter_that_nobody_should_follow_is_refused(head: str, message: str) -> None:
    with pytest.raises(SemanticError, match="line") as caught:
        read(f"---\n{head}\n---\n# Ferry\n\nIt stays.\n".encode(), format="markdown")
    assert caught.value.message == message


def test_words_of_yaml_stay_as_they_are_written() -> None:
    article = read(b"---\ntitle: 012\ndate: 2026-03-04\ntags: [no, 1:30, on]\n---\n\nIt stays.\n")
    assert (article.headline, article.date_published, article.keywords) == (
        "012",
        "2026-03-04",
        ("no", "1:30", "on"),
    )


def test_what_the_head_says_of_its_picture_is_read_and_not_named_as_lost() -> None:
    head = "title: Ferry sails\nimage: https://img.example/f.jpg\nimage_caption: The ferry.\nimage_credit: Jon Ruud"
    article = read(f"---\n{head}\n---\n\nIt sails.\n".encode())
    assert (article.images[0].caption, article.diagnostics) == ("The ferry.", ())
    alone = read(b"---\ntitle: Ferry sails\nimage_caption: The ferry.\n---\n\nIt sails.\n")
    assert [note.code for note in alone.diagnostics] == ["values-not-mapped"]


def test_references_to_letters_stay() -> None:
    post = {
        "title": {"rendered": "Ferry &#8220;stays&#8221; &#x1F6A2;&#27; &#160;1"},
        "guid": 1,
        "content": {"rendered": ""},
    }
    assert articles(json.dumps(post).encode(), "wordpress")[0].headline == "Ferry “stays” 🚢 1"


def test_a_date_without_a_time_gets_none() -> None:
    feed = "<rss><channel><item><title>A</title><pubDate>{}</pubDate></item></channel></rss>"
    rows = {
        "Wed, 04 Mar 2026 06:30:00 +0100": "2026-03-04T06:30:00+01:00",
        "Wed, 04 Mar 2026 06:30:00 EST": "2026-03-04T06:30:00-05:00",
        "04 Mar 2026": "2026-03-04",
        "Wed, 04 Mar 2026 06:30:00 CEST": "2026-03-04T06:30:00",
        "yesterday": None,
    }
    for written, moment in rows.items():
        assert read(feed.format(written).encode()).date_published == moment


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(FORMATS),
    st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")),
)
def test_any_bytes_are_articles_or_one_error(format_: str, source: bytes) -> None:
    _read_any(source, format_)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_sample_is_articles_or_one_error(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(samples.NAMES))
    source = samples.SAMPLES[name].source
    at = data.draw(st.integers(0, len(source)))
    cut = data.draw(st.integers(0, 40))
    put = data.draw(
        st.sampled_from(
            [b"", b"<", b"&", b'"', b"\x00", b"\xff", b"[", b"null", b"1e999", b"\\ud800", b"]]>", b"<p>"]
        )
    )
    _read_any(source[:at] + put + source[at + cut :], samples.SAMPLES[name].format)


def _exhaust(found: Reading) -> None:
    """Reads every item of what a reader gives."""
    for _ in [found] if isinstance(found, Article) else found:
        pass


def _read_any(source: bytes, format_: str) -> None:
    try:
        found = READERS[format_](source)
        for one in [found] if isinstance(found, Article) else found:
            if isinstance(one, Article):
                check_agreement(one)
                assert one.headline
    except SemanticError:
        pass


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    "unit",
    ["<p>", "[", '{"a":', "a b ", "&amp;", "<item><title>x</title></item>", "<b>x</b>", "\n\n- x", '"'],
)
def test_a_megabyte_of_one_thing_does_not_run_away(format_: str, unit: str) -> None:
    whole = unit * (1_000_000 // len(unit))
    heads = {
        "ninjs": json.dumps({"uri": "urn:x", "headline": "A", "body_xhtml": whole}),
        "wordpress": json.dumps({"title": {"rendered": "A"}, "content": {"rendered": whole}, "guid": 1}),
        "feed": f"<rss><channel><item><title>A</title><description><![CDATA[{whole}]]></description></item></channel></rss>",
        "markdown": f"---\ntitle: A\n---\n{whole}",
        "nitf": f"<nitf><body><body.head><hl1>A</hl1></body.head><body.content>{whole}</body.content></body></nitf>",
        "newsml-g2": f"<newsItem><contentMeta><headline>A</headline></contentMeta><contentSet>{whole}</contentSet></newsItem>",
        "news-sitemap": f"<urlset>{whole}</urlset>",
    }
    with no_runaway():
        _read_any(heads[format_].encode(), format_)


@pytest.mark.skipif(not (SHARED / "data/ninjs").is_dir(), reason="the samples of IPTC are not here")
def test_the_published_samples_of_ninjs_follow_their_schemas() -> None:
    folder = SHARED / "data/ninjs/examples"
    found = sorted(folder.glob("[123]*/*.json"))
    assert len(found) > 25
    for path in found:
        try:
            article = read(path, format="ninjs")
        except SemanticError as error:
            assert "stands twice" in str(error), path  # noqa: PT017 - one sample has a member twice
            continue
        assert [one for one in article.diagnostics if one.code == "ninjs-invalid"] == [], path
        assert without_evidence(article) == []
