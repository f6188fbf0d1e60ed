"""A line of nothing but a job title is one, and neither a headline nor the entry of a menu."""

from __future__ import annotations

import pytest

from semantic.readers.lines.jobs import is_job_line, names_job


@pytest.mark.parametrize(
    "line",
    [
        "Environment Editor",
        "Political Correspondent, Berlin",
        "Harbour Reporter",
        "Local Democracy Reporter",
        "Bureau Chief, South Asia",
        "Professor of Law",
        "Sports Editor of the Oberau Courier",
        "Redakteurin",
        "Korrespondentin in Brüssel",
        "Corresponsal en Extremadura",
        "Redactor jefe",
        "Envoyée spéciale à Beaulieu",
        "Corrispondente da Bruxelles",
        "כתבת בחיפה",
        "כתב לענייני משפט",
        "مراسل في بيروت",
    ],
)
def test_a_job_line(line: str) -> None:
    assert is_job_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Columnists",
        "About the Author",
        "Become a Contributor",
        "The Oberau Reporter",
        "Sarah Holm Political Correspondent",
        "Federal Bureau of Harbours",
        "Editor resigns over ferry",
        "Reporter shot in the harbour",
        "Author of the year",
        "Reporter, who saw the ferry leave",
        "The editor speaks: why we print less",
        "Analyst: market may fall",
        "Who is the new editor?",
        "Our reporter was there.",
        "Kommentar",
        "Mira Holm",
        "כתב על הים והרוח",
        "",
    ],
)
def test_other_lines(line: str) -> None:
    assert not is_job_line(line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Courts Reporter", True),
        ("Staff Writer", True),
        ("Jan Koster", False),
        ("a friend of the reporter", False),
    ],
)
def test_a_title_behind_a_name(text: str, expected: bool) -> None:
    assert names_job(text) is expected
