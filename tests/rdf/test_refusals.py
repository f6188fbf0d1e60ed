"""What cannot be a dataset is refused: told with its place, all at once, and never dropped in silence."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from semantic.errors import DocumentError, SemanticError, TermError
from semantic.rdf import serialize, to_nquads, to_rdf
from tests.rdf.judge import dataset_of, read

CONTEXT = "https://schema.org"


# --- ill-formed terms -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("node", "fragment"),
    [
        ({"@id": "http://e.example/a b", "name": "x"}, "/@id: the @id 'http://e.example/a b' is no IRI: it holds a space"),
        ({"@id": 'http://e.example/"', "name": "x"}, "/@id: "),
        ({"@id": "http://e.example/\n", "name": "x"}, "it holds U+000A"),
        ({"@type": "Bad Type"}, "/@type: the @type 'http://schema.org/Bad Type'"),
        ({"foo bar": 1}, "/foo bar: the property 'http://schema.org/foo bar' is no IRI: it holds a space"),
        ({"schema:a b": 1}, "/schema:a b: the property"),
        ({'na"me': 1}, "the property 'http://schema.org/na\"me'"),
        ({"_:p": 1}, "/_:p: the property '_:p' is a blank node"),
        ({"sameAs": ["https://e.example/", "https://e.example/?q={q}"]}, "/sameAs/1: the @id"),
        ({"about": [{"@list": [{"@id": "http://e.example/<>"}]}]}, "/about/0/@list/0/@id"),
        ({"@reverse": {"about": {"@id": "http://e.example/a b"}}}, "/@reverse/about/@id"),
        ({"@included": [{"@id": "http://e.example/a b", "name": "x"}]}, "/@included/0/@id"),
        ({"@id": "http://e.example/g g", "@graph": [{"@id": "urn:x", "name": "x"}]}, "/@id"),
        ({"@id": "urn:g", "@graph": [{"@id": "urn:x y", "name": "x"}]}, "/@graph/0/@id"),
        ({"@id": "_:a b", "name": "x"}, "the blank node '_:a b' has no well-formed label"),
        ({"name": {"@value": "v", "@language": "en_GB"}}, "/name/@language: the language 'en_gb'"),
        ({"name": {"@value": "v", "@language": "en-abcdefghi"}}, "/name/@language"),
        ({"name": {"@value": "v", "@type": "http://e.example/{a}"}}, "/name/@type: the datatype"),
        ({"name": {"@value": "v", "@type": "rdf:langString"}}, "rdf:langString but no language"),
        ({"name": [{"@value": "foo"}, {"@value": "foo", "@type": "xsd:date"}]}, "the value 'foo' of 'http://schema.org/name' is no xsd:date"),
        ({"name": "a\ud800"}, "/name: the text 'a\\ud800' is no Unicode text: it holds the lone surrogate U+D800"),
        ({"\udfff": 1}, "lone surrogate U+DFFF"),
        ({"name": {"@value": {"a": "\ud800"}, "@type": "@json"}}, "/name/@value/a"),
    ],
)  # fmt: skip
def test_ill_formed_terms_are_refused_with_their_place(node: dict[str, Any], fragment: str) -> None:
    with pytest.raises(TermError) as caught:
        to_rdf({"@context": CONTEXT, **node})
    assert fragment in str(caught.value)
    assert "\n" not in str(caught.value)
    str(caught.value).encode()


@pytest.mark.parametrize("node", [{"@type": None, "type": "Person"}, {"@type": "Person", "type": None}])
def test_a_type_that_is_null_is_no_json_ld(node: dict[str, Any]) -> None:
    with pytest.raises(DocumentError, match="type"):
        to_rdf({"@context": CONTEXT, "@id": "https://e.example/", **node})
    with pytest.raises(DocumentError, match="type"):
        to_nquads({"@context": CONTEXT, "@id": "https://e.example/", **node})


def test_a_language_cannot_bring_a_statement_of_its_own() -> None:
    """PyLD alone writes two statements for this value, and the second is the attacker's."""
    injected = "en .\n<http://evil.example/s> <http://evil.example/p> <http://evil.example/o>"
    with pytest.raises(TermError, match="is no language tag"):
        to_rdf({"@context": CONTEXT, "@id": "urn:a", "name": {"@value": "v", "@language": injected}})


def test_all_defects_are_told_at_once() -> None:
    nodes = [{"@id": f"http://e.example/{i} x", "name": "y"} for i in range(5)]
    with pytest.raises(TermError, match=r"/@graph/0/@id: .* \(and 4 more\)") as caught:
        to_rdf({"@context": CONTEXT, "@graph": nodes})
    assert [defect.split(": ")[0] for defect in caught.value.defects] == [
        f"/@graph/{i}/@id" for i in range(5)
    ]


ANY = st.text(alphabet='ab:/.#_- <>"{}|^`\\\n\x01é@\ud800', max_size=8)


@settings(deadline=None, max_examples=300)
@given(
    id_=ANY | ANY.map("http://e.example/".__add__),
    key=ANY.map("http://e.example/".__add__),
    tag=ANY,
    kind=ANY.map("x:".__add__),
)
def test_a_statement_is_made_or_refused_but_never_lost(id_: str, key: str, tag: str, kind: str) -> None:
    document = {
        "@id": id_,
        key: [{"@value": "v", "@language": tag}, {"@value": "v", "@type": kind}, {"@id": id_}],
    }
    try:
        found = to_rdf(document)
    except (TermError, DocumentError):
        return
    assert len(dataset_of(found)) == 3
    assert read(serialize(found, "nquads"), "nquads") == dataset_of(found)


def test_what_the_context_does_not_know_is_left_out_as_json_ld_says() -> None:
    assert len(to_rdf({"@context": {"known": "urn:known"}, "known": 1, "unknown": 2, "other": None})) == 1


# --- what is no document --------------------------------------------------------------------------------------------


def deep(levels: int) -> dict[str, Any]:
    node: dict[str, Any] = {"name": "x"}
    for _ in range(levels):
        node = {"about": node}
    return {"@context": CONTEXT, **node}


@pytest.mark.parametrize(
    ("document", "fragment"),
    [
        ("https://schema.org", "this is str"),
        (None, "this is NoneType"),
        (5, "this is int"),
        (b"{}", "this is bytes"),
        ({"@context": CONTEXT, "name": {1, 2}}, "/name: a value of the kind set"),
        ({"@context": CONTEXT, 5: "x"}, "the member name 5 is no text"),
        ({"@context": CONTEXT, "name": {"@value": "v", "@type": "urn:a b"}}, "absolute IRI for the value of"),
        ({"@context": CONTEXT, "@id": 5}, '"@id" value must be a string'),
        ({"@context": CONTEXT, "name": {"@value": {}}}, "this is no JSON-LD"),
        ({"@context": 5}, "this is no JSON-LD"),
        ({"@context": {"@version": 1.0}}, "invalid @version value"),
        (deep(99_999), "nested more than"),
    ],
)
def test_what_is_no_document_is_refused(document: Any, fragment: str) -> None:
    with pytest.raises(DocumentError) as caught:
        to_rdf(document)
    assert fragment in str(caught.value)


def test_the_deepest_document_that_is_taken_is_processed() -> None:
    assert len(to_rdf(deep(98))) == 99


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "@context",
                    "@id",
                    "@type",
                    "@value",
                    "@language",
                    "@list",
                    "@set",
                    "@graph",
                    "@reverse",
                    "@index",
                    "@nest",
                    "@included",
                    "@vocab",
                    "@base",
                    "@import",
                    "@container",
                    "@direction",
                    "@none",
                    "name",
                    "url",
                    "Date",
                    "https://schema.org",
                    "_:b",
                ]
            )
            | st.text(max_size=3),
            inner | st.sampled_from([CONTEXT, "@id", "@type", "en", "urn:x", "_:b", "Date"]),
            max_size=4,
        )
    ),
    max_leaves=12,
)


@pytest.mark.filterwarnings(
    "ignore:(terms|values) beginning with:SyntaxWarning"
)  # PyLD on terms like @future
@settings(deadline=None, max_examples=300)
@given(JSON)
def test_any_json_gives_a_dataset_or_an_error_of_ours(document: Any) -> None:
    try:
        found = to_rdf(document)
    except SemanticError:
        return
    assert read(serialize(found, "nquads"), "nquads") == dataset_of(found)
