"""The language of a text, from its script and its most frequent words; None where that does not settle it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from semantic.readers.language_tables import ALPHABETS, COMMON_CHARACTERS, STOP_WORDS

__all__ = ["Guess", "detect_language", "fits"]

#: So many characters are looked at; more does not change the answer.
_SAMPLE = 20_000
_LEAST_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PUNCTUATION = frozenset("‘’‚“”„«»‹›–—…•·°€£§©®™¿¡ªº\u00a0\u00ad\u200e\u200f\u2011、。「」『』（）・，：；！？《》　״׳־،؛؟״±½¼¾²³µ×÷†‡´`¨ˆ˜№")


@dataclass(frozen=True, slots=True)
class Guess:
    """A language as a BCP 47 tag (`en`, `he`), and how sure that is, from 0 to 1."""

    language: str
    confidence: float


def detect_language(text: str) -> Guess | None:
    """The language that most of `text` is written in; None for short or mixed text."""
    sample = text[:_SAMPLE]
    letters = Counter(_script(c) for c in sample if c.isalpha())
    total = sum(letters.values())
    if total < 20:
        return None
    script, count = letters.most_common(1)[0]
    if letters["kana"] > 0.1 * total and letters["kana"] + letters["han"] > 0.6 * total:
        return Guess("ja", round((letters["kana"] + letters["han"]) / total, 3))
    if count < 0.6 * total:
        return None
    if script in _ONE_LANGUAGE:
        return Guess(_ONE_LANGUAGE[script], round(count / total, 3))
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(sample)]
    return _by_stop_words(words, script) if len(words) >= _LEAST_WORDS else None


#: Scripts that the news of one language writes.
_ONE_LANGUAGE = {"hebrew": "he", "greek": "el", "hangul": "ko", "han": "zh", "thai": "th", "georgian": "ka", "armenian": "hy"}
_RANGES = (
    (0x0041, 0x024F, "latin"),
    (0x0370, 0x03FF, "greek"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0530, 0x058F, "armenian"),
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x077F, "arabic"),
    (0x0900, 0x097F, "devanagari"),
    (0x0E00, 0x0E7F, "thai"),
    (0x10A0, 0x10FF, "georgian"),
    (0x1E00, 0x1EFF, "latin"),
    (0x1F00, 0x1FFF, "greek"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "hangul"),
    (0xFB1D, 0xFB4F, "hebrew"),
    (0xFB50, 0xFDFF, "arabic"),
    (0xFE70, 0xFEFF, "arabic"),
)


def _script(character: str) -> str:
    code = ord(character)
    for low, high, name in _RANGES:
        if low <= code <= high:
            return name
    return "other"


def _by_stop_words(words: list[str], script: str) -> Guess | None:
    scores = {
        language: sum(1 for word in words if word in stops)
        for language, (kind, stops) in STOP_WORDS.items()
        if kind == script
    }
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return None
    language, best = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    share = best / len(words)
    if best < 3 or share < 0.12 or best - second < max(2, 0.1 * best):
        return None
    return Guess(language, round(min(1.0, (best - second) / best * 0.5 + min(share, 0.5)), 3))


def fits(text: str) -> float:
    """How well `text` reads: 0 for letters that no known language puts together, up to 1 for words of one language
    in letters that it has. The encoding detection asks this of each candidate.
    """
    sample = text[:_SAMPLE]
    guess = detect_language(sample)
    if guess is None:
        return 0.0
    beyond = [c for c in sample if ord(c) > 127]
    if not beyond:
        return guess.confidence
    alphabet = ALPHABETS.get(guess.language)
    if alphabet is None:
        common = COMMON_CHARACTERS.get(guess.language, frozenset())
        return sum(1 for c in beyond if c in common or c in _PUNCTUATION) / len(beyond)
    return sum(1.0 if c in alphabet else 0.9 if c in _PUNCTUATION else 0.0 for c in beyond) / len(beyond)
