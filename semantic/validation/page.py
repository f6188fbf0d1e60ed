"""What a page says outside its structured data, each thing read when the first rule asks for it."""

from __future__ import annotations

import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from semantic.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from semantic.markup.elements import Element
    from semantic.validation.subject import Place

__all__ = ["Page", "Tag", "folded"]


class Tag(NamedTuple):
    """One thing that the page says, and where: an offset into the page's text."""

    content: str
    start: int


class Page:
    """An HTML page as text, with what rules compare structured data against."""

    def __init__(self, text: str) -> None:
        self.text = text

    def place(self, start: int) -> Place:
        """Line and column of an offset into the text."""
        from semantic.validation.json_text import position
        from semantic.validation.subject import Place

        line, column = position(self.text, start)
        return Place(line, column, line, column + 1)

    @cached_property
    def _heads(self) -> Sequence[Element]:
        from semantic.markup.elements import heads

        return tuple(heads(self.text))

    @cached_property
    def meta(self) -> Mapping[str, Sequence[Tag]]:
        """Lower-cased `property` or `name` of a `<meta>` -> what stands in `content`, in order."""
        found: dict[str, list[Tag]] = {}
        for element in self._heads:
            if element.name == "meta":
                attributes = element.attributes
                key = attributes.get("property") or attributes.get("name")
                if key:
                    found.setdefault(key.strip().lower(), []).append(
                        Tag(attributes.get("content", "").strip(), element.start)
                    )
        return found

    def said(self, name: str) -> str | None:
        """What the first `<meta>` of the name says; None where there is none, or it is empty."""
        return next((tag.content for tag in self.meta.get(name, ()) if tag.content), None)

    @cached_property
    def canonicals(self) -> Sequence[Tag]:
        """The addresses of `<link rel=canonical>`."""
        return tuple(
            Tag(element.attributes.get("href", "").strip(), element.start)
            for element in self._heads
            if element.name == "link" and "canonical" in element.attributes.get("rel", "").lower().split()
        )

    @cached_property
    def language(self) -> str | None:
        """The `lang` of the root element."""
        for element in self._heads:
            if element.name == "html":
                return (
                    element.attributes.get("lang") or element.attributes.get("xml:lang") or ""
                ).strip() or None
        return None

    @cached_property
    def title(self) -> str | None:
        """The text of `<title>`."""
        for element in self._heads:
            if element.name == "title":
                return " ".join(_text_of(self.text[element.open_end : element.close]).split()) or None
        return None

    @cached_property
    def headings(self) -> Sequence[str]:
        """The texts of the `<h1>` elements."""
        found = (_text_of(self.text[one.open_end : one.close]) for one in self._heads if one.name == "h1")
        return tuple(words for one in found if (words := " ".join(one.split())))

    @cached_property
    def folded_text(self) -> str:
        """All text that a reader sees, folded for comparison."""
        return folded(_text_of(self.text))

    @cached_property
    def folded_headings(self) -> Sequence[str]:
        """The texts of the `<h1>` elements, folded for comparison."""
        return tuple(map(folded, self.headings))

    @cached_property
    def folded_opening(self) -> str:
        """The text that a reader sees from the first `<h1>` on, some thousand characters, folded for comparison."""
        start = next((one.start for one in self._heads if one.name == "h1"), -1)
        if start < 0:
            return ""
        end = self.text.rfind("<", start, start + _OPENING)
        return folded(_text_of(self.text[start:end]))

    @cached_property
    def elements(self) -> Sequence[Element]:
        """All elements as a tree."""
        from semantic.markup.elements import elements

        return elements(self.text)

    @cached_property
    def classes(self) -> Sequence[tuple[int, frozenset[str]]]:
        """The elements that have classes: index into `elements`, and the classes."""
        return tuple(
            (index, frozenset(classes.split()))
            for index, element in enumerate(self.elements)
            if "class" in element.written.lower() and (classes := element.attributes.get("class"))
        )


#: Characters of a page, markup among them: as far from the headline a byline stands as a rule.
_OPENING = 16_000


def _text_of(markup: str) -> str:
    from semantic.markup.elements import text_of

    return text_of(markup)


_MARKS = pattern(r"[^\w]+")


def folded(text: str) -> str:
    """The words of a text in one form: no case, no punctuation, one space between them."""
    words = text.split()
    if text.isascii() and "".join(words).isalnum():
        return " ".join(words).lower()  # Most names are so, and all of this changes nothing in them.
    return _MARKS.sub(
        " ", unicodedata.normalize("NFKC", text.replace("\xad", "").replace("\u200b", "")).casefold()
    ).strip()
