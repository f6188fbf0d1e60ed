"""Keywords of JSON-LD: misspelt ones, and values that they cannot take."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from semantic.patterns import pattern
from semantic.validation.context import KEYWORDS
from semantic.validation.rule import Problem, Rewrite, Rule
from semantic.validation.rules.languages import is_language_tag, meant_tag
from semantic.validation.rules.sources import JSON_LD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import JSON
    from semantic.validation.nodes import Node, Property
    from semantic.validation.subject import Subject

__all__ = ["RULES", "compound_members", "has_odd_ids"]

#: @typ   @Type: what JSON-LD 1.1 reserves, and ignores
_KEYWORD_FORM = pattern(r"@[A-Za-z]+")


def _unknown_keywords(subject: Subject) -> Iterator[Problem]:
    for keyword, uses in subject.index.keywords.items():
        if keyword in KEYWORDS or not _KEYWORD_FORM.fullmatch(keyword):
            continue
        from difflib import get_close_matches

        near = get_close_matches(keyword.lower(), sorted(KEYWORDS), n=1, cutoff=0.7)
        near = {"@identifier": ["@id"], "@uri": ["@id"], "@iri": ["@id"], "@name": []}.get(
            keyword.lower(), near
        )
        for node, name, _ in uses:
            if name.written == keyword:
                yield Problem(
                    f"{keyword!r} is no keyword of JSON-LD and is ignored",
                    f"did you mean {near[0]!r}?" if near else "use a property of schema.org",
                    f"{node.pointer}/{name.token}",
                    node.block,
                )


def _keywords(subject: Subject, keyword: str) -> Iterator[tuple[Node, str, JSON]]:
    """Node, pointer and value of the members that stand for a keyword and are not what they mostly are, a text."""
    for node, name, value in subject.index.keywords.get(keyword, ()):
        yield node, f"{node.pointer}/{name.token}", value


def _types_not_strings(subject: Subject) -> Iterator[Problem]:
    for node, pointer, value in _keywords(subject, "@type"):
        items = value if isinstance(value, list) else [value]
        wrong = [item for item in items if not isinstance(item, str)]
        if wrong:
            yield Problem("@type is no text", 'write the type\'s name: "NewsArticle"', pointer, node.block)


def _types_empty(subject: Subject) -> Iterator[Problem]:
    for node, pointer, value in _keywords(subject, "@type"):
        if value in ([], "") or (isinstance(value, list) and "" in value):
            yield Problem("@type is empty", "name the type, or leave the member out", pointer, node.block)


def _ids_not_strings(subject: Subject) -> Iterator[Problem]:
    for node, pointer, _ in _keywords(subject, "@id"):
        yield Problem("@id is no text", "write one IRI", pointer, node.block)


def _ids_empty(subject: Subject) -> Iterator[Problem]:
    for identifier, uses in subject.index.identifiers.items():
        if not identifier or identifier.isspace():
            for node, name in uses:
                message, pointer = "@id is empty, which means the page itself", f"{node.pointer}/{name.token}"
                yield Problem(message, "write the IRI of the thing, or leave it out", pointer, node.block)


def _ids_with_space(subject: Subject) -> Iterator[Problem]:
    for identifier, uses in subject.index.identifiers.items() if has_odd_ids(subject) else ():
        if _SPACE.search(identifier) and not identifier.isspace():
            fix = f"write {'%20'.join(identifier.split())[:80]!r}"
            for node, name in uses:
                message, pointer = (
                    "white space stands in @id, so readers drop the node",
                    f"{node.pointer}/{name.token}",
                )
                yield Problem(message, fix, pointer, node.block)


_SPACE = pattern(r"\s")
#: White space, and what no IRI may hold (RFC 3987).
_ODD = pattern(r"[\s<>\"{}|\\^`\x00-\x1f]")


# Few documents have any: all identifiers are looked at at once.
@lru_cache(maxsize=1)
def has_odd_ids(subject: Subject) -> bool:
    """A character that no IRI may hold stands in some `@id`."""
    return bool(_ODD.search("~".join(subject.index.identifiers)))


_COMPOUND = frozenset({"@value", "@list", "@set"})


@lru_cache(maxsize=1)
def compound_members(subject: Subject) -> tuple[tuple[Node, Property], ...]:
    """The members that hold an object which is no node, or a list inside a list."""
    return tuple(
        [
            (node, found)
            for uses in subject.index.members.values()
            for node, found in uses
            if not isinstance(found.content, str) and _is_compound(found.content)
        ]
    )


def _is_compound(content: JSON) -> bool:
    if isinstance(content, dict):
        return not _COMPOUND.isdisjoint(content)
    if not isinstance(content, list):
        return False
    for item in content:
        if isinstance(item, dict):
            if not _COMPOUND.isdisjoint(item):
                return True
        elif isinstance(item, list):
            return True
    return False


def _value_objects(value: JSON, pointer: str) -> Iterator[tuple[str, dict[str, JSON]]]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _value_objects(item, f"{pointer}/{number}")
    elif isinstance(value, dict) and "@value" in value:
        yield pointer, value


def _invalid_value_objects(subject: Subject) -> Iterator[Problem]:
    allowed = {"@value", "@type", "@language", "@direction", "@index", "@context"}
    for node, found in compound_members(subject):
        if node.context.container(found.name.written) == "@json":
            continue
        for pointer, value in _value_objects(found.content, found.pointer):
            others = [key for key in value if node.context.name(key).term not in allowed]
            if others:
                message = f"an object with @value has the member {others[0]!r} beside it"
                yield Problem(message, "keep @value with @type or @language only", pointer, node.block)
            elif isinstance(value["@value"], dict | list) and value.get("@type") != "@json":
                message, fix = "@value holds more than one value", "write one text, number or Boolean"
                yield Problem(message, fix, pointer, node.block)
            elif "@type" in value and ("@language" in value or "@direction" in value):
                message, fix = (
                    "a value has both @type and @language",
                    "a text has a language, any other value a type",
                )
                yield Problem(message, fix, pointer, node.block)


def _language_tags(subject: Subject) -> Iterator[Problem]:
    for node, found in compound_members(subject):
        for pointer, value in _value_objects(found.content, found.pointer):
            tag = value.get("@language")
            if isinstance(tag, str) and not is_language_tag(tag):
                message = f"{tag[:40]!r} is no language tag"
                right = meant_tag(tag)
                fix = f"write {right!r}" if right else 'write a tag of BCP 47: "en", "de-AT"'
                change = Rewrite(right) if right else None
                yield Problem(message, fix, f"{pointer}/@language", node.block, change=change)


def _nested_lists(subject: Subject) -> Iterator[Problem]:
    for node, found in compound_members(subject):
        if node.context.container(found.name.written) is not None or not isinstance(found.content, list):
            continue
        for number, item in enumerate(found.content):
            if isinstance(item, list):
                message = "a list stands inside a list; JSON-LD makes one of the two"
                yield Problem(message, "write one list", f"{found.pointer}/{number}", node.block)


RULES = (
    Rule(
        "unknown-keyword", "jsonld", "error",
        "a keyword is misspelt",
        "JSON-LD ignores every member that looks like a keyword and is none: the node loses its type or its name.",
        "Keywords are written in lower case: @type, @id, @graph.",
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "Person", "name": "Ada Holm"}',
        bad='{"@context": "https://schema.org", "@Type": "Person", "name": "Ada Holm"}',
        check=_unknown_keywords,
    ),
    Rule(
        "type-not-string", "jsonld", "error",
        "@type is not a text",
        "JSON-LD readers refuse the whole document.",
        "Write the name of a type, or a list of names.",
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": ["Person", "Patient"]}',
        bad='{"@context": "https://schema.org", "@type": {"name": "Person"}}',
        check=_types_not_strings,
    ),
    Rule(
        "type-empty", "jsonld", "error",
        "@type is empty",
        "A node without a type is read by nobody.",
        "Name the type, or leave the member out.",
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "Person"}',
        bad='{"@context": "https://schema.org", "@type": ""}',
        check=_types_empty,
    ),
    Rule(
        "id-not-string", "jsonld", "error",
        "@id is not a text",
        "JSON-LD readers refuse the whole document.",
        "Write one IRI; several addresses of a thing are its sameAs.",
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "Person", "@id": "https://a.example/#ada"}',
        bad='{"@context": "https://schema.org", "@type": "Person", "@id": 17}',
        check=_ids_not_strings,
    ),
    Rule(
        "id-empty", "jsonld", "warning",
        "@id is empty",
        "An empty IRI means the page itself, so that different things become one.",
        "Write the IRI of the thing, or leave the member out.",
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "Person", "@id": "https://a.example/#ada"}',
        bad='{"@context": "https://schema.org", "@type": "Person", "@id": ""}',
        check=_ids_empty,
    ),
    Rule(
        "id-with-space", "jsonld", "error",
        "white space stands in @id",
        "RDF readers drop the whole node without a word.",
        "Write %20 for a space, or mend the address.",
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "Person", "@id": "https://a.example/ada%20holm"}',
        bad='{"@context": "https://schema.org", "@type": "Person", "@id": "https://a.example/ada holm"}',
        check=_ids_with_space,
    ),
    Rule(
        "value-object-invalid", "jsonld", "error",
        "an object with @value has members that do not fit together",
        "JSON-LD readers refuse the whole document.",
        "Keep @value with either @type or @language.",
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "WebPage", "name": {"@value": "Hafen", "@language": "de"}}',
        bad='{"@context": "https://schema.org", "@type": "WebPage", "name": {"@value": "Hafen", "@language": "de", "@type": "Text"}}',
        check=_invalid_value_objects,
    ),
    Rule(
        "language-tag-invalid", "jsonld", "warning",
        "@language is not a language tag",
        "RDF readers drop a text whose language is no tag of BCP 47.",
        'Write "en", "de-AT", "zh-Hant".',
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "WebPage", "name": {"@value": "Hafen", "@language": "de"}}',
        bad='{"@context": "https://schema.org", "@type": "WebPage", "name": {"@value": "Hafen", "@language": "German"}}',
        check=_language_tags,
    ),
    Rule(
        "nested-list", "jsonld", "warning",
        "a list stands inside a list",
        "JSON-LD has no lists of lists for plain properties: the inner brackets vanish.",
        "Write one list.",
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "WebPage", "keywords": ["harbour", "ferry"]}',
        bad='{"@context": "https://schema.org", "@type": "WebPage", "keywords": [["harbour", "ferry"]]}',
        check=_nested_lists,
    ),
)  # fmt: skip
