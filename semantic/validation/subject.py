"""What is validated, as every rule sees it: one page or document with its blocks and their nodes."""

from __future__ import annotations

import codecs
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from semantic.errors import EncodingError
from semantic.markup import Outline, outline
from semantic.validation.context import Context
from semantic.validation.json_text import MAX_DEPTH, Defect, depth, position, read
from semantic.validation.nodes import Node, nodes_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from semantic.model import JSON
    from semantic.vocabulary import Vocabulary

__all__ = ["Block", "Markup", "Subject", "subject_of"]


class Markup(NamedTuple):
    """A script element that may hold structured data: its type as written, its content, and where that begins."""

    type: str
    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """One JSON-LD text. `value` is None where `defect` says why; `text` is None for a value that was no text.

    `line` and `column` are those of the first character that is no white space; None without a text.
    """

    number: int
    text: str | None
    value: JSON
    defect: Defect | None
    roots: tuple[Node, ...]
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A page or document under validation. `scripts` are a page's script elements with a type of their own.

    `is_page` is true for HTML. `by_id` has, for each `@id` of the subject, the nodes that say something under it.
    `url` is the address of the page or document, where it is known. Two subjects are equal only if they are one.
    """

    blocks: tuple[Block, ...]
    nodes: tuple[Node, ...]
    by_id: Mapping[str, Sequence[Node]]
    vocabulary: Vocabulary
    is_page: bool = False
    scripts: tuple[Markup, ...] = ()
    url: str | None = None

    def described(self, node: Node) -> Node:
        """The node that says something under the `@id` of a reference; the node itself where there is none."""
        if not node.is_reference or node.id is None:
            return node
        found = self.by_id.get(node.id, ())
        return found[0] if found else node

    def descriptions(self, node: Node) -> Sequence[Node]:
        """All nodes that say something under the `@id` of a reference; for any other node the node itself."""
        return (self.by_id.get(node.id) or (node,)) if node.is_reference and node.id is not None else (node,)


def subject_of(
    source: str | bytes | JSON, vocabulary: Vocabulary, *, is_page: bool | None = None, url: str | None = None
) -> Subject:
    """The subject for a page, a JSON-LD text, or a JSON value; EncodingError for bytes of no known encoding."""
    if not isinstance(source, str | bytes):
        return _subject([_value_block(source, vocabulary)], vocabulary, url=url)
    if is_page is None:
        is_page = _looks_like_a_page(source)
    if is_page:
        page = source if isinstance(source, bytes) else b"\xef\xbb\xbf" + source.encode("utf-8", "replace")
        found = tuple(_markup(page, outline(page)))
        data = [script for script in found if _essence(script.type) == "application/ld+json"]
        blocks = [
            _text_block(number, script.text, script.line, script.column, vocabulary)
            for number, script in enumerate(data)
        ]
        return _subject(blocks, vocabulary, is_page=True, scripts=found, url=url)
    text = source if isinstance(source, str) else _decoded(source)
    return _subject([_text_block(0, text.removeprefix("\ufeff"), 1, 1, vocabulary)], vocabulary, url=url)


def _subject(
    blocks: list[Block],
    vocabulary: Vocabulary,
    *,
    is_page: bool = False,
    scripts: tuple[Markup, ...] = (),
    url: str | None,
) -> Subject:
    nodes = tuple(node for block in blocks for node in walk(block.roots))
    by_id: dict[str, list[Node]] = {}
    for node in nodes:
        if node.id is not None and not node.is_reference:
            by_id.setdefault(node.id, []).append(node)
    return Subject(tuple(blocks), nodes, by_id, vocabulary, is_page, scripts, url)


def _value_block(value: JSON, vocabulary: Vocabulary) -> Block:
    if depth(value) > MAX_DEPTH:
        message = f"objects and lists stand more than {MAX_DEPTH} deep inside one another"
        return Block(0, None, None, Defect("json-too-deep", message, "flatten the data", 1, 1), ())
    return Block(0, None, value, None, nodes_of(value, Context(vocabulary)))


def _text_block(number: int, text: str, line: int, column: int, vocabulary: Vocabulary) -> Block:
    """The block of a text whose first character stands at `line` and `column` of the file."""
    value, defect = read(text) if text.strip() else (None, None)
    if defect:
        column_there = defect.column + (column - 1 if defect.line == 1 else 0)
        defect = defect._replace(line=defect.line + line - 1, column=column_there)
    down, right = position(text, len(text) - len(text.lstrip()))
    roots = nodes_of(value, Context(vocabulary), number) if defect is None else ()
    return Block(
        number, text, value, defect, roots, line + down - 1, right + (column - 1 if down == 1 else 0)
    )


def _markup(page: bytes, marks: Outline) -> Iterator[Markup]:
    line, column, counted = 1, 1, 0
    for script in marks.scripts:
        if "type" not in script.attributes:
            continue
        before = page[counted : script.content_start].decode(marks.encoding, "replace").removeprefix("\ufeff")
        down, right = position(before, len(before))
        line, column, counted = (
            line + down - 1,
            right if down > 1 else column + right - 1,
            script.content_start,
        )
        yield Markup(script.attributes["type"], script.text, line, column)


#: application/ld+json; profile="…"
def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


#: A page begins with a tag, a comment or a doctype; a broken JSON text may begin with <![CDATA[ or <!-- {
_PAGE_START = re.compile(
    r"<(?:!doctype\b|\?xml\b|html\b|head\b|body\b|script\b|meta\b|!--(?!\s*[\[{])|[a-z])", re.IGNORECASE
)


def _looks_like_a_page(source: str | bytes) -> bool:
    head = source[:2000]
    if isinstance(head, bytes):
        head = head.replace(b"\0", b"").removeprefix(codecs.BOM_UTF8).decode("latin-1")
        head = head.removeprefix("\xff\xfe").removeprefix("\xfe\xff")
    return bool(_PAGE_START.match(head.removeprefix("\ufeff").lstrip()))


def _decoded(data: bytes) -> str:
    encoding = json.detect_encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"this is no {encoding.upper().replace('-SIG', '')} text",
            place=f"byte {error.start}",
            remedy="JSON is exchanged as UTF-8: convert the file",
        ) from None
