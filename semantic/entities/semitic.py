"""Names in Hebrew and Arabic, which have no capitals: places and organizations of the tables, and what cues prove.

A person needs a form of address, or a title and a listed first name; a ministry or town hall its key word. Names in
Latin letters are read by their capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities import gazetteer
from semantic.entities.claims import Piece
from semantic.entities.lexicon import word_set
from semantic.entities.tokens import CAPITAL, UPPER, is_adjacent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.entities.readings import Reading

__all__ = ["LANGUAGES", "pieces"]

#: Hebrew and Arabic: country names that are also common words or persons' names.
_SEMITIC_WORDS = frozenset(
    [
        "הודו",
        "ירדן",
        "מלי",
        "פרו",
        "טוגו",
        "צ׳אד",
        "מאלי",
        "מסרו",
        "סלטה",
        "אפיה",
        "לימה",
        "סמרה",
        "ורשה",
        "מגדן",
    ]
)
_SEMITIC_PREFIXES = {"he": ("ב", "ל", "מ", "ו"), "ar": ("و", "ب", "ل", "ف")}
_SHORTEST_SEMITIC = 4
#: Names that are shorter and no common words.
_SHORT_NAMES = frozenset({"مصر"})
LANGUAGES = frozenset(_SEMITIC_PREFIXES)


def pieces(reading: Reading, language: str) -> Iterator[Piece]:
    """Countries, regions and CLDR's cities in Hebrew and Arabic; a prefix letter ("in", "to", "from") is cut off."""
    tokens = reading.tokens
    at = 0
    while at < len(tokens):
        step = 1
        cued = _by_cue(reading, at, language)
        if cued is not None:
            yield cued
            at = cued.last
            continue
        for end in range(min(len(tokens), at + 5), at, -1):
            surface = reading.surface(at, end)
            rows = gazetteer.organizations().get(surface)
            if rows:
                yield Piece(at, end, "organization", rows[0].type, "organization-table")
                step = end - at
                break
            if (
                "\n" in surface
                or (len(surface) < _SHORTEST_SEMITIC and surface not in _SHORT_NAMES)
                or surface in _SEMITIC_WORDS
            ):
                continue
            found = _semitic_place(surface, language)
            if found:
                yield Piece(at, end, "place", found[0], "gazetteer", found[1])
                step = end - at
                break
        at += step


def _semitic_place(surface: str, language: str) -> tuple[str, int] | None:
    """The type of the place that the surface names, and how many prefix letters stand before its name."""
    for skip in (0, 1, 2):
        name = surface[skip:]
        prefixes = surface[:skip]
        is_prefix = all(letter in _SEMITIC_PREFIXES[language] for letter in prefixes)
        if (
            (len(name) < _SHORTEST_SEMITIC and name not in _SHORT_NAMES)
            or not is_prefix
            or (skip == 2 and prefixes[0] not in "ו\u0648")
        ):
            continue
        if name in _SEMITIC_WORDS:
            continue
        places = gazetteer.places(language).get(gazetteer.fold(name))
        if places:
            return places[0].type, skip
        if gazetteer.is_name_in(gazetteer.fold(name), language):
            return "City", skip
    return None


# --- cues ------------------------------------------------------------------------------------------------------------

#: Forms of address, after which nothing but a name stands.
_ADDRESS = {
    "he": frozenset(['ד"ר', "ד״ר", "פרופ'", "פרופ׳", "פרופסור", 'עו"ד', "עו״ד", 'ח"כ', "ח״כ", "גב'", "גב׳"]),
    "ar": word_set("الدكتور الدكتورة السيد السيدة الشيخ الأستاذ الأستاذة المهندس المهندسة البروفيسور"),
}
#: Last words of titles, after which a name may stand: a listed first name must follow.
_TITLES = {
    "he": word_set(
        "השר השרה הנשיא הנשיאה השופט השופטת הרב מר המועצה הכנסת העיר הממשלה הארכאולוג הארכאולוגית הארכיאולוג העיתונאי "
        "העיתונאית הסופר הסופרת המשורר המשוררת הזמר הזמרת השחקן השחקנית המאמן הרופא הרופאה השגריר השגרירה האלוף "
        "המפכ״ל המנכ״ל היועץ היועצת הדובר הדוברת האוצר החוץ הביטחון המשפטים החינוך הבריאות התחבורה"
    ),
    "ar": word_set(
        "الرئيس الوزراء الوزير الوزيرة النائب النائبة القاضي القاضية الطالب الطالبة الصحفي الصحفية الكاتب الكاتبة الشاعر "
        "الفنان الفنانة المخرج المدرب اللاعب السفير السفيرة اللواء العميد العقيد المحامي المحامية الباحث الباحثة الخارجية "
        "الداخلية الدفاع الثقافة الصحة العدل المالية التعليم البيئة الإعلام الكتب المصلح الناشر الناشرة البلدية"
    ),
}
#: Common first names as the language writes them. Facts.
_FIRST_NAMES = {
    "he": word_set(
        "אבי אביב אביגיל אביגדור אבישי אברהם אדם אהוד אהרון אודי אורי אורית אורלי איילת אייל איל אילן אילנה איציק איתמר "
        "איתן אלון אליהו אליעזר אלי אלכס אלעזר אמיר אמנון אסף אפרים אריאל אריה בועז בני בנימין ברוך ברק גבי גדעון גיא גיל "
        "גילה גלית דוד דורון דורית דליה דן דנה דניאל דנית הדס הילה זאב זהבה חיים חנה חנן טל יאיר יגאל יהודה יהודית יואב "
        "יואל יובל יוחנן יונתן יוסי יוסף יעל יעקב יצחק ירון ישי ישראל כרמית לאה לימור ליאור מאיר מיכאל מיכל מירב מירי "
        "מלכה מנחם מרדכי מרים משה נגה נועה נועם נחום נילי נינה נתן סיגל סיגלית סמי סמיר עדי עדנה עודד עוזי עומר עופר "
        "עידו עידן עמוס עמיר עמית ענת ערן פנינה צבי ציפי קובי קרן ראובן רבקה רוית רון רונית רונן רועי רותי רחל רינה "
        "רפאל שאול שולמית שחר שי שירה שלמה שלומית שמואל שמעון שמעיה שרה שרון ששון תמר תומר אחמד מוחמד מחמוד יוסוף עלי חסן"
    ),
    "ar": word_set(
        "أحمد محمد محمود مصطفى علي عمر عثمان حسن حسين إبراهيم إسماعيل يوسف يعقوب خالد خليل سعيد سعد سامي سمير سليم سليمان "
        "طارق عادل عباس عصام غسان فادي فارس فؤاد فهد فيصل قاسم كريم كمال ماجد مازن ماهر مروان منصور موسى ناصر نبيل نجيب "
        "نزار نضال هاني هشام وائل وليد ياسر ياسين زياد رامي رشيد رياض جمال جورج بشار بلال باسم أنور أنطوان إلياس إيلي "
        "ميشال بيار شربل طوني جبران حازم حافظ فاطمة عائشة زينب مريم ليلى سلمى سارة رنا ريم رانيا دينا ديما هدى هند نور "
        "نادية نجوى منى مها لينا لمى كارول غادة عبير سهى سناء سميرة رولا داليا جمانة أسماء آمنة إيمان أمل أميرة خديجة"
    ),
}
#: A key word and its type, by language; a place, a portfolio or a definite noun follows.
_KEYS = {
    "he": {
        "עיריית": "GovernmentOrganization",
        "משרד": "GovernmentOrganization",
        "רשות": "GovernmentOrganization",
        "אוניברסיטת": "CollegeOrUniversity",
    },
    "ar": {
        "وزارة": "GovernmentOrganization",
        "بلدية": "GovernmentOrganization",
        "جامعة": "CollegeOrUniversity",
    },
}
_OF_PLACES = frozenset({"עיריית", "אוניברסיטת", "بلدية", "جامعة"})
_DEFINITE = {"he": "ה", "ar": "ال"}
#: Words before a firm's name in Latin letters.
_FIRMS = word_set("חברת חברה קבוצת شركة مجموعة دار بنك בנק מותג")
_PREFIX_LETTERS = {"he": "בלמו", "ar": "وبلف"}
#: What Hebrew ministries and authorities are for; another definite word after "office" is an adjective.
_PORTFOLIOS = word_set(
    "התחבורה הביטחון האוצר החוץ החינוך הבריאות המשפטים הפנים הכלכלה התרבות הרווחה העבודה החקלאות האנרגיה השיכון התיירות "
    "התקשורת הדתות הקליטה המדע המודיעין המסים המיסים העתיקות הטבע השידור התחרות החדשנות המים האוכלוסין"
)


def _by_cue(reading: Reading, at: int, language: str) -> Piece | None:
    return (
        _latin(reading, at)
        or _addressed(reading, at, language)
        or _keyed(reading, at, language)
        or _between_commas(reading, at, language)
    )


def _latin(reading: Reading, at: int) -> Piece | None:
    """Two words or more in Latin letters: a person by a first name, a firm by the word before."""
    tokens = reading.tokens
    end = at
    while (
        end < len(tokens)
        and end - at < _LONGEST_LATIN
        and tokens[end].shape in (CAPITAL, UPPER)
        and tokens[end].text[0] < _FIRST_SEMITIC
        and (end == at or is_adjacent(reading.text, tokens[end - 1], tokens[end]))
    ):
        end += 1
    if end - at < 2:
        return None
    if at and tokens[at - 1].text in _FIRMS:
        return Piece(at, end, "organization", None, "organization-noun")
    return (
        Piece(at, end, "person", "Person", "first-name")
        if tokens[at].text in gazetteer.first_names()
        else None
    )


_LONGEST_LATIN = 4
_FIRST_SEMITIC = "\u0590"


def _addressed(reading: Reading, at: int, language: str) -> Piece | None:
    """Two words after a form of address, or after a title if the first is a listed first name."""
    tokens = reading.tokens
    if at == 0 or at + 1 >= len(tokens):
        return None
    before = tokens[at - 1].text
    apostrophe = at >= 2 and before in {"'", "׳"} and tokens[at - 2].text + before in _ADDRESS[language]
    addressed = before in _ADDRESS[language] or apostrophe
    titled = before in _TITLES[language] and tokens[at].text in _FIRST_NAMES[language]
    if (
        not (addressed or titled)
        or not _is_pair(reading, at)
        or not is_adjacent(reading.text, tokens[at - 1], tokens[at])
    ):
        return None
    return Piece(at, at + 2, "person", "Person", "title" if titled else "honorific")


def _is_pair(reading: Reading, at: int) -> bool:
    left, right = reading.tokens[at], reading.tokens[at + 1]
    return (
        left.shape == CAPITAL
        and right.shape == CAPITAL
        and min(len(left.text), len(right.text)) > 1
        and is_adjacent(reading.text, left, right)
    )


def _between_commas(reading: Reading, at: int, language: str) -> Piece | None:
    """A first word and a double family name between commas, or between a full stop and a comma; Hebrew only."""
    tokens = reading.tokens
    if language != "he" or at + 2 >= len(tokens) or not _is_pair(reading, at):
        return None
    closed = tokens[at + 2].text == ","
    opened = at > 0 and tokens[at - 1].text in {",", "."}
    family = tokens[at + 1].text
    if not (closed and opened and "-" in family) or _semitic_place(reading.surface(at, at + 2), language):
        return None
    return Piece(at, at + 2, "person", "Person", "apposition")


def _keyed(reading: Reading, at: int, language: str) -> Piece | None:
    """A town hall, university, ministry or authority: its key word and the word after."""
    tokens = reading.tokens
    if at + 1 >= len(tokens) or not is_adjacent(reading.text, tokens[at], tokens[at + 1]):
        return None
    word, skip = tokens[at].text, 0
    if word not in _KEYS[language] and word[:1] in _PREFIX_LETTERS[language]:
        word, skip = word[1:], 1
    kind = _KEYS[language].get(word)
    if kind is None:
        return None
    for end in (at + 3, at + 2):
        if end > len(tokens):
            continue
        name = reading.surface(at + 1, end)
        if word in _OF_PLACES:
            found = _semitic_place(name, language)
            if found and found[1] == 0:
                return Piece(at, end, "organization", kind, "organization-word", skip)
        elif (
            end == at + 2
            and name.startswith(_DEFINITE[language])
            and (language == "ar" or name in _PORTFOLIOS)
        ):
            goes_on = language == "ar" and end < len(tokens) and tokens[end].text in _SECOND_PORTFOLIOS
            return Piece(at, end + goes_on, "organization", kind, "organization-word", skip)
    return None


#: What an Arabic ministry is called after "and".
_SECOND_PORTFOLIOS = word_set(
    "والتعليم والسكان والتجارة والري والمغتربين والتنمية والسياحة والاتصالات والبلديات والرياضة"
)
