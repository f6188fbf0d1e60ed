"""Text in an encoding that is older than Unicode: which one, or None where that cannot be told.

Each candidate is decoded strictly and asked whether it reads: words of a known language, in letters that this
language has. That is a stricter question than a statistical guess answers, and a wrong answer here would put wrong
letters into published data.
"""

from __future__ import annotations

from semantic.readers.language import Fit, fits

__all__ = ["ENCODINGS", "guess"]

#: Encodings that newsrooms used; where two agree on a text, the earlier is named.
ENCODINGS = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_10", "iso8859_13", "iso8859_15", "iso8859_16",
    "koi8_r", "koi8_u", "mac_roman", "mac_latin2", "mac_cyrillic", "mac_turkish", "mac_greek", "cp850", "cp852", "cp857", "cp862", "cp866", "cp437", "cp737",
    "shift_jis", "cp932", "euc_jp", "gb18030", "big5", "cp950", "euc_kr", "cp949",
)  # fmt: skip

#: So much of a file is looked at; the whole must decode.
_SAMPLE = 40_000
#: A text that reads has hardly a letter that its language has not; East Asian text has rare characters.
_MOST_ERRORS = 0.03
_MOST_RARE = 0.4
_EAST_ASIAN = frozenset({"ja", "zh", "ko"})


def guess(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, where one encoding gives words of a known language and letters that
    this language has, and no other reading of the bytes does so as well; else None.
    """
    readings: dict[str, tuple[Fit, str]] = {}
    for name in ENCODINGS:
        text = _sample(data, name)
        if text is None or text in readings:
            continue
        fit = fits(text)
        if fit and fit.share <= (_MOST_RARE if fit.language in _EAST_ASIAN else _MOST_ERRORS):
            readings[text] = (fit, name)
    ranked = sorted(readings.values(), key=lambda reading: (reading[0].share, ENCODINGS.index(reading[1])))
    if not ranked:
        return None
    best, name = ranked[0]
    if any(not _is_worse(fit, best) for fit, _ in ranked[1:]):
        return None
    try:
        return data.decode(name), name
    except UnicodeDecodeError:
        return None


def _is_worse(fit: Fit, best: Fit) -> bool:
    if fit.language in _EAST_ASIAN or best.language in _EAST_ASIAN:
        return fit.share >= best.share + 0.1
    return fit.errors > best.errors


def _sample(data: bytes, encoding: str) -> str | None:
    """The first lines of the bytes in `encoding`, None where they are not in it."""
    head = data
    if len(data) > _SAMPLE:
        head = data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data[:_SAMPLE]
    try:
        return head.decode(encoding)
    except UnicodeDecodeError as error:
        # A character cut in two at the end of the sample is no fault.
        return (
            head[: error.start].decode(encoding)
            if len(head) < len(data) and error.start > len(head) - 4
            else None
        )
