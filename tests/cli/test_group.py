"""The command as a whole: help, advice, exit codes, streams, start-up."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from semantic._version import __version__
from semantic.cli.group import COMMANDS, group
from tests.cli.invented import ARTICLE, PAGE, semantic

if TYPE_CHECKING:
    from pathlib import Path

PYTHON = sys.executable
HEAVY = (
    "rdflib",
    "pyld",
    "jsonschema",
    "lxml",
    "rich",
    "semantic.readers",
    "semantic.entities",
    "semantic.rdf",
)


def real(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [PYTHON, "-m", "semantic", *(str(argument) for argument in arguments)]
    return subprocess.run(command, capture_output=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


# --- help and advice -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_examples(name: str) -> None:
    for flag in ("--help", "-h"):
        result = semantic(name, flag)
        assert result.exit_code == 0
        assert f"semantic {name}" in result.stdout
        assert "Exit codes" in result.stdout or name == "vocabulary"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_of_commands_is_true(name: str) -> None:
    command = group.get_command(click.Context(group), name)
    assert command is not None
    assert command.name == name


def test_help_names_every_command_and_one_option_opens_it() -> None:
    result = semantic("--help")
    assert all(f"  {name}" in result.stdout for name in COMMANDS)
    assert semantic("-h").stdout == result.stdout
    bare = semantic()
    assert bare.exit_code == 2
    assert "Commands:" in bare.output


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("convrt", "did you mean 'convert'?"),
        ("Validate", "did you mean 'validate'?"),
        ("article.txt", "semantic convert article.txt"),
        (
            "qqqq",
            "known are convert, validate, explain, embed, annotate, authority, export, query, frame, vocabulary",
        ),
    ],
)
def test_an_unknown_command_is_answered_with_advice(word: str, advice: str) -> None:
    result = semantic(word)
    assert result.exit_code == 2
    assert advice in result.stderr


def test_the_version() -> None:
    assert real("--version").stdout == f"semantic {__version__}\n".encode()
    assert semantic("--version").stdout == f"semantic {__version__}\n"


# --- start-up ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["--help"], ["convert", "--help"], ["embed", "--help"], ["convrt"], ["convert"]],
)
def test_no_stage_is_imported_before_it_is_needed(arguments: list[str]) -> None:
    script = (
        f"import sys, json; sys.argv = ['semantic', *{arguments!r}]\n"
        "from semantic.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))"
    )
    run = subprocess.run([PYTHON, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(json.loads(run.stderr.splitlines()[-1]))
    assert loaded.isdisjoint(HEAVY)
    assert ("click" in loaded) == (arguments != ["--version"])


@pytest.mark.parametrize("name", ["a.jsonld", "a.html"])
def test_validate_imports_no_library_for_rdf_or_html(name: str, tmp_path: Path) -> None:
    text = '{"@context": "https://schema.org", "@type": "NewsArticle", "author": "Ada"}'
    page = f'<script type="application/ld+json">{text}</script>'
    file = tmp_path / name
    file.write_text(page if name.endswith("html") else text, "utf-8")
    script = (
        f"import sys, json; sys.argv = ['semantic', 'validate', {str(file)!r}]\n"
        "from semantic.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))"
    )
    run = subprocess.run([PYTHON, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path)
    loaded = set(json.loads(run.stderr.splitlines()[-1]))
    assert "semantic.validation" in loaded
    assert not loaded & {
        "rdflib",
        "pyld",
        "trafilatura",
        "lxml",
        "jsonschema",
        "pyshacl",
        "semantic.model",
        "tomllib",
    }


def cpu_seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_version_starts_within_four_times_a_bare_interpreter_with_argparse() -> None:
    bare, ours = [PYTHON, "-c", "import json, argparse"], [PYTHON, "-m", "semantic", "--version"]
    pairs = [(cpu_seconds(bare), cpu_seconds(ours)) for _ in range(10)]
    ratio = statistics.median(pair[1] for pair in pairs) / statistics.median(pair[0] for pair in pairs)
    assert ratio < 4


# --- streams -------------------------------------------------------------------------------------------------------


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    path = tmp_path / "fähre.txt"
    path.write_text(ARTICLE.replace("Quill", "Çelik"), encoding="utf-8")
    environment = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "latin-1",
        "PYTHONCOERCECLOCALE": "0",
    }
    run = real("convert", path.name, cwd=tmp_path, env=environment)
    assert run.returncode == 0
    assert "Marta Çelik" in run.stdout.decode()
    assert "Marta Çelik" in run.stderr.decode()
    run = real("convert", path.name, path.name.replace("ä", "ö"), "-o", "out", cwd=tmp_path, env=environment)
    assert run.returncode == 2
    assert "warning: fähre.txt: " in run.stderr.decode()
    assert "error: föhre.txt: there is no such file" in run.stderr.decode()


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE + "More words for the pipe. " * 20_000, encoding="utf-8")
    shell = f"'{PYTHON}' -m semantic convert a.txt -q | true; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, check=True)
    assert run.stderr == b""
    assert run.stdout.strip() in {b"141", b"0"}


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_request_to_end_leaves_whole_files(tmp_path: Path, number: signal.Signals, code: int) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    for index in range(200):
        (folder / f"{index}.txt").write_text(ARTICLE.replace("Ferry", f"Ferry {index}"), encoding="utf-8")
    out = tmp_path / "out"
    command = [PYTHON, "-m", "semantic", "convert", str(folder), "-o", str(out), "-q"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
    deadline = time.monotonic() + 20
    while not any(out.glob("*.jsonld")) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(number)
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (code, b"")
    written = list(out.iterdir())
    assert 0 < len(written) < 200
    assert all(path.suffix == ".jsonld" and json.loads(path.read_text(encoding="utf-8")) for path in written)


@pytest.mark.parametrize(
    ("arguments", "environment", "is_colored"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {}, False),
    ],
)
def test_color(tmp_path: Path, arguments: list[str], environment: dict[str, str], is_colored: bool) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    run = real("convert", tmp_path / "a.txt", *arguments, env={**os.environ, **environment})
    assert (b"\x1b[" in run.stderr) == is_colored
    assert b"\x1b[" not in run.stdout


@pytest.mark.parametrize(("environment", "is_colored"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_color_and_progress_on_a_terminal(
    tmp_path: Path, environment: dict[str, str], is_colored: bool
) -> None:
    import pty

    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"")
    master, slave = pty.openpty()
    clean = {
        name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "CI"}
    }
    process = subprocess.Popen(
        [PYTHON, "-m", "semantic", "convert", "a.txt", "b.txt", "c.txt", "-o", "out"],
        cwd=tmp_path,
        stderr=slave,
        stdout=subprocess.DEVNULL,
        env={**clean, **environment, "TERM": "xterm", "COLUMNS": "200"},
    )
    os.close(slave)
    seen = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        seen += part
    assert process.wait() == 2
    os.close(master)
    assert b"3/3" in seen
    assert b"warning" in seen
    assert b"c.txt: " in seen
    assert (re.search(rb"\x1b\[[0-9;]*33m", seen) is not None) == is_colored


def test_a_control_character_in_a_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2Jb.txt"
    path.write_bytes(b"")
    (line,) = semantic("convert", path).stderr.splitlines()
    assert "a\\x1b[2Jb.txt" in line


# --- all together --------------------------------------------------------------------------------------------------


def test_from_a_text_to_a_page_that_passes(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    facts = ["--url", "https://harbour.example/ferry", "--date-published", "2026-03-03"]
    embedded = real("embed", "page.html", "article.txt", *facts, "--in-place", "-q", cwd=tmp_path)
    assert (embedded.returncode, embedded.stdout, embedded.stderr) == (0, b"", b"")
    checked = real("embed", "page.html", "article.txt", *facts, "--check", "-q", cwd=tmp_path)
    assert checked.returncode == 0
    verdict = real("validate", "page.html", "--fail-on", "error", cwd=tmp_path)
    assert verdict.returncode == 0, verdict.stdout
    removed = real("embed", "page.html", "--remove", "--in-place", cwd=tmp_path)
    assert removed.returncode == 0
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize(
    "command", ["", *COMMANDS, "vocabulary build", "vocabulary show", "vocabulary context"]
)
def test_help_fits_into_80_columns_and_is_not_cut(command: str) -> None:
    text = CliRunner().invoke(group, [*command.split(), "--help"], terminal_width=80).stdout
    assert [line for line in text.splitlines() if len(line) > 80] == []
    assert not re.search(r"[a-z]\.\.\.$", text, re.MULTILINE)
