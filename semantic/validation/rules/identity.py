"""Identity: what a `sameAs` address says a node to be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from semantic.patterns import pattern
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.sources import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node, Value
    from semantic.validation.subject import Subject

__all__ = ["RULES"]

#: Records of these name one thing each; a profile page or a home page may be shared.
_AUTHORITIES = frozenset(
    {"wikidata.org", "sws.geonames.org", "geonames.org", "dbpedia.org", "viaf.org", "isni.org", "orcid.org", "d-nb.info"}
)  # fmt: skip


def _address(value: Value) -> str | None:
    """The address that a value of `sameAs` is, in whichever form it is written."""
    if value.node is not None:
        return value.node.id if value.node.is_reference else None
    return value.content.strip() if isinstance(value.content, str) and value.content.strip() else None


@lru_cache(maxsize=1)
def _addresses(subject: Subject) -> tuple[tuple[Node, Value, str], ...]:
    return tuple(
        [
            (node, value, address)
            for node, value in subject.valued("sameAs")
            if (address := _address(value)) is not None
        ]
    )


#: wd:Q42   wikidata:Q42
_WIKIDATA_PREFIX = pattern(r"(?:wd|wikidata):[A-Z]?[0-9]+", re.IGNORECASE)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.lower().removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""


_SCHEME = pattern(r"\Ahttps?://(www\.)?")
#: http://www.wikidata.org/entity/Q42   https://www.wikidata.org/wiki/Q42#P31   …/wiki/Special:EntityData/Q42.json
_WIKIDATA = pattern(
    r"(?i:https?://(?:www\.|m\.)?wikidata\.org)/(?:entity|wiki)/"
    r"(?:Special:EntityData/)?(?:[QP]|Property:P|(?:Lexeme:)?L)[1-9][0-9]*(?:-[FS][1-9][0-9]*)?(?:\.[a-z]+)?(?:[?#].*)?",
)
_NUMBER = pattern(r"(?<![A-Za-z0-9])[Qq]([1-9][0-9]{0,11})(?![0-9A-Za-z])")


def _wikidata_form(subject: Subject) -> Iterator[Problem]:
    for node, value, address in _addresses(subject):
        short = _WIKIDATA_PREFIX.fullmatch(address) and address.partition(":")[0] not in node.context.terms
        if short or (
            "wikidata" in address.lower()
            and _host(address) == "wikidata.org"
            and not _WIKIDATA.fullmatch(address[:2000])
        ):
            number = _NUMBER.search(address[:2000])
            right = f"http://www.wikidata.org/entity/Q{number[1] if number else '…'}"
            yield Problem(
                f"{address[:80]!r} is no record of Wikidata", f"write {right!r}", value.pointer, node.block
            )


def _is_authority(host: str) -> bool:
    return host in _AUTHORITIES or host.endswith(".wikipedia.org")


def _shared(subject: Subject) -> Iterator[Problem]:
    found: dict[str, list[tuple[Node, Value, str]]] = {}
    for node, value, address in _addresses(subject):
        key = _SCHEME.sub("", address).rstrip("/").replace("/wiki/", "/entity/")
        found.setdefault(key, []).append((node, value, address))
    for several in found.values():
        uses = [one for one in several if _is_authority(_host(one[2]))] if len(several) > 1 else ()
        for node, value, address in uses:
            # Nobody knows which of the two is wrong: it is told at both.
            other = next((one for one, _, _ in uses if one is not node and _are_two(one, node)), None)
            if other is not None:
                yield Problem(
                    f"{address[:80]!r} stands at {other.pointer or '/'} too, which is another thing",
                    "correct one of the two, or make them one node",
                    value.pointer,
                    node.block,
                )


def _are_two(one: Node, other: Node) -> bool:
    """The nodes are held apart by their names; a thing may well be described twice."""
    names = [
        {value.content.strip().casefold() for value in node.values("name") if isinstance(value.content, str)}
        for node in (one, other)
    ]
    return bool(names[0] and names[1]) and not names[0] & names[1] and not (one.id and one.id == other.id)


def _self(subject: Subject) -> Iterator[Problem]:
    articles = list(own_articles(subject))
    pages = {_page(subject.url)} if subject.url else set()
    for article in articles:
        for term in ("url", "mainEntityOfPage"):
            pages |= {_page(address) for value in article.values(term) if (address := _any_address(value))}
    own = {id(article) for article in articles}
    for node, value, address in _addresses(subject):
        if not re.match(r"https?://", address, re.IGNORECASE):
            continue
        if address == node.id or (
            id(node) not in own and _page(address) in pages and not node.is_a("WebPage", "CreativeWork")
        ):
            yield Problem(
                f"{address[:80]!r} is no other page about the thing",
                "name a page elsewhere that is about this very thing, or leave sameAs out",
                value.pointer,
                node.block,
            )


def _relative(subject: Subject) -> Iterator[Problem]:
    for node, value, address in _addresses(subject):
        if (
            value.node is None
            and not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", address)
            and re.search(r"[./#]", address)
        ):
            if re.search(r"\s", address):
                continue
            message = f"sameAs is {address[:60]!r}, which is read as a page of this site"
            yield Problem(message, "write the full address of a page elsewhere", value.pointer, node.block)


def _any_address(value: Value) -> str | None:
    return value.node.id if value.node is not None else _address(value)


def _page(address: str | None) -> str:
    return (address or "").partition("#")[0].rstrip("/")


_PERSON = '{"@context": "https://schema.org", "@type": "Person", "name": "Ada Holm", '
_TWO = '{"@context": "https://schema.org", "@graph": [{"@type": "City", "name": "Elbufen", "sameAs": "http://www.wikidata.org/entity/Q123456789"}, '

RULES = (
    Rule(
        "wikidata-form", "knowledge-graph", "warning",
        "an address of Wikidata is no record",
        "Graphs join by the exact address of the record; any other one joins nothing.",
        "Write http://www.wikidata.org/entity/Q…, or the page https://www.wikidata.org/wiki/Q….",
        HOUSE,
        good=_PERSON + '"sameAs": ["https://www.wikidata.org/wiki/Q123456789", "http://www.wikidata.org/entity/Q123456789"]}',
        bad=_PERSON + '"sameAs": "https://www.wikidata.org/Q123456789"}',
        check=_wikidata_form,
    ),
    Rule(
        "same-as-shared", "knowledge-graph", "warning",
        "two things are said to be the same record of an authority",
        "Readers that join by the record make one thing of them.",
        "Correct one of the two, or make them one node.",
        HOUSE,
        good=_TWO + '{"@type": "City", "name": "Elbufen", "sameAs": "http://www.wikidata.org/entity/Q123456789"}]}',
        bad=_TWO + '{"@type": "City", "name": "Sandholm", "sameAs": "http://www.wikidata.org/entity/Q123456789"}]}',
        check=_shared,
    ),
    Rule(
        "same-as-self", "knowledge-graph", "warning",
        "sameAs leads to the page itself",
        "It shall lead to a page elsewhere that is about the thing; this one is about the story.",
        "Name such a page, or leave sameAs out.",
        HOUSE,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "url": "https://n.example/a", "about": {"@type": "City", "name": "Elbufen", "sameAs": "https://elbufen.example/"}}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "url": "https://n.example/a", "about": {"@type": "City", "name": "Elbufen", "sameAs": "https://n.example/a"}}',
        check=_self,
    ),
    Rule(
        "same-as-relative", "knowledge-graph", "warning",
        "sameAs is no full address",
        "It is read as an address of this site, where no page about the thing is.",
        "Write the full address of a page elsewhere.",
        HOUSE,
        good=_PERSON + '"sameAs": "https://social.example/ada"}',
        bad=_PERSON + '"sameAs": "social.example/ada"}',
        check=_relative,
    ),
)  # fmt: skip
