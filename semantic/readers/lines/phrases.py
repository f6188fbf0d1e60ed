"""What newsroom pages write around an article, in many languages: labels of credits, menus, promos, headings.

The rows are tables; `is_chrome` interprets them. Every row matches a whole line or an anchored pattern, never a part
of a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from semantic.readers.lines.invitations import is_invitation
from semantic.readers.lines.patterns import late
from semantic.readers.lines.phrase_patterns import CASED_PATTERNS, PATTERNS, SIGNS
from semantic.readers.lines.phrase_tables import GENRES, PHRASES, ChromeKind

__all__ = ["CREDIT_LABELS", "PHOTO_BY", "ChromeKind", "ChromeMatch", "genre", "is_chrome"]

#: No line of page chrome that the tables know is longer.
_LONGEST = 300

# Labels before a colon: "Credit: ", "Photo credit: ", "Foto: ", "Crédit photo : ", "צילום: ", "تصوير: ".
CREDIT_LABELS = (
    r"(?i:(?:photo|image|picture|foto|bild|pic|art|video|lead image|featured image|cover|header|main|top|feature)s?[ /-]?(?:credits?|courtesy|source|by)"
    r"|credits?(?:[ /-](?:photo|image)s?)?|photos?|photographs?|photography|photographer|photo illustration|images?(?:\s?/\s?photo)?|pictures?|pic|pics|illustrations?|graphics?|art|artwork|composite|courtesy|screenshot|screengrab"
    r"|fotos?|foto[ /-]?credits?|bilder|bild|bildnachweis|bildquelle|bildrechte|fotograf|fotografie|fotocredit|quelle|grafik|symbolbild|archivbild|archivfoto|collage|montage|aufmacherbild|titelbild"
    r"|cr[ée]dits?(?:[ ]?(?:photos?|images?|de la photo))?[ ]?|photographie|photos?[ ]d['’]illustration|illustration"
    r"|cr[ée]ditos?(?:[ ]de[ ]la[ ](?:foto|imagen))?|fotograf[ií]as?|imagen|im[áa]genes|imagem|cr[ée]ditos?(?:[ ]da[ ](?:foto|imagem))?|fotografia|immagine|crediti|credito"
    r"|beeld|fotografie|afbeelding|bron|fotobyline|zdj[ęe]cie|fot\.|fot|[źz]r[óo]d[łl]o|kuva|kuvaaja|fotó|foto[ğg]raf|фото|источник|джерело)"
    r"|צילום(?:[ ](?:מסך|ארכיון|אילוסטרציה|וידאו))?|צילומים|תמונה|קרדיט|קרדיט[ ]תמונה|צלם|איור|تصوير|الصورة|صورة|مصدر[ ]الصورة|المصدر|عدسة"
)
# Labels without a colon: "Photo by ", "Photographed by ", "Foto von ", "Photo de " is left out ("photo de famille").
PHOTO_BY = (
    r"(?:(?:(?:[Pp]hotos?|[Pp]hotographs?|[Pp]hotographed|[Pp]hotography|[Pp]ictures?|[Ii]mages?|[Ii]llustrations?|[Ii]llustrated|[Pp]hoto[ -][Ii]llustrations?|[Gg]raphics?|[Cc]omposite|[Vv]ideo|[Aa]rt|PHOTOS?|PHOTOGRAPHS?|IMAGES?)[ ](?:credits?[ ])?(?:by|BY|courtesy[ ]of|Courtesy[ ]of|via))"
    r"|(?:Fotos?|Bilder|Bild)[ ](?:von|av|af|di|de|door|por)(?=[ ][^\Wa-z\d_])|(?:Photos?|Photographies?)[ ]par|Ph(?:oto)?\.|צילם|צילמה)"
)


@dataclass(frozen=True, slots=True)
class ChromeMatch:
    """What kind of page text a line is, and the row of the tables that says so."""

    kind: ChromeKind
    row: str


_INVITATION = ChromeMatch("promo", "invitation")


def is_chrome(line: str) -> ChromeMatch | None:
    """The kind of page text that `line` is as a whole; None for a line that may be the article's."""
    if len(line) > _LONGEST:
        return None
    key = _key(line)
    if not key:
        return None
    if found := _index().get(key):
        return found
    text = " ".join(line.split())
    found = _by_pattern(text) or (_of_parts(text) if _BETWEEN_PARTS.search(text) else None)
    return found or (_INVITATION if is_invitation(text) else None)


def _by_pattern(text: str) -> ChromeMatch | None:
    """The first row of the tables that matches: all that begin with a word of their own are asked at once, the few
    that begin anywhere only where their words are in the text.
    """
    joined = _joined().fullmatch(text)
    first = _begun()[joined.lastindex - 1] if joined and joined.lastindex else len(_ROWS)
    folded = text.casefold()
    for index, signs in _floating():
        if index < first and any(sign in folded for sign in signs) and _pattern(index).fullmatch(text):
            first = index
            break
    return ChromeMatch(*_ROWS[first][:2]) if first < len(_ROWS) else None


# "Privacy Policy | Terms of Use | Contact", "News · Sport · Weather", a menu that was one row on the page
_BETWEEN_PARTS = late(r"\s{0,2}[|·•]\s{0,2}")


def _of_parts(text: str) -> ChromeMatch | None:
    parts = [key for part in _BETWEEN_PARTS.split(text) if (key := _key(part))]
    found = [_index().get(part) for part in parts]
    first = found[0] if found else None
    return first if len(found) > 1 and first and all(found) else None


def genre(line: str) -> str | None:
    """The page's own label where `line` is nothing but one ("Opinion", "Kommentar", "Live"), as written."""
    text = " ".join(line.split()).strip(" :|•")
    return text if 0 < len(text) <= 40 and text.casefold() in GENRES else None


_EDGES = " \t\u00a0.:…!?›»>→▸▶+×✕*•|·-–—“”\"'‘’"


def _key(line: str) -> str:
    return " ".join(line.casefold().replace("’", "'").split()).strip(_EDGES)


@cache
def _index() -> dict[str, ChromeMatch]:
    index: dict[str, ChromeMatch] = {}
    for kind, phrases in PHRASES.items():
        for phrase in phrases.split(";"):
            if key := _key(phrase):
                index.setdefault(key, ChromeMatch(kind, key))
    return index


#: Every row in the order in which they are asked; the case of letters counts in the last ones.
_ROWS = tuple((kind, row, f"(?i:{pattern})") for kind, row, pattern in PATTERNS) + CASED_PATTERNS


@cache
def _begun() -> tuple[int, ...]:
    """The rows that begin with words of their own."""
    return tuple(index for index, (_, row, _) in enumerate(_ROWS) if row not in SIGNS)


@cache
def _floating() -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The rows that begin anywhere in the line, each with its signs."""
    return tuple((index, SIGNS[row]) for index, (_, row, _) in enumerate(_ROWS) if row in SIGNS)


@cache
def _joined() -> re.Pattern[str]:
    """One pattern of the rows that begin with words of their own, a group each."""
    return re.compile("|".join(f"({_ROWS[index][2]})" for index in _begun()))


@cache
def _pattern(index: int) -> re.Pattern[str]:
    return re.compile(_ROWS[index][2])
