"""What a web address may look like, for every stage that takes one from outside."""

from __future__ import annotations

import re

__all__ = ["is_web_url", "url_defect"]

# The characters of RFC 3987 (`iunreserved`, `sub-delims`, `:`, `@`), then percent-encoding. "caf\u00e9%20au-lait"
_LETTER = (
    r"[\w.~!$&'()*+,;=:@-]"
    r"|[\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd\U00020000-\U0002fffd]"
    r"|%[0-9A-Fa-f]{2}"
)
# "https://news.example/a?b=c", "http://[::1]:8000/"; every repetition takes one character and cannot overlap.
_WEB_URL = re.compile(
    rf"""https?://
    (?: \[[0-9A-Fa-f:.]+\] | (?:[\w.~-]|[\u00a1-\ud7ff\uf900-\ufdcf]|%[0-9A-Fa-f]{{2}})+ )
    (?: :[0-9]{{1,5}} )?
    (?: /(?:{_LETTER}|/)* )?
    (?: \?(?:{_LETTER}|[/?])* )?
    (?: \#(?:{_LETTER}|[/?])* )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "//name:word@": what stands between the scheme and an "@" before the path
_USERINFO = re.compile(r"(?i)https?://[^/?#\s]*@")


def is_web_url(text: str) -> bool:
    """Whether `text` is an absolute http(s) address that every RDF syntax can hold."""
    return url_defect(text) is None


def url_defect(text: str) -> str | None:
    """What keeps `text` from being an absolute http(s) address (RFC 3987), in a few words; None where nothing does."""
    if re.search(r"\s", text):
        return "it holds a space"
    if not re.match(r"(?i)https?://", text):
        return "it does not start with https:// or http://"
    if _USERINFO.match(text):
        return "it carries a user name"
    if not _WEB_URL.fullmatch(text):
        return "it holds a character that an address cannot hold, or no host"
    return None
