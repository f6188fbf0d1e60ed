"""The view that rules have: whatever legal spelling a document uses, the same nodes, names and values."""

from __future__ import annotations

from typing import Any

import pytest

from semantic.validation import validate
from semantic.validation.context import Context, is_schema_org, schema_org_term
from semantic.validation.nodes import nodes_of
from semantic.vocabulary import packaged

JSON = Any
ORG = "https://schema.org"


def first(document: JSON) -> Any:
    return nodes_of(document, Context(packaged()))[0]


SPELLINGS: dict[str, JSON] = {
    "plain": {"@context": ORG, "@type": "NewsArticle", "@id": "#a", "headline": "Ferry"},
    "with http and a slash": {"@context": "http://schema.org/", "@type": "NewsArticle", "@id": "#a", "headline": "Ferry"},
    "with www": {"@context": "https://www.schema.org", "@type": "NewsArticle", "@id": "#a", "headline": "Ferry"},
    "aliases": {"@context": ORG, "type": "NewsArticle", "id": "#a", "headline": "Ferry"},
    "full names": {"@type": "http://schema.org/NewsArticle", "@id": "#a", "https://schema.org/headline": "Ferry"},
    "prefixes": {"@context": ORG, "@type": "schema:NewsArticle", "@id": "#a", "schema:headline": "Ferry"},
    "a prefix of one's own": {"@context": {"s": "http://schema.org/"}, "@type": "s:NewsArticle", "@id": "#a", "s:headline": "Ferry"},
    "a default vocabulary": {"@context": {"@vocab": "https://schema.org/"}, "@type": "NewsArticle", "@id": "#a", "headline": "Ferry"},
    "a term of one's own": {"@context": [ORG, {"title": "headline"}], "@type": "NewsArticle", "@id": "#a", "title": "Ferry"},
    "a term with a definition": {"@context": [ORG, {"title": {"@id": "schema:headline"}}], "@type": "NewsArticle", "@id": "#a", "title": "Ferry"},
    "a list of types": {"@context": ORG, "@type": ["NewsArticle"], "@id": "#a", "headline": ["Ferry"]},
    "a value object": {"@context": ORG, "@type": "NewsArticle", "@id": "#a", "headline": {"@value": "Ferry", "@language": "en"}},
    "a list object": {"@context": ORG, "@type": "NewsArticle", "@id": "#a", "headline": {"@list": ["Ferry"]}},
    "a set": {"@context": ORG, "@type": "NewsArticle", "@id": "#a", "headline": {"@set": ["Ferry"]}},
    "a language map": {"@context": [ORG, {"headline": {"@id": "schema:headline", "@container": "@language"}}], "@type": "NewsArticle", "@id": "#a", "headline": {"en": "Ferry"}},
    "in a graph": {"@context": ORG, "@graph": [{"@type": "NewsArticle", "@id": "#a", "headline": "Ferry"}]},
    "in a list": [{"@context": ORG, "@type": "NewsArticle", "@id": "#a", "headline": "Ferry"}],
}  # fmt: skip


@pytest.mark.parametrize("document", SPELLINGS.values(), ids=SPELLINGS)
def test_every_spelling_is_the_same_node(document: JSON) -> None:
    node = first(document)
    assert node.schema_types == ("NewsArticle",)
    assert node.id == "#a"
    assert [(value.kind, value.content) for value in node.values("headline")] == [("text", "Ferry")]


@pytest.mark.parametrize("document", SPELLINGS.values(), ids=SPELLINGS)
def test_no_spelling_is_an_error(document: JSON) -> None:
    assert [(error.rule, error.pointer) for error in validate(document).at_least("error")] == []


LEGAL: dict[str, JSON] = {
    "a role repeats its property": {"@context": ORG, "@type": "Movie", "actor": {"@type": "PerformanceRole", "actor": {"@type": "Person", "name": "Ada"}, "characterName": "Eva"}},
    "several types share the properties": {"@context": ORG, "@type": ["Person", "Organization"], "givenName": "Ada", "legalName": "Ada Ltd"},
    "an annotated input": {"@context": ORG, "@type": "SearchAction", "query-input": "required name=q", "target": "https://a.example/?q={q}"},
    "a reverse property": {"@context": ORG, "@type": "Person", "name": "Ada", "@reverse": {"author": {"@type": "NewsArticle", "headline": "Ferry"}}},
    "another vocabulary by prefix": {"@context": [ORG, {"dct": "http://purl.org/dc/terms/"}], "@type": "WebPage", "dct:title": "Ferry"},
    "another vocabulary's type": {"@context": ORG, "@type": ["Person", "http://xmlns.example/Editor"], "beat": "harbour"},
    "a pending term": {"@context": ORG, "@type": "ReportageNewsArticle", "backstory": "On board for a day."},
    "a typed value": {"@context": ORG, "@type": "Event", "startDate": {"@type": "Date", "@value": "2026-03-04"}},
    "members in three spellings": {"@context": ORG, "@type": "Offer", "availability": ["InStock", "http://schema.org/InStock", "schema:InStock"]},
    "text for a node": {"@context": ORG, "@type": "NewsArticle", "about": "World", "author": "Ada Holm"},
    "pixels": {"@context": ORG, "@type": "ImageObject", "width": 1200, "height": "675", "contentUrl": "data:image/png;base64,AAAA"},
    "an offset without a colon": {"@context": ORG, "@type": "NewsArticle", "datePublished": "2026-03-04T06:30:00+0100"},
    "a week and an ordinal day": {"@context": ORG, "@type": "NewsArticle", "datePublished": "2026-W10-3", "dateModified": "2026-063"},
    "an interval of dates": {"@context": ORG, "@type": "NewsArticle", "datePublished": "2026-03-04/2026-03-05"},
    "an address beyond ASCII": {"@context": ORG, "@type": "WebPage", "url": "https://münchen.example/straße"},
    "plain JSON inside": {"@context": [ORG, {"raw": {"@id": "http://a.example/raw", "@type": "@json"}}], "@type": "WebPage", "raw": {"@value": 1, "x": [[1]]}},
    "a switched-off term": {"@context": [ORG, {"internal": None}], "@type": "WebPage", "internal": {"x": 1}},
    "an unknown remote context": {"@context": [ORG, "https://vocabulary.example/v1"], "@type": "Gadget", "foo": 1},
    "a graph beside other members": {"@context": ORG, "@id": "#g", "@graph": {"@type": "WebPage", "name": "Ferry"}},
    "a day with a zone": {"@context": ORG, "@type": "NewsArticle", "datePublished": "2026-03-04+01:00"},
    "a context for what stands below": {"@context": [ORG, {"author": {"@id": "schema:author", "@context": {"nick": "schema:alternateName"}}}], "@type": "NewsArticle", "author": {"@type": "Person", "nick": "Ada"}},
    "one name described twice": {"@context": ORG, "@graph": [{"@type": "City", "@id": "#o"}, {"@type": "Organization", "@id": "#o"}, {"@type": "NewsArticle", "publisher": {"@id": "#o"}}]},
    "an index": {"@context": [ORG, {"image": {"@id": "schema:image", "@container": "@index"}}], "@type": "WebPage", "image": {"a": {"@type": "ImageObject"}}},
}  # fmt: skip


@pytest.mark.parametrize("document", LEGAL.values(), ids=LEGAL)
def test_what_is_legal_is_no_error(document: JSON) -> None:
    assert [(error.rule, error.pointer) for error in validate(document).at_least("error")] == []


ILLEGAL: dict[str, tuple[JSON, str, str]] = {
    "deep in a role": ({"@context": ORG, "@type": "Movie", "actor": {"@type": "PerformanceRole", "actor": {"@type": "Persn"}}}, "unknown-type", "/actor/actor/@type"),
    "behind a prefix": ({"@context": ORG, "@type": "schema:Persn"}, "unknown-type", "/@type"),
    "in a list of types": ({"@context": ORG, "@type": ["Person", "persona"]}, "unknown-type", "/@type/1"),
    "in the second graph node": ({"@context": ORG, "@graph": [{"@type": "Person"}, {"@type": "person"}]}, "type-case", "/@graph/1/@type"),
    "behind a reference": ({"@context": ORG, "@graph": [{"@type": "NewsArticle", "publisher": {"@id": "#c"}}, {"@type": "City", "@id": "#c"}]}, "wrong-range", "/@graph/0/publisher"),
    "in a reverse property": ({"@context": ORG, "@type": "Person", "@reverse": {"author": {"@type": "NewsArtcle"}}}, "unknown-type", "/@reverse/author/@type"),
    "in an included node": ({"@context": ORG, "@type": "Person", "@included": [{"@type": "Persn"}]}, "unknown-type", "/@included/0/@type"),
    "a name with a slash": ({"@context": ORG, "@type": "Person", "a/b~c": 1}, "unknown-property", "/a~1b~0c"),
    "a value object": ({"@context": ORG, "@type": "NewsArticle", "datePublished": {"@value": "March"}}, "date-format", "/datePublished/@value"),
    "a list in a list": ({"@context": ORG, "@type": "NewsArticle", "datePublished": [["2026-02-31"]]}, "date-impossible", "/datePublished/0/0"),
    "a list object": ({"@context": ORG, "@type": "NewsArticle", "datePublished": {"@list": ["2026-02-31"]}}, "date-impossible", "/datePublished/@list/0"),
}  # fmt: skip


@pytest.mark.parametrize(("document", "rule", "pointer"), ILLEGAL.values(), ids=ILLEGAL)
def test_what_is_wrong_is_found_at_its_place(document: JSON, rule: str, pointer: str) -> None:
    assert (rule, pointer) in [(finding.rule, finding.pointer) for finding in validate(document).findings]


@pytest.mark.parametrize(
    "address",
    ["https://schema.org", "http://schema.org/", "HTTPS://Schema.org", "http://www.schema.org", "//schema.org",
     "https://schema.org/docs/jsonldcontext.jsonld", "https://schema.org/version/latest/schemaorgcontext.jsonld"],
)  # fmt: skip
def test_these_are_the_schema_org_context(address: str) -> None:
    assert is_schema_org(address)


@pytest.mark.parametrize(
    "address", ["schema.org", "https://shema.org", "https://schema.org/NewsArticle", "", "https://a.example"]
)
def test_these_are_not(address: str) -> None:
    assert not is_schema_org(address)


def test_names_inside_schema_org() -> None:
    assert schema_org_term("http://schema.org/NewsArticle") == "NewsArticle"
    assert schema_org_term("https://pending.schema.example/NewsArticle") is None
