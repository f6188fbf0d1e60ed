"""Dates are read as exactly as they are stated, and never guessed."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.readers.lines.dates import caption_date, date_start, parse_date_line
from semantic.readers.lines.months import MONTHS, WEEKDAYS

# line -> published, modified
LINES: list[tuple[str, str | None, str | None]] = [
    ("3 May 2021", "2021-05-03", None),
    ("May 3, 2021", "2021-05-03", None),
    ("MAY 3 2021", "2021-05-03", None),
    ("Monday, May 3rd, 2021", "2021-05-03", None),
    ("Mon 3 May 2021 15.26 BST", "2021-05-03T15:26:00+01:00", None),
    ("Published 3 May 2021", "2021-05-03", None),
    ("Published: 15:56 BST, 3 May 2021 | Updated: 15:57 BST, 4 May 2021", "2021-05-03T15:56:00+01:00", "2021-05-04T15:57:00+01:00"),
    ("12:43, 20 Apr 2021Updated 12:44, 21 Apr 2021", "2021-04-20T12:43:00", "2021-04-21T12:44:00"),
    ("Published 22:00, 11 July 2021 BST", "2021-07-11T22:00:00+01:00", None),
    ("May 3, 2021 2:20pm EDT", "2021-05-03T14:20:00-04:00", None),
    ("May 3, 2021, 12:05 a.m.", "2021-05-03T00:05:00", None),
    ("May 3, 2021 at 12 pm", "2021-05-03T12:00:00", None),
    ("May 3, 2021 - 4.34pm", "2021-05-03T16:34:00", None),
    ("January 3, 2021 3:33 PM ET", "2021-01-03T15:33:00-05:00", None),
    ("July 3, 2021 3:33 PM ET", "2021-07-03T15:33:00-04:00", None),
    ("May 3, 20213:33 PM UTC", "2021-05-03T15:33:00+00:00", None),
    ("3 May 2021 10:00 IST", "2021-05-03T10:00:00", None),
    ("3 May 2021 10:00 GMT+3", "2021-05-03T10:00:00+03:00", None),
    ("2021-05-03", "2021-05-03", None),
    ("2021-05-03T10:00:00Z", "2021-05-03T10:00:00+00:00", None),
    ("2021-05-03 10:00:00+02:00", "2021-05-03T10:00:00+02:00", None),
    ("11:00 AM PDT • May 16, 2021", "2021-05-16T11:00:00-07:00", None),
    ("3 May 2021 • 5 min read", "2021-05-03", None),
    ("Updated: May 3, 2021 2:57 PM UTC", None, "2021-05-03T14:57:00+00:00"),
    ("Last updated on 3 May 2021", None, "2021-05-03"),
    ("Posted: May 3, 2021 4:00 AM EDT | Last Updated: August 8", "2021-05-03T04:00:00-04:00", None),
    ("May 3, 2021 11:30 am (Updated 11:54 am)", "2021-05-03T11:30:00", None),
    ("23/05/2021", "2021-05-23", None),
    ("05/23/2021", "2021-05-23", None),
    ("05/05/2021", "2021-05-05", None),
    ("3.5.2021", "2021-05-03", None),
    ("Veröffentlicht am 3. Mai 2021, 14:05 Uhr", "2021-05-03T14:05:00", None),
    ("Stand: 03.05.2021, 10:15 Uhr MESZ", None, "2021-05-03T10:15:00+02:00"),
    ("Aktualisiert: 3. März 2021", None, "2021-03-03"),
    ("Publié le 3 mai 2021 à 14h05", "2021-05-03T14:05:00", None),
    ("Publié le 1er mai 2021 à 14h05, mis à jour le 2 mai 2021 à 9h12", "2021-05-01T14:05:00", "2021-05-02T09:12:00"),
    ("Actualizado el 3 de mayo de 2021 a las 14:05 CEST", None, "2021-05-03T14:05:00+02:00"),
    ("Pubblicato il 3 maggio 2021 alle 14:05", "2021-05-03T14:05:00", None),
    ("Aggiornato 3 maggio 2021", None, "2021-05-03"),
    ("Publicado em 3 de maio de 2021 às 14h05", "2021-05-03T14:05:00", None),
    ("Gepubliceerd op 3 mei 2021 om 14:05", "2021-05-03T14:05:00", None),
    ("Opublikowano 3 maja 2021", "2021-05-03", None),
    ("Publicerad 3 maj 2021", "2021-05-03", None),
    ("Oberau - 14 may 2021 - 21:37 Actualizado: 15 may 2021 - 08:05 CEST", "2021-05-14T21:37:00", "2021-05-15T08:05:00+02:00"),
    ("Cala de Mar - 14 may 2021 - 21:37 CEST Actualizado: 15 may 2021 - 08:05 CEST", "2021-05-14T21:37:00+02:00", "2021-05-15T08:05:00+02:00"),
    ("Madrid - 14 may 2021 - 21:37 CEST", "2021-05-14T21:37:00+02:00", None),
    ("Bremen, 03.05.2021 - 10:15 Uhr", "2021-05-03T10:15:00", None),
    ("Publicado: 14 may 2021 21:37", "2021-05-14T21:37:00", None),
    ("3 мая 2021", "2021-05-03", None),
    ("פורסם ב-3 במאי 2021", "2021-05-03", None),
    ("עודכן: 3 במאי 2021", None, "2021-05-03"),
    ("نشر في 3 مايو 2021", "2021-05-03", None),
    ("2021年5月3日", "2021-05-03", None),
    ("2021. május 3.", "2021-05-03", None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "published", "modified"), LINES, ids=[row[0] for row in LINES])
def test_a_date_line_is_read(line: str, published: str | None, modified: str | None) -> None:
    dates = parse_date_line(line)
    assert dates is not None
    assert (dates.published, dates.modified) == (published, modified)
    for iso, span in ((dates.published, dates.published_span), (dates.modified, dates.modified_span)):
        assert (iso is None) == (span is None)
        if iso and span:
            assert iso[2:4] in line[span.start : span.end]
            dt.datetime.fromisoformat(iso)


def test_labels_are_given() -> None:
    dates = parse_date_line("Published 3 May 2021 | Updated 4 May 2021")
    assert dates is not None
    assert (dates.published_label, dates.modified_label) == ("Published", "Updated")


@pytest.mark.parametrize(
    "line",
    [
        "03/05/2021",
        "3-5-2021",
        "2 hours ago",
        "Thursday",
        "Updated 5 minutes ago",
        "30 February 2021",
        "31.04.2021",
        "2021-13-01",
        "May 2021",
        "2021",
        "3 May",
        "Published on 3 May 2021, the report says that the harbour is closed.",
        "The ferry was built on 3 May 2021.",
        "On 3 May 2021 the harbour closed",
        "3 May 2021 4 May 2021",
        "Saturday, Apr 27th 2021 4PM 19°C 7PM 14°C",
        "Nature 647, 20-23 (2025)",
        "© 2021 The Oberau Courier",
        "Concert Hall, 3 May 2021, 19:30",
        "Mira Holm - 14 may 2021 - 21:37 Actualizado: 15 may 2021 - 08:05 CEST",
        "Oberau, 3 May 2021",
        "Bremen, 3. Mai 2021",
        "The ferry sank - 14 may 2021 - 21:37 Actualizado: 15 may 2021 - 08:05 CEST",
        "3-5 May 2021",
        "Version 1.2.2021.4",
        "Tel. 01/02/2021-44",
        "",
    ],
)
def test_what_is_no_full_date_gives_nothing(line: str) -> None:
    assert parse_date_line(line) is None


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_every_day_is_read_in_english(day: dt.date) -> None:
    for form in (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
    ):
        dates = parse_date_line(form)
        assert dates is not None, form
        assert dates.published == day.isoformat()


# caption -> ISO date, its words
CAPTIONS = [
    ("Two leaders in Oberau, January 29, 2018.", "2018-01-29", "January 29, 2018"),
    ("Protest in Oberau, Thursday, Oct. 3, 2019, at the gate.", "2019-10-03", "Oct. 3, 2019"),
    ("Die Fähre am 3. Mai 2021", "2021-05-03", "3. Mai 2021"),
    ("Le ferry, le 3 mai 2021.", "2021-05-03", "3 mai 2021"),
    ("El ferry el 3 de mayo de 2021", "2021-05-03", "3 de mayo de 2021"),
    ("המעבורת, 19 באוקטובר 2019", "2019-10-19", "19 באוקטובר 2019"),
    ("العبارة في 3 مايو 2021", "2021-05-03", "3 مايو 2021"),
    ("العبارة في 3 كانون الثاني 2021", "2021-01-03", "3 كانون الثاني 2021"),
    ("The ferry in June 2018", "2018-06", "June 2018"),
    ("Die Fähre im März 2018", "2018-03", "März 2018"),
    ("On May 3, 2021 and again on May 3, 2021", "2021-05-03", "May 3, 2021"),
    ("The ferry at dawn, 2021-05-03.", "2021-05-03", "2021-05-03"),
]


@pytest.mark.parametrize(("caption", "iso", "words"), CAPTIONS, ids=[row[0] for row in CAPTIONS])
def test_the_one_date_of_a_caption(caption: str, iso: str, words: str) -> None:
    date = caption_date(caption)
    assert date is not None
    assert (date.iso, caption[date.start : date.end]) == (iso, words)


@pytest.mark.parametrize(
    "caption",
    [
        "The ferry on Thursday.",
        "The ferry in 2018.",
        "The ferry on May 3.",
        "From May 3, 2021 to May 5, 2021.",
        "The ferry on 3-5 May 2021",
        "Between 3 and 5 May 2021",
        "On 03/05/2021",
        "In June 2018 and on May 3, 2021",
        "In June 2018 and in July 2018",
        "They may 2018 times",
        "A protest march 2018 metres long",
        "",
    ],
)
def test_a_caption_without_one_date_gives_none(caption: str) -> None:
    assert caption_date(caption) is None


def test_where_a_date_begins_in_a_line() -> None:
    line = "By Mira Holm Monday, 3 May 2021"
    start = date_start(line)
    assert start is not None
    assert line[start:] == "Monday, 3 May 2021"
    assert date_start("By Mira Holm") is None
    assert date_start("3 May 2021, Mira", 5) is None


def test_every_row_of_the_month_table_is_sound() -> None:
    assert all(word == word.casefold() and 1 <= number <= 12 for word, number in MONTHS.items())
    assert all(not re.search(r"\d", word) for word in (*MONTHS, *WEEKDAYS))
    assert {
        MONTHS[word]
        for word in (
            "may",
            "mai",
            "mayo",
            "maggio",
            "maio",
            "mei",
            "maj",
            "мая",
            "מאי",
            "مايو",
            "mayıs",
            "toukokuuta",
        )
    } == {5}
    assert "listopad" not in MONTHS or MONTHS["listopad"] == 11
    assert "monday" in WEEKDAYS


def test_the_generator_makes_the_packaged_table() -> None:
    babel = pytest.importorskip("babel", reason="the month table is made with Babel, which is not installed")
    from pathlib import Path

    from semantic.readers.lines import months, months_build

    source = Path(months.__file__).read_text(encoding="utf-8")
    if f"Babel {babel.__version__};" not in source:
        pytest.skip("another version of Babel carries other names")
    table = months_build.table()
    assert table == source


@pytest.mark.parametrize(
    "line",
    ["3/5/24", "Published 03.05.24", "3 May 24", "12.03.24, 14:05 Uhr", "Updated: 3/15/24", "May 3, '24"],
)
def test_a_year_of_two_digits_says_nothing(line: str) -> None:
    assert parse_date_line(line) is None
    assert caption_date(line) is None
