"""What `semantic --version` and `semantic convert` cost, as whole processes.

Each command runs several times, interleaved with the yardstick `python -c "import json, argparse"`; the first round
is thrown away and medians of CPU time (user + system) are printed, with the peak resident memory of the process.
Then one conversion runs in this process, stage by stage, to say what the time goes into.

    python benchmarks/cold_start.py [ARTICLE] [--rounds 15]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
SEMANTIC = Path(sys.executable).parent / "semantic"


class Cost(NamedTuple):
    cpu: float
    wall: float
    peak_mb: float


def run_once(command: list[str]) -> Cost:
    """One process, measured by wait4, so that nothing else is counted."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def stages(article: Path) -> list[tuple[str, float]]:
    """CPU seconds of each step of one conversion in a fresh interpreter state."""
    steps: list[tuple[str, float]] = []

    def step(name: str, work: Callable[[], Any]) -> Any:
        started = time.process_time()
        result = work()
        steps.append((name, time.process_time() - started))
        return result

    semantic = step("import semantic", lambda: __import__("semantic"))
    read = step("import readers", lambda: semantic.read)
    annotate = step("import entities", lambda: semantic.annotate)
    to_jsonld = step("import jsonld", lambda: semantic.to_jsonld)
    as_read = step("read", lambda: read(article))
    annotated = step("annotate, first time (tables are read)", lambda: annotate(as_read))
    step("annotate, again", lambda: annotate(as_read))
    step("build the document", lambda: to_jsonld(annotated))
    return steps


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "article", nargs="?", type=Path, default=ROOT / "examples/trawler-crew-talks/article.txt"
    )
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    commands = {
        "python -c 'import json, argparse'": [sys.executable, "-c", "import json, argparse"],
        "semantic --version": [str(SEMANTIC), "--version"],
        "semantic --help": [str(SEMANTIC), "--help"],
        "semantic convert ARTICLE": [str(SEMANTIC), "convert", str(arguments.article)],
        "semantic convert ARTICLE --to turtle": [
            str(SEMANTIC), "convert", str(arguments.article), "--to", "turtle",
        ],
    }  # fmt: skip
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for round_number in range(arguments.rounds + 1):
        for name, command in commands.items():
            cost = run_once(command)
            if round_number:
                costs[name].append(cost)
    yardstick = statistics.median(cost.cpu for cost in next(iter(costs.values())))
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {arguments.rounds} rounds, medians\n")
    print(f"{'command':40} {'CPU s':>7} {'ratio':>6} {'wall s':>7} {'peak MB':>8}")
    for name, measured in costs.items():
        cpu, wall, peak = (statistics.median(values) for values in zip(*measured, strict=True))
        print(f"{name:40} {cpu:7.3f} {cpu / yardstick:6.1f} {wall:7.3f} {peak:8.0f}")
    print("\none conversion, step by step (CPU s)")
    for name, seconds in stages(arguments.article):
        print(f"  {name:42} {seconds:7.3f}")


if __name__ == "__main__":
    main()
