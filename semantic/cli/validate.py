"""`semantic validate`: files and pages in, findings out."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from semantic.cli.checking_all import collect_rarely, outcomes
from semantic.cli.configured import config_option, configuration_of
from semantic.cli.inputs import SIZE, STDIN, is_folder
from semantic.cli.printing import (
    color_option,
    print_error,
    print_note,
    print_result,
    print_text,
    quiet_option,
)
from semantic.errors import ConfigurationError, EmptyInputError, InputError, OutputError

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from semantic.config import Configuration
    from semantic.validation.rule import Report

__all__ = ["command"]

_FORMATS = ("full", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab")
#: Forms that are one line or paragraph after the other, so that they can be printed while the run goes on.
_STREAMED = frozenset({"full", "concise", "jsonl", "github"})
_COLORS = {"error": "red", "warning": "yellow", "info": "blue", "place": "cyan", "fix": "green"}

_HELP = """Check structured data: JSON-LD files, HTML pages (JSON-LD, microdata, RDFa Lite), news sitemaps.

INPUT is a file, a folder (all .html, .htm, .xhtml, .jsonld, .json files and .xml sitemaps in it and below, without what
.gitignore leaves out), a pattern, or - for standard input. Nothing is fetched: the schema.org vocabulary is packaged.
Defaults stand in the configuration, [validate] of semantic.toml or [tool.semantic.validate] of pyproject.toml: select,
ignore, fail_on, max_warnings, baseline, and per_file for files that match a pattern.

\b
Examples:
  semantic validate page.html
  semantic validate public/ --fail-on warning --format concise
  semantic validate page.html --select google-article --ignore date-only
  semantic validate public/ --format github --output sarif=findings.sarif
  semantic validate public/ --write-baseline semantic-baseline.json
  semantic validate page.html --diff
  semantic validate page.html --fix
  semantic explain wrong-domain
  semantic convert article.txt | semantic validate - --select news-article

\b
Rule sets, for --select and --ignore, beside the name of any rule:
  jsonld                  what JSON and JSON-LD demand of every reader
  schemaorg               types, properties, domains, ranges, forms of values
  google-article          what Google recommends; it requires nothing
  google-image-license    credit and licence of pictures
  google-paywall          articles that are not free
  google-structured-data  breadcrumbs, videos, profiles, live blogs
  speakable               which part of a page a voice may read
  newsroom                broken texts, impossible dates, data against page
  knowledge-graph         references and names across nodes, coordinates
  social                  Open Graph and X cards
  news-sitemap            news sitemaps
  trust                   what an organization says of itself (off by default)
  news-article            what `semantic convert` emits     (off by default)
  article                 the JSON form of an article       (off by default)
  report                  the JSON form of these reports    (off by default)

A page leaves findings out with <!-- semantic: ignore rule, ... -->.
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
    "--max-warnings", metavar="N", type=click.IntRange(0), help="Exit with 1 for more warnings than that."
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
@click.option(
    "--engine",
    type=click.Choice(["native", "shacl"]),
    default="native",
    show_default=True,
    help="Rules of our own, or the SHACL shapes of schemas/shapes/ (needs semantic-news[shacl]).",
)
@click.option("--fix", is_flag=True, help="Make the safe fixes in the files; what is left is reported.")
@click.option("--diff", is_flag=True, help="Show the safe fixes, change nothing.")
@click.option("--baseline", metavar="FILE", help="Leave out the findings that FILE knows.")
@click.option(
    "--write-baseline", metavar="FILE", help="Write all findings into FILE as known, and exit with 0."
)
@click.option("--prune-baseline", is_flag=True, help="Take out of --baseline what was not found again.")
@click.option("--url", metavar="URL", help="The address of the page, for a single input.")
@click.option(
    "--stdin-filename", metavar="NAME", help="What standard input is called in findings and settings."
)
@click.option("--now", metavar="DATE", help="The moment that the future begins with.  [default: the clock]")
@click.option(
    "--allow-empty", is_flag=True, help="Pass over files without structured data; exit with 0 for nothing."
)
@click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@click.option("--cache", metavar="FOLDER", help="Keep reports in FOLDER, and check only what has changed.")
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
    max_warnings: int | None,
    format_: str,
    output: tuple[str, ...],
    engine: str,
    fix: bool,
    diff: bool,
    baseline: str | None,
    write_baseline: str | None,
    prune_baseline: bool,
    url: str | None,
    stdin_filename: str | None,
    now: str | None,
    allow_empty: bool,
    jobs: int,
    cache: str | None,
    max_size: int,
    config: str | None,
    quiet: bool,
) -> None:
    """Reads each input, collects the findings of all, writes the reports, and exits by the contract."""
    collect_rarely()
    from semantic.cli.checking import Settings
    from semantic.validation.reports import FORMATTERS, Tally
    from semantic.validation.rule import SEVERITIES, together

    targets = _targets(output)
    configuration = configuration_of(config)
    ours = configuration.validate
    chosen = _checked_names(select, ignore, configuration)
    if url and (len(inputs) > 1 or is_folder(inputs[0])):
        raise ConfigurationError(
            "one address for several inputs", place="--url", remedy="give a single input"
        )
    if engine == "shacl":
        from semantic.validation.shacl import require_pyshacl

        require_pyshacl()
    known_file = baseline or (str(ours.baseline) if ours.baseline and not write_baseline else None)
    known = _known(known_file)
    before = None if known is None else known.copy()
    settings = Settings(
        *chosen,
        per_file=ours.per_file,
        base=str(configuration.path.parent) if configuration.path else ".",
        vocabulary=str(configuration.vocabulary) if configuration.vocabulary else None,
        url=url,
        max_size=max_size,
        fix=fix or diff,
        cache=cache,
        stdin_filename=stdin_filename,
        engine=engine,
        allow_empty=allow_empty,
        **({"now": _moment(now)} if now else {}),  # type: ignore[arg-type] # one keyword
    )
    if cache:
        _prepare_cache(cache)
    streams = format_ in _STREAMED and not write_baseline
    # Findings are kept only where a report of all of them is wanted, so that memory stays flat.
    keeps = not streams or bool(targets)
    # The mended text of standard input is the result.
    shows = not (diff or write_baseline or (fix and "-" in inputs))
    tally, failed, fixed = Tally(), False, 0
    kept: list[Report] = []
    warnings = grave = 0
    threshold = fail_on or ours.fail_on or "error"
    counted = () if threshold == "never" else SEVERITIES[SEVERITIES.index(threshold) :]
    checked: set[str] = set()
    for path, outcome in outcomes(inputs, settings, jobs, quiet=quiet):
        if outcome.error is not None:
            failed = True
            message, where, place, remedy = outcome.error
            print_error(InputError(message, path=where, place=place, remedy=remedy))
            continue
        here = outcome.report
        if here.files:
            _refuse_to_replace(path, targets)
            checked.add(path.replace("\\", "/").removeprefix("./"))
        if outcome.mended is not None and outcome.before is not None:
            fixed += outcome.fixed
            _mend(path, outcome.before, outcome.mended, diff=diff)
        if known is not None:
            from semantic.validation.baseline import without_known

            here = without_known(here, known)
        counts = here.counts()
        warnings += counts["warning"]
        grave += sum(counts[severity] for severity in counted)
        if streams and shows and (text := FORMATTERS[format_](here, _paint)):
            print_text(text if format_ != "full" or not tally.rules else "\n" + text)
        if keeps:
            kept.append(here)
        tally.add(here)
    report = together(kept)
    for name, file in targets:
        _write(file, FORMATTERS[name](report, _unpainted))
    if not streams and shows:
        print_text(FORMATTERS[format_](report, _paint))
    if write_baseline:
        from semantic.validation.baseline import baseline_of

        _write(write_baseline, baseline_of(report.findings))
    if prune_baseline and known_file and before is not None and known is not None:
        from semantic.validation.baseline import pruned

        _write(known_file, pruned(before, known, checked))
    if tally.files and not quiet:
        if tally.files > 1 and format_ == "full":
            click.echo(tally.table(), nl=False, err=True)
        mended = f"; {fixed} {'would be ' if diff else ''}fixed" if fixed else ""
        print_note(tally.line() + mended)
    if not tally.files and not failed and allow_empty:
        if not quiet:
            print_note("nothing was checked: no input holds structured data")
    elif not tally.files and not failed:
        failed = True
        print_error(EmptyInputError("nothing was checked: no input holds structured data"))
    if failed:
        raise SystemExit(2)
    if write_baseline:
        return
    limit = ours.max_warnings if max_warnings is None else max_warnings
    if grave or (limit is not None and warnings > limit and threshold != "never"):
        raise SystemExit(1)


def _prepare_cache(folder: str) -> None:
    """Makes the folder for reports; ConfigurationError where it cannot be made or written."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        reason = None if os.access(folder, os.W_OK | os.X_OK) else os.strerror(errno.EACCES)
    except OSError as error:
        reason = error.strerror
    if reason:
        raise ConfigurationError(
            f"the cache cannot be written ({reason})",
            path=folder,
            place="--cache",
            remedy="name a folder that can be, or leave the option out",
        )


def _checked_names(
    select: Iterable[str], ignore: Iterable[str], configuration: Configuration
) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """What to select and ignore: for each what the command line says, else the configuration; every name is a rule's."""
    from semantic.validation import selected

    given = {"select": _names(select), "ignore": _names(ignore)}
    ours = configuration.validate
    chosen = (tuple(given["select"]) or ours.select or None, tuple(given["ignore"]) or ours.ignore)
    try:
        selected(*chosen)
    except ConfigurationError as error:
        key = (error.place or "").removeprefix("--")
        if key in given and not given[key]:
            raise ConfigurationError(
                error.message, path=str(configuration.path), place=f"validate.{key}", remedy=error.remedy
            ) from None
        raise
    for one in ours.per_file:
        try:
            selected(one.select or chosen[0], (*chosen[1], *one.ignore))
        except ConfigurationError as error:
            raise ConfigurationError(
                error.message,
                path=str(configuration.path),
                place=f"validate.per_file.{one.pattern}",
                remedy=error.remedy,
            ) from None
    return chosen


def _mend(path: str, before: bytes, after: bytes, *, diff: bool) -> None:
    """Writes the mended file, or shows the change; standard input has no file, so that its mended text is the result."""
    if diff:
        import difflib

        old, new = (data.decode("utf-8", "replace").splitlines(keepends=True) for data in (before, after))
        lines = difflib.unified_diff(old, new, f"a/{path}", f"b/{path}")
        print_text(
            "".join(
                line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines
            )
        )
    elif path == STDIN:
        print_result(after)
    else:
        from semantic.sinks.files import write_atomically

        write_atomically(path, after)


def _known(file: str | None) -> Counter[tuple[str, str, str]] | None:
    if file is None:
        return None
    from semantic.validation.baseline import parse_baseline

    try:
        text = Path(file).read_text("utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigurationError(
            f"the baseline cannot be read ({reason})", path=file, remedy="write it with --write-baseline"
        ) from None
    return parse_baseline(text, file)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ConfigurationError(
            f"{text!r} is no date", place="--now", remedy="write 2026-03-04 or 2026-03-04T19:30:00+01:00"
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


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
