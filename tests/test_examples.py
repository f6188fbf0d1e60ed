"""examples/ are what the tool makes today: every output beside an article, byte for byte, end to end.

`pytest tests/test_examples.py --update` writes them anew; read the difference before it is committed.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import pyoxigraph
import pytest

import semantic
from semantic.rdf import FORMATS
from semantic.sinks.html import script_block
from semantic.vocabulary import packaged

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


class Source(NamedTuple):
    """An article of an example: the file that holds it, and its position where the file holds several."""

    path: Path
    position: int | None = None

    def output(self, name: str) -> Path:
        """The file beside the source: `article.ttl`, `article-2.ttl`."""
        return self.path.with_name(name if self.position is None else f"article-{self.position}{name[7:]}")


#: Of the examples that hold several articles, the positions of those that are one.
_SEVERAL = {"reservoir-level-ninjs/items.ninjs.json": (1, 2), "island-weekly-feed/feed.xml": (1, 3)}
_ALONE = ("*/article.txt", "*-html/page.html", "*-wordpress/post.wordpress.json", "*-markdown/article.md")
SOURCES = [
    *(Source(path) for path in sorted(path for pattern in _ALONE for path in EXAMPLES.glob(pattern))),
    *(Source(EXAMPLES / name, position) for name, positions in _SEVERAL.items() for position in positions),
]
OUTPUTS: dict[str, Callable[[Source], str]] = {}

pytestmark = pytest.mark.parametrize(
    "source", SOURCES, ids=lambda source: f"{source.path.parent.name}{source.position or ''}"
)


def output(name: str) -> Callable[[Callable[[Source], str]], Callable[[Source], str]]:
    """Registers what makes the file `name` beside each article."""

    def register(make: Callable[[Source], str]) -> Callable[[Source], str]:
        OUTPUTS[name] = make
        return make

    return register


@cache
def published(source: Source, profile: str) -> semantic.Publication:
    chosen: Literal["web", "graph"] = "web" if profile == "web" else "graph"
    if source.position is None:
        return semantic.publish(source.path, profile=chosen)
    found = list(semantic.publish_all(source.path, profile=chosen))[source.position - 1]
    assert isinstance(found, semantic.Publication)
    return found


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


@output("article.article.json")
def article(source: Source) -> str:
    return as_json(semantic.to_dict(published(source, "graph").article))


@output("article.jsonld")
def graph_profile(source: Source) -> str:
    return as_json(published(source, "graph").document)


@output("article.web.jsonld")
def web_profile(source: Source) -> str:
    return as_json(published(source, "web").document)


@output("article.html")
def block_for_the_page(source: Source) -> str:
    return script_block(published(source, "web").document) + "\n"


@output("article.diagnostics.log")
def diagnostics(source: Source) -> str:
    notes = published(source, "web").diagnostics
    lines = (
        f"{note.severity}: {note.message}" + (f"; {note.remedy}" if note.remedy else "") for note in notes
    )
    return "".join(f"{line}\n" for line in lines)


def rdf_output(name: str) -> Callable[[Source], str]:
    return lambda source: semantic.serialize(published(source, "graph").dataset, name).decode("utf-8")


for row in FORMATS.values():
    if row.name != "jsonld":
        OUTPUTS[f"article.{row.extension}"] = rdf_output(row.name)


@pytest.mark.parametrize("name", OUTPUTS)
def test_the_output_beside_the_article_is_current(
    source: Source, name: str, golden: Callable[[Path, str], None]
) -> None:
    golden(source.output(name), OUTPUTS[name](source))


@pytest.mark.parametrize("profile", ["graph", "web"])
def test_the_document_passes_every_rule_that_is_no_recommendation(source: Source, profile: str) -> None:
    document = published(source, profile).document
    # A person in the byline is never taken for the namesake in the text (docs/decisions.md): both stay, on purpose.
    report = semantic.validate(
        document,
        select=("news-article", "jsonld", "schemaorg", "knowledge-graph"),
        ignore=("entity-duplicate",),
    )
    assert [finding for finding in report.findings if finding.severity in ("error", "warning")] == []


@pytest.mark.parametrize("profile", ["graph", "web"])
def test_every_property_is_in_its_domain_and_no_node_is_blank(source: Source, profile: str) -> None:
    vocabulary = packaged()
    for node in published(source, profile).document["@graph"]:
        types = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
        assert "@id" in node
        for name in node:
            if not name.startswith("@"):
                assert any(vocabulary.in_domain(kind, name) for kind in types), (types, name)


def test_turtle_and_rdfxml_hold_the_statements_of_the_nquads(source: Source) -> None:
    """Judged by pyoxigraph, which refuses ill-formed terms; no statement has a blank node."""

    def statements(name: str, form: pyoxigraph.RdfFormat) -> set[str]:
        triples = [quad.triple for quad in pyoxigraph.parse(source.output(name).read_bytes(), form)]
        ends = [end for triple in triples for end in (triple.subject, triple.object)]
        assert not [end for end in ends if isinstance(end, pyoxigraph.BlankNode)]
        return {str(triple) for triple in triples}

    expected = statements("article.nq", pyoxigraph.RdfFormat.N_QUADS)
    assert expected
    assert statements("article.ttl", pyoxigraph.RdfFormat.TURTLE) == expected
    assert statements("article.nt", pyoxigraph.RdfFormat.N_TRIPLES) == expected
    assert statements("article.trig", pyoxigraph.RdfFormat.TRIG) == expected
    assert statements("article.rdf", pyoxigraph.RdfFormat.RDF_XML) == expected
