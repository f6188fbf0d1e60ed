"""The article's own pictures: those the page's data names, and those that stand in its text; each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from semantic.readers.html.captions import credit_of_line, take_caption
from semantic.readers.html.embedded import as_list, types_of
from semantic.readers.html.picture import EXTENSION, NOT_A_PICTURE, Picture, merge, put, same_picture
from semantic.readers.html.shown_pictures import shown_pictures
from semantic.readers.html.sizes import pixels
from semantic.readers.html.values import plain

if TYPE_CHECKING:
    from semantic.readers.html.maintext import MainText
    from semantic.readers.html.statements import Page

__all__ = ["pictures"]


def pictures(page: Page, text: MainText) -> list[Picture]:
    """The pictures of the article, the lead picture first."""
    stated = [*_embedded(page), *_meta(page)]
    visible = shown_pictures(page.tree, text)
    result: list[Picture] = []
    for picture in visible:
        put(result, picture)
    lead_keys = stated[0].keys() if stated else set()
    for picture in stated:
        known = same_picture(result, picture)
        if known is not None:
            merge(known, picture)
        else:
            result.append(picture)
    lead = next((one for one in result if one.keys() & lead_keys), None)
    if lead is not None and (not lead.is_visible or lead.after in {None, 0}):
        result.remove(lead)
        result.insert(0, lead)
    return result


def _embedded(page: Page) -> list[Picture]:
    found: list[Picture] = []
    for node in page.nodes[:1]:
        for name in ("image", "associatedMedia", "primaryImageOfPage", "thumbnailUrl"):
            if name == "thumbnailUrl" and found:
                continue
            for number, value in enumerate(as_list(node.members.get(name))[:60]):
                where = f"{node.locator}/{name}" + (
                    f"/{number}" if isinstance(node.members.get(name), list) else ""
                )
                picture = _of_value(page, page.graph.resolve(value), node.syntax, where)
                if picture is not None:
                    put(found, picture)
    return found


def _of_value(page: Page, value: Any, rule: str, where: str) -> Picture | None:
    picture = Picture(rule=rule, locator=where)
    if isinstance(value, str):
        value = {"url": value}
    if not isinstance(value, dict):
        return None
    kinds = types_of(value)
    if kinds and not kinds & {"ImageObject", "Photograph", "MediaObject", "Image", "imageObject"}:
        return None
    width = pixels(value.get("width"))
    for name in ("contentUrl", "url", "@id"):
        for one in as_list(value.get(name)):
            address = page.tree.absolute(one) if isinstance(one, str) else None
            if address and not NOT_A_PICTURE.search(address) and (name != "@id" or EXTENSION.search(address)):
                if name == "@id" and picture.urls:
                    continue
                picture.urls[address] = width or 0
    if not picture.urls:
        return None
    picture.width, picture.height = width, pixels(value.get("height"))
    for name in ("caption", "description"):
        text = next((plain(one) for one in as_list(value.get(name)) if plain(one)), "")
        if text and picture.caption is None:
            take_caption(picture, text, f"{where}/{name}")
    for name in ("creditText", "creator", "author", "copyrightHolder", "copyrightNotice", "credit"):
        names = [
            plain(one.get("name")) if isinstance(one, dict) else plain(one)
            for one in map(page.graph.resolve, as_list(value.get(name)))
        ]
        line = "/".join(dict.fromkeys(one for one in names if one))
        if line and picture.credit is None:
            picture.credit, picture.credit_locator = credit_of_line(line), f"{where}/{name}"
    return picture


def _meta(page: Page) -> list[Picture]:
    result: list[Picture] = []
    for statement in page.found.of("image"):
        address = page.tree.absolute(statement.value)
        if address and not NOT_A_PICTURE.search(address):
            put(result, Picture(urls={address: 0}, rule=statement.rule, locator=statement.locator))
    return result[:1]
