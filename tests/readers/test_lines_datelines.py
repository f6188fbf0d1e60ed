"""A dateline is a place or an agency before the first sentence, never the beginning of one."""

from __future__ import annotations

import pytest

from semantic.readers.lines.datelines import parse_dateline

DATELINES = [
    ("COLUMBIA, S.C. (AP) — The ferry ran.", "COLUMBIA, S.C.", ("AP",)),
    ("SIOUX FALLS, S.D. – People came.", "SIOUX FALLS, S.D.", ()),
    ("BERLIN (Reuters) - The ferry ran.", "BERLIN", ("Reuters",)),
    ("PARIS, 3 mai (AFP) — Le ferry.", "PARIS, 3 mai", ("AFP",)),
    ("Wien/Berlin (APA/dpa) – Die Fähre fuhr.", "Wien/Berlin", ("APA", "dpa")),
    ("Hamburg (dpa/lno) - Die Fähre fuhr.", "Hamburg", ("dpa",)),
    ("JERUSALEM — The ferry ran.", "JERUSALEM", ()),
    ("WASHINGTON – Two ferries ran.", "WASHINGTON", ()),
    ("WASHINGTON -- Two ferries ran.", "WASHINGTON", ()),
    ("CLEVELAND, Ohio – The ferry ran.", "CLEVELAND, Ohio", ()),
    ("OBERAU, Germany — The ferry ran.", "OBERAU, Germany", ()),
    ("OBERAU, Nov 22 — The ferry ran.", "OBERAU, Nov 22", ()),
    ("Madrid, 3 may (EFE).- El ferry.", "Madrid, 3 may", ("EFE",)),
    ("(Reuters) - The ferry ran.", None, ("Reuters",)),
    ("Oberau (AP) — “We ran,” she said.", "Oberau", ("AP",)),
    ("NEW YORK (AP) -- The ferry ran.", "NEW YORK", ("AP",)),
    ("MOSCOW, March 3 (TASS) - The ferry ran.", "MOSCOW, March 3", ("TASS",)),
    ("Berlin – Die Fähre fährt wieder.", "Berlin", ()),
    ("MONTE FOSCO - La frana si è fermata poco sopra le case.", "MONTE FOSCO", ()),
    ("Hannover. Die Fähre fährt wieder, und das ist für viele ein Grund zu feiern.", "Hannover", ()),
    ("OBERAU. Die Fähre fährt wieder, und das ist für viele ein Grund zu feiern.", "OBERAU", ()),
    ("ירושלים – המעבורת יצאה לדרך.", "ירושלים", ()),
    ("القاهرة (رويترز) - انطلقت العبارة.", "القاهرة", ("رويترز",)),
]


@pytest.mark.parametrize(("paragraph", "text", "agencies"), DATELINES, ids=[row[0] for row in DATELINES])
def test_a_dateline_is_read(paragraph: str, text: str | None, agencies: tuple[str, ...]) -> None:
    dateline = parse_dateline(paragraph)
    assert dateline is not None
    assert (dateline.text, dateline.agencies) == (text, agencies)
    assert not paragraph[dateline.end].isspace()
    assert paragraph[dateline.end :].strip() == paragraph[dateline.end :]
    assert not paragraph[dateline.end :].startswith(("-", "–", "—", "(", ")"))


@pytest.mark.parametrize(
    "paragraph",
    [
        "NATO — the alliance of the north — met.",
        "NATO — The alliance met.",
        "BREAKING: The ferry ran.",
        "BREAKING — The ferry ran.",
        "UPDATE - The ferry ran.",
        "EXCLUSIVE — The ferry ran.",
        "Berlin – Hauptstadt der Fähren – wächst.",
        "Paris – die Stadt am Fluss – wächst.",
        "London - the city of ferries - grows.",
        "The ferry (AP) — it ran.",
        "The Associated Press (AP) — an agency — said so.",
        "The ferry ran — again.",
        "Mira Holm (Greens) - The ferry ran.",
        "Reuters reported that the ferry ran.",
        "BERLIN",
        "BERLIN —",
        "BERLIN. The ferry ran.",
        "London. A city of ferries, and of the people who miss them every day.",
        "Paris. Die Stadt am Fluss hat für die Fähre und das Ufer ein neues Wort.",
        "Oberau. Die Fähre fährt wieder, und das ist für viele ein Grund zu feiern.",
        "Schluss. Die Fähre fährt nicht mehr, und das ist für viele ein Grund zu klagen.",
        "ENDE. Die Fähre fährt nicht mehr, und das ist für viele ein Grund zu klagen.",
        "BREAKING NEWS - The ferry ran on Tuesday.",
        "LIVE BLOG - The ferry ran on Tuesday.",
        "VIDEO - The ferry ran on Tuesday.",
        "EXKLUSIV – Die Fähre fährt wieder.",
        "UPDATE 2 - The ferry ran.",
        "THE FERRY - Officials met in Oberau.",
        "PHOTOS - Officials met in Oberau.",
        "COPPA ITALIA - La squadra di casa ha vinto.",
        "SARAH HOLM - The mayor of Oberau resigned.",
        "OBERAU - The ferry ran.",
        "Jan Koster — The Ferryman",
        "9 a.m. — The ferry leaves.",
        "— Mira Holm",
        "",
    ],
)
def test_a_sentence_has_no_dateline(paragraph: str) -> None:
    assert parse_dateline(paragraph) is None


@pytest.mark.parametrize(
    ("paragraph", "headline", "text"),
    [
        ("Oberau. Die Fähre fährt wieder, und das ist für viele ein Grund zu feiern.", "Fähre in Oberau fährt wieder", "Oberau"),
        ("OBERAU - The ferry ran.", "Oberau has its ferry back", "OBERAU"),
        ("Oberau. Die Fähre fährt wieder, und das ist für viele ein Grund zu feiern.", "Oberauer Fähre fährt wieder", None),
        ("NATO - The alliance met.", "NATO meets in Oberau", None),
        ("UPDATE - The ferry ran.", "Update on the ferry", None),
    ],
)  # fmt: skip
def test_a_name_of_the_headline_is_believed(paragraph: str, headline: str, text: str | None) -> None:
    dateline = parse_dateline(paragraph, headline=headline)
    assert (dateline.text if dateline else None) == text
