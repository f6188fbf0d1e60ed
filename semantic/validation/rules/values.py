"""Values that are legal and say less than they could, and addresses that lead nowhere."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from semantic.patterns import pattern
from semantic.validation.rule import Problem, Rewrite, Rule, Severity
from semantic.validation.rules.articles import is_article
from semantic.validation.rules.ranges import formed_texts
from semantic.validation.rules.sources import RFC_3339, RFC_3986, SCHEMA_ORG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node, Property
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _texts_for_nodes(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, taken in formed_texts(subject):
        if not taken.only_nodes or value.datatype or _has_rule_of_its_own(node, found):
            continue
        if re.match(r"https?://|#|_:|/", text):
            fix = 'write {"@id": …} with the full address'
        elif text in subject.vocabulary.types:
            fix = f'that is a type: write {{"@type": "{text}", "name": …}}'
        else:
            fix = _as_node(text, taken.names)
        message = f"{found.name.term!r} is the text {text[:40]!r}, which cannot be linked to anything"
        yield Problem(message, fix, value.pointer, node.block)


def _as_node(text: str, types: tuple[str, ...]) -> str:
    """How the text is written as a node; whether a name is that of a person or of an organization is not guessed."""
    is_anyone = {"Person", "Organization"} <= {*types}
    named = json.dumps(text[:40], ensure_ascii=False)
    fix = f'write {{"@type": "{"Person" if is_anyone else types[0]}", "name": {named}}}'
    return f"{fix}, or an Organization of that name" if is_anyone else fix


def _has_rule_of_its_own(node: Node, found: Property) -> bool:
    """Texts as authors, creators of pictures, topics of articles and steps of breadcrumbs are for the rules about these."""
    term = found.name.term
    if term in {"about", "mentions"}:
        return True
    if term == "item" and all(
        value.kind != "text" or _ADDRESS.match(value.content) for value in found.values
    ):
        return True  # A step of a breadcrumb; Google's page takes its address as it is.
    return (term == "author" and is_article(node)) or (term == "creator" and node.is_a("ImageObject"))


#: https://news.example/politics
_ADDRESS = pattern(r"\s*https?://", re.IGNORECASE)
_NUMBER = pattern(r"-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,15})?")


def _number_texts(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, taken in formed_texts(subject):
        if taken.only_numbers and not value.datatype and _NUMBER.fullmatch(text):
            message = f"{found.name.term!r} is the text {text!r}, not a number"
            change = Rewrite(json.loads(text))
            yield Problem(message, f"write {text} without quotes", value.pointer, node.block, change=change)


#: 2026-03-04T19:30:00+0100
_BASIC_OFFSET = pattern(r"(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?[+-]\d\d)(\d\d)", re.ASCII)


def _basic_offsets(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, taken in formed_texts(subject):
        match = _BASIC_OFFSET.fullmatch(text) if taken.only_dates else None
        if match:
            right = f"{match[1]}:{match[2]}"
            message = f"the zone of {found.name.term!r} has no colon, which RFC 3339 asks for"
            yield Problem(message, f"write {right!r}", value.pointer, node.block, change=Rewrite(right))


#: http//news.example   http:/news.example   https://https://news.example   https://   http://.example
_BROKEN = pattern(
    r"(?::https?:|h{2,}ttps?://|https?;//|[A-Za-z]:\\|https?://[^/?#\s]*\.\.|//\Z|https?//|https?:/(?!/)|https?:(?!/)|https?://(?:https?[:/]|[/?#.:]|\Z)|htps?://|ttps?://"
    r"|https?://[^/?#\s@\[\]:]*:(?![0-9]{0,5}(?:[/?#]|\Z))[^/?#@]*(?:[/?#]|\Z))",
    re.IGNORECASE,
)
#: http://localhost:3000/ada   http://127.0.0.1/
_AT_HOME = pattern(
    r"https?://(?:localhost|127\.[0-9.]+|0\.0\.0\.0)(?::[0-9]+)?(?:[/?#]|\Z)|(?:javascript|about|file):",
    re.IGNORECASE,
)
#: www.news.example/ada   news-site.com   which lead to a folder of that name on the page's own site
_WITHOUT_SCHEME = pattern(
    r"(?:www\.[^\s/.]+\.\S+|(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|info|edu|gov|eu|de|at|ch|fr|it|es|pt|nl|be|uk|us|ca|au|nz|jp|se|no|dk|fi|ie|br|tv)(?:/\S*)?)",
    re.IGNORECASE,
)
_UNWISE = pattern(r"[<>\"\\^`{}|]")
_TEMPLATES = frozenset({"urlTemplate", "target"})


def _invalid_urls(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, taken in formed_texts(subject):
        if not taken.url or found.name.term in _TEMPLATES:
            continue
        text = text[:2000]  # noqa: PLW2901 - what is told of it stands at its beginning
        severity: Severity | None
        if _BROKEN.match(text):
            message, severity = f"{found.name.term!r} is no address that leads anywhere: {text[:60]!r}", None
        elif _AT_HOME.match(text):
            message, severity = (
                f"{found.name.term!r} leads nowhere but on one machine: {text[:60]!r}",
                "warning",
            )
        elif _WITHOUT_SCHEME.fullmatch(text) and found.name.term != "sameAs":
            fix = f"write {f'https://{text}'[:80]!r}, if that is the address"
            message = f"{found.name.term!r} has no https:// in front: {text[:60]!r}"
            yield Problem(message, fix, value.pointer, node.block, "warning")
            continue
        elif _ADDRESS.match(text) and (bad := _UNWISE.search(text)) and "{{" not in text:
            message = f"{bad[0]!r} stands in the address of {found.name.term!r}"
            severity = None if bad[0] in '<>"' else "warning"
        else:
            continue
        fix = "mend the address, or percent-encode the character"
        yield Problem(message, fix, value.pointer, node.block, severity)


_C = '{"@context": "https://schema.org", '

RULES = (
    Rule(
        "text-for-object", "schemaorg", "info",
        "a text stands where a node belongs",
        "schema.org allows it, but a text cannot be told from its namesakes, nor linked.",
        'Write a node: {"@type": "Thing", "name": …}.',
        SCHEMA_ORG,
        good=_C + '"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Elbufer Bote"}}',
        bad=_C + '"@type": "NewsArticle", "publisher": "Elbufer Bote"}',
        check=_texts_for_nodes,
    ),
    Rule(
        "number-as-string", "schemaorg", "info",
        "a number is written as text",
        "Most readers convert it, some compare texts.",
        "Write the number without quotes.",
        SCHEMA_ORG,
        good=_C + '"@type": "NewsArticle", "wordCount": 412}',
        bad=_C + '"@type": "NewsArticle", "wordCount": "412"}',
        check=_number_texts,
    ),
    Rule(
        "date-basic-offset", "schemaorg", "info",
        "the zone of a date has no colon",
        "ISO 8601 allows +0100, but not beside a date with hyphens; RFC 3339 wants +01:00, and some readers only that.",
        "Write +01:00.",
        RFC_3339,
        good=_C + '"@type": "NewsArticle", "datePublished": "2026-03-04T19:30:00+01:00"}',
        bad=_C + '"@type": "NewsArticle", "datePublished": "2026-03-04T19:30:00+0100"}',
        check=_basic_offsets,
    ),
    Rule(
        "url-invalid", "schemaorg", "error",
        "an address is not formed as addresses are",
        "It leads nowhere, or readers differ in where.",
        "Mend the address; a character that it cannot hold is percent-encoded.",
        RFC_3986,
        good=_C + '"@type": "WebPage", "url": "https://hafen.example/straße"}',
        bad=_C + '"@type": "WebPage", "url": "https://https://hafen.example/"}',
        check=_invalid_urls,
    ),
)  # fmt: skip
