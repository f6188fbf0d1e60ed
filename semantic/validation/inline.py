"""Microdata and RDFa Lite of a page, told as JSON-LD, so that one set of rules judges all three.

Each syntax of a page gives one value: a list of its outermost items. The places are those of the elements.
Microdata: https://html.spec.whatwg.org/multipage/microdata.html; RDFa Lite: https://www.w3.org/TR/rdfa-lite/.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from semantic.markup.elements import text_of
from semantic.patterns import pattern
from semantic.pointers import token
from semantic.validation.json_text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from semantic.markup.elements import Element
    from semantic.model import JSON
    from semantic.validation.subject import Syntax

__all__ = ["inline_values"]

_CONTEXT: Final = "https://schema.org"
#: Items inside items; deeper ones, which only circles of itemref make, are left out.
_DEEPEST: Final = 20
#: Where an element of this name carries its value.
_VALUES: Final = {
    "a": "href", "area": "href", "link": "href", "audio": "src", "embed": "src", "iframe": "src", "img": "src",
    "source": "src", "track": "src", "video": "src", "object": "data", "data": "value", "meter": "value", "time": "datetime",
}  # fmt: skip
#: The attributes of RDFa that make an element count.
_RDFA = pattern(r"typeof|vocab|property", re.IGNORECASE)
_SCHEMA_ORG = pattern(r"https?://(?:www\.)?schema\.org/", re.IGNORECASE)


def inline_values(found: Sequence[Element], text: str) -> Iterator[tuple[Syntax, JSON, Mapping[str, Span]]]:
    """Syntax, value and places of the schema.org items that the elements of a page carry; nothing where there are none."""
    for syntax, items in (("microdata", _microdata(found, text)), ("rdfa", _rdfa(found, text))):
        spans: dict[str, Span] = {}
        tops: list[JSON] = []
        for item in items:
            pointer = f"/{len(tops)}"
            value = item.told(pointer, spans, found, ())
            if isinstance(value, dict):
                spans[f"{pointer}/@context"] = spans[pointer]
                tops.append({"@context": _CONTEXT, **value})
        if tops:
            spans[""] = spans["/0"]
            yield syntax, tops, spans  # type: ignore[misc] # one of the two literals


class _Item:
    """One item: its element, its types and its properties in order; a value is a text or an item."""

    def __init__(self, element: int, types: list[str], identifier: str | None) -> None:
        self.element, self.types, self.id = element, types, identifier
        self.properties: dict[str, list[tuple[int, str | _Item]]] = {}

    def add(self, name: str, element: int, value: str | _Item) -> None:
        self.properties.setdefault(name, []).append((element, value))

    def told(
        self, pointer: str, spans: dict[str, Span], found: Sequence[Element], around: tuple[int, ...]
    ) -> JSON:
        """The item as JSON-LD; None for one that lies in itself, or too deep."""
        if self.element in around or len(around) >= _DEEPEST:
            return None
        spans[pointer] = _span(found[self.element])
        result: dict[str, JSON] = {}
        if self.types:
            result["@type"] = self.types if len(self.types) > 1 else self.types[0]
            spans[f"{pointer}/@type"] = spans[pointer]
            for number in range(len(self.types)):
                spans[f"{pointer}/@type/{number}"] = spans[pointer]
        if self.id:
            result["@id"] = self.id
            spans[f"{pointer}/@id"] = spans[pointer]
        for name, values in self.properties.items():
            place = f"{pointer}/{token(name)}"
            spans[place] = _span(found[values[0][0]])
            items: list[JSON] = []
            for element, value in values:
                there = place if len(values) == 1 else f"{place}/{len(items)}"
                spans[there] = _span(found[element])
                if isinstance(value, str):
                    items.append(value)
                else:
                    inner = value.told(there, spans, found, (*around, self.element))
                    if inner is not None:
                        items.append(inner)
            if items:
                result[name] = items[0] if len(values) == 1 else items
        return result


def _span(element: Element) -> Span:
    return Span(element.start, element.open_end)


def _microdata(found: Sequence[Element], text: str) -> list[_Item]:
    # Few elements say anything, and only these are read.
    said = {
        index: element.attributes
        for index, element in enumerate(found)
        if "item" in (written := element.written) or "item" in written.lower()
    }
    items: dict[int, _Item] = {}
    for index, attributes in said.items():
        if "itemscope" in attributes:
            types = [_SCHEMA_ORG.sub("", one) for one in attributes.get("itemtype", "").split()]
            items[index] = _Item(index, types, attributes.get("itemid"))
    if not items:
        return []
    scope = [-1] * len(found)
    for index, element in enumerate(found):
        around = element.parent
        if around >= 0:
            scope[index] = around if around in items else scope[around]
    tops = []
    for index, attributes in said.items():
        names = attributes.get("itemprop", "").split()
        if names and scope[index] >= 0:
            value = items[index] if index in items else _content(found[index], text)
            for name in names:
                items[scope[index]].add(_SCHEMA_ORG.sub("", name), index, value)
        elif index in items and not names:
            tops.append(items[index])
    _follow_references(found, items, scope, said, text)
    return [item for item in tops if _is_schema_org(found[item.element])]


def _follow_references(
    found: Sequence[Element],
    items: Mapping[int, _Item],
    scope: Sequence[int],
    said: Mapping[int, Mapping[str, str]],
    text: str,
) -> None:
    """Gives an item the properties that stand outside its element, under the ids of its `itemref`."""
    referring = [
        (item, said[index]["itemref"].split()[:50])
        for index, item in items.items()
        if "itemref" in said[index]
    ]
    if not referring:
        return
    by_id: dict[str, int] = {}
    for index, element in enumerate(found):
        if "id" in element.written.lower() and "id" in (attributes := element.attributes):
            by_id.setdefault(attributes["id"], index)
    for item, references in referring:
        for reference in references:
            root = by_id.get(reference, -1)
            at = root
            while 0 <= at < len(found) and found[at].start < max(found[root].close, found[root].open_end):
                if at in said and scope[at] == scope[root]:
                    for name in said[at].get("itemprop", "").split():
                        item.add(name, at, items[at] if at in items else _content(found[at], text))
                at += 1


def _is_schema_org(element: Element) -> bool:
    return bool(_SCHEMA_ORG.match(element.attributes.get("itemtype", "")))


def _content(element: Element, text: str) -> str:
    """The value of an element that is no item."""
    attributes = element.attributes
    if "content" in attributes:
        return attributes["content"].strip()
    name = _VALUES.get(element.name)
    if name and (name in attributes or element.name not in {"time", "data", "meter"}):
        return attributes.get(name, "").strip()
    return " ".join(text_of(text[element.open_end : element.close]).split())


def _rdfa(found: Sequence[Element], text: str) -> list[_Item]:
    # Few elements say anything, and only these are read.
    said = {index: element.attributes for index, element in enumerate(found) if _RDFA.search(element.written)}
    if not any("typeof" in attributes for attributes in said.values()):
        return []
    items: dict[int, _Item] = {}
    scope, vocab = [-1] * len(found), [""] * len(found)
    tops = []
    for index, element in enumerate(found):
        if element.parent >= 0:
            around = element.parent
            scope[index] = around if around in items else scope[around]
            vocab[index] = vocab[around]
        attributes = said.get(index)
        if attributes is None:
            continue
        if "vocab" in attributes:
            vocab[index] = attributes["vocab"].strip()
        is_ours = bool(_SCHEMA_ORG.match(vocab[index].rstrip("/") + "/"))
        types = list(_rdfa_names(attributes.get("typeof", ""), is_ours=is_ours))
        if types:
            items[index] = _Item(index, types, attributes.get("resource") or attributes.get("about"))
        names = list(_rdfa_names(attributes.get("property", ""), is_ours=is_ours))
        if names and scope[index] >= 0:
            value: str | _Item
            if index in items:
                value = items[index]
            elif "content" not in attributes and "resource" in attributes:
                value = attributes["resource"].strip()
            else:
                value = _content(element, text)
            for name in names:
                items[scope[index]].add(name, index, value)
        elif index in items:
            tops.append(items[index])
    return tops


def _rdfa_names(written: str, *, is_ours: bool) -> Iterator[str]:
    for name in written.split():
        prefix, colon, rest = name.partition(":")
        if _SCHEMA_ORG.match(name):
            yield _SCHEMA_ORG.sub("", name)
        elif colon and prefix == "schema":
            yield rest
        elif not colon and is_ours:
            yield name
