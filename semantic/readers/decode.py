"""Bytes of a text file to characters: the right letters, or an error that says why not."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from semantic.errors import BinaryInputError, EmptyInputError, EncodingError
from semantic.model import Diagnostic

__all__ = ["Decoded", "bidi_notes", "decode"]

#: Codecs of Python that are no encodings of files.
_NOT_FOR_FILES = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)

_REMEDY = "save the file as UTF-8, or name its encoding with --encoding NAME"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file: line ends are line feeds, no control characters, no byte order mark, no lone surrogate.

    `encoding` is the Python name of the encoding that was used. `diagnostics` say what was removed or guessed.
    """

    text: str
    encoding: str
    diagnostics: tuple[Diagnostic, ...] = ()


# UTF-32 little-endian starts with the mark of UTF-16 little-endian, so it stands first.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: First bytes of files that are no text, and what to call them.
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"BM\x00", "a BMP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"8BPS", "a Photoshop file"),
    (b"%PDF-", "a PDF document"),
    (b"%!PS-", "a PostScript document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive (or a .docx, .odt, .epub file)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls)"),
    (b"\x1f\x8b\x08", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a Windows program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\x00asm", "a WebAssembly module"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM film"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"wOFF", "a web font"),
    (b"wOF2", "a web font"),
    (b"PAR1", "a Parquet file"),
    (b"ARROW1", "an Arrow file"),
    (b"bplist00", "a binary property list (.webarchive)"),
)

# Control characters that no text needs; tab and line feed stay. "\x0c" (form feed) ends a page, so it ends a line.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# U+2028 and U+2029 are the line and paragraph ends of some word processors and databases.
_LINE_ENDS = re.compile(r"\r\n?|[\x0c\x85\u2028\u2029]")
# Places where a word may be parted at the end of a line: soft hyphen, zero-width space, word joiner. They show nothing
# and split words. (U+200C and U+200D shape letters of some scripts, U+200E and U+200F direct them: these stay.)
_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060]")
# Marks that reorder what a reader sees: embeddings, overrides, isolates. (LRM and RLM only hint, and stay silent.)
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def decode(data: bytes, *, path: str | None = None, encoding: str | None = None) -> Decoded:
    """The characters of `data`, in `encoding` if that is given, else in the encoding that its bytes prove.

    Raises EmptyInputError for nothing but white space, BinaryInputError for what is no text, and EncodingError for
    bytes that are text in no encoding that can be told with confidence, or not in the one named.
    """
    _refuse_signature(data, path)
    if encoding is not None:
        text, used = _decode_as(data, encoding, path)
        notes: tuple[Diagnostic, ...] = ()
    else:
        text, used, notes = _decode_unnamed(data, path)
    damage = _mojibake(text)
    text, cleaning = _clean(text)
    if not text.strip(" \t\n\xa0\u200b\u200e\u200f\u2060\u3000"):
        raise EmptyInputError(
            "the file holds nothing but white space", path=path, remedy="pass a file with text in it"
        )
    return Decoded(text, used, notes + damage + cleaning)


def _refuse_signature(data: bytes, path: str | None) -> None:
    found = next((what for signature, what in _SIGNATURES if data.startswith(signature)), None)
    if found is None and data[4:8] == b"ftyp":
        found = "an MP4 film or HEIF picture"
    if found is None and data[:4] == b"RIFF":
        found = "a WebP picture" if data[8:12] == b"WEBP" else "a RIFF recording"
    if found:
        raise BinaryInputError(
            f"this is {found}, not text", path=path, place="byte 0", remedy="pass the article's plain text"
        )


def _decode_as(data: bytes, encoding: str, path: str | None) -> tuple[str, str]:
    try:
        info = codecs.lookup(encoding)
    except (LookupError, ValueError):
        info = None
    if (
        info is None
        or not getattr(info, "_is_text_encoding", True)
        or info.name.replace("-", "_") in _NOT_FOR_FILES
    ):
        raise EncodingError(
            f"{encoding!r} is not the name of a text encoding",
            path=path,
            place="--encoding",
            remedy="use a name such as utf-8, windows-1252, iso-8859-8, koi8-r, shift_jis, gb18030",
        )
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark) and (info.name in {name, "utf-8-sig"} or info.name == name[:6]):
            data = data[len(mark) :]
            return _strictly(data, name, path, offset=len(mark)), name
    return _strictly(data, info.name, path), info.name


def _strictly(data: bytes, encoding: str, path: str | None, *, offset: int = 0) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(data, error, encoding, path, offset) from None
    except UnicodeError:
        raise EncodingError(f"the bytes are not {encoding}", path=path, remedy=_REMEDY) from None
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise EncodingError(
            f"the bytes are not valid {encoding}: half of a character pair", path=path, remedy=_REMEDY
        )
    return text


def _broken(
    data: bytes, error: UnicodeDecodeError, encoding: str, path: str | None, offset: int = 0
) -> EncodingError:
    byte = f" 0x{data[error.start]:02X}" if error.start < len(data) else ""
    line = data.count(b"\n", 0, error.start) + 1
    return EncodingError(
        f"the bytes are not valid {encoding.upper()}: byte{byte} at offset {offset + error.start}",
        path=path,
        place=f"line {line}",
        remedy=_REMEDY,
    )


def _decode_unnamed(data: bytes, path: str | None) -> tuple[str, str, tuple[Diagnostic, ...]]:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], name, path, offset=len(mark)), name, ()
    if wide := _wide_without_mark(data):
        return _strictly(data, wide, path), wide, ()
    if b"\x00" in data:
        raise BinaryInputError(
            "this is not text: it holds NUL bytes",
            path=path,
            place=f"byte {data.index(0)}",
            remedy="pass the article's plain text",
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(data):
            raise _broken(data, error, "utf-8", path) from None
        return _decode_legacy(data, error, path)
    if _is_noise(text):
        raise BinaryInputError(
            "this is not text: it holds many control characters",
            path=path,
            remedy="pass the article's plain text",
        )
    return text, "utf-8", ()


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: every space and line feed then has its NUL bytes at one side."""
    head = data[:4096]
    if b"\x00" not in head:
        return None
    for name, width in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        if len(data) % width:
            continue
        try:
            text = head[: len(head) - len(head) % 4].decode(name, errors="strict")
        except UnicodeDecodeError as error:
            if error.end < len(head) - 4:
                continue
            text = head[: error.start].decode(name)
        if text and "\x00" not in text and _is_plain(text):
            return name
    return None


def _is_plain(text: str) -> bool:
    """Whether the characters are letters, digits, marks and spaces of few scripts, as in running text."""
    good = sum(1 for c in text if c.isalpha() or c in " \n\r\t.,;:!?()\"'’“”-–—" or c.isdecimal())
    pages = {ord(c) >> 8 for c in text if c.isalpha() and ord(c) < 0x2E80}
    return good >= 0.9 * len(text) and len(pages) <= 4 and any(c in " \n\u3000" for c in text)


def _is_noise(text: str) -> bool:
    head = text[:65536]
    return len(_CONTROLS.findall(head)) > max(8, len(head) // 20)


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with some damage: most bytes over 127 stand in whole UTF-8 sequences."""
    high = sum(1 for byte in data if byte > 127)
    whole = sum(len(match) for match in _UTF8_SEQUENCE.findall(data))
    return high > 0 and whole >= 0.7 * high


_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _decode_legacy(
    data: bytes, error: UnicodeDecodeError, path: str | None
) -> tuple[str, str, tuple[Diagnostic, ...]]:
    from semantic.readers.legacy import guess  # noqa: PLC0415  # most files are UTF-8 and never need its tables

    found = guess(data)
    if found is None:
        if _is_noise(data[:65536].decode("ascii", "ignore")):
            raise BinaryInputError(
                "this is not text: it holds many control characters",
                path=path,
                remedy="pass the article's plain text",
            )
        raise _broken(data, error, "utf-8", path)
    text, name = found
    note = Diagnostic(
        "encoding-guessed",
        f"The file is not UTF-8; it was read as {name}.",
        "If letters look wrong, name the encoding with --encoding NAME.",
        "info",
    )
    return text, name, (note,)


def _as_windows_1252(byte: int) -> str:
    """The character that a reader of windows-1252 makes of the byte: the five unused bytes become controls."""
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


#: What windows-1252 and ISO 8859-1 make of the bytes 0x80 to 0xBF, which go on with a character of UTF-8.
_CONTINUED = "".join(
    re.escape(character)
    for character in sorted(
        {_as_windows_1252(byte) for byte in range(0x80, 0xC0)} | set(map(chr, range(0x80, 0xA0)))
    )
)
# "Ã©" (é), "â€“" (a dash), "ðŸ™‚" (a face): a character of UTF-8 whose bytes were read as one letter each
_MISREAD = re.compile(
    f"[\u00c2-\u00df][{_CONTINUED}]|[\u00e0-\u00ef][{_CONTINUED}]{{2}}|[\u00f0-\u00f4][{_CONTINUED}]{{3}}"
)
# "É", "ü", "×": letters and signs that begin such a character
_LEADING = re.compile(r"[\u00c2-\u00f4]")
#: Fewer may be chance ("MAÇÃ»"), or the article quotes one.
_FEWEST_MISREAD = 3


def _mojibake(text: str) -> tuple[Diagnostic, ...]:
    """A warning where most letters beyond ASCII are halves of UTF-8 characters; the text is left as it is, because
    what is lost at such a fault cannot be told.
    """
    places = [(place, good) for place in _MISREAD.finditer(text) if (good := _mended(place.group()))]
    if len(places) < _FEWEST_MISREAD:
        return ()
    begun = sum(1 for place, _ in places for character in place.group() if _LEADING.match(character))
    if len(_LEADING.findall(text)) - begun > len(places):
        return ()
    shown = next((found for found in places if found[0].group().isprintable()), None)
    example = f', such as "{shown[0].group()}" for "{shown[1]}"' if shown else ""
    return (
        Diagnostic(
            "mojibake",
            f"The text looks like UTF-8 that was read in another encoding: {len(places)} places{example}.",
            "Save the source again as UTF-8, or name its encoding with --encoding NAME.",
        ),
    )


def _mended(misread: str) -> str | None:
    """The character that the bytes stand for; None where they are no character of UTF-8 or one that shows nothing."""
    try:
        good = b"".join(_byte_of(character) for character in misread).decode("utf-8")
    except UnicodeError:
        return None
    return good if good.isprintable() or good == "\xa0" else None


def _byte_of(character: str) -> bytes:
    return bytes([ord(character)]) if ord(character) < 0x100 else character.encode("cp1252")


def _clean(text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    notes = []
    text = _LINE_ENDS.sub("\n", text).replace("\ufeff", "")
    text, removed = _CONTROLS.subn("", text)
    if removed:
        notes.append(
            Diagnostic(
                "control-characters",
                f"{removed} control character{'s' * (removed > 1)} in the source {'were' if removed > 1 else 'was'} left out.",
                "Remove them where the text is made.",
            )
        )
    text, hidden = _INVISIBLE.subn("", text)
    if hidden:
        notes.append(
            Diagnostic(
                "invisible-characters",
                f"{hidden} invisible character{'s' * (hidden > 1)} in the source (soft hyphens, zero-width spaces) "
                f"{'were' if hidden > 1 else 'was'} left out.",
                "Nothing to do, unless a word is parted wrongly.",
                "info",
            )
        )
    return text, (*notes, *bidi_notes(text))


def bidi_notes(text: str) -> tuple[Diagnostic, ...]:
    """A note where `text` holds marks that reorder what a reader sees."""
    marks = len(_BIDI.findall(text))
    if not marks:
        return ()
    return (
        Diagnostic(
            "bidi-controls",
            f"{marks} character{'s' * (marks > 1)} in the source can change the order in which text is shown.",
            "Check that headline and names read as intended.",
            "info",
        ),
    )
