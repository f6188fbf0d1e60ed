"""HTML tags with thousands of attributes, on which every parser spends the square of their number."""

from __future__ import annotations

import re

__all__ = ["with_short_tags"]

#: So long a tag is looked into.
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{8000,}>?")
_MOST_ATTRIBUTES = 400
_ATTRIBUTE = re.compile(r"[\s\"'][\w:.@-]{1,80}(?=[\s=>])")


def with_short_tags(html: str) -> str:
    """`html` whose tags with too many attributes have none."""
    return _LONG_TAG.sub(_fewer_attributes, html)


def _fewer_attributes(found: re.Match[str]) -> str:
    tag = found[0]
    if len(_ATTRIBUTE.findall(tag)) <= _MOST_ATTRIBUTES:
        return tag
    name = re.match(r"<[a-zA-Z][\w:-]{0,40}", tag)
    return f"{name[0] if name else '<div'}>"
