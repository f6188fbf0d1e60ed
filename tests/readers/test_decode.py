"""Bytes become the right letters, or one error that says why not."""

from __future__ import annotations

import codecs
import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semantic.errors import BinaryInputError, EmptyInputError, EncodingError, InputError
from semantic.readers.decode import decode

GERMAN = "Die alte Fähre fährt nicht mehr.\nDer Hafenrat teilte am Dienstag mit, dass für eine neue bisher das Geld fehlt, und die Größe ist auch noch nicht klar.\n"
FRENCH = "Le vieux ferry est à l'arrêt.\nLe conseil du port a annoncé mardi que le bateau serait remplacé avant l'hiver, même si l'argent n'est pas encore trouvé après deux années.\n"
SPANISH = "El transbordador está parado.\nEl consejo del puerto dijo el martes que será sustituido antes del invierno, aunque todavía no hay dinero para uno nuevo este año.\n"
POLISH = "Stary prom już nie pływa.\nRada portu poinformowała we wtorek, że zostanie wymieniony jeszcze przed zimą, ale na nowy nie ma na razie pieniędzy i są też kłopoty ze środkami.\n"
CZECH = "Starý trajekt už nejezdí.\nPřístavní rada v úterý oznámila, že bude vyměněn ještě před zimou, ale peníze na nový se zatím nenašly a žádné řešení není.\n"
HUNGARIAN = "A régi komp már nem jár.\nA kikötői tanács kedden azt mondta, hogy még a tél előtt kicserélik, de az újra még nincs meg a pénz, és ez nagy gond a városnak, ahol több ezer ember él, őket is érinti az ügy és a gyűlés.\n"
TURKISH = "Eski feribot artık çalışmıyor.\nLiman meclisi salı günü yeni bir gemi için henüz para bulunmuş değil ve bu konuda daha çok iş var diye açıkladı, ancak kış için bir şey yapılacağını söyledi.\n"
RUSSIAN = "Старый паром больше не ходит.\nСовет порта сообщил во вторник, что он будет заменён ещё до зимы, но денег на новый пока не нашли, и как это будет, никто не знает.\n"
UKRAINIAN = "Старий пором більше не ходить.\nРада порту повідомила у вівторок, що його буде замінено ще до зими, але гроші на новий поки що не знайшли, і як це буде, ніхто не знає.\n"
GREEK = "Το παλιό πλοίο δεν ταξιδεύει πια.\nΤο συμβούλιο του λιμανιού είπε την Τρίτη ότι θα αντικατασταθεί πριν από τον χειμώνα, αλλά τα χρήματα δεν βρέθηκαν.\n"
HEBREW = "המעבורת הישנה אינה פועלת עוד.\nמועצת הנמל הודיעה ביום שלישי כי היא תוחלף לפני החורף, אף שעדיין לא נמצא כסף לחדשה.\n"
ARABIC = "العبارة القديمة توقفت عن العمل.\nقال مجلس الميناء يوم الثلاثاء إن العبارة سوف تستبدل قبل الشتاء على الرغم من أن المال لم يتوفر بعد، وهو ما كان متوقعا في هذا العام.\n"
JAPANESE = "古いフェリーはもう動かない。\n港の評議会は火曜日、冬までに交換すると発表したが、新しい船のための資金はまだ見つかっていないという。\n"
CHINESE = "旧渡轮已经不再航行了。\n港口委员会星期二表示，旧渡轮将在冬天之前更换，但是新船的资金还没有找到，他们说这是一个大问题。\n"
TAIWANESE = "舊渡輪已經不再航行了。\n港口委員會星期二表示，舊渡輪將在冬天之前更換，但是新船的資金還沒有找到，他們說這是一個大問題。\n"
KOREAN = "오래된 여객선은 더 이상 다니지 않는다.\n항구 위원회는 화요일 겨울 전에 교체하겠다고 밝혔지만 새 배를 위한 돈은 아직 마련되지 않았다.\n"

LEGACY = [
    (GERMAN, "cp1252"), (GERMAN, "iso8859_15"), (GERMAN, "mac_roman"), (GERMAN, "cp850"),
    (FRENCH, "cp1252"), (FRENCH, "iso8859_1"), (FRENCH, "mac_roman"), (SPANISH, "cp1252"), (SPANISH, "iso8859_15"),
    (POLISH, "cp1250"), (POLISH, "iso8859_2"), (CZECH, "cp1250"), (CZECH, "iso8859_2"), (CZECH, "cp852"), (HUNGARIAN, "cp1250"), (HUNGARIAN, "iso8859_2"),
    (TURKISH, "cp1254"), (TURKISH, "iso8859_9"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (RUSSIAN, "iso8859_5"), (RUSSIAN, "cp866"), (RUSSIAN, "mac_cyrillic"),
    (UKRAINIAN, "cp1251"), (UKRAINIAN, "koi8_u"), (GREEK, "cp1253"), (GREEK, "iso8859_7"), (HEBREW, "cp1255"), (HEBREW, "iso8859_8"), (ARABIC, "cp1256"), (ARABIC, "iso8859_6"),
    (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (CHINESE, "gb18030"), (CHINESE, "gb2312"), (TAIWANESE, "big5"), (KOREAN, "euc_kr"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "encoding"), LEGACY, ids=[f"{n}-{e}" for n, (_, e) in enumerate(LEGACY)])
def test_legacy_text_gives_the_right_letters(text: str, encoding: str) -> None:
    data = text.replace("،", "").encode(encoding) if encoding == "iso8859_6" else text.encode(encoding)
    decoded = decode(data)
    assert decoded.text == data.decode(encoding)
    assert [note.code for note in decoded.diagnostics] == ["encoding-guessed"]


@pytest.mark.parametrize(("text", "encoding"), LEGACY, ids=[f"{n}-{e}" for n, (_, e) in enumerate(LEGACY)])
def test_one_headline_in_a_legacy_encoding_is_right_or_refused(text: str, encoding: str) -> None:
    line = text.splitlines()[0]
    try:
        decoded = decode(line.encode(encoding))
    except InputError as error:
        assert isinstance(error, EncodingError)  # noqa: PT017  # either outcome is right, silence about it is not
    else:
        assert decoded.text == line


def test_english_with_typographic_quotes_in_windows_1252() -> None:
    text = "“We are not ready,” she said – and the council’s plan for the harbour is to wait until it has the money.\n"
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (codecs.BOM_UTF8 + GERMAN.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + GERMAN.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + GERMAN.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + GERMAN.encode("utf-32-be"), "utf-32-be"),
        (GERMAN.encode("utf-16-le"), "utf-16-le"),
        (GERMAN.encode("utf-16-be"), "utf-16-be"),
        (GERMAN.encode("utf-32-le"), "utf-32-le"),
        (GERMAN.encode(), "utf-8"),
    ],
)
def test_unicode_forms(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (GERMAN, encoding)


@pytest.mark.parametrize("text", [HEBREW, RUSSIAN, ARABIC, GREEK])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_in_other_scripts(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_text_without_a_guess_has_no_diagnostic() -> None:
    assert decode(GERMAN.encode()).diagnostics == ()


def _zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("article.txt", "text")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (_zip(), "ZIP"),
        (gzip.compress(b"An article.", mtime=0), "gzip"),
        (b"text\x00text", "NUL"),
        (bytes(range(256)) * 4, "NUL"),
        (b"\x00" * 100, "NUL"),
        (b"\x00\x00\x00\x18ftypmp42", "MP4"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP"),
        (b"{\\rtf1\\ansi An article.}", "RTF"),
        (b"\x01\x02\x03\x04\x05\x06\x0e\x0f" * 20, "control"),
    ],
)
def test_binary_data_is_named(data: bytes, word: str) -> None:
    with pytest.raises(BinaryInputError) as raised:
        decode(data, path="a.txt")
    assert word in str(raised.value)
    assert str(raised.value).startswith("a.txt: ")
    assert raised.value.remedy


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n", "\ufeff".encode(), "\u00a0\u3000\u200b\n".encode(), b"\x0c\n"]
)
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyInputError):
        decode(data)


@pytest.mark.parametrize(
    ("data", "place", "part"),
    [
        ((GERMAN + "Ein Satz mit ä.\n").encode() + b"Ein \xff Satz\n", "line 4", "0xFF at offset"),
        (GERMAN.encode()[:-1] + "ü".encode()[:1], "line 2", "offset"),
        ("Grüße aus dem Hafen, schöne Grüße.\n".encode() + b"\xed\xa0\x80", "line 2", "offset"),
        ("ä ö ü ".encode() * 5 + b"\xc0\xaf", "line 1", "0xC0"),
    ],
)
def test_damaged_utf_8_names_place_and_remedy(data: bytes, place: str, part: str) -> None:
    with pytest.raises(EncodingError) as raised:
        decode(data, path="a.txt")
    message = str(raised.value)
    assert message.startswith(f"a.txt: {place}: the bytes are not valid UTF-8: byte ")
    assert part in message
    assert "save the file as UTF-8" in message
    assert "--encoding NAME" in message


def test_bytes_of_no_known_language_are_refused() -> None:
    with pytest.raises(EncodingError):
        decode(b"xq \xe4\xf6 zzv \xfc\xdf qqx \xc5\xd8 wwk \xa4\xb3")


def test_a_named_encoding_is_used() -> None:
    assert decode("Fähre".encode("cp1252"), encoding="windows-1252").text == "Fähre"
    assert decode("паром".encode("koi8-r"), encoding="KOI8-R").encoding == "koi8-r"
    assert decode(codecs.BOM_UTF8 + "Fähre".encode(), encoding="utf8").text == "Fähre"
    assert decode(codecs.BOM_UTF16_LE + "Fähre".encode("utf-16-le"), encoding="utf-16").text == "Fähre"


@pytest.mark.parametrize(
    "name",
    ["no-such-encoding", "base64", "rot13", "idna", "punycode", "unicode_escape", "", "utf-8\x00", "../x"],
)
def test_a_name_that_is_no_text_encoding_is_refused(name: str) -> None:
    with pytest.raises(EncodingError) as raised:
        decode(b"text", encoding=name)
    assert "--encoding" in str(raised.value)


def test_bytes_that_the_named_encoding_cannot_hold_are_refused() -> None:
    with pytest.raises(EncodingError, match="not valid ASCII"):
        decode("Fähre".encode(), encoding="ascii")
    with pytest.raises(EncodingError):
        decode(b"\x00\xd8a\x00b\x00", encoding="utf-16-le")
    with pytest.raises(EncodingError):
        decode(b"a+2AA-b", encoding="utf-7")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\u0085d\ne\x0cf", "a\nb\nc\nd\ne\nf"),
        ("a\tb", "a\tb"),
        ("a\ufeffb", "ab"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("می\u200cخواهم \u200eab\u200f क्\u200dष", "می\u200cخواهم \u200eab\u200f क्\u200dष"),
    ],
)
def test_line_ends_and_marks(text: str, expected: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.text, decoded.diagnostics) == (expected, ())


def test_control_characters_are_left_out_and_reported() -> None:
    decoded = decode(b"A ferry\x07 and\x1b a boat\x7f.")
    assert decoded.text == "A ferry and a boat."
    assert [(note.code, note.message[:2]) for note in decoded.diagnostics] == [("control-characters", "3 ")]


def test_places_to_part_a_word_are_left_out_and_reported() -> None:
    decoded = decode("Fähr\u00adver\u00adkehr nach\u200b Ober\u2060au ruht.".encode())
    assert decoded.text == "Fährverkehr nach Oberau ruht."
    (note,) = decoded.diagnostics
    assert (note.code, note.message[:2], note.severity) == ("invisible-characters", "4 ", "info")


@pytest.mark.parametrize(
    ("good", "wrong"),
    [
        ("Café boat sinks – crew of São João safe, says Zoë.", "cp1252"),
        ("Die Fähre fuhr über Nacht „früher“ zurück.", "latin-1"),
        ("Паром не ходит", "latin-1"),
        ("המעבורת איחרה", "latin-1"),
    ],
)
def test_utf_8_that_was_read_in_another_encoding_is_reported_and_kept(good: str, wrong: str) -> None:
    damaged = good.encode().decode(wrong)
    decoded = decode(damaged.encode())
    assert [note.code for note in decoded.diagnostics if note.severity == "warning"][:1] == ["mojibake"]
    again = decode(good.encode(), encoding=wrong)
    assert again.diagnostics[0].code == "mojibake"


def test_the_report_of_a_wrong_encoding_names_an_example() -> None:
    damaged = "The cafÃ© of ZoÃ« MÃ¼ller â€“ closed"
    decoded = decode(damaged.encode())
    assert decoded.text == damaged
    (note,) = decoded.diagnostics
    assert 'such as "Ã©" for "é"' in note.message
    assert "--encoding" in (note.remedy or "")


@pytest.mark.parametrize(
    "text",
    [
        "Le café « d’été » à Orléans, où l’on dînait jusqu’à l’aube, était fermé.",
        "A MAÇÃ», AS MAÇÃS… E A IRMû: não há mais pão nem maçãs, só água e romãs.",
        "The archive writes “Ã©” where é was meant, and once “Ã¼”.",
        "„Ö“, „Ü“, „Ä“: die Fähren heißen nach Umlauten, und für Gäste gibt es Übergrößen.",
        "3 × 4 µm, 5 × 6 µm",
        "plain text",
    ],
)
def test_right_letters_are_not_reported(text: str) -> None:
    assert decode(text.encode()).diagnostics == ()


def test_marks_that_reorder_text_are_reported_and_kept() -> None:
    decoded = decode("A \u202eferry\u202c is late.".encode())
    assert decoded.text == "A \u202eferry\u202c is late."
    assert [note.code for note in decoded.diagnostics] == ["bidi-controls"]


@given(st.binary(max_size=400))
def test_any_bytes_give_clean_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data).text
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017  # both outcomes are allowed
        return
    text.encode()
    assert not any(c in text for c in "\r\x00\ufeff\x0c\x85")


@given(st.text(min_size=1, max_size=200))
def test_utf_8_text_comes_back(text: str) -> None:
    try:
        decoded = decode(text.encode(errors="ignore"))
    except InputError:
        return
    assert decoded.encoding in {"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"}
