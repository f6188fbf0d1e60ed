"""Values that have the right form and cannot be true."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from semantic.validation.rule import Problem, Rewrite, Rule
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.languages import is_language_tag, meant_tag
from semantic.validation.rules.sources import HOUSE, SCHEMA_ORG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node, Value
    from semantic.validation.subject import Subject

__all__ = ["RULES", "degrees", "instant"]


def instant(text: str) -> datetime | None:
    """A date with time and zone as a moment; None for a text without them, which cannot be compared."""
    try:
        moment = datetime.fromisoformat(text.strip()[:40])
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _moment(node: Node, term: str) -> tuple[datetime, Value] | None:
    """The one value of a property as a moment; None where it has no time or no zone, so that it cannot be compared."""
    values = node.values(term)
    if len(values) != 1 or not isinstance(values[0].content, str):
        return None
    moment = instant(values[0].content)
    return (moment, values[0]) if moment else None


#: What an article says about its own dates; an event may well be in the future.
_DATES = ("datePublished", "dateModified", "dateCreated", "uploadDate")


def _future_dates(subject: Subject) -> Iterator[Problem]:
    now = subject.now or datetime.now(UTC)
    for term in _DATES:
        for node, value, text in subject.texts(term):
            try:
                moment = datetime.fromisoformat(text[:40])
                moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
                ahead = moment - now
            except (ValueError, OverflowError):
                continue
            if ahead > timedelta(hours=24):
                message = f"{term} is {ahead.days} day{'s' if ahead.days > 1 else ''} in the future"
                yield Problem(message, "correct the date", value.pointer, node.block)


def _mixed_zones(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        found = {}
        for term in ("datePublished", "dateModified"):
            for value, text in article.texts(term):
                if "T" in text:
                    found[term] = (value, bool(re.search(r"(?:Z|[+-]\d\d:?\d\d)\Z", text, re.IGNORECASE)))
        if len(found) == 2 and found["datePublished"][1] != found["dateModified"][1]:
            term = next(name for name, (_, zoned) in found.items() if not zoned)
            message = f"{term} has no time zone, the other date has one"
            yield Problem(message, "write both with their zone", found[term][0].pointer, article.block)


def _modified_before_published(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        published, modified = _moment(article, "datePublished"), _moment(article, "dateModified")
        if not (published and modified):
            yield from _modified_on_an_earlier_day(article)
        elif modified[0] < published[0]:
            seconds = round((published[0] - modified[0]).total_seconds())
            early = f"{seconds} seconds" if seconds < 120 else f"{seconds // 60} minutes"
            yield Problem(
                f"dateModified is {early} before datePublished",
                "leave dateModified out until the article is changed after publication",
                modified[1].pointer,
                article.block,
                "info" if seconds < 60 else None,
            )


#: No two places on earth are further apart on the clock, and a date without a time is a day long.
_DOUBT: Final = timedelta(hours=26 + 24)


def _modified_on_an_earlier_day(article: Node) -> Iterator[Problem]:
    """The same of dates without time or zone: told where no zone makes it right."""
    texts = [tuple(article.texts(term)) for term in ("datePublished", "dateModified")]
    if any(len(found) != 1 for found in texts):
        return
    (_, first), (value, second) = texts[0][0], texts[1][0]
    try:
        published, modified = (datetime.fromisoformat(text.strip()[:40]) for text in (first, second))
    except ValueError:
        return
    alike = len(first.strip()) == len(second.strip()) and not (published.tzinfo or modified.tzinfo)
    gap = published.replace(tzinfo=UTC) - modified.replace(tzinfo=UTC)
    if gap > (timedelta(0) if alike else _DOUBT):
        yield Problem(
            f"dateModified {second[:40]!r} is before datePublished {first[:40]!r}",
            "leave dateModified out until the article is changed after publication",
            value.pointer,
            article.block,
        )


def _languages(subject: Subject) -> Iterator[Problem]:
    for node, value, tag in subject.texts("inLanguage"):
        if not is_language_tag(tag):
            right = meant_tag(tag)
            fix = f"write {right!r}" if right else 'write a tag of BCP 47: "en", "de-AT"'
            change = Rewrite(right) if right else None
            message = f"inLanguage {tag[:40]!r} is no language tag"
            yield Problem(message, fix, value.pointer, node.block, change=change)


def _coordinates(subject: Subject) -> Iterator[Problem]:
    for term, limit in (("latitude", 90), ("longitude", 180)):
        for node, value in subject.valued(term):
            found = degrees(value)
            text = value.content.strip() if isinstance(value.content, str) else ""
            if found is None and text:
                message = f"{term} is {text[:40]!r}, not a number of degrees"
                fix = "write degrees with a point: 54.1, south and west with a minus"
                yield Problem(message, fix, value.pointer, node.block, "warning")
            if found is not None and not -limit <= found <= limit:
                yield Problem(
                    f"{term} {found:.10g} is outside -{limit} to {limit}",
                    "correct the coordinates; are the two swapped?",
                    value.pointer,
                    node.block,
                )


def degrees(value: Value) -> float | None:
    """The number that a coordinate is, also one in quotes; None for what is no number."""
    if isinstance(value.content, bool) or not isinstance(value.content, int | float | str):
        return None
    try:
        return float(value.content)
    except (ValueError, OverflowError):
        return None


_ARTICLE = '{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2026-03-04T06:30:00+01:00", '
_PLACE = '{"@context": "https://schema.org", "@type": "City", "geo": {"@type": "GeoCoordinates", "longitude": 7.9, '

RULES = (
    Rule(
        "date-future", "newsroom", "warning",
        "a date lies in the future",
        "Readers hide an article that is not published yet, or doubt its dates.",
        "Correct the date; often day and month are swapped.",
        HOUSE,
        good=_ARTICLE + '"dateModified": "2026-03-04T08:30:00+01:00"}',
        bad=_ARTICLE + '"dateModified": "2226-03-04T08:30:00+01:00"}',
        check=_future_dates,
    ),
    Rule(
        "date-timezone-mixed", "newsroom", "info",
        "one date has a time zone, the other has none",
        "Readers guess the zone of one and compare it with the other.",
        "Write both with their zone.",
        HOUSE,
        good=_ARTICLE + '"dateModified": "2026-03-04T08:30:00+01:00"}',
        bad=_ARTICLE + '"dateModified": "2026-03-04T08:30:00"}',
        check=_mixed_zones,
    ),
    Rule(
        "modified-before-published", "newsroom", "warning",
        "an article was changed before it was published",
        "Readers of the dates doubt both; often it is the time of saving, before an embargo ended.",
        "Leave dateModified out until the article is changed after publication.",
        HOUSE,
        good=_ARTICLE + '"dateModified": "2026-03-04T05:30:00Z"}',
        bad=_ARTICLE + '"dateModified": "2026-03-03T22:10:00+01:00"}',
        check=_modified_before_published,
    ),
    Rule(
        "in-language-invalid", "newsroom", "warning",
        "inLanguage is not a language tag",
        "Readers that choose by language do not find the article.",
        'Write "en", "de-AT", "zh-Hant".',
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "inLanguage": ["en", "zh-Hant-TW"]}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "inLanguage": "nb_NO"}',
        check=_languages,
    ),
    Rule(
        "geo-range", "knowledge-graph", "error",
        "coordinates are outside the earth",
        "Maps put the place nowhere, or refuse the record.",
        "Correct the coordinates; often latitude and longitude are swapped.",
        SCHEMA_ORG,
        good=_PLACE + '"latitude": 54.1}}',
        bad=_PLACE + '"latitude": 152}}',
        check=_coordinates,
    ),
)  # fmt: skip
