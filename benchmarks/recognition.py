"""How fast names are found: the rules, the encoder in numpy and in ONNX Runtime, and the same network in PyTorch.

Documents (JSON lines with `text`) are read by each recognizer in turn, several rounds, interleaved; the first round is
thrown away, medians of CPU time count, one thread each. Then an article of 800 words with each runtime, and what the
start costs in a process of its own: import, load, and the memory at the end. ONNX Runtime and PyTorch are left out
where they are not installed.

    python benchmarks/recognition.py DOCUMENTS.jsonl [--documents 12] [--rounds 5]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from semantic.entities import annotate_text
from semantic.entities.encoder import scores as scoring
from semantic.entities.encoder.network import Network, Window
from semantic.entities.encoder.recognize import decided
from semantic.entities.recognize import rules
from semantic.model import Span, Zone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from semantic.entities.encoder.weights import Weights

LONG = 800
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")

START = """
import sys, time
def cost():
    # The peak of this program alone: what wait4 counts holds the parent's, too, at the fork.
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(time.process_time(), int(peak.split()[1]) / 1024)
from semantic.entities import annotate_text
annotate_text("Ada Quill, a welder of Northcliffe, met the mayor of Paris, France, on Monday.", language="en")
cost()
text = sys.stdin.read()
annotate_text(text, language="en")
cost()
"""


def zones_of(text: str) -> list[Zone]:
    zones, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            zones.append(Zone(f"/body/{number}", Span(at, at + len(line)), line))
        at += len(line) + 1
    return zones


def torch_scores(weights: Weights) -> Callable[[Sequence[Window]], None]:
    """The network of training with the shipped weights, in batches of about a thousand pieces."""
    import torch

    from semantic.entities.train.network import Batch
    from semantic.entities.train.network import Network as Trained

    torch.set_num_threads(1)
    network = Trained(len(weights.pieces), weights.vectors["sets.weight"].shape[0] - 1)
    network.load_state_dict(
        {name: torch.from_numpy(weights.array(name).copy()) for name in network.state_dict()}
    )
    network.eval()

    def padded(rows: list[Any], length: int) -> Any:
        return torch.tensor([[*row.tolist(), *[0] * (length - len(row))] for row in rows])

    def scores(windows: Sequence[Window]) -> None:
        ordered = sorted(windows, key=lambda window: len(window.pieces))
        for first in range(0, len(ordered), 10):
            group = ordered[first : first + 10]
            length = max(len(window.pieces) for window in group)
            starts = [(window.first_at + number * length).tolist() for number, window in enumerate(group)]
            ends = [(window.last_at + number * length).tolist() for number, window in enumerate(group)]
            sizes = torch.tensor([len(window.pieces) for window in group])
            mask = torch.arange(length)[None, :] < sizes[:, None]
            batch = Batch(
                padded([w.pieces for w in group], length),
                padded([w.shapes for w in group], length),
                padded([w.flags for w in group], length),
                padded([w.firsts for w in group], length),
                torch.zeros(len(group), dtype=torch.long),
                mask[:, None, None, :],
                torch.tensor(list(chain.from_iterable(starts))),
                torch.tensor(list(chain.from_iterable(ends))),
                torch.tensor([]),
            )
            with torch.inference_mode():
                network(batch)

    return scores


def start(text: str, runtime: str) -> tuple[list[float], list[float]]:
    """CPU seconds and megabytes after the first sentence, and after the article."""
    environment = {**os.environ, "SEMANTIC_RUNTIME": runtime}
    done = subprocess.run(
        [sys.executable, "-c", START], input=text, capture_output=True, text=True, env=environment, check=True
    )
    rows = [[float(part) for part in line.split()] for line in done.stdout.splitlines()]
    return rows[0], rows[1]


def main() -> None:
    if any(os.environ.get(name) != "1" for name in THREADS):  # Numpy reads them when it is imported.
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | dict.fromkeys(THREADS, "1"))
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("documents", type=Path, metavar="DOCUMENTS")
    parser.add_argument("--take", type=int, default=12, help="so many documents, evenly spread (default 12)")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with options.documents.open(encoding="utf-8") as file:  # Lines end at \n alone: texts hold U+2028.
        texts = [json.loads(line)["text"] for line in file]
    texts = texts[:: max(1, len(texts) // options.take)][: options.take]
    documents = [zones_of(text) for text in texts]
    read = [scoring.read_sentences(zones) for zones in documents]
    words = sum(len(sentence.tokens) for sentences in read for sentence in sentences)

    encoder = scoring._encoder()  # noqa: SLF001
    weights = encoder.weights
    networks: dict[str, Any] = {"numpy": Network(weights)}
    if find_spec("onnxruntime") is not None:
        from semantic.entities.encoder.onnx import CheckedNetwork, OnnxNetwork

        networks["ONNX Runtime"] = CheckedNetwork(weights)
        networks["ONNX Runtime, unchecked"] = OnnxNetwork(weights, 1)
    windows: list[list[Window]] = []

    class Kept:
        def scores(self, given: Sequence[Window]) -> Any:
            windows.append(list(given))
            return networks["numpy"].scores(given)

    scoring._encoder = lambda: encoder._replace(network=Kept())  # type: ignore[assignment]  # noqa: SLF001
    for sentences in read:
        scoring.sentence_scores(sentences)

    def whole(network: Any) -> Callable[[], None]:
        def run() -> None:
            scoring._encoder = lambda: encoder._replace(network=network)  # type: ignore[assignment]  # noqa: SLF001
            for zones in documents:
                sentences = scoring.read_sentences(zones)
                decided(zones, sentences, scoring.sentence_scores(sentences))

        return run

    def alone(scores: Callable[[Sequence[Window]], Any]) -> Callable[[], None]:
        def run() -> None:
            for own in windows:
                scores(own)

        return run

    def by_rules() -> None:
        for zones in documents:
            rules(zones, "en")

    runs: dict[str, Callable[[], None]] = {"rules": by_rules}
    runs |= {f"whole recognizer, {name}": whole(network) for name, network in networks.items()}
    runs |= {f"network, {name}": alone(network.scores) for name, network in networks.items()}
    if find_spec("torch") is not None:
        runs["network, PyTorch"] = alone(torch_scores(weights))
    times: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(options.rounds + 1):
        for name, run in runs.items():
            started = time.process_time()
            run()
            if number:
                times[name].append(time.process_time() - started)
    medians = {name: statistics.median(own) for name, own in times.items()}
    print(f"{len(documents)} documents, {words} words; words per CPU second, and against numpy")
    for name, seconds in medians.items():
        base = medians["network, numpy"] if name.startswith("network") else medians["whole recognizer, numpy"]
        print(f"  {name:42} {words / seconds:10.0f} {base / seconds:8.2f} x")

    long = " ".join(word for text in texts for word in text.replace("\n", " \n ").split(" "))
    article = " ".join(long.split(" ")[:LONG])
    print(f"an article of {LONG} words, annotated (median of {options.rounds}), and the start")
    for name, network in networks.items():
        if "unchecked" in name:
            continue
        scoring._encoder = lambda network=network: encoder._replace(network=network)  # type: ignore[assignment]  # noqa: SLF001
        own = []
        for _ in range(options.rounds + 1):
            started = time.process_time()
            annotate_text(article, language="en")
            own.append(time.process_time() - started)
        (cpu, _), (_, peak) = start(article, {"numpy": "numpy"}.get(name, "onnx"))
        print(
            f"  {name:14} {statistics.median(own[1:]):.3f} CPU s; import, load and one sentence {cpu:.2f} CPU s; "
            f"{peak:.0f} MB after the article"
        )


if __name__ == "__main__":
    main()
