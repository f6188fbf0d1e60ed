"""`semantic validate`: files and pages in, findings out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from semantic.cli.inputs import SIZE, STDIN, content_of, expand, is_folder
from semantic.cli.options import config_option, configuration_of, vocabulary_of
from semantic.cli.printing import color_option, print_error, print_note, print_text, quiet_option
from semantic.errors import ConfigurationError, EmptyInputError, OutputError, SemanticError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from semantic.config import Configuration
    from semantic.validation import Report, Rule
    from semantic.vocabulary import Vocabulary

__all__ = ["command"]

_PAGES = frozenset({".html", ".htm", ".xhtml"})
_DOCUMENTS = frozenset({".jsonld", ".json"})
_FORMATS = ("full", "concise", "json", "jsonl")
_COLORS = {"error": "red", "warning": "yellow", "info": "blue", "place": "cyan", "fix": "green"}

_HELP = """Check structured data: JSON-LD files, and the JSON-LD blocks of HTML pages.

INPUT is a file, a folder (all .html, .htm, .xhtml, .jsonld and .json files in it and below), a pattern, or - for
standard input. Nothing is fetched: the schema.org vocabulary is packaged. Defaults for --select, --ignore and --fail-on
stand in the configuration: select, ignore, fail_on in [validate] of semantic.toml.

\b
Examples:
  semantic validate page.html
  semantic validate public/ --fail-on warning --format concise
  semantic validate page.html --select google-article --ignore date-only
  semantic validate public/ --format json --output jsonl=findings.jsonl
  semantic convert article.txt | semantic validate - --select news-article

\b
Rule sets, for --select and --ignore, beside the name of any rule:
  jsonld                what JSON and JSON-LD demand of every reader
  schemaorg             types, properties, domains, ranges, forms of values
  google-article        what Google recommends; it requires nothing
  google-image-license  credit and licence of pictures
  google-paywall        articles that are not free
  newsroom              texts that readers would see broken, impossible dates
  knowledge-graph       references and names across nodes, coordinates
  news-article          what `semantic convert` emits     (off by default)
  article               the JSON form of an article       (off by default)
  report                the JSON form of these reports    (off by default)

Findings go to standard output, one line with the counts to standard error.

Exit codes: 0 nothing as grave as --fail-on was found, 1 something was, 2 an input could not be read, holds no
structured data, or an option is wrong.
"""


@click.command("validate", help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("--select", metavar="SET,...", multiple=True, help="Check only these rule sets and rules.")
@click.option("--ignore", metavar="RULE,...", multiple=True, help="Leave out these rules and rule sets.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="Exit with 1 from this severity on.  [default: error]",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(_FORMATS),
    default="full",
    show_default=True,
    help="Form of the report.",
)
@click.option(
    "--output", metavar="FORMAT=FILE", multiple=True, help="Write the report into FILE as well; repeatable."
)
@click.option("--url", metavar="URL", help="The address of the page, for a single input.")
@click.option(
    "--max-size", type=SIZE, default="20MB", show_default=True, help="Refuse inputs that are larger."
)
@config_option
@color_option
@quiet_option
def command(
    inputs: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    format_: str,
    output: tuple[str, ...],
    url: str | None,
    max_size: int,
    config: str | None,
    quiet: bool,
) -> None:
    """Reads each input, collects the findings of all, writes the reports, and exits by the contract."""
    from semantic.validation import Report
    from semantic.validation.reports import FORMATTERS, summary

    targets = _targets(output)
    configuration = configuration_of(config)
    rules = _rules(select, ignore, configuration)
    vocabulary = vocabulary_of(configuration)
    threshold = fail_on or configuration.validate.fail_on or "error"
    if url and (len(inputs) > 1 or is_folder(inputs[0])):
        raise ConfigurationError(
            "one address for several inputs", place="--url", remedy="give a single input"
        )
    report, failed = Report(), False
    for argument in inputs:
        try:
            found = expand([argument], _is_wanted, "HTML page or JSON-LD file")
        except SemanticError as error:
            failed = True
            print_error(error)
            continue
        for path in found.paths:
            try:
                found_here = _checked(
                    path, rules, vocabulary, url=url, max_size=max_size, named=path == argument
                )
                if found_here.files:
                    _refuse_to_replace(path, targets)
                report += found_here
            except OutputError:
                raise
            except SemanticError as error:
                failed = True
                print_error(error.at(path))
    for name, file in targets:
        _write(file, FORMATTERS[name](report, _unpainted))
    text = FORMATTERS[format_](report, _paint)
    if text:
        print_text(text)
    if report.files and not quiet:
        print_note(summary(report))
    if not report.files and not failed:
        failed = True
        print_error(EmptyInputError("nothing was checked: no input holds structured data"))
    if failed:
        raise SystemExit(2)
    if threshold != "never" and report.at_least(threshold):  # type: ignore[arg-type] # one of the choices
        raise SystemExit(1)


def _rules(select: Iterable[str], ignore: Iterable[str], configuration: Configuration) -> Sequence[Rule]:
    """The rules to run: for each of the two options what the command line says, else what the configuration says."""
    from semantic.validation import selected

    given = {"select": _names(select), "ignore": _names(ignore)}
    ours = configuration.validate
    try:
        return selected(given["select"] or ours.select or None, given["ignore"] or ours.ignore)
    except ConfigurationError as error:
        key = (error.place or "").removeprefix("--")
        if key in given and not given[key]:
            raise ConfigurationError(
                error.message, path=str(configuration.path), place=f"validate.{key}", remedy=error.remedy
            ) from None
        raise


def _checked(
    path: str,
    rules: Sequence[Rule],
    vocabulary: Vocabulary,
    *,
    url: str | None,
    max_size: int,
    named: bool,
) -> Report:
    """The report on one file; EmptyInputError for one without structured data.

    A .json file that nobody named (it was found in a folder) and that is no JSON-LD is passed over.
    """
    from semantic.validation import Report, check
    from semantic.validation.subject import subject_of

    content = content_of(path, max_size)
    if not content.strip():
        raise EmptyInputError("the file is empty", path=path, remedy="leave it out, or fill it")
    suffix = Path(path).suffix.lower()
    is_page = True if suffix in _PAGES else False if suffix in _DOCUMENTS else None
    subject = subject_of(content, vocabulary, is_page=is_page, url=url)
    forms = {"news-article", "article", "report"}
    judged_as_a_form = all(rule.set in forms for rule in rules)
    if (
        suffix == ".json"
        and not judged_as_a_form
        and not subject.is_page
        and _is_other_json(subject.blocks[0].value)
    ):
        if not named:
            return Report()
        raise EmptyInputError(
            "this JSON is no JSON-LD: it has no @context",
            path=path,
            remedy="to check an article in our JSON form: --select article",
        )
    report = check(subject, rules, file=path)
    if not report.blocks and not report.findings:
        raise EmptyInputError(
            "no structured data: the page has no script element of type application/ld+json",
            path=path,
            remedy="semantic embed puts one in",
        )
    return report


def _is_other_json(value: object) -> bool:
    """JSON for something else: none of its outer objects has a keyword of JSON-LD."""
    items = value if isinstance(value, list) else [value]
    return value is not None and not any(
        isinstance(item, dict) and any(str(key).startswith("@") for key in item) for item in items
    )


def _is_wanted(path: Path) -> bool:
    return path.suffix.lower() in _PAGES | _DOCUMENTS


def _names(options: Iterable[str]) -> list[str]:
    return [name.strip() for option in options for name in option.split(",") if name.strip()]


def _targets(outputs: Iterable[str]) -> list[tuple[str, str]]:
    targets = []
    for output in outputs:
        name, equals, file = output.partition("=")
        if name not in _FORMATS or not equals or not file:
            raise ConfigurationError(
                f"{output!r} is not FORMAT=FILE", place="--output", remedy=f"formats: {', '.join(_FORMATS)}"
            )
        targets.append((name, file))
    return targets


def _refuse_to_replace(path: str, targets: Iterable[tuple[str, str]]) -> None:
    for _, file in targets:
        if path != STDIN and os.path.realpath(file) == os.path.realpath(path):
            raise OutputError(
                "this would replace a file that is checked", path=file, remedy="give --output another file"
            )


def _write(file: str, text: str) -> None:
    from semantic.sinks.files import write_atomically

    write_atomically(file, text.encode("utf-8", "backslashreplace"))


def _paint(text: str, role: str) -> str:
    return click.style(text, fg=_COLORS[role], bold=role in {"error", "warning"})


def _unpainted(text: str, role: str) -> str:  # noqa: ARG001 - the form of Paint
    return text
