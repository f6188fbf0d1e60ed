"""Block rules for what stands around the article: its last byline, comments, teasers of other articles, page text."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from semantic.readers.text.page import Claim, Label, Labels, Page
from semantic.readers.text.region import is_address, is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.readers.text.layout import Layout

__all__ = ["byline_at_the_end", "comments", "rest", "teasers"]

#: So many blocks after the running text may be the byline.
_AFTER = 8
#: A teaser's headline has at least so many words, and so many characters.
_FEWEST_WORDS, _SHORTEST, _LONGEST = 4, 18, 220
#: Without a heading that announces them, so many teasers in turn with their captions are believed.
_FEWEST_IN_TURN = 2
_FEWEST_COMMENT_WORDS = 3


def byline_at_the_end(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """The byline below the text, where none stands above it: "By …", or a name under "About the author".

    Below the heading of another section a byline is the teaser's.
    """
    if any(label.kind == "byline" for label in labels.values()):
        return
    for i in range(
        max(layout.body_first + 1, layout.body_last - 1), min(len(page), layout.body_last + 1 + _AFTER)
    ):
        label = labels.get(i)
        if label is not None and (label.rule == "phrase-related-heading" or label.kind == "comment"):
            return
        if label is not None and label.kind != "chrome":
            continue
        found = page.byline(i)
        if found is None or not found.authors:
            continue
        if found.strength == "strong" or (
            found.known_name and i > 0 and _ABOUT_AUTHOR.match(page[i - 1].text)
        ):
            yield Claim(i, Label("byline", f"{found.rule}-at-the-end"))
            return


# "About the author", "Written by", "Über den Autor", "Sobre el autor", "À propos de l'auteur", "L'autore"
_ABOUT_AUTHOR = re.compile(
    r"^(?:about the authors?|written by|über (?:den|die) autor(?:in|en)?|zur person|sobre (?:el|la|o|a) autora?"
    r"|à propos de l['’]auteure?|l['’]autore|l['’]autrice|over de auteur|על הכותב|عن الكاتب)\s*:?$",
    re.IGNORECASE,
)


def comments(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """What readers wrote: the sentences between a heading of comments and the next other page text."""
    inside = False
    for i in range(layout.body_last + 1, len(page)):
        label = labels.get(i)
        if label is not None:
            if label.kind == "comment":
                inside = True
            elif label.rule != "no-words":
                inside = False
        elif inside and (
            is_prose(page[i]) or (page[i].n_words >= _FEWEST_COMMENT_WORDS and page[i].ends_statement)
        ):
            yield Claim(i, Label("comment", "comment-under-heading"))


def teasers(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Headlines of other articles after the text, with the captions and addresses that stand with them.

    Believed where a heading announces them ("Related", "Most read"), or where titles and captions stand in turn.
    """
    for section, announced in _sections(page, layout, labels):
        titles = [i for i in section if _is_title(page, i)]
        captions = [i for i in section if _is_caption(page, i)]
        in_turn = _stand_in_turn(titles, captions)
        if not titles or not (announced or (in_turn and len(titles) >= _FEWEST_IN_TURN)):
            continue
        yield from _claims(page, section, titles, captions, in_turn=in_turn)


def rest(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Everything else on the page."""
    for block in page.blocks:
        if block.index not in labels:
            yield Claim(block.index, Label("chrome", "outside-the-article"))


def _sections(page: Page, layout: Layout, labels: Labels) -> Iterator[tuple[list[int], bool]]:
    """The runs of unlabelled blocks after the running text, and whether a heading of teasers announces each."""
    section: list[int] = []
    announced, idle = False, 0
    for i in range(layout.body_last + 1, len(page)):
        label = labels.get(i)
        if label is None:
            section.append(i)
            idle = 0 if page[i].n_words >= _FEWEST_WORDS or is_address(page[i].text) else idle + 1
        elif label.rule in _WITHIN_SECTION:
            idle += label.rule != "no-words"
        else:
            idle = _LONGEST_IDLE
        if idle >= _LONGEST_IDLE:
            if section:
                yield section, announced
            section, idle = [], 0
            announced = label is not None and label.rule == "phrase-related-heading"
    if section:
        yield section, announced


#: These labels do not end a section: a rule of dashes, the name of a thumbnail's file, a topic, "2 hours ago".
_WITHIN_SECTION = frozenset(
    {"no-words", "file-name", "phrase-navigation", "phrase-chrome", "line-repeated-on-page"}
)
#: So many lines in a row that are no teaser end a section.
_LONGEST_IDLE = 5


def _is_title(page: Page, i: int) -> bool:
    block = page[i]
    return (
        block.n_words >= _FEWEST_WORDS
        and _SHORTEST <= len(block.text) <= _LONGEST
        and not block.ends_statement
        and not block.is_truncated
        and page.credit(i) is None
        and page.date(i) is None
        and page.byline(i) is None
        and not is_address(block.text)
    )


def _is_caption(page: Page, i: int) -> bool:
    block = page[i]
    if page.credit(i) is not None:
        return True
    return block.ends_statement and not block.is_truncated and block.n_words >= _FEWEST_WORDS


def _stand_in_turn(titles: Sequence[int], captions: Sequence[int]) -> bool:
    """Every title has one caption, always on the same side."""
    if not titles or len(titles) != len(captions):
        return False
    before = all(caption < title for caption, title in zip(captions, titles, strict=True))
    after = all(caption > title for caption, title in zip(captions, titles, strict=True))
    order = sorted([(i, "title") for i in titles] + [(i, "caption") for i in captions])
    return (before or after) and all(a[1] != b[1] for a, b in itertools.pairwise(order))


# What only the caption of a picture says: "(left)", "pictured", "File photo", "in 2019.", "last April."
_CAPTION_WORDING = re.compile(
    r"^(?:file\b|an? |the |people |crowds? )|\((?:left|right|centre|center)\)|\bpictured\b|\bseen\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


def _claims(
    page: Page, section: Sequence[int], titles: Sequence[int], captions: Sequence[int], *, in_turn: bool
) -> Iterator[Claim]:
    title_set, caption_set = set(titles), set(captions)
    captions_first = bool(captions) and in_turn and captions[0] < titles[0]
    captions_after = (
        bool(captions) and in_turn and captions[0] > titles[0] and _mostly_captions(page, captions)
    )
    seen: dict[str, int] = {}
    captioned: set[int] = set()
    addressed: set[int] = set()
    pending: int | None = None
    last: int | None = None
    for i in section:
        block = page[i]
        if i in title_set:
            if block.key in seen:
                yield Claim(i, Label("duplicate", "teaser-repeated", seen[block.key]))
                continue
            seen[block.key] = i
            yield Claim(i, Label("teaser", "teaser-in-turn" if in_turn else "teaser-under-heading"))
            if pending is not None:
                captioned.add(i)
                yield Claim(pending, Label("teaser-caption", "caption-before-teaser", i))
            last, pending = i, None
        elif i in caption_set:
            if captions_first or (page.credit(i) is not None and last is None):
                pending = i
            elif (
                last is not None and last not in captioned and (captions_after or page.credit(i) is not None)
            ):
                captioned.add(last)
                yield Claim(i, Label("teaser-caption", "caption-after-teaser", last))
        elif is_address(block.text) and last is not None and last not in addressed:
            addressed.add(last)
            yield Claim(i, Label("teaser-url", "address-after-teaser", last))


def _mostly_captions(page: Page, captions: Sequence[int]) -> bool:
    """After a title stands its caption or its summary: these sentences are worded like captions."""
    worded = sum(1 for i in captions if page.credit(i) is not None or _CAPTION_WORDING.search(page[i].text))
    return 2 * worded > len(captions)
