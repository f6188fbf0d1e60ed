"""Small texts and what is read in them: tests/readers/cases/*.md, each case a title, `.`, input, `.`, expected, `.`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from semantic.readers import read
from tests.readers.outline import outline

_FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """One fixture: the page, and the outline of the article that it holds."""

    title: str
    source: str
    expected: str


def _cases(path: Path) -> list[Case]:
    found: list[Case] = []
    parts = path.read_text(encoding="utf-8").split("\n.\n")
    for title, source, expected in zip(parts[0::3], parts[1::3], parts[2::3], strict=False):
        found.append(Case(title.strip().splitlines()[-1], source, expected))
    return found


_ALL = [(path.stem, case) for path in sorted(_FOLDER.glob("*.md")) for case in _cases(path)]


@pytest.mark.parametrize(
    "case", [case for _, case in _ALL], ids=[f"{stem}: {case.title}" for stem, case in _ALL]
)
def test_a_page_is_read_as_its_outline_says(case: Case) -> None:
    article = read(case.source.encode(), format="text")
    assert case.expected.strip("\n") == outline(article).strip("\n")


def test_there_are_cases() -> None:
    assert len(_ALL) >= 20
