"""Block rules for the head of the article: headline, byline, dates, standfirst, lead picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.lines.jobs import is_job_line
from semantic.readers.lines.phrases import genre as genre_of
from semantic.readers.text.body import is_time
from semantic.readers.text.head_lines import is_certain_byline, is_poll
from semantic.readers.text.page import Claim, Label, Labels, Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.readers.text.layout import Layout

__all__ = [
    "bare_byline",
    "byline",
    "dates",
    "entry_headings",
    "genre",
    "headline",
    "job_titles",
    "standfirst",
]

#: A byline or date may stand so many blocks above the headline or below the first paragraph.
_ABOVE, _BELOW = 4, 2
_SHORTEST_STANDFIRST = 25
_FEWEST_STANDFIRST_WORDS = 5
#: A name that stands more often than this on the page is a menu entry or a topic.
_MOST_COPIES = 6


def headline(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The best-scored line, and every other line that says the same."""
    if layout.headline is None:
        return
    best = page[layout.headline]
    yield Claim(best.index, Label("headline", "headline-by-score"))
    for block in page.blocks:
        if block.key == best.key and block.index != best.index:
            yield Claim(block.index, Label("duplicate", "headline-repeated", best.index))


def dates(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines that only state when the page was published or changed: below the headline, else just above it."""
    anchor = layout.body_first if layout.headline is None else layout.headline
    below = [
        i for i in range(anchor, _end(page, layout)) if page.date(i) is not None and page.byline(i) is None
    ]
    for i in below:
        yield Claim(i, Label("date", "date-below-headline"))
    if below:
        return
    for i in range(anchor - 1, max(-1, anchor - 1 - _ABOVE), -1):
        if page.date(i) is not None and page.byline(i) is None:
            yield Claim(i, Label("date", "date-above-headline"))
            return


def byline(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines that say who wrote the article: "By …", "Von …"; each repetition belongs to the first."""
    seen: dict[str, int] = {}
    for i in _neighbourhood(page, layout):
        if i in labels or not is_certain_byline(page, i):
            continue
        found = page.byline(i)
        if found is None:
            yield Claim(i, Label("byline", "byline-word", i + 1))
            continue
        key = page[i].key
        yield Claim(i, Label("byline", found.rule, seen.get(key)))
        seen.setdefault(key, i)
        for j in _going_on(page, i):
            if j not in labels:
                yield Claim(j, Label("byline", "byline-goes-on"))


def _going_on(page: Page, i: int) -> Iterator[int]:
    """The lines with further names below a byline that ends in a comma or "and"."""
    while _GOES_ON.search(page[i].text):
        i += 1
        while i < len(page) and page[i].gap == 0 and not page[i].key:
            i += 1
        if i >= len(page) or page[i].gap > 0 or page.byline(i) is None:
            return
        yield i


# "Ada Quill,", "Bo Lindgren &", "Mira Holm and"
_GOES_ON = re.compile(r"(?:[,&،]|\s(?:and|und|et|y|e|en|og|och|i|ו|و))$")


def job_titles(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The line directly below the byline of one author that says what he or she is: "Harbour Correspondent".

    Words that are no known title, "Géographe" below a bare name, are believed where the text says them of the author:
    "la géographe Solenn Le Goff".
    """
    for i, label in labels.items():
        below = i + 1
        if label.kind != "byline" or label.of is not None or below >= len(page) or below in labels:
            continue
        found = page.byline(i)
        if found is None or len(found.authors) != 1 or found.authors[0].kind != "person":
            continue
        if (
            found.authors[0].job_title is None
            and page[below].gap <= page[i].gap
            and (
                is_job_line(page[below].text)
                or (found.strength == "weak" and _is_said_of(page, found.authors[0].name, below))
            )
        ):
            yield Claim(below, Label("job-title", "job-title-below-byline", i))


def _is_said_of(page: Page, name: str, i: int) -> bool:
    """Another line has the words of block `i` before the name, or after it and "is a"."""
    words = page[i].text.casefold()
    if len(words) > _LONGEST_PROFESSION or not _PROFESSION.match(words) or " " not in name:
        return False
    said = re.compile(
        rf"\b{re.escape(words)},? {re.escape(name.casefold())}\b"
        rf"|\b{re.escape(name.casefold())}(?:,| (?:est|is an?|ist|es|è|é|is een|är|er)) (?:l[ea] |an? |un[ea]? )?{re.escape(words)}\b"
    )
    return any(
        block.index != i and len(block.text) <= _LONGEST_SAYING and said.search(block.text.casefold())
        for block in page.blocks
    )


_LONGEST_PROFESSION, _LONGEST_SAYING = 40, 3_000
# "géographe", "marine biologist", "professeure de droit"
_PROFESSION = re.compile(r"^[^\W\d_]{4,}(?:[ -][^\W\d_]{2,}){0,3}$")


def entry_headings(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The heading of a live blog's first entry: between its time and its first paragraph."""
    i = layout.body_first - 1
    if i in layout.header and i - 1 in layout.header and i not in labels and is_time(page[i - 1].text):
        block = page[i]
        if not block.ends_statement and len(block.text) <= _LONGEST_ENTRY_HEADING:
            yield Claim(i, Label("subheading", "heading-of-an-entry"))


_LONGEST_ENTRY_HEADING = 110


def genre(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The page's own label of the article ("Opinion", "Live"), closely above the headline or in the head."""
    if layout.headline is None:
        return
    for i in (*range(layout.headline - 1, max(-1, layout.headline - 1 - _KICKERS), -1), *layout.header):
        if (
            i >= 0
            and i not in labels
            and genre_of(page[i].text) is not None
            and page[i].copies <= _MOST_COPIES
        ):
            yield Claim(i, Label("genre", "genre-label"))
            return


_KICKERS = 2


def bare_byline(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """A name on a line of its own in the head, where no line says "by": the likeliest one, and its repetitions."""
    if layout.headline is None or any(label.kind == "byline" for label in labels.values()):
        return
    best: tuple[float, int] | None = None
    body = [page[i].text for i in layout.body]
    for i in _neighbourhood(page, layout):
        found = page.byline(i)
        if i in labels or found is None or page.chrome(i) is not None or page.credit(i) is not None:
            continue
        score = _bare_score(page, layout, i, body)
        if score >= _BARE_ENOUGH and (best is None or score > best[0]):
            best = (score, i)
    if best is None:
        return
    first = best[1]
    rule = "byline-bare-name"
    for i in _neighbourhood(page, layout):
        if page[i].key == page[first].key and i not in labels:
            yield Claim(i, Label("byline", rule, first if i != first else None))


_BARE_ENOUGH = 1.0


def _bare_score(page: Page, layout: Layout, i: int, body: Sequence[str]) -> float:
    block = page[i]
    assert layout.headline is not None
    near = [j for j in (i - 1, i + 1) if 0 <= j < len(page)]
    score = 0.0
    if any(page.date(j) is not None for j in near):
        score += 1.5
    elif any(page.date(j) is not None for j in range(max(0, i - 3), min(len(page), i + 4))):
        score += 0.6
    if i > layout.headline:
        score += 0.8
    if any(page[j].key == block.key for j in near):
        score += 1.0
    if len(block.text.split()) in (2, 3):
        score += 0.3
    if block.copies > _MOST_COPIES:
        score -= 1.5
    byline = page.byline(i)
    assert byline is not None
    if byline.known_name:
        score += 0.8
    names = [author.name for author in byline.authors]
    if any(name in text and not text.startswith(name) for text in body for name in names):
        score -= 1.0
    return score


def standfirst(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The sentence or two between headline and running text that are no byline, date, caption or page text."""
    for i in layout.header:
        block = page[i]
        if i in labels or page.credit(i) is not None or page.chrome(i) is not None:
            continue
        if len(block.text) < _SHORTEST_STANDFIRST or block.n_words < _FEWEST_STANDFIRST_WORDS:
            continue
        if _BYLINE_START.match(block.text):
            continue
        if is_poll(page, i) or _is_about_author(page, labels, i) or _is_alternative_text(layout, labels, i):
            continue
        if _is_beside_credit(page, i) or _stands_twice(page, i) or _CAPTION_START.match(block.text):
            continue
        yield Claim(i, Label("standfirst", "standfirst-after-headline"))
        for other in page.blocks:
            if other.key == block.key and other.index != i:
                yield Claim(other.index, Label("duplicate", "standfirst-repeated", i))
        return


# A byline that was not understood is still none of the article's sentences.
_BYLINE_START = re.compile(r"^(?:[Bb]y|BY|Von|Par|Por|Door) (?=[A-ZÀ-Þ])(?!\S+ing\b)(?:\S+ ){0,12}\S+$")
# "FILE - ", "FILE PHOTO:", "COLLISION COURSE: Dorsett, photographed" are read by the caption rules
_CAPTION_START = re.compile(r"^(?:file\b|image:|photo:|watch\b|listen\b|video\b)", re.IGNORECASE)


def _is_about_author(page: Page, labels: Labels, i: int) -> bool:
    """Between the author's name and the date, and no sentence: what the author says of himself."""
    above, below = labels.get(i - 1), labels.get(i + 1)
    return (
        above is not None
        and below is not None
        and above.kind == "byline"
        and below.kind == "date"
        and not page[i].ends_statement
    )


def _is_alternative_text(layout: Layout, labels: Labels, i: int) -> bool:
    """Right above a caption, and page text stands between it and the headline."""
    below = labels.get(i + 1)
    between = (labels.get(j) for j in range((layout.headline or 0) + 1, i))
    return (
        below is not None
        and below.kind == "caption"
        and any(label is not None and label.kind == "chrome" for label in between)
    )


def _is_beside_credit(page: Page, i: int) -> bool:
    """The next line is a picture's credit and nothing else: then this line is its caption."""
    if i + 1 >= len(page):
        return False
    credit = page.credit(i + 1)
    return credit is not None and (credit.alone or page[i + 1].text.startswith(page[i].text[:40]))


def _stands_twice(page: Page, i: int) -> bool:
    """The line stands twice in a row, as alternative text and caption."""
    return any(0 <= j < len(page) and page[j].key == page[i].key for j in (i - 1, i + 1))


def _neighbourhood(page: Page, layout: Layout) -> range:
    first = layout.body_first if layout.headline is None else layout.headline
    return range(max(0, first - _ABOVE), _end(page, layout))


def _end(page: Page, layout: Layout) -> int:
    return min(len(page), layout.body_first + _BELOW)
