"""Names of which the encoder found only parts, or that it found in one with a party's letter.

A firm's two partners, the fields of a ministry, a Romance name; and the seat in "D-N.Y.".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.entities.encoder.tags import WeighedName
from semantic.entities.gazetteer import US_STATE_ABBREVIATIONS, fold, places
from semantic.entities.lexicon import FUNCTION_WORDS, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.entities.encoder.scores import Sentence
    from semantic.model import EntityKind

__all__ = ["joined", "with_seats", "without_codes", "without_persons"]


def joined(words: Sequence[str], parts: Sequence[WeighedName]) -> list[WeighedName]:
    """The parts in their order, those that are one name put together.

    "Calder" & "Voss" are a firm unless they are persons; "Department for Environment" and ", Food and Rural Affairs"
    are a ministry; "Correio" do "Oeste" is one name.
    """
    result: list[WeighedName] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        after = parts[at + 1] if at + 1 < len(parts) else None
        if after is not None and _is_one(words, part, after):
            is_no_person = words[part.last] == "&" or words[max(0, part.first - 1)] == "the"
            kind: EntityKind = (
                "organization"
                if (is_no_person and part.kind != "place") or words[part.last] == "&"
                else part.kind
            )
            part = _both(part, after, kind)
            at += 1
        if part.kind == "organization" and (end := _portfolio_end(words, part)) > part.last:
            part = part._replace(last=end)
        at += 1
        while at < len(parts) and parts[at].first < part.last:
            at += 1
        result.append(part)
    return result


def _is_one(words: Sequence[str], left: WeighedName, right: WeighedName) -> bool:
    if right.first != left.last + 1:
        return False
    between = words[left.last]
    if between in {",", "at"} and right.kind == "place" and left.kind == "organization":
        return _is_of_a_state(words[left.first : left.last])
    if between == "on" and left.kind == right.kind == "organization":
        return words[left.last - 1] in _BODIES
    if between == "&":
        return "person" not in (left.kind, right.kind)
    return between in _PARTICLES and left.kind == right.kind and left.last - left.first == 1


#: "National Institute" on "Drug Abuse" is one body.
_BODIES = word_set(
    "Institute Council Committee Subcommittee Commission Conference Office Partnership Panel Centre Center"
)


def _is_of_a_state(words: Sequence[str]) -> bool:
    """Tells whether a name is a state's university, to which its seat belongs: "University of Ohio, Norvale"."""
    rows = places("en").get(fold(" ".join(words[2:])), ())
    return tuple(words[:2]) == ("University", "of") and any(
        row.type == "State" and row.country == "US" for row in rows
    )


#: Between two capitalized words these are no English: they hold one name together.
_PARTICLES = frozenset({"do", "da", "dos", "das", "del", "della", "du", "des", "delle", "dei"})


def _both(left: WeighedName, right: WeighedName, kind: EntityKind) -> WeighedName:
    person, place, organization = (a + b for a, b in zip(left.weights, right.weights, strict=True))
    if kind == "organization":
        organization = max(person, place, organization) + 1.0
    return left._replace(last=right.last, kind=kind, weights=(person, place, organization))


def _portfolio_end(words: Sequence[str], part: WeighedName) -> int:
    """Where the fields of a ministry end: after ", Food and Rural Affairs"; the part's own end where none follow."""
    if (
        part.last - part.first < 3
        or words[part.first] not in _OFFICES
        or words[part.first + 1] not in {"of", "for"}
    ):
        return part.last
    at = part.last
    while at + 1 < len(words) and words[at] == "," and _is_field(words[at + 1]):
        at += 2
        while at < len(words) and _is_field(words[at]):
            at += 1
    if at == part.last or at + 1 >= len(words) or words[at] != "and" or not _is_field(words[at + 1]):
        return part.last
    at += 2
    while at < len(words) and _is_field(words[at]):
        at += 1
    return at


def _is_field(word: str) -> bool:
    return word.istitle() and word.casefold() not in FUNCTION_WORDS


_OFFICES = word_set("Department Ministry Secretariat Directorate Bureau Committee Office Minister")


def without_codes(sentences: Sequence[Sentence], found: Sequence[WeighedName]) -> list[WeighedName]:
    """The names, without letters before a person's whom the article names without them: "S Ada Quill" of a line-up."""
    persons = {
        sentences[name.sentence].words[name.first : name.last] for name in found if name.kind == "person"
    }
    result = []
    for name in found:
        words = sentences[name.sentence].words[name.first : name.last]
        is_code = len(words) > 2 and len(words[0]) <= 3 and words[0].isalpha() and words[0].isupper()
        if name.kind == "person" and is_code and words[1:] in persons:
            name = name._replace(first=name.first + 1)  # noqa: PLW2901  the same one, cut
        result.append(name)
    return result


def without_persons(sentences: Sequence[Sentence], found: Sequence[WeighedName]) -> list[WeighedName]:
    """The names, without a person of the article before a place's: "Ada Quill West End" of a headline."""
    persons = {
        sentences[name.sentence].words[name.first : name.last]
        for name in found
        if name.kind == "person" and name.last - name.first > 1
    }
    result = []
    for name in found:
        words = sentences[name.sentence].words[name.first : name.last]
        sizes = [size for size in (2, 3) if size < len(words) and words[:size] in persons]
        if name.kind == "place" and sizes:
            name = name._replace(first=name.first + max(sizes))  # noqa: PLW2901  the same one, cut
        result.append(name)
    return result


def with_seats(number: int, words: Sequence[str], found: Sequence[WeighedName]) -> list[WeighedName]:
    """The names, and the place after a party's letter: "Ada Quill, D-N.Y." is a person and a state.

    The words of a party's letter, its hyphen and the seat are tokens of their own (`read_sentences`).
    """
    seats = [
        at
        for at in range(2, len(words))
        if words[at - 1] == "-" and words[at - 2] in PARTIES and words[at][0].isupper()
    ]
    result = list(found)
    for at in seats:
        ends = [name.last for name in found if name.kind == "place" and name.first == at]
        end = max([at + 1, *ends])
        for size in (4, 2):
            if "".join(words[at : at + size]) in US_STATE_ABBREVIATIONS:
                end = at + size
                break
        seat = WeighedName(number, at, end, "place", (_UNLIKELY, _LIKELY, _UNLIKELY))
        kept = []
        for name in result:
            if name.last <= at - 2 or name.first >= end:
                kept.append(name)
            elif name.first < at - 2:
                last = at - 3 if words[at - 3] in {",", "("} else at - 2
                kept.append(name._replace(last=last))
        result = sorted([*kept, seat])
    return result


PARTIES = frozenset({"D", "R", "I", "DFL"})
_LIKELY, _UNLIKELY = -0.05, -4.0
