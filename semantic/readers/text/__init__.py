"""Plain-text page dumps, as a person gets them with select-all and copy or from an old scrape."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from semantic.errors import NotAnArticleError
from semantic.model import Diagnostic
from semantic.readers.decode import decode
from semantic.readers.text.assemble import assemble
from semantic.readers.text.blocks import segment
from semantic.readers.text.layout import lay_out
from semantic.readers.text.page import Page
from semantic.readers.text.refusal import NO_HEADLINE, Refusal, no_running_text, refuse
from semantic.readers.text.region import find_region
from semantic.readers.text.rules import classify

if TYPE_CHECKING:
    from semantic.model import Article

__all__ = ["read_text"]


def read_text(source: bytes, *, path: str | None = None) -> Article:
    """The article of a plain-text page dump; NotAnArticleError where it has no headline or no running text."""
    decoded = decode(source, path=path)
    page = Page(decoded.text, segment(decoded.text))
    refusal = refuse(page)
    if refusal is not None:
        raise _error(refusal, path)
    region = find_region(page)
    if region is None:
        raise _error(no_running_text(page), path)
    layout = lay_out(page, region)
    if layout.headline is None:
        raise _error(NO_HEADLINE, path)
    article = assemble(page, classify(page, layout), decoded.diagnostics)
    if not article.body:
        raise _error(no_running_text(page), path)
    return article if _has_marks(article) else replace(article, diagnostics=(*article.diagnostics, _DOUBTFUL))


def _has_marks(article: Article) -> bool:
    """Something beside headline and text that articles have and letters, recipes, licences have not."""
    return bool(
        article.authors
        or article.agencies
        or article.date_published
        or article.date_modified
        or article.dateline
        or article.genre
        or article.images
    )


_DOUBTFUL = Diagnostic(
    "article-doubtful",
    "nothing says that this text is a news article: it has no byline, date, dateline or picture",
    remedy="check that it is one",
)


def _error(refusal: Refusal, path: str | None) -> NotAnArticleError:
    return NotAnArticleError(f"read as plain text, and {refusal.finding}", path=path, remedy=refusal.remedy)
