"""People, places and organizations of an article: recognize -> resolve -> link, each a pure function of its own.

`annotate` fills `Article.entities` from the article's zones; `annotate_text` does the same for running text without
page structure. Any recognizer, the user's own, too, takes the place of the trained one and leaves the other steps
alone. Authorities stand on both sides: their labels mend what was recognized, their records are tied to what was
resolved.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities.authority import Authority, repair, starter, tie
from semantic.entities.link import Home, link
from semantic.entities.nested import with_nested_places
from semantic.entities.one_place import one_place
from semantic.entities.recognize import Found, Recognizer, rules
from semantic.entities.recognizers import RECOGNIZERS, encoder, recognizer_named
from semantic.entities.resolve import resolve
from semantic.entities.roles import with_roles
from semantic.model import Diagnostic, Evidence, Span, Zone, zones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from semantic.model import Article, Entity

    #: Entities in; the same with what a service knows of them, each with its evidence, and notes out.
    Reconciler = Callable[
        [Sequence[Entity]],
        tuple[tuple[tuple[Entity, Mapping[str, Evidence]], ...], tuple[Diagnostic, ...]],
    ]

__all__ = [
    "RECOGNIZERS",
    "Annotation",
    "Found",
    "Recognizer",
    "annotate",
    "annotate_text",
    "annotation_of",
    "encoder",
    "recognizer_named",
    "rules",
]

#: Diagnostics of an annotation, which the next one replaces.
_OWN_CODES = frozenset(
    {"ambiguous-place", "ambiguous-authority", "reconciliation-failed", "text-long", "capitals-missing"}
)


class Annotation(NamedTuple):
    """Entities in the order of their first mention, the evidence by JSON pointer, a diagnostic for each doubt."""

    entities: tuple[Entity, ...]
    evidence: Mapping[str, Evidence]
    diagnostics: tuple[Diagnostic, ...]


def annotate(
    article: Article,
    *,
    recognizer: Recognizer = encoder,
    home: str | None = None,
    authorities: Sequence[Authority] = (),
    reconcile: Reconciler | None = None,
) -> Article:
    """The article with its people, places and organizations, their evidence, and a diagnostic for each doubt.

    `home` is the country, or country and region, in which the newsroom's articles mostly play ("US", "US-TX").
    `authorities` are the newsroom's own records; the packaged ones come after them. Only headline, standfirst, body
    and the captions of the article's own pictures are read. Entities, evidence and diagnostics of an earlier
    annotation are replaced.
    """
    annotation = _annotate(
        tuple(zones(article)), article.language, recognizer, Home.parse(home), authorities, reconcile
    )
    evidence = {key: value for key, value in article.evidence.items() if not key.startswith("/entities/")}
    diagnostics = tuple(d for d in article.diagnostics if d.code not in _OWN_CODES)
    return replace(
        article,
        entities=annotation.entities,
        evidence={**evidence, **annotation.evidence},
        diagnostics=diagnostics + annotation.diagnostics,
    )


def annotate_text(
    text: str,
    *,
    language: str | None = None,
    recognizer: Recognizer = encoder,
    home: str | None = None,
    authorities: Sequence[Authority] = (),
) -> tuple[Entity, ...]:
    """The people, places and organizations of running text; each line is a zone `/body/N`. No entity has a role."""
    return annotation_of(
        text, language=language, recognizer=recognizer, home=home, authorities=authorities
    ).entities


def annotation_of(
    text: str,
    *,
    language: str | None = None,
    recognizer: Recognizer = encoder,
    home: str | None = None,
    authorities: Sequence[Authority] = (),
    reconcile: Reconciler | None = None,
) -> Annotation:
    """What `annotate_text` finds, with the evidence and the doubts."""
    matches = (match for match in _LINE.finditer(text) if not match.group().isspace())
    lines = tuple(
        Zone(f"/body/{number}", Span(*match.span()), match.group()) for number, match in enumerate(matches)
    )
    annotation = _annotate(lines, language, recognizer, Home.parse(home), authorities, reconcile)
    return annotation._replace(entities=tuple(replace(entity, role=None) for entity in annotation.entities))


# One line of text.
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def _annotate(
    read: Sequence[Zone],
    language: str | None,
    recognizer: Recognizer,
    home: Home | None,
    authorities: Sequence[Authority],
    reconcile: Reconciler | None,
) -> Annotation:
    every = (*authorities, starter())
    size = sum(len(zone.text) for zone in read)
    is_long = recognizer is encoder and size > _LONGEST
    found = with_nested_places(
        read, repair(read, (rules if is_long else recognizer)(read, language), every), home
    )
    resolved = resolve(read, found, language)
    linked = link([item.entity for item in resolved], read, language, home)
    merged = one_place(resolved, linked)
    if len(merged) < len(resolved):
        resolved = merged
        linked = link([item.entity for item in resolved], read, language, home)
    tied = tie([item.entity for item in linked], every)
    entities = [item.entity for item in tied]
    more: tuple[tuple[Entity, Mapping[str, Evidence]], ...] = tuple((entity, {}) for entity in entities)
    notes: tuple[Diagnostic, ...] = ()
    if reconcile is not None:
        more, notes = reconcile(entities)
    final = with_roles([entity for entity, _ in more], read, language)
    evidence: dict[str, Evidence] = {}
    diagnostics = list(_doubts(read, size, found, is_long=is_long))
    for number, entity in enumerate(final):
        before, places, records = resolved[number], linked[number], tied[number]
        pointer = f"/entities/{number}"
        best_first = sorted(entity.mentions, key=lambda mention: mention.text != entity.name)
        spans = tuple(Span(mention.start, mention.end) for mention in best_first)
        evidence[pointer] = Evidence(before.rules[0], spans, "; ".join(before.rules[1:]) or None)
        known = {**places.evidence, **records.evidence, **more[number][1]}
        evidence |= {f"{pointer}/{name}": value for name, value in known.items()}
        if places.doubt and entity.authority is None:
            diagnostics.append(
                Diagnostic(
                    "ambiguous-place",
                    f"{entity.name!r} may be {places.doubt}; it is published without an id",
                    remedy="name the country or state in the text, or say where you are with --home",
                    severity="info",
                    pointer=pointer,
                )
            )
        if records.doubt:
            diagnostics.append(
                Diagnostic(
                    "ambiguous-authority",
                    f"{entity.name!r} may be {records.doubt}; it is tied to none",
                    remedy="give the records names that differ",
                    severity="info",
                    pointer=pointer,
                )
            )
    return Annotation(final, evidence, (*diagnostics, *notes))


#: Characters up to which the encoder reads a text: an archive of ten articles of 100,000 fits, a dump does not.
_LONGEST = 1_000_000
#: A text with so many letters and no capital among them has lost its capitals.
_TELLING = 200


def _doubts(
    read: Sequence[Zone], size: int, found: Sequence[Found], *, is_long: bool
) -> Iterator[Diagnostic]:
    if is_long:
        yield Diagnostic(
            "text-long",
            f"the text has {size:,} characters; its names were found by the rules, not by the trained recognizer",
            remedy=f"annotate its articles one by one; the recognizer reads up to {_LONGEST:,} characters",
        )
    if not found and size > _TELLING:
        text = "".join(zone.text for zone in read)
        if sum(map(str.islower, text)) > _TELLING and not any(map(str.isupper, text)):
            yield Diagnostic(
                "capitals-missing",
                "the text has no capital letters; names cannot be told from words",
                remedy="give the text as it was published",
            )
