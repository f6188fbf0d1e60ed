"""Recognizers of other libraries behind our seam: spaCy, Stanza, Flair, GLiNER, Hugging Face pipelines.

Each adapter loads a model that the user has installed or saved, and gives a `Recognizer`. Nothing is downloaded: a
model that is not there is a ConfigurationError. Labels are mapped by one table; other labels are no entities of ours.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from semantic.entities.recognize import Found, Recognizer
from semantic.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from semantic.model import EntityKind, Zone

__all__ = ["ADAPTERS", "LABELS", "Surface", "adapted"]

#: What models call their kinds (OntoNotes, CoNLL, WikiNER, GLiNER prompts), in capitals -> our kind.
LABELS: dict[str, EntityKind] = {
    "PER": "person",
    "PERSON": "person",
    "PS": "person",
    "LOC": "place",
    "LOCATION": "place",
    "GPE": "place",
    "FAC": "place",
    "PLACE": "place",
    "ORG": "organization",
    "ORGANIZATION": "organization",
    "ORGANISATION": "organization",
    "COMPANY": "organization",
}


class Surface(NamedTuple):
    """What a model found in one text: offsets in characters and its own label."""

    start: int
    end: int
    label: str


def adapted(find: Callable[[Sequence[str]], Iterable[Iterable[Surface]]], rule: str) -> Recognizer:
    """The recognizer that asks `find` about the texts of all zones at once; overlaps and unknown labels stay out."""

    def recognize(zones: Sequence[Zone], _language: str | None = None) -> tuple[Found, ...]:
        texts = [zone.text for zone in zones]
        found = []
        for number, (zone, surfaces) in enumerate(zip(zones, find(texts), strict=True)):
            reach = 0
            for start, end, label in sorted(surfaces):
                kind = LABELS.get(label.upper().removeprefix("B-").removeprefix("I-"))
                if kind is None or start < reach or not zone.text[start:end].strip():
                    continue
                reach = end
                found.append(Found(number, zone.span.start + start, zone.span.start + end, kind, rule))
        return tuple(found)

    return recognize


def _library(name: str, extra: str) -> Any:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")  # A model that is not there is an error, never a download.
    try:
        return import_module(name)
    except ImportError as error:
        raise ConfigurationError(
            f"the library {name} is not installed ({error})",
            place="--recognizer",
            remedy=f"pip install 'semantic-news[{extra}]'",
        ) from None


def _loaded(load: Callable[[], Any], model: str) -> Any:
    try:
        return load()
    except Exception as error:  # Every library raises errors of its own.
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise ConfigurationError(
            f"the model {model!r} cannot be loaded: {reason}",
            place="--recognizer",
            remedy="install it, or give the folder in which it is saved",
        ) from error


def _spacy(model: str) -> Recognizer:
    spacy = _library("spacy", "spacy")
    pipeline = _loaded(lambda: spacy.load(model), model)

    def find(texts: Sequence[str]) -> Iterable[Iterable[Surface]]:
        for document in pipeline.pipe(texts):
            yield [Surface(span.start_char, span.end_char, span.label_) for span in document.ents]

    return adapted(find, f"spacy:{model}")


def _stanza(model: str) -> Recognizer:
    """`model` is a language, or LANGUAGE@FOLDER with the folder of the resources."""
    stanza = _library("stanza", "stanza")
    language, _, folder = model.partition("@")
    options = {"dir": folder} if folder else {}
    pipeline = _loaded(
        lambda: stanza.Pipeline(
            language,
            processors="tokenize,ner",
            download_method=None,
            verbose=False,
            **options,
        ),
        model,
    )

    def find(texts: Sequence[str]) -> Iterable[Iterable[Surface]]:
        for text in texts:
            entities = pipeline(text).entities if text.strip() else ()
            yield [Surface(entity.start_char, entity.end_char, entity.type) for entity in entities]

    return adapted(find, f"stanza:{model}")


def _flair(model: str) -> Recognizer:
    flair_data, models = _library("flair.data", "flair"), _library("flair.models", "flair")
    tagger = _loaded(lambda: models.SequenceTagger.load(model), model)

    def find(texts: Sequence[str]) -> Iterable[Iterable[Surface]]:
        sentences = [flair_data.Sentence(text) for text in texts]
        tagger.predict([sentence for sentence in sentences if len(sentence)])
        for sentence in sentences:
            yield [
                Surface(span.start_position, span.end_position, span.get_label(tagger.label_type).value)
                for span in sentence.get_spans(tagger.label_type)
            ]

    return adapted(find, f"flair:{model}")


def _gliner(model: str) -> Recognizer:
    gliner = _library("gliner", "gliner")
    network = _loaded(lambda: gliner.GLiNER.from_pretrained(model, local_files_only=True), model)

    def find(texts: Sequence[str]) -> Iterable[Iterable[Surface]]:
        for text in texts:
            found = (
                network.predict_entities(text, ["person", "location", "organization"]) if text.strip() else ()
            )
            yield [Surface(one["start"], one["end"], one["label"]) for one in found]

    return adapted(find, f"gliner:{model}")


def _transformers(model: str) -> Recognizer:
    transformers = _library("transformers", "transformers")
    pipeline = _loaded(
        lambda: transformers.pipeline("token-classification", model=model, aggregation_strategy="simple"),
        model,
    )

    def find(texts: Sequence[str]) -> Iterable[Iterable[Surface]]:
        for text in texts:
            found = pipeline(text) if text.strip() else ()
            yield [Surface(int(one["start"]), int(one["end"]), str(one["entity_group"])) for one in found]

    return adapted(find, f"transformers:{model}")


#: Library -> what makes a recognizer of the name or folder of a model.
ADAPTERS: dict[str, Callable[[str], Recognizer]] = {
    "spacy": _spacy,
    "stanza": _stanza,
    "flair": _flair,
    "gliner": _gliner,
    "transformers": _transformers,
}
