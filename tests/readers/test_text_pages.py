"""Whole pages and the articles that they hold: tests/readers/pages/<name>/{input.txt, article.json, NOTE.md}."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from semantic.model import to_dict
from semantic.readers import read

if TYPE_CHECKING:
    from collections.abc import Callable

_FOLDER = Path(__file__).parent / "pages"
_NAMES = sorted(path.name for path in _FOLDER.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", _NAMES)
def test_a_page_holds_its_article(name: str, golden: Callable[[Path, str], None]) -> None:
    article = read(_FOLDER / name / "input.txt", format="text")
    text = json.dumps(to_dict(article), ensure_ascii=False, indent=1) + "\n"
    golden(_FOLDER / name / "article.json", text)


@pytest.mark.parametrize("name", _NAMES)
def test_a_page_has_a_note_that_says_what_it_shows(name: str) -> None:
    assert (_FOLDER / name / "NOTE.md").read_text(encoding="utf-8").startswith("# ")
