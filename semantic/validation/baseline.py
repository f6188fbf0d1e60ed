"""A baseline: the findings that a newsroom knows of, so that only new ones count.

A finding is known by its rule, file, pointer and value, not by its line: text that is added above changes nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from semantic.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from semantic.validation.rule import Finding, Report

__all__ = ["baseline_of", "fingerprint", "parse_baseline", "pruned", "without_known"]

_VERSION: Final = 1


def fingerprint(finding: Finding) -> str:
    """What one finding is known by, wherever it stands in its file."""
    file = (finding.file or "").replace("\\", "/").removeprefix("./")
    parts = (finding.rule, file, finding.pointer, finding.value)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def baseline_of(findings: Iterable[Finding]) -> str:
    """The text of a baseline: one line for each finding, sorted, so that it can be read and merged."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        file = (finding.file or "").replace("\\", "/").removeprefix("./")
        counted[file, finding.rule, fingerprint(finding)] += 1
    return _text(counted)


def _text(counted: Mapping[tuple[str, str, str], int]) -> str:
    lines = [
        json.dumps(
            {"file": file, "rule": rule, "fingerprint": mark, **({"count": count} if count > 1 else {})},
            ensure_ascii=False,
        )
        for (file, rule, mark), count in sorted(counted.items())
    ]
    body = ",\n".join(f"  {line}" for line in lines)
    text = (
        f'{{"version": {_VERSION}, "findings": [\n{body}\n]}}\n'
        if lines
        else f'{{"version": {_VERSION}, "findings": []}}\n'
    )
    return text.encode("utf-8", "backslashreplace").decode()


def parse_baseline(text: str, path: str) -> Counter[tuple[str, str, str]]:
    """File, rule and fingerprint of the findings of a baseline, each with its count; ConfigurationError."""
    remedy = "write it anew with --write-baseline"
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise ConfigurationError("the baseline is no JSON", path=path, remedy=remedy) from None
    if (
        not isinstance(value, dict)
        or value.get("version") != _VERSION
        or not isinstance(value.get("findings"), list)
    ):
        raise ConfigurationError(f"this is no baseline of version {_VERSION}", path=path, remedy=remedy)
    known: Counter[tuple[str, str, str]] = Counter()
    for number, entry in enumerate(value["findings"]):
        parts = (
            [entry.get(name) for name in ("file", "rule", "fingerprint")]
            if isinstance(entry, dict)
            else [None]
        )
        count = entry.get("count", 1) if isinstance(entry, dict) else 0
        if not all(isinstance(part, str) for part in parts) or not isinstance(count, int) or count < 1:
            raise ConfigurationError(
                "an entry is broken", path=path, place=f"/findings/{number}", remedy=remedy
            )
        known[parts[0], parts[1], parts[2]] += count  # type: ignore[index] # texts, as just asked
    return known


def without_known(report: Report, known: Counter[tuple[str, str, str]]) -> Report:
    """The report without the findings of the baseline; what was found is taken off `known`, so that the rest is stale."""
    new = []
    for finding in report.findings:
        file = (finding.file or "").replace("\\", "/").removeprefix("./")
        key = (file, finding.rule, fingerprint(finding))
        if known[key] > 0:
            known[key] -= 1
        else:
            new.append(finding)
    return replace(report, findings=tuple(new))


def pruned(
    before: Counter[tuple[str, str, str]], left: Counter[tuple[str, str, str]], checked: set[str]
) -> str:
    """The baseline without what was not found again in the files that were checked."""
    kept = {
        key: count for key in before if (count := before[key] - (left[key] if key[0] in checked else 0)) > 0
    }
    return _text(kept)
