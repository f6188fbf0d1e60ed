"""Page chrome is recognized as a whole line; a sentence with the same words never is."""

from __future__ import annotations

import re

import pytest

from semantic.readers.lines.phrase_patterns import CASED_PATTERNS, PATTERNS, SIGNS
from semantic.readers.lines.phrase_tables import GENRES, PHRASES
from semantic.readers.lines.phrases import genre, is_chrome

LINES = [
    ("Subscribe today and save 30%", "subscription"),
    ("Already signed up? LOG IN", "subscription"),
    ("Sign up for our morning newsletter", "subscription"),
    ("Log in to continue reading", "subscription"),
    ("Jetzt kostenlos testen", "subscription"),
    ("Abonnez-vous à partir de 1 € par mois", "subscription"),
    ("Suscríbete para seguir leyendo", "subscription"),
    ("Abbonati per leggere tutto", "subscription"),
    ("Assine e leia sem limites", "subscription"),
    ("Al abonnee? Log in", "subscription"),
    ("הירשמו לניוזלטר היומי", "subscription"),
    ("اشترك في النشرة اليومية", "subscription"),
    ("Comments", "comment"),
    ("12 Comments", "comment"),
    ("Automatic approval of subscriber comments.", "comment"),
    ("Kommentare (12)", "comment"),
    ("תגובות", "comment"),
    ("Share on Facebook", "share"),
    ("Auf Facebook teilen", "share"),
    ("Partager sur Facebook", "share"),
    ("Follow us on Instagram and X", "share"),
    ("שתפו בפייסבוק", "share"),
    ("Related", "related-heading"),
    ("RELATED ARTICLES", "related-heading"),
    ("More from Oberau", "related-heading"),
    ("Mehr zum Thema", "related-heading"),
    ("À lire aussi", "related-heading"),
    ("Más noticias", "related-heading"),
    ("Leggi anche", "related-heading"),
    ("Leia também", "related-heading"),
    ("Lees ook", "related-heading"),
    ("כתבות נוספות", "related-heading"),
    ("مواضيع ذات صلة", "related-heading"),
    ("Home", "navigation"),
    ("Skip to main content", "navigation"),
    ("Home > News > Harbour", "navigation"),
    ("Startseite", "navigation"),
    ("Privacy Policy", "chrome"),
    ("Click the alert icon to follow topics:", "chrome"),
    ("© 2021 The Oberau Courier. All rights reserved.", "chrome"),
    ("This site uses cookies to improve your experience.", "chrome"),
    ("Advertisement", "chrome"),
    ("Privacy Policy | Terms of Use | Contact", "chrome"),
    ("News · Sport · Weather", "navigation"),
    ("Duration 1:30", "chrome"),
    ("Enter your email below and we'll send you a code.", "subscription"),
    ("ADVERTISEMENT – SCROLL TO CONTINUE", "chrome"),
    ("Wir brauchen Ihre Zustimmung", "chrome"),
    ("Wir benötigen deine Einwilligung.", "chrome"),
    ("We value your privacy", "chrome"),
    ("Your privacy is important to us", "chrome"),
    ("Nous respectons votre vie privée", "chrome"),
    ("Le respect de votre vie privée est notre priorité", "chrome"),
    ("Valoramos su privacidad", "chrome"),
    ("Tu privacidad nos importa", "chrome"),
    ("Tutela della tua privacy", "chrome"),
    ("Rispettiamo la tua privacy", "chrome"),
    ("Sua privacidade é importante para nós", "chrome"),
    ("Valorizamos a sua privacidade", "chrome"),
    ("Uw privacy is belangrijk voor ons", "chrome"),
    ("Wij respecteren uw privacy", "chrome"),
    ("הפרטיות שלך חשובה לנו", "chrome"),
    ("אנו מכבדים את פרטיותך", "chrome"),
    ("نحن نقدر خصوصيتك", "chrome"),
    ("خصوصيتكم تهمنا", "chrome"),
    (
        "Puedes seguir LA GACETA DE OBERAU en Facebook y X, o apuntarte aquí para recibir nuestra newsletter semanal.",
        "promo",
    ),
    (
        "Meine Fährstadt: Täglich das Neueste vom Kai – kostenlos in unserem Newsletter. Jetzt anmelden!",
        "promo",
    ),
    ("The harbour in ten minutes: it is all in our newsletter. Sign up here!", "promo"),
    ("Like what you read? Follow us on Facebook, or get our newsletter every Friday.", "promo"),
    ("Sigue toda la información del puerto en Facebook y X, o en nuestra newsletter semanal", "promo"),
    ("L’essentiel du port chaque matin dans notre newsletter : inscrivez-vous ici.", "promo"),
    ("Envie de nous lire ailleurs ? Suivez-nous sur Instagram et Facebook.", "promo"),
    ("Il porto ogni mattina nella nostra newsletter. Iscriviti qui!", "promo"),
    ("Quer saber do porto? Receba a nossa newsletter aqui.", "promo"),
    ("Elke ochtend het havennieuws in onze nieuwsbrief. Schrijf je hier in!", "promo"),
    ("רוצים עוד? עקבו אחרינו בפייסבוק", "promo"),
    ("كل أخبار الميناء في نشرتنا البريدية. اشترك الآن!", "promo"),
    ("5 min read", "chrome"),
    ("2 hours ago", "chrome"),
    ("https://courier.example/harbour/1", "chrome"),
    ("Datenschutz", "chrome"),
    ("Impressum", "chrome"),
    ("פרסומת", "chrome"),
    ("إعلان", "chrome"),
    ("Read more: Ferry breaks down again", "promo"),
    ("READ MORE: Ferry breaks down again", "promo"),
    ("Also read | Ferry breaks down again", "promo"),
    ("Watch: Ferry breaks down again", "promo"),
    ("Lesen Sie auch: Fähre fällt wieder aus", "promo"),
    ("Lire aussi : Le ferry encore en panne", "promo"),
    ("Lee también: El ferry, otra vez averiado", "promo"),
    ("Leggi anche: Il traghetto ancora fermo", "promo"),
    ("Leia também: A balsa parou de novo", "promo"),
    ("Lees ook: Veerboot valt weer uit", "promo"),
    ("קראו גם: המעבורת שוב תקועה", "promo"),
    ("اقرأ أيضا: العبارة تتوقف مرة أخرى", "promo"),
    ("The ferry, the mayor's plan and stormy weather on our podcast. Listen", "promo"),
    ("Click here to read more", "promo"),
    ("This story was originally published by The Oberau Courier.", "promo"),
]


@pytest.mark.parametrize(("line", "kind"), LINES, ids=[row[0] for row in LINES])
def test_a_line_of_chrome_has_its_kind(line: str, kind: str) -> None:
    match = is_chrome(line)
    assert match is not None
    assert match.kind == kind
    assert match.row


ORDINARY = [
    "He read more books than anyone on the ferry.",
    "She would subscribe to that view, the mayor said.",
    "Subscribers of the harbour society met on Monday.",
    "The council shared the report on Facebook, where it was read by thousands.",
    "More on that later.",
    "Weather | Storm hits Oberau",
    "Sport in Oberau is dying",
    "Russia says the ferry is safe",
    "Enter the dragon boat: a race in pictures",
    "More from the same study shows that ferries are late.",
    "Most read the letter twice before they signed.",
    "Related questions were not answered.",
    "The comments of the minister caused anger.",
    "Comments by the minister caused anger on Tuesday",
    "Listen to your doctor, she said.",
    "Watch the sky, the old captain told us.",
    "Sign language is taught at the harbour school.",
    "Follow the money, an old rule of reporters says.",
    "Home is where the harbour is.",
    "Home prices in Oberau rose by 4 percent.",
    "We baked cookies for the crew and sang until morning.",
    "The advertisement showed a ferry that never existed.",
    "The terms of the deal were not made public.",
    "Privacy is a human right, the court said.",
    "This report was published on Monday and names nine ferries.",
    "This essay was written in 1931.",
    "Contact with the ferry was lost at noon.",
    "Get in touch with nature: the harbour trail opens.",
    "Copyright law protects photographs of the ferry.",
    "Photo by photo, the archive grew.",
    "The newsletter of the harbour society appears in May.",
    "Our podcast about ferries has a million listeners, the station said.",
    "He clicked here and there, and found nothing.",
    "Two hours ago, the ferry left.",
    "Jetzt will die Regierung das neue Verfahren testen.",
    "Hier wird die neue Fähre gebaut.",
    "Mehr als hundert Fähren liegen im Hafen.",
    "Mehr aus Angst als aus Überzeugung stimmte der Rat zu.",
    "Lesen Sie das Buch, rät die Kapitänin.",
    "Anzeigen gegen den Kapitän wurden nicht erstattet.",
    "Plus de cent bateaux sont au port.",
    "À lire ces lignes, on croirait le port fermé.",
    "Partager le travail ne suffit pas, dit le maire.",
    "Más de cien barcos están en el puerto.",
    "Recibe el premio la capitana del ferry.",
    "Más en el sur que en el norte, los puertos cierran.",
    "Altri cento traghetti sono in porto.",
    "Leggi più severe per i porti sono attese.",
    "Mais de cem barcos estão no porto.",
    "Meer dan honderd boten liggen in de haven.",
    "עוד מאה ספינות עוגנות בנמל.",
    "تابع الركاب الرحلة على متن سفينة أخرى.",
    "Analysis: What the new ferry means for Oberau",
    "Opinion: The ferry must run",
    "Your privacy is at risk, the harbour court found.",
    "Ihre Privatsphäre verteidigte die Kapitänin vor Gericht.",
    "The society wants more readers to sign up for its newsletter, the mayor wrote.",
    "Thousands sign up to the newsletter of the harbour society now.",
    "The captain asked her crew to follow us on Facebook.",
    "“Subscribe to our newsletter here,” she shouted.",
    "Im Newsletter des Hafens steht jetzt, wer sich anmelden darf.",
    "Los vecinos siguen en Facebook y X las noticias del puerto.",
    "Les pêcheurs ont reçu la newsletter du port et se sont inscrits ici.",
    "Il sindaco ha mandato la newsletter ai pescatori del porto.",
    "De burgemeester schreef in de nieuwsbrief dat de haven nu dicht is.",
    "نشرت الصحيفة الخبر على فيسبوك أمس.",
    "ראש העיר כתב בפייסבוק שהנמל נסגר.",
    "Live updates: Ferry runs aground off Oberau",
    "Explainer: Why the ferry is late",
    "Sharing the cost: how three towns bought a ferry",
    "The Latest: Ferry crew freed",
    "Video shows the ferry sinking",
    "",
]


@pytest.mark.parametrize("line", ORDINARY)
def test_an_ordinary_sentence_is_never_chrome(line: str) -> None:
    assert is_chrome(line) is None


def test_every_phrase_is_found_in_any_case() -> None:
    for phrases in PHRASES.values():
        for phrase in phrases.split(";"):
            text = phrase.strip()
            if re.search(r"\w", text):
                assert is_chrome(text) is not None, text
                assert is_chrome(f"  {text.upper()}  ") is not None or not text.isascii(), text


def test_patterns_have_their_own_names_and_compile() -> None:
    rows = [row for _, row, _ in (*PATTERNS, *CASED_PATTERNS)]
    assert len(rows) == len(set(rows))
    for _, _, pattern in (*PATTERNS, *CASED_PATTERNS):
        assert re.compile(pattern).groups == 0, "the rows are counted by their groups"
    assert set(SIGNS) <= set(rows)
    assert all(sign == sign.casefold() and "i" not in sign for signs in SIGNS.values() for sign in signs)


def test_an_advertisement_is_no_heading_of_links() -> None:
    found = is_chrome("Anzeige")
    assert found is not None
    assert found.kind == "chrome"


@pytest.mark.parametrize(
    "line", ["Our podcast uses COO\u212aIES on this page", "Turn on JavaScrıpt to read this"]
)
def test_a_sign_is_found_however_its_letters_are_cased(line: str) -> None:
    assert is_chrome(line) is not None


@pytest.mark.parametrize(
    "line", ["Opinion", "OPINION |", "Kommentar", "Tribune", "Live", "Opinión", "דעה", "رأي"]
)
def test_a_label_of_genre(line: str) -> None:
    assert genre(line) == line.strip(" |")


@pytest.mark.parametrize("line", ["Opinion: The ferry must run", "Live from Oberau", "", "Harbour"])
def test_no_label_of_genre(line: str) -> None:
    assert genre(line) is None


def test_genres_are_case_folded() -> None:
    assert all(label == label.casefold() for label in GENRES)
