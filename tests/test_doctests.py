"""Every example in the documentation runs: those of the docstrings and those of docs/python-api.md."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

import semantic

ROOT = Path(__file__).resolve().parent.parent
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def modules_with_examples() -> list[str]:
    paths = sorted((ROOT / "semantic").rglob("*.py"))
    with_examples = [path for path in paths if "    >>> " in path.read_text(encoding="utf-8")]
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in with_examples]
    return [name.removesuffix(".__init__") for name in names]


@pytest.mark.parametrize("name", modules_with_examples())
def test_the_examples_of_a_module_run(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name), optionflags=FLAGS)
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("page", ["docs/python-api.md"])
def test_the_examples_of_a_page_run(page: str) -> None:
    result = doctest.testfile(str(ROOT / page), module_relative=False, optionflags=FLAGS, encoding="utf-8")
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize(
    "name", [name for name in semantic.__all__ if name.islower() and name != "__version__"]
)
def test_every_public_function_has_an_example(name: str) -> None:
    page = (ROOT / "docs" / "python-api.md").read_text(encoding="utf-8")
    assert f"semantic.{name}(" in page
