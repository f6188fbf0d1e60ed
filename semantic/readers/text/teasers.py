"""Block rules for teasers: pointers to other articles after the text and inside it."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Literal

from semantic.readers.lines.phrases import is_chrome
from semantic.readers.text.page import Claim, Label, Labels, Page
from semantic.readers.text.region import is_address, is_footer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.readers.text.layout import Layout

__all__ = ["teasers", "teasers_inside"]

#: A teaser's headline has at least so many words, and so many characters.
_FEWEST_WORDS, _SHORTEST, _LONGEST = 4, 18, 220
#: Without a heading that announces them, so many teasers in turn with their captions are believed.
_FEWEST_IN_TURN = 2


def teasers(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Headlines of other articles after the text, with the captions and addresses that stand with them.

    Believed where a heading announces them ("Related", "Most read"), or where titles stand in turn with captions or
    with addresses.
    """
    for section, announced in _sections(page, layout, labels):
        if announced:
            yield from _claims(page, section, believed_rule="teaser-under-heading")
        else:
            for run in _runs_in_turn(page, section):
                yield from _claims(page, run, believed_rule="teaser-in-turn")


def teasers_inside(page: Page, layout: Layout, labels: Labels) -> Iterator[Claim]:
    """Headlines of other articles between the paragraphs, under a heading that announces them, up to the next sentence."""
    announced = False
    section: list[int] = []
    for i in layout.body:
        label = labels.get(i)
        if label is not None:
            if label.rule == "phrase-related-heading":
                yield from _claims_inside(page, section, i)
                section, announced = [], page[i].key not in _STEPS
            elif label.rule not in _WITHIN_SECTION:
                yield from _claims_inside(page, section, i)
                section, announced = [], False
        elif announced and (_is_title(page, i) or _is_beside_title(page, i)):
            section.append(i)
        else:
            yield from _claims_inside(page, section, i)
            section, announced = [], False


def _is_beside_title(page: Page, i: int) -> bool:
    """The date, the author or the number of a teaser."""
    return page.date(i) is not None or page.byline(i) is not None or not _has_letters(page[i].text)


#: Buttons of a gallery, not headings: what follows them is the picture's caption.
_STEPS = frozenset({"next", "previous", "more", "seemore", "viewmore", "showmore", "loadmore"})
#: A subheading after the teasers is shorter than they are.
_LONGEST_SUBHEADING_WORDS = 5


def _claims_inside(page: Page, section: Sequence[int], after: int) -> Iterator[Claim]:
    """The teasers of `section`; a last short line that stands by itself is the subheading of what comes after it."""
    titles = [i for i in section if _is_title(page, i)]
    if titles and titles[-1] + 1 == after and page[titles[-1]].gap > 0 and page[after].ends_sentence:
        by_itself = len(titles) > 1 and page[titles[-2]].gap < page[titles[-1]].gap
        if by_itself or page[titles[-1]].n_words <= _LONGEST_SUBHEADING_WORDS:
            last = titles.pop()
            if titles:
                yield Claim(last, Label("subheading", "subheading-after-teasers"))
            section = [i for i in section if i < last]
    for i in titles:
        yield Claim(i, Label("teaser", "teaser-under-heading-in-the-text"))
    for i in section:
        if not _is_title(page, i):
            yield Claim(i, Label("chrome", "beside-a-teaser"))


def _sections(page: Page, layout: Layout, labels: Labels) -> Iterator[tuple[list[int], bool]]:
    """The runs of unlabelled blocks after the running text, and whether a heading of teasers announces each."""
    section: list[int] = []
    announced, idle = False, 0
    for i in range(layout.body_last + 1, len(page)):
        label = labels.get(i)
        if label is None and _closes(page[i].text):
            idle = _LONGEST_IDLE
        elif label is None:
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


def _closes(text: str) -> bool:
    """The line is the foot of the page or belongs to the comments: "© 2021 …", "Like 212  Reply 17", "Comment rules"."""
    if is_footer(text) or _COMMENT_RULES.match(text) or _OF_THE_SITE.search(text):
        return True
    words = [word for word in text.split() if _has_letters(word)]
    return len(words) > 1 and all(_is_button(word) for word in words)


# "Comment rules", "Our comment policy", "Normas de los comentarios", "Regeln für Kommentare", "Charte des commentaires"
_COMMENT_RULES = re.compile(
    r"^(?=(?:\S+ ){0,5}\S*$)(?=.{0,60}\b(?:comm?ent|kommentar|coment[aá]rio|reactie))"
    r"(?=.{0,60}(?:\brules?\b|polic(?:y|ies)\b|guideline|regeln?\b|richtlinie|\bnormas?\b|reglas\b|\bregras\b|règles|\bcharte\b|regole\b|regolamento|regels))",
    re.IGNORECASE,
)


# "Would you like to comment on this article?", "Please read the rules before your comment", "Your Privacy Rights",
# "Terms of use and sale", "Diesen Artikel kommentieren", "Commenter cet article", "Política de privacidad"
_OF_THE_SITE = re.compile(
    r"\b(?:comment|share|discuss|rate)\b.{0,30}\bth(?:is|e) (?:article|story|post|page)\b|\b(?:before|post|leave|add) (?:you|your|a) comments?\b"
    r"|\b(?:privacy|cookies?) (?:policy|rights|notice|statement|choices|settings|preferences)$|^terms (?:of|and) \w{3,12}\b.{0,30}$|\bdo not sell\b.{0,30}\bmy\b"
    r"|\bdies(?:en|er) (?:artikel|beitrag)\b.{0,20}\b(?:kommentier|teil|bewert)\w{1,3}$|^(?:commentez?|partagez?|notez?) (?:cet|l['’]) ?article\b|^(?:comenta|comparte|valora)r? (?:este|el) (?:artículo|contenido)\b"
    r"|^(?:commenta|condividi) (?:questo|l['’]) ?articolo\b|^(?:comente|compartilhe) (?:este|o) artigo\b|^(?:reageer op|deel) dit artikel\b"
    r"|\bdatenschutz(?:erklärung|hinweise?)$|^politique de confidentialité\b|^política de (?:privacidad|privacidade|cookies)\b|^informativa sulla privacy\b",
    re.IGNORECASE,
)


def _is_button(words: str) -> bool:
    found = is_chrome(words)
    return found is not None and found.kind in {"share", "comment", "subscription"}


# "Already a reader? SIGN IN", "You have two articles left. Subscribe now"
_LAST_WORDS = re.compile(r"[.?!:]\s+(?P<words>\S+(?: \S+){0,3})$")


def _ends_in_button(text: str) -> bool:
    match = _LAST_WORDS.search(text)
    if match is None:
        return False
    words = match["words"]
    in_capitals = words.isupper() and not text.isupper() and " " in words and "," not in words
    return in_capitals or _is_button(words)


def _has_letters(text: str) -> bool:
    return any(char.isalpha() for char in text)


def _is_title(page: Page, i: int) -> bool:
    block = page[i]
    unspaced = block.size > _UNSPACED * len(block.text)
    return (
        (block.n_words >= _FEWEST_WORDS or unspaced)
        and _SHORTEST <= block.size <= _LONGEST
        and not block.ends_statement
        and not block.is_truncated
        and page.credit(i) is None
        and page.date(i) is None
        and page.byline(i) is None
        and not is_address(block.text)
        and not _ends_in_button(block.text)
        and not _NO_TITLE.search(block.text)
        and (unspaced or sum(1 for word in block.text.split() if _has_letters(word)) >= _FEWEST_IN_LETTERS)
    )


_FEWEST_IN_LETTERS = 3
#: Chinese and Japanese, which do not part words, count so much more than their signs.
_UNSPACED = 1.4
# When another article came out and where: "World 4 days ago By Ada Quill", "In News, Travel - 02 Feb 2025, 19:49"; a line
# of code; a button to a list
_NO_TITLE = re.compile(
    r"^.{0,40}\b\d{1,2} ?(?:s|secs?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?) ago\b(?: by .{3,40})?$"
    r"|^.{0,40}\b\d{1,2} \w{3,9} (?:19|20)\d\d,? \d{1,2}:\d\d$|\w=[\"']|^(?:view|see|show) all \w",
    re.IGNORECASE,
)


def _is_caption(page: Page, i: int) -> bool:
    block = page[i]
    if page.credit(i) is not None:
        return True
    if block.n_sentence_breaks > 0 and block.n_words >= _PARAGRAPH_WORDS:
        return False
    return block.ends_statement and not block.is_truncated and block.n_words >= _FEWEST_WORDS


#: Two sentences of so many words together are a paragraph.
_PARAGRAPH_WORDS = 26


def _runs_in_turn(page: Page, section: Sequence[int]) -> Iterator[list[int]]:
    """The parts of a section in which titles alternate with captions, or with addresses, at least twice."""
    run: list[int] = []
    last = ""
    for i in section:
        kind = _kind(page, i)
        if not kind and not _ends_in_button(page[i].text):
            continue
        if not kind or kind == last:
            yield from _believed(page, run)
            run, last = [], ""
        if not kind:
            continue
        run.append(i)
        last = kind
    yield from _believed(page, run)


def _kind(page: Page, i: int) -> str:
    if is_address(page[i].text):
        return "address"
    return "title" if _is_title(page, i) else "caption" if _is_caption(page, i) else ""


def _believed(page: Page, run: list[int]) -> Iterator[list[int]]:
    """The run, without what a gap that is wider than all others parts from its pairs; nothing if too few are left."""
    gaps = [page[i].gap for i in run[1:]]
    widest = max(gaps, default=0)
    if gaps.count(widest) == 1:
        at = gaps.index(widest) + 1
        parts = [part for part in (run[:at], run[at:]) if _n_pairs(page, part) >= _FEWEST_IN_TURN]
        if len(parts) == 1:
            run = parts[0]
    # One title more than captions, at both ends: the first line is the last one of the page text above.
    if len(run) > 1 and len(run) % 2 and _kind(page, run[0]) == "title" and _kind(page, run[1]) == "caption":
        run = run[1:]
    if _n_pairs(page, run) >= _FEWEST_IN_TURN:
        yield run


def _n_pairs(page: Page, run: Sequence[int]) -> int:
    titles = sum(1 for i in run if _kind(page, i) == "title")
    return min(titles, len(run) - titles)


def _side(page: Page, titles: Sequence[int], captions: Sequence[int]) -> Literal["before", "after"] | None:
    """On which side of its title each caption stands; None where that cannot be told.

    Titles and captions in turn begin with the one that leads each pair. Where one is left over, the gaps tell: the two
    lines of a pair stand closer together, or the gap that parts the odd line is the widest.
    """
    order = sorted([(i, "title") for i in titles] + [(i, "caption") for i in captions])
    if not titles or not captions:
        return None
    to_title = [page[i].gap for i, kind in order[1:] if kind == "title"]
    to_caption = [page[i].gap for i, kind in order[1:] if kind == "caption"]
    if to_title and to_caption and max(to_title) < min(to_caption):
        return "before"
    if to_title and to_caption and max(to_caption) < min(to_title):
        return "after"
    if len(titles) == len(captions):
        return "before" if order[0][1] == "caption" else "after"
    return None


# What only the caption of a picture says: "(left)", "pictured", "File photo", "in 2019.", "last April."
_CAPTION_WORDING = re.compile(
    r"^(?:file\b|an? |the |people |crowds? )|\((?:left|right|centre|center)\)|\bpictured\b|\bseen\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


def _claims(page: Page, section: Sequence[int], believed_rule: str) -> Iterator[Claim]:
    titles = [i for i in section if _is_title(page, i)]
    captions = [i for i in section if _is_caption(page, i)]
    pairs = _paired(page, titles, captions)
    addresses = _addresses(page, section, titles)
    seen: dict[str, int] = {}
    for i in titles:
        block = page[i]
        if block.key in seen:
            yield Claim(i, Label("duplicate", "teaser-repeated", seen[block.key]))
            continue
        seen[block.key] = i
        yield Claim(i, Label("teaser", believed_rule))
        if i in pairs:
            where = "before" if pairs[i] < i else "after"
            yield Claim(pairs[i], Label("teaser-caption", f"caption-{where}-teaser", i))
        if i in addresses:
            where = "before" if addresses[i] < i else "after"
            yield Claim(addresses[i], Label("teaser-url", f"address-{where}-teaser", i))


def _paired(page: Page, titles: Sequence[int], captions: Sequence[int]) -> dict[int, int]:
    """The caption of each title: on its side, in each stretch in which they stand in turn.

    Where no side is known only a caption with credit is believed, behind its title, or in front of the first one.
    """
    pairs: dict[int, int] = {}
    title_set = set(titles)
    order = sorted([*titles, *captions])
    for run in _alternating(order, title_set):
        side = _side(page, [i for i in run if i in title_set], [i for i in run if i not in title_set])
        if side == "after" and not _mostly_captions(page, [i for i in run if i not in title_set]):
            side = None
        for first, second in itertools.pairwise(run):
            if first in title_set and (
                side == "after"
                or (side is None and order[0] in title_set and page.credit(second) is not None)
            ):
                pairs[first] = second
            elif second in title_set and (
                side == "before" or (side is None and first == order[0] and page.credit(first) is not None)
            ):
                pairs[second] = first
    return pairs


def _alternating(order: Sequence[int], titles: set[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for i in order:
        if run and (run[-1] in titles) == (i in titles):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _addresses(page: Page, section: Sequence[int], titles: Sequence[int]) -> dict[int, int]:
    """The web address of each title: the next one below it, or above it where the first title has one above."""
    addresses = [i for i in section if is_address(page[i].text)]
    if not titles or not addresses:
        return {}
    above = addresses[0] < titles[0] and addresses[-1] < titles[-1]
    order = sorted([*titles, *addresses], reverse=above)
    title_set = set(titles)
    return {
        first: second
        for first, second in itertools.pairwise(order)
        if first in title_set and second not in title_set
    }


def _mostly_captions(page: Page, captions: Sequence[int]) -> bool:
    """After a title stands its caption or its summary: these sentences are worded like captions."""
    worded = sum(1 for i in captions if page.credit(i) is not None or _CAPTION_WORDING.search(page[i].text))
    return 2 * worded > len(captions)
