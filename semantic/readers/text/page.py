"""What the block rules see: the blocks, what one line of each says, and the labels given so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeVar

from semantic.readers.lines.bylines import Byline, parse_byline
from semantic.readers.lines.credits import CreditMatch, split_credit
from semantic.readers.lines.dates import DateLine, parse_date_line
from semantic.readers.lines.phrases import is_chrome
from semantic.readers.text.blocks import Block

__all__ = ["Claim", "Kind", "Label", "Labels", "Page"]

Kind = Literal[
    "headline",
    "standfirst",
    "byline",
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
    """One block, and what a rule says that it is."""

    index: int
    label: Label


Labels = Mapping[int, Label]

#: The longest block that can be a byline or a date line, and that can be a caption with its credit, in characters.
#: Captions of agencies reach 600; nothing longer is parsed as a line.
_LONGEST_LINE = 220
_LONGEST_CAPTION = 1500

T = TypeVar("T")


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
        return self._ask("chrome", index, is_chrome, _LONGEST_CAPTION)

    def credit(self, index: int) -> CreditMatch | None:
        """The picture credit with which the block ends, or which it is."""
        return self._ask("credit", index, split_credit, _LONGEST_CAPTION)

    def byline(self, index: int) -> Byline | None:
        """The authors whom the block names, if it can be a byline."""
        return self._ask("byline", index, parse_byline, _LONGEST_LINE)

    def date(self, index: int) -> DateLine | None:
        """The dates that the block states, if it is a date line."""
        return self._ask("date", index, parse_date_line, _LONGEST_LINE)

    def _ask(self, what: str, index: int, parser: Callable[[str], T | None], longest: int) -> T | None:
        question = (what, index)
        if question not in self._asked:
            text = self.blocks[index].text
            self._asked[question] = parser(text) if len(text) <= longest else None
        return self._asked[question]  # type: ignore[return-value]  # only `parser` fills this place
