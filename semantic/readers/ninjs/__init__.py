"""IPTC ninjs, the JSON of news agencies: lines 1.x, 2.x and 3.x, judged by the schema of their own version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from semantic.errors import NotAnArticleError
from semantic.model import Event, Geo, Image, Paragraph, Publisher, RelatedLink, Rights, Topic
from semantic.readers.draft import Draft, captioned
from semantic.readers.fragments import Fragment, plain_blocks, plain_text, put_body, read_fragment
from semantic.readers.json_source import json_object, without_mark
from semantic.readers.ninjs.schemas import defects
from semantic.readers.ninjs.versions import Item, version_of
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON, Article, Role

__all__ = ["ninjs_article", "read_ninjs"]


def read_ninjs(source: bytes, *, path: str | None = None) -> Article:
    """The article of a ninjs item; what its schema says against it is a diagnostic with its pointer.

    Everything that the item states has its place in the article or is named by a diagnostic. ninjs states when an
    item was created and changed, never when it was published, so the date of publication stays absent.
    """
    return ninjs_article(json_object(without_mark(source), path), path)


def ninjs_article(source: Mapping[str, JSON], path: str | None) -> Article:
    """The article of the ninjs item `source`."""
    draft = Draft("ninjs")
    item = Item.of(source)
    if not (item.members.keys() & _SIGNS):
        raise NotAnArticleError(
            "this JSON has no member of a ninjs item", path=path, remedy="check what it is, or say --from"
        )
    _check(source, draft)
    _titles(item, draft)
    _single_values(item, draft)
    _people_and_things(item, draft)
    _body(item, draft)
    _renditions(item, draft)
    for association in item.items("associations"):
        _association(association, draft)
    for name, place in item.names():
        if name not in _READ:
            draft.unmapped(name, place)
    return draft.article(path, "/headlines")


#: A member of these names makes JSON a ninjs item.
_SIGNS = {"uri", "headline", "headlines", "bodies", "versioncreated", "standard"}
#: Members with a place in the article, or of which nothing is lost (a count is counted anew).
_READ = frozenset({
    "uri", "type", "contenttype", "profile", "standard", "version", "firstcreated", "versioncreated", "contentcreated",
    "embargoeduntil", "pubstatus", "copyrightholder", "copyrightnotice", "usageterms", "ednote", "language", "people",
    "organisations", "places", "subjects", "events", "objects", "infosources", "title", "by", "headline", "headlines",
    "slugline", "located", "descriptions", "bodies", "renditions", "associations", "altids", "trustindicators", "genres",
    "expires", "rightsinfo", "charcount", "wordcount", "representationtype", "eventdetails", "$schema",
})  # fmt: skip
_HTML = ("html", "xhtml", "html5", "richhtml5", "text/html", "application/xhtml+xml")


def _check(source: Mapping[str, JSON], draft: Draft) -> None:
    version, is_stated = version_of(source)
    judged = (
        f"ninjs {version}" if is_stated else f"ninjs {version}, the newest of its line (the item states none)"
    )
    for pointer, message in defects(version, source):
        draft.note(
            "ninjs-invalid",
            f"not as {judged} wants it at {pointer}: {message}",
            "mend the item at its source",
        )


def _titles(item: Item, draft: Draft) -> None:
    stated = [(item.text("headline"), "")]
    stated += [(one.text("value"), one.text("role")[0]) for one in item.items("headlines")]
    titles = [(plain_text(text), place, role) for (text, place), role in stated if text]
    title, title_place = item.text("title")
    main = next((one for one in titles if one[2] == "main"), titles[0] if titles else None)
    if main is None:
        draft.put("headline", plain_text(title), title_place)
        return
    draft.put("headline", main[0], main[1])
    for text, place, _ in [*titles, (plain_text(title), title_place, "title")]:
        if text and text != main[0]:
            if draft.has("alternative_headline"):
                draft.unmapped("another headline", place)
            draft.put("alternative_headline", text, place)


def _single_values(item: Item, draft: Draft) -> None:
    uri, place = item.text("uri")
    if is_web_url(uri):
        draft.put("canonical_url", uri, place)
    elif uri:
        draft.add("identifiers", uri, place)
    for name in ("slugline",):
        text, place = item.text(name)
        if text:
            draft.add("identifiers", text, place)
    for one in item.items("altids"):
        text, place = one.text("value")
        if text:
            draft.add("identifiers", text, place)
    draft.date("date_created", *item.text("contentcreated"))
    draft.date("date_created", *item.text("firstcreated"))
    draft.date("date_modified", *item.text("versioncreated"))
    draft.date("expires", *item.text("expires"))
    for name, field in (("version", "version"), ("pubstatus", "status"), ("language", "language")):
        text, place = item.text(name)
        draft.put(field, text, place)
    located, place = item.text("located")
    draft.put("dateline", located, place)
    _rights(item, draft)
    for genre in item.items("genres"):
        text, place = _named(genre)
        if draft.has("genre") and text:
            draft.add("keywords", text, place)
        draft.put("genre", text, place)
    for one in item.items("trustindicators"):
        href, place = one.text("href")
        if href:
            draft.add("principles", href, place)
        else:
            draft.unmapped("trust indicator", one.pointer)
    _warnings(item, draft)


def _rights(item: Item, draft: Draft) -> None:
    said: dict[str, str] = {}
    places: dict[str, str] = {}
    rows = [(field, *item.text(name)) for name, field in _RIGHTS]
    for info in [
        Item.of(value, place)
        for place, value in [item.members.get("rightsinfo", ("", None))]
        if isinstance(value, dict)
    ]:
        rows.append(("license", *info.text("linkedrights")))
        if info.text("encodedrights")[0]:
            draft.unmapped("encoded rights", info.text("encodedrights")[1])
    for field, text, place in rows:
        if text:
            said[field], places[field] = text, place
    if said:
        draft.put("rights", Rights(**said), next(iter(places.values())), places=places)


_RIGHTS = (
    ("copyrightholder", "copyright_holder"),
    ("copyrightnotice", "copyright_notice"),
    ("usageterms", "usage_terms"),
)


def _warnings(item: Item, draft: Draft) -> None:
    status, place = item.text("pubstatus")
    if status in {"withheld", "canceled"}:
        draft.note("not-for-use", f"its status is {status!r}: it is not for publication", pointer="/status")
    embargo, _ = item.text("embargoeduntil")
    if embargo:
        draft.note("embargoed", f"it must not be published before {embargo}")
    if item.text("representationtype")[0] in {"partial", "incomplete"}:
        draft.note("partial-content", "this is a part of the item only", "ask the sender for the whole")
    note, place = item.text("ednote")
    if note:
        shown = note if len(note) <= 200 else note[:199] + "…"
        draft.note("editorial-note", f"a note for editors ({place}): {shown}", severity="info")


def _named(one: Item) -> tuple[str, str]:
    """Name of a concept, else its literal or code, with its pointer."""
    for member in ("name", "literal", "code", "title"):
        text, place = one.text(member)
        if text:
            return " ".join(text.split()), place
    return "", one.pointer


def _address(one: Item) -> tuple[str, str]:
    """The address of a concept: 2.x and 3.x state it, 1.x in two halves."""
    uri, place = one.text("uri")
    if uri:
        return uri, place
    scheme, place = one.text("scheme")
    code, _ = one.text("code")
    return (
        (scheme + code if scheme.endswith(("/", "#", "=")) else f"{scheme}/{code}", place)
        if scheme and code
        else ("", place)
    )


_KINDS: tuple[tuple[str, Any], ...] = (
    ("people", "person"),
    ("organisations", "organization"),
    ("places", "place"),
)
_ABOUT = frozenset({"about", "main", "mainsubject"})


def _people_and_things(item: Item, draft: Draft) -> None:
    for member, kind in _KINDS:
        for one in item.items(member):
            name, place = _named(one)
            uri, uri_place = _address(one)
            if not name:
                draft.unmapped(f"{member} without a name", one.pointer)
                continue
            role: Role = "about" if one.text("rel")[0].lower() in _ABOUT else "mentions"
            said: dict[str, Any] = {}
            if is_web_url(uri):
                said["authority"] = uri
            elif uri:
                draft.unmapped(f"{member} uri", uri_place)
            if kind == "place" and (geo := _geo(one)):
                said["geo"] = geo[0]
            draft.entity(kind, name, place, role=role, places={"authority": uri_place}, **said)
            for left in ("symbols", "contactinfo"):
                if left in one.members:
                    draft.unmapped(f"{member} {left}", one.members[left][0])
    for member in ("subjects", "objects"):
        for one in item.items(member):
            _topic(one, draft)
    for one in item.items("events"):
        name, place = _named(one)
        uri, _ = _address(one)
        if name:
            draft.add("events", Event(name, uri if is_web_url(uri) else None), place)
        else:
            draft.unmapped("event without a name", one.pointer)
    _event_details(item, draft)
    _sources(item, draft)
    if not draft.has("authors"):
        draft.byline(*item.text("by"))


def _sources(item: Item, draft: Draft) -> None:
    for one in item.items("infosources"):
        name, place = _named(one)
        uri, _ = _address(one)
        role = (one.text("role")[0] or one.text("rel")[0]).lower()
        if not name:
            draft.unmapped("source without a name", one.pointer)
        elif any(word in role for word in ("writer", "author", "creator", "reporter")):
            draft.author(name, place, url=uri if is_web_url(uri) else None)
        elif role == "publisher":
            draft.put("publisher", Publisher(name, url=uri if is_web_url(uri) else None), place)
        else:
            draft.add("agencies", name, place)


def _topic(one: Item, draft: Draft) -> None:
    name, place = _named(one)
    uri, uri_place = _address(one)
    code, code_place = one.text("literal")
    if one.text("name")[0]:
        draft.add("keywords", name, place)
    if uri or code:
        draft.add(
            "topics",
            Topic(
                name or uri,
                uri if is_web_url(uri) else None,
                code or (None if is_web_url(uri) else uri) or None,
            ),
            one.pointer,
            {"name": place, "url": uri_place, "code": code_place or uri_place},
        )
    elif not name:
        draft.unmapped("subject without a name", one.pointer)
    for left in ("relevance", "confidence", "creator"):
        if left in one.members:
            draft.unmapped(f"subject's {left}", one.members[left][0])


def _geo(one: Item) -> tuple[Geo, str] | None:
    """The point of a place: GeoJSON has longitude first."""
    for name, (place, value) in one.members.items():
        if (name == "geojson" or name.startswith("geometry_")) and isinstance(value, dict):
            shape = value.get("geometry", value)
            at = (
                shape.get("coordinates") if isinstance(shape, dict) and shape.get("type") == "Point" else None
            )
            if isinstance(at, list) and len(at) >= 2 and all(type(n) in (int, float) for n in at[:2]):
                try:
                    return Geo(float(at[1]), float(at[0])), place
                except OverflowError:
                    return None
    return None


def _event_details(item: Item, draft: Draft) -> None:
    place, value = item.members.get("eventdetails", ("", None))
    if not isinstance(value, dict):
        return
    details = Item.of(value, place)
    when_place, when = details.members.get("dates", ("", None))
    dates = Item.of(when, when_place) if isinstance(when, dict) else Item("", {})
    start = dates.text("startdate")[0] or dates.text("expectedstartdate")[0]
    end = dates.text("enddate")[0] or dates.text("expectedenddate")[0]
    name = item.text("title")[0] or next((one.text("value")[0] for one in item.items("headlines")), "")
    if name:
        draft.add("events", Event(plain_text(name), None, start or None, end or None), place)
    _, organiser = details.members.get("organiser", ("", None))
    if isinstance(organiser, dict):
        draft.entity("organization", *_named(Item.of(organiser, f"{place}/organiser")))
    for left in details.members.keys() - {"dates", "organiser"}:
        draft.unmapped(f"event's {left}", details.members[left][0])


def _body(item: Item, draft: Draft) -> None:
    summary = [(one, *one.text("value")) for one in item.items("descriptions")]
    for _, text, place in summary[:1]:
        draft.put("standfirst", plain_text(text), place)
    for _, text, place in summary[1:]:
        if text:
            draft.unmapped("another description", place)
    bodies = [(_form(one), *one.text("value")) for one in item.items("bodies")]
    for form in ("html", "nitf", "plain"):
        for found, text, place in bodies:
            if found == form and text and not draft.has("body"):
                fragment = Fragment(blocks=plain_blocks(text)) if form == "plain" else read_fragment(text)
                fragment.blocks = _without_title(fragment.blocks, draft)
                put_body(draft, fragment, place)


def _form(body: Item) -> str:
    kinds = {body.text("contenttype")[0].lower().split(";")[0], body.text("role")[0].lower()}
    if kinds & set(_HTML):
        return "html"
    if any("nitf" in kind for kind in kinds):
        return "nitf"
    text = body.text("value")[0][:2000].lower()
    return "html" if "<p>" in text or "<p " in text or "</p>" in text else "plain"


def _without_title(blocks: list[Paragraph], draft: Draft) -> list[Paragraph]:
    """The blocks without the headline, which agencies repeat at the top of a body."""
    title = " ".join(draft.said("headline").split()).casefold()
    repeated = blocks and len(blocks) > 1 and blocks[0].text.casefold() == title
    return blocks[1:] if repeated else blocks


def _renditions(item: Item, draft: Draft) -> None:
    """The item's own files: of a text or a picture the largest image, which is one picture in several sizes."""
    all_files = [one for one in item.items("renditions") if one.text("href")[0]]
    pictures = [one for one in all_files if _is_image(one)]
    if pictures and item.text("type")[0].lower() in {"picture", "graphic", "text", "composite", ""}:
        all_files = [one for one in all_files if one not in pictures]
        is_picture = item.text("type")[0].lower() in {"picture", "graphic"}
        _picture(item if is_picture else Item(item.pointer, {}), pictures, draft)
    for one in all_files:
        draft.unmapped(f"rendition {one.text('name')[0]}".strip(), one.text("href")[1])


def _is_image(rendition: Item) -> bool:
    kind = rendition.text("contenttype")[0].lower()
    return kind.startswith("image/") or (not kind and _is_picture(rendition.text("href")[0]))


def _association(one: Item, draft: Draft) -> None:
    kind = one.text("type")[0].lower()
    pictures = [
        rendition
        for rendition in one.items("renditions")
        if rendition.text("href")[0]
        and (
            rendition.text("contenttype")[0].lower().startswith("image/")
            or kind in {"picture", "graphic", ""}
        )
    ]
    if kind in {"picture", "graphic"} or (not kind and pictures):
        _picture(one, pictures, draft)
        return
    titles = [
        one.text("headline")[0],
        *(h.text("value")[0] for h in one.items("headlines")),
        one.text("title")[0],
    ]
    title = next((plain_text(text) for text in titles if text), "")
    uri, _ = one.text("uri")
    if title and kind in {"text", "composite", "event", ""}:
        draft.add("related", RelatedLink(title, uri if is_web_url(uri) else None), one.pointer)
    else:
        draft.unmapped(f"associated {kind or 'item'}", one.pointer)


def _picture(one: Item, pictures: list[Item], draft: Draft) -> None:
    best = max(pictures, key=lambda rendition: _size(rendition, "width") or 0, default=None)
    texts = [(found.text("role")[0], *found.text("value")) for found in one.items("descriptions")]
    caption = next(
        (row for row in texts if row[0] == "caption"), texts[0] if texts else ("", *one.text("headline"))
    )
    by, by_place = one.text("by")
    holder, holder_place = one.text("copyrightholder")
    credit = "/".join(part for part in (by, holder) if part)
    created, created_place = one.text("contentcreated")
    image = captioned(
        Image(
            url=best.text("href")[0] if best else None,
            width=_size(best, "width") if best else None,
            height=_size(best, "height") if best else None,
            date_created=created or None,
        ),
        plain_text(caption[1]),
        credit,
    )
    if image == Image():
        draft.unmapped("associated picture that says nothing", one.pointer)
        return
    places = {
        "url": best.text("href")[1] if best else one.pointer,
        "caption": caption[2] or one.pointer,
        "credit": by_place or holder_place or one.pointer,
        "date_created": created_place or caption[2] or one.pointer,
    }
    draft.image(image, one.pointer, places)


def _size(one: Item, name: str) -> int | None:
    value = one.members.get(name, ("", None))[1]
    is_whole = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < 100_000
    return int(value) if is_whole and int(value) == value else None


def _is_picture(href: str) -> bool:
    return href.split("?", 1)[0].lower().endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"))
