"""What a dataset is, for those who find it: VoID and DCAT, and the index of who is the same as whom."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from semantic.batch.files import opened
from semantic.errors import StoreError
from semantic.rdf.literals import RDF
from semantic.sinks.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["describe"]

_SAME_AS = frozenset({"http://schema.org/sameAs", "https://schema.org/sameAs"})
_HEAD = """@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix void: <http://rdfs.org/ns/void#> .

"""


def describe(destination: str) -> list[str]:
    """Writes `void.ttl` and `sameas.tsv` beside the dataset (into its folder, if it is one); gives their paths.

    The dataset is read once, as a stream. `sameas.tsv` has a line for each pair, sorted: the address in the dataset,
    and the address that it says is the same. Only classes and properties are counted in memory.
    """
    place = Path(destination)
    if place.is_dir():
        files, base = sorted(place.glob("*.nq.zst")), place / "dataset"
    else:
        files, base = [place], place
    statements, graphs = 0, 0
    classes: Counter[str] = Counter()
    properties: Counter[str] = Counter()
    # A database without a name lies in a temporary file, so that memory stays flat.
    with closing(sqlite3.connect("", isolation_level=None)) as pairs:
        pairs.execute("CREATE TABLE same (one, other, PRIMARY KEY (one, other)) WITHOUT ROWID")
        pairs.execute("BEGIN")
        graph = ""
        for file in files:
            for quad in _quads(file):
                statements += 1
                predicate = quad.predicate.value
                properties[predicate] += 1
                if quad.graph_name.value != graph:  # An article's statements stand together.
                    graph, graphs = quad.graph_name.value, graphs + 1
                if predicate == RDF + "type":
                    classes[quad.object.value] += 1
                elif predicate in _SAME_AS:
                    pair = (quad.subject.value, quad.object.value)
                    pairs.execute("INSERT OR IGNORE INTO same VALUES (?, ?)", pair)
        index = "".join(
            f"{one}\t{other}\n" for one, other in pairs.execute("SELECT * FROM same ORDER BY one, other")
        )
    void, same = f"{base}.void.ttl", f"{base}.sameas.tsv"
    write_atomically(void, _description(place.name, statements, graphs, classes, properties).encode())
    write_atomically(same, index.encode())
    return [void, same]


def _quads(file: Path) -> Iterator[Any]:
    import pyoxigraph as ox

    name = file.name.lower()
    form = ox.RdfFormat.TRIG if name.endswith(".trig") else ox.RdfFormat.N_QUADS
    try:
        with opened(file) as lines:
            yield from ox.parse(lines, format=form)
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"this is no RDF: {error}", path=str(file), remedy="export it anew") from None


def _description(
    name: str, statements: int, graphs: int, classes: Counter[str], properties: Counter[str]
) -> str:
    """The Turtle of the description; the dataset is `<name>`, relative to wherever the file lies."""
    from urllib.parse import quote

    address = quote(os.fsencode(name))  # A file's name may hold bytes that are no text.
    lines = [
        f"<{address}> a void:Dataset, dcat:Dataset ;",
        f"    void:triples {statements} ;",
        f"    void:documents {graphs} ;",
        "    void:vocabulary <http://schema.org/>, <http://www.w3.org/ns/prov#> ;",
        *(f"    void:classPartition [ void:class <{iri}> ; void:entities {classes[iri]} ] ;" for iri in sorted(classes)),
        *(f"    void:propertyPartition [ void:property <{iri}> ; void:triples {properties[iri]} ] ;" for iri in sorted(properties)),
        f"    dcat:distribution [ a dcat:Distribution ; dcat:downloadURL <{address}> ] .",
    ]  # fmt: skip
    return _HEAD + "\n".join(lines) + "\n"
