"""Where the told events are, what a picture shows, where the article was written: by evidence in the words alone.

A place that is only named is not where something happens: "talks with Iran", "the president of Russia". So a place
counts where a locative stands right before it ("in Moscow", "near the port of Odesa"), in the headline, the
standfirst, or the picture's own caption; not after a word that makes a topic of it ("the war
in …"). Two different places in one caption leave it open which one is shown: then none is said.
A language without a row in `LOCATIVES` gets no place.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from semantic.jsonld.identifiers import same_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from semantic.model import Article, Entity, Mention

__all__ = ["contains", "dateline_places", "shown_places", "told_places"]

# Prepositions that say "there", with the articles that may follow them. Those that also say "towards" or "angry at"
# (French "à", Italian "a", English "at") are left out; "at" is taken before a venue.
LOCATIVES = {
    "ar": r"في",
    "de": r"(?:in|im|bei|nahe|nördlich von|südlich von|östlich von|westlich von)(?: de[rmn])?",
    "en": r"(?:in|near|outside|inside|across)(?: the)?",
    "es": r"(?:en|cerca de)(?: el| la| los| las)?",
    "fr": r"(?:en|dans|près de)(?: le| la| les| l['’])?",
    "it": r"(?:in|nel|nella|nello|nei|nelle|negli|nell['’]|vicino a)",
    "nl": r"(?:in|nabij|bij)(?: de| het)?",
    "pt": r"(?:em|no|na|nos|nas|perto de)",
}
# "in southern Israel", "in the port city of Ashdod", "in the German town of Celle"
_BETWEEN = (
    r"(?:(?:(?:north|south|east|west)(?:ern|east(?:ern)?|west(?:ern)?)?|central|downtown|nearby|neighbou?ring|occupied) )?"
    r"(?:(?:[\w-]{1,20} ){0,3}(?:city|town|village|port|district|province|region|suburb|capital)(?: of|,)? )?"
)
# "the war in Ukraine", "elections in France": a topic, no scene
_TOPIC = re.compile(
    r"\b(?:war|conflict|crisis|situation|violence|elections?|invasion|intervention|interests?|policy|role|human rights"
    r"|krieg|konflikt|krise|lage|wahlen|guerre|crise|situation|élections|guerra|conflicto|crisis|situación|elecciones"
    r"|conflitto|crisi|situazione|conflito|situação|oorlog|crisis|situatie) $"
)
_VENUE_PREPOSITION = re.compile(r"(?i)\b(?:at|outside|inside|near|in)(?: the)? $")
#: Types of areas; a place of another type is a venue: one can stand at it.
_AREAS = frozenset({"Place", "Country", "City", "State", "AdministrativeArea", "Continent", "Landform"})
# Between the parts of one place: "the Museum in Moscow, Russia", "Haifa (Israel)"
_SAME_PLACE = re.compile(r"(?i)\s*,\s*|,?\s+in\s+(?:\w+\s+)?|\s*\(")
# After a place, the date of the picture: ", March 5, 2022", ", 5. März 2022", ", on October 19"
_DATE_FOLLOWS = re.compile(r"(?i)\)?,\s+(?:on\s+)?(?:[^\W\d]+\.?\s+)?\d{1,4}\b")
_REACH = 60
_SPACE = re.compile(r"\s")


def told_places(article: Article) -> tuple[Entity, ...]:
    """The places that headline or standfirst say something happens in, in text order.

    The first paragraph is full of bystanders ("lost the order to a rival in Gdansk"): a place there counts only where
    it lies in a place of the headline, or around one ("jailed in Russia", then "jailed in Moscow").
    """
    first = next((i for i, block in enumerate(article.body) if block.kind in {"paragraph", "quote"}), 0)
    scene = {"/headline": 0, "/standfirst": 1, f"/body/{first}": 2}
    found = [
        (scene[mention.where], mention.start, entity)
        for entity in article.entities
        if entity.kind == "place"
        for mention in entity.mentions
        if mention.where in scene and _is_located(article, entity, mention)
    ]
    if not found:
        return ()
    found.sort(key=lambda item: item[:2])
    by_key = {entity.key: entity for entity in article.entities}
    top = [entity for zone, _, entity in found if zone < 2]
    return tuple(
        dict.fromkeys(
            entity
            for zone, _, entity in found
            if zone < 2 or any(contains(one, entity, by_key) or contains(entity, one, by_key) for one in top)
        )
    )


def shown_places(
    article: Article, mentions: Sequence[tuple[Entity, Mention]], by_key: Mapping[str, Entity]
) -> tuple[Entity, ...]:
    """The most exact place of a picture by the mentions in its caption, given in text order: one, or none."""
    groups: list[list[tuple[Entity, Mention]]] = []
    for entity, mention in mentions:
        if entity.kind != "place":
            continue
        if groups and _SAME_PLACE.fullmatch(article.text[groups[-1][-1][1].end : mention.start]):
            groups[-1].append((entity, mention))
        else:
            groups.append([(entity, mention)])
    scenes = list(dict.fromkeys(place for group in groups if (place := _scene(article, group))))
    scenes = [place for place in scenes if not any(contains(place, other, by_key) for other in scenes)]
    return tuple(scenes) if len(scenes) == 1 else ()


def dateline_places(article: Article) -> tuple[Entity, ...]:
    """The place entities that the dateline names: "GAZA/JERUSALEM", "COLUMBIA, S.C."; a name that fits two, none."""
    if not article.dateline:
        return ()
    places = [entity for entity in article.entities if entity.kind == "place"]
    found = []
    for part in re.split(r"\s*/\s*|\s+and\s+", article.dateline):
        name = part.split(",", 1)[0].split("(", 1)[0]
        namesakes = [
            place
            for place in places
            if any(same_name(name, known) for known in (place.name, *place.alternate_names))
        ]
        if len(namesakes) == 1:
            found.append(namesakes[0])
    return tuple(dict.fromkeys(found))


def contains(container: Entity, place: Entity, by_key: Mapping[str, Entity]) -> bool:
    """Whether `place` lies in `container`, directly or by the places between them that the article names."""
    passed: set[str] = set()
    inside: Entity | None = place
    while inside and inside.contained_in and inside.key not in passed:
        passed.add(inside.key)
        around = inside.contained_in
        if around.entity == container.key or (around.authority and around.authority == container.authority):
            return True
        inside = by_key.get(around.entity) if around.entity else None
    return False


def _scene(article: Article, group: list[tuple[Entity, Mention]]) -> Entity | None:
    """The most exact part of a place that something is put in: of "the door of Garfield Hall in Cleveland", the city."""
    for entity, mention in group:
        if _is_located(article, entity, mention):
            return entity
    # "Lantern feast, Nordhafen, March 5, 2022": the place line of an agency's caption
    start, end = group[0][1].start, group[-1][1].end
    before, after = article.text[max(0, start - _REACH) : start], article.text[end : end + _REACH]
    return group[0][0] if re.search(r"[,.]\s+$", before) and _DATE_FOLLOWS.match(after) else None


def _is_located(article: Article, entity: Entity, mention: Mention) -> bool:
    if article.text[mention.start : mention.end] != mention.text:
        return False  # An article whose spans were made for another text.
    before = article.text[max(0, mention.start - _REACH) : mention.start]
    if not before.isprintable():  # As a text is that holds no space but " ".
        before = _SPACE.sub(" ", before)
    if entity.type not in _AREAS and _VENUE_PREPOSITION.search(before):
        return True
    language = (article.language or "").split("-")[0].lower()
    if language == "he":
        # "בתל אביב": the preposition is a letter of the word, inside the mention or right before it.
        return bool(re.search(r"(?:^|\W)ב[-־]?$", before))
    lowered = before.lower()
    # The look for a word is cheap, and mostly there is none; the pattern tries every place of the text.
    if not any(word in lowered for word in _first_words(language)):
        return False
    locative = _locative(language)
    found = locative.search(lowered)
    # Within a word it is none ("Berlin "); asked here, since the pattern is quick only if it begins with letters.
    while found and lowered[found.start() - 1 : found.start()].replace("_", "a").isalnum():
        found = locative.search(lowered, found.start() + 1)
    return found is not None and not _TOPIC.search(lowered[: found.start()])


@cache
def _first_words(language: str) -> tuple[str, ...]:
    """The words with which a locative of the language begins."""
    words = LOCATIVES.get(language, "").removeprefix("(?:").partition(")")[0].split("|")
    return tuple(re.split(r"[ \[]", word)[0] for word in words if word)


@cache
def _locative(language: str) -> re.Pattern[str]:
    """What says "there" right before the end of a text."""
    between = _BETWEEN if language == "en" else ""
    return re.compile(rf"{LOCATIVES[language]}(?:(?<=['’])| ){between}$")
