"""News sitemaps: what Google News asks of each entry."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from semantic.patterns import pattern
from semantic.validation.page import folded
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.sources import GOOGLE_NEWS_SITEMAP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from semantic.validation.sitemap import Entry, Sitemap
    from semantic.validation.subject import Subject

__all__ = ["RULES"]

_NAME: Final = "news:news/news:publication/news:name"
_LANGUAGE: Final = "news:news/news:publication/news:language"
_DATE: Final = "news:news/news:publication_date"
_TITLE: Final = "news:news/news:title"
#: Rule -> the path of an element that each entry must have, and a value.
_REQUIRED: Final = {
    "sitemap-location": ("loc", "https://n.example/ferry"),
    "sitemap-publication-name": (_NAME, "Elbufer Bote"),
    "sitemap-language-missing": (_LANGUAGE, "en"),
    "sitemap-date-missing": (_DATE, "2026-03-04T06:30:00+01:00"),
    "sitemap-title": (_TITLE, "Ferry delayed"),
}
#: W3C date and time:  2026-03-04   2026-03-04T06:30+01:00   …:00   …:00.25Z
_W3C = pattern(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?", re.ASCII)
_MOST: Final = 1000


def _news(subject: Subject) -> Sitemap | None:
    return subject.sitemap if subject.sitemap and subject.sitemap.is_news else None


def _entries(subject: Subject) -> Iterator[Entry]:
    found = _news(subject)
    return (
        (entry for entry in found.entries if any(p.startswith("news:news") for p in entry.values))
        if found
        else iter(())
    )


def _broken(subject: Subject) -> Iterator[Problem]:
    if subject.sitemap and subject.sitemap.defect:
        message, place = subject.sitemap.defect
        yield Problem(
            f"the sitemap is not valid XML: {message}",
            "mend the place; better, let a library write the file",
            "",
            place=place,
        )


def _missing(path: str, subject: Subject) -> Iterator[Problem]:
    for entry in _entries(subject):
        if not any(text for text, _ in entry.values.get(path, ())):
            name = path.rpartition("/")[2]
            yield Problem(f"an entry has no {name}", f"add {name}", entry.pointer, place=entry.place)


def _languages(subject: Subject) -> Iterator[Problem]:
    for entry in _entries(subject):
        for text, place in entry.values.get(_LANGUAGE, ()):
            if text and not re.fullmatch(r"[a-z]{2,3}|zh-cn|zh-tw", text):
                message = f"{text[:20]!r} is no language of ISO 639"
                yield Problem(
                    message,
                    'write two or three letters: "en"; or zh-cn, zh-tw',
                    f"{entry.pointer}/{_LANGUAGE}",
                    place=place,
                )


def _dates(subject: Subject) -> Iterator[Problem]:
    for entry in _entries(subject):
        for text, place in entry.values.get(_DATE, ()):
            if text and not _W3C.fullmatch(text):
                message = f"{text[:40]!r} is no W3C date"
                yield Problem(
                    message,
                    "write 2026-03-04 or 2026-03-04T06:30:00+01:00",
                    f"{entry.pointer}/{_DATE}",
                    place=place,
                )


def _old(subject: Subject) -> Iterator[Problem]:
    now = subject.now or datetime.now(UTC)
    for entry in _entries(subject):
        for text, place in entry.values.get(_DATE, ()):
            try:
                moment = datetime.fromisoformat(text)
            except ValueError:
                continue
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            # A date alone is the whole day.
            if now - moment > timedelta(days=3 if len(text) == 10 else 2):
                message = "the article is older than two days"
                yield Problem(
                    message, "take it out of the news sitemap", f"{entry.pointer}/{_DATE}", place=place
                )


def _titles(subject: Subject) -> Iterator[Problem]:
    for entry in _entries(subject):
        names = [folded(text) for text, _ in entry.values.get(_NAME, ()) if folded(text)]
        for text, place in entry.values.get(_TITLE, ()):
            if any(folded(text).endswith(f" {name}") for name in names):
                message = f"the title {text[:60]!r} ends with the name of the publication"
                yield Problem(message, "write the title alone", f"{entry.pointer}/{_TITLE}", place=place)


def _too_many(subject: Subject) -> Iterator[Problem]:
    found = _news(subject)
    if found and len(found.entries) > _MOST:
        entry = found.entries[_MOST]
        message = f"the file has {len(found.entries):,} entries, Google reads {_MOST:,}"
        yield Problem(message, "split the file", entry.pointer, place=entry.place)


def _twice(subject: Subject) -> Iterator[Problem]:
    seen = set()
    for entry in _entries(subject):
        for text, place in entry.values.get("loc", ()):
            if text in seen:
                yield Problem(
                    f"{text[:80]!r} stands twice", "keep one entry", f"{entry.pointer}/loc", place=place
                )
            seen.add(text)


def _file(values: Mapping[str, str] | None = None, *, count: int = 1) -> str:
    """A sitemap for the examples; an empty value leaves the element out."""
    full = dict(_REQUIRED.values()) | {
        {"name": _NAME, "language": _LANGUAGE, "date": _DATE, "title": _TITLE, "loc": "loc"}[key]: value
        for key, value in (values or {}).items()
    }

    def element(path: str) -> str:
        name = path.rpartition("/")[2]
        return f"<{name}>{full[path]}</{name}>" if full[path] else ""

    one = (
        f"<url>{element('loc')}<news:news><news:publication>{element(_NAME)}{element(_LANGUAGE)}</news:publication>"
        f"{element(_DATE)}{element(_TITLE)}</news:news></url>"
    )
    namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f"<urlset {namespaces}>{one * count}</urlset>"


_SHORT: Final = {"loc": "loc", _NAME: "name", _LANGUAGE: "language", _DATE: "date", _TITLE: "title"}
_SOON: Final = "2226-03-04"  # Never older than two days.

RULES = (
    Rule(
        "sitemap-xml", "news-sitemap", "error",
        "a sitemap is not valid XML",
        "Nothing in it is read.",
        "Mend the place that the message names; better, let a library write the file.",
        GOOGLE_NEWS_SITEMAP, good=_file(), bad=_file().replace("</urlset>", ""), check=_broken,
    ),
    *(
        Rule(
            rule, "news-sitemap", "error",
            f"an entry has no {path.rpartition('/')[2]}",
            "Google News requires it of each entry.",
            f"Add {path.rpartition('/')[2]}.",
            GOOGLE_NEWS_SITEMAP, good=_file(), bad=_file({_SHORT[path]: ""}), check=partial(_missing, path),
        )
        for rule, (path, _) in _REQUIRED.items()
    ),
    Rule(
        "sitemap-language", "news-sitemap", "error",
        "the language of an entry is no code of ISO 639",
        "Google News leaves out an entry whose language it does not know.",
        "Write two or three letters; or zh-cn, zh-tw.",
        GOOGLE_NEWS_SITEMAP, good=_file(), bad=_file({"language": "English"}), check=_languages,
    ),
    Rule(
        "sitemap-date", "news-sitemap", "error",
        "the date of an entry is no W3C date",
        "Google News leaves out an entry whose date it cannot read.",
        "Write 2026-03-04 or 2026-03-04T06:30:00+01:00.",
        GOOGLE_NEWS_SITEMAP, good=_file(), bad=_file({"date": "4 March 2026"}), check=_dates,
    ),
    Rule(
        "sitemap-old", "news-sitemap", "info",
        "an entry is older than two days",
        "A news sitemap is for the articles of the last two days.",
        "Take it out; the other sitemap keeps it.",
        GOOGLE_NEWS_SITEMAP, good=_file({"date": _SOON}), bad=_file(), check=_old,
    ),
    Rule(
        "sitemap-title-publication", "news-sitemap", "warning",
        "the title of an entry ends with the name of the publication",
        "Google asks for the title alone.",
        "Write the title alone.",
        GOOGLE_NEWS_SITEMAP, good=_file(), bad=_file({"title": "Ferry delayed - Elbufer Bote"}), check=_titles,
    ),
    Rule(
        "sitemap-too-many", "news-sitemap", "error",
        "a news sitemap has more than 1,000 entries",
        "Google reads the first 1,000.",
        "Split the file.",
        GOOGLE_NEWS_SITEMAP, good=_file(), bad=_file(count=1001), check=_too_many,
    ),
    Rule(
        "sitemap-duplicate", "news-sitemap", "warning",
        "an address stands twice in a sitemap",
        "Google asks for one entry for each article.",
        "Keep one entry.",
        GOOGLE_NEWS_SITEMAP, good=_file(), bad=_file(count=2), check=_twice,
    ),
)  # fmt: skip
