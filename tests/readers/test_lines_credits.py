"""A credit is found where a page writes one, and never in a sentence."""

from __future__ import annotations

import pytest

from semantic.readers.lines.captions import caption_start, is_file_caption
from semantic.readers.lines.credits import split_credit

CAPTION = "Fishermen mend their nets in Oberau on March 3, 2019."

# line -> caption, text of the credit, photographers, organizations
CREDITS: list[tuple[str, str, str, tuple[str, ...], tuple[str, ...]]] = [
    # glued or spaced behind the caption
    (CAPTION + "Credit: Mira Holm/Reuters", CAPTION, "Mira Holm/Reuters", ("Mira Holm",), ("Reuters",)),
    (CAPTION + " Photograph: Mira Holm/AP", CAPTION, "Mira Holm/AP", ("Mira Holm",), ("AP",)),
    (CAPTION + " Photo: Mira Holm, Jan Koster", CAPTION, "Mira Holm, Jan Koster", ("Mira Holm", "Jan Koster"), ()),
    (CAPTION + " Foto: dpa/Mira Holm", CAPTION, "dpa/Mira Holm", ("Mira Holm",), ("dpa",)),
    (CAPTION + " Bild: IMAGO/Mira Holm", CAPTION, "IMAGO/Mira Holm", ("Mira Holm",), ("IMAGO",)),
    (CAPTION + " Crédit: AFP", CAPTION, "AFP", (), ("AFP",)),
    (CAPTION + " Crédit photo : Mira Holm / AFP", CAPTION, "Mira Holm / AFP", ("Mira Holm",), ("AFP",)),
    (CAPTION + " picture alliance / dpa | Mira Holm", CAPTION, "picture alliance / dpa | Mira Holm", ("Mira Holm",), ("picture alliance", "dpa")),
    ("A boat in the harbourCredit: Mira Holm", "A boat in the harbour", "Mira Holm", ("Mira Holm",), ()),
    ("A boat in the harbour (Image: Bloomberg via Getty Images)", "A boat in the harbour", "Bloomberg via Getty Images", (), ("Bloomberg", "Getty Images")),
    ("A boat in the harbour(Image: AFP via Getty Images)", "A boat in the harbour", "AFP via Getty Images", (), ("AFP", "Getty Images")),
    ("A boat in the harbour (Photo: Mira Holm)", "A boat in the harbour", "Mira Holm", ("Mira Holm",), ()),
    # in brackets
    (CAPTION + " (AP Photo/Mira Holm)", CAPTION, "AP Photo/Mira Holm", ("Mira Holm",), ("AP",)),
    (CAPTION + " (AP Photo/Mira Holm, File)", CAPTION, "AP Photo/Mira Holm, File", ("Mira Holm",), ("AP",)),
    (CAPTION + " (Photo by Mira Holm / Xinhua via Getty Images)", CAPTION, "Mira Holm / Xinhua via Getty Images", ("Mira Holm",), ("Xinhua", "Getty Images")),
    (CAPTION + " (Mira Holm/Associated Press)", CAPTION, "Mira Holm/Associated Press", ("Mira Holm",), ("Associated Press",)),
    (CAPTION + " (Getty Images)", CAPTION, "Getty Images", (), ("Getty Images",)),
    (CAPTION + " (AP)", CAPTION, "AP", (), ("AP",)),
    # no label
    (CAPTION + " REUTERS/Mira Holm", CAPTION, "REUTERS/Mira Holm", ("Mira Holm",), ("REUTERS",)),
    (CAPTION + " AP Photo/Mira Holm", CAPTION, "AP Photo/Mira Holm", ("Mira Holm",), ("AP",)),
    (CAPTION + " Mira Holm/Getty Images", CAPTION, "Mira Holm/Getty Images", ("Mira Holm",), ("Getty Images",)),
    (CAPTION + " Mira Holm for The Oberau Courier", CAPTION, "Mira Holm for The Oberau Courier", ("Mira Holm",), ("The Oberau Courier",)),
    ("A boat at the gate Martin J Holm/Getty Images Europe", "A boat at the gate", "Martin J Holm/Getty Images Europe", ("Martin J Holm",), ("Getty Images Europe",)),
    (CAPTION + " — Picture by Mira Holm", CAPTION, "Mira Holm", ("Mira Holm",), ()),
    (CAPTION + " © Mira Holm / AFP", CAPTION, "Mira Holm / AFP", ("Mira Holm",), ("AFP",)),
    ("Ein Boot im Hafen. Foto von Mira Holm", "Ein Boot im Hafen.", "Mira Holm", ("Mira Holm",), ()),
    ("Illustration by Mira Holm", "", "Mira Holm", ("Mira Holm",), ()),
    # alone on the line
    ("Mira Holm/Reuters", "", "Mira Holm/Reuters", ("Mira Holm",), ("Reuters",)),
    ("Mira Holm | Reuters", "", "Mira Holm | Reuters", ("Mira Holm",), ("Reuters",)),
    ("Mira Holm via AP", "", "Mira Holm via AP", ("Mira Holm",), ("AP",)),
    ("Getty Images", "", "Getty Images", (), ("Getty Images",)),
    ("REUTERS", "", "REUTERS", (), ("REUTERS",)),
    ("Image: Mira van der Holm", "", "Mira van der Holm", ("Mira van der Holm",), ()),
    ("Image Credits: Harbour Robotics", "", "Harbour Robotics", (), ("Harbour Robotics",)),
    ("Image Credits: Oberline", "", "Oberline", (), ()),
    ("Image: Oberline Ferrytech", "", "Oberline Ferrytech", (), ()),
    ("Photo: Oberau University", "", "Oberau University", (), ("Oberau University",)),
    ("Photo: OHV", "", "OHV", (), ("OHV",)),
    ("Credit: Mira Holm for The New York Times", "", "Mira Holm for The New York Times", ("Mira Holm",), ("The New York Times",)),
    ("PHOTO: MIRA HOLM / THE INDEPENDENT", "", "MIRA HOLM / THE INDEPENDENT", ("MIRA HOLM",), ("THE INDEPENDENT",)),
    ("Courtesy of Mira Holm", "", "Courtesy of Mira Holm", ("Mira Holm",), ()),
    ("צילום: נעמה שדה", "", "נעמה שדה", ("נעמה שדה",), ()),
    ("דייגים מתקנים רשתות בנמל. צילום: רויטרס", "דייגים מתקנים רשתות בנמל.", "רויטרס", (), ("רויטרס",)),
    ("تصوير: سمير حداد", "", "سمير حداد", ("سمير حداد",), ()),
    ("Foto: EFE", "", "EFE", (), ("EFE",)),
    # public bodies, whose word opens the name
    ("צילום: רשות הנמלים", "", "רשות הנמלים", (), ("רשות הנמלים",)),
    ("צילום: דוברות עיריית עכו", "", "דוברות עיריית עכו", (), ("דוברות עיריית עכו",)),
    ("צילום: באדיבות המצולמת", "", "באדיבות המצולמת", (), ()),
    ("צילום: באדיבות משרד התחבורה", "", "באדיבות משרד התחבורה", (), ("משרד התחבורה",)),
    ("صورة: هيئة الموانئ", "", "هيئة الموانئ", (), ("هيئة الموانئ",)),
    ("تصوير: وزارة النقل", "", "وزارة النقل", (), ("وزارة النقل",)),
    ("Foto: Landratsamt Oberau", "", "Landratsamt Oberau", (), ("Landratsamt Oberau",)),
    ("Foto: Innenministerium", "", "Innenministerium", (), ("Innenministerium",)),
    ("Photo : mairie de Valbreuil", "", "mairie de Valbreuil", (), ("mairie de Valbreuil",)),
    ("Photo : Police nationale", "", "Police nationale", (), ("Police nationale",)),
    ("Foto: Ayuntamiento de Villaseca", "", "Ayuntamiento de Villaseca", (), ("Ayuntamiento de Villaseca",)),
    ("Foto: vigili del fuoco", "", "vigili del fuoco", (), ("vigili del fuoco",)),
    # newspapers
    (CAPTION + " (Image: Oberau Chronicle/Mira Holm)", CAPTION, "Oberau Chronicle/Mira Holm", ("Mira Holm",), ("Oberau Chronicle",)),
    ("Photo: Mira Holm, The Seaboard Ledger", "", "Mira Holm, The Seaboard Ledger", ("Mira Holm",), ("The Seaboard Ledger",)),
    ("Photo: Mira Holm, The Seaboard Bugle", "", "Mira Holm, The Seaboard Bugle", ("Mira Holm",), ("The Seaboard Bugle",)),
    ("Foto: Tobias Quell, Oberauer Anzeiger", "", "Tobias Quell, Oberauer Anzeiger", ("Tobias Quell",), ("Oberauer Anzeiger",)),
    ("Foto: Morgenkurier/Tobias Quell", "", "Morgenkurier/Tobias Quell", ("Tobias Quell",), ("Morgenkurier",)),
    ("Foto: Il Giornale di Montefosco", "", "Il Giornale di Montefosco", (), ("Il Giornale di Montefosco",)),
    ("Photo: Sarah Holm for Tales of Oberau", "", "Sarah Holm for Tales of Oberau", ("Sarah Holm",), ("Tales of Oberau",)),
    # a slash parts a person from a paper; who is which stays open without a given name or a noun
    ("Photo: Oberau Weekender/Sarah Holm", "", "Oberau Weekender/Sarah Holm", ("Sarah Holm",), ()),
    ("Photo: Sarah Holm/Peter Koster", "", "Sarah Holm/Peter Koster", ("Sarah Holm", "Peter Koster"), ()),
    # a person or a paper: nobody can say
    ("Photo: Emily Post", "", "Emily Post", (), ()),
    ("Photo: Marcus Herald", "", "Marcus Herald", (), ()),
    ("Photo: Daily Star", "", "Daily Star", (), ("Daily Star",)),
    ("Photo: Gordon Parks", "", "Gordon Parks", ("Gordon Parks",), ()),
    # the label without a colon
    ("Le case sopra la strada (Foto Ansa)", "Le case sopra la strada", "Ansa", (), ("Ansa",)),
    ("Le case sopra la strada (Foto Sarah Holm)", "Le case sopra la strada", "Sarah Holm", ("Sarah Holm",), ()),
    ("Foto Ansa", "", "Ansa", (), ("Ansa",)),
    ("(Photo Afp)", "", "Afp", (), ("Afp",)),
    ("Photograph: Mira Holm; Getty Images", "", "Mira Holm; Getty Images", ("Mira Holm",), ("Getty Images",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "caption", "text", "photographers", "organizations"),
    CREDITS,
    ids=[row[0][-45:] for row in CREDITS],
)
def test_a_credit_is_split_from_its_caption(
    line: str, caption: str, text: str, photographers: tuple[str, ...], organizations: tuple[str, ...]
) -> None:
    match = split_credit(line)
    assert match is not None
    assert line[: match.caption_end] == caption
    assert line[match.start : match.end] == match.credit.text == text
    assert (match.credit.photographers, match.credit.organizations) == (photographers, organizations)
    assert match.alone == (caption == "")


@pytest.mark.parametrize(
    ("line", "text", "notice"),
    [
        (
            "Copyright 2019 The Associated Press. All rights reserved.",
            "The Associated Press",
            "Copyright 2019 The Associated Press. All rights reserved.",
        ),
        ("© 2021 Mira Holm", "Mira Holm", "© 2021 Mira Holm"),
        (CAPTION + " © AFP", "AFP", "© AFP"),
    ],
)
def test_a_copyright_notice_is_kept_verbatim(line: str, text: str, notice: str) -> None:
    match = split_credit(line)
    assert match is not None
    assert (match.credit.text, match.credit.copyright_notice) == (text, notice)


@pytest.mark.parametrize(
    "line",
    [
        "He gave them credit: nobody else had mended the nets in time.",
        "The mayor deserves some credit: Oberau has a harbour again.",
        "“Photo: none available,” the page of the register says.",
        "She sent a photo: it shows the ferry at night, with all its lamps on.",
        "Photo by photo, the archive grew into the largest of the coast.",
        "The picture by the Dutch master hangs in the town hall.",
        "The council (and its chairman) refused to answer.",
        "The report was first published by the Associated Press (AP)",
        "The North Atlantic Treaty Organization (NATO)",
        "The ferry was built in 1962 (see box).",
        "He said it twice. (Applause.)",
        "Reuters was the first to report the sale.",
        "The sale was first reported by Reuters.",
        "Officials told Reuters. The mayor did not answer.",
        "The ferry runs between Oberau and/or Niederau.",
        "Prices rose by 3/4.",
        "Images of the harbour were shared widely on Tuesday.",
        "The image: a man alone in a boat, rowing against the wind for three days.",
        "Credit card rates: up again",
        "© is the sign of copyright.",
        "Time",
        "Focus",
        "Anna Holm",
        "Anna Holm (left) and Jan Koster",
        "The minister for fisheries, Jan Koster, and the minister for harbours",
        "Quelle: unbekannt",
        "Bild der Woche",
        "Foto der Fähre aufgetaucht",
        "La photo de la semaine",
        "Photos",
        "",
        " ",
        "The deal was made on 24/7.",
        "She works for The New York Times",
        "Photo Gallery",
        "Photo Oberau",
        "They met at the fair (photo below)",
        "They met at the fair (Photo Gallery)",
        "Foto Mira",
        "Photo : police searched the houses of the quay",
        "He photographed the harbour for Reuters in 1989, and left the agency a year later.",
    ],
)
def test_a_sentence_is_no_credit(line: str) -> None:
    assert split_credit(line) is None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (CAPTION + " Harbour Museum", "Harbour Museum"),
        (CAPTION + " (Harbour Robotics)", "Harbour Robotics"),
    ],
)
def test_a_known_caption_may_end_with_a_bare_name(line: str, text: str) -> None:
    match = split_credit(line, caption=True)
    assert match is not None
    assert (line[: match.caption_end], match.credit.text) == (CAPTION, text)


def test_a_known_caption_without_a_name_at_its_end_has_no_credit() -> None:
    for line in (CAPTION, CAPTION + " They go out at dawn.", CAPTION + " File photo"):
        assert split_credit(line, caption=True) is None


@pytest.mark.parametrize(
    "line",
    [
        "FILE - A boat leaves Oberau.",
        "FILE PHOTO: A boat leaves Oberau.",
        "(FILES) A boat leaves.",
        "File photo of the ferry",
        "Archivbild: Die Fähre",
        "ARCHIVO - La barca",
    ],
)
def test_captions_of_older_pictures(line: str) -> None:
    assert is_file_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Files were lost in the fire.",
        "The file - all of it - is gone.",
        "Filed under: ferries",
        "Archivists met in Oberau.",
    ],
)
def test_other_lines_that_begin_alike(line: str) -> None:
    assert not is_file_caption(line)


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("[Image: two boats at a quay] Two boats wait for the tide.", "Two boats wait for the tide."),
        ("[Photo: two boats]Two boats wait.", "Two boats wait."),
        ("Image caption, Two boats wait.", "Two boats wait."),
        ("Bildunterschrift: Zwei Boote warten.", "Zwei Boote warten."),
        ("Pie de foto: Dos barcas esperan.", "Dos barcas esperan."),
        ("Two boats wait [at the quay].", "Two boats wait [at the quay]."),
        ("[Two boats] wait at the quay.", "[Two boats] wait at the quay."),
        ("[Image: two boats at a quay]", "[Image: two boats at a quay]"),
        ("Image captions are hard to write.", "Image captions are hard to write."),
        ("", ""),
    ],
)
def test_what_stands_before_a_caption_is_none(line: str, caption: str) -> None:
    assert line[caption_start(line) :] == caption
