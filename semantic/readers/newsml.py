"""NewsML-G2: a news item, or the items of a news message; the text inside is XHTML or NITF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from semantic.errors import NotAnArticleError, SemanticError, WrongFormatError
from semantic.model import Event, Image, RelatedLink, Rights, Topic
from semantic.readers.draft import Draft, captioned
from semantic.readers.fragments import Fragment, plain_blocks, put_body, read_fragment
from semantic.readers.nitf import put_nitf
from semantic.readers.safe_xml import Paths, child, children, local, parse_xml, text_of, words
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import Article, EntityKind, Role
    from semantic.readers.safe_xml import Element

__all__ = ["read_newsml"]

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ITEMS = frozenset({"newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"})


def read_newsml(source: bytes, *, path: str | None = None) -> Iterator[Article | SemanticError]:
    """Each news item: its article, or the error that says why it is none.

    Pictures that come as items of their own in the message belong to the articles beside them only where a package
    or link says so; alone they are no article.
    """
    root = parse_xml(source, path)
    if local(root) in _ITEMS:
        items = [root]
    elif local(root) == "newsMessage":
        items = [
            one for group in children(root, "itemSet") for one in children(group) if isinstance(one.tag, str)
        ]
    else:
        raise WrongFormatError(
            f"this is no NewsML-G2: its root element is {local(root)}",
            path=path,
            remedy="NewsML 1 is another format",
        )
    return _articles(items, path)


def _articles(items: list[Element], path: str | None) -> Iterator[Article | SemanticError]:
    paths = Paths()
    pictures = {one.get("guid"): one for one in items if _kind(one) in {"picture", "graphic"}}
    texts = [one for one in items if local(one) == "newsItem" and one not in pictures.values()]
    for item in items:
        try:
            if local(item) != "newsItem":
                raise NotAnArticleError(
                    f"a {local(item)} is no article",
                    path=path,
                    place=paths.of(item),
                    remedy="give the news items",
                )
            if texts and item in pictures.values() and any(_links_to(one, item.get("guid")) for one in texts):
                continue  # It stands in the article that links to it.
            yield _article(item, pictures, paths, path)
        except SemanticError as error:
            yield error


def _kind(item: Element) -> str:
    """The class of an item, `text` for ninat:text."""
    meta = child(item, "itemMeta")
    found = None if meta is None else child(meta, "itemClass")
    return (
        ""
        if found is None
        else (found.get("qcode") or found.get("uri") or "").rsplit(":", 1)[-1].rsplit("/", 1)[-1]
    )


def _links_to(item: Element, guid: str | None) -> bool:
    meta = child(item, "itemMeta")
    return (
        bool(guid) and meta is not None and any(one.get("residref") == guid for one in children(meta, "link"))
    )


def _article(item: Element, pictures: dict[str | None, Element], paths: Paths, path: str | None) -> Article:
    draft = Draft("newsml-g2")
    here = paths.of(item)
    guid = item.get("guid") or ""
    if is_web_url(guid):
        draft.put("canonical_url", guid, here)
    elif guid:
        draft.add("identifiers", guid, here)
    draft.put("version", item.get("version"), here)
    rights = child(item, "rightsInfo")
    if rights is not None:
        _rights(rights, draft, paths)
    content = child(item, "contentMeta")
    if content is not None:
        _content_meta(content, draft, paths)
    meta = child(item, "itemMeta")
    if meta is not None:
        _item_meta(meta, pictures, draft, paths)
    body = child(item, "contentSet")
    if body is not None:
        _content_set(body, draft, paths, is_picture=_kind(item) in {"picture", "graphic"})
    asserted = {one.get("qcode") or one.get("uri"): one for one in children(item, "assert")}
    if asserted:
        draft.unmapped("assert", paths.of(next(iter(asserted.values()))))
    draft.put("language", item.get(_LANG), here)
    if meta is not None:
        draft.put("headline", words(child(meta, "title")), paths.of(meta))
    return draft.article(path, here)


def _rights(rights: Element, draft: Draft, paths: Paths) -> None:
    holder = child(rights, "copyrightHolder")
    said: dict[str, str] = {}
    places: dict[str, str] = {}
    rows = [
        ("copyright_holder", _name(holder) if holder is not None else "", holder),
        ("copyright_notice", words(child(rights, "copyrightNotice")), child(rights, "copyrightNotice")),
        ("usage_terms", words(child(rights, "usageTerms")), child(rights, "usageTerms")),
    ]
    for field, text, element in rows:
        if text and element is not None:
            said[field], places[field] = text, paths.of(element)
    link = child(rights, "link")
    if link is not None and is_web_url(link.get("href") or ""):
        said["license"], places["license"] = link.get("href"), paths.of(link)
    if said:
        draft.put("rights", Rights(**said), paths.of(rights), places=places)


def _item_meta(meta: Element, pictures: dict[str | None, Element], draft: Draft, paths: Paths) -> None:
    for one in children(meta):
        name, place = local(one), paths.of(one)
        if name == "versionCreated":
            draft.date("date_modified", text_of(one), place)
        elif name == "firstCreated":
            draft.date("date_created", text_of(one), place)
        elif name == "embargoed" and text_of(one):
            draft.note("embargoed", f"it must not be published before {text_of(one)[:40]}")
        elif name == "pubStatus":
            status = (one.get("qcode") or one.get("uri") or "").rsplit(":", 1)[-1].rsplit("/", 1)[-1]
            draft.put("status", status, place)
            if status in {"withheld", "canceled"}:
                draft.note(
                    "not-for-use", f"its status is {status!r}: it is not for publication", pointer="/status"
                )
        elif name == "edNote" and words(one):
            draft.note("editorial-note", f"a note for editors: {words(one)[:200]}", severity="info")
        elif name == "provider" and _name(one):
            draft.add("agencies", _name(one), place)
        elif name == "link":
            _link(one, pictures, draft, paths)
        elif name not in {
            "itemClass",
            "title",
            "service",
            "profile",
            "role",
            "fileName",
            "generator",
            "signal",
        }:
            draft.unmapped(name, place)


def _link(one: Element, pictures: dict[str | None, Element], draft: Draft, paths: Paths) -> None:
    picture = pictures.get(one.get("residref"))
    if picture is not None:
        _picture(picture, draft, paths)
        return
    title, href = words(child(one, "title", "itemMeta")), one.get("href") or one.get("residref") or ""
    if title:
        draft.add("related", RelatedLink(title, href if is_web_url(href) else None), paths.of(one))
    else:
        draft.unmapped("link", paths.of(one))


def _content_meta(meta: Element, draft: Draft, paths: Paths) -> None:
    for one in children(meta):
        name, place = local(one), paths.of(one)
        if name == "headline":
            if draft.has("headline"):
                draft.put("alternative_headline", words(one), place)
            draft.put("headline", words(one), place)
        elif name == "by":
            draft.byline(words(one), place)
        elif name == "contentCreated":
            draft.date("date_created", text_of(one), place)
        elif name == "contentModified":
            draft.date("date_modified", text_of(one), place)
        elif name == "description":
            draft.put("standfirst", words(one), place)
        elif name == "dateline":
            draft.put("dateline", words(one), place)
        elif name == "located":
            draft.put("dateline", _name(one), place)
        elif name == "language":
            draft.put("language", one.get("tag"), place)
        elif name == "slugline" and words(one):
            draft.add("identifiers", words(one), place)
        elif name == "keyword" and words(one):
            draft.add("keywords", words(one), place)
        elif name == "genre":
            draft.put("genre", _name(one), place)
        elif name in {"infoSource", "creditline"} and (said := _name(one) or words(one)):
            draft.add("agencies", said, place)
        elif name == "subject":
            _subject(one, draft, place)
        elif name not in {"creator", "contributor", "icon", "altId"}:
            draft.unmapped(name, place)
        elif name == "altId" and text_of(one):
            draft.add("identifiers", text_of(one), place)
    if not draft.has("authors"):
        for one in children(meta, "creator"):
            if _name(one):
                draft.author(_name(one), paths.of(one))


#: The nature of a concept: cpnat:person, http://cv.iptc.org/newscodes/cpnature/person.
_NATURES: dict[str, EntityKind] = {
    "person": "person",
    "organisation": "organization",
    "organization": "organization",
    "geoArea": "place",
    "geoarea": "place",
    "poi": "place",
    "POI": "place",
}


def _subject(one: Element, draft: Draft, place: str) -> None:
    nature = (one.get("type") or one.get("typeuri") or "").rsplit(":", 1)[-1].rsplit("/", 1)[-1]
    name, uri = _name(one), one.get("uri") or ""
    code = one.get("qcode") or one.get("literal") or ""
    if nature in _NATURES and name:
        role: Role = "about" if one.get("rank") == "1" else "mentions"
        draft.entity(_NATURES[nature], name, place, role=role, authority=uri if is_web_url(uri) else None)
    elif nature == "event" and name:
        draft.add("events", Event(name, uri if is_web_url(uri) else None), place)
    elif name or code or uri:
        if name:
            draft.add("keywords", name, place)
        if code or uri:
            draft.add(
                "topics", Topic(name or code or uri, uri if is_web_url(uri) else None, code or None), place
            )


def _name(element: Element | None) -> str:
    """The name of a concept, else its literal."""
    if element is None:
        return ""
    return words(child(element, "name")) or " ".join((element.get("literal") or "").split())


def _content_set(content: Element, draft: Draft, paths: Paths, *, is_picture: bool) -> None:
    files = []
    for one in children(content):
        name, place = local(one), paths.of(one)
        if name == "inlineXML":
            inner = next((part for part in one if isinstance(part.tag, str)), None)
            if inner is None:
                continue
            if local(inner) == "nitf":
                put_nitf(inner, draft, paths)
            else:
                # "<h:p", "</xhtml:div": XHTML inside XML may have a prefix
                html = re.sub(
                    r"<(/?)[\w-]{1,20}:(?=[A-Za-z])", r"<\1", etree.tostring(inner, encoding="unicode")
                )
                put_body(draft, read_fragment(html), place)
        elif name == "inlineData":
            text = text_of(one)
            is_html = "html" in (one.get("contenttype") or "")
            put_body(draft, read_fragment(text) if is_html else Fragment(blocks=plain_blocks(text)), place)
        elif name == "remoteContent":
            files.append(one)
    pictures = [one for one in files if is_picture or (one.get("contenttype") or "").startswith("image/")]
    if pictures:
        draft.image(
            captioned(_file(pictures), draft.said("standfirst") if is_picture else ""), paths.of(pictures[0])
        )
    for one in files:
        if one not in pictures:
            draft.unmapped(f"remote content {one.get('contenttype') or ''}".strip(), paths.of(one))


def _file(files: list[Element]) -> Image:
    best = max(files, key=lambda one: _pixels(one.get("width")) or 0)
    url = best.get("href") or best.get("residref")
    return Image(url=url, width=_pixels(best.get("width")), height=_pixels(best.get("height")))


def _picture(item: Element, draft: Draft, paths: Paths) -> None:
    meta, content = child(item, "contentMeta"), child(item, "contentSet")
    files = [] if content is None else list(children(content, "remoteContent"))
    caption = credit = ""
    if meta is not None:
        caption = words(child(meta, "description")) or words(child(meta, "headline"))
        maker = words(child(meta, "by")) or _name(child(meta, "creator"))
        credit = words(child(meta, "creditline")) or maker
    image = captioned(_file(files) if files else Image(), caption, credit)
    if image != Image():
        draft.image(image, paths.of(item))


def _pixels(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"[1-9]\d{0,4}", text, re.ASCII) else None
