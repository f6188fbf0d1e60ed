"""How a node is put together: members that the article does not say are absent, references are objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from semantic.model import JSON

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Node", "file_members", "node", "reference", "references"]

Node = dict[str, JSON]


def node(types: str | list[str], iri: str, /, **members: JSON) -> Node:
    """A node of `members`, without those that are None, blank text or an empty list."""
    said: Node = {"@type": types[0] if isinstance(types, list) and len(types) == 1 else types, "@id": iri}
    for name, value in members.items():
        if value is None:
            continue
        if isinstance(value, str):
            if not value or value.isspace():
                continue
        elif isinstance(value, list):
            value = [one for one in value if not (isinstance(one, str) and not one.strip())]  # noqa: PLW2901
            if not value:
                continue
        said[name] = value
    return said


def reference(iri: str | None) -> Node | None:
    """The reference to the node of `iri`."""
    return {"@id": iri} if iri else None


def references(iris: Iterable[str]) -> list[Node]:
    """References in their order, each once."""
    return [{"@id": iri} for iri in dict.fromkeys(iris)]


def file_members(url: str | None) -> Node:
    """The address of a media file: `url` for readers of schema.org at large, `contentUrl` because search engines ask
    for it.
    """
    return {"url": url, "contentUrl": url} if url else {}
