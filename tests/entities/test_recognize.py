"""Which names the rules find in running text, and which words they leave alone."""

from __future__ import annotations

import pytest

from semantic.entities import annotate_text, rules


def names(text: str, language: str = "en") -> set[tuple[str, str]]:
    return {
        (e.kind, mention.text)
        for e in annotate_text(text, language=language, recognizer=rules)
        for mention in e.mentions
    }


PERSONS = [
    # title before the name, in capitals, small, with a people's name, stacked
    ("Prime Minister Mette Holm spoke.", {"Mette Holm"}),
    ("Danish President Lars Bro-Nielsen left.", {"Lars Bro-Nielsen"}),
    ("The former finance minister Ole Brandt resigned.", {"Ole Brandt"}),
    ("Deputy Foreign Minister Ana Ruiz and Gen. Paul Orr met.", {"Ana Ruiz", "Paul Orr"}),
    ("Senate Majority Leader Bob Falk objected.", {"Bob Falk"}),
    ("Then Mayor Falk waved.", {"Falk"}),
    # honorifics
    ("Mr Birger and Mrs. Holm left with Dr Yusuf.", {"Birger", "Holm", "Yusuf"}),
    ("On Monday Sir Ian Falk met Lord Brake.", {"Ian Falk", "Brake"}),
    # possessives of both kinds go; the apostrophe of a name stays
    ("Mette Holm's car and Ole Brandt’s bicycle were gone.", {"Mette Holm", "Ole Brandt"}),
    ("Clara O’Hara and Sean O'Brien sang.", {"Clara O’Hara", "Sean O'Brien"}),
    # particles, initials, suffixes, letters of many alphabets
    ("Tomas van der Berg met Ursula von der Linden.", {"Tomas van der Berg", "Ursula von der Linden"}),
    ("Crown Prince Khaled bin Nasser saw Omar al-Rifai.", {"Khaled bin Nasser", "Omar al-Rifai"}),
    ("Ruth B. Falk and J. R. Hartmann signed.", {"Ruth B. Falk", "J. R. Hartmann"}),
    ("Robert Falk Jr. inherited it.", {"Robert Falk Jr"}),
    ("Mr Işık told Łukasz Żółć nothing.", {"Işık", "Łukasz Żółć"}),
    # an age beside a name that no list knows
    ("Police found 25-year-old Xoxi Quandel.", {"Xoxi Quandel"}),
    ("A neighbour, Xoxi Quandel, 34, called.", {"Xoxi Quandel"}),
    # lists and quotes
    ("Anna Holm, Peter Falk and Maria Brandt won.", {"Anna Holm", "Peter Falk", "Maria Brandt"}),
    ("“Enough,” Anna Holm said.", {"Anna Holm"}),
    # short forms after the full name
    (
        "Tomas van der Berg left. Van der Berg ran; later van der Berg fell.",
        {"Tomas van der Berg", "Van der Berg", "van der Berg"},
    ),
    ("Omar al-Rifai came. Rifai spoke.", {"Omar al-Rifai", "Rifai"}),
    # the first word of a sentence is no part of the name
    ("Welder Callum Strand struck. Storm Ottilie came.", {"Callum Strand"}),
    # a profession, or a title and a comma, before two plain names
    ("It was trombonist Oro Zeldin who left.", {"Oro Zeldin"}),
    ("Its chief executive, Oro Zeldin, left.", {"Oro Zeldin"}),
    # a family name with an honorific proves the whole name elsewhere
    ("Then Mr Zeldin left. Before that, Oro Zeldin sang.", {"Zeldin", "Oro Zeldin"}),
    # a first name that is a city
    ("Florence Nyborg arrived from Florence.", {"Florence Nyborg"}),
]


@pytest.mark.parametrize(
    ("text", "expected"), PERSONS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_persons(text: str, expected: set[str]) -> None:
    assert {surface for kind, surface in names(text) if kind == "person"} == expected


PLACES = [
    ("They met in Aarhus, Tel Aviv and New York City.", {"Aarhus", "Tel Aviv", "New York City"}),
    ("The U.S. and the UK left Burma.", {"U.S.", "UK", "Burma"}),
    ("It hit the West Bank and the Gaza Strip.", {"West Bank", "Gaza Strip"}),
    ("Washington, D.C., is not Washington state.", {"Washington, D.C.", "Washington"}),
    ("Tahrir Square, Lake Victoria and Mount Hermon.", {"Tahrir Square", "Lake Victoria", "Mount Hermon"}),
    ("The village of Plonk lies in Trzin province.", {"Plonk", "Trzin"}),
    ("It happened in Qorvik, Norway.", {"Qorvik", "Norway"}),
    (
        "The Harbour Museum and Learning Center in Riga reopened.",
        {"Harbour Museum and Learning Center", "Riga"},
    ),
    # an ordinary word that is also a city
    ("A nice day of reading. Reading helps. Nice people read.", set()),
    ("She flew to Washington to see Jordan Falk.", {"Washington"}),
    # an event named after a place is no place
    ("The London Marathon and the Paris Agreement.", set()),
    # a country or a person: nobody can tell
    ("Jordan Falk said Jordan would win.", set()),
]


@pytest.mark.parametrize(
    ("text", "expected"), PLACES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_places(text: str, expected: set[str]) -> None:
    assert {surface for kind, surface in names(text) if kind == "place"} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Israeli troops and Palestinians spoke French on Monday in May.",
        "A Russian-language paper quoted Swiss, Danish and US-backed groups.",
        "Christians, Muslims and Jews marked Easter, Ramadan and Passover.",
        "The gross domestic product (GDP) fell; GDP matters.",
        "However, nothing happened. Officials declined. Yesterday was quiet.",
        "TV, DNA, HIV and the CEO.",
        "The president and the minister met the queen.",
    ],
)
def test_words_that_are_no_names(text: str) -> None:
    assert names(text) == set()


ORGANIZATIONS = [
    ("The Ministry of Foreign Affairs and Trade met.", {"Ministry of Foreign Affairs and Trade"}),
    ("the Ministry of Law, Justice and Public Works met.", {"Ministry of Law, Justice and Public Works"}),
    ("Both the Supreme Court and Tallinn University closed.", {"Supreme Court", "Tallinn University"}),
    ("Denmark's Supreme Court ruled.", {"Supreme Court"}),
    ("The Central Bank of Norway cut rates.", {"Central Bank of Norway"}),
    ("ACME Widgets Inc. sued Falk & Sons Ltd yesterday.", {"ACME Widgets Inc", "Falk & Sons Ltd"}),
    ("The Coastal Rescue Alliance (CRA) met. CRA members cheered.", {"Coastal Rescue Alliance", "CRA"}),
    ("Hands Across Water (HAW) grew.", {"Hands Across Water", "HAW"}),
    ("He told the AP, Reuters and The New York Times.", {"AP", "Reuters", "The New York Times"}),
    ("The Prosecutor's Office and the People’s Party agreed.", {"Prosecutor's Office", "People’s Party"}),
    ("The White House and the United Nations agreed.", {"White House", "United Nations"}),
    ("Shares of Calder & Voss fell.", {"Calder & Voss"}),
    # common words that are companies count only where they act as one
    ("An apple a day, said the Apple farmer.", set()),
    # a party's acronym needs its country
    ("The SVP of sales resigned.", set()),
]


@pytest.mark.parametrize(
    ("text", "expected"), ORGANIZATIONS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_organizations(text: str, expected: set[str]) -> None:
    assert {surface for kind, surface in names(text) if kind == "organization"} == expected


def test_an_organization_and_a_title_stand_before_a_person() -> None:
    assert names("Haaretz editor Dana Falk met Google CEO Tim Brandt.") == {
        ("organization", "Haaretz"),
        ("person", "Dana Falk"),
        ("organization", "Google"),
        ("person", "Tim Brandt"),
    }


OTHER_LANGUAGES = [
    ("de", "Bundeskanzlerin Petra Holm traf Frau Meyer in München. Die SPD schwieg.",
     {("person", "Petra Holm"), ("person", "Meyer"), ("place", "München"), ("organization", "SPD")}),
    # German writes every noun large: nothing of this is a name
    ("de", "Der Sommer in der Stadt war gut, das Essen auch. Die Kinder im Norden lachten. Dabei half Regen.", set()),
    ("de", "Im Sommer in Essen schmeckte das Essen.", {("place", "Essen")}),
    ("de", "Ärzte ohne Grenzen arbeitet in der Schweiz und im Gazastreifen.",
     {("organization", "Ärzte ohne Grenzen"), ("place", "Schweiz"), ("place", "Gazastreifen")}),
    ("fr", "M. Morel est arrivé à Nice. Emmanuel Lavoine a salué les Nations unies.",
     {("person", "Morel"), ("place", "Nice"), ("person", "Emmanuel Lavoine"), ("organization", "Nations unies")}),
    ("es", "El presidente Pedro Llorente viajó de París a Nueva York. Llorente habló con la ONU.",
     {("person", "Pedro Llorente"), ("person", "Llorente"), ("place", "París"), ("place", "Nueva York"), ("organization", "ONU")}),
    ("it", "Il ministro Carlo Brandi a Milano con Anna Sella.",
     {("person", "Carlo Brandi"), ("place", "Milano"), ("person", "Anna Sella")}),
    ("it", "Anche l'Austria e l’Università di Padova tacciono.", {("place", "Austria"), ("organization", "Università di Padova")}),
    ("es", "La Universidad de Salamanca calla.", {("organization", "Universidad de Salamanca")}),
    ("pt", "O presidente João Falcão viajou para Lisboa.", {("person", "João Falcão"), ("place", "Lisboa")}),
    ("nl", "Premier Jan de Wit sprak in Den Haag over Duitsland.",
     {("person", "Jan de Wit"), ("place", "Den Haag"), ("place", "Duitsland")}),
    # prefix letters ("in", "and") are no part of the name
    ("he", "הנציגים נפגשו בישראל עם שרי צרפת ורוסיה. מוסקבה תגיב.",
     {("place", "ישראל"), ("place", "צרפת"), ("place", "רוסיה"), ("place", "מוסקבה")}),
    ("ar", "وصل الوفد إلى فرنسا وروسيا ثم عاد إلى القاهرة.",
     {("place", "فرنسا"), ("place", "روسيا"), ("place", "القاهرة")}),
    ("ja", "首相は東京で会見した。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), OTHER_LANGUAGES)
def test_other_languages_by_sure_evidence(language: str, text: str, expected: set[tuple[str, str]]) -> None:
    assert names(text, language) == expected


def test_a_text_of_unknown_language_is_read_as_english_only_if_it_looks_so() -> None:
    english = annotate_text(
        "The mayor said that Anna Holm was in the office of the Harbour Authority.", recognizer=rules
    )
    assert {e.name for e in english} == {"Anna Holm", "Harbour Authority"}
    german = annotate_text(
        "Die Behörde schweigt, der Rat berät und die Kinder warten auf Regen.", recognizer=rules
    )
    assert german == ()
