"""`semantic query`: SPARQL over a store or a file; the answer as a table, CSV, JSON or RDF."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Literal

import click

from semantic.cli.options import output_option
from semantic.cli.printing import color_option, print_result

if TYPE_CHECKING:
    from semantic.batch.asking import Answer

__all__ = ["command"]

_HELP = """Ask a dataset in SPARQL.

DATASET is a store or a file that semantic export wrote (or any .nq, .nt, .ttl, .trig, .rdf file; .gz and .zst too).
SPARQL is the query, @FILE for one in a file, or - for standard input. The prefixes schema, prov, oa, rdf, xsd and wd
need no declaration; a pattern outside of GRAPH is looked for in all articles.

\b
Examples:
  semantic query store/ 'SELECT * WHERE { ?who a schema:Person }'
  semantic query archive.nq.zst @people.rq --format csv -o people.csv
  semantic query store/ 'DESCRIBE <https://k.example/a>' --format turtle

More queries: docs/queries.md. Exit codes: 0 there is an answer, 2 it could not be had.
"""


@click.command("query", help=_HELP)
@click.argument("dataset", metavar="DATASET")
@click.argument("sparql", metavar="SPARQL")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "tsv", "json", "xml", "turtle", "nquads"]),
    default="table",
    show_default=True,
    help="Of the answer; turtle and nquads for CONSTRUCT and DESCRIBE.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="Give up after so long.",
)
@click.option(
    "--named",
    is_flag=True,
    help="Look for patterns outside of GRAPH in the unnamed graph only, as SPARQL has it.",
)
@click.option(
    "--explain", is_flag=True, help="Print the form of the query that is run, and how long it took."
)
@output_option("Where the answer goes; without it standard output.")
@color_option
def command(
    *,
    dataset: str,
    sparql: str,
    form: Literal["table", "csv", "tsv", "json", "xml", "turtle", "nquads"],
    time_limit: float,
    named: bool,
    explain: bool,
    output: str | None,
) -> None:
    """`semantic query`; its help is `_HELP`."""
    import time

    from semantic.batch.asking import ask

    query = _query(sparql)
    started = time.perf_counter()
    answer = ask(dataset, query, form=form, time_limit=time_limit, union=not named)
    data = _table(answer) if answer.columns else answer.data
    if output is None or output == "-":
        print_result(data)
    else:
        from semantic.sinks.files import write_atomically

        write_atomically(output, data)
    if explain:
        seconds = time.perf_counter() - started
        scope = "the unnamed graph" if named else "all graphs together"
        click.echo(
            f"over {scope}; opening, asking and answering took {seconds:.2f} s\n{query.strip()}", err=True
        )


def _query(text: str) -> str:
    from semantic.cli.inputs import content_of

    if text == "-":
        return sys.stdin.read()
    if text.startswith("@"):
        return content_of(text[1:], 1_000_000).decode("utf-8", "replace")
    return text


#: What steers a terminal, or turns the order of what follows: ESC, U+202E.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _escaped(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]


def _table(answer: Answer) -> bytes:
    """Columns in line, two spaces between; on a terminal the same as in a file."""
    from rich.cells import cell_len

    cells = [answer.columns, *answer.rows]
    shown = [[_STEERING.sub(_escaped, " ".join(cell.split())) for cell in row] for row in cells]
    # A sign of Chinese is as wide as two letters.
    widths = [max(cell_len(row[i]) for row in shown) for i in range(len(answer.columns))]
    lines = [
        "  ".join(
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in shown
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return ("\n".join(lines) + "\n").encode()
