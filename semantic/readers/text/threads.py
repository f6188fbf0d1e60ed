"""Where the readers' comments begin: a thread can be longer than the article, and it is written in paragraphs too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.readers.text.page import Page

__all__ = ["first_of_thread"]

_LONGEST_MARK = 110
_SAID = (
    r"(?:said|says|wrote|writes|commented|replied|schrieb|schreibt|sagte?|kommentierte|meint|a dit|dit|a écrit|écrit|dijo|dice|escribió|comentó"
    r"|ha scritto|ha detto|scrive|disse|diz|escreveu|comentou|schreef|zei|zegt|כתב|כתבה|قال|كتب)"
)
_ON = r"(?:on|am|at|le|el|il|em|op|um|à|a las|alle|às)"
# "Ada Quill on May 3, 2021 at 4:47 pm said:", "Ada schrieb am 3. Mai 2021 um 14:05:", "Ada, le 3 mai 2021 à 14h05, a dit:"
_SAID_AT = re.compile(
    rf"^[^\W\d_](?!.*[.!?] [A-Z]).{{0,60}}?(?:"
    rf",? {_ON} .{{0,24}}\d.{{0,40}}?\W{_SAID}\s?:?"
    rf"|,? {_SAID} {_ON} .{{0,24}}\d.{{0,4}}(?:\w+.{{0,3}})?(?:19|20)\d\d.{{0,20}}"
    rf")$",
    re.IGNORECASE,
)
# "Ada Quill on May 3, 2021 at 4:47 pm", "Ada Quill · 3 May 2021, 14:05", "Ada Quill says:", "Reply", "Like", "Report"
_DATED_NAME = re.compile(
    rf"^[^\W\d_][^:.!?]{{1,40}}?(?: {_ON} |\s?[·•|—–,@-]\s?)(?=.{{0,40}}\d[:.h]\d\d)(?=.{{0,40}}(?:19|20)\d\d).{{8,48}}$",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"^(?:[^\W\d_][\w.'’-]*|\w{{2,30}})(?: \S+){{0,4}} {_SAID}\s?:$", re.IGNORECASE)
_BUTTON = re.compile(
    r"^(?:log in to )?(?:reply|like|report|flag|upvote|downvote|antworten|melden|gefällt mir|répondre|signaler|responder|denunciar|me gusta"
    r"|rispondi|segnala|curtir|reageer|reageren|beantwoorden|rapporteren|השב|الرد)(?: ?\(?\d{1,4}\)?)?$",
    re.IGNORECASE,
)
#: So many marks make a thread; a heading of comments stands so many blocks above the first one at most.
_FEWEST_MARKS, _FEWEST_BUTTONS, _HEADING_REACH = 2, 3, 4


def first_of_thread(page: Page, prose: Sequence[bool]) -> int | None:
    """The block with which the readers' thread begins: its heading, or the first line that says who writes and when.

    `prose` tells which blocks are paragraphs. None where no thread is proved, or where no paragraph stands above it:
    then the thread is all that the page has.
    """
    certain: list[int] = []
    likely: list[int] = []
    buttons: list[int] = []
    for block in page.blocks:
        if len(block.text) > _LONGEST_MARK:
            continue
        if _SAID_AT.match(block.text):
            certain.append(block.index)
        elif _DATED_NAME.match(block.text) or _SAYS.match(block.text):
            likely.append(block.index)
        elif _BUTTON.match(block.text):
            buttons.append(block.index)
    for marks, fewest, sure in (
        (certain, _FEWEST_MARKS, True),
        (sorted(certain + likely), _FEWEST_MARKS, False),
        (buttons, _FEWEST_BUTTONS, False),
    ):
        if len(marks) < fewest:
            continue
        heading = _heading_above(page, marks[0])
        if heading is None and not sure:
            continue
        start = marks[0] if heading is None else heading
        if any(prose[:start]):
            return start
    return _heading_of_dates(page, prose)


def _heading_of_dates(page: Page, prose: Sequence[bool]) -> int | None:
    """The first heading of comments below some paragraphs, if lines below it tell day and minute and nothing else."""
    if sum(prose) <= _FEWEST_ABOVE:
        return None
    above = 0
    for block in page.blocks:
        above += prose[block.index]
        if above < _FEWEST_ABOVE or not _HEADING.match(block.text) or page.chrome(block.index) != "comment":
            continue
        end = min(len(page), block.index + _FAR)
        dates = sum(
            1
            for i in range(block.index + 1, end)
            if len(page[i].text) <= _LONGEST_DATE
            and _MINUTE.search(page[i].text)
            and page.date(i) is not None
        )
        return block.index if dates >= _FEWEST_MARKS else None
    return None


_FEWEST_ABOVE, _FAR, _LONGEST_DATE = 3, 80, 40
_MINUTE = re.compile(r"\d[:.h]\d\d\b(?!\.\d)")
# "Comments", "3 Kommentare", "Comentarios (12)"
_HEADING = re.compile(
    r"^\(?\d{0,5}\)? ?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties?|kommentarer|תגובות|تعليقات) ?[(:]?\d{0,5}\)?:?$",
    re.IGNORECASE,
)


def _heading_above(page: Page, mark: int) -> int | None:
    """The heading of the comments closely above the first mark."""
    for i in range(mark - 1, max(-1, mark - 1 - _HEADING_REACH), -1):
        if page.chrome(i) == "comment" and not _BUTTON.match(page[i].text):
            return i
    return None
