"""Texts that a reader would see broken: nothing in them, entities, tags, template marks, spaces around them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from semantic.patterns import pattern
from semantic.validation.rule import Problem, Rewrite, Rule
from semantic.validation.rules.articles import is_article
from semantic.validation.rules.sources import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.validation.nodes import Node, Property, Value
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _texts(subject: Subject, *signs: str) -> Sequence[tuple[Node, Property, Value]]:
    """All texts of the subject; none where not one of `signs` stands in any of them."""
    return subject.index.texts if any(sign in _joined(subject) for sign in signs) else ()


# A sign is looked for in all texts at once, at the speed of the machine.
@lru_cache(maxsize=1)
def _joined(subject: Subject) -> str:
    return "\0".join([value.content for _, _, value in subject.index.texts])


def _prose(subject: Subject, sign: str) -> Iterator[tuple[Node, Property, Value, str]]:
    """The texts with a sign that people read: not addresses, not CSS, not code."""
    for node, found, value in _texts(subject, sign):
        if sign not in value.content or found.name.term in _NO_PROSE or node.is_a("SoftwareSourceCode"):
            continue
        if found.name.property is None or "URL" not in found.name.property.ranges:
            yield node, found, value, value.content


_NO_PROSE = frozenset(
    ["cssSelector", "xpath", "text", "embedUrl", "urlTemplate", "contentUrl", "abstract", "encoding"]
)


def _empty_values(subject: Subject) -> Iterator[Problem]:
    for node, found in _without_values(subject):
        if found.content in ([], {}) and not _has_rule_of_its_own(node, found):
            shown = "[]" if isinstance(found.content, list) else "{}"
            message = f"{found.name.written!r} is empty ({shown})"
            yield Problem(message, "fill it, or leave the member out", found.pointer, node.block)
    for node, found, value in subject.index.texts:
        text = value.content
        if (not text or text.isspace()) and not _has_rule_of_its_own(node, found):
            message = f"{found.name.written!r} is an empty text"
            yield Problem(message, "fill it, or leave the member out", value.pointer, node.block)


def _without_values(subject: Subject) -> Iterator[tuple[Node, Property]]:
    for uses in subject.index.members.values():
        for node, found in uses:
            if not found.content:
                yield node, found


def _has_rule_of_its_own(node: Node, found: Property) -> bool:
    """Empty authors and empty names of authors are told by the rules about authors."""
    if found.name.term == "author" and is_article(node):
        return True
    return found.name.term == "name" and node.via is not None and node.via.term == "author"


#: null   [object Object]   N/A
_PLACEHOLDERS = frozenset(
    {"null", "undefined", "none", "nan", "[object object]", "n/a", "todo", "tbd", "lorem ipsum"}
)
_LONGEST_PLACEHOLDER = max(map(len, _PLACEHOLDERS))


def _placeholders(subject: Subject) -> Iterator[Problem]:
    for node, found, value in subject.index.texts:
        if (
            len(value.content) > _LONGEST_PLACEHOLDER
            and not value.content[0].isspace()
            and not value.content[-1].isspace()
        ):
            continue
        word = value.content.strip().lower()
        if word in _PLACEHOLDERS and not (word == "none" and found.name.term != "author"):
            message = (
                f"{found.name.written!r} is {value.content.strip()!r}: a value is missing where it was made"
            )
            yield Problem(message, "fill it, or leave the member out", value.pointer, node.block)


#: {{ title }}   {% if x %}   ${title}   <%= title %>   [[title]]   %%title%%
_TEMPLATE = pattern(
    r"\{\{[^{}\n]{1,80}+\}\}|\[\[\s*[A-Za-z_][\w.]{0,60}+\s*\]\]|(?<![{$\w])\{[A-Za-z_][\w.]{1,40}+\}(?!\})|\{%[^%\n]{1,80}+%\}|\$\{[\w.]{1,60}+\}|<%[=-]?[^%\n]{1,80}+%>|%%[a-z_]{2,40}+%%"
)

#: One of them stands in every template.
_TEMPLATE_SIGNS = ("{", "[[", "<%", "%%")


def _templates(subject: Subject) -> Iterator[Problem]:
    for node, found, value in _texts(subject, *_TEMPLATE_SIGNS):
        text = value.content
        match = _TEMPLATE.search(text) if any(one in text for one in _TEMPLATE_SIGNS) else None
        # What a reader fills in, as in https://a.example/search?q={term}, stands in single braces.
        if match and found.name.term not in {"urlTemplate", "target", "text", "articleBody"}:
            message = f"{found.name.written!r} holds {match[0][:40]!r}: the template was not filled in"
            yield Problem(
                message, "find out why the page was rendered without this value", value.pointer, node.block
            )


#: &amp;   &#8217;   &#x2019;
_ENTITY = pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def _entities(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text in _prose(subject, "&"):
        import html
        from html.entities import html5

        match = next(
            (entity for entity in _ENTITY.finditer(text) if entity[0][1] == "#" or entity[0][1:] in html5),
            None,
        )
        if match:
            decoded = html.unescape(match[0])
            twice = decoded == "&" and _ENTITY.match(text[match.start() :].replace("&amp;", "&", 1))
            yield Problem(
                f"{found.name.written!r} holds {match[0]!r}, which is shown as it stands"
                + (": it was escaped twice" if twice else ""),
                f"write {html.unescape(html.unescape(twice[0])) if twice else decoded!r}",
                value.pointer,
                node.block,
                change=Rewrite(html.unescape(html.unescape(text)) if twice else html.unescape(text)),
            )


#: <p>   </strong>   <br/>   <a href="…">
_TAG = pattern(
    r"</?(?:p|br|b|i|em|strong|a|span|div|h[1-6]|ul|ol|li|img|figure|blockquote|iframe|script|sup|sub|table|tr|td)"
    r"(?:\s[^<>]{0,500}+)?/?>",
    re.IGNORECASE,
)


def _tags(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text in _prose(subject, "<"):
        match = _TAG.search(text)
        if match:
            message = f"{found.name.written!r} holds the tag {match[0][:30]!r}"
            yield Problem(message, "write plain text", value.pointer, node.block)


def _surrounding_space(subject: Subject) -> Iterator[Problem]:
    for node, found, value in subject.index.texts:
        text = value.content
        if not text or not (text[0].isspace() or text[-1].isspace()) or text.isspace():
            continue
        if text != text.strip():
            side = "before" if text != text.lstrip() else "after"
            side = "around" if side == "before" and text != text.rstrip() else side
            message = f"white space stands {side} the text of {found.name.written!r}"
            yield Problem(
                message, "write the text without it", value.pointer, node.block, change=Rewrite(text.strip())
            )


#: Ã¼ for ü, â€™ for ’: letters that UTF-8 bytes become when they are read as Windows-1252
_MOJIBAKE = pattern(r"[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc]|â€[\u0080-\u00bf™œ˜“”\u2013\u2014\u2018-\u201e¦]")  # fmt: skip

_MOJIBAKE_SIGNS = ("Ã", "Â", "â€")


def _mojibake(subject: Subject) -> Iterator[Problem]:
    for node, _, value in () if _joined(subject).isascii() else _texts(subject, *_MOJIBAKE_SIGNS):
        text = value.content
        match = None if text.isascii() else _MOJIBAKE.search(text)
        if not match:
            continue
        around = text[max(match.start() - 12, 0) : match.end() + 12]
        try:
            mended = text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            mended = None
        message = f"{around!r} looks like UTF-8 that was read as Windows-1252"
        fix = f"write {mended[:60]!r}" if mended else "read the source as UTF-8"
        yield Problem(message, fix, value.pointer, node.block)


RULES = (
    Rule(
        "empty-value", "newsroom", "warning",
        "a member has no value",
        "It says nothing, and some readers take the empty text for the value.",
        "Fill it, or leave the member out.",
        HOUSE,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed", "description": ""}',
        check=_empty_values,
    ),
    Rule(
        "placeholder-value", "newsroom", "warning",
        "a placeholder stands for a value",
        "A program wrote its word for nothing, and readers will show it.",
        "Fill it, or leave the member out.",
        HOUSE,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Null grad am Morgen"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "undefined"}',
        check=_placeholders,
    ),
    Rule(
        "template-left", "newsroom", "warning",
        "a mark of the template is left in a text",
        "Readers will show the mark.",
        "Find out why the page was rendered without this value.",
        HOUSE,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{{ article.title }}"}',
        check=_templates,
    ),
    Rule(
        "html-entity", "newsroom", "warning",
        "an HTML entity stands in a text",
        "Nothing decodes entities inside JSON: readers show the code.",
        "Write the character itself.",
        HOUSE,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "R&D at the port: 3 < 4"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The harbour&#8217;s new pier"}',
        check=_entities,
    ),
    Rule(
        "html-tag", "newsroom", "warning",
        "HTML tags stand in a text",
        "Properties of schema.org hold plain text; readers show the tags.",
        "Write plain text.",
        HOUSE,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "description": "The pier is closed, a < b."}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "description": "<p>The pier is closed.</p>"}',
        check=_tags,
    ),
    Rule(
        "surrounding-space", "newsroom", "info",
        "white space stands around a text",
        "Two names that differ by a space are two names.",
        "Strip the text where it is made.",
        HOUSE,
        good='{"@context": "https://schema.org", "@type": "Person", "name": "Ada Holm"}',
        bad='{"@context": "https://schema.org", "@type": "Person", "name": "Ada Holm  "}',
        check=_surrounding_space,
    ),
    Rule(
        "mojibake", "newsroom", "warning",
        "letters were read in the wrong encoding",
        "Readers see two or three wrong letters for one.",
        "Read the source as UTF-8.",
        HOUSE,
        good='{"@context": "https://schema.org", "@type": "City", "name": "Süderhafen", "alternateName": "SÃO MIGUEL"}',
        bad='{"@context": "https://schema.org", "@type": "City", "name": "SÃ¼derhafen"}',
        check=_mojibake,
    ),
)  # fmt: skip
