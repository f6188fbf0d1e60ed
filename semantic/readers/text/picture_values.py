"""What the lines of one picture say: its caption, its credit, and where both stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.model import Credit, Span
from semantic.readers.lines.captions import caption_start

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.readers.text.page import Label, Page

__all__ = ["inner_span", "read_picture"]


def read_picture(
    page: Page, index: int, label: Label, credits_of: Mapping[int, int]
) -> tuple[str | None, Span | None, Credit | None, Span | None, str]:
    """Caption, its span, credit, its span and the credit's rule, of the picture whose caption or credit is block `index`."""
    block = page[index]
    found = page.credit(index)
    if label.kind == "credit":
        found = found or page.maker(index)
        return None, None, found.credit, inner_span(page.text, block.span, found.start, found.end), label.rule
    if found is not None and not found.alone:
        end = len(block.text[: found.caption_end].rstrip())
        start = caption_start(block.text[:end])
        return (
            block.text[start:end],
            inner_span(page.text, block.span, start, end),
            found.credit,
            inner_span(page.text, block.span, found.start, found.end),
            found.rule,
        )
    other = credits_of.get(index)
    start = caption_start(block.text)
    caption, span = block.text[start:], inner_span(page.text, block.span, start, len(block.text))
    if other is None:
        return caption, span, None, None, ""
    match = page.credit(other) or page.maker(other)
    return (
        caption,
        span,
        match.credit,
        inner_span(page.text, page[other].span, match.start, match.end),
        match.rule,
    )


def inner_span(text: str, span: Span, start: int, end: int) -> Span:
    """The span of `normalised[start:end]`, where `normalised` is the slice of `span` with its white space normalised."""
    source = text[span.start : span.end]
    if " ".join(source.split()) == source:
        return Span(span.start + start, span.start + end)
    first = last = None
    position = 0
    previous_blank = True
    for offset, char in enumerate(source):
        if char.isspace():
            if previous_blank:
                continue
            previous_blank = True
        else:
            previous_blank = False
        if position == start and first is None:
            first = offset
        position += 1
        if position == end:
            last = offset + 1
            break
    return Span(span.start + (first or 0), span.start + (last if last is not None else len(source)))
