"""HTML pages, as published or as saved from a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from semantic.model import Article

__all__ = ["read_html"]


def read_html(
    source: bytes, *, path: str | None = None, url: str | None = None, charset: str | None = None
) -> Article:
    """The article of an HTML page; NotAnArticleError where it has no headline or no running text.

    `url` is the address that the page was fetched from, `charset` the encoding that its server named. Nothing is
    fetched.
    """
    from semantic.readers.html.assemble import assemble  # noqa: PLC0415  # lxml costs 30 ms, and text needs none
    from semantic.readers.html.tree import parse  # noqa: PLC0415

    return assemble(parse(source, path=path, url=url, charset=charset), path=path)
