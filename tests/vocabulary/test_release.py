"""The generator: N-Triples of a release in, the facts table out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from semantic.errors import VocabularyError
from semantic.resources import table_bytes
from semantic.vocabulary import build, context_bytes
from semantic.vocabulary.table import dumps, loads

if TYPE_CHECKING:
    from pathlib import Path

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
S = "https://schema.org/"


def line(subject: str, relation: str, value: str) -> str:
    return f"<{subject}> <{relation}> <{value}> .\n"


#: A vocabulary of four terms, with a foreign one and an explanation that must stay behind.
SMALL = (
    line(S + "Thing", RDF + "type", RDFS + "Class")
    + line(S + "Ferry", RDF + "type", RDFS + "Class")
    + line(S + "Ferry", RDFS + "subClassOf", S + "Thing")
    + line(S + "Ferry", S + "isPartOf", "https://pending.schema.org")
    + line(S + "DataType", RDF + "type", RDFS + "Class")
    + line(S + "Date", RDF + "type", S + "DataType")
    + line(S + "Date", RDF + "type", RDFS + "Class")
    + line(S + "sails", RDF + "type", RDF + "Property")
    + line(S + "sails", S + "domainIncludes", S + "Ferry")
    + line(S + "sails", S + "rangeIncludes", S + "Date")
    + line(S + "sails", S + "supersededBy", S + "departs")
    + line(S + "departs", RDF + "type", RDF + "Property")
    + line(S + "departs", S + "inverseOf", S + "sails")
    + line(S + "departs", RDFS + "subPropertyOf", S + "sails")
    + line(S + "Moored", RDF + "type", S + "Ferry")
    + line("http://elsewhere.example/Boat", RDF + "type", RDFS + "Class")
    + f'<{S}Ferry> <{RDFS}comment> "Says \\"boat\\".\\n"@en .\n'
    + "# the end\n\n"
)


def test_keeps_the_facts_of_schema_org_terms() -> None:
    vocabulary = loads(build(SMALL.encode(), "31.0"))
    assert vocabulary.release == "31.0"
    assert list(vocabulary.types) == ["DataType", "Date", "Ferry", "Thing"]
    assert vocabulary.types["Ferry"].parents == ("Thing",)
    assert vocabulary.types["Ferry"].pending
    assert vocabulary.is_data_type("Date")
    assert not vocabulary.is_data_type("Ferry")
    assert vocabulary.properties["sails"].domains == ("Ferry",)
    assert vocabulary.properties["sails"].ranges == ("Date",)
    assert vocabulary.properties["sails"].superseded_by == "departs"
    assert vocabulary.properties["departs"].inverse_of == "sails"
    assert vocabulary.properties["departs"].parents == ("sails",)
    assert vocabulary.members["Moored"].types == ("Ferry",)


def test_order_and_line_ends_of_the_file_do_not_matter() -> None:
    lines = SMALL.splitlines(keepends=True)
    assert build("".join(reversed(lines)).encode(), "31.0") == build(SMALL.encode(), "31.0")
    assert build(SMALL.replace("\n", "\r\n").encode(), "31.0") == build(SMALL.encode(), "31.0")
    assert build(SMALL.replace(S, "http://schema.org/").encode(), "31.0") == build(SMALL.encode(), "31.0")


@pytest.mark.parametrize(
    ("content", "fragment"),
    [
        (b"<html>\n", "line 1: this is no N-Triples: <html>"),
        (SMALL.encode() + b"<https://schema.org/Ferry> <htt", "line 20: this is no N-Triples"),
        (b"# nothing\n", "declares no schema.org types"),
        (b"", "declares no schema.org types"),
        (SMALL.encode() + b"\n\xff\n", "line 21: the file is not UTF-8"),
        (
            line(S + "Ferry", RDF + "type", RDFS + "Class").encode() + SMALL.encode()[:20],
            "line 2: this is no N-Triples",
        ),
        (
            SMALL.replace(line(S + "Ferry", RDF + "type", RDFS + "Class"), "").encode(),
            "refers to the type Ferry",
        ),
    ],
)
def test_a_bad_file_is_refused_with_its_line_and_a_remedy(content: bytes, fragment: str) -> None:
    with pytest.raises(VocabularyError) as caught:
        build(content, "31.0")
    assert fragment in str(caught.value)
    assert "download" in str(caught.value)


@pytest.mark.parametrize("release", ["", "30 0", "30.0\nP\tx", "-1", "a/b"])
def test_a_release_number_cannot_break_the_table(release: str) -> None:
    with pytest.raises(VocabularyError, match="release number"):
        build(SMALL.encode(), release)


@pytest.mark.parametrize("release", ["30.0", "29.4"])
def test_the_context_is_the_releases_own_byte_for_byte(release: str, shared: Path) -> None:
    folder = shared / "data" / f"schemaorg-{release}"
    table = build((folder / "schemaorg-all-https.nt").read_bytes(), release)
    assert context_bytes(loads(table)) == (folder / "schemaorgcontext.jsonld").read_bytes()


def test_the_packaged_table_is_what_the_generator_makes_today(shared: Path) -> None:
    source = shared / "data" / "schemaorg-30.0" / "schemaorg-all-https.nt"
    assert build(source.read_bytes(), "30.0") == table_bytes("semantic.vocabulary", "schemaorg.tsv")


def test_table_form_is_read_and_written_alike() -> None:
    data = table_bytes("semantic.vocabulary", "schemaorg.tsv")
    assert dumps(loads(data)) == data


@pytest.mark.parametrize(
    ("data", "fragment"),
    [
        (b"", "line 1: this is no facts table"),
        (b"\xff", "not UTF-8"),
        (b"# schema.org facts, format 2. Release 30.0. x\n", "line 1: this is no facts table"),
        (b"# schema.org facts, format 1. Release 30.0. x\n", "holds no terms"),
        (b"# schema.org facts, format 1. Release 30.0. x\nT\tThing\n", "line 2: the line is not in the form"),
        (b"# schema.org facts, format 1. Release 30.0. x\nX\tThing\n", "line 2: the line is not in the form"),
    ],
)
def test_a_damaged_table_is_refused_with_its_line(data: bytes, fragment: str) -> None:
    with pytest.raises(VocabularyError, match="build the table anew") as caught:
        loads(data)
    assert fragment in str(caught.value)
