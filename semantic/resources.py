"""Packaged files: the schemas and the tables, wherever the package is installed.

`schemas/` stands at the top of the checkout and inside the wheel as `semantic/schemas`; this module is the only
one that knows both.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["schema_names", "schema_text", "shapes_text", "table_bytes", "weights_bytes"]


@cache
def _schemas() -> Traversable:
    packaged = files("semantic") / "schemas"
    if packaged.is_dir():
        return packaged
    return Path(__file__).resolve().parent.parent / "schemas"


def schema_names() -> list[str]:
    """The file names of the packaged JSON Schemas, sorted."""
    return sorted(entry.name for entry in _schemas().iterdir() if entry.name.endswith(".schema.json"))


def schema_text(name: str) -> str:
    """The text of the packaged schema `name`, for example `article.schema.json`."""
    return (_schemas() / name).read_text(encoding="utf-8")


def shapes_text(name: str) -> str:
    """The text of the packaged SHACL shapes `name`, for example `news.shapes.ttl`."""
    return (_schemas() / "shapes" / name).read_text(encoding="utf-8")


def table_bytes(package: str, name: str) -> bytes:
    """The bytes of the table `name` that lies in the folder `tables` of `package`."""
    return (files(package) / "tables" / name).read_bytes()


def weights_bytes(name: str) -> bytes:
    """The bytes of the weights file `name` of the recognizer."""
    return (files("semantic.entities.encoder") / "weights" / name).read_bytes()
