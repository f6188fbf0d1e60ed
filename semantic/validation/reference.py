"""The reference of the rules, made from their declarations: `semantic explain` and docs/rules.md."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from semantic.validation.selection import DEFAULT_SETS, RULE_SETS, all_rules

if TYPE_CHECKING:
    from semantic.validation.rule import Rule

__all__ = ["explanation", "reference"]


def explanation(rule: Rule) -> str:
    """What a rule asks for, why, what to do, and both examples, as plain text."""
    asked = f"{rule.source.name}, {rule.source.date}\n  {rule.source.url}"
    off = "" if _is_on(rule) else " (off by default)"
    return (
        f"{rule.id}: {rule.summary}\n\n{rule.severity} of the rule set {rule.set}{off}\n\n"
        f"Why: {rule.why}\nFix: {rule.fix}\nAsked by: {asked}\n\n"
        f"Wrong:\n{_indented(_shown(rule.bad))}\n\nRight:\n{_indented(_shown(rule.good))}\n"
    )


def _is_on(rule: Rule) -> bool:
    return rule.default and rule.set in DEFAULT_SETS


def reference() -> str:
    """docs/rules.md."""
    rules = all_rules()
    lines = [
        "# Rules",
        "",
        "This page is made from the rules themselves: `python -m pytest tests/validation/test_reference.py --update`.",
        f"There are {len(rules)} rules in {len(RULE_SETS)} rule sets.",
        "`semantic explain RULE` prints one of them.",
        "",
    ]
    for name, purpose in RULE_SETS.items():
        found = [rule for rule in rules if rule.set == name]
        off = "" if name in DEFAULT_SETS else " Off by default."
        lines += [f"## {name}", "", f"{purpose[:1].upper()}{purpose[1:]}.{off}", ""]
        lines += ["| rule | severity | what is wrong | why | fix | asked by |", "|---|---|---|---|---|---|"]
        for rule in found:
            severity = rule.severity if rule.default else f"{rule.severity}, off"
            source = f"[{rule.source.name}]({rule.source.url}), {rule.source.date}"
            cells = [f"`{rule.id}`", severity, rule.summary, rule.why, rule.fix, source]
            lines.append("| " + " | ".join(_cell(cell) for cell in cells) + " |")
        lines.append("")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


#: Longer examples are cut: the tests hold them whole.
_LONGEST = 1500


def _shown(example: str) -> str:
    try:
        text = json.dumps(json.loads(example), ensure_ascii=False, indent=2)
    except ValueError:
        text = example
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " …"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
