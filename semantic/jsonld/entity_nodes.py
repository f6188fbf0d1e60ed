"""People, organizations and places as nodes: those that made the article, then those that it names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from semantic.jsonld.node import Node, file_members, node, reference, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.jsonld.identifiers import Identifiers
    from semantic.model import Article, Author, Entity, EntityKind, Geo, Publisher

__all__ = [
    "containers",
    "coordinates",
    "entities_by_iri",
    "geo_coordinates",
    "logos",
    "organization",
    "organizations",
    "people",
    "person",
    "place",
    "places",
    "publisher_node",
]


def people(article: Article, ids: Identifiers) -> list[Node]:
    """Authors and photographers, then the people whom the article names.

    A linked person has two nodes: the authority's, with what is true of the person everywhere, and one of the
    article's own with the job title that stands in this text. A job title is true at the time of writing only, and
    must not become a fact about the record when the graphs of many articles come together.
    """
    authors = ids.authors
    publisher = article.publisher
    found = [
        person(agent.iri, agent.name, ids, author=authors.get(agent.iri))
        for agent in ids.agents.values()
        if agent.kind == "person" and agent.entity is None and agent.iri != ids.publisher
    ]
    if publisher and publisher.type == "Person":
        found.append(publisher_node(publisher, ids))
    known = _of_kind("person", article, ids)
    for iri, entity in known.items():
        stated = ids.stated[entity.key]
        if iri == stated:
            found.append(person(iri, entity.name, ids, entity=entity, author=authors.get(iri)))
        else:
            lasting = replace(entity, job_titles=(), honorific_prefix=None)
            found.append(person(iri, entity.name, ids, entity=lasting))
    for iri, entity in known.items():
        stated = ids.stated[entity.key]
        if iri != stated and (stated in authors or entity.job_titles or entity.honorific_prefix):
            here = replace(entity, alternate_names=(), same_as=())
            own = person(stated, entity.name, ids, entity=here, author=authors.get(stated))
            found.append({**own, "subjectOf": [{"@id": ids.article}]})
    return found


def person(
    iri: str, name: str, ids: Identifiers, *, entity: Entity | None = None, author: Author | None = None
) -> Node:
    """A person with what the text says (`entity`) and what byline and register say (`author`)."""
    titles = (
        *((author.job_title,) if author and author.job_title else ()),
        *(entity.job_titles if entity else ()),
    )
    employer = author.affiliation if author else None
    return node(
        entity.type if entity else "Person",
        iri,
        name=name,
        alternateName=list(entity.alternate_names) if entity else None,
        honorificPrefix=entity.honorific_prefix if entity else None,
        jobTitle=list(dict.fromkeys(titles)),
        affiliation=references([ids.agent("organization", employer)] if employer else []),
        url=author.url if author else None,
        sameAs=_identities(entity, iri) if entity else None,
    )


def organizations(article: Article, ids: Identifiers) -> list[Node]:
    """Agencies, employers and the publisher, then the organizations that the article names."""
    authors = ids.authors
    publisher = article.publisher
    found = []
    for agent in ids.agents.values():
        if publisher and agent.iri == ids.publisher:
            if publisher.type != "Person":
                found.append(publisher_node(publisher, ids))
        elif agent.kind == "organization" and agent.entity is None:
            author = authors.get(agent.iri)
            found.append(node("Organization", agent.iri, name=agent.name, url=author.url if author else None))
    known = _of_kind("organization", article, ids)
    return found + [organization(iri, entity) for iri, entity in known.items()]


def organization(iri: str, entity: Entity) -> Node:
    """An organization that the article names."""
    return node(
        entity.type,
        iri,
        name=entity.name,
        alternateName=list(entity.alternate_names),
        sameAs=_identities(entity, iri),
    )


def publisher_node(publisher: Publisher, ids: Identifiers) -> Node:
    """The publisher, with what the configuration says of it."""
    return node(
        publisher.type,
        ids.publisher or "",
        name=publisher.name,
        url=publisher.url,
        logo=reference(ids.logo) if _has_logo(publisher) else None,
        sameAs=references(publisher.same_as),
    )


def logos(article: Article, ids: Identifiers) -> list[Node]:
    """The publisher's logo, where its address is known."""
    publisher = article.publisher
    if not (publisher and ids.logo and _has_logo(publisher)):
        return []
    return [node("ImageObject", ids.logo, **file_members(publisher.logo_url))]


def places(article: Article, ids: Identifiers) -> list[Node]:
    """The places that the article names, then those that only contain one of them."""
    known = _of_kind("place", article, ids)
    return [place(iri, entity, ids) for iri, entity in known.items()] + list(containers(article, ids))


def place(iri: str, entity: Entity, ids: Identifiers) -> Node:
    """A place that the article names; coordinates and container come from the record it was linked to."""
    container = ids.containers.get(entity.key)
    return node(
        entity.type,
        iri,
        name=entity.name,
        alternateName=list(entity.alternate_names),
        sameAs=_identities(entity, iri),
        geo=reference(ids.geo(entity.geo)) if entity.geo else None,
        containedInPlace=reference(container),
    )


def containers(article: Article, ids: Identifiers) -> Iterator[Node]:
    """The places around a place of the article that it does not name itself."""
    described = set(ids.entities.values())
    for entity in _of_kind("place", article, ids).values():
        iri = ids.containers.get(entity.key)
        if entity.contained_in and iri and iri not in described:
            described.add(iri)
            yield node(entity.contained_in.type, iri, name=entity.contained_in.name)


def coordinates(article: Article, ids: Identifiers) -> list[Node]:
    """The coordinates of the article's places, each once."""
    found = {
        ids.geo(entity.geo): geo_coordinates(entity.geo, entity.country_code, ids)
        for entity in _of_kind("place", article, ids).values()
        if entity.geo
    }
    return list(found.values())


def geo_coordinates(geo: Geo, country_code: str | None, ids: Identifiers) -> Node:
    """Where a place is, in degrees of WGS 84, with the country (ISO 3166-1 alpha-2) that it lies in."""
    return node(
        "GeoCoordinates",
        ids.geo(geo),
        latitude=geo.latitude,
        longitude=geo.longitude,
        addressCountry=country_code,
    )


def entities_by_iri(article: Article, ids: Identifiers) -> dict[str, Entity]:
    """The entities in their order, those of one IRI put together: two names of one authority record are one node."""
    found: dict[str, Entity] = {}
    for one in article.entities:
        iri = ids.entities[one.key]
        first = found.get(iri)
        found[iri] = _together(first, one) if first else one
    return found


def _together(first: Entity, other: Entity) -> Entity:
    names = dict.fromkeys((*first.alternate_names, other.name, *other.alternate_names))
    return replace(
        first,
        mentions=tuple(dict.fromkeys((*first.mentions, *other.mentions))),
        alternate_names=tuple(name for name in names if name != first.name),
        job_titles=tuple(dict.fromkeys((*first.job_titles, *other.job_titles))),
        honorific_prefix=first.honorific_prefix or other.honorific_prefix,
        same_as=tuple(dict.fromkeys((*first.same_as, *other.same_as))),
        geo=first.geo or other.geo,
        country_code=first.country_code or other.country_code,
        contained_in=first.contained_in or other.contained_in,
        role="about" if "about" in {first.role, other.role} else first.role or other.role,
    )


def _of_kind(kind: EntityKind, article: Article, ids: Identifiers) -> dict[str, Entity]:
    return {iri: entity for iri, entity in entities_by_iri(article, ids).items() if entity.kind == kind}


def _has_logo(publisher: Publisher) -> bool:
    return publisher.type != "Person" and publisher.logo_url is not None


def _identities(entity: Entity, iri: str) -> list[Node]:
    """The records elsewhere that are about the same one; the node's own IRI is not among them."""
    return references(record for record in (entity.authority, *entity.same_as) if record and record != iri)
