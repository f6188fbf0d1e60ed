"""Live blogs: an update that nobody can order, a coverage that ends before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.plausibility import instant
from semantic.validation.rules.sources import SCHEMA_ORG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _updates(subject: Subject) -> Iterator[Problem]:
    for node, value in subject.valued("liveBlogUpdate"):
        update = subject.described(value.node) if value.node and node.is_a("LiveBlogPosting") else None
        if update is None or update.is_reference:
            continue
        missing = [term for term in ("headline", "datePublished") if not update.has(term)]
        if not update.has("articleBody", "text", "video", "image"):
            missing.append("articleBody")
        if missing:
            message = f"an update of the live blog has no {' and no '.join(missing)}"
            yield Problem(message, f"add {missing[0]}", update.pointer, update.block)


def _coverage(subject: Subject) -> Iterator[Problem]:
    for node, _ in subject.members("coverageStartTime"):
        starts, ends = list(node.texts("coverageStartTime")), list(node.texts("coverageEndTime"))
        if len(starts) == len(ends) == 1:
            start, end = instant(starts[0][1]), instant(ends[0][1])
            if start and end and end < start:
                yield Problem(
                    "the coverage ends before it begins", "correct the times", ends[0][0].pointer, node.block
                )


_B = '{"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Storm at the coast", '
_START = '"coverageStartTime": "2026-03-04T06:00:00+01:00", "coverageEndTime": '

RULES = (
    Rule(
        "live-blog-update", "google-structured-data", "warning",
        "an update of a live blog lacks headline, date or text",
        "Readers order the updates by their dates and show headline and text.",
        "Add what is missing.",
        SCHEMA_ORG,
        good=_B + '"liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Ferry turns back", "datePublished": "2026-03-04T06:30:00+01:00", "articleBody": "It is back in port."}]}',
        bad=_B + '"liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Ferry turns back"}]}',
        check=_updates,
    ),
    Rule(
        "coverage-end-before-start", "google-structured-data", "warning",
        "a live coverage ends before it begins",
        "Readers take the blog for over, or for not begun.",
        "Correct the times.",
        SCHEMA_ORG,
        good=_B + _START + '"2026-03-04T22:00:00+01:00"}',
        bad=_B + _START + '"2026-03-03T22:00:00+01:00"}',
        check=_coverage,
    ),
)  # fmt: skip
