"""Lines of captions that are no caption: the mark of an older picture, the alternative text in front of it."""

from __future__ import annotations

import re

__all__ = ["is_file_caption"]

_FILE = re.compile(
    # "FILE - A man ...", "FILE PHOTO: ...", "(FILES) ...", "File photo of ...", "Archivbild: ...", "ARCHIVO - "
    r"\s{0,4}(?:\(?FILES?\)?(?:\s?PHOTO|\s?IMAGE|\s?PICTURE)?\s?[-–—:]|\(FILES?\)\s|File\s(?:photo|image|picture)(?:\s?[:-]|\s(?:of|shows)\b)|Archiv(?:bild|foto)\s?[:-]"
    r"|ARCHIVO?\s?[-–—:]|(?:Photo|Image)\sd['’]archives?\b|(?:Foto|Imagen)\sde\sarchivo\b|Foto\sd['’]archivio\b|ARSIP\s?[-–]|ARKIV\s?[-:]|Arkiv(?:bilde|foto|bild)\s?[:-])",
)


def is_file_caption(line: str) -> bool:
    """Whether the line is the caption of an older picture: "FILE - A man walks ...", "FILE PHOTO: ..."."""
    return _FILE.match(line) is not None
