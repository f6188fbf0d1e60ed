"""`read`: which reader an input gets, and the one error for an input that is no article."""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING

import pytest

from semantic.errors import (
    ArticleFormatError,
    EmptyInputError,
    InputError,
    NotAnArticleError,
    SemanticError,
    SeveralArticlesError,
    TooLargeError,
    UnreadableInputError,
    WrongFormatError,
)
from semantic.model import Article, Paragraph, to_dict
from semantic.readers import READERS, detect, read, read_all
from tests.runaway import no_runaway

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAGE = (
    "Ferry sails again\n\nThe ferry sailed again on Monday, nine weeks after the storm. Nobody was hurt.\n"
)
_ARTICLE = Article(text="x", headline="Ferry sails again", body=(Paragraph("The ferry sailed again."),))


def test_text_is_read_from_bytes_from_a_path_and_from_a_str_with_line_breaks(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(_PAGE, encoding="utf-8")
    expected = read(_PAGE.encode())
    assert expected.headline == "Ferry sails again"
    assert read(file) == expected
    assert read(str(file)) == expected
    assert read(_PAGE) == expected


def test_an_article_in_json_comes_back_as_it_was() -> None:
    source = json.dumps(to_dict(_ARTICLE)).encode()
    assert read(source) == _ARTICLE
    assert read(source, format="article") == _ARTICLE


def test_a_reader_may_be_any_callable() -> None:
    def reader(source: bytes, *, path: str | None = None) -> Article:
        return Article(headline=f"{path}: {source.decode()}")

    assert read(b"anything", format=reader, path="a.xyz").headline == "a.xyz: anything"
    assert read(b"anything", format=lambda source: Article(headline=source.decode())).headline == "anything"


def test_a_reader_may_give_several_articles() -> None:
    def reader(
        source: bytes, *, path: str | None = None, url: str | None = None
    ) -> Iterator[Article | SemanticError]:
        assert (path, url) == ("list.xyz", "https://news.example/list")
        for line in source.decode().splitlines():
            yield Article(headline=line) if line else NotAnArticleError("this item is empty")

    def headlines(source: bytes) -> list[str | None]:
        items = read_all(source, format=reader, path="list.xyz", url="https://news.example/list")
        return [item.headline if isinstance(item, Article) else str(item) for item in items]

    def one(source: bytes) -> Article:
        return read(source, format=reader, path="list.xyz", url="https://news.example/list")

    assert headlines(b"a\n\nb\n") == ["a", "list.xyz: this item is empty", "b"]
    assert one(b"a\n").headline == "a"
    with pytest.raises(SeveralArticlesError, match=r"list.xyz: this holds several articles"):
        one(b"a\nb\n")
    with pytest.raises(SeveralArticlesError, match="a list without any article"):
        one(b"")
    with pytest.raises(NotAnArticleError):
        one(b"\n")


@pytest.mark.parametrize(
    ("source", "format_", "because"),
    [
        (_PAGE.encode(), "text", "it is neither JSON nor markup"),
        (b'{"headline": "x"}', "article", "it is a JSON object with members of an article"),
        (b'{"@context": "https://schema.org", "headline": "x"}', "json", "it starts like JSON"),
        (b"[1, 2]", "json", "it starts like JSON"),
        (b"[Updated] The ferry sails\n", "text", "it is neither JSON nor markup"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><html>", "html", "it starts with an HTML tag"),
        (b"<p>The ferry</p>", "html", "it starts with an HTML tag"),
        (b"x " + b"<p>The ferry</p>\n" * 12, "html", "there are 24 HTML tags in it"),
        (b"<?xml version='1.0'?><other/>", "xml", "it starts with an XML declaration"),
        (b"<?xml version='1.0'?><!-- x -->\n<rss/>", "feed", "its root element is rss"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed", "its root element is feed"),
        (b"<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", "nitf", "its root element is nitf"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "feed", "its root element is rss"),
        (b"<newsMessage xmlns='x'>", "newsml-g2", "its root element is newsMessage"),
        (b"<urlset>", "news-sitemap", "its root element is urlset"),
        (b'{"uri": "urn:x", "headlines": []}', "ninjs", "it is JSON with members of a ninjs item"),
        (b'[{"guid": {"rendered": "x"}}]', "wordpress", "it is JSON with members of a WordPress post"),
        (b"---\ntitle: x\n---\ntext", "markdown", "it starts with front matter between ---"),
        (b"---\nThe ferry stayed.\n---\ntext", "text", "it is neither JSON nor markup"),
        (b"+++\ntitle = 'x'\n+++\ntext", "markdown", "it starts with front matter between +++"),
        (
            b"Title: x\nDate: 2026-03-04\n\ntext",
            "markdown",
            "it starts with a head of plain lines (Title: \u2026)",
        ),
        (b"WARC/1.0\r\n", "warc", "it starts with WARC/"),
        (b"{\\rtf1 The ferry}", "rtf", "it starts with {\\rtf"),
    ],
)
def test_the_content_says_what_it_is(source: bytes, format_: str, because: str) -> None:
    assert detect(source) == (format_, because)


@pytest.mark.parametrize(
    ("source", "wanted", "message"),
    [
        (b'{"headline": "x"}', "text", "this is an article in JSON, not plain text: it is a JSON object"),
        (
            b'{"a": 1}',
            "text",
            "this is JSON, not plain text: it starts like JSON; give the article's plain text",
        ),
        (
            b"<html><body>x",
            "text",
            "this is an HTML page, not plain text: it starts with an HTML tag; leave the format out",
        ),
        (_PAGE.encode(), "article", "this is plain text, not an article in JSON"),
        (
            _PAGE.encode(),
            "docx",
            "there is no input format 'docx'; known are text, html, article, ninjs, wordpress",
        ),
    ],
)
def test_another_format_than_the_one_asked_for(source: bytes, wanted: str | None, message: str) -> None:
    with pytest.raises(WrongFormatError) as caught:
        read(source, format=wanted, path="in.dat")
    assert str(caught.value).startswith(f"in.dat: {message}")


_NOT_ARTICLES = {
    "menu": (
        "Home\nNews\nSport\nWeather\nLog in\nContact\nAbout us",
        "as in a menu or a list",
    ),
    "one word": ("Hello\n", "only one line of 1 words"),
    "shopping list": ("Shopping\n\n- milk\n- two loaves of bread\n- butter\n- 6 eggs\n", "no running text"),
    "log": (
        "\n".join(
            f"2024-03-01 12:00:{n:02d},123 INFO worker.py started the job number {n}. Done."
            for n in range(20)
        ),
        "a log file",
    ),
    "web server log": (
        "\n".join(
            f'10.0.0.{n} - - [01/Mar/2024:12:00:0{n % 10} +0000] "GET /a HTTP/1.1" 200 5' for n in range(9)
        ),
        "a log file",
    ),
    "csv": (
        "name,port,year,cars\n" + "\n".join(f"Ferry {n},Ellery,19{n:02d},{n * 3}" for n in range(10, 30)),
        "a table",
    ),
    "python": (
        (
            "import os\nfrom sys import argv\n\ndef sail(ferry):\n    cars = 0\n    for car in ferry:\n        cars += 1\n"
            "    return cars\n\nif __name__ == '__main__':\n    print(sail(argv))\n"
        ),
        "source code",
    ),
    "commented code": (
        "import os\n\n"
        + "".join(
            f"# The number {n} of the ferries that sailed.\n# It is counted from the first of January on.\nferry_{n} = {n}\n"
            for n in range(13)
        ),
        "source code",
    ),
    "mail": (
        (
            "From: ada@harbour.example\nTo: bo@harbour.example\nSubject: The ferry\n\nDear Bo,\n\nthanks for the talk about"
            " the ferry yesterday. I will send you the papers on Monday, as we agreed.\n\nAda\n"
        ),
        "a message",
    ),
    "poem": (
        "The tide comes in,\nthe tide goes out,\nthe gulls begin,\nthe children shout.\n",
        "verses",
    ),
    "css": ("body {\n  color: red;\n  margin: 0;\n}\np {\n  margin: 1em;\n}\n", "source code"),
    "poem of menu words": (
        "Home\nand news\nand sport\nmy weather\nmy login\nforever\nsubscribe\n",
        "as in a menu or a list",
    ),
    "dashes": ("----\n----\n", "there is not one word in it"),
    "paragraph without headline": (
        "The ferry sailed again on Monday, nine weeks after the storm. Nobody was hurt.\n",
        "no headline",
    ),
}


@pytest.mark.parametrize("name", _NOT_ARTICLES)
def test_what_is_no_article_is_refused_with_what_was_found(name: str) -> None:
    text, finding = _NOT_ARTICLES[name]
    with pytest.raises(NotAnArticleError) as caught:
        read(text.encode(), path="in.txt", format="text")
    assert caught.value.path == "in.txt"
    assert caught.value.remedy
    assert finding in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("source", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("wanted", [None, "text", "article"])
def test_nothing_is_an_empty_input(source: bytes, wanted: str | None) -> None:
    with pytest.raises(EmptyInputError):
        read(source, format=wanted)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match=r"nowhere\.txt: there is no such file; check the path"):
        read(tmp_path / "nowhere.txt")
    with pytest.raises(UnreadableInputError, match="this is a folder; give a file in it"):
        read(tmp_path)
    with pytest.raises(UnreadableInputError, match="cannot be read"):
        read("a\0b")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_without_permission(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(_PAGE, encoding="utf-8")
    file.chmod(0)
    with pytest.raises(UnreadableInputError, match="may not be read; check its permissions"):
        read(file)


def test_inputs_over_the_limit_name_both_sizes(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(_PAGE, encoding="utf-8")
    for source in (_PAGE.encode(), file):
        with pytest.raises(
            TooLargeError, match=r"has 98 bytes, the limit is 50; raise the limit with --max-size"
        ):
            read(source, max_size=50)
    assert read(file, max_size=98).headline


@pytest.mark.parametrize(
    ("source", "place", "message"),
    [
        (b'{"headline": "x",}', "line 1, column 18", "this is no JSON"),
        (b'{"headline": 3}', "/headline", "text is wanted here, found 3"),
        (b'{"headlin": "x", "body": []}', "/headlin", "unknown member 'headlin'"),
        (b'{"headline": "\xff"}', None, "not UTF-8"),
        (b'["headline"]', "/", "an article is a JSON object"),
        (b'{"headline": "x", "headline": "y"}', "/headline", "the member 'headline' stands twice"),
        (b'{"headline": "x", "headline": "x"}', "/headline", "keep one of the two"),
        (
            b'{"authors": [{"name": "A"}, {"name": "B", "name": "C"}]}',
            "/authors/1/name",
            "'name' stands twice",
        ),
        (b'{"evidence": {"/a": {}, "/a": {}}}', "/evidence/~1a", "'/a' stands twice"),
        (b'{"x": {"y": 1, "y": 2}, "x": 3}', "/x", "'x' stands twice"),
        (b'{"headline": "x", "a\\ud800": 1}', "/a\\ud800", "unknown member"),
        (b'{"headline": ' + b"[" * 100_000, None, "nested too deeply"),
        (b'{"headline": ' + b"1" * 10_000 + b"}", None, "this JSON cannot be read"),
    ],
)
def test_a_json_article_that_does_not_fit_names_the_place(
    source: bytes, place: str | None, message: str
) -> None:
    with pytest.raises(ArticleFormatError) as caught:
        read(source, format="article", path="a.json")
    assert caught.value.place == place
    assert caught.value.path == "a.json"
    assert message in str(caught.value)


_WORD = "harbour "
_HOSTILE = {
    "one line without end": _WORD * 60_000,
    "one word without end": "a" * 1_000_000,
    "dots": "." * 1_000_000,
    "quotes": "Headline of it\n\n" + "'\"" * 500_000,
    "brackets": "Headline of it\n\n" + "(" * 500_000,
    "capitals": "Headline of it\n\n" + "A. " * 300_000,
    "short lines": "a\n" * 100_000,
    "the same line": "The ferry sailed again on Monday, nine weeks after the storm.\n" * 5_000,
    "credits": "Photo: A/" * 100_000,
    "bylines": "By Ada Quill and " * 60_000,
    "dates": "3 May 2021, " * 80_000,
    "spaces": "Ferry" + " " * 1_000_000 + "sails",
    "commas": "a, " * 300_000 + "\n" + "b, " * 300_000,
    "tags": "a <b " * 200_000,
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_hostile_text_takes_seconds_at_most(name: str) -> None:
    with no_runaway(), contextlib.suppress(InputError):
        read(_HOSTILE[name].encode(), format="text")


_NOUNS = [
    "harbour",
    "ferry",
    "board",
    "winter",
    "storm",
    "quay",
    "crew",
    "vote",
    "ship",
    "island",
    "weather",
    "captain",
    "tide",
    "market",
    "school",
    "council",
]


def _sentence(n: int) -> str:
    words = [_NOUNS[(n * 7 + k * k + n // (k + 1)) % len(_NOUNS)] for k in range(11)]
    return f"{' '.join(words).capitalize()} and the {_NOUNS[n % 13]}."


def test_a_megabyte_of_paragraphs_takes_seconds() -> None:
    page = "Ferry sails again\n\nBy Ada Quill\n\n" + "".join(
        f"{_sentence(n)} {_sentence(n * 3 + 1)}\n\n" for n in range(5_200)
    )
    assert len(page) > 800_000
    with no_runaway():
        article = read(page.encode())
        assert len(article.body) > 3_000


def test_every_reader_has_its_name() -> None:
    assert list(READERS) == [
        "text", "html", "article", "ninjs", "wordpress", "feed", "markdown",
        "newsml-g2", "nitf", "news-sitemap", "warc",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "remedy"),
    [
        ('{"headline": "Ferry stays in port"}', "give content as bytes, a file by its path"),
        (
            json.dumps({"headline": "x", "body": [{"text": "y" * 5_000}]}),
            "give content as bytes, a file by its path",
        ),
        ("<p>Ferry stays in port", "give content as bytes, a file by its path"),
        ("ferry.txt", "check the path"),
    ],
)
def test_content_that_was_taken_for_a_path_is_told_so(source: str, remedy: str) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        read(source)
    assert caught.value.remedy == remedy
    assert len(str(caught.value)) < 200
