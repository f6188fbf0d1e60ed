"""Documents from outside, labelled by hand: what is clean must stay clean."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from semantic.validation import validate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def cases(shared: Path) -> Iterator[tuple[dict[str, Any], Any]]:
    folder = shared / "eval" / "validation" / "cases"
    for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        case = json.loads((folder / label["file"]).read_text(encoding="utf-8"))
        yield label, validate(case["content"], is_page=case["format"] == "html")


def test_no_clean_document_has_an_error(shared: Path) -> None:
    alarms = [
        (label["file"], finding.rule)
        for label, report in cases(shared)
        if label["label"] == "clean"
        for finding in report.at_least("error")
    ]
    assert alarms == []


def test_every_broken_json_and_every_wrong_name_is_found(shared: Path) -> None:
    """The profiles that are complete; the other rules come one family at a time."""
    missed = [
        label["file"]
        for label, report in cases(shared)
        if label["label"] == "defect" and label["profile"] in {"jsonld", "schemaorg"} and not report.findings
    ]
    assert missed == []
