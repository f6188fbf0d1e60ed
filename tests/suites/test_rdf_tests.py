"""The W3C test suites of RDF 1.1 as round trips: what pyoxigraph reads in a file, we write, and it reads again alike."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from semantic.errors import TermError
from semantic.rdf import FORMATS, serialize
from tests.rdf.judge import dataset_of, read

SUITES = Path(__file__).resolve().parents[3] / "shared" / "suites" / "rdf-tests" / "rdf" / "rdf11"
ENDINGS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
}


def read_files() -> dict[str, rdflib.Dataset]:
    """Every file of the suites that is well-formed, by its path."""
    found = {}
    for path in sorted(SUITES.rglob("*")):
        if path.suffix in ENDINGS:
            try:
                quads = list(
                    ox.parse(
                        path=path, format=ENDINGS[path.suffix], base_iri=f"http://example.org/{path.name}"
                    )
                )
            except (SyntaxError, ValueError):
                continue
            found[str(path.relative_to(SUITES))] = _as_rdflib(quads)
    return found


def _as_rdflib(quads: list[ox.Quad]) -> rdflib.Dataset:
    dataset = rdflib.Dataset(default_union=False)
    for quad in quads:
        default = isinstance(quad.graph_name, ox.DefaultGraph)
        graph = dataset.default_graph if default else dataset.graph(_node(quad.graph_name))
        graph.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    return dataset


def _node(term: object) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    assert isinstance(term, ox.Literal)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)


@pytest.fixture(scope="module")
def datasets() -> dict[str, rdflib.Dataset]:
    if not SUITES.is_dir():
        pytest.skip("the W3C suites are not beside this checkout")
    return read_files()


#: Files whose statements the syntax cannot hold, with what it lacks.
CANNOT_HOLD = {
    "turtle": "named graph",
    "ntriples": "named graph",
    "rdfxml": "named graph|element name|XML cannot hold",
}
#: How many files are written, and how many are refused.
COUNTS = {
    **dict.fromkeys(["nquads", "trig", "jsonld"], (1149, 0)),
    **dict.fromkeys(["turtle", "ntriples"], (901, 248)),
    "rdfxml": (866, 283),
}


@pytest.mark.parametrize("format_", FORMATS)
def test_every_well_formed_file_is_written_and_read_alike(
    format_: str, datasets: dict[str, rdflib.Dataset], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("CRITICAL", logger="rdflib.term")
    written = 0
    refusals = []
    for name, dataset in datasets.items():
        try:
            data = serialize(dataset, format_)
        except TermError as error:
            refusals.append(str(error))
            continue
        assert read(data, format_) == dataset_of(dataset), name
        written += 1
    assert (written, len(refusals)) == COUNTS[format_]
    assert all(re.search(CANNOT_HOLD[format_], refusal) for refusal in refusals)
