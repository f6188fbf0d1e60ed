"""What no file system should do to a command: each is one line and exit code 2, and nothing is written."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.invented import ARTICLE, PAGE, semantic

DOCUMENT = '{"@context": "https://schema.org", "@type": "Person", "name": "Ada Holm"}'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(ARTICLE, encoding="utf-8")
    Path("page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def refused(*arguments: object) -> str:
    """The one line of a command that refuses, with no result and no new file."""
    before = {path: path.lstat().st_mtime_ns for path in Path().rglob("*")}
    result = semantic(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert {path: path.lstat().st_mtime_ns for path in Path().rglob("*")} == before
    [line] = result.stderr.splitlines()
    assert line.startswith("error: ")
    return line


COMMANDS = [["convert"], ["annotate"], ["validate"], ["embed", "page.html"], ["embed", "--remove"], ["vocabulary", "build"]]  # fmt: skip


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_cannot_be_opened_is_one_line(command: list[str]) -> None:
    Path("broken.txt").symlink_to("nowhere")
    Path("loop.txt").symlink_to("loop.txt")
    assert refused(*command, "broken.txt") == "error: broken.txt: there is no such file; check the path"
    assert "loop.txt: the file cannot be read (Too many levels of symbolic links)" in refused(
        *command, "loop.txt"
    )
    assert "cannot be read (File name too long)" in refused(*command, "x" * 5000)
    assert "a.txt/b.txt: the file cannot be read (Not a directory)" in refused(*command, "a.txt/b.txt")
    if command != ["embed", "--remove"]:  # An empty page is a page.
        assert "/dev/null" in refused(*command, "/dev/null")


needs_permissions = pytest.mark.skipif(
    not hasattr(os, "geteuid") or (os.geteuid() == 0 and shutil.which("setpriv") is None),
    reason="root may read everything, and there is no setpriv to be somebody else",
)


@needs_permissions
@pytest.mark.parametrize("command", ["convert", "annotate", "validate"])
def test_a_folder_without_permission_is_named_and_never_passed_over(tmp_path: Path, command: str) -> None:
    locked = tmp_path / "archive" / "locked"
    locked.mkdir(parents=True)
    for folder in (locked.parent, locked):
        (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
        (folder / "a.jsonld").write_text(DOCUMENT, encoding="utf-8")
    inside = locked / "a.txt"
    for folder in (tmp_path, *list(tmp_path.parents)[:3]):  # a worker of xdist has a folder more
        if folder.owner() == Path(tmp_path).owner():
            folder.chmod(folder.stat().st_mode | 0o055)
    locked.chmod(0)
    other = ["setpriv", "--reuid", "65534", "--clear-groups"] if os.geteuid() == 0 else []
    try:
        for argument, message in (
            (locked.parent, f"{locked}: the folder cannot be read (Permission denied)"),
            (inside, f"{inside}: the file may not be read; check its permissions"),
        ):
            run = subprocess.run(
                [*other, sys.executable, "-m", "semantic", command, str(argument)],
                capture_output=True, text=True, check=False, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            )  # fmt: skip
            assert (run.returncode, run.stdout) == (2, "")
            [line] = run.stderr.splitlines()
            assert line.startswith(f"error: {message}")
    finally:
        locked.chmod(0o755)


@pytest.mark.usefixtures("here")
def test_no_result_replaces_what_is_read_and_no_note_stands_before_the_error() -> None:
    assert "this would replace the article that is read" in refused("convert", "a.txt", "-o", "./a.txt")
    assert "this would replace the article that is read" in refused(
        "embed", "page.html", "a.txt", "-o", "a.txt"
    )
    for command in (["convert", "a.txt"], ["embed", "page.html", "a.txt"]):
        assert "absent/out: cannot write: the folder does not exist" in refused(*command, "-o", "absent/out")
        assert "a.txt/out: cannot write" in refused(*command, "-o", "a.txt/out")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.json", '{"headline": "A \\ud800 b", "body": [{"text": "c"}]}', "holds a lone surrogate"),
        ("b.json", '{"headline": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
        ("c.json", '{"headline": "A", "entities": [{"key": "a", "kind": "place", "name": "X", "type": "City", "geo": {"latitude": NaN, "longitude": 1}}]}', "/entities/0/geo/latitude: "),
        ("d.json", '{"headline": ' + "9" * 5000 + "}", "this JSON cannot be read"),
        ("e.jsonld", '{"@graph": ' + "[" * 100_000 + "]" * 100_000 + "}", ""),
        ("f.jsonld", '{"@context": "https://schema.org", "@type": "Article", "wordCount": Infinity}', ""),
    ],
    ids=["surrogate", "deep", "NaN", "digits", "deep document", "infinite"],
)  # fmt: skip
def test_json_that_cannot_be(name: str, content: str, message: str) -> None:
    Path(name).write_text(content, encoding="utf-8")
    for command in (["convert"], ["embed", "page.html"]):
        line = refused(*command, name)
        assert line.startswith(f"error: {name}: ")
        if command == ["convert"]:
            assert message in line
    assert "recursion" not in line


@pytest.mark.usefixtures("here")
def test_names_of_any_bytes() -> None:
    for name in ("new\nline.txt", os.fsdecode(b"inv\xff.txt"), "-dash.txt", "[a].txt", "a b*.txt"):
        Path(name).write_text(ARTICLE, encoding="utf-8")
        one = semantic("convert", "--", name)
        assert one.exit_code == 0
        several = semantic("convert", "-o", "out", "--", name, "a.txt")
        assert several.exit_code == 0
        assert all(line.split(":")[0] in {"warning", "info", "note"} for line in several.stderr.splitlines())
        assert len(list(Path("out").iterdir())) == 2
        found = semantic("annotate", "--format", "jsonl", "--", name)
        assert json.loads(found.stdout)["entities"]
        shutil.rmtree("out")


def test_ctrl_c_in_a_batch_leaves_whole_files_only(here: Path) -> None:
    (here / "in").mkdir()
    for number in range(300):
        (here / "in" / f"{number:03}.txt").write_text(ARTICLE, encoding="utf-8")
    program = [sys.executable, "-m", "semantic", "convert", "in", "-o", "out", "-q"]
    with subprocess.Popen(program, cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + 15
        while not list(here.glob("out/*.jsonld")) and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=15)
    assert process.returncode == 130
    assert output == b""
    assert b"Traceback" not in errors
    written = list((here / "out").iterdir())
    assert written
    assert len(written) < 300
    for path in written:
        assert path.suffix == ".jsonld"
        assert "headline" in json.loads(path.read_bytes())["@graph"][0]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("arguments", ["convert a.txt -q", "annotate a.txt", "validate page.html", "embed page.html a.txt -q", "vocabulary context", "vocabulary show name"])  # fmt: skip
def test_a_standard_output_that_takes_nothing_is_one_line(arguments: str) -> None:
    program = f"{sys.executable} -m semantic {arguments}"
    for place in (">&-", ">/dev/full"):
        run = subprocess.run(
            ["sh", "-c", f"{program} {place}"], stderr=subprocess.PIPE, text=True, check=False
        )
        assert run.returncode == 2
        [line] = [line for line in run.stderr.splitlines() if not line.startswith("note: ")]
        assert line.startswith("error: cannot write")


@pytest.mark.parametrize("command", ["convert -", "annotate -", "validate -", "embed --remove -"])
def test_a_closed_standard_input_is_one_line(command: str) -> None:
    program = f"{sys.executable} -m semantic {command} <&-"
    run = subprocess.run(["sh", "-c", program], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (2, "")
    [line] = run.stderr.splitlines()
    assert "standard input is closed" in line


def test_the_version_needs_a_place_too() -> None:
    for place in (">&-", ">/dev/full"):
        run = subprocess.run(["sh", "-c", f"{sys.executable} -m semantic --version {place}"], capture_output=True, check=False)  # fmt: skip
        assert (run.returncode, run.stderr) == (2, b"")
