"""Authority files: CSV, JSON lines and SKOS are read; every bad row is named with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.entities.authority import load_authority, starter
from semantic.entities.authority.check import check
from semantic.entities.authority.records import Authority, Record
from semantic.entities.authority.tables import csv_records, json_records
from semantic.errors import AuthorityError, SemanticError

if TYPE_CHECKING:
    from pathlib import Path

_ADA = Record(
    "https://news.example/p/1",
    "person",
    "Person",
    "Ada Quill",
    ("Ada M. Quill",),
    ("https://quill.example/",),
)

_FILES = {
    "people.csv": "id,type,label,aliases,sameAs\n"
    "https://news.example/p/1,Person,Ada Quill,Ada M. Quill,https://quill.example/\n",
    "semicolons.csv": "\ufeffID;Kind;Name;altLabel;exactMatch\n"
    'https://news.example/p/1;person;"Ada Quill";Ada M. Quill;https://quill.example/\n',
    "people.tsv": "id\ttype\tlabel\taliases\tsameAs\n"
    "https://news.example/p/1\tPerson\tAda Quill\tAda M. Quill\thttps://quill.example/\n",
    "people.jsonl": '{"id": "https://news.example/p/1", "type": "Person", "label": "Ada Quill",'
    ' "aliases": ["Ada M. Quill"], "sameAs": ["https://quill.example/"]}\n\n',
    "people.ttl": "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix s: <https://schema.org/> .\n"
    '<https://news.example/p/1> a skos:Concept, s:Person ; skos:prefLabel "Ada Quill"@en ;\n'
    ' skos:altLabel "Ada M. Quill" ; skos:exactMatch <https://quill.example/> .',
    "people.jsonld": '{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@id": "https://news.example/p/1",'
    ' "@type": ["skos:Concept", "http://schema.org/Person"], "skos:prefLabel": "Ada Quill",'
    ' "skos:altLabel": "Ada M. Quill", "skos:exactMatch": {"@id": "https://quill.example/"}}',
    "people.rdf": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:foaf="http://xmlns.com/foaf/0.1/">'
    '<foaf:Person rdf:about="https://news.example/p/1"><skos:prefLabel>Ada Quill</skos:prefLabel>'
    "<skos:altLabel>Ada M. Quill</skos:altLabel>"
    '<skos:exactMatch rdf:resource="https://quill.example/"/></foaf:Person></rdf:RDF>',
}


@pytest.mark.parametrize("name", _FILES)
def test_every_form_gives_the_same_record(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(_FILES[name], encoding="utf-8")
    authority = load_authority(path)
    assert [record._replace(place="") for record in authority.records] == [_ADA]
    assert not authority.problems


@pytest.mark.parametrize(
    ("name", "text", "place", "said"),
    [
        ("a.csv", "id,type,label\nhttps://a.example/1,Persn,Ada\n", "row 2, type", "'Persn' is no person"),
        ("a.csv", "id,type,label\n,Person,Ada Quill\n", "row 2, id", "the id is empty"),
        ("a.csv", "id,type,label\nnot an iri,Person,Ada Quill\n", "row 2", "no absolute IRI"),
        ("a.csv", "id,type,label\nhttps://a.example/1,Person, \n", "row 2", "the label is empty"),
        ("a.csv", "id,type,label\nhttps://a.example/1,Person\n", "row 2", "2 cells where the header has 3"),
        ("a.csv", "id,label\nhttps://a.example/1,Ada\n", "row 1", "no column 'type'"),
        ("a.jsonl", "{]\n", "line 1", "Expecting"),
        ("a.jsonl", '{"id": 3, "type": "Person", "label": "Ada"}\n', "line 1, id", "a text is wanted"),
        ("a.ttl", "<a> <b>", "line 1", ""),
        (
            "a.ttl",
            '<https://a.example/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "Ada" .',
            "<https://a.example/1>",
            "nothing says whether",
        ),
    ],
)
def test_a_bad_row_is_named_with_its_place(
    name: str, text: str, place: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AuthorityError) as caught:
        load_authority(path)
    assert caught.value.place is not None
    assert caught.value.place.startswith(place)
    assert said in caught.value.message
    assert load_authority(path, lenient=True).records == ()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsx", b"x", "tells no format"),
        ("a.csv", b"id,type,label\n\xff\xfe\n", "is not UTF-8"),
        ("a.jsonl", b"\n", "holds no record"),
        ("missing.csv", None, "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_error(
    name: str, data: bytes | None, said: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(AuthorityError, match=said):
        load_authority(path)


def test_a_lenient_reading_keeps_the_good_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "id,type,label\nhttps://a.example/1,Person,Ada Quill\nbad,Person,Bo Muster\n", encoding="utf-8"
    )
    authority = load_authority(path, lenient=True)
    assert [record.label for record in authority.records] == ["Ada Quill"]
    assert [problem.code for problem in authority.problems] == ["iri-broken"]


@given(st.text(max_size=300))
def test_any_text_gives_records_or_problems(text: str) -> None:
    for read in (csv_records, json_records):
        try:
            read(text)
        except SemanticError:
            pytest.fail("a reader of rows raises nothing")


def test_check_names_doubles_shared_weak_and_circular_names() -> None:
    records = (
        Record("https://a.example/1", "person", "Person", "Ada Quill", place="row 2"),
        Record("https://a.example/1", "person", "Person", "Bo Muster", place="row 3"),
        Record("https://a.example/2", "person", "Person", "Ada Quill", ("Anna",), ("https://a.example/2",), place="row 4"),
        Record("https://a.example/3", "organization", "Organization", "Target Corp", ("paper",), ("https://a.example/2",), place="row 5"),
    )  # fmt: skip
    codes = {problem.code for problem in check(Authority("a.csv", records))}
    assert codes == {"id-double", "label-ambiguous", "label-weak", "sameas-itself", "sameas-record"}


def test_the_starter_has_its_records_and_invents_no_id() -> None:
    records = starter().records
    assert len(records) >= 1_000
    assert sum(bool(record.same_as) for record in records) >= 250
    assert all(record.id is None for record in records if record.kind == "organization")
    assert not [p for p in check(starter()) if p.is_error and p.code != "id-double"]
