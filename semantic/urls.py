"""What a web address may look like, for every stage that takes one from outside."""

from __future__ import annotations

import re

from semantic.patterns import pattern

__all__ = ["is_web_url", "url_defect"]

# What paths hold (RFC 3986 `pchar`), letters beyond ASCII written as x; one character a step, so time is linear.
_LETTER = r"[\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}"
# "https://news.example/a?b=c#d", "http://[::1]:8000/"
_WEB_URL = pattern(
    rf"""[Hh][Tt][Tt][Pp][Ss]?://
    (?: \[(?P<address>[0-9A-Fa-f:.]+)\] | (?:[\w.~-]|%[0-9A-Fa-f]{{2}})+ )
    (?: :[0-9]{{1,5}} )?
    (?: /(?:{_LETTER}|/)* )?
    (?: \?(?:{_LETTER}|[/?])* )?
    (?: \#(?:{_LETTER}|[/?])* )?
    """,
    re.VERBOSE | re.ASCII,
)
_BEYOND_ASCII = pattern(r"[^\x00-\x7f]")
# "https://news.example/a?b=c#d": the common form, read in one step
_PLAIN_URL = pattern(
    r"https?://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._~!$&'()*+,;=:@/-]*)?(?:\?[A-Za-z0-9._~!$&'()*+,;=:@/?-]*)?"
    r"(?:\#[A-Za-z0-9._~!$&'()*+,;=:@/?-]*)?"
)
# "//name:word@": what stands between the scheme and an "@" before the path
_USERINFO = pattern(r"(?i)https?://[^/?#\s]*@")


def is_web_url(text: str) -> bool:
    """Whether `text` is an absolute http(s) address that every RDF syntax can hold."""
    return url_defect(text) is None


def url_defect(text: str) -> str | None:
    """What keeps `text` from being an absolute http(s) address (RFC 3987), in a few words; None where nothing does."""
    if _PLAIN_URL.fullmatch(text):
        return None
    if re.search(r"\s", text):
        return "it holds a space"
    if not re.match(r"(?i)https?://", text):
        return "it does not start with https:// or http://"
    if _USERINFO.match(text):
        return "it carries a user name"
    beyond = set(_BEYOND_ASCII.findall(text))
    parts = _WEB_URL.fullmatch(_BEYOND_ASCII.sub("x", text))
    if parts is None or not all(map(_is_iri_letter, beyond)) or not _is_ipv6(parts["address"]):
        return "it holds a character that an address cannot hold, or no host"
    return None


def _is_ipv6(address: str | None) -> bool:
    if address is None:
        return True
    import ipaddress  # noqa: PLC0415 - rare, and not free

    try:
        return bool(ipaddress.IPv6Address(address))
    except ValueError:
        return False


def _is_iri_letter(character: str) -> bool:
    """`ucschar` of RFC 3987: no surrogates, no private use, none of the code points that are no characters."""
    code = ord(character)
    return (
        0xA0 <= code <= 0xD7FF
        or 0xF900 <= code <= 0xFDCF
        or 0xFDF0 <= code <= 0xFFEF
        or (0x10000 <= code < 0xE0000 and code & 0xFFFF <= 0xFFFD)
    )
