"""Whom and what a ninjs item names: people, organisations, places, subjects, events, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from semantic.model import Event, Geo, Publisher, Topic
from semantic.readers.fragments import plain_text
from semantic.readers.ninjs.versions import Item
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from semantic.model import Role
    from semantic.readers.draft import Draft

__all__ = ["named", "put_concepts"]


_KINDS: tuple[tuple[str, Any], ...] = (
    ("people", "person"),
    ("organisations", "organization"),
    ("places", "place"),
)
_ABOUT = frozenset({"about", "main", "mainsubject"})


def put_concepts(item: Item, draft: Draft) -> None:
    """Adds to `draft` whom and what the item names, and who made it."""
    for member, kind in _KINDS:
        for one in item.items(member):
            name, place = named(one)
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
        name, place = named(one)
        uri, _ = _address(one)
        if name:
            draft.add("events", Event(name, uri if is_web_url(uri) else None), place)
        else:
            draft.unmapped("event without a name", one.pointer)
    _event_details(item, draft)
    _sources(item, draft)
    if not draft.has("authors"):
        draft.byline(*item.text("by"))


def named(one: Item) -> tuple[str, str]:
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


def _sources(item: Item, draft: Draft) -> None:
    for one in item.items("infosources"):
        name, place = named(one)
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
    name, place = named(one)
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
        draft.entity("organization", *named(Item.of(organiser, f"{place}/organiser")))
    for left in details.members.keys() - {"dates", "organiser"}:
        draft.unmapped(f"event's {left}", details.members[left][0])
