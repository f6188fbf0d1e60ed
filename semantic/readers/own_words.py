"""A record has no page: its own words become the source, a value after the other, so that spans have a text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from semantic.model import Article, Entity, Evidence, Mention, Span, zones

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["with_mentions", "with_own_words"]


def with_own_words(article: Article, rule: str) -> Article:
    """`article` with a text made of its headline, standfirst, body and captions, whose evidence has spans there.

    `rule` is the evidence of a value that has none yet.
    """
    values = [("/headline", article.headline), ("/standfirst", article.standfirst)]
    values += [(f"/body/{i}", block.text) for i, block in enumerate(article.body)]
    values += [(f"/images/{i}/caption", image.caption) for i, image in enumerate(article.images)]
    parts: list[str] = []
    length, evidence = 0, dict(article.evidence)
    for pointer, value in values:
        if value:
            span = Span(length, length + len(value))
            known = evidence.get(pointer)
            evidence[pointer] = Evidence(
                known.rule if known else rule, (span,), known.locator if known else None
            )
            parts.append(f"{value}\n\n")
            length += len(value) + 2
    return replace(article, text="".join(parts), evidence=evidence)


def with_mentions(article: Article) -> Article:
    """`article` whose stated entities have their mentions: each whole-word occurrence of a name in a zone."""
    found: dict[str, list[Mention]] = {entity.key: [] for entity in article.entities}
    names = _by_first_word(article.entities)
    if names:
        for zone in zones(article):
            for start, end, key in _occurrences(zone.text, names):
                at = zone.span.start
                found[key].append(Mention(at + start, at + end, zone.text[start:end], zone.where))
    entities = tuple(
        replace(entity, mentions=tuple(sorted(found[entity.key], key=lambda one: one.start)))
        for entity in article.entities
    )
    return replace(article, entities=entities)


#: So many names that begin with one word are looked for: it bounds the work on a list of a thousand Smiths.
_NAMESAKES = 50
_WORD = re.compile(r"\w+")


def _by_first_word(entities: Sequence[Entity]) -> dict[str, list[tuple[str, str]]]:
    """The names to look for, the longest first, with the entity's key, by their first word."""
    names: dict[str, list[tuple[str, str]]] = {}
    for entity in entities:
        for name in (entity.name, *entity.alternate_names):
            if first := _WORD.match(name):
                names.setdefault(first.group(), []).append((name, entity.key))
    return {first: sorted(found, key=lambda one: -len(one[0]))[:_NAMESAKES] for first, found in names.items()}


def _occurrences(text: str, names: dict[str, list[tuple[str, str]]]) -> Iterator[tuple[int, int, str]]:
    reached = 0
    for word in _WORD.finditer(text):
        if word.start() < reached:
            continue
        for name, key in names.get(word.group(), ()):
            end = word.start() + len(name)
            if text.startswith(name, word.start()) and not re.match(r"\w", text[end : end + 1]):
                yield word.start(), end, key
                reached = end
                break
