"""Which entities an article is about, and which it only mentions: from where it names them, nothing else.

The rule. An entity is a main subject if the headline or the standfirst names it and the body does, too. A place
must more: it must stand there otherwise than after a preposition of place (in "jailed in Russia" it is where
something happened, not the subject), and the body must name it twice. If no entity passes, a place that the
headline or standfirst names and the body names, too, is the subject. At most five entities are, those of the
headline first, then those that the body names most often. All else that headline, standfirst or body names is
mentioned; what only a caption names has no role.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from semantic.entities.lexicon import PLACE_PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import Entity, Mention, Zone

__all__ = ["with_roles"]

_MOST_SUBJECTS = 5
_TOP = ("/headline", "/standfirst")


def with_roles(
    entities: Sequence[Entity], zones: Sequence[Zone], language: str | None = None
) -> tuple[Entity, ...]:
    """The entities in the same order, each with its role."""
    code = (language or "en").casefold().split("-")[0]
    prepositions = PLACE_PREPOSITIONS.get(code, PLACE_PREPOSITIONS["en"])
    texts = {zone.where: zone for zone in zones}
    top = [e for e in entities if _in_top(e) and _in_body(e)]
    subjects = [e for e in top if e.kind != "place" or _is_subject_place(e, texts, prepositions)]
    subjects = subjects or [e for e in top if e.kind == "place"]
    position = {e.key: i for i, e in enumerate(entities)}
    subjects.sort(key=lambda e: (_rank(e), -_in_body(e), position[e.key]))
    chosen = {e.key for e in subjects[:_MOST_SUBJECTS]}
    return tuple(_with_role(e, is_subject=e.key in chosen) for e in entities)


def _with_role(entity: Entity, *, is_subject: bool) -> Entity:
    if is_subject:
        return replace(entity, role="about")
    return (
        replace(entity, role="mentions")
        if _in_top(entity) or _in_body(entity)
        else replace(entity, role=None)
    )


def _in_top(entity: Entity) -> bool:
    return any(mention.where in _TOP for mention in entity.mentions)


def _in_body(entity: Entity) -> int:
    return sum(mention.where.startswith("/body/") for mention in entity.mentions)


def _rank(entity: Entity) -> int:
    return min(_TOP.index(mention.where) for mention in entity.mentions if mention.where in _TOP)


def _is_subject_place(entity: Entity, texts: dict[str, Zone], prepositions: frozenset[str]) -> bool:
    if _in_body(entity) < 2:
        return False
    return any(not _follows_preposition(m, texts, prepositions) for m in entity.mentions if m.where in _TOP)


def _follows_preposition(mention: Mention, texts: dict[str, Zone], prepositions: frozenset[str]) -> bool:
    zone = texts.get(mention.where)
    if zone is None:
        return False
    before = zone.text[: mention.start - zone.span.start].split()
    return bool(before) and before[-1].casefold() in prepositions
