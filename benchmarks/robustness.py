"""What an export promises, as runs that take minutes: memory, time an article, two processes, kills, faults, poison.

    python benchmarks/robustness.py all [--articles 100000] [--kills 200]
    python benchmarks/robustness.py memory | jobs | kills | faults | poison

Every run uses generated articles that bring their entities, so that the export itself is measured and not the
recognizer. A promise that does not hold ends the program with exit code 1.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generated import write_lines

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent


def digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def run(source: Path, target: Path, *words: str, **options: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "semantic", "export", str(source), "-o", str(target), "--quiet", *words]
    return subprocess.Popen(command, start_new_session=True, **options)


def finished(process: subprocess.Popen[bytes]) -> tuple[float, float]:
    """CPU seconds of the process and all its children, and wall seconds; SystemExit where it failed."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    if process.wait() not in {0, 1}:
        raise SystemExit(f"the export ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - started


def verdict(name: str, holds: bool, said: str) -> bool:
    print(f"{'holds' if holds else 'FAILS'}  {name}: {said}", flush=True)
    return holds


def memory(folder: Path, options: argparse.Namespace) -> bool:
    """Resident memory and time an article, of the main process and its worker, at 1,000, 10,000 and all articles."""
    most = options.articles
    source = write_lines(folder / "all.jsonl", range(most))
    process = run(source, folder / "all.nq.zst", "--jobs", "1")
    marks: dict[int, tuple[int, float]] = {}
    sizes = [n for n in (1_000, 10_000, 50_000, most) if n <= most]
    journal = folder / ".all.nq.zst.export" / "new" / "manifest.jsonl"
    started = time.monotonic()
    while process.poll() is None:
        time.sleep(0.2)
        done = sum(1 for _ in journal.open("rb")) * 64 if journal.exists() else 0
        for size in sizes:
            if size not in marks and done >= size * 0.99:
                marks[size] = resident(process.pid), cpu_of(process.pid)
    if process.returncode:
        raise SystemExit(f"the export ended with {process.returncode}")
    print(f"       {most:,} articles in {time.monotonic() - started:.0f} s of wall time")
    for size, (kilobytes, seconds) in marks.items():
        print(
            f"       {size:>9,} articles: {kilobytes / 1024:,.0f} MB, {seconds * 1e6 / size:,.0f} µs of CPU an article"
        )
    sizes = sorted(marks)
    first, last = marks[10_000][0], marks[sizes[-1]][0]
    # The start of two processes is no part of the time an article takes.
    (a, b), (c, d) = (sizes[0], sizes[1]), (sizes[-2], sizes[-1])
    early = (marks[b][1] - marks[a][1]) / (b - a)
    late = (marks[d][1] - marks[c][1]) / (d - c)
    return verdict("memory", last <= 1.2 * first, f"at the end {last / first:.2f} times that at 10,000") & verdict(
        "time an article", late <= 1.1 * early,
        f"from {c:,} to {d:,} it is {late / early:.2f} times that from {a:,} to {b:,} (CPU)",
    )  # fmt: skip


def family(pid: int) -> list[int]:
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += family(int(child))
    return found


def resident(pid: int) -> int:
    """Kilobytes of the process and its children."""
    total = 0
    for one in family(pid):
        for line in Path(f"/proc/{one}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                total += int(line.split()[1])
    return total


def cpu_of(pid: int) -> float:
    ticks = 0
    for one in family(pid):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def jobs(folder: Path, options: argparse.Namespace) -> bool:
    """Two processes against one, by wall time: says how busy the machine was."""
    source = write_lines(folder / "jobs.jsonl", range(min(options.articles, 20_000)))
    load = os.getloadavg()[0]
    times = {}
    for number in (1, 2):
        times[number] = finished(run(source, folder / f"jobs-{number}.nq.zst", "--jobs", str(number)))[1]
    same = digest(folder / "jobs-1.nq.zst") == digest(folder / "jobs-2.nq.zst")
    ratio = times[1] / times[2]
    said = f"{ratio:.2f} times as fast as one; load before {load:.1f} on {os.cpu_count()} cores"
    return verdict("two processes", ratio >= 1.7, said) & verdict("same bytes", same, "1 job and 2 jobs")


def kills(folder: Path, options: argparse.Namespace) -> bool:
    """Kills the whole process group all over the run, resumes, and compares; the old dataset stands until the end.

    A round has five kills, each when a random share of the bytes is written (or, for one in five, at a random time
    after the start, which meets the start and the end), so that they are spread over the work and not over the start.
    """
    source = write_lines(folder / "kills.jsonl", range(4_000))
    long = finished(run(source, folder / "calm.nq.zst"))[1]
    wanted, size = digest(folder / "calm.nq.zst"), (folder / "calm.nq.zst").stat().st_size
    old_source, chance = write_lines(folder / "old.jsonl", range(50)), random.Random(6)
    target = folder / "killed" / "kills.nq.zst"
    target.parent.mkdir()
    growing = target.parent / f".{target.name}.export" / "new" / "data"
    rounds = damaged = different = 0
    shares: list[float] = []
    while len(shares) < options.kills:
        rounds += 1
        finished(run(old_source, target, "--force", "--restart", stderr=subprocess.DEVNULL))
        old = digest(target)
        words = ("--resume", "--force", "--jobs", str(rounds % 2 + 1))
        for share in sorted(chance.uniform(0, 1) for _ in range(5)):
            process = run(source, target, *words, stderr=subprocess.DEVNULL)
            if chance.random() < 0.2:
                written_until(process, growing, size * 2, chance.uniform(0, 1.2 * long))
            else:
                written_until(process, growing, share * size, 60)
                time.sleep(chance.uniform(0, 0.05))
            written = growing.stat().st_size if growing.exists() else 0
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                shares.append(written / size)
                damaged += digest(target) not in {old, wanted}
        process = run(source, target, *words, stderr=subprocess.DEVNULL)
        if process.wait():
            raise SystemExit(f"the resumed export ended with {process.returncode}")
        different += digest(target) != wanted
    tenths = [sum(min(int(share * 10), 9) == tenth for share in shares) for tenth in range(10)]
    print(f"       kills by the tenth of the bytes that was written: {', '.join(map(str, tenths))}")
    said = f"{len(shares)} kills in {rounds} rounds: {damaged} damaged destinations, {different} results that differ"
    return verdict("kills", not damaged and not different, said)


def written_until(process: subprocess.Popen[bytes], path: Path, size: float, seconds: float) -> None:
    """Waits until `path` has `size` bytes, the process has ended, or the time is over."""
    end = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < end:
        if path.exists() and path.stat().st_size >= size:
            return
        time.sleep(0.003)


#: A program that exports, and ends at the k-th write, fsync, rename or exchange of folders of its main process.
_FAULTY = """
import multiprocessing.connection, os, sys
from pathlib import Path
if __name__ == "__main__":
    import semantic.batch.place as place
    from semantic.cli import main
    count, last = 0, int(sys.argv[3])
    def counted(call):
        def wrapped(*arguments, **named):
            global count
            count += 1
            if count == last:
                os._exit(99)
            return call(*arguments, **named)
        return wrapped
    for name in ("write", "fsync", "replace", "rename", "ftruncate"):
        setattr(os, name, counted(getattr(os, name)))
    Path.replace, Path.rename = counted(Path.replace), counted(Path.rename)
    place._exchange = counted(place._exchange)
    sys.argv = ["semantic", "export", sys.argv[1], "-o", sys.argv[2], "--resume", "--force", "--quiet"]
    main()
"""


def faults(folder: Path, options: argparse.Namespace) -> bool:
    """Ends the export at every k-th call that changes the disk, resumes, and compares."""
    del options
    source = write_lines(folder / "faults.jsonl", range(130))
    old_source = write_lines(folder / "faults-old.jsonl", range(20))
    program = folder / "faulty.py"
    program.write_text(_FAULTY)
    damaged = different = points = 0
    for name in ("a.nq.zst", "store/"):
        calm = folder / "faults-calm" / name
        calm.parent.mkdir(exist_ok=True)
        finished(run(source, calm))
        data = "dataset.nq.zst" if name.endswith("/") else ""
        wanted, number = digest(calm / data if data else calm), 0
        while True:
            number += 1
            target = folder / f"faults-{number}-{name.strip('/')}" / name
            target.parent.mkdir()
            finished(run(old_source, target))
            old = digest(target / data if data else target)
            faulty = [sys.executable, str(program), str(source), str(target), str(number)]
            ended = subprocess.run(faulty, check=False, stdout=subprocess.DEVNULL).returncode
            if ended == 0:
                break
            if ended != 99:
                raise SystemExit(f"the export ended with {ended} by itself")
            points += 1
            damaged += digest(target / data if data else target) not in {old, wanted}
            finished(run(source, target, "--resume", "--force"))
            different += digest(target / data if data else target) != wanted
    said = f"{points} places: {damaged} damaged destinations, {different} results that differ"
    return verdict("faults", points > 0 and not damaged and not different, said)


def poison(folder: Path, options: argparse.Namespace) -> bool:
    """One article in 1,000 says nothing: it is in the quarantine, and all others are as they are without it."""
    count = options.articles
    bad = frozenset(range(500, count, 1000))
    source = write_lines(folder / "poison.jsonl", range(count), bad)
    finished(run(source, folder / "poison.nq", "--no-provenance", "--max-bad", "1%"))
    listed = [json.loads(line) for line in (folder / "quarantine.jsonl").read_text("utf-8").splitlines()]
    clean = folder / "clean"
    clean.mkdir()
    with source.open("rb") as whole, (clean / "poison.jsonl").open("wb") as rest:
        rest.writelines(line for number, line in enumerate(whole) if number not in bad)
    finished(run(clean / "poison.jsonl", clean / "poison.nq", "--no-provenance"))
    exact = {row["id"].rpartition("#")[2] for row in listed} == {str(number + 1) for number in bad}
    same = digest(folder / "poison.nq") == digest(clean / "poison.nq")
    said = f"{len(listed)} of {count:,} in quarantine, {len(bad)} were bad"
    return verdict("counts", exact and len(listed) == len(bad), said) & verdict(
        "the rest", same, "as a run without the bad ones"
    )


RUNS: dict[str, Callable[[Path, argparse.Namespace], bool]] = {
    "memory": memory,
    "jobs": jobs,
    "kills": kills,
    "faults": faults,
    "poison": poison,
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("run", choices=["all", *RUNS])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=200)
    options = parser.parse_args()
    holds = True
    for name, work in RUNS.items():
        if options.run in {"all", name}:
            with tempfile.TemporaryDirectory() as folder:
                holds &= work(Path(folder), options)
    raise SystemExit(0 if holds else 1)


if __name__ == "__main__":
    main()
