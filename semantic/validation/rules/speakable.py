"""Speakable sections: which part of the page a voice may read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.patterns import pattern
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.sources import GOOGLE_SPEAKABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.validation.nodes import Node
    from semantic.validation.page import Page
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _specifications(subject: Subject) -> Sequence[Node]:
    return subject.of("SpeakableSpecification")


def _selectors(subject: Subject) -> Iterator[Problem]:
    for node in _specifications(subject):
        given = [name for name in ("cssSelector", "xpath", "xPath") if node.has(name)]
        if len(given) != 1:
            found = "neither cssSelector nor xpath" if not given else "both cssSelector and xpath"
            yield Problem(
                f"the speakable section has {found}", "write one of the two", node.pointer, node.block
            )


#: .lead   #summary   h1   p.lead   article .lead
_SIMPLE = pattern(r"(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)?(?P<marks>(?:[.#][^\s.#:>+~\[\],]+)*)")


def _matches(selector: str, page: Page) -> bool | None:
    """Some element fits the last step of the selector; None for selectors that are not followed here."""
    last = re.split(r"[\s>+~]+", selector.strip())[-1]
    match = _SIMPLE.fullmatch(last)
    if not match or not last:
        return None
    marks = re.findall(r"([.#])([^.#]+)", match["marks"])
    tag = (match["tag"] or "").lower()
    for element in page.elements:
        if tag and element.name != tag:
            continue
        # Most elements have nothing of what is asked for, and need not be read.
        if marks and "class" not in (written := element.written.lower()) and "id" not in written:
            continue
        attributes = element.attributes if marks else {}
        classes = attributes.get("class", "").split()
        if all(name in classes if mark == "." else attributes.get("id") == name for mark, name in marks):
            return True
    return False


def _unmatched(subject: Subject) -> Iterator[Problem]:
    if subject.page is None:
        return
    for node in _specifications(subject):
        for value, text in node.texts("cssSelector"):
            if all(_matches(one, subject.page) is False for one in text.split(",")):
                message = f"{text[:40]!r} matches no element of the page"
                yield Problem(
                    message, "write a selector of the part that is to be read", value.pointer, node.block
                )


_S = '{"@context": "https://schema.org", "@type": "WebPage", "name": "Ferry", "speakable": {"@type": "SpeakableSpecification"'
_PAGE = f'<body><script type="application/ld+json">{_S}, "cssSelector": ".lead"}}}}</script>'

RULES = (
    Rule(
        "speakable-selector", "speakable", "error",
        "a speakable section is not named by one selector",
        "Google asks for either cssSelector or xpath; without one nothing is read.",
        "Write one of the two.",
        GOOGLE_SPEAKABLE,
        good=_S + ', "cssSelector": [".lead", "h1"]}}',
        bad=_S + "}}",
        check=_selectors,
    ),
    Rule(
        "speakable-unmatched", "speakable", "warning",
        "no element of the page is the speakable section",
        "A voice finds nothing to read.",
        "Write a selector of the part that is to be read.",
        GOOGLE_SPEAKABLE,
        good=_PAGE + '<p class="lead">The ferry stays in port.</p></body>',
        bad=_PAGE + "<p>The ferry stays in port.</p></body>",
        check=_unmatched,
    ),
)  # fmt: skip
