"""The recognizers by name: what `--recognizer` takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities.recognize import Found, Recognizer, rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import Zone

__all__ = ["DEFAULT", "RECOGNIZERS", "encoder"]


def encoder(zones: Sequence[Zone], language: str | None = None) -> Sequence[Found]:
    """The names that the trained encoder finds; numpy and the weights are read when it is first called."""
    from semantic.entities.encoder.recognize import encoder as trained  # noqa: PLC0415

    return trained(zones, language)


#: Name -> recognizer; the first is the default.
RECOGNIZERS: dict[str, Recognizer] = {"encoder": encoder, "rules": rules}
DEFAULT = encoder
