"""Packaged files: the schemas and the tables, wherever the package is installed.

`schemas/` stands at the top of the checkout and inside the wheel as `semantic/schemas`; this module is the only
one that knows both.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["schema_names", "schema_text", "shapes_text", "table_bytes", "weights_bytes"]


def _package(name: str) -> Traversable:
    """The folder of a package. `importlib.resources` costs more than most commands and is asked only where the package
    lies in no folder.
    """
    folder = Path(__file__).resolve().parent.joinpath(*name.split(".")[1:])
    if folder.is_dir():
        return folder
    from importlib.resources import files

    return files(name)


@cache
def _schemas() -> Traversable:
    packaged = _package("semantic") / "schemas"
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
    return (_package(package) / "tables" / name).read_bytes()


def weights_bytes(name: str) -> bytes:
    """The bytes of the weights file `name` of the recognizer."""
    return (_package("semantic.entities.encoder") / "weights" / name).read_bytes()
