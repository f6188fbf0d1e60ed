"""The language of a text is told from enough words of it, and never from too few."""

from __future__ import annotations

import pytest

from semantic.readers.language import Guess, detect_language, fits
from semantic.readers.language_tables import ALPHABETS, COMMON_CHARACTERS, STOP_WORDS

# One invented report in many languages.
TEXTS = {
    "en": "The harbour council said on Tuesday that the old ferry would be replaced before the winter, although it has not yet found the money for a new one.",
    "de": "Der Hafenrat teilte am Dienstag mit, dass die alte Fähre noch vor dem Winter ersetzt werden soll, obwohl für eine neue bisher das Geld fehlt.",
    "fr": "Le conseil du port a annoncé mardi que le vieux ferry serait remplacé avant l'hiver, même si l'argent pour un nouveau bateau n'est pas encore trouvé.",
    "es": "El consejo del puerto dijo el martes que el viejo transbordador será sustituido antes del invierno, aunque todavía no hay dinero para uno nuevo.",
    "it": "Il consiglio del porto ha detto martedì che il vecchio traghetto sarà sostituito prima dell'inverno, anche se non ci sono ancora i soldi per uno nuovo.",
    "pt": "O conselho do porto disse na terça-feira que a velha balsa será substituída antes do inverno, mas ainda não há dinheiro para uma nova embarcação.",
    "nl": "De havenraad zei dinsdag dat de oude veerboot nog voor de winter wordt vervangen, al is er voor een nieuwe boot nog geen geld gevonden.",
    "he": "מועצת הנמל הודיעה ביום שלישי כי המעבורת הישנה תוחלף לפני החורף, אף שעדיין לא נמצא כסף לחדשה.",
    "ar": "قال مجلس الميناء يوم الثلاثاء إن العبارة القديمة سوف تستبدل قبل الشتاء على الرغم من أن المال لم يتوفر بعد.",
    "fa": "شورای بندر روز سه‌شنبه گفت که کشتی قدیمی پیش از زمستان عوض خواهد شد اما هنوز پول برای آن پیدا نشده است.",
    "pl": "Rada portu poinformowała we wtorek, że stary prom zostanie wymieniony jeszcze przed zimą, ale na nowy nie ma na razie pieniędzy.",
    "ru": "Совет порта сообщил во вторник, что старый паром будет заменён ещё до зимы, но денег на новый пока не нашли.",
    "uk": "Рада порту повідомила у вівторок, що старий пором буде замінено ще до зими, але гроші на новий поки що не знайшли.",
    "tr": "Liman meclisi salı günü eski feribotun kıştan önce değiştirileceğini söyledi, ancak yeni bir gemi için henüz para bulunmuş değil ve bu konuda daha çok iş var.",
    "sv": "Hamnrådet sade på tisdagen att den gamla färjan ska bytas ut före vintern, men pengarna till en ny har ännu inte hittats.",
    "no": "Havnerådet sa tirsdag at den gamle ferja skal byttes ut før vinteren, men pengene til en ny er ikke funnet ennå og de må finnes.",
    "da": "Havnerådet sagde tirsdag, at den gamle færge skal skiftes ud inden vinteren, men der er endnu ikke fundet penge til en ny, og det er noget meget dyrt.",
    "fi": "Satamaneuvosto sanoi tiistaina, että vanha lautta vaihdetaan ennen talvea, mutta rahaa uuteen ei ole vielä löytynyt ja se on ongelma.",
    "ja": "港の評議会は火曜日、古いフェリーを冬までに交換すると発表したが、新しい船のための資金はまだ見つかっていない。",
    "zh": "港口委员会星期二表示,旧渡轮将在冬天之前更换,但是新船的资金还没有找到。",
    "ko": "항구 위원회는 화요일 오래된 여객선을 겨울 전에 교체하겠다고 밝혔지만 새 배를 위한 돈은 아직 마련되지 않았다.",
    "ro": "Consiliul portului a spus marți că vechiul feribot va fi înlocuit înainte de iarnă, dar banii pentru unul nou nu au fost încă găsiți.",
    "hu": "A kikötői tanács kedden azt mondta, hogy a régi kompot még a tél előtt kicserélik, de az újra még nincs meg a pénz, és ez nagy gond.",
    "cs": "Přístavní rada v úterý oznámila, že starý trajekt bude vyměněn ještě před zimou, ale peníze na nový se zatím nenašly.",
    "el": "Το συμβούλιο του λιμανιού είπε την Τρίτη ότι το παλιό πλοίο θα αντικατασταθεί πριν από τον χειμώνα.",
    "id": "Dewan pelabuhan mengatakan pada hari Selasa bahwa kapal tua itu akan diganti sebelum musim dingin, tetapi uang untuk yang baru belum ada.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_report_of_two_lines_is_told(language: str) -> None:
    guess = detect_language(TEXTS[language])
    assert guess is not None
    assert guess.language == language
    assert 0 < guess.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "12 345 — 67 %",
        "Harbour",
        "Anna Holm",
        "Read more",
        "Hamburg München Köln Berlin Dresden Leipzig Bremen Kiel Mainz Bonn",  # names only
        "Le conseil du port a dit que la ville est prête. The council said that the town is not ready for it.",
    ],
)
def test_short_and_mixed_text_gives_none(text: str) -> None:
    assert detect_language(text) is None


def test_a_longer_text_is_not_less_sure() -> None:
    once, many = detect_language(TEXTS["de"]), detect_language(TEXTS["de"] * 50)
    assert once is not None
    assert many is not None
    assert many.language == "de"
    assert many.confidence >= once.confidence - 0.01


def test_quoted_words_of_another_language_do_not_change_it() -> None:
    assert detect_language(TEXTS["en"] + " “Der Hafen ist zu”, she said.") is not None
    guess = detect_language(TEXTS["en"] * 3 + " “Der Hafen ist zu”, she said.")
    assert guess is not None
    assert guess.language == "en"


def test_every_row_of_the_tables_is_sound() -> None:
    assert set(ALPHABETS) | set(COMMON_CHARACTERS) >= {
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "he",
        "ar",
        "ja",
        "zh",
        "ko",
    }
    for language, (script, words) in STOP_WORDS.items():
        assert script in {"latin", "cyrillic", "arabic", "devanagari"}, language
        assert len(words) >= 14, language
        assert all(word == word.casefold() for word in words), language
    for language, letters in ALPHABETS.items():
        assert all(ord(letter) > 127 for letter in letters), language


def test_letters_that_do_not_belong_fit_badly() -> None:
    right = TEXTS["de"].encode("cp1252")
    good, bad = fits(right.decode("cp1252")), fits(right.decode("mac_roman"))
    assert good is not None
    assert bad is not None
    assert (good.language, good.errors) == ("de", 0)
    assert bad.errors > 0
    assert bad.share > 0.9


def test_a_guess_is_a_value() -> None:
    assert Guess("en", 0.5) == Guess("en", 0.5)
