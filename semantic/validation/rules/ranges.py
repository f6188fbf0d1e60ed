"""Values of the wrong kind: a node of another type, a node for a text, a number for a date."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from semantic.validation.rule import Problem, Rule, Severity
from semantic.validation.rules.sources import SCHEMA_ORG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node, Property, Value
    from semantic.validation.subject import Subject
    from semantic.vocabulary import Vocabulary

__all__ = ["RULES", "known_properties", "takes_text"]


# Every rule on values walks the members of the same subject, one rule after the other.
@lru_cache(maxsize=1)
def known_properties(subject: Subject) -> tuple[tuple[Node, Property, tuple[str, ...]], ...]:
    """Each member that is a property of schema.org, with its ranges."""
    return tuple(_known_properties(subject))


def _known_properties(subject: Subject) -> Iterator[tuple[Node, Property, tuple[str, ...]]]:
    for node in subject.nodes:
        for found in node.properties:
            if found.name.kind == "schema":
                ranges = subject.vocabulary.ranges(found.name.term)
                if ranges:
                    yield node, found, ranges


@lru_cache(maxsize=1024)
def takes_text(ranges: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """A plain text is among the values that a property takes. `URL` stands below `Text` but is no plain text."""
    return any(name != "URL" and vocabulary.is_subtype(name, "Text") for name in ranges)


def _nodes_out_of_range(subject: Subject) -> Iterator[tuple[Property, Value, Node, tuple[str, ...]]]:
    vocabulary = subject.vocabulary
    for _, found, ranges in known_properties(subject):
        for value in found.values:
            if value.node is None:
                continue
            targets = subject.descriptions(value.node)
            if not any(_may_stand_for(target, ranges, vocabulary) for target in targets):
                yield found, value, targets[0], ranges


def _may_stand_for(target: Node, ranges: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    # A role stands between a node and the value (https://schema.org/Role); a node of another vocabulary, or without
    # a type, may be anything.
    if not target.schema_types or target.has_other_types or target.is_a("Role"):
        return True
    return any(vocabulary.is_subtype(kind, name) for kind in target.schema_types for name in ranges)


def _wrong_ranges(subject: Subject) -> Iterator[Problem]:
    vocabulary = subject.vocabulary
    for found, value, target, ranges in _nodes_out_of_range(subject):
        classes = [name for name in ranges if not vocabulary.is_data_type(name)]
        if not classes:
            continue
        broader = any(vocabulary.is_subtype(name, kind) for kind in target.schema_types for name in classes)
        assert value.node is not None
        yield Problem(
            f"{found.name.term!r} takes {_listed(ranges)}, found {' and '.join(target.schema_types)}",
            "name the closer type" if broader else "use another property, or the node that is meant",
            value.pointer,
            value.node.block,
            "warning" if broader else None,
        )


def _objects_for_text(subject: Subject) -> Iterator[Problem]:
    vocabulary = subject.vocabulary
    for found, value, target, ranges in _nodes_out_of_range(subject):
        if not all(vocabulary.is_data_type(name) for name in ranges):
            continue
        # The context reads the texts of such a property as addresses, so a node with an address says the same.
        if "URL" in ranges and target.id:
            continue
        assert value.node is not None
        yield Problem(
            f"{found.name.term!r} takes {_listed(ranges)}, found a node of type {target.schema_types[0]}",
            "write the text itself, or use another property",
            value.pointer,
            value.node.block,
        )


_NUMERIC = ("Number", "Quantity", "QuantitativeValue", "MonetaryAmount", "PropertyValue", "StructuredValue")


def _scalars(subject: Subject, kind: str, fitting: tuple[str, ...]) -> Iterator[Problem]:
    """Numbers or Booleans of properties none of whose ranges is, or is below, one of `fitting`."""
    vocabulary = subject.vocabulary
    for node, found, ranges in known_properties(subject):
        if any(vocabulary.is_subtype(name, parent) for name in ranges for parent in fitting):
            continue
        for value in found.values:
            if value.kind == kind and value.datatype is None:
                shown = {True: "true", False: "false"}.get(value.content, value.content)
                plain = takes_text(ranges, vocabulary)
                mild: Severity | None = "info" if plain and kind == "number" else None
                yield Problem(
                    f"{found.name.term!r} takes {_listed(ranges)}, found {str(shown)[:40]}",
                    f'write a text: "{str(shown)[:40]}"'
                    if mild
                    else "write the value that is meant, or leave it out",
                    value.pointer,
                    node.block,
                    mild,
                )


def _numbers(subject: Subject) -> Iterator[Problem]:
    yield from _scalars(subject, "number", _NUMERIC)


def _booleans(subject: Subject) -> Iterator[Problem]:
    yield from _scalars(subject, "boolean", ("Boolean",))


def _listed(ranges: tuple[str, ...]) -> str:
    shown = ", ".join(ranges[:5]) + (" …" if len(ranges) > 5 else "")
    return " or ".join(shown.rsplit(", ", 1))


RULES = (
    Rule(
        "wrong-range", "schemaorg", "error",
        "a property leads to a node of a type that it does not take",
        "Readers expect the types that schema.org lists and skip others.",
        "Use the property that fits, or point to the node that is meant.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "publisher": {"@type": "NewsMediaOrganization", "name": "Elbufer Bote"}}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "publisher": {"@type": "City", "name": "Elbufer"}}',
        check=_wrong_ranges,
    ),
    Rule(
        "object-for-text", "schemaorg", "error",
        "a node stands where a text belongs",
        "Readers expect a plain value here and skip a node.",
        "Write the text, for example the node's name.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": {"@type": "Thing", "name": "Ferry delayed"}}',
        check=_objects_for_text,
    ),
    Rule(
        "number-type", "schemaorg", "error",
        "a number stands where a date, a text or a node belongs",
        "Readers cannot take a number for another kind of value.",
        "Write the value in its own form.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2026-03-04"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": 20260304}',
        check=_numbers,
    ),
    Rule(
        "boolean-type", "schemaorg", "error",
        "true or false stands where a text, a date or a node belongs",
        "Readers cannot take a Boolean for another kind of value.",
        "Write the value in its own form, or leave it out.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "isAccessibleForFree": true}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "image": false}',
        check=_booleans,
    ),
)  # fmt: skip
