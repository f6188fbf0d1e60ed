"""What records do to an article: they correct the recognizer's names, and entities are tied to them.

Precision first. A record is tied only where the article states a whole name of it, the kinds agree, and no other
record bears the name. A surname alone, a first name alone and a short form never tie.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities import gazetteer
from semantic.entities.authority.records import name_form
from semantic.entities.lexicon import FUNCTION_WORDS, NOT_NAMES
from semantic.entities.recognize import Found
from semantic.entities.tokens import CAPITAL, UPPER, tokenize
from semantic.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from semantic.entities.authority.records import Authority, Record
    from semantic.model import Entity, Zone

__all__ = ["Tie", "repair", "tie"]


class Tie(NamedTuple):
    """An entity after it was compared with the records; `doubt` names the records of which none was taken."""

    entity: Entity
    evidence: Mapping[str, Evidence]
    doubt: str | None = None


# --- names that the recognizer missed or took for another kind -------------------------------------------------------


def repair(
    zones: Sequence[Zone], found: Sequence[Found], authorities: Sequence[Authority]
) -> tuple[Found, ...]:
    """The names found, corrected by labels: a missed name of two words or more is added, a wrong kind is mended.

    A name of which only a part was found is completed; a found name is never shortened or split; a label that is also a word, a first name or a surname proves nothing.
    """
    if not authorities:
        return tuple(found)
    families = _families(zones, found)
    mended = [_mended(one, zones[one.zone], authorities, families) for one in found]
    by_zone: dict[int, list[Found]] = {}
    for one in mended:
        by_zone.setdefault(one.zone, []).append(one)
    result: list[Found] = []
    for number, zone in enumerate(zones):
        own = by_zone.get(number, [])
        missed = list(_missed(number, zone, own, authorities))
        kept = [
            one
            for one in own
            if not any(label.start <= one.start and one.end <= label.end for label in missed)
        ]
        result += sorted([*kept, *missed], key=lambda one: one.start)
    return tuple(result)


def _families(zones: Sequence[Zone], found: Sequence[Found]) -> frozenset[str]:
    """The family names of the persons that the article names in full."""
    persons = (one for one in found if one.kind == "person")
    names = (
        zones[p.zone].text[p.start - zones[p.zone].span.start : p.end - zones[p.zone].span.start]
        for p in persons
    )
    return frozenset(name.split()[-1] for name in names if " " in name)


def _mended(one: Found, zone: Zone, authorities: Sequence[Authority], families: frozenset[str]) -> Found:
    surface = zone.text[one.start - zone.span.start : one.end - zone.span.start]
    if one.kind == "person" and surface in families:
        return one
    record = _only(_bearers(surface, authorities))
    if record is None or not _is_telling(surface, record):
        return one
    if record.kind != one.kind:
        return one._replace(kind=record.kind, type=record.type, rule="authority-label")
    return one if one.type and one.type != _default(record) else one._replace(type=record.type)


def _default(record: Record) -> str:
    return record.kind.capitalize()


def _missed(
    number: int, zone: Zone, own: Sequence[Found], authorities: Sequence[Authority]
) -> Iterator[Found]:
    taken = [(one.start - zone.span.start, one.end - zone.span.start) for one in own]
    tokens = tokenize(zone.text)
    longest = min(_LONGEST, max(authority.longest for authority in authorities))
    at = 0
    while at < len(tokens):
        if tokens[at].shape not in (CAPITAL, UPPER):
            at += 1
            continue
        step = 1
        for last in range(min(len(tokens), at + longest), at, -1):
            start, end = tokens[at].start, tokens[last - 1].end
            surface = zone.text[start:end]
            if tokens[last - 1].shape not in (CAPITAL, UPPER) or "\n" in surface:
                continue
            record = _only(_bearers(surface, authorities))
            if record is None or not _is_sure(surface, record):
                continue
            if any(
                left < end and start < right and not _is_inside(left, right, start, end)
                for left, right in taken
            ):
                continue
            yield Found(
                number,
                zone.span.start + start,
                zone.span.start + end,
                record.kind,
                "authority-label",
                record.type,
            )
            step = last - at
            break
        at += step


_LONGEST = 8


def _is_inside(left: int, right: int, start: int, end: int) -> bool:
    return start <= left and right <= end and (left, right) != (start, end)


def _is_telling(surface: str, record: Record) -> bool:
    """Tells whether a name that is found already may take the record's kind: no word, no other kind's name."""
    if surface not in record.names or "~" in record.place or record.offices:
        return False
    words = surface.split()
    if len(words) > 1:
        return True
    folded = gazetteer.fold(surface)
    if gazetteer.is_city_name(folded, "en") or gazetteer.places("en").get(folded):
        return False
    return surface not in gazetteer.first_names() and surface not in gazetteer.last_names()


def _is_sure(surface: str, record: Record) -> bool:
    """Tells whether a name that nothing else found may be added: two capitalized words, exactly as the record has it."""
    words = surface.split()
    return (
        _is_telling(surface, record)
        and len(words) > 1
        and record.kind != "place"
        and words[0].casefold() not in FUNCTION_WORDS
        and not all(word in NOT_NAMES or word.casefold() in gazetteer.common_words() for word in words)
    )


# --- entities and their records --------------------------------------------------------------------------------------


def tie(entities: Sequence[Entity], authorities: Sequence[Authority]) -> tuple[Tie, ...]:
    """Each entity with the record that bears its name, in the first authority that knows it."""
    return tuple(_tied(entity, authorities) for entity in entities)


def _tied(entity: Entity, authorities: Sequence[Authority]) -> Tie:
    for authority in authorities:
        found: dict[str, tuple[Record, str]] = {}
        for name in _whole_names(entity):
            for record in authority.by_name.get(name_form(name), ()):
                if record.kind == entity.kind and _may_be(entity, name, record):
                    found.setdefault(record.id or record.place, (record, name))
        if len(found) > 1:
            if all(record.id is None for record, _ in found.values()):
                continue
            described = " or ".join(f"{record.label} ({record.id})" for record, _ in list(found.values())[:4])
            return Tie(entity, {}, described)
        for record, name in found.values():
            return _with_record(entity, record, name, authority)
    return Tie(entity, {})


def _whole_names(entity: Entity) -> Iterable[str]:
    """The names under which a record may be looked up: never a surname or first name that only stands for a person."""
    names = dict.fromkeys((entity.name, *entity.alternate_names))
    if entity.kind != "person":
        names |= dict.fromkeys(mention.text for mention in entity.mentions)
    return (name for name in names if entity.kind != "person" or " " in name.strip() or name == entity.name)


def _may_be(entity: Entity, name: str, record: Record) -> bool:
    if record.offices:
        titles = " ".join((*entity.job_titles, entity.honorific_prefix or "")).casefold().replace(".", "")
        words = set(titles.split())
        return bool(words & set(record.offices)) and not words & _OTHER_OFFICES
    word = name.strip()
    if " " in word:
        return True
    # One word: nobody's first name alone, and for a person only the whole label.
    if entity.kind == "person":
        return word not in gazetteer.first_names() and name_form(word) == name_form(record.label)
    if entity.kind == "place":
        return True
    return word[:1].isupper() and f"~{word}" not in record.place


#: "state senator", "former senator": no member of the Congress of today.
_OTHER_OFFICES = frozenset({"state", "former", "ex-senator", "ex-congressman", "retired"})


def _with_record(entity: Entity, record: Record, name: str, authority: Authority) -> Tie:
    locator = f"{authority.name} {record.place}; {name}"
    evidence: dict[str, Evidence] = {}
    linked = entity
    if record.id is not None:
        others = [
            iri for iri in (entity.authority, *entity.same_as, *record.same_as) if iri and iri != record.id
        ]
        linked = replace(linked, authority=record.id, same_as=tuple(dict.fromkeys(others)))
        evidence["authority"] = Evidence("authority-label", locator=locator)
    elif record.same_as:
        linked = replace(linked, same_as=tuple(dict.fromkeys((*entity.same_as, *record.same_as))))
    if record.same_as:
        evidence["sameAs"] = Evidence("authority-label", locator=locator)
    if entity.type == _default(record) and record.type != entity.type:
        linked = replace(linked, type=record.type)
        evidence["type"] = Evidence("authority-label", locator=locator)
    return Tie(linked, evidence)


def _bearers(surface: str, authorities: Sequence[Authority]) -> dict[str, Record]:
    """The records of the first authority that knows the name."""
    form = name_form(surface)
    for authority in authorities:
        records = authority.by_name.get(form)
        if records:
            return {record.id or record.place: record for record in records}
    return {}


def _only(records: Mapping[str, Record]) -> Record | None:
    return next(iter(records.values())) if len(records) == 1 else None
