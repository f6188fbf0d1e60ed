"""One defect, many spellings: what is found in one of them is found in the others, and what only looks like it is not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from semantic.validation import validate

_AUTHOR = {"@type": "Person", "name": "Ada Holm", "url": "https://bote.example/ada"}
_ARTICLE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ferry to Sandholm stays in port",
    "datePublished": "2026-03-04T06:30:00+01:00",
    "author": _AUTHOR,
    "image": {"@type": "ImageObject", "contentUrl": "https://bote.example/f.jpg", "creditText": "Jon Ruud"},
    "publisher": {"@type": "Organization", "name": "Elbufer Bote"},
}


def _with(place: str, value: object) -> str:
    """The article with another value at a place: "author/name"."""
    article: dict[str, Any] = json.loads(json.dumps(_ARTICLE))
    *path, last = place.split("/")
    node = article
    for step in path:
        node = node.setdefault(step, {})
    node[last] = value
    return json.dumps(article, ensure_ascii=False)


def _geo(value: object) -> dict[str, object]:
    return {
        "@type": "Place",
        "name": "Sandholm",
        "geo": {"@type": "GeoCoordinates", "latitude": value, "longitude": 9},
    }


#: Rule, place in the article, values that break the rule, values that do not.
_VARIANTS: list[tuple[str, str, list[object], list[object]]] = [
    ("author-organization-as-person", "author/name",
        ["AP", "Ritzau", "Kyodo", "AFP / Reuters", "AP and Reuters", "Elbufer Bote Staff", "Staff and agencies", "Toimitus",
         "編集部", "共同通信", "ТАСС", "Hafen Medien GmbH", "Sandholm Television Network", "Desk Sport", "The Daily Elbe"],
        ["Apa Holm", "Staffan Holm", "Ada and Jon", "Daily Holm Ruud", "Ann Desker"]),
    ("author-name-prefix", "author/name",
        ["By Ada Holm", "By: Ada Holm", "von Ada Holm", "Von unserem Redakteur Jon Ruud", "Text: Ada Holm", "Foto: Jon Ruud", "Autor: Jon Ruud",
         "Story by Ada Holm", "Escrito por Ines Vela", "Publié par Ines Vela", "A cura di Ugo Riva", "Door Karl de Vries", "Przez Jan Nowy"],
        ["By Holm", "Byron Holm", "von Holm", "Von der Elbe Ada", "Di Riva", "Texter Holm", "Par Holm", "Ada Autor"]),
    ("author-multiple-names", "author/name",
        ["Ada Holm; Jon Ruud", "Ada Holm / Jon Ruud", "Ada Holm/Jon Ruud", "Ada Holm e Jon Ruud", "Ada Holm with Jon Ruud", "Ada Holm mit Jon Ruud",
         "Ada Holm + Jon Ruud", "Ada Holm u. Jon Ruud", "ADA HOLM AND JON RUUD", "Ада Холм и Ян Руд", "Ada Holm ja Jon Ruud"],
        ["Ada Holm", "Maria Vela e Silva", "Ada Holm / Reuters", "Ada Holm/AFP", "Ada Holm / Getty Images", "Antoni Vela i Riva", "Ada de la Vela y Riva"]),
    ("author-name-extra", "author/name",
        ["Ada Holm – Chefredakteurin", "Ada Holm / AP", "Sir Jon Ruud", "Ada Holm Political Correspondent", "Ada Holm in Elbufen",
         "Ada Holm, PhD", "Ada Holm • Reporter", "Ada Holm @ Elbufer Bote", "Jon Ruud, Sportredakteur", "Jon Ruud, Ressortleiter"],
        ["Ada Holm, Jr.", "Ada Holm", "Sirius Holm", "Ada Reporter", "Professorin Holm", "Ada in der Au"]),
    ("author-name-url", "author/name",
        ["@adaholm", "Ada Holm ada@bote.example", "Ada Holm (https://bote.example/ada)", "ada@bote.example"], ["Ada Holm", "Ada @Home"]),
    ("image-url-relative", "publisher/logo", ["/logo.png", {"@type": "ImageObject", "url": "logo.png"}], ["https://bote.example/l.png"]),
    ("image-url-relative", "thumbnailUrl", ["/t.jpg", ["https://bote.example/a.jpg", "/t.jpg"]], ["https://bote.example/t.jpg"]),
    ("image-size-invalid", "publisher/logo",
        [{"@type": "ImageObject", "url": "https://bote.example/l.png", "width": width} for width in (0, "600px")],
        [{"@type": "ImageObject", "url": "https://bote.example/l.png", "width": width} for width in (600, "600")]),
    ("image-license-url", "image/license",
        ["CC BY 4.0", "licences.example/by/4.0", {"@type": "CreativeWork", "name": "CC BY"}],
        ["https://licences.example/by", "/licence", {"@id": "https://licences.example/by"},
         {"@type": "CreativeWork", "url": "https://licences.example/by"}]),
    ("placeholder-value", "headline",
        ["undefined", "(null)", "None", "[object Object], [object Object]", "Lorem ipsum dolor sit amet, consectetur"],
        ["None of us", "Lorem ipsum: where the text comes from", "Undefined"[:5], "[live] Ferry"]),
    ("placeholder-value", "url", ["https://bote.example/undefined", "https://bote.example/a/null?x=1"], ["https://bote.example/undefined-terms"]),
    ("placeholder-value", "award", [], ["None"]),
    ("template-left", "headline",
        ["{{title}}", "[[+title]]", "{$title}", "<?php echo $title; ?>", "%title% %sep% %sitename%", "__TITLE__", "@Model.Title", "<?= $x ?>"],
        ["100% sure, 20% less", "Costs { sic } rise", "@model says", "__init__ and its friends", "5 %title"]),
    ("html-entity", "keywords", [["ferry", "wind &amp; weather"]], [["R&D"], "https://bote.example/?a=1&b=2"]),
    ("html-entity", "headline", ["Ferry&#39s day", "Ferry&#8217;s day"], ["AT&T; and more", "No &#1"]),
    ("html-entity", "url", ["https://bote.example/?a=1&amp;b=2"], ["https://bote.example/?a=1&b=2", "https://bote.example/R&amp;D"]),
    ("html-tag", "description", ["<!-- more -->The ferry stays."], ["a <- b"]),
    ("mojibake", "headline",
        ["5 â‚¬ mehr", "Å‚odzie w porcie", "MalmÃ¶", "The ferry\ufffds day", "Ð¿Ð¾Ñ€Ñ‚"],
        ["»Å« på øen", "ÉTÉ À ÉLBUFEN", "Ñandú", "Łódź", "порт"]),
    ("empty-value", "description", ["\u200b", "\ufeff ", ""], ["x"]),
    ("date-space", "datePublished", ["2026-03-04T06:30:00 +01:00", "2026-03-04 06:30:00"], ["2026-03-04T06:30:00+01:00"]),
    ("date-impossible", "datePublished", ["-0001-11-30T00:00:00+00:00"], ["2026-03-04T06:30:00Z"]),
    ("duration-format", "timeRequired", ["pt2m30s", "2:30"], ["PT2M30S", "P1D"]),
    ("url-invalid", "url",
        ["www.bote.example/a", "elbufer-bote.com", "https://bote.example:80a/x"],
        ["/a.html", "page.html", "https://bote.example:8080/x", "https://ada:pw@bote.example/", "https://[::1]:80/", "http://bote.example:"]),
    ("geo-range", "contentLocation", [_geo("52,37"), _geo("52.37N"), _geo("4°53′"), _geo(152)], [_geo("52.37"), _geo(-52)]),
    ("wikidata-form", "about", [{"@type": "City", "name": "Sandholm", "sameAs": same} for same in
            ("wd:Q123456789", "https://www.wikidata.org/wiki/q123456789")],
        [{"@type": "City", "name": "Sandholm", "sameAs": "HTTPS://www.wikidata.org/wiki/Q123456789"}]),
    ("value-object-invalid", "headline", [{"@value": ["a", "b"]}, {"@value": {"a": 1}}], [{"@value": "a"}, {"@value": {"a": 1}, "@type": "@json"}]),
    ("language-tag-invalid", "headline", [{"@value": "a", "@language": "x"}], [{"@value": "a", "@language": "x-house"}]),
    ("keywords-joined", "keywords",
        [["ferry", "wind, harbour, storm, ice"], ["wind; harbour; storm"]], [["ferry", "Sandholm, Elbe, North"], ["Paris, Texas"]]),
    ("unknown-property", "nws:mood", ["glad"], []),
    ("unknown-property", "urn:x:mood", [], ["glad"]),
    ("wrong-domain", "image/width", [], [{"@type": "Distance", "name": "190 px"}]),
    ("author-organization-as-person", "author/name",
        ["Reuters Staff", "Our Correspondent", "Staff Writers", "AFP with Reuters", "BBC Sport", "Sandholm Times", "Web Team", "Wire reports", "Bote.com"],
        ["Ada Holm, Bote.com", "Jon Times Holm", "Ada Corresponder"]),
    ("author-name-prefix", "author/name", ["Opinion by Ada Holm", "Автор: Ада Холм", "Av: Ada Holm"], ["Derby Holm", "https://bote.example/ada", "Ada 2: Holm"]),
    ("author-multiple-names", "author/name",
        ["Ada Holm/Jon Ruud/Bo Lind", "Ada Holm, and Jon Ruud", "Lena und Jon Ruud", "Ada Holm  and  Jon Ruud", "Ada Holm • Jon Ruud", "田中太郎、山田花子"],
        ["Ada Holm-Lind", "Juan Vela y Riva"]),
    ("author-name-extra", "author/name",
        ["Political Editor Ada Holm", "Redakteurin Ada Holm", "Ada Holm [dpa]", "Ada Holm -- Elbufer Bote", "Ada Holm, professor of law", "Ada Holm: Editor"],
        ["Ada Holm-Lind", "Reporter Holm", "Author Holm"]),
    ("placeholder-value", "headline",
        ["Headline", "Untitled", "[object HTMLElement]", "undefined - undefined", "null null", "...", "n.a."],
        ["Untitled works", "Undefined borders", "Description", "Null und nichtig"]),
    ("template-left", "headline",
        ["[title]", "##TITLE##", "$title", "$(title)", "{#title#}", "{0}", "%s", "*|TITLE|*", "[caption id=1]Ferry[/caption]"],
        ["[LIVE] Ferry", "#harbour", "$50", "Costs [sic] rise", "*** Ferry ***"]),
    ("url-invalid", "url",
        ["javascript:void(0)", "http://localhost:3000/a", "https://bote..example/", "https;//bote.example/", "C:\\a.html"],
        ["https://localhost.example/", "https://bote.example/a..b", "c/a.html"]),
    ("date-impossible", "datePublished", ["2026-03-04T24:30:00Z"], ["2026-03-04T24:00:00Z"]),
    ("mojibake", "headline", ["Ä\u008deÅ¡tina", "æ\u0097¥æ\u009c¬"], ["čeština", "日本"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "place", "value"), [(rule, place, value) for rule, place, bad, _ in _VARIANTS for value in bad]
)
def test_each_spelling_of_a_defect_is_found(rule: str, place: str, value: object) -> None:
    pointers = [finding.pointer for finding in validate(_with(place, value), select=[rule]).findings]
    assert pointers
    # The place, a child, or the node around it; a name of several counts as the author's.
    assert all(pointer.startswith("/" + place.partition("/")[0]) for pointer in pointers)


@pytest.mark.parametrize(
    ("rule", "place", "value"), [(rule, place, value) for rule, place, _, good in _VARIANTS for value in good]
)
def test_what_only_looks_like_it_is_not(rule: str, place: str, value: object) -> None:
    assert validate(_with(place, value), select=[rule]).findings == ()


@pytest.mark.parametrize(
    "media_type",
    ["application/json+ld", "application/ld json", "application/ld+jsonld", "application/ld+json+schema", "aplication/ld+json",
     "text/ld+json", "ld+json", "application/ld_json", "application/id+json", "application/ld+jason", "application/ld"],
)  # fmt: skip
def test_a_misspelt_script_type_is_found(media_type: str) -> None:
    page = f'<script type="{media_type}">{json.dumps(_ARTICLE)}</script>'
    page += (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebPage"}</script>'
    )
    assert [finding.rule for finding in validate(page, select=["script-type"]).findings] == ["script-type"]


@pytest.mark.parametrize(
    "media_type",
    ["application/ld+json; charset=utf-8", "application/json", "application/hal+json", "application/geo+json", "text/javascript",
     "module", "importmap", "application/vnd.api+json", "text/x-handlebars", "application/did+json"],
)  # fmt: skip
def test_a_script_of_another_kind_is_none(media_type: str) -> None:
    page = f'<script type="{media_type}">{{}}</script><script type="application/ld+json">{json.dumps(_ARTICLE)}</script>'
    assert validate(page, select=["script-type"]).findings == ()


@pytest.mark.parametrize(
    ("published", "modified", "found"),
    [
        ("2026-03-04", "2026-03-01", True),
        ("2026-03-04T08:00:00", "2026-03-04T07:00:00", True),
        ("2026-03-04T08:00:00+01:00", "2026-03-01", True),
        ("2026-03-04T08:00:00+01:00", "2026-03-04", False),
        ("2026-03-04T08:00:00+01:00", "2026-03-04T00:10:00", False),
        ("2026-03-04", "2026-03-04", False),
        ("2026-03-04", "2026-03-05T00:00:00Z", False),
    ],
)
def test_dates_without_zone_are_compared_where_no_zone_makes_them_right(
    published: str, modified: str, found: bool
) -> None:
    article = json.dumps({**_ARTICLE, "datePublished": published, "dateModified": modified})
    assert bool(validate(article, select=["modified-before-published"]).findings) is found


@pytest.mark.parametrize("count", [0, "2737", 9000.0, 3])
def test_a_count_of_words_is_compared_in_each_form(count: object) -> None:
    article = {
        **_ARTICLE,
        "wordCount": count,
        "articleBody": "The ferry stays in port until the wind turns. " * 5,
    }
    assert validate(json.dumps(article), select=["word-count-off"]).findings
    assert not validate(json.dumps({**article, "wordCount": 40}), select=["word-count-off"]).findings


def test_one_page_of_an_encyclopedia_is_about_one_thing() -> None:
    pages = ("https://en.wikipedia.org/wiki/Sandholm", "http://en.wikipedia.org/wiki/Sandholm")
    towns = [
        {"@type": "City", "name": name, "sameAs": page}
        for name, page in zip(("Sandholm", "Elbufen"), pages, strict=True)
    ]
    report = validate(json.dumps({**_ARTICLE, "mentions": towns}), select=["same-as-shared"])
    assert [finding.pointer for finding in report.findings] == ["/mentions/0/sameAs", "/mentions/1/sameAs"]


def test_a_word_for_a_boolean_is_found_in_microdata() -> None:
    page = '<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="isAccessibleForFree" content="{}"></div>'
    assert validate(page.format("yes"), select=["bool-word"]).findings
    assert not validate(page.format("false"), select=["bool-word"]).findings
