"""One picture, put together from the places where the page states or shows it, whatever the sizes of its files."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from semantic.model import Image
from semantic.readers.html.values import same
from semantic.readers.lines.dates import caption_date

if TYPE_CHECKING:
    from semantic.model import Credit

__all__ = ["EXTENSION", "NOT_A_PICTURE", "Picture", "merge", "put", "same_picture"]

#: Addresses of marks, placeholders and counters.
NOT_A_PICTURE = re.compile(
    r"(?i)(?:^|[/_.-])(?:logos?|favicon|placeholder|(?:default|no)[-_]?(?:image|og|share|social|thumb|logo|photo)|og-?default|share-?image|social-?(?:default|share)|spacer|pixel|blank|avatar|sprite|icons?|apple-touch|fallback|gravatar)(?:[/_.-]|\d|$)|\.svg(?:$|\?)|1x1|/emoji/"
)


#: The end of an address that is the file of a picture.
EXTENSION = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg|heic)\b.*$", re.IGNORECASE)


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


_SIZE = re.compile(
    r"[-_.@,=](?:\d{1,4}x\d{1,4}|[whsm]\d{2,4}|\d{2,4}[wh]|\d{3}|scaled|large|medium|small|thumb\w*|crop\w*|\d+x\d+_\w+)(?=$|[-_.@,])",
    re.IGNORECASE,
)
_INNER = re.compile(r"(?:url=|image=|src=|/)(https?:/+[^&?]+\.(?:jpe?g|png|webp|gif|avif))", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?:image|default|original|photo|picture|img|lead|main|hero|index|media|file)[\W\d_]*|\d{1,4}x?\d{0,4}"
)
_TOKEN = re.compile(r"[0-9a-f]{16,}|\d{6,}")


@lru_cache(maxsize=2_000)
def _keys(url: str) -> frozenset[str]:
    url = unquote(url)
    keys = set()
    for address in {url, *(_INNER.findall(url))}:
        try:
            parts = urlsplit(address)
        except ValueError:
            continue
        path = parts.path.rstrip("/")
        keys.add(f"{parts.netloc.lower().removeprefix('www.')}{path.lower()}")
        stem = EXTENSION.sub("", path.split("/")[-1]).lower()
        stem = _SIZE.sub("", _SIZE.sub("", stem))
        if len(stem) >= 7 and not _GENERIC.fullmatch(stem) and re.search(r"\d|[-_]", stem):
            keys.add(f"file:{stem}")
        keys.update(f"token:{token}" for token in _TOKEN.findall(path.lower()) if len(set(token)) > 3)
    dated = {key for key in keys if re.fullmatch(r"token:(?:19|20)\d{6}", key)}
    return frozenset(keys - dated)


def same_picture(known: list[Picture], picture: Picture) -> Picture | None:
    """The one of `known` that is `picture` in another size, or has its caption."""
    keys = picture.keys()
    caption = same(picture.caption or "")
    for one in known:
        if one.keys() & keys:
            return one
        if len(caption) > 30 and same(one.caption or "") == caption:
            return one
    return None


def put(known: list[Picture], picture: Picture) -> None:
    """Adds `picture` to `known`, or to the one that it is."""
    one = same_picture(known, picture)
    if one is None:
        known.append(picture)
    else:
        merge(one, picture)


def merge(known: Picture, other: Picture) -> None:
    """Gives `known` what only `other` says."""
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
