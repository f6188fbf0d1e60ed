"""Reads the tagged corpora, makes more of them, and turns documents into what the network is trained on."""

from __future__ import annotations

import hashlib
import json
import random
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.encoder.features import features
from semantic.entities.encoder.packing import windows
from semantic.entities.encoder.tags import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from semantic.entities.encoder.wordpieces import WordPieces

__all__ = ["CORPORA", "Corpus", "Document", "Example", "examples", "read_documents", "varied"]


class Corpus(NamedTuple):
    """A corpus of tagged text: `times` says how often an epoch reads it, `source` and `licence` what it is."""

    name: str
    times: int
    source: str
    licence: str


#: The corpora in the order of their data-set numbers (number 0 means none).
CORPORA = (
    Corpus(
        "gum",
        3,
        "GUM: bio, interview, news, academic, court, voyage",
        "CC BY 4.0; texts CC BY-SA 3.0, CC BY 2.5",
    ),
    Corpus("ewt", 1, "Universal NER, English EWT", "CC BY-SA 4.0"),
    Corpus("wikigold", 2, "WikiGold", "CC BY 4.0"),
    Corpus("crossner", 1, "CrossNER: politics, science, literature, music, AI (Wikipedia)", "CC BY-SA"),
    Corpus("sec", 1, "SEC filings", "CC BY 3.0"),
    Corpus("btc", 1, "Broad Twitter Corpus", "CC BY 4.0"),
    Corpus("wnut17", 1, "WNUT 2017", "CC BY 4.0"),
    Corpus("gmb_filt", 1, "Groningen Meaning Bank (Voice of America), silver, filtered", "ODbL"),
)
_LONGEST_SENTENCE = 2_000
_HELD_OUT = 0.03


class Document(NamedTuple):
    """Sentences of words with a tag for each word (IOB2), of data set `number`."""

    name: str
    number: int
    sentences: tuple[tuple[str, ...], ...]
    tags: tuple[tuple[str, ...], ...]


class Example(NamedTuple):
    """One window: ids, shapes, flags and is-first of every piece, places of first and last pieces, tags of words."""

    number: int
    pieces: list[int]
    shapes: list[int]
    flags: list[int]
    firsts: list[int]
    first_at: list[int]
    last_at: list[int]
    tags: list[int]


def read_documents(folder: Path, without: Sequence[str]) -> tuple[list[Document], list[Document]]:
    """The documents to train on and those held out (3 % of each corpus, by a digest of their names)."""
    kept: list[Document] = []
    held_out: list[Document] = []
    for number, corpus in enumerate(CORPORA, start=1):
        if corpus.name in without:
            continue
        with (folder / f"{corpus.name}.jsonl").open(encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                if max(map(len, record["sents"]), default=0) > _LONGEST_SENTENCE:
                    continue
                document = Document(
                    record["id"],
                    number,
                    tuple(map(tuple, record["sents"])),
                    tuple(map(tuple, record["tags"])),
                )
                (held_out if _share(document.name) < _HELD_OUT else kept).append(document)
    return kept, held_out


def _share(name: str) -> float:
    """A number from 0 to 1 that is the name's own."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) / 2**32


# --- variety ---------------------------------------------------------------------------------------------------------

_RENAMED, _TITLED, _UPPER = 0.25, 0.08, 0.03


def varied(document: Document, chance: random.Random) -> Document:
    """The document with other persons' names in a quarter of all cases, and some lines as headlines write them."""
    sentences = document.sentences
    if chance.random() < _RENAMED:
        sentences = _renamed(document, chance)
    return document._replace(sentences=tuple(_as_headline(words, chance) for words in sentences))


def _renamed(document: Document, chance: random.Random) -> tuple[tuple[str, ...], ...]:
    """Every word of a person's name becomes another name of its sort, the same one in the whole document."""
    firsts, lasts = _name_lists()
    others: dict[str, str] = {}
    result = []
    for words, tags in zip(document.sentences, document.tags, strict=True):
        new = list(words)
        for at, (word, tag) in enumerate(zip(words, tags, strict=True)):
            if tag.endswith("PER") and word.isalpha() and word.istitle() and len(word) > 2:
                if word not in others:
                    is_first = word in gazetteer.first_names() and tag == "B-PER"
                    others[word] = chance.choice(firsts if is_first else lasts)
                new[at] = others[word]
        result.append(tuple(new))
    return tuple(result)


_NAMES: list[tuple[list[str], list[str]]] = []


def _name_lists() -> tuple[list[str], list[str]]:
    if not _NAMES:
        _NAMES.append((sorted(gazetteer.first_names()), sorted(gazetteer.last_names())))
    return _NAMES[0]


def _as_headline(words: tuple[str, ...], chance: random.Random) -> tuple[str, ...]:
    draw = chance.random()
    if draw < _UPPER:
        return tuple(word.upper() for word in words)
    if draw < _UPPER + _TITLED:
        return tuple(
            word.capitalize() if word.islower() and (len(word) > 3 or at == 0) else word
            for at, word in enumerate(words)
        )
    return words


# --- examples --------------------------------------------------------------------------------------------------------


def examples(document: Document, pieces: WordPieces) -> Iterator[Example]:
    """The windows of a document as numbers."""
    ids = [[pieces.ids(word) for word in words] for words in document.sentences]
    described = features(document.sentences)
    sizes = [[len(one) for one in sentence] for sentence in ids]
    for window in windows(document.sentences, sizes):
        example = Example(document.number, [pieces.cls], [0], [0], [0], [], [], [])
        for number, first, last in window:
            for at in range(first, last):
                own = ids[number][at]
                feature = described[number][at]
                example.first_at.append(len(example.pieces))
                example.pieces.extend(own)
                example.shapes.extend([feature.shape] * len(own))
                example.flags.extend([feature.flags] * len(own))
                example.firsts.extend([1] + [0] * (len(own) - 1))
                example.last_at.append(len(example.pieces) - 1)
                example.tags.append(TAGS.index(document.tags[number][at]))
        example.pieces.append(pieces.sep)
        example.shapes.append(0)
        example.flags.append(0)
        example.firsts.append(0)
        yield example
