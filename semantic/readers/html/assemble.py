"""What all parts of a page state -> the Article, with the evidence of every value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from semantic.errors import NotAnArticleError
from semantic.lexical import article_language_defect
from semantic.model import Article, Author, Diagnostic, Evidence, Image, Paragraph, Paywall, Publisher, Span
from semantic.readers.html.embedded import Graph, Node, as_list, embedded, types_of
from semantic.readers.html.maintext import MainText, main_text
from semantic.readers.html.metadata import read_metadata
from semantic.readers.html.pictures import Picture, pictures
from semantic.readers.html.policy import settle_date, settle_headline, settled
from semantic.readers.html.related import related_links
from semantic.readers.html.statements import Statements
from semantic.readers.html.values import authors_of, plain, same
from semantic.readers.html.visible import read_visible
from semantic.readers.language import detect_language
from semantic.readers.lines.agencies import organization
from semantic.readers.lines.datelines import parse_dateline

if TYPE_CHECKING:
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
_GENRES = {
    "OpinionNewsArticle": "Opinion",
    "AnalysisNewsArticle": "Analysis",
    "ReviewNewsArticle": "Review",
    "BackgroundNewsArticle": "Background",
    "ReportageNewsArticle": "Reportage",
    "LiveBlogPosting": "Live",
}
_LEAST_WORDS = 12
#: So many characters tell the language.
_LANGUAGE_SAMPLE = 4_000


def assemble(tree: Tree, *, path: str | None) -> Article:
    """The article of the page; NotAnArticleError where it has no headline or no running text."""
    graph = embedded(tree)
    found = Statements()
    read_metadata(tree, found)
    canonical = next((tree.absolute(one.value) for one in settled(found, "canonical")), None)
    nodes = graph.article(tree.url or canonical)
    _read_nodes(graph, nodes, found)
    text = main_text(tree)
    text = _with_stated_body(text, nodes)
    read_visible(tree, text, found)
    return _Assembly(tree, graph, nodes, found, text).article(path)


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

    def __init__(
        self, tree: Tree, graph: Graph, nodes: list[Node], found: Statements, text: MainText
    ) -> None:
        self.tree, self.graph, self.nodes, self.found, self.text = tree, graph, nodes, found, text
        self.evidence: dict[str, Evidence] = {}
        self.notes: list[Diagnostic] = [*tree.diagnostics, *graph.diagnostics]

    def saw(self, pointer: str, rule: str, locator: str) -> None:
        self.evidence[pointer] = Evidence(rule, (), locator or None)

    def article(self, path: str | None) -> Article:
        publisher = self._publisher()
        site_names = [publisher.name] if publisher else []
        site_names += [
            plain(one.value) for one in settled(self.found, "publisher") if isinstance(one.value, str)
        ]
        site_names += _site_of(self.tree.url)
        headline, notes = settle_headline(self.found, site_names)
        self.notes += notes
        if headline is None:
            raise NotAnArticleError(
                "this page has no headline", path=path, remedy="give the page of an article"
            )
        self.saw("/headline", headline.rule, headline.locator)
        body = self._body(headline.value)
        if sum(len(block.text.split()) for block in body) < _LEAST_WORDS:
            if not self.nodes and not self._calls_itself_article():
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
        standfirst = self._standfirst(headline.value, body)
        images = self._images()
        published, modified = self._date("datePublished"), self._date("dateModified")
        authors, agencies = self._authors(site_names)
        dateline = self._dateline(body, headline.value)
        related = related_links(self.tree)
        for number, (_, where) in enumerate(related):
            self.saw(f"/related/{number}/headline", "related-link", where)
        article = Article(
            headline=headline.value,
            standfirst=standfirst,
            authors=authors,
            dateline=dateline,
            agencies=agencies,
            date_published=published,
            date_modified=modified,
            language=self._language(headline.value, body),
            genre=self._genre(),
            section=self._section(),
            keywords=self._keywords(),
            body=body,
            images=images,
            related=tuple(link for link, _ in related),
            publisher=publisher,
            canonical_url=self._canonical(),
            paywall=self._paywall(),
        )
        return self._with_text(article)

    def _calls_itself_article(self) -> bool:
        kinds = {str(one.value).lower() for one in self.found.of("kind")}
        return "article" in kinds or any(one.rule == "article-meta" for one in self.found.of("datePublished"))

    # --- text --------------------------------------------------------------------------------------------------------

    def _body(self, headline: str) -> tuple[Paragraph, ...]:
        body: list[Paragraph] = []
        for block, place in zip(self.text.blocks, self.text.places, strict=True):
            if len(body) < 3 and same(block.text) == same(headline):
                continue
            if body and same(block.text) == same(body[-1].text):
                continue
            self.saw(f"/body/{len(body)}", "main-text", self.tree.where(place) if place is not None else "")
            body.append(block)
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
        return replace(article, text=text, evidence=self.evidence, diagnostics=tuple(self.notes))

    # --- people and dates --------------------------------------------------------------------------------------------

    def _date(self, field: str) -> str | None:
        one, notes = settle_date(self.found, field)
        self.notes += notes
        if one is None:
            return None
        self.saw(f"/{field}", one.rule, one.locator)
        return str(one.value)

    def _stated_authors(self) -> list[tuple[Author, str, str]]:
        stated: list[tuple[Author, str, str]] = []
        for syntax in ("json-ld", "microdata", "rdfa"):
            for node in [node for node in self.nodes if node.syntax == syntax][:1]:
                name = "author" if node.members.get("author") else "creator"
                for number, value in enumerate(as_list(node.members.get(name))):
                    where = f"{node.locator}/{name}/{number}"
                    stated += [
                        (author, syntax, where) for author in self._of_value(self.graph.resolve(value))
                    ]
        for one in settled(self.found, "author"):
            stated += [(author, one.rule, one.locator) for author in authors_of(str(one.value))]
        for one in self.found.of("byline"):
            stated.append((one.value, one.rule, one.locator))
        return stated

    def _of_value(self, value: Any) -> list[Author]:
        if isinstance(value, list):
            return [author for one in value[:40] for author in self._of_value(self.graph.resolve(one))]
        if isinstance(value, str):
            return authors_of(value)
        if not isinstance(value, dict):
            return []
        kinds = types_of(value)
        kind = (
            "organization"
            if kinds & {"Organization", "NewsMediaOrganization", "Corporation"}
            else "person"
            if "Person" in kinds
            else None
        )
        url = next(
            (self.tree.absolute(one) for one in as_list(value.get("url")) if isinstance(one, str)), None
        )
        job = next((plain(one) for one in as_list(value.get("jobTitle")) if plain(one)), None)
        names = as_list(value.get("name"))
        if not names and (value.get("givenName") or value.get("familyName")):
            names = [f"{value.get('givenName') or ''} {value.get('familyName') or ''}"]
        return [
            author
            for name in names
            if isinstance(name, (str, list))
            for author in (
                authors_of(name, kind, job_title=job, url=url)
                if isinstance(name, str)
                else self._of_value(name)
            )
        ]

    def _authors(self, site_names: list[str]) -> tuple[tuple[Author, ...], tuple[str, ...]]:
        stated = self._stated_authors()
        sites = {same(name) for name in site_names}
        by_rule: dict[str, list[tuple[Author, str, str]]] = {}
        for one in stated:
            by_rule.setdefault(one[1], []).append(one)
        chosen: list[tuple[Author, str, str]] = []
        for candidates in by_rule.values():
            people = [
                one
                for one in candidates
                if same(one[0].name) not in sites and organization(one[0].name) is None
            ]
            if people:
                chosen = candidates
                break
        chosen = chosen or next(iter(by_rule.values()), [])
        is_site = [same(one[0].name) in sites for one in chosen]
        if not all(is_site):
            chosen = [one for one, site in zip(chosen, is_site, strict=True) if not site]
        authors: dict[str, Author] = {}
        for author, rule, where in chosen:
            if same(author.name) not in authors:
                self.saw(f"/authors/{len(authors)}", rule, where)
                authors[same(author.name)] = author
        self_agencies = tuple(
            author.name for author in authors.values() if organization(author.name) is not None
        )
        for number, _ in enumerate(self_agencies):
            self.saw(f"/agencies/{number}", chosen[0][1], chosen[0][2])
        return tuple(authors.values()), self_agencies

    # --- the rest ----------------------------------------------------------------------------------------------------

    def _images(self) -> tuple[Image, ...]:
        images: list[Image] = []
        for number, picture in enumerate(
            pictures(self.tree, self.graph, self.nodes, self.found, self.text)[:60]
        ):
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

    def _publisher(self) -> Publisher | None:
        for node in self.nodes:
            for value in map(self.graph.resolve, as_list(node.members.get("publisher"))):
                name = plain(value.get("name") if isinstance(value, dict) else value)
                if isinstance(value, dict) and isinstance(value.get("name"), list):
                    name = next((plain(one) for one in value["name"] if plain(one)), "")
                if not name or name.startswith(("http:", "https:")):
                    continue
                self.saw("/publisher", node.syntax, f"{node.locator}/publisher")
                self.found.add("publisher", name, node.syntax, node.locator)
                if not isinstance(value, dict):
                    return Publisher(name)
                logo = next(iter(as_list(value.get("logo"))), None)
                logo = self.graph.resolve(logo)
                address = (
                    (logo.get("url") or logo.get("contentUrl") or logo.get("@id"))
                    if isinstance(logo, dict)
                    else logo
                )
                if isinstance(address, list):
                    address = address[0] if address else None
                url = next(
                    (self.tree.absolute(one) for one in as_list(value.get("url")) if isinstance(one, str)),
                    None,
                )
                is_media = "NewsMediaOrganization" in types_of(value) or "Organization" not in types_of(value)
                return Publisher(
                    name,
                    "NewsMediaOrganization" if is_media else "Organization",
                    url,
                    self.tree.absolute(address) if isinstance(address, str) else None,
                )
        for one in settled(self.found, "publisher"):
            name = plain(one.value)
            if name:
                self.saw("/publisher", one.rule, one.locator)
                return Publisher(name)
        return None

    def _canonical(self) -> str | None:
        for one in settled(self.found, "canonical"):
            url = self.tree.absolute(one.value if isinstance(one.value, str) else None)
            if url and not re.fullmatch(r"https?://[^/]+/?", url):
                self.saw("/canonicalUrl", one.rule, one.locator)
                return url
        return None

    def _language(self, headline: str, body: tuple[Paragraph, ...]) -> str | None:
        guess = detect_language(
            "\n".join([headline, *(block.text for block in body[:60])])[:_LANGUAGE_SAMPLE]
        )
        tags = []
        for one in settled(self.found, "language"):
            tag = plain(one.value).replace("_", "-").split(",")[0].strip()
            if tag and article_language_defect(tag) is None:
                tags.append((tag, one))
        for tag, one in tags:
            if guess is None or tag.lower().split("-")[0] == guess.language.split("-")[0]:
                self.saw("/language", one.rule, one.locator)
                return tag
        if guess is not None:
            self.saw("/language", "language-of-the-text", "")
            if tags:
                self.notes.append(
                    Diagnostic(
                        "language-differs",
                        f"The page says that its language is {tags[0][0]}, and its text is {guess.language}.",
                        "Correct the page, or say --language.",
                        pointer="/language",
                    )
                )
            return guess.language
        return None

    def _genre(self) -> str | None:
        for node in self.nodes[:1]:
            for kind in types_of(node.members):
                if kind in _GENRES:
                    self.saw("/genre", node.syntax, f"{node.locator}/@type")
                    return _GENRES[kind]
        return None

    def _section(self) -> str | None:
        for one in settled(self.found, "section"):
            text = plain(one.value)
            if text and len(text) < 80:
                self.saw("/section", one.rule, one.locator)
                return text
        return None

    def _keywords(self) -> tuple[str, ...]:
        for node in self.nodes[:2]:
            words = [
                plain(value.get("name") or value.get("@value")) if isinstance(value, dict) else plain(value)
                for value in map(self.graph.resolve, as_list(node.members.get("keywords")))
            ]
            if words := [word for word in words if word]:
                self.saw("/keywords", node.syntax, f"{node.locator}/keywords")
                return _words(words)
        by_rule: dict[str, list[str]] = {}
        for one in settled(self.found, "keywords"):
            by_rule.setdefault(one.rule, []).append(plain(one.value))
        for rule, words in by_rule.items():
            self.saw("/keywords", rule, rule)
            return _words(words)
        return ()

    def _paywall(self) -> Paywall | None:
        for node in self.nodes:
            stated = node.members.get("isAccessibleForFree")
            if stated is None:
                continue
            is_free = str(stated[0] if isinstance(stated, list) and stated else stated).strip().rsplit(
                "/", 1
            )[-1].lower() not in {"false", "0", "no"}
            selectors = [
                selector
                for part in map(self.graph.resolve, as_list(node.members.get("hasPart")))
                if isinstance(part, dict)
                for selector in as_list(part.get("cssSelector"))
                if isinstance(selector, str) and self._is_there(selector)
            ]
            self.saw("/paywall", node.syntax, f"{node.locator}/isAccessibleForFree")
            return Paywall(is_free, tuple(dict.fromkeys(selectors)))
        return None

    def _is_there(self, selector: str) -> bool:
        name = re.fullmatch(r"\s*\.([\w-]{1,80})\s*", selector)
        return name is not None and any(
            name[1] in (element.get("class") or "").split()
            for element in self.tree.root.iterfind(".//*[@class]")
        )


def _words(stated: list[str]) -> tuple[str, ...]:
    words = [
        word.strip(" #")
        for one in stated
        for word in re.split(r"[,;|]" if len(stated) == 1 else r"[,;]", one)
    ]
    return tuple(dict.fromkeys(word for word in words if 0 < len(word) < 80 and ":" not in word))[:60]


def _site_of(url: str | None) -> list[str]:
    """`bbc.co.uk` as "bbc" and "bbc.co.uk": titles end in the site's name in either form."""
    found = re.match(r"https?://(?:www\.|m\.|amp\.)?([^/:]+)", url or "")
    return [found[1], found[1].split(".")[0]] if found else []
