"""The pictures of a feed's item: Media RSS and enclosures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.model import Image
from semantic.readers.draft import Draft, captioned
from semantic.readers.fragments import plain_text
from semantic.readers.html.sizes import pixels
from semantic.readers.safe_xml import text_of

if TYPE_CHECKING:
    from semantic.readers.safe_xml import Element, Paths

__all__ = ["MEDIA", "put_enclosure", "put_media"]

#: The namespace of Media RSS.
MEDIA = "{http://search.yahoo.com/mrss/}"


def put_media(item: Element, draft: Draft, paths: Paths) -> None:
    """Pictures of Media RSS: of one group the largest; title, text and credit stand inside or around them."""
    for group in item.findall(f"{MEDIA}group"):
        _pictures(group.findall(f"{MEDIA}content"), (group, item), draft, paths)
    for content in item.findall(f"{MEDIA}content"):
        _pictures([content], (content, item), draft, paths)
    if not draft.has("images"):
        for thumbnail in item.findall(f"{MEDIA}thumbnail")[:1]:
            _pictures([thumbnail], (thumbnail,), draft, paths)


def _pictures(contents: list[Element], around: tuple[Element, ...], draft: Draft, paths: Paths) -> None:
    pictures = [one for one in contents if _is_picture(one) and one.get("url")]
    for one in contents:
        if one not in pictures:
            draft.unmapped(f"media {one.get('type') or one.get('medium') or ''}".strip(), paths.of(one))
    if not pictures:
        return
    best = max(pictures, key=lambda one: pixels(one.get("width")) or 0)
    caption = _said(best, around, "description") or ""
    credit = _said(best, around, "credit") or ""
    image = Image(
        url=best.get("url"),
        width=pixels(best.get("width")),
        height=pixels(best.get("height")),
        is_lead=best.get("isDefault") == "true",
    )
    draft.image(captioned(image, plain_text(caption), plain_text(credit)), paths.of(best))


def _said(best: Element, around: tuple[Element, ...], name: str) -> str | None:
    return next(
        (text_of(found) for one in (best, *around) if (found := one.find(f"{MEDIA}{name}")) is not None),
        None,
    )


def _is_picture(content: Element) -> bool:
    if content.tag == f"{MEDIA}thumbnail" or content.get("medium") == "image":
        return True
    kind = content.get("type") or ""
    return kind.startswith("image/") or (
        not kind and not content.get("medium") and _has_extension(content.get("url"))
    )


def _has_extension(url: str | None) -> bool:
    return (url or "").split("?", 1)[0].lower().endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"))


def put_enclosure(url: str | None, kind: str | None, element: Element, draft: Draft, paths: Paths) -> None:
    """Adds an enclosed picture; another enclosure is named as what has no place."""
    if url and (kind or "").startswith("image/"):
        draft.image(Image(url=url), paths.of(element))
    else:
        draft.unmapped(f"enclosure {kind or ''}".strip(), paths.of(element))
