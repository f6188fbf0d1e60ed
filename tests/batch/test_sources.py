"""What an archive holds beside articles, and sources that are not what they say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from semantic.batch import Plan, export
from semantic.errors import OutputError, UnreadableInputError
from tests.batch.archives import archive, article, lines
from tests.batch.test_export import made, quarantine
from tests.cli.invented import semantic

if TYPE_CHECKING:
    from pathlib import Path

RULES = Plan(recognizer="rules")


@pytest.mark.parametrize("name", ["all.nq", "all.nq.zst", "store/", "shards/"])
@pytest.mark.parametrize("pattern", ["", "/**/*.json*"])
def test_a_dataset_among_its_sources_is_no_source(tmp_path: Path, name: str, pattern: str) -> None:
    source = archive(tmp_path / "in", 10)
    options: dict[str, Any] = {"shard_size": 64} if name == "shards/" else {}
    first = export([f"{source}{pattern}"], f"{source}/{name}", plan=RULES, **options)
    again = export([f"{source}{pattern}"], f"{source}/{name}", plan=RULES, **options)
    assert (again.articles, again.quarantined, again.kept) == (first.articles, 0, 10)
    # Nor is that of another export.
    assert export([str(source)], str(tmp_path / "other.nq"), plan=RULES).quarantined == 0


def test_articles_in_files_of_those_names_are_sources(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    lines(folder / "manifest.jsonl", range(2))
    lines(folder / "old.quarantine.jsonl", range(2, 4))
    assert export([str(folder)], str(tmp_path / "all.nq"), plan=RULES).articles == 4


@pytest.mark.parametrize("source", ["in", "in/below", "in/*.json", "in/ferry-0001.json"])
def test_the_sources_are_never_replaced_not_even_by_force(tmp_path: Path, source: str) -> None:
    folder = archive(tmp_path / "in", 10)
    before = sorted(path.name for path in folder.rglob("*"))
    with pytest.raises(OutputError, match="lies there, and would be replaced"):
        export([str(tmp_path / source)], str(folder), plan=RULES, force=True)
    assert sorted(path.name for path in folder.rglob("*")) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]


def test_a_device_is_never_replaced_not_even_by_force(tmp_path: Path) -> None:
    import os

    source = lines(tmp_path / "a.jsonl", range(1))
    os.mkfifo(tmp_path / "pipe.nq")
    with pytest.raises(OutputError, match="neither a file nor a folder"):
        export([str(source)], str(tmp_path / "pipe.nq"), plan=RULES, force=True)
    with pytest.raises(OutputError, match="neither a file nor a folder"):
        export([str(source)], "/dev/null", plan=RULES, force=True)


def test_a_line_that_is_nested_too_deep_is_in_quarantine(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    deep = "[" * 100_000 + "]" * 100_000
    source.write_text(f'{{"content": {deep}}}\n{json.dumps(article(1))}\n')
    assert export([str(source)], str(tmp_path / "all.nq"), plan=RULES)[:2] == (1, 1)
    assert "nested too deeply" in quarantine(tmp_path)[0]["reason"]


def test_a_line_that_moved_gives_the_bytes_of_a_fresh_export(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(3))
    made([source], tmp_path / "all.nq", plan=RULES)
    source.write_text(json.dumps(article(9)) + "\n" + source.read_text())
    assert export([str(source)], str(tmp_path / "all.nq"), plan=RULES).kept == 3
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    assert (tmp_path / "all.nq").read_bytes() == made([source], fresh / "all.nq", plan=RULES)


@pytest.mark.parametrize("sizes", [(64, None), (None, 64), (64, 128)])
def test_a_folder_changes_from_shards_to_a_store_and_back(tmp_path: Path, sizes: tuple[Any, Any]) -> None:
    source = lines(tmp_path / "a.jsonl", range(130))
    for size in sizes:
        export([str(source)], f"{tmp_path}/d/", plan=RULES, shard_size=size)
    export([str(source)], f"{tmp_path}/fresh/", plan=RULES, shard_size=sizes[1])
    for path in (tmp_path / "fresh").glob("*.nq.zst"):
        assert path.read_bytes() == (tmp_path / "d" / path.name).read_bytes()


# --- Parquet -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"content": [10**13]}, "the column 'content' holds int64, not text"),
        ({"content": [1.5]}, "holds double"),
        ({"content": [[1, 2]]}, "holds list"),
        ({"content": [{"a": 1}]}, "holds struct"),
        ({"content": ["a"], "url": [5]}, "the column 'url' holds int64"),
        ({"text": ["a"]}, "no column 'content', only text"),
    ],
)
def test_a_column_that_holds_no_text_is_refused(
    tmp_path: Path, columns: dict[str, list[Any]], reason: str
) -> None:
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    with pytest.raises(UnreadableInputError, match=reason):
        export([str(tmp_path / "a.parquet")], str(tmp_path / "all.nq"), plan=RULES)
    assert not (tmp_path / "all.nq").exists()


@pytest.mark.parametrize(
    "kind", [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.dictionary(pa.int32(), pa.string())]
)  # fmt: skip
def test_a_text_may_have_any_type_of_texts(tmp_path: Path, kind: Any) -> None:
    content = pa.array([json.dumps(article(1)).encode()], pa.binary())
    content = content if kind == pa.binary() else content.cast(pa.string()).cast(kind)
    pq.write_table(pa.table({"content": content, "format": ["article"]}), tmp_path / "a.parquet")
    assert export([str(tmp_path / "a.parquet")], str(tmp_path / "all.nq"), plan=RULES)[:2] == (1, 0)


def test_a_text_that_is_no_utf_8_is_one_article_in_quarantine(tmp_path: Path) -> None:
    good = json.dumps(article(1)).encode()
    broken = pa.Array.from_buffers(
        pa.string(),
        2,
        [
            None,
            pa.array([0, 4, 4 + len(good)], pa.int32()).buffers()[1],
            pa.py_buffer(b"\xff\xfe\x81{" + good),
        ],
    )
    table = pa.table({"content": broken, "format": ["article", "article"]})
    pq.write_table(table, tmp_path / "a.parquet")
    assert export([str(tmp_path / "a.parquet")], str(tmp_path / "all.nq"), plan=RULES)[:2] == (1, 1)


# --- options -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["--resume", "--restart", "--force", "--describe", "--shard-size=64"])
@pytest.mark.parametrize("where", [("-o", "-"), ("--to-server", "http://127.0.0.1:9/")])
def test_an_option_that_can_do_nothing_is_refused(
    tmp_path: Path, option: str, where: tuple[str, str]
) -> None:
    result = semantic("export", lines(tmp_path / "a.jsonl", range(1)), *where, option)
    assert result.exit_code == 2
    assert f"{option.partition('=')[0]} needs a dataset on disk" in result.stderr


def test_a_manifest_of_another_version_says_what_helps(tmp_path: Path) -> None:
    source = lines(tmp_path / "a.jsonl", range(1))
    made([source], tmp_path / "a.nq", plan=RULES)
    manifest = tmp_path / "a.nq.manifest.jsonl"
    manifest.write_text(manifest.read_text().replace('"semantic_export":1', '"semantic_export":9'))
    with pytest.raises(OutputError, match=r"of version 9.*--force"):
        export([str(source)], str(tmp_path / "a.nq"), plan=RULES)
    assert export([str(source)], str(tmp_path / "a.nq"), plan=RULES, force=True).articles == 1


def test_a_folder_that_has_lost_its_articles_does_not_empty_the_dataset(tmp_path: Path) -> None:
    source = archive(tmp_path / "in", 10)
    before = made([source], tmp_path / "all.nq", plan=RULES)
    for path in source.rglob("*.json"):
        path.write_text("[1]")
    with pytest.raises(UnreadableInputError, match="no article in this folder"):
        export([str(source)], str(tmp_path / "all.nq"), plan=RULES)
    assert (tmp_path / "all.nq").read_bytes() == before


def test_codes_of_the_quarantine_are_words_with_hyphens(tmp_path: Path) -> None:
    source = tmp_path / "a.xml"
    source.write_text(
        '<!DOCTYPE r [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>'
    )
    export([str(source)], str(tmp_path / "all.nq"), plan=RULES)
    assert quarantine(tmp_path)[0]["code"] == "xml-format"
