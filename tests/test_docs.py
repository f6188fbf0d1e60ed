"""What the documentation shows is what the tool does: its commands run, and every command and format is named."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEMANTIC = Path(sys.executable).parent / "semantic"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def shell_blocks(text: str) -> list[str]:
    """The command lines of all `sh` blocks, comments cut off."""
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A folder with the files that the commands of the README name."""
    article = ROOT / "examples/trawler-crew-talks/article.txt"
    shutil.copy(article, tmp_path / "article.txt")
    shutil.copy(ROOT / "examples/night-bus-opinion/article.txt", tmp_path / "text.txt")
    people = "id,type,label\nhttps://news.example/people/1,Person,Ada Quillfeather\n"
    (tmp_path / "people.csv").write_text(people, encoding="utf-8")
    (tmp_path / "archive").mkdir()
    shutil.copy(article, tmp_path / "archive/a.txt")
    shutil.copy(ROOT / "examples/kreisklinik-schliessung/article.txt", tmp_path / "archive/b.txt")
    page = (
        '<!doctype html><html lang="en"><head><title>A page</title></head><body><p>Text</p></body></html>\n'
    )
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    embedded = subprocess.run(
        [SEMANTIC, "embed", "page.html", "article.txt"], cwd=tmp_path, capture_output=True, check=True
    )
    (tmp_path / "build").mkdir()
    (tmp_path / "build/page.html").write_bytes(embedded.stdout)
    (tmp_path / "page.html").write_bytes(embedded.stdout)
    (tmp_path / "datasets").mkdir()
    exported: list[str | Path] = [SEMANTIC, "export", "article.txt", "-o", "datasets/archive.nq.zst"]
    subprocess.run(exported, cwd=tmp_path, capture_output=True, check=True)
    return tmp_path


@pytest.mark.parametrize("line", [line for line in shell_blocks(README) if line.startswith("semantic ")])
def test_the_commands_of_the_readme_run(line: str, newsroom: Path) -> None:
    _, *arguments = shlex.split(line)
    run = subprocess.run(
        [SEMANTIC, *arguments], cwd=newsroom, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stderr


def test_the_make_targets_of_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = [line.split()[1] for line in shell_blocks(README) if line.startswith("make ")]
    assert targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda p: p.name
)
def test_links_between_the_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_command_and_rdf_format_is_named_in_the_readme() -> None:
    from semantic.cli.group import COMMANDS
    from semantic.rdf import FORMATS

    for command in COMMANDS:
        assert f"semantic {command}" in README, command
    for row in FORMATS.values():
        assert row.label in README, row.label


def test_every_example_is_listed() -> None:
    listed = (ROOT / "examples/README.md").read_text(encoding="utf-8")
    for folder in sorted(path.parent.name for path in (ROOT / "examples").glob("*/article.txt")):
        assert f"[{folder}]" in listed, folder


def test_every_room_of_the_package_is_in_the_architecture() -> None:
    architecture = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "semantic").iterdir()):
        if path.suffix == ".py" and not path.name.startswith("_"):
            assert f"`{path.name}`" in architecture, path.name
        elif path.is_dir() and not path.name.startswith("_"):
            assert f"`{path.name}/`" in architecture, path.name
