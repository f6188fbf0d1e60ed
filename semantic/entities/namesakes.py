"""Place names that also name people or things: "an official named Holland", "his wife, Georgia", "a Victoria sponge".

A mention with the cue of a person or a thing is no place. The other mentions of such a name are places only where
the words beside them say so; and a name that only speaks ("Holland said") is a place only if the article elsewhere
says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from semantic.entities import gazetteer
from semantic.entities.lexicon import word_set
from semantic.entities.titles import is_title_ending
from semantic.entities.tokens import CAPITAL, LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.entities.claims import Piece
    from semantic.entities.readings import Reading
    from semantic.entities.tokens import Token

__all__ = ["without_namesakes"]

#: What a mention says of itself: a place, a person, a thing, somebody who speaks, or nothing.
_Use = Literal["place", "person", "thing", "speaker", "bare"]

#: Place names that are also common first or family names.
_PEOPLE = word_set(
    "Holland Jordan Georgia Chad Israel Paris Sydney Austin Houston Lincoln Victoria Florence Charlotte Madison "
    "Brooklyn Chelsea Troy Kent Dakota Savannah Adelaide Lourdes Kingston Washington Jackson Columbia Cuba Ireland "
    "France England Germany Spain Wales Kenya India China Asia America Vienna Verona Siena Milan Carolina Virginia "
    "Montana Geneva Lorraine Alexandria Santiago Francisco Dallas Denver Cleveland Orlando Preston Lancaster York "
    "Chester Bradford Derby Warwick Hamilton Wellington Nelson Melbourne Perth Carson Raleigh Aurora Eugene Regina "
    "Memphis Phoenix Berlin London Odessa Valencia Ramallah Cairo Rio Bristol Essex Devon Durham Lucca Roma Rome "
    "Boston Bailey Rochester Stafford Burton Windsor Bolton Barnsley Crawley Halifax Darwin Logan Mali Guinea"
)
#: Those of them that, before "said", are a person as often as a place.
_SPEAKERS = word_set(
    "Holland Jordan Georgia Chad Israel Sydney Austin Houston Lincoln Victoria Florence Charlotte Madison Brooklyn Chelsea "
    "Troy Kent Dakota Savannah Adelaide Lourdes Kingston Jackson Columbia Paris Washington Carolina Virginia Dallas "
    "Cleveland Orlando Preston Lancaster Chester Bradford Derby Warwick Hamilton Nelson Carson Raleigh Eugene Regina "
    "Bailey Stafford Burton Darwin Logan Ireland Wales"
)
#: A place name -> the nouns with which it makes the name of a thing.
_THINGS = {
    "Turkey": word_set(
        "shoot shoots sandwich sandwiches breast breasts dinner dinners leg legs trot burger burgers bacon soup meat "
        "sausage sausages curry wing wings feather feathers vulture vultures gravy stuffing carcass"
    ),
    "Victoria": word_set("sponge sponges plum plums cake cakes sandwich"),
    "Brussels": word_set("sprout sprouts"),
    "Jersey": word_set(
        "cow cows cattle cream milk herd herds bull bulls calf calves potato potatoes dress fabric"
    ),
    "China": word_set(
        "cabinet cabinets cup cups plate plates doll dolls teapot teapots vase vases clay saucer"
    ),
    "Chile": word_set("pepper peppers sauce powder flakes oil con paste"),
    "Bath": word_set("towel towels tub tubs mat mats bun buns robe robes salts bomb bombs toys time water"),
    "Reading": word_set(
        "list lists room rooms glasses lamp week comprehension skills test tests age books matter aloud group groups"
    ),
    "Mobile": word_set(
        "phone phones app apps home homes network networks operator operators data banking device devices games "
        "signal coverage library clinic clinics"
    ),
    "Nice": word_set("people person day try work touch weather one to guys guy man woman surprise things"),
    "Panama": word_set("hat hats"),
    "Guinea": word_set("pig pigs fowl fowls"),
    "Brazil": word_set("nut nuts"),
    "Lima": word_set("bean beans"),
    "Manila": word_set("envelope envelopes folder folders rope"),
    "Bermuda": word_set("shorts grass"),
    "Madeira": word_set("cake cakes wine"),
    "Cayenne": word_set("pepper peppers"),
    "Bologna": word_set("sandwich sandwiches sausage"),
    "Cork": word_set("board boards oak oaks flooring tile tiles stopper stoppers"),
    "Chelsea": word_set("boot boots bun buns tractor tractors"),
    "Oxford": word_set("comma commas shirt shirts shoe shoes"),
    "Bengal": word_set("tiger tigers cat cats"),
    "Buffalo": word_set("wing wings sauce herd herds hide hides milk mozzarella meat"),
    "Orange": word_set("juice peel peels tree trees zest squash"),
    "Vienna": word_set("sausage sausages"),
    "Dover": word_set("sole"),
    "Troy": word_set("ounce ounces weight"),
    "Jordan": word_set("almond almonds"),
    "Boston": word_set("terrier terriers lettuce"),
    "Split": word_set("decision decisions screen screens ends vote second"),
    "Sandwich": word_set("shop shops bar bars filling fillings"),
    "Java": word_set("code developer developers"),
    "Cologne": word_set("bottle bottles spray"),
    "Hamburg": word_set("steak steaks"),
    "Cuba": word_set("libre libres"),
}
#: Names that after an article and before a small noun are a place only if the article elsewhere says so.
_MOSTLY_THINGS = word_set(
    "Turkey Victoria Jersey Bath Reading Mobile Nice Cork Buffalo Orange Split Sandwich"
)
#: Nouns that only a place owns: "the Victoria police".
_CIVIC = word_set(
    "police court courts government parliament council mayor hospital university airport border embassy suburb area "
    "city district region state province coast port station school schools prison jail residents resident native "
    "office authorities officials official summit correspondent bureau"
)
_INSIDE = word_set("in near outside across throughout inside around")
_KIN = word_set(
    "wife husband daughter son sister brother mother father niece nephew aunt uncle cousin granddaughter grandson "
    "grandmother grandfather fiancee fiancée fiance fiancé girlfriend boyfriend partner stepson stepdaughter widow "
    "widower twin mum mom dad baby child ex-wife ex-husband"
)
_KIN_TOGETHER = word_set(
    "daughters sons sisters brothers nieces nephews aunts uncles cousins children twins parents grandchildren"
)
_OWN = word_set("his her their my our your whose 's ’s a the older younger eldest youngest late only little")
_NAMED = word_set("named called surnamed nicknamed née nee né christened")
_FAMILY = word_set("surname forename name names")
#: "A town called X", "the land once called X": what is named is a place.
_NAMED_PLACES = word_set(
    "town city village country island state place land territory republic region settlement hamlet suburb district "
    "county province capital area neighbourhood neighborhood nation colony kingdom empire port resort"
)
_FORMERLY = word_set(
    "formerly once then now also previously still officially later often sometimes informally so"
)
_COURTESY = word_set("Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Dr Dr. Sir Dame")
_SPEECH = word_set(
    "said says told tells added adds explained explains recalled recalls replied laughed smiled shrugged nodded wrote"
)
_REACH = 4


def without_namesakes(
    readings: Sequence[Reading], found: Sequence[Sequence[Piece]]
) -> tuple[tuple[Piece, ...], ...]:
    """The English `found` pieces of each reading, less the place names that stand there for a person or a thing."""
    uses: dict[str, set[_Use]] = {}
    for reading in readings:
        for at, token in enumerate(reading.tokens):
            if token.shape in (CAPITAL, UPPER) and (token.text in _PEOPLE or token.text in _THINGS):
                uses.setdefault(token.text, set()).add(_use(reading, at))
    nations = (
        _nations(readings) if any("speaker" in use or "bare" in use for use in uses.values()) else frozenset()
    )
    kept = []
    for reading, pieces in zip(readings, found, strict=True):
        kept.append(
            tuple(
                piece
                for piece in pieces
                if piece.kind != "place"
                or piece.last - piece.first > 1
                or _is_place(reading, piece.first, uses, nations)
            )
        )
    return tuple(kept)


def _is_place(reading: Reading, at: int, uses: dict[str, set[_Use]], nations: frozenset[str]) -> bool:
    name = reading.tokens[at].text
    own = _use(reading, at)
    if own == "place":
        return True
    if own in {"person", "thing"}:
        return False
    elsewhere = uses.get(name, set())
    if "person" in elsewhere:
        return False
    if own == "bare" and not (_is_before_noun(reading, at) and name in _MOSTLY_THINGS):
        return True
    return "place" in elsewhere or _country(name) in nations


def _use(reading: Reading, at: int) -> _Use:
    tokens = reading.tokens
    name = tokens[at].text
    before = tokens[at - 1].text if at and not tokens[at].begins else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if after in _THINGS.get(name, ()):
        return "thing"
    is_name = name in _PEOPLE or name in gazetteer.first_names()
    if is_name and _is_person(reading, at, after):
        return "person"
    if before.casefold() in _INSIDE or after in _CIVIC or (after == "," and _is_in_area(reading, at + 2)):
        return "place"
    if _is_beside_place(reading, at):
        return "place"
    if name in _SPEAKERS and (after in _SPEECH or before in _SPEECH):
        return "speaker"
    return "bare"


def _is_person(reading: Reading, at: int, after: str) -> bool:
    """Tells whether the words before say that a person's name comes."""
    tokens = reading.tokens
    if at == 0:
        return False
    before = tokens[at - 1].text
    if before in _COURTESY or (before == "." and at > 1 and f"{tokens[at - 2].text}." in _COURTESY):
        return True
    if tokens[at].begins:
        return False
    if before in _NAMED or (before in {"is", "was"} and at > 1 and tokens[at - 2].text in _FAMILY):
        near = [token.text for token in tokens[max(0, at - 1 - _REACH) : at - 1]]
        return not (near and near[-1] in _FORMERLY) and not any(word in _NAMED_PLACES for word in near)
    kin = at - 1
    if _is_listed_kin(reading, at):
        return True
    if before == ",":
        if after in _SPEECH:
            return False
        kin -= 1
    if kin < 1:
        return False
    if tokens[kin].text in _KIN:
        return tokens[kin - 1].text.casefold() in _OWN
    return False


def _is_listed_kin(reading: Reading, at: int) -> bool:
    """As in "their sons, Kent and Austin"."""
    tokens = reading.tokens
    for _ in range(_REACH):
        before = at - 2 if at > 1 and tokens[at - 1].text in {",", "and"} else at - 1
        if before < 0 or tokens[at].begins:
            return False
        if tokens[before].text in _KIN_TOGETHER:
            return tokens[at - 1].text != "and"
        if before == at - 1 or tokens[before].shape != CAPITAL:
            return False
        at = before
    return False


def _is_beside_place(reading: Reading, at: int) -> bool:
    """As in "the state of Georgia", "Amman, Jordan", "Egypt and Jordan": what stands beside is, or says, a place."""
    tokens = reading.tokens
    if at > 1 and not tokens[at].begins:
        before, farther = tokens[at - 1].text, tokens[at - 2]
        if before == "of" and farther.text in _NAMED_PLACES:
            return True
        if before == "," and farther.text not in _PEOPLE and gazetteer.is_city_name(_folded(farther), "en"):
            return True
        if before in _LISTED and _is_plain_country(farther):
            return True
    return at + 2 < len(tokens) and tokens[at + 1].text in _LISTED and _is_plain_country(tokens[at + 2])


_LISTED = frozenset({"and", "or", ","})


def _folded(token: Token) -> str:
    return gazetteer.fold(token.text) if token.shape in (CAPITAL, UPPER) else ""


def _is_plain_country(token: Token) -> bool:
    """Tells whether the word is a country's name and no person's."""
    return token.text not in _PEOPLE and _country(token.text) is not None and token.shape == CAPITAL


def _is_before_noun(reading: Reading, at: int) -> bool:
    """As in "the Turkey shoot": an article before, a small word after."""
    tokens = reading.tokens
    return (
        at > 0
        and tokens[at - 1].text.casefold() in {"a", "an", "the"}
        and at + 1 < len(tokens)
        and tokens[at + 1].shape == LOWER
        and not is_title_ending([tokens[at + 1].text], "en")
    )


def _is_in_area(reading: Reading, first: int) -> bool:
    """Tells whether a country or state stands at `first`: "Austin, Texas"."""
    tokens = reading.tokens
    for last in range(min(len(tokens), first + 2), first, -1):
        surface = reading.surface(first, last)
        if tokens[first].shape not in (CAPITAL, UPPER) or "\n" in surface:
            continue
        rows = gazetteer.places("en").get(gazetteer.fold(surface))
        if rows and rows[0].type in {"Country", "State"}:
            return True
    return False


def _nations(readings: Sequence[Reading]) -> frozenset[str]:
    """The codes of the countries whose people, language or capital the article names."""
    demonyms = gazetteer.demonyms()
    named = {token.text for reading in readings for token in reading.tokens if token.shape == CAPITAL}
    found = {demonyms[word] for word in named if demonyms.get(word)}
    for word in named - _PEOPLE:
        folded = gazetteer.fold(word)
        if gazetteer.is_city_name(folded, "en"):
            found |= {
                city.country
                for city in gazetteer.cities(folded, "en")[:1]
                if city.is_capital and city.country
            }
    return frozenset(found)


def _country(name: str) -> str | None:
    rows = gazetteer.places("en").get(gazetteer.fold(name), ())
    return next((row.country for row in rows if row.type == "Country"), None)
