"""What a rule is, and what it finds: a rule is a declaration, a finding a value, a report all findings of a run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from semantic.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from semantic.model import JSON
    from semantic.validation.json_text import Edit
    from semantic.validation.subject import Place, Subject

__all__ = [
    "SEVERITIES",
    "ByteEdit",
    "ByteEdits",
    "Change",
    "Finding",
    "Problem",
    "Rename",
    "Report",
    "Rewrite",
    "Rule",
    "Severity",
    "Source",
    "TextEdits",
    "is_at_least",
    "together",
]

#: From the mildest to the gravest.
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")


def is_at_least(severity: Severity, threshold: Severity) -> bool:
    """`severity` is as grave as `threshold`, or graver."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(threshold)


class Source(NamedTuple):
    """Who asks for what a rule demands; `date` is the day of the text that was read (ISO 8601)."""

    name: str
    url: str
    date: str


class ByteEdit(NamedTuple):
    """A change of a file: its bytes from `start` to `end` become `replacement`."""

    start: int
    end: int
    replacement: bytes


class Rewrite(NamedTuple):
    """A safe fix: the value at the problem's pointer becomes `value`."""

    value: JSON


class Rename(NamedTuple):
    """A safe fix: the member at the problem's pointer is called `name`."""

    name: str


class TextEdits(NamedTuple):
    """A safe fix: changes of the block's text."""

    edits: tuple[Edit, ...]


class ByteEdits(NamedTuple):
    """A safe fix: changes of the file, outside the block's text."""

    edits: tuple[ByteEdit, ...]


Change = Rewrite | Rename | TextEdits | ByteEdits


class Problem(NamedTuple):
    """One defect as a check sees it; the engine makes a `Finding` of it.

    `pointer` is RFC 6901 into the JSON of block `block`. `severity` is set only where it differs from the rule's.
    `place` is set by checks that know the place better than the pointer says it. `change` is what makes the defect go
    away without adding a fact; a defect without a safe fix has none.
    """

    message: str
    fix: str
    pointer: str = ""
    block: int = 0
    severity: Severity | None = None
    place: Place | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One demand on structured data, with all that a user needs in order to judge it.

    `id` is kebab-case and names the defect (it reads after "allow"). `set` is the rule set that it belongs to.
    `good` and `bad` are whole JSON-LD documents or pages; both are tests. `check` sees the whole subject, so that
    a rule may compare nodes, blocks and the page. A rule that is not `default` runs only where it is selected by its
    own name.
    """

    id: str
    set: str
    severity: Severity
    summary: str
    why: str
    fix: str
    source: Source
    good: str
    bad: str
    check: Callable[[Subject], Iterable[Problem]]
    default: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect at one place.

    `pointer` is RFC 6901 into the JSON of the block; `block` counts the JSON-LD blocks of a page from 0. `line` and
    `column` count from 1, columns in characters, and `end_line` and `end_column` are those behind the last character;
    all are those of the value at `pointer`, of what surrounds it where nothing stands there, and None for a value that
    was no text. `url` is where the demand of the rule is written down; `edits` mend the file; `value` is
    the value in short, by which a baseline knows the finding.
    """

    rule: str
    severity: Severity
    message: str
    fix: str
    pointer: str = ""
    block: int = 0
    line: int | None = None
    column: int | None = None
    file: str | None = None
    url: str | None = None
    end_line: int | None = None
    end_column: int | None = None
    edits: tuple[ByteEdit, ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, in the order of their places, and how much was checked: nothing checked is no good news."""

    findings: tuple[Finding, ...] = ()
    files: int = 0
    blocks: int = 0
    nodes: int = 0

    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        found = [finding.severity for finding in self.findings]
        return {severity: found.count(severity) for severity in reversed(SEVERITIES)}

    def at_least(self, threshold: Severity) -> tuple[Finding, ...]:
        """The findings that are as grave as `threshold`, or graver."""
        return tuple(finding for finding in self.findings if is_at_least(finding.severity, threshold))

    def __add__(self, other: Report) -> Report:
        return replace(
            self,
            findings=self.findings + other.findings,
            files=self.files + other.files,
            blocks=self.blocks + other.blocks,
            nodes=self.nodes + other.nodes,
        )


def together(reports: Sequence[Report]) -> Report:
    """The reports of many files as one, in their order."""
    return Report(
        tuple(chain.from_iterable(report.findings for report in reports)),
        files=sum(report.files for report in reports),
        blocks=sum(report.blocks for report in reports),
        nodes=sum(report.nodes for report in reports),
    )
