"""Validation of structured data: JSON-LD documents and the JSON-LD blocks of pages."""

from semantic.validation.engine import check, validate
from semantic.validation.rule import Finding, Problem, Report, Rule, Severity, Source
from semantic.validation.selection import DEFAULT_SETS, RULE_SETS, all_rules, selected

__all__ = [
    "DEFAULT_SETS",
    "RULE_SETS",
    "Finding",
    "Problem",
    "Report",
    "Rule",
    "Severity",
    "Source",
    "all_rules",
    "check",
    "selected",
    "validate",
]
