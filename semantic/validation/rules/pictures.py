"""Rights of pictures: who made them, and under which terms they may be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.articles import is_article, own_articles
from semantic.validation.rules.licences import credits_in_words
from semantic.validation.rules.sources import GOOGLE_IMAGE_LICENSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node
    from semantic.validation.subject import Subject

__all__ = ["RULES"]

_SHOWN = ("image", "primaryImageOfPage", "associatedMedia")
_RIGHTS = ("creator", "creditText", "copyrightNotice", "license")


def _shown_pictures(subject: Subject) -> Iterator[Node]:
    """The pictures of works: not logos, not portraits of authors, not those of teasers."""
    seen = set()
    own = {id(node) for node in own_articles(subject)}
    for node, value in subject.valued(*_SHOWN):
        if value.node is None or not node.is_a("CreativeWork") or (is_article(node) and id(node) not in own):
            continue
        picture = subject.described(value.node)
        if picture.is_a("ImageObject") and id(picture) not in seen:
            seen.add(id(picture))
            yield picture


def _without_credit(subject: Subject) -> Iterator[Problem]:
    for picture in _shown_pictures(subject):
        if (
            picture.has("url", "contentUrl")
            and not picture.has(*_RIGHTS, "author", "copyrightHolder")
            and not any(credits_in_words(picture))  # `image-credit-in-caption` tells these.
        ):
            yield Problem(
                "nothing says who made the picture",
                "add creditText with the credit line, and creator",
                picture.pointer,
                picture.block,
            )


def _acquire_without_license(subject: Subject) -> Iterator[Problem]:
    for node in subject.of("ImageObject"):
        if node.has("acquireLicensePage") and not node.has("license"):
            yield Problem(
                "the picture says where a licence is to be had, but not which",
                "add license with the address of the licence",
                node.pointer,
                node.block,
            )


_PICTURE = '{"@context": "https://schema.org", "@type": "NewsArticle", "image": {"@type": "ImageObject", "contentUrl": "https://n.example/f.jpg", '

RULES = (
    Rule(
        "image-credit-missing", "google-image-license", "warning",
        "nothing says who made a picture",
        "Google shows creator, credit and licence beside a picture; captions usually have the credit already.",
        "Add creditText with the credit line, and creator.",
        GOOGLE_IMAGE_LICENSE,
        good=_PICTURE + '"creditText": "Jon Ruud/North Wire"}}',
        bad=_PICTURE + '"caption": "The ferry in port."}}',
        check=_without_credit,
    ),
    Rule(
        "image-acquire-without-license", "google-image-license", "warning",
        "a picture says where a licence is to be had, but not which",
        "The badge for pictures with a licence needs the property license.",
        "Add license with the address of the licence.",
        GOOGLE_IMAGE_LICENSE,
        good=_PICTURE + '"license": "https://n.example/licence", "acquireLicensePage": "https://n.example/buy"}}',
        bad=_PICTURE + '"creditText": "Jon Ruud", "acquireLicensePage": "https://n.example/buy"}}',
        check=_acquire_without_license,
    ),
)  # fmt: skip
