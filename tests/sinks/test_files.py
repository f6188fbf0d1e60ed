"""`write_atomically`: the old file or the new one, whatever fails; and output names that stay in their folder."""

from __future__ import annotations

import errno
import os
import re
import resource
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.errors import OutputError
from semantic.sinks.files import output_names, write_atomically

OLD, NEW = b"old\n" * 100, b"new\n" * 50_000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- the plain cases -----------------------------------------------------------------------------------------------


def test_a_new_file_gets_the_bytes_and_the_usual_permissions(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.ttl", NEW)
    (tmp_path / "plain").write_bytes(b"")
    assert (tmp_path / "a.ttl").read_bytes() == NEW
    assert (tmp_path / "a.ttl").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert names(tmp_path) == ["a.ttl", "plain"]


def test_no_bytes_make_an_empty_file(tmp_path: Path) -> None:
    write_atomically(str(tmp_path / "a"), b"")
    assert (tmp_path / "a").read_bytes() == b""


def test_an_existing_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    path.chmod(0o640)
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_keeps_pointing_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "page.html").write_bytes(OLD)
    (tmp_path / "link").symlink_to(Path("site", "page.html"))
    write_atomically(tmp_path / "link", NEW)
    assert (tmp_path / "link").readlink() == Path("site", "page.html")
    assert (tmp_path / "site" / "page.html").read_bytes() == NEW
    (tmp_path / "dangling").symlink_to("later.html")
    write_atomically(tmp_path / "dangling", NEW)
    assert (tmp_path / "later.html").read_bytes() == NEW
    assert names(tmp_path / "site") == ["page.html"]


def test_a_pipe_is_written_and_stays_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE)
    write_atomically(tmp_path / "pipe", b"through")
    assert reader.communicate()[0] == b"through"
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("missing/a", "the folder does not exist; make it first"),
        ("file/a", "a part of the path is a file"),
        ("folder", "this is a folder"),
        ("n" * 300, "the name is too long"),
        ("a\0b", "this is no file name"),
        ("circle", "the symbolic links go in a circle"),
    ],
)
def test_a_place_that_cannot_be_written(tmp_path: Path, path: str, message: str) -> None:
    (tmp_path / "file").write_bytes(OLD)
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to("circle")
    before = names(tmp_path)
    with pytest.raises(OutputError) as caught:
        write_atomically(tmp_path / path, NEW)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert repr(path)[1:-1] in str(caught.value)
    assert names(tmp_path) == before


def test_a_file_that_the_system_calls_read_only_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write every file, so the system's answer is that for other users here."""
    path = tmp_path / "a"
    path.write_bytes(OLD)
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda asked, _: bool(Path(asked).stat().st_mode & stat.S_IWUSR))
    with pytest.raises(OutputError, match="this place may not be written; change its permissions"):
        write_atomically(path, NEW)
    assert (path.read_bytes(), names(tmp_path)) == (OLD, ["a"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("what", ["folder", "file"])
def test_missing_permission(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a").write_bytes(OLD)
    protected = folder if what == "folder" else folder / "a"
    protected.chmod(0o555)
    with pytest.raises(OutputError, match="may not be written"):
        write_atomically(folder / "a", NEW)
    protected.chmod(0o755)
    assert (folder / "a").read_bytes() == OLD
    assert names(folder) == ["a"]


def test_the_part_of_a_killed_process_is_not_touched(tmp_path: Path) -> None:
    import semantic.sinks.files as module

    number = next(module._numbers) + 1
    stale = tmp_path / f".semantic-{os.getpid()}-{number}.part"
    stale.write_bytes(b"of another")
    write_atomically(tmp_path / "a", NEW)
    assert stale.read_bytes() == b"of another"
    assert (tmp_path / "a").read_bytes() == NEW


# --- every call of the system fails once ---------------------------------------------------------------------------

CALLS = ["open", "write", "fstat", "fchmod", "fsync", "close", "replace"]


class Fault:
    """Lets the calls of `function` through until the k-th, which fails, after its effect for `close`."""

    def __init__(self, name: str, k: int, error: BaseException) -> None:
        self.real = getattr(os, name)
        self.is_close = name == "close"
        self.left = k
        self.error = error
        self.hit = False

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        self.left -= 1
        if self.left == 0:
            self.hit = True
            if self.is_close:
                self.real(*arguments, **keywords)
            raise self.error
        if self.real is os_write:  # Small portions, so that a fault can fall between two.
            return self.real(arguments[0], bytes(arguments[1])[:60_000])
        return self.real(*arguments, **keywords)


os_write = os.write


@pytest.mark.parametrize(
    "error",
    [OSError(errno.ENOSPC, "No space left"), OSError(errno.EIO, "I/O error"), KeyboardInterrupt()],
    ids=repr,
)
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("k", range(1, 6))
def test_a_fault_at_any_call_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, k: int, error: BaseException
) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    fault = Fault(call, k, error)
    with monkeypatch.context() as patch:
        patch.setattr(os, call, fault)
        try:
            write_atomically(path, NEW)
            failed = False
        except (OutputError, KeyboardInterrupt):
            failed = True
    assert failed == fault.hit
    content = path.read_bytes()
    # Only the sync of the folder comes after the new file stands.
    is_late = (call, k) in {("open", 2), ("fsync", 2), ("close", 2)}
    assert content == (NEW if not failed or is_late else OLD)
    assert names(tmp_path) == ["a"]


def test_the_table_of_faults_reaches_the_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first call of each function is really made, so that no row above is empty."""
    for call in CALLS:
        fault = Fault(call, 1, OSError(errno.EIO, "I/O error"))
        with monkeypatch.context() as patch:
            (tmp_path / "a").write_bytes(OLD)
            patch.setattr(os, call, fault)
            with pytest.raises(OutputError):
                write_atomically(tmp_path / "a", NEW)
        assert fault.hit


# --- a killed process, a full disk ---------------------------------------------------------------------------------

WRITER = """
import sys
from semantic.sinks.files import write_atomically
number = 0
print("ready", flush=True)
while True:
    number += 1
    write_atomically(sys.argv[1], (b"%09d\\n" % number) * 100_000)
"""


def test_a_killed_writer_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    seen = set()
    for round_number in range(12):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE)
        assert writer.stdout
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(0.02 + 0.0137 * (round_number % 7))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        if path.exists():
            lines = path.read_bytes().splitlines()
            assert len(lines) == 100_000
            assert len(set(lines)) == 1
            seen.add(lines[0])
    assert seen
    assert all(name == "a" or re.fullmatch(r"\.semantic-\d+-\d+\.part", name) for name in names(tmp_path))


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    script = "import sys; from semantic.sinks.files import write_atomically; write_atomically(sys.argv[1], b'n' * 9_000_000)"
    run = subprocess.run(
        [sys.executable, "-c", script, path],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000)),
    )
    assert f"OutputError: {path}: cannot write: the file would be larger than the system allows" in run.stderr
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["a"]


# --- names ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("news/article.txt", "article.ttl"),
        ("news/ferry.article.json", "ferry.ttl"),
        ("../../x", "x.ttl"),
        ("/etc/passwd", "passwd.ttl"),
        ("a/../../b", "b.ttl"),
        ("..", "article.ttl"),
        ("", "article.ttl"),
        ("a\0b.txt", "a-b.ttl"),
        ("n" * 300, "n" * 80 + ".ttl"),
        ("é" * 130, "e" * 80 + ".ttl"),
        ("-rf", "rf.ttl"),
        ("two\nlines.txt", "two-lines.ttl"),
        ("\u202egpj.txt", "gpj.ttl"),
        ("con.txt", "con-file.ttl"),
        ("Straße & Söhne.v2.txt", "strae-sohne-v2.ttl"),
        ("כתבה.txt", "article.ttl"),
        ("<stdin>", "stdin.ttl"),
        ("\udcff.txt", "article.ttl"),
    ],
)
def test_the_name_of_an_output(source: str, name: str) -> None:
    assert output_names([source], ".ttl") == {source: name}


@given(st.lists(st.text(), unique=True, max_size=12))
def test_names_are_safe_different_and_independent_of_the_order(sources: list[str]) -> None:
    found = output_names(sources, ".jsonld")
    assert output_names(sources[::-1], ".jsonld") == found
    assert len(set(found.values())) == len(sources)
    assert all(re.fullmatch(r"[a-z0-9-]{1,80}\.jsonld", name) for name in found.values())
    assert not any(name.startswith("-") for name in found.values())


def test_names_take_as_many_folders_as_tell_them_apart() -> None:
    assert output_names(["p/x/s.txt", "q/x/s.txt", "t.txt"], ".ttl") == {
        "p/x/s.txt": "p-x-s.ttl",
        "q/x/s.txt": "q-x-s.ttl",
        "t.txt": "t.ttl",
    }
    assert list(output_names(["a/p/x/s.txt", "/b/p/x/s.txt"], "").values()) == ["a-p-x-s", "b-p-x-s"]


def test_names_that_collide_with_a_hash_are_still_different() -> None:
    first = output_names(["a/b.txt", "c/b.txt"], "")
    sources = ["a/b.txt", "c/b.txt", first["a/b.txt"]]
    assert len(set(output_names(sources, "").values())) == 3
