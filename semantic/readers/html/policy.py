"""Which source of the page is believed: one table, in order, and a note where two sources contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.model import Diagnostic
from semantic.readers.html.values import moment, plain, same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.readers.html.statements import Statement, Statements

__all__ = ["ORDER", "settle_date", "settle_headline", "settled"]

#: Field -> the sources in the order in which they are believed. A source that is not listed is not believed.
ORDER: Mapping[str, tuple[str, ...]] = {
    "headline": ("json-ld", "microdata", "rdfa", "heading", "parsely", "citation", "open-graph", "twitter", "dublin-core", "title-element"),
    "description": ("json-ld", "microdata", "rdfa", "open-graph", "twitter", "meta"),
    "author": ("json-ld", "microdata", "rdfa", "parsely", "citation", "byl", "dublin-core", "article-meta", "rel-author", "byline-element", "meta"),
    "datePublished": ("json-ld", "microdata", "rdfa", "article-meta", "parsely", "time-element", "dublin-core", "citation", "date-attribute", "date-element", "meta", "date-line"),
    "dateModified": ("json-ld", "microdata", "rdfa", "article-meta", "parsely", "time-element", "dublin-core", "date-element", "meta"),
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
    """The headline of the page's data unless it is cut there, else the heading that another source confirms."""
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
    others = [one for one in candidates if one.rule != "heading"]
    headings = [one for one in candidates if one.rule == "heading"]
    confirmed = [one for one in headings if any(_confirms(one.value, other.value) for other in others)]
    stated = [one for one in others if one.rule in {"json-ld", "microdata", "rdfa"}]
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
        if _is_more_exact(chosen.value, other.value):
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
