"""The lines of one article as they come: what is said of each subject, in the order of N-Quads."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.rdf import fast
from semantic.rdf.literals import XSD
from semantic.rdf.terms import iri_defect

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from semantic.jsonld.identifiers import Identifiers
    from semantic.jsonld.node import Node
    from semantic.vocabulary import Vocabulary

__all__ = ["Lines", "boolean", "check", "whole"]

#: The properties of the nodes that are written here.
_TEXTS = (
    "addressCountry", "alternateName", "alternativeHeadline", "articleBody", "articleSection", "caption", "contentUrl",
    "copyrightNotice", "creativeWorkStatus", "creditText", "dateCreated", "dateModified", "datePublished", "dateline",
    "description", "expires", "genre", "headline", "honorificPrefix", "identifier", "inLanguage", "jobTitle", "keywords",
    "license", "name", "publishingPrinciples", "relatedLink", "url", "version",
)  # fmt: skip
_OTHERS = (
    "about", "affiliation", "author", "containedInPlace", "contentLocation", "copyrightHolder", "creator", "geo", "hasPart", "height",
    "image", "isAccessibleForFree", "item", "itemListElement", "latitude", "liveBlogUpdate", "locationCreated",
    "longitude", "mainEntity", "mainEntityOfPage", "mentions", "numberOfItems", "position", "primaryImageOfPage",
    "publisher", "representativeOfPage", "sameAs", "sourceOrganization", "subjectOf", "usageInfo", "width", "wordCount",
)  # fmt: skip


class _Words(NamedTuple):
    """The properties of one release and namespace: ` <predicate> `, for texts ` <predicate> "text"`, and the types."""

    table: fast.Compiled
    predicates: dict[str, str]
    texts: dict[str, Callable[[str], str]]
    type: Callable[[str], str]


@cache
def _words(vocabulary: Vocabulary, namespace: Literal["http", "https"]) -> _Words:
    table = fast.compiled(vocabulary, namespace)
    rows = {name: table.properties.get(name) or table.unknown(name) for name in (*_TEXTS, *_OTHERS)}
    return _Words(
        table,
        {name: row.predicate for name, row in rows.items()},
        {name: _writer_of(rows[name], table) for name in _TEXTS},
        lru_cache(maxsize=1024)(lambda name: fast.TYPE + table.type(name)),
    )


def _writer_of(row: fast.Property, table: fast.Compiled) -> Callable[[str], str]:
    predicate, candidates, literal, resource = row.predicate, row.candidates, fast.literal, table.resource

    def plain(text: str) -> str:
        # What `literal` does with most texts, a call sooner.
        if text.isprintable() and '"' not in text and "\\" not in text:
            return f'{predicate}"{text}"'
        return predicate + literal(text)

    if row.kind == fast.TEXT:
        return plain
    if row.kind == fast.REFERENCE:
        return lambda text: predicate + resource(text)
    return lambda text: predicate + fast.timed(text, candidates)


class Lines:
    """One article on its way: `blocks` has the sorted lines of each subject, `reached` the IRIs that are spoken of.

    Members are written in the order of their names, which is the order of the lines.
    """

    def __init__(self, ids: Identifiers, vocabulary: Vocabulary, namespace: Literal["http", "https"]) -> None:
        self.ids = ids
        self.words = _words(vocabulary, namespace)
        self.type_is_last = namespace == "http"  # http://s… < http://w… < https://s…
        if iri_defect(ids.article):
            raise fast.OutsideError
        self.graph = ids.article
        self.tail = f" <{ids.article}> .\n"
        self.blocks: dict[str, bytes] = {}
        self.reached: set[str] = set()

    def put(self, iri: str, types: Sequence[str], parts: list[str]) -> None:
        """A node of `parts`, which are in order; its types join them."""
        subject, tail = f"<{iri}>", self.tail
        if subject in self.blocks:  # What two nodes of one name say together is the document's business.
            raise fast.OutsideError
        if len(types) == 1:
            parts.insert(len(parts) if self.type_is_last else 0, self.words.type(types[0]))
        else:
            typed = sorted({self.words.type(name) for name in types})
            parts = parts + typed if self.type_is_last else typed + parts
        # Encoded one by one: most are ASCII, which is copied as it is.
        self.blocks[subject] = f"{subject}{f'{tail}{subject}'.join(parts)}{tail}".encode()

    def put_node(self, item: Node) -> None:
        """A node as the document has it, with what it leads to."""
        walk = fast.Walk(self.words.table)
        subject = walk.node(item, 2)
        if subject in self.blocks or len(walk.said) != 1:
            raise fast.OutsideError
        self.blocks[subject] = b"".join(fast.in_order(walk.said, self.graph))
        for name, value in item.items():
            if name != "sameAs":
                for one in value if isinstance(value, list) else (value,):
                    if isinstance(one, dict):
                        self.reached.add(one["@id"])

    def text(self, parts: list[str], name: str, value: str | None) -> None:
        """Adds what a text says; a blank one says nothing."""
        if value and not value.isspace():
            parts.append(self.words.texts[name](value))

    def texts(self, parts: list[str], name: str, values: Sequence[str]) -> None:
        """Adds what several texts say."""
        if not values:
            return
        write = self.words.texts[name]
        parts += sorted({write(value) for value in values if value and not value.isspace()})

    def references(self, parts: list[str], name: str, iris: Sequence[str]) -> None:
        """Adds references; what they lead to is reached."""
        if len(iris) == 1:
            self.reference(parts, name, iris[0])
        elif iris:
            found, predicate = {*iris}, self.words.predicates[name]
            self.reached |= found
            parts += sorted([f"{predicate}<{iri}>" for iri in found])

    def reference(self, parts: list[str], name: str, iri: str) -> None:
        """Adds one reference."""
        self.reached.add(iri)
        parts.append(f"{self.words.predicates[name]}<{iri}>")


def check(iri: str) -> None:
    """Nothing here is to be an address of schema.org's, which the namespace would change, or no IRI."""
    if "://schema.org/" in iri or (not iri.isascii() and iri_defect(iri)):
        raise fast.OutsideError


def boolean(value: bool) -> str:
    """The term of a truth value."""
    return f'"{"true" if value else "false"}"^^<{XSD}boolean>'


def whole(value: int) -> str:
    """The term of a whole number."""
    return f'"{value}"^^<{XSD}integer>'
