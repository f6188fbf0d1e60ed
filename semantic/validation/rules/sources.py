"""Who asks for what the rules demand, with the date that the text gives itself, else the day it was read."""

from semantic.validation.rule import Source

__all__ = [
    "BCP_47",
    "GOOGLE_ARTICLE",
    "GOOGLE_BREADCRUMB",
    "GOOGLE_FACT_CHECK",
    "GOOGLE_GALLERY",
    "GOOGLE_GENERAL",
    "GOOGLE_IMAGES",
    "GOOGLE_IMAGE_LICENSE",
    "GOOGLE_NEWS_SITEMAP",
    "GOOGLE_PAYWALL",
    "GOOGLE_PROFILE",
    "GOOGLE_SITE_NAME",
    "GOOGLE_SPEAKABLE",
    "GOOGLE_VIDEO",
    "HOUSE",
    "HTML",
    "ISO_8601",
    "JSON_LD",
    "OPEN_GRAPH",
    "RFC_3339",
    "RFC_3986",
    "RFC_8259",
    "SCHEMA_ORG",
    "TRUST_PROJECT",
    "X_CARDS",
]

RFC_8259 = Source("RFC 8259, JSON", "https://www.rfc-editor.org/rfc/rfc8259", "2017-12-01")
JSON_LD = Source("JSON-LD 1.1", "https://www.w3.org/TR/json-ld11/", "2020-07-16")
HTML = Source(
    "HTML, the script element", "https://html.spec.whatwg.org/multipage/scripting.html", "2026-11-23"
)
SCHEMA_ORG = Source("schema.org 30.0", "https://schema.org/docs/full.html", "2026-11-23")
ISO_8601 = Source("schema.org, Date and DateTime are ISO 8601", "https://schema.org/DateTime", "2026-11-23")
RFC_3986 = Source("RFC 3986, URI", "https://www.rfc-editor.org/rfc/rfc3986", "2005-01-01")
GOOGLE_ARTICLE = Source(
    "Google Search Central, Article structured data",
    "https://developers.google.com/search/docs/appearance/structured-data/article",
    "2026-09-08",
)
GOOGLE_PAYWALL = Source(
    "Google Search Central, subscription and paywalled content",
    "https://developers.google.com/search/docs/appearance/structured-data/paywalled-content",
    "2025-12-10",
)
GOOGLE_IMAGE_LICENSE = Source(
    "Google Search Central, image metadata",
    "https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata",
    "2025-12-10",
)
_GOOGLE = "https://developers.google.com/search/docs/appearance/structured-data/"
GOOGLE_BREADCRUMB = Source("Google Search Central, breadcrumb", _GOOGLE + "breadcrumb", "2026-09-08")
GOOGLE_VIDEO = Source("Google Search Central, video", _GOOGLE + "video", "2026-11-23")
GOOGLE_PROFILE = Source("Google Search Central, profile page", _GOOGLE + "profile-page", "2025-12-10")
GOOGLE_FACT_CHECK = Source("Google Search Central, fact check", _GOOGLE + "factcheck", "2025-12-10")
GOOGLE_SPEAKABLE = Source("Google Search Central, speakable", _GOOGLE + "speakable", "2025-12-10")
GOOGLE_GALLERY = Source("Google Search Central, search gallery", _GOOGLE + "search-gallery", "2026-09-08")
GOOGLE_GENERAL = Source("Google Search Central, general guidelines", _GOOGLE + "sd-policies", "2026-11-23")
GOOGLE_SITE_NAME = Source(
    "Google Search Central, site names",
    "https://developers.google.com/search/docs/appearance/site-names",
    "2025-12-10",
)
GOOGLE_IMAGES = Source(
    "Google Search Central, image best practices",
    "https://developers.google.com/search/docs/appearance/google-images",
    "2026-03-02",
)
GOOGLE_NEWS_SITEMAP = Source(
    "Google Search Central, news sitemap",
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap",
    "2025-12-10",
)
OPEN_GRAPH = Source("The Open Graph protocol", "https://ogp.me/", "2026-11-23")
X_CARDS = Source(
    "X, cards markup", "https://developer.x.com/en/docs/x-for-websites/cards/overview/markup", "2026-11-23"
)
TRUST_PROJECT = Source(
    "The Trust Project, trust indicators", "https://thetrustproject.org/trust-indicators/", "2026-11-23"
)
BCP_47 = Source("BCP 47, language tags", "https://www.rfc-editor.org/info/bcp47", "2009-09-01")
RFC_3339 = Source(
    "RFC 3339, date and time on the Internet", "https://www.rfc-editor.org/rfc/rfc3339", "2002-07-01"
)
#: What no standard forbids and every editor regrets.
HOUSE = Source("practice of this project", "https://schema.org/docs/gs.html", "2026-11-23")
