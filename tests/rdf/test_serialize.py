"""Every file that we write is read by pyoxigraph, and means what the dataset says."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import BNode, Literal, URIRef

from semantic.errors import ConfigurationError, TermError
from semantic.rdf import FORMATS, serialize
from tests.rdf.judge import JUDGED, dataset_of, read, texts

if TYPE_CHECKING:
    from collections.abc import Iterable

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
S = "http://schema.org/"
A = URIRef("https://kestrel.example/a#article")

Row = tuple[object, object, object, object]


def dataset(rows: Iterable[Row]) -> rdflib.Dataset:
    made = rdflib.Dataset(default_union=False)
    for subject, predicate, object_, graph in rows:
        target = made.default_graph if graph is None else made.graph(graph)  # type: ignore[arg-type]
        target.add((subject, predicate, object_))  # type: ignore[arg-type]
    return made


IRIS = st.builds(
    lambda start, rest: URIRef(start + rest),
    st.sampled_from(["https://kestrel.example/", S, "urn:x:", "https://kestrel.example/#", "tag:"]),
    st.text(alphabet="aZ09._~!$&'()*+,;=:@/?é東-😀", max_size=8),
)
PREDICATES = st.sampled_from(
    [URIRef(S + name) for name in ("name", "about", "dateCreated")]
    + [rdflib.RDF.type, rdflib.RDF.first, URIRef("https://kestrel.example/terms/x-1.b"), URIRef("urn:é")]
)
BLANKS = st.sampled_from(["b0", "b1", "0a", "N3f", "a.b", "é", "a-b", "_"]).map(BNode)
TEXTS = st.text(max_size=12) | st.text(
    alphabet="\x00\x01\t\n\x0b\x0c\r\"\\'\x7f\x85\u2028\ufffe\uffff]]>&<{}", max_size=8
)
DATATYPES = st.sampled_from(
    [XSD + name for name in ("string", "token", "date", "integer", "double", "boolean")]
) | st.just("https://kestrel.example/type")
TYPED = st.sampled_from(
    [
        ("5", "integer"),
        ("007", "integer"),
        ("-0", "integer"),
        ("9" * 40, "integer"),
        ("+1", "integer"),
        ("1.50", "decimal"),
        ("1.", "decimal"),
        (".5", "decimal"),
        ("1.0E0", "double"),
        ("1e3", "double"),
        ("NaN", "double"),
        ("true", "boolean"),
        ("1", "boolean"),
        ("2018-01-29", "date"),
        ("2018-01", "gYearMonth"),
        ("x y", "date"),
    ]
)
LITERALS = (
    TEXTS.map(Literal)
    | st.builds(
        lambda t, tag: Literal(t, lang=tag), TEXTS, st.sampled_from(["en", "en-GB", "zh-Hans-CN", "x-a"])
    )
    | st.builds(lambda t, d: Literal(t, datatype=URIRef(d), normalize=False), TEXTS, DATATYPES)
    | TYPED.map(lambda pair: Literal(pair[0], datatype=URIRef(XSD + pair[1]), normalize=False))
)
GRAPHS = st.none() | IRIS | BLANKS
ROWS = st.lists(st.tuples(IRIS | BLANKS, PREDICATES, IRIS | BLANKS | LITERALS, GRAPHS), max_size=7)


@pytest.fixture(autouse=True)
def _quiet_rdflib(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("ERROR", logger="rdflib.term")


@pytest.mark.parametrize("format_", ["nquads", "trig", "jsonld"])
@settings(deadline=None)
@given(rows=ROWS)
def test_quads_are_read_back_alike(rows: list[Row], format_: str) -> None:
    source = dataset(rows)
    assert read(serialize(source, format_), format_) == dataset_of(source)


@pytest.mark.parametrize("format_", ["turtle", "ntriples"])
@settings(deadline=None)
@given(rows=ROWS)
def test_triples_are_read_back_alike(rows: list[Row], format_: str) -> None:
    source = dataset((*row[:3], None) for row in rows)
    assert read(serialize(source, format_), format_) == dataset_of(source)


@settings(deadline=None)
@given(rows=ROWS)
def test_rdfxml_is_read_back_alike_or_refused(rows: list[Row]) -> None:
    source = dataset((*row[:3], None) for row in rows)
    literals = [object_ for _, _, object_ in source.default_graph if isinstance(object_, Literal)]
    if any(set(text) & _not_xml() for text in literals):
        with pytest.raises(TermError, match="XML cannot hold"):
            serialize(source, "rdfxml")
        return
    data = serialize(source, "rdfxml")
    assert texts(data) == sorted(str(text) for text in literals)
    assert read(data, "rdfxml") == dataset_of(source)


def _not_xml() -> set[str]:
    return {chr(code) for code in range(0x20)} - {"\t", "\n", "\r"} | {"\ufffe", "\uffff"}


@pytest.mark.parametrize("format_", FORMATS)
@settings(deadline=None, max_examples=40)
@given(rows=ROWS, seed=st.integers(0, 99))
def test_the_order_of_adding_does_not_show(rows: list[Row], format_: str, seed: int) -> None:
    rows = [(s, p, o, g if FORMATS[format_].holds_quads else None) for s, p, o, g in rows if _fits(o)]
    other = rows[:]
    random.Random(seed).shuffle(other)
    assert serialize(dataset(rows), format_) == serialize(dataset(other), format_)


def _fits(object_: object) -> bool:
    return not (set(str(object_)) & _not_xml())


ANY = st.text(alphabet='ab:/.#_- <>"{}|^`\\\n\x01é@\ud800', max_size=10)


@pytest.mark.parametrize("format_", FORMATS)
@settings(deadline=None, max_examples=150)
@given(
    subject=ANY.map(URIRef) | ANY.map(BNode) | IRIS,
    predicate=ANY.map(URIRef) | ANY.map(lambda name: URIRef(f"http://e.example/{name}")),
    object_=ANY.map(URIRef)
    | ANY.map(BNode)
    | ANY.map(Literal)
    | st.builds(lambda t, d: Literal(t, datatype=URIRef(d)), TEXTS, ANY),
)
def test_any_term_is_written_whole_or_refused(
    subject: URIRef | BNode, predicate: URIRef, object_: URIRef | BNode | Literal, format_: str
) -> None:
    """Nothing is invalid, injected or dropped: one statement comes back, or a TermError tells why not."""
    source = rdflib.Graph()
    source.add((subject, predicate, object_))
    try:
        data = serialize(source, format_)
    except TermError:
        return
    assert read(data, format_) == dataset_of(source)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("subject", "predicate", "object_", "fragment"),
    [
        (A, URIRef(S + "name"), Literal("v", datatype=URIRef("http://e.example/d> .\n<http://evil.example/s> <http://evil.example/p> <http://evil.example/o")), "datatype"),
        (BNode("a <http://evil.example/p> <http://evil.example/o> .\n_:b"), URIRef(S + "name"), Literal("v"), "subject"),
        (URIRef("http://e.example/a b"), URIRef(S + "name"), Literal("v"), "a space"),
        (URIRef("http://e.example/\n"), URIRef(S + "name"), Literal("v"), "U+000A"),
        (URIRef("http://e.example/\x01"), URIRef(S + "name"), Literal("v"), "U+0001"),
        (URIRef("photo.jpg"), URIRef(S + "name"), Literal("v"), "relative"),
        (URIRef(""), URIRef(S + "name"), Literal("v"), "empty"),
        (A, URIRef(S + 'na"me'), Literal("v"), "predicate"),
        (A, BNode("p"), Literal("v"), "BNode, which cannot stand there"),
        (A, URIRef(S + "name"), Literal("v", lang="en-abcdefghi"), "language"),
        (A, URIRef(S + "name"), Literal("\ud800"), "surrogate"),
        (A, URIRef(S + "name"), rdflib.Variable("x"), "Variable"),
        (A, URIRef(S + "name"), Literal("v", datatype=rdflib.RDF.langString), "does not go with its language"),
        (Literal("v"), URIRef(S + "name"), A, "subject"),
    ],
)  # fmt: skip
def test_ill_formed_terms_are_refused(
    subject: object, predicate: object, object_: object, fragment: str, format_: str
) -> None:
    source = rdflib.Graph()
    source.add((subject, predicate, object_))  # type: ignore[arg-type]
    with pytest.raises(TermError) as caught:
        serialize(source, format_)
    assert fragment in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(caught.value.defects) == 1


def test_all_defects_are_told_at_once() -> None:
    source = dataset([(URIRef("a"), URIRef(S + "name"), URIRef(""), URIRef("g g")), (A, BNode("p"), A, None)])
    with pytest.raises(TermError) as caught:
        serialize(source, "nquads")
    assert len(caught.value.defects) == 4
    assert "(and 3 more)" in str(caught.value)


@pytest.mark.parametrize("format_", ["turtle", "ntriples", "rdfxml"])
def test_a_named_graph_is_not_dropped(format_: str) -> None:
    source = dataset([(A, URIRef(S + "name"), Literal("v"), URIRef("https://kestrel.example/g"))])
    with pytest.raises(TermError, match=r"cannot hold the named graph https://kestrel\.example/g"):
        serialize(source, format_)


@pytest.mark.parametrize(
    "predicate", ["http://e.example/123", "http://e.example/", "urn:x:9", RDF + "li", RDF + "Description"]
)
def test_rdfxml_refuses_predicates_without_an_element_name(predicate: str) -> None:
    source = dataset([(A, URIRef(predicate), Literal("v"), None)])
    with pytest.raises(TermError, match="has no element name"):
        serialize(source, "rdfxml")
    assert read(serialize(source, "turtle"), "turtle") == dataset_of(source)


def test_rdfxml_leaves_the_namespace_of_xml_alone() -> None:
    source = dataset([(A, URIRef("http://www.w3.org/XML/1998/namespacelang"), Literal("v"), None)])
    assert texts(serialize(source, "rdfxml")) == ["v"]
    assert read(serialize(source, "rdfxml"), "rdfxml") == dataset_of(source)


def test_a_dataset_with_a_union_for_its_default_graph_is_written_once() -> None:
    source = rdflib.Dataset(default_union=True)
    source.graph(URIRef("https://kestrel.example/g")).add((A, URIRef(S + "name"), Literal("v")))
    source.default_graph.add((A, URIRef(S + "name"), Literal("w")))
    assert len(serialize(source, "nquads").splitlines()) == 2


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_a_conjunctive_graph_loses_no_names() -> None:
    with pytest.raises(TermError, match=r"make it an rdflib\.Dataset"):
        serialize(rdflib.ConjunctiveGraph(), "nquads")


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ConfigurationError, match="turtle, ntriples, nquads, trig, rdfxml, jsonld"):
        serialize(rdflib.Graph(), "yaml")


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_dataset_is_a_file_that_says_nothing(format_: str) -> None:
    assert len(read(serialize(rdflib.Dataset(), format_), format_)) == 0


EXAMPLE = [
    (A, rdflib.RDF.type, URIRef(S + "NewsArticle"), None),
    (A, URIRef(S + "headline"), Literal('Ferry "Ada" back\nin port'), None),
    (A, URIRef(S + "about"), URIRef("https://kestrel.example/a#place-nordhafen"), None),
    (A, URIRef(S + "about"), URIRef("http://www.wikidata.org/entity/Q1055"), None),
    (A, URIRef(S + "wordCount"), Literal("371", datatype=URIRef(XSD + "integer")), None),
    (A, URIRef(S + "datePublished"), Literal("2026-05-04", datatype=URIRef(XSD + "date")), None),
    (A, URIRef(S + "name"), Literal("Fähre", lang="de"), URIRef("https://kestrel.example/g")),
]  # fmt: skip


def test_trig_is_made_for_reading() -> None:
    assert serialize(dataset(EXAMPLE), "trig").decode() == (
        "@prefix schema: <http://schema.org/> .\n"
        "@prefix wd: <http://www.wikidata.org/entity/> .\n"
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        "\n"
        "<https://kestrel.example/a#article>\n"
        "    a schema:NewsArticle ;\n"
        "    schema:about wd:Q1055,\n"
        "        <https://kestrel.example/a#place-nordhafen> ;\n"
        '    schema:datePublished "2026-05-04"^^xsd:date ;\n'
        '    schema:headline "Ferry \\"Ada\\" back\\nin port" ;\n'
        "    schema:wordCount 371 .\n"
        "\n"
        "<https://kestrel.example/g> {\n"
        "    <https://kestrel.example/a#article>\n"
        '        schema:name "Fähre"@de .\n'
        "}\n"
    )


def test_nquads_are_canonical() -> None:
    lines = serialize(dataset(EXAMPLE), "nquads").decode().splitlines(keepends=True)
    assert lines == sorted(lines)
    assert lines[2] == (
        '<https://kestrel.example/a#article> <http://schema.org/datePublished> "2026-05-04"'
        "^^<http://www.w3.org/2001/XMLSchema#date> .\n"
    )


@pytest.mark.parametrize(
    ("character", "written"),
    [
        ("\x01", "\\u0001"),
        ("\x0b", "\\u000B"),
        ("\x7f", "\\u007F"),
        ("\ufffe", "\\uFFFE"),
        ("\uffff", "\\uFFFF"),
        ("\r", "\\r"),
        ("\x85", "\x85"),
    ],
)
@pytest.mark.parametrize("format_", ["ntriples", "nquads", "turtle", "trig"])
def test_controls_are_escaped_as_canonical_n_triples_wants(
    character: str, written: str, format_: str
) -> None:
    data = serialize(dataset([(A, URIRef(S + "name"), Literal(f"a{character}b"), None)]), format_).decode()
    assert f'"a{written}b"' in data


def test_a_carriage_return_survives_a_reader_of_xml() -> None:
    text = "a\r\nb\rc\t d"
    data = serialize(dataset([(A, URIRef(S + "name"), Literal(text), None)]), "rdfxml")
    assert texts(data) == [text]


def test_jsonld_needs_no_context() -> None:
    graph = json.loads(serialize(dataset(EXAMPLE), "jsonld"))
    assert graph[0]["@type"] == ["http://schema.org/NewsArticle"]
    assert graph[0]["http://schema.org/wordCount"] == [{"@value": 371}]
    assert graph[1]["@id"] == "https://kestrel.example/g"


def test_the_table_of_formats_is_whole() -> None:
    assert set(FORMATS) == set(JUDGED)
    for name, row in FORMATS.items():
        judged = JUDGED[name]
        assert row.name == name
        assert row.media_type == judged.media_type
        assert row.extension == judged.file_extension
        assert row.holds_quads == judged.supports_datasets
    assert len({row.extension for row in FORMATS.values()}) == len(FORMATS)


def test_importing_rdf_loads_neither_rdflib_nor_pyld() -> None:
    code = "import sys, semantic.rdf; print([m for m in ('rdflib', 'pyld', 'lxml') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
