"""Text in an encoding that is older than Unicode: which one, or None where that cannot be told."""

from __future__ import annotations

from semantic.readers.language import fits

__all__ = ["ENCODINGS", "guess"]

#: Encodings that newsrooms used; where two agree on a text, the earlier is named.
ENCODINGS = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_13", "iso8859_15",
    "koi8_r", "koi8_u", "shift_jis", "cp932", "euc_jp", "gb18030", "big5", "euc_kr", "cp949", "mac_roman", "mac_cyrillic", "cp437", "cp850", "cp852", "cp866",
)  # fmt: skip

#: So much of a file is looked at; the whole must decode.
_SAMPLE = 200_000


def guess(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, where one encoding gives words of a known language and letters that
    this language has, and no other encoding does so as well; else None.
    """
    scored: list[tuple[float, int, str, str]] = []
    for order, name in enumerate(ENCODINGS):
        try:
            text = data[:_SAMPLE].decode(name) if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE].decode(name)
        except UnicodeDecodeError:
            continue
        score = fits(text)
        if score > 0:
            scored.append((score, -order, name, text))
    if not scored:
        return None
    scored.sort(reverse=True)
    best = scored[0]
    rivals = [text for score, _, _, text in scored[1:] if score >= 0.97 * best[0] and text != best[3]]
    if rivals:
        return None
    try:
        return data.decode(best[2]), best[2]
    except UnicodeDecodeError:
        return None
