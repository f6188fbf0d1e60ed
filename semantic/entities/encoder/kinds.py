"""Of which kind each name of an article is: what its occurrences, its longer names and the tables say together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.encoder.types import proved_type
from semantic.entities.lexicon import PLACE_HEADS, PLACE_OPENERS, word_set
from semantic.entities.things import is_team

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from semantic.entities.encoder.scores import Sentence
    from semantic.entities.encoder.tags import WeighedName
    from semantic.model import EntityKind

__all__ = ["CHAMBERS", "KINDS", "key_of", "kinds_of"]

#: The kinds in the order of their weights.
KINDS: tuple[EntityKind, ...] = ("person", "place", "organization")
#: Chambers that are organizations wherever they are named.
CHAMBERS = frozenset({"congress", "parliament"})


def kinds_of(sentences: Sequence[Sentence], found: Sequence[WeighedName]) -> dict[str, EntityKind]:
    """The kind of each name, without case: the likeliest over all its occurrences; tables and longer names overrule."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    camels: set[str] = set()
    for name in found:
        key = key_of(sentences[name.sentence], name)
        total = sums[key]
        if name.last - name.first == 1 and _CAMEL.search(sentences[name.sentence].tokens[name.first].text):
            camels.add(key)
        for at in range(3):
            total[at] += name.weights[at]
        if name.kind == "person" and is_team(sentences[name.sentence].tokens, name.first, name.last):
            total[0] -= _NO_TEAM
    for chamber in CHAMBERS & sums.keys():
        sums[chamber][2] += 1.0
    kinds = {key: _by_table(key, KINDS[max(range(3), key=total.__getitem__)]) for key, total in sums.items()}
    counts = Counter(key_of(sentences[name.sentence], name) for name in found)
    families = {
        word for key, kind in kinds.items() if kind == "person" and " " in key for word in key.split()
    }
    for key, kind in kinds.items():
        if kind == "organization" or " " in key:
            continue
        if key in camels:
            kinds[key] = "organization"
        elif kind == "person" and (
            counts[key] >= _NEVER_IN_FULL
            and key not in families
            and not _is_persons(key)
            and sums[key][0] <= 0  # More than certain: "Mrs" or "Lord" stood before it.
        ):
            kinds[key] = "organization" if sums[key][2] > sums[key][1] else "place"
    kinds |= _by_longer_names(kinds, sums)
    return kinds | dict.fromkeys(_clubs(sentences, found, kinds), "organization")


def _clubs(
    sentences: Sequence[Sentence], found: Sequence[WeighedName], kinds: Mapping[str, EntityKind]
) -> set[str]:
    """Cities that stand for their clubs: "Norvale" where the article names the Norvale Kestrels and is nowhere "in Norvale"."""
    clubs = {
        key.rsplit(" ", 1)[0]
        for name in found
        if kinds[key := key_of(sentences[name.sentence], name)] == "organization"
        and proved_type("organization", sentences[name.sentence].words[name.first : name.last])
        == "SportsTeam"
    }
    cities = {key for key in clubs if kinds.get(key) == "place"}
    for name in found if cities else ():
        words = sentences[name.sentence].words
        before = words[name.first - 1].casefold() if name.first else ""
        if before in _AT_A_PLACE or words[name.last : name.last + 1] == (",",):
            cities.discard(key_of(sentences[name.sentence], name))
    return cities


_AT_A_PLACE = frozenset(
    {"in", "to", "from", "at", "near", "of", "outside", "around", "through", "into", "across"}
)


# GiveWell, but not McQuill, MacQuill, DeQuill
_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|Le|La|Van|O’|O')[A-Z][a-z]+[A-Z]")
#: A text that names a person so often does so in full once; a firm's or a place's name has no longer form.
_NEVER_IN_FULL = 8


def _is_persons(key: str) -> bool:
    return key.title() in gazetteer.first_names() or key.title() in gazetteer.last_names()


#: A name of two words that ends so is a place's.
_SITES = word_set(
    "Bridge Road Avenue Square Stadium Building Tower River Lake Mountain Island Beach Boulevard Lane Hill"
)
#: What a name that does what only a team does loses of its log-probability of a person.
_NO_TEAM = 1e3


def _by_longer_names(
    kinds: Mapping[str, EntityKind], sums: Mapping[str, Sequence[float]]
) -> dict[str, EntityKind]:
    """Single words that a longer name of the article explains.

    "Acme" taken for a person beside "Acme Group" is the organization; "Quill" taken for a place after "Ada Quill" is
    the person. A known place, and a word that names of both kinds would explain, keep their kind.
    """
    explained: dict[str, EntityKind] = {}
    own = {word for key, kind in kinds.items() if kind == "person" and " " in key for word in key.split()}
    for key, kind in kinds.items():
        words = key.split()
        first, last = words[0], words[-1]
        if (
            kind == "organization"
            and len(words) == 2
            and last.title() in _SITES
            and key.title() not in gazetteer.organizations()
        ):
            explained[key] = "place"
        elif (
            kind == "place"
            and " & " in key
            and not any(gazetteer.is_known_name(part, "en") for part in key.split(" & "))
        ):
            explained[key] = "organization"
        elif (
            kind == "person"
            and len(words) == 2
            and last.title() in PLACE_HEADS
            and first.title() not in gazetteer.first_names()
            and last not in kinds
        ):
            explained[key] = "organization" if sums[key][2] > sums[key][1] else "place"
        elif kind == "person" and len(words) > 2 and _is_branch(words, kinds):
            explained[key] = "organization"
        elif kind == "person" and len(words) == 1 and key not in own and _is_only_a_city(key):
            explained[key] = "place"
        elif (
            kind == "place"
            and len(words) == 2
            and kinds.get(last) == "person"
            and not _is_known_place(key, first)
        ):
            explained[key] = "person"
    families = {key.rsplit(" ", 1)[1] for key, kind in kinds.items() if kind == "person" and " " in key}
    brands = {key.split(" ", 1)[0] for key, kind in kinds.items() if kind == "organization" and " " in key}
    for key, kind in kinds.items():
        if " " in key or gazetteer.places("en").get(key) or gazetteer.is_city_name(key, "en"):
            continue
        if kind == "person" and key in brands - families:
            explained[key] = "organization"
        elif (kind == "place" and key in families - brands) or (
            kind == "organization" and key in families - brands and not _is_known_organization(key)
        ):
            explained[key] = "person"
    return explained


def _is_branch(words: Sequence[str], kinds: Mapping[str, EntityKind]) -> bool:
    """Tells whether a name is an organization's of the article with a place: "Acme North America"."""
    return kinds.get(words[0]) == "organization" and bool(gazetteer.places("en").get(" ".join(words[1:])))


def _is_only_a_city(key: str) -> bool:
    return gazetteer.is_city_name(key, "en") and not _is_persons(key)


def _is_known_organization(key: str) -> bool:
    return key.title() in gazetteer.organizations() or key.upper() in gazetteer.organizations()


def _is_known_place(key: str, first: str) -> bool:
    return (
        first.title() in PLACE_OPENERS
        or bool(gazetteer.places("en").get(key))
        or gazetteer.is_city_name(key, "en")
    )


def _by_table(key: str, kind: EntityKind) -> EntityKind:
    """The name of a country is a place where it was taken for an organization; people bear such names."""
    rows = gazetteer.places("en").get(key)
    if kind == "organization" and rows and rows[0].type == "Country":
        return "place"
    if not rows and _DOTTED.fullmatch(key) and key.replace(".", "").upper() in gazetteer.organizations():
        return "organization"
    return kind


# M.I.T.
_DOTTED = re.compile(r"(?:[a-z]\.){3,}")


def key_of(sentence: Sentence, name: WeighedName) -> str:
    """The form under which names of one article are compared: their words, folded."""
    return gazetteer.fold(" ".join(token.text for token in sentence.tokens[name.first : name.last]))
