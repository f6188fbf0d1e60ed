"""The language of a text, from its script and its most frequent words; None where that does not settle it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from semantic.readers.language_tables import (
    ALPHABETS,
    COMMON_CHARACTERS,
    FREQUENT_CHARACTERS,
    FREQUENT_SHARE,
    SINGLE_SCRIPT_WORDS,
    STOP_WORDS,
)

__all__ = ["Fit", "Guess", "detect_language", "fits"]

#: So many characters are looked at; more does not change the answer.
_SAMPLE = 20_000
_LEAST_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PUNCTUATION = frozenset(
    "‘’‚“”„«»‹›–—…•·°€£§©®™¿¡ªº\u00a0\u00ad\u200e\u200f\u2011、。「」『』（）・，：；！？《》　״׳־،؛؟״±½¼¾²³µ×÷†‡´`¨ˆ˜№"
)


@dataclass(frozen=True, slots=True)
class Guess:
    """A language as a BCP 47 tag (`en`, `he`), and how sure that is, from 0 to 1."""

    language: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Fit:
    """A language and how many of the `total` letters beyond ASCII cannot stand as they do in it."""

    language: str
    errors: int
    total: int

    @property
    def share(self) -> float:
        """Errors among the letters beyond ASCII."""
        return self.errors / self.total if self.total else 0.0


def detect_language(text: str) -> Guess | None:
    """The language that most of `text` is written in; None for short or mixed text."""
    sample = text[:_SAMPLE]
    letters: Counter[str] = Counter()
    for character, times in Counter(sample).items():
        if character.isalpha():
            letters[_script(character)] += times
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
_ONE_LANGUAGE = {
    "hebrew": "he",
    "greek": "el",
    "hangul": "ko",
    "han": "zh",
    "thai": "th",
    "georgian": "ka",
    "armenian": "hy",
}
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
    """The language whose frequent words the text has; a word of many languages counts a part for each."""
    weights = _weights()
    scores: dict[str, float] = {}
    hits: Counter[str] = Counter()
    for word in words:
        for language, weight in weights.get((script, word), ()):
            scores[language] = scores.get(language, 0.0) + weight
            hits[language] += 1
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    language, best = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    share = hits[language] / len(words)
    # Words that are frequent in other languages and not in this one: a text of two languages has many.
    foreign = sum(
        1
        for word in words
        if (script, word) in weights and all(name != language for name, _ in weights[(script, word)])
    )
    if foreign > 0.5 * hits[language]:
        return None
    if hits[language] < 3 or share < 0.12 or best < 1 or second > 0.75 * best:
        return None
    return Guess(language, round((best - second) / best * 0.5 + min(share, 0.5), 3))


@cache
def _weights() -> dict[tuple[str, str], tuple[tuple[str, float], ...]]:
    owners: dict[tuple[str, str], list[str]] = {}
    for language, (script, words) in STOP_WORDS.items():
        for word in sorted(words):
            owners.setdefault((script, word), []).append(language)
    return {key: tuple((language, 1 / len(names)) for language in names) for key, names in owners.items()}


def fits(text: str) -> Fit | None:
    """How well `text` reads in the letters of its own language; None where it is in no language that can be told.

    The detection of encodings asks this of each candidate: wrong letters, marks inside words and capitals after
    small letters are errors.
    """
    sample = text[:_SAMPLE]
    guess = detect_language(sample)
    if guess is None or not _has_words(sample, guess.language):
        return None
    alphabet = ALPHABETS.get(guess.language) or COMMON_CHARACTERS.get(guess.language, frozenset())
    errors = total = 0
    for index, character in enumerate(sample):
        if character <= "\x7f":
            continue
        total += 1
        if character in alphabet:
            before = sample[index - 1] if index else " "
            errors += before.islower() and character.isupper()
        elif character in _PUNCTUATION:
            inside = (
                0 < index < len(sample) - 1 and sample[index - 1].isalpha() and sample[index + 1].isalpha()
            )
            errors += inside and character not in _JOINERS and not _is_han_or_kana(sample[index - 1])
        else:
            errors += 1
    # A capital of ASCII after a small letter beyond it: "фA".
    errors += len(_CASE_SWITCH.findall(sample))
    return Fit(guess.language, errors, total)


_CASE_SWITCH = re.compile(r"(?<=[à-öø-ÿа-яё])[A-Z]")
_JOINERS = frozenset("’‘ʼ·–—‑\u00ad…״׳،")


def _is_han_or_kana(character: str) -> bool:
    return _script(character) in {"han", "kana", "hangul"}


def _has_words(text: str, language: str) -> bool:
    """Whether a script of one language is really that language: wrong decodings give its letters at random."""
    if language in SINGLE_SCRIPT_WORDS:
        words = _WORD.findall(text)
        return sum(1 for word in words if word.casefold() in SINGLE_SCRIPT_WORDS[language]) >= max(
            2, len(words) // 25
        )
    if language in FREQUENT_CHARACTERS:
        letters = [c for c in text if c.isalpha() and ord(c) > 127]
        return sum(1 for c in letters if c in FREQUENT_CHARACTERS[language]) >= FREQUENT_SHARE[
            language
        ] * len(letters)
    return True
