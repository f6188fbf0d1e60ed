"""Paid sections against the page that they name by their classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.validation.rule import Problem, Rewrite, Rule
from semantic.validation.rules.paywall import CLASS_SELECTOR, offers
from semantic.validation.rules.sources import GOOGLE_PAYWALL, SCHEMA_ORG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node, Value
    from semantic.validation.page import Page
    from semantic.validation.subject import Subject

__all__ = ["RULES", "elements_of"]


def _selectors(subject: Subject) -> Iterator[tuple[Node, Value, str]]:
    """The class selectors of paid sections."""
    for _, _, sections in offers(subject):
        for section in sections:
            for value, text in section.texts("cssSelector"):
                if CLASS_SELECTOR.fullmatch(text[:300]):
                    yield section, value, text


def elements_of(selector: str, page: Page) -> set[int]:
    """The elements that a list of class selectors names: `.a`, `.a.b`, `.a, .b`."""
    found = set()
    for one in selector.split(","):
        wanted = frozenset(re.findall(r"\.([^\s.,#>+~:\[]+)", one))
        if wanted:
            found |= {index for index, classes in page.classes if wanted <= classes}
    return found


def _unmatched(subject: Subject) -> Iterator[Problem]:
    if subject.page is None:
        return
    for section, value, selector in _selectors(subject):
        if not elements_of(selector, subject.page):
            message = f"{selector[:40]!r} matches no element of the page"
            yield Problem(message, "write the class of the paid section", value.pointer, section.block)


def _nested(subject: Subject) -> Iterator[Problem]:
    if subject.page is None:
        return
    from semantic.markup.elements import ancestors

    all_of_them: set[int] = set()
    found = [
        (section, value, selector, elements_of(selector, subject.page))
        for section, value, selector in _selectors(subject)
    ]
    for *_, indices in found:
        all_of_them |= indices
    for section, value, selector, indices in found:
        if any(
            around in all_of_them for index in indices for around in ancestors(subject.page.elements, index)
        ):
            message = f"an element of {selector[:40]!r} lies inside another paid section"
            yield Problem(message, "mark the outer element only", value.pointer, section.block)


def _flags_as_texts(subject: Subject) -> Iterator[Problem]:
    for article, _, sections in offers(subject):
        for node in (article, *sections):
            for value, text in node.texts("isAccessibleForFree"):
                if text.lower() in {"true", "false"}:
                    message = f"'isAccessibleForFree' is the text {text!r}, not a Boolean"
                    yield Problem(
                        message,
                        f"write {text.lower()} without quotes",
                        value.pointer,
                        node.block,
                        change=Rewrite(text.lower() == "true"),
                    )


_SCRIPT = (
    '<body><script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry", '
    '"isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".paid"}}</script>'
)

RULES = (
    Rule(
        "paywall-selector-unmatched", "google-paywall", "warning",
        "no element of the page has the class of a paid section",
        "Nobody finds the section, so the text looks like cloaking.",
        "Write the class that the section has in the page.",
        GOOGLE_PAYWALL,
        good=_SCRIPT + '<p class="text paid">The ferry stays in port.</p></body>',
        bad=_SCRIPT + '<p class="premium">The ferry stays in port.</p></body>',
        check=_unmatched,
    ),
    Rule(
        "paywall-nested", "google-paywall", "warning",
        "a paid section lies inside another one",
        "Google asks not to nest paid sections.",
        "Mark the outer element only.",
        GOOGLE_PAYWALL,
        good=_SCRIPT + '<div class="paid"><p>The ferry stays in port.</p></div></body>',
        bad=_SCRIPT + '<div class="paid"><p class="paid">The ferry stays in port.</p></div></body>',
        check=_nested,
    ),
    Rule(
        "paywall-bool-string", "google-paywall", "warning",
        "isAccessibleForFree is a text",
        'For many readers the text "False" is true, because it is not empty: the article counts as free.',
        "Write true or false without quotes.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry", "isAccessibleForFree": true}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry", "isAccessibleForFree": "False"}',
        check=_flags_as_texts,
    ),
)  # fmt: skip
