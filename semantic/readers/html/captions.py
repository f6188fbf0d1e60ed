"""Caption and credit of a picture, from the element that stands around it or the text that the page's data has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.model import Credit
from semantic.readers.html.tree import classes, squeeze, text_of
from semantic.readers.html.values import same
from semantic.readers.lines.captions import caption_start
from semantic.readers.lines.credit_names import read_names
from semantic.readers.lines.credits import split_credit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from semantic.readers.html.picture import Picture
    from semantic.readers.html.tree import Tree

__all__ = ["CAPTION_CLASS", "credit_of_line", "read_caption", "take_caption"]

_CREDIT_CLASS = re.compile(
    r"(?i)credit|copyright|photographer|photo-?by|fotograf|source|quelle|byline|author|autor|creator|rights|firma|license"
)
#: Names of the element that holds a caption.
CAPTION_CLASS = re.compile(
    r"(?i)caption|legend|didascalia|bildtext|bildunterschrift|pie-?(?:de)?-?foto|description|sub-?title|subline"
)


def read_caption(tree: Tree, picture: Picture, figure: HtmlElement) -> None:
    """Gives `picture` the caption and the credit that stand in `figure`, where they can be told."""
    captions = list(figure.iter("figcaption"))
    if not captions:
        captions = [
            one
            for one in figure.iter()
            if isinstance(one.tag, str)
            and one.tag not in {"img", "picture", "figure", "a", "button"}
            and CAPTION_CLASS.search(one.get("class") or "")
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
        picture.credit, picture.credit_locator = credit_of_line(credit), where
    if re.search(r"\w", caption):
        take_caption(picture, caption, where)


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
            picture.credit, picture.credit_locator = credit_of_line(line), tree.where(one)
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
    take_caption(picture, caption, tree.where(where))
    if (
        others
        and picture.credit is None
        and len(others[0][0]) < 60
        and read_names(others[0][0], labelled=True)
    ):
        picture.credit, picture.credit_locator = credit_of_line(others[0][0]), tree.where(others[0][1])


_LABEL = re.compile(
    r"(?i)^\W*(?:(?:photo|foto|image|bild|picture|pic|video|illustration|credit|copyright|source|quelle|photograph|fotografía|fotografie|imagen|imagem|crédit(?:\s+photo)?|crédito|bildquelle|rechte|kuva|kuvaaja|fot|zdj|фото|fotograf|beeld|bron|autor|author|©)(?:\s*(?:credit|by|von|courtesy|credits|source))?s?\.?\s*[:：|/©]\s*|©\s*|\(c\)\s*|(?:photo(?:graph)?|picture|image|foto)s?\s+(?:by|von|par|di)\s+)+"
)


def credit_of_line(line: str) -> Credit | None:
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


def take_caption(picture: Picture, text: str, where: str) -> None:
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
