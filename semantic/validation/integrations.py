"""Reports in the forms of CI systems: SARIF 2.1.0, JUnit XML, GitHub workflow commands, GitLab Code Quality."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from semantic._version import __version__
from semantic.patterns import pattern
from semantic.validation.baseline import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON
    from semantic.validation.reports import Paint
    from semantic.validation.rule import Finding, Report, Rule

__all__ = ["github", "gitlab", "junit", "sarif"]

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}


def sarif(report: Report, paint: Paint | None = None) -> str:  # noqa: ARG001 - the form of a formatter
    """SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): rules, regions, fixes, fingerprints."""
    from semantic.validation.selection import all_rules

    known = {rule.id: rule for rule in all_rules()}
    used = list(dict.fromkeys(finding.rule for finding in report.findings))
    index = {rule: number for number, rule in enumerate(used)}
    run: dict[str, JSON] = {
        "tool": {
            "driver": {
                "name": "semantic",
                "version": __version__,
                "rules": [_sarif_rule(rule, known.get(rule)) for rule in used],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(finding, index[finding.rule]) for finding in report.findings],
    }
    value = {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [run]}
    return _json(value, 2) + "\n"


def _sarif_rule(name: str, rule: Rule | None) -> JSON:
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": _clean(rule.summary)},
        "fullDescription": {"text": _clean(rule.why)},
        "help": {"text": _clean(rule.fix)},
        "helpUri": rule.source.url,
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.set]},
    }


def _sarif_result(finding: Finding, index: int) -> JSON:
    place: dict[str, JSON] = {"artifactLocation": {"uri": _uri(finding.file)}}
    if finding.line is not None:
        place["region"] = _region(finding)
    result: dict[str, JSON] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _clean(f"{finding.message}; {finding.fix}")},
        "locations": [
            {
                "physicalLocation": place,
                "logicalLocations": [
                    {"fullyQualifiedName": _clean(f"block {finding.block}{finding.pointer}")}
                ],
            }
        ],
        "partialFingerprints": {"semantic/v1": fingerprint(finding)},
    }
    if finding.edits:
        replacements: list[JSON] = []
        for edit in finding.edits:
            replacement: dict[str, JSON] = {
                "deletedRegion": {"byteOffset": edit.start, "byteLength": edit.end - edit.start}
            }
            if edit.replacement:
                replacement["insertedContent"] = {"text": edit.replacement.decode("utf-8", "replace")}
            replacements.append(replacement)
        result["fixes"] = [
            {
                "description": {"text": _clean(finding.fix)},
                "artifactChanges": [
                    {"artifactLocation": {"uri": _uri(finding.file)}, "replacements": replacements}
                ],
            }
        ]
    return result


def _region(finding: Finding) -> JSON:
    region: dict[str, JSON] = {"startLine": finding.line, "startColumn": finding.column or 1}
    if finding.end_line is not None and finding.end_column is not None:
        region |= {"endLine": finding.end_line, "endColumn": finding.end_column}
    return region


def _uri(file: str | None) -> str:
    return quote((file or "document").replace("\\", "/").removeprefix("./").strip("<>"), safe="/:@+,;=~-._")


#: What XML cannot hold.
_NO_XML = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report, paint: Paint | None = None) -> str:  # noqa: ARG001 - the form of a formatter
    """JUnit XML as Jenkins, GitLab and others read it: a suite for each file, a failure for each error and warning."""
    files: dict[str, list[Finding]] = {}
    for finding in report.findings:
        files.setdefault(finding.file or "document", []).append(finding)
    failures = sum(finding.severity != "info" for finding in report.findings)
    clean = report.files - len(files)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="semantic validate" tests="{len(report.findings) + max(clean, 0)}" failures="{failures}">',
    ]
    for file, findings in files.items():
        failed = sum(finding.severity != "info" for finding in findings)
        lines.append(f'  <testsuite name={_attribute(file)} tests="{len(findings)}" failures="{failed}">')
        for finding in findings:
            where = f"{file}:{finding.line or 1}:{finding.column or 1}"
            name = f"{finding.rule} {finding.pointer}".strip()
            lines.append(f"    <testcase name={_attribute(name)} classname={_attribute(file)}>")
            body = escape(_NO_XML.sub("\ufffd", f"{where}: {finding.message}; {finding.fix}"))
            if finding.severity == "info":
                lines.append(f"      <system-out>{body}</system-out>")
            else:
                kind = f"type={_attribute(finding.severity)} message={_attribute(finding.message)}"
                lines.append(f"      <failure {kind}>{body}</failure>")
            lines.append("    </testcase>")
        lines.append("  </testsuite>")
    if clean > 0:
        lines.append(f'  <testsuite name="files without findings" tests="{clean}" failures="0">')
        lines += [f'    <testcase name="file {number + 1}" classname="clean"/>' for number in range(clean)]
        lines.append("  </testsuite>")
    lines.append("</testsuites>")
    return "\n".join(lines) + "\n"


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", text))


_COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}


def github(report: Report, paint: Paint | None = None) -> str:  # noqa: ARG001 - the form of a formatter
    """Workflow commands, which GitHub shows beside the changed lines."""
    lines = []
    for finding in report.findings:
        members: dict[str, object] = {
            "file": finding.file or "document",
            "line": finding.line,
            "col": finding.column,
        }
        # GitHub takes a column of the end only on the line of the start.
        if finding.end_line is not None:
            members["endLine"] = finding.end_line
            if finding.end_line == finding.line:
                members["endColumn"] = finding.end_column
        members["title"] = f"semantic {finding.rule}"
        told = ",".join(
            f"{key}={_property(str(value))}" for key, value in members.items() if value is not None
        )
        lines.append(
            f"::{_COMMANDS[finding.severity]} {told}::{_message(f'{finding.message}; {finding.fix}')}\n"
        )
    return "".join(lines)


def _message(text: str) -> str:
    return _clean(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


_GRADES: Final[Mapping[str, str]] = {"error": "critical", "warning": "major", "info": "info"}


def gitlab(report: Report, paint: Paint | None = None) -> str:  # noqa: ARG001 - the form of a formatter
    """GitLab Code Quality: one list; no two fingerprints are equal."""
    seen: dict[str, int] = {}
    found: list[JSON] = []
    for finding in report.findings:
        mark = fingerprint(finding)
        seen[mark] = seen.get(mark, 0) + 1
        begin: JSON = {"line": finding.line or 1, "column": finding.column or 1}
        end: JSON = {
            "line": finding.end_line or finding.line or 1,
            "column": finding.end_column or finding.column or 1,
        }
        found.append(
            {
                "description": _clean(f"{finding.message}; {finding.fix}"),
                "check_name": finding.rule,
                "fingerprint": mark if seen[mark] == 1 else f"{mark}-{seen[mark]}",
                "severity": _GRADES[finding.severity],
                "location": {
                    "path": (finding.file or "document").replace("\\", "/").removeprefix("./"),
                    "positions": {"begin": begin, "end": end},
                },
            }
        )
    return _json(found, 2) + "\n"


def _clean(text: str) -> str:
    """`text` without characters that could steer a terminal, or that have no UTF-8 form."""
    return "".join(c if c.isprintable() or c in "\n\r\t" else ascii(c)[1:-1] for c in text)


def _json(value: JSON, indent: int) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
