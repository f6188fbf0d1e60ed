"""Dates that a line or a caption states, as exact as it states them; never a guess.

A numeric date whose day and month could be exchanged, a relative date ("2 hours ago", "Thursday") and an impossible
one give nothing. A time keeps an offset only where the zone is named and means one offset.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from semantic.model import Span
from semantic.readers.lines.dateline_places import CITIES, REGIONS
from semantic.readers.lines.days import Day, find_days, find_months, has_range, month_number, weekday_start
from semantic.readers.lines.moments import CLOCK, Moment, moment_of, moment_start
from semantic.readers.lines.months import WEEKDAYS
from semantic.readers.lines.patterns import late

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
_LABEL = late(
    rf"(?<![^\W_])(?:(?P<modified>{_MODIFIED_LABEL})|(?P<published>{_PUBLISHED_LABEL}))(?![^\W\d_])",
    re.IGNORECASE,
)
_GLUED_LABEL = late(
    r"(?<=[a-zà-ÿ0-9])(?P<modified>Updated|Last updated|Modified|Aktualisiert|Actualizado)(?![^\W\d_])|(?<=[a-zà-ÿ0-9])(?P<published>Published|Posted)(?![^\W\d_])"
)

# Words that may stand beside a date in a line that only says when.
_NOISE = late(
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
_LETTER = late(r"[^\W\d_]")
# "Last Updated: August 8", a date without its year at the end of the line
_PARTIAL = late(r"(?<!\w)(?:([^\W\d_]{3,15})\.?[ ]\d{1,2}|\d{1,2}\.?[ ]([^\W\d_]{3,15}))\s*$")
_TOKEN = late(r"[^\W\d_]{2,15}(?:-feira)?")
# "Published in Politics", "Posted in: News |": a label, and a word or two that belong to it
_IN_SECTION = late(
    r"\s*(?:in|on|by|en|dans|a|de)?:?\s{0,2}(?:[^\W\d_][\w&’'-]{1,20}\s?){1,3}[\s|•·,–-]{0,4}$"
)
# "Oberau - ", "Bremen, ", "San Sebastián | ": where the newsroom was when it wrote
_PLACE_BEFORE = late(
    r"\s?(?P<place>[^\W\d_a-zß-ÿ][\w’'-]{1,20}(?:\s(?:(?:de|del|la|las|los|am|an|der|do|da|sur|di|upon)\s){0,2}[^\W\d_a-zß-ÿ][\w’'-]{1,20}){0,2})"
    r"\s?(?:,|[-–—|·/])\s(?=\s)"
)
# "Cala de Mar", "Weil am Bach"
_OF = late(r"\s(?:de|del|la|am|an|der|do|da|sur|di|upon)\s")
_AFTER_MARK = late(r"\s*[•|·]\s*[^\W\d_][\w’'-]{1,20}(?:,?\s[^\W\d_][\w’'-]{1,20}){0,2}\s*$")


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
    days = find_days(line)
    if not days or len(days) > 4:
        return None
    return _date_line(line, days)


def date_start(line: str, start: int = 0) -> int | None:
    """Where the first full date of `line` begins, with its label, weekday and time; None where there is none."""
    if len(line) > 2 * _LONGEST_LINE:
        return None
    for day in find_days(line):
        if day.start < start:
            continue
        return max(start, moment_start(line, day))
    return None


def caption_date(text: str) -> CaptionDate | None:
    """The one date that `text` states: a full date, or month and year where it states no full one.

    None where it states none, two different ones, or a range of days.
    """
    text = text[:_LONGEST_CAPTION]
    if not re.search(r"(?:19|20)\d\d", text):
        return None
    days = find_days(text)
    distinct_days = {day[2:] for day in days}
    months = find_months(text)
    distinct = {(year, month) for _, _, year, month in months}
    if len(distinct_days) == 1 and not distinct:
        day = days[0]
        return CaptionDate(f"{day.year:04}-{day.month:02}-{day.day:02}", day.start, day.end)
    if not days and len(distinct) == 1 and not has_range(text):
        start, end, year, month = months[0]
        return CaptionDate(f"{year:04}-{month:02}", start, end)
    return None


def _date_line(line: str, days: list[Day]) -> DateLine | None:
    labels = sorted(
        [
            (m.start(), m.end(), "modified" if m.group("modified") else "published", m.group())
            for pattern in (_LABEL, _GLUED_LABEL)
            for m in pattern.finditer(line)
        ]
    )
    taken: list[tuple[int, int]] = [(start, end) for start, end, _, _ in labels]
    values: dict[str, tuple[Moment, str | None]] = {}
    for index, day in enumerate(days):
        least = days[index - 1].end if index else 0
        label = next(
            (entry for entry in reversed(labels) if least <= entry[0] and entry[1] <= day.start), None
        )
        following = [entry[0] for entry in labels if entry[0] >= day.end]
        most = min([days[index + 1].start if index + 1 < len(days) else len(line), *following])
        moment = moment_of(line, day, label[1] if label else least, most)
        kind = label[2] if label else "published"
        taken.append((min(weekday_start(line, day.start), moment.start), moment.end))
        known = values.get(kind)
        if known is None:
            values[kind] = (moment, label[3] if label else None)
        elif known[0].iso != moment.iso:
            return None
    if not _is_only_dates(line, taken, labels, days):
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
    line: str, taken: list[tuple[int, int]], labels: list[tuple[int, int, str, str]], days: list[Day]
) -> bool:
    """Whether the rest of the line, without dates, labels, times and such, has no words."""
    marks = list(line)
    for start, end in taken:
        marks[start:end] = " " * (end - start)
    rest = "".join(marks)
    timed = any(start < day.end < end for start, end in taken for day in days)
    if timed and (place := _PLACE_BEFORE.match(rest)):
        name = place.group("place")
        known = name.casefold() in CITIES or name.casefold() in REGIONS
        # "Ada Quill - 14 May 2021 - 21:37 Updated: …" names a person, so two words alone are no unknown place.
        if (
            known
            or (labels and len(re.findall(r"(?<!\S)[^\W\d_a-zß-ÿ]", name)) == 1)
            or (labels and _OF.search(name))
        ):
            rest = " " * place.end() + rest[place.end() :]
    if tail := _AFTER_MARK.search(rest, max(day.end for day in days)):
        rest = rest[: tail.start()]
    if labels and labels[0][0] <= 3:
        first = days[0].start
        between = _IN_SECTION.fullmatch(rest[labels[0][1] : first])
        if between:
            rest = rest[: labels[0][1]] + " " * (first - labels[0][1]) + rest[first:]
    rest = _PARTIAL.sub(
        lambda match: " " if month_number(match.group(1) or match.group(2)) else match.group(), rest
    )
    rest = _NOISE.sub(" ", rest)
    rest = re.sub(rf"(?<![\w]){CLOCK}", " ", rest, flags=re.IGNORECASE)
    rest = _TOKEN.sub(lambda match: " " if match.group().casefold() in WEEKDAYS else match.group(), rest)
    return not _LETTER.search(rest)
