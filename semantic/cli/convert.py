"""`semantic convert`: articles in, documents out; to standard output, a file, or a folder."""

from __future__ import annotations

import os
import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from semantic.cli.configured import vocabulary_of
from semantic.cli.inputs import STDIN, Inputs, expand, is_article, is_file, is_folder
from semantic.cli.options import Choice, Settings, article_options, output_option, profile_option
from semantic.cli.printing import (
    color_option,
    lines_above,
    print_diagnostic,
    print_error,
    print_note,
    print_result,
    quiet_option,
)
from semantic.errors import OutputError, SemanticError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from semantic.config import Configuration
    from semantic.jsonld import Profile
    from semantic.pipeline import Publication
    from semantic.readers import Detection

__all__ = ["EXTENSIONS", "command"]

#: Every output format with the extension of its files.
EXTENSIONS = {
    "jsonld": ".jsonld",
    "turtle": ".ttl",
    "ntriples": ".nt",
    "nquads": ".nq",
    "trig": ".trig",
    "rdfxml": ".rdf",
    "html": ".html",
    "meta": ".meta.html",
    "news-sitemap": ".xml",
    "article": ".article.json",
    "ninjs": ".ninjs.json",
}
#: A path that ends so and is no folder yet is meant as a file.
_SUFFIXES = frozenset(Path(extension).suffix or extension for extension in EXTENSIONS.values())
_PLAIN = frozenset({"jsonld", "html", "meta", "news-sitemap", "article", "ninjs"})
_MEANT = {
    "ttl": "turtle", "nt": "ntriples", "n-triples": "ntriples", "nq": "nquads", "n-quads": "nquads", "rdf": "rdfxml",
    "rdf/xml": "rdfxml", "xml": "rdfxml", "json-ld": "jsonld", "json": "jsonld", "script": "html", "htm": "html",
    "opengraph": "meta", "og": "meta", "sitemap": "news-sitemap",
}  # fmt: skip

_HELP = """Turn articles into JSON-LD, RDF or a script block.

FILE is a file, a folder (in it and below: its text, HTML, Markdown and XML files and web archives that hold articles,
and the .json files that are articles and not what an earlier run made of a text beside them), a pattern, or - for
standard input. One article goes to standard output
or to the file after -o. Several need a folder after -o, and get a file each; a new folder that is called like a file
(out.jsonld) needs a / at its end.

\b
Examples:
  semantic convert article.txt
  semantic convert article.txt --url https://news.example/a --language en
  semantic convert article.txt --to turtle -o article.ttl
  semantic convert article.txt --to html --profile web
  semantic convert archive/ 'older/*.txt' --to nquads -o rdf/
  semantic convert page.html --url https://news.example/a
  semantic convert https://news.example/a --fetch
  semantic convert pages/ --to news-sitemap -o news.xml

What the article does not say stays absent; each missing fact is a line on standard error with the option that
supplies it. What each input was taken for stands there too; --from says otherwise.

Exit codes: 0 all went well, 1 an article has an error, 2 wrong usage, configuration or input; for an input that
cannot be used nothing is written, and the others go on.
"""


@click.command("convert", help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--to", type=Choice(tuple(EXTENSIONS), _MEANT), default="jsonld", show_default=True, metavar="FORMAT",
    help=f"What is written: {', '.join(EXTENSIONS)}.",
)  # fmt: skip
@profile_option("web for html, else graph")
@click.option(
    "--namespace",
    type=click.Choice(["http", "https"]),
    help="The form of schema.org's IRIs in RDF.  [default: http]",
)
@output_option("The file, or for several inputs the folder, to write.")
@article_options
@color_option
@quiet_option
def command(
    files: tuple[str, ...],
    to: str,
    profile: Profile | None,
    namespace: Literal["http", "https"] | None,
    output: str | None,
    settings: Settings,
    *,
    quiet: bool,
) -> None:
    """Converts one input, or each of several."""
    from semantic.sinks.files import make_folder

    if namespace and to in _PLAIN:
        raise click.UsageError(f"--namespace is for RDF; --to {to} keeps the context https://schema.org")
    configuration = settings.configuration
    chosen: Profile = profile or ("web" if to == "html" else configuration.profile or "graph")
    scheme = namespace or configuration.namespace or "http"

    inputs = expand(files, is_article, "article (.txt, .html, .md, .xml, or .json in the form of an article)")
    if to == "news-sitemap":
        _refuse_options_for_one(settings, inputs)
        if not _write_sitemap(inputs, output, settings, chosen, quiet=quiet):
            raise SystemExit(2)
        return
    folder = _folder(inputs, output)
    severities: set[str] = set()
    written: list[str] = []
    taken: list[Detection] = []

    def put(publication: Publication, target: str | None, path: str) -> None:
        """One article into its place; the notes come after it, so that a place that fails is one line."""
        try:
            data = _bytes(publication, to, scheme, configuration)
        except SemanticError as error:
            raise error.at(path) from None
        if folder is not None:
            make_folder(folder)
        _write(target, data, path)
        written.append(target or "")
        severities.update(diagnostic.severity for diagnostic in publication.diagnostics)
        if not quiet:
            for diagnostic in publication.diagnostics:
                print_diagnostic(diagnostic, path if len(inputs.paths) > 1 else None)

    def convert(path: str, target: str | None) -> None:
        """The one article of an input into its place."""
        put(settings.publication(path, chosen, taken.append), target, path)

    def convert_all(path: str, target: str) -> None:
        """Each article of an input into a file: NAME.jsonld, or NAME-1.jsonld, NAME-2.jsonld where they are several."""
        publications = settings.publications(path, chosen, taken.append)
        for number, (publication, is_alone) in enumerate(_and_whether_alone(publications), start=1):
            if isinstance(publication, SemanticError):
                if is_alone:
                    raise publication
                print_error(publication)
                severities.add("error")
                continue
            extension = EXTENSIONS[to]
            put(
                publication,
                target if is_alone else f"{target.removesuffix(extension)}-{number}{extension}",
                path,
            )

    if folder is None:
        convert(inputs.paths[0], output)
        if taken and not quiet:
            print_note(
                f"read as {taken[0].format}, since {taken[0].because}; --from FORMAT says what else it is"
            )
    else:
        _refuse_options_for_one(settings, inputs)
        if not _convert_all(inputs.paths, folder, EXTENSIONS[to], convert_all, (taken, written), quiet=quiet):
            raise SystemExit(2)
    if "error" in severities:
        raise SystemExit(1)


def _write_sitemap(
    inputs: Inputs, output: str | None, settings: Settings, profile: Profile, *, quiet: bool
) -> bool:
    """One sitemap of all articles; false where an input could not be used. An article that lacks a fact stays out."""
    from semantic.sinks.news_sitemap import missing_for_sitemap, news_sitemap

    publisher = settings.configuration.site.publisher
    articles, is_whole = [], True
    for path in inputs.paths:
        try:
            for publication in settings.publications(path, profile):
                if isinstance(publication, SemanticError):
                    raise publication
                if missing := missing_for_sitemap(publication.article, publisher):
                    is_whole = False
                    print_note(f"{path}: left out of the sitemap, it lacks {', '.join(missing)}")
                else:
                    articles.append(publication.article)
        except SemanticError as error:
            print_error(error.at(path))
            is_whole = False
    if articles:
        _write(output, news_sitemap(articles, publisher), inputs.paths[0])
    if not quiet:
        print_note(
            f"{len(articles)} article{'s' * (len(articles) != 1)} in the sitemap; it should hold those of the last two days"
        )
    return is_whole


def _and_whether_alone(
    items: Iterator[Publication | SemanticError],
) -> Iterator[tuple[Publication | SemanticError, bool]]:
    """Each item, and whether it is the only one; no more than two are held at a time."""
    before = next(items, None)
    is_alone = True
    for item in items:
        assert before is not None
        is_alone = False
        yield before, False
        before = item
    if before is not None:
        yield before, is_alone


def _bytes(
    publication: Publication, to: str, namespace: Literal["http", "https"], configuration: Configuration
) -> bytes:
    """What is written for one article."""
    if to == "jsonld":
        from semantic.sinks.json_text import json_bytes

        return json_bytes(publication.document)
    if to == "article":
        from semantic.model import to_dict
        from semantic.sinks.json_text import json_bytes

        return json_bytes(to_dict(publication.article))
    if to == "meta":
        from semantic.sinks.meta import meta_tags

        return meta_tags(publication.article, configuration.site.publisher).encode()
    if to == "ninjs":
        from semantic.sinks.json_text import json_bytes
        from semantic.sinks.ninjs import ninjs_item

        item, notes = ninjs_item(publication.article, publication.document["@graph"][0]["@id"].split("#")[0])
        for note in () if click.get_current_context().params.get("quiet") else notes:
            print_diagnostic(note)
        return json_bytes(item)
    if to == "html":
        from semantic.sinks.html import script_block

        return (script_block(publication.document) + "\n").encode()
    from semantic.rdf import rewritten, to_nquads

    # Our documents have no graph names, so N-Quads are N-Triples; neither PyLD nor rdflib is needed.
    lines = to_nquads(publication.document, namespace=namespace, vocabulary=vocabulary_of(configuration))
    return rewritten(lines, to)


def _folder(inputs: Inputs, output: str | None) -> Path | None:
    """The folder for the results; None where there is one input and one place for it."""
    into_folder = output is not None and (output.endswith(("/", os.sep)) or is_folder(output))
    if not inputs.is_many and not into_folder:
        return None
    if output is None or output == "-":
        if len(inputs.paths) == 1:
            return None
        raise click.UsageError(f"{len(inputs.paths)} inputs need a folder for the results: -o FOLDER")
    if is_file(output) or (not into_folder and Path(output).suffix.lower() in _SUFFIXES):
        if len(inputs.paths) == 1:
            return None
        raise OutputError(
            f"cannot write: {len(inputs.paths)} results do not go into one file",
            path=output,
            remedy="give a folder (with / at its end if it shall have this name)",
        )
    return Path(output)


def _refuse_options_for_one(settings: Settings, inputs: Inputs) -> None:
    if settings.given and len(inputs.paths) > 1:
        raise click.UsageError(
            f"{settings.given[0]} says something about one article, and these are {len(inputs.paths)};"
            " convert that one alone"
        )


def _convert_all(
    paths: tuple[str, ...],
    folder: Path,
    extension: str,
    convert: Callable[[str, str], None],
    told: tuple[Sequence[Detection], Sequence[str]],
    *,
    quiet: bool,
) -> bool:
    """Writes the files of each input that can be used, and says which cannot; true where all could.

    `told` fills while it works: what each input was taken for, and the files that were written.
    """
    from semantic.sinks.files import output_names

    names = output_names(paths, extension)
    failed = []
    with _progress(len(paths), is_shown=not quiet) as advance:
        for path in paths:
            try:
                convert(path, str(folder / names[path]))
            except SemanticError as error:
                if error.path == str(folder):
                    raise  # No result has a place, so the others need not be tried.
                print_error(error.at(path))
                failed.append(path)
            advance()
    if not quiet:
        taken, written = told
        if taken:
            counts = Counter(one.format for one in taken)
            print_note(f"read as {', '.join(f'{name} ({number})' for name, number in counts.items())}")
        place = folder if len(paths) > 1 or failed or len(written) != 1 else Path(written[0])
        print_note(_summary(failed, len(paths), place, len(written)))
    return not failed


#: So many failed inputs are named in the last line.
_NAMED = 5


def _summary(failed: Sequence[str], total: int, place: Path, written: int) -> str:
    """`14 of 16 articles are in out; 2 failed: a.txt, b.txt`; the notes of others may hide the errors above.

    Where an input holds several articles, the files are counted: `9 articles of 3 inputs are in out`.
    """
    used = total - len(failed)
    if written != used:
        of = "one input" if used == 1 else f"{used} inputs"
        what = f"{written} articles of {of} are" if written != 1 else f"1 article of {of} is"
    else:
        what = f"{used} of {total} articles are" if total > 1 else "the article is" if used else "nothing is"
    names = ", ".join(failed[:_NAMED]) + (f" and {len(failed) - _NAMED} more" if failed[_NAMED:] else "")
    return f"{what} in {place}" + (f"; {len(failed)} failed: {names}" if failed else "")


def _write(output: str | None, data: bytes, source: str) -> None:
    """Puts the result into its place."""
    if output is None or output == "-":
        print_result(data)
        return
    from semantic.sinks.files import write_atomically

    if source != STDIN and os.path.realpath(output) == os.path.realpath(source):
        raise OutputError(
            "this would replace the article that is read", path=output, remedy="give another -o"
        )
    write_atomically(output, data)


@contextmanager
def _progress(total: int, *, is_shown: bool) -> Iterator[Callable[[], None]]:
    """A bar on a terminal's standard error; elsewhere nothing."""
    if not (is_shown and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True, no_color=click.get_current_context().color is False)
    with Progress(*columns, console=console, transient=True) as progress, lines_above(console):
        task = progress.add_task("articles", total=total)
        yield lambda: progress.advance(task)
