"""Rules on identity and on contradictions: what they find at which place, and what they must leave alone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from semantic.validation import validate

ORG = "https://schema.org"
RECORD = "http://www.wikidata.org/entity/Q123456789"


def article(**members: Any) -> dict[str, Any]:
    return {"@context": ORG, "@type": "NewsArticle", "@id": "https://n.example/a#article", **members}


def person(name: str, **members: Any) -> dict[str, Any]:
    return {"@type": "Person", "name": name, **members}


def graph(*nodes: dict[str, Any]) -> dict[str, Any]:
    return {"@context": ORG, "@graph": list(nodes)}


WRONG = [
    ("wikidata-form", article(about=person("Ada", sameAs=["https://n.example/x", "https://www.wikidata.org/Q5"])), "/about/sameAs/1"),
    ("wikidata-form", article(about=person("Ada", sameAs={"@id": "https://wikidata.org/wiki/Special:Search"})), "/about/sameAs"),
    ("same-as-self", article(mainEntityOfPage="https://n.example/a", mentions=[person("Ada", sameAs="https://n.example/a#x")]), "/mentions/0/sameAs"),
    ("author-name-extra", article(author=[person("Ada Holm"), person("Jon Ruud, Washington correspondent")]), "/author/1/name"),
    ("author-name-extra", article(author=person("Jon Ruud | Elbufer Bote")), "/author/name"),
    ("author-name-extra", article(author=person("Jon Ruud (Reuters)")), "/author/name"),
    ("author-name-extra", article(author=person("Jon Ruud, Elbufer Bote"), publisher={"@type": "Organization", "name": "Elbufer Bote"}), "/author/name"),
    ("publisher-name", graph({**article(), "publisher": {"@id": "#p"}}, {"@type": "Organization", "@id": "#p", "url": "https://n.example/"}), "/@graph/1"),
    ("author-name-extra", article(author=person("Ada Holm, PhD")), "/author/name"),
    ("word-count-off", article(wordCount="2737", articleBody="The ferry."), "/wordCount"),
    ("word-count-off", article(wordCount=2737, articleBody="The ferry stays in port. " * 5), "/wordCount"),
    ("keywords-joined", article(keywords=["ferry, harbour, wind"]), "/keywords/0"),
    ("list-duplicate", article(author=[person("Ada Holm"), person("Jon Ruud"), person("Ada Holm")]), "/author/2"),
]  # fmt: skip

RIGHT = [
    article(about=person("Ada", sameAs=["https://www.wikidata.org/wiki/Q5#P31", "http://m.wikidata.org/wiki/Special:EntityData/Q5.json", "https://www.wikidata.org/wiki/Property:P31", "https://www.wikidata.org/wiki/Lexeme:L99"])),
    graph(person("Ada", sameAs=RECORD), person("ADA", sameAs=RECORD)),
    graph(person("Ada", **{"@id": "#a"}, sameAs=RECORD), person("Ada Holm", **{"@id": "#a"}, sameAs=RECORD)),
    graph(person("Ada", sameAs="https://social.example/courier"), person("Bo", sameAs="https://social.example/courier")),
    graph({"@type": "City", "@id": RECORD, "name": "Elbufen"}, {"@type": "City", "@id": "#e", "name": "Elbufen", "sameAs": {"@id": RECORD}}),
    article(url="https://n.example/a", sameAs="https://n.example/a", isPartOf={"@type": "WebPage", "sameAs": "https://n.example/a"}),
    *(article(author=person(name)) for name in ("Martin Lindqvist, Jr.", "Ada Holm-Lind", "Robert (Bob) Holm", "María del Carmen Editor", "Byron Staff", "Anne-Marie O’Neill")),
    article(author={"@type": "Organization", "name": "Elbufer Bote | Newsroom"}),
    article(publisher={"@id": "https://n.example/#elsewhere"}),
    article(publisher="Elbufer Bote"),
    article(wordCount=2737, articleBody="The ferry stays in port. " * 5, isAccessibleForFree=False),
    article(wordCount=400, articleBody="船は港にとどまっている。" * 40),
    article(wordCount="many", articleBody="The ferry."),
    article(keywords="ferry, harbour, wind"),
    article(keywords=["Paris, Texas"]),
    article(author=[person("Ada Holm"), person("Ada Holm", url="https://n.example/ada")]),
    article(keywords={"@list": ["ferry", "ferry"]}),
]  # fmt: skip
RULES = sorted({rule for rule, _, _ in WRONG})


@pytest.mark.parametrize(("rule", "document", "pointer"), WRONG)
def test_what_is_wrong_is_found_at_its_place(rule: str, document: Any, pointer: str) -> None:
    assert [(f.rule, f.pointer) for f in validate(document, select=RULES).findings] == [(rule, pointer)]


@pytest.mark.parametrize("document", RIGHT)
def test_what_is_right_is_left_alone(document: Any) -> None:
    assert [(f.rule, f.pointer) for f in validate(document, select=RULES).findings] == []


def test_a_record_of_two_things_is_told_at_both() -> None:
    document = graph(
        person("Ada", sameAs=RECORD), person("Bo", sameAs="https://www.wikidata.org/entity/Q123456789")
    )
    found = [f.pointer for f in validate(document, select=["same-as-shared"]).findings]
    assert found == ["/@graph/0/sameAs", "/@graph/1/sameAs"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("paid", []), ("pa&#105;d", []), ("x PAID", ["paywall-selector-unmatched"]), ("free", ["paywall-selector-unmatched"])],
)  # fmt: skip
def test_a_paid_section_is_found_however_its_class_is_written(name: str, expected: list[str]) -> None:
    data = article(
        isAccessibleForFree=False,
        hasPart={"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paid"},
    )
    page = f'<html><head><script type="application/ld+json">{json.dumps(data)}</script></head><body><div class="{name}">Text</div></body></html>'
    found = validate(page, select=["paywall-selector-unmatched"]).findings
    assert [finding.rule for finding in found] == expected
