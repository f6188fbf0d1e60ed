"""NITF, the markup of wire stories: alone, or inside a NewsML-G2 or ninjs item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.errors import WrongFormatError
from semantic.model import Event, Image, Paragraph, Rights, Topic
from semantic.readers.draft import Draft, captioned
from semantic.readers.fragments import Fragment
from semantic.readers.safe_xml import Paths, child, children, local, parse_xml, words

if TYPE_CHECKING:
    from semantic.model import Article, EntityKind, ParagraphKind
    from semantic.readers.safe_xml import Element

__all__ = ["nitf_article", "put_nitf", "read_nitf"]


def read_nitf(source: bytes, *, path: str | None = None) -> Article:
    """The article of a NITF document; XMLFormatError or WrongFormatError for anything else."""
    root = parse_xml(source, path)
    if local(root) != "nitf":
        raise WrongFormatError(
            f"this is no NITF: its root element is {local(root)}", path=path, remedy="say --from"
        )
    return nitf_article(root, path)


def nitf_article(root: Element, path: str | None) -> Article:
    """The article of the NITF element `root`."""
    draft = Draft("nitf")
    put_nitf(root, draft, Paths())
    return draft.article(path, "/nitf")


def put_nitf(root: Element, draft: Draft, paths: Paths) -> None:
    """Puts what the NITF element `root` says into `draft`, where nothing stands yet."""
    draft.put("language", root.get("{http://www.w3.org/XML/1998/namespace}lang"), paths.of(root))
    for body in children(root, "body"):
        for head in children(body, "body.head"):
            _head(head, draft, paths)
        for content in children(body, "body.content"):
            _content(content, draft, paths)
        for end in children(body, "body.end"):
            for tag in end.iter():
                if isinstance(tag.tag, str) and local(tag) in {"tagline", "bibliography"} and words(tag):
                    draft.unmapped(local(tag), paths.of(tag))
    for head in children(root, "head"):
        _meta(head, draft, paths)


def _head(head: Element, draft: Draft, paths: Paths) -> None:
    for one in head.iter():
        name = local(one) if isinstance(one.tag, str) else ""
        if name == "hl1":
            draft.put("headline", words(one), paths.of(one))
        elif name == "hl2":
            draft.put("alternative_headline", words(one), paths.of(one))
        elif name == "abstract":
            draft.put("standfirst", words(one), paths.of(one))
        elif name == "byline":
            person = [
                inner for inner in one.iter() if isinstance(inner.tag, str) and local(inner) == "person"
            ]
            for inner in person:
                draft.author(words(inner), paths.of(inner))
            if not person:
                text = " ".join(words(one).split())
                title = " ".join(words(child(one, "byttl")).split())
                draft.byline(text.removesuffix(title).strip() if title else text, paths.of(one))
                if title:
                    draft.unmapped("byttl", paths.of(one))
        elif name == "distributor" and words(one):
            draft.add("agencies", words(one), paths.of(one))
        elif name == "dateline":
            draft.put(
                "dateline",
                words(one if child(one, "location") is None else child(one, "location")),
                paths.of(one),
            )
        elif name == "note" and words(one):
            draft.note("editorial-note", f"a note for editors: {words(one)[:200]}", severity="info")


_KINDS: dict[str, ParagraphKind] = {
    "p": "paragraph",
    "hl2": "subheading",
    "bq": "quote",
    "li": "list-item",
    "pre": "paragraph",
}
_ENTITIES: dict[str, EntityKind] = {
    "person": "person",
    "org": "organization",
    "location": "place",
    "city": "place",
    "region": "place",
    "country": "place",
    "state": "place",
}


def _content(content: Element, draft: Draft, paths: Paths) -> None:
    fragment = Fragment()
    places: list[str] = []
    taken: set[Element] = set()
    for one in content.iter():
        name = local(one) if isinstance(one.tag, str) else ""
        if name == "media":
            _media(one, len(fragment.blocks), draft, paths)
            taken.update(one.iter())
        elif one in taken:
            continue
        elif name in _KINDS:
            taken.update(one.iter())
            if words(one):
                fragment.blocks.append(Paragraph(words(one), _KINDS[name]))
                places.append(paths.of(one))
            for inner in one.iter():
                _inline(inner, draft, paths)
        elif name in {"table", "nitf-table", "fn", "credit"}:
            taken.update(one.iter())
            draft.unmapped(name, paths.of(one))
        elif (one.text or "").strip() and name in {"block", "body.content", "ol", "ul"}:
            fragment.blocks.append(Paragraph(" ".join(one.text.split())))
            places.append(paths.of(one))
    if not draft.has("body"):
        for block, place in zip(fragment.blocks, places, strict=True):
            draft.append("body", block, place)


def _inline(one: Element, draft: Draft, paths: Paths) -> None:
    """People, organizations and places that the text marks as such, and their value in the markup."""
    name = local(one) if isinstance(one.tag, str) else ""
    if name in _ENTITIES and words(one):
        draft.entity(_ENTITIES[name], words(one), paths.of(one))
    elif name == "event" and words(one):
        draft.add(
            "events",
            Event(words(one), start_date=_day(one.get("start-date")), end_date=_day(one.get("end-date"))),
            paths.of(one),
        )


def _media(media: Element, before: int, draft: Draft, paths: Paths) -> None:
    kind = media.get("media-type") or ""
    files = [one for one in children(media, "media-reference") if one.get("source")]
    if kind not in {"image", "photo", "picture", ""}:
        draft.unmapped(f"media {kind}", paths.of(media))
        return
    best = max(files, key=lambda one: _pixels(one.get("width")) or 0, default=None)
    image = Image(
        url=best.get("source") if best is not None else None,
        width=_pixels(best.get("width")) if best is not None else None,
        height=_pixels(best.get("height")) if best is not None else None,
        after_paragraph=before,
    )
    caption, producer = child(media, "media-caption"), child(media, "media-producer")
    image = captioned(image, words(caption), words(producer))
    if image.url or image.caption:
        draft.image(image, paths.of(media), {"caption": paths.of(caption)} if caption is not None else None)


def _meta(head: Element, draft: Draft, paths: Paths) -> None:
    title = child(head, "title")
    if title is not None:
        draft.put("headline", words(title), paths.of(title))
    for one in head.iter():
        name, place = (local(one), paths.of(one)) if isinstance(one.tag, str) else ("", "")
        if name == "date.issue":
            draft.date("date_published", _moment(one.get("norm")), place)
        elif name == "date.expire":
            draft.date("expires", _moment(one.get("norm")), place)
        elif name == "doc-id" and one.get("id-string"):
            draft.add("identifiers", one.get("id-string"), place)
        elif name == "doc.copyright" and one.get("holder"):
            year = f"© {one.get('year')} {one.get('holder')}" if one.get("year") else None
            draft.put("rights", Rights(one.get("holder"), year), place)
        elif name == "key-list":
            for keyword in children(one, "keyword"):
                if keyword.get("key"):
                    draft.add("keywords", keyword.get("key"), paths.of(keyword))
        elif name == "tobject.subject":
            _subject(one, draft, place)
        elif name == "tobject.property" and one.get("tobject.property.type"):
            draft.put("genre", one.get("tobject.property.type"), place)
        elif name == "pubdata":
            draft.put("section", one.get("position.section"), place)
            if one.get("name"):
                draft.add("agencies", one.get("name"), place)
        elif name in {"person", "org", "location"} and words(one):
            draft.entity(_ENTITIES[name], words(one), place)
        elif name == "evloc" and (one.get("city") or one.get("county-dist")):
            draft.entity("place", one.get("city") or one.get("county-dist"), place)
        elif name in {"urgency", "fixture", "series", "ed-msg", "du-key", "revision-history", "correction"}:
            draft.unmapped(name, place)


def _subject(one: Element, draft: Draft, place: str) -> None:
    parts = [one.get(f"tobject.subject.{part}") for part in ("detail", "matter", "type")]
    name, code = next((part for part in parts if part), ""), one.get("tobject.subject.refnum")
    if name:
        draft.add("keywords", name, place)
    if code:
        draft.add("topics", Topic(name or code, code=code), place)


# "20080219T093000+0100", "20080219+0100", "20080219", "20080219T0930"
_NORM = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?", re.ASCII)


def _moment(text: str | None) -> str:
    """ISO 8601 in its extended form for the basic form of NITF; a day keeps no zone."""
    match = _NORM.fullmatch((text or "").strip())
    if match is None:
        return (text or "").strip()
    day = f"{match[1]}-{match[2]}-{match[3]}"
    if match[4] is None:
        return day
    zone = match[7] or ""
    zone = zone if ":" in zone or len(zone) < 5 else f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{match[4]}:{match[5]}:{match[6] or '00'}{zone}"


def _day(text: str | None) -> str | None:
    return _moment(text) or None


def _pixels(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"[1-9]\d{0,4}", text, re.ASCII) else None
