"""The command line: one file a command; exit codes, progress and printing live here and nowhere else.

Exit codes: 0 all went well, 1 findings, 2 wrong usage, configuration or input, 130 after Ctrl-C, 141 where the reader
of a pipe went away.
"""

from __future__ import annotations

import gc
import os
import sys

from semantic._version import __version__

__all__ = ["main"]


def main() -> None:
    """Runs the command that the process was started with, and ends the process with its exit code."""
    if sys.argv[1:] == ["--version"]:  # Scripts ask this often; it needs no parser.
        try:
            sys.stdout.write(f"semantic {__version__}\n")
            sys.stdout.flush()
        except (AttributeError, OSError):  # Standard output is closed, or takes nothing.
            os._exit(2)
        return
    # An article is too small to share among cores: threads of the matrix library would only spin. Whoever sets the
    # variable is right.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # What a command makes, it keeps until its end, and looking through all of it again and again costs a tenth of a
    # short run.
    gc.set_threshold(20_000, 20, 50)
    from semantic.cli.group import run

    run()
