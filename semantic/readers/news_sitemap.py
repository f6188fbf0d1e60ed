"""A news sitemap: what it says of each article is its title, publication, language, dates and pictures, no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.errors import NotAnArticleError, SemanticError, WrongFormatError
from semantic.model import Image, Publisher
from semantic.readers.draft import Draft, captioned
from semantic.readers.safe_xml import Paths, child, children, local, parse_xml, text_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import Article
    from semantic.readers.safe_xml import Element

__all__ = ["read_news_sitemap"]

_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
_IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"


def read_news_sitemap(source: bytes, *, path: str | None = None) -> Iterator[Article | SemanticError]:
    """Each entry of the sitemap: its article, or the error that says why it is none."""
    root = parse_xml(source, path)
    if local(root) != "urlset":
        raise WrongFormatError(
            f"this is no news sitemap: its root element is {local(root)}",
            path=path,
            remedy="give a sitemap with news entries; the index of sitemaps lists only files",
        )
    return _articles(list(children(root, "url")), path)


def _articles(entries: list[Element], path: str | None) -> Iterator[Article | SemanticError]:
    paths = Paths()
    for entry in entries:
        try:
            yield _article(entry, paths, path)
        except SemanticError as error:
            yield error


def _article(entry: Element, paths: Paths, path: str | None) -> Article:
    news, here = entry.find(f"{_NEWS}news"), paths.of(entry)
    if news is None:
        raise NotAnArticleError(
            "this entry says nothing about news", path=path, place=here, remedy="give the page itself"
        )
    draft = Draft("news-sitemap")
    address = child(entry, "loc")
    draft.put("canonical_url", text_of(address), here)
    title = child(news, "title")
    if title is not None:
        draft.put("headline", words(title), paths.of(title))
    publication = child(news, "publication")
    if publication is not None:
        name, language = child(publication, "name"), child(publication, "language")
        if name is not None and words(name):
            draft.put("publisher", Publisher(words(name)), paths.of(name))
        if language is not None:
            draft.put("language", text_of(language), paths.of(language))
    for field, element in (
        ("date_published", child(news, "publication_date")),
        ("date_modified", child(entry, "lastmod")),
    ):
        if element is not None:
            draft.date(field, text_of(element), paths.of(element))
    for element in children(news, "keywords"):
        for word in words(element).split(","):
            if word.strip():
                draft.add("keywords", word.strip(), paths.of(element))
    for element in children(news, "genres"):
        draft.put("genre", words(element), paths.of(element))
    for picture in entry.findall(f"{_IMAGE}image"):
        place = text_of(child(picture, "loc"))
        if place:
            image = captioned(Image(url=place), words(child(picture, "caption")))
            draft.image(image, paths.of(picture))
    for element in news:
        if local(element) not in _READ:
            draft.unmapped(local(element), paths.of(element))
    return draft.article(path, here)


_READ = frozenset({"title", "publication", "publication_date", "keywords", "genres"})
