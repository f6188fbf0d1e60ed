"""`semantic explain`: what a rule of the validator asks for, and why."""

from __future__ import annotations

import click

from semantic.cli.printing import color_option, print_text
from semantic.errors import ConfigurationError

__all__ = ["command"]

_HELP = """Say what a rule asks for, why, what to do, who asks for it, and show a wrong and a right example.

RULE is the name in brackets of a finding, or a rule set: then its rules are listed. Without RULE, all are.

\b
Examples:
  semantic explain wrong-domain
  semantic explain google-paywall

Exit codes: 0 explained, 2 there is no such rule.
"""


@click.command("explain", help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("name", metavar="[RULE]", required=False)
@color_option
def command(name: str | None) -> None:
    """Prints the explanation of a rule, or the list of a rule set."""
    from difflib import get_close_matches

    from semantic.validation.reference import explanation
    from semantic.validation.selection import RULE_SETS, all_rules

    rules = {rule.id: rule for rule in all_rules()}
    if name in rules:
        print_text(explanation(rules[name]))
        return
    if name is not None and name not in RULE_SETS:
        near = get_close_matches(name[:60].lower(), [*rules, *RULE_SETS], n=2, cutoff=0.6)
        remedy = f"did you mean {' or '.join(near)}?" if near else "semantic explain lists all rules"
        raise ConfigurationError(f"there is no rule {name[:60]!r}", remedy=remedy)
    for each in [name] if name else RULE_SETS:
        listed = [rule for rule in rules.values() if rule.set == each]
        print_text(f"{each}: {RULE_SETS[each]}\n")
        print_text("".join(f"  {rule.severity:7}  {rule.id:28}  {rule.summary}\n" for rule in listed))
