"""The SHACL shapes: made from the vocabulary, and of one mind with the native rules."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from semantic.resources import shapes_text
from semantic.validation import Finding, all_rules, check
from semantic.validation.shacl import RULES_WITH_SHAPES, check_shapes
from semantic.validation.shapes_build import shapes_of
from semantic.validation.subject import subject_of
from semantic.vocabulary import packaged

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parents[2]
#: One shape stands for three rules: a name that does not exist, whatever it is instead.
FAMILIES = {
    "type-case": "unknown-type",
    "not-a-type": "unknown-type",
    "property-case": "unknown-property",
    "not-a-property": "unknown-property",
}
RULES = tuple(rule for rule in all_rules() if rule.id in RULES_WITH_SHAPES or rule.id in FAMILIES)


def told(findings: Iterable[Finding]) -> set[tuple[str, int, str]]:
    return {(FAMILIES.get(one.rule, one.rule), one.block, one.pointer) for one in findings}


def both(
    text: str, *, is_page: bool | None = None
) -> tuple[set[tuple[str, int, str]], set[tuple[str, int, str]]]:
    subject = subject_of(text, packaged(), is_page=is_page)
    return told(check(subject, RULES).findings), told(check_shapes(subject, RULES).findings)


def test_every_shape_stands_for_a_rule() -> None:
    assert {rule.id for rule in all_rules()} >= RULES_WITH_SHAPES


def test_the_shapes_of_the_vocabulary_are_those_of_the_packaged_release() -> None:
    assert shapes_text("schemaorg.shapes.ttl") == shapes_of(packaged())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_shapes_and_rules_agree_on_the_examples_of_the_rules(rule: object) -> None:
    for text in (rule.good, rule.bad):  # type: ignore[attr-defined] # a Rule
        native, shapes = both(text)
        assert shapes == native


def test_shapes_and_rules_agree_on_the_shared_cases(shared: Path) -> None:
    """All defects of the vocabulary, and every tenth of the other cases: pySHACL takes its time."""
    folder = shared / "eval" / "validation" / "cases"
    labels = [json.loads(line) for line in (folder / "index.jsonl").read_text("utf-8").splitlines()]
    chosen = [
        label
        for number, label in enumerate(labels)
        if number % 10 == 0 or (label["label"] == "defect" and label.get("profile") == "schemaorg")
    ]
    differing = []
    for label in chosen:
        case = json.loads((folder / label["file"]).read_text("utf-8"))
        native, shapes = both(case["content"], is_page=case["format"] == "html")
        if native != shapes:
            differing.append((label["file"], sorted(native ^ shapes)))
    assert differing == []


LITERALS = {
    "headline": "Ferry delayed",
    "datePublished": "2026-03-04T06:30:00+01:00",
    "wordCount": 412,
    "isAccessibleForFree": True,
    "url": "https://n.example/ferry",
    "timeRequired": "PT2M",
}


@pytest.mark.parametrize("term", LITERALS)
def test_a_literal_of_the_right_form_conforms(term: str) -> None:
    document = {"@context": "https://schema.org", "@type": "NewsArticle", term: LITERALS[term]}
    findings = check_shapes(subject_of(document, packaged()), all_rules()).at_least("error")
    assert findings == ()


WRONG = {
    "headline": (True, "boolean-type"),
    "datePublished": ("last Tuesday", "date-format"),
    "wordCount": ("many", "not-a-number"),
    "isAccessibleForFree": ("yes", "bool-word"),
    "timeRequired": ("2 minutes", "duration-format"),
    "publisher": ({"@type": "City"}, "wrong-range"),
    "alumni": ("Ada Holm", "wrong-domain"),
    "headlne": ("Ferry delayed", "unknown-property"),
}


@pytest.mark.parametrize("term", WRONG)
def test_a_value_of_the_wrong_form_does_not(term: str) -> None:
    value, rule = WRONG[term]
    document = {"@context": "https://schema.org", "@type": "NewsArticle", term: value}
    findings = check_shapes(subject_of(document, packaged()), all_rules()).at_least("error")
    assert [(one.rule, one.pointer) for one in findings] == [(rule, f"/{term}")]


def test_broken_json_is_told_by_either_engine() -> None:
    report = check_shapes(subject_of('{"@context": "https://schema.org",, }', packaged()), all_rules())
    assert "json-syntax" in {one.rule for one in report.findings}


def test_the_graph_of_our_own_example_conforms() -> None:
    """The shapes run on any graph of schema.org's terms, made by any tool."""
    import pyshacl
    from rdflib import Graph

    shapes = Graph()
    for name in ("schemaorg.shapes.ttl", "news.shapes.ttl"):
        shapes.parse(data=shapes_text(name), format="turtle")
    data = Graph().parse(ROOT / "examples" / "trawler-crew-talks" / "article.ttl", format="turtle")
    _, results, text = pyshacl.validate(
        data, shacl_graph=shapes, ont_graph=shapes, allow_infos=True, allow_warnings=True
    )
    assert "Violation" not in text
    assert len(results) > 0


def test_the_command_has_the_engine(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonld"
    file.write_text('{"@context": "https://schema.org", "@type": "NewsArticle", "alumni": "x"}', "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "semantic", "validate", "--engine", "shacl", "--format", "concise", str(file)],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert run.returncode == 1, run.stderr
    assert "wrong-domain" in run.stdout
