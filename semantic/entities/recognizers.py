"""The recognizers by name: what `--recognizer` takes. A model of the user's own plugs in through a small adapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities.recognize import Found, Recognizer, rules
from semantic.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import Zone

__all__ = ["RECOGNIZERS", "encoder", "recognizer_named"]


def encoder(zones: Sequence[Zone], language: str | None = None) -> Sequence[Found]:
    """The names that the trained encoder finds in English, in other languages those that the rules prove.

    numpy and the weights are read when it first meets an English text.
    """
    from semantic.entities.encoder.recognize import encoder as trained  # noqa: PLC0415

    return trained(zones, language)


#: Name -> recognizer; the first is the default.
RECOGNIZERS: dict[str, Recognizer] = {"encoder": encoder, "rules": rules}


def recognizer_named(name: str | None) -> Recognizer:
    """The recognizer of that name, or the adapter to the model that `spacy:NAME` and its like name.

    ConfigurationError where there is none, or where the model or its library cannot be loaded.
    """
    if name is None:
        return encoder
    if name in RECOGNIZERS:
        return RECOGNIZERS[name]
    library, colon, model = name.partition(":")
    from semantic.entities.adapters import ADAPTERS  # noqa: PLC0415

    if not colon or not model or library not in ADAPTERS:
        known = ", ".join([*RECOGNIZERS, *(f"{each}:MODEL" for each in ADAPTERS)])
        raise ConfigurationError(
            f"there is no recognizer {name!r}", place="--recognizer", remedy=f"choose one of {known}"
        )
    return ADAPTERS[library](model)
