"""What a part of the page states, with the place where it does: the raw material of the policy."""

from __future__ import annotations

from typing import Any, NamedTuple

__all__ = ["Statement", "Statements"]


class Statement(NamedTuple):
    """One value as a source of the page states it; `rule` names the source, `locator` its place."""

    value: Any
    rule: str
    locator: str


class Statements(dict[str, list[Statement]]):
    """Field -> all that is stated of it, in the order of the page."""

    def add(self, field: str, value: Any, rule: str, locator: str) -> None:
        """Keeps a value that is not empty."""
        if value not in (None, "", [], ()):
            self.setdefault(field, []).append(Statement(value, rule, locator))

    def of(self, field: str) -> list[Statement]:
        """All that is stated of `field`."""
        return self.get(field, [])
