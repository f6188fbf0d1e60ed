"""The same conversion without a destination on disk: batches go where the caller says, as they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.batch.conversion import Bad, Good, Plan
from semantic.batch.export import Exported, in_batches
from semantic.batch.sources import records
from semantic.batch.workers import Workers, as_they_are

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from semantic.batch.sources import Record

__all__ = ["stream"]


def stream(
    sources: Sequence[str],
    write: Callable[[bytes], None],
    refuse: Callable[[str, str, str], None],
    *,
    plan: Plan,
    jobs: int = 1,
    time_limit: float = 60.0,
    source_format: str | None = None,
    advance: Callable[[int, int, int], None] = lambda *_: None,
) -> Exported:
    """Gives the statements of each batch to `write`, and name, code and reason of what is refused to `refuse`."""
    total = Exported()
    names: list[list[Record]] = []

    def batches() -> Iterator[list[Record]]:
        for batch in in_batches(records(sources, max_size=plan.max_size, format=source_format)):
            names.append(batch)
            yield batch

    with Workers(plan, jobs, time_limit, as_they_are) as workers:
        for results in workers.run(batches()):
            batch = names.pop(0)
            outcomes = [outcome for one in results for outcome in one]
            good = [one for one in outcomes if isinstance(one, Good)]
            write(b"".join(one.data for one in good))
            for record, one in zip(batch, results, strict=True):
                for outcome in one:
                    if isinstance(outcome, Bad):
                        refuse(record.name, outcome.code, outcome.reason)
            total = Exported(
                total.articles + len(good),
                total.quarantined + len(outcomes) - len(good),
                total.statements + sum(one.statements for one in good),
            )
            advance(sum(len(record.content) for record in batch), len(good), len(outcomes) - len(good))
    return total
