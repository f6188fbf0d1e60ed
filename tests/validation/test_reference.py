"""docs/rules.md says what the rules say, and `semantic explain` says it for one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from semantic.validation import all_rules
from semantic.validation.reference import explanation, reference
from tests.cli.invented import semantic

if TYPE_CHECKING:
    import pytest

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_is_that_of_the_rules(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update"):
        PAGE.write_text(reference(), "utf-8")
    assert PAGE.read_text("utf-8") == reference()


def test_a_rule_is_explained() -> None:
    result = semantic("explain", "wrong-domain")
    assert result.exit_code == 0
    assert result.stdout == explanation(next(rule for rule in all_rules() if rule.id == "wrong-domain"))


def test_a_rule_set_is_listed() -> None:
    listed = semantic("explain", "trust").stdout
    assert all(
        (rule.id in listed) == (rule.set == "trust")
        for rule in all_rules()
        if rule.set in {"trust", "jsonld"}
    )


def test_an_unknown_rule_is_one_line() -> None:
    result = semantic("explain", "wrong-domian")
    assert result.exit_code == 2
    assert (
        result.stderr == "error: there is no rule 'wrong-domian'; did you mean wrong-domain or wrong-range?\n"
    )
