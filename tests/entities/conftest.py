"""Articles of a few zones, built by hand, so that these tests need no reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from semantic.model import Article, Evidence, Image, Paragraph, Span

MakeArticle = Callable[..., Article]


@pytest.fixture
def make_article() -> MakeArticle:
    return build_article


def build_article(
    *body: str,
    headline: str | None = None,
    standfirst: str | None = None,
    captions: tuple[str, ...] = (),
    language: str | None = "en",
) -> Article:
    """An article whose source is its zones, one below the other, between lines that are no zones."""
    parts: list[str] = ["MENU Paris Berlin Angela Example\n"]
    evidence: dict[str, Evidence] = {}

    def add(pointer: str, value: str) -> None:
        start = sum(map(len, parts))
        parts.append(value)
        evidence[pointer] = Evidence("test", (Span(start, start + len(value)),))
        parts.append("\nAdvertisement: fly to Rome with Alitalia\n")

    if headline is not None:
        add("/headline", headline)
    if standfirst is not None:
        add("/standfirst", standfirst)
    for number, block in enumerate(body):
        add(f"/body/{number}", block)
    for number, caption in enumerate(captions):
        add(f"/images/{number}/caption", caption)
    return Article(
        text="".join(parts),
        headline=headline,
        standfirst=standfirst,
        body=tuple(Paragraph(block) for block in body),
        images=tuple(Image(caption=caption) for caption in captions),
        language=language,
        evidence=evidence,
    )
