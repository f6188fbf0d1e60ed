"""The group of all commands: each is imported when it is called, and errors become one line and an exit code."""

from __future__ import annotations

import signal
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from semantic._version import __version__
from semantic.errors import SemanticError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COMMANDS", "group", "run"]


class _Command(NamedTuple):
    """The module whose `command` is run, and the line that `--help` shows without importing it."""

    module: str
    help: str


#: Every command in the order of `--help`: that of a newsroom's first day.
COMMANDS: Mapping[str, _Command] = {
    "convert": _Command("semantic.cli.convert", "Turn articles into JSON-LD, RDF or a script block."),
    "validate": _Command("semantic.cli.validate", "Check JSON-LD files, HTML pages and news sitemaps."),
    "explain": _Command("semantic.cli.explain", "Say what a rule of validate asks for, and why."),
    "embed": _Command("semantic.cli.embed", "Put an article's JSON-LD into its HTML page."),
    "annotate": _Command("semantic.cli.annotate", "Find people, places and organizations in a text."),
    "authority": _Command(
        "semantic.cli.authority", "Check your records of people, places and organizations, or serve them."
    ),
    "export": _Command("semantic.cli.export", "Turn an archive into one dataset, file or store."),
    "query": _Command("semantic.cli.query", "Ask a dataset or store in SPARQL."),
    "frame": _Command("semantic.cli.frame", "Give JSON-LD of one person, place or article from a dataset."),
    "vocabulary": _Command(
        "semantic.cli.vocabulary", "Look at the schema.org release, or move to a newer one."
    ),
}

_HELP = """News articles as schema.org JSON-LD and RDF, offline and without invented facts.

\b
Begin with one article as plain text:
  semantic convert article.txt
  semantic convert article.txt --url https://news.example/a --to html
  semantic convert archive/ --to nquads -o rdf/
  semantic embed page.html article.txt -o page.html
  semantic validate page.html

What a page does not say stays absent; a line on standard error names the option that supplies it.
Results go to standard output, or to the file after -o, which is never left half-written.

Exit codes: 0 all went well, 1 findings, 2 wrong usage, configuration or input.
"""


class _Group(click.Group):
    """Looks commands up in COMMANDS, so that `--help` and a typing error import none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name].module).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.help) for name, command in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in COMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        raise click.UsageError(f"there is no command {name!r}; {_advice(name)}", ctx)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SemanticError as error:
            from semantic.cli.printing import print_error

            print_error(error)
            ctx.exit(2)
        except KeyboardInterrupt:
            ctx.exit(130)
        except BrokenPipeError:
            from semantic.cli.printing import forget_standard_output

            forget_standard_output()
            ctx.exit(141)


def _advice(name: str) -> str:
    from difflib import get_close_matches

    if close := get_close_matches(name.lower(), COMMANDS, n=1):
        return f"did you mean {close[0]!r}?"
    if "." in name or "/" in name:
        return f"for an article, semantic convert {name}"
    return f"known are {', '.join(COMMANDS)}"


@click.group(cls=_Group, help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="semantic %(version)s")
def group() -> None:
    """The command `semantic`; its help is `_HELP`."""


def run() -> None:
    """Runs the command line of this process; all it prints is UTF-8, whatever the locale says.

    A request to end (SIGTERM) unwinds like Ctrl-C, so that no temporary file is left.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        group.main(prog_name="semantic")
    except KeyboardInterrupt:
        sys.exit(130)
