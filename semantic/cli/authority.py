"""`semantic authority`: check files of records, or answer reconciliation questions from one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from semantic.cli.options import Choice
from semantic.cli.printing import color_option, print_error, print_note, print_result, readable
from semantic.errors import AuthorityError, SemanticError

if TYPE_CHECKING:
    from semantic.entities.authority import Problem

__all__ = ["command"]

_HELP = """Your own records of people, places and organizations.

A record has an IRI, a type and a name: CSV with the columns id,type,label,aliases,sameAs (several values parted by |),
JSON lines with the same members, or SKOS in any RDF syntax (.ttl, .rdf, .jsonld …).

\b
Examples:
  semantic authority check people.csv
  semantic convert article.txt --authority people.csv --authority places.ttl
  semantic authority serve people.csv --port 8000
  semantic annotate story.txt --reconcile http://127.0.0.1:8000/

Exit codes: 0 nothing is wrong, 1 there are findings, 2 wrong usage, or a file that cannot be read.
"""
_SETTINGS = {"help_option_names": ["-h", "--help"]}


@click.group("authority", help=_HELP, context_settings=_SETTINGS)
def command() -> None:
    """The group `semantic authority`; its help is `_HELP`."""


@command.command("check", context_settings=_SETTINGS, short_help="Find what is wrong with files of records.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format", "format_", type=Choice(("text", "jsonl"), {"json": "jsonl", "ndjson": "jsonl", "txt": "text"}),
    default="text", show_default=True, metavar="FORMAT", help="text: for people; jsonl: a JSON line for each finding.",
)  # fmt: skip
@color_option
def check_files(files: tuple[str, ...], format_: str) -> None:
    """Finds broken rows, double ids, names of several records, names that are also words.

    Exit codes: 0 nothing is wrong, 1 there are findings, 2 a file cannot be read at all.
    """
    from semantic.entities.authority import read_authority
    from semantic.entities.authority.check import check

    found = failed = False
    for path in files:
        try:
            authority = read_authority(path)
        except SemanticError as error:
            print_error(error.at(path))
            failed = True
            continue
        problems = check(authority)
        found = found or bool(problems)
        lines = [_line(path, problem, as_json=format_ == "jsonl") for problem in problems]
        print_result("".join(lines).encode("utf-8", "backslashreplace"))
        if format_ == "text":
            errors = sum(problem.is_error for problem in problems)
            print_note(
                f"{readable(path)}: {len(authority.records)} good records, {errors} errors,"
                f" {len(problems) - errors} warnings"
            )
    if failed:
        raise SystemExit(2)
    if found:
        raise SystemExit(1)


def _line(path: str, problem: Problem, *, as_json: bool) -> str:
    severity = "error" if problem.is_error else "warning"
    if as_json:
        value = {
            "file": readable(path),
            "place": problem.place,
            "rule": problem.code,
            "severity": severity,
            "message": problem.message,
            "fix": problem.remedy,
        }
        return json.dumps(value, ensure_ascii=False) + "\n"
    return f"{readable(path)}: {problem.place}: {severity}: {problem.message}; {problem.remedy} [{problem.code}]\n"


@command.command(
    "serve", context_settings=_SETTINGS, short_help="Answer reconciliation questions from a file."
)
@click.argument("file", metavar="FILE")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free one."
)
@click.option("--lenient", is_flag=True, help="Use the good rows of a file that has bad ones.")
@color_option
def serve(file: str, port: int, *, lenient: bool) -> None:
    """Runs a W3C reconciliation service (version 0.2) on 127.0.0.1 until Ctrl-C."""
    from semantic.entities.authority import load_authority
    from semantic.entities.reconcile.server import server

    authority = load_authority(file, lenient=lenient)
    try:
        made = server(authority, port)
    except OSError as error:
        raise AuthorityError(
            f"port {port} cannot be used ({error.strerror or error})",
            place="--port",
            remedy="take another one, or 0",
        ) from None
    with made:
        print_note(
            f"{len(authority.records)} records at http://127.0.0.1:{made.server_address[1]}/ (Ctrl-C ends it)"
        )
        made.serve_forever()
