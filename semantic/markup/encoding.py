"""The encoding of an HTML page: what its first bytes prove, and what its `<meta>` means by a label."""

from __future__ import annotations

import codecs

from semantic.patterns import pattern

__all__ = ["byte_order_mark", "codec", "is_utf8", "one_byte_units"]

#: What the Encoding Standard means by a label, where Python means something else or does not know it.
_LABELS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "latin1": "cp1252", "l1": "cp1252", "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252", "iso_8859-1": "cp1252", "x-cp1252": "cp1252", "windows-1252": "cp1252",
    "x-user-defined": "cp1252", "latin5": "cp1254", "iso-8859-9": "cp1254", "iso8859-9": "cp1254",
    "tis-620": "cp874", "iso-8859-11": "cp874", "iso-8859-8-i": "iso-8859-8", "logical": "iso-8859-8",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs", "x-x-big5": "big5hkscs", "x-euc-jp": "euc_jp", "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8",
    # A page that could be read up to its <meta> is not in the UTF-16 that it declares.
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8", "unicode": "utf-8", "ucs-2": "utf-8",
    "iso-2022-jp": "iso2022_jp",
}  # fmt: skip
_PRINTABLE = bytes(range(0x20, 0x7F))

# ESC $ B … ESC ( B: between the escapes of ISO-2022-JP the bytes of `<` and `>` are halves of characters.
_DOUBLE_BYTES = pattern(rb"\x1b\$[@B]([^\x1b]*+)")


def byte_order_mark(page: bytes) -> tuple[str | None, int]:
    """The encoding that the page's first bytes prove, and how many of them are the byte order mark."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if page.startswith(mark):
            return encoding, len(mark)
    if page[:2] == b"<\0":
        return "utf-16-le", 0
    if page[:2] == b"\0<":
        return "utf-16-be", 0
    return None, 0


def one_byte_units(page: bytes, encoding: str | None, mark: int) -> bytes:
    """The page with one byte for each code unit, in which every byte below 0x80 is the ASCII character it looks like."""
    if encoding in {"utf-16-le", "utf-16-be"}:
        low, high = page[mark::2], page[mark + 1 :: 2]
        if encoding == "utf-16-be":
            low, high = high, low
        return bytes(a if b == 0 else 0xFF for a, b in zip(low, high, strict=False))
    if b"\x1b" in page and b"\x1b$" in page and b"iso-2022-jp" in page[:2048].lower():
        return _DOUBLE_BYTES.sub(lambda found: found[0][:3] + b"\xff" * len(found[1]), page[mark:])
    return page[mark:]


def codec(label: str) -> str | None:
    """The Python codec for a charset label, None for one that is unknown or would not keep ASCII as it is."""
    label = label.strip().lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
        return name if _PRINTABLE.decode(name) == _PRINTABLE.decode("ascii") else None
    except (LookupError, ValueError, AssertionError):
        return None


def is_utf8(page: bytes) -> bool:
    """The whole page is well-formed UTF-8."""
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
