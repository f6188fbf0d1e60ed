"""The view that rules have of a document: nodes with resolved names, and every value at its pointer.

A rule never walks JSON itself, so arrays, `@list`, `@set`, value objects, language maps, aliases, prefixes and
nested contexts are understood in one place, and a rule cannot be wrong about them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.pointers import token

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from semantic.model import JSON
    from semantic.validation.context import Context, Name

__all__ = ["Node", "Property", "Value", "nodes_of", "walk"]

ValueKind = Literal["node", "reference", "text", "number", "boolean", "null", "other"]


class Value(NamedTuple):
    """One value of a property.

    `kind` is `reference` for a node object that only points (`{"@id": …}`), `other` for what cannot be judged
    (`@json`, a list inside a list). `content` is the JSON of a scalar. `datatype` is set for a value object with
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

    `types` are the names of `@type` with their pointers, `id` is the `@id` as written. `schema_types` are the types
    that schema.org has, and `kinds` these and all above them. A node is never changed; it is a plain class because a
    document has many, and a frozen dataclass costs four times as much to make.
    """

    __slots__ = (
        "_by_term", "block", "children", "content", "context", "id", "kinds", "pointer", "properties",
        "schema_types", "types", "via",
    )  # fmt: skip

    def __init__(
        self,
        block: int,
        pointer: str,
        content: Mapping[str, JSON],
        context: Context,
        types: tuple[tuple[Name, str], ...],
        id: str | None,  # noqa: A002 - the keyword's name
        properties: tuple[Property, ...],
        children: tuple[Node, ...],
        via: Name | None = None,
    ) -> None:
        self.block = block
        self.pointer = pointer
        self.content = content
        self.context = context
        self.types = types
        self.id = id
        self.properties = properties
        self.children = children
        self.via = via
        known = context.vocabulary.types
        self.schema_types = tuple(
            [name.term for name, _ in types if name.kind == "schema" and name.term in known]
        )
        self.kinds = context.vocabulary.kinds(self.schema_types)
        self._by_term: dict[str, list[Property]] = {}
        for found in properties:
            if found.name.kind == "schema":
                self._by_term.setdefault(found.name.term, []).append(found)

    @property
    def is_reference(self) -> bool:
        """The node says nothing: it only points to another by `@id`."""
        return self.id is not None and not self.types and not self.properties and not self.children

    @property
    def has_other_types(self) -> bool:
        """Some type is none that schema.org has, so that what the node may say is not known in full."""
        return len(self.schema_types) < len(self.types)

    def is_a(self, *parents: str) -> bool:
        """Some type of the node is one of `parents`, or below one."""
        return not self.kinds.isdisjoint(parents)

    def values(self, term: str) -> tuple[Value, ...]:
        """The values of the schema.org property `term`, whatever its spelling in the document."""
        members = self._by_term.get(term)
        if members is None:
            return ()
        return members[0].values if len(members) == 1 else tuple(v for one in members for v in one.values)

    def texts(self, term: str) -> Iterator[tuple[Value, str]]:
        """The texts among the values of `term`, stripped; empty ones are left out."""
        for value in self.values(term):
            if isinstance(value.content, str) and (text := value.content.strip()):
                yield value, text

    def all(self, term: str) -> Iterator[Property]:
        """The members that stand for the schema.org property `term`."""
        return iter(self._by_term.get(term, ()))

    def has(self, *terms: str) -> bool:
        """The node has a member for one of the schema.org properties `terms`."""
        return not self._by_term.keys().isdisjoint(terms)


def nodes_of(document: JSON, context: Context, block: int = 0) -> tuple[Node, ...]:
    """The top-level nodes of a document; `document` must not be deeper than `json_text.MAX_DEPTH`."""
    return tuple(_Walk(block).top(document, context, ""))


def walk(roots: tuple[Node, ...]) -> Iterator[Node]:
    """Every node below `roots`, in the order of the document."""
    for root in roots:
        yield root
        yield from walk(root.children)


class _Walk(NamedTuple):
    block: int

    def top(self, value: JSON, context: Context, pointer: str) -> Iterator[Node]:
        if isinstance(value, list):
            for number, item in enumerate(value):
                yield from self.top(item, context, f"{pointer}/{number}")
        elif isinstance(value, dict):
            inner = context.extended(value["@context"]) if "@context" in value else context
            graph = [key for key in value if inner.name(key).term == "@graph"]
            if not graph or any(inner.name(key).term not in _AROUND_A_GRAPH for key in value):
                yield self.node(value, context, pointer, via=None)
            else:
                for key in graph:
                    yield from self.top(value[key], inner, f"{pointer}/{token(key)}")

    def node(self, value: Mapping[str, JSON], context: Context, pointer: str, via: Name | None) -> Node:
        if "@context" in value:
            context = context.extended(value["@context"])
        types: list[tuple[Name, str]] = []
        identifier: str | None = None
        properties: list[Property] = []
        children: list[Node] = []
        for key, member in value.items():
            name, place = context.name(key), f"{pointer}/{token(key)}"
            if name.kind != "keyword":
                # What no context defines is dropped with all that is in it.
                values = () if name.kind == "dropped" else tuple(self.values(member, context, place, name))
                found = Property(name, place, values, member)
                properties.append(found)
                children += [value.node for value in found.values if value.node]
            elif name.term == "@type":
                types += _types(member, context, place)
            elif name.term == "@id":
                identifier = member if isinstance(member, str) else None
            elif name.term in {"@graph", "@included", "@nest"}:
                children += self.top(member, context, place)
            elif name.term == "@reverse":
                children += self.reverse(member, context, place)
        return Node(
            self.block,
            pointer,
            value,
            context,
            tuple(types),
            identifier,
            tuple(properties),
            tuple(children),
            via,
        )

    def reverse(self, value: JSON, context: Context, pointer: str) -> Iterator[Node]:
        """The nodes under `@reverse`, or under a term that stands for a reverse property."""
        members: list[tuple[JSON, str]] = [(value, pointer)]
        if isinstance(value, dict) and not any(context.name(key).term in {"@id", "@type"} for key in value):
            members = [(member, f"{pointer}/{token(key)}") for key, member in value.items()]
        for member, place in members:
            yield from self.top(member, context, place)

    def values(self, value: JSON, context: Context, pointer: str, name: Name) -> Iterator[Value]:
        container = context.container(name.written)
        if container == "@json":
            yield Value(pointer, "other", value)
        elif container in {"@index", "@id", "@type", "@graph", "@language"} and isinstance(value, dict):
            for key, member in value.items():
                inner = f"{pointer}/{token(key)}"
                if container == "@language":
                    yield from (
                        item._replace(tagged=True) for item in self.items(member, context, inner, name)
                    )
                else:
                    yield from self.items(member, context, inner, name)
        else:
            yield from self.items(value, context, pointer, name)

    def items(self, value: JSON, context: Context, pointer: str, name: Name) -> Iterator[Value]:
        if isinstance(value, list):
            for number, item in enumerate(value):
                place = f"{pointer}/{number}"
                if isinstance(item, list):
                    yield Value(place, "other", item)
                else:
                    yield from self.items(item, context, place, name)
        elif isinstance(value, dict):
            yield from self.object(value, context, pointer, name)
        else:
            yield Value(pointer, _scalar_kind(value), value)

    def object(self, value: dict[str, JSON], context: Context, pointer: str, name: Name) -> Iterator[Value]:
        for wrapper in ("@list", "@set"):
            if wrapper in value:
                yield from self.items(value[wrapper], context, f"{pointer}/{wrapper}", name)
                return
        if "@value" in value:
            datatype = value.get("@type")
            yield Value(
                f"{pointer}/@value",
                _scalar_kind(value["@value"]),
                value["@value"],
                datatype=context.name(datatype) if isinstance(datatype, str) else None,
                tagged="@language" in value,
            )
            return
        node = self.node(value, context, pointer, via=name)
        yield Value(pointer, "reference" if node.is_reference else "node", None, node)


_AROUND_A_GRAPH = frozenset({"@context", "@graph", "@id", "@index"})


def _scalar_kind(value: JSON) -> ValueKind:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "text" if isinstance(value, str) else "other"


def _types(value: JSON, context: Context, pointer: str) -> Iterator[tuple[Name, str]]:
    if isinstance(value, str):
        yield context.name(value), pointer
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, str):
                yield context.name(item), f"{pointer}/{number}"
