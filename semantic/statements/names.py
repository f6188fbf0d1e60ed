"""People, organizations and places: `jsonld/entity_nodes.py` as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.jsonld.entity_nodes import logos, person, publisher_node
from semantic.rdf import fast
from semantic.statements.lines import check

if TYPE_CHECKING:
    from collections.abc import Iterable

    from semantic.jsonld.identifiers import Agent
    from semantic.model import Article, Entity
    from semantic.statements.lines import Lines

__all__ = ["write_organizations", "write_people", "write_places"]


def write_people(lines: Lines, article: Article, known: dict[str, Entity]) -> None:
    """Authors and photographers, then the people whom the article names."""
    ids, publisher = lines.ids, article.publisher
    for agent in ids.agents.values():
        if (
            agent.kind == "person"
            and agent.entity is None
            and agent.iri != ids.publisher
            and agent.iri in lines.reached
        ):
            _maker(lines, agent)
    if publisher and publisher.type == "Person":
        lines.put_node(publisher_node(publisher, ids))
    for iri, entity in known.items():
        if entity.kind != "person":
            continue
        stated, is_reached = ids.stated[entity.key], iri in lines.reached
        if iri == stated:
            author = ids.authors.get(iri)
            if is_reached and author:
                lines.put_node(person(iri, entity.name, ids, entity=entity, author=author))
            elif is_reached:
                _person(lines, iri, entity, stated=True, lasting=True)
            continue
        if is_reached:
            _person(lines, iri, entity, stated=False, lasting=True)
        author = ids.authors.get(stated)
        if author and (is_reached or stated in lines.reached):
            raise fast.OutsideError
        if (entity.job_titles or entity.honorific_prefix) and is_reached:
            _person(lines, stated, entity, stated=True, lasting=False)


def _maker(lines: Lines, agent: Agent) -> None:
    """Someone who made the article and whom it does not name."""
    author, parts = lines.ids.authors.get(agent.iri), list[str]()
    is_person = agent.kind == "person"
    if author and is_person:
        if author.affiliation:
            lines.reference(parts, "affiliation", lines.ids.agent("organization", author.affiliation))
        lines.text(parts, "jobTitle", author.job_title)
    lines.text(parts, "name", agent.name)
    if author:
        lines.text(parts, "url", author.url)
    lines.put(agent.iri, ("Person" if is_person else "Organization",), parts)


def _person(lines: Lines, iri: str, entity: Entity, *, stated: bool, lasting: bool) -> None:
    """`stated`: with what is true at the time of writing; `lasting`: with what is true everywhere."""
    parts: list[str] = []
    if lasting:
        lines.texts(parts, "alternateName", entity.alternate_names)
    if stated:
        lines.text(parts, "honorificPrefix", entity.honorific_prefix)
        lines.texts(parts, "jobTitle", entity.job_titles)
    lines.text(parts, "name", entity.name)
    _same_as(lines, parts, iri, (entity.authority, *entity.same_as) if lasting else (entity.authority,))
    if not lasting:
        parts.append(f"{lines.words.predicates['subjectOf']}<{lines.ids.article}>")
    lines.put(iri, (entity.type,), parts)


def write_organizations(lines: Lines, article: Article, known: dict[str, Entity]) -> None:
    """Agencies, employers and the publisher, then the organizations that the article names."""
    ids, publisher = lines.ids, article.publisher
    for agent in ids.agents.values():
        if agent.iri not in lines.reached:
            continue
        if publisher and agent.iri == ids.publisher:
            if publisher.type != "Person":
                lines.put_node(publisher_node(publisher, ids))
                for item in logos(article, ids):
                    lines.put_node(item)
        elif agent.kind == "organization" and agent.entity is None:
            _maker(lines, agent)
    for iri, entity in known.items():
        if entity.kind == "organization" and iri in lines.reached:
            parts: list[str] = []
            lines.texts(parts, "alternateName", entity.alternate_names)
            lines.text(parts, "name", entity.name)
            _same_as(lines, parts, iri, (entity.authority, *entity.same_as))
            lines.put(iri, (entity.type,), parts)


def write_places(lines: Lines, known: list[tuple[str, Entity]]) -> None:
    """The places that are reached, and those around them, which are reached by them."""
    geos = {entity.key: lines.ids.geo(entity.geo) for _, entity in known if entity.geo}
    waiting, spoken = known, True
    while spoken:
        spoken, left = False, []
        for iri, entity in waiting:
            if iri not in lines.reached:
                left.append((iri, entity))
                continue
            spoken = True
            _place(lines, iri, entity, geos.get(entity.key))
        waiting = left
    _containers(lines, known)
    # Of two places at one point the last one tells of it.
    for iri, entity in {geos[one.key]: one for _, one in known if one.geo}.items():
        if iri in lines.reached and (geo := entity.geo):
            parts: list[str] = []
            lines.text(parts, "addressCountry", entity.country_code)
            for name, degrees in (("latitude", geo.latitude), ("longitude", geo.longitude)):
                parts.append(lines.words.predicates[name] + fast.scalar(degrees, fast.TEXT))
            lines.put(iri, ("GeoCoordinates",), parts)


def _place(lines: Lines, iri: str, entity: Entity, geo: str | None) -> None:
    parts: list[str] = []
    lines.texts(parts, "alternateName", entity.alternate_names)
    if container := lines.ids.containers.get(entity.key):
        check(container)
        lines.reference(parts, "containedInPlace", container)
    if geo:
        lines.reference(parts, "geo", geo)
    lines.text(parts, "name", entity.name)
    _same_as(lines, parts, iri, (entity.authority, *entity.same_as))
    lines.put(iri, (entity.type,), parts)


def _containers(lines: Lines, known: list[tuple[str, Entity]]) -> None:
    described = set(lines.ids.entities.values())
    for _, entity in known:
        iri = lines.ids.containers.get(entity.key)
        if entity.contained_in and iri and iri not in described:
            described.add(iri)
            if iri in lines.reached:
                parts: list[str] = []
                lines.text(parts, "name", entity.contained_in.name)
                lines.put(iri, (entity.contained_in.type,), parts)


def _same_as(lines: Lines, parts: list[str], iri: str, records: Iterable[str | None]) -> None:
    found = [one for one in records if one and one != iri]
    if found:
        predicate, resource = lines.words.predicates["sameAs"], lines.words.table.resource
        parts += sorted({predicate + resource(one) for one in found})
