"""RSS 2.0 and Atom with the modules of news feeds: content, media, Dublin Core, Creative Commons, Atom in RSS."""

from __future__ import annotations

import re
from email.utils import parsedate_tz
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import etree

from semantic.errors import SemanticError, WrongFormatError
from semantic.lexical import date_defect
from semantic.model import Publisher, Rights, Topic
from semantic.readers.draft import Draft
from semantic.readers.feed_pictures import MEDIA, put_enclosure, put_media
from semantic.readers.fragments import Fragment, plain_blocks, plain_text, put_body, read_fragment
from semantic.readers.safe_xml import Paths, child, children, local, parse_xml, text_of, words
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import Article
    from semantic.readers.safe_xml import Element

__all__ = ["read_feed"]

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_LICENCES = (
    "{http://backend.userland.com/creativeCommonsRssModule}license",
    "{http://web.resource.org/cc/}license",
    "{http://creativecommons.org/ns#}license",
)


def read_feed(source: bytes, *, path: str | None = None) -> Iterator[Article | SemanticError]:
    """Each item of the feed: its article, or the error that says why it is none; nothing is passed over.

    XMLFormatError for what is no XML, WrongFormatError for XML that is no feed.
    """
    root = parse_xml(source, path)
    if local(root) == "rss":
        channel = child(root, "channel")
        items = [] if channel is None else list(children(channel, "item"))
    elif root.tag == f"{_ATOM}feed":
        channel, items = root, list(children(root, "entry"))
    elif local(root) == "RDF":
        channel, items = child(root, "channel"), list(children(root, "item"))
    else:
        raise WrongFormatError(
            f"this is no feed: its root element is {local(root)}", path=path, remedy="give RSS 2.0 or Atom"
        )
    return _articles(channel, items, path)


def _articles(
    channel: Element | None, items: list[Element], path: str | None
) -> Iterator[Article | SemanticError]:
    paths = Paths()
    read = _atom_entry if channel is not None and channel.tag == f"{_ATOM}feed" else _rss_item
    for item in items:
        try:
            yield read(item, channel, paths, path)
        except SemanticError as error:
            yield error


# --- RSS --------------------------------------------------------------------------------------------------------------


def _rss_item(item: Element, channel: Element | None, paths: Paths, path: str | None) -> Article:
    draft = Draft("feed")
    here = paths.of(item)
    title = item.find("title") if item.find("title") is not None else child(item, "title")
    _headline(title, item, draft, paths)
    link = _first(item, "link")
    guid = _first(item, "guid")
    _link(text_of(link), link, draft, paths)
    if guid is not None and (own := text_of(guid)):
        if guid.get("isPermaLink", "true") != "false" and is_web_url(own):
            draft.put("canonical_url", own, paths.of(guid))
        if own != draft.said("canonical_url"):
            draft.add("identifiers", own, paths.of(guid))
    _when("date_published", _first(item, "pubDate", f"{_DC}date", f"{_ATOM}published"), draft, paths)
    _when("date_modified", _first(item, f"{_ATOM}updated", f"{_TERMS}modified"), draft, paths)
    creators = item.findall(f"{_DC}creator") or item.findall(f"{_ATOM}author")
    for one in creators:
        name = child(one, "name")
        draft.byline(words(one if name is None else name), paths.of(one))
    if not creators and (author := _first(item, "author")) is not None:
        _mail_author(author, draft, paths)
    _categories(item, draft, paths)
    base = draft.said("canonical_url") or None
    summary, content = _first(item, "description"), item.find(f"{_CONTENT}encoded")
    _text(summary, content, draft, paths, base)
    put_media(item, draft, paths)
    for enclosure in item.findall("enclosure"):
        put_enclosure(enclosure.get("url"), enclosure.get("type"), enclosure, draft, paths)
    source = _first(item, "source")
    if source is not None and words(source):
        draft.add("agencies", words(source), paths.of(source))
    language = _first(item, f"{_DC}language")
    if language is not None:
        draft.put("language", text_of(language), paths.of(language))
    _of_channel(item, channel, draft, paths)
    _rest(item, draft, paths)
    return draft.article(path, here)


def _mail_author(author: Element, draft: Draft, paths: Paths) -> None:
    """RSS wants "mail@news.example (Ada Holm)"; the name alone is the author."""
    said = words(author)
    if "(" in said and said.endswith(")"):
        said = said[said.index("(") + 1 : -1]
    if "@" in said:
        draft.unmapped("an author's mail address", paths.of(author))
    else:
        draft.byline(said, paths.of(author))


def _of_channel(item: Element, channel: Element | None, draft: Draft, paths: Paths) -> None:
    """What holds for every item: the language, and who publishes the feed."""
    rights = _first(item, f"{_DC}rights", f"{MEDIA}copyright", f"{_ATOM}rights")
    licence = _first(item, *_LICENCES)
    if channel is not None:
        language = _first(channel, "language", f"{_DC}language")
        if language is not None:
            draft.put("language", text_of(language), paths.of(language))
        if rights is None:
            rights = _first(channel, "copyright", f"{_DC}rights", f"{_ATOM}rights")
        licence = _first(channel, *_LICENCES) if licence is None else licence
        publisher = _first(channel, f"{_DC}publisher")
        if publisher is not None and words(publisher):
            draft.put("publisher", Publisher(words(publisher)), paths.of(publisher))
    _put_rights(rights, licence, draft, paths)


def _put_rights(rights: Element | None, licence: Element | None, draft: Draft, paths: Paths) -> None:
    address = ""
    if licence is not None:
        resource = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"
        address = licence.get("href") or licence.get(resource) or text_of(licence)
    notice = "" if rights is None else plain_text(text_of(rights))
    if notice or address:
        place = paths.of(rights if notice else licence)
        places = {"license": paths.of(licence)} if address else {}
        draft.put(
            "rights", Rights(copyright_notice=notice or None, license=address or None), place, places=places
        )


# --- Atom -------------------------------------------------------------------------------------------------------------


def _atom_entry(entry: Element, feed: Element, paths: Paths, path: str | None) -> Article:
    draft = Draft("feed")
    here = paths.of(entry)
    title = child(entry, "title")
    _headline(title, entry, draft, paths)
    links = list(children(entry, "link"))
    base = entry.get(f"{_XML}base") or feed.get(f"{_XML}base")
    for link in links:
        if link.get("rel", "alternate") == "alternate" and link.get("type", "text/html") in _PAGES:
            _link(_resolved(link.get("href") or "", base), link, draft, paths)
    name = child(entry, "id")
    if name is not None and text_of(name) and text_of(name) != draft.said("canonical_url"):
        draft.add("identifiers", text_of(name), paths.of(name))
    _when("date_published", child(entry, "published", "issued"), draft, paths)
    _when("date_modified", child(entry, "updated", "modified"), draft, paths)
    authors = list(children(entry, "author")) or list(children(feed, "author"))
    for author in authors:
        who, uri = child(author, "name"), child(author, "uri")
        address = text_of(uri)
        draft.author(words(who), paths.of(author), url=address if is_web_url(address) else None)
    _categories(entry, draft, paths)
    base = draft.said("canonical_url") or base
    _text(child(entry, "summary"), child(entry, "content"), draft, paths, base)
    put_media(entry, draft, paths)
    for link in links:
        if link.get("rel") == "enclosure":
            put_enclosure(link.get("href"), link.get("type"), link, draft, paths)
    for element in (entry, feed):
        draft.put("language", element.get(f"{_XML}lang"), paths.of(element))
    rights = child(entry, "rights")
    _put_rights(child(feed, "rights") if rights is None else rights, _first(entry, *_LICENCES), draft, paths)
    origin = child(entry, "source")
    if origin is not None and words(child(origin, "title")):
        draft.add("agencies", words(child(origin, "title")), paths.of(origin))
    _rest(entry, draft, paths)
    return draft.article(path, here)


_PAGES = ("text/html", "application/xhtml+xml")


# --- both -------------------------------------------------------------------------------------------------------------


def _first(element: Element, *tags: str) -> Element | None:
    """The first child with one of the `tags`; a name without a namespace is one of RSS, whatever its namespace."""
    for tag in tags:
        found = element.find(tag)
        if found is None and "}" not in tag:
            found = next((one for one in children(element, tag) if "}" not in one.tag or _is_rss(one)), None)
        if found is not None:
            return found
    return None


def _is_rss(element: Element) -> bool:
    return str(element.tag).startswith(("{http://purl.org/rss/1.0/}", "{http://backend.userland.com/rss2}"))


def _headline(title: Element | None, item: Element, draft: Draft, paths: Paths) -> None:
    if title is None:
        title = item.find(f"{MEDIA}title")
    if title is not None:
        draft.put("headline", plain_text(_markup(title)), paths.of(title))


def _link(address: str, link: Element | None, draft: Draft, paths: Paths) -> None:
    if not address:
        return
    if is_web_url(address):
        draft.put("canonical_url", address, paths.of(link))
    else:
        draft.unmapped("an address that is no web address", paths.of(link))


def _resolved(address: str, base: str | None) -> str:
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address


def _when(name: str, element: Element | None, draft: Draft, paths: Paths) -> None:
    """A date as RFC 822 or ISO 8601 writes it; the time zone stays the one that is stated."""
    text = words(element)
    if text:
        draft.date(name, _rfc822(text) or text, paths.of(element))


def _rfc822(text: str) -> str | None:
    """ISO 8601 for "Wed, 04 Mar 2026 06:30:00 +0100"; None for another form, or a zone that has no one offset."""
    if len(text) > 60 or text[:4].isdigit():
        return None
    is_day = ":" not in text
    try:
        parts = parsedate_tz(f"{text} 00:00:00" if is_day else text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if parts is None:
        return None
    year, month, day, hour, minute, second = parts[:6]
    if is_day:
        return f"{year:04}-{month:02}-{day:02}"
    moment = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
    zone = text.rsplit(maxsplit=1)[-1]
    if zone in {"GMT", "UT", "UTC", "Z"}:
        moment += "Z"
    elif parts[9] is not None and (
        zone[0] in "+-" or zone in {"EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"}
    ):
        sign, offset = "-" if parts[9] < 0 else "+", abs(parts[9])
        moment += f"{sign}{offset // 3600:02}:{offset % 3600 // 60:02}"
    return None if date_defect(moment) else moment


def _categories(item: Element, draft: Draft, paths: Paths) -> None:
    """The words of an item's categories; one with a scheme of its own is a topic as well."""
    for one in item:
        name = local(one) if isinstance(one.tag, str) else ""
        if name == "category" or (name == "subject" and one.tag.startswith(_DC)):
            term = one.get("label") or one.get("term") or words(one)
            scheme = one.get("domain") or one.get("scheme")
            term = plain_text(term)
            if not term:
                continue
            draft.add("keywords", term, paths.of(one))
            if scheme:
                draft.add("topics", Topic(term, code=one.get("term") or term), paths.of(one))
        elif name == "keywords" and (one.tag.startswith(MEDIA) or "itunes" in one.tag):
            for word in words(one).split(","):
                if word.strip():
                    draft.add("keywords", word.strip(), paths.of(one))


def _text(
    summary: Element | None, content: Element | None, draft: Draft, paths: Paths, base: str | None
) -> None:
    """The body from the full content; without one, the description is the body where it has paragraphs."""
    short = "" if summary is None else _markup(summary)
    whole = "" if content is None else _markup(content)
    if content is not None and content.get("src"):
        draft.unmapped("content that lies elsewhere", paths.of(content))
    if whole:
        put_body(draft, _fragment(whole, base), paths.of(content))
    if not short:
        return
    place = paths.of(summary)
    found = _fragment(short, base)
    if not whole and len(found.blocks) > 1:
        put_body(draft, found, place)
        return
    text = " ".join(block.text for block in found.blocks)
    if text != " ".join(block.text for block in _fragment(whole, base).blocks):
        draft.put("standfirst", text, place)
    for image in found.images:
        draft.image(image, place)


def _fragment(text: str, base: str | None) -> Fragment:
    return read_fragment(text, base) if "<" in text or "&" in text else Fragment(blocks=plain_blocks(text))


def _markup(element: Element) -> str:
    """The HTML that an element holds: as escaped text, or as XHTML elements."""
    if element.get("type") == "xhtml" or len(element):
        inner = "".join(etree.tostring(one, encoding="unicode", with_tail=True) for one in element)
        return _PREFIX.sub(r"<\1", (element.text or "") + inner)
    text = text_of(element)
    if element.get("type") == "text":
        return escape(text, quote=False)
    return text


# "<xhtml:p", "</h:div": XHTML inside XML may have a prefix
_PREFIX = re.compile(r"<(/?)[\w-]{1,20}:(?=[A-Za-z])")


#: What an item may hold that has its place in the article, or says nothing about the article.
_READ = frozenset({
    "title", "link", "guid", "id", "pubDate", "date", "published", "issued", "updated", "modified", "creator", "author",
    "name", "category", "subject", "description", "encoded", "content", "summary", "group", "thumbnail", "enclosure",
    "source", "language", "rights", "copyright", "license", "keywords", "credit", "commentRss", "comments", "post-id",
})  # fmt: skip


def _rest(item: Element, draft: Draft, paths: Paths) -> None:
    for one in item:
        if isinstance(one.tag, str) and local(one) not in _READ:
            draft.unmapped(local(one), paths.of(one))
