"""The HTML inside a record (a WordPress post, a feed's item, a ninjs body): its blocks, its pictures, its links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from semantic.model import BodyLink, Image, Paragraph, ParagraphKind
from semantic.readers.draft import captioned
from semantic.readers.html.sizes import LAZY, SETS, candidates, pixels
from semantic.readers.long_tags import with_short_tags
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.readers.draft import Draft

__all__ = ["Fragment", "plain_blocks", "plain_text", "put_body", "read_fragment"]


@dataclass(slots=True)
class Fragment:
    """What a piece of HTML says: `headings` are its h1, `lost` what it holds that is no text and no picture."""

    blocks: list[Paragraph] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    lost: dict[str, int] = field(default_factory=dict)
    links: list[BodyLink] = field(default_factory=list)

    def drop_first(self) -> None:
        """Removes the first block, and what stands after it moves up."""
        del self.blocks[0]
        self.images = [
            replace(one, after_paragraph=max(one.after_paragraph - 1, 0)) if one.after_paragraph else one
            for one in self.images
        ]
        self.links = [replace(one, paragraph=one.paragraph - 1) for one in self.links if one.paragraph]


#: libxml2 drops what is nested deeper, without a word.
_DEEPEST = 250
_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "head", "svg", "math", "form", "button", "select", "textarea", "nav",
})  # fmt: skip
_EMBEDDED = frozenset({"iframe", "video", "audio", "object", "embed", "canvas"})
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "ruby", "rb", "rp", "rt", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "amp-img", "tag",
})  # fmt: skip
_KINDS: Mapping[str, ParagraphKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl2"), "subheading"),
    "blockquote": "quote",
    "li": "list-item",
    "dd": "list-item",
}
_CREDIT_CLASS = re.compile(r"(?i)credit|copyright|photographer|photo-?by|source|byline|creator")
#: So many characters, and elements, are linked words at most.
_LONGEST_LINK = 300
#: The size that a file of a set has which states none.
_UNSIZED = 2


def read_fragment(html: str, base: str | None = None) -> Fragment:
    """The blocks and pictures of `html` in their order; addresses are made absolute where `base` is known.

    Text between blocks is kept, whatever it stands in; menus, forms and scripts are not text. A picture takes its
    caption from the figure around it. What is nested deeper than the parser goes is counted as lost.
    """
    from lxml import etree  # noqa: PLC0415 - 20 ms, and many articles have no HTML in them
    from lxml import html as parser  # noqa: PLC0415

    found = Fragment()
    if not html.strip():
        return found
    try:
        root = parser.fragment_fromstring(
            with_short_tags(_NO_XML.sub("", html)),
            create_parent="div",
            parser=parser.HTMLParser(remove_comments=True, remove_pis=True),
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        found.blocks = [Paragraph(" ".join(html.split()))]
        return found
    _Walk(found, base).element(root)
    return found


# Characters that no XML tree can hold or no text needs, references to them, and declarations that would make lxml refuse the text.
_NO_XML = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|127)(?![0-9])|x0*(?:[0-8bcef]|1[0-9a-f]|7f)(?![0-9a-f]));?|[\x7f\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|<\?xml[^>]{0,200}\?>|<!doctype[^>]{0,400}>",
    re.IGNORECASE,
)


def plain_text(html: str) -> str:
    """The text of a short piece of HTML, as WordPress and feeds have it in titles, in one line."""
    if "<" not in html and "&" not in html:
        return " ".join(html.split())
    return " ".join(block.text for block in read_fragment(html).blocks)


def plain_blocks(text: str) -> list[Paragraph]:
    """The paragraphs of plain text: parted by blank lines, or by line ends where there are none."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    parts = re.split(r"\n[ \t]*\n", text) if re.search(r"\n[ \t]*\n", text) else text.split("\n")
    return [Paragraph(" ".join(part.split())) for part in parts if part.strip()]


def put_body(draft: Draft, fragment: Fragment, locator: str) -> None:
    """Puts the blocks and pictures of `fragment` into `draft`, and a note about what was no text and no picture."""
    if not draft.has("body"):
        for block in fragment.blocks:
            draft.append("body", block, locator)
        for link in fragment.links:
            draft.add("links", link, locator)
    for image in fragment.images:
        draft.image(image, locator)
    if fragment.lost:
        what = ", ".join(f"{name} ({times})" for name, times in fragment.lost.items())
        draft.note(
            "embedded-left-out",
            f"left out what is embedded in the text: {what}",
            "nothing, if it is an advertisement; else give it as a picture or as text",
            severity="info",
        )


class _Walk:
    """Goes through the tree once, block by block; `text` is what the current block has so far."""

    def __init__(self, found: Fragment, base: str | None) -> None:
        self.found = found
        self.base = base
        self.text: list[str] = []
        self.says = False
        self.kind: ParagraphKind = "paragraph"

    def element(self, root: Any) -> None:
        """Reads `root` and everything in it, without recursion of Python's own."""
        waiting: list[tuple[str, Any, ParagraphKind]] = [("in", root, "paragraph")]
        depth = 0
        while waiting:
            step, node, kind = waiting.pop()
            if step == "tail":
                depth -= 1
                if depth >= _DEEPEST - 2:
                    self.found.lost["text nested too deeply"] = (
                        self.found.lost.get("text nested too deeply", 0) + 1
                    )
                self.kind = kind
                self._say(node.tail)
                continue
            if step == "flush":
                self.flush()
                self.kind = kind
                continue
            depth += 1
            waiting.append(("tail", node, kind))
            tag = node.tag if isinstance(node.tag, str) else "comment"
            if tag in _SKIPPED or tag == "comment":
                continue
            if tag in _EMBEDDED:
                self.found.lost[tag] = self.found.lost.get(tag, 0) + 1
                continue
            if (tag == "figure" or "wp-caption" in (node.get("class") or "").split()) and self._figure(node):
                continue
            if tag in {"img", "amp-img"}:
                self._image(node, "", "")
                continue
            if tag == "br":
                self._break(node)
                continue
            if tag == "a":
                self._link(node)
            inner = kind
            if tag not in _INLINE:
                self.flush()
                inner = _KINDS.get(tag, kind)
                self.kind = inner
                waiting.append(("flush", node, kind))
            self._say(node.text)
            waiting += [("in", child, inner) for child in reversed(node)]
        self.flush()

    def flush(self) -> None:
        """Ends the current block."""
        text = " ".join("".join(self.text).split())
        self.text, self.says = [], False
        if text:
            self.found.blocks.append(Paragraph(text, self.kind))

    def _say(self, text: str | None) -> None:
        if text:
            self.text.append(text)
            self.says = self.says or not text.isspace()

    def _break(self, node: Any) -> None:
        """A line break is a space; two of them end a paragraph, as in old markup."""
        before = node.getprevious()
        if before is not None and before.tag == "br" and not (before.tail or "").strip():
            kind = self.kind
            self.flush()
            self.kind = kind
        else:
            self._say(" ")

    def _figure(self, node: Any) -> bool:
        """Reads a figure; false for one without a picture, which is read like any other part."""
        images = list(node.iter("img", "amp-img"))
        if not images:
            return False
        self.flush()
        captions = [
            one
            for one in node.iter()
            if isinstance(one.tag, str)
            and (one.tag == "figcaption" or "wp-caption-text" in (one.get("class") or "").split())
        ]
        nested = [one for one in captions if one.getparent() is not None and not _inside(one, captions)]
        for position, image in enumerate(images):
            own = (
                nested[position]
                if len(nested) == len(images)
                else nested[-1]
                if nested and len(images) == 1
                else None
            )
            if own is None and nested and position == 0:
                own = nested[0]
            caption, credit = _caption(own)
            self._image(image, caption, credit)
        return True

    def _link(self, node: Any) -> None:
        """Notes a link with words in it; where it has blocks in it, it is a teaser and no part of a sentence."""
        url = _joined(self.base, (node.get("href") or "").strip())
        inside = list(islice(node.iter(), _LONGEST_LINK))
        if len(inside) == _LONGEST_LINK or not all(one.tag in _INLINE for one in inside):
            return
        text = " ".join("".join(node.itertext()).split())
        if 0 < len(text) <= _LONGEST_LINK and is_web_url(url):
            self.found.links.append(BodyLink(text, url, len(self.found.blocks)))

    def _image(self, node: Any, caption: str, credit: str) -> None:
        url = _address(node)
        if url is None or _is_pixel(node):
            return
        image = Image(
            url=_joined(self.base, url),
            width=pixels(node.get("width")),
            height=pixels(node.get("height")),
            after_paragraph=len(self.found.blocks) + self.says,
        )
        self.found.images.append(captioned(image, caption, credit))


def _joined(base: str | None, url: str) -> str:
    try:
        return urljoin(base, url) if base else url
    except ValueError:  # "http://[x"
        return url


def _inside(node: Any, others: list[Any]) -> bool:
    above = node.getparent()
    while above is not None:
        if above in others:
            return True
        above = above.getparent()
    return False


def _caption(node: Any) -> tuple[str, str]:
    """Caption and credit of a figcaption: what is marked as the credit stands apart."""
    if node is None:
        return "", ""
    credit = next(
        (
            one
            for one in node.iter()
            if one is not node
            and isinstance(one.tag, str)
            and (one.tag in {"cite", "small"} or _CREDIT_CLASS.search(one.get("class") or ""))
        ),
        None,
    )
    whole = " ".join("".join(node.itertext()).split())
    if credit is None:
        return whole, ""
    said = " ".join("".join(credit.itertext()).split())
    return " ".join(whole.replace(said, " ", 1).split()) if said else whole, said


def _address(node: Any) -> str | None:
    """The address of the largest file that an image element names."""
    above = node.getparent()
    sources = [node]
    if above is not None and above.tag == "picture":
        sources += [one for one in above if one.tag == "source"]
    files = [file for one in sources for name in SETS for file in candidates(one.get(name))]
    files = [(url, size) for url, size in files if not url.startswith("data:")]
    sized = max(files, key=lambda file: file[1], default=("", 0))
    if sized[1] > _UNSIZED:
        return sized[0]
    for name in LAZY:
        url = (node.get(name) or "").strip()
        if url and not url.startswith("data:"):
            return str(url)
    return sized[0] or None


def _is_pixel(node: Any) -> bool:
    """A picture of one pixel counts readers."""
    return {node.get("width"), node.get("height")} <= {"0", "1"}
