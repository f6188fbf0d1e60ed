"""Safe fixes as changes of bytes: no fact is added, every other byte stays, and the result is never worse."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from semantic.validation.json_text import Edit
from semantic.validation.rule import ByteEdit, ByteEdits, Rename, TextEdits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from semantic.model import JSON
    from semantic.validation.rule import Change, Finding, Report
    from semantic.validation.subject import Block

__all__ = ["applied", "byte_edits", "mended"]

#: A fix may uncover the next defect of the same value; after so many rounds the rest is left to a person.
_ROUNDS = 4


def byte_edits(change: Change, pointer: str, block: Block | None) -> tuple[ByteEdit, ...]:
    """The change as bytes of the file; none where the file cannot be edited byte by byte, or nothing would change."""
    if isinstance(change, ByteEdits):
        return change.edits
    if block is None or block.text is None or block.encoding is None or block.syntax != "json-ld":
        return ()
    if isinstance(change, TextEdits):
        edits: Iterable[Edit] = change.edits
    else:
        if block.reading is None or pointer not in block.reading.spans:
            return ()
        span = block.span(pointer, name=isinstance(change, Rename))
        if span is None:
            return ()
        value: JSON = change.name if isinstance(change, Rename) else change.value
        edits = [Edit(*span, _written(value, block.encoding))]
    assert block.text is not None
    found = []
    for edit in edits:
        if block.text[edit.start : edit.end] == edit.replacement:
            continue
        start = block.offset + len(block.text[: edit.start].encode(block.encoding))
        length = len(block.text[edit.start : edit.end].encode(block.encoding))
        try:
            found.append(ByteEdit(start, start + length, edit.replacement.encode(block.encoding)))
        except UnicodeEncodeError:
            return ()
    return tuple(found)


def _written(value: JSON, encoding: str) -> str:
    """The JSON of a value as it may stand in a script element of a page in `encoding`."""
    text = json.dumps(value, ensure_ascii=not encoding.startswith("utf-"))
    # A lone surrogate has no bytes; markup inside the text must not end the script element.
    if any("\ud800" <= character <= "\udfff" for character in text):
        text = json.dumps(value)
    return text.replace("</", "<\\/").replace("<!--", "\\u003c!--").replace("<script", "\\u003cscript")


def applied(data: bytes, edits: Iterable[ByteEdit]) -> bytes:
    """The bytes after the edits; of two that overlap the first one is made."""
    result, at = [], 0
    for edit in sorted(set(edits)):
        if edit.start < at:
            continue
        result += [data[at : edit.start], edit.replacement]
        at = edit.end
    return b"".join([*result, data[at:]])


def mended(data: bytes, validate: Callable[[bytes], Report]) -> tuple[bytes, Report, int]:
    """The file with its safe fixes made, the report on it, and how many findings went away with them.

    A fix that would leave the file worse than it was is not made.
    """
    report = validate(data)
    before = len(report.findings)
    for _ in range(_ROUNDS):
        findings = [finding for finding in report.findings if finding.edits]
        if not findings:
            break
        better = _better(data, findings, report, validate)
        if better is None:
            break
        data, report = better
    return data, report, max(before - len(report.findings), 0)


def _better(
    data: bytes, findings: Sequence[Finding], report: Report, validate: Callable[[bytes], Report]
) -> tuple[bytes, Report] | None:
    """All edits at once where that helps, else those of one rule after the other that do; None where none does."""
    everything = applied(data, (edit for finding in findings for edit in finding.edits))
    after = validate(everything)
    if _is_better(after, report):
        return everything, after
    found = None
    for rule in dict.fromkeys(finding.rule for finding in findings):
        one = applied(
            data, (edit for finding in report.findings if finding.rule == rule for edit in finding.edits)
        )
        after = validate(one)
        if _is_better(after, report):
            data, report = one, after
            found = (one, after)
    return found


def _is_better(after: Report, before: Report) -> bool:
    """Fewer findings, at no severity more of them; what can be read or is known at last may show what was hidden."""
    new, old = (Counter(finding.severity for finding in report.findings) for report in (after, before))
    unreadable = [
        sum(
            finding.severity == "error" and (finding.rule.startswith("json-") or finding.rule in _HIDING)
            for finding in report.findings
        )
        for report in (after, before)
    ]
    if unreadable[0] != unreadable[1]:
        return unreadable[0] < unreadable[1]
    return all(new[severity] <= old[severity] for severity in ("error", "warning", "info")) and len(
        after.findings
    ) < len(before.findings)


#: A type that is spelled wrong keeps all rules about its node silent.
_HIDING = frozenset({"type-case"})
