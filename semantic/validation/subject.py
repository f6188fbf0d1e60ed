"""What is validated, as every rule sees it: one page or document with its blocks and their nodes."""

from __future__ import annotations

import codecs
import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.errors import EncodingError
from semantic.patterns import pattern
from semantic.validation.context import outermost
from semantic.validation.index import Index, index_of
from semantic.validation.json_text import MAX_DEPTH, Fault, Reading, depth, position, read
from semantic.validation.nodes import Node, nodes_of, walk
from semantic.validation.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from semantic.markup import Outline, Script
    from semantic.model import JSON
    from semantic.validation.nodes import Property, Value
    from semantic.validation.sitemap import Sitemap
    from semantic.vocabulary import Vocabulary

__all__ = ["Block", "Markup", "Place", "Subject", "Syntax", "looks_like_a_sitemap", "subject_of"]

Syntax = Literal["json-ld", "microdata", "rdfa"]


class Markup(NamedTuple):
    """A script element that may hold structured data: its type as written, its content, and where that begins.

    `type_span` is where the value of `type` stands in the bytes of the file, where that can be edited.
    """

    type: str
    text: str
    line: int
    column: int
    type_span: tuple[int, int] | None = None
    closed: bool = True


class Place(NamedTuple):
    """A stretch of a file, from its first character to behind its last; lines and columns count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One JSON-LD text, or the items of a page in microdata or RDFa (`syntax`), told as JSON-LD.

    `value` is what could be recovered where there are `faults`. `text` is None for a value that was no text; for
    another syntax it is the page's text. `line` and `column` are those of the first character of `text` in the file,
    `offset` counts bytes of the file up to it and `encoding` is that of these bytes (None: they cannot be edited).
    """

    number: int
    text: str | None
    value: JSON
    roots: tuple[Node, ...]
    faults: tuple[Fault, ...] = ()
    complete: bool = True
    reading: Reading | None = None
    first_line: int = 1
    first_column: int = 1
    offset: int = 0
    encoding: str | None = None
    syntax: Syntax = "json-ld"

    @property
    def line(self) -> int | None:
        """The line of the first character that is no white space; None without a text."""
        return self.start.line if self.text is not None else None

    @property
    def column(self) -> int | None:
        """The column of that character."""
        return self.start.column if self.text is not None else None

    @property
    def start(self) -> Place:
        """Where the block begins."""
        assert self.text is not None
        at = len(self.text) - len(self.text.lstrip())
        return self.place(at, at + 1 if at < len(self.text) else at)

    def span(self, pointer: str, *, name: bool = False) -> tuple[int, int] | None:
        """The stretch of the text in which the value at a pointer stands, or the name of that member.

        Where nothing stands there, it is the stretch of the nearest value around it; None for a block without text.
        """
        if self.text is None or self.reading is None:
            return None
        spans = self.reading.spans
        while pointer not in spans and pointer:
            pointer = pointer.rpartition("/")[0]
        found = spans.get(pointer)
        if found is None:
            return None
        return (found.key_start, found.key_end) if name and found.key_start >= 0 else (found.start, found.end)

    def place(self, start: int, end: int) -> Place:
        """Line and column in the file of a stretch of the text."""
        assert self.reading is not None
        down, right = self.reading.position(start)
        end_down, end_right = self.reading.position(end)
        first, column = self.first_line - 1, self.first_column - 1
        return Place(
            down + first,
            right + (column if down == 1 else 0),
            end_down + first,
            end_right + (column if end_down == 1 else 0),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A page or document under validation. `scripts` are a page's script elements with a type of their own.

    `is_page` is true for HTML. `index` says where what stands in the nodes.
    `url` is the address of the page or document, where it is known; `page` is the page around the data, `sitemap` a
    news sitemap, `now` the moment that "future" begins with. Two subjects are equal only if they are one.
    """

    blocks: tuple[Block, ...]
    nodes: tuple[Node, ...]
    index: Index
    vocabulary: Vocabulary
    is_page: bool = False
    scripts: tuple[Markup, ...] = ()
    url: str | None = None
    page: Page | None = None
    sitemap: Sitemap | None = None
    now: datetime | None = None

    @property
    def by_id(self) -> Mapping[str, Sequence[Node]]:
        """For each `@id` of the subject the nodes that say something under it."""
        return self.index.by_id

    def of(self, *parents: str) -> Sequence[Node]:
        """The nodes some type of which is one of `parents`, or below one."""
        groups = [group for kind in parents for group in self.index.kinds.get(kind, ())]
        if len(groups) < 2:
            return groups[0] if groups else ()
        wanted = {id(node) for group in groups for node in group}
        return [node for node in self.index.stated if id(node) in wanted]

    def members(self, term: str) -> Sequence[tuple[Node, Property]]:
        """The members that stand for the schema.org property `term`, with their nodes."""
        return self.index.terms.get(term, ())

    def valued(self, *terms: str) -> Iterator[tuple[Node, Value]]:
        """The values of some schema.org properties, with the nodes that have them."""
        for term in terms:
            for node, found in self.index.terms.get(term, ()):
                for value in found.values:
                    yield node, value

    def texts(self, *terms: str) -> Iterator[tuple[Node, Value, str]]:
        """The texts among these values, stripped; empty ones are left out."""
        for node, value in self.valued(*terms):
            if isinstance(value.content, str) and (text := value.content.strip()):
                yield node, value, text

    def described(self, node: Node) -> Node:
        """The node that says something under the `@id` of a reference; the node itself where there is none."""
        if not node.is_reference or node.id is None:
            return node
        found = self.by_id.get(node.id, ())
        return found[0] if found else node

    def namesakes(self, node: Node) -> Sequence[Node]:
        """The nodes that say something under the `@id` of a node, that node among them; at most 50."""
        return self.by_id.get(node.id, ())[:_NAMESAKES] if node.id else ()

    def descriptions(self, node: Node) -> Sequence[Node]:
        """All nodes that say something under the `@id` of a reference; for any other node the node itself."""
        return (
            (self.by_id.get(node.id, ())[:_NAMESAKES] or (node,))
            if node.is_reference and node.id is not None
            else (node,)
        )


#: Nodes of one `@id` that are looked at; a hostile document may have thousands.
_NAMESAKES = 50


def subject_of(
    source: str | bytes | JSON,
    vocabulary: Vocabulary,
    *,
    is_page: bool | None = None,
    url: str | None = None,
    now: datetime | None = None,
) -> Subject:
    """The subject for a page, a JSON-LD text, a news sitemap, or a JSON value.

    EncodingError for bytes of no known encoding.
    """
    if not isinstance(source, str | bytes):
        return _subject([_value_block(source, vocabulary)], vocabulary, url=url, now=now)
    if is_page is None and looks_like_a_sitemap(source):
        from semantic.validation.sitemap import sitemap_of

        found = sitemap_of(source if isinstance(source, bytes) else source.encode("utf-8", "replace"))
        return replace(_subject([], vocabulary, url=url, now=now), sitemap=found)
    if is_page is None:
        is_page = _looks_like_a_page(source)
    if is_page:
        return _page_subject(source, vocabulary, url, now)
    bom = 3 if isinstance(source, bytes) and source.startswith(codecs.BOM_UTF8) else 0
    encoding = "utf-8" if isinstance(source, str) else json.detect_encoding(source).removesuffix("-sig")
    text = source if isinstance(source, str) else _decoded(source)
    if encoding != "utf-8":
        encoding = ""  # UTF-16 and UTF-32 are read, and left as they are.
    return _subject(
        [
            _text_block(
                0, text.removeprefix("\ufeff"), 1, 1, vocabulary, offset=bom, encoding=encoding or None
            )
        ],
        vocabulary,
        url=url,
        now=now,
    )


def _page_subject(
    source: str | bytes, vocabulary: Vocabulary, url: str | None, now: datetime | None
) -> Subject:
    data = source if isinstance(source, bytes) else b"\xef\xbb\xbf" + source.encode("utf-8", "replace")
    from semantic.markup import outline  # A document has no need of it, and starts sooner without.

    marks = outline(data)
    found = tuple(_markup(data, marks))
    blocks: list[Block] = []
    for script, element in found:
        if _essence(script.type) == "application/ld+json":
            exact = (
                element.text.encode(marks.encoding, "replace")
                == data[element.content_start : element.content_end]
            )
            blocks.append(
                _text_block(
                    len(blocks), script.text, script.line, script.column, vocabulary,
                    offset=element.content_start - (3 if isinstance(source, str) else 0),
                    encoding=marks.encoding if exact else None,
                )
            )  # fmt: skip
    text = data.decode(marks.encoding, "replace").removeprefix("\ufeff")
    if b"itemscope" in data or _may_hold_rdfa(data) or b"\0i\0t\0e\0m\0s\0c" in data:
        from semantic.validation.inline import inline_values

        page = Page(text)
        for syntax, value, spans in inline_values(page.elements, text):
            reading = Reading(text, value, _spans=spans)
            roots = nodes_of(value, outermost(vocabulary), len(blocks))
            blocks.append(Block(len(blocks), text, value, roots, reading=reading, syntax=syntax))
    else:
        page = Page(text)
    scripts = tuple(script for script, _ in found)
    return _subject(blocks, vocabulary, is_page=True, scripts=scripts, url=url, page=page, now=now)


def _subject(
    blocks: list[Block],
    vocabulary: Vocabulary,
    *,
    is_page: bool = False,
    scripts: tuple[Markup, ...] = (),
    url: str | None,
    page: Page | None = None,
    now: datetime | None = None,
) -> Subject:
    nodes = tuple(node for block in blocks for node in walk(block.roots))
    return Subject(tuple(blocks), nodes, index_of(nodes), vocabulary, is_page, scripts, url, page, now=now)


def _value_block(value: JSON, vocabulary: Vocabulary) -> Block:
    if depth(value) > MAX_DEPTH:
        message = f"objects and lists stand more than {MAX_DEPTH} deep inside one another"
        fault = Fault("json-too-deep", message, "flatten the data", 0, 0)
        return Block(0, None, None, (), (fault,), complete=False)
    return Block(0, None, value, nodes_of(value, outermost(vocabulary)))


def _text_block(
    number: int,
    text: str,
    line: int,
    column: int,
    vocabulary: Vocabulary,
    *,
    offset: int = 0,
    encoding: str | None = None,
) -> Block:
    """The block of a text whose first character stands at `line` and `column` of the file."""
    reading = read(text)
    # What was cut off says nothing about what is missing, so that nothing below it is judged.
    roots = nodes_of(reading.value, outermost(vocabulary), number) if reading.complete else ()
    return Block(
        number, text, reading.value, roots, reading.faults, reading.complete, reading, line, column, offset, encoding
    )  # fmt: skip


def _markup(page: bytes, marks: Outline) -> Iterator[tuple[Markup, Script]]:
    line, column, counted = 1, 1, 0
    for script in marks.scripts:
        if "type" not in script.attributes:
            continue
        between = page[counted : script.content_start]
        feeds = between.count(b"\n") if marks.encoding in _PLAIN_FEEDS else 0
        if feeds:
            between = between[between.rfind(b"\n") :]
        before = between.decode(marks.encoding, "replace").removeprefix("\ufeff")
        down, right = position(before, len(before))
        down += max(feeds - 1, 0)
        line, column, counted = (
            line + down - 1,
            right if down > 1 else column + right - 1,
            script.content_start,
        )
        written = _TYPE.search(page, script.start, script.content_start)
        span = written.span(next(n for n in (1, 2, 3) if written[n] is not None)) if written else None
        yield Markup(script.attributes["type"], script.text, line, column, span, script.closed), script


#: In these a byte that looks like a line feed is one, whatever stands before it.
_PLAIN_FEEDS = frozenset({"utf-8", "cp1252", "ascii"})
#: typeof="Person"   as an attribute; scripts have the operator, and functions that are called _typeof
_TYPEOF = pattern(rb"""typeof\s*=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++))""")


#: What stands before the name of an attribute; the pattern begins with the name, so that it is found quickly.
_BEFORE_ATTRIBUTES = frozenset((b" ", b"\t", b"\n", b"\r", b"\f", b'"', b"'", b"/"))


def _may_hold_rdfa(page: bytes) -> bool:
    """Some element has a type that can be schema.org's: no prefix, that of schema.org, or a full IRI."""
    return any(
        b":" not in name or name[:7].lower() in {b"schema:", b"http://", b"https:/"}
        for found in _TYPEOF.finditer(page)
        if page[found.start() - 1 : found.start()] in _BEFORE_ATTRIBUTES
        for name in (found[1] or found[2] or found[3] or b"").split()
    )


#: type="text/ld+json"   in the bytes of a start tag
_TYPE = pattern(rb"""[\s"']type\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)


#: application/ld+json; profile="…"
def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


#: A page begins with a tag, a comment or a doctype; a broken JSON text may begin with <![CDATA[ or <!-- {
_PAGE_START = pattern(
    r"<(?:!doctype\b|\?xml\b|html\b|head\b|body\b|script\b|meta\b|!--(?!\s*[\[{])|[a-z])", re.IGNORECASE
)


def _looks_like_a_page(source: str | bytes) -> bool:
    head = source[:2000]
    if isinstance(head, bytes):
        head = head.replace(b"\0", b"").removeprefix(codecs.BOM_UTF8).decode("latin-1")
        head = head.removeprefix("\xff\xfe").removeprefix("\xfe\xff")
    return bool(_PAGE_START.match(head.removeprefix("\ufeff").lstrip()))


#: <urlset …   after the XML declaration and comments
_SITEMAP_START = pattern(r"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:urlset|sitemapindex)\b", re.DOTALL)


def looks_like_a_sitemap(source: str | bytes) -> bool:
    """The text is an XML sitemap."""
    head = source[:4000]
    if isinstance(head, bytes):
        head = head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
    return bool(_SITEMAP_START.match(head.removeprefix("\ufeff").lstrip()))


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
