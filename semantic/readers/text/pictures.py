"""Block rules for pictures: captions, credits, alternative texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.text.blocks import say_the_same, words_of
from semantic.readers.text.layout import Layout, is_spaced
from semantic.readers.text.page import Claim, Label, Labels, Page
from semantic.readers.text.region import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "alternative_text",
    "captions_below_credit",
    "captions_with_credit",
    "captions_with_maker",
    "captions_without_credit",
    "credits_alone",
    "makers_beside_byline",
    "twice_in_a_row",
]

_SHORTEST_CAPTION = 8


def captions_with_credit(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Captions that end with their credit; the same words just before are its alternative text."""
    for i in _picture_zone(page, layout):
        if i in labels:
            continue
        credit = page.credit(i)
        if credit is None or credit.alone or credit.caption_end < _SHORTEST_CAPTION:
            continue
        yield Claim(i, Label("caption", f"caption-with-{credit.rule}"))
        caption = page[i].text[: credit.caption_end]
        for j in (i - 1, i - 2, i + 1):
            if 0 <= j < len(page) and j not in labels and say_the_same(page[j].text, caption):
                yield Claim(j, Label("duplicate", "caption-repeated", i))


def makers_beside_byline(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Lines that name the photographer among those that name the author: "Words: Ada Quill" / "Photography: Zoë Lee".

    They speak of all the article's pictures and are none of them.
    """
    makers: set[int] = set()
    for i in range((layout.headline or 0) + 1, layout.body_first):
        credit = page.credit(i)
        if i in labels or credit is None or not credit.alone or _is_above_caption(page, i):
            continue
        if _follows_byline(page, labels, makers, i) or (
            i - 1 == layout.headline and _is_byline(labels, i + 1) and page[i + 1].gap == 0
        ):
            makers.add(i)
            yield Claim(i, Label("chrome", "picture-makers-beside-byline"))


def _is_byline(labels: Labels, i: int) -> bool:
    label = labels.get(i)
    return label is not None and label.kind == "byline"


def _follows_byline(page: Page, labels: Labels, makers: set[int], i: int) -> bool:
    """The byline is the line above, or only the date and other makers stand between, without a gap."""
    above = i - 1
    while page[above + 1].gap == 0 and above > i - _MOST_HEAD_LINES:
        label = labels.get(above)
        if above not in makers and (label is None or label.kind != "date"):
            break
        above -= 1
    return _is_byline(labels, above) and page[above + 1].gap <= page[above].gap


#: So many lines below the byline a maker of pictures may stand.
_MOST_HEAD_LINES = 6


def captions_below_credit(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """A credit and, in the next line without a gap, its caption, the two parted from all else by blank lines.

    Believed where the page has two such pairs and no caption that stands above its credit, or where the caption is
    worded like one. In the head a byline or a date stands above: else the line may be the standfirst.
    """
    pairs: list[int] = []
    for i in _picture_zone(page, layout):
        credit = page.credit(i)
        if credit is None or not credit.alone or i == 0 or i in labels or not _is_above_caption(page, i):
            continue
        above = labels.get(i - 1)
        if above is None:
            beside = i > layout.body_first and is_prose(page[i - 1])
        else:
            beside = i > layout.body_first or above.kind in {"byline", "date"}
        if beside and i + 1 not in labels and page.credit(i + 1) is None:
            pairs.append(i)
    in_order = len(pairs) > 1 and not any(label.kind == "caption" for label in labels.values())
    for i in pairs:
        caption = page[i + 1].text
        if in_order or _PRESENT.search(caption) or _CAPTION_WORDS.search(caption):
            yield Claim(i + 1, Label("caption", "caption-below-credit"))
            yield Claim(i, Label("credit", "credit-above-caption", i + 1))


def _is_above_caption(page: Page, i: int) -> bool:
    """The next line is as long as a caption, stands directly below, and a gap parts both from what is around them."""
    if page[i].gap == 0 or i + 2 >= len(page) or page[i + 1].gap > 0 or page[i + 2].gap == 0:
        return False
    below = page[i + 1]
    return (
        below.n_words >= _FEWEST_PAIRED_WORDS
        and len(below.text) <= _LONGEST_UNCREDITED
        and below.n_sentence_breaks == 0
        and not below.text.endswith((":", "?"))
        and page.byline(i + 1) is None
        and page.date(i + 1) is None
    )


#: A subheading right below a credit has fewer words.
_FEWEST_PAIRED_WORDS = 6


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
        yield Claim(i, Label("credit", credit.rule, caption))
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
    running = j > layout.body_first or (
        j == layout.body_first and block.n_sentence_breaks > 0 and block.n_words >= _PARAGRAPH_WORDS
    )
    if page[i].gap > 0 and is_prose(block) and page[j].copies == 1 and page[i].gap >= block.gap and running:
        return j if _CAPTION_WORDS.search(block.text) else None
    return j


#: The first paragraph has two sentences and so many words; a lead picture's caption has fewer.
_PARAGRAPH_WORDS = 25


def captions_with_maker(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """A caption and, in the next line without a gap, a name: the maker of a picture that stands by itself.

    Only on pages that part paragraphs by blank lines: there the two lines are a block of their own.
    """
    if not is_spaced(page, layout):
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
        yield Claim(i, Label("credit", "credit-maker-after-caption", caption))
        if first != caption:
            yield Claim(first, Label("chrome", "picture-alternative-text", caption))


_FEWEST_CAPTION_WORDS, _LONGEST_UNCREDITED = 4, 300
# "Zoë Lee", "Harbour Estates", "The Ellery Mail", "EM"
_MAKER = re.compile(
    r"^(?=.{2,40}$)(?!By )(?:[A-Z][\w.&'’-]*|the|of|and|for|via)(?:[ /](?:[A-Z][\w.&'’-]*|the|of|and|for|via)){0,4}$"
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


def _picture_zone(page: Page, layout: Layout) -> range:
    first = layout.body_first if layout.headline is None else layout.headline
    return range(max(0, first - 4), layout.body_last + 1)
