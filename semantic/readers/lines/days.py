"""Full dates in a text, as exact as it states them: day, month and year, in numbers or in the words of many languages.

A numeric date whose day and month could be exchanged, and an impossible one, give nothing; so does a year of two digits.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from semantic.readers.lines.months import MONTHS, WEEKDAYS
from semantic.readers.lines.patterns import late

__all__ = ["Day", "Month", "find_days", "find_months", "has_range", "month_number", "weekday_start"]


class Day(NamedTuple):
    """`text[start:end]` states a day."""

    start: int
    end: int
    year: int
    month: int
    day: int


_YEAR = r"((?:19|20)\d\d)(?:(?!\d)|(?=\d{1,2}[:.h]\d\d))"
_WORD = r"([^\W\d_]{2,15}(?:[ ](?:الأول|الثاني))?)"
_OF = r"(?:(?:de|del|of|do|da|di|van|den)[ ]|d['’]|ل|من[ ]|في[ ])?"
_DATES = late(
    r"(?<![\w./:-])(?:"
    # 2024-05-03 (the time is read afterwards)
    r"(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)(?!-)"
    # 2024/05/03, 2024.05.03.
    r"|(?P<y2>(?:19|20)\d\d)(?P<s2>[./])[ ]?(?P<m2>\d{1,2})(?P=s2)[ ]?(?P<d2>\d{1,2})(?![\d/])"
    # 3.5.2024, 03/05/2024, 3-5-2024
    r"|(?P<a3>\d{1,2})(?P<s3>[./-])[ ]?(?P<b3>\d{1,2})(?P=s3)[ ]?(?P<y3>(?:19|20)\d\d)(?!\d)"
    # 2024年5月3日, 2024년 5월 3일
    r"|(?P<y4>(?:19|20)\d\d)[年년][ ]?(?P<m4>\d{1,2})[月월][ ]?(?P<d4>\d{1,2})[日일]"
    # 2024. május 3., 2024 May 3
    r"|(?P<y5>(?:19|20)\d\d)[.,]?[ ](?:m\.[ ])?(?P<w5>[^\W\d_]{3,15})\.?[ ](?P<d5>\d{1,2})(?!\d)(?![.:]\d)"
    r")"
)
_DAY_MONTH_YEAR = late(
    # 3 May 2021, 3. Mai 2021, 3rd of May, 2021, 3 de mayo de 2021, 1er mai 2021, 19 באוקטובר 2019, 3-May-2021
    rf"(?<![\w.:/])(\d{{1,2}})(?:st|nd|rd|th|er|º|°|ª|\.|-го|\.º)?[\s-]{{0,2}}{_OF}{_WORD}\.?,?[\s-]{{0,2}}{_OF}{_YEAR}"
)
_MONTH_DAY_YEAR = late(
    # May 3, 2021 / Oct. 3rd 2019 / MAY 3 2021
    rf"(?<![^\W\d_])([^\W\d_]{{3,15}})\.?[ \xa0](\d{{1,2}})(?:st|nd|rd|th)?[,.]?[ \xa0]{{0,2}}{_YEAR}"
)
_MONTH_YEAR = late(
    # May 2021, mayo de 2021, Mai 2021, Oct., 2019
    rf"(?<![^\W\d_]){_WORD}\.?,?[ \xa0]{{1,2}}{_OF}{_YEAR}"
)
_RANGE_BEFORE = late(
    # "3-5 May 2021", "3 and 5 May 2021", "vom 3. bis 5. Mai": the day matched is not the one day meant
    r"(?<![\d:.h])\d{1,2}\.?\s?(?:[-–—/&,]|and|to|und|bis|et|au|y|al|e|a|en|och|og|tot|till|til)\s?$"
)

_WEEKDAY_BEFORE = late(r"([^\W\d_]{2,15})\.?,?[ \xa0]{0,2}$")


class Month(NamedTuple):
    """`text[start:end]` states a month of a year."""

    start: int
    end: int
    year: int
    month: int


def find_days(text: str) -> list[Day]:
    """The full dates of `text`, in order, without overlap; impossible, ambiguous and ranged ones are left out."""
    found = [
        Day(match.start(), match.end(), *numbers)
        for match in _DATES.finditer(text)
        if (numbers := _numbers(match))
    ]
    for match in _DAY_MONTH_YEAR.finditer(text):
        month = month_number(match.group(2))
        if month and not _RANGE_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
            found.append(Day(match.start(), match.end(3), int(match.group(3)), month, int(match.group(1))))
    found += [
        Day(match.start(), match.end(3), int(match.group(3)), month, int(match.group(2)))
        for match in _MONTH_DAY_YEAR.finditer(text)
        if (month := month_number(match.group(1)))
    ]
    valid = sorted(day for day in found if _is_day(day.year, day.month, day.day))
    result: list[Day] = []
    for day in valid:
        if not result or day.start >= result[-1].end:
            result.append(day)
    return result


def _numbers(match: re.Match[str]) -> tuple[int, int, int] | None:
    group = match.group
    if group("y1"):
        return int(group("y1")), int(group("m1")), int(group("d1"))
    if group("y2"):
        return int(group("y2")), int(group("m2")), int(group("d2"))
    if group("y4"):
        return int(group("y4")), int(group("m4")), int(group("d4"))
    if group("y5"):
        month = month_number(group("w5"))
        return (int(group("y5")), month, int(group("d5"))) if month else None
    first, second, year = int(group("a3")), int(group("b3")), int(group("y3"))
    if group("s3") == "." or first > 12 or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else None


def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month or its abbreviation in any language of the table; None for another word."""
    key = " ".join(word.casefold().replace("’", "'").split())
    found = MONTHS.get(key)
    # Hebrew and Arabic write a preposition onto the month: "באוקטובר".
    return found or (MONTHS.get(key[1:]) if key[:1] in {"ב", "ל"} else None)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def find_months(text: str) -> list[Month]:
    """The months with their year that `text` states where it states no day: "May 2021", "mayo de 2021"."""
    days = find_days(text)
    return [
        Month(match.start(), match.end(2), int(match.group(2)), month)
        for match in _MONTH_YEAR.finditer(text)
        if (month := month_number(match.group(1)))
        and not any(day.start <= match.start() and match.end(2) <= day.end for day in days)
        and not (match.group(1).islower() and match.group(1) in {"may", "march", "mar", "dec", "sun"})
        and not re.search(r"\d[-–. ]{0,3}$", text[max(0, match.start() - 4) : match.start()])
    ]


def has_range(text: str) -> bool:
    """Whether days are given that `find_days` refused, such as "3-5 May 2021"; month and year alone then say too little."""
    return any(month_number(match.group(2)) for match in _DAY_MONTH_YEAR.finditer(text))


def weekday_start(line: str, start: int) -> int:
    """Where the weekday before `start` begins; `start` where there is none."""
    match = _WEEKDAY_BEFORE.search(line[max(0, start - 20) : start])
    if match and match.group(1).casefold() in WEEKDAYS:
        return max(0, start - 20) + match.start()
    return start
