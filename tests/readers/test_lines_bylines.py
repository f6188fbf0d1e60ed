"""A byline names its authors, and a sentence or a menu is none."""

from __future__ import annotations

import pytest

from semantic.model import Author
from semantic.readers.lines.bylines import parse_byline

# line -> names, strength
BYLINES: list[tuple[str, list[str], str]] = [
    ("By Mira Holm", ["Mira Holm"], "strong"),
    ("by Mira Holm", ["Mira Holm"], "strong"),
    ("BY MIRA HOLM AND JAN KOSTER", ["MIRA HOLM", "JAN KOSTER"], "strong"),
    ("By Mira Holm, Jan Koster and Ali Haddad", ["Mira Holm", "Jan Koster", "Ali Haddad"], "strong"),
    ("By Mira Holm, Jan Koster, and Ali Haddad", ["Mira Holm", "Jan Koster", "Ali Haddad"], "strong"),
    ("By Mira Holm & Jan Koster", ["Mira Holm", "Jan Koster"], "strong"),
    ("Byby MIRA HOLM", ["MIRA HOLM"], "strong"),
    ("Written by Mira Holm", ["Mira Holm"], "strong"),
    ("Words by Mira Holm", ["Mira Holm"], "strong"),
    ("Story by: Mira Holm", ["Mira Holm"], "strong"),
    ("Posted by Mira Holm", ["Mira Holm"], "strong"),
    ("Von Mira Holm und Jan Koster", ["Mira Holm", "Jan Koster"], "strong"),
    ("Ein Kommentar von Mira Holm", ["Mira Holm"], "strong"),
    ("Par Mira Holm avec AFP", ["Mira Holm"], "strong"),
    ("Por Mira Holm", ["Mira Holm"], "strong"),
    ("di Mira Holm", ["Mira Holm"], "strong"),
    ("Door Mira van der Holm", ["Mira van der Holm"], "strong"),
    ("Af Mira Holm", ["Mira Holm"], "strong"),
    ("Av Mira Holm", ["Mira Holm"], "strong"),
    ("מאת נעמה שדה", ["נעמה שדה"], "strong"),
    ("מאת: נעמה שדה", ["נעמה שדה"], "strong"),
    ("بقلم: سمير حداد", ["سمير حداد"], "strong"),
    ("Mira Holm, Jan Koster / Reuters", ["Mira Holm", "Jan Koster"], "strong"),
    ("Mira Holm | Staff Writer", ["Mira Holm"], "strong"),
    ("Mira Holm, Political Correspondent", ["Mira Holm"], "strong"),
    ("Mira Holm Political Correspondent", ["Mira Holm"], "strong"),
    ("Mira HolmTravel News Reporter", ["Mira Holm"], "strong"),
    ("Mira Holm · CBC News · Posted: Aug 08, 2024 4:00 AM EDT", ["Mira Holm"], "strong"),
    ("By Mira Holm | Fox News", ["Mira Holm"], "strong"),
    ("By Mira Holm for The Oberau Courier", ["Mira Holm"], "strong"),
    ("By Mira Holm in Berlin", ["Mira Holm"], "strong"),
    ("By MIRA HOLM, Associated Press", ["MIRA HOLM"], "strong"),
    ("Mira Holm and AP", ["Mira Holm", "AP"], "strong"),
    ("By Mira Holm • Updated 3 May 2021", ["Mira Holm"], "strong"),
    ("By Mira Holm - Nov 3, 2024", ["Mira Holm"], "strong"),
    ("By Mira Holm 5 minute Read", ["Mira Holm"], "strong"),
    ("By Mira Holm Follow", ["Mira Holm"], "strong"),
    ("By Mira Holm@miraholm Dec 6, 2021, 4:08pm EST", ["Mira Holm"], "strong"),
    ("By Mira Holm mira.holm@courier.example", ["Mira Holm"], "strong"),
    ("By Martin Holm, Jr.", ["Martin Holm, Jr."], "strong"),
    ("By J. R. Holm", ["J. R. Holm"], "strong"),
    ("By Jean-Luc O'Hara-McKay", ["Jean-Luc O'Hara-McKay"], "strong"),
    ("By Dr. Mira Holm", ["Mira Holm"], "strong"),
    ("By Associated Press", ["Associated Press"], "strong"),
    ("By Tom Holm - Associated Press - Friday, April 28, 2023", ["Tom Holm"], "strong"),
    ("Mira Holm (now) and Jan Koster (earlier)", ["Mira Holm", "Jan Koster"], "strong"),
    ("Mira Holm (until 6pm), Jan Koster (evening)", ["Mira Holm", "Jan Koster"], "strong"),
    ("Live reporting by Mira Holm (now) and Jan Koster (earlier)", ["Mira Holm", "Jan Koster"], "strong"),
    ("Words by Mira Holm at Fallow Road; pictures by Jan Koster", ["Mira Holm"], "strong"),
    ("Words: Mira Holm; Photographs: Jan Koster", ["Mira Holm"], "strong"),
    ("By Mira Holm and photos by Jan Koster", ["Mira Holm"], "strong"),
    ("Text: Mira Holm, Fotos: Jan Koster", ["Mira Holm"], "strong"),
    ("Text von Mira Holm und Fotos von Jan Koster", ["Mira Holm"], "strong"),
    ("AFP, MANILA", ["AFP"], "strong"),
    ("By TPN, in News", ["TPN"], "strong"),
    ("By Mira Holm, in Food and Drink", ["Mira Holm"], "strong"),
    ("By TPN, in News, Ferries, Food and Drink · 31 Jan 2025, 20:02 · 0 Comments", ["TPN"], "strong"),
    ("Xiu Koster0,", ["Xiu Koster"], "weak"),
    ("By Mira Holm, Berlin", ["Mira Holm"], "strong"),
    ("By Mira Holm12, Jan Koster3", ["Mira Holm", "Jan Koster"], "strong"),
    ("By Mira Holm 3/5/24", ["Mira Holm"], "strong"),
    ("By Local Democracy Reporter Mira Holm", ["Mira Holm"], "strong"),
    ("Mira Holm, Chief Sports Writer, at Fallow Road", ["Mira Holm"], "strong"),
    ("Sarah Holm0,", ["Sarah Holm"], "weak"),
    ("Mira Holm @miraholm", ["Mira Holm"], "weak"),
    ("Mira Holm", ["Mira Holm"], "weak"),
    ("Mira Holm and Jan Koster", ["Mira Holm", "Jan Koster"], "weak"),
    ("Mira HolmPublished Jul 17, 2024, 11:21am|Updated Jul 17, 2024", ["Mira Holm"], "weak"),
    ("Mira Holm5 hours ago", ["Mira Holm"], "weak"),
    ("Fatima bin Rashid", ["Fatima bin Rashid"], "weak"),
    ("נעמה שדה", ["נעמה שדה"], "weak"),
    ("By Mirabai", ["Mirabai"], "weak"),
    ("Von: Mira Holm, Jan Koster", ["Mira Holm", "Jan Koster"], "strong"),
    ("Von : Mira Holm", ["Mira Holm"], "strong"),
    ("By: Mira Holm", ["Mira Holm"], "strong"),
    ("Por: Mira Holm", ["Mira Holm"], "strong"),
    ("Par : Mira Holm", ["Mira Holm"], "strong"),
    ("Di: Mira Holm", ["Mira Holm"], "strong"),
    ("Door: Mira Holm en Jan Koster", ["Mira Holm", "Jan Koster"], "strong"),
    ("Text: Mira Holm", ["Mira Holm"], "strong"),
    ("Foto e testo: Mira Holm", ["Mira Holm"], "strong"),
    ("Text und Fotos: Mira Holm", ["Mira Holm"], "strong"),
    ("Words and pictures by Mira Holm", ["Mira Holm"], "strong"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "names", "strength"), BYLINES, ids=[row[0] for row in BYLINES])
def test_a_byline_names_its_authors(line: str, names: list[str], strength: str) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert [author.name for author in byline.authors] == names
    assert byline.strength == strength
    assert [line[start:end] for start, end in byline.spans] == names
    assert 0 < byline.tail <= len(line)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Mira Holm, Political Correspondent", Author("Mira Holm", job_title="Political Correspondent")),
        ("Mira Holm | Staff Writer", Author("Mira Holm", job_title="Staff Writer")),
        ("Mira Holm Parliamentary editor", Author("Mira Holm", job_title="Parliamentary editor")),
        ("Von Mira Holm, Redakteurin", Author("Mira Holm", job_title="Redakteurin")),
        ("By Mira Holm, Associated Press", Author("Mira Holm", affiliation="Associated Press")),
        ("By Mira Holm for The Oberau Courier", Author("Mira Holm", affiliation="The Oberau Courier")),
        ("By Reuters", Author("Reuters", "organization")),
    ],
)
def test_what_the_byline_says_of_its_author_stands_apart(line: str, author: Author) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert byline.authors == (author,)


def test_each_author_keeps_the_own_title() -> None:
    line = "By Mira Holm, Harbour Editor, and Jan Koster-Pryce, Local Democracy Reporter"
    byline = parse_byline(line)
    assert byline is not None
    assert byline.authors == (
        Author("Mira Holm", job_title="Harbour Editor"),
        Author("Jan Koster-Pryce", job_title="Local Democracy Reporter"),
    )


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Par Mira Holm avec AFP", ("AFP",)),
        ("Mira Holm, Jan Koster / Reuters", ("Reuters",)),
        ("By Associated Press", ("Associated Press",)),
        ("Von Mira Holm mit dpa", ("dpa",)),
        ("By Mira Holm | Fox News", ()),
    ],
)
def test_agencies_of_a_byline(line: str, agencies: tuple[str, ...]) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert byline.agencies == agencies


@pytest.mark.parametrize(
    "line",
    [
        "By Staff",
        "By Staff Reporter",
        "By Our Correspondent",
        "Von Redaktion",
        "Par La rédaction",
        "By Web Desk",
    ],
)
def test_the_newsroom_at_large_is_a_byline_without_authors(line: str) -> None:
    byline = parse_byline(line)
    assert byline is not None
    assert (byline.authors, byline.rule) == ((), "byline-staff")


def test_reporting_credits_have_a_rule_of_their_own() -> None:
    byline = parse_byline("Reporting by Mira Holm; Editing by Jan Koster")
    assert byline is None or byline.rule == "byline-reporting"
    files = parse_byline("With files from The Associated Press and Mira Holm")
    assert files is not None
    assert (files.rule, files.agencies) == ("byline-reporting", ("The Associated Press",))
    single = parse_byline("Additional reporting by Mira Holm")
    assert single is not None
    assert single.rule == "byline-reporting"


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the harbour had reopened.",
        "By the time the ferry came, Mira Holm had left.",
        "By Mira Holm's own account, the ferry was late.",
        "By contrast, Oberau has two harbours",
        "By 2030",
        "By law",
        "By Default",
        "Von der Küste kam kein Schiff.",
        "Von Montag an fährt die Fähre wieder",
        "Par ailleurs, le port est fermé.",
        "Por eso el puerto sigue cerrado.",
        "Di nuovo in mare",
        "Door de storm vaart de veerboot niet",
        "Mira Holm was elected on Tuesday.",
        "Mira Holm: the woman who saved the ferry",
        "Mira Holm?",
        "Who is Mira Holm",
        "Real Estate",
        "New York",
        "Los Angeles",
        "World News",
        "Sign In",
        "Most Popular",
        "Climate Crisis",
        "United States",
        "Middle East",
        "Supreme Court",
        "Getty Images",
        "Associated Press",
        "The Guardian",
        "Oberau University",
        "Terms of Use",
        "Privacy Policy",
        "Breaking News",
        "Live Updates",
        "Politik",
        "Mehr Nachrichten",
        "Actualités",
        "Cookie-Einstellungen",
        "חדשות ספורט",
        "أخبار العالم",
        "Words: how a ferry got its name",
        "Mira Holm (left) and Jan Koster (right)",
        "Model Quay7",
        "Cortex Lane2",
        "Harbour Bell 11.18.19",
        "Mira Holm's Ferry",
        "Live reporting on the ferry",
        "By MANILA",
        "Mira Holm; pictures: the harbour",
        "Text: The ferry ran on Tuesday",
        "Read More: The ferry",
        "WILL THE FERRY RUN AGAIN?",
        "3 May 2021",
        "12:30",
        "—",
        "",
        "x",
    ],
)
def test_sentences_and_menus_are_no_bylines(line: str) -> None:
    assert parse_byline(line) is None


def test_the_tail_is_where_the_date_begins() -> None:
    line = "By Mira Holm | Published 3 May 2021"
    byline = parse_byline(line)
    assert byline is not None
    assert line[byline.tail :].strip() == "Published 3 May 2021"


def test_a_common_given_name_is_a_sign() -> None:
    known, unknown = parse_byline("Sarah Holm"), parse_byline("Xq Holm")
    assert known is not None
    assert known.known_name
    assert unknown is None or not unknown.known_name
