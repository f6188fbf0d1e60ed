"""Names of schema.org: types and properties that do not exist, are spelt otherwise, or stand at the wrong node."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from semantic.validation.rule import Problem, Rename, Rewrite, Rule, Severity
from semantic.validation.rules.sources import SCHEMA_ORG
from semantic.validation.rules.suggestions import Suggestions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from semantic.validation.nodes import Node, Property
    from semantic.validation.subject import Subject
    from semantic.vocabulary import Property as Known
    from semantic.vocabulary import Vocabulary

__all__ = ["RULES"]

# --- types ---------------------------------------------------------------------------------------------------------


def _wrong_types(subject: Subject) -> Iterator[tuple[Node, str, str]]:
    """Node, pointer and name of each type that is written as schema.org's and is none."""
    for name, uses in subject.index.types.items():
        if name.kind == "schema" and name.term and name.type is None:
            for node, pointer in uses:
                yield node, pointer, name.term


@cache
def _by_case(vocabulary: Vocabulary, among: Literal["types", "properties"]) -> Mapping[str, str]:
    return {
        name.casefold(): name for name in (vocabulary.types if among == "types" else vocabulary.properties)
    }


def _other_case(word: str, vocabulary: Vocabulary, among: Literal["types", "properties"]) -> str | None:
    """The name that `word` is but for its case."""
    return _by_case(vocabulary, among).get(word.casefold())


def _is_other_term(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.properties or word in vocabulary.members


def _unknown_types(subject: Subject) -> Iterator[Problem]:
    vocabulary = subject.vocabulary
    suggestions = Suggestions(vocabulary, "types")
    for node, pointer, term in _wrong_types(subject):
        if not _is_other_term(term, vocabulary) and not _other_case(term, vocabulary, "types"):
            near = suggestions.of(term)
            # `type` stands for @type by an alias; who wrote words there meant a label of their own.
            is_label = " " in term and "@type" not in node.content
            severity: Severity | None = "warning" if is_label else None
            yield Problem(
                f"{term[:60]!r} is no type of schema.org", _did_you_mean(near), pointer, node.block, severity
            )


def _type_case(subject: Subject) -> Iterator[Problem]:
    for node, pointer, term in _wrong_types(subject):
        right = _other_case(term, subject.vocabulary, "types")
        if right and not _is_other_term(term, subject.vocabulary):
            as_written = any(name.written == term for name, place in node.types if place == pointer)
            message = f"the type {term!r} is written {right!r}"
            change = Rewrite(right) if as_written else None
            yield Problem(message, f"write {right!r}", pointer, node.block, change=change)


def _not_a_type(subject: Subject) -> Iterator[Problem]:
    for node, pointer, term in _wrong_types(subject):
        if _is_other_term(term, subject.vocabulary):
            kind = "a property" if term in subject.vocabulary.properties else "a member of an enumeration"
            right = _other_case(term, subject.vocabulary, "types")
            fix = f"did you mean the type {right!r}?" if right else "name the type of the thing"
            yield Problem(f"{term!r} is {kind} of schema.org, no type", fix, pointer, node.block)


def _superseded_types(subject: Subject) -> Iterator[Problem]:
    for name, uses in subject.index.types.items():
        if name.type and name.type.superseded_by:
            for node, pointer in uses:
                message = f"the type {name.term!r} was superseded"
                yield Problem(message, f"write {name.type.superseded_by!r}", pointer, node.block)


# --- properties ----------------------------------------------------------------------------------------------------


def _is_annotation(term: str, vocabulary: Vocabulary) -> bool:
    """The name says more about a property: `query-input` annotates `query`."""
    base, dash, suffix = term.rpartition("-")
    return bool(dash) and suffix in {"input", "output"} and base in vocabulary.properties


@lru_cache(maxsize=1)
def _wrong_properties(subject: Subject) -> tuple[tuple[Node, Property, str, Severity | None], ...]:
    """Each member that is written as a property of schema.org and is none, with the severity that it deserves."""
    return tuple(_found_wrong_properties(subject))


def _found_wrong_properties(subject: Subject) -> Iterator[tuple[Node, Property, str, Severity | None]]:
    mixed: dict[int, bool] = {}
    for name, uses in subject.index.members.items():
        if name.kind != "schema" or name.property or _is_annotation(name.term, subject.vocabulary):
            continue
        for node, found in uses:
            if id(node) not in mixed:
                # Another vocabulary at work: the name may be one of its own, put here without a prefix.
                mixed[id(node)] = any(one.kind != "schema" for one, _ in node.types) or any(
                    other.name.kind == "foreign" for other in node.properties
                )
            yield node, found, name.term, "warning" if mixed[id(node)] else None


def _unknown_properties(subject: Subject) -> Iterator[Problem]:
    yield from _undeclared_prefixes(subject)
    vocabulary = subject.vocabulary
    suggestions = Suggestions(vocabulary, "properties")
    for node, found, term, severity in _wrong_properties(subject):
        if term not in vocabulary.types and not _other_case(term, vocabulary, "properties"):
            fix = _did_you_mean(
                suggestions.of(term), "leave it out, or give it a prefix of your own vocabulary"
            )
            message = f"{term[:60]!r} is no property of schema.org"
            yield Problem(message, fix, found.pointer, node.block, severity)


#: What stands in front of the colon of an address that needs no prefix.
_SCHEMES = frozenset(
    (
        "ark",
        "data",
        "did",
        "doi",
        "file",
        "ftp",
        "geo",
        "http",
        "https",
        "info",
        "mailto",
        "tag",
        "tel",
        "urn",
    )
)


def _undeclared_prefixes(subject: Subject) -> Iterator[Problem]:
    for name, uses in subject.index.members.items():
        prefix, colon, rest = name.written.partition(":")
        if name.kind != "foreign" or name.term != name.written or not colon or rest.startswith("//"):
            continue
        for node, found in uses if prefix.lower() not in _SCHEMES else ():
            # RDFa has prefixes of its own, and a context that is not packaged may declare this one.
            if subject.blocks[node.block].syntax == "json-ld" and not node.context.unpackaged:
                message = f"no context declares the prefix of {name.written[:60]!r}, so nobody knows the name"
                fix = f"declare {prefix[:20]!r} in @context, or leave the member out"
                yield Problem(message, fix, found.pointer, node.block, "warning")


def _property_case(subject: Subject) -> Iterator[Problem]:
    for node, found, term, severity in _wrong_properties(subject):
        right = _other_case(term, subject.vocabulary, "properties")
        if right and term not in subject.vocabulary.types:
            message = f"the property {term!r} is written {right!r}"
            change = Rename(right) if found.name.written == term and right not in node.content else None
            yield Problem(message, f"write {right!r}", found.pointer, node.block, severity, change=change)


def _not_a_property(subject: Subject) -> Iterator[Problem]:
    for node, found, term, severity in _wrong_properties(subject):
        if term in subject.vocabulary.types:
            right = _other_case(term, subject.vocabulary, "properties")
            fix = f"did you mean {right!r}?" if right else "name the property that leads to this thing"
            message = f"{term!r} is a type of schema.org, no property"
            if found.name.written.rpartition(":")[2].rpartition("/")[2] != term:
                message = (
                    f"{found.name.written[:40]!r} stands for {term!r}, a type of schema.org, no property"
                )
                fix = "let the context name the property that is meant"
            yield Problem(message, fix, found.pointer, node.block, severity)


def _superseded_properties(subject: Subject) -> Iterator[Problem]:
    for name, uses in subject.index.members.items():
        if name.property and name.property.superseded_by:
            for node, found in uses:
                message = f"the property {name.term!r} was superseded"
                yield Problem(message, f"write {name.property.superseded_by!r}", found.pointer, node.block)


def _wrong_domains(subject: Subject) -> Iterator[Problem]:
    vocabulary = subject.vocabulary
    for name, uses in subject.index.members.items():
        if name.property is None:
            continue
        advice = ""
        for node, found in uses:
            if not node.kinds or not node.kinds.isdisjoint(name.property.domains):
                continue
            if node.has_other_types or node.is_a("Role"):
                continue
            # A measure stands below the data types and is a thing all the same: {"@type": "Distance", "name": "190 px"}.
            if node.is_a("Quantity") and "Thing" in name.property.domains:
                continue
            types = node.schema_types
            proposed = name.property.pending or all(vocabulary.types[t].pending for t in types)
            advice = advice or _where_it_belongs(subject, name.property)
            yield Problem(
                f"{name.term!r} is no property of {' or '.join(types)}",
                advice,
                found.pointer,
                node.block,
                "warning" if proposed else None,
            )


def _where_it_belongs(subject: Subject, known: Known) -> str:
    domains = known.domains
    takers = subject.of(*domains)
    belongs = f"it belongs to {', '.join(domains[:4])}{' …' if len(domains) > 4 else ''}"
    if takers:
        places = ", ".join(f"the {other.schema_types[0]} at {other.pointer or '/'}" for other in takers[:2])
        return f"{belongs}; here that is {places}"
    return belongs


def _did_you_mean(near: list[str], otherwise: str = "see https://schema.org/docs/full.html") -> str:
    return f"did you mean {' or '.join(map(repr, near))}?" if near else otherwise


RULES = (
    Rule(
        "unknown-type", "schemaorg", "error",
        "a type does not exist",
        "A node of an unknown type is read as a thing without a type, which is: not at all.",
        "Take a type that schema.org has.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArtcle", "headline": "Ferry delayed"}',
        check=_unknown_types,
    ),
    Rule(
        "type-case", "schemaorg", "error",
        "a type is written in the wrong case",
        "Names are case-sensitive: `organization` is no type.",
        "Types begin with a capital letter, and so does each word in them.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "Organization", "name": "Harbour Board"}',
        bad='{"@context": "https://schema.org", "@type": "organization", "name": "Harbour Board"}',
        check=_type_case,
    ),
    Rule(
        "not-a-type", "schemaorg", "error",
        "a property or an enumeration member stands as a type",
        "A node can only be of a type.",
        "Name the type of the thing.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "Person", "name": "Ada Holm"}',
        bad='{"@context": "https://schema.org", "@type": "author", "name": "Ada Holm"}',
        check=_not_a_type,
    ),
    Rule(
        "superseded-type", "schemaorg", "warning",
        "a type was superseded",
        "The old name still works for many readers and will stop to.",
        "Write the new name.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "InteractionCounter"}',
        bad='{"@context": "https://schema.org", "@type": "UserLikes"}',
        check=_superseded_types,
    ),
    Rule(
        "unknown-property", "schemaorg", "error",
        "a property does not exist",
        "Readers skip a member that schema.org does not define, so what it says is lost.",
        "Take a property that schema.org has, or put your own under a prefix of your own.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headlne": "Ferry delayed"}',
        check=_unknown_properties,
    ),
    Rule(
        "property-case", "schemaorg", "error",
        "a property is written in the wrong case",
        "Names are case-sensitive: `SameAs` is no property.",
        "Properties begin with a small letter, each further word with a capital.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "Person", "sameAs": "https://a.example/ada"}',
        bad='{"@context": "https://schema.org", "@type": "Person", "SameAs": "https://a.example/ada"}',
        check=_property_case,
    ),
    Rule(
        "not-a-property", "schemaorg", "error",
        "a type stands as a property",
        "A member's name must be a property; the type of its value stands in @type.",
        "Name the property that leads to the thing.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "Person", "image": {"@type": "ImageObject"}}',
        bad='{"@context": "https://schema.org", "@type": "Person", "ImageObject": {"@type": "ImageObject"}}',
        check=_not_a_property,
    ),
    Rule(
        "superseded-property", "schemaorg", "warning",
        "a property was superseded",
        "The old name still works for many readers and will stop to.",
        "Write the new name.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "Person", "colleague": {"@type": "Person"}}',
        bad='{"@context": "https://schema.org", "@type": "Person", "colleagues": {"@type": "Person"}}',
        check=_superseded_properties,
    ),
    Rule(
        "wrong-domain", "schemaorg", "error",
        "a property stands at a node that it is not meant for",
        "Readers look for a property at the types that schema.org lists; elsewhere nobody finds it.",
        "Move it to the node that it is about.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "author": {"@type": "Person", "jobTitle": "Editor"}}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "jobTitle": "Editor"}',
        check=_wrong_domains,
    ),
)  # fmt: skip
