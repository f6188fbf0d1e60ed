"""Whether some words have the shape of a person's name, in scripts with capitals and in Hebrew and Arabic.

Shape is not proof: "Most Popular" has it too, so words that never stand in a name (`_NOT_IN_NAMES`), places of two
words, and organizations are excluded. `has_given_name` is the stronger sign: the first word is a common given name.
"""

from __future__ import annotations

import unicodedata

from semantic.readers.lines.agencies import is_organization_name, is_paper_or_surname
from semantic.readers.lines.name_tables import GIVEN_NAMES, NOT_IN_NAMES, PLACE_FIRST_WORDS, TWO_WORD_PLACES
from semantic.readers.lines.patterns import late
from semantic.readers.lines.words import words

__all__ = ["has_given_name", "is_person_name", "looks_like_name", "without_honorific"]

#: The longest run that is looked at: "Maria-Antonia van der Berg-Hoogstraten y Zúñiga de la Torre" has 60.
_LONGEST = 64

# "van der Berg", "bin Salman", "de la Cruz", "d'Arcy": small words inside names.
_PARTICLES = words("""van von de der den del della dello di da dos das do du des la le las los el al bin ibn ben bint abu ter ten
    te zu zur zum af av y e i und vom 't op ou ould ap lo san st. st""")
# "April Glaser", "Will Moss": a given name never rules a name out.
_STOPS = NOT_IN_NAMES - GIVEN_NAMES - _PARTICLES
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d."})
_HONORIFICS = late(
    # "Dr. ", "Prof. Dr. ", "Sir ", "Dame ", "Frau ", "M. ", "Mme "
    r"^(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Fr|Hon|Mr|Mrs|Ms|Mme|Herr|Frau|Dott|Dra|Sen|Rep|Gov)\b\.?\s+"
    r"|ד[\"״]ר\s+|פרופ['׳]\s+|د\.\s*){1,3}"
)

# One word of a name: "Mira", "O'Brien", "Jean-Luc", "McDonald", "J.R.R.", "T.", "al-Masri", "d’Arcy".
_WORD = late(r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u0652'’ʼ`׳״\"\-‑‐.])+")
# Hebrew, Arabic, Japanese, Chinese, Korean: letters without capitals
_CASELESS = (
    ("\u0590", "\u06ff"),
    ("\u0750", "\u077f"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u9fff"),
    ("\uac00", "\ud7af"),
)
_SEMITIC = late(r"[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3'’׳״\"\-]+")


def without_honorific(text: str) -> str:
    """`text` without "Dr.", "Sir" and the like at its start."""
    return _HONORIFICS.sub("", text)


def looks_like_name(text: str, *, least: int = 2, most: int = 5) -> bool:
    """Whether `text` is written as a name is: `least` to `most` capitalized words (particles and initials between),
    no digits, no marks of a sentence. In Hebrew and Arabic: two to four words of letters.
    """
    if len(text) > _LONGEST or not text or text != text.strip():
        return False
    words = without_honorific(text).replace(",", " ").split()
    while len(words) > 1 and words[-1].casefold() in _SUFFIXES:
        words.pop()
    if not words or not all(_WORD.fullmatch(word) for word in words):
        return False
    if not text.isascii() and any(low <= letter <= high for letter in text for low, high in _CASELESS):
        return _looks_like_caseless_name(words, least, most)
    full = [word for word in words if word.casefold() not in _PARTICLES or word[0].isupper()]
    if not least <= len(full) <= most or len(words) > most + 3:
        return False
    last = words[-1]
    if last.casefold() in _PARTICLES and last.islower():
        return False
    if last.endswith(".") and len(last.rstrip(".")) > 2:
        return False
    if all(word.casefold() in _PARTICLES for word in words):
        return False
    return all(_is_name_word(word) for word in full) and any(_letters(word) > 1 for word in full)


def is_person_name(text: str, *, least: int = 2) -> bool:
    """Whether `text` looks like a name and is no organization, place of two words, menu entry or agency."""
    if not looks_like_name(text, least=least):
        return False
    if is_organization_name(text) and not _is_surname_of_given_name(text):
        return False
    words = [_bare(word) for word in without_honorific(text).split()]
    if any(word in _STOPS or word.endswith(("'s", "’s")) for word in words):
        return False
    if len(words) == 2 and words[0] in PLACE_FIRST_WORDS and not has_given_name(text):
        return False
    return " ".join(words) not in TWO_WORD_PLACES


# Nouns of organizations that stand behind a given name only as a surname; "Jordan Times" and "Emily Post" stay open.
_SURNAMES = words("parks church court bank guard college")


def _is_surname_of_given_name(text: str) -> bool:
    return (
        is_paper_or_surname(text) and has_given_name(text) and _bare(text.rsplit(maxsplit=1)[-1]) in _SURNAMES
    )


def has_given_name(text: str) -> bool:
    """Whether the first word of `text` (after a title) is a common given name: "Mira Holm", never "Climate Crisis"."""
    words = without_honorific(text).split()
    if not words:
        return False
    first = _bare(words[0])
    return _plain(first) in GIVEN_NAMES or _plain(first.split("-")[0]) in GIVEN_NAMES


def _looks_like_caseless_name(words: list[str], least: int, most: int) -> bool:
    if not all(_SEMITIC.fullmatch(word) for word in words):
        return False
    return max(least, 2) <= len(words) <= min(most, 4) and all(_letters(word) > 1 for word in words)


def _is_name_word(word: str) -> bool:
    """Reads "Mira", "O'Brien", "McKay", "deGrasse", "MIRA", "J.", "d'Arcy", "al-Masri": one capital at least, no lower start
    unless an apostrophe or hyphen follows soon.
    """
    if word[0].isupper():
        return True
    head, mark, rest = _split_mark(word)
    return bool(mark) and len(head) <= 3 and bool(rest) and rest[0].isupper()


def _split_mark(word: str) -> tuple[str, str, str]:
    for mark in "'’-‑":
        head, found, rest = word.partition(mark)
        if found:
            return head, found, rest
    return word, "", ""


def _letters(word: str) -> int:
    return sum(1 for character in word if character.isalpha())


def _bare(word: str) -> str:
    return word.strip(".,'’\"“”()").casefold()


def _plain(word: str) -> str:
    """Without accents: "josé" -> "jose"."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
