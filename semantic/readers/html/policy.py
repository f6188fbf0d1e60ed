"""Which source of the page is believed: one table, in order, and a note where two sources contradict each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.model import Diagnostic
from semantic.readers.html.values import moment, plain, same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.readers.html.statements import Statement, Statements

__all__ = ["ORDER", "settle_date", "settle_headline", "settled"]

#: Field -> the sources in the order in which they are believed. A source that is not listed is not believed.
ORDER: Mapping[str, tuple[str, ...]] = {
    "headline": ("json-ld", "microdata", "rdfa", "heading", "parsely", "citation", "open-graph", "twitter", "far-heading", "dublin-core", "title-element", "second-heading", "heading-without-kicker"),
    "description": ("json-ld", "microdata", "rdfa", "open-graph", "twitter", "meta"),
    "author": ("json-ld", "microdata", "rdfa", "parsely", "citation", "byl", "dublin-core", "article-meta", "rel-author", "byline-element", "twitter", "meta"),
    "datePublished": ("json-ld", "microdata", "rdfa", "article-meta", "web-page", "parsely", "time-element", "dublin-core", "citation", "date-attribute", "date-element", "meta", "date-line", "date-in-address"),
    "dateModified": ("json-ld", "microdata", "rdfa", "article-meta", "web-page", "parsely", "time-element", "dublin-core", "date-element", "meta"),
    "section": ("json-ld", "microdata", "rdfa", "article-meta", "parsely"),
    "keywords": ("json-ld", "microdata", "rdfa", "article-meta", "meta-news", "parsely", "meta"),
    "publisher": ("json-ld", "microdata", "rdfa", "open-graph"),
    "canonical": ("link-canonical", "open-graph", "json-ld", "parsely"),
    "language": ("json-ld", "html-lang", "open-graph", "meta", "dublin-core"),
}  # fmt: skip


def settled(found: Statements, field: str) -> list[Statement]:
    """The statements about `field`, the most believed first."""
    order = ORDER[field]
    return sorted(
        (one for one in found.of(field) if one.rule in order), key=lambda one: order.index(one.rule)
    )


def settle_headline(found: Statements, site_names: list[str]) -> tuple[Statement | None, list[Diagnostic]]:
    """The headline of the page's data unless it is cut there or readers see another, else a heading that is confirmed."""
    candidates = [
        one._replace(value=without_site(plain(one.value), site_names)) for one in settled(found, "headline")
    ]
    candidates = [
        one
        for one in candidates
        if same(one.value) and same(one.value) not in {same(name) for name in site_names}
    ]
    if not candidates:
        return None, []
    shown = [one for one in candidates if one.rule in {"heading", "second-heading"}]
    bare = [one for one in candidates if one.rule == "heading-without-kicker"]
    others = [one for one in candidates if one not in shown and one not in bare]
    headings = [one for one in shown if one.rule == "heading"]
    one = (
        _without_kicker(others, bare) or _shown_otherwise(others, shown) or _named_by_the_title(others, shown)
    )
    if one is not None:
        return one, []
    if not others and not headings:
        return None, []
    confirmed = [one for one in headings if any(_confirms(one.value, other.value) for other in others)]
    stated = [one for one in others if one.rule in _STATED]
    whole = [one for one in stated if not any(_is_cut(one.value, heading.value) for heading in headings)]
    if not whole and (confirmed or len(headings) == 1):
        return (confirmed or headings)[0], []
    chosen = (whole or stated or others or headings)[0]
    notes = []
    if headings and not any(same(one.value) == same(chosen.value) for one in headings):
        notes.append(
            Diagnostic(
                "headlines-differ",
                f"The page's heading and its {chosen.rule} headline are different texts; {chosen.rule} was believed.",
                "Give both the same headline.",
                "info",
                "/headline",
            )
        )
    return chosen, notes


_STATED = frozenset({"json-ld", "microdata", "rdfa"})
#: Sources that state a title on purpose for this page.
_TITLES = _STATED | {"parsely", "open-graph", "twitter"}
#: Shorter texts say nothing by standing at the end of another.
_TELLING = 12


def _without_kicker(candidates: list[Statement], bare: list[Statement]) -> Statement | None:
    """A heading without the element at its beginning, where a title is just that: the element is a kicker."""
    titles = {same(one.value) for one in candidates if one.rule in _TITLES}
    return next((one for one in bare if len(same(one.value)) >= _TELLING and same(one.value) in titles), None)


def _shown_otherwise(candidates: list[Statement], shown: list[Statement]) -> Statement | None:
    """The heading that readers see, where the page's data have another headline and the page says so itself.

    Data for search engines may have a title of their own. It gives way to a heading that a second syntax of the
    structured data has, or a title for social networks, where the data's own stands in the navigation only or is that
    heading with a kicker before it.
    """
    stated = next((one for one in candidates if one.rule in _STATED), None)
    if stated is None or any(same(stated.value) == same(one.value) for one in shown):
        return None
    is_aside = any(one.rule == "far-heading" and same(one.value) == same(stated.value) for one in candidates)
    for one in candidates:
        heading = next((heading for heading in shown if _ends_in(heading.value, one.value)), None)
        if one.rule not in _TITLES or heading is None:
            continue
        has_kicker = heading.rule == "heading" and _ends_in(stated.value, one.value)
        if one.rule in _STATED or is_aside or has_kicker:
            # The heading has its own capitals; where it is shorter, its parts stand apart without their marks.
            is_whole = same(heading.value) == same(one.value) and len(heading.value) >= len(one.value)
            return heading if is_whole else one
    return None


def _named_by_the_title(candidates: list[Statement], shown: list[Statement]) -> Statement | None:
    """Where nothing but the title element states a headline: the longest heading that is one part of it."""
    if any(one.rule in _TITLES for one in candidates):
        return None
    parts = {
        same(part)
        for one in candidates
        if one.rule == "title-element"
        for part in _JOINT.split(one.value)
        if len(same(part)) >= _TELLING
    }
    return max(
        (one for one in shown if same(one.value) in parts), key=lambda one: len(one.value), default=None
    )


def _ends_in(text: str, end: str) -> bool:
    key = same(end)
    return same(text) == key or (len(key) >= _TELLING and same(text).endswith(key))


def _is_cut(stated: str, heading: str) -> bool:
    """Whether the page's data holds only the beginning of the heading."""
    if stated.endswith(("…", "...")):
        return same(heading).startswith(same(stated)[:20])
    return (
        len(stated) >= _CUT
        and len(same(heading)) > len(same(stated))
        and same(heading).startswith(same(stated))
    )


#: Makers of structured data cut a headline at about 110 characters, because a search engine once asked for it.
_CUT = 60


def _confirms(heading: str, stated: str) -> bool:
    a, b = same(heading), same(stated)
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) >= 12 and shorter in longer and len(shorter) * 2 >= len(longer):
        return True
    first, second = set(heading.casefold().split()), set(stated.casefold().split())
    return len(first) >= 3 and len(first & second) * 10 >= 6 * max(len(first), len(second))


_JOINT = re.compile(r"\s[|–—•·»«/-]\s|\s::\s|_")
_JOINTS = (" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " « ", " / ")


def without_site(title: str, site_names: list[str]) -> str:
    """A title without the name of the site behind or before it."""
    keys = {same(name) for name in site_names if same(name)}
    for _ in range(3):
        for joint in _JOINTS:
            head, found, tail = title.rpartition(joint)
            if (
                found
                and same(head)
                and (
                    same(tail) in keys
                    or any(
                        same(tail).startswith(key) or key.startswith(same(tail))
                        for key in keys
                        if len(same(tail)) > 3
                    )
                )
            ):
                title = head.strip()
                break
            head, found, tail = title.partition(joint)
            if found and same(head) in keys and same(tail):
                title = tail.strip()
                break
        else:
            break
    return title


def settle_date(found: Statements, field: str) -> tuple[Statement | None, list[Diagnostic]]:
    """The date of the most believed source, as exactly as another source on the same day states it."""
    candidates = [one._replace(value=iso) for one in settled(found, field) if (iso := moment(one.value))]
    if not candidates:
        return None, []
    chosen = candidates[0]
    for other in candidates[1:]:
        if _is_more_exact(chosen.value, other.value) and not _is_stamped(chosen.value, other):
            chosen = other
    notes = []
    contrary = next(
        (
            one
            for one in candidates
            if one.rule in {"json-ld", "microdata", "article-meta"}
            and abs(_ordinal(one.value) - _ordinal(chosen.value)) > 1
        ),
        None,
    )
    if contrary is not None:
        notes.append(
            Diagnostic(
                "dates-differ",
                f"The page states two dates: {chosen.value} ({chosen.rule}) and {contrary.value} ({contrary.rule}); the first was believed.",
                "Correct one of them, or say --date-published.",
                pointer=f"/{field}",
            )
        )
    return chosen, notes


def _ordinal(iso: str) -> int:
    from datetime import date  # noqa: PLC0415

    return date.fromisoformat((iso + "-01-01")[:10] if len(iso) < 10 else iso[:10]).toordinal()


def _exactness(iso: str) -> int:
    has_time = "T" in iso
    has_zone = has_time and (iso.endswith("Z") or iso[-6] in "+-")
    return has_time + has_zone


def _is_stamped(chosen: str, other: Statement) -> bool:
    """Whether a tracker's value is the same clock with a Z behind it: some put it behind every time, local ones too."""
    return other.rule == "parsely" and "T" in chosen and other.value == f"{chosen[:19]}Z"


def _is_more_exact(chosen: str, other: str) -> bool:
    """Whether `other` says the same more exactly: the day with its time, the time with its zone."""
    if _exactness(other) <= _exactness(chosen):
        return False
    if "T" not in chosen:
        return abs(_ordinal(other) - _ordinal(chosen)) <= 1
    from datetime import datetime  # noqa: PLC0415

    naive, exact = datetime.fromisoformat(chosen[:19]), datetime.fromisoformat(other)
    return naive == exact.replace(tzinfo=None, microsecond=0) or (
        abs((naive - exact.replace(tzinfo=None)).total_seconds()) < 15 * 3600
        and abs((naive - exact.replace(tzinfo=None)).total_seconds()) % 1800 < 60
    )
