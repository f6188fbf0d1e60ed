"""Block rules for the running text and what stands between its paragraphs: pictures, promo lines, subheadings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from semantic.readers.text.blocks import Block, say_the_same, words_of
from semantic.readers.text.headline import Layout
from semantic.readers.text.page import Claim, Label, Labels, Page
from semantic.readers.text.region import is_address, is_prose

__all__ = [
    "alternative_text",
    "appeals",
    "author_biographies",
    "boxes",
    "captions_with_credit",
    "captions_with_maker",
    "captions_without_credit",
    "credits_alone",
    "dateline_alone",
    "file_names",
    "furniture",
    "link_lines",
    "list_items",
    "paragraphs",
    "phrases",
    "pull_quotes",
    "subheadings",
    "times",
    "twice_in_a_row",
    "wordless",
]

_SHORTEST_CAPTION = 8
_LONGEST_SUBHEADING = 110
_KIND_OF_PHRASE: dict[str, str] = {"promo": "promo", "comment": "comment"}


def _picture_zone(page: Page, layout: Layout) -> range:
    first = layout.body_first if layout.headline is None else layout.headline
    return range(max(0, first - 4), layout.body_last + 1)


def wordless(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines without a letter or digit: rules, bullets, invisible characters."""
    for block in page.blocks:
        if not block.key:
            yield Claim(block.index, Label("chrome", "no-words"))


def phrases(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines that the phrase tables know: menus, newsletter boxes, promo lines, headings of other sections."""
    for block in page.blocks:
        kind = page.chrome(block.index)
        if kind is None or (block.index > layout.body_last and is_address(block.text)):
            continue
        what = "promo" if kind == "promo" else "comment" if kind == "comment" else "chrome"
        yield Claim(block.index, Label(what, f"phrase-{kind}"))  # type: ignore[arg-type]


def captions_with_credit(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Captions that end with their credit; the same words just before are its alternative text."""
    for i in _picture_zone(page, layout):
        if i in labels:
            continue
        credit = page.credit(i)
        if credit is None or credit.alone or credit.caption_end < _SHORTEST_CAPTION:
            continue
        yield Claim(i, Label("caption", f"caption-with-credit-{credit.rule}"))
        caption = page[i].text[: credit.caption_end]
        for j in (i - 1, i - 2, i + 1):
            if 0 <= j < len(page) and j not in labels and say_the_same(page[j].text, caption):
                yield Claim(j, Label("duplicate", "caption-repeated", i))


def credits_alone(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """A credit on a line of its own, and the caption in the line before it."""
    taken: set[int] = set()
    for i in _picture_zone(page, layout):
        if i in labels:
            continue
        credit = page.credit(i)
        if credit is None or not credit.alone:
            continue
        caption = _caption_before(page, layout, labels, taken, i)
        yield Claim(i, Label("credit", f"credit-alone-{credit.rule}", caption))
        if caption is not None:
            taken.add(caption)
            yield Claim(caption, Label("caption", "caption-before-credit"))
            for j in (caption - 1, caption - 2):
                if j >= 0 and j not in labels and say_the_same(page[j].text, page[caption].text):
                    taken.add(j)
                    yield Claim(j, Label("duplicate", "caption-repeated", caption))


def _caption_before(page: Page, layout: Layout, labels: Labels, taken: set[int], i: int) -> int | None:
    j = i - 1
    if j < 0 or j in labels or j in taken or page.credit(j) is not None:
        return None
    if layout.headline is not None and j <= layout.headline < i:
        return None
    block = page[j]
    if len(block.text) < _SHORTEST_CAPTION:
        return None
    # A paragraph with a gap after it, and the credit of a picture without caption.
    if (
        page[i].gap > 0
        and is_prose(block)
        and page[j].copies == 1
        and page[i].gap >= block.gap
        and j > layout.body_first
    ):
        return j if _CAPTION_WORDS.search(block.text) else None
    return j


# What people do in a picture, told in the present beside a full date: "A bird sits on a lamp in Nordhafen, 7 May 2019."
_PRESENT = re.compile(
    r"^[^\"“„«]{3,140}?\b(?:arrives?|attends?|carr(?:y|ies)|celebrates?|cheers?|clashe?s?|competes?|cross(?:es)?|delivers?|drives?|embraces?|enters?|gathers?|gestures?"
    r"|gives?|greets?|holds?|hugs?|inspects?|is (?:seen|pictured|shown)|are (?:seen|pictured|shown)|kicks?|laughs?|leaves?|listens?|looks?|march(?:es)?|meets?|passe?s?|plays?|points?"
    r"|poses?|prepares?|protests?|reacts?|reads?|rides?|runs?|scores?|shakes?|shows?|sits?|smiles?|speaks?|stands?|takes?|talks?|throws?|walks?|watch(?:es)?|waves?|wears?|works?)\b"
)
# "FILE - The harbour", "File photo: …", "Pictured: …", "In this 2019 photo", "Foto: …"
_CAPTION_START = re.compile(
    r"^(?:file\b(?: photo)?|pictured|image|photo)\s*(?:[:–—-])|^in this .{3,40} (?:photo|image|picture)\b",
    re.IGNORECASE,
)
# "Pictured from left", "(left)", "second left", "seen here", "is shown", "file photo"
_CAPTION_WORDS = re.compile(
    r"\bpictured\b|\((?:left|right|centre|center|far left|far right)\)|\b(?:second|third) (?:left|right)\b|\bfile (?:photo|image|picture)\b"
    r"|\bfrom left\b|, (?:left|right|center|centre),|\s[–—-]\s*(?:in pictures|video|vídeo)$",
    re.IGNORECASE,
)


def captions_with_maker(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """A caption and, in the next line without a gap, a name: the maker of a picture that stands by itself.

    Only on pages that part paragraphs by blank lines: there the two lines are a block of their own.
    """
    if not _is_spaced(page, layout):
        return
    for i in range(layout.body_first + 1, layout.body_last):
        after, maker = page[i + 1], page[i]
        caption = i - 1
        if maker.gap > 0 or after.gap == 0 or i in labels or caption in labels or caption < layout.body_first:
            continue
        if (
            not _MAKER.match(maker.text)
            or maker.ends_sentence
            or page[caption].n_words < _FEWEST_CAPTION_WORDS
        ):
            continue
        first = caption if page[caption].gap > 0 else caption - 1
        if first < layout.body_first or page[first].gap == 0 or (first != caption and first in labels):
            continue
        if len(page[caption].text) > _LONGEST_UNCREDITED or page[caption].text.endswith((":", "?")):
            continue
        yield Claim(caption, Label("caption", "caption-before-maker"))
        yield Claim(i, Label("credit", "maker-after-caption", caption))
        if first != caption:
            yield Claim(first, Label("chrome", "picture-alternative-text", caption))


_FEWEST_CAPTION_WORDS, _LONGEST_UNCREDITED = 4, 300
# "Zoë Lee", "Harbour Estates", "The Ellery Mail", "EM"
_MAKER = re.compile(
    r"^(?=.{2,40}$)(?:[A-Z][\w.&'’-]*|the|of|and|for|via)(?:[ /](?:[A-Z][\w.&'’-]*|the|of|and|for|via)){0,4}$"
)


def twice_in_a_row(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The same line twice in a row, or nearly: alternative text and caption of a picture without credit."""
    skip = -1
    for i in _picture_zone(page, layout):
        if i in labels or i <= skip or i + 1 >= len(page) or i + 1 in labels:
            continue
        if len(page[i].text) < 20 or page[i].n_words < 4 or is_prose(page[i]) != is_prose(page[i + 1]):
            continue
        if say_the_same(page[i].text, page[i + 1].text):
            yield Claim(i + 1, Label("caption", "caption-twice-in-a-row"))
            yield Claim(i, Label("duplicate", "caption-repeated", i + 1))
            skip = i + 1


def alternative_text(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The line directly above a caption with credit: what the picture shows, in other words."""
    for i, label in labels.items():
        if label.kind != "caption" or i - 1 in labels or i - 1 < layout.body_first:
            continue
        above = page[i - 1]
        if len(above.text) > _LONGEST_ALTERNATIVE or above.n_sentence_breaks > 0:
            continue
        together = page[i].gap == 0 and above.gap > 0 and not is_prose(above)
        if together or (
            not above.text.startswith(_QUOTES) and _share(above.text, page[i].text) >= _ALTERNATIVE_SHARE
        ):
            yield Claim(i - 1, Label("chrome", "picture-alternative-text", i))


_LONGEST_ALTERNATIVE, _ALTERNATIVE_SHARE = 170, 0.45
_QUOTES = ('"', "“", "„", "«", "'", "‘")


def _share(first: str, second: str) -> float:
    """The share of the longer words of `first` that `second` has too."""
    words = {word for word in words_of(first) if len(word) > 3}
    return len(words & set(words_of(second))) / max(len(words), 3)


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
        introduces = block.text.endswith((":", "：")) and block.n_words >= _FEWEST_CAPTION_WORDS
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
    found = [i for i in layout.body if i not in labels and _TIME.match(page[i].text)]
    if len(found) >= _FEWEST_TIMES:
        for i in found:
            yield Claim(i, Label("time", "time-of-an-entry"))


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


def captions_without_credit(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines between paragraphs that read like a caption but name no photographer: "… in 2019 (file photo)", "– video"."""
    for i in layout.body:
        block = page[i]
        if i in labels or not _SHORTEST_CAPTION * 2 <= len(block.text) <= 400 or block.n_sentence_breaks > 0:
            continue
        if _PRESENT.search(block.text) and page.has_caption_date(i):
            yield Claim(i, Label("caption", "caption-in-the-present-with-a-date"))
        elif not is_prose(block) and (_CAPTION_WORDS.search(block.text) or _CAPTION_START.match(block.text)):
            yield Claim(i, Label("caption", "caption-by-wording"))


def boxes(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The lines under a heading of another section inside the running text, up to the next paragraph.

    On a page that parts its paragraphs by blank lines a box has none inside, so that even a paragraph without a
    blank line above it belongs to the box.
    """
    spaced = _is_spaced(page, layout)
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


def _is_spaced(page: Page, layout: Layout) -> bool:
    """Most paragraphs have a blank line above them."""
    gaps = [page[i].gap > 0 for i in layout.body if is_prose(page[i])]
    return 2 * sum(gaps) > len(gaps)


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
