"""Where an article that goes on as a list ends: recipes, offers, results and fixtures below the paragraphs that introduce them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from semantic.readers.text.region import is_address, is_footer, is_prose
from semantic.readers.text.topics import content_words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from semantic.readers.text.page import Page

__all__ = ["last_of_listing"]

#: What a line adds to a list: built like others of it, a price or a measure, a sentence; and what a line of neither kind costs.
_STRUCTURED, _INSIDE, _SENTENCE, _OTHER = 1.0, 0.2, 0.3, -0.7
#: A list has so many lines that are built alike, and begins so closely below the text.
_FEWEST, _NEAR = 4, 5
#: So many lines of neither kind in a row, or so much weight below the best, and the list is over.
_LONGEST_OTHER, _GIVEN_UP = 10, 6.0
#: Lines with a price or a measure no further apart than this are one list with what stands between them.
_LONGEST_CYCLE, _FEWEST_CYCLES = 26, 3
_ALIKE, _FEWEST_WORDS = 3, 3

_BULLET = re.compile(r"^(?:[•▪◦‣●○*·–—-]|\d{1,2}[.)])\s+\S")
# "$139.00", "1 cup asparagus", "250 g Mehl", "10–15 min", "Serves 4", "£3m" is no price of a list
_MEASURE = re.compile(
    r"^(?:from |ab |now )?[$€£¥]\s?\d[\d.,]*$|^\d[\d.,]*\s?[$€£¥]$"
    r"|\b(?:\d+(?:[.,/–-]\d+)?|[½¼¾⅓⅔])\s?(?:cups?|tsp|tbsp|tablespoons?|teaspoons?|oz|ounces?|lbs?|pounds?|g|kg|ml|cl|dl|l|EL|TL|Prise|cuill?\w*|scoops?|cloves?|slices?)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*(?:st|nd|rd|th)?")
_SPACES = re.compile(r"(?:a\s+)+a\b|(?:\s+)")
#: A shape tells by so many marks beside its words: "a (a 9): 9"; a colon or a dash alone is any headline's.
_FEWEST_MARKS = 2
_AGO = re.compile(
    r"\b(?:ago|min(?:ute)?s? read|views?|comments?|shares?)\b|^\W*\d{1,2}:\d\d\W*$|\b(?:19|20)\d\d\b.{0,8}$",
    re.IGNORECASE,
)
_STEPS = re.compile(
    r"^(?:previous|next|older|newer|prev|vorherig|nächst|siguiente|anterior|suivant|précédent)", re.IGNORECASE
)


def last_of_listing(page: Page, first: int, last: int, vocabulary: Mapping[str, int]) -> int:
    """The last line of the list that goes on below block `last` of the text; `last` itself where none does.

    A list is told by lines that are built alike: the same words again, the same marks and numbers, prices, measures,
    bullets. Headlines of other articles have none of that; what ends a page part (buttons to share, comments, a date,
    a byline, the next heading of teasers) ends the list.
    """
    names = _authors(page, first)
    end = start = (
        last + 2 if last + 1 < len(page) and page.chrome(last + 1) == "related-heading" else last + 1
    )
    known = dict(vocabulary)
    while end < len(page) and not _ends_part(page, end, names, known):
        known.update(dict.fromkeys(content_words(page[end].text), 1))
        end += 1
    lines = range(start, end)
    if len(lines) < _FEWEST:
        return last
    structured = _structured(page, lines, vocabulary)
    inside = _between_measures(page, lines)
    # "Don't miss:" above offers, each with its price; without prices they are teasers.
    if (start > last + 1 and not inside) or not (
        inside.intersection(lines[:_NEAR]) or structured.intersection(lines[:_NEAR])
    ):
        return last
    total = best = 0.0
    found, count, other, best_at = last, 0, 0, 0
    for i in lines:
        if i in structured:
            total, count, other = total + _STRUCTURED, count + 1, 0
        elif i in inside:
            total, other = total + _INSIDE, 0
        elif page[i].ends_sentence and page[i].n_words >= 3:
            total += _SENTENCE
        else:
            total, other = total + _OTHER, other + 1
        if i in structured and total > best:
            best, found, best_at = total, i, count
        if other >= _LONGEST_OTHER or total < best - _GIVEN_UP:
            break
    return found if best_at >= _FEWEST else last


def _authors(page: Page, first: int) -> set[str]:
    """The names in the bylines of the head: below the text they begin the box about the author."""
    return {
        author.name
        for i in range(max(0, first - _HEAD), first)
        if (byline := page.byline(i)) is not None
        for author in byline.authors
        if " " in author.name
    }


_HEAD = 12


def _ends_part(page: Page, i: int, names: Collection[str], vocabulary: Mapping[str, int]) -> bool:
    block = page[i]
    if is_address(block.text):
        return _BULLET.match(page[i - 1].text) is None
    kind = page.chrome(i)
    if kind is not None and kind not in {"promo", "navigation"}:
        return True
    if kind == "navigation" and (
        _STEPS.match(block.text) or (i + 1 < len(page) and page.chrome(i + 1) == "navigation")
    ):
        return True
    if block.is_truncated or is_footer(block.text) or page.credit(i) is not None:
        return True
    if any(block.text.startswith(name) for name in names):
        return True
    if page.date(i) is not None and _YEAR.search(block.text):
        return True
    byline = page.byline(i)
    if byline is not None and byline.strength == "strong":
        return True
    if page.is_appeal(i):
        return True
    return is_prose(block) and block.n_sentence_breaks > 0 and not _knows(block.text, vocabulary)


_YEAR = re.compile(r"(?:19|20)\d\d")


def _knows(text: str, vocabulary: Mapping[str, int]) -> bool:
    return any(vocabulary.get(word) for word in content_words(text))


def _structured(page: Page, lines: Sequence[int], vocabulary: Mapping[str, int]) -> set[int]:
    """The lines that are built like others of the stretch, or like lists are anywhere."""
    shapes = Counter(_shape(page[i].text) for i in lines)
    keys = Counter(page[i].key for i in lines)
    starts = Counter(_start(page[i].text) for i in lines)
    found = set()
    for i in lines:
        text = page[i].text
        if not page[i].key or _AGO.search(text):
            continue
        shape = _shape(text)
        if (
            (_BULLET.match(text) and page[i].n_words >= 2)
            or _MEASURE.search(text)
            or (
                shapes[shape] >= _ALIKE
                and _n_marks(shape) >= _FEWEST_MARKS
                and page[i].n_words >= _FEWEST_WORDS
            )
            or (keys[page[i].key] == page[i].copies >= _ALIKE and page[i].n_words >= _FEWEST_WORDS)
            or (
                starts[_start(text)] >= _ALIKE
                and page[i].n_words >= _FEWEST_WORDS
                and any(char.isdigit() for char in text)
            )
        ):
            found.add(i)
    return found | _below_colons(page, lines, vocabulary)


def _below_colons(page: Page, lines: Sequence[int], vocabulary: Mapping[str, int]) -> set[int]:
    """A line that ends with a colon and speaks of the article's things, and the lines without a gap below it."""
    found: set[int] = set()
    for i in lines:
        if not page[i].text.endswith((":", "：")) or not (
            _knows(page[i].text, vocabulary)
            or any(page[i].key[:-1] and page[i].key == b.key for b in page.blocks[: lines[0]])
        ):
            continue
        run = [i]
        for j in range(i + 1, lines[-1] + 1):
            if len(run) > 1 and page[j].gap > 0:
                break
            run.append(j)
        if len(run) > _ALIKE:
            found.update(run)
    return found


def _between_measures(page: Page, lines: Sequence[int]) -> set[int]:
    """The lines between prices or measures that come again and again."""
    measures = [i for i in lines if _MEASURE.search(page[i].text)]
    inside: set[int] = set()
    run: list[int] = []
    for i in measures:
        if run and i - run[-1] > _LONGEST_CYCLE:
            run = []
        run.append(i)
        if len(run) >= _FEWEST_CYCLES:
            inside.update(range(max(lines[0], run[0] - _LONGEST_CYCLE), i + 1))
    return inside


def _shape(text: str) -> str:
    """The line without its words: "England (Group A): 10th place" -> "a (a): 9 a"."""
    if len(text) > _LONGEST_SHAPE:
        return ""
    return _SPACES.sub(_one, _LETTERS.sub("a", _DIGITS.sub("9", text)))


def _one(match: re.Match[str]) -> str:
    return "a" if match.group().endswith("a") else " "


_LONGEST_SHAPE = 120


def _n_marks(shape: str) -> int:
    return sum(1 for char in shape if char in "9()[]:=%/+→×°")


def _start(text: str) -> str:
    return " ".join(text.split(" ", 2)[:2]).casefold()
