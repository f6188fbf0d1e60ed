"""Structured data in a page: JSON-LD of any shape, microdata and RDFa Lite, all as nodes of one form."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from lxml import etree

from semantic.model import Diagnostic
from semantic.pointers import token
from semantic.readers.html.tree import squeeze, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from semantic.readers.html.tree import Tree

__all__ = ["ARTICLE_TYPES", "Graph", "Node", "as_list", "embedded", "types_of"]

#: schema.org's articles, and what pages use for one.
ARTICLE_TYPES = frozenset(
    """Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle
    ReportageNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle Report ScholarlyArticle
    MedicalScholarlyArticle SocialMediaPosting BlogPosting LiveBlogPosting TechArticle""".split()  # noqa: SIM905
)
#: Members below which an article is somebody else's.
_OTHERS = frozenset(
    """isPartOf hasPart mentions citation itemListElement relatedLink isBasedOn about liveBlogUpdate comment review
    associatedArticle blogPost isRelatedTo workExample subjectOf""".split()  # noqa: SIM905
)
_DEEPEST = 60
_MOST_NODES = 5_000


@dataclass(frozen=True, slots=True)
class Node:
    """An object of the page's data: its members without prefix, where it stands, and the syntax (`json-ld` …)."""

    members: dict[str, Any]
    locator: str
    syntax: str
    is_inner: bool = False


@dataclass(slots=True)
class Graph:
    """All nodes of the page, and those that carry an id."""

    nodes: list[Node] = field(default_factory=list)
    by_id: dict[str, dict[str, Any]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def resolve(self, value: Any) -> Any:
        """The node that a reference points to, anything else as it is."""
        if isinstance(value, dict) and "@id" in value and len(value) <= 2:
            return self.by_id.get(str(value["@id"]), value)
        if isinstance(value, str) and value in self.by_id:
            return self.by_id[value]
        return value

    def article(self, url: str | None) -> list[Node]:
        """The nodes that describe the page's own article, the best described one of each syntax first."""
        found = [node for node in self.nodes if not node.is_inner and types_of(node.members) & ARTICLE_TYPES]
        found = found or [
            node
            for node in self.nodes
            if types_of(node.members) & ARTICLE_TYPES and node.members.get("headline")
        ]
        return sorted(
            found, key=lambda node: (_SYNTAXES.index(node.syntax), not _is_of(node, url), -_weight(node))
        )


_SYNTAXES = ("json-ld", "microdata", "rdfa")
_WEIGHTY = (
    "headline",
    "author",
    "datePublished",
    "image",
    "articleBody",
    "publisher",
    "dateModified",
    "description",
)


def _weight(node: Node) -> int:
    return sum(name in node.members for name in _WEIGHTY) - 3 * (
        "SocialMediaPosting" in types_of(node.members)
    )


def _is_of(node: Node, url: str | None) -> bool:
    if not url:
        return False
    path = urlsplit(url).path.rstrip("/")
    stated = [node.members.get(name) for name in ("url", "@id", "mainEntityOfPage")]
    stated = [value.get("@id") or value.get("url") if isinstance(value, dict) else value for value in stated]
    return any(
        urlsplit(value.split("#")[0]).path.rstrip("/") == path
        for value in stated
        if isinstance(value, str) and _can_split(value)
    )


def _can_split(value: str) -> bool:
    try:
        urlsplit(value)
    except ValueError:
        return False
    return True


def as_list(value: Any) -> list[Any]:
    """A value of JSON-LD as the list of its values."""
    if value is None:
        return []
    if isinstance(value, dict) and isinstance(value.get("@list"), list):
        return list(value["@list"])
    return value if isinstance(value, list) else [value]


def types_of(members: dict[str, Any]) -> set[str]:
    """The types of a node without their prefix."""
    return {re.split(r"[/#:]", kind)[-1] for kind in as_list(members.get("@type")) if isinstance(kind, str)}


def embedded(tree: Tree) -> Graph:
    """Every node of the page's structured data."""
    graph = Graph()
    for number, script in enumerate(_scripts(tree.root)):
        where = f"script[{number}]"
        documents = _documents(script.text_content())
        if documents is None:
            graph.diagnostics.append(
                Diagnostic(
                    "json-ld-broken",
                    f"JSON-LD block {number + 1} of the page is no JSON; it is not read.",
                    "Mend the block; semantic validate says where it breaks.",
                )
            )
            continue
        for document in documents:
            _walk(graph, document, where, "", "json-ld")
    for item in _outer(tree.root, "itemscope", "itemprop"):
        _add_node(graph, _microdata(item, tree, 0), tree.where(item), "microdata")
    for item in _outer(tree.root, "typeof", "property"):
        _add_node(graph, _rdfa(item, tree, 0), tree.where(item), "rdfa")
    return graph


def _scripts(root: HtmlElement) -> Iterator[HtmlElement]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield script


# "<!--", "//<![CDATA[", "/* <![CDATA[ */" around the JSON
_WRAPPING = re.compile(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


def _documents(text: str) -> list[Any] | None:
    """What the block holds; a block that is nearly JSON is mended, None where it cannot be."""
    text = _WRAPPING.sub("", text.strip()).strip().rstrip(";")
    if not text:
        return []
    decoder = json.JSONDecoder(strict=False)
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text), html.unescape(text), _backslashes(text)):
        found, position = [], 0
        try:
            while position < len(attempt):
                value, position = decoder.raw_decode(attempt, position)
                found.append(value)
                position = len(attempt) - len(attempt[position:].lstrip(" \t\r\n,;"))
        except (ValueError, RecursionError):
            if found:
                return found
            continue
        return found
    return None


def _backslashes(text: str) -> str:
    r"""Escapes that JSON does not know (`\'`) as the character itself."""
    return re.sub(r"\\(?![\"\\/bfnrtu])", "", _TRAILING_COMMA.sub(r"\1", text))


def _walk(graph: Graph, document: Any, where: str, pointer: str, syntax: str) -> None:
    waiting: list[tuple[Any, str, int, bool]] = [(document, pointer, 0, False)]
    while waiting and len(graph.nodes) < _MOST_NODES:
        value, pointer, depth, is_inner = waiting.pop(0)
        if depth > _DEEPEST:
            continue
        if isinstance(value, list):
            waiting += [
                (item, f"{pointer}/{number}", depth + 1, is_inner) for number, item in enumerate(value)
            ]
        elif isinstance(value, dict):
            members = {_local(name): member for name, member in value.items()}
            locator = f"{where}{pointer}"
            graph.nodes.append(Node(members, locator, syntax, is_inner))
            name = members.get("@id")
            if isinstance(name, str) and len(members) > len(graph.by_id.get(name, {})):
                graph.by_id[name] = members
            for key, member in value.items():
                if isinstance(member, (dict, list)) and key != "@context":
                    inner = is_inner or _local(key) in _OTHERS
                    waiting.append((member, f"{pointer}/{token(key)}", depth + 1, inner))


def _add_node(graph: Graph, members: dict[str, Any], locator: str, syntax: str) -> None:
    _walk(graph, members, locator, "", syntax)


def _local(name: str) -> str:
    """`schema:headline` and `https://schema.org/headline` as `headline`."""
    if name.startswith("@"):
        return name
    if name in {"type", "id"}:
        return f"@{name}"
    return re.sub(r"^(?:schema:|https?://schema\.org/)", "", name)


_WITH = {name: etree.XPath(f".//*[@{name}]") for name in ("itemscope", "typeof")}


def _outer(root: HtmlElement, scope: str, property_: str) -> Iterator[HtmlElement]:
    """Elements that begin an item of their own."""
    for element in cast("list[HtmlElement]", _WITH[scope](root)):
        if element.get(property_) is None or scope == "typeof":
            parent = element.getparent()
            if (
                scope == "typeof"
                and element.get(property_) is not None
                and parent is not None
                and parent.get("typeof")
            ):
                continue
            yield element


def _microdata(item: HtmlElement, tree: Tree, depth: int) -> dict[str, Any]:
    node: dict[str, Any] = {"@type": (item.get("itemtype") or "").split()}
    if item.get("itemid"):
        node["@id"] = item.get("itemid")
    _collect(node, item, tree, depth, "itemprop", "itemscope", _microdata)
    return node


def _rdfa(item: HtmlElement, tree: Tree, depth: int) -> dict[str, Any]:
    node: dict[str, Any] = {"@type": (item.get("typeof") or "").split()}
    if item.get("resource"):
        node["@id"] = item.get("resource")
    _collect(node, item, tree, depth, "property", "typeof", _rdfa)
    return node


#: A property's text is not longer; an articleBody is looked for in the page itself.
_LONGEST = 3_000


def _collect(
    node: dict[str, Any], item: HtmlElement, tree: Tree, depth: int, property_: str, scope: str, inner: Any
) -> None:
    """The properties of an item: those of its elements down to the next item."""
    waiting = list(item)[::-1]
    count = 0
    while waiting:
        element = waiting.pop()
        count += 1
        if not isinstance(element.tag, str) or count > 20_000:
            continue
        names = (element.get(property_) or "").split()
        is_item = element.get(scope) is not None
        if names:
            value = inner(element, tree, depth + 1) if is_item and depth < 8 else _value(element, tree)
            for name in map(_local, names):
                if name in {"articleBody", "text"} or not value:
                    continue
                node.setdefault(name, [])
                node[name].append(value)
        if not is_item:
            waiting += list(element)[::-1]


def _value(element: HtmlElement, tree: Tree) -> str:
    if (content := element.get("content")) is not None:
        return squeeze(content)
    if element.tag in {"img", "audio", "embed", "iframe", "source", "track", "video", "amp-img"}:
        return tree.absolute(element.get("src")) or ""
    if element.tag in {"a", "area", "link"}:
        return tree.absolute(element.get("href")) or text_of(element)
    if element.tag == "time" and element.get("datetime"):
        return squeeze(element.get("datetime"))
    return text_of(element)[:_LONGEST]
