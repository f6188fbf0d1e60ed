"""Licence fields of pictures, and the files that they belong to."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from semantic.patterns import pattern
from semantic.validation.rule import Problem, Rule, Severity
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.sources import GOOGLE_ARTICLE, GOOGLE_IMAGE_LICENSE, GOOGLE_IMAGES, HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.validation.nodes import Node, Value
    from semantic.validation.subject import Subject

__all__ = ["RULES", "credits_in_words", "image_addresses"]

_FIELDS: Final = ("creditText", "copyrightNotice", "license", "acquireLicensePage", "creator")


def _pictures(subject: Subject) -> Sequence[Node]:
    return subject.of("ImageObject")


def _without_file(subject: Subject) -> Iterator[Problem]:
    for node in _pictures(subject):
        if node.has(*_FIELDS) and not node.has("contentUrl"):
            # Google tolerates url in its place; other readers take that for the page of the picture.
            severity = "warning" if node.has("url") or node.id else None
            message = (
                "the picture has licence fields but no contentUrl, so nobody knows which file they are about"
            )
            fix = "add contentUrl with the address of the image file"
            yield Problem(message, fix, node.pointer, node.block, severity)  # type: ignore[arg-type] # one of the literals


_ADDRESS = pattern(r"(?:https?:)?//[^\s/]|/\S", re.IGNORECASE)
#: creativecommons.org/licenses/by/4.0/
_WITHOUT_SCHEME = pattern(r"[\w.-]+\.\w{2,}/")


def _no_addresses(term: str, subject: Subject) -> Iterator[Problem]:
    for node in _pictures(subject):
        for value, text in node.texts(term):
            if not _ADDRESS.match(text):
                message = f"{term!r} of the picture is {text[:40]!r}, not an address"
                severity: Severity | None = "warning" if _WITHOUT_SCHEME.match(text) else None
                fix = "write the address of the page: https://…"
                yield Problem(message, fix, value.pointer, node.block, severity)
        for value in node.values(term):
            if value.node is None:
                continue
            page = subject.described(value.node)
            if not page.is_reference and not page.id and not page.has("url", "sameAs", "mainEntityOfPage"):
                message = f"{term!r} of the picture is a node without an address"
                fix = "write the address of the page: https://…"
                yield Problem(message, fix, value.pointer, node.block, "warning")


def _creators(subject: Subject) -> Iterator[tuple[Node, Value]]:
    for node in _pictures(subject):
        for value in node.values("creator"):
            yield node, value


def _creator_names(subject: Subject) -> Iterator[Problem]:
    for _, value in _creators(subject):
        target = subject.described(value.node) if value.node else None
        if target is None or target.is_reference or target.has("name") or target.is_a("Role"):
            continue
        yield Problem("the creator of the picture has no name", "add name", target.pointer, target.block)


def _creator_types(subject: Subject) -> Iterator[Problem]:
    for node, value in _creators(subject):
        text = value.content.strip() if value.kind == "text" else ""
        if text and not re.match(r"https?://", text):
            message = f"the creator of the picture is the text {text[:40]!r}"
            fix = 'write {"@type": "Person", "name": …} or an Organization'
            yield Problem(message, fix, value.pointer, node.block)


#: "… (Photo: Jon Ruud/North Wire)"   "… Foto: Jon Ruud"   "… Credit: Jon Ruud / AFP"   "… © Jon Ruud"
_CREDIT = pattern(
    r"(?:\b(?:credit|photo(?:graph)?(?: by| credit)?|foto|bild|image|photographie|crédit(?: photo)?|picture)\s*:\s*|©\s*|\(c\)\s*)"
    r"(?P<credit>[^\s:.;][^:;.\n]{2,60}?)\s*[).]?\s*\Z",
    re.IGNORECASE,
)


#: One of them stands in every credit.
_CREDIT_SIGNS: Final = (":", "©", "(c)", "(C)")


def credits_in_words(picture: Node) -> Iterator[tuple[str, Value, re.Match[str]]]:
    """The credits with which caption and description of a picture end: property, value, and where it stands in it."""
    for term in ("caption", "description"):
        for value, text in picture.texts(term):
            tail = text[-120:]
            match = _CREDIT.search(tail) if any(sign in tail for sign in _CREDIT_SIGNS) else None
            if match:
                yield term, value, match


def _credits_in_captions(subject: Subject) -> Iterator[Problem]:
    for node in _pictures(subject):
        if node.has("creditText", "creator", "copyrightNotice", "copyrightHolder"):
            continue
        for term, value, match in credits_in_words(node):
            message = f"the {term} ends with a credit: {match[0].strip()[:60]!r}"
            fix = f"write it into creditText: {match['credit'].strip()[:50]!r}"
            yield Problem(message, fix, value.pointer, node.block)


_SMALLEST: Final = 50_000


def _small(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        for value in article.values("image"):
            picture = subject.described(value.node) if value.node else None
            if picture is None:
                continue
            width, height = (_pixels(picture, term) for term in ("width", "height"))
            if width and height and width * height < _SMALLEST:
                message = f"the picture has {width} × {height} pixels, fewer than {_SMALLEST:,} in all"
                yield Problem(message, "name a larger picture", picture.pointer, picture.block)


def _pixels(picture: Node, term: str) -> int | None:
    for value in picture.values(term):
        if isinstance(value.content, int | float) and not isinstance(value.content, bool):
            return int(value.content)
        if isinstance(value.content, str) and value.content.strip().isdecimal():
            return int(value.content.strip()[:9])
    return None


_FORMATS: Final = frozenset({"bmp", "gif", "jpeg", "jpg", "jpe", "jfif", "png", "webp", "svg", "avif"})
#: What is certainly a file of another kind.
_OTHER_FORMATS: Final = frozenset(
    {"tif", "tiff", "heic", "heif", "psd", "eps", "pdf", "mp4", "mov", "webm", "mp3", "doc", "raw"}
)


def _formats(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        for value, text, block in image_addresses(article, subject):
            try:
                path = urlsplit(text).path
            except ValueError:
                continue
            ending = path.rpartition("/")[2].rpartition(".")[2].lower()
            if ending in _OTHER_FORMATS:
                message = f"the picture is a .{ending} file, which image search does not show"
                yield Problem(
                    message, f"name a file of one of {', '.join(sorted(_FORMATS))}", value.pointer, block
                )


def image_addresses(article: Node, subject: Subject) -> Iterator[tuple[Value, str, int]]:
    """The addresses of the article's pictures, each with its value and block."""
    for value in article.values("image"):
        if isinstance(value.content, str) and value.content.strip():
            yield value, value.content.strip(), article.block
        elif value.node is not None:
            picture = subject.described(value.node)
            for term in ("contentUrl", "url"):
                for inner, text in picture.texts(term):
                    yield inner, text, picture.block


_P = '{"@context": "https://schema.org", "@type": "ImageObject", '
_A = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed", "image": '
_URL = '"contentUrl": "https://n.example/f.jpg", '

RULES = (
    Rule(
        "image-content-url", "google-image-license", "error",
        "licence fields do not say which file they are about",
        "Google matches them to a file by contentUrl; without it they have no effect.",
        "Add contentUrl with the address of the image file.",
        GOOGLE_IMAGE_LICENSE,
        good=_P + _URL + '"creditText": "Jon Ruud"}',
        bad=_P + '"creditText": "Jon Ruud"}',
        check=_without_file,
    ),
    Rule(
        "image-license-url", "google-image-license", "error",
        "the licence of a picture is no address",
        "Google shows a licence only where license leads to a page that explains it.",
        "Write the address of the page of the licence.",
        GOOGLE_IMAGE_LICENSE,
        good=_P + _URL + '"license": "https://n.example/licence"}',
        bad=_P + _URL + '"license": "CC BY 4.0"}',
        check=partial(_no_addresses, "license"),
    ),
    Rule(
        "image-acquire-url", "google-image-license", "error",
        "the page where a licence is to be had is no address",
        "Readers make a link of it.",
        "Write the address of the page.",
        GOOGLE_IMAGE_LICENSE,
        good=_P + _URL + '"license": "https://n.example/licence", "acquireLicensePage": "https://n.example/buy"}',
        bad=_P + _URL + '"license": "https://n.example/licence", "acquireLicensePage": "call us"}',
        check=partial(_no_addresses, "acquireLicensePage"),
    ),
    Rule(
        "image-creator-name", "google-image-license", "warning",
        "the creator of a picture has no name",
        "Google shows creator.name.",
        "Add name.",
        GOOGLE_IMAGE_LICENSE,
        good=_P + _URL + '"creator": {"@type": "Person", "name": "Jon Ruud"}}',
        bad=_P + _URL + '"creator": {"@type": "Person", "jobTitle": "Photographer"}}',
        check=_creator_names,
    ),
    Rule(
        "image-creator-type", "google-image-license", "warning",
        "the creator of a picture is a text",
        "Google reads a Person or an Organization with a name.",
        "Write a node with @type and name.",
        GOOGLE_IMAGE_LICENSE,
        good=_P + _URL + '"creator": {"@type": "Person", "name": "Jon Ruud"}}',
        bad=_P + _URL + '"creator": "Jon Ruud"}',
        check=_creator_types,
    ),
    Rule(
        "image-credit-in-caption", "google-image-license", "info",
        "the credit of a picture stands in its caption",
        "Nobody finds the maker there, and the credit is shown as part of the sentence.",
        "Write it into creditText; the maker into creator, the agency into copyrightHolder.",
        HOUSE,
        good=_P + _URL + '"caption": "The ferry in port.", "creditText": "Jon Ruud"}',
        bad=_P + _URL + '"caption": "The ferry in port. Photo: Jon Ruud/North Wire"}',
        check=_credits_in_captions,
    ),
    Rule(
        "image-small", "google-article", "info",
        "a picture is smaller than Google asks for",
        "Pictures of fewer than 50,000 pixels (width by height) are not shown beside articles.",
        "Name a larger picture.",
        GOOGLE_ARTICLE,
        good=_A + '{"@type": "ImageObject", "url": "https://n.example/f.jpg", "width": 1200, "height": 675}}',
        bad=_A + '{"@type": "ImageObject", "url": "https://n.example/f.jpg", "width": 150, "height": 100}}',
        check=_small,
    ),
    Rule(
        "image-format", "google-article", "warning",
        "a picture is in a format that image search does not show",
        "Google Images shows BMP, GIF, JPEG, PNG, WebP, SVG and AVIF.",
        "Name a file in one of these formats.",
        GOOGLE_IMAGES,
        good=_A + '"https://n.example/f.webp"}',
        bad=_A + '"https://n.example/f.tiff"}',
        check=_formats,
    ),
)  # fmt: skip
