"""The only place where an `@id` is made.

Everything that an article says has an IRI of its own, so that no document holds a blank node: `BASE#article`,
`BASE#image-1`, `BASE#person-ada-muster`. BASE is the canonical URL, else the site's id base and a UUID, else
`urn:uuid:` and the UUID. The UUID is version 5 (RFC 9562) of what the article says, so a page that is read again has
the same ids.

Who is who:

- An entity that is linked to an authority record has the record's IRI in profile `graph`; in profile `web`, and
  unlinked, it is the article's own.
- Whoever makes the article (byline, credits, agencies) has a node too. One name in a byline and in a credit is one
  maker. A *person* who makes the article is never the person of that name whom it tells about, unless both carry the
  same address; an *agency or company* is, because names of organizations are unique enough within one article.
- The publisher is the site's (`https://news.example/#organization`), and is not merged with an entity.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import uuid
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from semantic.model import AgentKind, Article, Author, Entity, EntityKind, Geo, Publisher, Site

__all__ = [
    "Agent",
    "Identifiers",
    "identify",
    "same_name",
    "slug",
]

#: The UUID namespace of article contents: version 5 of "semantic-news:article" in the URL namespace.
NAMESPACE = uuid.UUID("65867d5d-817b-5fcb-a424-454a64294764")
_NAMESPACE_BYTES = NAMESPACE.bytes

#: Fragments that name the parts of every article; an entity's key can never take one.
_ARTICLE, _WEB_PAGE, _RELATED, _RELATED_LIST = "article", "webpage", "related", "related-list"
_USAGE = "usage-terms"
#: person-ada-muster: the keys that `annotate` gives, of which none is the fragment of a part.
_OWN_KEY = re.compile(r"(?:person|place|organization)-")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_PLAIN_KEY = re.compile(r"[A-Za-z0-9._~-]+")
#: Fragments of the publisher's home page.
_ORGANIZATION, _LOGO = "organization", "logo"


@dataclass(frozen=True, slots=True)
class Agent:
    """Someone who made the article: an author, a photographer, an agency, the publisher."""

    kind: AgentKind
    name: str
    iri: str
    entity: str | None = None
    """The key of the entity of this article that the maker is."""


@dataclass(frozen=True, slots=True)
class Identifiers:
    """All `@id`s of one article in one profile."""

    base: str
    entities: Mapping[str, str]
    """The IRI of each entity, by its key."""
    stated: Mapping[str, str]
    """The article's own IRI of each entity, by its key, whether or not the entity is linked."""
    containers: Mapping[str, str]
    """The IRI of the place that contains an entity, by the entity's key."""
    agents: Mapping[tuple[AgentKind, str], Agent]
    """Who made the article, by kind and folded name, in the order in which they come up."""
    authors: Mapping[str, Author]
    """The authors by IRI; of two entries of one name the first."""
    publisher: str | None
    logo: str | None

    @property
    def article(self) -> str:
        """The article itself."""
        return f"{self.base}#{_ARTICLE}"

    @property
    def web_page(self) -> str:
        """The page that the article stands on."""
        return f"{self.base}#{_WEB_PAGE}"

    @property
    def related(self) -> str:
        """The part of the page that holds the teasers."""
        return f"{self.base}#{_RELATED}"

    @property
    def related_list(self) -> str:
        """The list of the teasers."""
        return f"{self.base}#{_RELATED_LIST}"

    def image(self, position: int) -> str:
        """The picture at `position`, counted from 1."""
        return f"{self.base}#image-{position}"

    def update(self, position: int) -> str:
        """The live-blog entry at `position`, counted from 1."""
        return f"{self.base}#update-{position}"

    def paid_section(self, position: int) -> str:
        """The part of the page behind the paywall at `position`, counted from 1."""
        return f"{self.base}#paid-{position}"

    def event(self, position: int) -> str:
        """The event at `position`, counted from 1."""
        return f"{self.base}#event-{position}"

    def topic(self, position: int) -> str:
        """The topic at `position`, counted from 1."""
        return f"{self.base}#topic-{position}"

    @property
    def usage(self) -> str:
        """The terms of use that the article comes with."""
        return f"{self.base}#{_USAGE}"

    def list_item(self, position: int) -> str:
        """The place of a teaser in the list."""
        return f"{self.base}#related-{position}"

    def teaser(self, position: int) -> str:
        """The article that the teaser at `position` points to, as this page describes it."""
        return f"{self.base}#related-{position}-article"

    def thumbnail(self, position: int) -> str:
        """The picture of the teaser at `position`."""
        return f"{self.base}#related-{position}-image"

    def geo(self, geo: Geo) -> str:
        """The coordinates themselves: one IRI wherever they are stated, by their RFC 5870 form."""
        return _point(f"geo:{float(geo.latitude)!r},{float(geo.longitude)!r}")

    def agent(self, kind: AgentKind, name: str) -> str:
        """The IRI of a maker of the article."""
        return self.agents[kind, _folded(name)].iri


def identify(article: Article, site: Site, *, linked: bool) -> Identifiers:
    """Makes the `@id`s of a usable `article`; with `linked`, an entity takes the IRI of its authority record.

    A record whose IRI is one of the document's own (the article, the publisher) is no record of anything else.
    """
    base = _base(article, site)
    taken = set() if all(_OWN_KEY.match(entity.key) for entity in article.entities) else _reserved(article)
    publisher = article.publisher
    home = _home(publisher, site) if publisher else None
    if home == base:
        taken |= {_ORGANIZATION, _LOGO}
    stated = {entity.key: f"{base}#{_free(_fragment(entity.key), taken)}" for entity in article.entities}
    own = (f"{base}#", f"{home}#{_ORGANIZATION}", f"{home}#{_LOGO}")
    records = _records(article.entities, own) if linked else {}
    entities = {
        entity.key: entity.authority
        if entity.authority and records.get(entity.authority) == entity.kind
        else stated[entity.key]
        for entity in article.entities
    }

    publisher_iri, logo_iri = None, None
    agents: dict[tuple[AgentKind, str], Agent] = {}
    if publisher:
        if home:
            publisher_iri, logo_iri = f"{home}#{_ORGANIZATION}", f"{home}#{_LOGO}"
        else:
            publisher_iri = f"{base}#{_free(_fragment(f'{_ORGANIZATION}-{slug(publisher.name)}'), taken)}"
            logo_iri = f"{base}#{_free(_LOGO, taken)}"
        kind: AgentKind = "person" if publisher.type == "Person" else "organization"
        agents[kind, _folded(publisher.name)] = Agent(kind, publisher.name, publisher_iri)
    makers = list(_makers(article))
    # A person is known by an address only (`_same_entity`).
    kinds: set[EntityKind] = {kind for kind, _, url in makers if url or kind == "organization"}
    namesakes = _by_name(one for one in article.entities if one.kind in kinds)
    for kind, name, url in makers:
        maker = kind, _folded(name)
        if maker in agents:
            continue
        one = _same_entity(namesakes.get(maker, {}), kind, url)
        if one:
            # What the byline says of a person stays with the article, so it goes to the article's own node.
            iri = stated[one.key] if kind == "person" else entities[one.key]
            agents[maker] = Agent(kind, name, iri, one.key)
        else:
            agents[maker] = Agent(kind, name, f"{base}#{_free(f'{kind}-{slug(name)}', taken)}")
    authors = {agents[author.kind, _folded(author.name)].iri: author for author in reversed(article.authors)}
    containers = dict(_containers(article.entities, entities, base, taken, own))
    return Identifiers(base, entities, stated, containers, agents, authors, publisher_iri, logo_iri)


def _reserved(article: Article) -> set[str]:
    """The fragments that name parts of the article."""
    taken = {_ARTICLE, _WEB_PAGE, _RELATED, _RELATED_LIST, _USAGE}
    taken |= {f"event-{i}" for i, _ in enumerate(article.events, 1)}
    taken |= {f"topic-{i}" for i, _ in enumerate(article.topics, 1)}
    taken |= {f"image-{i}" for i, _ in enumerate(article.images, 1)}
    taken |= {f"update-{i}" for i, _ in enumerate(article.body, 1)}
    taken |= {f"paid-{i}" for i, _ in enumerate(article.paywall.selectors if article.paywall else (), 1)}
    for i, _ in enumerate(article.related, 1):
        taken |= {f"related-{i}", f"related-{i}-article", f"related-{i}-image"}
    return taken


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, letter case and white space aside."""
    return _folded(one) == _folded(other)


def slug(name: str) -> str:
    """`name` as the tail of a key: "Zoë Q. Muster" gives `zoe-q-muster`; letters of every script stay."""
    if name.isascii():  # The common case, for which nothing need be composed or looked up.
        return "-".join(_ASCII_WORD.findall(name.lower())) or "unnamed"
    letters = unicodedata.normalize("NFC", _unaccented(name).casefold())
    kept = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else "-" for c in letters)
    return "-".join(part for part in kept.split("-") if part) or "unnamed"


def _unaccented(name: str) -> str:
    # Only Latin letters lose their marks; the vowel signs of Indic scripts and of Hebrew are part of the word.
    decomposed = unicodedata.normalize("NFD", name)
    return re.sub(r"(?<=[A-Za-z])[\u0300-\u036f]+", "", decomposed)


def _base(article: Article, site: Site) -> str:
    if article.canonical_url:
        return article.canonical_url.split("#", 1)[0]
    content = "\x1f".join((article.headline or "", article.standfirst or "", article.body_text))
    return f"{site.id_base or 'urn:uuid:'}{_uuid(unicodedata.normalize('NFC', content))}"


def _uuid(text: str) -> str:
    """The UUID of version 5 of `text`, which may hold lone surrogates; written out, since uuid.UUID is slow."""
    data = _NAMESPACE_BYTES + text.encode("utf-8", "surrogatepass")
    digits = hashlib.sha1(data, usedforsecurity=False).hexdigest()
    # The version is one digit, the variant the two upper bits of another.
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"


def _home(publisher: Publisher, site: Site) -> str | None:
    """The address that names the publisher, which is the site's where it has none of its own."""
    url = publisher.url or (site.url if site.url and is_web_url(site.url) else None)
    if url is None:
        return None
    bare = url.split("#", 1)[0]
    return bare if urlsplit(bare).path else f"{bare}/"


def _fragment(key: str) -> str:
    """`key` as the fragment of an IRI (RFC 3987): what a fragment cannot hold is percent-encoded."""
    if _PLAIN_KEY.fullmatch(key):
        return key
    return "".join(
        c
        if c in "-._~" or c.isalnum() or unicodedata.category(c)[0] == "M"
        else quote(c, "", "utf-8", "surrogatepass")
        for c in key
    )


def _free(fragment: str, taken: set[str]) -> str:
    """`fragment`, or with a number behind it where it is taken."""
    free, number = fragment, 2
    while free in taken:
        free, number = f"{fragment}-{number}", number + 1
    taken.add(free)
    return free


def _makers(article: Article) -> Iterator[tuple[AgentKind, str, str | None]]:
    """Everyone who made the article, the authors first: kind, name, address."""
    for author in article.authors:
        yield author.kind, author.name, author.url
        if author.affiliation:
            yield "organization", author.affiliation, None
    for name in article.agencies:
        yield "organization", name, None
    if article.rights and article.rights.copyright_holder:
        yield "organization", article.rights.copyright_holder, None
    for image in article.images:
        if image.credit:
            for name in image.credit.photographers:
                yield "person", name, None
            for name in image.credit.organizations:
                yield "organization", name, None


def _records(entities: tuple[Entity, ...], own: tuple[str, ...]) -> dict[str, EntityKind]:
    """Each authority record with the kind of what it is about; a record cannot be a person and a place at once."""
    records: dict[str, EntityKind] = {}
    for entity in entities:
        if entity.authority and not entity.authority.startswith(own):
            records.setdefault(entity.authority, entity.kind)
    return records


def _containers(
    inhabitants: tuple[Entity, ...],
    entities: Mapping[str, str],
    base: str,
    taken: set[str],
    own: tuple[str, ...],
) -> Iterator[tuple[str, str]]:
    """The key of each contained place with the IRI of its container, which is never the place itself."""
    named: dict[str, str] = {}
    places = {place.key for place in inhabitants if place.kind == "place"}
    others = {entities[one.key] for one in inhabitants if one.kind != "place"}
    for place in inhabitants:
        container = place.contained_in
        if container is None or place.kind != "place":
            continue
        record = container.authority
        if container.entity is not None and container.entity in places:
            iri = entities[container.entity]
        elif record and record not in others and not record.startswith(own):
            iri = record
        else:
            name = slug(container.name)
            if name not in named:
                named[name] = f"{base}#{_free('place-' + name, taken)}"
            iri = named[name]
        if iri != entities[place.key]:
            yield place.key, iri


def _by_name(entities: Iterable[Entity]) -> dict[tuple[EntityKind, str], dict[str, Entity]]:
    """The entities of each kind and folded name, by key."""
    found: dict[tuple[EntityKind, str], dict[str, Entity]] = {}
    for entity in entities:
        for name in (entity.name, *entity.alternate_names):
            found.setdefault((entity.kind, _folded(name)), {})[entity.key] = entity
    return found


def _same_entity(namesakes: Mapping[str, Entity], kind: AgentKind, url: str | None) -> Entity | None:
    """The one entity that a maker is, by the evidence that the module's docstring names."""
    found = [
        entity
        for entity in namesakes.values()
        if kind == "organization" or (url and url in (entity.authority, *entity.same_as))
    ]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=8192)
def _point(geo: str) -> str:
    """The IRI of coordinates by their RFC 5870 form; the places of an archive come again and again."""
    return f"urn:uuid:{_uuid(geo)}"


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
