"""Processes that convert: batches go out, results come back in order, whatever happens to a process on the way.

An article that hangs or kills its process is tried twice, then it is a Bad; the others of its batch go on elsewhere.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, NamedTuple, Self

from semantic.batch.conversion import Bad, Outcome, Plan, convert
from semantic.batch.sources import Record
from semantic.errors import SemanticError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

__all__ = ["Workers"]

#: An article is given to a process so often.
MOST_TRIES = 2
#: A process has so many seconds to start.
_START_LIMIT = 120.0
#: So many processes may die before they are ready, until the run gives up.
_MOST_BAD_STARTS = 8

Results = list[list[Outcome]]

_FIRST = Record("first", b'{"headline": "Ada", "body": [{"text": "Ada came to Nordhafen."}]}', "article")


class _Task(NamedTuple):
    """The records of batch `number` from `start` on."""

    number: int
    start: int
    records: list[Record]


@dataclass
class _Worker:
    process: BaseProcess
    connection: Connection
    deadline: float
    is_ready: bool = False
    task: _Task | None = None
    done: int = 0


@dataclass
class _Batch:
    """A batch on its way: what has come back, record by record."""

    results: list[list[Outcome] | None]
    missing: int
    tries: dict[int, int] = field(default_factory=dict)


class Workers:
    """`jobs` processes that run `convert`; a context manager that leaves none behind."""

    def __init__(
        self,
        plan: Plan,
        jobs: int,
        time_limit: float,
        work: Callable[[Record, Plan], list[Outcome]] = convert,
    ) -> None:
        self._plan = plan
        self._jobs = jobs
        self._time_limit = time_limit
        self._work = work
        # Not fork: a process that draws a progress bar has threads, and a forked one would inherit their locks.
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._bad_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            self._end(worker)
        self._workers.clear()

    @property
    def pids(self) -> list[int]:
        """The processes that are alive."""
        return [worker.process.pid for worker in self._workers if worker.process.pid]

    def run(self, batches: Iterable[list[Record]]) -> Iterator[Results]:
        """The results of each batch, in the order of `batches`; at most four batches a process are held."""
        waiting: deque[_Task] = deque()
        open_batches: dict[int, _Batch] = {}
        source = iter(enumerate(batches))
        next_out, is_exhausted = 0, False
        while True:
            while next_out in open_batches and not open_batches[next_out].missing:
                batch = open_batches.pop(next_out)
                next_out += 1
                yield [result for result in batch.results if result is not None]
            while not is_exhausted and len(open_batches) < 4 * self._jobs and len(waiting) < self._jobs:
                try:
                    index, records = next(source)
                except StopIteration:
                    is_exhausted = True
                    break
                open_batches[index] = _Batch([None] * len(records), len(records))
                if records:
                    waiting.append(_Task(index, 0, records))
            if is_exhausted and not open_batches:
                return
            self._assign(waiting)
            self._collect(waiting, open_batches)

    def _assign(self, waiting: deque[_Task]) -> None:
        busy = sum(worker.task is not None for worker in self._workers)
        for _ in range(min(self._jobs, busy + len(waiting)) - len(self._workers)):
            self._workers.append(self._start())
        for worker in self._workers:
            if waiting and worker.task is None and worker.is_ready:
                worker.task, worker.done = waiting.popleft(), 0
                worker.deadline = time.monotonic() + self._time_limit
                with suppress(OSError):  # It died; its end is seen in `_collect`.
                    worker.connection.send(worker.task.records)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_loop, args=(theirs, self._plan, self._work), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, time.monotonic() + _START_LIMIT)

    def _collect(self, waiting: deque[_Task], open_batches: dict[int, _Batch]) -> None:
        """Waits for a result, an end or a deadline, and takes in what has come."""
        live = [worker for worker in self._workers if worker.task is not None or not worker.is_ready]
        if not live:
            return
        now = time.monotonic()
        pause = max(0.0, min(worker.deadline for worker in live) - now)
        ready = set(wait([worker.connection for worker in self._workers], timeout=pause))
        for worker in list(self._workers):
            if worker.connection in ready:
                if not self._receive(worker, open_batches):
                    self._lose(worker, waiting, open_batches, "worker-died")
            elif worker in live and time.monotonic() > worker.deadline:
                self._lose(worker, waiting, open_batches, "took-too-long")

    def _receive(self, worker: _Worker, open_batches: dict[int, _Batch]) -> bool:
        try:
            while worker.connection.poll():
                message = worker.connection.recv()
                worker.deadline = time.monotonic() + self._time_limit
                self._bad_starts = 0  # Something gets done.
                if not worker.is_ready:
                    worker.is_ready = True
                    continue
                assert worker.task is not None
                batch = open_batches[worker.task.number]
                batch.results[worker.task.start + worker.done] = message
                batch.missing -= 1
                worker.done += 1
                if worker.done == len(worker.task.records):
                    worker.task = None
                    break
        except (EOFError, OSError):
            return False
        return True

    def _lose(
        self, worker: _Worker, waiting: deque[_Task], open_batches: dict[int, _Batch], code: str
    ) -> None:
        """Ends a process that is dead or hangs; the record that it was at is tried once more or given up."""
        self._workers.remove(worker)
        self._end(worker)
        if not worker.is_ready:
            self._bad_starts += 1
            if self._bad_starts >= _MOST_BAD_STARTS:
                raise SemanticError(
                    "the processes that convert die at their start",
                    remedy="try --jobs 1, and see whether memory is short",
                )
        task = worker.task
        if task is None:
            return
        batch = open_batches[task.number]
        at = task.start + worker.done
        batch.tries[at] = batch.tries.get(at, 0) + 1
        left = task.records[worker.done :]
        if batch.tries[at] >= MOST_TRIES:
            reason = {
                "took-too-long": f"no result after {self._time_limit:g} seconds",
                "worker-died": f"its process ended without a result ({_ending(worker.process)})",
            }[code]
            batch.results[at] = [Bad(code, f"{left[0].name}: {reason}, {MOST_TRIES} times", "convert")]
            batch.missing -= 1
            at, left = at + 1, left[1:]
        if left:
            waiting.appendleft(_Task(task.number, at, left))

    def _end(self, worker: _Worker) -> None:
        worker.connection.close()
        if worker.process.is_alive():
            worker.process.kill()
        worker.process.join()


def _ending(process: BaseProcess) -> str:
    code = process.exitcode or 0
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _loop(connection: Connection, plan: Plan, work: Callable[[Record, Plan], list[Outcome]]) -> None:
    """The life of a process: records in, results out, until nobody is at the other end."""
    # Ctrl-C goes to the whole group; who asked for the work decides what happens then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        # Tables and models are loaded before the first article, whose time would else be theirs.
        convert(_FIRST, plan)
        connection.send(os.getpid())
        while True:
            for record in connection.recv():
                connection.send(work(record, plan))
    except (EOFError, OSError):
        return
