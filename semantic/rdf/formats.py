"""The RDF syntaxes that we write: one row each."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from semantic.errors import ConfigurationError, TermError
from semantic.rdf.quads import quads, read_lines
from semantic.rdf.writers.jsonld import write_jsonld
from semantic.rdf.writers.lines import write_lines
from semantic.rdf.writers.turtle import write_turtle
from semantic.rdf.writers.xml import write_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import rdflib

    from semantic.rdf.quads import Quad

__all__ = ["FORMATS", "Format", "rewritten", "serialize"]


class Format(NamedTuple):
    """An RDF syntax; `extension` is without the dot, `holds_quads` says whether it has named graphs."""

    name: str
    label: str
    media_type: str
    extension: str
    holds_quads: bool
    writer: Callable[[Sequence[Quad]], bytes]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        row.name: row
        for row in (
            Format("turtle", "Turtle", "text/turtle", "ttl", False, write_turtle),
            Format("ntriples", "N-Triples", "application/n-triples", "nt", False, write_lines),
            Format("nquads", "N-Quads", "application/n-quads", "nq", True, write_lines),
            Format("trig", "TriG", "application/trig", "trig", True, write_turtle),
            Format("rdfxml", "RDF/XML", "application/rdf+xml", "rdf", False, write_xml),
            Format("jsonld", "JSON-LD", "application/ld+json", "jsonld", True, write_jsonld),
        )
    }
)


def serialize(dataset: rdflib.Graph, format: str) -> bytes:  # noqa: A002 - the word that users of RDF expect
    """The bytes of `dataset` (an rdflib Dataset or Graph) in one of `FORMATS`.

    The same statements give the same bytes, in whatever order they were added; blank nodes keep their labels. Every
    term is checked before the first byte is made: TermError tells all that are not well-formed, and what the syntax
    cannot hold (a named graph in Turtle, U+0001 in RDF/XML), so that nothing is dropped and nothing is injected.
    """
    return _written(_row(format), quads(dataset))


def rewritten(nquads: bytes, format: str) -> bytes:  # noqa: A002 - as above
    """What `serialize` makes of the statements of our own N-Quads, whose terms are sound; rdflib is not needed."""
    row = _row(format)
    return nquads if row.name == "nquads" else _written(row, read_lines(nquads))


def _row(name: str) -> Format:
    row = FORMATS.get(name)
    if row is None:
        raise ConfigurationError(f"there is no format {name!r}", remedy=f"one of {', '.join(FORMATS)}")
    return row


def _written(row: Format, found: list[Quad]) -> bytes:
    names = sorted({quad.graph.value for quad in found if quad.graph})
    if names and not row.holds_quads:
        raise TermError(
            f"{row.label} cannot hold the named graph {names[0]}"
            + (f" and {len(names) - 1} more" if names[1:] else ""),
            remedy="write nquads, trig or jsonld",
            defects=tuple(names),
        )
    return row.writer(found)
