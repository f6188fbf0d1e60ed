"""Where the script elements of an HTML page stand, to the byte.

The tokenizer of the HTML standard (https://html.spec.whatwg.org/multipage/parsing.html, read 2026-11-23) over bytes,
as far as it decides what is an element: comments, quoted attributes, raw text (`<title>`, `<style>` …), the escaped
states of script data, and the foreign content of `<svg>` and `<math>`, in which raw text does not exist. Nothing is
repaired or rebuilt, so that a page can be changed in one place and kept in every other byte.

The view is that of a browser that runs scripts: `<noscript>` is raw text, and what stands in a `<template>` is inert.
Every pattern is possessive: a page of any shape costs linear time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from semantic.markup.encoding import byte_order_mark, is_utf8, one_byte_units
from semantic.markup.tags import attributes_of
from semantic.markup.tokenizer import tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Outline", "Script", "outline", "scripts"]


class Script(NamedTuple):
    """One `<script>` element: `page[start:end]` is the element, `page[content_start:content_end]` its content.

    All offsets count bytes of the page. `attributes` has lower-cased names and decoded values, the first of two of
    one name. `text` is the decoded content with its line ends as they stand; what is no text in the page's encoding
    is U+FFFD, as in a browser. `closed` is false for an element that the page's end cuts off.
    """

    start: int
    end: int
    content_start: int
    content_end: int
    attributes: Mapping[str, str]
    text: str
    closed: bool = True

    @property
    def is_json_ld(self) -> bool:
        """The element is a JSON-LD block: `type` is `application/ld+json`, parameters and case aside."""
        return self.attributes.get("type", "").partition(";")[0].strip().lower() == "application/ld+json"


class Outline(NamedTuple):
    """What a change of a page must know: its scripts, its encoding, and where a new element can stand.

    `encoding` is the name of a Python codec: that of the byte order mark, else of the page's `<meta>`, else UTF-8
    where the page is UTF-8, else Windows-1252. `head_end`, `body_start`, `body_end` and `html_end` are the offsets
    of `</head>` (the first), `<body>`, `</body>` and `</html>` (the last), None where the page has no such tag.
    `data_end` is the last offset at which new markup is read as markup: the page's end, or the start of what the
    page leaves open there (a comment, a raw text, a template).
    """

    scripts: tuple[Script, ...]
    encoding: str
    head_end: int | None
    body_start: int | None
    body_end: int | None
    html_end: int | None
    data_end: int
    has_elements: bool


def scripts(page: bytes) -> tuple[Script, ...]:
    """The script elements of `page` in their order, whatever their type.

    >>> page = b'<title><script></title><SCRIPT type="application/ld+json">{"a": "<!-- >"}</script>'
    >>> [(script.start, script.attributes["type"], script.text) for script in scripts(page)]
    [(23, 'application/ld+json', '{"a": "<!-- >"}')]
    """
    return outline(page).scripts


def outline(page: bytes) -> Outline:
    """The scripts of `page`, its encoding, and the places where a new element can stand.

    >>> found = outline("<head><meta charset=latin1><title>Mötley</title></head>".encode("latin-1"))
    >>> found.encoding, found.head_end
    ('cp1252', 48)
    """
    encoding, mark = byte_order_mark(page)
    units = one_byte_units(page, encoding, mark)
    marks = tokenize(units)
    if encoding is None:
        encoding = marks.charset or ("utf-8" if is_utf8(page) else "cp1252")
    width = 2 if encoding.startswith("utf-16") else 1

    def offset(unit: int) -> int:
        return mark + unit * width

    def offset_or_none(unit: int | None) -> int | None:
        return None if unit is None else offset(unit)

    def decoded(start: int, end: int) -> str:
        return page[offset(start) : offset(end)].decode(encoding, "replace")

    found = tuple(
        Script(
            offset(element.start),
            offset(element.end),
            offset(element.content_start),
            offset(element.content_end),
            attributes_of(units, element.attributes, decoded),
            decoded(element.content_start, element.content_end),
            element.closed,
        )
        for element in marks.scripts
    )
    return Outline(
        found,
        encoding,
        offset_or_none(marks.head_end),
        offset_or_none(marks.body_start),
        offset_or_none(marks.body_end),
        offset_or_none(marks.html_end),
        offset(marks.data_end),
        marks.has_elements,
    )
