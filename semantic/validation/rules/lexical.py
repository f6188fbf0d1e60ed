"""Texts that must have a form: dates, durations, Booleans, numbers, addresses, members of enumerations."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from semantic.patterns import pattern
from semantic.validation.context import schema_org_term
from semantic.validation.rule import Problem, Rewrite, Rule
from semantic.validation.rules.articles import is_article
from semantic.validation.rules.ranges import formed_texts
from semantic.validation.rules.sources import ISO_8601, RFC_3986, SCHEMA_ORG
from semantic.validation.rules.suggestions import Suggestions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node, Property, Value
    from semantic.validation.rules.ranges import Range
    from semantic.validation.subject import Subject
    from semantic.vocabulary import Vocabulary

__all__ = ["RULES"]


def _texts(subject: Subject) -> Iterator[tuple[Node, Property, Value, str, Range]]:
    """The texts that must have a form, but for those that say themselves what they are."""
    return (one for one in formed_texts(subject) if not one[2].tagged and one[2].datatype is None)


# --- dates ---------------------------------------------------------------------------------------------------------

#: 2026   2026-03   2026-03-04   2026-03-04+01:00   20260304   2026-063   2026-W10-3   2026-03-04T19:30   …T19:30:15.25+01:00   …+0100
_ISO = pattern(
    r"""
    (?P<year>[+-]?[0-9]{4,6})
    (?: -?W(?P<week>[0-9]{2})(?:-?[1-7])? | -(?P<ordinal>[0-9]{3})
      | -(?P<month>[0-9]{2}) (?: -(?P<day>[0-9]{2}) (?: Z | [+-][0-9]{2}:[0-9]{2} )? )?
    )?
    (?: (?P<mark>[Tt]|\ +) (?P<hour>[0-9]{2})
        (?: :?(?P<minute>[0-9]{2}) (?: :?(?P<second>[0-9]{2}) (?:[.,][0-9]+)? )? )?
        (?P<gap>\ *) (?: [Zz] | [+-](?P<zone>[0-9]{2}):?(?P<zone_minute>[0-9]{2})? )?
    )?
    """,
    re.VERBOSE,
)
#: 20260304 in front of anything
_BASIC_DATE = pattern(r"([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])")
#: 19:30   T19:30:00+02:00
_TIME = pattern(r"T?[0-9]{2}(?::[0-9]{2}){0,2}(?:[.,][0-9]+)?\ *(?:Z|[+-][0-9]{2}:?[0-9]{2})?")


@lru_cache(maxsize=1)
def _dates(subject: Subject) -> tuple[tuple[Node, Property, Value, str, re.Match[str] | None], ...]:
    """Each text of a property that takes nothing but dates; the match is None for a text of no ISO form."""
    return tuple(_found_dates(subject))


def _found_dates(subject: Subject) -> Iterator[tuple[Node, Property, Value, str, re.Match[str] | None]]:
    for node, found, value, text, taken in _texts(subject):
        if not taken.only_dates or ("Time" in taken.names and _TIME.fullmatch(text)):
            continue
        for part in text.split("/") if text.count("/") == 1 else [text]:
            yield node, found, value, part, _ISO.fullmatch(_BASIC_DATE.sub(r"\1-\2-\3", part, count=1))


def _date_form(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, match in _dates(subject):
        if match is None:
            yield Problem(
                f"{found.name.term!r} is no ISO 8601 date: {text[:50]!r}",
                "write 2026-03-04 or 2026-03-04T19:30:00+01:00",
                value.pointer,
                node.block,
            )


def _date_space(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, match in _dates(subject):
        before_time = bool(match and (match["mark"] or "").startswith(" "))
        if match and (before_time or match["gap"]):
            right = re.sub(r" +", "T", text, count=1) if before_time else text
            right = re.sub(r" +(?=[Zz+-]|$)", "", right)
            between = "date and time" if before_time else "time and zone"
            message = f"a space stands between {between} of {found.name.term!r}"
            yield Problem(message, f"write {right!r}", value.pointer, node.block, change=Rewrite(right))


def _impossible_dates(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, match in _dates(subject):
        wrong = _impossible(match) if match else None
        if wrong:
            message = f"{found.name.term!r} names a date that does not exist, {wrong}: {text[:50]!r}"
            yield Problem(message, "correct the date", value.pointer, node.block)


def _impossible(match: re.Match[str]) -> str | None:
    if match["hour"] and int(match["year"]) < 1:
        return f"the hour of a day in the year {match['year']}"  # What databases make of an empty date.
    limits = (
        ("month", 1, 12), ("week", 1, 53), ("ordinal", 1, 366), ("hour", 0, 24), ("minute", 0, 59),
        ("second", 0, 60), ("zone", 0, 15), ("zone_minute", 0, 59),
    )  # fmt: skip
    for part, low, high in limits:
        if match[part] and not low <= int(match[part]) <= high:
            return f"{part.replace('_', ' ')} {match[part]}"
    if match["hour"] == "24" and (int(match["minute"] or 0) or int(match["second"] or 0)):
        return "a time after hour 24"
    if match["day"]:
        year, month, day = abs(int(match["year"])), int(match["month"]), int(match["day"])
        last = 29 if month == 2 and calendar.isleap(year) else calendar.monthrange(2001, month)[1]
        if not 1 <= day <= last:
            return f"day {match['day']} of month {match['month']}"
    return None


#: PT2M30S   P1DT12H   P3W   P0Y0M0DT0H2M33.5S
_DURATION = pattern(
    r"[+-]?P(?=[0-9T])(?:[0-9.,]+Y)?(?:[0-9.,]+M)?(?:[0-9.,]+W)?(?:[0-9.,]+D)?"
    r"(?:T(?=[0-9])(?:[0-9.,]+H)?(?:[0-9.,]+M)?(?:[0-9.,]+S)?)?",
)


def _durations(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, taken in _texts(subject):
        if "Duration" in taken.names and not _DURATION.fullmatch(text):
            # "pt2m": in small letters; "T55S": the sign of a duration alone is missing.
            in_capitals = text.upper() if _DURATION.fullmatch(text.upper()) else None
            without_sign = f"P{text}" if text[0] == "T" and _DURATION.fullmatch(f"P{text}") else None
            right = in_capitals or without_sign
            yield Problem(
                f"{found.name.term!r} is no ISO 8601 duration: {text[:40]!r}",
                f"write {right!r}" if right else "write PT2M30S for two and a half minutes",
                value.pointer,
                node.block,
                # Some readers understand small letters, or a bare count of seconds.
                "warning" if in_capitals or (text.isascii() and text.isdigit()) else None,
                change=Rewrite(right) if right else None,
            )


# --- Booleans, numbers ---------------------------------------------------------------------------------------------


def _boolean_texts(subject: Subject) -> Iterator[tuple[Node, Property, Value, str]]:
    for node, found, value, text, taken in _texts(subject):
        # https://schema.org/True is a Boolean of the vocabulary itself.
        if taken.only_boolean and schema_org_term(text) not in {"True", "False"}:
            # Articles and their paid sections have a rule of their own.
            if (
                found.name.term == "isAccessibleForFree"
                and text.lower() in {"true", "false"}
                and _may_be_paid(node)
            ):
                continue
            yield node, found, value, text


def _may_be_paid(node: Node) -> bool:
    return is_article(node) or node.is_a("WebPageElement")


def _bool_as_string(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text in _boolean_texts(subject):
        if text.lower() in {"true", "false"}:
            message = f"{found.name.term!r} is the text {text!r}, not a Boolean"
            change = Rewrite(text.lower() == "true")
            yield Problem(
                message, f"write {text.lower()} without quotes", value.pointer, node.block, change=change
            )


def _bool_words(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text in _boolean_texts(subject):
        if text.lower() not in {"true", "false"}:
            message = f"{found.name.term!r} is true or false, found {text[:40]!r}"
            yield Problem(message, "write true or false without quotes", value.pointer, node.block)


#: 12   -3.5   1e6
_NUMBER = pattern(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def _not_numbers(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, taken in _texts(subject):
        if taken.only_numbers and not _NUMBER.fullmatch(text):
            message = f"{found.name.term!r} takes a number, found {text[:40]!r}"
            yield Problem(message, "write the number alone, without quotes", value.pointer, node.block)


# --- addresses -----------------------------------------------------------------------------------------------------

#: What follows a scheme in an address that somebody meant:  https://…   //…
_ABSOLUTE = pattern(r"[A-Za-z][A-Za-z0-9+.-]*:\S|//\S")


#: Of pictures these have rules of their own.
_LICENCES = frozenset({"license", "acquireLicensePage"})


def _addresses(subject: Subject) -> Iterator[tuple[Node, Property, Value, str, bool]]:
    """Each text of a property that takes addresses; true where nothing but an address or a picture is taken."""
    for node, found, value, text, taken in _texts(subject):
        if taken.url and not (found.name.term in _LICENCES and node.is_a("ImageObject")):
            yield node, found, value, text, {"URL", "ImageObject"}.issuperset(taken.names)


def _text_for_url(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, only in _addresses(subject):
        is_words = (
            bool(re.search(r"\s", text)) and not _ABSOLUTE.match(text) and not text.startswith(("/", "#"))
        )
        if is_words or not re.search(r"[./:#?{]", text):
            fix = "write the full address: https://…"
            message = f"{found.name.term!r} takes an address, found {text[:50]!r}"
            # One word may be a relative address, however unlikely.
            yield Problem(message, fix, value.pointer, node.block, None if only and is_words else "warning")


def _url_space(subject: Subject) -> Iterator[Problem]:
    for node, found, value, text, _ in _addresses(subject):
        if re.search(r"\s", text) and (_ABSOLUTE.match(text) or text.startswith("/")) and len(text) < 2000:
            right = "%20".join(text.split())
            message = f"white space stands in the address of {found.name.term!r}"
            yield Problem(message, f"write {right[:80]!r}", value.pointer, node.block)


# --- enumerations --------------------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def _members(vocabulary: Vocabulary, enumerations: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        member.name
        for member in vocabulary.members.values()
        if any(vocabulary.is_subtype(kind, parent) for kind in member.types for parent in enumerations)
    )


def _unknown_members(subject: Subject) -> Iterator[Problem]:
    vocabulary = subject.vocabulary
    suggestions = Suggestions(vocabulary, "members")
    for node, found, value, text, taken in _texts(subject):
        if not taken.only_members:
            continue
        ranges = taken.names
        name = node.context.name(text)
        if name.kind != "schema" or not name.term or "." in name.term:
            continue
        members = _members(vocabulary, ranges)
        if members and name.term not in members and name.term not in vocabulary.types:
            near = [member for member in suggestions.of(name.term) if member in members]
            listed = ", ".join(members[:6]) + (" …" if len(members) > 6 else "")
            yield Problem(
                f"{found.name.term!r} takes a member of {' or '.join(ranges)}, found {text[:50]!r}",
                f"did you mean {near[0]!r}?" if near else f"one of {listed}",
                value.pointer,
                node.block,
                "warning" if all(vocabulary.types[name].pending for name in ranges) else None,
            )


RULES = (
    Rule(
        "date-format", "schemaorg", "error",
        "a date is not in ISO 8601",
        "Readers drop a date that they cannot read, and guess at none.",
        "Write 2026-03-04 or 2026-03-04T19:30:00+01:00.",
        ISO_8601,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2026-03-04T19:30:00+01:00"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "4 March 2026"}',
        check=_date_form,
    ),
    Rule(
        "date-space", "schemaorg", "error",
        "a space stands between date and time",
        "ISO 8601 wants a T; many readers refuse the space.",
        "Write T in place of the space.",
        ISO_8601,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2026-03-04T19:30:00+01:00"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2026-03-04 19:30:00"}',
        check=_date_space,
    ),
    Rule(
        "date-impossible", "schemaorg", "error",
        "a date does not exist",
        "Readers drop it, or roll it over to another day.",
        "Correct the date.",
        ISO_8601,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2028-02-29"}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2026-02-30"}',
        check=_impossible_dates,
    ),
    Rule(
        "duration-format", "schemaorg", "error",
        "a duration is not in ISO 8601",
        "Readers drop a duration that they cannot read.",
        "Write PT2M30S for two and a half minutes.",
        ISO_8601,
        good='{"@context": "https://schema.org", "@type": "VideoObject", "duration": "PT2M30S"}',
        bad='{"@context": "https://schema.org", "@type": "VideoObject", "duration": "2:30"}',
        check=_durations,
    ),
    Rule(
        "bool-as-string", "schemaorg", "warning",
        "a Boolean is written as text",
        'For many readers the text "False" is true, because it is not empty.',
        "Write true or false without quotes.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "VideoObject", "isFamilyFriendly": false}',
        bad='{"@context": "https://schema.org", "@type": "VideoObject", "isFamilyFriendly": "False"}',
        check=_bool_as_string,
    ),
    Rule(
        "bool-word", "schemaorg", "error",
        "a word stands where true or false belongs",
        "Nobody reads another word as a Boolean.",
        "Write true or false without quotes.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "isAccessibleForFree": true}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "isAccessibleForFree": "yes"}',
        check=_bool_words,
    ),
    Rule(
        "not-a-number", "schemaorg", "error",
        "a text stands where a number belongs",
        "Readers cannot compute with it.",
        "Write the number alone, without quotes.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "NewsArticle", "wordCount": 412}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "wordCount": "about 400"}',
        check=_not_numbers,
    ),
    Rule(
        "text-for-url", "schemaorg", "error",
        "a text stands where an address belongs",
        "The context reads it as an address relative to the page, which leads nowhere.",
        "Write the full address.",
        RFC_3986,
        good='{"@context": "https://schema.org", "@type": "Person", "sameAs": "https://social.example/ada"}',
        bad='{"@context": "https://schema.org", "@type": "Person", "sameAs": "Ada Holm"}',
        check=_text_for_url,
    ),
    Rule(
        "url-space", "schemaorg", "error",
        "white space stands in an address",
        "RDF readers drop the statement, browsers and crawlers differ in what they ask for.",
        "Write %20 for a space, or mend the address.",
        RFC_3986,
        good='{"@context": "https://schema.org", "@type": "WebPage", "url": "https://a.example/a%20b"}',
        bad='{"@context": "https://schema.org", "@type": "WebPage", "url": "https://a.example/a b"}',
        check=_url_space,
    ),
    Rule(
        "enum-unknown", "schemaorg", "error",
        "a value is no member of the enumeration",
        "Readers compare with the members that schema.org lists.",
        "Write the name of a member, or its address.",
        SCHEMA_ORG,
        good='{"@context": "https://schema.org", "@type": "Event", "eventStatus": "https://schema.org/EventCancelled"}',
        bad='{"@context": "https://schema.org", "@type": "Event", "eventStatus": "called off"}',
        check=_unknown_members,
    ),
)  # fmt: skip
