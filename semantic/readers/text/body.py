"""Block rules for the running text and what stands between its paragraphs: boxes, promo lines, subheadings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.text.layout import Layout, is_spaced
from semantic.readers.text.page import Claim, Label, Labels, Page
from semantic.readers.text.region import is_address, is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.readers.text.blocks import Block

__all__ = [
    "appeals",
    "author_biographies",
    "boxes",
    "dateline_alone",
    "file_names",
    "furniture",
    "is_time",
    "link_lines",
    "list_items",
    "listing",
    "paragraphs",
    "phrases",
    "pull_quotes",
    "subheadings",
    "times",
    "wordless",
]

_LONGEST_SUBHEADING = 110
_FEWEST_LEAD_IN_WORDS = 4


def wordless(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines without a letter or digit: rules, bullets, invisible characters."""
    for block in page.blocks:
        if not block.key:
            yield Claim(block.index, Label("chrome", "no-words"))


def phrases(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines that the phrase tables know: menus, newsletter boxes, promo lines, headings of other sections."""
    for block in page.blocks:
        kind = page.chrome(block.index)
        if kind is None or (
            (block.index > layout.body_last or block.index in layout.listing) and is_address(block.text)
        ):
            continue
        what = "promo" if kind == "promo" else "comment" if kind == "comment" else "chrome"
        yield Claim(block.index, Label(what, f"phrase-{kind}"))  # type: ignore[arg-type]


def link_lines(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines between paragraphs that point elsewhere: in capitals and longer than a subheading, or repeated."""
    for i in layout.body:
        block = page[i]
        if i in labels or is_prose(block):
            continue
        if block.is_caps and len(block.text) > 34:
            yield Claim(i, Label("promo", "link-in-capitals"))
        elif block.copies > 2:
            yield Claim(i, Label("chrome", "line-repeated-on-page"))


def dateline_alone(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The place line on a line of its own before the first paragraph: "AUBURN, Wash. —"."""
    i = layout.body_first - 1
    if i >= 0 and i not in labels and i != layout.headline and _MARK_AT_THE_END.search(page[i].text):
        found = page.dateline(i)
        if found is not None and found.end >= len(page[i].text):
            yield Claim(i, Label("dateline", "dateline-alone"))


_MARK_AT_THE_END = re.compile(r"[—–-]$")


def paragraphs(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The paragraphs of the running text: written in sentences."""
    seen: dict[str, int] = {}
    for i in layout.body:
        block = page[i]
        if i in labels:
            continue
        introduces = block.text.endswith((":", "：")) and block.n_words >= _FEWEST_LEAD_IN_WORDS
        if (
            is_prose(block)
            or (block.ends_sentence and not block.is_truncated)
            or len(block.text) >= 200
            or introduces
        ):
            if block.key in seen:
                yield Claim(i, Label("duplicate", "paragraph-repeated", seen[block.key]))
                continue
            seen[block.key] = i
            yield Claim(i, Label("paragraph", "paragraph-in-sentences"))


def appeals(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Paragraphs in which the site asks something of its readers."""
    for i in layout.body:
        if i not in labels and page.is_appeal(i):
            yield Claim(i, Label("promo", "appeal-to-readers"))


def pull_quotes(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """A sentence of a near paragraph, set once more between the paragraphs to catch the eye."""
    for i in layout.body:
        block = page[i]
        if i in labels or not _SHORTEST_PULL_QUOTE <= len(block.key) <= _LONGEST_PULL_QUOTE:
            continue
        for j in range(max(layout.body_first, i - _NEAR), min(layout.body_last + 1, i + _NEAR + 1)):
            if (
                j != i
                and len(page[j].key) > len(block.key)
                and block.key in page[j].key
                and is_prose(page[j])
            ):
                yield Claim(i, Label("duplicate", "pull-quote", j))
                break


_SHORTEST_PULL_QUOTE, _LONGEST_PULL_QUOTE, _NEAR = 24, 300, 12


def times(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The times of a live blog's entries: lines that are a time of day, where the text has at least two."""
    blocks = (*layout.header, *layout.body)
    found = [i for i in blocks if i not in labels and is_time(page[i].text)]
    if len(found) >= _FEWEST_TIMES:
        for i in found:
            yield Claim(i, Label("time", "time-of-an-entry"))


def is_time(text: str) -> bool:
    """`text` is a time of day and nothing else."""
    return _TIME.match(text) is not None


_FEWEST_TIMES = 2
# "14:05", "2.05pm", "14h05", "14.05 Uhr", "14:05 BST", "Update 14:05"
_TIME = re.compile(
    r"^(?:update[d:]? )?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?|\s?(?:Uhr|hrs?|h))?(?:\s\(?[A-Z]{2,5}\)?)?$",
    re.IGNORECASE,
)

_BULLET = re.compile(r"^(?:[•▪◦‣●○*·–—-]|\d{1,2}[.)])\s+")


def list_items(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines with a bullet, lines after a line that ends with a colon, and runs of lines without gaps."""
    claimed: set[int] = set()
    after_colon = False
    for i in layout.body:
        block = page[i]
        label = labels.get(i)
        if label is not None:
            after_colon = label.kind == "paragraph" and block.text.endswith((":", "："))
            continue
        if _BULLET.match(block.text):
            claimed.add(i)
            yield Claim(i, Label("list-item", "list-item-by-bullet"))
        elif after_colon and len(block.text) >= 12:
            claimed.add(i)
            yield Claim(i, Label("list-item", "list-item-after-colon"))
    for run in _runs(page, layout, labels):
        if not claimed.intersection(run) and _is_list(page, run):
            for i in run:
                yield Claim(i, Label("list-item", "list-item-in-a-run"))


def listing(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The lines of the list with which the text ends; its paragraphs are left to their own rule."""
    for i in layout.listing:
        if i not in labels and not (is_prose(page[i]) and page[i].copies == 1):
            yield Claim(i, Label("list-item", "list-item-in-a-listing"))


def _runs(page: Page, layout: Layout, labels: Labels) -> Iterator[list[int]]:
    """The runs of unlabelled blocks of the body that follow one another without a gap."""
    run: list[int] = []
    for i in layout.body:
        if i in labels or (run and page[i].gap > 0):
            if run:
                yield run
            run = []
        if i not in labels:
            run.append(i)
    if run:
        yield run


def _is_list(page: Page, run: list[int]) -> bool:
    """At least three lines of a sentence's length, all different, none of them a date."""
    if len(run) < 3 or page[run[0]].gap == 0:
        return False
    lengths = [len(page[i].text) for i in run]
    return (
        min(lengths) >= 12
        and sum(lengths) >= 28 * len(run)
        and all(page[i].copies == 1 and page.date(i) is None for i in run)
    )


def subheadings(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Short lines between two paragraphs, without a full stop."""
    for i in layout.body:
        block = page[i]
        if i in labels or len(block.text) > _LONGEST_SUBHEADING or i == layout.body_last:
            continue
        after = labels.get(i + 1)
        alone = after is not None and after.kind in {"paragraph", "caption", "list-item", "duplicate"}
        if alone and i > layout.body_first and block.copies <= 2:
            yield Claim(i, Label("subheading", "subheading-between-paragraphs"))


def boxes(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The lines under a heading of another section inside the running text, up to the next paragraph.

    On a page that parts its paragraphs by blank lines a box has none inside, so that even a paragraph without a
    blank line above it belongs to the box.
    """
    spaced = is_spaced(page, layout)
    heading: Label | None = None
    for i in layout.body:
        block = page[i]
        label = labels.get(i)
        if label is not None:
            if _heads_a_box(block, label, spaced=spaced):
                heading = label
            elif label.kind not in {"chrome", "promo", "comment"}:
                heading = None
            continue
        if heading is None:
            continue
        inside = spaced and block.gap == 0 and len(block.text) < _LONGEST_BOX_LINE
        if not inside and (is_prose(block) or (block.ends_sentence and (block.gap > 0 or not spaced))):
            heading = None
        elif heading.rule == "phrase-related-heading" or block.gap == 0:
            yield Claim(i, Label("promo", "box-under-heading"))


_LONGEST_BOX_LINE = 200


def _heads_a_box(block: Block, label: Label, *, spaced: bool) -> bool:
    if label.rule == "phrase-related-heading":
        return True
    if label.rule == "phrase-promo":
        return block.text.endswith((":", "：")) or block.n_words <= 3
    return spaced and label.rule in {"phrase-subscription", "phrase-chrome"}


def file_names(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Names of image files, which stand for alternative texts: "harbour-view_02.jpg", "ferry-port-2019-quay-01"."""
    for block in page.blocks:
        if len(block.text) < _LONGEST_FILE_NAME and _FILE_NAME.match(block.text):
            yield Claim(block.index, Label("chrome", "file-name"))


_LONGEST_FILE_NAME = 200
_FILE_NAME = re.compile(r"^(?:\S+\.(?:jpe?g|png|gif|webp|svg|avif)|[\w.]+(?:[-_][\w.]+){3,})$", re.IGNORECASE)


def author_biographies(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines near the end that say who the author is: "Ada Quill is a reporter at …"."""
    names = [
        author.name
        for index, label in labels.items()
        if label.kind == "byline" and (found := page.byline(index)) is not None
        for author in found.authors
        if " " in author.name
    ]
    for i in range(max(layout.body_first + 1, layout.body_last - 4), min(len(page), layout.body_last + 12)):
        text = page[i].text
        if i not in labels and any(
            text.startswith(name) and _BIOGRAPHY.match(text, len(name)) for name in names
        ):
            yield Claim(i, Label("chrome", "author-biography"))


# " is a reporter", ", a former minister, is", " ist Redakteurin", " es periodista", " est journaliste", " è una"
_BIOGRAPHY = re.compile(
    r"(?:,[^.]{0,120},)?\s+(?:is|was|has|covers|writes|reports|can be reached|ist|schreibt|berichtet|es|escribe|est|écrit|è|scrive|é|escreve|schrijft)\b"
)


def furniture(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """What is left between the paragraphs."""
    for i in layout.body:
        if i not in labels:
            yield Claim(i, Label("chrome", "between-paragraphs"))
