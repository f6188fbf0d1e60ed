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
        if not _is_address(found, value.content):
            yield node, found, value, value.content


def _is_address(found: Property, text: str) -> bool:
    """The text is an address, or stands where nothing else belongs; `keywords` take both words and addresses."""
    ranges = found.name.property.ranges if found.name.property else ()
    return "URL" in ranges and ("Text" not in ranges or "//" in text or text.startswith("/"))


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
        if _is_blank(text) and not _has_rule_of_its_own(node, found):
            message = f"{found.name.written!r} is an empty text"
            yield Problem(message, "fill it, or leave the member out", value.pointer, node.block)


#: Zero-width spaces, joiners and byte order marks, of which editors leave some behind.
_INVISIBLE = pattern(r"[\s\u200b-\u200f\u2060\ufeff]+")


def _is_blank(text: str) -> bool:
    # The first character tells of nearly all texts that they are not.
    return not text or (not text[0].isalnum() and _INVISIBLE.fullmatch(text) is not None)


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
    {
        "null", "(null)", "<null>", "undefined", "undefined undefined", "none", "nan", "n/a", "todo", "tbd", "lorem ipsum",
        "[object object]", "undefined.", "nil", "n.a.", "#n/a", "-", "--", "...", "…", "xxx", "untitled", "no title",
        "no description", "author name", "unknown author", "article headline", "article title",
    }
)  # fmt: skip
#: Properties whose own name is no value of theirs: "headline": "Headline".
_OWN_NAMES = frozenset({"headline", "description", "caption", "name"})
#: What no sentence begins with but a placeholder.
_FILLER = pattern(
    r"\s*(?:lorem ipsum dolor\b|\[object [a-z]{1,30}\]|(?:undefined|null)(?:[\s,;.|/-]+(?:undefined|null))+\s*\Z)",
    re.IGNORECASE,
)
#: https://news.example/authors/undefined
_NOWHERE = pattern(r"(?:https?://|/)\S{0,1900}?/(?:undefined|null|\[object%20Object\])(?:[/?#]\S*)?")
#: "None" may well be meant (how much of something, which prize); not here.
_NEVER_NONE = frozenset(
    {"author", "headline", "description", "name", "caption", "articleSection", "image", "url"}
)
_LONGEST_PLACEHOLDER = max(map(len, _PLACEHOLDERS))


def _placeholders(subject: Subject) -> Iterator[Problem]:
    may_lead_nowhere = any(sign in _joined(subject) for sign in ("/undefined", "/null", "/[object"))
    for node, found, value in subject.index.texts:
        text = value.content
        if len(text) > _LONGEST_PLACEHOLDER and not text[0].isspace() and not text[-1].isspace():
            is_placeholder = bool(
                (text[0] in "[LlUuNn" and _FILLER.match(text))
                or (may_lead_nowhere and _NOWHERE.fullmatch(text))
            )
        else:
            word = text.strip().lower()
            is_placeholder = (
                (
                    word in _PLACEHOLDERS
                    and (word != "none" or (text.strip() == "None" and found.name.term in _NEVER_NONE))
                )
                or (word == found.name.term.lower() and word in _OWN_NAMES)
                or bool(text and text[0] in "[LlUuNn" and _FILLER.match(text))
            )
        if is_placeholder:
            message = f"{found.name.written!r} is {value.content.strip()[:60]!r}: a value is missing where it was made"
            yield Problem(message, "fill it, or leave the member out", value.pointer, node.block)


#: {{ title }}   {% if x %}   ${title}   <%= title %>   [[+title]]   %%title%%   {$title}   <?php echo   %title%   __TITLE__
_TEMPLATE = pattern(
    r"\{\{[^{}\n]{1,80}+\}\}|\{\$[A-Za-z_][\w.>-]{0,60}+\}|<\?(?:php\b|=)|\A\s*__[A-Z][A-Z_]{2,40}__\s*\Z"
    r"|(?<![\w%])%(?:title|sep|sitename|sitedesc|excerpt|category|author|name|date|term_title|page)%(?![\w%])"
    r"|\{[#!][A-Za-z_]{2,40}#?\}|\*\|[A-Z_]{2,40}\|\*|\$%7B\w{2,40}%7D|\[/?(?:caption|gallery|embed|wp_caption|vc_[a-z_]{2,30})\b[^\[\]]{0,200}\]"
    r"|\A\s*(?:\[[a-z_]{3,30}\]|##?[A-Z_]{3,30}##?|\$\(?[a-z_]{3,30}\)?|%[A-Z_]{3,30}%|%s|\{[0-9]\}|<#\w{2,30}>)\s*\Z"
    r"|@(?:Model|ViewBag|Html)\.[A-Z]|\[\[\s*[+*~$]?[A-Za-z_][\w.]{0,60}+\s*\]\]|(?<![{$\w])\{[A-Za-z_][\w.]{1,40}+\}(?!\})|\{%[^%\n]{1,80}+%\}|\$\{[\w.]{1,60}+\}|<%[=-]?[^%\n]{1,80}+%>|%%[a-z_]{2,40}+%%"
)

_MAY_HOLD_MARKS = frozenset({"urlTemplate", "target", "text", "articleBody"})
#: One of them stands in every template.
_TEMPLATE_SIGNS = ("{", "[", "<", "%", "@", "$", "#", "*", "__")
_TEMPLATE_SIGN = pattern(r"[{\[<%@$#*]|__")


def _templates(subject: Subject) -> Iterator[Problem]:
    for node, found, value in _texts(subject, *_TEMPLATE_SIGNS):
        # What a reader fills in, as in https://a.example/search?q={term}, stands in single braces.
        if found.name.term in _MAY_HOLD_MARKS:
            continue
        text = value.content
        match = _TEMPLATE.search(text) if _TEMPLATE_SIGN.search(text) else None
        if match:
            message = f"{found.name.written!r} holds {match[0][:40]!r}: the template was not filled in"
            yield Problem(
                message, "find out why the page was rendered without this value", value.pointer, node.block
            )


#: &amp;   &#8217;   &#x2019;   and &#39 without its semicolon, which browsers read as well
_ENTITY = pattern(r"&(?:#[0-9]{2,7};?|#[xX][0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
#: An ampersand of an address, as HTML writes it:  /search?q=1&amp;page=2
_ESCAPED_AMPERSAND = pattern(r"&(?:amp|#0?38|#[xX]26);")


def _entities(subject: Subject) -> Iterator[Problem]:
    for node, found, value in _texts(subject, "&"):
        address = value.content if "&" in value.content and _is_address(found, value.content) else ""
        match = _ESCAPED_AMPERSAND.search(address)
        if match and "?" in address[: match.start()]:
            message = f"the address of {found.name.written!r} holds {match[0]!r}, so what follows it is lost"
            right = _ESCAPED_AMPERSAND.sub("&", address)
            yield Problem(message, "write '&'", value.pointer, node.block, change=Rewrite(right))
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
    r"<!--|</?(?:p|br|b|i|em|strong|a|span|div|h[1-6]|ul|ol|li|img|figure|blockquote|iframe|script|sup|sub|table|tr|td)"
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


#: Ã¼ for ü, â€™ for ’, Å‚ for ł: letters that UTF-8 bytes become when they are read as Windows-1252
_MOJIBAKE = pattern(
    r"[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc]|â(?:€[\u0080-\u00bf™œ˜“”\u2013\u2014\u2018-\u201e¦]|‚¬)"
    r"|(?:[ÐÑ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a€™]){2}"
)
#: The first letter of two or more that may have been one; whether they were, their bytes tell.
_SUSPECT = pattern(r"[\u00c4-\u00df\u00e0-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a€™]")
_LOST = "\ufffd"


def _mojibake(subject: Subject) -> Iterator[Problem]:
    if not _may_be_mojibake(_joined(subject)):
        return
    for node, _, value in subject.index.texts:
        text = value.content
        if not _may_be_mojibake(text):
            continue
        if _LOST in text:
            start = text.index(_LOST)
            message = (
                f"a character was lost before this was written: {text[max(start - 12, 0) : start + 12]!r}"
            )
            yield Problem(message, "read the source in its own encoding", value.pointer, node.block)
            continue
        match = _MOJIBAKE.search(text) or _SUSPECT.search(text)
        if not match:
            continue
        mended = _as_utf_8(text)
        if mended is None and not _MOJIBAKE.match(text, match.start()):
            continue
        around = text[max(match.start() - 12, 0) : match.end() + 12]
        message = f"{around!r} looks like UTF-8 that was read as Windows-1252"
        fix = f"write {mended[:60]!r}" if mended else "read the source as UTF-8"
        yield Problem(message, fix, value.pointer, node.block)


#: In UTF-8: a letter from U+00C0 to U+00FF, with which every suspicion begins, and the first byte of what may follow it.
_PAIR = pattern(rb"\xc3[\x80-\xbf][\xc2\xc5\xc6\xcb\xe2]")


def _may_be_mojibake(text: str) -> bool:
    """Something in the text was lost, or begins as suspicions do: bytes are quick to search."""
    return not text.isascii() and (
        _LOST in text or _PAIR.search(text.encode("utf-8", "surrogatepass")) is not None
    )


def _as_utf_8(text: str) -> str | None:
    """What the text says if its Windows-1252 bytes are UTF-8; no text that is right has such bytes."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return None


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
