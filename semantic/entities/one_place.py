"""Puts names of one place together that only their record shows to be one: "Washington" and "Washington, D.C."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from semantic.entities import gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.entities.link import Linked
    from semantic.entities.resolve import Resolved

__all__ = ["one_place"]


def one_place(resolved: Sequence[Resolved], linked: Sequence[Linked]) -> tuple[Resolved, ...]:
    """The entities, those places as one that are linked to one record; the longest stated name is its name.

    They are to be linked anew: what contains what may have changed.
    """
    by_record: dict[str, list[int]] = {}
    for number, item in enumerate(linked):
        if item.entity.kind == "place" and item.entity.authority:
            by_record.setdefault(item.entity.authority, []).append(number)
    merged: dict[int, Resolved] = {}
    dropped: set[int] = set()
    for numbers in by_record.values():
        if len(numbers) > 1:
            merged[numbers[0]] = _merged([resolved[number] for number in numbers])
            dropped.update(numbers[1:])
    return tuple(merged.get(n, one) for n, one in enumerate(resolved) if n not in dropped)


def _merged(same: Sequence[Resolved]) -> Resolved:
    named = max(same, key=lambda one: len(one.entity.name)).entity
    names = [n for one in same for n in (one.entity.name, *one.entity.alternate_names)]
    seen = {_plain(named.name)}
    others = []
    for name in names:
        if _plain(name) not in seen:
            seen.add(_plain(name))
            others.append(name)
    mentions = sorted((m for one in same for m in one.entity.mentions), key=lambda mention: mention.start)
    rules = tuple(dict.fromkeys(rule for one in same for rule in one.rules))
    return same[0]._replace(
        entity=replace(named, mentions=tuple(mentions), alternate_names=tuple(others)), rules=rules
    )


def _plain(name: str) -> str:
    return gazetteer.fold(name).replace(".", "").replace(",", "")
