"""Plain `pytest` is the whole truth: the layers contract, the linter and the types are tests too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(
            ["lint-imports", "--no-cache"], id="a stage imports the foundation, never another stage"
        ),
        pytest.param(["ruff", "check", "--quiet", "."], id="ruff finds nothing"),
        pytest.param(["ruff", "format", "--check", "--quiet", "."], id="ruff format would change nothing"),
        pytest.param(["mypy"], id="mypy strict finds nothing"),
    ],
)
def test_the_house_is_in_order(command: list[str]) -> None:
    program, *arguments = command
    run = subprocess.run([BIN / program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
