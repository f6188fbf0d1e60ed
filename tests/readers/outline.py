"""An article as lines that a person can read and write: `kind: value`, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from semantic.model import Article

__all__ = ["outline"]


def outline(article: Article) -> str:
    """Every value of `article`, then what was left out that is no page text, one line each."""
    lines: list[str] = []

    def say(kind: str, *parts: str | None) -> None:
        if any(parts):
            lines.append(f"{kind}: {' | '.join(part or '-' for part in parts)}")

    say("genre", article.genre)
    say("headline", article.headline)
    say("standfirst", article.standfirst)
    for author in article.authors:
        title = (author.job_title,) if author.job_title else ()
        say("author" if author.kind == "person" else "author organization", author.name, *title)
    for agency in article.agencies:
        say("agency", agency)
    say("published", article.date_published)
    say("modified", article.date_modified)
    say("dateline", article.dateline)
    for block in article.body:
        say(block.kind, block.text)
    for image in article.images:
        credit = image.credit.text if image.credit else None
        say("picture", image.caption, credit, image.date_created)
    for link in article.related:
        say("teaser", link.headline, link.caption, link.url)
    for omission in article.omissions:
        if omission.kind in {"promo", "comment"}:
            say(omission.kind, " ".join(article.text[omission.span.start : omission.span.end].split()))
    return "\n".join(lines) + "\n"
