"""Who a picture credit names: photographers, organizations, and whether the text reads as a credit at all.

A name is a person's or an organization's only where its shape or its words say so; where neither is plain it is
neither, and the credit keeps it in its verbatim text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from semantic.readers.lines.agencies import (
    Organization,
    is_organization_name,
    is_paper_or_surname,
    opens_with_body,
    organization,
)
from semantic.readers.lines.names import has_given_name, is_person_name, looks_like_name
from semantic.readers.lines.patterns import late
from semantic.readers.lines.words import words

__all__ = ["BLANKS", "CreditNames", "is_title_like", "read_names"]

_QUALIFIERS = words("""file files pool handout archive archiv archivo archives archivbild archivfoto stringer contributor screengrab screenshot courtesy supplied
    reuters-pool photo photos picture image images foto video montage composite illustration symbolbild symbolfoto themenbild agenturfoto privat private
    social media via bild bilder tv grab x reproduction reproduktion repro reprodução divulgação arquivo
    ארכיון באדיבות ללא קרדיט أرشيفية أرشيف""")
#: What stands around a name and is no part of it: blanks, and the marks of writing direction.
BLANKS = " \t\u00a0\u200f\u200e"
_JOINTS = late(
    r"\s*(?:[/|;•·—–]|\s[-–—]\s|,(?!\s(?:Jr|Sr|Inc|Ltd|LLC|GmbH)\b)|(?<=[\w.)])\.\s(?=(?:Courtesy|Source|Via)\b))\s*(?:via\s+)?|\s+(?:via|for|für|pour|para|per|voor|on\sbehalf\sof|/)\s+|\s+(?:and|und|et|y|e|en|og|och|with)\s+|\s*&\s*",
)
_LEADING = late(
    r"(?:courtesy(?:\s+of)?|with\s+permission\s+of|provided\s+by|supplied\s+by|submitted\s+by|cortes[ií]a(?:\s+de)?|by|via|von|par|por|di|da|door|av|af|of|from|copyright|©|באדיבות|מאת)\s*:?\s+|@",
    re.IGNORECASE,
)
# "באדיבות המשפחה", by courtesy of the family: who gave the picture, not who took it
_COURTESY = late(r"\s*באדיבות\s")
_SUFFIX = late(
    r"(?:\s+(?:AP\s)?(?:Photos?|Fotos?|Bild)|\s*\((?:file|pool|archive?|archiv)\))$", re.IGNORECASE
)


@dataclass(slots=True)
class CreditNames:
    """Who a credit names; `known` are the rows of the table, `pieces` how many parts it has, `joint` whether a slash,
    bar or "via" joins them (not only commas).
    """

    photographers: tuple[str, ...]
    organizations: tuple[str, ...]
    known: list[Organization]
    pieces: int
    joint: bool


def read_names(text: str, *, labelled: bool, personal: bool = True) -> CreditNames | None:
    """The people and organizations of a credit's text, None where the text does not read as a credit.

    `personal` says that the label asks for a photographer; behind "Image:" two capitalized words may be a company.
    """
    text = text.strip(BLANKS).removesuffix(".").strip("()[]" + BLANKS)
    if not 2 <= len(text) <= 160 or "\n" in text:
        return None
    if re.search(
        r"[!?]|[.]\s+[a-zà-ÿ]|[.]\s+(?:The|A|An|In|He|She|It|They|We|Der|Die|Das|Le|La|El|Il)\s", text
    ):
        return None
    whole = organization(text)
    if whole:
        return CreditNames((), (text,), [whole], 1, joint=False)
    people: list[str] = []
    organizations: list[str] = []
    known: list[Organization] = []
    pieces = [piece for piece in _JOINTS.split(text) if piece and piece.strip(BLANKS)]
    joint = re.search(r"[/|;—–]|\s-\s|\svia\s|\sfor\s", text) is not None
    words = 0
    for index, piece in enumerate(pieces):
        bare = _bare_piece(piece)
        if not bare:
            continue
        words += len(bare.split())
        row = organization(bare) or organization(_SUFFIX.sub("", bare))
        shorter = _SUFFIX.sub("", bare)
        # "AP Photo" is AP; "Agencja Forum" keeps its name.
        name = shorter if row and organization(shorter) else bare
        if row:
            known.append(row)
            if name not in organizations:
                organizations.append(name)
        elif not personal and len(pieces) == 1 and not _is_surely_person(bare):
            if _is_clearly_organization(bare, index, pieces):
                organizations.append(bare)
            elif not is_title_like(bare):
                return None
        elif _COURTESY.match(piece) and not _is_clearly_organization(bare, index, pieces):
            continue
        elif people and not has_given_name(bare) and is_title_like(bare) and _is_employer(text, bare):
            organizations.append(bare.removeprefix("the "))
        elif is_person_name(bare) or (
            index == 0 and "/" in text and has_given_name(bare) and looks_like_name(bare, most=3)
        ):
            if bare not in people:
                people.append(bare)
        elif _is_clearly_organization(bare, index, pieces):
            organizations.append(bare)
        elif not is_title_like(bare):
            return None
    if len(people) == 2 and len(pieces) == 2 and "/" in text:
        people = _person_of_pair(people)
    if words > 22 or (not labelled and not (people or organizations)):
        return None
    if (
        labelled
        and not (people or organizations)
        and not all(is_title_like(piece.strip(BLANKS)) for piece in pieces)
    ):
        return None
    return CreditNames(tuple(people), tuple(organizations), known, len(pieces), joint)


def _is_employer(text: str, name: str) -> bool:
    """Whether the credit says that the picture was made for `name`: "Anna Holm for Tales of Oberau"."""
    return (
        re.search(rf"\s(?:for|für|pour|para|per|voor|on\sbehalf\sof)\s{{1,3}}{re.escape(name)}", text)
        is not None
    )


def _person_of_pair(pair: list[str]) -> list[str]:
    """Who is the photographer of "Anna Holm/Oberau Weekly": a slash parts a person from a paper, so where only one of two
    names has a given name the other is nobody; where neither has, the first is the maker.
    """
    known = [name for name in pair if has_given_name(name)]
    return known or pair[:1]


def _is_surely_person(text: str) -> bool:
    """A common given name first, a particle or an initial inside: "Sarah Holm", "Xq van der Holm", "Xq J. Holm"."""
    words = text.split()
    inner = any(word.islower() or (len(word.rstrip(".")) == 1 and word.isupper()) for word in words[1:-1])
    return is_person_name(text) and (has_given_name(text) or inner or not text.isascii())


def _bare_piece(piece: str) -> str:
    piece = piece.strip(BLANKS + ".,()[]")
    while True:
        shorter = _LEADING.sub("", piece, count=1) if _LEADING.match(piece) else piece
        if shorter == piece:
            break
        piece = shorter.strip(BLANKS)
    for prefix in ("AP Photo", "AFP PHOTO", "AFP Photo"):
        if piece.startswith(prefix + " "):
            piece = piece.removeprefix(prefix).strip()
    return "" if piece.casefold() in _QUALIFIERS else piece


def _is_clearly_organization(text: str, index: int, pieces: list[str]) -> bool:
    if opens_with_body(text):
        return True
    if is_organization_name(text) and is_title_like(text):
        return not (is_paper_or_surname(text) and has_given_name(text))
    # "Anna Holm, The Oberau Bugle": nobody's name begins so
    if index > 0 and text.startswith("The ") and is_title_like(text):
        return True
    # "OHV": capitals alone, or behind the name of a person; in front they may be a person in capitals.
    return text.isupper() and text.isalpha() and 2 <= len(text) <= 5 and (len(pieces) == 1 or index > 0)


# What may stand without a capital in a name or title: "The Friends of the Harbour", "courier.com", "Getty images".
_SMALL = words(
    "of the and for de la le des du der die das für van von di del y e et und via da do by on in at photo foto images image pool file handout stock bild screenshot archiv news com"
)


def is_title_like(text: str) -> bool:
    """Whether the words are written as in a name or title: capitals but for small words; a handle; no sentence."""
    if len(text) > 70:
        return False
    words = text.split()
    if not words or len(words) > 8:
        return False
    capital = sum(
        1
        for word in words
        if word[0].isupper() or not word[0].isascii() or word[0].isdigit() or word[0] == "@"
    )
    return capital > 0 and all(
        word[0].isupper()
        or not word[0].isascii()
        or word[0].isdigit()
        or word.casefold() in _SMALL
        or word[0] in "@&'’\"“"
        or "." in word[1:-1]
        for word in words
    )
