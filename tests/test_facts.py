"""What the newsroom says beside the page."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.errors import ConfigurationError
from semantic.facts import Facts, ImageFacts, images_map, supply
from semantic.model import Article, Credit, Evidence, Image, Publisher, from_dict, to_dict
from tests.strategies import articles

PAGE = Article(
    text="x",
    headline="Lanterns over Nordhafen",
    images=(
        Image("Rowers cross the finish line.", Credit("Bo Lens/North Wire", ("Bo Lens",))),
        Image("Rowers rest.", Credit("Ilse Brandvold")),
    ),
)
URL = "https://img.example/1.jpg"


@given(articles())
def test_without_facts_nothing_changes(article: Article) -> None:
    assert supply(article, Facts()) == article


@pytest.mark.parametrize(
    ("fact", "value", "attribute", "pointer", "option"),
    [
        ("url", "https://news.example/a", "canonical_url", "/canonicalUrl", "--url"),
        ("date_published", "2030-05-01", "date_published", "/datePublished", "--date-published"),
        ("date_modified", "2030-05-01T07:30:00+02:00", "date_modified", "/dateModified", "--date-modified"),
        ("publisher", Publisher("The Courier"), "publisher", "/publisher", "--publisher"),
        ("language", "de-AT", "language", "/language", "--language"),
        ("section", "Harbour", "section", "/section", "--section"),
        ("keywords", ("boats", "light"), "keywords", "/keywords", "--keywords"),
    ],
)
def test_a_fact_is_set_with_its_option_as_evidence(
    fact: str, value: Any, attribute: str, pointer: str, option: str
) -> None:
    supplied = supply(PAGE, Facts(**{fact: value}))
    assert getattr(supplied, attribute) == value
    assert supplied.evidence[pointer] == Evidence("option", locator=option)
    assert supplied.diagnostics == ()
    assert from_dict(to_dict(supplied)) == supplied


@pytest.mark.parametrize(
    ("stated", "facts", "value", "notes"),
    [
        ({"date_published": "2030-05-01"}, Facts(date_published="2030-05-02"), "2030-05-02", 1),
        (
            {"date_published": "2030-05-01"},
            Facts(date_published="2030-05-01T07:00Z"),
            "2030-05-01T07:00:00Z",
            0,
        ),
        (
            {"date_published": "2030-05-01T07:00:00Z"},
            Facts(date_published="2030-05-01"),
            "2030-05-01T07:00:00Z",
            0,
        ),
        (
            {"canonical_url": "https://n.example/a"},
            Facts(url="https://n.example/b"),
            "https://n.example/b",
            1,
        ),
        (
            {"canonical_url": "https://n.example/a"},
            Facts(url="https://n.example/a-b"),
            "https://n.example/a-b",
            1,
        ),
        ({"language": "en"}, Facts(language="en-GB"), "en-GB", 0),
        ({"language": "en"}, Facts(language="de"), "de", 1),
        ({"publisher": Publisher("the courier")}, Facts(publisher=Publisher("The Courier")), None, 0),
        ({"publisher": Publisher("Kestrel")}, Facts(publisher=Publisher("The Courier")), None, 1),
    ],
)
def test_the_option_wins_and_a_contradiction_is_noted(
    stated: dict[str, Any], facts: Facts, value: str | None, notes: int
) -> None:
    supplied = supply(replace(PAGE, **stated), facts)
    assert value in (None, *(getattr(supplied, name) for name in stated))
    assert [note.code for note in supplied.diagnostics] == ["option-contradicts-page"] * notes


def test_what_the_page_says_itself_keeps_its_evidence() -> None:
    page = replace(PAGE, language="en", evidence={"/language": Evidence("words")})
    assert supply(page, Facts(language="en")).evidence["/language"] == Evidence("words")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"url": "news.example/a"}, "--url: 'news.example/a' is no web address.*https://news.example/"),
        ({"url": "https://ada@news.example/a"}, "--url.*user name"),
        ({"url": "https://news.example/a b"}, "--url.*space"),
        ({"date_published": "1 May 2030"}, "--date-published.*no date of ISO 8601.*2026-03-01"),
        ({"date_published": "2030-02-30"}, "--date-published.*not in the calendar"),
        ({"date_published": "2030-05"}, "--date-published.*names no day"),
        ({"date_modified": "2030-05-01 07:30"}, "--date-modified.*no date"),
        ({"date_modified": "2030-05-01T24:30Z"}, "--date-modified.*not in the calendar"),
        ({"date_modified": "2030-05-01T07:30+25:00"}, "--date-modified.*no date"),
        ({"date_modified": "٢٠٣٠-٠٥-٠١"}, "--date-modified.*no date"),
        ({"language": "en_GB"}, "--language: 'en_GB' is no language tag.*en or de-AT"),
        ({"language": "English, please"}, "--language"),
        ({"language": "de-a"}, "--language: 'de-a' is no language tag"),
        ({"language": "x-house"}, "--language: 'x-house' is no language tag: it names no language"),
        ({"date_published": "2030"}, "--date-published.*names no day"),
        ({"date_published": "2030-05-01T7:30"}, "--date-published.*no date of ISO 8601"),
        ({"publisher": Publisher(" ")}, "--publisher: a publisher needs a name"),
        ({"publisher": Publisher("The Courier", url="courier")}, "--publisher: 'courier'"),
        ({"images": {"1": ImageFacts("a.jpg")}}, "--images, '1'"),
        ({"images": {"1": ImageFacts(URL, width=0)}}, "--images, '1'.*pixels"),
    ],
)
def test_a_fact_that_cannot_be_names_its_option(values: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=f"^{message}"):
        Facts(**values)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_configuration_error(text: str) -> None:
    try:
        assert Facts(date_published=text).date_published
    except ConfigurationError as error:
        assert error.place == "--date-published"  # noqa: PT017 - one of two right answers


# --- pictures -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "urls"),
    [
        ("1", [URL, None]),
        ("2", [None, URL]),
        ("Rowers cross", [URL, None]),
        ("  rowers  REST", [None, URL]),
        ("Bo Lens/North Wire", [URL, None]),
        ("ilse brandvold", [None, URL]),
    ],
)
def test_a_key_names_a_picture(key: str, urls: list[str | None]) -> None:
    supplied = supply(PAGE, Facts(images={key: ImageFacts(URL, 1600, 900)}))
    assert [image.url for image in supplied.images] == urls
    index = urls.index(URL)
    assert (supplied.images[index].width, supplied.images[index].height) == (1600, 900)
    assert supplied.evidence[f"/images/{index}/width"] == Evidence("option", locator=f"--images, {key!r}")
    assert supplied.diagnostics == ()


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("3", "'3' fits no picture"),
        ("0", "'0' fits no picture"),
        ("Swimmers", "'Swimmers' fits no picture"),
        ("Rowers", "'Rowers' fits 2 pictures"),
    ],
)
def test_a_key_that_names_not_one_picture_is_noted(key: str, message: str) -> None:
    supplied = supply(PAGE, Facts(images={key: ImageFacts(URL)}))
    (note,) = supplied.diagnostics
    assert note.code == "image-key-unmatched"
    assert message in note.message
    assert "1 to 2" in str(note.remedy)
    assert supplied.images == PAGE.images


def test_two_keys_for_one_picture() -> None:
    supplied = supply(PAGE, Facts(images={"1": ImageFacts(URL), "Rowers cross": ImageFacts(f"{URL}?b")}))
    assert supplied.images[0].url == URL
    assert [note.code for note in supplied.diagnostics] == ["image-key-repeated"]


def test_the_size_of_another_file_is_not_kept() -> None:
    page = Article(images=(Image(url="https://img.example/old.jpg", width=640, height=480),))
    supplied = supply(page, Facts(images={"1": ImageFacts(URL, width=1600)}))
    assert supplied.images == (Image(url=URL, width=1600),)
    assert [note.code for note in supplied.diagnostics] == ["option-contradicts-page"]
    same = supply(page, Facts(images={"1": ImageFacts("https://img.example/old.jpg", width=641)}))
    assert (same.images[0].width, same.images[0].height) == (641, 480)


def test_images_map() -> None:
    text = json.dumps({"1": URL, "Rowers rest": {"url": f"{URL}?b", "width": 1600, "height": 900}})
    assert images_map("\ufeff" + text) == {
        "1": ImageFacts(URL),
        "Rowers rest": ImageFacts(f"{URL}?b", 1600, 900),
    }
    assert images_map("{}") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "map.json: line 1, column 1: no JSON"),
        ('{"1": "https://a.example/1.jpg",\n}', "map.json: line 2, column 1: no JSON"),
        ("[" * 100_000, "map.json: .*(no JSON|nested too deeply)"),
        ('{"1": ' + "7" * 5000 + "}", "map.json: no JSON"),
        ("[]", "map.json: the map of pictures is no JSON object"),
        ('{"1": 7}', "map.json: '1': an address or an object is wanted"),
        ('{" ": "https://a.example/1.jpg"}', "map.json: an empty key"),
        ('{"1": "a.jpg"}', "map.json: '1': 'a.jpg' is no web address"),
        ('{"1": {}}', "map.json: '1': a url is wanted"),
        (
            '{"1": {"url": "https://a.example/1.jpg", "widht": 3}}',
            "map.json: '1': unknown member 'widht'; did you mean 'width'",
        ),
        (
            '{"1": {"url": "https://a.example/1.jpg", "alt": "x"}}',
            "map.json: '1': unknown member 'alt'; known are",
        ),
        (
            '{"1": {"url": "https://a.example/1.jpg", "width": "3"}}',
            "map.json: '1': width is 3, not whole pixels",
        ),
        ('{"1": {"url": "https://a.example/1.jpg", "height": 0}}', "map.json: '1': height"),
        ('{"1": {"url": "https://a.example/1.jpg", "width": true}}', "map.json: '1': width"),
        ('{"1": "https://a.example/1", "1": "https://a.example/2"}', "map.json: the key '1' stands twice"),
    ],
)
def test_a_map_that_cannot_be_followed(text: str, message: str) -> None:
    with pytest.raises(ConfigurationError, match=f"^{message}") as caught:
        images_map(text, "map.json")
    assert "\n" not in str(caught.value)


# --- dates that cannot be ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        (Facts(), []),
        (Facts(date_published="2031-08-09"), []),
        (Facts(date_published="2031-08-08T23:30:00+00:00"), []),  # The 9th, east of Greenwich.
        (Facts(date_published="2031-08-01"), ["published-before-pictures"]),
        (Facts(date_published="2031-08-01", date_modified="2031-08-10"), []),
        (Facts(date_published="2031-08-20", date_modified="2031-08-01"), ["modified-before-published"]),
        (Facts(date_published="2031-08-20", date_modified="2031-08-19"), []),
    ],
)
def test_a_date_before_the_pictures_or_after_the_change_is_noted(facts: Facts, codes: list[str]) -> None:
    page = replace(
        PAGE, images=(Image("Rowers rest.", date_created="2031-08-09"), Image(date_created="2031-07"))
    )
    supplied = supply(page, facts)
    assert [note.code for note in supplied.diagnostics] == codes
    assert all("--date-published" in (note.remedy or "") for note in supplied.diagnostics)
    assert supplied.date_published == facts.date_published  # The option holds.


def test_the_first_date_possible_does_not_break_it() -> None:
    supplied = supply(replace(PAGE, date_modified="0001-01-01"), Facts(date_published="0001-01-01"))
    assert supplied.diagnostics == ()


def test_a_language_that_only_the_words_tell_is_said_by_nobody() -> None:
    told = Evidence("language-of-the-running-text")
    for evidence, words in (({"/language": told}, "the text reads as 'en'"), ({}, "the page says 'en'")):
        page = replace(PAGE, language="en", evidence=evidence)
        [note] = supply(page, Facts(language="de")).diagnostics
        assert note.message == f"{words}, --language says 'de'; the option holds"
