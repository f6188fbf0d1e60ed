"""All rules, by their own examples: each is a declaration that proves itself."""

from __future__ import annotations

import re

import pytest

from semantic.validation import DEFAULT_SETS, RULE_SETS, Rule, all_rules, validate

each_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)


@each_rule
def test_the_bad_example_breaks_the_rule(rule: Rule) -> None:
    report = validate(rule.bad, select=[rule.id])
    assert {finding.rule for finding in report.findings} == {rule.id}


@each_rule
def test_the_good_example_does_not(rule: Rule) -> None:
    assert validate(rule.good, select=[rule.id]).findings == ()


@each_rule
def test_the_good_example_has_no_error_at_all(rule: Rule) -> None:
    selected = {*DEFAULT_SETS, rule.set} if rule.set in DEFAULT_SETS else {rule.set}
    errors = validate(rule.good, select=selected).at_least("error")
    assert [(error.rule, error.pointer) for error in errors] == []


@each_rule
def test_a_rule_says_what_a_user_needs(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.id)
    assert rule.set in RULE_SETS
    assert rule.summary
    assert rule.summary == rule.summary.strip().removesuffix(".")
    assert rule.why.endswith(".")
    assert rule.fix.endswith((".", "…"))
    assert rule.source.url.startswith("https://")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", rule.source.date)


def test_no_two_rules_have_one_name() -> None:
    names = [rule.id for rule in all_rules()] + list(RULE_SETS)
    assert sorted(names) == sorted(set(names))


def test_google_requires_nothing() -> None:
    assert {rule.severity for rule in all_rules() if rule.set == "google-article"} == {"warning", "info"}


@each_rule
def test_a_finding_says_where_and_what_to_do(rule: Rule) -> None:
    for finding in validate(rule.bad, select=[rule.id], file="page.html").findings:
        assert finding.message
        assert finding.fix
        assert not finding.fix.endswith(".")
        assert finding.fix[0].islower()  # One manner: a clause, in the imperative or as a question.
        assert "\n" not in finding.message + finding.fix
        assert finding.line is not None
        assert finding.column is not None
        assert finding.url == rule.source.url
        assert finding.file == "page.html"
        assert finding.pointer == "" or finding.pointer.startswith("/")
