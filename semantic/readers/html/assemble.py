"""What all parts of a page state -> the Article, with the evidence of every value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from semantic.errors import NotAnArticleError
from semantic.model import Article, Author, Diagnostic, Evidence, Image, Paragraph, Publisher, Span
from semantic.readers.decode import bidi_notes
from semantic.readers.html import particulars
from semantic.readers.html.authors import settle_authors
from semantic.readers.html.embedded import Graph, Node, as_list, embedded, types_of
from semantic.readers.html.maintext import MainText, main_text, says_who_or_when, words_of
from semantic.readers.html.metadata import read_metadata
from semantic.readers.html.pictures import pictures
from semantic.readers.html.policy import settle_date, settle_headline, settled
from semantic.readers.html.related import body_links, related_links
from semantic.readers.html.statements import Page, Statement, Statements
from semantic.readers.html.values import date_in_address, plain, same
from semantic.readers.html.visible import read_visible
from semantic.readers.lines.agencies import organization
from semantic.readers.lines.datelines import parse_dateline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from semantic.readers.html.picture import Picture
    from semantic.readers.html.tree import Tree

__all__ = ["assemble"]

_FIELDS = {
    "headline": ("headline",),
    "description": ("description",),
    "datePublished": ("datePublished", "dateCreated"),
    "dateModified": ("dateModified",),
    "section": ("articleSection",),
    "language": ("inLanguage",),
    "canonical": ("mainEntityOfPage", "url"),
}
_LEAST_WORDS = 12
_LONGEST_KICKER = 80
_MOST_PICTURES = 60


def assemble(tree: Tree, *, path: str | None) -> Article:
    """The article of the page; NotAnArticleError where it has no headline or no running text."""
    graph = embedded(tree)
    found = Statements()
    read_metadata(tree, found)
    canonical = next((tree.absolute(one.value) for one in settled(found, "canonical")), None)
    nodes = graph.article(tree.url or canonical)
    _read_nodes(graph, nodes, found)
    _read_page_nodes(graph, found)
    if day := date_in_address(tree.url or canonical):
        found.add("datePublished", day, "date-in-address", "")
    text = main_text(tree)
    text = _with_stated_body(text, nodes)
    read_visible(tree, text, found)
    return _Assembly(Page(tree, graph, tuple(nodes), found), text).article(path)


def _read_nodes(graph: Graph, nodes: list[Node], found: Statements) -> None:
    for syntax in ("json-ld", "microdata", "rdfa"):
        for node in [node for node in nodes if node.syntax == syntax][:2]:
            for field, names in _FIELDS.items():
                for name in names:
                    for stated in as_list(node.members.get(name)):
                        value = _scalar(
                            graph.resolve(stated), "alternateName" if field == "language" else "name"
                        )
                        if isinstance(value, (str, int, float)):
                            found.add(field, value, syntax, f"{node.locator}/{name}")
                    if node.members.get(name):
                        break


#: Nodes that describe the page, or a check of a claim that the page is, and not an article.
_PAGES = frozenset({"WebPage", "ItemPage", "ClaimReview"})


def _read_page_nodes(graph: Graph, found: Statements) -> None:
    """The dates of the page, for a page whose data know no article; as a second source for others."""
    for node in graph.nodes:
        if not node.is_inner and types_of(node.members) & _PAGES:
            for field in ("datePublished", "dateModified"):
                for stated in as_list(node.members.get(field)):
                    found.add(field, stated, "web-page", f"{node.locator}/{field}")


def _scalar(value: Any, name: str) -> Any:
    """The text of an object that stands for one."""
    if not isinstance(value, dict):
        return value
    return value.get("@value") or value.get("@id") or value.get("url") or value.get(name)


def _with_stated_body(text: MainText, nodes: list[Node]) -> MainText:
    """The page's data has the text where the page itself shows next to none of it."""
    shown = sum(len(block.text) for block in text.blocks)
    for node in nodes[:1]:
        for name in ("articleBody", "text"):
            raw = node.members.get(name)
            if isinstance(raw, list):
                raw = "\n\n".join(one for one in raw if isinstance(one, str))
            if not isinstance(raw, str) or len(raw) < 300 or shown * 2 > len(raw):
                continue
            raw = re.sub(r"(?i)</(?:p|h\d|li|div|blockquote)>|<br\s*/?>", "\n", raw)
            blocks = tuple(Paragraph(line) for line in map(plain, re.split(r"\n+", raw)) if line)
            return MainText(blocks, (None,) * len(blocks), text.region)
    return text


class _Assembly:
    """Puts one article together; lives only inside `assemble`."""

    def __init__(self, page: Page, text: MainText) -> None:
        self.page, self.tree, self.found, self.text = page, page.tree, page.found, text
        self.placed: list[tuple[Paragraph, HtmlElement | None]] = []
        self.evidence: dict[str, Evidence] = {}
        self.notes: list[Diagnostic] = [*page.tree.diagnostics, *page.graph.diagnostics]

    def saw(self, pointer: str, rule: str, locator: str) -> None:
        self.evidence[pointer] = Evidence(rule, (), locator or None)

    def said(self, pointer: str, one: Statement | None) -> Any:
        """The value of a statement, whose evidence is kept; None for none."""
        if one is None:
            return None
        self.saw(pointer, one.rule, one.locator)
        return one.value

    def article(self, path: str | None) -> Article:
        page = self.page
        publisher = self.said("/publisher", particulars.publisher(page))
        site_names = _site_names(page, publisher)
        headline = self._headline(site_names, path)
        body = self._body(headline, path)
        standfirst = self._standfirst(headline, body)
        images = self._images()
        published, modified = self._date("datePublished"), self._date("dateModified")
        authors, agencies = self._authors(site_names)
        language, notes = particulars.language(page, headline, body)
        dateline = self._dateline(body, headline)
        related = self._each("related", related_links(self.tree))
        self.notes += notes
        article = Article(
            headline=headline,
            standfirst=standfirst,
            authors=authors,
            dateline=dateline,
            agencies=agencies,
            date_published=published,
            date_modified=modified,
            language=self.said("/language", language),
            genre=self.said("/genre", particulars.genre(page)),
            section=self.said("/section", particulars.section(page)),
            keywords=self.said("/keywords", particulars.keywords(page)) or (),
            body=body,
            images=images,
            related=related,
            links=self._each("links", body_links(self.tree, self.placed)),
            publisher=publisher,
            canonical_url=self.said("/canonicalUrl", particulars.canonical(page)),
            paywall=self.said("/paywall", particulars.paywall(page)),
        )
        return self._with_text(article)

    def _each(self, name: str, stated: Iterable[Statement]) -> tuple[Any, ...]:
        return tuple(self.said(f"/{name}/{number}", one) for number, one in enumerate(stated))

    def _headline(self, site_names: list[str], path: str | None) -> str:
        headline, notes = settle_headline(self.found, site_names)
        self.notes += notes
        if headline is None:
            raise NotAnArticleError(
                "this page has no headline", path=path, remedy="give the page of an article"
            )
        return str(self.said("/headline", headline))

    def _calls_itself_article(self) -> bool:
        kinds = {str(one.value).lower() for one in self.found.of("kind")}
        return "article" in kinds or any(one.rule == "article-meta" for one in self.found.of("datePublished"))

    # --- text --------------------------------------------------------------------------------------------------------

    def _body(self, headline: str, path: str | None) -> tuple[Paragraph, ...]:
        body: list[Paragraph] = []
        for block, place in zip(self.text.blocks, self.text.places, strict=True):
            key = same(block.text)
            is_heading = block.kind == "subheading" and key.endswith(same(headline))
            is_heading = is_heading and len(block.text) < len(headline) + _LONGEST_KICKER
            if len(body) < 3 and (key == same(headline) or is_heading):
                continue
            if len(body) < 4 and says_who_or_when(block.text):
                continue
            if body and same(block.text) == same(body[-1].text):
                continue
            self.saw(f"/body/{len(body)}", "main-text", self.tree.where(place) if place is not None else "")
            body.append(block)
            self.placed.append((block, place))
        if sum(words_of(block.text) for block in body) < _LEAST_WORDS:
            if not self.page.nodes and not self._calls_itself_article():
                raise NotAnArticleError(
                    "this page has no running text", path=path, remedy="give the page of an article"
                )
            self.notes.append(
                Diagnostic(
                    "no-running-text",
                    "The page describes an article and shows next to no running text.",
                    "Give the whole page, as a browser shows it.",
                    pointer="/body",
                )
            )
        return tuple(body)

    def _standfirst(self, headline: str, body: tuple[Paragraph, ...]) -> str | None:
        starts = same(" ".join(block.text for block in body[:6]))
        for one in settled(self.found, "description"):
            text = plain(one.value)
            key = same(text)
            if len(text) < 20 or key == same(headline) or text.endswith(("…", "...", "[…]")):
                continue
            if key[:60] in starts:
                return None
            self.saw("/standfirst", one.rule, one.locator)
            return text
        return None

    def _dateline(self, body: tuple[Paragraph, ...], headline: str) -> str | None:
        first = next((number for number, block in enumerate(body) if block.kind == "paragraph"), None)
        if first is None:
            return None
        found = parse_dateline(body[first].text, headline=headline)
        if found is None or found.text is None:
            return None
        self.saw("/dateline", "dateline-at-the-start", "")
        return found.text

    def _with_text(self, article: Article) -> Article:
        """The page's reading text: headline, standfirst, paragraphs, captions, a blank line between two."""
        from dataclasses import replace  # noqa: PLC0415

        values = [("/headline", article.headline), ("/standfirst", article.standfirst)]
        captions: dict[int, list[tuple[str, str | None]]] = {}
        for number, image in enumerate(article.images):
            captions.setdefault(min(image.after_paragraph or 0, len(article.body)), []).append(
                (f"/images/{number}/caption", image.caption)
            )
        for number, block in enumerate(article.body):
            values += captions.get(number, [])
            values.append((f"/body/{number}", block.text))
        values += captions.get(len(article.body), [])
        text = ""
        for pointer, value in values:
            if value:
                span = Span(len(text), len(text) + len(value))
                self.evidence[pointer] = replace(self.evidence.get(pointer, Evidence("html")), spans=(span,))
                text += f"{value}\n\n"
                if pointer == "/body/0" and article.dateline and value.find(article.dateline) >= 0:
                    start = span.start + value.find(article.dateline)
                    self.evidence["/dateline"] = Evidence(
                        "dateline-at-the-start", (Span(start, start + len(article.dateline)),)
                    )
        notes = (*self.notes, *bidi_notes(text))
        return replace(article, text=text, evidence=self.evidence, diagnostics=notes)

    # --- people, dates, pictures ------------------------------------------------------------------------------------

    def _date(self, field: str) -> str | None:
        one, notes = settle_date(self.found, field)
        self.notes += notes
        stated: str | None = self.said(f"/{field}", one)
        return stated

    def _authors(self, site_names: list[str]) -> tuple[tuple[Author, ...], tuple[str, ...]]:
        stated = settle_authors(self.page, site_names)
        agencies = [one._replace(value=one.value.name) for one in stated if organization(one.value.name)]
        return self._each("authors", stated), self._each("agencies", agencies)

    def _images(self) -> tuple[Image, ...]:
        images: list[Image] = []
        for number, picture in enumerate(pictures(self.page, self.text)[:_MOST_PICTURES]):
            self._saw_picture(number, picture)
            images.append(picture.image(is_lead=number == 0))
        return tuple(images)

    def _saw_picture(self, number: int, picture: Picture) -> None:
        pointer = f"/images/{number}"
        self.saw(pointer, picture.rule, picture.locator)
        if picture.caption:
            self.saw(f"{pointer}/caption", picture.rule, picture.caption_locator)
        if picture.credit:
            self.saw(f"{pointer}/credit", picture.rule, picture.credit_locator)


def _site_names(page: Page, publisher: Publisher | None) -> list[str]:
    """What the site is called: the publisher's names, and its host."""
    names = [publisher.name] if publisher else []
    names += [plain(one.value) for one in settled(page.found, "publisher") if isinstance(one.value, str)]
    return names + _site_of(page.tree.url)


def _site_of(url: str | None) -> list[str]:
    """`bbc.co.uk` as "bbc" and "bbc.co.uk": titles end in the site's name in either form."""
    found = re.match(r"https?://(?:www\.|m\.|amp\.)?([^/:]+)", url or "")
    return [found[1], found[1].split(".")[0]] if found else []
