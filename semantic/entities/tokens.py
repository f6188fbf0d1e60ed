"""Words of a zone with their place, shape and whether a sentence begins with them. Linear time on any text."""

from __future__ import annotations

import re
from typing import NamedTuple

from semantic.entities.lexicon import word_set

__all__ = ["CAPITAL", "LOWER", "OTHER", "UPPER", "Token", "is_adjacent", "is_wrapped", "tokenize"]

#: Shapes. CAPITAL: "Putin", "al-Sisi", "McDonald", "J."; UPPER: "NATO", "U.S."; LOWER: "court", "hashish".
LOWER, CAPITAL, UPPER, OTHER = "lower", "Capital", "UPPER", "other"


class Token(NamedTuple):
    """One word or one mark: `text` is `zone.text[start:end]`; `begins` tells that a sentence begins with it."""

    text: str
    start: int
    end: int
    shape: str
    begins: bool


# U.S.  |  U. S.  |  J.  |  O’Brien, Jean-Luc, al-Sisi, AT&T, 25-year-old, Michał  |  any other mark
_WORD = (
    r"(?:[A-Z]\.){2,}(?:[A-Z](?![^\W_]))?"
    r"|U\.[ \u00a0][SNK]\."
    r"|[^\W\d_]\.(?=[ \u00a0]?[^\W\d_])(?![^\W\d_]{2})"
    r"|[^\W_][\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f]*"
    r"(?:[-'’׳״‑&\"](?=[^\W_])[\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f]+)*"
)
_TOKENS = re.compile(rf"({_WORD})|(\n[ \t\r]*\n)|([^\w\s])")

#: Words after which a full stop does not end the sentence.
_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof rev hon st sr jr gen col lt capt maj sgt cpl adm cmdr gov sen rep reps sens pres supt insp det "
    "amb brig pvt no vs jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp bros dept est fig mt ft ave "
    "blvd rd messrs mme mlle sra dra dott sig avv ing mons ca bzw usw nr str tel abs art approx al fr"
)
# Russian-language, US-backed, Iran-led, Moscow-based: an adjective, no name ("Ki-moon" and "Jong-un" are names)
_JOINED = re.compile(
    r"[A-Z][\w.]*-(?:language|speaking|backed|based|born|led|made|style|era|owned|occupied|controlled|held|run|sponsored|"
    r"funded|aligned|allied|linked|trained|educated|dominated|majority|wide|area|sized|inspired|brokered|mediated|imposed|"
    r"affiliated|supported|operated|administered|registered|flagged|listed|friendly|related|type|like|level|only|free|bound|"
    r"centric|designed|built|issued|appointed|elected|critical|weary|ravaged|torn|garrisoned|wing|shaped|first|year|old|"
    r"turned|themed|specific|sanctioned|designated|manufactured|supplied|produced)"
)
# l'Austria, dell’Ucraina, d'Espagne, qu'Emma
_ELIDED = re.compile(r"(l|d|dell|nell|all|sull|dall|un|qu|c|s|n|j|m|t|lorsqu|jusqu)['’](?=[^\W\d_])[^\W\d_]")
_CLOSERS = "\"'”’»)]"
_POSSESSIVES = ("'s", "’s", "'S", "’S")


def tokenize(text: str) -> list[Token]:
    """The words and marks of `text` in order; a possessive ending ('s, ’s) is a token of its own."""
    tokens: list[Token] = []
    begins = True
    for match in _TOKENS.finditer(text):
        word = match.group(1)
        start, end = match.span()
        if word is None:
            if match.group(2):
                begins = True
                continue
            mark = match.group(3)
            tokens.append(Token(mark, start, end, OTHER, begins))
            if mark in "!?…":
                begins = True
            elif mark == ".":
                begins = begins or not _is_abbreviation(tokens, text, end)
            elif mark in "•·|:*" or (mark in "–—-" and begins):
                begins = True
            continue
        if '"' in word and not _is_hebrew(word):
            word = word.split('"', 1)[0]
            # The rest stands again as a token of its own only if it is a word; a quotation mark inside a word is rare.
            end = start + len(word)
        elision = _ELIDED.match(word)
        if (
            elision
            and text[start + elision.end() - 1].isupper()
            and not (elision[1] == "d" and tokens and tokens[-1].shape == CAPITAL)
        ):
            # l'Austria, dell’Ucraina, d'Espagne: the article is no part of the name.
            middle = start + elision.end() - 1
            tokens.append(Token(text[start:middle], start, middle, LOWER, begins))
            start, word, begins = middle, text[middle:end], False
        possessive = len(word) > 2 and word[-2:] in _POSSESSIVES
        name_end = end - 2 if possessive else end
        name = text[start:name_end]
        shape = LOWER if "-" in name and _JOINED.fullmatch(name) else _shape(name)
        tokens.append(Token(name, start, name_end, shape, begins))
        if possessive:
            tokens.append(Token(text[name_end:end], name_end, end, OTHER, False))
        begins = False
    return tokens


def is_adjacent(text: str, left: Token, right: Token) -> bool:
    """Tells whether only a few blanks or the line break of a wrapped paragraph part the two tokens."""
    gap = right.start - left.end
    if gap == 1 and text[left.end] == " ":
        return True
    if not (0 < gap <= _LONGEST_GAP and text[left.end : right.start].isspace()):
        return False
    breaks = text.count("\n", left.end, right.start)
    return breaks == 0 or (breaks == 1 and is_wrapped(text, text.index("\n", left.end)))


_LONGEST_GAP = 6
#: A line that is shorter than this was not broken because it was full.
_WRAPPED = 45


def is_wrapped(text: str, at: int) -> bool:
    """Tells whether the line break at `at` only wraps a paragraph: the line before it is long."""
    return at - (text.rfind("\n", max(0, at - _WRAPPED), at) + 1) >= _WRAPPED and at >= _WRAPPED


def _shape(word: str) -> str:
    letters = word.replace(".", "").replace(" ", "") if "." in word else word
    first = letters[0]
    if first.isupper() or first.istitle():
        return UPPER if len(letters) > 1 and letters.isupper() else CAPITAL
    if first.isdigit():
        return OTHER
    if first.islower():
        # al-Sisi, el-Baradei, iPhone, bin-Laden: a capital inside
        if not letters.islower() and any(c.isupper() for c in letters[1:]):
            return CAPITAL
        return LOWER
    return CAPITAL if first.isalpha() and not first.islower() and _is_semitic(first) else OTHER


def _is_semitic(letter: str) -> bool:
    return "\u0590" <= letter <= "\u08ff"


def _is_hebrew(word: str) -> bool:
    return "\u0590" <= word[0] <= "\u05ff"


def _is_abbreviation(tokens: list[Token], text: str, end: int) -> bool:
    """Tells whether the full stop that was just added ends an abbreviation ("Mr.", "J.", "Sept.")."""
    if len(tokens) < 2 or tokens[-2].end != tokens[-1].start:
        return True
    before = tokens[-2].text
    if len(before) == 1 and before.isalpha():
        return True
    if end < len(text) and not text[end].isspace() and text[end] not in _CLOSERS:
        return True
    return before.casefold() in _ABBREVIATIONS
