"""Blocks that nobody can read: broken JSON, wrappers around it, script elements of the wrong type."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import TYPE_CHECKING

from semantic.patterns import pattern
from semantic.pointers import token
from semantic.validation.json_text import DuplicateKeyObject
from semantic.validation.rule import ByteEdit, ByteEdits, Problem, Rule, TextEdits
from semantic.validation.rules.sources import HOUSE, HTML, RFC_8259
from semantic.validation.subject import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from semantic.model import JSON
    from semantic.validation.subject import Markup, Subject

__all__ = ["RULES"]


def _faults(rule: str, subject: Subject) -> Iterator[Problem]:
    """What the reader found of the kind `rule`, in every block."""
    for block in subject.blocks:
        for fault in block.faults:
            if fault.rule == rule:
                place = None if block.text is None else block.place(fault.start, fault.end)
                change = TextEdits(fault.edits) if fault.edits else None
                yield Problem(fault.message, fault.fix, "", block.number, place=place, change=change)


def _reads(rule: str) -> Callable[[Subject], Iterator[Problem]]:
    return partial(_faults, rule)


def _duplicate_keys(subject: Subject) -> Iterator[Problem]:
    for block in subject.blocks:
        for pointer, value in (
            _objects(block.value, "") if block.reading and block.reading.repeats_keys else ()
        ):
            for key, dropped in value.dropped if isinstance(value, DuplicateKeyObject) else ():
                same = value[key] == dropped
                yield Problem(
                    f"{key!r} stands twice in one object; only the last value counts",
                    "keep one" if same else "keep the right one: the two differ",
                    f"{pointer}/{token(key)}",
                    block.number,
                    "warning" if same else None,
                )


def _objects(value: JSON, pointer: str) -> Iterator[tuple[str, dict[str, JSON]]]:
    if isinstance(value, dict):
        yield pointer, value
        for key, member in value.items():
            if isinstance(member, dict | list):
                yield from _objects(member, f"{pointer}/{token(key)}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, dict | list):
                yield from _objects(item, f"{pointer}/{number}")


def _empty_blocks(subject: Subject) -> Iterator[Problem]:
    for block in subject.blocks:
        if not block.faults and not _says_something(block.value):
            value = json.dumps(block.value, ensure_ascii=False)
            found = "nothing" if block.value is None else f"only {value[:40]}{'…' * (len(value) > 40)}"
            message = f"the block describes nothing: it holds {found}"
            yield Problem(message, "remove the block, or fill it", "", block.number)


def _says_something(value: JSON) -> bool:
    if isinstance(value, list):
        return any(_says_something(item) for item in value)
    return isinstance(value, dict) and any(key != "@context" for key in value)


#: What stands behind the element that was cut: the rest of the text, and the JSON after it.
_REST = pattern(r"</script[^>]{0,20}>[^<]{0,400}\"\s*[,}\]]", re.IGNORECASE)


def _end_tags(subject: Subject) -> Iterator[Problem]:
    for block in subject.blocks:
        if subject.page is None or not block.text or not block.faults or block.complete:
            continue
        at = subject.page.text.find(block.text)
        behind = at + len(block.text)
        if at >= 0 and block.faults[-1].end == len(block.text) and _REST.match(subject.page.text, behind):
            end = len(block.text)
            message = "</script> inside a text ends the element, so the rest of the block is lost"
            place = block.place(max(end - 1, 0), end)
            yield Problem(message, "write <\\/script> inside JSON", "", block.number, place=place)


_MEDIA_TYPE = "application/ld+json"
#: application/json+ld   text/ld+json   application/ld_json   ld+json   application/ld+jason
_MISSPELT = pattern(r"(?:[a-z]+/)?(?P<subtype>[a-z0-9][a-z0-9 +._-]{1,40})")
#: What stands beside "json" in a subtype that was meant for ld+json.
_BESIDE_JSON = pattern(r"(?:ld|schema)+|id|1d|dl|d")


def _is_misspelt(essence: str) -> bool:
    match = _MISSPELT.fullmatch(essence)
    if match is None or essence in {_MEDIA_TYPE, "application/ld"}:
        return essence == "application/ld"
    letters = re.sub(r"[^a-z0-9]", "", match["subtype"])
    rest = re.sub(r"jsonp?|jason|jsno", "", letters)
    return rest != letters and bool(_BESIDE_JSON.fullmatch(rest))


def _script_types(subject: Subject) -> Iterator[Problem]:
    for script in subject.scripts:
        essence = " ".join(script.type.partition(";")[0].lower().split())
        if _is_misspelt(essence):
            blocks_before = sum(
                (block.line or 0, block.column or 0) < (script.line, script.column)
                for block in subject.blocks
            )
            yield Problem(
                f"a script element of type {script.type!r} is no structured data for anyone",
                f'write type="{_MEDIA_TYPE}"',
                "",
                min(blocks_before, max(len(subject.blocks) - 1, 0)),
                place=Place(script.line, script.column, script.line, script.column + 1),
                change=_retyped(script),
            )


def _retyped(script: Markup) -> ByteEdits | None:
    return ByteEdits((ByteEdit(*script.type_span, _MEDIA_TYPE.encode()),)) if script.type_span else None


_LOST = "A block that does not parse is ignored as a whole by search engines and every other reader."

RULES = (
    Rule(
        "script-end-tag", "jsonld", "error",
        "</script> stands inside a text",
        "A browser ends the element there, whatever the quotation marks say: the block is cut in two.",
        "Write <\\/script> inside JSON.",
        HTML,
        good='<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The <\\/script> tag"}</script>',
        bad='<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The </script> tag"}</script>',
        check=_end_tags,
    ),
    Rule(
        "json-syntax", "jsonld", "error",
        "a block is not valid JSON",
        _LOST,
        "Mend the place that the message names; better, let a JSON library write the block.",
        RFC_8259,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed",}',
        check=_reads("json-syntax"),
    ),
    Rule(
        "json-wrapper", "jsonld", "error",
        "something is wrapped around the JSON",
        _LOST + " The content of a script element is data as it stands: CDATA marks, comments and assignments are no JSON.",
        "Put nothing but the JSON object between the tags.",
        RFC_8259,
        good='<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Person"}</script>',
        bad='<script type="application/ld+json">var ld = {"@context": "https://schema.org"};</script>',
        check=_reads("json-wrapper"),
    ),
    Rule(
        "json-html-escaped", "jsonld", "error",
        "the JSON is escaped as if it were HTML",
        "Nothing decodes entities inside a script element, so &quot; stays six characters. " + _LOST,
        'Write plain " characters and escape "<" as \\u003C.',
        HTML,
        good='<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Person"}</script>',
        bad='<script type="application/ld+json">{&quot;@type&quot;: &quot;Person&quot;}</script>',
        check=_reads("json-html-escaped"),
    ),
    Rule(
        "json-non-finite", "jsonld", "error",
        "NaN or Infinity stands as a value",
        "JSON has no such numbers; only some parsers let them through. " + _LOST,
        "Write a number, or leave the member out.",
        RFC_8259,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "wordCount": 412}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "wordCount": NaN}',
        check=_reads("json-non-finite"),
    ),
    Rule(
        "json-control-character", "jsonld", "error",
        "a raw control character stands inside a string",
        "Line breaks and tabs must be escaped inside a JSON string. " + _LOST,
        "Write \\n or \\t.",
        RFC_8259,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "One\\nTwo"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "One\nTwo"}',
        check=_reads("json-control-character"),
    ),
    Rule(
        "json-too-deep", "jsonld", "error",
        "objects and lists stand too deep inside one another",
        "Readers limit how deep they go, some give up on the whole page; real structured data stays below 20.",
        "Flatten the data: describe nodes side by side in @graph and point to them by @id.",
        RFC_8259,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "about": {"@type": "Person"}}',
        bad="[" * 80 + "]" * 80,
        check=_reads("json-too-deep"),
    ),
    Rule(
        "json-duplicate-key", "jsonld", "error",
        "an object has two members of one name",
        "Only the last one counts for most readers, the first for some: what you wrote first is lost in silence.",
        "Keep one; several values of a property are a list.",
        RFC_8259,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "image": ["https://a.example/1.jpg"]}',
        bad='{"@context": "https://schema.org", "@type": "Person", "name": "Ada Holm", "name": "A. Holm"}',
        check=_duplicate_keys,
    ),
    Rule(
        "empty-block", "jsonld", "warning",
        "a block describes nothing",
        "It costs bytes, and it usually means that a template was given no data.",
        "Remove the script element, or find out why it is empty.",
        HOUSE,
        good='<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Person"}</script>',
        bad='<script type="application/ld+json"> {} </script>',
        check=_empty_blocks,
    ),
    Rule(
        "script-type", "jsonld", "error",
        "the type of a script element is misspelt",
        "Only application/ld+json is read; under any other type the whole block is invisible.",
        'Write <script type="application/ld+json">.',
        HTML,
        good='<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Person"}</script>',
        bad='<script type="application/json+ld">{"@context": "https://schema.org", "@type": "Person"}</script>',
        check=_script_types,
    ),
)  # fmt: skip
