"""Where a vocabulary comes from: the package, or a folder that a newsroom built."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from semantic.errors import VocabularyError
from semantic.resources import table_bytes
from semantic.vocabulary.table import loads

if TYPE_CHECKING:
    from semantic.vocabulary.terms import Vocabulary

__all__ = ["TABLE", "load", "packaged"]

#: The name of the facts table, in the package and in a folder that `semantic vocabulary build` wrote.
TABLE = "schemaorg.tsv"


@cache
def packaged() -> Vocabulary:
    """The packaged release; read once in a process."""
    return loads(table_bytes("semantic.vocabulary", TABLE))


@cache
def load(folder: str | Path) -> Vocabulary:
    """The release that `semantic vocabulary build -o FOLDER` wrote; read once in a process.

    VocabularyError names the file, and the line in it.
    """
    path = Path(folder) / TABLE
    try:
        data = path.read_bytes()
    except OSError as error:
        raise VocabularyError(
            f"the facts table cannot be read ({error.strerror})",
            path=str(path),
            remedy=f"make it: semantic vocabulary build schemaorg-all-https.nt -o {folder}",
        ) from None
    try:
        return loads(data)
    except VocabularyError as error:
        raise error.at(str(path)) from None
