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
    said = {
        name: [one for one in value if not _is_blank(one)] if isinstance(value, list) else value
        for name, value in members.items()
    }
    return {
        "@type": types[0] if isinstance(types, list) and len(types) == 1 else types,
        "@id": iri,
        **{name: value for name, value in said.items() if not (_is_blank(value) or value == [])},
    }


def _is_blank(value: JSON) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


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
