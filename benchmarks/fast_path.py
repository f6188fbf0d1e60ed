"""How fast documents and articles become N-Quads, graphs become files, and files become stores, against the peers.

All candidates see the same input in turn, in one process; the first round is thrown away; shown are medians of CPU
time as ratios to our own. `make bench` writes table and charts.

    python benchmarks/fast_path.py [--rounds 7] [--write docs/benchmarks.md] [--pages FOLDER] [--examples FILE]

`--pages` is a folder of HTML pages (also *.html.gz, in folders below), `--examples` the examples of a release of
schema.org (schemaorg-all-examples.txt); the JSON-LD of each is then a set of documents too.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import rdflib
from generated import article as generated
from measuring import Measured, chart, machine, measured, table
from pyld import jsonld

import semantic
from semantic.errors import SemanticError
from semantic.markup import scripts
from semantic.rdf import fast, rewritten, to_nquads
from semantic.rdf.literals import canonical_double
from semantic.rdf.writers.blocks import trig_block
from semantic.statements import statements
from semantic.vocabulary import context, document_loader, packaged

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
OURS = "semantic.to_nquads"
SCHEMA = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"


def reduced(document: dict[str, Any]) -> str:
    """The document with those terms of the context inlined that it uses, as pyoxigraph needs it."""
    written = json.dumps(document)
    used = {
        name: term
        for name, term in context()["@context"].items()
        if isinstance(term, str) or f'"{name}"' in written
    }
    return json.dumps({**document, "@context": used})


def untagged(url: str, options: Any = None) -> dict[str, Any]:
    """A loader as everybody writes it: without the tag that lets PyLD keep the processed context."""
    return {name: value for name, value in document_loader(url, options).items() if name != "tag"}


def by_pyld(document: Any, loader: Any = document_loader) -> str:
    written: str = jsonld.to_rdf(document, {"documentLoader": loader, "format": "application/n-quads"})
    return written


def from_json_ld(title: str, documents: list[dict[str, Any]], rounds: int) -> Iterator[Measured]:
    """JSON texts to N-Quads, reading the JSON included."""
    texts = [json.dumps(document) for document in documents]
    inlined = [reduced(document) for document in documents]
    count = sum(to_nquads(document).count(b"\n") for document in documents) / len(documents)
    named = f"{title}: {len(texts)} documents, {count:.0f} statements each"

    def oxigraph() -> None:
        for text in inlined:
            ox.serialize(ox.parse(text, format=ox.RdfFormat.JSON_LD), format=ox.RdfFormat.N_QUADS)

    def plain(*, is_fresh: bool) -> None:
        for number, text in enumerate(texts):
            if is_fresh or number == 0:
                jsonld._resolved_context_cache.clear()  # noqa: SLF001  (one tagged call warms it for all)
            by_pyld(json.loads(text), untagged)

    yield measured(
        f"JSON-LD to N-Quads, {named}",
        OURS,
        {
            OURS: lambda: [to_nquads(json.loads(text)) for text in texts],
            "PyLD, cached context": lambda: [by_pyld(json.loads(text)) for text in texts],
            "pyoxigraph, reduced context": oxigraph,
            "PyLD, ordinary loader, all in one process": lambda: plain(is_fresh=False),
            "PyLD, ordinary loader, cache empty each time": lambda: plain(is_fresh=True),
        },
        rounds,
        "An ordinary loader gives the context without the tag by which PyLD keeps it.",
    )


def known(texts: Iterator[str]) -> list[dict[str, Any]]:
    """The documents among some texts that the look-ups know and every candidate reads."""
    found = []
    for text in texts:
        try:
            document = json.loads(text)
            if isinstance(document, dict):
                fast._lines(document, "http", None, packaged())  # noqa: SLF001
                by_pyld(document)
                list(ox.parse(reduced(document), format=ox.RdfFormat.JSON_LD))
                found.append(document)
        except (ValueError, SyntaxError, SemanticError, fast.OutsideError, jsonld.JsonLdError):
            continue
    return found


def of_pages(folder: Path) -> Iterator[str]:
    """The JSON-LD about articles in the pages of a folder."""
    for path in sorted(folder.rglob("*.html")) + sorted(folder.rglob("*.html.gz")):
        page = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        yield from (script.text for script in scripts(page) if script.is_json_ld and "Article" in script.text)


def of_examples(file: Path) -> Iterator[str]:
    """The JSON-LD in the examples of a release of schema.org."""
    yield from (script.text for script in scripts(file.read_bytes()) if script.is_json_ld)


def literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def by_hand(article: semantic.Article) -> bytes:
    """The statements of a generated article by f-strings that know its shape and check nothing: the floor of Python."""
    base = article.canonical_url
    end = f" <{base}#article> .\n"
    a, page, image, home = (
        f"<{base}#article> <",
        f"<{base}#webpage> <",
        f"<{base}#image-1> <",
        "<https://kestrel.example/#organization> <",
    )
    type_ = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/"
    one, two, place, other, body = article.entities
    picture = article.images[0]
    author = article.authors[0]
    maker = f"<{base}#person-{author.name.lower().replace(' ', '-')}>"
    creator = f"<{base}#{one.key}-2>"
    lines = [
        f"{home}{SCHEMA}name> {literal(article.publisher.name)}{end}",
        f"{home}{SCHEMA}url> <{article.publisher.url}>{end}",
        f"{home}{type_}NewsMediaOrganization>{end}",
        f"{a}{SCHEMA}about> <{place.authority}>{end}",
        f"{a}{SCHEMA}about> <{other.authority}>{end}",
        f"{a}{SCHEMA}articleBody> {literal(article.body_text)}{end}",
        f"{a}{SCHEMA}articleSection> {literal(article.section)}{end}",
        f"{a}{SCHEMA}author> {maker}{end}",
        f"{a}{SCHEMA}contentLocation> <{place.authority}>{end}",
        f'{a}{SCHEMA}datePublished> "{article.date_published}"^^<{XSD}dateTime>{end}',
        f"{a}{SCHEMA}description> {literal(article.standfirst)}{end}",
        f"{a}{SCHEMA}headline> {literal(article.headline)}{end}",
        f"{a}{SCHEMA}image> <{base}#image-1>{end}",
        f'{a}{SCHEMA}inLanguage> "{article.language}"{end}',
        *[f"{a}{SCHEMA}keywords> {literal(word)}{end}" for word in article.keywords],
        f"{a}{SCHEMA}mainEntityOfPage> <{base}#webpage>{end}",
        f"{a}{SCHEMA}mentions> <{base}#{body.key}>{end}",
        f"{a}{SCHEMA}mentions> <{base}#{one.key}>{end}",
        f"{a}{SCHEMA}mentions> <{base}#{two.key}>{end}",
        f"{a}{SCHEMA}publisher> <https://kestrel.example/#organization>{end}",
        f"{a}{SCHEMA}url> <{base}>{end}",
        f'{a}{SCHEMA}wordCount> "{len([w for w in article.body_text.split() if w != "—"])}"^^<{XSD}integer>{end}',
        f"{a}{type_}NewsArticle>{end}",
        f"{image}{SCHEMA}about> <{base}#{two.key}>{end}",
        f"{image}{SCHEMA}caption> {literal(picture.caption)}{end}",
        f"{image}{SCHEMA}contentUrl> <{picture.url}>{end}",
        f"{image}{SCHEMA}creator> {creator}{end}",
        f"{image}{SCHEMA}creditText> {literal(picture.credit.text)}{end}",
        f'{image}{SCHEMA}height> "{picture.height}"^^<{XSD}integer>{end}',
        f"{image}{SCHEMA}mentions> <{place.authority}>{end}",
        f'{image}{SCHEMA}representativeOfPage> "true"^^<{XSD}boolean>{end}',
        f"{image}{SCHEMA}sourceOrganization> <{base}#organization-north-wire>{end}",
        f"{image}{SCHEMA}url> <{picture.url}>{end}",
        f'{image}{SCHEMA}width> "{picture.width}"^^<{XSD}integer>{end}',
        f"{image}{type_}ImageObject>{end}",
        f"<{base}#{body.key}> <{SCHEMA}name> {literal(body.name)}{end}",
        f"<{base}#{body.key}> <{type_}Organization>{end}",
        f"{page}{SCHEMA}primaryImageOfPage> <{base}#image-1>{end}",
        f"{page}{SCHEMA}url> <{base}>{end}",
        f"{page}{type_}WebPage>{end}",
        f"{maker} <{SCHEMA}jobTitle> {literal(author.job_title)}{end}",
        f"{maker} <{SCHEMA}name> {literal(author.name)}{end}",
        f"{maker} <{type_}Person>{end}",
        f"{creator} <{SCHEMA}name> {literal(one.name)}{end}",
        f"{creator} <{type_}Person>{end}",
    ]  # fmt: skip
    if body.name != "North Wire":
        lines.append(f'<{base}#organization-north-wire> <{SCHEMA}name> "North Wire"{end}')
        lines.append(f"<{base}#organization-north-wire> <{type_}Organization>{end}")
    for person in (one, two):
        lines.append(f"<{base}#{person.key}> <{SCHEMA}name> {literal(person.name)}{end}")
        lines.append(f"<{base}#{person.key}> <{type_}Person>{end}")
    for where in (place, other):
        point = f"<{GEO[where.geo.latitude, where.geo.longitude]}>"
        lines += [
            f"<{where.authority}> <{SCHEMA}geo> {point}{end}",
            f"<{where.authority}> <{SCHEMA}name> {literal(where.name)}{end}",
            f"<{where.authority}> <{type_}City>{end}",
            f'{point} <{SCHEMA}addressCountry> "{where.country_code}"{end}',
            f'{point} <{SCHEMA}latitude> "{canonical_double(where.geo.latitude)}"^^<{XSD}double>{end}',
            f'{point} <{SCHEMA}longitude> "{canonical_double(where.geo.longitude)}"^^<{XSD}double>{end}',
            f"{point} <{type_}GeoCoordinates>{end}",
        ]
    return "".join(sorted(lines)).encode()


#: The names of coordinates, which by_hand does not make but knows.
GEO: dict[tuple[float, float], str] = {}


def from_articles(rounds: int) -> Iterator[Measured]:
    """The frozen value to N-Quads; numbers are left out for which the fixed shape of `by_hand` does not hold."""
    from semantic.jsonld.identifiers import identify
    from semantic.model import Site

    articles = []
    for number in range(400):
        article = semantic.from_dict(generated(number))
        ids = identify(article, Site(), linked=True)
        for entity in article.entities:
            if entity.geo:
                GEO[entity.geo.latitude, entity.geo.longitude] = ids.geo(entity.geo)
        if by_hand(article) == statements(article).nquads:
            articles.append(article)
    documents = [semantic.to_jsonld(article) for article in articles]
    count = sum(statements(article).nquads.count(b"\n") for article in articles) / len(articles)
    for article, document in zip(articles, documents, strict=True):
        graph, nquads = statements(article)
        assert nquads == to_nquads(document, graph=graph)
    yield measured(
        f"Article to N-Quads: {len(articles)} generated articles, {count:.0f} statements each",
        "semantic.statements",
        {
            "semantic.statements": lambda: [statements(article) for article in articles],
            "f-strings by hand, the same bytes": lambda: [by_hand(article) for article in articles],
            "to_jsonld, then to_nquads": lambda: [to_nquads(semantic.to_jsonld(one)) for one in articles],
            "PyLD, from the ready document": lambda: [by_pyld(document) for document in documents],
            "to_jsonld, then PyLD": lambda: [by_pyld(semantic.to_jsonld(one)) for one in articles],
        },
        rounds,
        "The f-strings know the shape of these articles and check nothing: no address, no date, no name of two things.",
    )


def writing(rounds: int) -> Iterator[Measured]:
    """What exports and conversions have, which is N-Quads in memory, against rdflib with its graph in memory."""
    articles = [statements(semantic.from_dict(generated(number))) for number in range(300)]
    nquads = b"".join(one.nquads for one in articles)
    quads = list(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))
    dataset = rdflib.Dataset()
    dataset.parse(data=nquads, format="nquads")
    graph = rdflib.Graph()
    for subject, predicate, object_, _ in dataset.quads():
        graph.add((subject, predicate, object_))
    prefixes = {"schema": SCHEMA}
    triples = [ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads]
    no_graphs = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    blocks = b"".join(trig_block(one.nquads, one.graph, SCHEMA) for one in articles)
    assert {
        *ox.parse(b"@prefix schema: <%b> .\n%b" % (SCHEMA.encode(), blocks), format=ox.RdfFormat.TRIG)
    } == {*quads}
    ready = "pyoxigraph, from its own terms"
    yield measured(
        f"Writing TriG, {len(quads):,} statements",
        "semantic export to .trig",
        {
            "semantic export to .trig": lambda: [
                trig_block(one.nquads, one.graph, SCHEMA) for one in articles
            ],
            ready: lambda: ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes=prefixes),
            "pyoxigraph, from N-Quads": lambda: ox.serialize(
                ox.parse(nquads, format=ox.RdfFormat.N_QUADS), format=ox.RdfFormat.TRIG, prefixes=prefixes
            ),
            "rdflib, TriG": lambda: dataset.serialize(format="trig"),
        },
        max(2, rounds // 2),
    )
    yield measured(
        f"Writing Turtle, {len(quads):,} statements",
        "semantic query to Turtle",
        {
            "semantic query to Turtle": lambda: ox.serialize(
                triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes
            ),
            "semantic convert --to turtle (in order, for people)": lambda: rewritten(no_graphs, "turtle"),
            "semantic.serialize (an rdflib graph, each term checked)": lambda: semantic.serialize(
                graph, "turtle"
            ),
            "rdflib, Turtle": lambda: graph.serialize(format="turtle"),
        },
        max(2, rounds // 2),
        "`query` prints the terms that its store gives, by pyoxigraph.",
    )


def loading(rounds: int) -> Iterator[Measured]:
    nquads = b"".join(statements(semantic.from_dict(generated(number))).nquads for number in range(600))

    def store() -> None:
        ox.Store().bulk_load(io.BytesIO(nquads), format=ox.RdfFormat.N_QUADS)

    def memory() -> None:
        rdflib.Dataset().parse(data=nquads, format="nquads")

    yield measured(
        f"Loading a store, {nquads.count(bytes([10])):,} statements",
        "pyoxigraph, as semantic query does",
        {"pyoxigraph, as semantic query does": store, "rdflib, memory store": memory},
        max(2, rounds // 2),
        "CPU time of all threads.",
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--examples", type=Path)
    options = parser.parse_args()
    articles = [semantic.publish(path).article for path in sorted((ROOT / "examples").glob("*/article.txt"))]
    runs = [
        *from_json_ld("examples/, profile web", [semantic.to_jsonld(one, profile="web") for one in articles], options.rounds),
        *from_json_ld("examples/, profile graph", [semantic.to_jsonld(one) for one in articles], options.rounds),
        *(from_json_ld("pages of others", known(of_pages(options.pages)), options.rounds) if options.pages else ()),
        *(from_json_ld("examples of schema.org", known(of_examples(options.examples)), options.rounds) if options.examples else ()),
        *from_articles(options.rounds),
        *writing(options.rounds),
        *loading(options.rounds),
    ]  # fmt: skip
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`; medians of CPU time in one run, interleaved, the first round thrown away.",
        machine(("PyLD", "pyoxigraph", "rdflib")),
        "",
    ]
    for number, run in enumerate(runs, 1):
        shown = table(run)
        if options.write:
            file = Path("charts") / f"fast-path-{number}.svg"
            (options.write.parent / file).parent.mkdir(exist_ok=True)
            (options.write.parent / file).write_text(chart(run), encoding="utf-8")
            shown = [*shown[:2], f"![{run.title}]({file.as_posix()})", "", *shown[2:]]
        lines += shown
    text = "\n".join(lines).rstrip() + "\n"
    sys.stdout.write(text)
    if options.write:
        options.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
