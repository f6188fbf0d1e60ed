"""Organizations in languages other than English: names of the table, and key words that open a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import LONGEST_TABLE_NAME, Piece, is_known_here
from semantic.entities.lexicon import OF_WORDS, OPENERS
from semantic.entities.tokens import CAPITAL, is_adjacent

if TYPE_CHECKING:
    from semantic.entities.readings import Reading, Words

__all__ = ["LONGEST_OPENED", "ministry", "opened_organization", "table_organization"]


def ministry(reading: Reading, at: int, language: str) -> Piece | None:
    """A German ministry in one word: "Gesundheitsministerium"."""
    text = reading.tokens[at].text
    if language != "de" or not text.endswith("ministerium") or text in {"Ministerium", "Fachministerium"}:
        return None
    return Piece(at, at + 1, "organization", "GovernmentOrganization", "organization-word")


def opened_organization(reading: Reading, at: int, language: str) -> Piece | None:
    """An organization by its first word and "of": "Universidad de Salamanca", "Ministère de la Culture"."""
    tokens = reading.tokens
    kind = OPENERS.get(language, {}).get(tokens[at].text)
    if kind is None:
        return None
    end = at + 1
    while (
        end < len(tokens)
        and tokens[end].shape == CAPITAL
        and is_adjacent(reading.text, tokens[end - 1], tokens[end])
    ):
        end += 1
    if end == at + 1 and end + 1 < len(tokens) and _ELIDED_OF.fullmatch(tokens[end].text):
        # "Chambre d'agriculture du X"
        end += 1
    while end < len(tokens) and tokens[end].text in OF_WORDS[language]:
        name = end + 1
        while name < len(tokens) and tokens[name].text in OF_WORDS[language] and name - end < 3:
            name += 1
        if name >= len(tokens) or tokens[name].shape != CAPITAL or tokens[name].begins:
            break
        end = name + 1
        while (
            end < len(tokens)
            and tokens[end].shape == CAPITAL
            and is_adjacent(reading.text, tokens[end - 1], tokens[end])
            and not tokens[end].begins
        ):
            end += 1
        if end - at > LONGEST_OPENED:
            break
    is_named = end - at >= 2 and tokens[end - 1].shape == CAPITAL
    if tokens[at].text.startswith(_FEDERATIONS) and all(t.shape == CAPITAL for t in tokens[at:end]):
        # "Federazione Russa" is a country.
        return None
    return Piece(at, end, "organization", kind, "organization-of") if is_named else None


_FEDERATIONS = ("Fed", "Féd", "Conf")
# d'agriculture, d’industrie
_ELIDED_OF = re.compile(r"d['’][a-zéèê]{3,}")


LONGEST_OPENED = 10


def table_organization(reading: Reading, words: Words, at: int, last: int) -> Piece | None:
    """A name of the table of organizations that begins at a token."""
    table = gazetteer.organizations()
    # A table's name may hold little words ("Ärzte ohne Grenzen"), so it may reach past the run.
    for end in range(min(len(reading.tokens), at + LONGEST_TABLE_NAME), at, -1):
        surface = reading.surface(at, end)
        rows = table.get(surface)
        if not rows or rows[0].is_word or not is_known_here(surface, rows, words):
            continue
        if surface.isupper() and len(surface) < 3 and surface not in {"UN", "EU", "UE"}:
            continue
        if end - at == 1 and (surface.casefold() in words.small or surface in gazetteer.first_names()):
            continue
        if end - at == 1 and end < last and reading.tokens[end].shape == CAPITAL and surface in _PERSON_LIKE:
            continue
        kinds = {row.type for row in rows}
        return Piece(
            at, end, "organization", rows[0].type if len(kinds) == 1 else "Organization", "organization-table"
        )
    return None


_PERSON_LIKE = frozenset(
    [
        "Ferrari",
        "Siemens",
        "Bosch",
        "Porsche",
        "Disney",
        "Boeing",
        "Dassault",
        "Peugeot",
        "Renault",
        "Michelin",
    ]
)
