"""Our own JSON form of an article, as `semantic convert --to article` writes it and a CMS may send it."""

from __future__ import annotations

from semantic.errors import EmptyInputError, NotAnArticleError
from semantic.model import Article, check_agreement, from_dict
from semantic.readers.json_source import json_object, without_mark
from semantic.readers.own_words import with_own_words

__all__ = ["read_article"]


def read_article(source: bytes, *, path: str | None = None) -> Article:
    """The article that the JSON document `source` describes; ArticleFormatError says what does not fit, and where.

    A system that sends an article has no page to send with it. Then the article's own words become its source, a
    value after the other, so that its entities have somewhere to stand.
    """
    source = without_mark(source)
    if not source.strip():
        raise EmptyInputError("the input is empty", path=path, remedy="give an article in JSON")
    article = from_dict(json_object(source, path))
    if not (article.headline or "").strip():
        raise NotAnArticleError(
            "this article has no headline", path=path, place="/headline", remedy="give it one"
        )
    check_agreement(article)
    return article if article.text else with_own_words(article, "article-json")
