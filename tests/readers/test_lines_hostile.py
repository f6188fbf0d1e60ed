"""No line, however long or odd, makes a parser slow or raise, and no offset leaves the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.readers.language import detect_language, fits
from semantic.readers.lines.agencies import is_organization_name, organization
from semantic.readers.lines.bylines import parse_byline
from semantic.readers.lines.captions import caption_start, is_file_caption
from semantic.readers.lines.credits import split_credit
from semantic.readers.lines.datelines import parse_dateline
from semantic.readers.lines.dates import caption_date, date_start, parse_date_line
from semantic.readers.lines.jobs import is_job_line, is_job_title, is_staff, names_job, split_job_title
from semantic.readers.lines.names import has_given_name, is_person_name, looks_like_name
from semantic.readers.lines.phrases import genre, is_chrome
from tests.runaway import no_runaway

if TYPE_CHECKING:
    from collections.abc import Callable

PARSERS: list[Callable[[str], object]] = [
    parse_byline, split_credit, is_file_caption, caption_start, is_chrome, genre, parse_date_line, caption_date, date_start, parse_dateline,
    detect_language, fits, is_person_name, looks_like_name, has_given_name, organization, is_organization_name,
    is_job_title, is_job_line, names_job, is_staff, split_job_title,
]  # fmt: skip

SEEDS = [
    "a", "A", "A ", "Aa ", "By ", "By A, ", "Credit: ", "Photo: A/", "/", ". ", "(", "((", ")", "1 ", "1/", "2019 ", "3 May ", "May 3, ", "20", "12:", "© ", " - ",
    "—", " | ", ",", "A and ", "@a ", "a@", "a.", "\t", "\u00a0", "א ", "ب ", "’", "-", "Photo by ", "AP Photo/", "Getty Images / ", "Published ",
    "Updated 3 May 2021 ", "Jr., ", "click here ", "our podcast ", "cookies ", "I.", "Mc", "for A ", "in A ", "(AP) ", "BERLIN (", "Anna Holm/", "https://",
    "3-5 May 2021 ", "all rights ", "commission ", "[Image: ", "[Image: a] ", "Foto Ansa ", "mairie de ", "A (now) ", "Words by A; pictures by ", ", in News ", "Oberau. ", "OBERAU - ", "newsletter. Jetzt ", "Ab de la ", "we value your privacy ", "Photography: A, ", "A0, ", "Editor ", "Editor in ", "\n", "的", "а ", "é",
]  # fmt: skip


@pytest.mark.parametrize("parser", PARSERS, ids=[parser.__name__ for parser in PARSERS])
def test_pumped_strings_are_answered_at_once(parser: Callable[[str], object]) -> None:
    for seed in SEEDS:
        for length in (65_536, 299):
            for tail in ("", "/AP"):
                text = (seed * (length // len(seed) + 1))[: length - len(tail)] + tail
                with no_runaway():
                    parser(text)


ALPHABET = st.sampled_from(
    [
        *"aAbB .,:;/|()[]-–—©@'’\"1230\n\t",
        "By ",
        "Photo: ",
        "Reuters",
        "AP",
        "Mira Holm",
        " and ",
        "May ",
        "2021",
        "Updated ",
        "(AP)",
        " via ",
        "נעמה",
        "سمير",
        "\u202e",
        "\ud800",
    ]
)


@given(st.lists(ALPHABET, max_size=25).map("".join))
def test_offsets_stay_in_the_line(line: str) -> None:
    credit = split_credit(line)
    if credit:
        assert 0 <= credit.caption_end <= credit.start <= credit.end <= len(line)
        assert line[credit.start : credit.end] == credit.credit.text
        assert credit.credit.text.strip()
    byline = parse_byline(line)
    if byline:
        assert len(byline.spans) == len(byline.authors)
        assert 0 <= byline.tail <= len(line)
        for author, (start, end) in zip(byline.authors, byline.spans, strict=True):
            assert line[start:end] == author.name
    dates = parse_date_line(line)
    if dates:
        assert dates.published or dates.modified
        for span in (dates.published_span, dates.modified_span):
            assert span is None or 0 <= span.start < span.end <= len(line)
    caption = caption_date(line)
    if caption:
        assert 0 <= caption.start < caption.end <= len(line)
    dateline = parse_dateline(line)
    if dateline:
        assert 0 < dateline.end <= len(line)
    is_chrome(line)
    detect_language(line)
