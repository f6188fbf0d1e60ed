"""What a newsroom's own data contradicts or says twice: counts, lists, names."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from semantic.patterns import pattern
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.sources import GOOGLE_ARTICLE, HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import JSON
    from semantic.validation.nodes import Node
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _duplicates(subject: Subject) -> Iterator[Problem]:
    for uses in subject.index.members.values():
        for node, found in uses:
            if not isinstance(found.content, list) or _are_distinct(found.content):
                continue
            seen = set()
            for number, item in enumerate(found.content):
                # Numbers may well be equal; texts, references and nodes say the same thing again.
                if not isinstance(item, str | dict) or not item:
                    continue
                key = json.dumps(item, sort_keys=True)
                if key in seen:
                    yield Problem(
                        f"{found.name.term!r} says one thing twice",
                        "leave the second one out",
                        f"{found.pointer}/{number}",
                        node.block,
                    )
                seen.add(key)


def _are_distinct(items: list[JSON]) -> bool:
    """The items are certainly different: texts, or nodes by their `@id`."""
    if len(items) < 2:
        return True
    names = [item.get("@id") if isinstance(item, dict) else item for item in items]
    return all(isinstance(name, str) for name in names) and len(set(names)) == len(names)


def _joined_keywords(subject: Subject) -> Iterator[Problem]:
    for node, found in subject.members("keywords"):
        items = found.content if isinstance(found.content, list) else ()
        # "Paris, Texas" is one keyword; from the second comma on it is a list, beside others from the third.
        least = 2 if len(items) == 1 else 3
        for number, item in enumerate(items):
            if isinstance(item, str) and (item.count(",") >= least or item.count(";") >= 2):
                yield Problem(
                    "a list of keywords holds one text with several of them",
                    "write a list with a text for each keyword",
                    f"{found.pointer}/{number}",
                    node.block,
                )


#: So far apart that no way of counting words explains it.
_FACTOR: Final = 2
_WORDS: Final = 50


def _word_counts(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        counts, bodies = article.values("wordCount"), article.values("articleBody")
        # Of an article that is not free the page may hold the beginning only.
        if len(counts) != 1 or len(bodies) != 1 or not _is_free(article):
            continue
        count, body = counts[0].content, bodies[0].content
        if isinstance(count, str) and count.strip().isdecimal():
            count = int(count.strip()[:9])
        if not isinstance(count, int | float) or isinstance(count, bool) or not isinstance(body, str):
            continue
        words = body.split()
        # Chinese, Japanese and Thai put no spaces between words.
        if not words or len(body) > 15 * len(words):
            continue
        low, high = sorted((count, len(words)))
        is_far = high > _FACTOR * low and high - low > _WORDS
        if is_far or (high > 4 * _FACTOR * low and high > _WORDS / 2):
            yield Problem(
                f"wordCount is {count:.10g}, articleBody has {len(words)} words",
                f"write {len(words)}, or the whole text into articleBody",
                counts[0].pointer,
                article.block,
            )


def _is_free(article: Node) -> bool:
    return all(
        value.content is True or str(value.content).lower().endswith("true")
        for value in article.values("isAccessibleForFree")
    )


def _nameless_publishers(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        for value in article.values("publisher"):
            if value.node is None:
                continue
            targets = subject.descriptions(value.node)
            if any(target.is_reference or target.has("name") or target.is_a("Role") for target in targets):
                continue
            yield Problem("the publisher has no name", "add name", targets[0].pointer, targets[0].block)


#: Words for the work of an author; with these after a comma the name is over.
_JOB = pattern(
    r"\b(?:reporter|correspondent|editor|journalist|columnist|writer|producer|bureau chief|staff|analyst|professor|photographer|director|head of"
    r"|special to|critic|presenter|desk|redaktion|kolumnist(?:in)?|autor(?:in)?|fotograf(?:in)?|fotógraf[oa]"
    r"|\w{0,40}(?:redakteur|korrespondent|reporter|journalist|leiter)(?:in)?"
    r"|journaliste|rédacteur|rédactrice|correspondante?|redactora?|periodista|corresponsal"
    r"|giornalista|redattore|redattrice|corrispondente|redacteur|verslaggever|jornalista|repórter)\b",
    re.IGNORECASE,
)
#: What stands in honorificPrefix.
_HONORIFIC = pattern(r"(?:Dr|Prof|Professor|Sir|Mr|Mrs|Ms|Mme|Sra|Rev|Herr|Frau)\b\.? \S", re.IGNORECASE)
#: What only an outlet or an agency is called.
_OUTLET_WORD = pattern(
    r"\A(?:The|Der|Die|Das|Le|La|El|Il) [A-Z]|\b(?:News|Times|Post|Daily|Herald|Tribune|Gazette|Press|Media|Magazine|Zeitung"
    r"|Agency|AP|AFP|dpa|DPA|APA|Reuters|BBC|CNN)\b"
)
#: "Ada Holm | Elbufer Bote", "Ada Holm (Reuters)", "Ada Holm / AFP", "Ada Holm for The Elbufer Bote", "Ada Holm @ Bote",
#: "Ada Holm in Elbufen", "Ada Holm Political Correspondent"
_OUTLET = pattern(
    r"\S\s*\|\s*\S|\S \([^()]+\)\s*$|\w ?/ ?[A-Z]{2,6}\s*$|\w for (?:The|the) [A-Z]|\w @ ?\w"
    r"|\S \[[^\[\]]+\]\s*$|\S\s+(?:[-\u2013\u2014\u2022\u00b7]|--)\s+\S|^\S+ \S+: \S|\w of The [A-Z]"
    r"|^(?:\S+ ){0,2}(?:Editor|Reporter|Correspondent|Columnist|Journalist|Author|Redakteur(?:in)?|Korrespondent(?:in)?|Autor(?:in)?) [^\sa-z0-9]\S* [^\sa-z0-9]\S*\s*$"
    r"|\w (?:in|from|aus) [A-Z]\w+(?: [A-Z]\w+)?\s*$"
    r"|^\S+ \S+ .{0,60}\b(?:[Cc]orrespondent|[Rr]eporter|[Cc]olumnist|[Kk]orrespondent(?:in)?|\w{0,20}[Rr]edakteur(?:in)?)\s*$"
)
#: ", " or " - " and what follows a name
_TAIL = pattern(r"(?:,|\s[-\u2013\u2014\u2022\u00b7])\s+(.*)", re.DOTALL)
#: What stands in honorificSuffix; "Jr." is part of a name.
_DEGREE = pattern(r"(?:Ph\.? ?D|M\.?D|MBA|M\.?Sc)\.?")


def _extras(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        publishers = {name.casefold() for name in _names(article, "publisher", subject)}
        for value in article.values("author"):
            target = subject.described(value.node) if value.node else None
            if target is None or not target.is_a("Person"):
                continue
            for name in target.values("name"):
                text = name.content.strip()[:300] if isinstance(name.content, str) else ""
                tail = _TAIL.search(text)
                rest = tail[1].strip() if tail else ""
                if (
                    _OUTLET.search(text)
                    or _JOB.search(rest)
                    or (
                        rest.casefold() in publishers - {""}
                        or _HONORIFIC.match(text)
                        or _OUTLET_WORD.search(rest)
                        or _DEGREE.fullmatch(rest)
                    )
                ):
                    yield Problem(
                        f"the author's name {text[:60]!r} holds more than a name",
                        "write the name alone; a job title goes to jobTitle, an outlet to worksFor",
                        name.pointer,
                        target.block,
                    )


def _names(article: Node, term: str, subject: Subject) -> Iterator[str]:
    for value in article.values(term):
        target = subject.described(value.node) if value.node else None
        for name in target.values("name") if target else ():
            if isinstance(name.content, str):
                yield name.content.strip()


_ARTICLE = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed", '
_BODY = "The ferry stays in port until the wind turns. "

RULES = (
    Rule(
        "author-name-extra", "google-article", "warning",
        "an author's name holds a job title or an outlet",
        "Google asks for nothing but the name in author.name.",
        "Write the name alone; a job title goes to jobTitle, an outlet to worksFor.",
        GOOGLE_ARTICLE,
        good=_ARTICLE + '"author": {"@type": "Person", "name": "Martin Lindqvist, Jr.", "jobTitle": "Harbour reporter"}}',
        bad=_ARTICLE + '"author": {"@type": "Person", "name": "Martin Lindqvist, Harbour reporter"}}',
        check=_extras,
    ),
    Rule(
        "publisher-name", "newsroom", "warning",
        "the publisher has no name",
        "Readers cannot say who publishes the article.",
        "Add name.",
        HOUSE,
        good=_ARTICLE + '"publisher": {"@type": "Organization", "name": "Elbufer Bote"}}',
        bad=_ARTICLE + '"publisher": {"@type": "Organization", "url": "https://n.example/"}}',
        check=_nameless_publishers,
    ),
    Rule(
        "word-count-off", "newsroom", "warning",
        "wordCount is far from the number of words in the text",
        "Readers take reading times from it.",
        "Count again, or put the whole text into articleBody.",
        HOUSE,
        good=_ARTICLE + f'"wordCount": 88, "articleBody": "{_BODY * 10}"}}',
        bad=_ARTICLE + f'"wordCount": 2737, "articleBody": "{_BODY * 10}"}}',
        check=_word_counts,
    ),
    Rule(
        "keywords-joined", "newsroom", "info",
        "a list of keywords holds one text with all of them",
        "Readers take the text for one long keyword.",
        "Write a list with a text for each keyword.",
        HOUSE,
        good=_ARTICLE + '"keywords": ["ferry", "harbour", "wind"]}',
        bad=_ARTICLE + '"keywords": ["ferry, harbour, wind"]}',
        check=_joined_keywords,
    ),
    Rule(
        "list-duplicate", "newsroom", "info",
        "a list says one thing twice",
        "Counts and lists that readers make of it are wrong.",
        "Leave the second one out.",
        HOUSE,
        good=_ARTICLE + '"keywords": ["ferry", "harbour"]}',
        bad=_ARTICLE + '"keywords": ["ferry", "harbour", "ferry"]}',
        check=_duplicates,
    ),
)  # fmt: skip
