"""Place names that also name people and things: which mentions stay places."""

from __future__ import annotations

import pytest

from semantic.entities import annotate_text, rules


def places(text: str) -> set[str]:
    return {
        m.text
        for e in annotate_text(text, language="en", recognizer=rules)
        if e.kind == "place"
        for m in e.mentions
    }


NO_PLACE = [
    # announced as a person's name
    "The file came from a clerk named Holland, who kept bees.",
    "A plumber called Jordan fixed the organ.",
    "Her surname is Houston and she hates it.",
    "It was Edda Quarn, née Washington, who rang the bell.",
    "The note was for Mr. Holland at the ferry desk.",
    "A clerk named Holland kept bees. Holland said they were calm.",
    "A clerk named Holland kept bees. Holland left before noon.",
    "A baker named Israel opened late.",
    # who speaks is a person, unless the article says that a place is meant
    "The bees were calm, Holland said.",
    "The bees were calm. Holland said they liked rain.",
    # kin
    "The kiosk belongs to his wife, Georgia.",
    "Then her daughter Victoria sold the boat.",
    "They left it to their son Austin, who sails.",
    "The keeper's younger sister Florence rows.",
    "Their sons, Kent and Austin, sail.",
    "His daughters Victoria and Florence sang.",
    # things
    "The Turkey shoot on the pier lasted an hour.",
    "It was a Victoria sponge of a plan.",
    "They threw Brussels sprouts at the ferry.",
    "A herd of Jersey cows blocked the lane.",
    "He ate a Turkey sandwich on deck.",
    "The China cabinet fell over.",
    "Chile peppers were spilt on the quay.",
    "Bath towels were left on the quay.",
    "They served French toast and a Swiss roll.",
    "Nice people came.",
    "Reading list in hand, she left.",
    "Mobile phones rang all night.",
    "He ate a Hamburger on deck.",
    "Guinea pigs and Panama hats were sold.",
    "The Victoria line was shut.",
]


@pytest.mark.parametrize("text", NO_PLACE)
def test_the_name_of_a_person_or_thing_is_no_place(text: str) -> None:
    assert places(text) == set()


PLACES = [
    ("The ferry sank in Jordan. Jordan said the crew was safe.", {"Jordan"}),
    ("The Israeli army left. Israel said the road was open.", {"Israel"}),
    ("The Paris court ruled and Boston police agreed.", {"Paris", "Boston"}),
    ("She left her daughter in Georgia.", {"Georgia"}),
    ("She lives in a city called Paris.", {"Paris"}),
    ("Turkey and China signed a treaty.", {"Turkey", "China"}),
    ("The Turkey deal was signed in Turkey.", {"Turkey"}),
    ("They met his wife in Austin, Texas.", {"Austin", "Texas"}),
    ("The state of Georgia said so.", {"Georgia"}),
    ("Amman was quiet; Jordan said the port was open.", {"Amman", "Jordan"}),
    ("Egypt and Jordan said the port was open.", {"Egypt", "Jordan"}),
    ("His wife, Georgia, was born in Atlanta, Georgia.", {"Atlanta", "Georgia"}),
    ("France and the land once called Holland signed.", {"France", "Holland"}),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_clear_place_stays_a_place(text: str, expected: set[str]) -> None:
    assert places(text) == expected


def test_beside_a_clear_place_the_person_of_its_name_stays_unassigned() -> None:
    text = "A clerk named Holland kept bees. The bees came from a farm in Holland. Holland left."
    entities = [e for e in annotate_text(text, language="en", recognizer=rules) if e.kind == "place"]
    assert [m.start for e in entities for m in e.mentions] == [text.index("in Holland") + 3]
