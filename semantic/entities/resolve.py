"""Puts the mentions of one person, place or organization together: names only, no pronouns, no descriptions.

Decisions: the longest stated form is the entity's name. A shortened form (a bare family or first name, a name
without its middle part) is a mention, not an alternate name; acronyms and really different names are. A short form
that fits two entities is nobody's, and is left out.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.lexicon import (
    COMPANY_SUFFIXES,
    NAME_SUFFIXES,
    ORGANIZATION_HEADS,
    ORGANIZATION_OPENERS,
    word_set,
)
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


#: Rules that carry over what another rule has proved.
_DERIVED = frozenset({"repeat", "short-form"})


class Resolved(NamedTuple):
    """An entity before linking, with the rules that found its mentions, those that prove it first."""

    entity: Entity
    rules: tuple[str, ...]


@dataclass(slots=True)
class _Cluster:
    kind: EntityKind
    form: tuple[str, ...]
    found: list[_Named] = field(default_factory=list)
    qualifier: str | None = None


class _Named(NamedTuple):
    found: Found
    surface: str
    form: tuple[str, ...]
    where: str
    #: The possessor that is stated right before, as written ("Russia's").
    possessor: str | None


def resolve(
    zones: Sequence[Zone], found: Sequence[Found], language: str | None = None
) -> tuple[Resolved, ...]:
    """The entities that the names `found` in `zones` belong to, in the order of their first mention."""
    named = _named(zones, found)
    clusters = [
        *_persons([n for n in named if n.found.kind == "person"]),
        *_organizations([n for n in named if n.found.kind == "organization"], zones),
        *_places([n for n in named if n.found.kind == "place"], _two_letters(language)),
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


def _named(zones: Sequence[Zone], found: Sequence[Found]) -> list[_Named]:
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
        named.append(_Named(item, surface, form, zone.where, possessor))
        previous = item
    return named


# --- persons ---------------------------------------------------------------------------------------------------------


def _persons(named: list[_Named]) -> list[_Cluster]:
    """Full names first, then shorter ones: a short form joins the one person whose name it is a part of."""
    clusters: list[_Cluster] = []
    forms: dict[tuple[str, ...], list[_Named]] = {}
    for item in named:
        forms.setdefault(item.form, []).append(item)
    by_word: dict[str, list[_Cluster]] = {}
    for form in sorted(forms, key=lambda f: (-len(f), -sum(map(len, f)), f)):
        fitting = _fitting(form, _near(form, by_word))
        if len(fitting) == 1:
            fitting[0].found += forms[form]
        elif fitting:
            _to_the_one_before(forms[form], fitting)
        else:
            cluster = _Cluster("person", form, list(forms[form]))
            clusters.append(cluster)
            for word in dict.fromkeys(_bare(word) for word in form):
                by_word.setdefault(word, []).append(cluster)
    return clusters


def _near(form: tuple[str, ...], by_word: dict[str, list[_Cluster]]) -> list[_Cluster]:
    """The persons whose names share the first word of the form (an initial: the last word); too many are none."""
    if len(form) == 1 or form[0] in _SMALL or form[0].endswith("."):
        return by_word.get(_bare(form[-1]), [])
    near = by_word.get(_bare(form[0]), [])
    return near if len(near) <= _MOST_NAMESAKES else []


#: More persons of one name than this stand in no article but in a list, where short forms mean nobody.
_MOST_NAMESAKES = 60


def _to_the_one_before(items: list[_Named], fitting: list[_Cluster]) -> None:
    """A short form that fits several persons is that person's whom alone the text has named in full before it."""
    if len(fitting) > _MOST_NAMESAKES:
        return
    firsts = [min(n.found.start for n in cluster.found if n.form == cluster.form) for cluster in fitting]
    for item in items:
        before = [c for c, first in zip(fitting, firsts, strict=True) if first < item.found.start]
        if len(before) == 1:
            before[0].found.append(item)


def _fitting(form: tuple[str, ...], clusters: list[_Cluster]) -> list[_Cluster]:
    """The persons whose name the shorter `form` may stand for: by family name first, then by first name."""
    core = tuple(word for word in form if word not in _SUFFIXES)
    if not core:
        return []
    if len(core) == 1 or core[0] in _SMALL:
        family = [c for c in clusters if _family(c.form) == _bare(core[-1]) or c.form[-len(core) :] == core]
        if family:
            return family
        return [c for c in clusters if len(core) == 1 and len(c.form) > 1 and c.form[0] == core[0]]
    return [
        cluster
        for cluster in clusters
        if _family(cluster.form) == _family(core)
        and _same_first(core[0], cluster.form[0])
        and _inside(core, cluster.form)
    ]


_SUFFIXES = frozenset(suffix.casefold() for suffix in NAME_SUFFIXES)
_SMALL = frozenset(["van", "von", "de", "bin", "al", "el", "der", "la", "le", "di", "da", "ben", "ibn"])


def _bare(word: str) -> str:
    """The name without the Arabic article and without a full stop: "al-Sisi" and "Sisi" are one."""
    return re.sub(r"^(?:al|el|ad|ar|as|at|az|ul)-(?=.)", "", word.rstrip("."))


def _family(form: tuple[str, ...]) -> str:
    words = [word for word in form if word not in _SUFFIXES] or list(form)
    return _bare(words[-1])


def _same_first(left: str, right: str) -> bool:
    if left.endswith(".") or right.endswith("."):
        return left[0] == right[0]
    return left == right


def _inside(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tells whether the words of `short` stand in `full` in this order; an initial stands for a name."""
    rest = iter(full)
    return all(
        any(_same_first(word, other) or _bare(word) == _bare(other) for other in rest) for word in short
    )


# --- organizations ---------------------------------------------------------------------------------------------------


def _organizations(named: list[_Named], zones: Sequence[Zone]) -> list[_Cluster]:
    """One name; one row of the table; an acronym and its long form; a name and its head ("Acme", "Acme Inc.")."""
    acronyms = _introduced(named, zones)
    clusters: list[_Cluster] = []
    by_key: dict[str, _Cluster] = {}
    qualified: dict[tuple[str, ...], list[_Cluster]] = {}
    open_forms: dict[tuple[str, ...], list[_Named]] = {}
    for item in named:
        form = _organization_form(item.form)
        if item.possessor and _is_generic(item.surface):
            key = f"{gazetteer.fold(item.possessor)} {' '.join(form)}"
            if key not in by_key:
                by_key[key] = _Cluster("organization", form, qualifier=item.possessor)
                clusters.append(by_key[key])
                qualified.setdefault(form, []).append(by_key[key])
            by_key[key].found.append(item)
        else:
            open_forms.setdefault(form, []).append(item)
    by_form: dict[tuple[str, ...], _Cluster] = {}
    by_start: dict[str, list[_Cluster]] = {}
    by_tail: dict[tuple[str, ...], list[_Cluster]] = {}
    for form in sorted(open_forms, key=lambda f: (-len(f), -sum(map(len, f)), f)):
        items = open_forms[form]
        if form in qualified:
            if len(qualified[form]) == 1:
                qualified[form][0].found += items
            continue
        row = _row(items[0].surface)
        target = by_key.get(f"row {row}") if row else None
        if target is None and len(form) == 1 and form[0] in acronyms:
            target = by_form.get(acronyms[form[0]])
        if target is None and row is None:
            target = _only_longer(form, by_start.get(form[0], []))
            if target is None and len(form) > 1 and form[0] in _demonyms_folded():
                target = by_form.get(form[1:])
        if target is None and row is None and len(form) > 1:
            longer = [c for c in by_tail.get(form, []) if c.form[0] in _demonyms_folded()]
            target = longer[0] if len(longer) == 1 else None
        if target is None:
            target = _Cluster("organization", form)
            clusters.append(target)
            by_start.setdefault(form[0], []).append(target)
            by_tail.setdefault(form[1:], []).append(target)
        target.found += items
        by_form.setdefault(form, target)
        if row:
            by_key.setdefault(f"row {row}", target)
    return clusters


def _organization_form(form: tuple[str, ...]) -> tuple[str, ...]:
    words = [word.strip(".,") if word not in COMPANY_SUFFIXES else word for word in form]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in _COMPANY_FOLDED:
        words = words[:-1]
    return tuple(words)


_COMPANY_FOLDED = frozenset(gazetteer.fold(suffix).strip(".") for suffix in COMPANY_SUFFIXES)


def _row(surface: str) -> str | None:
    rows = gazetteer.organizations().get(" ".join(surface.split()))
    return rows[0].row if rows and len({row.row for row in rows}) == 1 else None


def _introduced(named: list[_Named], zones: Sequence[Zone]) -> dict[str, tuple[str, ...]]:
    """Acronym -> long form, where the text puts one into brackets after the other."""
    pairs: dict[str, tuple[str, ...]] = {}
    for left, right in pairwise(named):
        if left.found.zone == right.found.zone:
            zone = zones[left.found.zone]
            between = zone.text[left.found.end - zone.span.start : right.found.start - zone.span.start]
            if re.fullmatch(r"\s?\(\s?[\"“']?", between) and _is_acronym_of(right.surface, left.surface):
                pairs.setdefault(right.form[0], _organization_form(left.form))
    return pairs


def _is_acronym_of(acronym: str, name: str) -> bool:
    """Tells whether the capitals of the acronym are first letters of the name's words, in this order."""
    letters = iter(c for c in name.casefold().replace("-", " ").title() if c.isupper())
    return (
        acronym.isupper() and acronym.isalpha() and all(any(c == other for other in letters) for c in acronym)
    )


def _only_longer(form: tuple[str, ...], clusters: list[_Cluster]) -> _Cluster | None:
    """The one organization whose name begins with `form` and goes on with "of", "and" or what adds nothing."""
    longer = [
        c
        for c in clusters[:_MOST_NAMESAKES]
        if len(c.form) > len(form)
        and c.form[: len(form)] == form
        and c.form[len(form)] in _ADDITIONS
        and c.qualifier is None
    ]
    return longer[0] if len(longer) == 1 else None


_ADDITIONS = frozenset(
    ["of", "for", "and", "&", "group", "company", "party", "holdings", "corporation", "airlines"]
)


def _demonyms_folded() -> frozenset[str]:
    if not _DEMONYMS:
        _DEMONYMS.append(frozenset(gazetteer.fold(word) for word in gazetteer.demonyms()))
    return _DEMONYMS[0]


_DEMONYMS: list[frozenset[str]] = []


def _is_generic(surface: str) -> bool:
    """Tells whether a name is the same in every country ("Supreme Court", "Ministry of Health")."""
    words = [word for word in surface.split() if word[:1].isupper()]
    return bool(words) and all(
        word in ORGANIZATION_HEADS
        or word in ORGANIZATION_OPENERS
        or word.casefold() in gazetteer.common_words()
        or word.casefold() in _STATE_WORDS
        for word in words
    )


_STATE_WORDS = word_set(
    "supreme constitutional foreign justice defence defense interior parliamentary national central"
)


# --- places ----------------------------------------------------------------------------------------------------------


def _places(named: list[_Named], language: str) -> list[_Cluster]:
    """One name, or two names of one country or of one city of the tables ("U.S." and "United States")."""
    clusters: dict[str, _Cluster] = {}
    for item in named:
        name = gazetteer.fold(" ".join(item.surface.split()))
        name = name.removeprefix("the ")
        rows = gazetteer.places(language or "en").get(name, ())
        if rows and not (item.found.type == "City" and rows[0].type == "State"):
            key = rows[0].row
        else:
            cities = gazetteer.cities(name, language or "en")
            key = cities[0].row if cities and item.found.type == "City" else name
        cluster = clusters.setdefault(key, _Cluster("place", item.form))
        cluster.found.append(item)
    return list(clusters.values())


# --- entities --------------------------------------------------------------------------------------------------------


def _entity(
    cluster: _Cluster, zones: Sequence[Zone], tokens: dict[int, list[Token]], keys: set[str], language: str
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


def _best_name(cluster: _Cluster) -> str:
    """The longest stated form; of two equally long ones the first that is not all in capitals."""

    def weight(item: _Named) -> tuple[int, int, int]:
        return (
            len(item.form),
            len(item.surface) if cluster.kind != "person" else 0,
            not item.surface.isupper(),
        )

    best = max(cluster.found, key=weight)
    same = [i for i in cluster.found if i.form == best.form and not i.surface.isupper()]
    name = " ".join((same[0] if same else best).surface.split())
    if cluster.qualifier and not name.startswith(cluster.qualifier):
        return f"{cluster.qualifier} {name}"
    return name


def _type(cluster: _Cluster) -> str:
    types = [item.found.type for item in cluster.found if item.found.type]
    if not types:
        return _DEFAULT_TYPES[cluster.kind]
    specific = [t for t in types if t not in {"Organization", "Place"}]
    return specific[0] if specific else types[0]


def _alternates(cluster: _Cluster, name: str) -> tuple[str, ...]:
    """Other stated names that are no shortened form of the name: acronyms, another name for the same country."""
    words = set(gazetteer.fold(name).replace(".", "").split())
    names: list[str] = []
    for item in cluster.found:
        surface = " ".join(item.surface.split())
        parts = gazetteer.fold(surface).replace(".", "").split()
        if cluster.kind == "person" and (len(parts) == 1 or any(len(p) == 1 for p in parts)):
            continue
        if not all(part in words for part in parts) and gazetteer.fold(surface) not in map(
            gazetteer.fold, names
        ):
            names.append(surface)
    return tuple(names)


def _stated(
    cluster: _Cluster, zones: Sequence[Zone], tokens: dict[int, list[Token]], language: str
) -> tuple[tuple[str, ...], str | None]:
    """The job titles and the honorific that the text states beside the mentions, as written."""
    titles: list[str] = []
    honorific = None
    for item in cluster.found:
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
