"""An article as an item of IPTC ninjs 3.1."""

from __future__ import annotations

import re
import uuid
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from semantic.lexical import date_defect
from semantic.model import Diagnostic
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.model import JSON, Article, Entity, Image, Paragraph

__all__ = ["ninjs_item"]

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
_STATUS = frozenset({"usable", "withheld", "canceled"})
_MEMBERS = (("person", "people"), ("organization", "organisations"), ("place", "places"))
_TAGS = {"subheading": "h2", "quote": "blockquote", "list-item": "li", "time": "h3"}


def ninjs_item(article: Article, uri: str) -> tuple[dict[str, JSON], tuple[Diagnostic, ...]]:
    """The item that says what `article` says, and a note for each value that ninjs 3.1 has no place for.

    `uri` names the item where the article has neither an address nor an identifier that is a URI. ninjs has no date of publication, and its dates are
    moments with an offset: a bare day has no place in it.
    """
    notes: list[str] = []
    rights = article.rights
    own = next((value for value in article.identifiers if _URI.match(value)), None)
    named = _uri(article.canonical_url) or own or uri
    item: dict[str, JSON] = {
        "uri": named,
        "standard": _STANDARD,
        "type": "text",
        "language": article.language,
        "version": article.version,
        "contentCreated": _moment(article.date_created, "dateCreated", notes),
        "versionCreated": _moment(article.date_modified, "dateModified", notes),
        "expires": _moment(article.expires, "expires", notes),
        "pubStatus": article.status if article.status in _STATUS else None,
        "headlines": _valued(("main", article.headline), ("alternative", article.alternative_headline)),
        "descriptions": _valued(("summary", article.standfirst)),
        "bodies": _bodies(article.body),
        "by": ", ".join(author.name for author in article.authors) or None,
        "located": article.dateline,
        "copyrightHolder": rights.copyright_holder if rights else None,
        "copyrightNotice": rights.copyright_notice if rights else None,
        "usageTerms": rights.usage_terms if rights else None,
        "rightsInfo": {"linkedRights": _uri(rights.license)} if rights and _uri(rights.license) else None,
        "genres": [{"name": article.genre}] if article.genre else None,
        "subjects": _subjects(article),
        "events": [_said(name=event.name, uri=_uri(event.url)) for event in article.events],
        **{
            member: [_named(one) for one in article.entities if one.kind == kind] for kind, member in _MEMBERS
        },
        "infoSources": [*_sources(article)],
        "altIds": [{"role": "identifier", "value": value} for value in article.identifiers if value != named],
        "trustIndicators": [{"href": _uri(href)} for href in article.principles if _uri(href)],
        "associations": [*_associations(article, notes)],
    }
    notes += [name for name, value in _homeless(article) if value]
    return _said(**item), tuple(
        Diagnostic("not-in-ninjs", f"ninjs 3.1 has no place for {name}", severity="info")
        for name in dict.fromkeys(notes)
    )


# "urn:newsml:news.example:20260304:ferry"
_URI = re.compile(r"(?:urn|tag|https?):[!-~]+$")


def _homeless(article: Article) -> Iterator[tuple[str, object]]:
    """What ninjs does not say of an article."""
    yield "datePublished", article.date_published
    yield "section", article.section
    yield "paywall", article.paywall
    yield "status", article.status and article.status not in _STATUS
    yield "events' dates", any(event.start_date or event.end_date for event in article.events)
    yield (
        "authors' job titles and employers",
        any(one.job_title or one.affiliation for one in article.authors),
    )
    yield (
        "mentions, other names and titles of entities",
        any(one.mentions or one.alternate_names or one.job_titles for one in article.entities),
    )
    yield "links inside the text", article.links
    yield "publisher's logo", article.publisher and article.publisher.logo_url


def _said(**members: JSON) -> dict[str, JSON]:
    return {name: value for name, value in members.items() if value not in (None, "", [], {})}


def _valued(*rows: tuple[str, str | None]) -> list[JSON]:
    return [{"role": role, "contentType": "text/plain", "value": value} for role, value in rows if value]


# 2026-03-01T07:30:00+01:00: what `format: date-time` wants
_MOMENT = re.compile(r"T.*(?:Z|[+-]\d\d:\d\d)$")


def _moment(text: str | None, name: str, notes: list[str]) -> str | None:
    if text and not (_MOMENT.search(text) and date_defect(text) is None):
        notes.append(f"the {name} {text}, which has no time with an offset")
        return None
    return text


def _bodies(body: Sequence[Paragraph]) -> list[JSON]:
    if not body:
        return []
    text = "\n\n".join(block.text for block in body)
    return [
        {
            "role": "main",
            "contentType": "text/html",
            "charCount": len(text),
            "wordCount": len(text.split()),
            "value": "".join(_html(body)),
        }
    ]


def _html(body: Sequence[Paragraph]) -> Iterator[str]:
    in_list = False
    for block in body:
        if (block.kind == "list-item") != in_list:
            in_list = not in_list
            yield "<ul>" if in_list else "</ul>"
        tag = _TAGS.get(block.kind, "p")
        yield f"<{tag}>{escape(block.text, quote=False)}</{tag}>"
    if in_list:
        yield "</ul>"


def _subjects(article: Article) -> list[JSON]:
    named = {topic.name for topic in article.topics}
    return [
        *(_said(name=topic.name, uri=_uri(topic.url), literal=topic.code) for topic in article.topics),
        *({"name": word} for word in article.keywords if word not in named),
    ]


def _named(entity: Entity) -> dict[str, JSON]:
    point = (
        {"type": "Point", "coordinates": [entity.geo.longitude, entity.geo.latitude]} if entity.geo else None
    )
    return _said(name=entity.name, rel=entity.role, uri=_uri(entity.authority), geoJSON=point)


def _sources(article: Article) -> Iterator[dict[str, JSON]]:
    for author in article.authors:
        yield _said(name=author.name, role="author", uri=_uri(author.url))
    for name in article.agencies:
        yield {"name": name, "role": "source"}
    if article.publisher:
        yield _said(name=article.publisher.name, role="publisher", uri=_uri(article.publisher.url))


def _associations(article: Article, notes: list[str]) -> Iterator[dict[str, JSON]]:
    for i, image in enumerate(article.images, 1):
        yield _picture(image, i, notes)
    for i, link in enumerate(article.related, 1):
        yield {
            "name": f"related-{i}",
            "uri": _uri(link.url) or _urn(link.headline),
            "type": "text",
            "headlines": _valued(("main", link.headline)),
        }
        if link.caption or link.thumbnail_url:
            notes.append("pictures of related links")


def _picture(image: Image, position: int, notes: list[str]) -> dict[str, JSON]:
    rendition = _said(name="main", href=_uri(image.url), width=image.width, height=image.height)
    return _said(
        name=f"picture-{position}",
        uri=_uri(image.url) or _urn(image.caption or f"picture-{position}"),
        type="picture",
        descriptions=_valued(("caption", image.caption)),
        by=image.credit.text if image.credit else None,
        contentCreated=_moment(image.date_created, "date of a picture", notes),
        renditions=[rendition] if _uri(image.url) else None,
    )


def _uri(text: str | None) -> str | None:
    """A web address in ASCII, which is what `format: uri` wants; None for what is no address."""
    return quote(text, safe=_ASCII) if text and is_web_url(text) else None


#: What `quote` leaves alone: everything that is ASCII.
_ASCII = "".join(map(chr, range(0x21, 0x7F)))


def _urn(text: str) -> str:
    """A name for an item that has none: version 5 of what it says, so that the same article gives the same bytes."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}"
