"""What the benchmarks share: medians of CPU time in one interleaved run, tables, and bar charts as SVG."""

from __future__ import annotations

import gc
import importlib.metadata
import math
import os
import platform
import statistics
import time
from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Measured", "chart", "machine", "measured", "table"]


class Measured(NamedTuple):
    """Candidates of one question with their seconds; `ours` is 1 in table and chart."""

    title: str
    ours: str
    seconds: dict[str, float]
    note: str = ""


def measured(
    title: str, ours: str, candidates: dict[str, Callable[[], object]], rounds: int, note: str = ""
) -> Measured:
    """Runs all candidates in turn, `rounds` times after one that is thrown away."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for number in range(rounds + 1):
        for name, work in candidates.items():
            gc.collect()
            started = time.process_time()
            work()
            if number:
                times[name].append(time.process_time() - started)
    return Measured(title, ours, {name: statistics.median(values) for name, values in times.items()}, note)


def table(one: Measured) -> list[str]:
    lines = [f"## {one.title}", "", "| candidate | time, ours = 1 |", "|---|---|"]
    for name, seconds in sorted(one.seconds.items(), key=lambda item: item[1]):
        shown = seconds / one.seconds[one.ours]
        lines.append(
            f"| {f'**{name}**' if name == one.ours else name} | {shown:.{2 if shown < 100 else 0}f} |"
        )
    return [*lines, *(["", one.note] if one.note else []), ""]


def chart(one: Measured) -> str:
    """Horizontal bars on a logarithmic scale, the fastest first, each with its ratio."""
    rows = sorted(one.seconds.items(), key=lambda item: item[1])
    ratios = [seconds / one.seconds[one.ours] for _, seconds in rows]
    low, high = math.log10(min(ratios) / 2), math.log10(max(ratios) * 1.1)
    left, width, step = 330, 360, 30
    height = step * len(rows) + 44
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 780 {height}" role="img" font-family="sans-serif" font-size="14">',
        f"<title>{escape(one.title)}</title>",
        f'<rect width="780" height="{height}" fill="#ffffff"/>',
    ]
    for number, ((name, _), ratio) in enumerate(zip(rows, ratios, strict=True)):
        y = 10 + number * step
        long = max(2.0, (math.log10(ratio) - low) / (high - low) * width)
        is_ours = name == one.ours
        color, weight = ("#0b5fa5", "bold") if is_ours else ("#8a9aa8", "normal")
        lines += [
            f'<text x="{left - 10}" y="{y + 16}" text-anchor="end" fill="#1b1b1b" font-weight="{weight}">{escape(name)}</text>',
            f'<rect x="{left}" y="{y}" width="{long:.1f}" height="{step - 8}" fill="{color}"/>',
            f'<text x="{left + long + 6:.1f}" y="{y + 16}" fill="#1b1b1b">{ratio:.{2 if ratio < 100 else 0}f}</text>',
        ]
    lines += [
        f'<text x="{left}" y="{height - 12}" fill="#1b1b1b" font-size="12">time, ours = 1, logarithmic: shorter is faster</text>',
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def machine(packages: Iterable[str]) -> str:
    """What the run was made with, in one line."""
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in packages)
    return (
        f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores; {versions}."
    )
