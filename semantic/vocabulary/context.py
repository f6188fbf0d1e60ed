"""The JSON-LD context of a schema.org release, made from its facts table, and the loader that hands it to PyLD.

The loader knows this one document. Whatever else a document's `@context` names is refused: nothing is ever fetched.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from semantic.errors import ContextError
from semantic.patterns import pattern
from semantic.vocabulary.packaged import packaged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from semantic.model import JSON
    from semantic.vocabulary.terms import Vocabulary

    #: How PyLD calls a loader: with a URL and its own options, of which none matters here.
    Loader = Callable[[str, Mapping[str, Any]], dict[str, JSON]]

__all__ = ["context", "context_bytes", "document_loader", "loader"]

#: https://schema.org/docs/jsonldcontext.jsonld
_SCHEMA_ORG = pattern(
    r"https?://(?:www\.)?schema\.org(?:/|/docs/jsonldcontext\.json(?:ld)?|/version/latest/schemaorgcontext\.jsonld)?"
)


def context(vocabulary: Vocabulary | None = None) -> dict[str, JSON]:
    """The document `{"@context": {…}}` of the release, a new one at each call; the packaged release by default.

    The rule, which holds for the releases 12.0 to 30.0: every term is `schema:` and its name. A property whose
    ranges hold Text is not coerced; else one whose ranges hold URL is an `@id`; else one whose ranges hold Date is
    a Date; else it is not coerced either.
    """
    vocabulary = vocabulary or packaged()
    terms: dict[str, JSON] = {
        "type": "@type",
        "id": "@id",
        "HTML": {"@id": "rdf:HTML"},
        "@vocab": "http://schema.org/",
    }
    terms.update(vocabulary.prefixes)
    for name in sorted([*vocabulary.types, *vocabulary.properties, *vocabulary.members]):
        terms[name] = {"@id": f"schema:{name}"}
        ranges = vocabulary.ranges(name)
        if "Text" in ranges:
            continue
        if "URL" in ranges:
            terms[name]["@type"] = "@id"
        elif "Date" in ranges:
            terms[name]["@type"] = "Date"
    return {"@context": terms}


def context_bytes(vocabulary: Vocabulary | None = None) -> bytes:
    """The context as a file: for releases 29.4 and 30.0 byte for byte schema.org's own `schemaorgcontext.jsonld`."""
    return json.dumps(context(vocabulary), indent=2).encode()


def document_loader(url: str, options: Mapping[str, Any] | None = None) -> dict[str, JSON]:
    """PyLD's document loader for the packaged context; ContextError for every other URL, and no request, ever.

    The tag `static` lets PyLD keep the processed context in its cache, which is global and keyed by the URL alone.
    So never give PyLD this loader and another one for schema.org in one process: `semantic.rdf` gives each
    vocabulary a cache of its own.
    """
    return loader(packaged())(url, options or {})


@cache
def loader(vocabulary: Vocabulary) -> Loader:
    """A document loader like `document_loader`, for the context of `vocabulary`."""
    document = context(vocabulary)

    def load(url: str, options: Mapping[str, Any] | None = None) -> dict[str, JSON]:
        del options
        if not _SCHEMA_ORG.fullmatch(url):
            raise ContextError(
                f"the context {url!r} is not packaged, and nothing is fetched",
                remedy='use "@context": "https://schema.org", or write the terms that you need into @context itself',
            )
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": document,
            "tag": "static",
        }

    return load
