"""Every document, of every article and site, in both profiles."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings

from semantic.jsonld import PROFILES, diagnose, to_jsonld
from semantic.model import JSON, Article, Author, Site
from semantic.pipeline import publish
from semantic.rdf import to_rdf
from semantic.validation.schema_errors import errors
from tests.jsonld.documents import structural_problems, triples, vocabulary_problems
from tests.jsonld.newsroom import article
from tests.rdf.judge import dataset_of, judged
from tests.runaway import no_runaway
from tests.strategies import articles, raw_articles, sites

ROOT = Path(__file__).resolve().parents[2]
Profile = Literal["graph", "web"]
both = pytest.mark.parametrize("profile", PROFILES)
many = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
few = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@both
@many
@given(articles(), sites())
def test_no_blank_dangling_doubled_lonely_node_no_empty_member_no_misused_term(
    profile: Profile, made: Article, site: Site
) -> None:
    document = to_jsonld(made, site, profile)
    assert structural_problems(document, profile=profile) + vocabulary_problems(document) == []


@both
@many
@given(raw_articles(), sites())
def test_articles_from_outside_break_no_structure(profile: Profile, made: Article, site: Site) -> None:
    document = to_jsonld(made, site, profile)
    assert structural_problems(document, profile=profile) + vocabulary_problems(document) == []


@both
@many
@given(articles() | raw_articles(), sites())
def test_every_document_with_a_headline_has_the_form_of_our_schema(
    profile: Profile, made: Article, site: Site
) -> None:
    document = to_jsonld(made, site, profile)
    found = list(errors("news-article.schema.json", document))
    assert found == [] or not (made.headline or "").strip()


@both
@few
@given(articles() | raw_articles(), sites())
def test_two_processors_read_the_same_graph_without_a_blank_node(
    profile: Profile, made: Article, site: Site
) -> None:
    document = to_jsonld(made, site, profile)
    assert triples(document)
    assert dataset_of(to_rdf(document)) == judged(document)


@both
def test_the_seed_becomes_a_document_without_a_fault(shared: Path, profile: Profile) -> None:
    document = publish(shared / "eval" / "seed" / "article.txt", profile=profile).document
    assert structural_problems(document, profile=profile) + vocabulary_problems(document) == []
    assert list(errors("news-article.schema.json", document)) == []
    assert triples(document)
    assert dataset_of(to_rdf(document)) == judged(document)


@many
@given(articles(), sites())
def test_web_says_nothing_that_graph_does_not_say(made: Article, site: Site) -> None:
    assert _literals(to_jsonld(made, site, "web")) <= _literals(to_jsonld(made, site, "graph"))


def _literals(document: JSON) -> set[tuple[str, str]]:
    """Members and their texts. In `graph` two names of one record are one node, the second an alternate name; its
    type, and identities, which are references there, are compared elsewhere."""
    return {
        ("name" if name == "alternateName" else name, json.dumps(one))
        for node in document["@graph"]
        for name, value in node.items()
        if name not in {"@id", "@type", "sameAs"}
        for one in (value if isinstance(value, list) else [value])
        if not isinstance(one, dict)
    }


@both
@many
@given(raw_articles(), sites())
def test_diagnostics_have_stable_codes_and_one_sentence(profile: Profile, made: Article, site: Site) -> None:
    for diagnostic in diagnose(made, site, profile):
        assert diagnostic.code.replace("-", "").isalpha()
        assert diagnostic.message


@both
def test_same_triples_whether_identities_are_references_or_text(profile: Profile) -> None:
    document = to_jsonld(article(), Site(), profile)
    as_text = json.loads(json.dumps(document))
    for node in as_text["@graph"]:
        if "sameAs" in node:
            node["sameAs"] = [one["@id"] if isinstance(one, dict) else one for one in node["sameAs"]]
    assert triples(document) == triples(as_text)


def test_same_article_same_bytes_whatever_the_hash_seed() -> None:
    """Sets change their order with the seed; the document does not."""
    script = (
        "import json; from tests.jsonld.newsroom import article; from semantic.jsonld import to_jsonld;"
        "print(json.dumps([to_jsonld(article()), to_jsonld(article(), profile='web')]))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
    assert outputs == {
        json.dumps([to_jsonld(article()), to_jsonld(article(), profile="web")]).encode() + b"\n"
    }


def test_an_article_of_a_whole_yearbook_stays_quick() -> None:
    """Two thousand entities and authors, four hundred pictures: no step may cost their product."""
    made = article()
    many = replace(
        made,
        entities=tuple(replace(made.entities[i % len(made.entities)], key=f"key-{i}") for i in range(2000)),
        images=made.images * 200,
        authors=tuple(Author(f"Ada Muster {i}") for i in range(2000)),
    )
    with no_runaway():
        for profile in PROFILES:
            to_jsonld(many, profile=profile)  # type: ignore[arg-type]  # one of the two
