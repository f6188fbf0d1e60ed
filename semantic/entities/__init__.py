"""People, places and organizations of an article: recognize -> resolve -> link, each a pure function of its own.

`annotate` fills `Article.entities` from the article's zones; `annotate_text` does the same for running text without
page structure. A trained recognizer takes the place of `rules` and leaves the other two steps alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from semantic.entities.link import Home, link
from semantic.entities.recognize import Found, Recognizer, rules
from semantic.entities.recognizers import DEFAULT, RECOGNIZERS, encoder
from semantic.entities.resolve import resolve
from semantic.entities.roles import with_roles
from semantic.model import Diagnostic, Evidence, Span, Zone, zones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.model import Article, Entity

__all__ = ["RECOGNIZERS", "Found", "Recognizer", "annotate", "annotate_text", "encoder", "rules"]


class _Annotation(NamedTuple):
    entities: tuple[Entity, ...]
    evidence: dict[str, Evidence]
    diagnostics: tuple[Diagnostic, ...]


def annotate(article: Article, *, recognizer: Recognizer = DEFAULT, home: str | None = None) -> Article:
    """The article with its people, places and organizations, their evidence, and a diagnostic for each doubt.

    `home` is the country, or country and region, in which the newsroom's articles mostly play ("US", "US-TX").
    Only headline, standfirst, body and the captions of the article's own pictures are read. Entities, evidence and
    diagnostics of an earlier annotation are replaced.
    """
    annotation = _annotate(tuple(zones(article)), article.language, recognizer, Home.parse(home))
    evidence = {key: value for key, value in article.evidence.items() if not key.startswith("/entities/")}
    diagnostics = tuple(d for d in article.diagnostics if d.code != "ambiguous-place")
    return replace(
        article,
        entities=annotation.entities,
        evidence={**evidence, **annotation.evidence},
        diagnostics=diagnostics + annotation.diagnostics,
    )


def annotate_text(
    text: str, *, language: str | None = None, recognizer: Recognizer = DEFAULT, home: str | None = None
) -> tuple[Entity, ...]:
    """The people, places and organizations of running text; each line is a zone `/body/N`. No entity has a role."""
    matches = (match for match in _LINE.finditer(text) if not match.group().isspace())
    lines = tuple(
        Zone(f"/body/{number}", Span(*match.span()), match.group()) for number, match in enumerate(matches)
    )
    return tuple(replace(entity, role=None) for entity in _annotate(lines, language, recognizer, Home.parse(home)).entities)


# One line of text.
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def _annotate(read: Sequence[Zone], language: str | None, recognizer: Recognizer, home: Home | None) -> _Annotation:
    resolved = resolve(read, recognizer(read, language), language)
    linked = link([item.entity for item in resolved], read, language, home)
    entities = with_roles([item.entity for item in linked], read, language)
    evidence: dict[str, Evidence] = {}
    diagnostics = []
    for number, (entity, before, after) in enumerate(zip(entities, resolved, linked, strict=True)):
        pointer = f"/entities/{number}"
        best_first = sorted(entity.mentions, key=lambda mention: mention.text != entity.name)
        spans = tuple(Span(mention.start, mention.end) for mention in best_first)
        evidence[pointer] = Evidence(before.rules[0], spans, "; ".join(before.rules[1:]) or None)
        evidence |= {f"{pointer}/{name}": value for name, value in after.evidence.items()}
        if after.doubt:
            diagnostics.append(
                Diagnostic(
                    "ambiguous-place",
                    f"{entity.name!r} may be {after.doubt}; it is published without an id",
                    remedy="name the country or state in the text",
                    severity="info",
                    pointer=pointer,
                )
            )
    return _Annotation(entities, evidence, tuple(diagnostics))
