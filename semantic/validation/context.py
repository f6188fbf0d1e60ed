"""What a name in a JSON-LD document means: as much of the context rules of JSON-LD 1.1 as names need.

No context is ever fetched. The schema.org context is known from the packaged vocabulary; under any other remote
context a name that schema.org does not have is `unverifiable`, never wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from semantic.patterns import pattern
from semantic.pointers import token

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON
    from semantic.vocabulary import Property, Type, Vocabulary

__all__ = ["KEYWORDS", "Context", "Name", "is_schema_org", "outermost", "schema_org_term"]

KEYWORDS: Final = frozenset(
    [
        "@base",
        "@container",
        "@context",
        "@direction",
        "@graph",
        "@id",
        "@import",
        "@included",
        "@index",
        "@json",
        "@language",
        "@list",
        "@nest",
        "@none",
        "@prefix",
        "@propagate",
        "@protected",
        "@reverse",
        "@set",
        "@type",
        "@value",
        "@version",
        "@vocab",
    ]
)

NameKind = Literal["keyword", "schema", "foreign", "unverifiable", "dropped"]


#: What a context remembers, so that nobody fills the memory of a long run with names.
_MOST_NAMES: Final = 20_000
_MOST_CONTEXTS: Final = 20


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name as it is `written`, and what it stands for: looked up once in a context, however often it is used.

    `term` is the keyword (kind `keyword`), the name inside schema.org, known to the release or not (`schema`), or
    the IRI (`foreign`). `unverifiable`: a context that is not packaged may define it. `dropped`: no context does,
    so that a JSON-LD reader leaves the member out. `token` is how it stands in a pointer. `type` and `property` are
    what the release has under a name of kind `schema`.
    """

    written: str
    kind: NameKind
    term: str
    token: str
    type: Type | None = None
    property: Property | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The active context of a node.

    `declared`: some `@context` reaches here; where none does, names are read as if schema.org were meant.
    `schema_org`: bare names are schema.org's. `remote`: it is schema.org's own context, with its aliases and
    prefixes. `unpackaged`: a remote context that cannot be looked into is active. `containers` maps a term to its
    `@container`, or to `@json`. `names` are those that were looked up.
    """

    vocabulary: Vocabulary
    declared: bool = False
    schema_org: bool = False
    remote: bool = False
    unpackaged: bool = False
    vocab: str | None = None
    terms: Mapping[str, str | None] = field(default_factory=dict)
    containers: Mapping[str, str] = field(default_factory=dict)
    names: dict[str, Name] = field(default_factory=dict, init=False, repr=False, compare=False)
    _extended: dict[str, Context] = field(default_factory=dict, init=False, repr=False, compare=False)

    def extended(self, value: JSON) -> Context:
        """The context after `value`, the value of an `@context` member."""
        if not isinstance(value, str):
            return self._after(value)
        found = self._extended.get(value)
        if found is None:
            found = self._after(value)
            if len(self._extended) < _MOST_CONTEXTS:
                self._extended[value] = found
        return found

    def _after(self, value: JSON) -> Context:
        result = replace(self, declared=True)
        for part in value if isinstance(value, list) else [value]:
            if part is None:
                result = Context(self.vocabulary, declared=True)
            elif isinstance(part, str):
                result = (
                    replace(result, schema_org=True, remote=True)
                    if is_schema_org(part)
                    else replace(result, unpackaged=True)
                )
            elif isinstance(part, dict):
                result = result._with_definitions(part)  # noqa: SLF001 - the same class
        return result

    def _with_definitions(self, definitions: dict[str, JSON]) -> Context:
        terms, containers = dict(self.terms), dict(self.containers)
        result = self
        for key, definition in definitions.items():
            if key == "@vocab":
                vocab = definition if isinstance(definition, str) else None
                ours = vocab is not None and schema_org_term(vocab) == ""
                result = replace(result, schema_org=ours, vocab=None if ours else vocab)
            elif key == "@import":
                result = replace(result, unpackaged=True)
            elif not key.startswith("@"):
                target = definition.get("@id", key) if isinstance(definition, dict) else definition
                terms[key] = target if isinstance(target, str) else None
                if isinstance(definition, dict) and "@context" in definition:
                    # A context of its own for what stands below the term: its names are not followed.
                    result = replace(result, unpackaged=True)
                if isinstance(definition, dict) and "@reverse" in definition:
                    terms[key] = "@reverse"
                container = _container(definition)
                if container:
                    containers[key] = container
        return replace(result, terms=terms, containers=containers)

    def name(self, written: str) -> Name:
        """What `written`, a member's name or a type, stands for here."""
        found = self.names.get(written)
        if found is None:
            found = self._told(written, *self._name(written, hops=3))
            if len(self.names) < _MOST_NAMES:
                self.names[written] = found
        return found

    def _told(self, written: str, kind: NameKind, term: str) -> Name:
        known = self.vocabulary
        if kind != "schema":
            return Name(written, kind, term, token(written))
        return Name(written, kind, term, token(written), known.types.get(term), known.properties.get(term))

    def _name(self, text: str, hops: int) -> tuple[NameKind, str]:
        """Kind and term of a name."""
        if text.startswith("@"):
            return "keyword", text
        if text in self.terms and hops:
            target = self.terms[text]
            if target is None:
                return "dropped", text
            if target != text:
                return self._name(target, hops - 1)
        if self.remote and text in {"type", "id"}:
            return "keyword", f"@{text}"
        prefix, colon, rest = text.partition(":")
        if colon:
            return self._compact(text, prefix, rest, hops)
        if self.schema_org or not self.declared:
            known = self.vocabulary
            is_known = text in known.properties or text in known.types or text in known.members
            return "unverifiable" if self.unpackaged and not is_known else "schema", text
        if self.vocab is not None:
            return "foreign", self.vocab + text
        return "unverifiable" if self.unpackaged else "dropped", text

    def _compact(self, text: str, prefix: str, rest: str, hops: int) -> tuple[NameKind, str]:
        """A name with a colon: an absolute IRI, or a prefix and what follows it."""
        iri = text
        if not rest.startswith("//"):
            if prefix in self.terms and hops:
                kind, term = self._name(prefix, hops - 1)
                # A prefix of schema.org's own namespace stands as the empty term.
                iri = ("https://schema.org/" if (kind, term) == ("schema", "") else term) + rest
            elif self.remote or not self.declared:
                iri = self.vocabulary.prefixes.get(prefix, f"{prefix}:") + rest
        found = schema_org_term(iri)
        return ("foreign", iri) if found is None else ("schema", found)

    def container(self, written: str) -> str | None:
        """The `@container` of a member (`@language`, `@index` …), `@json` for a member that holds plain JSON."""
        return self.containers.get(written)


@lru_cache(maxsize=4)
def outermost(vocabulary: Vocabulary) -> Context:
    """The context in which no `@context` has been met: one for all documents, so that names are looked up once."""
    return Context(vocabulary)


#: https://schema.org/NewsArticle   http://schema.org   http://www.schema.org/
_SCHEMA_ORG = pattern(r"https?://(?:www\.)?schema\.org(?:/(?P<term>[^#]*))?", re.IGNORECASE)
#: What schema.org answers a request for its context at:  https://schema.org/docs/jsonldcontext.jsonld
_CONTEXT_DOCUMENT = pattern(
    r"docs/jsonldcontext\.json(?:ld)?|version/(?:latest|[\d.]+)/schemaorgcontext\.jsonld"
)


def schema_org_term(iri: str) -> str | None:
    """The name inside schema.org of an IRI, in either spelling of the namespace; None for an IRI of others."""
    match = _SCHEMA_ORG.fullmatch(iri)
    return (match["term"] or "") if match else None


def is_schema_org(context: str) -> bool:
    """The address of a remote context means schema.org's, with or without slash, http or https."""
    address = context.strip()
    term = schema_org_term(f"https:{address}" if address.startswith("//") else address.rstrip("#"))
    return term is not None and (term == "" or bool(_CONTEXT_DOCUMENT.fullmatch(term)))


def _container(definition: JSON) -> str | None:
    if not isinstance(definition, dict):
        return None
    if definition.get("@type") == "@json":
        return "@json"
    container = definition.get("@container")
    names = container if isinstance(container, list) else [container]
    for name in ("@language", "@index", "@id", "@type", "@graph"):
        if name in names:
            return name
    return None
