"""What an input is, told from its content alone."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Detection", "detect"]


class Detection(NamedTuple):
    """What an input was taken for (a name in READERS; `xml`, `json`, `rtf` have none), and why."""

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


def _is_archive(content: bytes, head: bytes) -> str | None:
    if content.startswith(b"WARC/"):
        return "it starts with WARC/"
    if content.startswith(b"\x1f\x8b"):
        try:
            start = zlib.decompressobj(31).decompress(content[:4096], 16)
        except zlib.error:
            return None
        return "inside the gzip it starts with WARC/" if start.startswith(b"WARC/") else None
    is_zip = content.startswith(b"PK\x03\x04") and (b".warc" in head or b".warc" in content[-65_536:])
    return "it is a ZIP file with a WARC file in it" if is_zip else None


def _is_ninjs(content: bytes, head: bytes) -> str | None:
    sample = content[:_SAMPLE].replace(b"\x00", b"")
    is_item = _JSON_START.match(head) and _NINJS_URI.search(sample) and _NINJS_MEMBER.search(sample)
    return "it is JSON with members of a ninjs item" if is_item and not _JSON_LD.search(head) else None


def _is_wordpress(content: bytes, head: bytes) -> str | None:
    sample = content[:_SAMPLE].replace(b"\x00", b"")
    is_post = _JSON_START.match(head) and _RENDERED.search(sample) and _WORDPRESS_MEMBER.search(sample)
    return "it is JSON with members of a WordPress post" if is_post else None


def _root(*names: str) -> Callable[[bytes, bytes], str | None]:
    """The rule for XML whose root element has one of these local names."""

    def rule(_content: bytes, head: bytes) -> str | None:
        match = _ROOT.match(_PROLOG.sub(b"", head, count=1))
        name = match[1].decode() if match else ""
        return f"its root element is {name}" if name in names else None

    return rule


def _is_markdown(content: bytes, _head: bytes) -> str | None:
    text = content[:_SAMPLE].removeprefix(b"\xef\xbb\xbf").lstrip()
    for mark, pattern in _FRONT_MATTER:
        if pattern.match(text):
            return f"it starts with front matter between {mark}"
    return "it starts with a head of plain lines (Title: …)" if _PLAIN_HEAD.match(text) else None


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
    ("warc", _is_archive),
    ("ninjs", _is_ninjs),
    ("wordpress", _is_wordpress),
    ("article", _is_article),
    ("json", _is_json),
    ("feed", _root("rss", "feed", "RDF")),
    ("newsml-g2", _root("newsItem", "newsMessage", "packageItem")),
    ("nitf", _root("nitf")),
    ("news-sitemap", _root("urlset")),
    ("markdown", _is_markdown),
    ("html", _starts_as_html),
    ("xml", _is_xml),
    ("html", _has_html_tags),
)

# '{"headline": …', '[{"@context"'; not "[Updated]", not "{photo}"
_JSON_START = re.compile(rb"^(?:\{\s*(?:\"|\})|\[\s*(?:[\[{\"\]]|-?\d+(?:\.\d+)?\s*[,\]]))")
_ARTICLE_MEMBER = re.compile(rb"\"(?:text|headline|body|evidence)\"\s*:")
_NINJS_URI = re.compile(rb"\"uri\"\s*:")
# What a ninjs item has and no article of ours: "versioncreated": …, "bodies": [ …
_NINJS_MEMBER = re.compile(
    rb"\"(?:version[cC]reated|pub[sS]tatus|body_\w{1,40}|bodies|headlines|descriptions|description_\w{1,40}"
    rb"|representation[tT]ype|first[cC]reated|event[dD]etails|copyright[hH]older|renditions)\"\s*:"
)
# {"title": {"rendered": …
_RENDERED = re.compile(rb"\"rendered\"\s*:")
_WORDPRESS_MEMBER = re.compile(rb"\"(?:guid|date_gmt|featured_media|comment_status|_links)\"\s*:")
# "<?xml … ?>", "<!-- … -->", "<!DOCTYPE nitf SYSTEM …>"
_PROLOG = re.compile(
    rb"\A(?:\s*(?:<\?.{0,1000}?\?>|<!--.{0,2000}?-->|<!DOCTYPE[^>\[]{0,400}(?:\[.{0,2000}?\]\s*)?>)){0,20}",
    re.DOTALL,
)
# "<rss", "<atom:feed", "<rdf:RDF"
_ROOT = re.compile(rb"\s*<(?:[\w.-]{1,40}:)?([A-Za-z]\w{0,40})[\s>/]")
_FRONT_MATTER = (
    # "---", then "title: …" or a comment
    (
        "---",
        re.compile(
            rb"---[ \t]*\r?\n(?:\s*#[^\n]*\n)*\s*[\w\"'-]+[ \t]*:(?:\s|$).*?^(?:---|\.\.\.)[ \t]*\r?$",
            re.DOTALL | re.MULTILINE,
        ),
    ),
    ("+++", re.compile(rb"\+\+\+[ \t]*\r?\n.*?^\+\+\+[ \t]*\r?$", re.DOTALL | re.MULTILINE)),
)
# "Title: Ferry stays in port", then "Date: …"
_PLAIN_HEAD = re.compile(
    rb"(?:[A-Za-z][\w-]{0,30}:[^\n]{0,400}\n){0,8}?Title:[^\n]{0,400}\n(?:[A-Za-z][\w-]{0,30}:[^\n]{0,400}\n){0,8}?"
    rb"(?:Date|Authors?|Category|Tags|Slug|Summary|Modified):",
    re.IGNORECASE,
)
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
