"""`semantic convert`: outputs, places for them, notes and refusals."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from semantic.cli.convert import EXTENSIONS
from semantic.model import from_dict
from tests.cli.invented import ARTICLE, semantic

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Three articles, one of them below, and files that are none."""
    folder = tmp_path / "archive"
    (folder / "more").mkdir(parents=True)
    (folder / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "two.text").write_text(ARTICLE.replace("Ferry", "Boat"), encoding="utf-8")
    (folder / "more" / "three.txt").write_text(ARTICLE.replace("Ferry", "Ship"), encoding="utf-8")
    (folder / "images.json").write_text('{"a": "b"}', encoding="utf-8")
    (folder / "page.css").write_text("p {}", encoding="utf-8")
    (folder / ".hidden.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- what is written -----------------------------------------------------------------------------------------------


def test_json_ld_of_the_profile_graph_goes_to_standard_output(article: Path) -> None:
    result = semantic("convert", article)
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert document["@context"] == "https://schema.org"
    assert document["@graph"][0]["headline"] == "Ferry Line to Orrin Island Halted After Engine Fire"
    assert result.stdout == json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    assert "relatedLink" not in result.stdout


def test_each_missing_fact_is_one_line_with_the_option(article: Path) -> None:
    lines = semantic("convert", article).stderr.splitlines()
    published = [line for line in lines if "datePublished" in line]
    assert len(published) == 1
    assert published[0].startswith("warning: datePublished unknown")
    assert published[0].endswith("; pass --date-published [date-published-unknown]")
    *facts, last = lines
    assert all(line.startswith(("warning: ", "info: ")) and line.endswith("]") for line in facts)
    assert last.startswith("note: read as text, since ")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<!doctype html><title>x</title><h1>Ferry sails again</h1>" + "<p>The ferry sailed again on Monday with nine cars and forty people on board.</p>", "html, since it starts with an HTML tag"),
        ('{"uri": "urn:x:1", "versioncreated": "2026-03-04T06:30:00Z", "headline": "Ferry sails"}', "ninjs, since it is JSON with members of a ninjs item"),
        ("---\ntitle: Ferry sails\n---\n\nIt sails.\n", "markdown, since it starts with front matter between ---"),
    ],
)  # fmt: skip
def test_what_the_input_was_taken_for_is_told(tmp_path: Path, content: str, said: str) -> None:
    source = tmp_path / "wrong.name"
    source.write_text(content, encoding="utf-8")
    assert f"note: read as {said}; --from" in semantic("convert", source).stderr
    named = said.split(",", maxsplit=1)[0]
    assert "read as" not in semantic("convert", source, "--from", named).stderr
    assert "read as" not in semantic("convert", source, "-q").stderr


def test_the_file_is_named_where_there_are_several(archive: Path, tmp_path: Path) -> None:
    lines = semantic("convert", archive, "-o", tmp_path / "out").stderr.splitlines()
    assert sum(line.startswith(f"warning: {archive}/one.txt: datePublished unknown") for line in lines) == 1


def test_quiet_prints_no_notes(article: Path) -> None:
    assert semantic("convert", article, "--quiet").stderr == ""


def test_supplied_facts_reach_the_document(article: Path) -> None:
    result = semantic(
        "convert", article, "--url", "https://harbour.example/ferry", "--date-published", "2026-03-03",
        "--date-modified", "2026-03-04T10:00:00Z", "--publisher", "Harbour News", "--language", "en-GB",
    )  # fmt: skip
    node = json.loads(result.stdout)["@graph"][0]
    assert node["@id"] == "https://harbour.example/ferry#article"
    assert (node["datePublished"], node["dateModified"]) == ("2026-03-03", "2026-03-04T10:00:00Z")
    assert node["inLanguage"] == "en-GB"
    assert "date-published-unknown" not in result.stderr


def test_the_article_with_its_evidence(article: Path) -> None:
    value = json.loads(semantic("convert", article, "--to", "article").stdout)
    assert value["text"].startswith("Harbour News")
    span = value["evidence"]["/headline"]["spans"][0]
    assert value["text"][slice(*span)] == value["headline"]
    for entity in value["entities"]:
        for mention in entity["mentions"]:
            assert value["text"][mention["start"] : mention["end"]] == mention["text"]
    assert from_dict(value).headline == value["headline"]


def test_an_article_in_json_is_read_back(article: Path, tmp_path: Path) -> None:
    first = semantic("convert", article)
    saved = tmp_path / "saved.json"
    saved.write_text(semantic("convert", article, "--to", "article").stdout, encoding="utf-8")
    assert semantic("convert", saved).stdout == first.stdout


def test_the_script_block_holds_the_profile_web(article: Path) -> None:
    block = semantic("convert", article, "--to", "html").stdout
    opening = '<script type="application/ld+json" data-semantic="article">\n'
    assert block.startswith(opening)
    assert block.endswith("\n</script>\n")
    assert json.loads(block[len(opening) : -len("</script>\n")]) == json.loads(
        semantic("convert", article, "--profile", "web").stdout
    )


def test_every_rdf_format_says_the_same(article: Path) -> None:
    import pyoxigraph

    formats = {
        "turtle": pyoxigraph.RdfFormat.TURTLE,
        "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
        "nquads": pyoxigraph.RdfFormat.N_QUADS,
        "trig": pyoxigraph.RdfFormat.TRIG,
        "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
    }
    graphs = []
    for name, rdf_format in formats.items():
        result = semantic("convert", article, "--to", name, "--quiet")
        assert (result.exit_code, result.stderr) == (0, "")
        graphs.append({str(quad.triple) for quad in pyoxigraph.parse(result.stdout_bytes, format=rdf_format)})
    assert graphs[0]
    assert all(graph == graphs[0] for graph in graphs)


def test_the_namespace_of_rdf(article: Path) -> None:
    assert "<http://schema.org/NewsArticle>" in semantic("convert", article, "--to", "ntriples").stdout
    https = semantic("convert", article, "--to", "ntriples", "--namespace", "https").stdout
    assert "<https://schema.org/NewsArticle>" in https
    assert "http://schema.org/" not in https
    result = semantic("convert", article, "--namespace", "https")
    assert result.exit_code == 2
    assert "--namespace is for RDF" in result.stderr


def test_the_formats_are_those_of_the_stage() -> None:
    from semantic.rdf import FORMATS

    assert {f".{row.extension}" for name, row in FORMATS.items()} <= set(EXTENSIONS.values())
    assert {name: f".{row.extension}" for name, row in FORMATS.items()}.items() <= EXTENSIONS.items()


def test_the_same_input_gives_the_same_bytes(article: Path) -> None:
    for to in EXTENSIONS:
        first = semantic("convert", article, "--to", to)
        assert first.stdout_bytes == semantic("convert", article, "--to", to).stdout_bytes


# --- where it is read and written ----------------------------------------------------------------------------------


def test_standard_input(article: Path) -> None:
    result = semantic("convert", "-", input=ARTICLE)
    assert result.stdout == semantic("convert", article).stdout
    assert "warning: datePublished unknown" in result.stderr


def test_one_input_into_a_file(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonld"
    out.write_text("old", encoding="utf-8")
    out.chmod(0o640)
    result = semantic("convert", article, "-o", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_text(encoding="utf-8") == semantic("convert", article).stdout
    assert stat.S_IMODE(out.stat().st_mode) == 0o640


def test_one_input_into_a_folder(article: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert semantic("convert", article, "--to", "turtle", "-o", tmp_path / "out").exit_code == 0
    assert semantic("convert", article, "--to", "trig", "-o", f"{tmp_path}/new/").exit_code == 0
    assert (names(tmp_path / "out"), names(tmp_path / "new")) == (["ferry.ttl"], ["ferry.trig"])


def test_a_folder_into_a_folder(archive: Path, tmp_path: Path) -> None:
    result = semantic("convert", archive, "-o", tmp_path / "out" / "rdf", "--to", "nquads")
    assert result.exit_code == 0
    assert names(tmp_path / "out" / "rdf") == ["one.nq", "three.nq", "two.nq"]
    assert f"note: read as text (3)\nnote: 3 of 3 articles are in {tmp_path}/out/rdf" in result.stderr


def test_a_pattern(archive: Path, tmp_path: Path) -> None:
    assert semantic("convert", f"{archive}/**/*.txt", "-o", tmp_path / "out").exit_code == 0
    assert names(tmp_path / "out") == ["one.jsonld", "three.jsonld"]


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    path = tmp_path / "ferry [final].txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert semantic("convert", path).exit_code == 0


def test_files_of_one_name_get_the_name_of_their_folder(archive: Path, tmp_path: Path) -> None:
    (archive / "more" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    assert semantic("convert", archive, "-o", tmp_path / "out", "-q").exit_code == 0
    assert names(tmp_path / "out") == ["archive-one.jsonld", "more-one.jsonld", "three.jsonld", "two.jsonld"]


def test_a_json_article_in_a_folder_is_found_by_its_content(archive: Path, tmp_path: Path) -> None:
    value = semantic("convert", archive / "one.txt", "--to", "article").stdout
    (archive / "four.json").write_text(value, encoding="utf-8")
    assert semantic("convert", archive, "-o", tmp_path / "out", "-q").exit_code == 0
    assert "four.jsonld" in names(tmp_path / "out")
    assert "images.jsonld" not in names(tmp_path / "out")


def test_a_result_beside_its_text_is_no_input(archive: Path, tmp_path: Path) -> None:
    (archive / "one.article.json").write_text(
        semantic("convert", archive / "one.txt", "--to", "article").stdout, "utf-8"
    )
    assert semantic("convert", archive, "-o", tmp_path / "out", "-q").exit_code == 0
    assert names(tmp_path / "out") == ["one.jsonld", "three.jsonld", "two.jsonld"]


def test_an_input_that_fails_is_one_line_and_the_others_go_on(archive: Path, tmp_path: Path) -> None:
    (archive / "empty.txt").write_bytes(b"")
    (archive / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    result = semantic("convert", archive, archive / "missing.txt", "-o", tmp_path / "out", "-q")
    assert result.exit_code == 2
    assert names(tmp_path / "out") == ["one.jsonld", "three.jsonld", "two.jsonld"]
    errors = result.stderr.splitlines()
    assert len(errors) == 3
    assert [any(name in line for line in errors) for name in ("empty.txt", "picture.txt", "missing.txt")] == [
        True
    ] * 3


def test_no_folder_is_made_where_every_input_fails(tmp_path: Path) -> None:
    result = semantic("convert", tmp_path / "a.txt", tmp_path / "b.txt", "-o", tmp_path / "out")
    assert (result.exit_code, names(tmp_path)) == (2, [])


# --- what is refused -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "fragments"),
    [
        ("missing.txt", None, ["no such file"]),
        ("empty.txt", b"", ["nothing but white space"]),
        ("blank.txt", b" \n\t\n", ["nothing but white space"]),
        ("picture.txt", b"\xff\xd8\xff\xe0" + bytes(range(256)), ["JPEG", "not text"]),
        ("binary.txt", bytes(range(256)) * 40, ["not text"]),
        ("broken.txt", ARTICLE.replace("Quill", "Quíll—“ok”").encode() + b"\xc3\n", ["UTF-8", "line 2"]),
        ("list.txt", b"[1, 2, 3]", ["JSON"]),
        ("data.json", b'{"a": 1}', ["JSON"]),
        ("page.html", b"<!doctype html><html><body><p>Text</body></html>", ["no headline"]),
        ("words.txt", b"ferry\n", ["no "]),
        ("numbers.txt", b"1 2 3\n4 5 6\n" * 50, ["no "]),
    ],
)
@pytest.mark.parametrize("to", ["jsonld", "article", "turtle", "html"])
def test_bad_input_is_one_line_with_file_and_remedy_and_nothing_is_written(
    tmp_path: Path, name: str, content: bytes | None, fragments: list[str], to: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    before = names(tmp_path)
    result = semantic("convert", path, "--to", to, "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout, names(tmp_path)) == (2, "", before)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"error: {path}: ")
    assert all(fragment in line for fragment in fragments)
    assert ";" in line


@pytest.mark.parametrize("to", list(EXTENSIONS))
def test_half_a_character_is_refused_at_its_place(article: Path, tmp_path: Path, to: str) -> None:
    value = json.loads(semantic("convert", article, "--to", "article").stdout)
    value["headline"] = "Ferry \ud800 halted"
    (tmp_path / "a.json").write_text(json.dumps(value), encoding="utf-8")
    result = semantic("convert", tmp_path / "a.json", "--to", to, "-o", tmp_path / "out", "-q")
    assert (result.exit_code, names(tmp_path)) == (2, ["a.json", "ferry.txt"])
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"error: {tmp_path}/a.json: ")
    assert "surrogate" in line


@pytest.mark.parametrize(
    ("arguments", "fragments"),
    [
        (["{}/nothing"], ["nothing: no article", "in this folder"]),
        (["{}/*.none"], ["*.none: no file matches"]),
        (
            ["{}/a.txt", "-o", "{}/no/such/out.jsonld"],
            ["no/such/out.jsonld: cannot write: the folder does not exist"],
        ),
        (["{}/a.txt", "-o", "{}/a.txt"], ["would replace the article"]),
        (["{}/a.txt", "{}/b.txt", "-o", "{}/a.txt"], ["do not go into one file"]),
        (["{}/a.txt", "--max-size", "0.5 kB"], ["larger than 500 bytes", "--max-size"]),
        (["{}/a.txt", "--encoding", "klingon"], ["klingon", "--encoding"]),
        (["{}/latin.txt", "--encoding", "utf-8"], ["latin.txt", "UTF-8", "0xE9"]),
        (["{}/a.txt", "--from", "article"], ["not an article in JSON"]),
        (["{}/a.txt", "--config", "{}/none.toml"], ["none.toml"]),
        (["{}/a.txt", "--images", "{}/none.json"], ["none.json"]),
        (["{}/a.txt", "--url", "ferry"], ["url"]),
        (["{}/a.txt", "--date-published", "yesterday"], ["--date-published"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_misuse_is_one_line_with_the_remedy(
    tmp_path: Path, arguments: list[str], fragments: list[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(ARTICLE.replace("Quill", "Quéll").encode("latin-1"))
    (tmp_path / "nothing").mkdir()
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    result = semantic("convert", *(argument.format(tmp_path) for argument in arguments))
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith("error: ")
    assert all(fragment in line for fragment in fragments), line
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing argument 'FILE...'"),
        (["a.txt", "b.txt"], "2 inputs need a folder for the results: -o FOLDER"),
        (
            ["a.txt", "b.txt", "-o", "out", "--url", "https://a.example/"],
            "--url says something about one article",
        ),
        (["a.txt", "--to", "ttl"], "did you mean 'turtle'?"),
        (["a.txt", "--to", "tutrle"], "did you mean 'turtle'?"),
        (["a.txt", "--to", "docx"], "choose one of jsonld, turtle"),
        (["a.txt", "--from", "txt"], "did you mean 'text'?"),
        (["a.txt", "--max-size", "many"], "write it like 500kB or 20MB"),
        (["a.txt", "--profil", "web"], "No such option"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str) -> None:
    result = semantic("convert", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "a.txt", "-o", ""],
        ["convert", "a.txt", "b.txt", "-o", ""],
        ["embed", "page.html", "a.txt", "-o", ""],
        ["vocabulary", "build", "schema.nt", "-o", ""],
    ],
)
def test_an_empty_place_is_not_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    result = semantic(*arguments)
    assert (result.exit_code, result.stdout, names(tmp_path)) == (2, "", ["a.txt"])
    assert "'-o' / '--output': the path is empty" in result.stderr


@pytest.mark.parametrize("command", ["convert", "annotate", "validate"])
def test_an_empty_input_is_not_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "a.jsonld").write_text("{}", encoding="utf-8")
    result = semantic(command, "")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "an input's path is empty" in result.stderr


@pytest.mark.parametrize("name", ["all.jsonld", "all.NQ", "all.article.json", "all.html"])
def test_several_results_make_no_folder_that_is_called_like_a_file(
    archive: Path, tmp_path: Path, name: str
) -> None:
    result = semantic("convert", archive, "-o", tmp_path / name)
    assert (result.exit_code, result.stdout, names(tmp_path)) == (2, "", ["archive"])
    assert result.stderr == (
        f"error: {tmp_path}/{name}: cannot write: 3 results do not go into one file;"
        " give a folder (with / at its end if it shall have this name)\n"
    )


def test_several_results_go_into_a_folder_of_any_name(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "old.jsonld").mkdir()
    for place in ("old.jsonld", "new.jsonld/", "v1.2"):
        assert semantic("convert", archive, "-q", "-o", f"{tmp_path}/{place}").exit_code == 0
        assert names(tmp_path / place) == ["one.jsonld", "three.jsonld", "two.jsonld"]


def test_the_one_article_of_a_folder_goes_into_the_file(archive: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert semantic("convert", archive / "more", "-q", "-o", tmp_path / "x.jsonld").exit_code == 0
        assert json.loads((tmp_path / "x.jsonld").read_text(encoding="utf-8"))["@graph"]


def test_an_output_folder_that_cannot_be_made(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old", encoding="utf-8")
    result = semantic("convert", archive, "-o", tmp_path / "file" / "out", "-q")
    assert result.exit_code == 2
    assert f"{tmp_path}/file/out: cannot write" in result.stderr.splitlines()[0]
    assert (tmp_path / "file").read_text(encoding="utf-8") == "old"


# --- encodings and sizes -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_an_encoding_can_be_named(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(ARTICLE.replace("Quill", "Quéll").encode(encoding))
    result = semantic("convert", path, "--encoding", encoding.removesuffix("-sig"))
    assert result.exit_code == 0
    assert "Marta Quéll" in result.stdout


def test_a_larger_limit_lets_a_larger_file_in(article: Path) -> None:
    assert semantic("convert", article, "--max-size", "500").exit_code == 2
    assert semantic("convert", article, "--max-size", "0.1 MB").exit_code == 0


# --- JSON that is no article ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"a": 1}', "/a: this JSON is no article: unknown member 'a'; give the article's plain text, or JSON by"),
        ('{"headline": 3}', "/headline: text is wanted here, found 3"),
        ('{"a": 1', "line 1, column 8: this is no JSON"),
        ('[{"a": 1}]', "/: this JSON is no article: an article is a JSON object"),
        ('{"@context": "https://schema.org", "@type": "NewsArticle"}', "this is a JSON-LD document already; check it with semantic validate"),
    ],
)  # fmt: skip
def test_a_json_file_hears_what_does_not_fit(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "data.json"
    path.write_text(content, encoding="utf-8")
    result = semantic("convert", path)
    assert (result.exit_code, result.stdout) == (2, "")
    [line] = result.stderr.splitlines()
    assert line.startswith(f"error: {path}: {message}")


@pytest.mark.parametrize(
    ("broken", "summary"),
    [([], "3 of 3 articles are in {}"), (["one.txt"], "2 of 3 articles are in {}; 1 failed: {archive}/one.txt"), (["one.txt", "two.text", "more/three.txt"], "0 of 3 articles are in {}; 3 failed: {archive}/more/three.txt, {archive}/one.txt, {archive}/two.text")],
)  # fmt: skip
def test_the_last_line_counts(archive: Path, tmp_path: Path, broken: list[str], summary: str) -> None:
    for name in broken:
        (archive / name).write_bytes(b"")
    result = semantic("convert", archive, "-o", tmp_path / "out")
    assert result.exit_code == (2 if broken else 0)
    assert result.stderr.splitlines()[-1] == f"note: {summary.format(tmp_path / 'out', archive=archive)}"
    one = semantic("convert", archive / "two.text", "-o", f"{tmp_path}/single/").stderr.splitlines()[-1]
    assert (f"the article is in {tmp_path}/single/two.jsonld" in one) is ("two.text" not in broken)


def test_a_note_of_two_sentences_has_no_full_stop_before_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.replace("Nobody was", "Nobody\x07 was"), encoding="utf-8")
    lines = semantic("convert", tmp_path / "a.txt").stderr.splitlines()
    assert any("control character" in line for line in lines)
    assert not [line for line in lines if ".;" in line or ". [" in line]


# --- on a terminal -------------------------------------------------------------------------------------------------


def test_the_bar_stays_below_the_lines_and_leaves_nothing(archive: Path, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="only Unix has pseudo-terminals")
    (archive / "two.text").write_bytes(b"")
    terminal, end = pty.openpty()
    program = [sys.executable, "-m", "semantic", "convert", str(archive), "-o", str(tmp_path / "out")]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen(program, stdin=end, stdout=end, stderr=end, env=environment) as process:
        os.close(end)
        shown = b""
        with suppress(OSError):  # How Linux says that the last writer is gone.
            while part := os.read(terminal, 65536):
                shown += part
    os.close(terminal)
    assert process.returncode == 2
    assert "3/3" in shown.decode()
    # What stands on a line of the terminal in the end is what was written after the last "clear this line".
    lines = [line.rpartition("\x1b[2K")[2] for line in shown.decode().replace("\r\n", "\n").split("\n")]
    lines = [re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", line) for line in lines]
    noted = [line for line in lines if re.search("warning|error|note", line)]
    assert noted
    assert not [line for line in noted if "━" in line]
    assert all(line.startswith(("warning: ", "error: ", "info: ", "note: ")) for line in noted)
    assert noted[-1] == f"note: 2 of 3 articles are in {tmp_path}/out; 1 failed: {archive}/two.text"


def test_the_articles_of_one_input_are_counted(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    items = "".join(f"<item><title>Ferry {n} sails again</title></item>" for n in "ab")
    feed.write_text(f"<rss><channel>{items}</channel></rss>", encoding="utf-8")
    result = semantic("convert", feed, "-o", f"{tmp_path}/out/")
    assert names(tmp_path / "out") == ["feed-1.jsonld", "feed-2.jsonld"]
    assert f"note: read as feed (1)\nnote: 2 articles of one input are in {tmp_path}/out\n" in result.stderr
