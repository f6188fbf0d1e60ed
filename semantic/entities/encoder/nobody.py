"""What a name's own words and those around it prove, whatever the encoder takes it for.

It may name nobody (species, peoples, laws of somebody, cells of a table), be a firm's, or be where somebody lives.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.lexicon import PARTICLES, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import EntityKind

__all__ = ["is_data", "is_known_place", "is_nobody", "is_residence", "is_stated_organization"]


def is_nobody(words: Sequence[str], after: Sequence[str], kind: EntityKind) -> bool:
    """Tells whether the words, with those `after` them in the sentence, are known to name no `kind` of thing."""
    if kind == "person":
        return (
            " ".join(words).casefold() in _NOBODY
            or _is_species(words)
            or (words[0].islower() and words[0] not in PARTICLES)
            or (len(words) > 1 and all(_is_code(word) for word in words))
            or _gives_its_name(after)
            or _is_heading(words, after)
            or any(_JOINED.search(word) for word in words)
        )
    return kind == "place" and _is_people(words)


#: Whom a text invokes or proverbs speak of.
_NOBODY = frozenset(
    ["god", "allah", "satan", "santa", "santa claus", "robin hood", "uncle sam", "john doe", "jane doe", "joe public", "mother nature"]
)  # fmt: skip


# QuillAda: two names without the space, not McQuill, LaToya or FitzAda.
_JOINED = re.compile(r"(?!Fitz)[A-Z][a-z]{3,}[A-Z][a-z]{2,}")


def _is_species(words: Sequence[str]) -> bool:
    """Tells whether the words are a genus, shortened, and a species: "T. muris"."""
    plain = [word.rstrip(".") for word in words if word != "."]
    return len(plain) == 2 and len(plain[0]) == 1 and plain[1].islower()


def _is_code(word: str) -> bool:
    return word.isupper() and (len(word.strip(".")) <= 2 or word.count(".") > 1)


def _gives_its_name(after: Sequence[str]) -> bool:
    """Tells whether what follows is a thing that was named for somebody: "Murphy's law"."""
    return len(after) > 1 and after[0] in {"'s", "’s"} and after[1] in _NAMED_FOR


def _is_heading(words: Sequence[str], after: Sequence[str]) -> bool:
    """Tells whether two words are those of columns, an unknown and an ordinary one before a third: "Pos Player Plays"."""
    common = gazetteer.common_words()
    return (
        len(words) == 2
        and len(words[0]) <= 3
        and words[1].casefold() in common
        and bool(after)
        and after[0].istitle()
        and after[0].casefold() in common
        and not {words[0], words[1]} & (gazetteer.first_names() | gazetteer.last_names())
    )


_NAMED_FOR = word_set(
    "law laws theorem disease syndrome paradox razor principle effect constant equation conjecture"
)


def _is_people(words: Sequence[str]) -> bool:
    """Tells whether the words are those who live in a known place: "South Dakotans", "New Yorkers"."""
    key = gazetteer.fold(" ".join(words))
    if _is_known(key):
        return False
    return any(
        key.endswith(ending) and _is_known(key.removesuffix(ending) + rest) for ending, rest in _PEOPLES
    )


def _is_known(key: str) -> bool:
    return bool(gazetteer.places("en").get(key)) or gazetteer.is_city_name(key, "en")


#: What a people's name ends in, and what the place's name ends in instead.
_PEOPLES = (
    ("ns", ""),
    ("ers", ""),
    ("ans", ""),
    ("ians", ""),
    ("ans", "as"),
    ("ans", "o"),
    ("ians", "y"),
    ("ites", ""),
    ("rs", ""),
)


def is_known_place(words: Sequence[str]) -> bool:
    """Tells whether a table knows a place of this name."""
    return _is_known(gazetteer.fold(" ".join(words)))


def is_data(words: Sequence[str]) -> bool:
    """Tells whether a sentence is a table whose cells ran into one another: "Norvale4Kestrel2Sant"."""
    return sum(bool(_GLUED.search(word)) for word in words) > 1


_GLUED = re.compile(r"[a-z)]\d+[A-Z]")


def is_stated_organization(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tells whether the sentence says that a name is a firm's: "Acme, the company that", "co-founder of Acme"."""
    if after[:1] == [","] and after[1:2] and after[1] in {"the", "a", "an"}:
        for word in after[2:5]:
            if word in _FIRM:
                return True
            if not word.replace("-", "").isalpha() or not word.islower():
                return False
    if len(before) > 1 and before[-1] == "at":
        return before[-2].casefold() in _OFFICES
    return len(before) > 1 and before[-1] == "of" and before[-2] in _FOUNDERS


def is_residence(before: Sequence[str]) -> bool:
    """Tells whether the words before a name say that somebody lives there: "Ada Quill, 31, of"."""
    return len(before) > 2 and before[-1] == "of" and before[-2] == "," and before[-3].isdecimal()


_FIRM = word_set(
    "company firm startup start-up nonprofit charity consultancy retailer manufacturer conglomerate insurer lender maker "
    "publisher subsidiary"
)
_OFFICES = word_set(
    "officer ceo economist strategist analyst executive president vice-president partner manager"
)
_FOUNDERS = word_set("co-founder cofounder founder CEO founders co-founders")
