"""The view that rules have of a document: nodes with resolved names, and every value at its pointer.

A rule never walks JSON itself, so arrays, `@list`, `@set`, value objects, language maps, aliases, prefixes and
nested contexts are understood in one place, and a rule cannot be wrong about them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from semantic.pointers import token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from semantic.model import JSON
    from semantic.validation.context import Context, Name

__all__ = ["Node", "Property", "Value", "nodes_of", "walk"]

ValueKind = Literal["node", "reference", "text", "number", "boolean", "null", "other"]


class Value(NamedTuple):
    """One value of a property.

    `kind` is `reference` for a node object that only points (`{"@id": …}`), `other` for what cannot be judged
    (`@json`). `content` is the JSON of a scalar. `datatype` is set for a value object with
    `@type`, `tagged` is true for one with `@language`.
    """

    pointer: str
    kind: ValueKind
    content: JSON
    node: Node | None = None
    datatype: Name | None = None
    tagged: bool = False


class Property(NamedTuple):
    """One member of a node that is no keyword. `content` is its JSON as it stands."""

    name: Name
    pointer: str
    values: tuple[Value, ...]
    content: JSON


class Node:
    """One node object. `via` is the property of another node that holds it; None for a node of the top level.

    `types` are the names of `@type` with their pointers, `id` is the `@id` as written, `keywords` are the members that
    stand for keywords (none of a bare `{"@id": …}`). `schema_types` are the types that schema.org has, and `kinds` these and all above them.
    `is_reference`: the node says nothing, it only points to another by `@id`. A node is never changed; it is a plain
    class because a document has many, and a frozen dataclass costs four times as much to make.
    """

    __slots__ = (
        "_values", "block", "children", "content", "context", "id", "is_reference", "keywords", "kinds", "pointer",
        "properties", "schema_types", "types", "via",
    )  # fmt: skip

    def __init__(
        self,
        block: int,
        pointer: str,
        content: Mapping[str, JSON],
        context: Context,
        via: Name | None,
        id: str | None,  # noqa: A002 - the keyword's name
        types: tuple[tuple[Name, str], ...] = (),
        keywords: tuple[tuple[Name, JSON], ...] = (),
        properties: tuple[Property, ...] = (),
        children: tuple[Node, ...] = (),
    ) -> None:
        self.block = block
        self.pointer = pointer
        self.content = content
        self.context = context
        self.via = via
        self.id = id
        self.types = types
        self.keywords = keywords
        self.properties = properties
        self.children = children
        self.is_reference = not types and not properties and not children and id is not None
        self.schema_types: tuple[str, ...] = ()
        self.kinds: frozenset[str] = _NOTHING
        if types:
            self.schema_types = tuple([name.term for name, _ in types if name.type is not None])
            self.kinds = context.vocabulary.kinds(self.schema_types)
        self._values: Mapping[str, tuple[Value, ...]] = _valued(properties) if properties else _NO_VALUES

    @property
    def has_other_types(self) -> bool:
        """Some type is none that schema.org has, so that what the node may say is not known in full."""
        return len(self.schema_types) < len(self.types)

    def is_a(self, *parents: str) -> bool:
        """Some type of the node is one of `parents`, or below one."""
        return not self.kinds.isdisjoint(parents)

    def values(self, term: str) -> tuple[Value, ...]:
        """The values of the schema.org property `term`, whatever its spelling in the document."""
        return self._values.get(term, ())

    def texts(self, term: str) -> Iterator[tuple[Value, str]]:
        """The texts among the values of `term`, stripped; empty ones are left out."""
        for value in self._values.get(term, ()):
            if isinstance(value.content, str) and (text := value.content.strip()):
                yield value, text

    def all(self, term: str) -> Iterator[Property]:
        """The members that stand for the schema.org property `term`."""
        return (one for one in self.properties if one.name.kind == "schema" and one.name.term == term)

    def has(self, *terms: str) -> bool:
        """The node has a member for one of the schema.org properties `terms`."""
        return not self._values.keys().isdisjoint(terms)


_NOTHING: Final[frozenset[str]] = frozenset()
_NO_VALUES: Final[Mapping[str, tuple[Value, ...]]] = {}


def _valued(properties: Iterable[Property]) -> dict[str, tuple[Value, ...]]:
    """The values by the schema.org properties that the members stand for."""
    found: dict[str, tuple[Value, ...]] = {}
    for name, _, values, _ in properties:
        if name.kind == "schema":
            found[name.term] = found[name.term] + values if name.term in found else values
    return found


def nodes_of(document: JSON, context: Context, block: int = 0) -> tuple[Node, ...]:
    """The top-level nodes of a document; `document` must not be deeper than `json_text.MAX_DEPTH`."""
    return tuple(_Walk(block).top(document, context, ""))


def walk(roots: tuple[Node, ...]) -> Iterator[Node]:
    """Every node below `roots`, in the order of the document."""
    waiting = [*reversed(roots)]
    while waiting:
        node = waiting.pop()
        yield node
        if node.children:
            waiting.extend(reversed(node.children))


class _Walk(NamedTuple):
    block: int

    def top(self, value: JSON, context: Context, pointer: str) -> Iterator[Node]:
        if isinstance(value, list):
            for number, item in enumerate(value):
                yield from self.top(item, context, f"{pointer}/{number}")
        elif isinstance(value, dict):
            inner = context.extended(value["@context"]) if "@context" in value else context
            # Without terms of its own, a context has one word for a graph.
            may_hold_a_graph = "@graph" in value or inner.terms
            graph = [key for key in value if inner.name(key).term == "@graph"] if may_hold_a_graph else ()
            if not graph or any(inner.name(key).term not in _AROUND_A_GRAPH for key in value):
                yield self.node(value, context, pointer, via=None)
            else:
                for key in graph:
                    yield from self.top(value[key], inner, f"{pointer}/{token(key)}")

    def node(self, value: Mapping[str, JSON], context: Context, pointer: str, via: Name | None) -> Node:
        if "@context" in value:
            context = context.extended(value["@context"])
        types: tuple[tuple[Name, str], ...] = ()
        identifier: str | None = None
        keywords: list[tuple[Name, JSON]] = []
        properties: list[Property] = []
        children: list[Node] = []
        known, is_plain = context.names, not context.containers
        for key, member in value.items():
            name = known.get(key) or context.name(key)
            if name.kind != "keyword":
                place = f"{pointer}/{name.token}"
                values: list[Value] = []
                # What no context defines is dropped with all that is in it.
                if name.kind == "dropped":
                    pass
                elif is_plain and isinstance(member, str):
                    values.append(Value(place, "text", member))
                else:
                    self.values(values, member, context, place, name)
                    children += [found.node for found in values if found.node is not None]
                properties.append(Property(name, place, tuple(values), member))
                continue
            keywords.append((name, member))
            if name.term == "@type":
                types += _types(member, context, f"{pointer}/{name.token}")
            elif name.term == "@id":
                identifier = member if isinstance(member, str) else None
            elif name.term in {"@graph", "@included", "@nest"}:
                children += self.top(member, context, f"{pointer}/{name.token}")
            elif name.term == "@reverse":
                children += self.reverse(member, context, f"{pointer}/{name.token}")
        return Node(
            self.block, pointer, value, context, via, identifier, types, tuple(keywords), tuple(properties), tuple(children)
        )  # fmt: skip

    def reverse(self, value: JSON, context: Context, pointer: str) -> Iterator[Node]:
        """The nodes under `@reverse`, or under a term that stands for a reverse property."""
        members: list[tuple[JSON, str]] = [(value, pointer)]
        if isinstance(value, dict) and not any(context.name(key).term in {"@id", "@type"} for key in value):
            members = [(member, f"{pointer}/{token(key)}") for key, member in value.items()]
        for member, place in members:
            yield from self.top(member, context, place)

    def values(self, into: list[Value], value: JSON, context: Context, pointer: str, name: Name) -> None:
        """Adds the values that a member has."""
        container = context.containers.get(name.written)
        if container is None or container == "@json" or not isinstance(value, dict):
            if container == "@json":
                into.append(Value(pointer, "other", value))
            else:
                self.items(into, value, context, pointer, name)
            return
        for key, member in value.items():
            found: list[Value] = []
            self.items(found, member, context, f"{pointer}/{token(key)}", name)
            into += [item._replace(tagged=True) for item in found] if container == "@language" else found

    def items(self, into: list[Value], value: JSON, context: Context, pointer: str, name: Name) -> None:
        if isinstance(value, list):
            for number, item in enumerate(value):
                place = f"{pointer}/{number}"
                if isinstance(item, str):
                    into.append(Value(place, "text", item))
                elif isinstance(item, dict):
                    self.object(into, item, context, place, name)
                elif isinstance(item, list):  # JSON-LD makes one list of the two.
                    self.items(into, item, context, place, name)
                else:
                    into.append(Value(place, _scalar_kind(item), item))
        elif isinstance(value, dict):
            self.object(into, value, context, pointer, name)
        else:
            into.append(Value(pointer, _scalar_kind(value), value))

    def object(
        self, into: list[Value], value: dict[str, JSON], context: Context, pointer: str, name: Name
    ) -> None:
        if "@id" in value and len(value) == 1 and isinstance(value["@id"], str):
            # Most objects of a graph only point.
            node = Node(self.block, pointer, value, context, name, value["@id"])
            into.append(Value(pointer, "reference", None, node))
            return
        for wrapper in ("@list", "@set"):
            if wrapper in value:
                self.items(into, value[wrapper], context, f"{pointer}/{wrapper}", name)
                return
        if "@value" in value:
            datatype = value.get("@type")
            into.append(
                Value(
                    f"{pointer}/@value",
                    _scalar_kind(value["@value"]),
                    value["@value"],
                    datatype=context.name(datatype) if isinstance(datatype, str) else None,
                    tagged="@language" in value,
                )
            )
            return
        node = self.node(value, context, pointer, via=name)
        into.append(Value(pointer, "reference" if node.is_reference else "node", None, node))


_AROUND_A_GRAPH = frozenset({"@context", "@graph", "@id", "@index"})


def _scalar_kind(value: JSON) -> ValueKind:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "text" if isinstance(value, str) else "other"


def _types(value: JSON, context: Context, pointer: str) -> tuple[tuple[Name, str], ...]:
    if isinstance(value, str):
        return ((context.name(value), pointer),)
    if isinstance(value, list):
        return tuple(
            [
                (context.name(item), f"{pointer}/{number}")
                for number, item in enumerate(value)
                if isinstance(item, str)
            ]
        )
    return ()
