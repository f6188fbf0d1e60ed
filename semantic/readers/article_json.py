"""Our own JSON form of an article, as `semantic convert --to article` writes it and a CMS may send it."""

from __future__ import annotations

import codecs
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from semantic.errors import ArticleFormatError, EmptyInputError, NotAnArticleError
from semantic.model import JSON, Article, Evidence, Span, check_agreement, from_dict
from semantic.pointers import token

__all__ = ["read_article"]


def read_article(source: bytes, *, path: str | None = None) -> Article:
    """The article that the JSON document `source` describes; ArticleFormatError says what does not fit, and where.

    A system that sends an article has no page to send with it. Then the article's own words become its source, a
    value after the other, so that its entities have somewhere to stand.
    """
    source = source.removeprefix(codecs.BOM_UTF8)
    if not source.strip():
        raise EmptyInputError("the input is empty", path=path, remedy="give an article in JSON")
    article = from_dict(_object(source, path))
    if not (article.headline or "").strip():
        raise NotAnArticleError(
            "this article has no headline", path=path, place="/headline", remedy="give it one"
        )
    check_agreement(article)
    return article if article.text else _with_source(article)


def _with_source(article: Article) -> Article:
    values = [("/headline", article.headline), ("/standfirst", article.standfirst)]
    values += [(f"/body/{i}", block.text) for i, block in enumerate(article.body)]
    values += [(f"/images/{i}/caption", image.caption) for i, image in enumerate(article.images)]
    text, evidence = "", dict(article.evidence)
    for pointer, value in values:
        if value:
            span = Span(len(text), len(text) + len(value))
            evidence[pointer] = replace(evidence.get(pointer, Evidence("article-json")), spans=(span,))
            text += f"{value}\n\n"
    return replace(article, text=text, evidence=evidence)


def _object(source: bytes, path: str | None) -> Mapping[str, JSON]:
    try:
        value = json.loads(source, object_pairs_hook=_Members)
    except json.JSONDecodeError as error:
        raise ArticleFormatError(
            f"this is no JSON: {error.msg}",
            path=path,
            place=f"line {error.lineno}, column {error.colno}",
            remedy="mend the JSON",
        ) from None
    except UnicodeDecodeError as error:
        raise ArticleFormatError(
            f"this is no JSON: byte {error.start} is not UTF-8", path=path, remedy="save it as UTF-8"
        ) from None
    except ValueError as error:  # a number with more digits than Python reads
        raise ArticleFormatError(f"this JSON cannot be read ({error})", path=path) from None
    except RecursionError:
        raise ArticleFormatError("this JSON is nested too deeply for an article", path=path) from None
    if not isinstance(value, Mapping):
        raise ArticleFormatError("an article is a JSON object", path=path, place="/")
    if twice := _first_repeated(value):
        pointer, name = twice
        shown = name if len(name) <= 60 else name[:59] + "…"
        raise ArticleFormatError(
            f"the member {shown!r} stands twice", path=path, place=pointer, remedy="keep one of the two"
        )
    return value


class _Members(dict[str, JSON]):
    """A JSON object; `repeated` is the first name that it has twice, of which no reader can tell what is meant."""

    def __init__(self, pairs: list[tuple[str, JSON]]) -> None:
        super().__init__(pairs)
        self.repeated: str | None = None
        if len(self) < len(pairs):
            self.repeated = next(
                name for name, times in Counter(name for name, _ in pairs).items() if times > 1
            )


def _first_repeated(document: JSON) -> tuple[str, str] | None:
    """Pointer and name of the first member that stands twice in its object."""
    waiting: list[tuple[str, JSON]] = [("", document)]
    while waiting:
        pointer, value = waiting.pop()
        inner: list[tuple[str, JSON]] = []
        if isinstance(value, _Members):
            if value.repeated is not None:
                return f"{pointer}/{token(value.repeated)}", value.repeated
            inner = [(f"{pointer}/{token(name)}", member) for name, member in value.items()]
        elif isinstance(value, list):
            inner = [(f"{pointer}/{i}", item) for i, item in enumerate(value)]
        waiting.extend(reversed(inner))
    return None
