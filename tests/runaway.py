"""A bound on runaways, for input that is made to hurt.

What grows with the square of its input takes minutes on the sizes that the tests use, where a sound reader takes about a
second. The bound lies far from both, so that a slow or busy machine passes and a runaway fails. What the readers promise
in seconds is measured by `benchmarks/hostile.py`, never here.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNAWAY_CPU_S = 60


@contextmanager
def no_runaway() -> Iterator[None]:
    """Stop what is inside, and fail, once it has taken 60 seconds of CPU time."""

    def stop(_number: int, _frame: object) -> None:
        message = f"not done after {RUNAWAY_CPU_S} seconds of CPU time: this grows faster than its input"
        raise AssertionError(message)

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, RUNAWAY_CPU_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
