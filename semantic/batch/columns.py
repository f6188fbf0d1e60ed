"""The columns of an archive in Arrow: what may stand in them, and their rows as Python has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from semantic.errors import UnreadableInputError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["check_columns", "rows"]

#: The columns with a text beside `content`.
_TEXTS = ("url", "format", "page", "charset")


def check_columns(schema: Any, path: str | None = None) -> None:
    """UnreadableInputError for a schema without the column `content`, and for a column that holds no text."""
    names = schema.names
    if "content" not in names:
        raise UnreadableInputError(
            f"there is no column 'content', only {', '.join(sorted({*names})) or 'none at all'}",
            path=path,
            remedy="name the article's column content; url and format may stand beside it",
        )
    for name in ("content", *_TEXTS):
        places = schema.get_all_field_indices(name)
        if len(places) > 1:
            raise UnreadableInputError(
                f"there are {len(places)} columns {name!r}", path=path, remedy="leave one of them"
            )
        if places and not _is_text(kind := schema.field(places[0]).type):
            raise UnreadableInputError(
                f"the column {name!r} holds {kind}, not text",
                path=path,
                remedy="give it as string or binary" if name == "content" else "give it as string",
            )


def rows(batch: Any) -> Iterator[dict[str, Any]]:
    """The rows of a record batch: `content` as bytes, other texts as str, whatever else as it is.

    A text whose bytes are no UTF-8 does not end the run: what reads it says so of the one article.
    """
    import pyarrow as pa

    columns = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        if name == "content" or name in _TEXTS:
            plain = column.dictionary_decode() if pa.types.is_dictionary(column.type) else column
            found = plain.cast(pa.large_binary()).to_pylist()
            columns[name] = found if name == "content" else [_decoded(one) for one in found]
        else:
            columns[name] = column.to_pylist()
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))


def _decoded(text: bytes | None) -> str | None:
    return None if text is None else text.decode("utf-8", "surrogateescape")


def _is_text(kind: Any) -> bool:
    import pyarrow as pa

    if pa.types.is_dictionary(kind):
        return _is_text(kind.value_type)
    return any(
        is_one(kind)
        for is_one in (
            pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null,
            pa.types.is_binary, pa.types.is_large_binary, pa.types.is_binary_view, pa.types.is_fixed_size_binary,
        )
    )  # fmt: skip
