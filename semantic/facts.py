"""What the newsroom knows and the page does not say: `--url`, `--date-published`, `--images` and their like.

What the user says wins over what the page says, because the user can see the page; where both differ, a diagnostic
tells. Each value that is set has the evidence `option` with the option's name.
"""

from __future__ import annotations

import difflib
import json
import re
import types
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from semantic.errors import ConfigurationError
from semantic.lexical import article_language_defect, date_defect, to_the_second
from semantic.model import JSON, Article, Diagnostic, Evidence, Image, Publisher
from semantic.urls import url_defect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Facts", "ImageFacts", "images_map", "supply"]


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What is known of one picture: the address of its file, width and height in pixels."""

    url: str
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the newsroom knows of one article; None or empty where it says nothing.

    Dates are ISO 8601: a day (`2026-03-01`) or a moment (`2026-03-01T07:30:00+01:00`). `images` maps a picture's
    position ("1"), the beginning of its caption, or its credit to what is known of it (see `images_map`).
    A value that cannot be is a ConfigurationError that names the option.
    """

    url: str | None = None
    date_published: str | None = None
    date_modified: str | None = None
    publisher: Publisher | None = None
    images: Mapping[str, ImageFacts] = field(default_factory=lambda: types.MappingProxyType({}))
    language: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type[Facts], tuple[Any, ...]]:
        # A view of a mapping cannot be sent to another process.
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return Facts, tuple({**values, "images": dict(self.images)}.values())

    def __post_init__(self) -> None:
        object.__setattr__(self, "images", types.MappingProxyType(dict(self.images)))
        _check_url(self.url, "--url", "https://news.example/2026/a-story")
        for option, day in (
            ("--date-published", self.date_published),
            ("--date-modified", self.date_modified),
        ):
            _check_date(day, option)
        for attribute in ("date_published", "date_modified"):
            text = getattr(self, attribute)
            object.__setattr__(self, attribute, text and to_the_second(text))
        if self.publisher is not None:
            if not self.publisher.name.strip():
                raise ConfigurationError("a publisher needs a name", place="--publisher")
            for url in (self.publisher.url, self.publisher.logo_url, *self.publisher.same_as):
                _check_url(url, "--publisher", "https://news.example/")
        for key, picture in self.images.items():
            _check_url(picture.url, f"--images, {key!r}", "https://img.news.example/a.jpg")
            if any(size is not None and size < 1 for size in (picture.width, picture.height)):
                raise ConfigurationError(
                    "width and height are whole pixels from 1", place=f"--images, {key!r}"
                )
        if self.language is not None and (reason := article_language_defect(self.language)):
            raise ConfigurationError(
                f"{_shown(self.language)!r} is no language tag: {reason}",
                place="--language",
                remedy="write it as in en or de-AT",
            )


def supply(article: Article, facts: Facts) -> Article:
    """`article` with the facts put in; what they contradict, and a key of `images` that fits no picture, is noted."""
    changes: dict[str, Any] = {}
    evidence = dict(article.evidence)
    notes = list(article.diagnostics)
    for attribute, pointer, option, value in _values(facts):
        stated = getattr(article, attribute)
        if stated == value or (
            _agrees(stated, value) and isinstance(stated, str) and len(stated) > len(value)
        ):
            continue  # The page says it already, perhaps more exactly.
        if stated and not _agrees(stated, value):
            notes.append(
                Diagnostic(
                    "option-contradicts-page",
                    f"{_says(article, pointer)} {_shown(stated)!r}, {option} says {_shown(value)!r}; the option holds",
                    f"leave {option} out, if the page is right",
                    pointer=pointer,
                )
            )
        changes[attribute] = value
        evidence[pointer] = Evidence("option", locator=option)
    images = list(article.images)
    for key, index, picture in _matched(article.images, facts.images, notes):
        images[index], said = _with_file(images[index], picture, index, notes)
        for member in said:
            evidence[f"/images/{index}/{member}"] = Evidence("option", locator=f"--images, {key!r}")
    supplied = replace(article, **changes, images=tuple(images), evidence=evidence)
    return replace(supplied, diagnostics=(*notes, *_impossible_dates(supplied, facts)))


def images_map(text: str, path: str | None = None) -> dict[str, ImageFacts]:
    """Reads the JSON of `--images map.json`: picture -> address, or -> {"url", "width", "height"}.

    A key is the picture's position on the page ("1"), the beginning of its caption, or its credit:
    `{"1": "https://img.news.example/a.jpg", "Rowers cross": {"url": "https://img.news.example/b.jpg", "width": 1600}}`.
    ConfigurationError names line and column, or the key; `path` is the file's name for it.
    """
    try:
        value = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ConfigurationError(f"no JSON: {error.msg}", path=path, place=place, remedy=_EXAMPLE) from None
    except RecursionError:
        raise ConfigurationError("nested too deeply", path=path, remedy=_EXAMPLE) from None
    except _TwiceError as error:
        raise ConfigurationError(
            f"the key {error.args[0]!r} stands twice", path=path, remedy="keep one of the two"
        ) from None
    except ValueError as error:  # A number of thousands of digits.
        raise ConfigurationError(f"no JSON: {error}", path=path, remedy=_EXAMPLE) from None
    if not isinstance(value, dict):
        raise ConfigurationError("the map of pictures is no JSON object", path=path, remedy=_EXAMPLE)
    return {key: _image_facts(key, entry, path) for key, entry in value.items()}


_EXAMPLE = 'write it as in {"1": "https://img.news.example/a.jpg"}'


class _TwiceError(ValueError):
    """A JSON object has one key twice."""


def _once(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    members: dict[str, JSON] = {}
    for key, value in pairs:
        if key in members:
            raise _TwiceError(key)
        members[key] = value
    return members


def _image_facts(key: str, entry: JSON, path: str | None) -> ImageFacts:
    if not key.strip():
        raise ConfigurationError("an empty key names no picture", path=path, remedy=_EXAMPLE)
    members = {"url": entry} if isinstance(entry, str) else entry
    if not isinstance(members, dict):
        raise ConfigurationError(
            "an address or an object is wanted", path=path, place=repr(key), remedy=_EXAMPLE
        )
    for name in members:
        if name not in {"url", "width", "height"}:
            close = difflib.get_close_matches(name, ["url", "width", "height"], n=1, cutoff=0.5)
            advice = f"did you mean {close[0]!r}?" if close else "known are url, width, height"
            raise ConfigurationError(f"unknown member {name!r}", path=path, place=repr(key), remedy=advice)
    url = members.get("url")
    if not isinstance(url, str):
        raise ConfigurationError("a url is wanted", path=path, place=repr(key), remedy=_EXAMPLE)
    try:
        _check_url(url, repr(key), "https://img.news.example/a.jpg")
    except ConfigurationError as error:
        raise error.at(path) if path else error from None
    for name in ("width", "height"):
        size = members.get(name)
        if size is not None and (not isinstance(size, int) or isinstance(size, bool) or size < 1):
            raise ConfigurationError(
                f"{name} is {_shown(size)}, not whole pixels from 1",
                path=path,
                place=repr(key),
                remedy="write 1600",
            )
    return ImageFacts(url, members.get("width"), members.get("height"))


def _impossible_dates(article: Article, facts: Facts) -> Iterator[Diagnostic]:
    """What the options say of dates and cannot be: an article older than its pictures, or than its last change.

    Days that are next to each other may be one in another time zone.
    """
    published, modified = _day(article.date_published), _day(article.date_modified)
    if (
        published
        and modified
        and published - modified > _ONE_DAY
        and (facts.date_published or facts.date_modified)
    ):
        yield Diagnostic(
            "modified-before-published",
            f"dateModified {modified} lies before datePublished {published}",
            "check --date-published and --date-modified",
            pointer="/dateModified",
        )
    taken = [day for image in article.images if (day := _day(image.date_created))]
    latest = max((day for day in (published, modified) if day), default=None)
    if facts.date_published and latest and taken and max(taken) - latest > _ONE_DAY:
        yield Diagnostic(
            "published-before-pictures",
            f"datePublished {published} lies before {max(taken)}, the date of a picture",
            "check --date-published, or give --date-modified",
            pointer="/datePublished",
        )


_ONE_DAY = timedelta(days=1)


def _day(moment: str | None) -> date | None:
    """The day of a date or moment of ISO 8601; None for anything else, such as a month."""
    day = (moment or "")[:_DAY_LENGTH]
    return date.fromisoformat(day) if len(day) == _DAY_LENGTH and not date_defect(day) else None


def _says(article: Article, pointer: str) -> str:
    """How a message begins that repeats a value of the page: nothing states a language that its words tell."""
    told = article.evidence.get(pointer)
    return "the text reads as" if told and told.rule == "language-of-the-running-text" else "the page says"


def _values(facts: Facts) -> Iterator[tuple[str, str, str, Any]]:
    """What is set beside the pictures: attribute of the article, pointer, option, value."""
    rows = (
        ("canonical_url", "/canonicalUrl", "--url", facts.url),
        ("date_published", "/datePublished", "--date-published", facts.date_published),
        ("date_modified", "/dateModified", "--date-modified", facts.date_modified),
        ("publisher", "/publisher", "--publisher", facts.publisher),
        ("language", "/language", "--language", facts.language),
        ("section", "/section", "--section", facts.section),
        ("keywords", "/keywords", "--keywords", facts.keywords),
    )
    return (row for row in rows if row[3])


def _agrees(stated: object, value: object) -> bool:
    """Whether the option says what the page says, perhaps more exactly: the day, and then the time of day."""
    if isinstance(stated, Publisher) and isinstance(value, Publisher):
        return _folded(stated.name) == _folded(value.name)
    if isinstance(stated, str) and isinstance(value, str):
        short, long = sorted((stated.casefold(), value.casefold()), key=len)
        # A day is part of its moments, a language of its regional forms; an address only equals itself.
        return short == long or (long.startswith((f"{short}t", f"{short}-")) and "/" not in short)
    return stated == value


def _matched(
    images: tuple[Image, ...], known: Mapping[str, ImageFacts], notes: list[Diagnostic]
) -> Iterator[tuple[str, int, ImageFacts]]:
    """Each key that names exactly one picture, with the picture's index; what else the keys do is noted."""
    used: dict[int, str] = {}
    for key, picture in known.items():
        found = _named(images, key)
        if len(found) != 1:
            what = "fits no picture" if not found else f"fits {len(found)} pictures"
            notes.append(
                Diagnostic(
                    "image-key-unmatched",
                    f"--images: the key {key!r} {what}",
                    f"name one picture by its position (1 to {len(images)}) or by more of its caption"
                    if images
                    else "the page shows no picture of the article",
                )
            )
        elif found[0] in used:
            notes.append(
                Diagnostic(
                    "image-key-repeated",
                    f"--images: {key!r} and {used[found[0]]!r} name one picture; the first holds",
                    "keep one of the two keys",
                    pointer=f"/images/{found[0]}",
                )
            )
        else:
            used[found[0]] = key
            yield key, found[0], picture


def _named(images: tuple[Image, ...], key: str) -> list[int]:
    """The pictures that a key names, by the first of position, caption and credit that names any."""
    if re.fullmatch(r"[0-9]{1,4}", key):
        return [int(key) - 1] if 1 <= int(key) <= len(images) else []
    wanted = _folded(key)
    by_caption = [i for i, image in enumerate(images) if _folded(image.caption or "").startswith(wanted)]
    by_credit = [i for i, image in enumerate(images) if image.credit and _folded(image.credit.text) == wanted]
    return by_caption or by_credit


def _with_file(
    image: Image, picture: ImageFacts, index: int, notes: list[Diagnostic]
) -> tuple[Image, tuple[str, ...]]:
    if image.url and image.url != picture.url:
        notes.append(
            Diagnostic(
                "option-contradicts-page",
                f"the page says {_shown(image.url)!r}, --images says {_shown(picture.url)!r}; the option holds",
                "leave the picture out of the map, if the page is right",
                pointer=f"/images/{index}/url",
            )
        )
    sizes = {
        name: size
        for name, size in (("width", picture.width), ("height", picture.height))
        if size is not None
    }
    # A size that the page gives is that of its own file, so it does not describe another one.
    kept = {"width": image.width, "height": image.height} if image.url in {None, picture.url} else {}
    merged: dict[str, Any] = {"width": None, "height": None, **kept, **sizes}
    return replace(image, url=picture.url, **merged), ("url", *sizes)


def _check_url(url: str | None, option: str, example: str) -> None:
    defect = url_defect(url) if url is not None else None
    if defect:
        raise ConfigurationError(
            f"{_shown(url)!r} is no web address: {defect}", place=option, remedy=f"write it as in {example}"
        )


def _check_date(text: str | None, option: str) -> None:
    """Raises for anything but a day or a moment of ISO 8601 (RFC 3339) that the calendar has."""
    reason = text is not None and (
        date_defect(to_the_second(text)) or ("it names no day" if len(text) < _DAY_LENGTH else None)
    )
    if reason:
        raise ConfigurationError(
            f"{_shown(text)!r} {reason.removeprefix('it ')}",
            place=option,
            remedy="write it as in 2026-03-01 or 2026-03-01T07:30:00+01:00",
        )


_DAY_LENGTH = len("2026-03-01")


def _shown(value: object) -> object:
    """`value` short enough for a message."""
    plain = value.name if isinstance(value, Publisher) else value
    if not isinstance(plain, str):
        return plain
    return plain if len(plain) <= 80 else plain[:77] + "…"


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
