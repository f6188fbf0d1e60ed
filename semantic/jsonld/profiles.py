"""The two documents that are made of an article: `graph` says everything, `web` is what belongs into the page.

`web` is a choice from `graph`, member by member, in the tables below; nothing is said there that `graph` does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from semantic.errors import ConfigurationError
from semantic.jsonld import entity_nodes, nodes
from semantic.jsonld.identifiers import identify
from semantic.jsonld.node import node
from semantic.jsonld.usable import usable
from semantic.model import Article, Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from semantic.jsonld.identifiers import Identifiers
    from semantic.jsonld.node import Description, Node, Value

__all__ = ["CONTEXT", "PROFILES", "Profile", "to_jsonld"]

CONTEXT = "https://schema.org"

Profile = Literal["graph", "web"]

_NO_SITE = Site()


def to_jsonld(article: Article, site: Site = _NO_SITE, profile: Profile = "graph") -> Node:
    """The JSON-LD document of `article`: `{"@context": "https://schema.org", "@graph": […]}`.

    The order of nodes and members is fixed: the article, its page, pictures, people, organizations, places, teasers.
    No node is blank; every reference leads to a node of the document or to a record elsewhere.
    ConfigurationError for an unknown profile.
    """
    build = PROFILES.get(profile)
    if build is None:
        raise ConfigurationError(
            f"there is no profile {profile!r}", place="profile", remedy=f"choose one of {', '.join(PROFILES)}"
        )
    sound, _ = usable(article, site)
    return {"@context": CONTEXT, "@graph": build(sound, site)}


def graph(article: Article, site: Site) -> list[Node]:
    """Everything the article says, a linked entity under the IRI of its authority record."""
    built = descriptions(article, identify(article, site, linked=True))
    leads: dict[str, list[str]] = {}
    for item in built:
        leads.setdefault(item.iri, []).extend(_leads(item.members))
    reached = reachable(built, leads)
    return [node(item) for item in built if item.iri in reached]


def descriptions(article: Article, ids: Identifiers) -> list[Description]:
    """What a usable article may say, in the order of a document: the article itself first (`reachable` has the rest)."""
    known = entity_nodes.entities_by_iri(article, ids)
    return [
        nodes.news_article(article, ids, known),
        nodes.web_page(article, ids),
        *nodes.paid_sections(article, ids),
        *nodes.live_blog_updates(article, ids),
        *nodes.usage_terms(article, ids),
        *nodes.events(article, ids),
        *nodes.topics(article, ids),
        *nodes.image_objects(article, ids),
        *entity_nodes.people(article, ids, known),
        *entity_nodes.organizations(article, ids, known),
        *entity_nodes.logos(article, ids),
        *entity_nodes.places(ids, known),
        *entity_nodes.coordinates(ids, known),
        *nodes.related(article, ids),
    ]


def reachable(built: list[Description], leads: Mapping[str, list[str]]) -> set[str]:
    """What of `built` the first one leads to; an entity that no part of the article names is not said by it.

    `leads` says where each thing leads; an identity leads out of the document. What the article says of a linked
    person on a node of its own stays with the node of the record.
    """
    for item in built:
        if "subjectOf" in item.members:
            for record in item.members["sameAs"]:  # type: ignore[union-attr]  # they are references
                leads.get(record, []).append(item.iri)
    return _reached(built[0].iri, leads)


def _leads(members: dict[str, Value]) -> list[str]:
    """Where a description leads; an identity leads out of the document."""
    found: list[str] = []
    for name, value in members.items():
        if type(value) is tuple and name != "sameAs":
            found += value
    return found


def _reached(start: str, leads: Mapping[str, list[str]]) -> set[str]:
    """What of `leads`, which says where each thing leads, `start` leads to."""
    reached, waiting = {start}, [start]
    while waiting:
        for one in leads[waiting.pop()]:
            if one not in reached and one in leads:
                reached.add(one)
                waiting.append(one)
    return reached


#: What the page needs of each kind of node, for search engines and social networks. The article's text and its
#: teasers stand in the page already; coordinates, the places of captions and agencies are for graphs.
_WEB_ARTICLE = (
    "headline", "description", "url", "inLanguage", "author", "datePublished", "dateModified", "articleSection",
    "keywords", "publisher", "isAccessibleForFree", "image", "about", "mentions", "hasPart", "mainEntityOfPage",
)  # fmt: skip
_WEB_PAGE = ("url", "primaryImageOfPage", "relatedLink", "significantLink")
_WEB_PAID_SECTION = ("isAccessibleForFree", "cssSelector")
_WEB_IMAGE = ("url", "contentUrl", "width", "height", "caption", "creditText", "creator", "copyrightNotice")
_WEB_MAKER = ("name", "jobTitle", "url", "logo", "sameAs")
_WEB_ENTITY = ("name", "sameAs")


def web(article: Article, site: Site) -> list[Node]:
    """What belongs into the page: pictures with an address, the main subjects, and of the rest who is linked."""
    ids = identify(article, site, linked=False)
    known = entity_nodes.entities_by_iri(article, ids)
    people = entity_nodes.people(article, ids, known)
    organizations = entity_nodes.organizations(article, ids, known)
    named = [node(item) for item in (*people, *organizations, *entity_nodes.places(ids, known))]
    makers = {agent.iri for agent in ids.agents.values()}
    unlinked = {item["@id"] for item in named if "sameAs" not in item}

    main = _chosen(node(nodes.news_article(article, ids, known)), _WEB_ARTICLE)
    main["mentions"] = [item for item in main.get("mentions", []) if item["@id"] not in unlinked]
    pictures = [node(item) for item in nodes.image_objects(article, ids)]
    chosen = [
        main,
        _chosen(node(nodes.web_page(article, ids)), _WEB_PAGE),
        *(_chosen(node(part), _WEB_PAID_SECTION) for part in nodes.paid_sections(article, ids)),
        *(_chosen(item, _WEB_IMAGE) for item in pictures if "contentUrl" in item),
        *(_chosen(item, _WEB_MAKER if item["@id"] in makers else _WEB_ENTITY) for item in named),
        *(_chosen(node(item), _WEB_IMAGE) for item in entity_nodes.logos(article, ids)),
    ]
    return [_plain(item) for item in _connected(chosen)]


PROFILES: Mapping[str, Callable[[Article, Site], list[Node]]] = {"graph": graph, "web": web}


def _chosen(whole: Node, members: Iterable[str]) -> Node:
    return {name: whole[name] for name in ("@type", "@id", *members) if name in whole}


def _plain(item: Node) -> Node:
    """`sameAs` as addresses: consumers of pages expect text there. `graph` has references, which mean the same."""
    if "sameAs" not in item:
        return item
    return {**item, "sameAs": [record["@id"] for record in item["sameAs"]]}


def _connected(chosen: list[Node]) -> list[Node]:
    """The nodes that the first one leads to, without references to nodes that were not chosen or say nothing."""
    kept = chosen
    while True:
        alive = {item["@id"] for item in kept}
        bound = [_bound(item, alive) for item in kept]
        saying = [item for i, item in enumerate(bound) if i == 0 or len(item) > len(("@type", "@id"))]
        if saying == kept:
            break
        kept = saying
    reached = _reached(kept[0]["@id"], {item["@id"]: _references(item) for item in kept})
    return [item for item in kept if item["@id"] in reached]


def _bound(item: Node, alive: set[str]) -> Node:
    """`item` without references that lead out of the document; identity links lead out on purpose."""
    members: Node = {}
    for name, value in item.items():
        if name == "sameAs":
            members[name] = value
        elif isinstance(value, list):
            left = [one for one in value if not isinstance(one, dict) or one["@id"] in alive]
            if left:
                members[name] = left
        elif not isinstance(value, dict) or value["@id"] in alive:
            members[name] = value
    return members


def _references(item: Node) -> list[str]:
    """Where a node leads; an identity leads out of the document."""
    values = [
        value if isinstance(value, list) else [value] for name, value in item.items() if name != "sameAs"
    ]
    return [one["@id"] for some in values for one in some if isinstance(one, dict)]
