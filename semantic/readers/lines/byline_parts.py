"""Who a byline names: its pieces, parted by commas, words and marks, read one after the other.

`read_parts` understands a piece as a person, an organization, a job title, a place or employer beside a person, or
as a filler; one piece that is none of these makes the whole line no byline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from semantic.model import Author, Span
from semantic.readers.lines.agencies import organization
from semantic.readers.lines.dateline_places import CITIES, REGIONS
from semantic.readers.lines.jobs import is_job_title, is_staff, names_job, split_job_title
from semantic.readers.lines.names import has_given_name, is_person_name, looks_like_name, without_honorific
from semantic.readers.lines.patterns import late
from semantic.readers.lines.words import words

__all__ = ["BylineParts", "read_parts"]

# A glued job title or a glued label: "Mira HolmTravel News Reporter". "McKay", "DeVito", "LaRocca" are names.
_GLUED = late(r"(?<=[a-zà-ÿ]{3})(?=[A-Z][a-z]{2,20}\b)")

# Between the parts of a byline. A comma or a word joins, a mark divides.
_SEPARATOR = late(
    r"\s*(?P<mark>[|•·;⋅●‧]|\s/\s|/|\s[-–—]\s)\s*|\s*,\s*(?:(?:and|und|et|y|e|en|och|og|i)\s+)?|\s+(?P<word>and|und|et|y|e|en|och|og|i)\s+|\s*&\s*"
    r"|\s+ו(?=[\u05d0-\u05ea]{2})|\s+و(?=[\u0620-\u064a]{3})",
    re.IGNORECASE,
)
# "avec AFP", "mit dpa", "con EFE", "in Berlin", "for The Paper", "à Paris", "en Madrid", "at the Capitol".
_CLAUSE = late(
    r"(?:^|\s*(?:,|\(|\s)\s*)(?P<word>avec|mit|con|with|met|med|com|for|für|pour|para|per|voor|in|en|à|a|at|from|aus|au|da|te|i|em|special\s+to|exclusively\s+for|of)\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
_AGENCY_WORDS = frozenset({"avec", "mit", "con", "with", "met", "med", "com"})
_EMPLOYER_WORDS = frozenset(
    {"for", "für", "pour", "para", "per", "voor", "special to", "exclusively for", "of"}
)
_FILLER = late(
    # what may stand between marks beside names: "Opinion", "Video", "1 comment", "Exclusive"
    r"(?:\d{1,5}|(?:the\s+)?(?:exclusive|opinion|analysis|video|watch|comment|kommentar|updated|comments?|share|gallery|print|listen|save|wire))",
    re.IGNORECASE,
)
# When an author of a live page wrote: "(now)", "(earlier)", "(until 6pm)"; it belongs to a name.
_SHIFT = late(
    r"\s*\((?:now|currently|earlier|previously|before|morning|afternoon|evening|overnight|night|jetzt|aktuell|früher|zuvor|vormittags|nachmittags|abends"
    r"|maintenant|avant|matin|après-midi|soir|ahora|antes|mañana|tarde|noche|ora|prima|mattina|sera|nu|eerder|agora"
    r"|(?:from|until|till|since|ab|bis|desde|hasta|depuis)\s[\d:.]{1,5}\s?(?:[ap]m|uhr|h|gmt|bst|cet)?)\)$",
    re.IGNORECASE,
)
# The number of comments, glued to a name: "Mira Holm0"
_COUNT = late(r"(?<=[a-zà-ÿ])\d{1,3}$")
_SINGLE_STOPS = words("""staff monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december comparison contrast default design definition law nature phone email mail
    far now then today tomorrow yesterday night day hand reuters products category topic date""")


@dataclass(slots=True)
class BylineParts:
    """What has been understood so far."""

    authors: list[Author]
    spans: list[Span]
    agencies: list[str]
    context: bool = False
    people: int = 0
    staff: bool = False


def read_parts(line: str, start: int, end: int, parts: BylineParts, *, strong: bool) -> bool:
    """Reads the pieces of line[start:end] into `parts`; False where a piece is not understood."""
    position = start
    after_mark = False
    pieces: list[tuple[int, int, bool]] = []
    joined: set[int] = set()
    for match in _SEPARATOR.finditer(line, start, end):
        if _joins_suffix(line, match.end(), end):
            continue
        pieces.append((position, match.start(), after_mark))
        if match.group("word"):
            joined.add(match.end())
        after_mark = match.group("mark") is not None
        position = match.end()
    pieces.append((position, end, after_mark))
    if len(pieces) > 24:
        return False
    return all(
        _read_piece(
            line,
            a,
            b,
            parts,
            marked=marked,
            first=index == 0,
            strong=strong,
            only=len(pieces) == 1,
            joined=a in joined,
        )
        for index, (a, b, marked) in enumerate(pieces)
        if line[a:b].strip()
    )


def _joins_suffix(line: str, position: int, end: int) -> bool:
    """Whether what follows the comma is "Jr." and belongs to the name."""
    return re.match(r"(?:Jr|Sr|II|III|IV|PhD|MD)\b", line[position:end]) is not None


def _read_piece(
    line: str,
    start: int,
    end: int,
    parts: BylineParts,
    *,
    marked: bool,
    first: bool,
    strong: bool,
    only: bool,
    joined: bool,
) -> bool:
    while start < end and line[start] in " \t\u00a0(":
        start += 1
    while end > start and line[end - 1] in " \t\u00a0":
        end -= 1
    shift = _SHIFT.search(line[start:end])
    if shift and is_person_name(line[start : start + shift.start()]):
        end = start + shift.start()
        parts.context = True
    count = _COUNT.search(line[start:end])
    if (
        count
        and (strong or has_given_name(line[start:end]) or line[end : end + 1] == ",")
        and is_person_name(line[start : start + count.start()])
    ):
        end = start + count.start()
    while end > start and line[end - 1] in " \t\u00a0)":
        end -= 1
    text = line[start:end]
    if not text:
        return True
    known = organization(text)
    if known and joined and known.kind == "agency" and parts.people:
        parts.authors.append(Author(text, "organization"))
        parts.spans.append(Span(start, end))
    if known and not (first and known.kind not in {"agency", "picture"} and not strong):
        return _take_organization(text, known.kind, start, parts, first=first, strong=strong)
    if is_staff(text):
        parts.staff = True
        parts.context = True
        _set_title(parts, text, marked=marked)
        return strong or bool(parts.authors) or first
    if is_job_title(text) or (
        not first
        and parts.people
        and names_job(text)
        and not (has_given_name(text) and len(text.split()) == 2)
    ):
        if first:
            return False
        parts.context = True
        _set_title(parts, text, marked=marked)
        return True
    if is_person_name(text):
        _add_person(text, start, parts)
        return True
    if glued := _split_glued(text):
        _add_person(text[:glued], start, parts)
        parts.context = True
        _set_title(parts, text[glued:].strip(), marked=False)
        return True
    if (title := split_job_title(text)) is not None and is_person_name(text[:title].rstrip()):
        _add_person(text[:title].rstrip(), start, parts)
        parts.context = True
        _set_title(parts, text[title:], marked=False)
        return True
    if strong and (name := _name_behind_title(text)) is not None:
        _add_person(text[name:], start + name, parts)
        _set_title(parts, text[:name].rstrip(), marked=False)
        return True
    if _read_clause(text, start, parts, strong=strong):
        return True
    if strong and first and only and _is_single_name(text):
        kind: Literal["person", "organization"] = (
            "organization" if text.isupper() and len(text) <= 5 else "person"
        )
        parts.authors.append(Author(text, kind))
        parts.spans.append(Span(start, end))
        parts.people += kind == "person"
        return True
    if first:
        return False
    if _FILLER.fullmatch(text):
        return True
    if parts.authors and _is_filed_from(text):
        # "AFP, Manila" is a byline by its place; "Anna Holm, Berlin" may sign a letter.
        parts.context = parts.context or not parts.people
        return True
    # "By Anna Holm | The Fictional Courier": what follows a mark may be the paper's own name or a place.
    return (strong or parts.context) and bool(parts.authors or parts.agencies) and marked and _is_label(text)


def _name_behind_title(text: str) -> int | None:
    """Where the name begins in "Harbour Editor Mira Holm", None where no known title stands before a name."""
    starts = [match.start() for match in re.finditer(r"\S+", text[:80])]
    return next(
        (start for start in starts[1:6] if is_job_title(text[:start]) and is_person_name(text[start:])), None
    )


def _is_filed_from(text: str) -> bool:
    """Whether `text` is a city or region of the tables, or one word in capitals: "MANILA", "Berlin", "Ohio"."""
    key = text.casefold()
    return (text[:1].isupper() and (key in CITIES or key in REGIONS)) or (
        text.isupper() and text.isalpha() and len(text) >= 4
    )


def _is_single_name(text: str) -> bool:
    return (
        looks_like_name(text, least=1, most=1)
        and text.casefold() not in _SINGLE_STOPS
        and text.casefold() not in CITIES
        and 2 <= len(text) <= 20
        and not text.endswith(".")
    )


def _is_label(text: str) -> bool:
    words = text.split()
    return len(words) <= 6 and len(text) <= 50 and text[:1].isupper() and not text.endswith((".", "!", "?"))


def _take_organization(
    text: str, kind: str, start: int, parts: BylineParts, *, first: bool, strong: bool
) -> bool:
    if kind == "agency" and text not in parts.agencies:
        parts.agencies.append(text)
    if first:
        if not strong and " " not in text and not text.isupper():
            return False
        parts.authors.append(Author(text, "organization"))
        parts.spans.append(Span(start, start + len(text)))
        parts.context = parts.context or strong
        return True
    parts.context = True
    if parts.people == 1 and len(parts.authors) == 1 and parts.authors[0].affiliation is None:
        author = parts.authors[0]
        parts.authors[0] = Author(author.name, author.kind, author.job_title, text)
    return True


def _set_title(parts: BylineParts, title: str, *, marked: bool) -> None:
    """Gives the title to the last author; after a mark only where there is one author."""
    if not parts.authors or (marked and len(parts.authors) > 1):
        return
    author = parts.authors[-1]
    if author.kind == "person" and author.job_title is None:
        parts.authors[-1] = Author(author.name, author.kind, title, author.affiliation)


def _add_person(text: str, start: int, parts: BylineParts) -> None:
    bare = without_honorific(text)
    parts.authors.append(Author(bare))
    begin = start + len(text) - len(bare)
    parts.spans.append(Span(begin, start + len(text)))
    parts.people += 1


def _split_glued(text: str) -> int | None:
    """Where a title is glued to a name: "Mira HolmTravel News Reporter"."""
    for match in _GLUED.finditer(text[:80]):
        if is_job_title(text[match.start() :]) and is_person_name(text[: match.start()]):
            return match.start()
    return None


def _read_clause(text: str, start: int, parts: BylineParts, *, strong: bool) -> bool:
    """Reads "Anna Holm for The Paper", "Anna Holm in Berlin", "Anne Petit avec AFP"."""
    match = _CLAUSE.search(text)
    if not match:
        return False
    if (
        match.group("word").casefold() == "with"
        and not strong
        and not organization(match.group("rest").strip(" )"))
    ):
        return False
    name, word, rest = (
        text[: match.start()].strip(),
        match.group("word").casefold(),
        match.group("rest").strip(" )"),
    )
    if name:
        title = split_job_title(name)
        person = name[:title].rstrip() if title is not None else name
        if not is_person_name(person):
            return False
    known = organization(rest)
    if word in _AGENCY_WORDS:
        if not known and not is_staff(rest):
            return False
    elif word in _EMPLOYER_WORDS:
        if not (known or (strong and _is_label(rest))):
            return False
    elif not ((strong or bool(parts.context)) and _is_place_like(rest)):
        return False
    if name:
        _add_person(person, start, parts)
        if title is not None:
            _set_title(parts, name[title:], marked=False)
    parts.context = True
    if known and known.kind == "agency" and word in _AGENCY_WORDS and rest not in parts.agencies:
        parts.agencies.append(rest)
    if (known and word in _EMPLOYER_WORDS and len(parts.authors) == 1 and parts.people == 1) or (
        word in _EMPLOYER_WORDS and len(parts.authors) == 1 and parts.people == 1
    ):
        author = parts.authors[0]
        parts.authors[0] = Author(author.name, author.kind, author.job_title, rest)
    return True


def _is_place_like(text: str) -> bool:
    words = text.replace(",", " ").split()
    return (
        0 < len(words) <= 4
        and all(word[0].isupper() and not any(c.isdigit() for c in word) for word in words)
        and not text.endswith((".", "?", "!"))
    )
