"""What an article does not say and a consumer would like to know: one row a fact, each with the option that mends it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from semantic.jsonld.usable import known_author, publisher_of, usable
from semantic.model import Article, Diagnostic, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from semantic.jsonld.profiles import Profile
    from semantic.severity import Severity

__all__ = ["diagnose"]


@dataclass(frozen=True, slots=True)
class _Row:
    code: str
    missing: Callable[[Article, Site, Profile], str | None]
    """The sentence that says what is missing; None where nothing is."""
    remedy: str | None
    pointer: str
    severity: Severity = "warning"


def diagnose(article: Article, site: Site, profile: Profile) -> tuple[Diagnostic, ...]:
    """One diagnostic for each fact that the document of `article` lacks, in a fixed order; facts never become guesses.

    What a stage before noted stands in `article.diagnostics` and is not repeated here.
    """
    found = []
    for row in _ROWS:
        message = row.missing(article, site, profile)
        if message:
            found.append(Diagnostic(row.code, message, row.remedy, row.severity, row.pointer))
    return (*found, *usable(article, site)[1])


def _headline(article: Article, _site: Site, _profile: Profile) -> str | None:
    return None if (article.headline or "").strip() else "headline unknown: the source has none"


def _language(article: Article, _site: Site, _profile: Profile) -> str | None:
    return None if article.language else "inLanguage unknown"


def _author(article: Article, _site: Site, _profile: Profile) -> str | None:
    if article.authors:
        return None
    evidence = article.evidence.get("/authors")
    if evidence and evidence.spans and evidence.rule != "option":
        start, end = evidence.spans[0]
        byline = " ".join(article.text[start:end].split())
        if byline:
            shown = byline if len(byline) <= 60 else byline[:57] + "…"
            return f"author unknown: the byline {shown!r} names nobody"
    return "author unknown: the source has no byline"


def _author_url(article: Article, site: Site, _profile: Profile) -> str | None:
    names = [author.name for author in article.authors if not known_author(author, site).url]
    return f"author.url unknown: {', '.join(dict.fromkeys(names))}" if names else None


def _date_published(article: Article, _site: Site, _profile: Profile) -> str | None:
    if article.date_published:
        return None
    days = [image.date_created for image in article.images if image.date_created]
    # The picture dates bound the publication from below; to publish the bound as the date would invent it.
    latest = max((day for day in days if re.fullmatch(r"\d{4}-\d\d-\d\d", day)), default=None)
    return f"datePublished unknown{f': by its pictures not before {latest}' if latest else ''}"


def _publisher(article: Article, site: Site, _profile: Profile) -> str | None:
    return None if publisher_of(article, site) else "publisher not configured"


def _canonical_url(article: Article, _site: Site, _profile: Profile) -> str | None:
    return None if article.canonical_url else "canonical URL not given: the ids are made from the text"


def _image(article: Article, _site: Site, _profile: Profile) -> str | None:
    return None if article.images else "image unknown: the source shows no picture of the article"


def _image_urls(article: Article, _site: Site, profile: Profile) -> str | None:
    count = sum(not image.url for image in article.images)
    if not count:
        return None
    what = "1 picture has no URL" if count == 1 else f"{count} pictures have no URL"
    return f"{what}{', so the web profile leaves it out' if profile == 'web' and count == 1 else ''}" + (
        ", so the web profile leaves them out" if profile == "web" and count > 1 else ""
    )


def _credits(article: Article, _site: Site, _profile: Profile) -> str | None:
    bare = [str(i) for i, image in enumerate(article.images, 1) if image.credit is None]
    return f"no credit is stated for picture {', '.join(bare)}" if bare else None


def _related_urls(article: Article, _site: Site, _profile: Profile) -> str | None:
    count = sum(not link.url for link in article.related)
    what = "1 related story has no URL" if count == 1 else f"{count} related stories have no URL"
    return f"{what}: relatedLink cannot name it" if count else None


_ROWS: tuple[_Row, ...] = (
    _Row("headline-unknown", _headline, "give the source a headline", "/headline"),
    _Row("language-unknown", _language, "pass --language", "/language"),
    _Row("author-unknown", _author, "name the author in a byline of the source", "/authors"),
    _Row(
        "author-url-unknown",
        _author_url,
        'give it in [tool.semantic.authors], "Name" = {url = "https://…"}',
        "/authors",
    ),
    _Row("date-published-unknown", _date_published, "pass --date-published", "/datePublished"),
    _Row("publisher-unknown", _publisher, "pass --publisher or set [tool.semantic.publisher]", "/publisher"),
    _Row("canonical-url-unknown", _canonical_url, "pass --url", "/canonicalUrl"),
    _Row("image-unknown", _image, None, "/images", "info"),
    _Row("image-url-unknown", _image_urls, "pass --images map.json", "/images"),
    _Row("image-credit-unknown", _credits, None, "/images", "info"),
    _Row("related-url-unknown", _related_urls, None, "/related", "info"),
)
