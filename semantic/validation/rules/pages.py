"""What the structured data says against what the page around it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from semantic.patterns import pattern
from semantic.validation.page import folded
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.languages import is_language_tag, primary
from semantic.validation.rules.plausibility import instant
from semantic.validation.rules.sources import GOOGLE_GENERAL, HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node, Value
    from semantic.validation.page import Page
    from semantic.validation.subject import Subject

__all__ = ["RULES", "addresses_of", "page_key"]


def page_key(address: str) -> tuple[str, str, str] | None:
    """What two addresses of one page have in common: host, path and query; None for one that is not absolute."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return None
    host = re.sub(r"\A(?:www|m|amp)\.", "", parts.netloc.lower()).removesuffix(":443").removesuffix(":80")
    return host, unquote(parts.path).rstrip("/"), parts.query


def _is_one_page(one: str, other: str) -> bool:
    """The addresses may well mean one page: a query in only one of them is what campaigns add."""
    a, b = page_key(one), page_key(other)
    return a is None or b is None or (a[:2] == b[:2] and (a[2] == b[2] or not a[2] or not b[2]))


def addresses_of(node: Node, *terms: str) -> Iterator[tuple[str, str, int]]:
    """The addresses that some properties hold, as text or as the @id or url of a node: address, pointer, block."""
    for term in terms:
        for value in node.values(term):
            if isinstance(value.content, str):
                yield value.content.strip(), value.pointer, node.block
            elif value.node is not None:
                key = next((k for k in value.node.content if value.node.context.name(k).term == "@id"), None)
                if value.node.id and key:
                    yield value.node.id, f"{value.node.pointer}/{key}", value.node.block
                else:
                    for inner, text in value.node.texts("url"):
                        yield text, inner.pointer, value.node.block


def _canonicals(subject: Subject) -> Iterator[Problem]:
    page = subject.page
    if page is None or len(page.canonicals) != 1 or page_key(page.canonicals[0].content) is None:
        return
    canonical = page.canonicals[0].content
    articles = [
        (article, list(addresses_of(article, "url", "mainEntityOfPage"))) for article in own_articles(subject)
    ]
    # Where one of several articles is the page's own, the others are other pages'.
    matching = [any(page_key(a) and _is_one_page(a, canonical) for a, _, _ in found) for _, found in articles]
    several = len(articles) > 1 and any(matching)
    for (_, found), matches in zip(articles, matching, strict=True):
        if several and not matches:
            continue
        for address, pointer, block in found:
            if not _is_one_page(address, canonical) and not _EXAMPLE.match(address):
                message = f"the address {address[:80]!r} is not the canonical one of the page"
                yield Problem(message, f"write {canonical[:80]!r}", pointer, block)


#: The example in Google's own documentation:  https://google.com/article
_EXAMPLE = pattern(r"https?://(?:www\.)?google\.com/article\b", re.IGNORECASE)


def _examples(subject: Subject) -> Iterator[Problem]:
    for node, _ in subject.members("mainEntityOfPage"):
        for address, pointer, block in addresses_of(node, "mainEntityOfPage"):
            if _EXAMPLE.match(address):
                message = f"{address[:60]!r} is the example of Google's documentation"
                yield Problem(message, "write the address of this page", pointer, block)


def _headlines(subject: Subject) -> Iterator[tuple[Node, Value, str, Page]]:
    """The headline of the page's one article; where there are several, nobody knows which one the page means."""
    articles = list(own_articles(subject))
    headlines = {text for article in articles for _, text in article.texts("headline")}
    if subject.page is None or len(headlines) != 1:
        return
    for value, text in articles[0].texts("headline"):
        yield articles[0], value, text, subject.page


def _differ(one: str, other: str) -> bool:
    """Neither text contains the other, so that it is no matter of a site's name or a cut end."""
    a, b = folded(one), folded(other)
    return bool(a and b) and a not in b and b not in a


def _og_headlines(subject: Subject) -> Iterator[Problem]:
    for article, value, headline, page in _headlines(subject):
        title = page.said("og:title")
        if title and _differ(headline, title):
            message = f"the headline differs from og:title, {title[:60]!r}"
            yield Problem(message, "check that both are meant", value.pointer, article.block)


def _h1_headlines(subject: Subject) -> Iterator[Problem]:
    for article, value, headline, page in _headlines(subject):
        if page.headings and all(_differ(headline, heading) for heading in page.headings):
            message = f"the headline differs from the <h1>, {page.headings[0][:60]!r}"
            yield Problem(message, "check that both are meant", value.pointer, article.block)


#: A page with less text than this is filled by a program in the browser.
_TEXT: Final = 40


def _pieces(text: str) -> list[str]:
    """The longer words of a folded text; of a text without spaces, as Chinese has it, pieces of three characters."""
    words = [word for word in text.split() if len(word) > 3] or text.split()
    return [
        piece
        for word in words
        for piece in (_thirds(word) if not word.isascii() and len(words) < 3 else [word])
    ]


def _thirds(word: str) -> list[str]:
    return [word[at : at + 3] for at in range(0, len(word), 3)]


def _invisible_headlines(subject: Subject) -> Iterator[Problem]:
    for article, value, headline, page in _headlines(subject):
        wanted = folded(headline)
        # Most pages have it for a heading, and then the whole text need not be read.
        if any(wanted in heading for heading in page.folded_headings):
            continue
        text = page.folded_text
        if len(text) < _TEXT or not wanted or wanted in text:
            continue
        pieces = _pieces(wanted)
        if sum(piece in text for piece in pieces) * 2 < len(pieces):
            message = f"the headline {headline[:60]!r} does not stand in the page"
            yield Problem(message, "mark up what readers see", value.pointer, article.block)


def _invisible_authors(subject: Subject) -> Iterator[Problem]:
    page = subject.page
    if page is None:
        return
    for article in own_articles(subject):
        for value in article.values("author"):
            author = subject.described(value.node) if value.node else None
            if author is None or not author.is_a("Person"):
                continue
            for name, text in author.texts("name"):
                words = [word for word in folded(text).split() if len(word) > 2]
                # The byline stands near the heading as a rule, and then the whole text need not be read.
                if not words or "@" in text or any(word in page.folded_opening for word in words):
                    continue
                whole = page.folded_text
                if len(whole) >= _TEXT and not any(word in whole for word in words):
                    message = f"the author {text[:60]!r} is not named in the page"
                    yield Problem(message, "mark up the authors that readers see", name.pointer, author.block)


def _meta_dates(term: str, name: str, subject: Subject) -> Iterator[Problem]:
    said = instant(subject.page.said(name) or "") if subject.page else None
    if said is None:
        return
    articles = list(own_articles(subject))
    for article in articles[:1] if len(articles) == 1 else ():
        for value, text in article.texts(term):
            moment = instant(text)
            seconds = abs((moment - said).total_seconds()) if moment else 0
            if seconds >= 60:
                hours = round(seconds / 3600)
                whole = abs(seconds - hours * 3600) < 60 and 0 < hours <= 14
                reason = f"by exactly {hours} h: is local time labelled as UTC?" if whole else "the other one"
                message = (
                    f"{term} differs from {name}, {(subject.page.said(name) or '')[:40]!r}"
                    if subject.page
                    else ""
                )
                fix = f"they differ {reason}" if whole else "find out which of the two is right"
                yield Problem(message, fix, value.pointer, article.block)


def _published_dates(subject: Subject) -> Iterator[Problem]:
    return _meta_dates("datePublished", "article:published_time", subject)


def _modified_dates(subject: Subject) -> Iterator[Problem]:
    return _meta_dates("dateModified", "article:modified_time", subject)


def _languages(subject: Subject) -> Iterator[Problem]:
    said = subject.page.language if subject.page else None
    if not said or not is_language_tag(said.replace("_", "-")):
        return
    for article in own_articles(subject):
        tags = list(article.texts("inLanguage"))
        if tags and all(is_language_tag(text) and primary(text) != primary(said) for _, text in tags):
            message = f"inLanguage is {tags[0][1][:20]!r}, the page says lang={said[:20]!r}"
            yield Problem(message, "correct the wrong one", tags[0][0].pointer, article.block)


def _page(head: str, *, body: str = "", lang: str = "en", **members: str) -> str:
    """A page with one article, for the examples."""
    inside = ", ".join(
        f'"{name}": "{value}"' for name, value in {"headline": "Ferry delayed", **members}.items()
    )
    data = f'{{"@context": "https://schema.org", "@type": "NewsArticle", {inside}}}'
    text = body or "<h1>Ferry delayed</h1><p>The ferry to Sandholm stays in port until the wind turns.</p>"
    return f'<html lang="{lang}"><head>{head}<script type="application/ld+json">{data}</script></head><body>{text}</body></html>'


_AUTHOR = (
    '<html><head><script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed", '
    '"author": {"@type": "Person", "name": "NAME"}}</script></head><body><p>By Ada Holm</p><p>The ferry to Sandholm stays in port today.</p></body></html>'
)
_CANONICAL = '<link rel="canonical" href="https://n.example/ferry">'
_PUBLISHED = '<meta property="article:published_time" content="2026-03-04T06:30:00+01:00">'
_MODIFIED = '<meta property="article:modified_time" content="2026-03-04T08:00:00+01:00">'

RULES = (
    Rule(
        "canonical-mismatch", "newsroom", "warning",
        "the address of the article is not the canonical one of its page",
        "Readers that join data by address make two articles of one.",
        "Write the canonical address into url and mainEntityOfPage.",
        HOUSE,
        good=_page(_CANONICAL, url="https://www.n.example/ferry/"),
        bad=_page(_CANONICAL, url="https://n.example/ferry-2"),
        check=_canonicals,
    ),
    Rule(
        "main-entity-example", "newsroom", "error",
        "mainEntityOfPage is the example of Google's documentation",
        "The article says to be on another site's page.",
        "Write the address of the page.",
        HOUSE,
        good=_page("", mainEntityOfPage="https://n.example/ferry"),
        bad=_page("", mainEntityOfPage="https://google.com/article"),
        check=_examples,
    ),
    Rule(
        "headline-og-mismatch", "newsroom", "info",
        "the headline differs from og:title",
        "Often this is meant; sometimes one of the two was not updated.",
        "Check that both are meant.",
        HOUSE,
        good=_page('<meta property="og:title" content="Ferry delayed | Elbufer Bote">'),
        bad=_page('<meta property="og:title" content="Storm keeps boats in port">'),
        check=_og_headlines,
    ),
    Rule(
        "headline-h1-mismatch", "newsroom", "info",
        "the headline differs from the heading of the page",
        "Often this is meant; sometimes one of the two was not updated.",
        "Check that both are meant.",
        HOUSE,
        good=_page("", body="<h1>Ferry <em>delayed</em></h1><p>It stays in port until the wind turns, says the harbour.</p>"),
        bad=_page("", body="<h1>Storm keeps boats in port</h1><p>The ferry stays in port until the wind turns.</p>"),
        check=_h1_headlines,
    ),
    Rule(
        "headline-not-visible", "newsroom", "warning",
        "the headline does not stand in the page",
        "Google asks not to mark up what readers cannot see.",
        "Mark up the headline that the page shows.",
        GOOGLE_GENERAL,
        good=_page(""),
        bad=_page("", headline="Mayor resigns after secret vote"),
        check=_invisible_headlines,
    ),
    Rule(
        "author-not-visible", "newsroom", "warning",
        "an author is not named in the page",
        "Google asks not to mark up what readers cannot see.",
        "Mark up the authors that the page names.",
        GOOGLE_GENERAL,
        good=_AUTHOR.replace("NAME", "Ada Holm"),
        bad=_AUTHOR.replace("NAME", "Jon Ruud"),
        check=_invisible_authors,
    ),
    Rule(
        "published-meta-mismatch", "newsroom", "warning",
        "datePublished differs from article:published_time",
        "One of the two is wrong; a difference of whole hours is local time that is labelled as UTC.",
        "Find out which of the two is right.",
        HOUSE,
        good=_page(_PUBLISHED, datePublished="2026-03-04T05:30:00Z"),
        bad=_page(_PUBLISHED, datePublished="2026-03-04T06:30:00Z"),
        check=_published_dates,
    ),
    Rule(
        "modified-meta-mismatch", "newsroom", "warning",
        "dateModified differs from article:modified_time",
        "One of the two is wrong; a difference of whole hours is local time that is labelled as UTC.",
        "Find out which of the two is right.",
        HOUSE,
        good=_page(_MODIFIED, dateModified="2026-03-04T08:00:00+01:00"),
        bad=_page(_MODIFIED, dateModified="2026-03-04T08:00:00Z"),
        check=_modified_dates,
    ),
    Rule(
        "in-language-mismatch", "newsroom", "warning",
        "inLanguage differs from the language of the page",
        "Readers that choose by language believe one of the two.",
        "Correct the wrong one.",
        HOUSE,
        good=_page("", lang="en-GB", inLanguage="en"),
        bad=_page("", lang="ko", inLanguage="kr"),
        check=_languages,
    ),
)  # fmt: skip
