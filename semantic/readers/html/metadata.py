"""What meta and link elements state: Open Graph, article:*, Twitter, Dublin Core, parsely, citation and their kin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from semantic.readers.html.tree import squeeze

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.readers.html.statements import Statements
    from semantic.readers.html.tree import Tree

__all__ = ["META", "read_metadata"]

#: Name, property or itemprop of a meta element -> field and the name of the source.
META: Mapping[str, tuple[str, str]] = {
    "og:title": ("headline", "open-graph"),
    "twitter:title": ("headline", "twitter"),
    "parsely-title": ("headline", "parsely"),
    "sailthru.title": ("headline", "parsely"),
    "dc.title": ("headline", "dublin-core"),
    "dcterms.title": ("headline", "dublin-core"),
    "citation_title": ("headline", "citation"),
    "og:description": ("description", "open-graph"),
    "twitter:description": ("description", "twitter"),
    "description": ("description", "meta"),
    "article:published_time": ("datePublished", "article-meta"),
    "og:article:published_time": ("datePublished", "article-meta"),
    "og:published_time": ("datePublished", "article-meta"),
    "article:published": ("datePublished", "article-meta"),
    "article.published": ("datePublished", "article-meta"),
    "parsely-pub-date": ("datePublished", "parsely"),
    "sailthru.date": ("datePublished", "parsely"),
    "datepublished": ("datePublished", "microdata"),
    "date": ("datePublished", "meta"),
    "pubdate": ("datePublished", "meta"),
    "publishdate": ("datePublished", "meta"),
    "publish-date": ("datePublished", "meta"),
    "publish_date": ("datePublished", "meta"),
    "publication_date": ("datePublished", "meta"),
    "originalpublicationdate": ("datePublished", "meta"),
    "article_date_original": ("datePublished", "meta"),
    "displaydate": ("datePublished", "meta"),
    "ptime": ("datePublished", "meta"),
    "pdate": ("datePublished", "meta"),
    "date.issued": ("datePublished", "dublin-core"),
    "dc.date": ("datePublished", "dublin-core"),
    "dc.date.issued": ("datePublished", "dublin-core"),
    "dcterms.date": ("datePublished", "dublin-core"),
    "dcterms.created": ("datePublished", "dublin-core"),
    "dcterms.issued": ("datePublished", "dublin-core"),
    "citation_publication_date": ("datePublished", "citation"),
    "citation_date": ("datePublished", "citation"),
    "cxenseparse:recs:publishtime": ("datePublished", "parsely"),
    "cxenseparse:publishtime": ("datePublished", "parsely"),
    "article:modified_time": ("dateModified", "article-meta"),
    "og:updated_time": ("dateModified", "article-meta"),
    "article:modified": ("dateModified", "article-meta"),
    "lastmod": ("dateModified", "meta"),
    "last-modified": ("dateModified", "meta"),
    "dcterms.modified": ("dateModified", "dublin-core"),
    "datemodified": ("dateModified", "microdata"),
    "author": ("author", "meta"),
    "article:author": ("author", "article-meta"),
    "article:author_name": ("author", "article-meta"),
    "og:article:author": ("author", "article-meta"),
    "parsely-author": ("author", "parsely"),
    "sailthru.author": ("author", "parsely"),
    "dc.creator": ("author", "dublin-core"),
    "dcterms.creator": ("author", "dublin-core"),
    "citation_author": ("author", "citation"),
    "byl": ("author", "byl"),
    "authors": ("author", "meta"),
    "cxenseparse:author": ("author", "parsely"),
    "article:section": ("section", "article-meta"),
    "parsely-section": ("section", "parsely"),
    "article:tag": ("keywords", "article-meta"),
    "parsely-tags": ("keywords", "parsely"),
    "sailthru.tags": ("keywords", "parsely"),
    "news_keywords": ("keywords", "meta-news"),
    "keywords": ("keywords", "meta"),
    "og:site_name": ("publisher", "open-graph"),
    "og:image": ("image", "open-graph"),
    "og:image:url": ("image", "open-graph"),
    "og:image:secure_url": ("image", "open-graph"),
    "twitter:image": ("image", "twitter"),
    "twitter:image:src": ("image", "twitter"),
    "parsely-image-url": ("image", "parsely"),
    "sailthru.image.full": ("image", "parsely"),
    "og:image:width": ("imageWidth", "open-graph"),
    "og:image:height": ("imageHeight", "open-graph"),
    "og:url": ("canonical", "open-graph"),
    "parsely-link": ("canonical", "parsely"),
    "og:locale": ("language", "open-graph"),
    "content-language": ("language", "meta"),
    "dc.language": ("language", "dublin-core"),
    "language": ("language", "meta"),
    "og:type": ("kind", "open-graph"),
    "article:content_tier": ("tier", "article-meta"),
}
#: No value of a meta element is longer.
_LONGEST = 5_000


# "Written by", as plugins label what `twitter:data1` holds
_AUTHOR_LABEL = re.compile(
    r"(?i)(?:written|posted) by|author|geschrieben von|verfasst von|écrit par|rédigé par|escrito por|scritto da|geschreven door|skriven av|skrevet af|napisane przez"
)


def read_metadata(tree: Tree, found: Statements) -> None:
    """Adds what the meta and link elements of the page state."""
    for element in tree.root.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            for one in name.split() or ():
                if known := META.get(one):
                    field, rule = known
                    found.add(field, squeeze(element.get("content"))[:_LONGEST], rule, f"meta[{one}]")
    _read_labels(tree, found)
    for element in tree.root.iter("link"):
        relations = (element.get("rel") or "").lower().split()
        if "canonical" in relations:
            found.add("canonical", element.get("href"), "link-canonical", "link[canonical]")
        if "image_src" in relations:
            found.add("image", element.get("href"), "link-image", "link[image_src]")
    if (
        language := tree.root.get("lang")
        or tree.root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or tree.root.get("xml:lang")
    ):
        found.add("language", language, "html-lang", "html[lang]")
    title = tree.root.find(".//head/title")
    if title is not None:
        found.add("headline", squeeze(title.text_content()), "title-element", "title")


def _read_labels(tree: Tree, found: Statements) -> None:
    """The pairs `twitter:label1`, `twitter:data1`: a label in the page's language, and what it says."""
    said = {
        element.get("name"): squeeze(element.get("content"))
        for element in tree.root.iter("meta")
        if (element.get("name") or "").startswith(("twitter:label", "twitter:data"))
    }
    for name, label in said.items():
        if name.startswith("twitter:label") and _AUTHOR_LABEL.fullmatch(label):
            data = name.replace("label", "data")
            found.add("author", said.get(data, "")[:_LONGEST], "twitter", f"meta[{data}]")
