"""Source text -> blocks: runs of lines with offsets and the features that the rules look at."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from semantic.model import Span
from semantic.readers.lines.bylines import parse_byline
from semantic.readers.lines.dates import parse_date_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Block", "say_the_same", "segment", "words_of"]

# One word: letters with their marks, apostrophes and hyphens inside. "Israel's", "25-year-old", "l’eau".
_WORD = re.compile(r"[^\W_]+(?:['’\-‐‑.][^\W_]+)*")
# The end of a sentence, with the quotes, brackets and end signs that may follow it. 'home."', "time. ♦", "説明した。"
_SENTENCE_END = re.compile(r"[.!?؟。！？।…][\s\"'”’»›“)\]」』♦■▪●◼•*†|]*$")
# A full stop inside, before the next sentence: "… on Monday. The court …"; not "John C. Munro", "Dr. Who", "U.S. court"
_SENTENCE_BREAK = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bvs)[.!?؟。！？।][\"'”’»)\]」]*(?:\s+[\"'“‘«(„¿¡]*(?=[^\W\d_a-z])|(?<=[。！？])(?=\w))"
)
# A statement: ends with a full stop, with or without quotes after it.
_STATEMENT_END = re.compile(r"[.。।][\s\"'”’»›“)\]」』♦■▪●◼•*†|]*$")
_TRUNCATED = re.compile(r"(?:…|\.\.\.)\s*[\])\"'”’]*\s*$")

#: No line of a wrapped text is longer; a page dump has whole paragraphs in one line.
_WIDEST_WRAP = 132
_NARROWEST_WRAP = 44
#: So many lines of one text must look wrapped before any two of them are joined; where there are few, most must go on
#: with a small letter, or three of them with a letter of a script without small ones.
_FEWEST_WRAPPED, _FEWEST_CASELESS, _MANY_WRAPPED = 2, 3, 6
_GOES_ON_SHARE = 0.6
_WRAPPED_SHARE = 0.6
#: More line ends than this that end a sentence are no accident: then each line is whole.
_ENDED_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines that belong together: mostly one line, more where the text was wrapped at a column.

    `text` is the slice of `span` with its white space normalised; `gap` counts the blank lines before it; `key` is
    the case-folded letters and digits, equal for lines that say the same; `copies` counts the blocks with that key;
    `size` is the length that the text would have in letters, where one sign of Chinese or Japanese says as much as
    several letters, and a Hebrew or Arabic one as much as a consonant with the half of a vowel.
    """

    index: int
    span: Span
    text: str
    gap: int
    key: str
    copies: int
    n_words: int
    size: int
    ends_sentence: bool
    ends_statement: bool
    is_truncated: bool
    n_sentence_breaks: int
    uppercase: float

    @property
    def is_caps(self) -> bool:
        """Set in capitals throughout: "WHAT'S NEXT", "CLICK HERE TO GET THE APP"."""
        return self.uppercase > 0.85


def segment(text: str) -> tuple[Block, ...]:
    """Every line of `text` that is not blank, as blocks in text order; wrapped paragraphs come out whole."""
    lines = list(_lines(text))
    groups = list(_unwrapped(lines, text))
    drafts = []
    for gap, span in groups:
        value = " ".join(text[span.start : span.end].split())
        drafts.append((gap, span, value, _key(value)))
    copies = Counter(draft[3] for draft in drafts)
    return tuple(
        _block(index, span, value, gap, key, copies[key])
        for index, (gap, span, value, key) in enumerate(drafts)
    )


def words_of(text: str) -> list[str]:
    """The words of `text`, case-folded, in order."""
    return [word.casefold() for word in _WORD.findall(text)]


def say_the_same(first: str, second: str) -> bool:
    """Both lines start alike and have nearly the same words: an alternative text and the caption."""
    if first[:2].casefold() != second[:2].casefold():
        return False
    if not _LENGTH_RATIO < (len(first) + 1) / (len(second) + 1) < 1 / _LENGTH_RATIO:
        return False
    a, b = set(words_of(first)), set(words_of(second))
    return bool(a) and bool(b) and len(a & b) >= _SAME_SHARE * len(a | b)


_SAME_SHARE = 0.75
_LENGTH_RATIO = 0.6


def _key(text: str) -> str:
    return _NOT_KEY.sub("", text.casefold())


_NOT_KEY = re.compile(r"[\W_]+")


# Signs that say as much as three letters: kana, Chinese characters, Hangul, full-width forms. "説明した。"
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]")
#: The letters that one such sign stands for, beside the one that it is.
_LETTERS_A_SIGN = 2
# Hebrew and Arabic letters: vowels are mostly not written, so a sentence takes about a quarter fewer of them.
_VOWELLESS = re.compile(r"[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3]")
_LETTERS_A_CONSONANT = 0.3

_CASE_SAMPLE = 200
# Capitals and small letters of the scripts that have both (Latin, Greek, Cyrillic, Armenian); accents included.
_UPPER = re.compile(r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΩА-ЯЁЄІЇҐԱ-Ֆ]")
_LOWER = re.compile(r"[a-zß-öø-ÿāăąćčďđēėęěğģīįıķĺļľłńņňōőœŕřśşšţťūůűųźżžα-ωа-яёєіїґա-ֆ]")


def _block(index: int, span: Span, text: str, gap: int, key: str, copies: int) -> Block:
    head = text[:_CASE_SAMPLE]
    upper = len(_UPPER.findall(head)) if not head.islower() else 0
    cased = upper + len(_LOWER.findall(head)) if upper else 1
    return Block(
        index=index,
        span=span,
        text=text,
        gap=gap,
        key=key,
        copies=copies if key else 1,
        n_words=len(_WORD.findall(text)),
        size=_size(text),
        ends_sentence=bool(_SENTENCE_END.search(text[-24:])),
        ends_statement=bool(_STATEMENT_END.search(text[-24:])),
        is_truncated=bool(_TRUNCATED.search(text[-24:])),
        n_sentence_breaks=sum(1 for _ in _SENTENCE_BREAK.finditer(text)),
        uppercase=upper / cased,
    )


def _size(text: str) -> int:
    """The letters that the text would have in a script that writes every sound."""
    if text.isascii():
        return len(text)
    extra = _LETTERS_A_SIGN * len(_WIDE.findall(text)) + _LETTERS_A_CONSONANT * len(_VOWELLESS.findall(text))
    return len(text) + round(extra)


@dataclass(frozen=True, slots=True)
class _Line:
    gap: int
    span: Span


def _lines(text: str) -> Iterator[_Line]:
    """The lines that are not blank, without the white space around them."""
    gap = 0
    position = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + raw.index(stripped[0])
            yield _Line(gap, Span(start, start + len(stripped)))
            gap = 0
        else:
            gap += 1
        position += len(raw) + 1


def _unwrapped(lines: Sequence[_Line], text: str) -> Iterator[tuple[int, Span]]:
    """(gap, span) of each block: lines one by one, or joined where the text is wrapped at a column.

    A text is wrapped if its lines have a common greatest width and most line ends inside its paragraphs are where
    the next word would not have fitted.
    """
    width = _wrap_width(lines, text)
    current: tuple[int, Span] | None = None
    previous: Span | None = None
    for line in lines:
        joins = (
            width is not None
            and current is not None
            and previous is not None
            and line.gap == 0
            and _would_not_fit(previous, line.span, text, width)
            and not (_stands_alone(previous, text, width) or _stands_alone(line.span, text, width))
        )
        if joins:
            assert current is not None
            current = (current[0], Span(current[1].start, line.span.end))
        else:
            if current is not None:
                yield current
            current = (line.gap, line.span)
        previous = line.span
    if current is not None:
        yield current


def _stands_alone(span: Span, text: str, width: int) -> bool:
    """The line is a date line or a byline, far shorter than the others: it ends no paragraph and goes on with none."""
    line = text[span.start : span.end]
    if not _has_spaces(span, text) and _ADDRESS_START.match(line):
        return True
    if len(line) > _LONGEST_ALONE * width or _SENTENCE_END.search(line):
        return False
    if parse_date_line(line) is not None:
        return True
    byline = parse_byline(line)
    return byline is not None and byline.rule == "byline-by-prefix" and line[:1].isupper()


_LONGEST_ALONE = 0.66
_ADDRESS_START = re.compile(r"https?://|www\.")


def _wrap_width(lines: Sequence[_Line], text: str) -> int | None:
    """The column at which the text is wrapped; None where its lines are whole.

    Asked of the lines that are longer than half the width and have another right below: those of menus and lists are
    shorter, and a headline among titles seldom ends where the next word would not have fitted.
    """
    width = max(
        (line.span.end - line.span.start for line in lines if _has_spaces(line.span, text)), default=0
    )
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    long = [
        (a.span, b.span)
        for a, b in itertools.pairwise(lines)
        if b.gap == 0 and width < 2 * (a.span.end - a.span.start) <= 2 * width
    ]
    wrapped = [(a, b) for a, b in long if _would_not_fit(a, b, text, width)]
    if len(wrapped) < _FEWEST_WRAPPED or len(wrapped) < _WRAPPED_SHARE * len(long):
        return None
    ended = sum(1 for a, _ in wrapped if _SENTENCE_END.search(text[max(a.start, a.end - 24) : a.end]))
    if ended > _ENDED_SHARE * len(wrapped):
        return None
    caseless = len(wrapped) >= _FEWEST_CASELESS
    goes_on = sum(1 for a, b in wrapped if _goes_on(a, b, text, caseless=caseless))
    return width if len(wrapped) >= _MANY_WRAPPED or goes_on > _GOES_ON_SHARE * len(wrapped) else None


def _has_spaces(span: Span, text: str) -> bool:
    """A web address or another word that is longer than the column is not wrapped."""
    return len(text[span.start : span.end].split(None, 2)) > 1


def _goes_on(first: Span, second: Span, text: str, *, caseless: bool) -> bool:
    """The first line ends no sentence, and the second one starts with a small letter, or with one that has no case."""
    start = text[second.start]
    small = start.islower() or (caseless and start.isalpha() and start.upper() == start.lower())
    return small and not _SENTENCE_END.search(text[max(first.start, first.end - 24) : first.end])


def _would_not_fit(first: Span, second: Span, text: str, width: int) -> bool:
    head = text[second.start : min(second.end, second.start + width)].split(None, 1)[0]
    return first.end - first.start + 1 + len(head) > width - 2
