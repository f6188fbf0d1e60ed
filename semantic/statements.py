"""Article -> N-Quads in one step, where nobody asks for the document in between.

What an article says is defined by `jsonld/`, and what a document says in RDF by `rdf/`; here both are done at once for
the nodes that every article has many of. Nodes that are few are taken from `jsonld/` as they are. What this module does
not know (two nodes of one name, an address of schema.org's own) goes the long way, so that both roads end in the
same bytes; `tests/test_statements.py` holds them against each other.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.jsonld import nodes, to_jsonld
from semantic.jsonld.entity_nodes import entities_by_iri, logos, person, publisher_node
from semantic.jsonld.genres import article_types
from semantic.jsonld.identifiers import identify
from semantic.jsonld.places import contains, dateline_places, shown_places, told_places
from semantic.jsonld.usable import usable
from semantic.model import Rights, Site
from semantic.rdf import fast, to_nquads
from semantic.rdf.literals import XSD
from semantic.rdf.terms import iri_defect
from semantic.vocabulary import packaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from semantic.jsonld.identifiers import Agent, Identifiers
    from semantic.jsonld.node import Node
    from semantic.model import Article, Entity, Mention
    from semantic.vocabulary import Vocabulary

__all__ = ["Statements", "statements"]

_NO_SITE = Site()
#: The properties of the nodes that are written here.
_TEXTS = (
    "addressCountry", "alternateName", "alternativeHeadline", "articleBody", "articleSection", "caption", "contentUrl",
    "copyrightNotice", "creativeWorkStatus", "creditText", "dateCreated", "dateModified", "datePublished", "dateline",
    "description", "expires", "genre", "headline", "honorificPrefix", "identifier", "inLanguage", "jobTitle", "keywords",
    "license", "name", "publishingPrinciples", "relatedLink", "url", "version",
)  # fmt: skip
_OTHERS = (
    "about", "affiliation", "author", "containedInPlace", "contentLocation", "copyrightHolder", "creator", "geo", "hasPart", "height",
    "image", "isAccessibleForFree", "item", "itemListElement", "latitude", "liveBlogUpdate", "locationCreated",
    "longitude", "mainEntity", "mainEntityOfPage", "mentions", "numberOfItems", "position", "primaryImageOfPage",
    "publisher", "representativeOfPage", "sameAs", "sourceOrganization", "subjectOf", "usageInfo", "width", "wordCount",
)  # fmt: skip


class Statements(NamedTuple):
    """What an article says: its N-Quads, all in the graph that is named by the article's IRI."""

    graph: str
    nquads: bytes


def statements(
    article: Article,
    site: Site = _NO_SITE,
    *,
    namespace: Literal["http", "https"] = "http",
    vocabulary: Vocabulary | None = None,
) -> Statements:
    """The bytes of `to_nquads(to_jsonld(article, site), graph=IRI, …)`, with the article's own IRI, sooner.

    The errors are those of `to_jsonld` and `to_nquads`.
    """
    vocabulary = vocabulary or packaged()
    sound, _ = usable(article, site)
    ids = identify(sound, site, linked=True)
    try:
        return Statements(ids.article, _Writer(ids, vocabulary, namespace).written(sound))
    except (fast.OutsideError, UnicodeEncodeError):
        document = to_jsonld(article, site)
        return Statements(
            ids.article, to_nquads(document, namespace=namespace, graph=ids.article, vocabulary=vocabulary)
        )


class _Words(NamedTuple):
    """The properties of one release and namespace: ` <predicate> `, and for texts ` <predicate> "text"`."""

    table: fast.Compiled
    predicates: dict[str, str]
    texts: dict[str, Callable[[str], str]]


@cache
def _words(vocabulary: Vocabulary, namespace: Literal["http", "https"]) -> _Words:
    table = fast.compiled(vocabulary, namespace)
    rows = {name: table.properties.get(name) or table.unknown(name) for name in (*_TEXTS, *_OTHERS)}
    return _Words(
        table,
        {name: row.predicate for name, row in rows.items()},
        {name: _writer_of(rows[name], table) for name in _TEXTS},
    )


def _writer_of(row: fast.Property, table: fast.Compiled) -> Callable[[str], str]:
    predicate, candidates, literal, resource = row.predicate, row.candidates, fast.literal, table.resource
    if row.kind == fast.TEXT:
        return lambda text: predicate + literal(text)
    if row.kind == fast.REFERENCE:
        return lambda text: predicate + resource(text)
    return lambda text: predicate + fast.timed(text, candidates)


class _Writer:
    """One article on its way: `blocks` has the sorted lines of each subject, `reached` the IRIs that are spoken of.

    Members are written in the order of their names, which is the order of the lines.
    """

    def __init__(self, ids: Identifiers, vocabulary: Vocabulary, namespace: Literal["http", "https"]) -> None:
        self.ids = ids
        self.words = _words(vocabulary, namespace)
        self.type_is_last = namespace == "http"  # http://s… < http://w… < https://s…
        if iri_defect(ids.article):
            raise fast.OutsideError
        self.graph = ids.article
        self.tail = f" <{ids.article}> .\n"
        self.blocks: dict[str, bytes] = {}
        self.reached: set[str] = set()

    def written(self, article: Article) -> bytes:
        """All that the article says, and that it leads to (as `profiles.graph` has it)."""
        for iri in self.ids.entities.values():
            _check(iri)
        known = self._known(article)
        self._article(article, known)
        self._page(article)
        if article.paywall or article.events or article.topics or article.rights or article.genre:
            self._rare(article)
        if article.images:
            self._images(article)
        self._people(article, known)
        self._organizations(article, known)
        self._places([item for item in known.items() if item[1].kind == "place"])
        if article.related:
            self._related(article)
        return b"".join([self.blocks[subject] for subject in sorted(self.blocks)])

    # --- lines ------------------------------------------------------------------------------------------------------

    def put(self, iri: str, types: Sequence[str], parts: list[str]) -> None:
        """A node of `parts`, which are in order."""
        subject = f"<{iri}>"
        if subject in self.blocks:  # What two nodes of one name say together is the document's business.
            raise fast.OutsideError
        typed = [fast.TYPE + self.words.table.type(name) for name in types]
        if len(typed) > 1:
            typed = sorted(set(typed))
        parts = parts + typed if self.type_is_last else typed + parts
        between = self.tail + subject
        # Encoded one by one: most are ASCII, which is copied as it is.
        self.blocks[subject] = f"{subject}{between.join(parts)}{self.tail}".encode()

    def put_node(self, item: Node) -> None:
        """A node as the document has it, with what it leads to."""
        walk = fast.Walk(self.words.table)
        subject = walk.node(item, 2)
        if subject in self.blocks or len(walk.said) != 1:
            raise fast.OutsideError
        self.blocks[subject] = b"".join(fast.in_order(walk.said, self.graph))
        for name, value in item.items():
            if name != "sameAs":
                for one in value if isinstance(value, list) else (value,):
                    if isinstance(one, dict):
                        self.reached.add(one["@id"])

    def text(self, parts: list[str], name: str, value: str | None) -> None:
        """Adds what a text says; a blank one says nothing."""
        if value and not value.isspace():
            parts.append(self.words.texts[name](value))

    def texts(self, parts: list[str], name: str, values: Sequence[str]) -> None:
        """Adds what several texts say."""
        if not values:
            return
        write = self.words.texts[name]
        parts += sorted({write(value) for value in values if value and not value.isspace()})

    def references(self, parts: list[str], name: str, iris: Sequence[str]) -> None:
        """Adds references; what they lead to is reached."""
        predicate = self.words.predicates[name]
        if len(iris) == 1:
            self.reached.add(iris[0])
            parts.append(f"{predicate}<{iris[0]}>")
        elif iris:
            found = {*iris}
            self.reached |= found
            parts += sorted([f"{predicate}<{iri}>" for iri in found])

    # --- works ------------------------------------------------------------------------------------------------------

    def _known(self, article: Article) -> dict[str, Entity]:
        """The entities by IRI, those of one IRI put together."""
        iris = self.ids.entities
        known = {iris[entity.key]: entity for entity in article.entities}
        return known if len(known) == len(article.entities) else entities_by_iri(article, self.ids)

    def _article(self, article: Article, known: dict[str, Entity]) -> None:
        ids, rights, parts = self.ids, article.rights or Rights(), list[str]()
        text, texts, references = self.text, self.texts, self.references
        body = article.body_text
        about = [iri for iri, entity in known.items() if entity.role == "about"]
        about += [ids.event(i) for i, _ in enumerate(article.events, 1)]
        about += [ids.topic(i) for i, one in enumerate(article.topics, 1) if one.url or one.code]
        predicates = self.words.predicates
        references(parts, "about", about)
        text(parts, "alternativeHeadline", article.alternative_headline)
        text(parts, "articleBody", body)
        text(parts, "articleSection", article.section)
        references(parts, "author", [ids.agent(one.kind, one.name) for one in article.authors])
        references(parts, "contentLocation", [ids.entities[one.key] for one in told_places(article)])
        if rights.copyright_holder:
            references(parts, "copyrightHolder", [ids.agent("organization", rights.copyright_holder)])
        text(parts, "copyrightNotice", rights.copyright_notice)
        text(parts, "creativeWorkStatus", article.status)
        text(parts, "dateCreated", article.date_created)
        text(parts, "dateModified", article.date_modified)
        text(parts, "datePublished", article.date_published)
        text(parts, "dateline", article.dateline)
        text(parts, "description", article.standfirst)
        text(parts, "expires", article.expires)
        text(parts, "genre", article.genre)
        if article.paywall:
            references(parts, "hasPart", [item["@id"] for item in nodes.paid_sections(article, ids)])
        text(parts, "headline", article.headline)
        texts(parts, "identifier", article.identifiers)
        references(parts, "image", [ids.image(i) for i, _ in enumerate(article.images, 1)])
        text(parts, "inLanguage", article.language)
        if article.paywall:
            parts.append(predicates["isAccessibleForFree"] + _boolean(article.paywall.is_accessible_for_free))
        texts(parts, "keywords", article.keywords)
        text(parts, "license", rights.license)
        if article.genre:
            references(
                parts, "liveBlogUpdate", [item["@id"] for item in nodes.live_blog_updates(article, ids)]
            )
        if article.dateline:
            references(parts, "locationCreated", [ids.entities[one.key] for one in dateline_places(article)])
        references(parts, "mainEntityOfPage", [ids.web_page])
        references(parts, "mentions", [iri for iri, entity in known.items() if entity.role == "mentions"])
        if ids.publisher:
            references(parts, "publisher", [ids.publisher])
        texts(parts, "publishingPrinciples", article.principles)
        references(parts, "sourceOrganization", [ids.agent("organization", one) for one in article.agencies])
        text(parts, "url", article.canonical_url)
        if article.rights:
            references(parts, "usageInfo", [item["@id"] for item in nodes.usage_terms(article, ids)])
        text(parts, "version", article.version)
        if words := nodes.word_count(body):
            parts.append(f"{predicates['wordCount']}{_whole(words)}")
        self.put(ids.article, article_types(article.genre), parts)

    def _page(self, article: Article) -> None:
        parts: list[str] = []
        if article.related:
            self.references(parts, "hasPart", [self.ids.related])
        if main := nodes.lead(article):
            self.references(parts, "primaryImageOfPage", [self.ids.image(main)])
        self.texts(parts, "relatedLink", [link.url for link in article.related if link.url])
        self.text(parts, "url", article.canonical_url)
        self.put(self.ids.web_page, ("WebPage",), parts)

    def _rare(self, article: Article) -> None:
        for make in (
            nodes.paid_sections,
            nodes.live_blog_updates,
            nodes.usage_terms,
            nodes.events,
            nodes.topics,
        ):
            for item in make(article, self.ids):
                self.put_node(item)

    def _images(self, article: Article) -> None:
        named: dict[str, list[tuple[Entity, Mention]]] = {}
        for entity in article.entities:
            for mention in entity.mentions:
                if mention.where.startswith("/images/"):
                    named.setdefault(mention.where, []).append((entity, mention))
        by_key = {entity.key: entity for entity in article.entities} if named else {}
        main = nodes.lead(article)
        for index, _ in enumerate(article.images):
            self._image(
                article, index, named.get(f"/images/{index}/caption", []), by_key, is_lead=main == index + 1
            )

    def _image(
        self,
        article: Article,
        index: int,
        mentions: list[tuple[Entity, Mention]],
        by_key: dict[str, Entity],
        *,
        is_lead: bool,
    ) -> None:
        ids, image, parts = self.ids, article.images[index], list[str]()
        credit = image.credit
        named: dict[Entity, None] = {}
        shown: tuple[Entity, ...] = ()
        if mentions:
            mentions = sorted(mentions, key=lambda item: item[1].start)
            named = dict.fromkeys(entity for entity, _ in mentions)
            shown = shown_places(article, mentions, by_key)
            self.references(parts, "about", [ids.entities[one.key] for one in named if one.kind != "place"])
        self.text(parts, "caption", image.caption)
        self.references(parts, "contentLocation", [ids.entities[one.key] for one in shown])
        if image.url:
            self.text(parts, "contentUrl", image.url)
        if credit:
            self.text(parts, "copyrightNotice", credit.copyright_notice)
            self.references(parts, "creator", [ids.agent("person", one) for one in credit.photographers])
            self.text(parts, "creditText", credit.text)
        self.text(parts, "dateCreated", image.date_created)
        if image.height is not None:
            parts.append(f"{self.words.predicates['height']}{_whole(image.height)}")
        if named:
            told = [
                ids.entities[one.key]
                for one in named
                if one.kind == "place"
                and one not in shown
                and not any(contains(one, other, by_key) for other in shown)
            ]
            self.references(parts, "mentions", told)
        if is_lead:
            parts.append(f"{self.words.predicates['representativeOfPage']}{_boolean(True)}")
        if credit:
            self.references(
                parts, "sourceOrganization", [ids.agent("organization", one) for one in credit.organizations]
            )
        if image.url:
            self.text(parts, "url", image.url)
        if image.width is not None:
            parts.append(f"{self.words.predicates['width']}{_whole(image.width)}")
        self.put(ids.image(index + 1), ("ImageObject",), parts)

    def _related(self, article: Article) -> None:
        ids, p = self.ids, self.words.predicates
        count = len(article.related)
        self.put(ids.related, ("WebPageElement",), [f"{p['mainEntity']}<{ids.related_list}>"])
        parts: list[str] = []
        self.references(parts, "itemListElement", [ids.list_item(i) for i in range(1, count + 1)])
        parts.append(p["numberOfItems"] + _whole(count))
        self.put(ids.related_list, ("ItemList",), parts)
        for i, link in enumerate(article.related, 1):
            parts = [f"{p['item']}<{ids.teaser(i)}>", p["position"] + _whole(i)]
            self.put(ids.list_item(i), ("ListItem",), parts)
            parts = []
            self.text(parts, "headline", link.headline)
            if has_image := bool(link.caption or link.thumbnail_url):
                parts.append(f"{p['image']}<{ids.thumbnail(i)}>")
            self.text(parts, "url", link.url)
            self.put(ids.teaser(i), ("Article",), parts)
            if has_image:
                parts = []
                self.text(parts, "caption", link.caption)
                self.text(parts, "contentUrl", link.thumbnail_url)
                self.text(parts, "url", link.thumbnail_url)
                self.put(ids.thumbnail(i), ("ImageObject",), parts)

    # --- people, organizations, places ------------------------------------------------------------------------------

    def _people(self, article: Article, known: dict[str, Entity]) -> None:
        ids, publisher = self.ids, article.publisher
        for agent in ids.agents.values():
            if (
                agent.kind == "person"
                and agent.entity is None
                and agent.iri != ids.publisher
                and agent.iri in self.reached
            ):
                self._maker(agent)
        if publisher and publisher.type == "Person":
            self.put_node(publisher_node(publisher, ids))
        for iri, entity in known.items():
            if entity.kind != "person":
                continue
            stated, is_reached = ids.stated[entity.key], iri in self.reached
            if iri == stated:
                author = ids.authors.get(iri)
                if is_reached and author:
                    self.put_node(person(iri, entity.name, ids, entity=entity, author=author))
                elif is_reached:
                    self._person(iri, entity, stated=True, lasting=True)
                continue
            if is_reached:
                self._person(iri, entity, stated=False, lasting=True)
            author = ids.authors.get(stated)
            if author and (is_reached or stated in self.reached):
                raise fast.OutsideError
            if (entity.job_titles or entity.honorific_prefix) and is_reached:
                self._person(stated, entity, stated=True, lasting=False)

    def _maker(self, agent: Agent) -> None:
        """Someone who made the article and whom it does not name."""
        author, parts = self.ids.authors.get(agent.iri), list[str]()
        is_person = agent.kind == "person"
        if author and is_person:
            if author.affiliation:
                self.references(parts, "affiliation", [self.ids.agent("organization", author.affiliation)])
            self.text(parts, "jobTitle", author.job_title)
        self.text(parts, "name", agent.name)
        if author:
            self.text(parts, "url", author.url)
        self.put(agent.iri, ("Person" if is_person else "Organization",), parts)

    def _person(self, iri: str, entity: Entity, *, stated: bool, lasting: bool) -> None:
        """`stated`: with what is true at the time of writing; `lasting`: with what is true everywhere."""
        parts: list[str] = []
        if lasting:
            self.texts(parts, "alternateName", entity.alternate_names)
        if stated:
            self.text(parts, "honorificPrefix", entity.honorific_prefix)
            self.texts(parts, "jobTitle", entity.job_titles)
        self.text(parts, "name", entity.name)
        self._same_as(parts, iri, (entity.authority, *entity.same_as) if lasting else (entity.authority,))
        if not lasting:
            parts.append(f"{self.words.predicates['subjectOf']}<{self.ids.article}>")
        self.put(iri, (entity.type,), parts)

    def _organizations(self, article: Article, known: dict[str, Entity]) -> None:
        ids, publisher = self.ids, article.publisher
        for agent in ids.agents.values():
            if agent.iri not in self.reached:
                continue
            if publisher and agent.iri == ids.publisher:
                if publisher.type != "Person":
                    self.put_node(publisher_node(publisher, ids))
                    for item in logos(article, ids):
                        self.put_node(item)
            elif agent.kind == "organization" and agent.entity is None:
                self._maker(agent)
        for iri, entity in known.items():
            if entity.kind == "organization" and iri in self.reached:
                parts: list[str] = []
                self.texts(parts, "alternateName", entity.alternate_names)
                self.text(parts, "name", entity.name)
                self._same_as(parts, iri, (entity.authority, *entity.same_as))
                self.put(iri, (entity.type,), parts)

    def _places(self, known: list[tuple[str, Entity]]) -> None:
        """The places that are reached, and those around them, which are reached by them."""
        geos = {entity.key: self.ids.geo(entity.geo) for _, entity in known if entity.geo}
        waiting, spoken = known, True
        while spoken:
            spoken, left = False, []
            for iri, entity in waiting:
                if iri not in self.reached:
                    left.append((iri, entity))
                    continue
                spoken = True
                self._place(iri, entity, geos.get(entity.key))
            waiting = left
        self._containers(known)
        # Of two places at one point the last one tells of it.
        for iri, entity in {geos[one.key]: one for _, one in known if one.geo}.items():
            if iri in self.reached and (geo := entity.geo):
                parts: list[str] = []
                self.text(parts, "addressCountry", entity.country_code)
                for name, degrees in (("latitude", geo.latitude), ("longitude", geo.longitude)):
                    parts.append(self.words.predicates[name] + fast.scalar(degrees, fast.TEXT))
                self.put(iri, ("GeoCoordinates",), parts)

    def _place(self, iri: str, entity: Entity, geo: str | None) -> None:
        parts: list[str] = []
        self.texts(parts, "alternateName", entity.alternate_names)
        if container := self.ids.containers.get(entity.key):
            _check(container)
            self.references(parts, "containedInPlace", [container])
        if geo:
            self.references(parts, "geo", [geo])
        self.text(parts, "name", entity.name)
        self._same_as(parts, iri, (entity.authority, *entity.same_as))
        self.put(iri, (entity.type,), parts)

    def _containers(self, known: list[tuple[str, Entity]]) -> None:
        described = set(self.ids.entities.values())
        for _, entity in known:
            iri = self.ids.containers.get(entity.key)
            if entity.contained_in and iri and iri not in described:
                described.add(iri)
                if iri in self.reached:
                    parts: list[str] = []
                    self.text(parts, "name", entity.contained_in.name)
                    self.put(iri, (entity.contained_in.type,), parts)

    def _same_as(self, parts: list[str], iri: str, records: Iterable[str | None]) -> None:
        found = [one for one in records if one and one != iri]
        if found:
            predicate, resource = self.words.predicates["sameAs"], self.words.table.resource
            parts += sorted({predicate + resource(one) for one in found})


def _check(iri: str) -> None:
    """Nothing here is to be an address of schema.org's, which the namespace would change, or no IRI."""
    if "://schema.org/" in iri or (not iri.isascii() and iri_defect(iri)):
        raise fast.OutsideError


def _boolean(value: bool) -> str:
    return f'"{"true" if value else "false"}"^^<{XSD}boolean>'


def _whole(value: int) -> str:
    return f'"{value}"^^<{XSD}integer>'
