"""One sample a format: its bytes, the headlines of its articles, and what the first of them must say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NAMES", "SAMPLES", "Sample"]


class Sample(NamedTuple):
    """`says` maps pointers into the JSON form of the first article to their values."""

    format: str
    source: bytes
    headlines: tuple[str, ...]
    says: Mapping[str, Any]


_HTML = (
    "<p>The ferry to Sandholm stayed in port on Wednesday, said Ada Holm of the harbour office.</p>"
    "<figure><img src='https://img.news.example/ferry-800x450.jpg' width='800' height='450'>"
    "<figcaption>The ferry in port, 3 March 2026. Photo: Jon Ruud/Reuters</figcaption></figure>"
    "<h2>No crossing</h2><p>The sea was <b>too high</b>.</p><iframe src='https://x.example'></iframe>"
)

_NINJS_3 = {
    "uri": "https://news.example/ferry",
    "standard": {
        "name": "ninjs",
        "version": "3.1",
        "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
    },
    "type": "text",
    "firstCreated": "2026-03-04T06:10:00+01:00",
    "versionCreated": "2026-03-04T06:30:00+01:00",
    "version": "2",
    "pubStatus": "usable",
    "urgency": 4,
    "language": "en",
    "copyrightHolder": "North Wire",
    "copyrightNotice": "© 2026 North Wire",
    "usageTerms": "No use after April.",
    "headlines": [
        {"role": "main", "value": "Ferry to Sandholm stays in port"},
        {"role": "short", "value": "Ferry stays"},
    ],
    "descriptions": [{"role": "summary", "value": "Storm keeps the islands cut off"}],
    "bodies": [{"role": "main", "contentType": "text/html", "value": _HTML}],
    "by": "Mira Holm and Jan Koster",
    "located": "Sandholm",
    "people": [{"name": "Ada Holm", "rel": "about", "uri": "https://people.example/ada"}],
    "organisations": [{"name": "harbour office"}],
    "places": [{"name": "Sandholm", "geoJSON": {"type": "Point", "coordinates": [7.5, 54.25]}}],
    "subjects": [
        {"name": "ferries", "uri": "https://topics.example/17", "relevance": 80},
        {"name": "weather"},
    ],
    "events": [{"name": "Sandholm regatta"}],
    "infoSources": [{"name": "North Wire", "role": "source"}],
    "trustIndicators": [{"href": "https://news.example/ethics"}],
    "altIds": [{"role": "desk", "value": "NW-17"}],
    "genres": [{"name": "Report"}],
    "associations": [
        {
            "name": "p1",
            "uri": "https://img.news.example/quay",
            "type": "picture",
            "descriptions": [{"role": "caption", "value": "The empty quay."}],
            "by": "Jon Ruud",
            "renditions": [
                {"name": "small", "href": "https://img.news.example/quay-s.jpg", "width": 300, "height": 200},
                {
                    "name": "large",
                    "href": "https://img.news.example/quay-l.jpg",
                    "width": 1200,
                    "height": 800,
                },
            ],
        },
        {
            "name": "t1",
            "uri": "https://news.example/bridge",
            "type": "text",
            "headlines": [{"value": "Bridge opens in May"}],
        },
    ],
}

_NINJS_1 = {
    "uri": "urn:x-news:1",
    "type": "text",
    "versioncreated": "2026-03-04T06:30:00+01:00",
    "language": "en",
    "headline": "Ferry to Sandholm stays in port",
    "byline": "Mira Holm and Jan Koster",
    "body_xhtml": "<p>The ferry stayed in port.</p><p>The sea was too high.</p>",
    "body_text": "The ferry stayed in port. The sea was too high.",
    "description_text": "Storm keeps the islands cut off",
    "person": [{"name": "Ada Holm", "rel": "about", "scheme": "https://people.example", "code": "ada"}],
    "subject": [{"name": "ferries", "scheme": "https://topics.example/", "code": "17"}],
    "place": [{"name": "Sandholm", "geometry_geojson": {"type": "Point", "coordinates": [7.5, 54.25]}}],
    "associations": {
        "main": {
            "uri": "urn:x-news:2",
            "type": "picture",
            "description_caption": "The ferry.",
            "renditions": {"large": {"href": "https://img.news.example/f.jpg", "width": 900, "height": 600}},
        }
    },
}

_WORDPRESS = [
    {
        "id": 7,
        "date": "2026-03-04T06:30:00",
        "date_gmt": "2026-03-04T05:30:00",
        "modified": "2026-03-04T07:00:00",
        "modified_gmt": "2026-03-04T06:00:00",
        "guid": {"rendered": "https://news.example/?p=7"},
        "link": "https://news.example/ferry/",
        "status": "publish",
        "title": {"rendered": "Ferry to Sandholm &#8220;stays&#8221; in port"},
        "content": {"rendered": _HTML, "protected": False},
        "excerpt": {"rendered": "<p>Storm keeps the islands cut off</p>"},
        "author": 3,
        "featured_media": 9,
        "_embedded": {
            "author": [{"name": "Mira Holm", "link": "https://news.example/author/mira/"}],
            "wp:featuredmedia": [
                {
                    "media_type": "image",
                    "source_url": "https://img.news.example/ferry.jpg",
                    "caption": {"rendered": "<p>The ferry.</p>"},
                    "media_details": {"width": 1600, "height": 900, "image_meta": {"credit": "Jon Ruud"}},
                }
            ],
            "wp:term": [
                [{"taxonomy": "category", "name": "Harbour", "slug": "harbour"}],
                [{"taxonomy": "post_tag", "name": "ferries", "slug": "ferries"}],
            ],
        },
    },
    {
        "id": 8,
        "title": {"rendered": "Bridge opens"},
        "content": {"rendered": "<p>In May.</p>"},
        "link": "https://news.example/bridge/",
    },
]

_RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Elbufer Bote</title><link>https://news.example/</link><language>en-GB</language><copyright>© 2026 Elbufer Bote</copyright>
<item><title>Ferry to Sandholm stays in port</title><link>https://news.example/ferry</link>
<guid isPermaLink="false">nw-17</guid><pubDate>Wed, 04 Mar 2026 06:30:00 +0100</pubDate>
<dc:creator>Mira Holm</dc:creator><dc:creator>Jan Koster</dc:creator><category>ferries</category>
<description>Storm keeps the islands cut off</description><content:encoded><![CDATA[{_HTML}]]></content:encoded>
<media:group><media:content url="https://img.news.example/quay-s.jpg" medium="image" width="300" height="200"/>
<media:content url="https://img.news.example/quay-l.jpg" medium="image" width="1200" height="800"/>
<media:description>The empty quay.</media:description><media:credit>Jon Ruud</media:credit></media:group></item>
<item><title>Bridge opens</title><link>https://news.example/bridge</link><description>In May.</description></item>
</channel></rss>"""

_ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Elbufer Bote</title><id>urn:x-feed:1</id>
<author><name>Mira Holm</name></author><rights>© 2026 Elbufer Bote</rights>
<entry><title type="html">Ferry &amp;amp; storm</title><id>urn:x-news:17</id><link href="https://news.example/ferry"/>
<published>2026-03-04T06:30:00+01:00</published><updated>2026-03-04T07:00:00+01:00</updated>
<category term="t17" label="ferries" scheme="https://topics.example/"/>
<summary>Storm keeps the islands cut off</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry stayed.</p><p>The sea was high.</p></div></content>
</entry></feed>"""

_YAML = """---
title: "Ferry to Sandholm stays in port"
date: 2026-03-04 06:30:00 +0100
lastmod: 2026-03-05
authors:
  - name: Mira Holm
    url: https://news.example/mira
  - Jan Koster
description: Storm keeps the islands cut off
categories: [Harbour]
tags: [ferries, no]
image: https://img.news.example/ferry.jpg
image_caption: "The ferry. Photo: Jon Ruud/Reuters"
canonical: https://news.example/ferry
layout: post
---

# Ferry to Sandholm stays in port

The ferry **stayed** in [port](/port).

{{< figure src="https://img.news.example/quay.jpg" caption="The empty quay." attr="Jon Ruud" >}}

> The sea was too high.
"""

_TOML = """+++
title = "Ferry to Sandholm stays in port"
date = 2026-03-04T06:30:00+01:00
updated = 2026-03-05
[taxonomies]
tags = ["ferries"]
categories = ["Harbour"]
[extra]
author = "Mira Holm"
+++
The ferry stayed in port.
"""

_PLAIN = """Title: Ferry to Sandholm stays in port
Date: 2026-03-04 06:30
Authors: Mira Holm, Jan Koster
Category: Harbour
Tags: ferries, weather
Summary: Storm keeps the islands cut off

The ferry stayed in port.
"""

_NITF_BODY = """<body><body.head><hedline><hl1>Ferry to Sandholm stays in port</hl1><hl2>No crossing for days</hl2></hedline>
<byline>By <person>Mira Holm</person></byline><distributor>North Wire</distributor>
<dateline><location>SANDHOLM</location></dateline><abstract><p>Storm keeps the islands cut off</p></abstract></body.head>
<body.content><block><p>The ferry stayed in port, said <person>Ada Holm</person> of <org>Fjordline</org>.</p>
<media media-type="image"><media-reference source="https://img.news.example/f.jpg" width="900" height="600"/>
<media-caption>The ferry.</media-caption><media-producer>Jon Ruud</media-producer></media>
<p>The sea was too high.</p></block></body.content></body>"""

_NITF = f"""<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>Ferry</title><tobject><tobject.subject tobject.subject.refnum="04015001" tobject.subject.matter="ferries"/></tobject>
<docdata><doc-id id-string="nw-17"/><date.issue norm="20260304T063000+0100"/><doc.copyright holder="North Wire" year="2026"/>
<key-list><keyword key="weather"/></key-list></docdata></head>{_NITF_BODY}</nitf>"""

_NEWSML = """<?xml version="1.0"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:news.example:20260304:ferry" version="3" xml:lang="en">
<rightsInfo><copyrightHolder literal="NW"><name>North Wire</name></copyrightHolder><usageTerms>No use after April.</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="NW"><name>North Wire</name></provider>
<versionCreated>2026-03-04T06:30:00+01:00</versionCreated><pubStatus qcode="stat:usable"/>
<link rel="irel:seeAlso" residref="urn:x-picture:1"/></itemMeta>
<contentMeta><contentCreated>2026-03-04T06:10:00+01:00</contentCreated><headline>Ferry to Sandholm stays in port</headline>
<by>By Mira Holm</by><dateline>SANDHOLM</dateline><slugline>ferry-storm</slugline>
<subject type="cpnat:person" uri="https://people.example/ada"><name>Ada Holm</name></subject>
<subject type="cpnat:abstract" qcode="medtop:20000493"><name>ferries</name></subject>
<subject type="cpnat:event" qcode="ev:9"><name>Sandholm regatta</name></subject>
<description>Storm keeps the islands cut off</description></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>The ferry stayed in port, said Ada Holm.</p><p>The sea was too high.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:x-picture:1" version="1"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
<contentMeta><headline>Ferry</headline><description>The ferry.</description><creditline>Jon Ruud</creditline></contentMeta>
<contentSet><remoteContent href="https://img.news.example/f.jpg" contenttype="image/jpeg" width="900" height="600"/></contentSet></newsItem>
</itemSet></newsMessage>"""

_SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.example/ferry</loc><news:news><news:publication><news:name>Elbufer Bote</news:name><news:language>en</news:language>
</news:publication><news:publication_date>2026-03-04T06:30:00+01:00</news:publication_date>
<news:title>Ferry to Sandholm stays in port</news:title></news:news></url></urlset>"""

_FERRY = "Ferry to Sandholm stays in port"
_AUTHORS = {"/authors/0/name": "Mira Holm", "/authors/1/name": "Jan Koster"}
_TIME = "2026-03-04T06:30:00+01:00"

SAMPLES: Mapping[str, Sample] = {
    "ninjs-3": Sample(
        "ninjs",
        json.dumps(_NINJS_3).encode(),
        (_FERRY,),
        {
            **_AUTHORS,
            "/canonicalUrl": "https://news.example/ferry",
            "/alternativeHeadline": "Ferry stays",
            "/standfirst": "Storm keeps the islands cut off",
            "/dateModified": _TIME,
            "/dateCreated": "2026-03-04T06:10:00+01:00",
            "/dateline": "Sandholm",
            "/agencies": ["North Wire"],
            "/keywords": ["ferries", "weather"],
            "/topics": [{"name": "ferries", "url": "https://topics.example/17"}],
            "/events": [{"name": "Sandholm regatta"}],
            "/identifiers": ["NW-17"],
            "/principles": ["https://news.example/ethics"],
            "/rights/usageTerms": "No use after April.",
            "/entities/0/authority": "https://people.example/ada",
            "/entities/2/geo": {"latitude": 54.25, "longitude": 7.5},
            "/images/0/credit/text": "Jon Ruud/Reuters",
            "/images/0/dateCreated": "2026-03-03",
            "/images/1/url": "https://img.news.example/quay-l.jpg",
            "/related/0": {"headline": "Bridge opens in May", "url": "https://news.example/bridge"},
            "/body/1": {"text": "No crossing", "kind": "subheading"},
        },
    ),
    "ninjs-1": Sample(
        "ninjs",
        json.dumps(_NINJS_1).encode(),
        (_FERRY,),
        {
            **_AUTHORS,
            "/identifiers": ["urn:x-news:1"],
            "/entities/0/authority": "https://people.example/ada",
            "/topics/0/url": "https://topics.example/17",
            "/images/0/caption": "The ferry.",
            "/body/1/text": "The sea was too high.",
        },
    ),
    "wordpress": Sample(
        "wordpress",
        json.dumps(_WORDPRESS).encode(),
        ("Ferry to Sandholm “stays” in port", "Bridge opens"),
        {
            "/authors": [{"name": "Mira Holm", "kind": "person", "url": "https://news.example/author/mira/"}],
            "/datePublished": _TIME,
            "/dateModified": "2026-03-04T07:00:00+01:00",
            "/section": "Harbour",
            "/keywords": ["ferries"],
            "/standfirst": "Storm keeps the islands cut off",
            "/images/0/width": 1600,
            "/images/0/credit/photographers": ["Jon Ruud"],
        },
    ),
    "rss": Sample(
        "feed",
        _RSS.encode(),
        (_FERRY, "Bridge opens"),
        {
            **_AUTHORS,
            "/datePublished": _TIME,
            "/canonicalUrl": "https://news.example/ferry",
            "/identifiers": ["nw-17"],
            "/language": "en-GB",
            "/standfirst": "Storm keeps the islands cut off",
            "/rights/copyrightNotice": "© 2026 Elbufer Bote",
            "/images/1/url": "https://img.news.example/quay-l.jpg",
            "/images/1/caption": "The empty quay.",
        },
    ),
    "atom": Sample(
        "feed",
        _ATOM.encode(),
        ("Ferry & storm",),
        {
            "/authors/0/name": "Mira Holm",
            "/dateModified": "2026-03-04T07:00:00+01:00",
            "/topics": [{"name": "ferries", "code": "t17"}],
            "/body/1/text": "The sea was high.",
            "/identifiers": ["urn:x-news:17"],
        },
    ),
    "yaml": Sample(
        "markdown",
        _YAML.encode(),
        (_FERRY,),
        {
            **_AUTHORS,
            "/authors/0/url": "https://news.example/mira",
            "/datePublished": _TIME,
            "/dateModified": "2026-03-05",
            "/section": "Harbour",
            "/keywords": ["ferries", "no"],
            "/images/0/credit/text": "Jon Ruud/Reuters",
            "/images/1/caption": "The empty quay.",
            "/body/0/text": "The ferry stayed in port.",
            "/body/1/kind": "quote",
        },
    ),
    "toml": Sample(
        "markdown",
        _TOML.encode(),
        (_FERRY,),
        {
            "/authors/0/name": "Mira Holm",
            "/datePublished": _TIME,
            "/dateModified": "2026-03-05",
            "/section": "Harbour",
        },
    ),
    "plain": Sample(
        "markdown",
        _PLAIN.encode(),
        (_FERRY,),
        {**_AUTHORS, "/datePublished": "2026-03-04T06:30:00", "/keywords": ["ferries", "weather"]},
    ),
    "nitf": Sample(
        "nitf",
        _NITF.encode(),
        (_FERRY,),
        {
            "/authors/0/name": "Mira Holm",
            "/alternativeHeadline": "No crossing for days",
            "/agencies": ["North Wire"],
            "/dateline": "SANDHOLM",
            "/datePublished": _TIME,
            "/topics": [{"name": "ferries", "code": "04015001"}],
            "/rights/copyrightHolder": "North Wire",
            "/entities/0/name": "Ada Holm",
            "/images/0/caption": "The ferry.",
            "/images/0/afterParagraph": 1,
        },
    ),
    "newsml-g2": Sample(
        "newsml-g2",
        _NEWSML.encode(),
        (_FERRY,),
        {
            "/authors/0/name": "Mira Holm",
            "/identifiers": ["urn:newsml:news.example:20260304:ferry", "ferry-storm"],
            "/version": "3",
            "/status": "usable",
            "/rights/copyrightHolder": "North Wire",
            "/entities/0/mentions/0/where": "/body/0",
            "/topics": [{"name": "ferries", "code": "medtop:20000493"}],
            "/events": [{"name": "Sandholm regatta"}],
            "/images/0/credit/photographers": ["Jon Ruud"],
        },
    ),
    "news-sitemap": Sample(
        "news-sitemap",
        _SITEMAP.encode(),
        (_FERRY,),
        {"/publisher/name": "Elbufer Bote", "/datePublished": _TIME, "/language": "en"},
    ),
}
NAMES = sorted(SAMPLES)
