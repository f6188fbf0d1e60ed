"""Lines of captions that are no caption: the mark of an older picture, the alternative text in front of it."""

from __future__ import annotations

import re

from semantic.readers.lines.patterns import late

__all__ = ["caption_start", "is_file_caption"]

_FILE = late(
    # "FILE - A man ...", "FILE PHOTO: ...", "(FILES) ...", "File photo of ...", "Archivbild: ...", "ARCHIVO - "
    r"\s{0,4}(?:\(?FILES?\)?(?:\s?PHOTO|\s?IMAGE|\s?PICTURE)?\s?[-–—:]|\(FILES?\)\s|File\s(?:photo|image|picture)(?:\s?[:-]|\s(?:of|shows)\b)|Archiv(?:bild|foto)\s?[:-]"
    r"|ARCHIVO?\s?[-–—:]|(?:Photo|Image)\sd['’]archives?\b|(?:Foto|Imagen)\sde\sarchivo\b|Foto\sd['’]archivio\b|ARSIP\s?[-–]|ARKIV\s?[-:]|Arkiv(?:bilde|foto|bild)\s?[:-])",
)


def is_file_caption(line: str) -> bool:
    """Whether the line is the caption of an older picture: "FILE - A man walks ...", "FILE PHOTO: ..."."""
    return _FILE.match(line) is not None


# "[Image: two boats at a quay] Two boats wait.", "Image caption, Two boats", "Bildunterschrift: Zwei Boote",
# "Caption: Two boats"
_BEFORE_CAPTION = late(
    r"\s{0,4}(?:\[\s?(?:alt(?:ernative)?(?:[ -]?text)?|images?|photos?|pictures?|pic|graphic|illustration|video|bild|foto|grafik|imagen|immagine|imagem"
    r"|beeld|תמונה|صورة)\s{0,2}:[^\[\]]{1,400}\]"
    r"|(?:(?:image|photo|picture)[ ]caption|caption|bild(?:unterschrift|text|beschreibung)|légende|pie[ ]de[ ](?:foto|imagen)|didascalia|legenda"
    r"|bijschrift|bildtext|כיתוב)\s?[:,])\s{0,4}(?=\S)",
    re.IGNORECASE,
)


def caption_start(line: str) -> int:
    """Where the caption begins behind an alternative text in square brackets or a label; 0 where it begins at once.

    A line that is nothing but the bracket is left whole.
    """
    found = _BEFORE_CAPTION.match(line)
    return found.end() if found else 0
