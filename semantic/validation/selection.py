"""Which rules run: rule sets and rules by name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from semantic.errors import ConfigurationError
from semantic.validation.rules import PYTHON_RULES
from semantic.validation.schema_rules import FORMS, RULE_LISTS, rule_of_form, rules_of_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from semantic.validation.rule import Rule

__all__ = ["DEFAULT_SETS", "RULE_SETS", "all_rules", "selected"]

#: Rule set -> what it is for.
RULE_SETS: Final[Mapping[str, str]] = {
    "jsonld": "what JSON and JSON-LD demand: without it nothing is read at all",
    "schemaorg": "the vocabulary: types, properties, domains, ranges, forms of values",
    "google-article": "what Google asks for on article pages; recommendations, it requires nothing",
    "google-image-license": "what Google asks for so that it shows credit and licence of pictures",
    "google-paywall": "what Google asks for on articles that are not free",
    "google-structured-data": "what Google asks of breadcrumbs, videos, profiles, fact checks and live blogs",
    "speakable": "which part of a page a voice may read",
    "newsroom": "texts that readers would see broken, dates and languages that cannot be",
    "knowledge-graph": "references and names across nodes",
    "social": "Open Graph and X cards, for themselves and against the structured data",
    "news-sitemap": "news sitemaps: XML, required elements, dates",
    "trust": "what a news organization says about itself (The Trust Project)",
    "news-article": "the documents that `semantic convert` emits (schemas/news-article.schema.json)",
    "article": "the JSON form of an article (schemas/article.schema.json)",
    "report": "the JSON form of a report (schemas/report.schema.json)",
}
#: The forms are for documents of our own and of a CMS; a page of others follows none of them. The indicators of trust
#: are for those who take part.
DEFAULT_SETS: Final = tuple(
    name for name in RULE_SETS if name not in {form.set for form in FORMS} and name != "trust"
)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule there is, in the order of the rule sets."""
    return _in_order([*_usual_rules(), *map(rule_of_form, FORMS)])


@cache
def _usual_rules() -> tuple[Rule, ...]:
    """All rules but the forms, whose schemas are large: they are read where somebody asks for one."""
    rules = [*PYTHON_RULES]
    for rule_list in RULE_LISTS:
        rules += rules_of_list(rule_list)
    return _in_order(rules)


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    order = list(RULE_SETS)
    return tuple(sorted(rules, key=lambda rule: order.index(rule.set)))


def _rules_for(names: Iterable[str]) -> tuple[Rule, ...]:
    """The rules that may be meant: without the forms where every name is that of another rule or set."""
    usual = _usual_rules()
    known = {rule.set for rule in usual} | {rule.id for rule in usual}
    return usual if known.issuperset(names) else all_rules()


def selected(select: Iterable[str] | None = None, ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules of `select` (rule sets and rules; None for the default sets) without those of `ignore`.

    ConfigurationError for a name that is neither a rule set nor a rule, and for a selection that leaves no rule.
    """
    select, ignore = tuple(DEFAULT_SETS if select is None else select), tuple(ignore)
    pool = _rules_for((*select, *ignore))
    wanted = _named(select, "select", pool)
    unwanted = _named(ignore, "ignore", pool)
    rules = tuple(rule for rule in pool if rule.id in wanted and rule.id not in unwanted)
    if not rules:
        raise ConfigurationError(
            "no rule is left to check", place="--select, --ignore", remedy="select a rule set"
        )
    return rules


def _named(names: Iterable[str], option: str, pool: Sequence[Rule]) -> set[str]:
    known = {rule.id: {rule.id} for rule in pool}
    for name in RULE_SETS:
        known[name] = {rule.id for rule in pool if rule.set == name and (rule.default or option == "ignore")}
    found: set[str] = set()
    for name in names:
        if name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name[:60], known, n=2, cutoff=0.6)
            remedy = f"did you mean {' or '.join(near)}?" if near else f"rule sets: {', '.join(RULE_SETS)}"
            raise ConfigurationError(
                f"{name[:60]!r} is no rule set and no rule", place=f"--{option}", remedy=remedy
            )
        found |= known[name]
    return found
