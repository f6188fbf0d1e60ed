"""Whatever happens on the way: the destination is the old or the new dataset, and a resumed run gives the same bytes."""

from __future__ import annotations

import errno
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from semantic.batch import export
from semantic.errors import OutputError
from tests.batch.archives import lines

ROOT = Path(__file__).resolve().parents[2]

#: How a child does it: an export that dies at the k-th call of write, fsync, replace or rename.
_DYING = """
import os, pathlib, sys
from semantic.batch import export, export as _
import semantic.batch.export as module
source, target, limit, name = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
sys.modules["semantic.batch.export"]._SYNC_SECONDS = 0.0
main = os.getpid()
count = 0
def counted(function):
    def call(*arguments, **options):
        global count
        if os.getpid() == main:
            count += 1
            if count == limit:
                if function is os_write:  # A torn write: half of it reaches the file.
                    function(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
                os._exit(9)
        return function(*arguments, **options)
    return call
if __name__ == "__main__":
    from multiprocessing import connection, popen_spawn_posix
    os_write = os.write
    files = sys.modules["semantic.batch.files"]
    class Os:
        def __getattr__(self, name):
            return getattr(os, name)
    fake = Os()
    fake.write, fake.fsync = counted(os.write), counted(os.fsync)
    files.os = fake
    pathlib.Path.replace = counted(pathlib.Path.replace)
    pathlib.Path.rename = counted(pathlib.Path.rename)
    options = {"shard_size": 64} if name == "shards" else {}
    export([source], target, resume=True, **options)
    print("calls", count)
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "dying.py"
    path.write_text(_DYING, encoding="utf-8")
    return path


def contents(target: Path) -> dict[str, bytes]:
    """The bytes of a dataset, by file."""
    if target.is_file():
        return {"": target.read_bytes()}
    return {path.name: path.read_bytes() for path in sorted(target.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("name", ["a.nq.zst", "shards"])
def test_a_death_at_every_write_leaves_the_old_or_the_new(tmp_path: Path, script: Path, name: str) -> None:
    source = lines(tmp_path / "a.jsonl", range(70), bad=frozenset({66}))
    old_source = lines(tmp_path / "old.jsonl", range(1000, 1010))
    options: dict[str, Any] = {"shard_size": 64} if name == "shards" else {}
    (tmp_path / "wanted").mkdir()
    export([str(source)], f"{tmp_path}/wanted/{name}{'/' if options else ''}", **options)
    wanted = contents(tmp_path / "wanted" / name)
    deaths = 0
    for limit in range(1, 200):
        folder = tmp_path / f"run-{limit}"
        folder.mkdir()
        target = folder / name
        export([str(old_source)], f"{target}{'/' if options else ''}", **options)
        old = contents(target)
        command = [
            sys.executable,
            str(script),
            str(source),
            f"{target}{'/' if options else ''}",
            str(limit),
            name,
        ]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert run.returncode in {0, 9}, run.stderr
        assert contents(target) in (old, wanted), f"damaged at call {limit}"
        export([str(source)], f"{target}{'/' if options else ''}", resume=True, **options)
        assert contents(target) == wanted, f"another dataset after call {limit}"
        assert not list(folder.glob(".*.export"))
        if run.returncode == 0:
            break
        deaths += 1
    assert 8 < deaths < 199


@pytest.fixture
def slow_export(tmp_path: Path) -> list[str]:
    source = lines(tmp_path / "a.jsonl", range(800))
    return [sys.executable, "-m", "semantic", "export", str(source), "-o", str(tmp_path / "a.nq"), "-q"]


def test_kills_at_random_times_change_nothing(tmp_path: Path, slow_export: list[str]) -> None:
    (tmp_path / "wanted").mkdir()
    export([str(tmp_path / "a.jsonl")], str(tmp_path / "wanted" / "a.nq"))
    wanted = (tmp_path / "wanted" / "a.nq").read_bytes()
    target = tmp_path / "a.nq"
    kills = int(os.environ.get("SEMANTIC_TEST_KILLS", "5"))
    chance, done = random.Random(7), 0
    while done < kills:
        process = subprocess.Popen([*slow_export, "--resume"], cwd=ROOT)
        time.sleep(chance.uniform(0.2, 3.5))
        if process.poll() is None:
            process.kill()
            done += 1
        process.wait()
        assert not target.exists() or target.read_bytes() == wanted
        if process.returncode == 0:
            for path in tmp_path.glob("a.nq*"):
                path.unlink()
            (tmp_path / "quarantine.jsonl").unlink()
    subprocess.run([*slow_export, "--resume"], cwd=ROOT, check=True)
    assert target.read_bytes() == wanted
    assert not list(tmp_path.glob(".*.export"))


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_request_to_end_is_followed_soon_and_can_be_resumed(
    tmp_path: Path, slow_export: list[str], number: int, code: int
) -> None:
    process = subprocess.Popen(slow_export, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    journal = tmp_path / ".a.nq.export" / "new" / "manifest.jsonl"
    for _ in range(600):
        time.sleep(0.02)
        if journal.exists() and journal.stat().st_size > 1000:
            break
    process.send_signal(number)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == code
    assert "Traceback" not in errors
    again = [*slow_export[:-1], "--resume"]
    resumed = subprocess.run(again, cwd=ROOT, check=True, capture_output=True, text=True)
    assert "were done before the interruption" in resumed.stderr
    (tmp_path / "wanted").mkdir()
    export([str(tmp_path / "a.jsonl")], str(tmp_path / "wanted" / "a.nq"))
    assert (tmp_path / "a.nq").read_bytes() == (tmp_path / "wanted" / "a.nq").read_bytes()


def test_a_full_disk_leaves_the_old_dataset_and_can_be_resumed(tmp_path: Path) -> None:
    old = lines(tmp_path / "old.jsonl", range(5))
    source = lines(tmp_path / "a.jsonl", range(300))
    target = tmp_path / "a.nq"
    export([str(old)], str(target))
    before = target.read_bytes()
    command = [sys.executable, "-m", "semantic", "export", str(source), "-o", str(target), "-q"]

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=limit)
    assert run.returncode == 2
    assert str(target) in run.stderr
    assert "--resume" in run.stderr
    assert run.stderr.count("\n") == 1
    assert target.read_bytes() == before
    subprocess.run([*command, "--resume"], cwd=ROOT, check=True)
    (tmp_path / "wanted").mkdir()
    export([str(source)], str(tmp_path / "wanted" / "a.nq"))
    assert target.read_bytes() == (tmp_path / "wanted" / "a.nq").read_bytes()


def test_a_disk_that_fills_up_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = lines(tmp_path / "a.jsonl", range(3))

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("semantic.batch.files.os.write", full)
    with pytest.raises(OutputError, match=r"the disk is full; free some space .*--resume"):
        export([str(source)], str(tmp_path / "a.nq"), work=_never)


def _never(*_: object) -> Any:
    raise AssertionError


def test_a_closed_pipe_is_no_error_message(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(300))
    command = f"{sys.executable} -m semantic export {source} -o - -q | head -1; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.stderr == ""
    assert run.stdout.splitlines()[-1] == "141"
