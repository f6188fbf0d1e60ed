"""Articles that are not free: which part of the page is meant, so that it is not taken for cloaking."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from semantic.patterns import pattern
from semantic.validation.context import schema_org_term
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.sources import GOOGLE_PAYWALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node
    from semantic.validation.subject import Subject

__all__ = ["CLASS_SELECTOR", "RULES", "Offer", "offers"]


class Offer(NamedTuple):
    """An article, what it says about free access, and the sections of the page that it names."""

    article: Node
    is_free: bool | None
    sections: tuple[Node, ...]


def offers(subject: Subject) -> Iterator[Offer]:
    """The own articles of the subject, as far as free access is concerned."""
    for article in own_articles(subject):
        parts = [subject.described(value.node) for value in article.values("hasPart") if value.node]
        sections = tuple(
            part
            for part in parts
            if not part.is_reference
            and (part.is_a("WebPageElement") or part.has("cssSelector", "isAccessibleForFree"))
        )
        yield Offer(article, _flag(article), sections)


def _flag(node: Node) -> bool | None:
    for value in node.values("isAccessibleForFree"):
        if isinstance(value.content, bool):
            return value.content
        if isinstance(value.content, str):
            word = schema_org_term(value.content.strip()) or value.content.strip()
            return {"true": True, "false": False}.get(word.lower())
    return None


def _without_parts(subject: Subject) -> Iterator[Problem]:
    for article, is_free, sections in offers(subject):
        if is_free is False and not sections and not article.has("hasPart"):
            yield Problem(
                "the article is not free, but nothing says which part of the page is paid for",
                "add hasPart with a WebPageElement: isAccessibleForFree false and cssSelector",
                article.pointer,
                article.block,
            )


def _without_selector(subject: Subject) -> Iterator[Problem]:
    for _, is_free, sections in offers(subject):
        for section in sections:
            if is_free is not True and _flag(section) is False and not section.has("cssSelector"):
                yield Problem(
                    "a paid section has no cssSelector, so nobody knows where it is",
                    'add cssSelector with the class of the section: ".paid"',
                    section.pointer,
                    section.block,
                )


def _without_flag(subject: Subject) -> Iterator[Problem]:
    for _, is_free, sections in offers(subject):
        for section in sections:
            if is_free is False and section.has("cssSelector") and not section.has("isAccessibleForFree"):
                yield Problem(
                    "a section of an article that is not free does not say that it is paid for",
                    'add "isAccessibleForFree": false',
                    section.pointer,
                    section.block,
                )


def _contradictions(subject: Subject) -> Iterator[Problem]:
    for article, is_free, sections in offers(subject):
        if is_free and any(_flag(section) is False for section in sections):
            pointer = next(article.all("isAccessibleForFree")).pointer
            message = "the article is free, but one of its sections is not"
            yield Problem(message, "set isAccessibleForFree of the article to false", pointer, article.block)


#: .paid   .article-body_paid   .a.b   .a, .b
CLASS_SELECTOR = pattern(r"\.-?[^\W\d][\w-]*(?:(?:\s*,\s*)?\.-?[^\W\d][\w-]*)*")


def _selector_forms(subject: Subject) -> Iterator[Problem]:
    for _, _, sections in offers(subject):
        for section in sections:
            for value in section.values("cssSelector"):
                selector = value.content.strip()[:300] if isinstance(value.content, str) else ""
                if selector and not CLASS_SELECTOR.fullmatch(selector):
                    message = f"{selector[:40]!r} is no class selector, the only kind that Google reads here"
                    yield Problem(
                        message, 'write the class of the section: ".paid"', value.pointer, section.block
                    )


_ARTICLE = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry", '
_GOOD = (
    _ARTICLE + '"isAccessibleForFree": false, '
    '"hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".paid"}}'
)

RULES = (
    Rule(
        "paywall-has-part", "google-paywall", "warning",
        "an article is not free, and nothing says which part",
        "Google must tell a paywall from cloaking, where crawlers are shown another page than readers.",
        "Add hasPart with a WebPageElement for each paid section.",
        GOOGLE_PAYWALL,
        good=_GOOD,
        bad=_ARTICLE + '"isAccessibleForFree": false}',
        check=_without_parts,
    ),
    Rule(
        "paywall-selector-missing", "google-paywall", "error",
        "a paid section has no cssSelector",
        "Without the selector nobody finds the section, and the markup has no effect.",
        "Add cssSelector with the class of the section.",
        GOOGLE_PAYWALL,
        good=_GOOD,
        bad=_ARTICLE + '"isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false}}',
        check=_without_selector,
    ),
    Rule(
        "paywall-part-flag", "google-paywall", "error",
        "a paid section does not say that it is paid for",
        "The section is found, but nothing says what is special about it.",
        'Add "isAccessibleForFree": false.',
        GOOGLE_PAYWALL,
        good=_GOOD,
        bad=_ARTICLE + '"isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement", "cssSelector": ".paid"}}',
        check=_without_flag,
    ),
    Rule(
        "paywall-contradiction", "google-paywall", "warning",
        "an article is free, and one of its sections is not",
        "Readers of the markup believe the article, and the section looks like cloaking.",
        "Set isAccessibleForFree of the article to false.",
        GOOGLE_PAYWALL,
        good=_GOOD,
        bad=_GOOD.replace('"isAccessibleForFree": false', '"isAccessibleForFree": true', 1),
        check=_contradictions,
    ),
    Rule(
        "paywall-selector-form", "google-paywall", "warning",
        "a paid section is not named by a class",
        "Google reads class selectors only.",
        'Give the section a class and write ".name".',
        GOOGLE_PAYWALL,
        good=_GOOD,
        bad=_GOOD.replace(".paid", "#paid"),
        check=_selector_forms,
    ),
)  # fmt: skip
