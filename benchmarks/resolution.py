"""How well names of one article are put together: B3 over the named mentions of a corpus with coreference.

Gold mentions (JSON lines: sentences, mentions with `g` the entity, `name` the first and last token of the name, `ty`
the kind) are handed to `resolve` as if a recognizer had found them, so that only resolution is judged. A mention that
resolution leaves out counts as alone. Beside it: names that are the same string put together, and pairwise recall.

    python benchmarks/resolution.py MENTIONS.jsonl [--genre news] [--show 20]
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from semantic.entities.encoder.types import proved_type
from semantic.entities.recognize import Found
from semantic.entities.resolve import resolve
from semantic.model import EntityKind, Span, Zone

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

KINDS: dict[str, EntityKind] = {"PER": "person", "LOC": "place", "ORG": "organization"}
NO_SPACE_BEFORE = frozenset([".", ",", ";", ":", "!", "?", ")", "]", "'s", "’s", "n't", "%", "”"])


def laid_out(sentences: list[list[str]]) -> tuple[list[Zone], list[list[tuple[int, int]]]]:
    """A zone for each sentence, and the offsets of each token in the whole."""
    zones, offsets = [], []
    at = 0
    for number, words in enumerate(sentences):
        text, places = "", []
        for word in words:
            if text and word not in NO_SPACE_BEFORE and not text.endswith(("(", "[", "“")):
                text += " "
            places.append((at + len(text), at + len(text) + len(word)))
            text += word
        zones.append(Zone(f"/body/{number}", Span(at, at + len(text)), text))
        offsets.append(places)
        at += len(text) + 1
    return zones, offsets


def clusters(document: Mapping[str, Any]) -> tuple[dict[Any, Hashable], dict[Any, Hashable], dict[Any, str]]:
    """Mention -> gold entity, mention -> resolved entity, mention -> surface."""
    zones, offsets = laid_out(document["sents"])
    gold: dict[Any, Hashable] = {}
    surfaces: dict[Any, str] = {}
    found = []
    for mention in document["mentions"]:
        kind = KINDS.get(mention["ty"] or "")
        if kind is None or not mention["name"]:
            continue
        sentence = int(mention["sent"])
        first, last = mention["name"]
        start, end = offsets[sentence][first][0], offsets[sentence][last][1]
        if (start, end) in gold:
            continue
        gold[start, end] = mention["g"]
        words = document["sents"][sentence][first : last + 1]
        surfaces[start, end] = " ".join(words)
        found.append(Found(sentence, start, end, kind, "gold", proved_type(kind, words)))
    found.sort(key=lambda one: one.start)
    mine: dict[Any, Hashable] = {key: ("alone", key) for key in gold}
    for number, resolved in enumerate(resolve(zones, found, "en")):
        for mention_ in resolved.entity.mentions:
            mine[mention_.start, mention_.end] = number
    return gold, mine, surfaces


def b_cubed(gold: Mapping[Any, Hashable], mine: Mapping[Any, Hashable]) -> tuple[float, float, int]:
    """Sums of precision and recall over mentions, and their number."""
    precision = recall = 0.0
    by_gold, by_mine = defaultdict(set), defaultdict(set)
    for key in gold:
        by_gold[gold[key]].add(key)
        by_mine[mine[key]].add(key)
    for key in gold:
        both = len(by_gold[gold[key]] & by_mine[mine[key]])
        precision += both / len(by_mine[mine[key]])
        recall += both / len(by_gold[gold[key]])
    return precision, recall, len(gold)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("mentions", type=Path)
    parser.add_argument("--genre", default="news", help="genre of the documents, or 'all'")
    parser.add_argument("--show", type=int, default=0, help="print so many wrong decisions")
    options = parser.parse_args()
    documents = [
        json.loads(line) for line in options.mentions.read_text(encoding="utf-8").rstrip("\n").split("\n")
    ]
    documents = [d for d in documents if options.genre in {"all", d["genre"]}]
    sums = {"resolve": [0.0, 0.0, 0], "same string": [0.0, 0.0, 0]}
    pairs = {"resolve": [0, 0], "same string": [0, 0]}
    shown = 0
    for document in documents:
        gold, mine, surfaces = clusters(document)
        strings = {key: surface.casefold() for key, surface in surfaces.items()}
        for name, one in (("resolve", mine), ("same string", strings)):
            for at, value in enumerate(b_cubed(gold, one)):
                sums[name][at] += value
        keys = sorted(gold)
        for at, left in enumerate(keys):
            for right in keys[at + 1 :]:
                same_gold, same_mine = gold[left] == gold[right], mine[left] == mine[right]
                if same_gold:
                    pairs["resolve"][1] += 1
                    pairs["resolve"][0] += same_mine
                    pairs["same string"][1] += 1
                    pairs["same string"][0] += strings[left] == strings[right]
                if same_gold != same_mine and strings[left] != strings[right] and shown < options.show:
                    shown += 1
                    word = "apart" if same_gold else "together"
                    print(f"  {word}: {surfaces[left]!r} and {surfaces[right]!r} ({document['id']})")
    print(f"{len(documents)} documents, {sums['resolve'][2]} mentions")
    for name, (precision, recall, count) in sums.items():
        p, r = 100 * precision / count, 100 * recall / count
        right, all_ = pairs[name]
        print(
            f"{name:12} B3 P {p:.1f} R {r:.1f} F {2 * p * r / (p + r):.1f}, pairwise recall {100 * right / all_:.1f} %"
        )


if __name__ == "__main__":
    main()
