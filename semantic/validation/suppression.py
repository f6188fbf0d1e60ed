"""Findings that a page itself says to leave out, in comments of HTML; JSON has no comments.

<!-- semantic: ignore rule-a, rule-b -->        in the whole page
<!-- semantic: ignore-next rule-a -->           in the next block
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.validation.rule import Finding
    from semantic.validation.subject import Subject

__all__ = ["unsuppressed"]

_COMMENT = pattern(r"<!--\s*semantic:\s*ignore(?P<next>-next)?\s+(?P<rules>[a-z0-9,\s-]{1,1000}?)\s*-->")


def unsuppressed(findings: Sequence[Finding], subject: Subject) -> Sequence[Finding]:
    """The findings that no comment of the page names by rule or rule set."""
    if subject.page is None or "semantic:" not in subject.page.text:
        return findings
    from semantic.validation.selection import all_rules

    everywhere: set[str] = set()
    in_block: set[tuple[int, str]] = set()
    for match in _COMMENT.finditer(subject.page.text):
        names = set(re.split(r"[,\s]+", match["rules"].strip()))
        names |= {rule.id for rule in all_rules() if rule.set in names}
        if not match["next"]:
            everywhere |= names
            continue
        line = subject.page.place(match.end()).line, subject.page.place(match.end()).column
        following = [
            block.number
            for block in subject.blocks
            if block.syntax == "json-ld" and (block.first_line, block.first_column) > line
        ]
        in_block |= {(following[0], name) for name in names} if following else set()
    return [
        finding
        for finding in findings
        if finding.rule not in everywhere and (finding.block, finding.rule) not in in_block
    ]
