"""Job titles and honorifics as a text states them beside a name: "Prime Minister", "Danish President", "Mr"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.lexicon import FUNCTION_WORDS, PORTFOLIOS, word_set
from semantic.entities.tokens import CAPITAL, LOWER, OTHER, UPPER, Token, is_adjacent

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Stated", "apposition", "is_title_ending", "stated_before", "title_length"]

#: No job title has more words than this.
_LONGEST = 8

#: Words that prove a person and are no job ("suspect", "victim", "widow"): they are never published.
_NO_JOB = word_set(
    "resident survivor eyewitness witness suspect victim widow father mother sister brother whistleblower dissident "
    "billionaire tycoon magnate laureate champion medalist medallist landlord boss mogul veteran contender nominee "
    "candidate warlord student olympian private count champion defender attacker model host driver marine deputy guard elder "
    "clerk leader official chief head owner player officer"
)
#: Of the words above, those that are a job when a word of the same title stands before ("opposition leader").
_JOB_WITH_MODIFIER = word_set(
    "leader official chief head owner officer guard clerk deputy candidate champion"
)


class Stated(NamedTuple):
    """What stands before a name: where it begins (token index), the job title and the honorific as written."""

    first: int
    job_title: str | None
    honorific: str | None


def is_title_ending(words: Sequence[str], language: str) -> bool:
    """Tells whether the words, in any case, end with a job title of `language`."""
    return bool(words) and _is_ending(tuple(words[-_LONGEST_ENDING:]), language)


_LONGEST_ENDING = 4


@lru_cache(maxsize=1 << 15)
def _is_ending(words: tuple[str, ...], language: str) -> bool:
    titles = gazetteer.titles(language, "title")
    short = gazetteer.titles(language, "short title")
    lower = [word.casefold() for word in words]
    if words[-1] in short or _with_stop(words[-1]) in short:
        return True
    return any(" ".join(lower[-size:]) in titles for size in range(len(lower), 0, -1))


def title_length(words: Sequence[str], language: str) -> int:
    """How many of the first words are a job title with its modifiers; 0 where they are none.

    ("Danish", "President", "Ane", "Holm") gives 2. At least one word is left over.
    """
    best = 0
    for size in range(1, min(_LONGEST, len(words) - 1) + 1):
        if is_title_ending(words[:size], language) and all(_may_modify(w, language) for w in words[:size]):
            best = size
    return best


def stated_before(text: str, tokens: Sequence[Token], first: int, language: str) -> Stated:
    """The job title or honorific that ends right before token `first`, as written; walks back over its modifiers."""
    honorific = None
    start = first
    job_title = None
    while start > 0:
        left = _before(text, tokens, start)
        if left is None:
            break
        word = text[tokens[left].start : tokens[start - 1].end]
        if honorific is None and word in gazetteer.titles(language, "honorific"):
            honorific, start = word, left
            continue
        break
    words_from = start
    left = start
    for _ in range(_LONGEST):
        before = _before(text, tokens, left)
        if before is None or tokens[before].shape == OTHER:
            break
        left = before
        words = _words(tokens, left, words_from)
        if not _may_modify(words[0], language):
            break
        if words[0] not in {"of", "for", "and"}:
            if words[0].casefold() in _NO_TITLE_WORDS:
                break
            if is_title_ending(words, language):
                start = left
                job_title = text[tokens[left].start : tokens[words_from - 1].end]
        if tokens[left].begins:
            break
    if job_title is not None:
        job_title = _without_cut(job_title, language)
        at = _behind_name(text, tokens, start, words_from, language)
        if at > start:
            start, job_title = at, text[tokens[at].start : tokens[words_from - 1].end]
        if not _is_job(job_title):
            job_title = None
    return Stated(start, job_title, honorific)


def _without_cut(title: str, language: str) -> str:
    """As in "unit head Maj.": small words before the abbreviation of a rank begin in the middle of a phrase."""
    words = title.split()
    short = gazetteer.titles(language, "short title")
    is_rank = len(words) > 1 and (words[-1] in short or _with_stop(words[-1]) in short)
    return words[-1] if is_rank and words[-2].islower() and words[0] in _NO_JOB else title


def _behind_name(text: str, tokens: Sequence[Token], first: int, last: int, language: str) -> int:
    """Where the title begins behind the organization whose last word it holds ("Associated Press writer"): `first` or later."""
    before = _before(text, tokens, first)
    if before is None or tokens[before].shape not in (CAPITAL, UPPER) or tokens[first].shape == LOWER:
        return first
    words = _words(tokens, first, last)
    if len(words) < 2 or len(words) != last - first:
        return first
    if words[0] in gazetteer.demonyms() or " ".join(words).casefold() in gazetteer.titles(language, "title"):
        return first
    tail = next((at for at in range(first, last) if tokens[at].shape == LOWER), first)
    if tail == first:
        known = gazetteer.organizations()
        held = (
            at for at in range(first + 1, last) if text[tokens[before].start : tokens[at - 1].end] in known
        )
        tail = max(held, default=first)
    return tail if tail > first and is_title_ending(words[tail - first :], language) else first


_NO_TITLE_WORDS = FUNCTION_WORDS - {"former", "new", "first", "second", "late"}


def apposition(text: str, tokens: Sequence[Token], after: int, language: str) -> str | None:
    """The job title that stands after a name between commas (", the interim president,"), token `after` first.

    Only "the" or no article, only words of a title, closed by a comma or full stop that no "and" follows.
    """
    if language != "en" or after >= len(tokens) or tokens[after].text != ",":
        return None
    at = after + 1
    if at < len(tokens) and tokens[at].text == "the":
        at += 1
    first = at
    while at < len(tokens) and at - first < _LONGEST and tokens[at].shape in (LOWER, CAPITAL, UPPER):
        at += 1
    words = [token.text for token in tokens[first:at]]
    if not words or at >= len(tokens) or tokens[at].text not in {",", "."}:
        return None
    if tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].text in {"and", "or"}:
        return None
    if not is_title_ending(words, language) or not all(_may_modify(word, language) for word in words):
        return None
    title = text[tokens[first].start : tokens[at - 1].end]
    return title if _is_job(title) else None


def _before(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """The index of the word right before token `index`: blanks only between, or the full stop of an abbreviation."""
    left = index - 1
    if left >= 0 and tokens[left].text == "." and left >= 1 and tokens[left - 1].end == tokens[left].start:
        left -= 1
    if left < 0 or tokens[index].begins:
        return None
    return left if is_adjacent(text, tokens[index - 1], tokens[index]) else None


def _words(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    words: list[str] = []
    for token in tokens[first:last]:
        if token.text == "." and words:
            words[-1] += "."
        else:
            words.append(token.text)
    return words


def _with_stop(word: str) -> str:
    return word if word.endswith(".") else word + "."


@lru_cache(maxsize=1 << 15)
def _may_modify(word: str, language: str) -> bool:
    """Tells whether the word may stand inside a job title: a title word, a modifier, a people's or country's name."""
    lower = word.casefold()
    return (
        lower in _title_words(language)
        or lower in gazetteer.titles(language, "modifier")
        or word in gazetteer.titles(language, "short title")
        or _with_stop(word) in gazetteer.titles(language, "short title")
        or word in gazetteer.demonyms()
        or (language == "en" and word in PORTFOLIOS)
        or (language == "en" and word in _COUNTRIES_IN_TITLES)
        or (language == "en" and lower in {"of", "the", "and", "for"})
    )


_COUNTRIES_IN_TITLES = frozenset(["U.S.", "US", "UK", "U.K.", "UN", "U.N.", "EU", "NATO"])
_WORDS_OF: dict[str, frozenset[str]] = {}


def _title_words(language: str) -> frozenset[str]:
    if language not in _WORDS_OF:
        titles = gazetteer.titles(language, "title")
        _WORDS_OF[language] = frozenset(word for title in titles for word in title.split())
    return _WORDS_OF[language]


def _is_job(title: str) -> bool:
    words = title.casefold().split()
    if words[-1] not in _NO_JOB:
        return True
    return words[-1] in _JOB_WITH_MODIFIER and len(words) > 1
