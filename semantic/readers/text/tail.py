"""Block rules for what stands around the article: teasers of other articles, comments, page text."""

from __future__ import annotations

from collections.abc import Iterator

from semantic.readers.text.headline import Layout
from semantic.readers.text.page import Claim, Label, Labels, Page

__all__ = ["rest"]


def rest(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Everything else on the page."""
    for block in page.blocks:
        if block.index not in labels:
            yield Claim(block.index, Label("chrome", "outside-the-article"))
