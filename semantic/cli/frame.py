"""`semantic frame`: everything about one article, person or place of a dataset, as JSON-LD."""

from __future__ import annotations

import click

from semantic.cli.options import output_option
from semantic.cli.printing import color_option, print_result

__all__ = ["command"]

_HELP = """Give JSON-LD of one person, place or article from a dataset.

DATASET is a store or a file that semantic export wrote, IRI the address of the thing in it.

\b
Examples:
  semantic frame store/ https://news.example/a1#article
  semantic frame store/ http://www.wikidata.org/entity/Q64 --frame place

article: with authors, pictures, people and places in it; person and place: with the articles that name them.

Exit codes: 0 there it is, 2 the dataset cannot be read or says nothing of it.
"""


@click.command("frame", help=_HELP)
@click.argument("dataset", metavar="DATASET")
@click.argument("iri", metavar="IRI")
@click.option(
    "--frame",
    "kind",
    type=click.Choice(["article", "person", "place"]),
    default="article",
    show_default=True,
    help="What the thing is looked at as.",
)
@output_option("Where the document goes; without it standard output.")
@color_option
def command(*, dataset: str, iri: str, kind: str, output: str | None) -> None:
    """`semantic frame`; its help is `_HELP`."""
    from semantic.batch.framing import frame
    from semantic.sinks.json_text import json_bytes

    data = json_bytes(frame(dataset, iri, kind))
    if output is None or output == "-":
        print_result(data)
    else:
        from semantic.sinks.files import write_atomically

        write_atomically(output, data)
