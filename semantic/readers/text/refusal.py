"""Is the text an article at all? What it looks like instead, and what to do, in one sentence each."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from semantic.readers.text.page import Page

__all__ = ["NO_HEADLINE", "Refusal", "no_running_text", "refuse"]


class Refusal(NamedTuple):
    """Why a text is no article: the finding, and the remedy."""

    finding: str
    remedy: str


#: A kind of text is told from so many lines at least, and from so many of its lines.
_FEWEST_LINES = 4
_SAMPLE, _LONGEST_LINE = 200_000, 300

# "2024-03-01 12:00:03,123 INFO …", "[12:00:03] …", "Mar  1 12:00:03 host …", "10.0.0.1 - - [01/Mar/2024…", "ERROR: …"
_LOG_LINE = re.compile(
    r"^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d[\].,]|[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d |\d{1,3}(?:\.\d{1,3}){3} "
    r"|\[?(?:DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|TRACE|CRITICAL)\b[\]:]?|\tat |Traceback )"
)
# "    return x;", "def f(self):", "import os", "#include <x>", "} else {", "<?php", "SELECT * FROM", "// …", "x = y"
_CODE_LINE = re.compile(
    r"^(?:def |class |import |from \S+ import |#include|#!/|<\?php|package |using |public |private |static |function\b|func |fn "
    r"|const |let |var |return\b|if \(|for \(|while \(|\}|//|/\*|\* |@\w+\(|SELECT |INSERT |CREATE )"
    r"|[;{}]\s*$|^\w[\w.\[\]]* ?[:+-]?= ?\S|\)\s*:$|=>|\$\w+ =|::\w"
)
_FIELD_SEPARATORS = "\t;|,"


def refuse(page: Page) -> Refusal | None:
    """What speaks against reading `page` as an article before any rule is asked; None where nothing does."""
    if not any(block.key for block in page.blocks):
        return Refusal("there is not one word in it", "give the text of an article")
    lines = [line.rstrip()[:_LONGEST_LINE] for line in page.text[:_SAMPLE].split("\n") if line.strip()]
    for looks_like, refusal in _KINDS:
        if looks_like(lines):
            return refusal
    return None


def no_running_text(page: Page) -> Refusal:
    """What a page without any running text holds instead."""
    lines = len(page.blocks)
    short = sum(1 for block in page.blocks if block.n_words <= 4)
    if lines == 1:
        found = f"only one line of {page.blocks[0].n_words} words"
    elif 2 * short > lines:
        found = f"only {lines} lines, most of them of at most four words, as in a menu or a list"
    else:
        found = f"only {lines} lines, none of them a sentence of running text"
    return Refusal(f"there is no running text: {found}", "give the page's text with its paragraphs")


NO_HEADLINE = Refusal(
    "there is running text and no headline", "put the headline on a line of its own above the running text"
)


def _is_log(lines: Sequence[str]) -> bool:
    hits = sum(1 for line in lines if _LOG_LINE.match(line))
    return hits >= _FEWEST_LINES and 2 * hits > len(lines)


def _is_code(lines: Sequence[str]) -> bool:
    """Most lines are statements; in a long text a third of them, since comments and values stand between."""
    hits = sum(1 for line in lines if _CODE_LINE.search(line.strip()))
    return (hits >= _FEWEST_LINES and 2 * hits > len(lines)) or (
        hits >= _MANY_STATEMENTS and 3 * hits > len(lines)
    )


_MANY_STATEMENTS = 12


def _is_mail(lines: Sequence[str]) -> bool:
    """The first lines are those of a message: two different ones of sender, receiver, subject."""
    found = {match["field"].casefold() for line in lines[:_MAIL_HEAD] if (match := _MAIL_FIELD.match(line))}
    return len(found) >= _FEWEST_MAIL_FIELDS and any(
        "@" in line for line in lines[:_MAIL_HEAD] if _MAIL_FIELD.match(line)
    )


_MAIL_HEAD, _FEWEST_MAIL_FIELDS = 8, 2
# "From: a@news.example", "Subject: …", "An: …", "Betreff: …", "De : …", "Objet : …"
_MAIL_FIELD = re.compile(
    r"^(?P<field>from|to|cc|bcc|subject|reply-to|von|an|betreff|de|à|objet|para|asunto|a|da|oggetto|assunto|aan|onderwerp|van)\s?:\s",
    re.IGNORECASE,
)


def _is_verse(lines: Sequence[str]) -> bool:
    """All lines are short, and most stop at a comma or go on in the next one: a poem, a song."""
    if len(lines) < _FEWEST_LINES or max(map(len, lines)) > _LONGEST_VERSE:
        return False
    open_ends = sum(1 for line in lines[:-1] if line.endswith((",", ";", "—", "،")))
    return 2 * open_ends >= len(lines)


_LONGEST_VERSE = 60


def _is_table(lines: Sequence[str]) -> bool:
    """Most lines have the same number of separators, three fields or more, and no space after most of them."""
    if len(lines) < _FEWEST_LINES:
        return False
    for separator in _FIELD_SEPARATORS:
        counts = Counter(line.count(separator) for line in lines)
        counts[0] = counts[1] = 0
        number, same = max(counts.items(), key=lambda item: (item[1], item[0]))
        spaced = sum(1 for line in lines if f"{separator} " in line)
        if number >= 2 and same >= max(_FEWEST_LINES, 0.8 * len(lines)) and 2 * spaced < len(lines):
            return True
    return False


_KINDS: tuple[tuple[Callable[[Sequence[str]], bool], Refusal], ...] = (
    (
        _is_log,
        Refusal(
            "this is a log file: most lines start with a time or a log level", "give the text of an article"
        ),
    ),
    (_is_code, Refusal("this is source code: its lines are statements", "give the text of an article")),
    (
        _is_mail,
        Refusal(
            "this is a message: it starts with lines such as From: and Subject:",
            "leave those lines out if an article follows them",
        ),
    ),
    (
        _is_verse,
        Refusal("these are verses: short lines, most of which end in a comma", "give the text of an article"),
    ),
    (
        _is_table,
        Refusal("this is a table: its lines have the same number of fields", "give the text of an article"),
    ),
)
