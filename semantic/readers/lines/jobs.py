"""Job titles as bylines give them: which words name one, and where a title begins after a name."""

from __future__ import annotations

import re

from semantic.readers.lines.names import has_given_name
from semantic.readers.lines.patterns import late
from semantic.readers.lines.words import words

__all__ = ["is_job_line", "is_job_title", "is_staff", "names_job", "split_job_title"]

# The last word of a job title ("Political Correspondent"), or in Romance languages its first ("Redactor jefe").
_HEADS = words("""correspondent correspondents reporter reporters editor editors writer writers columnist columnists contributor
    contributors journalist journalists producer producers analyst critic commentator blogger fellow intern
    photographer photojournalist videographer presenter anchor author meteorologist economist cartoonist illustrator
    researcher chief bureau director lecturer professor fact-checker factchecker
    redakteur redakteurin redakteure redakteurinnen korrespondent korrespondentin korrespondenten reporterin reporterinnen
    volontär volontärin chefredakteur chefredakteurin ressortleiter ressortleiterin autorin autor kolumnist kolumnistin
    politikredakteur politikredakteurin wirtschaftsredakteur wirtschaftsredakteurin sportredakteur sportredakteurin
    kulturredakteur kulturredakteurin nachrichtenredakteur nachrichtenredakteurin gastautor gastautorin
    journalistin mitarbeiter mitarbeiterin stellvertretender praktikantin praktikant
    journaliste rédacteur rédactrice correspondant correspondante chroniqueur chroniqueuse éditorialiste envoyé envoyée
    reportrice pigiste alternante
    redactor redactora periodista corresponsal columnista enviado enviada editora subdirector subdirectora colaborador
    colaboradora
    giornalista corrispondente inviato inviata redattore redattrice caporedattore caporedattrice editorialista
    jornalista repórter correspondente colunista redator redatora editorialista articulista
    redacteur verslaggever verslaggeefster correspondente-nl columniste hoofdredacteur politiekverslaggever
    redaktör korrespondens journalistkandidat skribent krönikör
    redaktør korrespondent kommentator journalistvikar
    redaktor dziennikarz dziennikarka publicysta publicystka
    כתב כתבת פרשן פרשנית עורך עורכת עיתונאי עיתונאית
    مراسل مراسلة محرر محررة صحفي صحفية كاتب كاتبة""")

# What stands before the head: "Senior Political", "Travel News", "Middle East", "Deputy", "Chefreporterin".
_MODIFIERS = words("""a an the and & of for in at on our
    senior junior deputy assistant associate chief lead managing executive contributing freelance guest staff special
    former acting principal general group digital online web social audience live breaking night weekend day data
    investigative investigations investigation foreign international global world national domestic local regional
    state federal city metro community communities diplomatic defence defense security war military political
    politics parliamentary parliament westminster congressional congress senate house white whitehouse capitol
    legal law court courts justice crime police home affairs social policy health healthcare medical science
    technology tech environment environmental climate energy business economics economic economy finance financial
    markets market money consumer personal property housing transport transportation aviation travel tourism
    education universities religion religious faith culture cultural arts art entertainment showbiz celebrity tv
    television film movie movies music theatre theater book books literary food drink dining restaurant wine
    fashion beauty style lifestyle features feature family sport sports football soccer rugby cricket tennis golf
    boxing baseball basketball hockey olympics motorsport racing cycling athletics opinion news newsletter content
    multimedia video audio podcast photo picture visual visuals graphics interactive gear reviews review commerce
    shopping deals autos automotive cars motoring gaming games royal royals media press rights race gender women's
    immigration migration labor labour employment industry retail agriculture rural farming weather space history
    africa african asia asian europe european eu us u.s. uk britain british america american americas latin middle
    east eastern west western north northern south southern central pacific china russia india ireland irish scotland
    scottish wales welsh germany france spain italy israel ukraine jerusalem washington london paris berlin brussels
    moscow beijing new york los angeles affairs-correspondent columns full-time part-time copy sub page front desk
    team bureau associated press reuters local democracy courts harbour education
    leitender leitende stellvertretende freier freie chef ständiger politischer politische
    grand grande spécial spéciale spéciaux en chef adjoint adjointe politique économie économique santé sport judiciaire
    jefe jefa especial político política de del
    speciale capo inviato politico especial política chefe
    מדיני מדינית פוליטי פוליטית צבאי צבאית לענייני""")
# "Gear Team", "Sports Desk", "Staff": who stands for a group.
_GROUP_HEADS = frozenset({"team", "desk", "staff", "newsroom", "service", "services", "bureau"})
_STAFF = late(
    # "Staff", "News Staff", "Our Correspondent", "Online-Redaktion", "La rédaction", "Redacción", "Web Desk"
    r"(?:(?:the\s+)?(?:(?:news|web|digital|online|sports?|features|editorial|our|from|and|times|post|globe|daily|weekly|guardian|breaking|entertainment|lifestyle|travel|business|politics|\w{2,20}\s(?=staff|newsroom|editorial))\s*){0,3}"
    r"(?:staff(?:\s+(?:writer|reporter)s?)?(?:\s+(?:and|&)\s+(?:agencies|wire\s+services|wires))?|newsroom|web\s?desk|news\s?desk"
    r"|editorial\s+board|editorial\s+team|editors|correspondents?|reporters?|(?:and|&)\s+agencies|agencies|news\s+agencies|wire\s+services"
    r"|wire\s+reports)"
    r"|(?:online[- ]?)?(?:die\s+)?redaktion(?:\s+\w{2,20})?|(?:la\s+)?rédaction(?:\s+[\w.’'-]{2,20}){0,2}"
    r"|(?:la\s+)?redacci[oó]n(?:\s+[\w.-]{2,20}){0,2}|(?:la\s+)?redazione(?:\s+[\w.-]{2,20}){0,2}"
    r"|(?:da\s+)?reda[cç][aã]o(?:\s+[\w.-]{2,20}){0,2}|(?:onze\s+)?redactie|redaktionen|redakcja"
    r"|(?:our|by our)\s+(?:\w{2,20}\s+){0,2}(?:correspondent|reporter|staff)s?"
    r"|agencias|agenturen|agences|agenzie|agências|מערכת\s+\S{2,20}|סוכנויות(?:\s+הידיעות)?|وكالات|وكالات\s+الأنباء)",
    re.IGNORECASE,
)
_LONGEST = 80


def is_job_title(text: str) -> bool:
    """Whether `text` is a job title and nothing else: "Political Correspondent", "Redakteurin", "Staff Writer"."""
    words = _words(text)
    if not words or len(text) > _LONGEST or len(words) > 8:
        return False
    if words[-1] in _HEADS or (len(words) > 1 and words[-1] in _GROUP_HEADS):
        return all(word in _MODIFIERS or word in _HEADS for word in words[:-1])
    if words[0] in _HEADS:
        # "Editor-in-Chief", "Professor of Law", "Redactor jefe", "Corrispondente da Bruxelles", "כתב מדיני"
        return len(words) <= 5
    return any(word in _HEADS for word in words) and all(
        word in _HEADS or word in _MODIFIERS for word in words
    )


def names_job(text: str) -> bool:
    """Whether `text` behind a name is a title, its words in capitals known or not: "Harbour Editor", "Courts Reporter"."""
    if is_job_title(text):
        return True
    parts = text.split()
    return (
        2 <= len(parts) <= 6
        and parts[-1].strip(".").casefold() in _HEADS
        and all(part[0].isupper() or part.casefold() in _MODIFIERS for part in parts)
    )


# What leads from a title to its place or subject: "Corresponsal en Extremadura", "Professor of Law", "כתב לענייני משפט"
_LINKS = words(
    "en in im a à au aux da de del della di do du en-chef aus für fur for of at from pour para por per voor e et y lokales לענייני בענייני في لشؤون"
)
_ARTICLES = words("the la le les los las il el der die das dem den o os as")
# "About the author", "Become a contributor", "The Oberau Reporter"
_NO_TITLE_BEGINS = words("about become the meet ask our by a an for more from")
_PLURAL = words("correspondents reporters editors writers columnists contributors journalists producers")


def is_job_line(line: str) -> bool:
    """Whether a line is a job title and at most its place: "Environment Editor", "Corresponsal en Extremadura",
    "Political Correspondent, Berlin". A sentence, a headline and the heading of a menu ("Columnists") are none.
    """
    text = line.strip()
    if not text or len(text) > _LONGEST or re.search(r"[.!?:;|]", text.removesuffix(".")):
        return False
    title, comma, place = text.partition(",")
    if comma and not _is_capitalized(place.split()):
        return False
    found = title.split()
    if not 1 <= len(found) <= 7:
        return False
    small = [word.casefold() for word in found]
    if small[-1] in _PLURAL or small[0] in _NO_TITLE_BEGINS or small[-1] == "bureau":
        return False
    if small[-1] in _HEADS:
        return is_job_title(title) or (names_job(title) and not has_given_name(title))
    head = next((index for index, word in enumerate(small) if word in _HEADS and word != "bureau"), None)
    if head is None or any(word not in _MODIFIERS for word in small[:head]):
        return False
    rest = small[head + 1 :]
    while rest and rest[0] in _MODIFIERS and rest[0] not in _LINKS:
        rest = rest[1:]
    if not rest:
        return True
    if rest[0] in _LINKS:
        behind = found[len(found) - len(rest) + 1 :]
        return bool(behind) and _is_capitalized(behind)
    # Hebrew writes the preposition onto the place: "כתבת בחיפה".
    return len(rest) == 1 and rest[0].startswith("ב") and len(rest[0]) > 3


def _is_capitalized(found: list[str]) -> bool:
    """One to four words as in the name of a place or a paper, small words between."""
    large = [word for word in found if word.casefold() not in _LINKS | _ARTICLES or word[0].isupper()]
    return (
        1 <= len(large) <= 4
        and len(found) <= 6
        and all(
            word[0].isupper() or (not word[0].isascii() and word[0].upper() == word[0].lower())
            for word in large
        )
    )


def is_staff(text: str) -> bool:
    """Whether `text` names the newsroom at large: "Staff", "Web Desk", "Redaktion", "מערכת"."""
    return len(text) <= _LONGEST and _STAFF.fullmatch(text.strip(" .")) is not None


def split_job_title(text: str) -> int | None:
    """Where the job title starts in "Mira Holm Political Correspondent", a name and a title with no mark between.

    None where the words after the first two are no title.
    """
    if len(text) > _LONGEST:
        return None
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    for start in starts[2:5]:
        if is_job_title(text[start:]):
            return start
    return None


def _words(text: str) -> list[str]:
    return [
        word.strip(",.()").casefold()
        for word in re.split(
            r"[\s/]+|(?<=editor)-|-(?=in-)|(?<=in)-(?=chief)", text.strip(), flags=re.IGNORECASE
        )
        if word
    ]
