"""News articles as schema.org JSON-LD and RDF: the public API, re-exports only.

Names are looked up when they are first used, so that `import semantic` reads no stage that is not needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from semantic._version import __version__

if TYPE_CHECKING:
    from semantic.batch import export
    from semantic.entities import annotate
    from semantic.errors import SemanticError
    from semantic.facts import Facts, supply
    from semantic.jsonld import to_jsonld
    from semantic.model import (
        Article,
        Author,
        Credit,
        Diagnostic,
        Entity,
        Evidence,
        Image,
        Mention,
        Paragraph,
        Publisher,
        RelatedLink,
        Site,
        Span,
        from_dict,
        to_dict,
    )
    from semantic.pipeline import Publication, publish, publish_all
    from semantic.rdf import serialize, to_nquads, to_rdf
    from semantic.readers import read, read_all
    from semantic.sinks.html import embed
    from semantic.validation import Finding, Report, validate

__all__ = [
    "Article",
    "Author",
    "Credit",
    "Diagnostic",
    "Entity",
    "Evidence",
    "Facts",
    "Finding",
    "Image",
    "Mention",
    "Paragraph",
    "Publication",
    "Publisher",
    "RelatedLink",
    "Report",
    "SemanticError",
    "Site",
    "Span",
    "__version__",
    "annotate",
    "embed",
    "export",
    "from_dict",
    "publish",
    "publish_all",
    "read",
    "read_all",
    "serialize",
    "supply",
    "to_dict",
    "to_jsonld",
    "to_nquads",
    "to_rdf",
    "validate",
]

_HOMES = {
    "semantic.batch": ("export",),
    "semantic.entities": ("annotate",),
    "semantic.errors": ("SemanticError",),
    "semantic.jsonld": ("to_jsonld",),
    "semantic.model": (
        "Article", "Author", "Credit", "Diagnostic", "Entity", "Evidence", "Image", "Mention", "Paragraph",
        "Publisher", "RelatedLink", "Site", "Span", "from_dict", "to_dict",
    ),
    "semantic.pipeline": ("Publication", "publish", "publish_all"),
    "semantic.rdf": ("serialize", "to_nquads", "to_rdf"),
    "semantic.readers": ("read", "read_all"),
    "semantic.sinks.html": ("embed",),
    "semantic.facts": ("Facts", "supply"),
    "semantic.validation": ("Finding", "Report", "validate"),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'semantic' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
