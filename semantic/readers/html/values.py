"""How pages write a moment, an author, a headline: the stated text -> the value, or None."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from semantic.lexical import date_defect, to_the_second
from semantic.model import Author
from semantic.readers.html.tree import squeeze
from semantic.readers.lines.agencies import is_organization_name, organization
from semantic.readers.lines.bylines import parse_byline
from semantic.readers.lines.dates import parse_date_line
from semantic.readers.lines.jobs import is_job_title, names_job
from semantic.readers.lines.names import is_person_name

__all__ = ["BY", "authors_of", "date_in_address", "moment", "plain", "same"]

_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")


def plain(value: Any) -> str:
    """A stated text without tags and entities, in one line; empty for what is no text."""
    if not isinstance(value, str):
        return ""
    text = html.unescape(html.unescape(value)) if "&" in value else value
    return squeeze(_TAGS.sub("", text))


def same(text: str) -> str:
    """A key under which two writings of one text are equal."""
    return "".join(filter(str.isalnum, text.casefold()))


# 2026-03-01T07:30:00+01:00, with a blank for T, without seconds or colon, with more digits than needed
_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:\s*(?:T|\s)\s*(\d\d?):?(\d\d)(?::?(\d\d)(?:[.,:]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/]+\])?",
    re.IGNORECASE,
)
# 01.12.2024 10:56, 1.12.2024, 10:56 Uhr
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\D{1,6}(\d{1,2})[:.](\d\d))?")


def moment(value: Any) -> str | None:
    """The date or moment in ISO 8601, as exact as it is stated; None for what states none.

    Midnight in UTC or without a zone stays as it is stated.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _epoch(float(value))
    text = plain(value)[:64]
    if not text:
        return None
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return _epoch(float(text))
    if found := _ISO.fullmatch(text):
        year, month, day, hour, minute, second, zone = found.groups()
        iso = f"{year}-{month}-{day}"
        if hour is not None:
            iso += f"T{int(hour):02}:{minute}:{second or '00'}{_zone(zone)}"
        return _checked(iso)
    if re.match(r"[A-Za-z]{3},? ", text):
        try:
            parsed = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError):
            parsed = None
        if parsed is not None:
            return _checked(parsed.isoformat(timespec="seconds"))
    line = parse_date_line(text)
    if line is not None and (line.published or line.modified):
        return line.published or line.modified
    if found := _DOTTED.fullmatch(text.removesuffix("Uhr").strip()):
        day, month, year, hour, minute = found.groups()
        iso = f"{year}-{int(month):02}-{int(day):02}"
        return _checked(f"{iso}T{int(hour):02}:{minute}:00" if hour else iso)
    return None


# "/2026/03/01/", "/2026-03-01-", "/2026/mar/01/"
_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\d\d)(?=[/-])"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def date_in_address(url: str | None) -> str | None:
    """The day in an article's address, where systems of publication put that of the first publication."""
    found = _IN_ADDRESS.search(re.split(r"[?#]", url)[0].lower()) if url else None
    if found is None:
        return None
    year, month, day = found.groups()
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    return _checked(f"{year}-{number:02}-{day}")


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in {"Z", "UTC", "GMT"}:
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _epoch(seconds: float) -> str | None:
    seconds = seconds / 1000 if seconds > 1e11 else seconds
    if not 3e8 < seconds < 4e9:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")


def _checked(iso: str) -> str | None:
    iso = to_the_second(iso)
    return iso if date_defect(iso) is None and "1900" <= iso[:4] <= "2100" else None


#: "By", "Von", "Par" …, "Written by", "Text:"
BY = re.compile(
    r"^\W*(?:(?:story|words|text|written|reported|posted|published|article|analysis|report)\s+by|by|von|par|por|di|door|av|af|tekst|texte|texto|text|autor(?:in|en)?|auteurs?|author|oleh|yazan|מאת|بقلم)(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(
    r"\s*(?:[;|•·\n]|\s/\s|\s&\s|,?\s(?:and|und|et|y|en|och|og|ja|ve|и|і|e|i|a|med|with|with\s+additional\s+reporting\s+by)\s(?=[^\W\d_a-zà-ÿ]))\s*"
)
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|^@|\S@\S|\.(?:com|html?|net|org)\b|^\d+$|^\d{1,2}\W\d")
#: What stands where an author should and names nobody.
_NOBODY = frozenset(
    same(text)
    for text in (
        "admin", "administrator", "author", "editor", "null", "none", "undefined", "unknown", "n/a", "webmaster", "guest", "default",
        "wordpress", "user", "staff", "anonymous", "by", "von", "false", "true", "author name", "read more", "see more", "-",
    )
)  # fmt: skip
_LONGEST = 80


def authors_of(
    text: str, kind: str | None = None, *, job_title: str | None = None, url: str | None = None
) -> list[Author]:
    """The authors that a stated text names: only names, each once; empty where it names none.

    `kind` is what the page says of them (`person`, `organization`); without it the name tells.
    """
    text = plain(text)
    if not text or len(text) > 400 or (_ADDRESS.search(text) and " " not in text):
        return []
    text = BY.sub("", text, count=1)
    found: list[Author] = []
    for piece in _pieces(text):
        name, job = _without_job(piece)
        if (
            not name
            or same(name) in _NOBODY
            or _ADDRESS.search(name)
            or len(name) > _LONGEST
            or not re.search(r"[^\W\d_]", name)
        ):
            continue
        if any(same(known.name) == same(name) for known in found):
            continue
        found.append(Author(name, _kind(name, kind), job_title or job, None, None))
    if len(found) == 1 and url:
        found = [Author(found[0].name, found[0].kind, found[0].job_title, None, url)]
    return found


def _pieces(text: str) -> list[str]:
    """The parts of a list of authors; a comma parts them only where names stand on both sides."""
    pieces: list[str] = []
    for part in _SEPARATORS.split(text):
        by_comma = [piece.strip() for piece in part.split(",") if piece.strip()]
        names = [piece for piece in by_comma if " " in piece]
        if (
            len(by_comma) > 1
            and len(names) == len(by_comma)
            and not any(names_job(piece) or is_job_title(piece) for piece in by_comma)
        ):
            pieces += by_comma
        elif len(by_comma) > 1 and len(names) >= 1 and " " in by_comma[0]:
            known = [by_comma[0]] + [
                p for p in by_comma[1:] if organization(p) or (is_person_name(p) and not names_job(p))
            ]
            pieces += known
        else:
            pieces.append(part.strip())
    return [piece for piece in (piece.strip(" \t,;:|–—-") for piece in pieces) if piece]


# "Mira Holm (Correspondent)", "Mira Holm - Reporter"
_TAIL = re.compile(r"\s*(?:\(([^()]{2,60})\)|\s[–—-]\s(.{2,60})|\|(.{2,60}))$")


def _without_job(piece: str) -> tuple[str, str | None]:
    piece = piece.strip()
    if found := _TAIL.search(piece):
        rest = piece[: found.start()].strip()
        job = next(group for group in found.groups() if group)
        if rest:
            return rest, job if is_job_title(job) or names_job(job) else None
    line = parse_byline(f"By {piece}")
    if (
        line is not None
        and len(line.authors) == 1
        and line.authors[0].job_title
        and line.authors[0].kind == "person"
    ):
        return line.authors[0].name, line.authors[0].job_title
    return piece, None


def _kind(name: str, stated: str | None) -> Any:
    if organization(name) is not None:
        return "organization"
    if stated == "organization" and not is_person_name(name):
        return "organization"
    if stated is None and is_organization_name(name) and not is_person_name(name):
        return "organization"
    return "person"
