"""One thing that is described twice: articles of one page, nodes of one name, groups of nodes that nothing joins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from semantic.validation.nodes import walk
from semantic.validation.page import folded
from semantic.validation.rule import Problem, Rule
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.pages import addresses_of, page_key
from semantic.validation.rules.plausibility import instant
from semantic.validation.rules.sources import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.validation.nodes import Node
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _groups(subject: Subject) -> Iterator[Sequence[Node]]:
    """The own articles that say to be on one page, in groups of two and more."""
    found: dict[tuple[str, str, str] | str, list[Node]] = {}
    for article in own_articles(subject):
        if subject.blocks[article.block].syntax != "json-ld":
            continue
        keys = [
            key
            for address, _, _ in addresses_of(article, "url", "mainEntityOfPage")
            if (key := page_key(address))
        ]
        headline = next((text for _, text in article.texts("headline")), None)
        if keys:
            found.setdefault(keys[0], []).append(article)
        elif headline:
            found.setdefault(folded(headline), []).append(article)
    return (group for group in found.values() if len(group) > 1)


def _duplicate_articles(subject: Subject) -> Iterator[Problem]:
    for first, *others in _groups(subject):
        apart = [node for node in others if node.id is None or node.id != first.id]
        for node in apart[:1]:
            message = f"{len(apart) + 1} nodes describe the article of this page; the first stands at {_place(first, node)}"
            yield Problem(message, "make one node of them, with one @id", node.pointer, node.block)


def _contradictions(subject: Subject) -> Iterator[Problem]:
    for first, *others in _groups(subject):
        for node in others:
            for term in ("headline", "datePublished", "dateModified"):
                ours, theirs = list(first.texts(term)), list(node.texts(term))
                if ours and theirs and not _agree(term, ours[0][1], theirs[0][1]):
                    message = f"{term!r} is another than at {_place(first, node)}: {ours[0][1][:50]!r}"
                    yield Problem(message, "correct the wrong one", theirs[0][0].pointer, node.block)


def _agree(term: str, one: str, other: str) -> bool:
    if term == "headline":
        a, b = folded(one), folded(other)
        return a in b or b in a
    first, second = instant(one), instant(other)
    return first is None or second is None or abs((first - second).total_seconds()) < 60


def _place(node: Node, seen_from: Node) -> str:
    pointer = node.pointer or "/"
    return pointer if node.block == seen_from.block else f"{pointer} of block {node.block}"


_ENTITIES: Final = ("Person", "Organization", "Place")


def _duplicate_entities(subject: Subject) -> Iterator[Problem]:
    first: dict[tuple[str, str], Node] = {}
    for node in subject.of(*_ENTITIES):
        if not node.id:
            continue
        names = [folded(text) for _, text in node.texts("name")]
        key = (node.schema_types[0], names[0]) if names and names[0] else None
        if key is None:
            continue
        other = first.setdefault(key, node)
        if other is not node and other.id != node.id and not _are_said_to_be_one(other, node):
            message = f"the {key[0]} of this name stands at {_place(other, node)} already, under another @id"
            yield Problem(message, "use one @id, or tell the two apart", node.pointer, node.block)


def _are_said_to_be_one(one: Node, other: Node) -> bool:
    """`sameAs` of one leads to the other."""
    return any(
        address == there.id
        for here, there in ((one, other), (other, one))
        for address, _, _ in addresses_of(here, "sameAs")
    )


def _islands(subject: Subject) -> Iterator[Problem]:
    roots = [
        root
        for block in subject.blocks
        if block.syntax == "json-ld"
        for root in block.roots
        if not root.is_reference and (root.types or root.properties)
    ]
    groups = _components(roots, subject) if len(roots) > 1 else ()
    if len(groups) < 2:
        return
    own = {id(article) for article in own_articles(subject)}
    groups.sort(key=lambda group: not any(id(node) in own for root in group for node in walk((root,))))
    root = groups[1][0]
    named = ", ".join(group[0].schema_types[0] if group[0].schema_types else "a node" for group in groups[:5])
    yield Problem(
        f"{len(groups)} groups of nodes are not connected: {named}",
        "point from one to the other by @id: isPartOf, breadcrumb, publisher, mainEntityOfPage",
        root.pointer,
        root.block,
    )


def _components(roots: Sequence[Node], subject: Subject) -> list[list[Node]]:
    """The outermost nodes in groups that share an @id or an address of a page."""
    owner: dict[str, int] = {}
    group = list(range(len(roots)))

    def find(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    def join(name: str, index: int) -> None:
        other = owner.setdefault(name, index)
        if other != index:
            group[find(index)] = find(other)

    for index, root in enumerate(roots):
        for node in walk((root,)) if root.children else (root,):
            if node.id:
                join(node.id.removeprefix(subject.url) if subject.url else node.id, index)
            # The address of the page joins an article to its WebPage, as readers do it.
            if node.has("url", "mainEntityOfPage") and node.is_a("CreativeWork", "Organization"):
                for address, _, _ in addresses_of(node, "url", "mainEntityOfPage"):
                    if address:
                        join(address, index)
    found: dict[int, list[Node]] = {}
    for index, root in enumerate(roots):
        found.setdefault(find(index), []).append(root)
    return list(found.values())


_C = '{"@context": "https://schema.org", '
_A = '{"@type": "NewsArticle", "url": "https://n.example/ferry", "headline": "Ferry delayed"'

RULES = (
    Rule(
        "duplicate-article", "newsroom", "warning",
        "several nodes describe the article of one page",
        "Readers choose one of them, or count two articles.",
        "Make one node of them; nodes with one @id are one node.",
        HOUSE,
        good=_C + f'"@graph": [{_A}, "@id": "#a"}}, {_A}, "@id": "#a"}}]}}',
        bad=_C + f'"@graph": [{_A}}}, {_A}}}]}}',
        check=_duplicate_articles,
    ),
    Rule(
        "duplicate-contradiction", "newsroom", "warning",
        "two descriptions of one article contradict each other",
        "Readers believe one of them, and nobody knows which.",
        "Correct the wrong one, or make one node of the two.",
        HOUSE,
        good=_C + f'"@graph": [{_A}, "@id": "#a"}}, {_A}, "@id": "#a"}}]}}',
        bad=_C + f'"@graph": [{_A}}}, {_A.replace("delayed", "on time again")}}}]}}',
        check=_contradictions,
    ),
    Rule(
        "entity-duplicate", "knowledge-graph", "warning",
        "two nodes of one type and name have two @ids",
        "Readers that join by @id make two things of one.",
        "Use one @id, or tell the two apart by their names.",
        HOUSE,
        good=_C + '"@graph": [{"@type": "Person", "@id": "#a", "name": "Ada Holm"}, {"@type": "Person", "@id": "#b", "name": "Jon Ruud"}]}',
        bad=_C + '"@graph": [{"@type": "Person", "@id": "#a", "name": "Ada Holm"}, {"@type": "Person", "@id": "#b", "name": "Ada Holm"}]}',
        check=_duplicate_entities,
    ),
    Rule(
        "graph-islands", "knowledge-graph", "warning",
        "the nodes of a page are not connected to each other",
        "Nothing says that the breadcrumb or the organization has to do with the article.",
        "Point from one to the other by @id.",
        HOUSE,
        good=_C + '"@graph": [{"@type": "NewsArticle", "publisher": {"@id": "#o"}}, {"@type": "Organization", "@id": "#o", "name": "Bote"}]}',
        bad=_C + '"@graph": [{"@type": "NewsArticle", "headline": "Ferry delayed"}, {"@type": "Organization", "@id": "#o", "name": "Bote"}]}',
        check=_islands,
    ),
)  # fmt: skip
