"""Bylines: who wrote the article, as one line says it.

`parse_byline` believes a line when every part of it is understood (a name, an agency, a job title, a date ...), so a
sentence that begins with "By" or names a person is none. A line of nothing but a name is a weak byline: what stands
around it decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from semantic.readers.lines.byline_parts import BylineParts, read_parts
from semantic.readers.lines.dates import date_start
from semantic.readers.lines.names import has_given_name
from semantic.readers.lines.patterns import late

if TYPE_CHECKING:
    from semantic.model import Author, Span

__all__ = ["Byline", "parse_byline"]

Strength = Literal["strong", "weak"]

#: No byline is longer; the longest of a page with eight authors and their titles has about 250 characters.
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a line names as its authors.

    `spans` are the places of the authors' names, one per author. `agencies` are the news agencies named beside or
    instead of people, as written. `tail` is where the date or other rest begins (the line's length where there is
    none), for `parse_date_line(line[tail:])`. `known_name` says that every person's first word is a common given
    name. A line such as "By Staff" has no authors.
    """

    authors: tuple[Author, ...]
    agencies: tuple[str, ...]
    rule: str
    strength: Strength
    spans: tuple[Span, ...]
    tail: int
    known_name: bool = False


# "By ", "BY: ", "Byby ", "Von ", "Words by ", "Written by: ", "Texto: ", "Reporting by ", "מאת ", "بقلم: "
_PREFIX = late(
    r"""\s*[—–\-•|]?\s*(?:
      (?P<by>(?:(?:story|words|text|live\s+reporting|live\s+coverage|written|posted|published|authored|reported|report|compiled|analysis|opinion|column
             |commentary|interview|review|article|updated|produced|edited)\s+)?by(?:by)?)(?::|(?=\s))
    | (?P<reporting>(?:additional\s+)?reporting\s+by|with\s+(?:reporting\s+by|(?:files|reporting|inputs|contributions)\s+from)|editing\s+by|writing\s+by)(?::|(?=\s))
    | (?P<both>(?:words|text|story|texts?|texte|texto|testo|tekst|photos?|photography|pictures|fotos?|fotografie|fotografía|fotografia)
             \s{0,2}(?:and|und|et|y|e|en|&|\+|/)\s{0,2}(?:words|text|story|texte|texto|testo|tekst|photos?|photography|pictures|fotos?|fotografie|fotografía|fotografia)
             (?:\s{0,2}:|\s+(?:by|von|par|de|di|por|door|van)(?=\s)))
    | (?P<label>(?:words|author|authors|writer|autor|autorin|autoren|autores|autora|auteur|auteurs|autore|autrice|texto|text
             |tekst|texte|testo|reportage|reporter|journalist|skribent|opracowanie|autorzy)\s*:)
    | (?P<other>von|(?:text|texte|texto|testo|tekst)\s+(?:von|par|de|di|av|af|van)|ein\s+(?:kommentar|gastbeitrag|interview|bericht|essay)\s+von|eine\s+(?:analyse|kolumne|reportage|rezension)\s+von|par|propos\s+recueillis\s+par
             |publié\s+par|écrit\s+par|por|escrito\s+por|publicado\s+por|di|a\s+cura\s+di|scritto\s+da|pubblicato\s+da|door|av|af|skrevet\s+av|skrevet\s+af
             |autor|oleh|tekst)(?=[\s:])
    | (?P<semitic>מאת|כתב(?=\s*:)|כתבה(?=\s*:)|بقلم|كتب|كتبت|كتبه|إعداد|تقرير)(?:\s*:|(?=\s))
    )\s*:?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
# "Name@handle", " [email protected]", "name@paper.example", " 5 min read", "Follow", "Published ...", "Updated ..."
_CUT = late(
    r"""\s*(?:
      (?<!\S)@\s?\w{2,40} | (?<=[a-zà-ÿ])@\w{2,40} | \[email[\ \xa0]protected\] | [\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}
    | https?://\S{1,200}
    | (?<!\d)\d{1,3}\s?(?:min\b|mins\b|minutes?\b|minuten\b|hours?\b|days?\b|weeks?\b|months?\b|hrs?\b|h\b|Std\b|comments?\b)
    | (?<![^\W\d_])(?:Follow|Folgen|Seguir|Suivre)(?![^\W\d_])
    | \(with\ inputs\ from
    | (?P<label>(?:(?<=[a-zà-ÿ])|(?<!\w))(?:(?:Published|Posted|Updated|Last\ (?:updated|modified)|First\ published|Veröffentlicht|Aktualisiert|Publié
        |Mis\ à\ jour|Publicado|Actualizado|Pubblicato|Aggiornato|Gepubliceerd|Bijgewerkt|Publicerad|Uppdaterad|Modified)(?![^\W\d_])
        |(?:Stand|Created|Date)(?=\s?:|\s\d))
    | (?<!\w)(?:פורסם|עודכן|نشر|نُشر|تحديث|آخر\ تحديث)(?!\w))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# "; pictures by Mira Holm", ", Fotos: Mira Holm", " and photos by Mira Holm": who made the pictures is no author.
_PICTURES = late(
    r"\s*[;,.|•·–—-]?\s*(?:(?:and|with|und|et|y|e|en)\s+)?(?:photos?|photographs?|photography|pictures?|images?|illustrations?|illustrated|graphics?|videos?"
    r"|fotos?|fotografie|fotografías?|fotografia|bilder|bild|photographies?|vidéos?|beeld)(?:\s+(?:by|von|par|de|di|por|door)\s|\s?:)",
    re.IGNORECASE,
)
# ", in News", ", in Sport, Ferries and Harbours": the sections
_IN_SECTION = late(
    r",\s{1,3}in(?:(?:\s{1,3}|\s?,\s{1,3})[A-Z][\w&-]{1,20}(?:\s(?:[A-Z][\w-]{1,20}|&|and)){0,3}){1,8}(?=\s{0,3}(?:$|[|·•]))"
)
# "3/5/24": when it was written says nothing without the century, but the name before it does.
_SHORT_DATE = late(r"(?<![\d./])\d{1,2}(?P<part>[./])\d{1,2}(?P=part)\d\d(?![\d./])")
# A run of white space is a table or a trap, no byline.
_GAP = late(r"\s{12}|^$")


def parse_byline(line: str) -> Byline | None:
    """The authors that `line` names, or None where it is no byline or is not understood as a whole."""
    if len(line) > _LONGEST or _GAP.search(line.strip()):
        return None
    prefix = _PREFIX.match(line)
    if prefix and prefix.end() < len(line):
        found = _parse(line, prefix.end(), _prefix_rule(prefix))
        if found:
            return found
        # "Di Maio" and "Von Storch" are names that start with a byline word.
        if not prefix.group("other"):
            return None
    return _parse(line, len(line) - len(line.lstrip()), None)


def _prefix_rule(prefix: re.Match[str]) -> str:
    if prefix.group("reporting"):
        return "byline-reporting"
    return "byline-by-prefix"


def _parse(line: str, start: int, rule: str | None) -> Byline | None:
    end = len(line)
    cuts = list(_CUT.finditer(line, start))
    cut = cuts[0] if cuts else None
    dated = date_start(line, start)
    marks = [match.start() for match in cuts if match.group("label")] + ([dated] if dated is not None else [])
    if cut:
        end = cut.start()
    end = min([end, *marks])
    if rule:
        end = min(
            [
                end,
                *(
                    found.start()
                    for pattern in (_PICTURES, _IN_SECTION, _SHORT_DATE)
                    if (found := pattern.search(line, start))
                ),
            ]
        )
    tail = min(marks) if marks else end
    if rule is None and cut and dated is None and not re.search(r"[\d@]|Follow|https?:", line[end:]):
        return None
    while end > start and line[end - 1] in " \t,|•·/-–—(;:.\u00a0" and not _is_initial_dot(line, end):
        end -= 1
    if end <= start:
        return None
    parts = BylineParts([], [], [])
    if not read_parts(line, start, end, parts, strong=rule is not None):
        return None
    if not parts.authors and not parts.agencies and not parts.staff:
        return None
    known = bool(parts.people) and all(
        has_given_name(author.name) for author in parts.authors if author.kind == "person"
    )
    if rule:
        strength: Strength = "strong"
        single = (
            len(parts.authors) == 1 and " " not in parts.authors[0].name and parts.authors[0].kind == "person"
        )
        if single and not parts.context:
            strength = "weak"
    elif parts.context:
        rule, strength = "byline-with-context", "strong"
    else:
        if not parts.people:
            return None
        if line[start:end].rstrip().endswith((":", "?", "!")) or len(parts.authors) > 4:
            return None
        rule, strength = "byline-bare-name", "weak"
        if cut or dated is not None:
            rule = "byline-name-and-date"
    if parts.staff and not parts.authors:
        rule = "byline-staff"
    return Byline(
        tuple(parts.authors), tuple(parts.agencies), rule, strength, tuple(parts.spans), tail, known
    )


def _is_initial_dot(line: str, end: int) -> bool:
    return (
        line[end - 1] == "." and re.search(r"(?:\b[A-Z]|Jr|Sr)\.$", line[max(0, end - 4) : end]) is not None
    )
