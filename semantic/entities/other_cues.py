"""Names in the languages of western Europe that no table knows, proved by the words beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import Piece
from semantic.entities.lexicon import COMPANY_SUFFIXES, OF_WORDS, word_set
from semantic.entities.tokens import CAPITAL, LOWER, UPPER, is_adjacent

if TYPE_CHECKING:
    from collections.abc import Callable

    from semantic.entities.readings import Reading
    from semantic.entities.tokens import Token

__all__ = ["announced_person", "firm", "opened_small", "organization_by_noun"]

#: A noun for a kind of organization right before its name: "l'association Example", "die Gewerkschaft Example".
_NOUNS = {
    "de": word_set(
        "Gewerkschaft Beratungsfirma Firma Fluggesellschaft Hilfsorganisation Bürgerinitiative Reederei Brauerei"
    ),
    "fr": word_set("association société entreprise syndicat collectif compagnie ONG start-up fondation"),
    "es": word_set("asociación empresa sindicato compañía aerolínea ONG plataforma constructora fundación"),
    "it": word_set("associazione azienda società sindacato compagnia ONG fondazione cooperativa impresa"),
    "pt": word_set("associação empresa sindicato companhia ONG fundação cooperativa construtora"),
    "nl": word_set("vereniging bedrijf vakbond stichting luchtvaartmaatschappij zorgverzekeraar"),
}
#: A name may begin with these after the noun: "l'association Les Example".
_LONGEST = 5

#: Key words that these languages write small, with what may stand between them and "of X".
_SMALL_OPENERS = {
    "fr": {
        "tribunal": "GovernmentOrganization",
        "cour": "GovernmentOrganization",
        "parquet": "GovernmentOrganization",
        "préfecture": "GovernmentOrganization",
        "université": "CollegeOrUniversity",
    },
    "es": {
        "ayuntamiento": "GovernmentOrganization",
        "universidad": "CollegeOrUniversity",
        "fiscalía": "GovernmentOrganization",
        "diputación": "GovernmentOrganization",
        "tribunal": "GovernmentOrganization",
    },
    "it": {
        "tribunale": "GovernmentOrganization",
        "procura": "GovernmentOrganization",
        "università": "CollegeOrUniversity",
        "questura": "GovernmentOrganization",
        "prefettura": "GovernmentOrganization",
    },
    "pt": {
        "tribunal": "GovernmentOrganization",
        "universidade": "CollegeOrUniversity",
        "prefeitura": "GovernmentOrganization",
    },
    "nl": {"rechtbank": "GovernmentOrganization", "universiteit": "CollegeOrUniversity"},
}
_BETWEEN = {
    "fr": word_set("administratif judiciaire correctionnel commerce d'appel d'assises de"),
    "es": word_set("superior justicia provincial de"),
    "it": word_set("civile amministrativo generale"),
    "pt": word_set("federal justiça de"),
    "nl": frozenset(),
}

#: Persons whom a text introduces by what they are, beside the titles of the table.
_WHO = {
    "fr": word_set(
        "retraité retraitée habitant habitante agriculteur agricultrice riverain riveraine bénévole voisin voisine"
    ),
    "es": word_set(
        "jubilado jubilada vecino vecina agricultor agricultora pensionista testigo voluntario voluntaria"
    ),
    "it": word_set(
        "pensionato pensionata abitante residente agricoltore volontario volontaria testimone vicino"
    ),
    "pt": word_set(
        "reformado reformada aposentado aposentada morador moradora agricultor vizinho vizinha pescador"
    ),
    "nl": word_set("bewoner bewoonster buurman buurvrouw gepensioneerde boer vrijwilliger"),
}
#: geologa, archéologue, periodista, trompettiste, directrice, geoloog: endings of professions.
_PROFESSION = {
    "fr": re.compile(r"[a-zé]{2,}(?:ologue|iste|trice)"),
    "es": re.compile(r"[a-zé]{2,}(?:ólogo|óloga|ista)"),
    "it": re.compile(r"[a-z]{2,}(?:ologo|ologa|ista|trice)"),
    "pt": re.compile(r"[a-zê]{2,}(?:ólogo|óloga|ista)"),
    "nl": re.compile(r"[a-z]{2,}(?:oloog|ologe)"),
}
_FARTHEST = 8
#: Parts of family names that are also little words.
_FAMILY_PARTICLES = word_set("Dal Dalla Del Della Dell De Di Da Lo La Le Li Du Des Van Von Den Dos Do")


def firm(reading: Reading, at: int, last: int) -> Piece | None:
    """A name with the legal form of a company, or two names with "&": "Example Nord GmbH", "Kemp & Partner"."""
    tokens = reading.tokens
    if tokens[at].begins and tokens[at].text in _ARTICLES:
        return None
    for end in range(last, at + 1, -1):
        if tokens[end - 1].text in _LEGAL_FORMS and 1 < end - at <= _LONGEST:
            if tokens[at].text in _LEADING or any(t.shape == LOWER for t in tokens[at:end]):
                return None
            return Piece(at, end, "organization", "Corporation", "organization-word")
    if at + 2 < last and tokens[at + 1].text == "&" and tokens[at + 2].shape == CAPITAL:
        both_first = {tokens[at].text, tokens[at + 2].text} <= gazetteer.first_names()
        end = at + 3
        while end < last and tokens[end].text in COMPANY_SUFFIXES:
            end += 1
        return None if both_first else Piece(at, end, "organization", None, "ampersand")
    return None


_LEGAL_FORMS = word_set("GmbH AG KG SE SpA S.p.A. SARL S.A. SA SL Ltda BV B.V. N.V. mbH KGaA Srl eG")
_ARTICLES = word_set(
    "Der Die Das Dem Den Ein Eine Bei Von Für Mit La Le Les El Los Las Il Lo Gli O A Os As De Het"
)
#: German nouns that stand before a firm's name and are no part of it.
_LEADING = word_set(
    "Firma Unternehmen Konzern Träger Betreiber Tochter Muttergesellschaft Hersteller Anbieter Klinikträger"
)


def organization_by_noun(reading: Reading, at: int, last: int, language: str) -> Piece | None:
    """The name after a noun for a kind of organization."""
    tokens = reading.tokens
    nouns = _NOUNS.get(language, frozenset())
    first = at
    if language == "de":
        if tokens[at].text not in nouns or at + 1 >= last or tokens[at + 1].shape == LOWER:
            return None
        first = at + 1
        joined = firm(reading, first, last)
        if joined is not None:
            return joined
        last = first + 1
    elif at == 0 or tokens[at].begins or not _is_noun(tokens[at - 1].text, nouns):
        return None
    if last - first > _LONGEST or any(
        t.text in gazetteer.demonyms() or t.text in {".", "'s"} for t in tokens[first:last]
    ):
        return None
    if language != "de" and not is_adjacent(reading.text, tokens[at - 1], tokens[at]):
        return None
    end = last
    while language != "de" and end + 1 < len(tokens) and tokens[end].text in OF_WORDS[language]:
        if (
            tokens[end + 1].shape != CAPITAL
            or tokens[end + 1].begins
            or tokens[end].text in {"e", "et", "y", "en", "a"}
        ):
            break
        end += 2
    return Piece(first, end, "organization", None, "organization-noun")


def _is_noun(text: str, nouns: frozenset[str]) -> bool:
    """Tells whether the word is one of the nouns, an elided article before it or not ("L'association")."""
    return text in nouns or re.split(r"['’]", text)[-1] in nouns


def opened_small(reading: Reading, language: str) -> list[Piece]:
    """Courts, town halls and universities whose key word is written small: "le tribunal administratif de Nantes"."""
    openers = _SMALL_OPENERS.get(language, {})
    tokens = reading.tokens
    found = []
    for at, token in enumerate(tokens):
        kind = openers.get(token.text)
        if kind is None:
            continue
        end = at + 1
        while end < len(tokens) and end - at < _LONGEST and tokens[end].text in _BETWEEN[language]:
            end += 1
        if tokens[end - 1].text not in OF_WORDS[language]:
            if end >= len(tokens) or tokens[end].text not in OF_WORDS[language]:
                continue
            end += 1
        if end >= len(tokens) or tokens[end].shape not in (CAPITAL, UPPER) or tokens[end].begins:
            continue
        name = end + 1
        while (
            name < len(tokens)
            and tokens[name].shape == CAPITAL
            and is_adjacent(reading.text, tokens[name - 1], tokens[name])
        ):
            name += 1
        place = gazetteer.fold(reading.surface(end, name))
        if gazetteer.is_city_name(place, language) or place in gazetteer.places(language):
            found.append(Piece(at, name, "organization", kind, "organization-of"))
    return found


def announced_person(
    reading: Reading, at: int, last: int, language: str, is_name: Callable[[Token], bool]
) -> Piece | None:
    """Two to four plain names after a profession, or between commas after a title: "le maire de X, Name Name, a"."""
    tokens = reading.tokens
    who = _WHO.get(language)
    if who is None or at == 0 or tokens[at].begins or not 2 <= last - at <= _LONGEST:
        return None
    for token in tokens[at:last]:
        if token.shape == UPPER or (
            token.shape == CAPITAL and not is_name(token) and token.text not in _FAMILY_PARTICLES
        ):
            return None
    if gazetteer.fold(reading.surface(at, last)) in gazetteer.places(language) or gazetteer.is_city_name(
        gazetteer.fold(reading.surface(at, last)), language
    ):
        return None
    before = tokens[at - 1].text
    if before != ",":
        direct = _PROFESSION[language].fullmatch(before) is not None or before in who
        near = is_adjacent(reading.text, tokens[at - 1], tokens[at])
        return Piece(at, last, "person", "Person", "title") if direct and near else None
    after = tokens[last].text if last < len(tokens) else "."
    if after not in {",", ".", "(", "e", "et", "y"}:
        return None
    titles = gazetteer.titles(language, "title")
    for back in range(at - 2, max(-1, at - 2 - _FARTHEST), -1):
        token = tokens[back]
        if token.shape not in (LOWER, CAPITAL, UPPER):
            return None
        word = re.split(r"['’]", token.text)[-1].casefold()
        if word in titles or word in who or _PROFESSION[language].fullmatch(word):
            return Piece(at, last, "person", "Person", "apposition")
    return None
