"""What may be an RDF term: the grammar of IRIs, blank node labels and text, as checks (`lexical` has language tags).

Each check gives None, or the defect in words. The grammars are closed under the syntaxes that we write: what
passes here cannot end a term early, and so cannot add a statement.
"""

from __future__ import annotations

import re
from functools import cache
from ipaddress import AddressValueError, IPv6Address

__all__ = ["iri_defect", "label_defect", "local_name", "text_defect", "xml_defect"]

# The wide classes of characters are compiled when a text first needs them: together they cost 30 ms, and most
# addresses are ASCII.

# --- RFC 3987 ------------------------------------------------------------------------------------------------------

_PLAIN = r"A-Za-z0-9._~!$&'()*+,;=\-"
_HEX = "%[0-9A-Fa-f]{2}"
_PCHARS = rf"(?:[{_PLAIN}:@]|{_HEX})"
#: Stands for a character that RFC 3987 allows in a query only.
_PRIVATE_MARK = "\x01"

#: https://user@haaretz.example:8080/a%20b;c?q=1#top
_IRI = re.compile(
    rf"""
    [A-Za-z][A-Za-z0-9+.\-]* :
    (?:
        // (?:(?:[{_PLAIN}:]|{_HEX})*@)?
           (?: \[(?P<literal>[0-9A-Fa-f:.]+|[vV][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:\-]+)\]
             | (?:[{_PLAIN}]|{_HEX})* )
           (?: :[0-9]* )?
           (?: /(?:{_PCHARS}|/)* )?
      | / (?:{_PCHARS}(?:{_PCHARS}|/)*)?
      | {_PCHARS}(?:{_PCHARS}|/)*
      |
    )
    (?: \?(?:{_PCHARS}|[/?{_PRIVATE_MARK}])* )?
    (?: \#(?:{_PCHARS}|[/?])* )?
    """,
    re.VERBOSE,
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2}).{0,2}", re.DOTALL)
#: What an IRI holds nowhere: white space, controls, quotes, brackets of other kinds.
_BAD_CHARACTER = re.compile(rf"[^{_PLAIN}:@/?#%\[\]]")


def iri_defect(value: str) -> str | None:
    """Why `value` is no absolute IRI by RFC 3987; None if it is one."""
    plain = value if value.isascii() else _as_ascii(value)
    match = _IRI.fullmatch(plain)
    if match and _PRIVATE_MARK not in value and not (match["literal"] and _is_no_address(match["literal"])):
        return None
    if not value:
        return "it is empty"
    for character, stand_in in zip(value, plain, strict=True):
        if stand_in == _PRIVATE_MARK != character:
            continue
        if _BAD_CHARACTER.match(stand_in):
            return f"it holds {_shown(character)}"
    if not _SCHEME.match(value):
        return "it is relative"
    if bad := _BAD_PERCENT.search(value):
        return f"it holds {bad[0]!r}, which is no percent-encoding"
    return "it is not formed as RFC 3987 says"


def _as_ascii(value: str) -> str:
    """`value` with a tilde for each `ucschar` of RFC 3987, and a mark for each `iprivate`; of the same length."""
    return _private().sub(_PRIVATE_MARK, _ucschar().sub("~", value))


@cache
def _ucschar() -> re.Pattern[str]:
    planes = [(plane * 0x10000, plane * 0x10000 + 0xFFFD) for plane in range(1, 14)]
    return _class((0xA0, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFEF), *planes, (0xE1000, 0xEFFFD))


@cache
def _private() -> re.Pattern[str]:
    return _class((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD))


def _class(*ranges: tuple[int, int]) -> re.Pattern[str]:
    return re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges) + "]")


def _is_no_address(literal: str) -> bool:
    if literal[0] in "vV":
        return False
    try:
        IPv6Address(literal)
    except AddressValueError:
        return True
    return False


def _shown(character: str) -> str:
    if character == " ":
        return "a space"
    return repr(character) if character.isprintable() else f"U+{ord(character):04X}"


# --- blank nodes and text ------------------------------------------------------------------------------------------

_LETTERS = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_MARKS = r"0-9\-\u00b7\u0300-\u036f\u203f-\u2040"
_ASCII_LABEL = re.compile(r"[A-Za-z0-9_]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
#: What XML 1.0 cannot hold, not even as a character reference.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@cache
def _label() -> re.Pattern[str]:
    """b0, N3f2a, a.b: BLANK_NODE_LABEL of Turtle, which is the narrowest of the syntaxes."""
    return re.compile(rf"[{_LETTERS}_0-9](?:[{_LETTERS}_{_MARKS}.]*[{_LETTERS}_{_MARKS}])?")


@cache
def _name_parts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The first character of an NCName of Namespaces in XML, and a run of the others."""
    return re.compile(f"[{_LETTERS}_]"), re.compile(f"[{_LETTERS}_{_MARKS}.]*")


def label_defect(label: str) -> str | None:
    """Why `label` is no blank node label (without `_:`); None if it is one."""
    well_formed = _ASCII_LABEL.fullmatch(label) or _label().fullmatch(label)
    return None if well_formed else "Turtle's BLANK_NODE_LABEL does not allow it"


def local_name(iri: str, after: int = 1) -> int:
    """Where the longest end of `iri` that XML allows as a local name begins, at `after` or later; -1 if none does."""
    first, rest = _name_parts()
    tail = rest.match(iri[::-1])
    assert tail is not None
    begin = first.search(iri, max(len(iri) - tail.end(), after))
    return begin.start() if begin else -1


def text_defect(text: str) -> str | None:
    """Why `text` is no sequence of Unicode scalar values; None if it is one."""
    bad = _SURROGATE.search(text)
    return f"it holds the lone surrogate U+{ord(bad[0]):04X}" if bad else None


def xml_defect(text: str) -> str | None:
    """Why `text` cannot stand in an XML document; None if it can."""
    bad = _NOT_XML.search(text)
    return f"it holds U+{ord(bad[0]):04X}, which XML cannot hold" if bad else None
