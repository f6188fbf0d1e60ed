"""`semantic annotate`: people, places and organizations in running text, without any page around it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import click

from semantic.cli.configured import config_option
from semantic.cli.inputs import SIZE, content_of, expand
from semantic.cli.naming import Names, entity_options
from semantic.cli.options import Choice, stated_path
from semantic.cli.printing import color_option, print_diagnostic, print_error, print_result, readable
from semantic.errors import SemanticError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import JSON, Entity

__all__ = ["command"]

_HELP = """Find people, places and organizations in a text.

FILE is a text file, a folder (all .txt and .text files in it and below), a pattern, or - for standard input. The whole
text is read as running text: nothing in it counts as a menu or a teaser, unlike in semantic convert.

\b
Examples:
  semantic annotate story.txt
  semantic annotate archive/ --format jsonl > entities.jsonl
  semantic annotate story.txt --html story.html
  semantic annotate story.txt --home US-TX --authority people.csv

\b
A line of --format jsonl, one for each file (here on four):
  {"file": "story.txt", "entities": [{"kind": "place", "type": "City",
   "name": "Porto", "sameAs": ["https://…"],
   "geo": {"latitude": 41.1, "longitude": -8.6},
   "mentions": [{"start": 17, "end": 22}]}]}

start and end count the characters (code points) of the file as they stand in it: a carriage return is one, and so is a
byte order mark.

Exit codes: 0 all files were read, 2 wrong usage, or a file that cannot be read; the others are still printed.
"""


@click.command("annotate", help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format", "format_", type=Choice(("text", "jsonl"), {"json": "jsonl", "ndjson": "jsonl", "txt": "text"}),
    default="text", show_default=True, metavar="FORMAT", help="text: for people; jsonl: a JSON line for each file.",
)  # fmt: skip
@click.option(
    "--html", "page", metavar="PAGE", callback=stated_path,
    help="Write one page with the texts and their names marked: kind, link and evidence of each.",
)  # fmt: skip
@click.option("--language", metavar="TAG", help="The language of the texts; without it they tell.")
@click.option("--encoding", metavar="NAME", help="The encoding of the texts; without it the bytes tell.")
@click.option(
    "--max-size", type=SIZE, default="20MB", show_default=True, help="Refuse inputs that are larger."
)
@entity_options
@config_option
@color_option
def command(
    files: tuple[str, ...],
    format_: str,
    page: str | None,
    language: str | None,
    encoding: str | None,
    max_size: int,
    names: Names,
    config: str | None,  # noqa: ARG001  (read already, for `names`)
) -> None:
    """Prints the entities of each file as soon as it is read, or marks them in one page."""
    from semantic.entities import annotation_of
    from semantic.sinks.annotated import AnnotatedText, annotated_page
    from semantic.sinks.files import write_atomically

    arguments = names.arguments()
    marked: list[AnnotatedText] = []
    inputs = expand(files, _is_text, "text file (.txt, .text)")
    failed = False
    for path in inputs.paths:
        try:
            text = _text(content_of(path, max_size), encoding, path)
            annotation = annotation_of(text, language=language or _language_of(text), **arguments)
        except SemanticError as error:
            print_error(error.at(path))
            failed = True
            continue
        for diagnostic in annotation.diagnostics:
            if diagnostic.severity != "info":
                print_diagnostic(diagnostic)
        entities = annotation.entities
        if page is not None:
            marked.append(AnnotatedText(readable(path), text, entities, annotation.evidence))
            continue
        line = (
            _json_line(path, entities)
            if format_ == "jsonl"
            else _lines(path, entities, is_many=inputs.is_many)
        )
        print_result(line.encode("utf-8", "backslashreplace"))
    if page is not None and marked:
        html = annotated_page(marked).encode("utf-8", "replace")
        if page == "-":
            print_result(html)
        else:
            write_atomically(page, html)
    if failed:
        raise SystemExit(2)


def _language_of(text: str) -> str | None:
    """The language that the words of the text tell."""
    from semantic.readers.language import detect_language

    guess = detect_language(text)
    return guess.language if guess else None


def _is_text(path: str) -> bool:
    return path.lower().endswith((".txt", ".text"))


_LINE_ENDS = re.compile(r"[\r\f\x85]")
# Control characters and marks that are no part of any name; tab and line feed stay.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")


def _text(content: bytes, encoding: str | None, path: str) -> str:
    """The file's text, character for character: what the recognizer shall not see becomes a space or a line feed."""
    from semantic.readers.decode import decode

    decoded = decode(content, path=path, encoding=encoding)
    raw = content.decode(decoded.encoding)
    return _CONTROLS.sub(" ", _LINE_ENDS.sub("\n", raw.replace("\r\n", " \n")))


def _json_line(path: str, entities: Sequence[Entity]) -> str:
    value = {"file": readable(path), "entities": [_record(entity) for entity in entities]}
    return json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n"


def _record(entity: Entity) -> dict[str, JSON]:
    record: dict[str, Any] = {"kind": entity.kind, "type": entity.type, "name": entity.name}
    addresses = list(dict.fromkeys(([entity.authority] if entity.authority else []) + list(entity.same_as)))
    if addresses:
        record["sameAs"] = addresses
    if entity.geo:
        record["geo"] = {"latitude": entity.geo.latitude, "longitude": entity.geo.longitude}
    record["mentions"] = [{"start": mention.start, "end": mention.end} for mention in entity.mentions]
    return record


def _lines(path: str, entities: Sequence[Entity], *, is_many: bool) -> str:
    """`person        Naama Okafor (3)`, under the file's name where there are several files."""
    lines = [f"{readable(path)}:"] if is_many else []
    for entity in entities:
        link = f"  {entity.authority}" if entity.authority else ""
        lines.append(f"{entity.kind:<12}  {entity.name} ({len(entity.mentions)}){link}")
    return "".join(line + "\n" for line in lines)
