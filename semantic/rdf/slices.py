"""A large expanded document in slices, whose statements together are those of the whole.

PyLD compares each value of a property with every other one, so that an article that mentions 20,000 entities costs
200 million comparisons. A node whose name is an IRI says the same in one piece or in many; a blank node, a list or
an inner graph does not, so a document that holds one stays whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import JSON

__all__ = ["slices"]

#: So many values are compared with one another at most. A call costs as much as some 20 values.
MOST_VALUES = 250


def slices(expanded: list[JSON]) -> Iterator[list[JSON]]:
    """`expanded` in parts of at most MOST_VALUES values each; as it is where that could change what it means."""
    pieces = _pieces(expanded)
    if pieces is None or len(pieces) <= MOST_VALUES:
        yield expanded
        return
    for start in range(0, len(pieces), MOST_VALUES):
        nodes: dict[str, dict[str, JSON]] = {}
        for subject, name, value in pieces[start : start + MOST_VALUES]:
            nodes.setdefault(subject, {"@id": subject}).setdefault(name, []).append(value)
        yield [*nodes.values()]


def _pieces(expanded: list[JSON]) -> list[tuple[str, str, JSON]] | None:
    """Subject, member and value of all that the document says; None if it holds more than IRIs and plain values."""
    pieces: list[tuple[str, str, JSON]] = []
    waiting = [*reversed(expanded)]
    while waiting:
        node = waiting.pop()
        subject = node.get("@id")
        if not isinstance(subject, str) or subject.startswith("_:"):
            return None
        for name, values in node.items():
            if name == "@id":
                continue
            if name == "@type":
                if any(value.startswith("_:") for value in values):
                    return None
                pieces += [(subject, name, value) for value in values]
            elif name.startswith("@"):
                return None
            else:
                for value in values:
                    if "@value" in value:
                        pieces.append((subject, name, value))
                    elif isinstance(inner := value.get("@id"), str):
                        pieces.append((subject, name, {"@id": inner}))
                        waiting.append(value)
                    else:
                        return None
    return pieces
