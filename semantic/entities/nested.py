"""Places inside the names of local bodies: "Mansfield" in "Mansfield Police Department".

Only for a newsroom that says where it is at home: to a local paper such a name says in which town something happened.
The rest of the name must be words for public bodies and buildings, so that "New York Daily News" gives no place.
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

_BODIES = word_set(
    "Police Department Fire City Town County Village Borough Township Council Board of Education Schools School High "
    "Middle Elementary Primary Junior Senior District Public Health Library Hall Court Courthouse Sheriff Sheriff's "
    "Sheriff’s Office Rescue Emergency Medical Services Service Hospital Center Centre Community Municipal Regional "
    "Airport Jail Park Parks and Recreation & Planning Zoning Commission Commissioners Chamber Commerce Fair Fairgrounds "
    "State University College Transportation Patrol Highway Division Authority Water Utilities Works Parish Common Pleas "
    "Superior Circuit Municipal Supreme Attorney General Museum Historical Society the Independent Unified National Guard"
)
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
    for size in range(min(_LONGEST_PLACE, len(tokens) - 1), 0, -1):
        if not all(token.text in _BODIES for token in tokens[size:]):
            continue
        last = tokens[size - 1].end
        name = text[:last]
        if any(_is_at_home(place, home) for place in _bearers(name)):
            yield Found(
                one.zone,
                one.start,
                one.start + last,
                "place",
                "place-in-name",
                proved_type("place", name.split()),
            )
            return


def _bearers(name: str) -> tuple[Place, ...]:
    folded = gazetteer.fold(name)
    return (
        *gazetteer.places("en").get(folded, ()),
        *gazetteer.cities(folded, "en"),
        *gazetteer.towns(folded),
    )


def _is_at_home(place: Place, home: Home) -> bool:
    return place.country == home.country
