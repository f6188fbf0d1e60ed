"""N-Triples and N-Quads in canonical form: one statement a line, the lines in the order of their code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.rdf.quads import lexical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.rdf.quads import Quad

__all__ = ["write_lines"]


def write_lines(quads: Sequence[Quad]) -> bytes:
    """The quads as canonical N-Quads; without graph names that is canonical N-Triples."""
    return "".join(sorted(_line(quad) for quad in quads)).encode()


def _line(quad: Quad) -> str:
    terms = [quad.subject, quad.predicate, quad.object] + ([quad.graph] if quad.graph else [])
    return " ".join(map(lexical, terms)) + " .\n"
