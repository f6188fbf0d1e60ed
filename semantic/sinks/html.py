"""Our script block in an HTML page: put there, replaced, removed; every byte outside the block is kept.

The block is `<script type="application/ld+json" data-semantic="article">`; the attribute `data-semantic` marks it as
ours, so that other people's JSON-LD is never touched. Nothing is written around the element, not even a line end, so
that removing the block gives back the page as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.errors import BinaryInputError, EmptyInputError, OutputError, WrongFormatError
from semantic.markup import Outline, Script, outline
from semantic.sinks.json_text import json_string

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from semantic.model import JSON

__all__ = ["embed", "own_blocks", "script_block", "unembed"]

_OPEN = '<script type="application/ld+json" data-semantic="article">'
_CLOSE = "</script>"

#: No tag, comment, character reference or CDATA section can begin or end without one of these.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def embed(page: bytes, document: Mapping[str, JSON]) -> bytes:
    r"""`page` with the block that holds `document`: in the place of our block, else at the end of the head.

    A page without `</head>` takes it before `<body>`, else before `</body>`, `</html>` or the end. Of several
    blocks of ours only the first place is kept. Doing it twice changes nothing. A page in UTF-16 gets the block in
    UTF-16; in every other encoding of the web its ASCII bytes mean the same.

    Raises OutputError for a value that is no JSON (a lone surrogate) and for a page whose encoding cannot hold the
    block, BinaryInputError for what is no text, WrongFormatError for a page without any
    HTML element or one that ends inside our block.

    >>> page = embed(b"<head><title>A</title></head>", {"headline": "</script> & more"})
    >>> print(page.decode())
    <head><title>A</title><script type="application/ld+json" data-semantic="article">
    {
      "headline": "\u003c/script\u003e \u0026 more"
    }
    </script></head>
    >>> unembed(page)
    b'<head><title>A</title></head>'
    """
    block = script_block(document)
    found = _readable(page)
    own = _own(found)
    encoded = block.encode(found.encoding if found.encoding.startswith("utf-16") else "ascii")
    if own:
        result = _with_replaced(page, own, encoded)
    else:
        place = _place(found)
        result = page[:place] + encoded + page[place:]
    after = [script.text for script in own_blocks(result)]
    if after != [block[len(_OPEN) : -len(_CLOSE)]] or block not in result.decode(found.encoding, "replace"):
        raise OutputError(
            f"the page's encoding ({found.encoding}) does not keep the block as it is written",
            remedy="save the page as UTF-8",
        )
    return result


def unembed(page: bytes) -> bytes:
    """`page` without any block of ours; a page that has none comes back as it is.

    >>> unembed(b"<p>no block</p>")
    b'<p>no block</p>'
    """
    return _with_replaced(page, own_blocks(page), b"")


def own_blocks(page: bytes) -> tuple[Script, ...]:
    """The blocks in `page` that carry our mark; more than one is a fault that `embed` mends."""
    return _own(outline(page))


def script_block(document: Mapping[str, JSON]) -> str:
    """The script element that holds `document`, in ASCII, with every character escaped that could end it."""
    return f"{_OPEN}\n{json_string(document, ascii_only=True).translate(_ESCAPES)}\n{_CLOSE}"


def _readable(page: bytes) -> Outline:
    if not page.strip():
        raise EmptyInputError("the page is empty", remedy="give an HTML page")
    found = outline(page)
    if b"\0" in page and not found.encoding.startswith("utf-16") and not _has_frame(found):
        raise BinaryInputError(
            "this is not text: it holds NUL bytes", place=f"byte {page.index(0)}", remedy="give an HTML page"
        )
    if not found.has_elements:
        raise WrongFormatError("no HTML element is in this file", remedy="give an HTML page")
    return found


def _has_frame(found: Outline) -> bool:
    """A tag of the page's frame; random bytes hold tags, but not these."""
    return any(
        place is not None for place in (found.head_end, found.body_start, found.body_end, found.html_end)
    )


def _own(found: Outline) -> tuple[Script, ...]:
    own = tuple(
        script
        for script in found.scripts
        if script.is_json_ld and script.attributes.get("data-semantic") == "article"
    )
    for script in own:
        if not script.closed:
            raise WrongFormatError(
                "the page ends inside our script block",
                place=f"byte {script.start}",
                remedy="restore the page, or delete what follows that byte",
            )
    return own


def _with_replaced(page: bytes, own: Sequence[Script], block: bytes) -> bytes:
    """`page` with `block` in the place of the first of `own`, and nothing in the place of the others."""
    parts = []
    position = 0
    for index, script in enumerate(own):
        parts += [page[position : script.start], block if index == 0 else b""]
        position = script.end
    return b"".join([*parts, page[position:]])


def _place(found: Outline) -> int:
    """Where a new block belongs; not after `<head>`, since a `<meta charset>` must stand in the first 1024 bytes."""
    places = (found.head_end, found.body_start, found.body_end, found.html_end, found.data_end)
    return next(place for place in places if place is not None)
