"""Many files through validation, in this process or in several, with a bar that says how far it is."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from semantic.cli.inputs import STDIN, expand, is_folder
from semantic.cli.printing import lines_above
from semantic.errors import SemanticError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from semantic.cli.checking import Outcome, Settings

__all__ = ["collect_rarely", "outcomes"]


def outcomes(
    inputs: Sequence[str], settings: Settings, jobs: int, *, quiet: bool
) -> Iterator[tuple[str, Outcome]]:
    """Each file with its outcome, in the order of the inputs, whatever the number of processes."""
    from semantic.cli.checking import Outcome, examine

    files: list[tuple[str, bool]] = []
    for argument in inputs:
        try:
            found = expand([argument], _is_wanted, "HTML page or JSON-LD file")
        except SemanticError as error:
            yield argument, Outcome(error=(error.message, error.path, error.place, error.remedy))
            continue
        paths = found.paths
        if is_folder(argument):
            from semantic.cli.ignored import is_ignored

            paths = tuple(path for path in paths if not is_ignored(path, argument))
        files += [(path, path in {argument, STDIN}) for path in paths]
    with _progress(len(files), quiet=quiet) as step:
        if jobs == 1 or len(files) < 2:
            for path, named in files:
                yield path, examine(settings, path, named=named)
                step()
            return
        from concurrent.futures import ProcessPoolExecutor
        from functools import partial
        from multiprocessing import get_context

        size = max(1, min(32, len(files) // (jobs * 4)))
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=collect_rarely) as pool:
            results = pool.map(partial(_examine_one, settings), files, chunksize=size)
            for (path, _), outcome in zip(files, results, strict=True):
                yield path, outcome
                step()


def collect_rarely() -> None:
    """Documents are many small objects and no cycles: to look for cycles at every 700th costs a tenth of the time."""
    import gc

    gc.set_threshold(20_000)


def _examine_one(settings: Settings, file: tuple[str, bool]) -> Outcome:
    from semantic.cli.checking import examine

    return examine(settings, file[0], named=file[1])


@contextmanager
def _progress(total: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar on standard error while many files are checked, if that is a terminal."""
    if quiet or total < 20 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress, lines_above(console):
        task = progress.add_task("", total=total)
        yield lambda: progress.advance(task)


def _is_wanted(path: str) -> bool:
    return path.lower().endswith((".html", ".htm", ".xhtml", ".jsonld", ".json", ".xml"))
