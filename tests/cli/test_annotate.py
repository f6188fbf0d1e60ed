"""`semantic annotate`: entities with offsets into the file as it stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.invented import semantic

TEXT = "Edgar Linnet spoke in Lisbon on Tuesday.\r\n\r\nMr. Linnet left Portugal for Paris."


def found(path: Path, *options: str) -> dict[str, Any]:
    result = semantic("annotate", path, "--format", "jsonl", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    (line,) = result.stdout.splitlines()
    value: dict[str, Any] = json.loads(line)
    assert value["file"] == str(path)
    return value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_offsets_count_the_characters_of_the_file(tmp_path: Path, encoding: str, ends: str) -> None:
    path = tmp_path / "story.txt"
    text = TEXT.replace("\r\n", ends)
    path.write_bytes(text.encode(encoding))
    # A byte order mark is a character of the file.
    characters = path.read_bytes().decode(
        {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    )
    surfaces = {
        (entity["kind"], characters[mention["start"] : mention["end"]])
        for entity in found(path)["entities"]
        for mention in entity["mentions"]
    }
    assert {
        ("place", "Lisbon"),
        ("place", "Portugal"),
        ("place", "Paris"),
        ("person", "Edgar Linnet"),
    } <= surfaces


def test_the_members_of_an_entity(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    entities = found(path)["entities"]
    for entity in entities:
        assert (
            {"kind", "type", "name", "mentions"}
            <= entity.keys()
            <= {"kind", "type", "name", "sameAs", "geo", "mentions"}
        )
        assert all(mention.keys() == {"start", "end"} for mention in entity["mentions"])
    (portugal,) = [entity for entity in entities if entity["name"] == "Portugal"]
    assert all(address.startswith("http") for address in portugal["sameAs"])


def test_one_line_for_each_file_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.text").write_text("Nothing is named here.", encoding="utf-8")
    (tmp_path / "c.html").write_text("<p>Lisbon", encoding="utf-8")
    result = semantic("annotate", tmp_path, "--format", "jsonl")
    assert result.exit_code == 0
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [Path(line["file"]).name for line in lines] == ["a.text", "b.txt"]
    assert [bool(line["entities"]) for line in lines] == [False, True]


def test_an_empty_file_is_refused_as_in_every_command(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    for content in (b"", b" \n"):
        path.write_bytes(content)
        result = semantic("annotate", path)
        assert (result.exit_code, result.stdout) == (2, "")
        [line] = result.stderr.splitlines()
        assert line.startswith(f"error: {path}: ")


def test_the_language_is_told_by_the_words(tmp_path: Path) -> None:
    path = tmp_path / "navio.txt"
    path.write_text(
        "A presidente da câmara disse que o navio não vai sair do porto de Lisboa antes de quinta-feira, porque a"
        " empresa ainda não tem uma resposta sobre a causa do incêndio.\n",
        encoding="utf-8",
    )
    found = semantic("annotate", path, "--format", "jsonl").stdout
    assert found == semantic("annotate", path, "--format", "jsonl", "--language", "pt").stdout
    assert "Lisboa" in [entity["name"] for entity in json.loads(found)["entities"]]


def test_text_for_people(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    lines = semantic("annotate", path).stdout.splitlines()
    assert any(line.startswith("person        Edgar Linnet (2)") for line in lines)
    assert semantic("annotate", path, path, tmp_path).stdout.startswith(f"{path}:\n")
    assert semantic("annotate", "-", input=TEXT).stdout.splitlines() == lines


def test_a_file_that_cannot_be_read_is_one_line_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    result = semantic("annotate", tmp_path / "b.txt", tmp_path / "a.txt", "--format", "jsonl")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert f"error: {tmp_path}/b.txt: " in line
    assert [Path(json.loads(line)["file"]).name for line in result.stdout.splitlines()] == ["a.txt"]


def test_a_format_that_is_meant(tmp_path: Path) -> None:
    result = semantic("annotate", tmp_path, "--format", "json")
    assert result.exit_code == 2
    assert "did you mean 'jsonl'?" in result.stderr
