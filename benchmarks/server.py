"""Publishing to a graph server against sending it the ready file with curl: wall time, the real `oxigraph` server.

    python benchmarks/server.py [--articles 2000] [--rounds 3]

Needs the package `oxigraph` (the server) and curl. Both candidates send the same statements to an empty server each;
ours converts the articles on the way, which is shown alone too.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generated import write_lines

from semantic.batch import Plan
from semantic.batch.conversion import Good, convert
from semantic.batch.server import Server, publish_to_server
from semantic.batch.sources import records

if TYPE_CHECKING:
    from collections.abc import Callable


def served(folder: Path, work: Callable[[str], object]) -> float:
    """The seconds that `work` takes with a server of its own."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
    program = Path(sys.executable).parent / "oxigraph"
    command = [program, "serve", "--location", folder, "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        started = time.monotonic()
        work(f"http://127.0.0.1:{port}")
        return time.monotonic() - started
    finally:
        process.kill()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        source = write_lines(folder / "a.jsonl", range(options.articles))
        started = time.monotonic()
        plan = Plan()
        good = [
            one for record in records([str(source)], max_size=plan.max_size) for one in convert(record, plan)
        ]
        converted = time.monotonic() - started
        graphs = [(one.graph, one.data) for one in good if isinstance(one, Good)]
        (folder / "ready.nq").write_bytes(b"".join(data for _, data in graphs))

        def curl(url: str) -> None:
            command = ["curl", "--silent", "--fail", "--data-binary", f"@{folder}/ready.nq"]
            subprocess.run([*command, "-H", "Content-Type: application/n-quads", f"{url}/store"], check=True)

        def send(url: str) -> None:
            with Server(url) as server:
                for at in range(0, len(graphs), 64):
                    server.replace(graphs[at : at + 64])

        candidates: dict[str, Callable[[str], object]] = {
            "curl, the ready file in one request": curl,
            "semantic, ready graphs, each replaced": send,
            "semantic export --to-server, from articles": lambda url: publish_to_server(
                [str(source)], url, plan=plan
            ),
        }
        times: dict[str, list[float]] = {name: [] for name in candidates}
        for number in range(options.rounds + 1):
            for name, work in candidates.items():
                seconds = served(folder / "served", work)
                if number:
                    times[name].append(seconds)
        first = statistics.median(times["curl, the ready file in one request"])
        print(
            f"{options.articles:,} articles, {sum(d.count(bytes([10])) for _, d in graphs):,} statements; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
        )
        for name, values in times.items():
            print(f"{name:45} {statistics.median(values):7.2f} s {statistics.median(values) / first:6.2f}")
        print(f"{'the conversion alone, one process':45} {converted:7.2f} s {converted / first:6.2f}")


if __name__ == "__main__":
    main()
