"""From a page or document to a report: every selected rule sees the whole subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from semantic.patterns import pattern
from semantic.validation.edits import byte_edits
from semantic.validation.rule import Finding, Problem, Report, Rule
from semantic.validation.selection import selected
from semantic.validation.subject import Subject, subject_of
from semantic.validation.suppression import unsuppressed
from semantic.vocabulary import Vocabulary, packaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from semantic.model import JSON
    from semantic.validation.subject import Block, Place

__all__ = ["check", "report_of", "validate"]


def validate(
    page_or_document: str | bytes | JSON,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    file: str | None = None,
    url: str | None = None,
    vocabulary: Vocabulary | None = None,
    is_page: bool | None = None,
    now: datetime | None = None,
    rules: Iterable[Rule] | None = None,
) -> Report:
    """Checks a page, a JSON-LD text or a JSON-LD value, and reports every defect at its place.

    Bytes and texts are a page if they look like HTML (`is_page` decides otherwise), else one JSON-LD block; a page
    without JSON-LD gives a report with no blocks, which is no good news. `select` and `ignore` name rule sets and
    rules; ConfigurationError for a name that is neither. `file` is put into the findings, `url` is the address of
    the page. `now` is the moment that "future" begins with, by default that of the clock. `rules`, where given, are
    run in place of the selected ones. Nothing is fetched.

    >>> report = validate({"@context": "https://schema.org", "@type": "NewsArtcle"}, select=["schemaorg"])
    >>> [(finding.rule, finding.pointer, finding.fix) for finding in report.findings]
    [('unknown-type', '/@type', "did you mean 'NewsArticle'?")]
    """
    chosen = selected(select, ignore) if rules is None else tuple(rules)
    subject = subject_of(page_or_document, vocabulary or packaged(), is_page=is_page, url=url, now=now)
    return check(subject, chosen, file=file)


def check(subject: Subject, rules: Sequence[Rule], *, file: str | None = None) -> Report:
    """The report of `rules` on `subject`, its findings in the order of their places."""
    return report_of(
        ((rule, problem) for rule in rules for problem in rule.check(subject)), subject, file=file
    )


def report_of(found: Iterable[tuple[Rule, Problem]], subject: Subject, *, file: str | None = None) -> Report:
    """The report on the problems that rules, or what stands for them, found in `subject`."""
    findings = [
        _finding(rule, problem, subject, file)
        for rule, problem in found
        if rule.id not in _JSON_ONLY or _is_json(problem, subject)
    ]
    # A stable sort: at one place the order is that of the rules.
    findings.sort(key=lambda one: (one.block, one.line or 0, one.column or 0, _order(one.pointer)))
    findings = list(unsuppressed(findings, subject))
    return Report(tuple(findings), files=1, blocks=len(subject.blocks), nodes=len(subject.nodes))


def _finding(rule: Rule, problem: Problem, subject: Subject, file: str | None) -> Finding:
    block = subject.blocks[problem.block] if problem.block < len(subject.blocks) else None
    place = problem.place or (_place(problem.pointer, block) if block else None)
    return Finding(
        rule=rule.id,
        severity=problem.severity or rule.severity,
        message=problem.message,
        fix=problem.fix,
        pointer=problem.pointer,
        block=problem.block,
        line=place.line if place else None,
        column=place.column if place else None,
        end_line=place.end_line if place else None,
        end_column=place.end_column if place else None,
        file=file,
        url=rule.source.url,
        value=_in_short(problem.pointer, block),
        edits=byte_edits(problem.change, problem.pointer, block) if problem.change else (),
    )


#: Microdata and RDFa have texts only, the context is implied, and a browser resolves their addresses.
_JSON_ONLY: Final = frozenset(
    {
        "bool-as-string", "paywall-bool-string", "number-as-string", "image-url-relative", "id-relative", "same-as-relative",
        "text-for-object", "text-for-url", "entity-text-only", "author-string", "image-creator-type", "entity-id-missing",
        "article-id-missing", "image-size-invalid", "list-duplicate", "keyword-alias", "context-http", "empty-block",
    }
)  # fmt: skip


def _is_json(problem: Problem, subject: Subject) -> bool:
    return problem.block >= len(subject.blocks) or subject.blocks[problem.block].syntax == "json-ld"


def _in_short(pointer: str, block: Block | None) -> str:
    """The value at a pointer, as far as it tells one finding from another."""
    value: JSON = block.value if block else None
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list):
            value = value[int(key)] if key.isdecimal() and int(key) < len(value) else None
        else:
            break
    if isinstance(value, dict):
        return " ".join(
            str(value[name])[:80] for name in ("@type", "@id", "name", "headline") if name in value
        )
    return "" if isinstance(value, list) else " ".join(str(value)[:200].split())


def _place(pointer: str, block: Block) -> Place | None:
    """Where the value at a pointer stands in the file; the block's beginning where nothing closer is known."""
    if block.text is None:
        return None
    span = block.span(pointer)
    return block.place(*span) if span else block.start


_NUMBER = pattern(r"[0-9]{1,18}")


def _order(pointer: str) -> tuple[tuple[int, int, str], ...]:
    """Pointers in natural order: /image/2 before /image/10."""
    return tuple(
        (0, int(part), "") if _NUMBER.fullmatch(part) else (1, 0, part) for part in pointer.split("/")[1:]
    )
