"""The bytes of a page -> its tree of elements: the right letters, and a note for whatever the parser lost."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml import html as lxml_html

from semantic.errors import BinaryInputError, EmptyInputError, EncodingError, NotAnArticleError
from semantic.model import Diagnostic
from semantic.readers.decode import decode
from semantic.readers.long_tags import with_short_tags
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Tree", "classes", "parse", "short_text", "squeeze", "text_of"]


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page: `root` is its html element, `base` the address against which its links count."""

    root: HtmlElement
    base: str | None
    url: str | None
    diagnostics: tuple[Diagnostic, ...] = field(default=())
    #: Held so that lxml makes the object of each element once, and not for each look at it.
    elements: tuple[HtmlElement, ...] = field(default=(), repr=False)

    def absolute(self, address: str | None) -> str | None:
        """The absolute http(s) address, None where there is none or it cannot be written."""
        address = re.sub(r"[\t\r\n]", "", address or "").strip()
        if not address or address.startswith(("data:", "blob:", "javascript:", "about:", "#")):
            return None
        try:
            joined = urljoin(self.base or "", address)
            if joined.startswith("//"):
                joined = f"https:{joined}"
            parts = urlsplit(joined)
        except ValueError:
            return None
        if parts.scheme not in {"http", "https"}:
            return None
        joined = _UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), joined)
        return joined if is_web_url(joined) else None

    def where(self, element: HtmlElement) -> str:
        """The path of an element, as evidence."""
        return str(element.getroottree().getpath(element))


# What addresses of real pages hold although no address may: blanks, quotes, brackets.
_UNSAFE = re.compile(r"[ \"<>\\^`{|}\[\]]|%(?![0-9A-Fa-f]{2})")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# <meta charset="x">, <meta http-equiv=content-type content="text/html; charset=x">, <?xml encoding="x"?>
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
#: Names for windows-1252 on the web (WHATWG Encoding).
_LATIN = frozenset({"iso8859-1", "ascii", "cp1252", "latin_1"})
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")


def parse(source: bytes, *, path: str | None, url: str | None, charset: str | None) -> Tree:
    """The tree of the page; EmptyInputError for none, NotAnArticleError for what no parser can take."""
    if not source.strip(b"\0 \t\r\n"):
        raise EmptyInputError("the input is empty", path=path, remedy="give a page with text in it")
    text, notes = _characters(source, charset, path)
    text = with_short_tags(_XML_DECLARATION.sub("", _CONTROLS.sub("", text)))
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise NotAnArticleError("there are no elements in this page", path=path) from None
    if any("depth" in entry.message.lower() for entry in _log(parser)):
        notes.append(
            Diagnostic(
                "page-too-deep",
                "Elements of this page are nested deeper than the parser goes; what lies below is not read.",
                "Give the page without its needless nesting.",
            )
        )
    base = url
    for element in root.iter("base"):
        if href := (element.get("href") or "").strip():
            try:
                base = urljoin(url or "", href)
            except ValueError:
                continue
            break
    return Tree(root, base, url, tuple(notes), tuple(islice(root.iter(), _MOST_HELD)))


#: So many elements are held; a page has some thousand.
_MOST_HELD = 100_000


def _log(parser: Any) -> list[Any]:
    return list(parser.error_log)


def _characters(source: bytes, charset: str | None, path: str | None) -> tuple[str, list[Diagnostic]]:
    for mark, name in _BOMS:
        if source.startswith(mark):
            return source[len(mark) :].decode(name, "replace"), []
    declared = _DECLARED.search(source[:8192])
    stated = charset or (declared[1].decode("ascii", "replace") if declared else None)
    codec = _codec(stated)
    if codec and codec.startswith(("utf-16", "utf-32")) and declared and not charset:
        codec = "utf-8"  # A declaration that can be read byte by byte is no UTF-16.
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is not None and "\0" in text[:4096]:
        text = None
    if codec is None or (codec == "utf-8" and text is None):
        return _undeclared(source, text, stated, codec, path)
    if text is not None and codec in _LATIN | {"utf-8"}:
        wrong = codec != "utf-8" and not text.isascii()
        return text, [_wrong(stated, "utf-8")] if wrong else []
    try:
        return source.decode("cp1252" if codec in _LATIN else codec), []
    except UnicodeError:
        if codec in _LATIN:
            return source.decode("cp1252", "replace"), []
        return _undeclared(source, text, stated, codec, path)


def _undeclared(
    source: bytes, text: str | None, stated: str | None, codec: str | None, path: str | None
) -> tuple[str, list[Diagnostic]]:
    """A page that declares no encoding, or one in which its bytes are not."""
    if text is not None:
        return text, [_wrong(stated, "utf-8")] if stated else []
    try:
        decoded = decode(source, path=path)
    except (BinaryInputError, EncodingError):
        if codec is None:
            raise
        return source.decode(codec, "replace"), [
            Diagnostic(
                "encoding-damaged",
                f"Some bytes of this page are not {stated}, which it declares; they were left out.",
                "Name the encoding with --encoding NAME.",
            )
        ]
    return decoded.text, [_wrong(stated, decoded.encoding)] if stated else list(decoded.diagnostics)


def _wrong(stated: str | None, used: str) -> Diagnostic:
    return Diagnostic(
        "charset-wrong",
        f"The page says that it is {stated}, and its bytes are not; it was read as {used}.",
        "Correct the page's declaration, or name the encoding with --encoding NAME.",
    )


def _codec(name: str | None) -> str | None:
    if not name:
        return None
    try:
        info = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) else None


_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060]")


def squeeze(text: str | None) -> str:
    """`text` with each run of white space as one space, and without marks that show nothing."""
    if not text:
        return ""
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


_NO_TEXT = frozenset({"script", "style", "noscript", "template", "svg", "button"})
_BLOCKS = frozenset({"p", "div", "br", "li", "h1", "h2", "h3", "h4", "figcaption", "td", "section"})


def text_of(element: HtmlElement) -> str:
    """What a reader sees of the element, in one line."""
    if len(element) == 0:
        return squeeze(element.text)
    parts: list[str] = []
    skipped = None
    for event, node in etree.iterwalk(element, events=("start", "end", "comment")):
        if event == "comment":
            if skipped is None and node.tail:
                parts.append(node.tail)
            continue
        if event == "start":
            if skipped is None and node.tag in _NO_TEXT:
                skipped = node
            if skipped is None:
                if node.tag in _BLOCKS:
                    parts.append(" ")
                parts.append(node.text or "")
        else:
            if skipped is node:
                skipped = None
            if skipped is None and node is not element:
                if node.tag in _BLOCKS:
                    parts.append(" ")
                parts.append(node.tail or "")
    return squeeze("".join(parts))


def short_text(element: HtmlElement, limit: int) -> str:
    """The text of the element as far as `limit` characters and the run in which they end; cheap for whole sections."""
    parts, length = [], 0
    for part in element.itertext():
        parts.append(part)
        length += len(part.strip())
        if length > limit:
            break
    return squeeze("".join(parts))


def classes(element: HtmlElement) -> str:
    """Class, id and similar attributes of the element, as one text to look into."""
    return " ".join([value for name, value in element.items() if value and name in _NAMING])


_NAMING = frozenset(
    (
        "class",
        "id",
        "data-testid",
        "data-component",
        "data-type",
        "role",
        "itemprop",
        "data-module",
        "data-qa",
    )
)
