"""Who asks for what the rules demand, with the date that the text gives itself, else the day it was read."""

from semantic.validation.rule import Source

__all__ = [
    "GOOGLE_ARTICLE",
    "GOOGLE_IMAGE_LICENSE",
    "GOOGLE_PAYWALL",
    "HOUSE",
    "HTML",
    "ISO_8601",
    "JSON_LD",
    "RFC_3986",
    "RFC_8259",
    "SCHEMA_ORG",
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
#: What no standard forbids and every editor regrets.
HOUSE = Source("practice of this project", "https://schema.org/docs/gs.html", "2026-11-23")
