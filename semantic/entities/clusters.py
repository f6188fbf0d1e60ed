"""Which names of an article are one person's, place's or organization's: by their words alone."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.entities.recognize import Found
    from semantic.model import EntityKind, Zone

__all__ = ["Cluster", "Named", "organizations", "persons", "places"]


@dataclass(slots=True)
class Cluster:
    """Names that are one entity's: `form` is the longest, folded; `qualifier` whose it is ("Russia's")."""

    kind: EntityKind
    form: tuple[str, ...]
    found: list[Named] = field(default_factory=list)
    qualifier: str | None = None


class Named(NamedTuple):
    """A found name with its surface, its folded words and the zone."""

    found: Found
    surface: str
    form: tuple[str, ...]
    where: str
    #: The possessor that is stated right before, as written ("Russia's").
    possessor: str | None


# --- persons ---------------------------------------------------------------------------------------------------------


def persons(named: list[Named]) -> list[Cluster]:
    """Full names first, then shorter ones: a short form joins the one person whose name it is a part of."""
    clusters: list[Cluster] = []
    forms: dict[tuple[str, ...], list[Named]] = {}
    for item in named:
        forms.setdefault(item.form, []).append(item)
    by_word: dict[str, list[Cluster]] = {}
    for form in sorted(forms, key=lambda f: (-len(f), -sum(map(len, f)), f)):
        fitting = _fitting(form, _near(form, by_word))
        if len(fitting) == 1:
            fitting[0].found += forms[form]
        elif fitting:
            _to_the_one_before(forms[form], fitting)
        else:
            cluster = Cluster("person", form, list(forms[form]))
            clusters.append(cluster)
            for word in dict.fromkeys(_bare(word) for word in form):
                by_word.setdefault(word, []).append(cluster)
    return clusters


def _near(form: tuple[str, ...], by_word: dict[str, list[Cluster]]) -> list[Cluster]:
    """The persons whose names share the first word of the form (an initial: the last word); too many are none."""
    if len(form) == 1 or form[0] in _SMALL or form[0].endswith("."):
        return by_word.get(_bare(form[-1]), [])
    near = by_word.get(_bare(form[0]), [])
    return near if len(near) <= _MOST_NAMESAKES else []


#: More persons of one name than this stand in no article but in a list, where short forms mean nobody.
_MOST_NAMESAKES = 60


def _to_the_one_before(items: list[Named], fitting: list[Cluster]) -> None:
    """A short form that fits several persons is that person's whom alone the text has named in full before it.

    Where it has named several, it is that one's whom it names in full far more often than any other of them, or whom
    it has called so all along: the namesake of a main person is named in full each time.
    """
    if len(fitting) > _MOST_NAMESAKES:
        return
    full = [sorted(n.found.start for n in c.found if n.form == c.form) for c in fitting]
    zones_named = [{n.found.zone for n in c.found if n.form == c.form} for c in fitting]
    meant = [0] * len(fitting)
    for item in sorted(items, key=lambda item: item.found.start):
        before = [
            (bisect_left(at, item.found.start), n) for n, at in enumerate(full) if at[0] < item.found.start
        ]
        before.sort(reverse=True)
        if not before:
            continue
        times, chosen = before[0]
        if len(before) > 1 and times < _FAR_MORE * before[1][0]:
            chosen = max(range(len(fitting)), key=meant.__getitem__)
            others = (n for _, n in before if n != chosen)
            if meant[chosen] < _OFTEN or any(item.found.zone in zones_named[n] for n in others):
                continue
        meant[chosen] += 1
        fitting[chosen].found.append(item)


#: So often must a short form have meant somebody to go on meaning him where no namesake stands beside it.
_OFTEN = 2
#: A person is named in full so many times as often as a namesake who is not meant by the short form.
_FAR_MORE = 2


def _fitting(form: tuple[str, ...], clusters: list[Cluster]) -> list[Cluster]:
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


def organizations(named: list[Named], zones: Sequence[Zone]) -> list[Cluster]:
    """One name; one row of the table; an acronym and its long form; a name and its head ("Acme", "Acme Inc.")."""
    acronyms = _introduced(named, zones)
    clusters: list[Cluster] = []
    by_key: dict[str, Cluster] = {}
    qualified: dict[tuple[str, ...], list[Cluster]] = {}
    open_forms: dict[tuple[str, ...], list[Named]] = {}
    for item in named:
        form = _organization_form(item.form)
        if item.possessor and _is_generic(item.surface):
            key = f"{gazetteer.fold(item.possessor)} {' '.join(form)}"
            if key not in by_key:
                by_key[key] = Cluster("organization", form, qualifier=item.possessor)
                clusters.append(by_key[key])
                qualified.setdefault(form, []).append(by_key[key])
            by_key[key].found.append(item)
        else:
            open_forms.setdefault(form, []).append(item)
    by_form: dict[tuple[str, ...], Cluster] = {}
    by_start: dict[str, list[Cluster]] = {}
    by_tail: dict[tuple[str, ...], list[Cluster]] = {}
    by_initials: dict[str, list[Cluster]] = {}
    by_head: dict[str, list[Cluster]] = {}
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
        if target is None and len(form) == 1 and items[0].surface.isupper():
            target = _only(by_initials.get(form[0].replace(".", ""), []))
        if target is None and len(form) == 1 and form[0] in _HEADS_FOLDED:
            target = _only(by_head.get(form[0], []))
        if target is None and row is None:
            target = _only_longer(form, by_start.get(form[0], []))
            if target is None and len(form) > 1 and form[0] in _demonyms_folded():
                target = by_form.get(form[1:])
        if target is None and row is None and len(form) > 1:
            longer = [c for c in by_tail.get(form, []) if _is_whose(c.form[: -len(form)])]
            target = _only(longer)
        if target is None:
            target = Cluster("organization", form)
            clusters.append(target)
            by_start.setdefault(form[0], []).append(target)
            for size in range(1, min(len(form), _LONGEST_WHOSE + 1)):
                by_tail.setdefault(form[size:], []).append(target)
            for initials in _initials(items[0].surface) if len(form) > 1 else ():
                by_initials.setdefault(initials, []).append(target)
            for head in {form[0], form[-1]} & _HEADS_FOLDED if len(form) > 1 else ():
                by_head.setdefault(head, []).append(target)
        target.found += items
        by_form.setdefault(form, target)
        if row:
            by_key.setdefault(f"row {row}", target)
    return clusters


def _only(clusters: list[Cluster]) -> Cluster | None:
    return clusters[0] if len(clusters) == 1 else None


#: "the University", "the Ministry": the one organization of the article that begins or ends so.
_HEADS_FOLDED = frozenset(
    gazetteer.fold(word)
    for word in (*ORGANIZATION_HEADS, *ORGANIZATION_OPENERS)
    if word[0].isupper() and word.isalpha() and word not in COMPANY_SUFFIXES
) - {"congress", "parliament", "senate", "house"}
_LONGEST_WHOSE = 3


def _is_whose(words: tuple[str, ...]) -> bool:
    """Tells whether the words before a name only say whose it is: a people, a country, a state."""
    name = " ".join(words)
    return name in _demonyms_folded() or bool(gazetteer.places("en").get(name))


_SMALL_WORDS = frozenset({"of", "and", "the", "for", "on", "in", "&", "de", "to"})


def _initials(name: str) -> set[str]:
    """The acronyms, folded, that the first letters of the words of a name make: with and without the little words."""
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isalpha()]
    large = [word for word in words if word not in _SMALL_WORDS]
    return {
        "".join(word[0] for word in some).casefold()
        for some in (words, large)
        if len(some) >= _SHORTEST_ACRONYM
    }


_SHORTEST_ACRONYM = 3


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


def _introduced(named: list[Named], zones: Sequence[Zone]) -> dict[str, tuple[str, ...]]:
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
    """Tells whether the letters of the acronym, two capitals or more, stand in the name in this order, the first first.

    "DonNTU" of "Donetsk National Technology University" shows that small letters and inner ones count, too.
    """
    plain = acronym.removesuffix("s")
    capitals = sum(c.isupper() for c in plain)
    if not plain.isalpha() or capitals < _FEWEST_CAPITALS or capitals * 2 < len(plain):
        return False
    letters = iter(c for c in name.casefold() if c.isalpha())
    return acronym[0].casefold() == name[0].casefold() and all(
        any(c == other for other in letters) for c in plain.casefold()
    )


_FEWEST_CAPITALS = 2


def _only_longer(form: tuple[str, ...], clusters: list[Cluster]) -> Cluster | None:
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


_ADDITIONS = word_set(
    "of for and & group company party holdings corporation airlines athletic united rovers wanderers albion fc"
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


#: Other names of one place in English news, folded, and the name of the tables.
_ONE_PLACE = {
    "america": "united states",
    "gb": "united kingdom",
    "l.a.": "los angeles",
    "la": "los angeles",
    "nyc": "new york city",
    "n.y.": "new york",
    "d.c.": "washington, d.c.",
    "dc": "washington, d.c.",
    "sf": "san francisco",
}


_DISTRICT = {
    "washington d.c.": "washington, d.c.",
    "washington dc": "washington, d.c.",
    "district of columbia": "washington, d.c.",
    "washington, dc": "washington, d.c.",
}


def places(named: list[Named], language: str) -> list[Cluster]:
    """One name, or two names of one country or of one city of the tables ("U.S." and "United States")."""
    clusters: dict[str, Cluster] = {}
    for item in named:
        name = gazetteer.fold(" ".join(item.surface.split()))
        name = name.removeprefix("the ")
        name = _DISTRICT.get(name, name)
        other = _ONE_PLACE.get(name) if language in {"", "en"} else None
        name = other or name
        rows = gazetteer.places(language or "en").get(name, ())
        if rows and not (item.found.type == "City" and rows[0].type == "State"):
            key = rows[0].row
        else:
            cities = gazetteer.cities(name, language or "en")
            key = cities[0].row if cities and (other or item.found.type == "City") else name
        cluster = clusters.setdefault(key, Cluster("place", item.form))
        cluster.found.append(item)
    return list(clusters.values())
