"""Reports as text: one function for each format, all from the same findings.

A format is a row in `FORMATTERS`. Colour is the caller's: `paint(text, role)` gets every piece that may have one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from semantic.model import JSON
    from semantic.validation.rule import Finding, Report

__all__ = [
    "FORMATTERS",
    "Paint",
    "concise",
    "full",
    "json_report",
    "jsonl",
    "plain",
    "record",
    "summary",
]

#: Text and its role (`error`, `warning`, `info`, `place`, `fix`) to the text that is shown.
Paint = Callable[[str, str], str]


def plain(text: str, role: str) -> str:  # noqa: ARG001 - the form of Paint
    """No colour."""
    return text


def full(report: Report, paint: Paint = plain) -> str:
    """For people: each finding with its place, what is wrong and what to do."""
    return "\n".join(_paragraph(finding, paint) for finding in report.findings)


def _paragraph(finding: Finding, paint: Paint) -> str:
    place = _place(finding)
    pointer = f" {_printable(finding.pointer)}" if finding.pointer else ""
    block = f" block {finding.block}" if finding.block else ""
    lines = [
        f"{paint(finding.severity, finding.severity)}[{finding.rule}] {paint(place + block + pointer, 'place')}",
        f"  {_printable(finding.message)}",
        f"  {paint('fix:', 'fix')} {_printable(finding.fix)}",
    ]
    return "\n".join(lines) + "\n"


def concise(report: Report, paint: Paint = plain) -> str:
    """One line a finding, in the form that editors and `grep` know: `file:line:column: severity rule …`."""
    return "".join(
        f"{paint(_place(finding), 'place')}: {paint(finding.severity, finding.severity)} {finding.rule}"
        f"{f' {_printable(finding.pointer)}' if finding.pointer else ''}: "
        f"{_printable(finding.message)}; {_printable(finding.fix)}\n"
        for finding in report.findings
    )


def json_report(report: Report, paint: Paint = plain) -> str:  # noqa: ARG001 - the form of a formatter
    """One JSON object: the findings and the counts (schemas/report.schema.json)."""
    value = {
        "findings": [record(finding) for finding in report.findings],
        "summary": {
            "files": report.files,
            "blocks": report.blocks,
            "nodes": report.nodes,
            **{str(severity): count for severity, count in report.counts().items()},
        },
    }
    return _json(value, indent=2) + "\n"


def jsonl(report: Report, paint: Paint = plain) -> str:  # noqa: ARG001 - the form of a formatter
    """One JSON object a line and finding; nothing for no findings."""
    return _writable("".join(map(_line, report.findings)))


def _line(one: Finding) -> str:
    """What `json.dumps` makes of the record, said member by member: an archive has very many."""
    return (
        f'{{"file": {"null" if one.file is None else _quoted(one.file)}, "rule": {_quoted(one.rule)}, '
        f'"severity": {_quoted(one.severity)}, "message": {_quoted(one.message)}, "fix": {_quoted(one.fix)}, '
        f'"pointer": {_quoted(one.pointer)}, "block": {one.block}, '
        f'"line": {"null" if one.line is None else one.line}, '
        f'"column": {"null" if one.column is None else one.column}, '
        f'"url": {"null" if one.url is None else _quoted(one.url)}}}\n'
    )


#: The members of a finding in machine-readable reports, in their order.
_MEMBERS: Final = ["file", "rule", "severity", "message", "fix", "pointer", "block", "line", "column", "url"]
#: A text as JSON, other letters as they are: what the encoder of `json` calls for each.
_quoted: Final = json.encoder.encode_basestring


def record(finding: Finding) -> dict[str, JSON]:
    """A finding as JSON: every member always, null where nothing is known."""
    return {name: getattr(finding, name) for name in _MEMBERS}


def _late(name: str) -> Callable[[Report, Paint], str]:
    """A formatter of `integrations`, which is imported when it is called."""

    def formatter(report: Report, paint: Paint = plain) -> str:
        from semantic.validation import integrations

        made: str = getattr(integrations, name)(report, paint)
        return made

    return formatter


FORMATTERS: Final[Mapping[str, Callable[[Report, Paint], str]]] = {
    "full": full,
    "concise": concise,
    "json": json_report,
    "jsonl": jsonl,
    "sarif": _late("sarif"),
    "junit": _late("junit"),
    "github": _late("github"),
    "gitlab": _late("gitlab"),
}


class Tally:
    """How much was checked and found, without the findings themselves: a run over an archive keeps no more."""

    def __init__(self) -> None:
        self.files = self.blocks = 0
        self.severities: Counter[str] = Counter()
        #: Rule and severity -> how many findings, and in how many files.
        self.rules: dict[tuple[str, str], tuple[int, int]] = {}

    def add(self, report: Report) -> None:
        """Counts the report of one file, or of several."""
        self.files += report.files
        self.blocks += report.blocks
        for severity, count in report.counts().items():
            self.severities[severity] += count
        found = Counter((one.rule, one.severity, one.file) for one in report.findings)
        for (rule, severity, _), times in found.items():
            count, files = self.rules.get((rule, severity), (0, 0))
            self.rules[rule, severity] = (count + times, files + 1)

    def line(self) -> str:
        """How many findings of each severity, and how much was checked."""
        counts = [_counted(self.severities[severity], severity) for severity in ("error", "warning")]
        counts.append(f"{self.severities['info']} info")
        return (
            f"{', '.join(counts)}; checked {_counted(self.blocks, 'block')} of {_counted(self.files, 'file')}"
        )

    def table(self) -> str:
        """One line for each rule with findings, the most frequent first: count, severity, rule, files."""
        rows = sorted(self.rules.items(), key=lambda row: (-row[1][0], row[0]))
        return "".join(
            f"{count:7}  {severity:7}  {rule}  ({_counted(files, 'file')})\n"
            for (rule, severity), (count, files) in rows
        )


def summary(report: Report) -> str:
    """One line: how many findings of each severity, and how much was checked."""
    tally = Tally()
    tally.add(report)
    return tally.line()


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" + ("" if number == 1 else "s")


def _place(finding: Finding) -> str:
    parts = [_printable(finding.file or "<document>")]
    if finding.line is not None:
        parts += [str(finding.line), str(finding.column or 1)]
    return ":".join(parts)


def _printable(text: str) -> str:
    """`text` on one line, without characters that could steer a terminal."""
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def _json(value: JSON, indent: int | None = None) -> str:
    return _writable(json.dumps(value, ensure_ascii=False, indent=indent))


def _writable(text: str) -> str:
    """A lone surrogate in a page's text has no UTF-8 form and becomes its escape; everything else stays readable."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")
