"""People, organizations and places as descriptions: those that made the article, then those that it names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from semantic.jsonld.node import Description, describe, reference, references

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.jsonld.identifiers import Identifiers
    from semantic.jsonld.node import Value
    from semantic.model import Article, Author, Entity, Publisher

__all__ = ["coordinates", "entities_by_iri", "logos", "organizations", "people", "places"]


def people(article: Article, ids: Identifiers, known: Mapping[str, Entity]) -> list[Description]:
    """Authors and photographers, then the people whom the article names (`known` are its entities by IRI).

    A linked person has two nodes: the authority's, with what is true of the person everywhere, and one of the
    article's own with the job title that stands in this text. A job title is true at the time of writing only, and
    must not become a fact about the record when the graphs of many articles come together.
    """
    authors = ids.authors
    publisher = article.publisher
    found = [
        _person(agent.iri, agent.name, ids, author=authors.get(agent.iri))
        for agent in ids.agents.values()
        if agent.kind == "person" and agent.entity is None and agent.iri != ids.publisher
    ]
    if publisher and publisher.type == "Person":
        found.append(_publisher(publisher, ids))
    named = [
        (iri, entity, ids.stated[entity.key]) for iri, entity in known.items() if entity.kind == "person"
    ]
    for iri, entity, stated in named:
        is_linked = iri != stated
        author = None if is_linked else authors.get(iri)
        found.append(_person(iri, entity.name, ids, entity=entity, author=author, is_stated=not is_linked))
    for iri, entity, stated in named:
        if iri != stated and (stated in authors or entity.job_titles or entity.honorific_prefix):
            author = authors.get(stated)
            own = _person(stated, entity.name, ids, entity=entity, author=author, is_lasting=False)
            own.members["subjectOf"] = (ids.article,)
            found.append(own)
    return found


def _person(
    iri: str,
    name: str,
    ids: Identifiers,
    *,
    entity: Entity | None = None,
    author: Author | None = None,
    is_stated: bool = True,
    is_lasting: bool = True,
) -> Description:
    """A person with what the text says (`entity`) and what byline and register say (`author`).

    `is_stated`: with what is true at the time of writing; `is_lasting`: with what is true everywhere.
    """
    employer = author.affiliation if author else None
    titles = [author.job_title] if author and author.job_title else []
    if entity and is_stated:
        titles = list(dict.fromkeys([*titles, *entity.job_titles]))
    return describe(
        entity.type if entity else "Person",
        iri,
        name=name,
        alternateName=list(entity.alternate_names) if entity and is_lasting else None,
        honorificPrefix=entity.honorific_prefix if entity and is_stated else None,
        jobTitle=titles,
        affiliation=(ids.agent("organization", employer),) if employer else (),
        url=author.url if author else None,
        sameAs=_identities(entity.authority, entity.same_as if is_lasting else (), iri) if entity else (),
    )


def organizations(article: Article, ids: Identifiers, known: Mapping[str, Entity]) -> list[Description]:
    """Agencies, employers and the publisher, then the organizations that the article names."""
    authors = ids.authors
    publisher = article.publisher
    found = []
    for agent in ids.agents.values():
        if publisher and agent.iri == ids.publisher:
            if publisher.type != "Person":
                found.append(_publisher(publisher, ids))
        elif agent.kind == "organization" and agent.entity is None:
            author = authors.get(agent.iri)
            found.append(
                describe("Organization", agent.iri, name=agent.name, url=author.url if author else None)
            )
    for iri, entity in known.items():
        if entity.kind == "organization":
            found.append(_named(entity, iri))
    return found


def _named(entity: Entity, iri: str, **members: Value) -> Description:
    """What an entity is called and who it is, and `members`."""
    return describe(
        entity.type,
        iri,
        name=entity.name,
        alternateName=list(entity.alternate_names),
        sameAs=_identities(entity.authority, entity.same_as, iri),
        **members,
    )


def _publisher(publisher: Publisher, ids: Identifiers) -> Description:
    """The publisher, with what the configuration says of it."""
    return describe(
        publisher.type,
        ids.publisher or "",
        name=publisher.name,
        url=publisher.url,
        logo=reference(ids.logo) if _has_logo(publisher) else (),
        sameAs=references(publisher.same_as),
    )


def logos(article: Article, ids: Identifiers) -> list[Description]:
    """The publisher's logo, where its address is known."""
    publisher = article.publisher
    if not (publisher and ids.logo and _has_logo(publisher)):
        return []
    return [describe("ImageObject", ids.logo, url=publisher.logo_url, contentUrl=publisher.logo_url)]


def places(ids: Identifiers, known: Mapping[str, Entity]) -> list[Description]:
    """The places that the article names, then those that only contain one of them.

    Coordinates and containers come from the records that the places were linked to.
    """
    found, around = [], []
    described: set[str] = set()
    for iri, entity in known.items():
        if entity.kind != "place":
            continue
        container, inside = ids.containers.get(entity.key), entity.contained_in
        found.append(
            _named(
                entity,
                iri,
                geo=(ids.geo(entity.geo),) if entity.geo else (),
                containedInPlace=reference(container),
            )
        )
        if inside and container:
            described = described or {*ids.entities.values()}
            if container not in described:
                described.add(container)
                around.append(describe(inside.type, container, name=inside.name))
    return found + around


def coordinates(ids: Identifiers, known: Mapping[str, Entity]) -> list[Description]:
    """Where the article's places are, in degrees of WGS 84, with the country (ISO 3166-1 alpha-2); each point once."""
    found = {}
    for entity in known.values():
        if entity.kind == "place" and (geo := entity.geo):
            iri = ids.geo(geo)
            found[iri] = describe(
                "GeoCoordinates",
                iri,
                latitude=geo.latitude,
                longitude=geo.longitude,
                addressCountry=entity.country_code,
            )
    return list(found.values())


def entities_by_iri(article: Article, ids: Identifiers) -> dict[str, Entity]:
    """The entities in their order, those of one IRI put together: two names of one authority record are one node."""
    iris = ids.entities
    found = {iris[one.key]: one for one in article.entities}
    if len(found) == len(article.entities):
        return found
    found = {}
    for one in article.entities:
        iri = iris[one.key]
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


def _has_logo(publisher: Publisher) -> bool:
    return publisher.type != "Person" and publisher.logo_url is not None


def _identities(authority: str | None, same_as: tuple[str, ...], iri: str) -> tuple[str, ...]:
    """The records elsewhere that are about the same one; the node's own IRI is not among them."""
    if not same_as:
        return (authority,) if authority and authority != iri else ()
    return references([record for record in (authority, *same_as) if record and record != iri])
