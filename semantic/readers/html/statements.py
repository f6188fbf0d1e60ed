"""What a part of the page states, with the place where it does: the raw material of the policy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from semantic.readers.html.embedded import Graph, Node
    from semantic.readers.html.tree import Tree

__all__ = ["Page", "Statement", "Statements"]


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


@dataclass(frozen=True, slots=True)
class Page:
    """A page with all that it states: its structured data, and of that the `nodes` that describe its own article."""

    tree: Tree
    graph: Graph
    nodes: tuple[Node, ...]
    found: Statements
