"""Places inside the names of local bodies: "Mansfield" in "Mansfield Police Department".

Only for a newsroom that says where it is at home: to a local paper such a name says in which town something happened.
The rest of the name must hold a word for a public body or building, so that "New York Daily News" gives no place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.encoder.types import proved_type
from semantic.entities.lexicon import word_set
from semantic.entities.recognize import Found
from semantic.entities.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.entities.gazetteer import Place
    from semantic.entities.link import Home
    from semantic.model import Zone

__all__ = ["with_nested_places"]

#: Words of which one stands in the rest of the name of a body or building that belongs to a place.
_BODIES = word_set(
    "Police Department Fire City Town County Village Borough Township Council Board Schools School District Hospital Library "
    "Hall Court Courthouse Sheriff Sheriff's Sheriff’s Office Rescue Emergency Airport Jail Prison Park Commission "
    "Commissioners Chamber Fair Fairgrounds University College Patrol Highway Authority Utilities Parish Attorney Museum "
    "Cemetery Zoo Clinic Legislature Senate Assembly House Supreme Governor Mayor Jailer Clerk Treasurer Prosecutor Judge "
    "Division Association Society Festival Committee Bureau Agency Guard Extension Center Centre Community"
)
#: "University of Kentucky": the place after such a word and "of".
_OF = word_set("University College State City Town Village Port Commonwealth Bank")
_LONGEST_PLACE = 3


def with_nested_places(zones: Sequence[Zone], found: Sequence[Found], home: Home | None) -> tuple[Found, ...]:
    """The names found, and the places at home with which names of local bodies begin."""
    if home is None:
        return tuple(found)
    more = [place for one in found if one.kind != "person" for place in _inside(zones[one.zone], one, home)]
    return tuple(sorted([*found, *more], key=lambda one: (one.zone, one.start, -one.end)))


def _inside(zone: Zone, one: Found, home: Home) -> Iterator[Found]:
    text = zone.text[one.start - zone.span.start : one.end - zone.span.start]
    tokens = [token for token in tokenize(text) if token.text not in {"'s", "’s"}]
    words = [token.text for token in tokens]
    first = 0
    if words[0].casefold() in _DIRECTIONS:
        first = 1
    elif len(words) > _SHORTEST_OF and words[0] in _OF and words[1] == "of":
        first = 2
    for last in range(min(first + _LONGEST_PLACE, len(tokens) - (first < 2)), first, -1):
        if first < 2 and _BODIES.isdisjoint(words[last:]):
            continue
        start, end = tokens[first].start, tokens[last - 1].end
        name = text[start:end]
        is_county = home.country == "US" and gazetteer.fold(name) in gazetteer.county_states()
        if is_county or any(_is_at_home(place, home) for place in _bearers(name)):
            yield Found(
                one.zone,
                one.start + start,
                one.start + end,
                "place",
                "place-in-name",
                proved_type("place", name.split()),
            )
            return


_SHORTEST_OF = 2
_DIRECTIONS = word_set(
    "north south east west northern southern eastern western central northeast northwest southeast southwest"
)


def _bearers(name: str) -> tuple[Place, ...]:
    folded = gazetteer.fold(name)
    return (
        *gazetteer.places("en").get(folded, ()),
        *gazetteer.cities(folded, "en"),
        *gazetteer.towns(folded),
    )


def _is_at_home(place: Place, home: Home) -> bool:
    return place.country == home.country
