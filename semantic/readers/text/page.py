"""What the block rules see: the blocks, what one line of each says, and the labels given so far."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, TypeVar

from semantic.model import Credit, Span
from semantic.readers.lines.agencies import organization
from semantic.readers.lines.bylines import Byline, parse_byline
from semantic.readers.lines.credits import CreditMatch, split_credit
from semantic.readers.lines.datelines import Dateline, parse_dateline
from semantic.readers.lines.dates import DateLine, caption_date, parse_date_line
from semantic.readers.lines.phrases import is_chrome
from semantic.readers.text.appeals import appeal, notice
from semantic.readers.text.blocks import Block, say_the_same

__all__ = ["Claim", "Kind", "Label", "Labels", "Page"]

Kind = Literal[
    "headline",
    "standfirst",
    "byline",
    "job-title",
    "date",
    "dateline",
    "genre",
    "caption",
    "credit",
    "paragraph",
    "subheading",
    "quote",
    "list-item",
    "time",
    "teaser",
    "teaser-caption",
    "teaser-url",
    "chrome",
    "promo",
    "duplicate",
    "comment",
]


@dataclass(frozen=True, slots=True)
class Label:
    """What a block is. `of` is the block that it belongs to: the caption of a credit, the original of a repetition."""

    kind: Kind
    rule: str
    of: int | None = None


class Claim(NamedTuple):
    """One block, by its number, and what a rule says that it is."""

    block: int
    label: Label


Labels = Mapping[int, Label]

#: The longest block that can be a byline or a date line, and that can be a caption with its credit, in characters.
#: Captions of agencies reach 600; nothing longer is parsed as a line.
_LONGEST_LINE = 220
_LONGEST_CAPTION = 1500
_LONGEST_DATELINE = 48
_SHORTEST_REPETITION, _LONGEST_CREDIT = 16, 90
_PHOTO = "Photo: "
# What no credit is without, in a caption that ends like a sentence: a mark, a label, or a source.
_CREDIT_SIGN = re.compile(
    r"[:：/©|)\]]|\b(?:photo|foto|image|picture|illustrat|credit|crédit|graphic|courtesy|getty|reuters|via|bild|quelle|source|fuente)|צילום|تصوير",
    re.IGNORECASE,
)
_CREDIT_TAIL = 220
# What a page's buttons leave behind a credit: "Zoë Lee/North Wire hide caption", "(Zoë Lee) more >"
_BUTTON = re.compile(
    r"\s*\b(?:more\s?[>»]|(?:hide|toggle|show) caption|enlarge(?: this)?(?: image)?|view image)$",
    re.IGNORECASE,
)
_LONGEST_BRACKETED, _FEWEST_IN_BRACKETS = 400, 2
# "More Science and Technology", "Next Up In Science & Health", "More from Ellery", "Latest in Ferries"
_MORE_IN = re.compile(
    r"^(?=.{6,48}$)(?:(?:Read |See |Even )?More|Next Up|Up Next|Latest|Also|The Latest|Most Read|Popular)(?: (?:[Ii]n|[Ff]rom|[Ff]or|[Oo]n|[Aa]bout|[Bb]y))?"
    r"(?: (?:[A-Z][\w&'’.-]*|&|and|the|of|you)){1,5}$"
)
# "… has been listed for sale. (Harbour Estates)", "… young women and girls. (Christie's)"
_NAME_IN_BRACKETS = re.compile(
    r"(?<=[.!?…”\"’])\s?(?P<bracket>\()(?P<name>[A-Z][\w.&'’-]*(?:[ /][A-Z][\w.&'’-]*){0,4})\)\.?$"
)

# "By", "Von", "Author:", "Written by", "מאת", "بقلم" on a line of its own
_BYLINE_WORD = re.compile(
    r"^(?:(?:written |words |text |story |posted )?by|von|par|por|di|door|av|authors?|autor(?:in|en|es)?|auteurs?|autore"
    r"|texto|text|מאת|بقلم)\s*:?$",
    re.IGNORECASE,
)
_BY = "By "

T = TypeVar("T")


def _dateline_alone(text: str) -> Dateline | None:
    """A sentence is put after the mark, because the parser wants one there."""
    return parse_dateline(text + _SENTENCE)


_SENTENCE = " A"


def _dateline_at_the_start(text: str) -> Dateline | None:
    return parse_dateline(text[:_LONGEST_LINE])


def _byline(text: str) -> Byline | None:
    """The byline, also where nothing parts the last name from the agency: "By ADA QUILL and BO LEE Associated Press"."""
    found = parse_byline(text)
    if found is not None or not text.startswith(_BY):
        return found
    words = text.split(" ")
    for count in range(1, min(_LONGEST_AGENCY, len(words) - 2) + 1):
        agency = " ".join(words[-count:])
        if organization(agency) is not None:
            head = parse_byline(" ".join(words[:-count]))
            if head is not None and head.authors:
                return replace(head, agencies=(*head.agencies, agency), tail=len(text))
    return None


_LONGEST_AGENCY = 4


def _after_byline_word(text: str) -> Byline | None:
    found = parse_byline(_BY + text)
    if found is None:
        return None
    shift = len(_BY)
    spans = tuple(Span(span.start - shift, span.end - shift) for span in found.spans)
    return replace(found, strength="strong", spans=spans, tail=max(0, found.tail - shift))


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a text and what the line parsers say about each, asked once and remembered."""

    text: str
    blocks: Sequence[Block]
    _asked: dict[tuple[str, int], object] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.blocks)

    def __getitem__(self, index: int) -> Block:
        return self.blocks[index]

    def chrome(self, index: int) -> str | None:
        """The kind of page text (`chrome`, `promo`, `related-heading` …) that the block is, by the phrase tables."""
        found = self._ask("chrome", index, is_chrome, _LONGEST_CAPTION)
        if found is not None:
            return found.kind
        if _MORE_IN.match(self.blocks[index].text):
            return "related-heading"
        return "notice" if self._ask("notice", index, notice, _LONGEST_CAPTION) else None

    def is_appeal(self, index: int) -> bool:
        """The block asks the reader to subscribe, to follow, to donate."""
        return bool(self._ask("appeal", index, appeal, _LONGEST_CAPTION))

    def credit(self, index: int) -> CreditMatch | None:
        """The picture credit with which the block ends, or which it is.

        Where the line above is the alternative text and this one repeats it, what follows is the credit, in whatever
        words: "The quay in April" / "The quay in April Zoë Lee for the Mail".
        """
        question = ("credit", index)
        if question not in self._asked:
            text = self.blocks[index].text
            found = split_credit(_BUTTON.sub("", text)) if self._may_have_credit(index) else None
            if found is not None and found.alone and self._is_dated_byline(index):
                found = None
            self._asked[question] = (
                self._credit_after_repetition(index) or found or self._credit_like_others(index)
            )
        return self._asked[question]  # type: ignore[return-value]  # only this method fills this place

    def _may_have_credit(self, index: int) -> bool:
        """Spares the parser the plain paragraphs: they end a sentence and have no mark or word of a credit."""
        block = self.blocks[index]
        if len(block.text) > _LONGEST_CAPTION:
            return False
        return not block.ends_sentence or _CREDIT_SIGN.search(block.text[-_CREDIT_TAIL:]) is not None

    def _is_dated_byline(self, index: int) -> bool:
        """A name, a mark, the paper and a date: "Ada Quill · Ellery Mail · Posted: 3 May 2021"."""
        byline = self.byline(index)
        return byline is not None and byline.tail < len(self.blocks[index].text)

    def _credit_like_others(self, index: int) -> CreditMatch | None:
        """A name in brackets after a sentence, on a page whose other captions have known names there."""
        match = _NAME_IN_BRACKETS.search(self.blocks[index].text[-_LONGEST_CREDIT:])
        if (
            match is None
            or len(self.blocks[index].text) > _LONGEST_BRACKETED
            or not self._has_credits_in_brackets()
        ):
            return None
        shift = max(0, len(self.blocks[index].text) - _LONGEST_CREDIT)
        named = split_credit(_PHOTO + match["name"])
        credit = named.credit if named is not None else Credit(match["name"])
        return CreditMatch(
            caption_end=shift + match.start("bracket"),
            start=shift + match.start("name"),
            end=shift + match.end("name"),
            credit=credit,
            rule="credit-in-brackets-like-others",
            alone=False,
        )

    def _has_credits_in_brackets(self) -> bool:
        question = ("credits in brackets", 0)
        if question not in self._asked:
            known = 0
            for block in self.blocks:
                if block.text.endswith(")") and len(block.text) <= _LONGEST_BRACKETED:
                    found = split_credit(block.text)
                    known += found is not None and not found.alone
            self._asked[question] = known >= _FEWEST_IN_BRACKETS
        return bool(self._asked[question])

    def _credit_after_repetition(self, index: int) -> CreditMatch | None:
        if index == 0 or len(self.blocks[index].text) > _LONGEST_CAPTION:
            return None
        text, above = self.blocks[index].text, self.blocks[index - 1].text
        start = len(above.rstrip(" ."))
        if start < _SHORTEST_REPETITION or not text.startswith(above[:start]):
            return None
        rest = text[start:]
        credit = rest.lstrip(" .,;:|–—-(").rstrip(" )")
        if not 2 <= len(credit) <= _LONGEST_CREDIT or rest[0].isalnum() or credit.endswith((".", "?", "!")):
            return None
        end = start + 1 if rest.startswith(".") else start
        named = split_credit(rest.strip(" .()")) or split_credit(_PHOTO + credit)
        if named is None or not named.alone:
            return None
        at = text.rindex(named.credit.text) if named.credit.text in text[start:] else text.rindex(credit)
        length = len(named.credit.text) if named.credit.text in text[start:] else len(credit)
        return replace(
            named,
            caption_end=end,
            start=at,
            end=at + length,
            rule="credit-after-alternative-text",
            alone=False,
        )

    def byline(self, index: int) -> Byline | None:
        """The authors whom the block names, if it can be a byline.

        "By" on a line of its own belongs to the name in the next line, which then is a certain byline.
        """
        if index > 0 and self.blocks[index].gap == 0 and _BYLINE_WORD.match(self.blocks[index - 1].text):
            return self._ask("byline after its word", index, _after_byline_word, _LONGEST_LINE)
        return self._ask("byline", index, _byline, _LONGEST_LINE)

    def is_byline_word(self, index: int) -> bool:
        """The block is only "By" or "Author:", and the next one names the author."""
        return (
            index + 1 < len(self.blocks)
            and _BYLINE_WORD.match(self.blocks[index].text) is not None
            and self.byline(index + 1) is not None
        )

    def date(self, index: int) -> DateLine | None:
        """The dates that the block states, if it is a date line."""
        return self._ask("date", index, parse_date_line, _LONGEST_LINE)

    def dateline(self, index: int) -> Dateline | None:
        """The place line with which the block starts, or which it is ("AUBURN, Wash. —" on a line of its own)."""
        if len(self.blocks[index].text) <= _LONGEST_DATELINE:
            return self._ask("dateline alone", index, _dateline_alone, _LONGEST_DATELINE)
        return self._ask("dateline", index, _dateline_at_the_start, len(self.blocks[index].text))

    def has_caption_date(self, index: int) -> bool:
        """The block states one full date, as captions do."""
        text = self.blocks[index].text
        found = self._ask("caption date", index, caption_date, _LONGEST_CAPTION)
        return found is not None and len(found.iso) == len("2019-05-07") and found.start > len(text) // 3

    def maker(self, index: int) -> CreditMatch:
        """The credit that the block is, although nothing in it says so: a bare name under a caption."""
        text = self.blocks[index].text
        named = split_credit(_PHOTO + text)
        credit = named.credit if named is not None and named.credit.text == text else Credit(text)
        return CreditMatch(0, 0, len(text), credit, "credit-maker-after-caption", alone=True)

    def is_picture(self, index: int) -> bool:
        """The block belongs to a picture: it has a credit, or stands twice in a row, or a credit follows it."""
        if self.credit(index) is not None:
            return True
        text = self.blocks[index].text
        if len(text) > _LONGEST_CAPTION:
            return False
        for i in (index - 1, index + 1):
            if 0 <= i < len(self.blocks) and say_the_same(text, self._caption(i)):
                return True
        if index + 1 < len(self.blocks) and self.blocks[index + 1].gap == 0:
            after = self.credit(index + 1)
            return after is not None and after.alone
        return False

    def _caption(self, index: int) -> str:
        credit = self.credit(index)
        text = self.blocks[index].text
        return text if credit is None else text[: credit.caption_end]

    def _ask(self, what: str, index: int, parser: Callable[[str], T | None], longest: int) -> T | None:
        question = (what, index)
        if question not in self._asked:
            text = self.blocks[index].text
            self._asked[question] = parser(text) if len(text) <= longest else None
        return self._asked[question]  # type: ignore[return-value]  # only `parser` fills this place
