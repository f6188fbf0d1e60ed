"""The pictures that stand in the article as a reader of the page sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.html.captions import CAPTION_CLASS, read_caption
from semantic.readers.html.picture import EXTENSION, NOT_A_PICTURE, Picture
from semantic.readers.html.sizes import LAZY, SETS, candidates, pixels
from semantic.readers.html.tree import classes, text_of
from semantic.readers.html.visible import ELSEWHERE, article_element

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from semantic.readers.html.maintext import MainText
    from semantic.readers.html.tree import Tree

__all__ = ["first_address", "shown_pictures"]

_SMALLEST = 130


def shown_pictures(tree: Tree, text: MainText) -> list[Picture]:
    """The pictures in and around the running text, with their captions, in the order of the page."""
    around = article_element(text)
    if around is None:
        return []
    order = {element: number for number, element in enumerate(around.iter())}
    places = [order.get(place) for place in text.places]
    known = [place for place in places if place is not None]
    last = max(known, default=0)
    found: list[Picture] = []
    seen: set[HtmlElement] = set()
    holding = {
        ancestor
        for place in text.places
        if place is not None and not CAPTION_CLASS.search(classes(place))
        for ancestor in (place, *place.iterancestors())
    }
    holding |= {
        ancestor
        for heading in tree.root.iter("h1")
        if len(heading) or (heading.text or "").strip()
        for ancestor in (heading, *heading.iterancestors())
        if len(text_of(heading)) < 200 and heading.find(".//img") is None and _is_heading(heading, tree)
    }
    keys: dict[HtmlElement, set[str] | None] = {}
    for element in around.iter("img", "amp-img"):
        if element in seen:
            continue
        box = _box(tree, element, around, holding, keys)
        picture = _of_element(tree, element, box)
        if picture is None or _is_foreign(element, around, tree):
            continue
        if box is not None:
            seen.update(box.iter("img", "amp-img"))
        at = order.get(element, 0)
        if at > last and known and picture.caption is None:
            continue
        if picture.caption is None and not _in_figure(element) and not _is_large(element):
            continue
        picture.after = sum(1 for place in known if place < at)
        found.append(picture)
    return found


def _is_heading(heading: HtmlElement, tree: Tree) -> bool:
    """The first heading of the page; a caption may be marked up as another one."""
    return next(tree.root.iter("h1"), None) is heading


def _in_figure(element: HtmlElement) -> bool:
    return any(ancestor.tag == "figure" for ancestor in element.iterancestors())


#: A caption with its credit is not longer.
_LONGEST_CAPTION = 900


def _box(
    tree: Tree,
    element: HtmlElement,
    around: HtmlElement,
    holding: set[HtmlElement],
    known: dict[HtmlElement, set[str] | None],
) -> HtmlElement | None:
    """The largest element with this picture, no other one, and no running text: it holds caption and credit.

    `known` remembers the keys of the pictures, None for what is none.
    """
    keys = _keys_of(tree, element, known) or set()
    best = None
    for height, ancestor in enumerate(element.iterancestors()):
        if ancestor is around or ancestor in holding or height > 9 or ancestor.tag in {"body", "main"}:
            break
        others = [image for image in ancestor.iter("img", "amp-img") if image is not element]
        if len(others) > 8 or any(_is_other(tree, image, keys, known) for image in others):
            break
        if len(text_of(ancestor)) > _LONGEST_CAPTION:
            break
        best = ancestor
        if ancestor.tag in {"figure", "li"} and ancestor.find(".//figcaption") is not None:
            break
    return best


def _is_other(
    tree: Tree, image: HtmlElement, keys: set[str], known: dict[HtmlElement, set[str] | None]
) -> bool:
    others = _keys_of(tree, image, known)
    return others is not None and not others & keys


def _keys_of(tree: Tree, image: HtmlElement, known: dict[HtmlElement, set[str] | None]) -> set[str] | None:
    if image not in known:
        picture = _of_element(tree, image, None)
        known[image] = None if picture is None else picture.keys()
    return known[image]


def _is_large(element: HtmlElement) -> bool:
    width = pixels(element.get("width"))
    return width is None or width >= 300


def _is_foreign(element: HtmlElement, around: HtmlElement, tree: Tree) -> bool:
    """A teaser's, an advertisement's or a person's picture."""
    for ancestor in (element, *element.iterancestors()):
        if ancestor is around:
            return False
        if ancestor.tag in {"aside", "nav", "footer"}:
            return True
        if (
            ancestor.tag == "article"
            and ancestor.find(".//a[@href]") is not None
            and ancestor.find("figcaption") is None
            and ancestor.find(".//figcaption") is None
        ):
            return True
        names = " ".join((ancestor.get("class") or "", ancestor.get("id") or ""))
        if (found := ELSEWHERE.search(names)) and not (_MARK.search(found[0]) and ancestor is not element):
            return True
        if (
            ancestor.tag == "a"
            and (target := tree.absolute(ancestor.get("href")))
            and not EXTENSION.search(target)
            and not _PICTURE_PAGE.search(target)
            and (tree.url is None or re.split(r"[?#]", target)[0] != re.split(r"[?#]", tree.url)[0])
        ):
            return True
    return False


# A page that shows the picture alone, as some papers link it
_PICTURE_PAGE = re.compile(
    r"(?i)/(?:photos?|article_photo|images?|pictures?|galler(?:y|ies)|bilder|fotos?|fotostrecke)(?:[/?_-]|$)|photo/"
)
#: On a picture these name a small mark; on what stands around it they name a look.
_MARK = re.compile(r"(?i)logo|icon|share|social")


def _of_element(tree: Tree, element: HtmlElement, figure: HtmlElement | None) -> Picture | None:
    urls: dict[str, int] = {}
    width, height = pixels(element.get("width")), pixels(element.get("height"))
    if (width or 999) < _SMALLEST or (height or 999) < 80:
        return None
    sources = [element]
    # The parser does not know that `source` is empty, so a picture's img may stand inside its sources.
    around = next((one for one in element.iterancestors() if one.tag not in {"source", "video"}), None)
    if around is not None and around.tag == "picture":
        sources += list(around.iter("source"))
    if figure is not None and _in_figure(element):
        sources += [inner for script in figure.iter("noscript") for inner in script.iter("img")]
    for source in sources:
        for name in SETS:
            for address, size in candidates(source.get(name)):
                if (absolute := tree.absolute(address)) and not NOT_A_PICTURE.search(absolute):
                    urls[absolute] = max(size, urls.get(absolute, 0))
        for name in LAZY:
            if (
                (value := source.get(name))
                and (absolute := tree.absolute(value))
                and not NOT_A_PICTURE.search(absolute)
            ):
                urls.setdefault(absolute, width or 1)
    if not urls:
        return None
    picture = Picture(
        urls=urls,
        width=width,
        height=height,
        rule="figure" if figure is not None else "img",
        locator=tree.where(element),
        is_visible=True,
    )
    if len(urls) > 1:
        picture.width = picture.height = None
    if figure is not None:
        read_caption(tree, picture, figure)
    return picture


def first_address(tree: Tree, element: HtmlElement) -> str | None:
    """The address of the first picture in an element, for a teaser."""
    for image in element.iter("img"):
        picture = _of_element(tree, image, None)
        if picture is not None:
            return max(picture.urls, key=lambda one: picture.urls[one])
    return None
