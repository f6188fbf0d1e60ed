"""What a news organization says about itself, so that readers can judge it: the indicators of The Trust Project."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.sources import TRUST_PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.subject import Subject

__all__ = ["RULES"]

#: Rule -> the property, and what its page says.
_INDICATORS: Final = {
    "trust-ethics": ("ethicsPolicy", "how the newsroom means to act"),
    "trust-corrections": ("correctionsPolicy", "how errors are corrected"),
    "trust-diversity": ("diversityPolicy", "how voices are chosen"),
    "trust-diversity-report": ("diversityStaffingReport", "who works in the newsroom"),
    "trust-masthead": ("masthead", "who leads the newsroom"),
    "trust-mission": ("missionCoveragePrioritiesPolicy", "what the newsroom is for and covers first"),
    "trust-ownership": ("ownershipFundingInfo", "who owns and who pays"),
    "trust-unnamed-sources": ("unnamedSourcesPolicy", "when sources stay unnamed"),
    "trust-verification": ("verificationFactCheckingPolicy", "how facts are checked"),
    "trust-feedback": ("actionableFeedbackPolicy", "how the public is heard"),
    "trust-founding-date": ("foundingDate", "since when the organization exists"),
    "trust-contact": ("contactPoint", "how to reach the newsroom"),
}


def _missing(term: str, subject: Subject) -> Iterator[Problem]:
    for node in subject.of("NewsMediaOrganization"):
        if node.has(term) or any(other.has(term) for other in subject.namesakes(node)):
            continue
        yield Problem(f"the news organization has no {term}", f"add {term}", node.pointer, node.block)


_N: Final = '{"@context": "https://schema.org", "@type": "NewsMediaOrganization", "name": "Elbufer Bote"'
_VALUES: Final = {
    "foundingDate": '"1949-01-25"',
    "contactPoint": '{"@type": "ContactPoint", "email": "desk@n.example"}',
}

RULES = tuple(
    Rule(
        rule, "trust", "warning",
        f"a news organization has no {term}",
        f"The Trust Project asks for a page that says {what}.",
        f"Add {term}.",
        TRUST_PROJECT,
        good=f'{_N}, "{term}": {_VALUES.get(term, chr(34) + "https://n.example/about" + chr(34))}}}',
        bad=_N + "}",
        check=partial(_missing, term),
    )
    for rule, (term, what) in _INDICATORS.items()
)  # fmt: skip
