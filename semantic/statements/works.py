"""The article, its page, its pictures and its teasers: `jsonld/nodes.py` as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.jsonld import nodes
from semantic.jsonld.entity_nodes import entities_by_iri
from semantic.jsonld.genres import article_types
from semantic.jsonld.places import contains, dateline_places, shown_places, told_places
from semantic.statements.lines import boolean, whole

if TYPE_CHECKING:
    from semantic.model import Article, Entity, Mention
    from semantic.statements.lines import Lines

__all__ = ["known_entities", "write_article", "write_images", "write_page", "write_rare", "write_related"]


def known_entities(lines: Lines, article: Article) -> dict[str, Entity]:
    """The entities by IRI, those of one IRI put together."""
    iris = lines.ids.entities
    known = {iris[entity.key]: entity for entity in article.entities}
    return known if len(known) == len(article.entities) else entities_by_iri(article, lines.ids)


def write_article(lines: Lines, article: Article, known: dict[str, Entity]) -> None:
    """The article itself, its members in the order of their names."""
    ids, rights, parts = lines.ids, article.rights, list[str]()
    text, texts, references = lines.text, lines.texts, lines.references
    body = article.body_text
    about = [iri for iri, entity in known.items() if entity.role == "about"]
    if article.events:
        about += [ids.event(i) for i, _ in enumerate(article.events, 1)]
    if article.topics:
        about += [ids.topic(i) for i, one in enumerate(article.topics, 1) if one.url or one.code]
    predicates = lines.words.predicates
    references(parts, "about", about)
    text(parts, "alternativeHeadline", article.alternative_headline)
    text(parts, "articleBody", body)
    text(parts, "articleSection", article.section)
    if article.authors:
        references(parts, "author", [ids.agent(one.kind, one.name) for one in article.authors])
    if told := told_places(article):
        references(parts, "contentLocation", [ids.entities[one.key] for one in told])
    if rights:
        if rights.copyright_holder:
            lines.reference(parts, "copyrightHolder", ids.agent("organization", rights.copyright_holder))
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
    if article.images:
        references(parts, "image", [ids.image(i) for i, _ in enumerate(article.images, 1)])
    text(parts, "inLanguage", article.language)
    if article.paywall:
        parts.append(predicates["isAccessibleForFree"] + boolean(article.paywall.is_accessible_for_free))
    texts(parts, "keywords", article.keywords)
    if rights:
        text(parts, "license", rights.license)
    if article.genre:
        references(parts, "liveBlogUpdate", [item["@id"] for item in nodes.live_blog_updates(article, ids)])
    if article.dateline:
        references(parts, "locationCreated", [ids.entities[one.key] for one in dateline_places(article)])
    lines.reference(parts, "mainEntityOfPage", ids.web_page)
    references(parts, "mentions", [iri for iri, entity in known.items() if entity.role == "mentions"])
    if ids.publisher:
        lines.reference(parts, "publisher", ids.publisher)
    texts(parts, "publishingPrinciples", article.principles)
    if article.agencies:
        references(parts, "sourceOrganization", [ids.agent("organization", one) for one in article.agencies])
    text(parts, "url", article.canonical_url)
    if rights:
        references(parts, "usageInfo", [item["@id"] for item in nodes.usage_terms(article, ids)])
    text(parts, "version", article.version)
    if words := nodes.word_count(body):
        parts.append(f"{predicates['wordCount']}{whole(words)}")
    lines.put(ids.article, article_types(article.genre), parts)


def write_page(lines: Lines, article: Article) -> None:
    """The page that the article stands on."""
    parts: list[str] = []
    if article.related:
        lines.reference(parts, "hasPart", lines.ids.related)
    if main := nodes.lead(article):
        lines.reference(parts, "primaryImageOfPage", lines.ids.image(main))
    if article.related:
        lines.texts(parts, "relatedLink", [link.url for link in article.related if link.url])
    lines.text(parts, "url", article.canonical_url)
    lines.put(lines.ids.web_page, ("WebPage",), parts)


def write_rare(lines: Lines, article: Article) -> None:
    """What few articles have; taken from the document's nodes as they are."""
    for make in (
        nodes.paid_sections,
        nodes.live_blog_updates,
        nodes.usage_terms,
        nodes.events,
        nodes.topics,
    ):
        for item in make(article, lines.ids):
            lines.put_node(item)


def write_images(lines: Lines, article: Article) -> None:
    """The article's own pictures."""
    named: dict[str, list[tuple[Entity, Mention]]] = {}
    for entity in article.entities:
        for mention in entity.mentions:
            if mention.where.startswith("/images/"):
                named.setdefault(mention.where, []).append((entity, mention))
    by_key = {entity.key: entity for entity in article.entities} if named else {}
    main = nodes.lead(article)
    for index, _ in enumerate(article.images):
        _image(
            lines,
            article,
            index,
            named.get(f"/images/{index}/caption", []),
            by_key,
            is_lead=main == index + 1,
        )


def _image(
    lines: Lines,
    article: Article,
    index: int,
    mentions: list[tuple[Entity, Mention]],
    by_key: dict[str, Entity],
    *,
    is_lead: bool,
) -> None:
    ids, image, parts = lines.ids, article.images[index], list[str]()
    credit = image.credit
    named: list[Entity] = []
    shown: tuple[Entity, ...] = ()
    if mentions:
        mentions = sorted(mentions, key=lambda item: item[1].start)
        # Not by value, for the hash of an entity is that of all that it holds.
        named = [*{id(entity): entity for entity, _ in mentions}.values()]
        shown = shown_places(article, mentions, by_key)
        lines.references(parts, "about", [ids.entities[one.key] for one in named if one.kind != "place"])
    lines.text(parts, "caption", image.caption)
    if shown:
        lines.references(parts, "contentLocation", [ids.entities[one.key] for one in shown])
    if image.url:
        lines.text(parts, "contentUrl", image.url)
    if credit:
        lines.text(parts, "copyrightNotice", credit.copyright_notice)
        lines.references(parts, "creator", [ids.agent("person", one) for one in credit.photographers])
        lines.text(parts, "creditText", credit.text)
    lines.text(parts, "dateCreated", image.date_created)
    if image.height is not None:
        parts.append(f"{lines.words.predicates['height']}{whole(image.height)}")
    if named:
        told = [
            ids.entities[one.key]
            for one in named
            if one.kind == "place"
            and one not in shown
            and not any(contains(one, other, by_key) for other in shown)
        ]
        lines.references(parts, "mentions", told)
    if is_lead:
        parts.append(f"{lines.words.predicates['representativeOfPage']}{boolean(True)}")
    if credit:
        lines.references(
            parts, "sourceOrganization", [ids.agent("organization", one) for one in credit.organizations]
        )
    if image.url:
        lines.text(parts, "url", image.url)
    if image.width is not None:
        parts.append(f"{lines.words.predicates['width']}{whole(image.width)}")
    lines.put(ids.image(index + 1), ("ImageObject",), parts)


def write_related(lines: Lines, article: Article) -> None:
    """The teasers."""
    ids, p = lines.ids, lines.words.predicates
    count = len(article.related)
    lines.put(ids.related, ("WebPageElement",), [f"{p['mainEntity']}<{ids.related_list}>"])
    parts: list[str] = []
    lines.references(parts, "itemListElement", [ids.list_item(i) for i in range(1, count + 1)])
    parts.append(p["numberOfItems"] + whole(count))
    lines.put(ids.related_list, ("ItemList",), parts)
    for i, link in enumerate(article.related, 1):
        parts = [f"{p['item']}<{ids.teaser(i)}>", p["position"] + whole(i)]
        lines.put(ids.list_item(i), ("ListItem",), parts)
        parts = []
        lines.text(parts, "headline", link.headline)
        if has_image := bool(link.caption or link.thumbnail_url):
            parts.append(f"{p['image']}<{ids.thumbnail(i)}>")
        lines.text(parts, "url", link.url)
        lines.put(ids.teaser(i), ("Article",), parts)
        if has_image:
            parts = []
            lines.text(parts, "caption", link.caption)
            lines.text(parts, "contentUrl", link.thumbnail_url)
            lines.text(parts, "url", link.thumbnail_url)
            lines.put(ids.thumbnail(i), ("ImageObject",), parts)
