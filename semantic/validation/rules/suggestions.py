"""Did you mean: the known names that an unknown one may stand for, at a bounded price."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from semantic.vocabulary import Vocabulary
    from semantic.vocabulary.terms import Kind

__all__ = ["Suggestions"]

#: How many different unknown names of one subject get suggestions: each costs a comparison with all known names.
_LIMIT: Final = 50


class Suggestions:
    """The suggestions for one subject, each looked up once and none after the limit."""

    def __init__(self, vocabulary: Vocabulary, among: Kind) -> None:
        self._vocabulary, self._among = vocabulary, among
        self._known: dict[str, list[str]] = {}

    def of(self, word: str) -> list[str]:
        """The names that `word` may stand for, the best first."""
        if word not in self._known and len(self._known) < _LIMIT:
            self._known[word] = list(_suggested(self._vocabulary, word, self._among))
        return self._known.get(word, [])


@lru_cache(maxsize=1024)
def _suggested(vocabulary: Vocabulary, word: str, among: Kind) -> tuple[str, ...]:
    """The pages of one site make the same mistake."""
    return tuple(vocabulary.suggestions(word, among))
