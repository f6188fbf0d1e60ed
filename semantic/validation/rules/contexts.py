"""Contexts: names mean nothing without one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.patterns import pattern
from semantic.validation.context import is_schema_org
from semantic.validation.rule import Problem, Rewrite, Rule
from semantic.validation.rules.sources import JSON_LD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import JSON
    from semantic.validation.nodes import Node
    from semantic.validation.subject import Block, Subject

__all__ = ["RULES"]


def _missing(subject: Subject) -> Iterator[Problem]:
    for block in subject.blocks:
        reported = set()
        for node in block.roots:
            pointer = node.pointer.partition("/@graph")[0]
            if not node.context.declared and _has_bare_names(node) and pointer not in reported:
                reported.add(pointer)
                yield Problem(
                    "no @context reaches this node, so its names mean nothing",
                    'add "@context": "https://schema.org" as its first member',
                    pointer,
                    block.number,
                )


def _has_bare_names(node: Node) -> bool:
    """The node uses names that only a context can give a meaning; full IRIs need none."""
    names = [name for name, _ in node.types] + [found.name for found in node.properties]
    return any(":" not in name.written for name in names)


def _remote(subject: Subject, block: Block) -> Iterator[tuple[str, str]]:
    """The addresses of remote contexts with their pointers."""
    seen = set()
    tops = block.value if isinstance(block.value, list) else [block.value]
    prefix = "/{}" if isinstance(block.value, list) else ""
    holders: list[tuple[str, JSON]] = [(prefix.format(number), top) for number, top in enumerate(tops)]
    holders += [
        (node.pointer, node.content)
        for node, _, _ in subject.index.keywords.get("@context", ())
        if node.block == block.number
    ]
    for pointer, content in holders:
        if not isinstance(content, dict) or "@context" not in content or pointer in seen:
            continue
        seen.add(pointer)
        context = content["@context"]
        parts = enumerate(context) if isinstance(context, list) else [(None, context)]
        for number, part in parts:
            if isinstance(part, str):
                yield f"{pointer}/@context" + ("" if number is None else f"/{number}"), part


#: https://shema.org/   schema.org   //schema.org   http:/schema.org
_HOST = pattern(r"(?:[a-z]+:)?/*(?P<host>[^/:#?\s]*)", re.IGNORECASE)


def _means_schema_org(address: str) -> bool:
    """A misspelling of the address of the schema.org context."""
    from difflib import SequenceMatcher

    match = _HOST.match(address.strip())
    host = match["host"].lower().removeprefix("www.") if match else ""
    return SequenceMatcher(None, host[:40], "schema.org").ratio() >= 0.8


def _unknown(subject: Subject) -> Iterator[Problem]:
    for block in subject.blocks:
        for pointer, address in _remote(subject, block):
            if not is_schema_org(address) and _means_schema_org(address):
                yield Problem(
                    f"{address[:80]!r} is not the schema.org context",
                    "did you mean 'https://schema.org'?",
                    pointer,
                    block.number,
                )


def _unavailable(subject: Subject) -> Iterator[Problem]:
    for block in subject.blocks:
        for pointer, address in _remote(subject, block):
            if not is_schema_org(address) and not _means_schema_org(address):
                yield Problem(
                    f"the context {address[:80]!r} is not packaged: names that only it defines are not checked",
                    "nothing is fetched; use https://schema.org where its terms suffice",
                    pointer,
                    block.number,
                )


def _http(subject: Subject) -> Iterator[Problem]:
    for block in subject.blocks:
        for pointer, address in _remote(subject, block) if block.syntax == "json-ld" else ():
            if is_schema_org(address) and address.strip().lower().startswith("http:"):
                right = re.sub(r"\Ahttp:", "https:", address.strip(), flags=re.IGNORECASE)
                message = "the schema.org context is named by its http address, which works"
                yield Problem(message, f"write {right!r}", pointer, block.number, change=Rewrite(right))
                break


RULES = (
    Rule(
        "context-http", "jsonld", "info",
        "the schema.org context is named by its http address",
        "Readers know both; a processor that fetches contexts is redirected first.",
        'Write "https://schema.org".',
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        bad='{"@context": "http://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        check=_http,
    ),
    Rule(
        "context-missing", "jsonld", "error",
        "no @context reaches a node",
        "Without a context `headline` is a name of nothing, and JSON-LD readers drop the member.",
        'Add "@context": "https://schema.org"; in a list of nodes each one needs it.',
        JSON_LD,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        bad='{"@type": "NewsArticle", "headline": "Ferry delayed"}',
        check=_missing,
    ),
    Rule(
        "context-unknown", "jsonld", "error",
        "the address of the schema.org context is misspelt",
        "Readers look for schema.org by this address; under another one every name is unknown.",
        'Write "https://schema.org".',
        JSON_LD,
        good='{"@context": "http://schema.org/", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        bad='{"@context": "https://shema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        check=_unknown,
    ),
    Rule(
        "context-remote-unavailable", "jsonld", "info",
        "a remote context is not packaged",
        "Nothing is fetched during validation, so what that context defines cannot be checked.",
        "Nothing to do if the other vocabulary is meant.",
        JSON_LD,
        good='{"@context": ["https://schema.org", {"dct": "http://purl.org/dc/terms/"}], "@type": "WebPage"}',
        bad='{"@context": ["https://schema.org", "https://vocabulary.example/news"], "@type": "WebPage"}',
        check=_unavailable,
    ),
)  # fmt: skip
