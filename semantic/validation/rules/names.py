"""Names of authors and of what articles are about: who is a person, and who is named at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from semantic.patterns import pattern
from semantic.validation.page import folded
from semantic.validation.rule import Problem, Rewrite, Rule
from semantic.validation.rules.articles import is_article, own_articles
from semantic.validation.rules.sources import GOOGLE_ARTICLE, HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.validation.nodes import Node
    from semantic.validation.subject import Subject

__all__ = ["RULES"]

#: Agencies and the words that newsrooms put in place of a person's name, folded.
_AGENCIES: Final = frozenset(
    name.strip()
    for name in """
    ap|associated press|the associated press|afp|agence france presse|reuters|thomson reuters|dpa|deutsche presse agentur|apa
    austria presse agentur|keystone sda|sda|ats|efe|agencia efe|europa press|ansa|agi|adnkronos|lusa|tass|interfax|xinhua
    kyodo|kyodo news|jiji press|yonhap|pti|press trust of india|ani|ians|bloomberg|bloomberg news|upi|united press international
    cnn|bbc|bbc news|cbc news|canadian press|the canadian press|aap|australian associated press|pa|pa media|press association
    ritzau|ntb|tt|tt nyhetsbyrån|stt|anp|belga|epd|kna|sid|afx|dpa afx|pap|ctk|mti|getty images|imago|anadolu agency|aa
    共同通信|共同通信社|時事通信|時事通信社|新华社|新華社|연합뉴스|тасс|риа новости|интерфакс|укринформ
    """.replace("\n", "|").split("|")
)
_DESK = pattern(
    r"\b(?:redaktion|redaktionen|redactie|rédaction|redacción|redazione|redação|redakcja|redakce|newsroom|news ?desk|web ?desk"
    r"|online ?desk|web team|editorial (?:team|board|staff|desk)|press release|wire (?:services?|reports?)|sponsored content"
    r"|news (?:team|staff|service)|(?:our|special|staff) (?:writers?|reporters?|report|correspondents?)"
    r"|nachrichtenagentur|(?:news|press) agency|agence de presse|newspaper|zeitung|redaktions\w{0,20}|toimitus|編集部|редакция|редакція"
    r"|(?:television|broadcasting) (?:network|corporation|company)|gmbh|ltd|llc)\b"
    r"|\A(?:staff|admin|administrator|webmaster|editors?|editorial|the editors|agencies|agencias|agence|contributors?|guest (?:author|contributor))\Z"
    r"|\A(?:afp|reuters|bbc|cnn|dpa|associated press) \w+\Z|\w (?:times|tribune|herald|gazette|news|editors|university|inc)\Z|\A\w+ com\Z"
    r"|\w (?:staff|agencies|magazine)\Z|\Adesk \w+\Z|\A(?:the )?(?:daily|evening|morning) \w+\Z"
    # Sunday is a given name, too.
    r"|\A(?:the )?sunday (?:express|herald|independent|mail|mirror|people|post|standard|star|sun|telegraph|times|tribune|world)\Z",
)
#: AFP / Reuters   AP and Reuters
_AND = pattern(r"[/,;&+|]|\s(?:and|und|et|y|e|och|og|en|with|mit)\s", re.IGNORECASE)


def _is_agency(name: str) -> bool:
    """The name, or each part of it, is the name of an agency."""
    return folded(name) in _AGENCIES or all(folded(part) in _AGENCIES for part in _AND.split(name))


def _authors(subject: Subject) -> Iterator[tuple[Node, Node]]:
    """Each own article with each node among its authors, references followed."""
    for article in own_articles(subject):
        for value in article.values("author"):
            if value.node is not None:
                yield article, subject.described(value.node)


def _organizations_as_persons(subject: Subject) -> Iterator[Problem]:
    for article, author in _authors(subject):
        if not author.is_a("Person") or author.is_a("Organization"):
            continue
        publishers = {
            folded(text)
            for value in article.values("publisher")
            if value.node is not None
            for _, text in subject.described(value.node).texts("name")
        }
        for _, name in author.texts("name"):
            plain = folded(name[:200])
            if _is_agency(name[:200]) or plain in publishers or _DESK.search(plain):
                message = f"{name[:60]!r} is no person"
                yield Problem(message, 'write "@type": "Organization"', author.pointer, author.block)


def _name_cases(subject: Subject) -> Iterator[Problem]:
    for _, author in _authors(subject):
        if not author.is_a("Person"):
            continue
        for value, name in author.texts("name"):
            words = re.findall(r"[^\W\d_]+", name)
            letters = "".join(words)
            if len(letters) < 4 or (len(words) < 2 and letters.isupper()):
                continue
            if letters.isupper() or (letters.islower() and "@" not in name):
                way = "capitals" if letters.isupper() else "small letters"
                # Arabic, Hebrew or Chinese have no case at all, which is neither.
                yield Problem(
                    f"the name {name[:60]!r} is all {way}",
                    "write it as the person does",
                    value.pointer,
                    author.block,
                )


def _topics_as_texts(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        for term in ("about", "mentions"):
            for value, text in article.texts(term):
                if re.match(r"https?://", text):
                    continue
                message = f"{term!r} names {text[:40]!r} as a text, which cannot be linked"
                fix = "write a node with @type, name and, where known, @id or sameAs"
                yield Problem(message, fix, value.pointer, article.block)


#: Kind -> what may stand in place of its name.
_NAMELESS: Final = {
    "Person": ("alternateName", "givenName", "familyName"),
    "Organization": ("alternateName", "legalName"),
    "Place": ("alternateName", "address", "geo", "hasMap"),
}


def _without_name(kind: str, subject: Subject) -> Iterator[Problem]:
    for node in subject.of(kind):
        if node.has("name", *_NAMELESS[kind]) or node.is_a("Role") or id(node) in _told_elsewhere(subject):
            continue
        if node.id and any(other.has("name") for other in subject.namesakes(node)):
            continue
        if not node.properties and node.id:
            continue
        yield Problem(f"the {node.schema_types[0]} has no name", "add name", node.pointer, node.block)


@lru_cache(maxsize=1)
def _told_elsewhere(subject: Subject) -> frozenset[int]:
    """The nodes whose name other rules ask for: authors and publishers of articles, creators of pictures."""
    found: set[int] = set()
    for node, value in subject.valued("author", "publisher"):
        if value.node is not None and is_article(node):
            found |= {id(subject.described(value.node)), id(value.node)}
    for node, value in subject.valued("creator"):
        if value.node is not None and node.is_a("ImageObject") and not is_article(node):
            found |= {id(subject.described(value.node)), id(value.node)}
    return frozenset(found)


def _persons(subject: Subject) -> Iterator[Problem]:
    return _without_name("Person", subject)


def _organizations(subject: Subject) -> Iterator[Problem]:
    return _without_name("Organization", subject)


def _places(subject: Subject) -> Iterator[Problem]:
    return _without_name("Place", subject)


def _site_suffixes(subject: Subject) -> Iterator[Problem]:
    for article in own_articles(subject):
        names = [
            text
            for value in article.values("publisher")
            if value.node is not None
            for _, text in subject.described(value.node).texts("name")
        ]
        for value, headline in article.texts("headline"):
            for name in names:
                match = re.search(
                    rf"\s*[|\u2013\u2014\u00b7:-]\s*{re.escape(name[:80])}\Z", headline, re.IGNORECASE
                )
                if match and match.start() > 0:
                    message = f"the headline ends with the publisher's name, {name[:40]!r}"
                    right = headline[: match.start()].rstrip()
                    yield Problem(
                        message, f"write {right[:60]!r}", value.pointer, article.block, change=Rewrite(right)
                    )
                    break


_A = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed", '
_N = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed", "mentions": '

RULES = (
    Rule(
        "author-organization-as-person", "google-article", "warning",
        "an agency or a newsroom is called a person",
        "Readers look for a human of that name; Google asks for the right type of each author.",
        'Write "@type": "Organization".',
        GOOGLE_ARTICLE,
        good=_A + '"author": [{"@type": "Organization", "name": "Reuters"}, {"@type": "Person", "name": "Reuter Holm"}]}',
        bad=_A + '"author": {"@type": "Person", "name": "Associated Press"}}',
        check=_organizations_as_persons,
    ),
    Rule(
        "author-case", "newsroom", "info",
        "an author's name is all capitals or all small letters",
        "It is shown as written; often it is a log-in name.",
        "Write the name as the person does.",
        HOUSE,
        good=_A + '"author": {"@type": "Person", "name": "Ada von Holm"}}',
        bad=_A + '"author": {"@type": "Person", "name": "ADA HOLM"}}',
        check=_name_cases,
    ),
    Rule(
        "headline-site-suffix", "newsroom", "info",
        "the headline ends with the publisher's name",
        "The name stands in publisher; in the headline it takes the place of words.",
        "Leave it out.",
        HOUSE,
        good=_A + '"publisher": {"@type": "Organization", "name": "Elbufer Bote"}}',
        bad='{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed | Elbufer Bote", "publisher": {"@type": "Organization", "name": "Elbufer Bote"}}',
        check=_site_suffixes,
    ),
    Rule(
        "entity-text-only", "knowledge-graph", "info",
        "what an article is about is a text",
        "A text cannot be told from its namesakes, nor linked to a record.",
        "Write a node with @type, name and, where known, @id or sameAs.",
        HOUSE,
        good=_A + '"about": {"@type": "City", "name": "Elbufen"}}',
        bad=_A + '"about": "Elbufen"}',
        check=_topics_as_texts,
    ),
    Rule(
        "person-name", "knowledge-graph", "warning",
        "a person has no name",
        "Nobody can be told by a type alone.",
        "Add name.",
        HOUSE,
        good=_N + '{"@type": "Person", "givenName": "Ada", "familyName": "Holm"}}',
        bad=_N + '{"@type": "Person", "jobTitle": "Pilot"}}',
        check=_persons,
    ),
    Rule(
        "organization-name", "knowledge-graph", "warning",
        "an organization has no name",
        "Nothing can be told by a type alone.",
        "Add name.",
        HOUSE,
        good=_N + '{"@type": "Organization", "legalName": "Hafenamt Elbufen"}}',
        bad=_N + '{"@type": "Organization", "url": "https://hafen.example/"}}',
        check=_organizations,
    ),
    Rule(
        "place-name", "knowledge-graph", "warning",
        "a place has no name",
        "Without name, address or coordinates nobody can tell which place it is.",
        "Add name.",
        HOUSE,
        good=_N + '{"@type": "City", "name": "Elbufen"}}',
        bad=_N + '{"@type": "City", "description": "A town on the river."}}',
        check=_places,
    ),
)  # fmt: skip
