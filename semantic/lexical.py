"""How a language tag and a date are written, for every stage that takes one from outside.

Each check gives None, or the defect in a few words.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from semantic.patterns import pattern

__all__ = ["article_language_defect", "date_defect", "language_defect", "to_the_second"]

#: en, en-GB, zh-Hans-CN, de-CH-1996, sl-rozaj-biske, x-house
_LANGUAGE = pattern(
    r"""
    (?: [a-z]{2,3}(?:-[a-z]{3}){0,3} | [a-z]{4,8} )
    (?: -[a-z]{4} )?
    (?: -(?:[a-z]{2}|[0-9]{3}) )?
    (?: -(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}) )*
    (?: -[0-9a-wy-z](?:-[a-z0-9]{2,8})+ )*
    (?: -x(?:-[a-z0-9]{1,8})+ )?
  | x(?:-[a-z0-9]{1,8})+
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
#: The tags of RFC 5646 that are registered although the grammar does not make them.
_IRREGULAR = (
    *("en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo"),
    *("i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"),
)


def language_defect(tag: str) -> str | None:
    """Why `tag` is no well-formed language tag by BCP 47; None if it is one."""
    if _LANGUAGE.fullmatch(tag) or tag.lower() in _IRREGULAR:
        return None
    if "_" in tag:
        return "its parts are joined by '_', BCP 47 wants '-'"
    return "it is not formed as BCP 47 says (de, en-GB, zh-Hans)"


def article_language_defect(tag: str) -> str | None:
    """Why `tag` cannot be the language of an article; None if it can."""
    # "x-house", "i-default": well-formed, and understood by nobody who reads a page
    return language_defect(tag) or ("it names no language" if tag[1:2] == "-" else None)


# 2026, 2026-03, 2026-03-01, 2026-03-01T07:30:00, 2026-03-01T07:30:00.5+01:00
_DATE = pattern(
    r"""
    (?P<year>\d{4}) (?:-(?P<month>\d\d) (?:-(?P<day>\d\d)
    (?: T (?P<time>\d\d:\d\d:\d\d) (?:\.\d+)? (?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))? )? )? )?
    """,
    re.VERBOSE | re.ASCII,
)


def date_defect(text: str) -> str | None:
    """Why `text` is no date or moment of ISO 8601, as exact as it may be, that schema.org and XSD both take."""
    parts = _DATE.fullmatch(text)
    if parts is None:
        return "it is no date of ISO 8601"
    day = f"{parts['year']}-{parts['month'] or '01'}-{parts['day'] or '01'}"
    try:
        date.fromisoformat(day)
        if parts["time"]:
            datetime.fromisoformat(f"{day}T{parts['time']}")
    except ValueError:
        return "it is not in the calendar"
    return None


# "T07:30", "T07:30+01:00": a moment without its seconds
_WITHOUT_SECONDS = pattern(r"(T\d\d:\d\d)(?=Z|[+-]|$)", re.ASCII)


def to_the_second(text: str) -> str:
    """07:30 as 07:30:00: xsd:dateTime has no form without seconds, and the time is the same."""
    return _WITHOUT_SECONDS.sub(r"\1:00", text)
