"""Look-ups in the packaged release."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from semantic.errors import VocabularyError
from semantic.vocabulary import Member, Property, Type, load, packaged
from tests.runaway import no_runaway

if TYPE_CHECKING:
    from pathlib import Path


def test_counts_are_those_of_release_30() -> None:
    vocabulary = packaged()
    assert vocabulary.release == "30.0"
    assert len(vocabulary.types) == 937
    assert len(vocabulary.properties) == 1529
    assert len(vocabulary.members) == 537
    terms: list[Type | Property | Member] = [
        *vocabulary.types.values(),
        *vocabulary.properties.values(),
        *vocabulary.members.values(),
    ]
    assert sum(term.pending for term in terms) == 842
    assert sum(term.attic for term in terms) == 16
    assert sum(term.superseded_by is not None for term in terms) == 17 + 70 + 5
    assert sum(vocabulary.is_data_type(name) for name in vocabulary.types) == 18


def test_every_row_refers_to_rows() -> None:
    vocabulary = packaged()
    for known in vocabulary.types.values():
        assert set(known.parents) <= set(vocabulary.types)
        assert known.superseded_by is None or known.superseded_by in vocabulary.types
    for prop in vocabulary.properties.values():
        assert set(prop.domains + prop.ranges) <= set(vocabulary.types)
        assert set(prop.parents) <= set(vocabulary.properties)
        assert prop.inverse_of is None or prop.inverse_of in vocabulary.properties
        assert prop.superseded_by is None or prop.superseded_by in vocabulary.properties
    for member in vocabulary.members.values():
        assert set(member.types) <= set(vocabulary.types)


def test_every_type_descends_from_thing_or_is_a_data_type() -> None:
    vocabulary = packaged()
    for name in vocabulary.types:
        assert vocabulary.is_subtype(name, "Thing") or vocabulary.is_data_type(name), name


@pytest.mark.parametrize(
    ("type_", "parent", "expected"),
    [
        ("NewsArticle", "NewsArticle", True),
        ("OpinionNewsArticle", "CreativeWork", True),
        ("Thing", "NewsArticle", False),
        ("Ferry", "Thing", False),
        ("NewsArticle", "Ferry", False),
        ("LocalBusiness", "Place", True),
    ],
)
def test_is_subtype(type_: str, parent: str, expected: bool) -> None:
    assert packaged().is_subtype(type_, parent) is expected


@pytest.mark.parametrize(
    ("type_", "property_", "expected"),
    [
        ("NewsArticle", "dateline", True),
        ("Article", "dateline", False),
        ("ReportageNewsArticle", "headline", True),
        ("WebPage", "relatedLink", True),
        ("NewsArticle", "relatedLink", False),
        ("NewsArticle", "isRelatedTo", False),
        ("Ferry", "name", False),
        ("Thing", "sails", False),
    ],
)
def test_in_domain(type_: str, property_: str, expected: bool) -> None:
    assert packaged().in_domain(type_, property_) is expected


def test_facts_of_terms() -> None:
    vocabulary = packaged()
    assert vocabulary.domains("dateline") == ("NewsArticle",)
    assert vocabulary.ranges("contentReferenceTime") == ("DateTime",)
    assert vocabulary.domains("sails") == vocabulary.ranges("sails") == ()
    assert vocabulary.properties["isPartOf"].inverse_of == "hasPart"
    assert vocabulary.types["OpinionNewsArticle"].pending
    assert vocabulary.members["Radiography"].types == ("MedicalImagingTechnique", "MedicalSpecialty")
    assert vocabulary.ancestors("Ferry") == frozenset()


@pytest.mark.parametrize(
    ("word", "among", "first"),
    [
        ("newsarticle", "types", "NewsArticle"),
        ("NewsArticel", "types", "NewsArticle"),
        ("Organisation", "types", "Organization"),
        ("NewsArticle", "types", "NewsArticle"),
        ("datepublished", "properties", "datePublished"),
        ("datePublishd", "properties", "datePublished"),
        ("instock", "members", "InStock"),
    ],
)
def test_did_you_mean(word: str, among: str, first: str) -> None:
    found = packaged().suggestions(word, among)  # type: ignore[arg-type]
    assert found[0] == first
    assert len(found) <= 3


def test_did_you_mean_knows_when_to_be_silent_and_quick() -> None:
    assert packaged().suggestions("qqqqqqqq") == []
    with no_runaway():
        assert packaged().suggestions("Ferry" * 200_000, "properties") == []


def test_importing_the_vocabulary_reads_nothing_heavy() -> None:
    code = (
        "import sys, semantic.vocabulary; print([m for m in ('rdflib', 'pyld', 'click') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_folder_of_ones_own_is_read(tmp_path: Path) -> None:
    (tmp_path / "schemaorg.tsv").write_bytes(
        b"# schema.org facts, format 1. Release 99.1. x\nT\tThing\t\t\t\t\nP\tname\t\t\t\tThing\tThing\t\n"
    )
    assert load(tmp_path).release == "99.1"
    assert load(tmp_path).in_domain("Thing", "name")


def test_a_folder_without_or_with_a_damaged_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="cannot be read") as caught:
        load(tmp_path / "absent")
    assert str(tmp_path / "absent") in str(caught.value)
    (tmp_path / "schemaorg.tsv").write_bytes(b"\0")
    with pytest.raises(VocabularyError, match="no facts table") as caught:
        load(tmp_path)
    assert str(tmp_path) in str(caught.value)
