"""Tags and their attributes, as the tokenizer of the HTML standard cuts them."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from types import MappingProxyType
from typing import TYPE_CHECKING

from semantic.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["PLAIN", "TAG", "attribute_values", "attributes_of", "is_self_closing"]

_ATTRIBUTE = rb"""
    (?P<name> =?+ [^\t\n\f\r />=]*+ )
    (?: [\t\n\f\r ]*+ = [\t\n\f\r ]*+
        (?: "(?P<double>[^"]*+)(?:"|\Z) | '(?P<single>[^']*+)(?:'|\Z) | (?P<bare>[^\t\n\f\r >]*+) )
    )?+
"""
# <a href="x > y" b = 'c'>  |  </p>  ; no match: the page ends inside the tag, which is then no tag at all
_INSIDE = rb"(?: [\t\n\f\r /]++ | (?=[^>]) (?:" + re.sub(rb"\?P<\w+>", b"?:", _ATTRIBUTE) + rb") )*+"
TAG = pattern(
    rb"<(?P<slash>/?+)(?P<tag>[A-Za-z][^\t\n\f\r />]*+) (?P<attributes>" + _INSIDE + rb") >", re.VERBOSE
)
# Text</p><div class="x">Text  : up to the next tag that is none of these, all of which are plain wherever HTML is read
PLAIN = pattern(
    rb"""(?: [^<]++ | (?P<tag> </?+
    (?:a|article|aside|b|br|button|div|em|figcaption|figure|footer|form|h[1-6]|header|hr|i|img|input|label|li|link|main|nav
      |ol|option|p|picture|section|select|small|source|span|strong|table|tbody|td|th|thead|time|tr|ul)
    (?=[\t\n\f\r />]) """
    + _INSIDE
    + rb""" > ) )*+""",
    re.VERBOSE | re.IGNORECASE,
)
_ATTRIBUTES = pattern(rb"[\t\n\f\r /]*+(?=[^\t\n\f\r />])" + _ATTRIBUTE, re.VERBOSE)
# &amp;  |  &#43;  |  &#x2b;
_REFERENCE = pattern(r"&(?:#[0-9]++|#[xX][0-9a-fA-F]++|[A-Za-z][A-Za-z0-9]*+);?+=?+")


def attributes_of(
    page: bytes, span: tuple[int, int], decoded: Callable[[int, int], str]
) -> Mapping[str, str]:
    """The attributes of a tag; `decoded` gives the text of a range of units."""
    attributes: dict[str, str] = {}
    position, end = span
    while found := _ATTRIBUTES.match(page, position, end):
        position = found.end()
        name = decoded(*found.span("name"))
        name = name.lower() if name.isascii() else "".join(c.lower() if c.isascii() else c for c in name)
        group = next((group for group in ("double", "single", "bare") if found[group] is not None), None)
        if name not in attributes:
            value = decoded(*found.span(group)) if group else ""
            attributes[name] = _REFERENCE.sub(_referenced, value) if "&" in value else value
    return MappingProxyType(attributes)


def _referenced(reference: re.Match[str]) -> str:
    """A character reference as an attribute value has it: `&copy=1` in a link is no reference."""
    text = reference[0]
    bare = text.rstrip("=")
    if bare.endswith(";") or bare.startswith("&#"):
        if bare.startswith("&#") or bare[1:] in html5:
            return unescape(bare) + text[len(bare) :]
        return text
    return unescape(bare) if bare == text and bare[1:] in html5 else text


def is_self_closing(tag: re.Match[bytes]) -> bool:
    """`<g />`, `<g a="b"/>`; not `<g a=b/>`, whose slash belongs to the value."""
    attributes = tag["attributes"]
    if not attributes.endswith(b"/"):
        return False
    end = 0
    while found := _ATTRIBUTES.match(attributes, end):
        end = found.end()
    return end < len(attributes)


def attribute_values(tag: re.Match[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Lower-cased names and raw values of the attributes of `tag`."""
    position, end = tag.span("attributes")
    while found := _ATTRIBUTES.match(tag.string, position, end):
        yield found["name"].lower(), found["double"] or found["single"] or found["bare"] or b""
        position = found.end()
