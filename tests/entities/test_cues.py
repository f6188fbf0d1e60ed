"""Names that no table knows and the words around them prove, in each language; and names of what is no entity."""

from __future__ import annotations

import pytest

from semantic.entities import annotate, annotate_text, rules
from tests.entities.conftest import build_article


def found(text: str, language: str) -> set[tuple[str, str]]:
    return {(e.kind, e.name) for e in annotate_text(text, language=language, recognizer=rules)}


CUES = [
    # English
    ("en", "The prosecutor in Torvik, Edda Quarn, agreed.", {("person", "Edda Quarn"), ("place", "Torvik")}),
    ("en", "It is a girl called Delra Quarn who rang.", {("person", "Delra Quarn")}),
    ("en", "He flew with the airline Quarn Air to see her.", {("organization", "Quarn Air")}),
    ("en", "The state-owned miner Torvenor fell.", {("organization", "Torvenor")}),
    ("en", "They met in the harbour town Quarn Vik.", {("place", "Quarn Vik")}),
    ("en", "She has lived in Torvikmoor for years.", {("place", "Torvikmoor")}),
    ("en", "The UN Water and Food Agency sent tents.", {("organization", "UN Water and Food Agency")}),
    (
        "en",
        "The Torvik Society of Water and Energy met.",
        {("organization", "Torvik Society of Water and Energy")},
    ),
    # French, Italian, Spanish, German
    ("fr", "Hier, le maire de Torvique, Odilon Quarne, a refusé.", {("person", "Odilon Quarne")}),
    (
        "fr",
        "Le tribunal administratif de Nantes a tranché.",
        {("organization", "tribunal administratif de Nantes")},
    ),
    ("fr", "Pour l'association Les Quarne, c'est trop tard.", {("organization", "Les Quarne")}),
    ("it", "Lo ha detto la geologa Zelmira Quarnetti.", {("person", "Zelmira Quarnetti")}),
    ("it", "Aiutato da un pensionato, Zelmiro Quarnetti, è salvo.", {("person", "Zelmiro Quarnetti")}),
    ("es", "Allí la alcaldesa de Quarnela, Zelmira Torvez, calló.", {("person", "Zelmira Torvez")}),
    ("de", "Gestern kam Geschäftsführer Dr. Jochen Quarn.", {("person", "Jochen Quarn")}),
    ("de", "Die Quarn Torvik GmbH schweigt.", {("organization", "Quarn Torvik GmbH")}),
    ("de", "Die Kanzlei Quarn & Torvik schweigt.", {("organization", "Quarn & Torvik")}),
    ("de", "Züge aus Bremen und Osnabrück fallen aus.", {("place", "Bremen"), ("place", "Osnabrück")}),
    # Hebrew and Arabic
    ("he", 'אמרה ד"ר זלמירה קוורן אתמול.', {("person", "זלמירה קוורן")}),
    ("he", "השר אלעזר קוורן שתק.", {("person", "אלעזר קוורן")}),
    ("he", "פניתי למשרד התחבורה בבוקר.", {("organization", "משרד התחבורה")}),
    ("he", "הקו של חברת Quarn Bahn נסגר.", {("organization", "Quarn Bahn")}),
    ("ar", "قالت الدكتورة زلميرا قرنة أمس.", {("person", "زلميرا قرنة")}),
    ("ar", "أعلنت وزارة الصحة ذلك.", {("organization", "وزارة الصحة")}),
]


@pytest.mark.parametrize(("language", "text", "expected"), CUES)
def test_cue_proves_a_name(language: str, text: str, expected: set[tuple[str, str]]) -> None:
    assert found(text, language) == expected


NOTHING = [
    # craft
    (
        "en",
        "Two hundred slept aboard the ferry Morning Herald. The Morning Herald, on its way north, burned.",
    ),
    ("en", "The trawler Delia Quarn sank."),
    ("fr", "Le chalutier Belle Aurore a coulé."),
    # no names: what somebody heads, a degree, a title before a verb, a local office, "not in the union of"
    ("en", "She is head of Sales and Customer Services there."),
    ("en", "He took a degree in Sociology."),
    ("he", "השר הבטיח לבקר."),
    ("he", "המשרד המקומי נסגר."),
    ("de", "Er ist bei der Gewerkschaft der Lokführer."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_no_name_is_made_of_other_things(language: str, text: str) -> None:
    assert found(text, language) == set()


def test_name_goes_over_the_break_of_a_wrapped_line() -> None:
    text = "The report was written for the regional council by analyst Gwendolyn\nTorvik, who lives in the north."
    people = [e for e in annotate(build_article(text), recognizer=rules).entities if e.kind == "person"]
    assert [(p.name, p.mentions[0].text) for p in people] == [("Gwendolyn Torvik", "Gwendolyn\nTorvik")]


def test_lines_of_a_list_are_no_name() -> None:
    assert found("Gwendolyn\nTorvik", "en") == set()


def test_family_name_of_a_person_is_no_city() -> None:
    text = "Zelda Clinton spoke first.\nDonors gave money to Clinton, records show.\nThen Clinton left."
    assert found(text, "en") == {("person", "Zelda Clinton")}


def test_town_of_a_namesake_gets_no_id() -> None:
    """Paris in France and Paris in Texas: the text names Texas and nothing of France."""
    places = {
        e.name: e.authority
        for e in annotate_text("A barn in Paris burned. Texas sent help.", language="en", recognizer=rules)
    }
    assert places["Paris"] is None
    assert places["Texas"] is not None


def test_club_that_plays_is_no_person() -> None:
    text = (
        "The striker scored after half-time and the midfielder missed a penalty. Hollis Mead's players cheered the "
        "goalkeeper. Hollis Mead have one wish for the final."
    )
    assert ("person", "Hollis Mead") not in found(text, "en")
    assert ("organization", "Hollis Mead") in found(text, "en")
