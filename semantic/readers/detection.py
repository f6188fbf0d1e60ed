"""What an input is, told from its content alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Detection", "detect"]


class Detection(NamedTuple):
    """What an input was taken for (a name in READERS; `xml`, `json`, `rtf` have no reader), and why."""

    format: str
    because: str


def detect(content: bytes) -> Detection:
    """What `content` is, told from the content alone: the first rule that knows it."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n\f\v").replace(b"\x00", b"")
    for format_, rule in _RULES:
        because = rule(content, head)
        if because:
            return Detection(format_, because)
    return Detection("text", "it is neither JSON nor markup")


def _is_rtf(_content: bytes, head: bytes) -> str | None:
    return "it starts with {\\rtf" if head.startswith(b"{\\rtf") else None


def _is_article(content: bytes, head: bytes) -> str | None:
    is_ours = _JSON_START.match(head) and not _JSON_LD.search(head)
    has_members = is_ours and _ARTICLE_MEMBER.search(content[:200_000].replace(b"\x00", b""))
    return "it is a JSON object with members of an article" if has_members else None


def _is_json(_content: bytes, head: bytes) -> str | None:
    return "it starts like JSON" if _JSON_START.match(head) else None


def _starts_as_html(_content: bytes, head: bytes) -> str | None:
    declared = _XML_DECLARATION.match(head)
    start = _COMMENTS.sub(b"", head[declared.end() :] if declared else head, count=5).lstrip()
    return "it starts with an HTML tag" if _HTML_START.match(start) else None


def _is_xml(_content: bytes, head: bytes) -> str | None:
    return "it starts with an XML declaration" if head.startswith(b"<?xml") else None


def _has_html_tags(content: bytes, _head: bytes) -> str | None:
    tags = len(_HTML_TAG.findall(content[:_SAMPLE].replace(b"\x00", b"")))
    is_html = tags >= _FEWEST_TAGS and tags * _CHARS_PER_TAG > len(content[:_SAMPLE])
    return f"there are {tags} HTML tags in it" if is_html else None


#: Format and the rule that gives the reason for it; the narrower form stands before the wider one.
_RULES: tuple[tuple[str, Callable[[bytes, bytes], str | None]], ...] = (
    ("rtf", _is_rtf),
    ("article", _is_article),
    ("json", _is_json),
    ("html", _starts_as_html),
    ("xml", _is_xml),
    ("html", _has_html_tags),
)

# '{"headline": …', '[{"@context"'; not "[Updated]", not "{photo}"
_JSON_START = re.compile(rb"^(?:\{\s*(?:\"|\})|\[\s*(?:[\[{\"\]]|-?\d+(?:\.\d+)?\s*[,\]]))")
_ARTICLE_MEMBER = re.compile(rb"\"(?:text|headline|body|evidence)\"\s*:")
_JSON_LD = re.compile(rb"\"@(?:context|graph|type|id)\"")
# "<!DOCTYPE html>", "<html lang=…>", "<!-- … -->", "<div class=…>"
_HTML_START = re.compile(
    rb"^<(?:!doctype\s+html|!--|(?:html|head|body|div|p|article|section|main|script|meta|span|h1|title|style)[\s>])",
    re.IGNORECASE,
)
# "<?xml version='1.0'?>" before an XHTML page
_XML_DECLARATION = re.compile(rb"<\?xml[^>]{0,200}\?>\s*")
_COMMENTS = re.compile(rb"\A\s*<!--(?!\[if).*?-->", re.DOTALL)
_HTML_TAG = re.compile(
    rb"</?(?:p|div|span|a|html|body|head|script|meta|link|br|li|ul|ol|h[1-6]|article|section|img|table|td|tr)\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_SAMPLE = 200_000
_FEWEST_TAGS = 12
_CHARS_PER_TAG = 400
