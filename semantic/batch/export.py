"""`export`: many sources become one dataset, in order, in flat memory, and whole or not at all."""

from __future__ import annotations

import time
from collections import deque
from contextlib import ExitStack, closing
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from semantic.batch.conversion import Plan, convert
from semantic.batch.files import Growing, form_of
from semantic.batch.journal import Entry, Footer, Header, Item, Kept, Old, entries, read_header
from semantic.batch.packing import Packed, Packing, Row, shown
from semantic.batch.place import MANIFEST, QUARANTINE, Place
from semantic.batch.sources import Record, records
from semantic.batch.workers import Workers
from semantic.errors import OutputError
from semantic.sinks.files import output_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from semantic.batch.conversion import Outcome

__all__ = ["BATCH", "Exported", "export", "in_batches"]

#: So many records are packed together. It is part of the dataset's bytes, so it never depends on the run.
BATCH = 64
#: What may be lost to a crash: bytes, and seconds.
_SYNC_BYTES = 8_000_000
_SYNC_SECONDS = 1.0


class Exported(NamedTuple):
    """What an export did. `articles` + `quarantined` is how many there are; `kept` were not converted again."""

    articles: int = 0
    quarantined: int = 0
    statements: int = 0
    kept: int = 0
    resumed: int = 0


def export(
    sources: Sequence[str],
    destination: str,
    *,
    plan: Plan | None = None,
    jobs: int = 1,
    resume: bool = False,
    restart: bool = False,
    force: bool = False,
    shard_size: int | None = None,
    time_limit: float = 60.0,
    source_format: str | None = None,
    advance: Callable[[int, int, int], None] = lambda *_: None,
    work: Callable[[Record, Plan], list[Outcome]] = convert,
) -> Exported:
    """Converts every article of `sources` into the dataset `destination`, one named graph an article.

    The bytes depend on the sources and the plan alone: not on `jobs`, not on kills and resumptions, not on what an
    earlier export left. Until the new dataset is whole, the old one stands untouched. An article that cannot be
    converted is a line of `quarantine.jsonl`; one that takes longer than `time_limit` seconds or kills its process
    is tried twice. Articles whose content is as it was in the dataset that stands there are not converted again.

    `resume` goes on with an interrupted export, `restart` throws it away, `force` replaces whatever stands at the
    destination. `advance` hears after each batch how many bytes, articles and quarantined articles it had. Raises
    OutputError for a destination that cannot be written, StoreError for a store that another program has open,
    UnreadableInputError for sources that are not there.
    """
    form = form_of(destination, in_shards=shard_size is not None)
    plan = plan or Plan()
    if plan.syntax != form.syntax:
        plan = Plan(**{**plan.__dict__, "syntax": form.syntax})
    per_shard = -(-(shard_size or 0) // BATCH)
    header = Header(plan.fingerprint, form.suffix, form.kind, per_shard)
    place = Place(destination, form)
    place.check_apart(sources)
    found = records(sources, max_size=plan.max_size, format=source_format)
    if not (place.work / "new").exists():
        # Wrong sources are noticed before anything is made.
        first = next(found, None)
        found = chain(() if first is None else (first,), found)
        place.check_free()
        _check_destination(place, force=force)
    try:
        place.open()
    except OSError as error:
        raise output_error(destination, error) from error
    try:
        journal = place.new / MANIFEST
        is_begun = restart or read_header(journal) is not None or (place.work / "finished").exists()
        if restart or not is_begun:
            place.restart()
        elif _is_finished(place, journal):
            total = _last_totals(place, journal)
            place.finish()
            if resume:
                return total
            place = Place(destination, form)
            place.open()
        elif not resume:
            raise OutputError(
                "an export of this dataset was interrupted",
                path=destination,
                remedy="say --resume to go on, or --restart to begin anew",
            )
        elif read_header(journal) != header:
            raise OutputError(
                "the interrupted export had other options",
                path=destination,
                remedy="repeat them, or say --restart",
            )
        place.check_free()
        manifest = _check_destination(place, force=force)
        run = _Run(place, plan, header, manifest, advance)
        exported = run.run(found, jobs, time_limit, work)
        place.finish()
    except OSError as error:
        problem = output_error(destination, error)
        problem.remedy = f"{problem.remedy}, then repeat it with --resume"
        raise problem from error
    finally:
        place.close()
    return exported


def _check_destination(place: Place, *, force: bool) -> Path | None:
    try:
        return place.check()
    except OutputError:
        if not force:
            raise
        return None


def _is_finished(place: Place, journal: Path) -> bool:
    """Everything was written, and only the last renaming may be missing."""
    if (place.work / "finished").exists():
        return True
    return any(isinstance(entry, Footer) for _, entry in entries(journal))


def _last_totals(place: Place, journal: Path) -> Exported:
    for path in (journal, place.manifest):
        if path.exists():
            for _, entry in entries(path):
                if isinstance(entry, Footer):
                    return Exported(entry.articles, entry.quarantined, entry.statements)
    return Exported()


class _Job(NamedTuple):
    """A batch on its way: for each record, what it was and where its statements lie, if they do already."""

    kept: list[tuple[Row, Kept] | None]
    #: The bytes of all records together.
    size: int


class _Run:
    """One run of an export: what is on disk, and what has been counted."""

    def __init__(
        self,
        place: Place,
        plan: Plan,
        header: Header,
        manifest: Path | None,
        advance: Callable[[int, int, int], None],
    ) -> None:
        self.place = place
        self.plan = plan
        self.header = header
        self.advance = advance
        self.jobs: deque[_Job] = deque()
        self.total = Exported()
        self.batches = 0
        self.pending: list[bytes] = []
        self.written = 0
        self.synced_at = time.monotonic()
        self.old: Old | None = None
        self.manifest = manifest
        self.frame: tuple[tuple[int, int], bytes] = ((-1, -1), b"")

    def run(
        self,
        found: Iterable[Record],
        jobs: int,
        time_limit: float,
        work: Callable[[Record, Plan], list[Outcome]],
    ) -> Exported:
        """Writes all batches; what an interrupted run has written is checked against the sources and kept."""
        with ExitStack() as stack:
            batches = in_batches(found)
            first = self._resume(batches)
            stack.callback(self._close)
            if self.manifest is not None:
                former = read_header(self.manifest)
                # What lies in other files, such as those of shards, is not found again.
                if former is not None and replace(former, shard=self.header.shard) == self.header:
                    self.old = Old(self.manifest, self.place.work / "old.sqlite")
                    stack.enter_context(closing(self.old))
            workers = stack.enter_context(
                Workers(self.plan, jobs, time_limit, Packing(self.place.form), work)
            )
            try:
                todo = batches if first is None else chain((first,), batches)
                for packed in workers.run(self._todo(todo)):
                    self._write(self.jobs.popleft(), packed)
            finally:
                self._sync()  # Also after Ctrl-C: what is done need not be done again.
            self._end()
        return self.total

    # --- what was done before -------------------------------------------------------------------------------------

    def _resume(self, batches: Iterator[list[Record]]) -> list[Record] | None:
        """Goes over what the interrupted run has written, and opens the files where it ends.

        The sources are read again: from the first batch that is not what it was, all is made anew. Gives that batch.
        """
        path = self.place.new / MANIFEST
        header = self.header.line()
        whole = len(header)
        last: Entry | None = None
        different: list[Record] | None = None
        if path.exists():
            for end, entry in entries(path):
                if isinstance(entry, Footer) or not self._is_there(entry):
                    break
                batch = next(batches, None)
                if batch is None or [record.key for record in batch] != [item.key for item in entry.items]:
                    different = batch
                    break
                whole, last = end, entry
                self.batches += 1
                self._count(entry, sum(len(record.content) for record in batch), resumed=len(batch))
        is_new = not path.exists() or path.stat().st_size < len(header)
        self.journal = Growing(path, 0 if is_new else whole)
        if is_new:
            self.journal.append(header)
        self.quarantine = Growing(self.place.new / QUARANTINE, last.quarantine if last else 0)
        self.file = last.file if last else 0
        for stale in self._later_files():
            stale.unlink()
        self.data = Growing(self.place.data(self.file), last.end if last else 0)
        if last is None:
            self._begin_file()
        return different

    def _is_there(self, entry: Entry) -> bool:
        """The bytes that the journal speaks of are on the disk."""
        data, quarantine = self.place.data(entry.file), self.place.new / QUARANTINE
        return (
            data.exists()
            and data.stat().st_size >= entry.end
            and quarantine.exists()
            and quarantine.stat().st_size >= entry.quarantine
        )

    def _later_files(self) -> list[Path]:
        if self.place.form.kind != "shards":
            return []
        keep = self.place.data(self.file).name
        return [path for path in self.place.new.glob("shard-*") if path.name > keep]

    def _begin_file(self) -> None:
        if self.plan.syntax == "trig":
            self.data.append(b"@prefix schema: <%s://schema.org/> .\n" % self.plan.namespace.encode())

    # --- what is to be done ---------------------------------------------------------------------------------------

    def _todo(self, batches: Iterable[list[Record]]) -> Iterator[list[Record]]:
        for batch in batches:
            kept = [self._kept(record) for record in batch]
            self.jobs.append(_Job(kept, sum(len(record.content) for record in batch)))
            yield [record for record, one in zip(batch, kept, strict=True) if one is None]

    def _kept(self, record: Record) -> tuple[Row, Kept] | None:
        found = self.old.find(key := record.key) if self.old else None
        return found and (Row(shown(record.name), key, found.length, found.good, found.statements, ()), found)

    def _write(self, job: _Job, packed: Packed) -> None:
        """Writes one batch and its line of the journal."""
        data, rows, kept_count = packed.data, packed.rows, 0
        if any(job.kept):
            data, rows, kept_count = self._with_kept(job, packed)
        items, start = [], 0
        for row in rows:
            items.append(
                Item(row.name, row.key, start, row.length, row.good, len(row.refused), row.statements)
            )
            start += row.length
        self._next_file()
        at = self.data.append(data)
        self.quarantine.append(b"".join([line for row in rows for line in row.refused]))
        entry = Entry(self.file, at, self.data.size, self.quarantine.size, tuple(items))
        self.pending.append(entry.line())
        self.batches += 1
        self.written += len(data)
        self._count(entry, job.size, kept=kept_count)
        if self.written >= _SYNC_BYTES or time.monotonic() - self.synced_at >= _SYNC_SECONDS:
            self._sync()

    def _with_kept(self, job: _Job, packed: Packed) -> tuple[bytes, list[Row], int]:
        """The batch with the articles that were not converted again, each in its place."""
        form = self.place.form
        fresh, data, at = iter(packed.rows), form.unpack(packed.data) if packed.data else b"", 0
        parts, rows, count = [], [], 0
        for one in job.kept:
            if one is None:
                row = next(fresh)
                parts.append(data[at : at + row.length])
                at += row.length
            else:
                row, kept = one
                parts.append(self._kept_bytes(kept))
                count += kept.good
            rows.append(row)
        whole = b"".join(parts)
        return form.pack(whole) if whole else b"", rows, count

    def _next_file(self) -> None:
        """Goes to the next shard where the last one is full."""
        wanted = self.batches // self.header.shard if self.header.shard else 0
        if wanted != self.file:
            self._sync()
            self.data.close()
            self.file = wanted
            self.data = Growing(self.place.data(wanted))
            self._begin_file()

    def _kept_bytes(self, kept: Kept) -> bytes:
        """The statements of an article in the dataset that still stands at the destination."""
        if self.frame[0] != (kept.file, kept.at):
            with self.place.data(kept.file, self.place.path).open("rb") as stream:
                stream.seek(kept.at)
                packed = stream.read(kept.end - kept.at)
            self.frame = ((kept.file, kept.at), self.place.form.unpack(packed) if packed else b"")
        return self.frame[1][kept.start : kept.start + kept.length]

    def _count(self, entry: Entry, size: int, *, kept: int = 0, resumed: int = 0) -> None:
        good = sum(item.good for item in entry.items)
        bad = sum(item.bad for item in entry.items)
        statements = sum(item.statements for item in entry.items)
        total = self.total
        self.total = Exported(
            total.articles + good,
            total.quarantined + bad,
            total.statements + statements,
            total.kept + kept,
            total.resumed + resumed,
        )
        self.advance(size, good, bad)

    def _sync(self) -> None:
        """First the bytes, then the lines that speak of them."""
        self.data.sync()
        self.quarantine.sync()
        if self.pending:
            self.journal.append(b"".join(self.pending))
            self.pending.clear()
        self.journal.sync()
        self.written, self.synced_at = 0, time.monotonic()

    def _end(self) -> None:
        self.data.sync()
        total = self.total
        footer = Footer(total.articles, total.quarantined, total.statements, files=tuple(self.place.files()))
        self.journal.append(footer.line())
        self.journal.sync()

    def _close(self) -> None:
        for file in (self.data, self.quarantine, self.journal):
            file.close()


def in_batches(found: Iterable[Record]) -> Iterator[list[Record]]:
    """`found` in parts of BATCH."""
    batch: list[Record] = []
    for record in found:
        batch.append(record)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
