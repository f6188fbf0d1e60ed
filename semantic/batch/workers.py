"""Processes that convert: batches go out, results come back in order, whatever happens to a process on the way.

An article that hangs or kills its process is tried twice, then it is a Bad; the others of its batch go on elsewhere.
A process makes of a batch all that can be made of it there (`finish`), so that the one that writes only writes.
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
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from semantic.batch.conversion import Bad, Outcome, Plan, convert
from semantic.batch.sources import Record
from semantic.errors import SemanticError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, MutableSequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

__all__ = ["Results", "Workers", "as_they_are"]

#: An article is given to a process so often.
MOST_TRIES = 2
#: A process has so many seconds to start.
_START_LIMIT = 120.0
#: So many processes may die before they are ready, until the run gives up.
_MOST_BAD_STARTS = 8
#: After so many seconds a process sends what it has of a batch, so that it is not lost with the process.
_SAFE_SECONDS = 0.1

#: What became of each article of each record.
Results = list[list[Outcome]]
_Finished = TypeVar("_Finished")

_FIRST = Record("first", b'{"headline": "Ada", "body": [{"text": "Ada came to Nordhafen."}]}', "article")


def as_they_are(_records: list[Record], results: Results) -> Results:
    """The results of a batch, for who needs each of them."""
    return results


@dataclass
class _Task:
    """The batch `number` on its way, with the results that are known, by the place of their records."""

    number: int
    records: list[Record]
    known: dict[int, list[Outcome]] = field(default_factory=dict)
    tries: dict[int, int] = field(default_factory=dict)


@dataclass
class _Worker:
    """A process. `progress` is memory that it shares: the place of the record that it is at, and since when it is."""

    process: BaseProcess
    connection: Connection
    progress: MutableSequence[float]
    is_ready: bool = False
    task: _Task | None = None

    def deadline(self, time_limit: float) -> float:
        """When it should have done more than it has."""
        return self.progress[1] + (time_limit if self.is_ready else _START_LIMIT)


class Workers(Generic[_Finished]):
    """`jobs` processes that run `work` on each record and `finish` on the results of a batch; a context manager that
    leaves none behind.
    """

    def __init__(
        self,
        plan: Plan,
        jobs: int,
        time_limit: float,
        finish: Callable[[list[Record], Results], _Finished],
        work: Callable[[Record, Plan], list[Outcome]] = convert,
    ) -> None:
        self._plan = plan
        self._jobs = jobs
        self._time_limit = time_limit
        self._finish = finish
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

    def run(self, batches: Iterable[list[Record]]) -> Iterator[_Finished]:
        """What `finish` made of each batch, in the order of `batches`; at most four batches a process are held."""
        waiting: deque[_Task] = deque()
        done: dict[int, _Finished] = {}
        source = iter(enumerate(batches))
        next_in = next_out = 0
        is_exhausted = False
        while True:
            while next_out in done:
                yield done.pop(next_out)
                next_out += 1
            while not is_exhausted and next_in - next_out < 4 * self._jobs and len(waiting) < self._jobs:
                try:
                    index, records = next(source)
                except StopIteration:
                    is_exhausted = True
                    break
                next_in += 1
                if records:
                    waiting.append(_Task(index, records))
                else:
                    done[index] = self._finish([], [])
            if is_exhausted and next_in == next_out:
                return
            self._assign(waiting)
            if next_out not in done:
                self._collect(waiting, done)
                self._assign(waiting)  # Before anything is written: nobody waits for that.

    def _assign(self, waiting: deque[_Task]) -> None:
        busy = sum(worker.task is not None for worker in self._workers)
        for _ in range(min(self._jobs, busy + len(waiting)) - len(self._workers)):
            self._workers.append(self._start())
        for worker in self._workers:
            if waiting and worker.task is None and worker.is_ready:
                worker.task = waiting.popleft()
                known = worker.task.known
                fresh = (at for at, _ in enumerate(worker.task.records) if at not in known)
                worker.progress[:] = next(fresh, 0), time.monotonic()
                with suppress(OSError):  # It died; its end is seen in `_collect`.
                    worker.connection.send((worker.task.records, worker.task.known))

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        progress: Any = self._context.RawArray("d", (0, time.monotonic()))
        arguments = (theirs, progress, self._plan, self._work, self._finish)
        process = self._context.Process(target=_loop, args=arguments, daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, progress)

    def _collect(self, waiting: deque[_Task], done: dict[int, _Finished]) -> None:
        """Waits for a result, an end or a deadline, and takes in what has come."""
        live = [worker for worker in self._workers if worker.task is not None or not worker.is_ready]
        if not live:
            return
        limit = self._time_limit
        pause = max(0.0, min(worker.deadline(limit) for worker in live) - time.monotonic())
        ready = set(wait([worker.connection for worker in self._workers], timeout=pause))
        for worker in list(self._workers):
            if worker.connection in ready:
                if not self._receive(worker, done):
                    self._lose(worker, waiting, "worker-died")
            elif worker in live and time.monotonic() > worker.deadline(limit):
                self._lose(worker, waiting, "took-too-long")

    def _receive(self, worker: _Worker, done: dict[int, _Finished]) -> bool:
        try:
            while worker.connection.poll():
                is_whole, message = worker.connection.recv()
                self._bad_starts = 0  # Something gets done.
                if not worker.is_ready:
                    worker.is_ready = True
                    continue
                assert worker.task is not None
                if is_whole:
                    done[worker.task.number] = message
                    worker.task = None
                    break
                worker.task.known.update(message)
        except (EOFError, OSError):
            return False
        return True

    def _lose(self, worker: _Worker, waiting: deque[_Task], code: str) -> None:
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
        at = int(worker.progress[0])
        # What is known already was not the reason.
        task.tries[at] = task.tries.get(at, 0) + (at not in task.known)
        if task.tries[at] >= MOST_TRIES and at not in task.known:
            reason = {
                "took-too-long": f"no result after {self._time_limit:g} seconds",
                "worker-died": f"its process ended without a result ({_ending(worker.process)})",
            }[code]
            said = f"{task.records[at].name}: {reason}, {MOST_TRIES} times"
            task.known[at] = [Bad(code, said, "convert")]
        waiting.appendleft(task)

    def _end(self, worker: _Worker) -> None:
        worker.connection.close()
        if worker.process.is_alive():
            worker.process.kill()
        worker.process.join()


def _ending(process: BaseProcess) -> str:
    code = process.exitcode or 0
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _loop(
    connection: Connection,
    progress: MutableSequence[float],
    plan: Plan,
    work: Callable[[Record, Plan], list[Outcome]],
    finish: Callable[[list[Record], Results], object],
) -> None:
    """The life of a process: batches in, what became of them out, until nobody is at the other end."""
    # Ctrl-C goes to the whole group; who asked for the work decides what happens then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        # Tables and models are loaded before the first article, whose time would else be theirs.
        convert(_FIRST, plan)
        connection.send((False, os.getpid()))
        while True:
            records, known = connection.recv()
            results: Results = []
            fresh: dict[int, list[Outcome]] = {}
            sent = time.monotonic()
            for at, record in enumerate(records):
                outcomes = known.get(at)
                if outcomes is None:
                    now = time.monotonic()
                    if now - sent > _SAFE_SECONDS and fresh:
                        connection.send((False, fresh))
                        fresh, sent = {}, now
                    progress[1] = now
                    progress[0] = at
                    outcomes = fresh[at] = work(record, plan)
                results.append(outcomes)
            progress[1] = time.monotonic()
            connection.send((True, finish(records, results)))
    except (EOFError, OSError):
        return
