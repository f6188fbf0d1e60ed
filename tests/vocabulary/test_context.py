"""The context and the loader that is all that PyLD ever reads."""

from __future__ import annotations

import json

import pytest

from semantic.errors import ContextError
from semantic.vocabulary import context, context_bytes, document_loader, loader, packaged
from semantic.vocabulary.table import loads


def test_context_is_a_new_value_each_time() -> None:
    first = context()
    first["@context"].clear()
    assert len(context()["@context"]) == 78 + 937 + 1529 + 537


def test_bytes_are_the_context() -> None:
    assert json.loads(context_bytes()) == context()


@pytest.mark.parametrize(
    ("term", "definition"),
    [
        ("NewsArticle", {"@id": "schema:NewsArticle"}),
        ("datePublished", {"@id": "schema:datePublished", "@type": "Date"}),
        ("startTime", {"@id": "schema:startTime"}),
        ("url", {"@id": "schema:url", "@type": "@id"}),
        ("about", {"@id": "schema:about"}),
        ("InStock", {"@id": "schema:InStock"}),
    ],
)
def test_coercion_follows_the_ranges(term: str, definition: dict[str, str]) -> None:
    assert context()["@context"][term] == definition


@pytest.mark.parametrize(
    "url",
    [
        "https://schema.org",
        "https://schema.org/",
        "http://schema.org",
        "http://schema.org/",
        "https://www.schema.org/",
        "https://schema.org/docs/jsonldcontext.jsonld",
        "http://schema.org/docs/jsonldcontext.json",
        "https://schema.org/version/latest/schemaorgcontext.jsonld",
    ],
)
def test_the_addresses_of_schema_org_give_the_packaged_context(url: str) -> None:
    loaded = document_loader(url, {})
    assert loaded["document"] == context()
    assert loaded["tag"] == "static"
    assert loaded["documentUrl"] == url


@pytest.mark.parametrize(
    "url",
    [
        "https://schema.org.evil.example/",
        "https://evil.example/https://schema.org/",
        "https://schema.org/NewsArticle",
        "https://schema.org\n.evil.example",
        "https://schema.org@evil.example/",
        "HTTPS://SCHEMA.ORG.",
        "file:///etc/passwd",
        "/etc/passwd",
        "context.jsonld",
        "",
        "ftp://schema.org/",
        "http://127.0.0.1:1/",
        "https://w3id.org/security/v2",
    ],
)
def test_everything_else_is_refused_with_a_remedy(url: str) -> None:
    with pytest.raises(ContextError, match="nothing is fetched") as caught:
        document_loader(url)
    assert "https://schema.org" in str(caught.value)


def test_each_vocabulary_has_its_own_loader() -> None:
    small = loads(
        b"# schema.org facts, format 1. Release 99.1. x\nT\tFerry\t\t\t\t\nP\tsails\t\t\t\tFerry\tFerry\t\n"
    )
    assert list(loader(small)("https://schema.org", {})["document"]["@context"])[-2:] == ["Ferry", "sails"]
    assert loader(packaged())("https://schema.org", {})["document"] == context()
