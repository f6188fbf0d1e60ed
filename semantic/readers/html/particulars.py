"""What a page says about its article beside the text: who publishes it, its address, language, section, access."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from semantic.lexical import article_language_defect
from semantic.model import Diagnostic, Paywall, Publisher
from semantic.readers.html.embedded import as_list, types_of
from semantic.readers.html.policy import settled
from semantic.readers.html.statements import Statement
from semantic.readers.html.values import plain
from semantic.readers.language import detect_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import Paragraph
    from semantic.readers.html.statements import Page

__all__ = ["canonical", "genre", "keywords", "language", "paywall", "publisher", "section"]


def publisher(page: Page) -> Statement | None:
    """Who publishes the article, with address and logo where the page's data has them."""
    for node in page.nodes:
        for value in map(page.graph.resolve, as_list(node.members.get("publisher"))):
            found = _publisher(value, page)
            if found is not None:
                return Statement(found, node.syntax, f"{node.locator}/publisher")
    for one in settled(page.found, "publisher"):
        if name := plain(one.value):
            return one._replace(value=Publisher(name))
    return None


def _publisher(value: Any, page: Page) -> Publisher | None:
    if not isinstance(value, dict):
        name = plain(value)
        return Publisher(name) if name and not name.startswith(("http:", "https:")) else None
    name = next((plain(one) for one in as_list(value.get("name")) if plain(one)), "")
    if not name or name.startswith(("http:", "https:")):
        return None
    is_media = "NewsMediaOrganization" in types_of(value) or "Organization" not in types_of(value)
    return Publisher(
        name,
        "NewsMediaOrganization" if is_media else "Organization",
        next((page.tree.absolute(one) for one in as_list(value.get("url")) if isinstance(one, str)), None),
        _logo(value, page),
    )


def _logo(value: dict[str, Any], page: Page) -> str | None:
    logo = page.graph.resolve(next(iter(as_list(value.get("logo"))), None))
    if isinstance(logo, dict):
        logo = logo.get("url") or logo.get("contentUrl") or logo.get("@id")
    if isinstance(logo, list):
        logo = logo[0] if logo else None
    return page.tree.absolute(logo) if isinstance(logo, str) else None


# "https://news.example/": the address of a site, not of an article
_SITE = re.compile(r"https?://[^/]+/?")


def canonical(page: Page) -> Statement | None:
    """The article's address; the address of the whole site is none."""
    for one in settled(page.found, "canonical"):
        url = page.tree.absolute(one.value if isinstance(one.value, str) else None)
        if url and not _SITE.fullmatch(url):
            return one._replace(value=url)
    return None


#: So many characters tell the language.
_LANGUAGE_SAMPLE = 4_000


def language(
    page: Page, headline: str, body: Sequence[Paragraph]
) -> tuple[Statement | None, list[Diagnostic]]:
    """The language that the page states where the text does not contradict it, else that of the text."""
    sample = "\n".join([headline, *(block.text for block in body[:60])])[:_LANGUAGE_SAMPLE]
    guess = detect_language(sample)
    tags = []
    for one in settled(page.found, "language"):
        tag = plain(one.value).replace("_", "-").split(",")[0].strip()
        if tag and article_language_defect(tag) is None:
            tags.append(one._replace(value=tag))
    for one in tags:
        if guess is None or one.value.lower().split("-")[0] == guess.language.split("-")[0]:
            return one, []
    if guess is None:
        return None, []
    notes = [
        Diagnostic(
            "language-differs",
            f"The page says that its language is {one.value}, and its text is {guess.language}.",
            "Correct the page, or say --language.",
            pointer="/language",
        )
        for one in tags[:1]
    ]
    return Statement(guess.language, "language-of-the-text", ""), notes


_GENRES = {
    "OpinionNewsArticle": "Opinion",
    "AnalysisNewsArticle": "Analysis",
    "ReviewNewsArticle": "Review",
    "BackgroundNewsArticle": "Background",
    "ReportageNewsArticle": "Reportage",
    "LiveBlogPosting": "Live",
}


def genre(page: Page) -> Statement | None:
    """The genre that the type of the article states."""
    for node in page.nodes[:1]:
        kinds = types_of(node.members)
        for kind, label in _GENRES.items():
            if kind in kinds:
                return Statement(label, node.syntax, f"{node.locator}/@type")
    return None


#: No name of a section or keyword is longer.
_LONGEST = 80


def section(page: Page) -> Statement | None:
    """The section that the article stands in."""
    stated = (one._replace(value=plain(one.value)) for one in settled(page.found, "section"))
    return next((one for one in stated if 0 < len(one.value) < _LONGEST), None)


def keywords(page: Page) -> Statement | None:
    """The keywords of the most believed source that has any, each once."""
    for node in page.nodes[:2]:
        words = [
            plain(value.get("name") or value.get("@value")) if isinstance(value, dict) else plain(value)
            for value in map(page.graph.resolve, as_list(node.members.get("keywords")))
        ]
        if words := [word for word in words if word]:
            return Statement(_words(words), node.syntax, f"{node.locator}/keywords")
    by_rule: dict[str, list[str]] = {}
    for one in settled(page.found, "keywords"):
        by_rule.setdefault(one.rule, []).append(plain(one.value))
    return next((Statement(_words(words), rule, rule) for rule, words in by_rule.items()), None)


def _words(stated: list[str]) -> tuple[str, ...]:
    words = [
        word.strip(" #")
        for one in stated
        for word in re.split(r"[,;|]" if len(stated) == 1 else r"[,;]", one)
    ]
    return tuple(dict.fromkeys(word for word in words if 0 < len(word) < _LONGEST and ":" not in word))[:60]


def paywall(page: Page) -> Statement | None:
    """Whether the article is free, and the selectors of the paid sections that the page really has."""
    for node in page.nodes:
        stated = node.members.get("isAccessibleForFree")
        if stated is None:
            continue
        word = str(stated[0] if isinstance(stated, list) and stated else stated).strip()
        selectors = [
            selector
            for part in map(page.graph.resolve, as_list(node.members.get("hasPart")))
            if isinstance(part, dict)
            for selector in as_list(part.get("cssSelector"))
            if isinstance(selector, str) and _is_there(selector, page)
        ]
        is_free = word.rsplit("/", 1)[-1].lower() not in {"false", "0", "no"}
        found = Paywall(is_free, tuple(dict.fromkeys(selectors)))
        return Statement(found, node.syntax, f"{node.locator}/isAccessibleForFree")
    return None


def _is_there(selector: str, page: Page) -> bool:
    name = re.fullmatch(r"\s*\.([\w-]{1,80})\s*", selector)
    return name is not None and any(
        name[1] in (element.get("class") or "").split() for element in page.tree.root.iterfind(".//*[@class]")
    )
