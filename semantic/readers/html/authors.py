"""Who wrote the article: what the page's data, its meta elements and its byline say, and which of them is believed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from semantic.readers.html.embedded import as_list, types_of
from semantic.readers.html.policy import settled
from semantic.readers.html.statements import Statement
from semantic.readers.html.values import authors_of, plain, same
from semantic.readers.lines.agencies import organization

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from semantic.model import AgentKind, Author
    from semantic.readers.html.statements import Page

__all__ = ["settle_authors"]

_ORGANIZATIONS = {"Organization", "NewsMediaOrganization", "Corporation"}
#: So many entries of a list of authors are looked at.
_MOST = 40


def settle_authors(page: Page, site_names: Sequence[str]) -> list[Statement]:
    """Each author once, from the most believed source that names a person; the site itself only where it is alone."""
    by_rule: dict[str, list[Statement]] = {}
    stated = _stated(page)
    names = {same(one.value.name): one.value.name for one in stated}
    for one in stated:
        by_rule.setdefault(one.rule, []).append(_given_name_first(one, names))
    sites = {same(name) for name in site_names}

    def is_somebody(one: Statement) -> bool:
        return same(one.value.name) not in sites and organization(one.value.name) is None

    chosen = next(
        (stated for stated in by_rule.values() if any(map(is_somebody, stated))),
        next(iter(by_rule.values()), []),
    )
    others = [one for one in chosen if same(one.value.name) not in sites]
    authors: dict[str, Statement] = {}
    for one in others or chosen:
        authors.setdefault(same(one.value.name), one)
    return list(authors.values())


# "Holm, Mira"
_INVERTED = re.compile(r"([^\s,]+(?: [^\s,]+)?), ([^\s,]+(?: [^\s,]+)?)")


def _given_name_first(one: Statement, names: Mapping[str, str]) -> Statement:
    """An author as another source of the page writes the name, where this one has the surname before a comma."""
    found = _INVERTED.fullmatch(one.value.name)
    known = names.get(same(f"{found[2]} {found[1]}")) if found else None
    return one._replace(value=replace(one.value, name=known)) if known else one


def _stated(page: Page) -> list[Statement]:
    """All that is stated, the most believed source first."""
    stated: list[Statement] = []
    for syntax in ("json-ld", "microdata", "rdfa"):
        for node in [node for node in page.nodes if node.syntax == syntax][:1]:
            name = "author" if node.members.get("author") else "creator"
            for number, value in enumerate(as_list(node.members.get(name))):
                where = f"{node.locator}/{name}/{number}"
                stated += [
                    Statement(author, syntax, where) for author in _of_value(page.graph.resolve(value), page)
                ]
    bylines = page.found.of("byline")
    for one in settled(page.found, "author"):
        if one.rule in _AFTER_THE_BYLINE:
            stated, bylines = stated + bylines, []
        stated += [Statement(author, one.rule, one.locator) for author in authors_of(str(one.value))]
    return stated + bylines


#: Often the user of the system who entered the text.
_AFTER_THE_BYLINE = ("twitter", "meta")


def _of_value(value: Any, page: Page) -> list[Author]:
    """The authors that a value of JSON-LD names."""
    if isinstance(value, list):
        return [author for one in value[:_MOST] for author in _of_value(page.graph.resolve(one), page)]
    if isinstance(value, str):
        return authors_of(value)
    if not isinstance(value, dict):
        return []
    kinds = types_of(value)
    kind: AgentKind | None = (
        "organization" if kinds & _ORGANIZATIONS else "person" if "Person" in kinds else None
    )
    url = next((page.tree.absolute(one) for one in as_list(value.get("url")) if isinstance(one, str)), None)
    job = next((plain(one) for one in as_list(value.get("jobTitle")) if plain(one)), None)
    names = as_list(value.get("name"))
    if not names and (value.get("givenName") or value.get("familyName")):
        names = [f"{value.get('givenName') or ''} {value.get('familyName') or ''}"]
    authors: list[Author] = []
    for name in names:
        if isinstance(name, str):
            authors += authors_of(name, kind, job_title=job, url=url)
        elif isinstance(name, list):
            authors += _of_value(name, page)
    return authors
