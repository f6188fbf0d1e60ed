"""One function per schema.org type: what the article says of a thing, which becomes a node, or statements.

Everything has an IRI, and a property that may have several values has a list of texts or a tuple of references.
Domains and ranges are those of schema.org 30.0.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse
from typing import TYPE_CHECKING

from semantic.jsonld.genres import article_types
from semantic.jsonld.node import Description, describe, reference, references
from semantic.jsonld.places import contains, dateline_places, shown_places, told_places
from semantic.model import Article, Credit, Entity, Mention, Paragraph, RelatedLink, Rights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from semantic.jsonld.identifiers import Identifiers

__all__ = [
    "events",
    "image_objects",
    "lead",
    "live_blog_updates",
    "news_article",
    "paid_sections",
    "related",
    "topics",
    "usage_terms",
    "web_page",
    "word_count",
]

_NO_RIGHTS, _NO_CREDIT = Rights(), Credit("")
#: Scripts that put no space between words: a count of white space says nothing there.
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")


def news_article(article: Article, ids: Identifiers, known: Mapping[str, Entity]) -> Description:
    """The article itself, with the entities `known` by IRI; rights of the text only as the source states them."""
    rights = article.rights or _NO_RIGHTS
    body = article.body_text
    return describe(
        article_types(article.genre),
        ids.article,
        headline=article.headline,
        alternativeHeadline=article.alternative_headline,
        description=article.standfirst,
        url=article.canonical_url,
        inLanguage=article.language,
        author=references([ids.agent(author.kind, author.name) for author in article.authors]),
        dateline=article.dateline,
        locationCreated=references([ids.entities[place.key] for place in dateline_places(article)]),
        datePublished=article.date_published,
        dateModified=article.date_modified,
        dateCreated=article.date_created,
        expires=article.expires,
        version=article.version,
        creativeWorkStatus=article.status,
        identifier=list(article.identifiers),
        articleSection=article.section,
        genre=article.genre,
        keywords=list(article.keywords),
        publisher=reference(ids.publisher),
        sourceOrganization=references([ids.agent("organization", name) for name in article.agencies]),
        copyrightHolder=reference(
            ids.agent("organization", rights.copyright_holder) if rights.copyright_holder else None
        ),
        copyrightNotice=rights.copyright_notice,
        license=rights.license,
        publishingPrinciples=list(article.principles),
        usageInfo=references([item.iri for item in usage_terms(article, ids)]),
        isAccessibleForFree=article.paywall.is_accessible_for_free if article.paywall else None,
        image=tuple([ids.image(i) for i, _ in enumerate(article.images, 1)]),
        about=references(
            [
                *[iri for iri, entity in known.items() if entity.role == "about"],
                *[item.iri for item in events(article, ids)],
                *[item.iri for item in topics(article, ids)],
            ]
        ),
        mentions=tuple([iri for iri, entity in known.items() if entity.role == "mentions"]),
        contentLocation=references([ids.entities[place.key] for place in told_places(article)]),
        hasPart=tuple([part.iri for part in paid_sections(article, ids)]),
        liveBlogUpdate=tuple([part.iri for part in live_blog_updates(article, ids)]),
        articleBody=body,
        wordCount=word_count(body),
        mainEntityOfPage=(ids.web_page,),
    )


def web_page(article: Article, ids: Identifiers) -> Description:
    """The page that the article stands on; its address only where it is known."""
    main = lead(article)
    return describe(
        "WebPage",
        ids.web_page,
        url=article.canonical_url,
        primaryImageOfPage=(ids.image(main),) if main else (),
        hasPart=(ids.related,) if article.related else (),
        relatedLink=[link.url for link in article.related if link.url],
        significantLink=list(dict.fromkeys([link.url for link in article.links])),
    )


def paid_sections(article: Article, ids: Identifiers) -> list[Description]:
    """The parts of the page behind the paywall, for an article that the page says is not free."""
    if article.paywall is None or article.paywall.is_accessible_for_free:
        return []
    return [
        describe("WebPageElement", ids.paid_section(i), isAccessibleForFree=False, cssSelector=selector)
        for i, selector in enumerate(article.paywall.selectors, 1)
    ]


def usage_terms(article: Article, ids: Identifiers) -> list[Description]:
    """The terms of use as a work of their own: `usageInfo` takes no plain text."""
    terms = article.rights.usage_terms if article.rights else None
    return [describe("CreativeWork", ids.usage, text=terms)] if terms and terms.strip() else []


def events(article: Article, ids: Identifiers) -> list[Description]:
    """The events that the source names as such."""
    return [
        describe(
            "Event", ids.event(i), name=one.name, url=one.url, startDate=one.start_date, endDate=one.end_date
        )
        for i, one in enumerate(article.events, 1)
    ]


def topics(article: Article, ids: Identifiers) -> list[Description]:
    """The subjects that have an address or a code in a controlled vocabulary; bare words are keywords."""
    return [
        describe("DefinedTerm", ids.topic(i), name=one.name, termCode=one.code, sameAs=reference(one.url))
        for i, one in enumerate(article.topics, 1)
        if one.url or one.code
    ]


def live_blog_updates(article: Article, ids: Identifiers) -> list[Description]:
    """The entries of a live blog: what stands between two time lines. The time of day alone is no date: left out."""
    if "LiveBlogPosting" not in article_types(article.genre):
        return []
    return [
        describe("BlogPosting", ids.update(i), headline=title, articleBody=text)
        for i, (title, text) in enumerate(_entries(article.body), 1)
    ]


def image_objects(article: Article, ids: Identifiers) -> list[Description]:
    """The article's own pictures in their order."""
    if not article.images:
        return []
    named: dict[str, list[tuple[Entity, Mention]]] = {}
    for entity in article.entities:
        for mention in entity.mentions:
            if mention.where.startswith("/images/"):
                named.setdefault(mention.where, []).append((entity, mention))
    by_key = {entity.key: entity for entity in article.entities}
    main = lead(article)
    return [
        _image_object(
            article, index, ids, named.get(f"/images/{index}/caption", []), by_key, is_lead=main == index + 1
        )
        for index, _ in enumerate(article.images)
    ]


def _image_object(
    article: Article,
    index: int,
    ids: Identifiers,
    mentions: list[tuple[Entity, Mention]],
    by_key: Mapping[str, Entity],
    *,
    is_lead: bool,
) -> Description:
    """The picture at `index` (from 0). The date and the place are those of its own caption, whose `mentions` are given;
    rights only as stated.
    """
    image, credit = article.images[index], article.images[index].credit or _NO_CREDIT
    mentions = sorted(mentions, key=lambda item: item[1].start)
    # By key, for the hash of an entity is that of all that it holds.
    named = {entity.key: entity for entity, _ in mentions}.values()
    shown = shown_places(article, mentions, by_key)
    iris = ids.entities
    return describe(
        "ImageObject",
        ids.image(index + 1),
        caption=image.caption,
        creditText=credit.text,
        creator=references([ids.agent("person", name) for name in credit.photographers]),
        sourceOrganization=references([ids.agent("organization", name) for name in credit.organizations]),
        copyrightNotice=credit.copyright_notice,
        dateCreated=image.date_created,
        contentLocation=references([iris[place.key] for place in shown]),
        about=references([iris[entity.key] for entity in named if entity.kind != "place"]),
        mentions=references(
            [
                iris[entity.key]
                for entity in named
                if entity.kind == "place"
                and entity not in shown
                and not any(contains(entity, one, by_key) for one in shown)
            ]
        ),
        representativeOfPage=True if is_lead else None,
        # `url` for readers of schema.org at large, `contentUrl` because search engines ask for it; so wherever a file is.
        url=image.url,
        contentUrl=image.url,
        width=image.width,
        height=image.height,
    )


def related(article: Article, ids: Identifiers) -> list[Description]:
    """The teasers: a part of the page, whose list names other articles. Their genre is unknown, so they are Article.

    `hasPart` cannot hold an ItemList and `relatedLink` needs addresses, so the list hangs on a WebPageElement.
    """
    if not article.related:
        return []
    links = list(enumerate(article.related, 1))
    found = [
        describe("WebPageElement", ids.related, mainEntity=(ids.related_list,)),
        describe(
            "ItemList",
            ids.related_list,
            numberOfItems=len(links),
            itemListElement=tuple([ids.list_item(i) for i, _ in links]),
        ),
    ]
    for i, link in links:
        found.append(describe("ListItem", ids.list_item(i), position=i, item=(ids.teaser(i),)))
        found.extend(_teaser(link, i, ids))
    return found


def _teaser(link: RelatedLink, position: int, ids: Identifiers) -> list[Description]:
    has_image = bool(link.caption or link.thumbnail_url)
    image = (ids.thumbnail(position),) if has_image else ()
    article = describe("Article", ids.teaser(position), headline=link.headline, url=link.url, image=image)
    if not has_image:
        return [article]
    address = link.thumbnail_url
    return [
        article,
        describe(
            "ImageObject", ids.thumbnail(position), caption=link.caption, url=address, contentUrl=address
        ),
    ]


def lead(article: Article) -> int | None:
    """The position, from 1, of the picture that stands for the page: the one marked as lead, else the first."""
    marked = (i for i, image in enumerate(article.images, 1) if image.is_lead)
    return next(marked, 1 if article.images else None)


def _entries(body: tuple[Paragraph, ...]) -> Iterator[tuple[str | None, str]]:
    """Headline and text of each live-blog entry; an entry begins with a time line."""
    entry: list[Paragraph] | None = None
    for block in (*body, Paragraph("", "time")):
        if block.kind == "time":
            if entry:
                title = entry[0].text if entry[0].kind == "subheading" and len(entry) > 1 else None
                yield title, "\n\n".join(part.text for part in (entry[1:] if title else entry))
            entry = []
        elif entry is not None:
            entry.append(block)


#: UTF-8 byte by byte: "a" for what words are made of, the first bytes of the letters U+00C0 to U+027F among them.
_FORMS = bytes(
    (32 if chr(code).isspace() else 97) if code < 0x80 else 97 if 0xC3 <= code <= 0xC9 else code
    for code in range(0x100)
)
#: What is no part of a word and does not end one: marks of ASCII, all but the first byte of a letter, and of "—" all.
_MARKS = bytes(code for code in range(0x80) if not (chr(code).isalnum() or chr(code).isspace()))
_MARKS += bytes((*range(0x80, 0xC0), 0xE2))
#: What is no quote, dash or dot (U+2010 to U+2027) though it begins as they do.
_NO_TYPOGRAPHY = re.compile(rb"\xe2(?!\x80[\x90-\xa7])")
#: The signs for "times" and "divided by" among the letters.
_NO_LETTER = re.compile(rb"\xc3[\x97\xb7]")
#: A letter that may be of an unspaced script; typographic quotes and dashes are none.
_BEYOND = re.compile("[\u0e00-\u1fff\u2070-\U0010ffff]")


def word_count(text: str) -> int | None:
    """The words between white space, a dash alone not counted; None for a script that puts no space between words."""
    written = text.encode("utf-8", "surrogatepass")
    flat = written.translate(_FORMS, _MARKS)
    if not flat.isascii() or _NO_TYPOGRAPHY.search(written) or _NO_LETTER.search(written):
        return _word_count(text)
    # Of most texts in Latin letters; bytes are quick to sift.
    return (flat.count(b" a") + flat.startswith(b"a")) or None


def _word_count(text: str) -> int | None:
    if _BEYOND.search(text):
        letters = [c for c in text if c.isalpha()]
        unspaced = sum(unicodedata.name(c, "").startswith(_UNSPACED) for c in letters if c > "\u0e00")
        if unspaced * 5 > len(letters):
            return None
    parts = text.split()
    # Of the parts that are not of letters and digits alone, those that have none at their ends may have none at all.
    marked = [
        part for part in filterfalse(str.isalnum, parts) if not (part[0].isalnum() or part[-1].isalnum())
    ]
    return len(parts) - sum(not any(map(str.isalnum, part)) for part in marked) or None
