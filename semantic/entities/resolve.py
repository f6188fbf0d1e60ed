"""Puts the mentions of one person, place or organization together: names only, no pronouns, no descriptions.

Decisions: the longest stated form is the entity's name. A shortened form (a bare family or first name, a name
without its middle part) is a mention, not an alternate name; acronyms and really different names are. A short form
that fits two entities is nobody's, and is left out.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.clusters import Cluster, Named, organizations, persons, places
from semantic.entities.titles import apposition, stated_before
from semantic.entities.tokens import Token, tokenize
from semantic.model import Entity, EntityKind, Mention, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.entities.recognize import Found

__all__ = ["Resolved", "resolve", "slug"]

_DEFAULT_TYPES: dict[EntityKind, str] = {"person": "Person", "place": "Place", "organization": "Organization"}
#: More job titles of one person than this are no longer titles but a biography.
_MOST_TITLES = 4
#: A text that gives somebody a title does so before it has named him so many times.
_MOST_READ = 100


#: Rules that carry over what another rule has proved.
_DERIVED = frozenset({"repeat", "short-form"})


class Resolved(NamedTuple):
    """An entity before linking, with the rules that found its mentions, those that prove it first."""

    entity: Entity
    rules: tuple[str, ...]


def resolve(
    zones: Sequence[Zone], found: Sequence[Found], language: str | None = None
) -> tuple[Resolved, ...]:
    """The entities that the names `found` in `zones` belong to, in the order of their first mention."""
    named = _named(zones, found)
    clusters = [
        *persons([n for n in named if n.found.kind == "person"]),
        *organizations([n for n in named if n.found.kind == "organization"], zones),
        *places([n for n in named if n.found.kind == "place"], _two_letters(language)),
    ]
    order = {n.found: i for i, n in enumerate(named)}
    clusters = [cluster for cluster in clusters if cluster.found]
    for cluster in clusters:
        cluster.found.sort(key=lambda n: order[n.found])
    clusters.sort(key=lambda cluster: order[cluster.found[0].found])
    tokens: dict[int, list[Token]] = {}
    keys: set[str] = set()
    return tuple(
        _entity(cluster, zones, tokens, keys, _two_letters(language) or "en") for cluster in clusters
    )


def slug(name: str) -> str:
    """The name in ASCII letters, digits and hyphens; a name in another script becomes a short digest of itself."""
    plain = re.sub(r"[^a-z0-9]+", "-", gazetteer.fold(name).translate(_LETTERS)).strip("-")[:60].rstrip("-")
    letters = sum(c.isalpha() for c in name)
    if letters and sum(c.isalpha() for c in plain) * 2 < letters:
        return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return plain or hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]


#: Letters that have no accent to lose.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "'": ""}
)


def _two_letters(language: str | None) -> str:
    return (language or "").casefold().split("-")[0]


def _named(zones: Sequence[Zone], found: Sequence[Found]) -> list[Named]:
    named = []
    previous: Found | None = None
    for item in found:
        zone = zones[item.zone]
        surface = zone.text[item.start - zone.span.start : item.end - zone.span.start]
        possessor = None
        if previous is not None and previous.zone == item.zone and previous.kind == "place":
            between = zone.text[previous.end - zone.span.start : item.start - zone.span.start]
            if between in {"'s ", "’s "}:
                possessor = zone.text[
                    previous.start - zone.span.start : item.start - zone.span.start
                ].rstrip()
        form = tuple(gazetteer.fold(word) for word in re.split(r"[\s\u00a0]+", surface) if word)
        named.append(Named(item, surface, form, zone.where, possessor))
        previous = item
    return named


# --- entities --------------------------------------------------------------------------------------------------------


def _entity(
    cluster: Cluster, zones: Sequence[Zone], tokens: dict[int, list[Token]], keys: set[str], language: str
) -> Resolved:
    name = _best_name(cluster)
    base = f"{cluster.kind}-{slug(name)}"
    key, number = base, 1
    while key in keys:
        number += 1
        key = f"{base}-{number}"
    keys.add(key)
    titles, honorific = ((), None) if cluster.kind != "person" else _stated(cluster, zones, tokens, language)
    counts: dict[str, int] = {}
    for item in cluster.found:
        counts[item.found.rule] = counts.get(item.found.rule, 0) + 1
    mentions = [Mention(i.found.start, i.found.end, i.surface, i.where) for i in cluster.found]
    mentions.sort(key=lambda mention: mention.start)
    entity = Entity(
        key=key,
        kind=cluster.kind,
        type=_type(cluster),
        name=name,
        mentions=tuple(mentions),
        alternate_names=_alternates(cluster, name),
        job_titles=titles,
        honorific_prefix=honorific,
    )
    return Resolved(entity, tuple(sorted(counts, key=lambda rule: (rule in _DERIVED, -counts[rule], rule))))


def _best_name(cluster: Cluster) -> str:
    """The longest stated form; of two equally long ones the first that is not all in capitals.

    A name that stands in capitals only is written as names are, if a table knows each of its words ("HONOLULU").
    """

    def weight(item: Named) -> tuple[int, int, int]:
        return (
            len(item.form),
            len(item.surface) if cluster.kind != "person" else 0,
            not item.surface.isupper(),
        )

    best = max(cluster.found, key=weight)
    same = [i for i in cluster.found if i.form == best.form and not i.surface.isupper()]
    name = " ".join((same[0] if same else best).surface.split())
    if name.isupper() and len(name) > _LONGEST_ACRONYM:
        name = _without_capitals(name, cluster.kind)
    if cluster.qualifier and not name.startswith(cluster.qualifier):
        return f"{cluster.qualifier} {name}"
    return name


_LONGEST_ACRONYM = 4


def _without_capitals(name: str, kind: EntityKind) -> str:
    folded = gazetteer.fold(name)
    if kind == "place" and (gazetteer.is_city_name(folded, "en") or gazetteer.places("en").get(folded)):
        return " ".join(word.capitalize() for word in name.split())
    words = [word.capitalize() for word in name.split()]
    first, last = gazetteer.first_names(), gazetteer.last_names()
    if kind == "person" and len(words) > 1 and words[0] in first and all(w in last for w in words[1:]):
        return " ".join(words)
    return name


def _type(cluster: Cluster) -> str:
    types = [item.found.type for item in cluster.found if item.found.type]
    if not types:
        return _DEFAULT_TYPES[cluster.kind]
    specific = [t for t in types if t not in {"Organization", "Place"}]
    return specific[0] if specific else types[0]


def _alternates(cluster: Cluster, name: str) -> tuple[str, ...]:
    """Other stated names that are no shortened form of the name: acronyms, another name for the same country."""
    words = set(_plain(name))
    names: list[str] = []
    for item in cluster.found:
        surface = " ".join(item.surface.split())
        parts = _plain(surface)
        if cluster.kind == "person" and (len(parts) == 1 or any(len(p) == 1 for p in parts)):
            continue
        if not all(part in words for part in parts) and gazetteer.fold(surface) not in map(
            gazetteer.fold, names
        ):
            names.append(surface)
    return tuple(names)


def _plain(name: str) -> list[str]:
    return gazetteer.fold(name).replace(".", "").replace(",", "").split()


def _stated(
    cluster: Cluster, zones: Sequence[Zone], tokens: dict[int, list[Token]], language: str
) -> tuple[tuple[str, ...], str | None]:
    """The job titles and the honorific that the text states beside the mentions, as written."""
    titles: list[str] = []
    honorific = None
    for item in cluster.found[:_MOST_READ]:
        zone = zones[item.found.zone]
        if item.found.zone not in tokens:
            tokens[item.found.zone] = tokenize(zone.text)
        words = tokens[item.found.zone]
        first = _index(words, item.found.start - zone.span.start)
        if first is None:
            continue
        stated = stated_before(zone.text, words, first, language)
        honorific = honorific or stated.honorific
        after = first
        while after < len(words) and words[after].end <= item.found.end - zone.span.start:
            after += 1
        for title in (stated.job_title, apposition(zone.text, words, after, language)):
            if title and title.casefold() not in (t.casefold() for t in titles):
                titles.append(" ".join(title.split()))
    kept = [
        t for t in titles if not any(o != t and o.casefold().endswith(" " + t.casefold()) for o in titles)
    ]
    return tuple(kept[:_MOST_TITLES]), honorific


def _index(words: list[Token], start: int) -> int | None:
    """The index of the token that begins at `start`."""
    at = bisect_left(words, start, key=lambda token: token.start)
    return at if at < len(words) and words[at].start == start else None
