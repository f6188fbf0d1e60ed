"""The canonical form of a dataset (RDFC-1.0), with a limit on the work that blank nodes can ask for.

A few blank nodes that all refer to one another make the algorithm try every order of them: a clique of ten runs for
minutes. Nothing of ours has blank nodes; datasets of others may, so the work is estimated before it is begun.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from semantic.errors import DocumentError, PoisonGraphError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Quad

__all__ = ["MOST_WORK", "canonicalize"]

#: The steps that the algorithm may have to take, at most: about a second.
MOST_WORK = 50_000


def canonicalize(nquads: bytes, *, most_work: int = MOST_WORK) -> bytes:
    """`nquads` in canonical form by RDFC-1.0 (https://www.w3.org/TR/rdf-canon/): two files that say the same are one.

    DocumentError for bytes that are no N-Quads; PoisonGraphError where blank nodes that look alike refer to one
    another so much that more than about `most_work` steps would have to be taken.
    """
    import pyoxigraph as ox

    try:
        quads = list(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))
    except (SyntaxError, ValueError) as error:
        raise DocumentError(f"this is no N-Quads: {error}", remedy="mend the line") from None
    work = _work(quads)
    if work > math.log(most_work):
        raise PoisonGraphError(
            f"the canonical form may take more than {most_work:,} steps",
            remedy="give the blank nodes IRIs, or raise the limit",
        )
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    lines = ox.serialize(dataset, format=ox.RdfFormat.N_QUADS)
    assert lines is not None
    return b"".join(sorted(set(lines.splitlines(keepends=True))))


def _work(quads: Iterable[Quad]) -> float:
    """The logarithm of how many steps may be taken, in the part of the graph where that is most.

    Blank nodes that differ in what is said of them alone cost nothing. The others cost, at each of them, the orders of
    its neighbours that look alike from there; and each order walks through all that are connected.
    """
    import pyoxigraph as ox

    said: dict[str, list[str]] = defaultdict(list)
    edges: list[tuple[str, str, str]] = []
    for quad in quads:
        places = (quad.subject, quad.object, quad.graph_name)
        blanks = [term.value for term in places if isinstance(term, ox.BlankNode)]
        for own in set(blanks):
            shown = (
                ("_:a" if term.value == own else "_:z") if isinstance(term, ox.BlankNode) else str(term)
                for term in places
            )
            said[own].append(" ".join((str(quad.predicate), *shown)))
        edges += [
            (one, other, f"{i}{quad.predicate}")
            for i, one in enumerate(blanks[:2])
            for other in blanks
            if one != other
        ]
    looks = {blank: "\n".join(sorted(lines)) for blank, lines in said.items()}
    alike = Counter(looks.values())
    unclear = {blank for blank, look in looks.items() if alike[look] > 1}
    groups: dict[str, Counter[tuple[str, str]]] = {blank: Counter() for blank in unclear}
    part = {blank: blank for blank in unclear}
    for one, other, how in edges:
        if one in unclear and other in unclear:
            groups[one][how, looks[other]] += 1
            part[_root(part, one)] = _root(part, other)
    total: dict[str, float] = defaultdict(float)
    size: Counter[str] = Counter()
    for blank in unclear:
        root = _root(part, blank)
        size[root] += 1
        # An edge is seen from both its ends: the dearer side counts.
        total[root] += max(
            sum(math.lgamma(count + 1) for (how, _), count in groups[blank].items() if how[0] == side)
            for side in "01"
        )
    return max((total[root] + 2 * math.log(size[root]) for root in total), default=0.0)


def _root(part: dict[str, str], blank: str) -> str:
    while part[blank] != blank:
        part[blank] = part[part[blank]]
        blank = part[blank]
    return blank
