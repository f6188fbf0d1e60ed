"""`semantic embed`: an article's document into its HTML page, or out of it."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import click

from semantic.cli.inputs import STDIN, content_of
from semantic.cli.options import Settings, article_options, output_option, profile_option
from semantic.cli.printing import color_option, print_diagnostic, print_note, print_result, quiet_option
from semantic.errors import DocumentError, OutputError, SemanticError

if TYPE_CHECKING:
    from semantic.jsonld import Profile
    from semantic.model import JSON, Diagnostic

__all__ = ["command"]

_HELP = """Put an article's JSON-LD into its HTML page.

The block is <script type="application/ld+json" data-semantic="article">: it replaces the block that an earlier run
put there, else it goes to the end of the head. Every other byte of the page stays, other people's JSON-LD too.

ARTICLE is the article as plain text or in our JSON form, a ready JSON-LD document (.jsonld), or - for standard input.

\b
Examples:
  semantic embed page.html article.txt > new.html
  semantic embed page.html article.txt --in-place
  semantic convert article.txt --profile web | semantic embed page.html - -i
  semantic embed page.html article.txt --check    # in a build: is it current?
  semantic embed page.html --remove --in-place

Exit codes: 0 all went well, 1 with --check: the page would change, 2 wrong usage, configuration or input.
"""


@click.command("embed", help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("page")
@click.argument("article", required=False)
@output_option("The file to write; PAGE itself is allowed.")
@click.option("-i", "--in-place", is_flag=True, help="Write PAGE itself.")
@click.option("--remove", is_flag=True, help="Take our block out of the page.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if the page would change.")
@profile_option("web")
@article_options
@color_option
@quiet_option
def command(
    page: str,
    article: str | None,
    output: str | None,
    profile: Profile | None,
    settings: Settings,
    *,
    in_place: bool,
    remove: bool,
    check: bool,
    quiet: bool,
) -> None:
    """Puts, replaces or removes the block."""
    from semantic.sinks.files import write_atomically
    from semantic.sinks.html import embed, own_blocks, unembed

    _refuse_contradictions(page, article, output, in_place=in_place, remove=remove, check=check)
    page_name = STDIN if page == "-" else page
    before = content_of(page_name, settings.max_size)
    document, diagnostics = (None, ()) if article is None else _document(article, settings, profile or "web")
    try:
        after = unembed(before) if document is None else embed(before, document)
        blocks = len(own_blocks(before))
    except SemanticError as error:
        raise error.at(page_name) from None
    target = page if in_place else output
    if target and article not in {None, "-"} and os.path.realpath(target) == os.path.realpath(str(article)):
        raise OutputError(
            "this would replace the article that is read", path=target, remedy="give another -o"
        )
    # Written before the notes are, so that a place that fails is one line.
    if not check and target is not None and target != "-":
        write_atomically(target, after)
    if not quiet:
        for diagnostic in diagnostics:
            print_diagnostic(diagnostic)
    if blocks > 1 and not quiet:
        print_note(f"{page_name}: {blocks} blocks of ours became {0 if remove else 1}")
    if check:
        if after != before:
            state = (
                "holds our block"
                if remove
                else "does not hold the current block"
                if blocks
                else "holds no block of ours"
            )
            print_note(f"{page_name}: the page {state}")
            raise SystemExit(1)
        return
    if target is None or target == "-":
        print_result(after)


def _refuse_contradictions(
    page: str, article: str | None, output: str | None, *, in_place: bool, remove: bool, check: bool
) -> None:
    if remove and article is not None:
        raise click.UsageError("--remove needs no ARTICLE; leave one of them out")
    if not remove and article is None:
        raise click.UsageError(
            "what shall go into the page? Give ARTICLE (a text, an article in JSON, a .jsonld document, or - for"
            " standard input), or --remove"
        )
    if page == "-" and article == "-":
        raise click.UsageError("PAGE and ARTICLE cannot both be standard input")
    if in_place and (page == "-" or output is not None):
        raise click.UsageError(
            "--in-place writes PAGE itself; it goes with no -o and not with standard input"
        )
    if check and (in_place or output is not None):
        raise click.UsageError("--check writes nothing; leave -o and --in-place out")


def _document(
    article: str, settings: Settings, profile: Profile
) -> tuple[dict[str, JSON], tuple[Diagnostic, ...]]:
    """The document of the article with what is to be noted, or the ready one that the file is."""
    from semantic.readers import detect
    from semantic.sinks.html import script_block

    path = STDIN if article == "-" else article
    content = content_of(path, settings.max_size)
    is_ready = settings.format is None and detect(content).format == "json"
    if is_ready and settings.given:
        raise click.UsageError(f"{settings.given[0]} changes no ready document; give the article itself")
    notes: tuple[Diagnostic, ...] = ()
    if is_ready:
        document = _ready(content, path)
    else:
        publication = settings.publication_of(content, path, profile)
        document, notes = publication.document, publication.diagnostics
    try:
        script_block(document)  # What cannot be written is the fault of this file, not of the page.
    except SemanticError as error:
        raise error.at(path) from None
    return document, notes


def _ready(content: bytes, path: str) -> dict[str, JSON]:
    """The JSON-LD document that a file holds; what would come out of the page as something else is refused."""

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        if len(set(names)) < len(names):
            double = next(name for name in names if names.count(name) > 1)
            raise DocumentError(
                f"the member {double!r} stands twice in one object", path=path, remedy="keep one"
            )
        return dict(pairs)

    try:
        value = json.loads(content, object_pairs_hook=members)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise DocumentError(
            f"this is no JSON: {error.msg}", path=path, place=place, remedy="mend the JSON"
        ) from None
    except RecursionError:
        raise DocumentError("this JSON is nested too deeply", path=path, remedy="flatten it") from None
    except ValueError as error:
        raise DocumentError(f"this JSON cannot be read ({error})", path=path) from None
    if not isinstance(value, dict) or not {"@context", "@graph", "@type"} & value.keys():
        raise DocumentError(
            "this is no JSON-LD document: it has no @context",
            path=path,
            remedy="give the output of semantic convert",
        )
    return value
