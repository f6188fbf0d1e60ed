"""The article's own pictures: those the page's data names, and those that stand in its text; each once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from semantic.model import Credit, Image
from semantic.readers.html.embedded import as_list, types_of
from semantic.readers.html.tree import classes, squeeze, text_of
from semantic.readers.html.values import plain, same
from semantic.readers.html.visible import ELSEWHERE, article_element
from semantic.readers.lines.captions import caption_start
from semantic.readers.lines.credit_names import read_names
from semantic.readers.lines.credits import split_credit
from semantic.readers.lines.dates import caption_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from semantic.readers.html.embedded import Graph, Node
    from semantic.readers.html.maintext import MainText
    from semantic.readers.html.statements import Statements
    from semantic.readers.html.tree import Tree

__all__ = ["Picture", "pictures"]


@dataclass(slots=True)
class Picture:
    """A picture while it is put together from the places where it stands."""

    urls: dict[str, int] = field(default_factory=dict)
    caption: str | None = None
    credit: Credit | None = None
    width: int | None = None
    height: int | None = None
    rule: str = ""
    locator: str = ""
    caption_locator: str = ""
    credit_locator: str = ""
    after: int | None = None
    is_visible: bool = False

    def keys(self) -> set[str]:
        """What its addresses have in common with those of its other sizes."""
        return {key for url in self.urls for key in _keys(url)}

    def image(self, *, is_lead: bool) -> Image:
        """The frozen value, with the largest file."""
        url = max(self.urls, key=lambda one: self.urls[one], default=None)
        dated = caption_date(self.caption) if self.caption else None
        return Image(
            caption=self.caption,
            credit=self.credit,
            url=url,
            width=self.width,
            height=self.height,
            date_created=dated.iso if dated else None,
            is_lead=is_lead,
            after_paragraph=self.after,
        )


def pictures(tree: Tree, graph: Graph, nodes: list[Node], found: Statements, text: MainText) -> list[Picture]:
    """The pictures of the article, the lead picture first."""
    stated = [*_embedded(tree, graph, nodes), *_meta(tree, found)]
    visible = _visible(tree, text)
    result: list[Picture] = []
    for picture in visible:
        _put(result, picture)
    lead_keys = stated[0].keys() if stated else set()
    for picture in stated:
        known = _same_picture(result, picture)
        if known is not None:
            _merge(known, picture)
        else:
            result.append(picture)
    lead = next((one for one in result if one.keys() & lead_keys), None)
    if lead is not None and (not lead.is_visible or lead.after in {None, 0}):
        result.remove(lead)
        result.insert(0, lead)
    return result


# --- one picture, many files -----------------------------------------------------------------------------------------

_SIZE = re.compile(
    r"[-_.@,=](?:\d{1,4}x\d{1,4}|[whsm]\d{2,4}|\d{2,4}[wh]|\d{3}|scaled|large|medium|small|thumb\w*|crop\w*|\d+x\d+_\w+)(?=$|[-_.@,])",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg|heic)\b.*$", re.IGNORECASE)
_INNER = re.compile(r"(?:url=|image=|src=|/)(https?:/+[^&?]+\.(?:jpe?g|png|webp|gif|avif))", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?:image|default|original|photo|picture|img|lead|main|hero|index|media|file)[\W\d_]*|\d{1,4}x?\d{0,4}"
)
_TOKEN = re.compile(r"[0-9a-f]{16,}|\d{6,}")


def _keys(url: str) -> set[str]:
    url = unquote(url)
    keys = set()
    for address in {url, *(_INNER.findall(url))}:
        try:
            parts = urlsplit(address)
        except ValueError:
            continue
        path = parts.path.rstrip("/")
        keys.add(f"{parts.netloc.lower().removeprefix('www.')}{path.lower()}")
        stem = _EXTENSION.sub("", path.split("/")[-1]).lower()
        stem = _SIZE.sub("", _SIZE.sub("", stem))
        if len(stem) >= 7 and not _GENERIC.fullmatch(stem) and re.search(r"\d|[-_]", stem):
            keys.add(f"file:{stem}")
        keys.update(f"token:{token}" for token in _TOKEN.findall(path.lower()) if len(set(token)) > 3)
    dated = {key for key in keys if re.fullmatch(r"token:(?:19|20)\d{6}", key)}
    return keys - dated


def _same_picture(known: list[Picture], picture: Picture) -> Picture | None:
    keys = picture.keys()
    caption = same(picture.caption or "")
    for one in known:
        if one.keys() & keys:
            return one
        if len(caption) > 30 and same(one.caption or "") == caption:
            return one
    return None


def _put(known: list[Picture], picture: Picture) -> None:
    one = _same_picture(known, picture)
    if one is None:
        known.append(picture)
    else:
        _merge(one, picture)


def _merge(known: Picture, other: Picture) -> None:
    for url, width in other.urls.items():
        if (
            other.is_visible or not known.is_visible
        ):  # What the reader sees is the picture; a share image is a crop of it.
            known.urls[url] = max(width, known.urls.get(url, 0))
    if known.caption is None and other.caption:
        known.caption, known.caption_locator = other.caption, other.caption_locator
    if other.credit and (
        known.credit is None or (not known.credit.photographers and other.credit.photographers)
    ):
        known.credit, known.credit_locator = other.credit, other.credit_locator
    known.is_visible = known.is_visible or other.is_visible


# --- the page's data -------------------------------------------------------------------------------------------------

_NOT_A_PICTURE = re.compile(
    r"(?i)(?:^|[/_.-])(?:logos?|favicon|placeholder|(?:default|no)[-_]?(?:image|og|share|social|thumb|logo|photo)|og-?default|share-?image|social-?(?:default|share)|spacer|pixel|blank|avatar|sprite|icons?|apple-touch|fallback|gravatar)(?:[/_.-]|\d|$)|\.svg(?:$|\?)|1x1|/emoji/"
)


def _embedded(tree: Tree, graph: Graph, nodes: list[Node]) -> list[Picture]:
    found: list[Picture] = []
    for node in nodes[:1]:
        for name in ("image", "associatedMedia", "primaryImageOfPage", "thumbnailUrl"):
            if name == "thumbnailUrl" and found:
                continue
            for number, value in enumerate(as_list(node.members.get(name))[:60]):
                where = f"{node.locator}/{name}" + (
                    f"/{number}" if isinstance(node.members.get(name), list) else ""
                )
                picture = _of_value(tree, graph, graph.resolve(value), node.syntax, where)
                if picture is not None:
                    _put(found, picture)
    return found


def _of_value(tree: Tree, graph: Graph, value: Any, rule: str, where: str) -> Picture | None:
    picture = Picture(rule=rule, locator=where)
    if isinstance(value, str):
        value = {"url": value}
    if not isinstance(value, dict):
        return None
    kinds = types_of(value)
    if kinds and not kinds & {"ImageObject", "Photograph", "MediaObject", "Image", "imageObject"}:
        return None
    width = _pixels(value.get("width"))
    for name in ("contentUrl", "url", "@id"):
        for one in as_list(value.get(name)):
            address = tree.absolute(one) if isinstance(one, str) else None
            if (
                address
                and not _NOT_A_PICTURE.search(address)
                and (name != "@id" or _EXTENSION.search(address))
            ):
                if name == "@id" and picture.urls:
                    continue
                picture.urls[address] = width or 0
    if not picture.urls:
        return None
    picture.width, picture.height = width, _pixels(value.get("height"))
    for name in ("caption", "description"):
        text = next((plain(one) for one in as_list(value.get(name)) if plain(one)), "")
        if text and picture.caption is None:
            _take_caption(picture, text, f"{where}/{name}")
    for name in ("creditText", "creator", "author", "copyrightHolder", "copyrightNotice", "credit"):
        names = [
            plain(one.get("name")) if isinstance(one, dict) else plain(one)
            for one in map(graph.resolve, as_list(value.get(name)))
        ]
        line = "/".join(dict.fromkeys(one for one in names if one))
        if line and picture.credit is None:
            picture.credit, picture.credit_locator = _credit(line), f"{where}/{name}"
    return picture


def _pixels(value: Any) -> int | None:
    if isinstance(value, dict):
        value = value.get("value") or value.get("name")
    if isinstance(value, list):
        value = value[0] if value else None
    found = re.fullmatch(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*", str(value)) if value is not None else None
    return int(found[1]) or None if found else None


def _meta(tree: Tree, found: Statements) -> list[Picture]:
    result: list[Picture] = []
    for statement in found.of("image"):
        address = tree.absolute(statement.value)
        if address and not _NOT_A_PICTURE.search(address):
            _put(result, Picture(urls={address: 0}, rule=statement.rule, locator=statement.locator))
    return result[:1]


# --- the page itself -------------------------------------------------------------------------------------------------

_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-full-src",
    "data-image",
    "data-url",
    "data-hi-res-src",
    "data-large",
    "data-orig-file",
    "src",
)
_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-sources")
_CREDIT_CLASS = re.compile(
    r"(?i)credit|copyright|photographer|photo-?by|fotograf|source|quelle|byline|author|autor|creator|rights|firma|license"
)
_CAPTION_CLASS = re.compile(
    r"(?i)caption|legend|didascalia|bildtext|bildunterschrift|pie-?(?:de)?-?foto|description|sub-?title|subline"
)
_SMALLEST = 130


def _visible(tree: Tree, text: MainText) -> list[Picture]:
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
        if place is not None and not _CAPTION_CLASS.search(classes(place))
        for ancestor in (place, *place.iterancestors())
    }
    holding |= {
        ancestor
        for heading in tree.root.iter("h1")
        if len(heading) or (heading.text or "").strip()
        for ancestor in (heading, *heading.iterancestors())
        if len(text_of(heading)) < 200 and heading.find(".//img") is None and _is_heading(heading, tree)
    }
    for element in around.iter("img", "amp-img"):
        if element in seen:
            continue
        box = _box(tree, element, around, holding)
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
    tree: Tree, element: HtmlElement, around: HtmlElement, holding: set[HtmlElement]
) -> HtmlElement | None:
    """The largest element with this picture, no other one, and no running text: it holds caption and credit."""
    own = _of_element(tree, element, None)
    keys = own.keys() if own is not None else set()
    best = None
    for height, ancestor in enumerate(element.iterancestors()):
        if ancestor is around or ancestor in holding or height > 9 or ancestor.tag in {"body", "main"}:
            break
        others = [image for image in ancestor.iter("img", "amp-img") if image is not element]
        if len(others) > 8 or any(_is_other(tree, image, keys) for image in others):
            break
        if len(text_of(ancestor)) > _LONGEST_CAPTION:
            break
        best = ancestor
        if ancestor.tag in {"figure", "li"} and ancestor.find(".//figcaption") is not None:
            break
    return best


def _is_other(tree: Tree, image: HtmlElement, keys: set[str]) -> bool:
    picture = _of_element(tree, image, None)
    return picture is not None and not picture.keys() & keys


def _is_large(element: HtmlElement) -> bool:
    width = _pixels(element.get("width"))
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
            and not _EXTENSION.search(target)
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
    width, height = _pixels(element.get("width")), _pixels(element.get("height"))
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
        for name in _SETS:
            for address, size in _candidates(source.get(name)):
                if (absolute := tree.absolute(address)) and not _NOT_A_PICTURE.search(absolute):
                    urls[absolute] = max(size, urls.get(absolute, 0))
        for name in _LAZY:
            if (
                (value := source.get(name))
                and (absolute := tree.absolute(value))
                and not _NOT_A_PICTURE.search(absolute)
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
        _read_caption(tree, picture, figure)
    return picture


_CANDIDATE = re.compile(r"(\S*[^\s,])(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?:,\s+|,(?=https?:|/)|,?$)")


def _candidates(value: str | None) -> list[tuple[str, int]]:
    """The addresses of a srcset with their widths."""
    if not value or len(value) > 20_000:
        return []
    return [
        (match[1], int(float(match[2]) * (1 if match[3] == "w" else 500)) if match[2] else 2)
        for match in _CANDIDATE.finditer(value.strip())
    ]


def _read_caption(tree: Tree, picture: Picture, figure: HtmlElement) -> None:
    captions = list(figure.iter("figcaption"))
    if not captions:
        captions = [
            one
            for one in figure.iter()
            if isinstance(one.tag, str)
            and one.tag not in {"img", "picture", "figure", "a", "button"}
            and _CAPTION_CLASS.search(one.get("class") or "")
            and one.find(".//img") is None
            and text_of(one)
        ][:1]
    if not captions:
        _read_lines(tree, picture, figure)
        return
    makers = [
        one
        for one in figure.iter(
            "span", "div", "p", "small", "cite", "em", "i", "a", "strong", "li", "dd", "footer", "figcaption"
        )
        if _CREDIT_CLASS.search(
            " ".join((one.get("class") or "", one.get("itemprop") or "", one.get("data-testid") or ""))
        )
        and one.find(".//img") is None
    ]
    inner = [
        one
        for one in makers
        if not any(other is not one and other in one.iterdescendants() for other in makers)
    ]
    inner = [
        one for one in inner if not (one.tag == "figcaption" or (captions and one is captions[0]))
    ] or inner
    lines = list(dict.fromkeys(line for line in map(text_of, inner) if 1 < len(line) < 160))
    caption = max((text_of(one) for one in captions), key=len, default="")
    credit = " / ".join(lines)
    for line in lines:
        if caption.endswith(line) or line in caption:
            caption = squeeze(caption.replace(line, " "))
    caption = caption.strip(" |-–—/•·")
    where = tree.where(captions[0] if captions else figure)
    if credit:
        picture.credit, picture.credit_locator = _credit(credit), where
    if re.search(r"\w", caption):
        _take_caption(picture, caption, where)


_NO_CAPTION = re.compile(
    r"(?i)byline|author|autor|date|time|share|social|button|icon|tag|kicker|title|head|rubric|categor|label|advert|video"
)


def _read_lines(tree: Tree, picture: Picture, box: HtmlElement) -> None:
    """Caption and credit of a box in which no name tells them: a line that is nothing but a credit, and one sentence."""
    lines: list[tuple[str, HtmlElement]] = []
    for one in box.iter("p", "div", "span", "small", "em", "i", "h1", "h6", "td", "dd"):
        if (
            any(child.tag in {"p", "div", "span", "td"} and text_of(child) for child in one)
            and one.tag != "p"
        ):
            continue
        line = text_of(one)
        if line and not any(line in known for known, _ in lines):
            lines.append((line, one))
    rest = []
    for line, one in lines:
        match = split_credit(line)
        if match is not None and match.alone:
            if picture.credit is None:
                picture.credit, picture.credit_locator = match.credit, tree.where(one)
        elif _CREDIT_CLASS.search(one.get("class") or "") and len(line) < 100:
            picture.credit, picture.credit_locator = _credit(line), tree.where(one)
        else:
            rest.append((line, one))
    captions = [
        (line, one)
        for line, one in rest
        if len(line.split()) >= 4 and not _NO_CAPTION.search(classes(one)) and one.find(".//a") is None
    ]
    if len(captions) != 1 or len(rest) > 2:
        return
    (caption, where) = captions[0]
    others = [(line, one) for line, one in rest if one is not where]
    _take_caption(picture, caption, tree.where(where))
    if (
        others
        and picture.credit is None
        and len(others[0][0]) < 60
        and read_names(others[0][0], labelled=True)
    ):
        picture.credit, picture.credit_locator = _credit(others[0][0]), tree.where(others[0][1])


_LABEL = re.compile(
    r"(?i)^\W*(?:(?:photo|foto|image|bild|picture|pic|video|illustration|credit|copyright|source|quelle|photograph|fotografía|fotografie|imagen|imagem|crédit(?:\s+photo)?|crédito|bildquelle|rechte|kuva|kuvaaja|fot|zdj|фото|fotograf|beeld|bron|autor|author|©)(?:\s*(?:credit|by|von|courtesy|credits|source))?s?\.?\s*[:：|/©]\s*|©\s*|\(c\)\s*|(?:photo(?:graph)?|picture|image|foto)s?\s+(?:by|von|par|di)\s+)+"
)


def _credit(line: str) -> Credit | None:
    """The credit of a line that is known for one."""
    line = squeeze(line).strip(" |-–—/•·()[]")
    if not line:
        return None
    match = split_credit(line)
    if match is not None and match.alone:
        return match.credit
    bare = _LABEL.sub("", line).strip(" |-–—/•·()[]")
    if not re.search(r"\w", bare):
        return None
    names = read_names(bare, labelled=True)
    if names is None:
        return Credit(bare)
    return Credit(bare, names.photographers, names.organizations)


def _take_caption(picture: Picture, text: str, where: str) -> None:
    """Caption and, where it ends in one, the credit."""
    match = split_credit(text, caption=True)
    caption = text
    if match is not None:
        caption = "" if match.alone else text[: match.caption_end].rstrip()
        if picture.credit is None or (same(match.credit.text) == same(picture.credit.text)):
            picture.credit, picture.credit_locator = match.credit, where
    caption = caption[caption_start(caption) :].strip()
    if caption and picture.credit is not None and same(caption) == same(picture.credit.text):
        caption = ""
    if caption:
        picture.caption, picture.caption_locator = caption, where


def first_address(tree: Tree, element: HtmlElement) -> str | None:
    """The address of the first picture in an element, for a teaser."""
    for image in element.iter("img"):
        picture = _of_element(tree, image, None)
        if picture is not None:
            return max(picture.urls, key=lambda one: picture.urls[one])
    return None
