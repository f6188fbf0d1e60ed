"""The pictures of a ninjs item: its own files, and the items that it is associated with."""

from __future__ import annotations

from semantic.model import Image, RelatedLink
from semantic.readers.draft import Draft, captioned
from semantic.readers.fragments import plain_text
from semantic.readers.ninjs.versions import Item
from semantic.urls import is_web_url

__all__ = ["put_association", "put_renditions"]


def put_renditions(item: Item, draft: Draft) -> None:
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


def put_association(one: Item, draft: Draft) -> None:
    """Adds an associated picture to the pictures, an associated text to the related stories."""
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
