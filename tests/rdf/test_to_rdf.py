"""Documents become datasets: the same graph as an independent processor makes, typed, checked, never fetched."""

from __future__ import annotations

import copy
import json
import threading
from pathlib import Path
from typing import Any

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld

from semantic.errors import ContextError, TermError
from semantic.rdf import serialize, slices, to_rdf
from semantic.vocabulary.table import loads
from tests.rdf.judge import dataset_of, judged

ROOT = Path(__file__).resolve().parents[2]
S = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
CONTEXT = "https://schema.org"

FERRY = {
    "@context": CONTEXT,
    "@graph": [
        {
            "@id": "https://kestrel.example/a#article",
            "@type": ["NewsArticle", "OpinionNewsArticle"],
            "headline": 'Ferry "Ada" is back',
            "datePublished": "2026-05-04T06:30:00+02:00",
            "dateModified": "2026-05-05",
            "wordCount": 371,
            "isAccessibleForFree": False,
            "image": ["https://kestrel.example/ada.jpg", {"@id": "https://kestrel.example/a#image-1"}],
            "contentLocation": {"@type": "Place", "name": "Nordhafen", "geo": {"latitude": 53.55, "longitude": 10}},
            "inLanguage": "de",
            "author": [{"@type": "Person", "name": "Łukasz Halloran"}, "Desk"],
            "expires": "2027",
            "alternativeHeadline": {"@value": "Fähre zurück", "@language": "de"},
        },
        {"@id": "https://kestrel.example/a#image-1", "@type": "ImageObject", "dateCreated": "2026-05", "caption": "<b>"},
    ],
}  # fmt: skip


def value(document: dict[str, Any], name: str, **options: Any) -> list[tuple[str, str | None]]:
    """The literals of the property, each with the local name of its datatype."""
    found = to_rdf({"@context": CONTEXT, **document}, **options)
    return sorted(
        (str(o), str(o.datatype).removeprefix(XSD) if o.datatype else None)
        for _, p, o, _ in found.quads()
        if str(p).endswith(f"schema.org/{name}") and isinstance(o, rdflib.Literal)
    )


# --- the same graph as another processor ---------------------------------------------------------------------------


def test_an_article_is_the_graph_that_another_processor_makes() -> None:
    assert dataset_of(to_rdf(FERRY)) == judged(FERRY)


def test_the_worked_target_is_the_graph_that_another_processor_makes(shared: Path) -> None:
    target = json.loads((shared / "eval" / "seed" / "target.jsonld").read_text(encoding="utf-8"))
    assert dataset_of(to_rdf(target)) == judged(target)
    assert len(dataset_of(to_rdf(target))) == 143


def test_every_example_is_the_graph_that_another_processor_makes() -> None:
    for path in sorted((ROOT / "examples").rglob("*.jsonld")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(document, dict) and document.get("@context") == CONTEXT:
            assert dataset_of(to_rdf(document)) == judged(document), path


SCALARS = (
    st.text(max_size=8)
    # JSON-LD says of a number without a fraction below 1e21 that it is an integer; pyoxigraph looks at how it is
    # spelled, and from 20 digits on makes a double of it. `test_datatypes` has those.
    | st.integers(-(10**18), 10**18)
    | st.floats(allow_nan=False, allow_infinity=False).filter(lambda x: x % 1 != 0)
    | st.booleans()
    | st.dates().map(str)
    | st.sampled_from(["2018-01", "2018", "20 Nov", "10:00:00", "2018-01-29T10:05:00Z", "2018-02-30"])
    | st.builds(lambda t: {"@value": t, "@language": "pt-BR"}, st.text(max_size=5))
)
NAMES = st.sampled_from(
    ["name", "about", "dateCreated", "startTime", "coverageStartTime", "wordCount", "position"]
)
IDS = st.sampled_from(["https://kestrel.example/a", "https://kestrel.example/b#c", "urn:x", "_:x"])
NODES = st.recursive(
    st.fixed_dictionaries({"@id": IDS}),
    lambda inner: st.builds(
        lambda members, id_, kind: {**members, **id_, **kind},
        st.dictionaries(NAMES, st.lists(SCALARS | inner, max_size=3) | SCALARS | inner, max_size=3),
        st.just({}) | st.fixed_dictionaries({"@id": IDS}),
        st.just({}) | st.fixed_dictionaries({"@type": st.sampled_from(["Person", "NewsArticle", "Ferry"])}),
    ),
    max_leaves=6,
)


@settings(deadline=None)
@given(NODES)
def test_any_document_is_the_graph_that_another_processor_makes(node: dict[str, Any]) -> None:
    document = {"@context": CONTEXT, **node}
    before = copy.deepcopy(document)
    assert dataset_of(to_rdf(document)) == judged(document)
    assert document == before


# --- large documents -------------------------------------------------------------------------------------------------

LINKED_IDS = st.sampled_from([f"https://kestrel.example/{name}" for name in "abcdef"])
LINKED = st.recursive(
    st.fixed_dictionaries({"@id": LINKED_IDS}),
    lambda inner: st.builds(
        lambda members, id_, kind: {**members, **id_, **kind},
        st.dictionaries(NAMES, st.lists(SCALARS | inner, max_size=6), max_size=3),
        st.fixed_dictionaries({"@id": LINKED_IDS}),
        st.just({}) | st.fixed_dictionaries({"@type": st.sampled_from([["Person", "Ferry"], "NewsArticle"])}),
    ),
    max_leaves=8,
)


@settings(deadline=None)
@given(nodes=st.lists(LINKED | NODES, max_size=4), most=st.integers(1, 3))
def test_a_document_in_slices_is_the_same_graph(nodes: list[dict[str, Any]], most: int) -> None:
    document = {"@context": CONTEXT, "@graph": nodes}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slices, "MOST_VALUES", most)
        assert dataset_of(to_rdf(document)) == judged(document)


@pytest.mark.parametrize(
    "part",
    [
        {"name": "no address"},
        {"@id": "_:ferry", "name": "blank"},
        {"@id": "https://kestrel.example/l", "about": {"@list": [{"@id": "https://kestrel.example/b"}, "x"]}},
        {
            "@id": "https://kestrel.example/g",
            "@graph": [{"@id": "https://kestrel.example/h", "name": "inside"}],
        },
        {
            "@id": "https://kestrel.example/i",
            "@included": [{"@id": "https://kestrel.example/h", "name": "inside"}],
        },
        {"@id": "https://kestrel.example/r", "@reverse": {"about": {"@id": "https://kestrel.example/h"}}},
    ],
)
def test_what_slices_could_part_stays_in_one_piece(part: dict[str, Any]) -> None:
    """Each of these makes blank nodes, or graphs and statements of another subject."""
    nodes = [
        part,
        *({"@id": f"https://kestrel.example/{n}", "name": str(n), "about": part} for n in range(3)),
    ]
    document = {"@context": CONTEXT, "@graph": nodes}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slices, "MOST_VALUES", 1)
        assert dataset_of(to_rdf(document)) == judged(document)


def test_the_work_grows_as_the_document_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyLD compares each value of a property with each; 20,000 entities of one article made 200 million pairs."""
    compared = 0
    compare = jsonld.JsonLdProcessor.compare_values

    def counted(one: object, other: object) -> bool:
        nonlocal compared
        compared += 1
        return bool(compare(one, other))

    monkeypatch.setattr(jsonld.JsonLdProcessor, "compare_values", staticmethod(counted))
    counts = []
    for size in (1_000, 2_000):
        people = [
            {"@id": f"https://kestrel.example/p{n}", "@type": "Person", "name": f"P{n}"} for n in range(size)
        ]
        article = {"@id": "https://kestrel.example/a", "mentions": [{"@id": one["@id"]} for one in people]}
        compared = 0
        dataset = to_rdf({"@context": CONTEXT, "@graph": [article, *people]})
        assert len(dataset) == 3 * size
        counts.append(compared)
    assert counts[1] < 2.5 * counts[0]


# --- datatypes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("document", "name", "expected"),
    [
        ({"datePublished": "2018-01-29"}, "datePublished", ("2018-01-29", "date")),
        ({"datePublished": "2018-01-29T10:05:00+02:00"}, "datePublished", ("2018-01-29T10:05:00+02:00", "dateTime")),
        ({"dateCreated": "2018-01"}, "dateCreated", ("2018-01", "gYearMonth")),
        ({"dateCreated": "2018"}, "dateCreated", ("2018", "gYear")),
        ({"dateCreated": 2018}, "dateCreated", ("2018", "gYear")),
        ({"datePublished": "20 Nov"}, "datePublished", ("20 Nov", None)),
        ({"datePublished": "2018-02-30"}, "datePublished", ("2018-02-30", None)),
        ({"datePublished": "2018-01-29 10:05"}, "datePublished", ("2018-01-29 10:05", None)),
        ({"coverageStartTime": "2018-01-29T10:05:00Z"}, "coverageStartTime", ("2018-01-29T10:05:00Z", "dateTime")),
        ({"startTime": "10:05:00"}, "startTime", ("10:05:00", "time")),
        ({"availabilityStarts": "10:05:00"}, "availabilityStarts", ("10:05:00", "time")),
        ({"name": "2018-01-29"}, "name", ("2018-01-29", None)),
        ({"name": {"@type": "Date", "@value": "2018-01-29"}}, "name", ("2018-01-29", "date")),
        ({"name": {"@type": "https://schema.org/DateTime", "@value": "2018-01-29T24:00:00Z"}}, "name", ("2018-01-29T24:00:00Z", "dateTime")),
        ({"name": {"@type": "Number", "@value": "6.50"}}, "name", ("6.50", "decimal")),
        ({"name": {"@type": "Integer", "@value": "007"}}, "name", ("007", "integer")),
        ({"name": {"@type": "Boolean", "@value": "True"}}, "name", ("True", None)),
        ({"name": {"@type": "Text", "@value": "x"}}, "name", ("x", "string")),
        ({"name": {"@type": "CssSelectorType", "@value": ".p"}}, "name", (".p", S + "CssSelectorType")),
        ({"name": {"@type": "xsd:date", "@value": "0000-01-01"}}, "name", ("0000-01-01", "date")),
        ({"wordCount": 371}, "wordCount", ("371", "integer")),
        ({"wordCount": 10**20}, "wordCount", (str(10**20), "integer")),
        ({"wordCount": 10**21}, "wordCount", ("1.0E21", "double")),
        ({"wordCount": 0.1}, "wordCount", ("1.0E-1", "double")),
        ({"longitude": -79.9959}, "longitude", ("-7.99959E1", "double")),
        ({"name": {"@type": "xsd:double", "@value": "1.50"}}, "name", ("1.50", "double")),
        ({"name": {"@type": "xsd:double", "@value": "NaN"}}, "name", ("NaN", "double")),
        ({"name": {"@type": "xsd:double", "@value": "-INF"}}, "name", ("-INF", "double")),
        ({"name": {"@type": "xsd:double", "@value": 5}}, "name", ("5.0E0", "double")),
        ({"name": {"@type": "Number", "@value": 5.5}}, "name", ("5.5E0", "double")),
        ({"wordCount": -0.0}, "wordCount", ("0", "integer")),
        ({"wordCount": True}, "wordCount", ("true", "boolean")),
    ],
)  # fmt: skip
def test_datatypes(
    document: dict[str, Any], name: str, expected: tuple[str, str | None], capfd: pytest.CaptureFixture[str]
) -> None:
    text, datatype = expected
    # rdflib may or may not write xsd:string out; it is the same term.
    assert value(document, name) in ([(text, datatype)], [(text, None if datatype == "string" else datatype)])
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("number", "fragment"),
    [
        (float("nan"), "/size: the number nan is no JSON number"),
        (float("inf"), "/size: the number inf is no JSON number"),
        (json.loads("-1e999"), "/size: the number -inf is no JSON number"),
        (10**400, "/size: the number has more digits than an xsd:double can hold"),
    ],
)
def test_numbers_that_rdf_cannot_hold_are_refused(number: float, fragment: str) -> None:
    with pytest.raises(TermError) as caught:
        to_rdf({"@context": CONTEXT, "size": number})
    assert fragment in str(caught.value)


def test_the_language_of_a_text_is_kept() -> None:
    found = to_rdf({"@context": CONTEXT, "name": {"@value": "Fähre", "@language": "de-CH"}})
    assert [str(o.language).lower() for _, _, o, _ in found.quads() if isinstance(o, rdflib.Literal)] == [
        "de-ch"
    ]


# --- namespaces and graphs ------------------------------------------------------------------------------------------


def spelled(**options: Any) -> bytes:
    document = {
        "@context": CONTEXT,
        "@id": "https://kestrel.example/offer",
        "@type": ["Offer", "https://schema.org/Demand"],
        "availability": {"@id": "https://schema.org/InStock"},
        "itemCondition": {"@id": "schema:NewCondition"},
        "http://schema.org/unheardOf": {"@id": "https://schema.org/docs/full.html"},
        "sameAs": ["https://schema.org/", "https://schema.org/docs", "https://schema.org.example/Offer"],
        "name": {"@type": "CssSelectorType", "@value": "https://schema.org/Offer"},
    }
    return serialize(to_rdf(document, **options), "ntriples")


def test_all_terms_are_in_the_namespace_that_was_asked_for_and_nothing_else_is() -> None:
    http, https = spelled().decode(), spelled(namespace="https").decode()
    names = ["Offer", "Demand", "InStock", "NewCondition", "unheardOf", "availability", "CssSelectorType"]
    for name in names:
        assert f"<http://schema.org/{name}>" in http
        assert f"<https://schema.org/{name}>" not in http
        assert f"<https://schema.org/{name}>" in https
        assert f"<http://schema.org/{name}>" not in https
    for other in (
        "<https://schema.org/>",
        "<https://schema.org/docs>",
        "<https://schema.org/docs/full.html>",
    ):
        assert other in http
        assert other in https
    assert '"https://schema.org/Offer"^^' in http
    assert "<https://schema.org.example/Offer>" in http


def test_the_article_goes_into_the_named_graph() -> None:
    document = {
        "@context": CONTEXT,
        "@graph": [
            {"@id": "urn:a", "name": "x"},
            {"@id": "urn:own", "@graph": [{"@id": "urn:b", "name": "y"}]},
            {"@id": "_:g", "@graph": [{"@id": "urn:c", "name": "z"}]},
        ],
    }
    lines = serialize(to_rdf(document, graph="https://kestrel.example/g"), "nquads").decode().splitlines()
    assert lines == [
        '<urn:a> <http://schema.org/name> "x" <https://kestrel.example/g> .',
        '<urn:b> <http://schema.org/name> "y" <urn:own> .',
        '<urn:c> <http://schema.org/name> "z" _:b0 .',
    ]


def test_a_base_resolves_relative_references_and_none_is_made_up() -> None:
    document = {"@context": CONTEXT, "@id": "#article", "image": "ada.jpg", "url": ""}
    found = serialize(to_rdf(document, base="https://kestrel.example/news/a"), "ntriples").decode()
    assert (
        "<https://kestrel.example/news/a#article> <http://schema.org/image> <https://kestrel.example/news/ada.jpg>"
        in found
    )
    with pytest.raises(TermError) as caught:
        to_rdf(document)
    assert caught.value.defects == (
        "/@id: the @id '#article' is no IRI: it is relative, and there is no base address to resolve it",
        "/image: the @id 'ada.jpg' is no IRI: it is relative, and there is no base address to resolve it",
        "/url: the @id '' is no IRI: it is empty",
    )


@pytest.mark.parametrize("option", ["base", "graph"])
def test_the_addresses_of_options_are_checked(option: str) -> None:
    options: dict[str, Any] = {option: "https://kestrel.example/a b"}
    with pytest.raises(TermError, match=f"{option}: the address .* it holds a space"):
        to_rdf({"@context": CONTEXT}, **options)


# --- no request, ever ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "pointer"),
    [
        ("https://evil.example/context", "/@context"),
        ("http://127.0.0.1:9/context", "/@context"),
        ("file:///etc/passwd", "/@context"),
        ("/etc/passwd", "/@context"),
        ("context.jsonld", "/@context"),
        ("", "/@context"),
        ([CONTEXT, "https://evil.example/context"], "/@context/1"),
        ({"@import": "https://evil.example/context"}, "/@context/@import"),
        ({"a": {"@id": "urn:a", "@context": "https://evil.example/context"}}, "/@context/a/@context"),
    ],
)
def test_other_contexts_are_refused_with_their_place(written: object, pointer: str) -> None:
    with pytest.raises(ContextError, match="nothing is fetched") as caught:
        to_rdf({"@context": written, "a": {"b": 1}})
    assert caught.value.place == pointer


def test_relative_contexts_are_not_fetched_from_the_base() -> None:
    with pytest.raises(ContextError, match=r"https://kestrel\.example/context\.jsonld|context\.jsonld"):
        to_rdf({"@context": "context.jsonld"}, base="https://kestrel.example/a")


@pytest.mark.parametrize(
    "url", ["http://schema.org", "http://schema.org/", "https://schema.org/docs/jsonldcontext.jsonld"]
)
def test_every_spelling_of_the_context_means_the_same(url: str) -> None:
    assert dataset_of(to_rdf({**FERRY, "@context": url})) == dataset_of(to_rdf(FERRY))


def test_the_process_wide_cache_of_pyld_stays_empty() -> None:
    to_rdf(FERRY)
    assert not list(jsonld._resolved_context_cache)


def test_vocabularies_do_not_see_each_others_contexts() -> None:
    rows = b"N\tschema\thttp://schema.org/\nT\tText\t\t\t\tD\nP\turl\t\t\t\tText\tText\t\n"
    small = loads(b"# schema.org facts, format 1. Release 99.1. x\n" + rows)
    document = {"url": "https://kestrel.example/"}
    for _ in range(2):
        assert value(document, "url", vocabulary=small) == [("https://kestrel.example/", None)]
        assert value(document, "url") == []


def test_threads_do_not_disturb_each_other() -> None:
    expected = serialize(to_rdf(FERRY), "nquads")
    results: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: results.append(serialize(to_rdf(FERRY), "nquads"))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 4
