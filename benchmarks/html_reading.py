"""Time and memory of reading HTML pages, against trafilatura on the same pages in the same run.

    python benchmarks/html_reading.py PAGES/ [--rounds 3]

PAGES holds .html or .html.gz files, in it and below. Each round reads every page with both, one after the other; the
first round is not counted. Printed are the median of the pairwise ratios of CPU time, and the peak memory of a process
of each kind that reads all pages once.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

_GOAL_TIME, _GOAL_MEMORY = 1.5, 30.0


def pages(folder: Path) -> list[bytes]:
    files = sorted(path for path in folder.rglob("*") if path.name.endswith((".html", ".htm", ".html.gz")))
    return [
        gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in files
    ]


def ours(page: bytes) -> None:
    import semantic
    from semantic.errors import NotAnArticleError

    with suppress(NotAnArticleError):
        semantic.read(page, format="html")


def trafilatura(page: bytes) -> None:
    import trafilatura as peer

    peer.bare_extraction(page, with_metadata=True, include_comments=False)


READERS = {"ours": ours, "trafilatura": trafilatura}


def seconds(reader: str, page: bytes) -> float:
    started = time.process_time()
    READERS[reader](page)
    return time.process_time() - started


def peak(reader: str, folder: Path) -> float:
    """Peak memory in MB of a new process that reads all pages."""
    program = (
        f"import sys, resource; sys.path.insert(0, {str(Path(__file__).parent)!r}); import html_reading as it; from pathlib import Path\n"
        f"for page in it.pages(Path({str(folder)!r})): it.READERS[{reader!r}](page)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    return float(
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    sources = pages(arguments.pages)
    ratios, totals = [], {"ours": 0.0, "trafilatura": 0.0}
    for number in range(arguments.rounds + 1):
        for page in sources:
            took = {reader: seconds(reader, page) for reader in READERS}
            if number and took["trafilatura"]:
                ratios.append(took["ours"] / took["trafilatura"])
                for reader in READERS:
                    totals[reader] += took[reader]
    memory = {reader: peak(reader, arguments.pages) for reader in READERS}
    ratio, whole = statistics.median(ratios), totals["ours"] / totals["trafilatura"]
    more = memory["ours"] - memory["trafilatura"]
    print(
        f"{len(sources)} pages: {ratio:.2f} times trafilatura's time (median of pairs), {whole:.2f} in all; goal {_GOAL_TIME}"
    )
    print(
        f"peak memory {memory['ours']:.0f} MB, trafilatura {memory['trafilatura']:.0f} MB: {more:+.0f} MB; goal {_GOAL_MEMORY:+.0f}"
    )
    return 0 if ratio <= _GOAL_TIME and more <= _GOAL_MEMORY else 1


if __name__ == "__main__":
    raise SystemExit(main())
