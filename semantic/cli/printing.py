"""What goes to the two streams: results as bytes to standard output, notes as single lines to standard error."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from semantic.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import Console

    from semantic.errors import SemanticError
    from semantic.model import Diagnostic

__all__ = [
    "color_option",
    "forget_standard_output",
    "lines_above",
    "print_diagnostic",
    "print_error",
    "print_note",
    "print_result",
    "print_text",
    "quiet_option",
    "readable",
]

_Command = TypeVar("_Command", bound="Callable[..., Any]")
_COLORS = {"error": "red", "warning": "yellow", "info": "blue", "note": "blue"}


def _keep_color(context: click.Context, _option: click.Parameter, choice: str) -> None:
    """Remembers the choice where click looks for it; NO_COLOR (no-color.org) counts where nothing was chosen."""
    chosen = {"always": True, "never": False}.get(choice)
    if chosen is None and os.environ.get("NO_COLOR"):
        chosen = False
    context.find_root().color = context.color = chosen


def color_option(command: _Command) -> _Command:
    """The option `--color`; every line that this module prints follows it."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        expose_value=False,
        is_eager=True,
        callback=_keep_color,
        help="Color on standard error; auto: on a terminal, unless NO_COLOR is set.",
    )(command)


def quiet_option(command: _Command) -> _Command:
    """The option `--quiet`."""
    return click.option(
        "-q", "--quiet", is_flag=True, help="Print no notes and no progress; errors are still printed."
    )(command)


def print_result(data: bytes) -> None:
    """Writes `data` to standard output as it is, at once, so that a closed pipe is noticed here."""
    with _output():
        stream = sys.stdout.buffer
        stream.write(data)
        stream.flush()


def print_text(text: str) -> None:
    """Writes `text` to standard output as `print_result` does, with its colors where they are wanted."""
    with _output():
        click.echo(text, nl=False)


def forget_standard_output() -> None:
    """What is still buffered goes nowhere, so that the interpreter's end says nothing of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _output() -> Iterator[None]:
    """Turns a standard output that takes nothing into an OutputError; a reader that went away stays what it is."""
    if sys.stdout is None:
        raise OutputError("cannot write: standard output is closed", remedy="redirect it into a file")
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        forget_standard_output()
        raise OutputError(
            f"cannot write to standard output ({error.strerror})", remedy="redirect it to another place"
        ) from None


def print_error(error: SemanticError) -> None:
    """`error: article.txt: line 3: what is wrong; what to do`."""
    _line("error", str(error))


def print_diagnostic(diagnostic: Diagnostic, path: str | None = None) -> None:
    """`warning: what is missing; what to do [code]`, after the file's name where there are several files."""
    where = f"{path}: " if path else ""
    what = "; ".join(part.removesuffix(".") for part in (diagnostic.message, diagnostic.remedy) if part)
    _line(diagnostic.severity, f"{where}{what} [{diagnostic.code}]")


def print_note(message: str) -> None:
    """`note: what was done`."""
    _line("note", message)


def readable(text: str) -> str:
    """`text` with the names of files that Python could not decode in this locale as the UTF-8 that they mostly are."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # A surrogate from somewhere else.
        return text


def _line(kind: str, message: str) -> None:
    """One line on standard error; a control character from a file or its name cannot steer the terminal."""
    shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in readable(message))
    line = f"{click.style(kind, fg=_COLORS[kind], bold=True)}: {shown}"
    context = click.get_current_context(silent=True)
    console = context.meta.get(_CONSOLE) if context else None
    if console is None:
        click.echo(line, err=True)
    else:
        from rich.text import Text

        console.print(Text.from_ansi(line), soft_wrap=True)


_CONSOLE = "semantic.cli.console"


@contextmanager
def lines_above(console: Console) -> Iterator[None]:
    """While it lasts, every line goes above what `console` keeps at the bottom of the terminal, and breaks nothing."""
    meta = click.get_current_context().meta
    meta[_CONSOLE] = console
    try:
        yield
    finally:
        del meta[_CONSOLE]
