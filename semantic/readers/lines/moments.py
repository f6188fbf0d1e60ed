"""The time of day beside a date, with its offset where the zone is named and means one offset."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from semantic.readers.lines.days import Day, weekday_start
from semantic.readers.lines.patterns import late

__all__ = ["CLOCK", "Moment", "moment_of", "moment_start"]

_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "met": 60, "mest": 120,
    "eet": 120, "eest": 180, "msk": 180, "trt": 180, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "nst": -210, "ndt": -150, "brt": -180, "art": -180,
    "clt": -240, "pet": -300, "aest": 600, "aedt": 660, "acst": 570, "acdt": 630, "awst": 480, "nzst": 720, "nzdt": 780,
    "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "myt": 480, "wib": 420, "wita": 480, "pkt": 300, "npt": 345, "sast": 120, "cat": 120,
    "eat": 180, "wat": 60, "idt": 180, "irst": 210,
}  # fmt: skip
# "ET" is Eastern time, standard or summer as the date says; so are the other three of the United States.
_US_ZONES = {"et": -300, "ct": -360, "mt": -420, "pt": -480}
# IST (India, Israel, Ireland), CST (Chicago, China, Cuba), AST, SST, GST mean more than one offset: no offset.
_UNCLEAR_ZONES = frozenset({"ist", "cst", "ast", "sst", "gst", "adt", "amt", "ict", "pht", "wst"})
_ZONE = (
    r"(?:[ \xa0]?\(?(?P<zone>(?:UTC|GMT)[ ]?[+-−]\d{1,2}(?::?\d\d)?|[+-−]\d\d:?\d\d|"
    + "|".join(sorted({*_ZONES, *_US_ZONES, *_UNCLEAR_ZONES}, key=lambda zone: (-len(zone), zone)))
    + r")\)?(?![^\W\d_]))?"
)
# "14:05", "2.05 p.m.", "14 h 05", "14 Uhr", "2:05 م" (in the afternoon), "8:30 صباحا"
_CLOCK = (
    r"(?:(?P<hour>\d{1,2})(?:(?:[:.]|[ ]?h[ ]?|u)(?P<minute>\d\d)(?!\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?)?"
    r"(?:[ \xa0]?(?P<half>[ap]\.?[ ]?m\b\.?|(?:صباح[\u064b\u0627]{0,2}|مساء[\u064b\u0627]{0,2}|ص|م)(?!\w)))?(?P<unit>[ ]?(?:Uhr|heures?|horas?|hrs?|uur|h)\b)?)"
)
_JOIN = (
    r"[\s,،•·|;–—-]{0,5}(?:T|@|(?:at|um|à|alle\s+ore|alle|ore|a\s+las|a\s+la|às|as|kl\.?|klo\.?|om|o|ob|godz\.?|в|о|saat|בשעה|ב-|الساعة|las)"
    r"(?=[\s\d]))?\s{0,2}"
)
_TIME_AFTER = late(_JOIN + _CLOCK + _ZONE, re.IGNORECASE)
_TIME_BEFORE = late(
    r"(?<![\d.:])" + _CLOCK + _ZONE + r"[\s,،•·|;–—-]{0,5}(?:(?:on|am|le|el|il|den)\s)?$", re.IGNORECASE
)
_ZONE_AFTER = late(_ZONE, re.IGNORECASE)
#: A time of day with its zone, wherever it stands.
CLOCK = _CLOCK + _ZONE


class Moment(NamedTuple):
    """`line[start:end]` states `iso`: a day, or a day with its time."""

    iso: str
    start: int
    end: int


def moment_of(line: str, day: Day, least: int, most: int) -> Moment:
    """The date with the time and zone beside it; `least` and `most` bound the text that belongs to this date."""
    iso = f"{day.year:04}-{day.month:02}-{day.day:02}"
    begin = weekday_start(line, day.start)
    after = _TIME_AFTER.match(line, day.end, most)
    if after and (clock := _clock(after)):
        offset = _offset(after.group("zone"), day)
        return Moment(iso + clock + offset, day.start, after.end())
    left = line[max(least, begin - 40) : begin]
    before = _TIME_BEFORE.search(left)
    if before and (clock := _clock(before)):
        zone = before.group("zone")
        end = day.end
        if not zone and (zoned := _ZONE_AFTER.match(line, day.end, most)) and zoned.group("zone"):
            zone, end = zoned.group("zone"), zoned.end()
        return Moment(iso + clock + _offset(zone, day), max(least, begin - 40) + before.start(), end)
    return Moment(iso, day.start, day.end)


def _clock(match: re.Match[str]) -> str | None:
    """`T14:05:00`, None where the digits are no time of day."""
    if not match.group("minute") and not match.group("half") and not match.group("unit"):
        return None
    hour, minute, second = (int(match.group(name) or 0) for name in ("hour", "minute", "second"))
    if half := match.group("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pPم" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return f"T{hour:02}:{minute:02}:{second:02}"


def _offset(zone: str | None, day: Day) -> str:
    if not zone:
        return ""
    key = zone.casefold().replace("−", "-")
    if signed := re.fullmatch(r"(?:utc|gmt)?[ ]?([+-])(\d{1,2}):?(\d\d)?", key):
        hours, minutes = int(signed.group(2)), int(signed.group(3) or 0)
        if hours > 14 or minutes > 59:
            return ""
        return f"{signed.group(1)}{hours:02}:{minutes:02}"
    if key in _ZONES:
        total = _ZONES[key]
    elif key in _US_ZONES:
        total = _US_ZONES[key] + (60 if _is_us_summer(day) else 0)
    else:
        return ""
    sign = "-" if total < 0 else "+"
    return f"{sign}{abs(total) // 60:02}:{abs(total) % 60:02}"


def _is_us_summer(day: Day) -> bool:
    """From the second Sunday of March to the first Sunday of November (the rule since 2007), by the day."""
    march = dt.date(day.year, 3, 14)
    november = dt.date(day.year, 11, 7)
    first = march - dt.timedelta(days=(march.weekday() + 1) % 7)
    last = november - dt.timedelta(days=(november.weekday() + 1) % 7)
    return day.year >= 2007 and first <= dt.date(day.year, day.month, day.day) < last


def moment_start(line: str, day: Day) -> int:
    """Where the day begins, with its weekday and the time before it."""
    begin = weekday_start(line, day.start)
    timed = _TIME_BEFORE.search(line[max(0, begin - 40) : begin])
    if timed and (timed.group("minute") or timed.group("half")):
        begin = max(0, begin - 40) + timed.start()
    return begin
