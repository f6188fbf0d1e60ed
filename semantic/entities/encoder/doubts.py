"""Names of an article that nothing but the encoder vouches for, and that it is not sure of: better absent than wrong."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.encoder.bounds import is_firm_word
from semantic.entities.encoder.kinds import KINDS, key_of
from semantic.entities.encoder.nobody import is_known_place
from semantic.entities.encoder.types import proved_type
from semantic.entities.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from semantic.entities.encoder.scores import Sentence
    from semantic.entities.encoder.tags import WeighedName
    from semantic.model import EntityKind

__all__ = ["doubtful"]


def doubtful(
    sentences: Sequence[Sentence], found: Sequence[WeighedName], kinds: Mapping[str, EntityKind]
) -> set[str]:
    """The keys of names that stand seldom, that nothing else proves and of which the encoder is not sure.

    A single word is proved by a longer name or a table, an organization's longer name by a word that tells its type.
    On newswire half of such names are none.
    """
    by_key: dict[str, list[WeighedName]] = defaultdict(list)
    for name in found:
        by_key[key_of(sentences[name.sentence], name)].append(name)
    longer = {word for key in by_key if " " in key for word in key.split()}
    surnames = {key.rsplit(" ", 1)[1] for key in by_key if " " in key and kinds[key] == "person"}
    in_doubt = _products(by_key, kinds, sentences) | {
        key for key, names in by_key.items() if _is_unit(names, sentences)
    }
    for key, names in by_key.items():
        kind = kinds[key]
        is_word = " " not in key
        if (
            (kind == "person" and _is_pair(key, surnames))
            or (is_word and key not in longer and _word_in_doubt(key, kind, names, sentences))
            or ((not is_word or kind == "organization") and _words_in_doubt(kind, names, sentences))
        ):
            in_doubt.add(key)
    return in_doubt


def _products(
    by_key: Mapping[str, Sequence[WeighedName]],
    kinds: Mapping[str, EntityKind],
    sentences: Sequence[Sentence],
) -> set[str]:
    """What the firm that an article is about sells: "Acme Unite" of Acme, and "Unite" where it stands alone."""
    makers = {key for key, names in by_key.items() if kinds[key] == "organization" and len(names) >= _MAKER}
    products = set()
    for key, names in by_key.items():
        maker, _, rest = key.partition(" ")
        maker_word, *words = sentences[names[0].sentence].words[names[0].first : names[0].last]
        if (
            kinds[key] == "organization"
            and maker in makers
            and proved_type("organization", [maker_word, *words]) is None
            and rest.replace(" ", "").isalnum()
            and not any(is_firm_word(word) or word in _BRANCHES or word.islower() for word in words)
            and not is_known_place(words)
        ):
            products |= {key, rest} & {one for one, kind in kinds.items() if kind == "organization"}
    return products


#: What parts of a club or a broadcaster are called.
_BRANCHES = word_set(
    "Women Ladies Men Academy Youth Reserves Sport Sports One Two Radio World International Online"
)
#: A firm that is named so often is what the article is about.
_MAKER = 5


def _is_unit(names: Sequence[WeighedName], sentences: Sequence[Sentence]) -> bool:
    """Tells whether letters mostly stand after a number: "1 TFL, 2 QH" of a table."""
    numbers = 0
    for name in names:
        words = sentences[name.sentence].words
        if name.last - name.first > 1 or not words[name.first].isupper():
            return False
        numbers += name.first > 0 and words[name.first - 1].isdecimal()
    return numbers * 2 > len(names)


def _word_in_doubt(
    key: str, kind: EntityKind, names: Sequence[WeighedName], sentences: Sequence[Sentence]
) -> bool:
    word = sentences[names[0].sentence].tokens[names[0].first].text
    if _is_in_table(word, key) or (kind == "place" and any(_is_located(name, sentences) for name in names)):
        return False
    needed = _NEEDED if len(names) == 1 else _NEEDED_OFTEN if len(names) <= _SELDOM else None
    return needed is not None and _mean(names, kind) < needed[KINDS.index(kind)]


#: The log-probability of person, place and organization that a word needs which stands once and is in no table.
_NEEDED = (math.log(0.9), math.log(0.8), math.log(0.9))
#: The same, as a mean, for a word that stands so often at most.
_NEEDED_OFTEN = (math.log(0.72), math.log(0.55), -math.inf)
_SELDOM = 3


def _words_in_doubt(kind: EntityKind, names: Sequence[WeighedName], sentences: Sequence[Sentence]) -> bool:
    name = names[0]
    words = sentences[name.sentence].words[name.first : name.last]
    is_state = "".join(words) in gazetteer.US_STATE_ABBREVIATIONS
    if kind == "place" and (is_state or _is_located(name, sentences)):
        return False
    if len(names) > 1 or "," in words or proved_type(kind, words) not in {None, "Person"}:
        return False
    return _mean(names, kind) < _NEEDED_LONG[KINDS.index(kind)]


#: The log-probability for each word of a name of several words that stands once and proves no type.
_NEEDED_LONG = (-math.inf, math.log(0.65), math.log(0.7))


def _is_located(name: WeighedName, sentences: Sequence[Sentence]) -> bool:
    """Tells whether the words around a name go with places: "in Norvale", "Norvale, Ohio"; but "in Norvale's range"."""
    words = sentences[name.sentence].words
    before, after = words[max(0, name.first - 1) : name.first], words[name.last : name.last + 2]
    if after[:1] == (",",) and is_known_place(after[1:]):
        return True
    return before != () and before[0] in _WHERE and after[:1] not in {("'s",), ("’s",)}


#: Before a place's name.
_WHERE = frozenset({"in", "near", "outside", "off", "around"})


def _mean(names: Sequence[WeighedName], kind: EntityKind) -> float:
    at = KINDS.index(kind)
    return sum(name.weights[at] / (name.last - name.first) for name in names) / len(names)


def _is_pair(key: str, surnames: set[str]) -> bool:
    """Tells whether a name is two persons' surnames with a hyphen between: the Calder-Voss paper."""
    left, hyphen, right = key.partition("-")
    return bool(hyphen) and left in surnames and right.rsplit(" ", 1)[-1] in surnames


def _is_in_table(word: str, key: str) -> bool:
    return (
        word in gazetteer.first_names()
        or word in gazetteer.last_names()
        or word in gazetteer.organizations()
        or bool(gazetteer.places("en").get(key))
        or gazetteer.is_city_name(key, "en")
    )
