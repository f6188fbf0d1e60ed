"""What an article could say and does not: each a row in a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from semantic.validation.rule import Problem, Rule, Severity
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.sources import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.subject import Subject

__all__ = ["RULES"]


class _Wish(NamedTuple):
    """A property that an article should have: `others` count in its place."""

    rule: str
    severity: Severity
    term: str
    others: tuple[str, ...]
    why: str
    fix: str
    example: str


_WISHES: Final = (
    _Wish(
        "publisher-missing", "warning", "publisher", ("sourceOrganization", "provider"),
        "Readers cannot say who publishes the article.",
        "Add publisher with name.",
        '"publisher": {"@type": "NewsMediaOrganization", "name": "Elbufer Bote"}',
    ),
    _Wish(
        "description-missing", "info", "description", ("abstract",),
        "Previews and feeds take it from here.",
        "Add description with a sentence or two.",
        '"description": "The ferry stays in port until the wind turns."',
    ),
    _Wish(
        "in-language-missing", "info", "inLanguage", (),
        "Readers that choose by language do not find the article.",
        "Add inLanguage with a tag of BCP 47.",
        '"inLanguage": "en"',
    ),
    _Wish(
        "main-entity-missing", "info", "mainEntityOfPage", ("url",),
        "Nothing says on which page the article stands.",
        "Add mainEntityOfPage with the address of the page.",
        '"mainEntityOfPage": "https://n.example/ferry"',
    ),
)  # fmt: skip


def _missing(wish: _Wish, subject: Subject) -> Iterator[Problem]:
    led_to = {
        value.node.id for _, value in subject.valued("mainEntity") if value.node is not None and value.node.id
    }
    for article in own_articles(subject):
        if article.has(wish.term, *wish.others) or any(
            other.has(wish.term, *wish.others) for other in subject.namesakes(article)
        ):
            continue
        # A page whose main entity is the article says the same from the other side.
        if wish.term == "mainEntityOfPage" and (
            (article.via is not None and article.via.term == "mainEntity") or article.id in led_to
        ):
            continue
        fix = wish.fix.removesuffix(".")
        yield Problem(
            f"the article has no {wish.term}", fix[0].lower() + fix[1:], article.pointer, article.block
        )


def _logo_missing(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        for value in article.values("publisher"):
            if value.node is None:
                continue
            targets = subject.descriptions(value.node)
            if any(
                target.is_reference or target.has("logo", "image") or target.is_a("Role", "Person")
                for target in targets
            ):
                continue
            message = "the publisher has no logo; Google no longer asks for it, other readers do"
            yield Problem(message, "add logo", targets[0].pointer, targets[0].block)


def _articles_without_id(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        if not article.id:
            message = "the article has no @id, so nothing else can refer to it"
            yield Problem(
                message, 'add @id: the address of the page with "#article"', article.pointer, article.block
            )


def _entities_without_id(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        for term in ("about", "mentions", "contentLocation", "author", "publisher"):
            for value in article.values(term):
                node = value.node
                if node is None or node.id or not node.is_a("Person", "Organization", "Place", "Event"):
                    continue
                if node.has("sameAs", "url"):
                    continue
                name = next((text for _, text in node.texts("name")), "")
                shown = f" {name[:40]!r}" if name else ""
                message = f"the {node.schema_types[0]}{shown} has no @id, url or sameAs, so nobody can tell it from namesakes"
                yield Problem(message, "add an @id of your own, or sameAs", node.pointer, node.block)


_A = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed"'

RULES = (
    *(
        Rule(
            wish.rule, "newsroom", wish.severity,
            f"an article has no {wish.term}",
            wish.why,
            wish.fix,
            HOUSE,
            good=f"{_A}, {wish.example}}}",
            bad=f"{_A}}}",
            check=partial(_missing, wish),
        )
        for wish in _WISHES
    ),
    Rule(
        "publisher-logo", "newsroom", "info",
        "the publisher has no logo",
        "Google no longer asks for it; other readers show it beside the article.",
        "Add logo.",
        HOUSE,
        good=_A + ', "publisher": {"@type": "Organization", "name": "Elbufer Bote", "logo": "https://n.example/logo.png"}}',
        bad=_A + ', "publisher": {"@type": "Organization", "name": "Elbufer Bote"}}',
        check=_logo_missing,
    ),
    Rule(
        "article-id-missing", "knowledge-graph", "info",
        "an article has no @id",
        "Nothing can refer to it, and two descriptions of it cannot be joined.",
        'Add @id: the address of the page with "#article".',
        HOUSE,
        good=_A + ', "@id": "https://n.example/ferry#article"}',
        bad=_A + "}",
        check=_articles_without_id,
    ),
    Rule(
        "entity-id-missing", "knowledge-graph", "info",
        "a person, organization or place has no name that machines can tell apart",
        "Namesakes become one, and one person on two pages becomes two.",
        "Add an @id of your own, or sameAs.",
        HOUSE,
        good=_A + ', "author": {"@type": "Person", "@id": "https://n.example/#ada", "name": "Ada Holm"}}',
        bad=_A + ', "author": {"@type": "Person", "name": "Ada Holm"}}',
        check=_entities_without_id,
    ),
)  # fmt: skip
