"""Pages wrapped at a column, as mail programs, printers and old scrapes leave them, say what the whole lines said."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from semantic.readers import read

if TYPE_CHECKING:
    from semantic.model import Article

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def _wrapped(text: str, width: int) -> str:
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )


def _said(article: Article) -> tuple[object, ...]:
    return article.headline, [author.name for author in article.authors], [one.text for one in article.body]


@pytest.mark.parametrize("width", [60, 72, 100, 120])
@pytest.mark.parametrize(
    "example", ["trawler-crew-talks", "ferry-fire-agency", "kreisklinik-schliessung", "tram-haifa-hebrew"]
)
def test_a_wrapped_page_is_read_like_the_whole_one(example: str, width: int) -> None:
    whole = read(_EXAMPLES / example / "article.txt")
    assert _said(read(_wrapped(whole.text, width).encode(), format="text")) == _said(whole)


_SHORT = """\
Canal footbridge reopens

The footbridge over the canal at Linden Lock reopened on Friday after
two years of repairs, the town council said. The work cost three
hundred thousand crowns and took a year longer than planned.
"""


def test_a_brief_of_three_wrapped_lines_is_one_paragraph() -> None:
    assert [len(one.text.split("\n")) for one in read(_SHORT.encode()).body] == [1]
    assert read(_SHORT.encode()).body[0].text == " ".join(_SHORT.split("\n\n")[1].split())


_TITLES = """\
Ferry board votes

The board of the ferry voted on Monday for a second ship, nine weeks after the storm, and nobody spoke against it.

Related
How a village lives without its ferry for a winter
The lighthouse keeper who paints every passing ship
Nobody knows when the second landing stage is built
"""


def test_titles_of_one_length_are_not_joined() -> None:
    assert [link.headline for link in read(_TITLES.encode()).related] == _TITLES.splitlines()[5:]
