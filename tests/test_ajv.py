"""Ajv, the validator of the JavaScript world, gives the same verdicts on every schema case."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "ajv"


def judge(*arguments: str) -> subprocess.CompletedProcess[str]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    if not (FOLDER / "node_modules" / "ajv").is_dir():
        pytest.skip("Ajv is not installed: npm install --no-package-lock --prefix tests/ajv")
    return subprocess.run(
        [node, str(FOLDER / "judge.mjs"), *arguments], capture_output=True, text=True, check=False, timeout=60
    )


def test_ajv_agrees() -> None:
    done = judge()
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith(" 0 problems\n")


@pytest.mark.parametrize(
    ("schema", "cases", "complaint"),
    [
        ('{"type": "string", "severity": "error", "examples": ["a"]}', "[]", "strict mode"),
        ('{"properties": {"a": {}}, "examples": [{}]}', "[]", "strictTypes"),
        ('{"type": "string", "examples": ["a"]}', '[{"rule": "r", "description": "d", "valid": true, "data": 1}]', "says otherwise"),
        ('{"type": "string", "examples": [1]}', "[]", "an example does not follow"),
    ],
    ids=["unknown keyword", "sloppy types", "another verdict", "wrong example"],
)  # fmt: skip
def test_the_judge_sees_what_is_wrong(tmp_path: Path, schema: str, cases: str, complaint: str) -> None:
    (tmp_path / "x.schema.json").write_text(schema)
    (tmp_path / "x.test.json").write_text(cases)
    done = judge(str(tmp_path))
    assert done.returncode == 1
    assert complaint in done.stdout
