"""Credits of pictures: who made it and for whom, at the end of a caption or on a line of its own.

`split_credit` believes what stands behind a label ("Photo: ..."), a mark of copyright, or beside a known agency; the
label's word inside a sentence is none. Names that are neither clearly a person nor an organization stay in the text
of the credit only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from semantic.model import Credit
from semantic.readers.lines.agencies import Organization, is_organization_name, organization
from semantic.readers.lines.names import has_given_name, is_person_name, looks_like_name
from semantic.readers.lines.phrases import CREDIT_LABELS, PHOTO_BY
from semantic.readers.lines.words import words

__all__ = ["CreditMatch", "is_file_caption", "split_credit"]

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
_LABEL = re.compile(
    rf"(?P<before>^|[.!?…\"”’»)\]]|[\s(\[|–—/-]|(?<=[a-zà-ÿ0-9]))(?P<label>{CREDIT_LABELS})(?P<mark>\s?[:：]|\s?\|)\s{{0,3}}(?=\S)"
)
# "Photo by A", "Photographed by A", "Foto von A", "Illustration by A"
_PHOTO_BY = re.compile(rf"(?P<before>^|[.!?…\"”’»)\]]|[\s(\[|–—-])(?P<label>{PHOTO_BY})\s{{1,3}}(?=\S)")
# "AP Photo/A", "REUTERS/A", "AFP PHOTO / A", "Xinhua/A": the agency first, a slash, then a name
_AGENCY_SLASH = re.compile(
    r"(?<![\w/])(?P<agency>AP\ Photos?|AP|REUTERS|Reuters|AFP(?:\ PHOTO|\ Photo)?|EPA(?:-EFE)?|Xinhua|XINHUA|PA\ (?:Wire|Images)|AAP\ (?:Image|Images|Photo)|UN\ Photo|EFE"
    r"|ANSA|dpa|PTI(?:\ Photo)?|TASS|NTB|TT|ANP|imago|IMAGO|picture[\ -]alliance|Keystone|KEYSTONE|Getty\ Images)\s?/\s?(?=\S)"
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)(?=\s)|\(C\)(?=\s)|Copyright(?:\s?©)?(?=[\s:]))[\s:]{0,2}")
_COPYRIGHT_REST = re.compile(
    # "2019 ", "2019, ", "2019-2021 " before, ". All rights reserved." after
    r"(?P<year>(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[,.]?\s{1,2})?(?P<holder>.*?)(?P<rights>[.,;]?\s?(?:All rights reserved|Alle Rechte vorbehalten|Tous droits réservés|Todos los derechos reservados|Tutti i diritti riservati|Todos os direitos reservados|Alle rechten voorbehouden|כל הזכויות שמורות|جميع الحقوق محفوظة)\b.{0,80})?$",
    re.IGNORECASE,
)
_BRACKETED_END = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,160})[)\]]\s{0,3}\.?\s{0,3}$")
_FILE = re.compile(
    # "FILE - A man ...", "FILE PHOTO: ...", "(FILES) ...", "File photo of ...", "Archivbild: ...", "ARCHIVO - "
    r"\s{0,4}(?:\(?FILES?\)?(?:\s?PHOTO|\s?IMAGE|\s?PICTURE)?\s?[-–—:]|\(FILES?\)\s|File\s(?:photo|image|picture)(?:\s?[:-]|\s(?:of|shows)\b)|Archiv(?:bild|foto)\s?[:-]"
    r"|ARCHIVO?\s?[-–—:]|(?:Photo|Image)\sd['’]archives?\b|(?:Foto|Imagen)\sde\sarchivo\b|Foto\sd['’]archivio\b|ARSIP\s?[-–]|ARKIV\s?[-:]|Arkiv(?:bilde|foto|bild)\s?[:-])",
)
_QUALIFIERS = words("""file files pool handout archive archiv archivo archives archivbild archivfoto stringer contributor screengrab screenshot courtesy supplied
    reuters-pool photo photos picture image images foto video montage composite illustration symbolbild symbolfoto themenbild agenturfoto privat private
    social media via bild bilder tv grab x reproduction reproduktion repro reprodução divulgação arquivo
    ארכיון באדיבות ללא קרדיט أرشيفية أرشيف""")
_TRIM = " \t\u00a0\u200f\u200e"
_JOINTS = re.compile(
    r"\s*(?:[/|;•·—–]|\s[-–—]\s|,(?!\s(?:Jr|Sr|Inc|Ltd|LLC|GmbH)\b)|(?<=[\w.)])\.\s(?=(?:Courtesy|Source|Via)\b))\s*(?:via\s+)?|\s+(?:via|for|für|pour|para|per|voor|on\sbehalf\sof|/)\s+|\s+(?:and|und|et|y|e|en|og|och|with)\s+|\s*&\s*",
)
_LEADING = re.compile(
    r"(?:courtesy(?:\s+of)?|with\s+permission\s+of|provided\s+by|supplied\s+by|submitted\s+by|cortes[ií]a(?:\s+de)?|by|via|von|par|por|di|da|door|av|af|of|from|copyright|©|באדיבות|מאת)\s*:?\s+|@",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"(?:\s+(?:AP\s)?(?:Photos?|Fotos?|Bild)|\s*\((?:file|pool|archive?|archiv)\))$", re.IGNORECASE
)


def is_file_caption(line: str) -> bool:
    """Whether the line is the caption of an older picture: "FILE - A man walks ...", "FILE PHOTO: ..."."""
    return _FILE.match(line) is not None


def split_credit(line: str, *, caption: bool = False) -> CreditMatch | None:
    """The credit at the end of a caption, or the line that is nothing but a credit; None where there is none.

    `caption` says that the caller knows the line for a caption: a name in brackets or behind the last sentence is
    then believed without a label or an agency.
    """
    if len(line) < 2:
        return None
    end = len(line.rstrip(_TRIM))
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
    matches = list(_LABEL.finditer(line, floor, end))
    for match in reversed(matches[-4:]):
        if match.group("mark").strip() == "|" and match.start("label") > 0:
            continue
        # "Photos: AP; Video: BBC": the earliest of adjoining labels begins the credit.
        begin = match.end()
        personal = not (_IMPERSONAL.match(match.group("label")))
        agents = _agents(line[begin:end].strip(_TRIM), labelled=True, personal=personal)
        if agents and _is_break(match):
            return _match(line, _caption_end(line, match), begin, end, agents, "credit-by-label")
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
    for match in reversed(list(_PHOTO_BY.finditer(line, floor, end))[-4:]):
        before, label = match.group("before"), match.group("label")
        opened = before in {"", "(", "[", "|", "—", "–", "-"} or before in set('.!?…"”’»)]')
        if not opened:
            left = line[: match.start()].rstrip(_TRIM)
            opened = left.endswith(tuple('.!?…"”’»)]|—–-:')) or label[0].isupper()
        agents = _agents(line[match.end() : end].strip(_TRIM), labelled=True) if opened else None
        if agents and (agents.photographers or agents.organizations):
            return _match(line, _caption_end(line, match), match.end(), end, agents, "credit-photo-by")
    return None


def _by_bracket(line: str, floor: int, end: int) -> CreditMatch | None:
    match = _BRACKETED_END.search(line, floor, end)
    if not match:
        return None
    inside = match.group("inside").strip(_TRIM)
    before = line[: match.start()].rstrip(_TRIM)
    for pattern in (_LABEL, _PHOTO_BY):
        label = pattern.match(inside)
        personal = bool(label) and not _IMPERSONAL.match(label.group("label") if label else "")
        if label and (agents := _agents(inside[label.end() :], labelled=True, personal=personal)):
            start = match.start("inside") + label.end()
            return _match(line, len(before), start, match.end("inside"), agents, "credit-in-brackets")
    agents = _agents(inside, labelled=False)
    if not agents or not (agents.organizations or agents.photographers):
        return None
    closed = not before or before.endswith((".", "!", "?", "…", '"', "”", "’", "»"))
    structured = "/" in inside or " via " in inside or (agents.photographers and agents.known)
    explained = any(_expands(before, row) for row in agents.known) or _abbreviates(before, inside)
    if not closed and not structured and not _is_credit_like(agents):
        return None
    if explained or not (structured or agents.known or closed):
        return None
    if not agents.known and not (closed and before):
        return None
    if not agents.known and not agents.organizations and not structured:
        # "(Anna Holm)" after a sentence may be an aside; a person alone is no credit.
        return None
    return _match(line, len(before), match.start("inside"), match.end("inside"), agents, "credit-in-brackets")


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
    matches = list(_AGENCY_SLASH.finditer(line, floor, end))
    for match in matches[-3:]:
        agents = _agents(line[match.start() : end], labelled=True)
        if agents and agents.known:
            return _match(
                line,
                len(line[: match.start()].rstrip(_TRIM + "-–—|")),
                match.start(),
                end,
                agents,
                "credit-agency-first",
            )
    return None


def _by_copyright(line: str, floor: int, end: int) -> CreditMatch | None:
    matches = list(_COPYRIGHT.finditer(line, floor, end))
    if not matches:
        return None
    match = matches[0]
    rest = _COPYRIGHT_REST.match(line[match.end() : end])
    if not rest:
        return None
    holder = rest.group("holder").strip(_TRIM + ".")
    agents = _agents(holder, labelled=True)
    if not agents:
        return None
    before = line[: match.start()].rstrip(_TRIM)
    if (
        before
        and not before.endswith((".", "!", "?", "…", '"', "”", "’", "»", ")", "|", "-", "–", "—", ":"))
        and not agents.known
    ):
        return None
    start = match.end() + rest.start("holder")
    stop = start + len(holder)
    notice = line[match.start() : end].strip(_TRIM)
    credit = Credit(line[start:stop], agents.photographers, agents.organizations, notice)
    caption = len(before.rstrip(_TRIM + "|([–—-"))
    return CreditMatch(caption, start, stop, credit, "credit-copyright", caption == 0)


def _by_dash(line: str, floor: int, end: int) -> CreditMatch | None:
    """Reads "... in Tartu. — Anna Holm/Reuters", "... | Getty Images"."""
    for mark in (" — ", " – ", " - ", " | ", "| ", ". —", ". –"):
        at = line.rfind(mark, floor, end)
        if at <= 0:
            continue
        start = at + len(mark)
        start += len(line[start:end]) - len(line[start:end].lstrip(_TRIM))
        agents = _agents(line[start:end], labelled=False)
        if agents and agents.known and _is_credit_like(agents) and not is_person_name(line[:at].strip(_TRIM)):
            return _match(
                line, len(line[: at + 1].rstrip(_TRIM + "|—–-")), start, end, agents, "credit-after-dash"
            )
    return None


def _is_credit_like(agents: _Agents) -> bool:
    return any(row.kind in {"agency", "picture"} for row in agents.known)


# "Anna Holm for The Fictional Courier", whole
_COMMISSIONED = re.compile(r"[^/()]{4,40}\s(?:for|für|pour|para|per|voor)\s(?:the\s)?[A-Z][^()]{2,40}")


def _by_trailing_agency(line: str, floor: int, end: int) -> CreditMatch | None:
    """Reads "... at the gate. Anna Holm/AP", "... at the gate Anna Holm/Getty Images", "... at the gate. AP"."""
    tail = line[floor:end]
    sentence = max(tail.rfind(mark) for mark in (". ", "! ", "? ", ".” ", '." ', "… ", ".’ ", ") "))
    if sentence >= 0:
        start = floor + sentence + (3 if tail[sentence : sentence + 3] in {".” ", '." ', ".’ "} else 2)
        agents = _agents(line[start:end].strip(_TRIM), labelled=False)
        commissioned = (
            agents and agents.photographers and _COMMISSIONED.fullmatch(line[start:end].strip(_TRIM))
        )
        if agents and (commissioned or (agents.known and (_is_credit_like(agents) or agents.photographers))):
            start += len(line[start:end]) - len(line[start:end].lstrip(_TRIM))
            return _match(line, len(line[:start].rstrip(_TRIM)), start, end, agents, "credit-after-sentence")
    slash = tail.rfind("/")
    while slash > 0:
        right = tail[slash + 1 :].strip(_TRIM)
        row = organization(right.removeprefix("via ").strip())
        if row and row.kind in {"agency", "picture", "paper", "broadcaster"}:
            return _name_before_slash(line, floor, floor + slash, end)
        slash = tail.rfind("/", 0, slash)
    return None


def _name_before_slash(line: str, floor: int, slash: int, end: int) -> CreditMatch | None:
    """Walks back from the slash over the words of a name; the caption runs straight into it."""
    left = line[floor:slash].rstrip(_TRIM)
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
    agents = _agents(line[start:end], labelled=True)
    if not agents:
        return None
    return _match(line, len(line[:start].rstrip(_TRIM)), start, end, agents, "credit-name-slash-agency")


_CAPTION_END = re.compile(
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
        or not _is_title_like(text)
        or text.casefold() in {"left", "right", "file image", "file photo"}
    ):
        return None
    agents = _agents(text, labelled=True)
    if not agents:
        return None
    before = len(line[: base + match.start() + 1].rstrip(_TRIM))
    return _match(
        line, before, base + match.start(group), base + match.end(group), agents, "credit-at-caption-end"
    )


def _by_whole_line(line: str, floor: int, end: int) -> CreditMatch | None:
    """Reads "Anna Holm/Reuters", "Getty Images", "Anna Holm for The Paper", "Handout" alone on a line."""
    start = len(line) - len(line.lstrip(_TRIM))
    text = line[start:end]
    if floor or len(text) > 120:
        return None
    agents = _agents(text.strip("()[]"), labelled=False)
    if not agents:
        return None
    bare = len(agents.known) == 1 and not agents.photographers and agents.pieces == 1
    if bare and (
        agents.known[0].kind not in {"agency", "picture"}
        or (" " not in text and text.casefold() in _DICTIONARY_WORDS)
    ):
        return None
    structured = bool(agents.known) and (agents.pieces > 1 or bare) and (agents.joint or bare)
    if (
        not structured
        and text.casefold().strip(".")
        not in {
            "handout",
            "file photo",
            "courtesy photo",
            "supplied",
            "archivbild",
            "symbolbild",
            "archivfoto",
            "symbolfoto",
        }
        and not text.startswith(("Courtesy of ", "COURTESY OF ", "Courtesy "))
    ):
        return None
    return _match(line, 0, start, end, agents, "credit-alone")


#: Names of agencies that are also words; alone on a line they say nothing.
_DICTIONARY_WORDS = words(
    "forum mega trend splash polaris sputnik keystone magnum gamma avalon insider universal beta sita pa rex corbis andina tap map app uni"
)


# --- who is named -----------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Agents:
    """Who a credit names; `known` are the rows of the table, `pieces` how many parts it has, `joint` whether a slash,
    bar or "via" joins them (not only commas).
    """

    photographers: tuple[str, ...]
    organizations: tuple[str, ...]
    known: list[Organization]
    pieces: int
    joint: bool


def _agents(text: str, *, labelled: bool, personal: bool = True) -> _Agents | None:
    """The people and organizations of a credit's text, None where the text does not read as a credit.

    `personal` says that the label asks for a photographer; behind "Image:" two capitalized words may be a company.
    """
    text = text.strip(_TRIM).removesuffix(".").strip("()[]" + _TRIM)
    if not 2 <= len(text) <= 160 or "\n" in text:
        return None
    if re.search(
        r"[!?]|[.]\s+[a-zà-ÿ]|[.]\s+(?:The|A|An|In|He|She|It|They|We|Der|Die|Das|Le|La|El|Il)\s", text
    ):
        return None
    whole = organization(text)
    if whole:
        return _Agents((), (text,), [whole], 1, joint=False)
    people: list[str] = []
    organizations: list[str] = []
    known: list[Organization] = []
    pieces = [piece for piece in _JOINTS.split(text) if piece and piece.strip(_TRIM)]
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
            if not _is_title_like(bare):
                return None
            if _is_clearly_organization(bare, index, pieces):
                organizations.append(bare)
        elif is_person_name(bare) or (
            index == 0 and "/" in text and has_given_name(bare) and looks_like_name(bare, most=3)
        ):
            if bare not in people:
                people.append(bare)
        elif _is_clearly_organization(bare, index, pieces):
            organizations.append(bare)
        elif not _is_title_like(bare):
            return None
    if words > 22 or (not labelled and not (people or organizations)):
        return None
    if (
        labelled
        and not (people or organizations)
        and not all(_is_title_like(piece.strip(_TRIM)) for piece in pieces)
    ):
        return None
    return _Agents(tuple(people), tuple(organizations), known, len(pieces), joint)


def _is_surely_person(text: str) -> bool:
    """A common given name first, a particle or an initial inside: "Sarah Holm", "Xq van der Holm", "Xq J. Holm"."""
    words = text.split()
    inner = any(word.islower() or (len(word.rstrip(".")) == 1 and word.isupper()) for word in words[1:-1])
    return is_person_name(text) and (has_given_name(text) or inner or not text.isascii())


# Labels that name the picture or the credit, not the person: "Image:", "Image Credits:", "Credit:", "Bild:".
_IMPERSONAL = re.compile(
    r"(?i:image|credit|bild|pic|source|quelle|courtesy|artwork|art|graphic|imagen|imagem|beeld|bron|screenshot|montage|collage|composite)"
)


def _bare_piece(piece: str) -> str:
    piece = piece.strip(_TRIM + ".,()[]")
    while True:
        shorter = _LEADING.sub("", piece, count=1) if _LEADING.match(piece) else piece
        if shorter == piece:
            break
        piece = shorter.strip(_TRIM)
    for prefix in ("AP Photo", "AFP PHOTO", "AFP Photo"):
        if piece.startswith(prefix + " "):
            piece = piece.removeprefix(prefix).strip()
    return "" if piece.casefold() in _QUALIFIERS else piece


def _is_clearly_organization(text: str, index: int, pieces: list[str]) -> bool:
    if is_organization_name(text) and _is_title_like(text):
        return True
    # "OHV": capitals alone, or behind the name of a person; in front they may be a person in capitals.
    return text.isupper() and text.isalpha() and 2 <= len(text) <= 5 and (len(pieces) == 1 or index > 0)


def _is_title_like(text: str) -> bool:
    """Whether the words are written as in a name or title: capitals but for small words; a handle; no sentence."""
    if len(text) > 70:
        return False
    words = text.split()
    if not words or len(words) > 8:
        return False
    small = {
        "of",
        "the",
        "and",
        "for",
        "de",
        "la",
        "le",
        "des",
        "du",
        "der",
        "die",
        "das",
        "für",
        "van",
        "von",
        "di",
        "del",
        "y",
        "e",
        "et",
        "und",
        "via",
        "da",
        "do",
        "by",
        "on",
        "in",
        "at",
        "photo",
        "foto",
        "images",
        "image",
        "pool",
        "file",
        "handout",
        "stock",
        "bild",
        "screenshot",
        "archiv",
        "news",
        "com",
    }
    capital = sum(
        1
        for word in words
        if word[0].isupper() or not word[0].isascii() or word[0].isdigit() or word[0] == "@"
    )
    return capital > 0 and all(
        word[0].isupper()
        or not word[0].isascii()
        or word[0].isdigit()
        or word.casefold() in small
        or word[0] in "@&'’\"“"
        or "." in word[1:-1]
        for word in words
    )


def _caption_end(line: str, match: re.Match[str]) -> int:
    before = match.group("before")
    position = match.start()
    if before and before in '.!?…"”’»)]':
        position += 1
    return len(line[:position].rstrip(_TRIM + "([|–—-"))


def _match(line: str, caption_end: int, start: int, end: int, agents: _Agents, rule: str) -> CreditMatch:
    while start < end and line[start] in _TRIM:
        start += 1
    while end > start and (
        (
            line[end - 1] in _TRIM + ")]"
            and line.count("(", start, end) < line.count(")", start, end) + ("]" in line[end - 1 : end])
        )
        or line[end - 1] in _TRIM
    ):
        end -= 1
    if line[end - 1] == "." and not re.search(
        r"(?:\b[A-Z]|Inc|Ltd|Jr|Sr|Bros|Co|Corp|S\.A)\.$", line[start:end]
    ):
        end -= 1
    notice = None
    credit = Credit(line[start:end], agents.photographers, agents.organizations, notice)
    return CreditMatch(caption_end, start, end, credit, rule, caption_end == 0)
