"""Dates that a line or a caption states, as exact as it states them; never a guess.

A numeric date whose day and month could be exchanged, a relative date ("2 hours ago", "Thursday") and an impossible
one give nothing. A time keeps an offset only where the zone is named and means one offset.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import NamedTuple

from semantic.model import Span
from semantic.readers.lines.months import MONTHS, WEEKDAYS

__all__ = ["CaptionDate", "DateLine", "caption_date", "date_start", "parse_date_line"]

#: A line that only says when is not longer: "Published 3 May 2021, 14:05 CEST | Last updated ..." has about 120.
_LONGEST_LINE = 240
#: A caption's date stands in its first sentences.
_LONGEST_CAPTION = 4000


@dataclass(frozen=True, slots=True)
class DateLine:
    """When the article was published and modified: `2024-05-03`, `2024-05-03T14:05:00`, `2024-05-03T14:05:00+02:00`.

    The spans cover date, time and zone; the labels are the words before ("Published"), None where there is none.
    """

    published: str | None
    modified: str | None
    published_span: Span | None = None
    modified_span: Span | None = None
    published_label: str | None = None
    modified_label: str | None = None


@dataclass(frozen=True, slots=True)
class CaptionDate:
    """The one date that a caption states, `2018-01-29` or `2018-01`; `text[start:end]` states it."""

    iso: str
    start: int
    end: int


class _Hit(NamedTuple):
    start: int
    end: int
    year: int
    month: int
    day: int


_YEAR = r"((?:19|20)\d\d)(?:(?!\d)|(?=\d{1,2}[:.h]\d\d))"
_WORD = r"([^\W\d_]{2,15}(?:[ ](?:الأول|الثاني))?)"
_OF = r"(?:(?:de|del|of|do|da|di|van|den)[ ]|d['’]|ل|من[ ]|في[ ])?"
_DATES = re.compile(
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
_DAY_MONTH_YEAR = re.compile(
    # 3 May 2021, 3. Mai 2021, 3rd of May, 2021, 3 de mayo de 2021, 1er mai 2021, 19 באוקטובר 2019, 3-May-2021
    rf"(?<![\w.:/])(\d{{1,2}})(?:st|nd|rd|th|er|º|°|ª|\.|-го|\.º)?[\s-]{{0,2}}{_OF}{_WORD}\.?,?[\s-]{{0,2}}{_OF}{_YEAR}"
)
_MONTH_DAY_YEAR = re.compile(
    # May 3, 2021 / Oct. 3rd 2019 / MAY 3 2021
    rf"(?<![^\W\d_])([^\W\d_]{{3,15}})\.?[ \xa0](\d{{1,2}})(?:st|nd|rd|th)?[,.]?[ \xa0]{{0,2}}{_YEAR}"
)
_MONTH_YEAR = re.compile(
    # May 2021, mayo de 2021, Mai 2021, Oct., 2019
    rf"(?<![^\W\d_]){_WORD}\.?,?[ \xa0]{{1,2}}{_OF}{_YEAR}"
)
_RANGE_BEFORE = re.compile(
    # "3-5 May 2021", "3 and 5 May 2021", "vom 3. bis 5. Mai": the day matched is not the one day meant
    r"(?<![\d:.h])\d{1,2}\.?\s?(?:[-–—/&,]|and|to|und|bis|et|au|y|al|e|a|en|och|og|tot|till|til)\s?$"
)

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
_CLOCK = (
    r"(?:(?P<hour>\d{1,2})(?:(?:[:.]|[ ]?h[ ]?|u)(?P<minute>\d\d)(?!\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?)?"
    r"(?:[ \xa0]?(?P<half>[ap]\.?[ ]?m\b\.?))?(?P<unit>[ ]?(?:Uhr|heures?|horas?|hrs?|uur|h)\b)?)"
)
_JOIN = (
    r"[\s,•·|;–—-]{0,5}(?:T|@|(?:at|um|à|alle\s+ore|alle|ore|a\s+las|a\s+la|às|as|kl\.?|klo\.?|om|o|ob|godz\.?|в|о|saat|בשעה|ב-|الساعة|las)"
    r"(?=[\s\d]))?\s{0,2}"
)
_TIME_AFTER = re.compile(_JOIN + _CLOCK + _ZONE, re.IGNORECASE)
_TIME_BEFORE = re.compile(
    r"(?<![\d.:])" + _CLOCK + _ZONE + r"[\s,•·|;–—-]{0,5}(?:(?:on|am|le|el|il|den)\s)?$", re.IGNORECASE
)
_ZONE_AFTER = re.compile(_ZONE, re.IGNORECASE)

_MODIFIED_LABEL = (
    r"(?:last\s+|zuletzt\s+|dernière\s+|última\s+|ultima\s+|laatst\s+|senast\s+|sist\s+|sidst\s+|آخر\s+)?"
    r"(?:updated|update|modified|edited|revised|changed|refreshed|aktualisiert|geändert|bearbeitet|überarbeitet|stand|mis\s+à\s+jour|mise\s+à\s+jour"
    r"|modifié|actualizado|actualizada|actualización|modificado|aggiornato|aggiornamento|modifica|modificato|atualizado|atualizada|atualização|atualizado"
    r"|bijgewerkt|gewijzigd|bewerkt|uppdaterad|uppdaterat|ändrad|oppdatert|opdateret|aktualizacja|zaktualizowano|muokattu|päivitetty|güncellenme"
    r"|güncelleme|обновлено|оновлено|עודכן|עדכון(?:\s+אחרון)?|תאריך\s+עדכון|تحديث|حدث|محدث)"
)
_PUBLISHED_LABEL = (
    r"(?:first\s+|originally\s+|zuerst\s+|date\s+|article\s+|story\s+|erstmals\s+)?"
    r"(?:published|publication\s+date|posted|issued|released|created|date|dated|filed|veröffentlicht|erschienen|erstellt|publiziert|datum"
    r"|publié|publiée|paru|parution|créé|publicado|publicada|publicación|publicação|fecha|pubblicato|pubblicata|data|gepubliceerd|geplaatst|publicerad"
    r"|publicerat|publisert|udgivet|publiceret|opublikowano|data\s+publikacji|julkaistu|yayınlanma|yayın\s+tarihi|giriş|опубликовано|опубліковано"
    r"|פורסם|תאריך\s+פרסום|נשר|نشر|نُشر|تاريخ\s+النشر|تم\s+النشر)"
)
_LABEL = re.compile(
    rf"(?<![^\W_])(?:(?P<modified>{_MODIFIED_LABEL})|(?P<published>{_PUBLISHED_LABEL}))(?![^\W\d_])",
    re.IGNORECASE,
)
_GLUED_LABEL = re.compile(
    r"(?<=[a-zà-ÿ0-9])(?P<modified>Updated|Last updated|Modified|Aktualisiert|Actualizado)(?![^\W\d_])|(?<=[a-zà-ÿ0-9])(?P<published>Published|Posted)(?![^\W\d_])"
)

# Words that may stand beside a date in a line that only says when.
_NOISE = re.compile(
    r"""(?<![^\W_])(?:
      \d{1,3}\s?(?:-\s?)?(?:min|mins|minutes?|minuten|hours?|days?|weeks?|hrs?|h|std)\.?\s+(?:read(?:ing)?(?:\s+time)?|ago|lesezeit|de\s+lecture|de\s+lectura|di\s+lettura|de\s+leitura|leestijd)
    | (?:reading\s+time|lesezeit|temps\s+de\s+lecture|tiempo\s+de\s+lectura|leestijd)\s*:?\s*(?:\d{1,3}\s?\w{0,8})?
    | \d{1,3}\s?min\.?
    | \d{1,5}\s+(?:comments?|kommentare|commentaires?|comentarios?|commenti|shares?|views?)
    | (?:on|at|am|um|uhr|le|à|el|a|las|il|alle|ore|em|às|de|del|den|der|vom|om|op|kl|klo|the|i|w|dnia|o|godz|в|о|г|р|em|del|ngày|ב|ב-|في|בשעה|الساعة|local\s+time|ortszeit|page\s?\d{1,3}|issue|print\s+edition|edition
       |gmt|utc|m|d|na|dne|den|jour|hora|hrs|h)
    )(?![^\W\d_])""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
# "Last Updated: August 8", a date without its year at the end of the line
_PARTIAL = re.compile(r"(?<!\w)(?:([^\W\d_]{3,15})\.?[ ]\d{1,2}|\d{1,2}\.?[ ]([^\W\d_]{3,15}))\s*$")
_WEEKDAY_BEFORE = re.compile(r"([^\W\d_]{2,15})\.?,?[ \xa0]{0,2}$")
_TOKEN = re.compile(r"[^\W\d_]{2,15}(?:-feira)?")
# "Published in Politics", "Posted in: News |": a label, and a word or two that belong to it
_IN_SECTION = re.compile(
    r"\s*(?:in|on|by|en|dans|a|de)?:?\s{0,2}(?:[^\W\d_][\w&’'-]{1,20}\s?){1,3}[\s|•·,–-]{0,4}$"
)
_AFTER_MARK = re.compile(r"\s*[•|·]\s*[^\W\d_][\w’'-]{1,20}(?:,?\s[^\W\d_][\w’'-]{1,20}){0,2}\s*$")


def parse_date_line(line: str) -> DateLine | None:
    """When, as a line says that states nothing else: "Published 3 May 2021 | Updated 4 May 2021, 14:05 CEST".

    None for a sentence, for a line without a full date, and for two dates without labels.
    """
    if (
        len(line) > _LONGEST_LINE
        or re.search(r"\s{12}", line.strip())
        or not re.search(r"(?:19|20)\d\d", line)
    ):
        return None
    hits = _hits(line)
    if not hits or len(hits) > 4:
        return None
    return _date_line(line, hits)


def date_start(line: str, start: int = 0) -> int | None:
    """Where the first full date of `line` begins, with its label, weekday and time; None where there is none."""
    if len(line) > 2 * _LONGEST_LINE:
        return None
    for hit in _hits(line):
        if hit.start < start:
            continue
        begin = _weekday_start(line, hit.start)
        timed = _TIME_BEFORE.search(line[max(0, begin - 40) : begin])
        if timed and (timed.group("minute") or timed.group("half")):
            begin = max(0, begin - 40) + timed.start()
        return max(start, begin)
    return None


def caption_date(text: str) -> CaptionDate | None:
    """The one date that `text` states: a full date, or month and year where it states no full one.

    None where it states none, two different ones, or a range of days.
    """
    text = text[:_LONGEST_CAPTION]
    if not re.search(r"(?:19|20)\d\d", text):
        return None
    hits = _hits(text)
    days = {hit[2:] for hit in hits}
    months = [
        (match.start(), match.end(2), int(match.group(2)), month)
        for match in _MONTH_YEAR.finditer(text)
        if (month := _month(match.group(1)))
        and not any(hit.start <= match.start() and match.end(2) <= hit.end for hit in hits)
        and not (match.group(1).islower() and match.group(1) in {"may", "march", "mar", "dec", "sun"})
        and not re.search(r"\d[-–. ]{0,3}$", text[max(0, match.start() - 4) : match.start()])
    ]
    distinct = {(year, month) for _, _, year, month in months}
    if len(days) == 1 and not distinct:
        hit = hits[0]
        return CaptionDate(f"{hit.year:04}-{hit.month:02}-{hit.day:02}", hit.start, hit.end)
    if not days and len(distinct) == 1 and not _has_range(text):
        start, end, year, month = months[0]
        return CaptionDate(f"{year:04}-{month:02}", start, end)
    return None


def _has_range(text: str) -> bool:
    """Whether days are given that `_hits` refused, such as "3-5 May 2021"; month and year alone then say too little."""
    return any(_month(match.group(2)) for match in _DAY_MONTH_YEAR.finditer(text))


def _hits(text: str) -> list[_Hit]:
    """The full dates of `text`, in order, without overlap; impossible, ambiguous and ranged ones are left out."""
    found = [
        _Hit(match.start(), match.end(), *numbers)
        for match in _DATES.finditer(text)
        if (numbers := _numbers(match))
    ]
    for match in _DAY_MONTH_YEAR.finditer(text):
        month = _month(match.group(2))
        if month and not _RANGE_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
            found.append(_Hit(match.start(), match.end(3), int(match.group(3)), month, int(match.group(1))))
    found += [
        _Hit(match.start(), match.end(3), int(match.group(3)), month, int(match.group(2)))
        for match in _MONTH_DAY_YEAR.finditer(text)
        if (month := _month(match.group(1)))
    ]
    valid = sorted(hit for hit in found if _is_day(hit.year, hit.month, hit.day))
    result: list[_Hit] = []
    for hit in valid:
        if not result or hit.start >= result[-1].end:
            result.append(hit)
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
        month = _month(group("w5"))
        return (int(group("y5")), month, int(group("d5"))) if month else None
    first, second, year = int(group("a3")), int(group("b3")), int(group("y3"))
    if group("s3") == "." or first > 12 or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else None


def _month(word: str) -> int | None:
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


class _Moment(NamedTuple):
    iso: str
    start: int
    end: int


def _moment(line: str, hit: _Hit, least: int, most: int) -> _Moment:
    """The date with the time and zone beside it; `least` and `most` bound the text that belongs to this date."""
    day = f"{hit.year:04}-{hit.month:02}-{hit.day:02}"
    begin = _weekday_start(line, hit.start)
    after = _TIME_AFTER.match(line, hit.end, most)
    if after and (clock := _clock(after)):
        offset = _offset(after.group("zone"), hit)
        return _Moment(day + clock + offset, hit.start, after.end())
    left = line[max(least, begin - 40) : begin]
    before = _TIME_BEFORE.search(left)
    if before and (clock := _clock(before)):
        zone = before.group("zone")
        end = hit.end
        if not zone and (zoned := _ZONE_AFTER.match(line, hit.end, most)) and zoned.group("zone"):
            zone, end = zoned.group("zone"), zoned.end()
        return _Moment(day + clock + _offset(zone, hit), max(least, begin - 40) + before.start(), end)
    return _Moment(day, hit.start, hit.end)


def _clock(match: re.Match[str]) -> str | None:
    """`T14:05:00`, None where the digits are no time of day."""
    if not match.group("minute") and not match.group("half") and not match.group("unit"):
        return None
    hour, minute, second = (int(match.group(name) or 0) for name in ("hour", "minute", "second"))
    if half := match.group("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return f"T{hour:02}:{minute:02}:{second:02}"


def _offset(zone: str | None, hit: _Hit) -> str:
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
        total = _US_ZONES[key] + (60 if _is_us_summer(hit) else 0)
    else:
        return ""
    sign = "-" if total < 0 else "+"
    return f"{sign}{abs(total) // 60:02}:{abs(total) % 60:02}"


def _is_us_summer(hit: _Hit) -> bool:
    """From the second Sunday of March to the first Sunday of November (the rule since 2007), by the day."""
    march = dt.date(hit.year, 3, 14)
    november = dt.date(hit.year, 11, 7)
    first = march - dt.timedelta(days=(march.weekday() + 1) % 7)
    last = november - dt.timedelta(days=(november.weekday() + 1) % 7)
    return hit.year >= 2007 and first <= dt.date(hit.year, hit.month, hit.day) < last


def _weekday_start(line: str, start: int) -> int:
    match = _WEEKDAY_BEFORE.search(line[max(0, start - 20) : start])
    if match and match.group(1).casefold() in WEEKDAYS:
        return max(0, start - 20) + match.start()
    return start


def _date_line(line: str, hits: list[_Hit]) -> DateLine | None:
    labels = sorted(
        [
            (m.start(), m.end(), "modified" if m.group("modified") else "published", m.group())
            for pattern in (_LABEL, _GLUED_LABEL)
            for m in pattern.finditer(line)
        ]
    )
    taken: list[tuple[int, int]] = [(start, end) for start, end, _, _ in labels]
    values: dict[str, tuple[_Moment, str | None]] = {}
    for index, hit in enumerate(hits):
        least = hits[index - 1].end if index else 0
        label = next(
            (entry for entry in reversed(labels) if least <= entry[0] and entry[1] <= hit.start), None
        )
        following = [entry[0] for entry in labels if entry[0] >= hit.end]
        most = min([hits[index + 1].start if index + 1 < len(hits) else len(line), *following])
        moment = _moment(line, hit, label[1] if label else least, most)
        kind = label[2] if label else "published"
        taken.append((min(_weekday_start(line, hit.start), moment.start), moment.end))
        known = values.get(kind)
        if known is None:
            values[kind] = (moment, label[3] if label else None)
        elif known[0].iso != moment.iso:
            return None
    if not _is_only_dates(line, taken, labels, hits):
        return None
    published, modified = values.get("published"), values.get("modified")
    return DateLine(
        published[0].iso if published else None,
        modified[0].iso if modified else None,
        Span(published[0].start, published[0].end) if published else None,
        Span(modified[0].start, modified[0].end) if modified else None,
        published[1] if published else None,
        modified[1] if modified else None,
    )


def _is_only_dates(
    line: str, taken: list[tuple[int, int]], labels: list[tuple[int, int, str, str]], hits: list[_Hit]
) -> bool:
    """Whether the rest of the line, without dates, labels, times and such, has no words."""
    marks = list(line)
    for start, end in taken:
        marks[start:end] = " " * (end - start)
    rest = "".join(marks)
    if tail := _AFTER_MARK.search(rest, max(hit.end for hit in hits)):
        rest = rest[: tail.start()]
    if labels and labels[0][0] <= 3:
        first = hits[0].start
        between = _IN_SECTION.fullmatch(rest[labels[0][1] : first])
        if between:
            rest = rest[: labels[0][1]] + " " * (first - labels[0][1]) + rest[first:]
    rest = _PARTIAL.sub(
        lambda match: " " if _month(match.group(1) or match.group(2)) else match.group(), rest
    )
    rest = _NOISE.sub(" ", rest)
    rest = re.sub(rf"(?<![\w]){_CLOCK}{_ZONE}", " ", rest, flags=re.IGNORECASE)
    rest = _TOKEN.sub(lambda match: " " if match.group().casefold() in WEEKDAYS else match.group(), rest)
    return not _LETTER.search(rest)
