"""Credits of pictures: who made it and for whom, at the end of a caption or on a line of its own.

`split_credit` believes what stands behind a label ("Photo: ..."), a mark of copyright, or beside a known agency; the
label's word inside a sentence is none. Names that are neither clearly a person nor an organization stay in the text
of the credit only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from semantic.model import Credit
from semantic.readers.lines.agencies import Organization, may_name_organization, organization
from semantic.readers.lines.credit_names import BLANKS, CreditNames, is_title_like, read_names
from semantic.readers.lines.names import has_given_name, is_person_name, looks_like_name
from semantic.readers.lines.patterns import late
from semantic.readers.lines.phrases import CREDIT_LABELS, PHOTO_BY
from semantic.readers.lines.words import names, words

__all__ = ["CreditMatch", "split_credit"]

#: A credit stands in the last characters of a caption; no credit is longer.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class CreditMatch:
    """`line[start:end]` is the credit's text, `line[:caption_end]` the caption before it.

    `alone` says that the line is nothing but the credit; `rule` is the name of the rule that read it.
    """

    caption_end: int
    start: int
    end: int
    credit: Credit
    rule: str
    alone: bool


# A label is a word with a capital (or all capitals) before a colon, at the start, after a sentence, a bracket or a
# dash, or glued to the caption: "in Moscow, 2018.Credit: Maxim Muster/Reuters".
_LABEL = late(
    rf"(?P<before>^|[.!?…\"”’»)\]]|[\s(\[|–—/-]|(?<=[a-zà-ÿ0-9]))(?P<label>{CREDIT_LABELS})(?P<mark>\s?[:：]|\s?\|)\s{{0,3}}(?=\S)"
)
#: What stands behind every label.
_LABEL_MARKS = (":", "：", "|")
# "Photo by A", "Photographed by A", "Foto von A", "Illustration by A"
_PHOTO_BY = late(rf"(?P<before>^|[.!?…\"”’»)\]]|[\s(\[|–—-])(?P<label>{PHOTO_BY})\s{{1,3}}(?=\S)")
#: Pieces of words of which one stands in every such label.
_PHOTO_BY_SIGNS = (
    "oto", "OTO", "Ph.", "icture", "mage", "MAGE", "llustrat", "raphic", "omposite", "ideo", "rt ", "Bild", "ציל",
)  # fmt: skip
# "AP Photo/A", "REUTERS/A", "AFP PHOTO / A", "Xinhua/A": the agency first, a slash, then a name
_AGENCY_SLASH = late(
    r"(?<![\w/])(?P<agency>AP\ Photos?|AP|REUTERS|Reuters|AFP(?:\ PHOTO|\ Photo)?|EPA(?:-EFE)?|Xinhua|XINHUA|PA\ (?:Wire|Images)|AAP\ (?:Image|Images|Photo)|UN\ Photo|EFE"
    r"|ANSA|dpa|PTI(?:\ Photo)?|TASS|NTB|TT|ANP|imago|IMAGO|picture[\ -]alliance|Keystone|KEYSTONE|Getty\ Images)\s?/\s?(?=\S)"
)
# "(Foto Ansa)", "Photo Afp", "Foto Mira Holm/Ansa": the label without a colon; the names behind it decide
_PLAIN_LABEL = late(r"(?P<label>Foto|Fotos|FOTO|Photo|Photos|PHOTO|Imagen|Bild|Image)[ ](?=[A-Z\d])")
_COPYRIGHT = late(r"(?:©|\(c\)(?=\s)|\(C\)(?=\s)|Copyright(?:\s?©)?(?=[\s:]))[\s:]{0,2}")
_COPYRIGHT_REST = late(
    # "2019 ", "2019, ", "2019-2021 " before, ". All rights reserved." after
    r"(?P<year>(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[,.]?\s{1,2})?(?P<holder>.*?)(?P<rights>[.,;]?\s?(?:All rights reserved|Alle Rechte vorbehalten|Tous droits réservés|Todos los derechos reservados|Tutti i diritti riservati|Todos os direitos reservados|Alle rechten voorbehouden|כל הזכויות שמורות|جميع الحقوق محفوظة)\b.{0,80})?$",
    re.IGNORECASE,
)
# Labels that name the picture or the credit, not the person: "Image:", "Image Credits:", "Credit:", "Bild:".
_IMPERSONAL = late(
    r"(?i:image|credit|bild|pic|source|quelle|courtesy|artwork|art|graphic|imagen|imagem|beeld|bron|screenshot|montage|collage|composite)"
)
# "Words by Mira Holm; pictures by Jan Koster" is a byline and no caption.
_WORDS_BY = late(
    r"\s{0,4}(?:(?:words|text|story|written|reported|live reporting)\s(?:by|von)\s|(?:words|text|texte|texto|testo)\s?:)",
    re.IGNORECASE,
)
#: A closing bracket, a full stop and the blanks around it are not longer.
_LONGEST_END = 10
_BRACKETED_END = late(r"[(\[](?P<inside>[^()\[\]]{2,160})[)\]]\s{0,3}\.?\s{0,3}$")


def split_credit(line: str, *, caption: bool = False) -> CreditMatch | None:
    """The credit at the end of a caption, or the line that is nothing but a credit; None where there is none.

    `caption` says that the caller knows the line for a caption: a name in brackets or behind the last sentence is
    then believed without a label or an agency.
    """
    if len(line) < 2 or _WORDS_BY.match(line):
        return None
    end = len(line.rstrip(BLANKS))
    floor = max(0, end - _LONGEST)
    for rule in (
        _by_label,
        _by_photo_by,
        _by_bracket,
        _by_agency_slash,
        _by_copyright,
        _by_dash,
        _by_trailing_agency,
        _by_whole_line,
    ):
        found = rule(line, floor, end)
        if found:
            return found
    return _by_caption_end(line, floor, end) if caption else None


# --- the rules, in the order in which they are asked: the plainest sign first -----------------------------------------


def _by_label(line: str, floor: int, end: int) -> CreditMatch | None:
    if not any(mark in line for mark in _LABEL_MARKS):
        return None
    matches = list(_LABEL.finditer(line, floor, end))
    for match in reversed(matches[-4:]):
        if match.group("mark").strip() == "|" and match.start("label") > 0:
            continue
        # "Photos: AP; Video: BBC": the earliest of adjoining labels begins the credit.
        begin = match.end()
        personal = not (_IMPERSONAL.match(match.group("label")))
        named = read_names(line[begin:end].strip(BLANKS), labelled=True, personal=personal)
        if named and _is_break(match):
            return _match(line, _caption_end(line, match), begin, end, named, "credit-by-label")
    return None


def _is_break(match: re.Match[str]) -> bool:
    """A label after a plain space needs a capital, and no word before it that leads into it ("the Photo: ...")."""
    label = match.group("label")
    return (
        label[0].isupper()
        or not label[0].isascii()
        or match.start("label") == 0
        or match.group("before") in "(["
    )


def _by_photo_by(line: str, floor: int, end: int) -> CreditMatch | None:
    if not any(sign in line for sign in _PHOTO_BY_SIGNS):
        return None
    for match in reversed(list(_PHOTO_BY.finditer(line, floor, end))[-4:]):
        before, label = match.group("before"), match.group("label")
        opened = before in {"", "(", "[", "|", "—", "–", "-"} or before in set('.!?…"”’»)]')
        if not opened:
            left = line[: match.start()].rstrip(BLANKS)
            opened = left.endswith(tuple('.!?…"”’»)]|—–-:')) or label[0].isupper()
        named = read_names(line[match.end() : end].strip(BLANKS), labelled=True) if opened else None
        if named and (named.photographers or named.organizations):
            return _match(line, _caption_end(line, match), match.end(), end, named, "credit-photo-by")
    return None


def _by_bracket(line: str, floor: int, end: int) -> CreditMatch | None:
    last = line[max(floor, end - _LONGEST_END) : end]
    match = _BRACKETED_END.search(line, floor, end) if ")" in last or "]" in last else None
    if not match:
        return None
    inside = match.group("inside").strip(BLANKS)
    before = line[: match.start()].rstrip(BLANKS)
    for pattern in (_LABEL, _PHOTO_BY):
        label = pattern.match(inside)
        personal = bool(label) and not _IMPERSONAL.match(label.group("label") if label else "")
        if label and (named := read_names(inside[label.end() :], labelled=True, personal=personal)):
            start = match.start("inside") + label.end()
            return _match(line, len(before), start, match.end("inside"), named, "credit-in-brackets")
    if label := _PLAIN_LABEL.match(inside):
        named = read_names(inside[label.end() :], labelled=True)
        if named and _is_source(named):
            start = match.start("inside") + label.end()
            return _match(line, len(before), start, match.end("inside"), named, "credit-in-brackets")
    named = read_names(inside, labelled=False)
    if not named or not (named.organizations or named.photographers):
        return None
    closed = not before or before.endswith((".", "!", "?", "…", '"', "”", "’", "»"))
    structured = "/" in inside or " via " in inside or (named.photographers and named.known)
    explained = any(_expands(before, row) for row in named.known) or _abbreviates(before, inside)
    if not closed and not structured and not _is_credit_like(named):
        return None
    if explained or not (structured or named.known or closed):
        return None
    if not named.known and not (closed and before):
        return None
    if not named.known and not named.organizations and not structured:
        # "(Anna Holm)" after a sentence may be an aside; a person alone is no credit.
        return None
    return _match(line, len(before), match.start("inside"), match.end("inside"), named, "credit-in-brackets")


def _is_source(named: CreditNames) -> bool:
    """Whether the names behind a label without a colon are plain: an agency, or people with common given names."""
    return _is_credit_like(named) or (
        bool(named.photographers) and all(has_given_name(name) for name in named.photographers)
    )


def _expands(before: str, row: Organization) -> bool:
    """Whether the text before already spells the name out: "reported by the Associated Press (AP)"."""
    left = before.casefold()
    return any(left.endswith(form.casefold()) for form in (row.name, *row.aliases))


def _abbreviates(before: str, inside: str) -> bool:
    """Whether `inside` is made of the first letters of the words before: "the Oberau Harbour Company (OHC)"."""
    if not (inside.isupper() and inside.isalpha()):
        return False
    initials = "".join(word[0] for word in before.split()[-8:] if word[0].isupper())
    return initials.endswith(inside)


def _by_agency_slash(line: str, floor: int, end: int) -> CreditMatch | None:
    if "/" not in line:
        return None
    matches = list(_AGENCY_SLASH.finditer(line, floor, end))
    for match in matches[-3:]:
        named = read_names(line[match.start() : end], labelled=True)
        if named and named.known:
            return _match(
                line,
                len(line[: match.start()].rstrip(BLANKS + "-–—|")),
                match.start(),
                end,
                named,
                "credit-agency-first",
            )
    return None


def _by_copyright(line: str, floor: int, end: int) -> CreditMatch | None:
    match = _COPYRIGHT.search(line, floor, end)
    if not match:
        return None
    rest = _COPYRIGHT_REST.match(line[match.end() : end])
    if not rest:
        return None
    holder = rest.group("holder").strip(BLANKS + ".")
    named = read_names(holder, labelled=True)
    if not named:
        return None
    before = line[: match.start()].rstrip(BLANKS)
    if (
        before
        and not before.endswith((".", "!", "?", "…", '"', "”", "’", "»", ")", "|", "-", "–", "—", ":"))
        and not named.known
    ):
        return None
    start = match.end() + rest.start("holder")
    stop = start + len(holder)
    notice = line[match.start() : end].strip(BLANKS)
    credit = Credit(line[start:stop], named.photographers, named.organizations, notice)
    caption = len(before.rstrip(BLANKS + "|([–—-"))
    return CreditMatch(caption, start, stop, credit, "credit-copyright", caption == 0)


def _by_dash(line: str, floor: int, end: int) -> CreditMatch | None:
    """Reads "... in Tartu. — Anna Holm/Reuters", "... | Getty Images"."""
    for mark in (" — ", " – ", " - ", " | ", "| ", ". —", ". –"):
        at = line.rfind(mark, floor, end)
        if at <= 0:
            continue
        start = at + len(mark)
        start += len(line[start:end]) - len(line[start:end].lstrip(BLANKS))
        if not may_name_organization(line[start:end]):
            continue
        named = read_names(line[start:end], labelled=False)
        if named and named.known and _is_credit_like(named) and not is_person_name(line[:at].strip(BLANKS)):
            return _match(
                line, len(line[: at + 1].rstrip(BLANKS + "|—–-")), start, end, named, "credit-after-dash"
            )
    return None


def _is_credit_like(named: CreditNames) -> bool:
    return any(row.kind in {"agency", "picture"} for row in named.known)


# "Anna Holm for The Fictional Courier", whole
_COMMISSIONED = late(r"[^/()]{4,40}\s(?:for|für|pour|para|per|voor)\s(?:the\s)?[A-Z][^()]{2,40}")


def _by_trailing_agency(line: str, floor: int, end: int) -> CreditMatch | None:
    """Reads "... at the gate. Anna Holm/AP", "... at the gate Anna Holm/Getty Images", "... at the gate. AP"."""
    tail = line[floor:end]
    sentence = max(tail.rfind(mark) for mark in (". ", "! ", "? ", ".” ", '." ', "… ", ".’ ", ") "))
    if sentence >= 0:
        start = floor + sentence + (3 if tail[sentence : sentence + 3] in {".” ", '." ', ".’ "} else 2)
        text = line[start:end].strip(BLANKS)
        commission = _COMMISSIONED.fullmatch(text)
        named = read_names(text, labelled=False) if commission or may_name_organization(text) else None
        commissioned = named and named.photographers and commission
        if named and (commissioned or (named.known and (_is_credit_like(named) or named.photographers))):
            start += len(line[start:end]) - len(line[start:end].lstrip(BLANKS))
            return _match(line, len(line[:start].rstrip(BLANKS)), start, end, named, "credit-after-sentence")
    slash = tail.rfind("/")
    while slash > 0:
        right = tail[slash + 1 :].strip(BLANKS)
        row = organization(right.removeprefix("via ").strip())
        if row and row.kind in {"agency", "picture", "paper", "broadcaster"}:
            return _name_before_slash(line, floor, floor + slash, end)
        slash = tail.rfind("/", 0, slash)
    return None


def _name_before_slash(line: str, floor: int, slash: int, end: int) -> CreditMatch | None:
    """Walks back from the slash over the words of a name; the caption runs straight into it."""
    left = line[floor:slash].rstrip(BLANKS)
    words = [(m.start(), m.group()) for m in re.finditer(r"\S{1,40}", left)][-6:]
    run: list[tuple[int, str]] = []
    for start, word in reversed(words):
        initial = len(word.rstrip(".")) == 1 and word[0].isupper()
        if not (
            initial
            or looks_like_name(word.rstrip("."), least=1, most=1)
            or word.casefold()
            in {"van", "von", "de", "der", "den", "da", "di", "bin", "al", "la", "le", "ter", "du", "dos"}
        ):
            break
        if run and word.endswith((".", ",", ":", ";")) and len(word) > 3:
            break
        run.insert(0, (start, word))
    if not run or (not floor and run[0][0] == 0 and len(run) > 4):
        return None
    choices = [left[start:] for start, _ in run]
    known = [text for text in choices if has_given_name(text) and looks_like_name(text, most=4)]
    picked = known[-1] if known else None
    if picked is None:
        whole = choices[0] if len(run) <= 3 and is_person_name(choices[0]) else None
        picked = whole
    if picked is None:
        return None
    start = floor + len(left) - len(picked)
    named = read_names(line[start:end], labelled=True)
    if not named:
        return None
    return _match(line, len(line[:start].rstrip(BLANKS)), start, end, named, "credit-name-slash-agency")


_CAPTION_END = late(
    # "... at the gate. Harbour Museum", "... at the gate. (Harbour Museum)"
    r"[.!?…\"”’»]\s{1,3}(?:\((?P<inside>[^()]{2,60})\)|(?P<bare>[^().!?]{2,60}))\.?$"
)


def _by_caption_end(line: str, floor: int, end: int) -> CreditMatch | None:
    """Names behind the last sentence of what is known to be a caption."""
    tail = line[max(floor, end - 70) : end]
    base = end - len(tail)
    match = _CAPTION_END.search(tail)
    if not match:
        return None
    group = "inside" if match.group("inside") else "bare"
    text = match.group(group)
    if (
        len(text.split()) > 5
        or not is_title_like(text)
        or text.casefold() in {"left", "right", "file image", "file photo"}
    ):
        return None
    named = read_names(text, labelled=True)
    if not named:
        return None
    before = len(line[: base + match.start() + 1].rstrip(BLANKS))
    return _match(
        line, before, base + match.start(group), base + match.end(group), named, "credit-at-caption-end"
    )


def _by_whole_line(line: str, floor: int, end: int) -> CreditMatch | None:
    """Reads "Anna Holm/Reuters", "Getty Images", "Anna Holm for The Paper", "Handout" alone on a line."""
    start = len(line) - len(line.lstrip(BLANKS))
    text = line[start:end]
    if floor or len(text) > 120 or not (may_name_organization(text) or _says_whence(text)):
        return None
    if label := _PLAIN_LABEL.match(text):
        named = read_names(text[label.end() :], labelled=True)
        if named and _is_credit_like(named):
            return _match(line, 0, start + label.end(), end, named, "credit-alone")
    named = read_names(text.strip("()[]"), labelled=False)
    if not named:
        return None
    bare = len(named.known) == 1 and not named.photographers and named.pieces == 1
    if bare and (
        named.known[0].kind not in {"agency", "picture"}
        or (" " not in text and text.casefold() in _DICTIONARY_WORDS)
    ):
        return None
    structured = bool(named.known) and (named.pieces > 1 or bare) and (named.joint or bare)
    if not structured and not _says_whence(text):
        return None
    return _match(line, 0, start, end, named, "credit-alone")


# Alone on a line these say where a picture comes from, although they name nobody.
_WHENCE = names(
    "handout; file photo; courtesy photo; supplied; archivbild; symbolbild; archivfoto; symbolfoto"
)


def _says_whence(text: str) -> bool:
    courtesy = text.startswith(("Courtesy of ", "COURTESY OF ", "Courtesy "))
    return courtesy or text.casefold().strip(".") in _WHENCE


#: Names of agencies that are also words; alone on a line they say nothing.
_DICTIONARY_WORDS = words(
    "forum mega trend splash polaris sputnik keystone magnum gamma avalon insider universal beta sita pa rex corbis andina tap map app uni"
)


def _caption_end(line: str, match: re.Match[str]) -> int:
    before = match.group("before")
    position = match.start()
    if before and before in '.!?…"”’»)]':
        position += 1
    return len(line[:position].rstrip(BLANKS + "([|–—-"))


def _match(line: str, caption_end: int, start: int, end: int, named: CreditNames, rule: str) -> CreditMatch:
    while start < end and line[start] in BLANKS:
        start += 1
    while end > start and (
        (
            line[end - 1] in BLANKS + ")]"
            and line.count("(", start, end) < line.count(")", start, end) + ("]" in line[end - 1 : end])
        )
        or line[end - 1] in BLANKS
    ):
        end -= 1
    if line[end - 1] == "." and not re.search(
        r"(?:\b[A-Z]|Inc|Ltd|Jr|Sr|Bros|Co|Corp|S\.A)\.$", line[start:end]
    ):
        end -= 1
    notice = None
    credit = Credit(line[start:end], named.photographers, named.organizations, notice)
    return CreditMatch(caption_end, start, end, credit, rule, caption_end == 0)
