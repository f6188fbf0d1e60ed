"""What Google requires of the other types that news sites carry, for the feature that it makes of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from semantic.validation.rule import Problem, Rule, Severity, Source
from semantic.validation.rules.sources import (
    GOOGLE_BREADCRUMB,
    GOOGLE_FACT_CHECK,
    GOOGLE_GALLERY,
    GOOGLE_PROFILE,
    GOOGLE_SITE_NAME,
    GOOGLE_VIDEO,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


class _Wish(NamedTuple):
    """A property that a feature needs of a type; `others` count in its place."""

    rule: str
    severity: Severity
    type: str
    term: str
    others: tuple[str, ...]
    source: Source
    why: str
    good: str


_VIDEO: Final = "Without it Google makes no video result of the page."
_CLAIM: Final = "Google's Fact Check Explorer leaves out a review without it."

#: What each feature requires, and what it recommends (info).
_WISHES: Final = (
    _Wish("video-name", "warning", "VideoObject", "name", ("headline",), GOOGLE_VIDEO, _VIDEO, '"name": "The ferry turns back"'),
    _Wish("video-thumbnail", "warning", "VideoObject", "thumbnailUrl", ("thumbnail",), GOOGLE_VIDEO, _VIDEO, '"thumbnailUrl": "https://n.example/v.jpg"'),
    _Wish("video-upload-date", "warning", "VideoObject", "uploadDate", (), GOOGLE_VIDEO, _VIDEO, '"uploadDate": "2026-03-04T06:30:00+01:00"'),
    _Wish("video-address", "info", "VideoObject", "contentUrl", ("embedUrl", "url"), GOOGLE_VIDEO, "Google looks for the file or the player.", '"embedUrl": "https://n.example/play/1"'),
    _Wish("website-name", "warning", "WebSite", "name", (), GOOGLE_SITE_NAME, "Google takes the name of the site from here.", '"name": "Elbufer Bote"'),
    _Wish("website-url", "warning", "WebSite", "url", (), GOOGLE_SITE_NAME, "Google takes the name of the site from here, and asks for its address.", '"url": "https://n.example/"'),
    _Wish("profile-main-entity", "warning", "ProfilePage", "mainEntity", (), GOOGLE_PROFILE, "Nothing says whose profile the page is.", '"mainEntity": {"@type": "Person", "name": "Ada Holm"}'),
    _Wish("claim-reviewed-missing", "warning", "ClaimReview", "claimReviewed", (), GOOGLE_FACT_CHECK, _CLAIM, '"claimReviewed": "The ferry never ran on time."'),
    _Wish("claim-rating-missing", "warning", "ClaimReview", "reviewRating", (), GOOGLE_FACT_CHECK, _CLAIM, '"reviewRating": {"@type": "Rating", "alternateName": "False"}'),
    _Wish("claim-url-missing", "warning", "ClaimReview", "url", (), GOOGLE_FACT_CHECK, _CLAIM, '"url": "https://n.example/check"'),
)  # fmt: skip


def _missing(wish: _Wish, subject: Subject) -> Iterator[Problem]:
    for node in subject.of(wish.type):
        if node.has(wish.term, *wish.others):
            continue
        # A part or a pointer (`isPartOf`, `subjectOf`) that names the node only is no description of it.
        if node.id and any(other.has(wish.term, *wish.others) for other in subject.namesakes(node)):
            continue
        if node.via is not None and wish.type == "WebSite":
            continue
        yield Problem(
            f"the {node.schema_types[0]} has no {wish.term}", f"add {wish.term}", node.pointer, node.block
        )


# --- breadcrumbs ---------------------------------------------------------------------------------------------------


def _breadcrumbs(subject: Subject) -> Iterator[tuple[Node, list[Node]]]:
    for node in subject.of("BreadcrumbList"):
        items = [subject.described(value.node) for value in node.values("itemListElement") if value.node]
        yield node, [item for item in items if not item.is_reference]


def _short(subject: Subject) -> Iterator[Problem]:
    for node, items in _breadcrumbs(subject):
        if len(items) < 2 and not (node.id and len(subject.namesakes(node)) > 1):
            found = "no step" if not items else "one step only"
            message = f"the breadcrumb has {found}; Google asks for two"
            yield Problem(message, "write a ListItem for each page on the way", node.pointer, node.block)


def _positions(subject: Subject) -> Iterator[Problem]:
    for _, items in _breadcrumbs(subject):
        for item in items:
            if not item.has("position"):
                yield Problem(
                    "a step of the breadcrumb has no position",
                    "add position, from 1",
                    item.pointer,
                    item.block,
                )


def _order(subject: Subject) -> Iterator[Problem]:
    for node, items in _breadcrumbs(subject):
        given = [str(value.content).strip() for item in items for value in item.values("position")]
        if len(given) == len(items) >= 2 and sorted(given, key=lambda one: (len(one), one)) != [
            str(n) for n in range(1, len(given) + 1)
        ]:
            pointer = next(node.all("itemListElement")).pointer
            message = f"the positions of the breadcrumb are {', '.join(given)[:40]}"
            yield Problem(message, "count from 1", pointer, node.block)


def _step_names(subject: Subject) -> Iterator[Problem]:
    for _, items in _breadcrumbs(subject):
        for item in items:
            inner = [subject.described(value.node) for value in item.values("item") if value.node]
            if not item.has("name") and not any(one.has("name", "headline") for one in inner):
                yield Problem("a step of the breadcrumb has no name", "add name", item.pointer, item.block)


def _step_items(subject: Subject) -> Iterator[Problem]:
    for _, items in _breadcrumbs(subject):
        # The last step is the page itself.
        for item in items[:-1]:
            if item.is_a("ListItem") and not item.has("item", "url"):
                message = "a step of the breadcrumb leads nowhere"
                yield Problem(message, "add item with the address of the page", item.pointer, item.block)


# --- what no longer has an effect ----------------------------------------------------------------------------------

#: Type -> what Google made of it, and since when it does not.
_REMOVED: Final = {
    "FAQPage": "the FAQ result is no longer shown (since 2026-05-07)",
    "HowTo": "the how-to result is no longer shown (since 2023)",
    "ClaimReview": "the fact check result is being phased out; Fact Check Explorer still reads it",
}


def _removed(subject: Subject) -> Iterator[Problem]:
    for kind, reason in _REMOVED.items():
        for node in subject.of(kind):
            yield Problem(
                f"{kind}: {reason}", "keep it if other readers use it", node.types[0][1], node.block
            )
    for node, found in subject.members("potentialAction"):
        if node.is_a("WebSite") and any(
            value.node and value.node.is_a("SearchAction") for value in found.values
        ):
            message = "SearchAction: the sitelinks search box is no longer shown (since 2024)"
            yield Problem(message, "keep it if other readers use it", found.pointer, node.block)


def _long_claims(subject: Subject) -> Iterator[Problem]:
    for node, value, text in subject.texts("claimReviewed"):
        if len(text) > 75 and node.is_a("ClaimReview"):
            message = f"claimReviewed has {len(text)} characters; more than 75 are cut on small screens"
            yield Problem(message, "shorten the claim", value.pointer, node.block)


_C: Final = '{"@context": "https://schema.org", '
_B: Final = _C + '"@type": "BreadcrumbList", "itemListElement": ['
_ONE: Final = '{"@type": "ListItem", "position": 1, "name": "News", "item": "https://n.example/news"}'
_TWO: Final = '{"@type": "ListItem", "position": 2, "name": "Ferry delayed"}'
_CRUMBS: Final = f"{_B}{_ONE}, {_TWO}]}}"

RULES = (
    *(
        Rule(
            wish.rule, "google-structured-data", wish.severity,
            f"a {wish.type} has no {wish.term}",
            wish.why,
            f"Add {wish.term}.",
            wish.source,
            good=f'{_C}"@type": "{wish.type}", {wish.good}}}',
            bad=f'{_C}"@type": "{wish.type}", "description": "Ferries of the Elbufer line."}}',
            check=partial(_missing, wish),
        )
        for wish in _WISHES
    ),
    Rule(
        "breadcrumb-short", "google-structured-data", "warning",
        "a breadcrumb has fewer than two steps",
        "Google makes a breadcrumb of two steps and more.",
        "Write a ListItem for each page on the way.",
        GOOGLE_BREADCRUMB, good=_CRUMBS, bad=f"{_B}{_ONE}]}}", check=_short,
    ),
    Rule(
        "breadcrumb-position", "google-structured-data", "warning",
        "a step of a breadcrumb has no position",
        "Google orders the steps by position.",
        "Add position, from 1.",
        GOOGLE_BREADCRUMB, good=_CRUMBS, bad=_CRUMBS.replace('"position": 2, ', ""), check=_positions,
    ),
    Rule(
        "breadcrumb-order", "google-structured-data", "warning",
        "the positions of a breadcrumb do not count from 1",
        "Google orders the steps by position.",
        "Count from 1.",
        GOOGLE_BREADCRUMB, good=_CRUMBS, bad=_CRUMBS.replace('"position": 2', '"position": 7'), check=_order,
    ),
    Rule(
        "breadcrumb-name", "google-structured-data", "warning",
        "a step of a breadcrumb has no name",
        "Google shows the name.",
        "Add name.",
        GOOGLE_BREADCRUMB, good=_CRUMBS, bad=_CRUMBS.replace('"name": "News", ', ""), check=_step_names,
    ),
    Rule(
        "breadcrumb-item", "google-structured-data", "warning",
        "a step of a breadcrumb leads nowhere",
        "Only the last step, the page itself, may go without item.",
        "Add item with the address of the page.",
        GOOGLE_BREADCRUMB, good=_CRUMBS, bad=_CRUMBS.replace(', "item": "https://n.example/news"', ""), check=_step_items,
    ),
    Rule(
        "feature-removed", "google-structured-data", "info",
        "a feature that the data was meant for no longer exists",
        "Google stopped to show it; the data does no harm.",
        "Keep it if other readers use it.",
        GOOGLE_GALLERY, good=_CRUMBS, bad=_C + '"@type": "FAQPage", "name": "Questions"}', check=_removed,
    ),
    Rule(
        "claim-long", "google-structured-data", "info",
        "a reviewed claim is longer than 75 characters",
        "It is cut on small screens.",
        "Shorten the claim.",
        GOOGLE_FACT_CHECK,
        good=_C + '"@type": "ClaimReview", "claimReviewed": "The ferry never ran on time."}',
        bad=_C + f'"@type": "ClaimReview", "claimReviewed": "{"The ferry never ran on time. " * 4}"}}',
        check=_long_claims,
    ),
)  # fmt: skip
