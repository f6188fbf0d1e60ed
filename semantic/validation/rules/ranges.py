"""Values of the wrong kind: a node of another type, a node for a text, a number for a date."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.validation.rule import Problem, Rule, Severity
from semantic.validation.rules.sources import SCHEMA_ORG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.validation.nodes import Node, Property, Value
    from semantic.validation.subject import Subject
    from semantic.vocabulary import Vocabulary

__all__ = ["RULES", "Range", "formed_texts", "known_properties", "range_of"]


class Range(NamedTuple):
    """What a property takes: the `names` of its ranges, and what rules ask about them.

    Of these kinds some value is taken: `text` (a plain one: `URL` stands below `Text` and is none), `url`, `number`,
    `boolean`, `node`. Nothing else is taken: `only_numbers`, `only_dates`, `only_boolean`, `only_members` of
    enumerations. `only_nodes`: no data type and no enumeration is among the ranges.
    """

    names: tuple[str, ...]
    text: bool
    url: bool
    number: bool
    boolean: bool
    node: bool
    only_numbers: bool
    only_dates: bool
    only_boolean: bool
    only_members: bool
    only_nodes: bool


_NUMERIC = ("Number", "Quantity", "QuantitativeValue", "MonetaryAmount", "PropertyValue", "StructuredValue")
_DATES = frozenset({"Date", "DateTime", "Time"})


@lru_cache(maxsize=4096)
def range_of(names: tuple[str, ...], vocabulary: Vocabulary) -> Range:
    """What can be said of the ranges of a property; once for each combination."""
    above = [vocabulary.ancestors(name) for name in names]
    data = [vocabulary.is_data_type(name) for name in names]
    members = ["Enumeration" in kinds for kinds in above]
    return Range(
        names,
        text=any("Text" in kinds and name != "URL" for name, kinds in zip(names, above, strict=True)),
        url="URL" in names,
        number=any(not kinds.isdisjoint(_NUMERIC) for kinds in above),
        boolean=any("Boolean" in kinds for kinds in above),
        node=not all(data),
        only_numbers=all("Number" in kinds for kinds in above),
        only_dates=_DATES.issuperset(names),
        only_boolean=set(names) == {"Boolean"},
        only_members=all(members),
        only_nodes=not any(data) and not any(members),
    )


#: A property of schema.org in a subject: what it takes, and its members with their nodes.
Uses = tuple[Range, "Sequence[tuple[Node, Property]]"]


# Every rule on values asks for the members of the same subject, one rule after the other.
@lru_cache(maxsize=1)
def known_properties(subject: Subject) -> tuple[Uses, ...]:
    """The properties of schema.org that the subject uses, as far as it is known what they take."""
    return tuple(
        [
            (range_of(name.property.ranges, subject.vocabulary), uses)
            for name, uses in subject.index.members.items()
            if name.property and name.property.ranges
        ]
    )


@lru_cache(maxsize=1)
def formed_texts(subject: Subject) -> tuple[tuple[Node, Property, Value, str, Range], ...]:
    """The texts of properties that do not take plain ones, stripped: each must have a form."""
    return tuple(
        [
            (node, found, value, text, taken)
            for taken, uses in known_properties(subject)
            if not taken.text
            for node, found in uses
            for value in found.values
            if value.kind == "text" and (text := value.content.strip())
        ]
    )


@lru_cache(maxsize=1)
def _nodes_out_of_range(subject: Subject) -> tuple[tuple[Property, Value, Node, Range], ...]:
    return tuple(_found_out_of_range(subject))


def _found_out_of_range(subject: Subject) -> Iterator[tuple[Property, Value, Node, Range]]:
    for taken, uses in known_properties(subject):
        # A role stands between a node and the value (https://schema.org/Role).
        fitting = frozenset((*taken.names, "Role"))
        for _, found in uses:
            for value in found.values:
                if value.node is None:
                    continue
                targets = subject.descriptions(value.node)
                for target in targets:
                    # A node of another vocabulary, or without a type, may be anything.
                    if not target.kinds or not target.kinds.isdisjoint(fitting) or target.has_other_types:
                        break
                else:
                    yield found, value, targets[0], taken


def _wrong_ranges(subject: Subject) -> Iterator[Problem]:
    vocabulary = subject.vocabulary
    for found, value, target, taken in _nodes_out_of_range(subject):
        if not taken.node:
            continue
        classes = [name for name in taken.names if not vocabulary.is_data_type(name)]
        broader = any(vocabulary.is_subtype(name, kind) for kind in target.schema_types for name in classes)
        assert value.node is not None
        yield Problem(
            f"{found.name.term!r} takes {_listed(taken.names)}, found {' and '.join(target.schema_types)}",
            "name the closer type" if broader else "use another property, or the node that is meant",
            value.pointer,
            value.node.block,
            "warning" if broader else None,
        )


def _objects_for_text(subject: Subject) -> Iterator[Problem]:
    for found, value, target, taken in _nodes_out_of_range(subject):
        # The context reads the texts of such a property as addresses, so a node with an address says the same.
        if taken.node or (taken.url and target.id):
            continue
        assert value.node is not None
        yield Problem(
            f"{found.name.term!r} takes {_listed(taken.names)}, found a node of type {target.schema_types[0]}",
            "write the text itself, or use another property",
            value.pointer,
            value.node.block,
        )


def _scalars(subject: Subject, kind: Literal["number", "boolean"]) -> Iterator[Problem]:
    """Numbers or Booleans of properties that take none."""
    for taken, uses in known_properties(subject):
        if taken.number if kind == "number" else taken.boolean:
            continue
        for node, found in uses:
            for value in found.values:
                if value.kind == kind and value.datatype is None:
                    shown = {True: "true", False: "false"}.get(value.content, value.content)
                    mild: Severity | None = "info" if taken.text and kind == "number" else None
                    yield Problem(
                        f"{found.name.term!r} takes {_listed(taken.names)}, found {str(shown)[:40]}",
                        f'write a text: "{str(shown)[:40]}"'
                        if mild
                        else "write the value that is meant, or leave it out",
                        value.pointer,
                        node.block,
                        mild,
                    )


def _numbers(subject: Subject) -> Iterator[Problem]:
    yield from _scalars(subject, "number")


def _booleans(subject: Subject) -> Iterator[Problem]:
    yield from _scalars(subject, "boolean")


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
