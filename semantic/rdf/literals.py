"""Which XSD datatype a value of schema.org has, whether a text is a lexical form of it, and how a text is written.

schema.org's context types dates as `schema:Date`, a datatype that no store can compare; XSD says the same in a
form that every store can.
"""

from __future__ import annotations

import re
from calendar import monthrange
from decimal import Decimal

__all__ = ["MAPPED", "RDF", "XSD", "canonical_double", "is_lexical", "literal", "xsd_datatype"]

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

_ZONE = r"(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?"
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?"
_END_OF_DAY = r"24:00:00(?:\.0+)?"
_YEAR = r"-?(?:[1-9][0-9]{3,}|0[0-9]{3})"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?P<day>0[1-9]|[12][0-9]|3[01])"

#: The lexical spaces of XSD 1.1 that articles need; `_is_day` checks the length of the month.
_LEXICAL = {
    name: re.compile(pattern, re.ASCII)
    for name, pattern in {
        # 2018-01-29, 2018-01-29Z
        "date": rf"(?P<year>{_YEAR})-(?P<month>{_MONTH})-{_DAY}{_ZONE}",
        # 2018-01-29T10:05:00+02:00
        "dateTime": rf"(?P<year>{_YEAR})-(?P<month>{_MONTH})-{_DAY}T(?:{_CLOCK}|{_END_OF_DAY}){_ZONE}",
        "time": rf"(?:{_CLOCK}|{_END_OF_DAY}){_ZONE}",
        "gYear": rf"{_YEAR}{_ZONE}",
        "gYearMonth": rf"{_YEAR}-{_MONTH}{_ZONE}",
        "boolean": "true|false|0|1",
        "integer": "[+-]?[0-9]+",
        "decimal": r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)",
        "double": r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[+-]?INF|NaN",
    }.items()
}
_LEXICAL["float"] = _LEXICAL["double"]

#: schema.org data type -> the XSD types that its text may be, the first that fits.
_CANDIDATES: dict[str, tuple[str, ...]] = {
    "Date": ("date", "dateTime", "gYearMonth", "gYear"),
    "DateTime": ("dateTime", "date", "gYearMonth", "gYear"),
    "Time": ("time",),
    "Number": ("integer", "decimal", "double"),
    "Integer": ("integer",),
    "Float": ("double",),
    "Boolean": ("boolean",),
    "Text": ("string",),
}

#: The schema.org data types that have an XSD type; the others (URL, CssSelectorType …) are datatypes of their own.
MAPPED = frozenset(_CANDIDATES)


#: What canonical N-Quads escape in a literal.
_ESCAPED = re.compile('[\x00-\x1f"\\\\\x7f\ufffe\uffff]')
_ESCAPES = {
    **{chr(code): f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)},
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
}


def literal(text: str) -> str:
    """A plain text as canonical N-Quads have it."""
    # Each step is one call in C; the search for rare controls, character by character, comes last.
    if text.isprintable():
        if '"' not in text and "\\" not in text:
            return f'"{text}"'
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    written = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    if written.isprintable():
        return f'"{written}"'
    return f'"{_ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)}"'


def is_lexical(text: str, xsd: str) -> bool:
    """`text` is in the lexical space of the XSD type (`date`, without its namespace); types unknown here hold any text."""
    pattern = _LEXICAL.get(xsd)
    if pattern is None:
        return True
    match = pattern.fullmatch(text)
    if match is None:
        return False
    return xsd not in ("date", "dateTime") or _is_day(match)


def canonical_double(number: float) -> str:
    """The canonical xsd:double of a finite number, in the fewest digits that read back as the same one: `-7.99959E1`."""
    written = repr(number)
    if "e" not in written:
        # 80.005, -0.25: the form of nearly all, for which no Decimal need be made.
        sign, written = ("-", written[1:]) if written[0] == "-" else ("", written)
        whole, _, rest = written.partition(".")
        if whole != "0":
            mantissa, power = (whole + rest).rstrip("0"), len(whole) - 1
        else:
            mantissa = rest.lstrip("0")
            power = len(mantissa) - len(rest) - 1
            mantissa = mantissa.rstrip("0")
        if mantissa:
            return f"{sign}{mantissa[0]}.{mantissa[1:] or '0'}E{power}"
        return f"{sign}0.0E0"
    negative, digits, exponent = Decimal(written).as_tuple()
    assert isinstance(exponent, int)
    mantissa = "".join(map(str, digits)).rstrip("0")
    return f"{'-' * negative}{mantissa[0]}.{mantissa[1:] or '0'}E{exponent + len(digits) - 1}"


def _is_day(match: re.Match[str]) -> bool:
    # The calendar repeats after 400 years, so that a year of any length can be asked for.
    year = int(match["year"][-4:]) % 400 + 400
    return int(match["day"]) <= monthrange(year, int(match["month"]))[1]


def xsd_datatype(text: str, schema_types: tuple[str, ...]) -> str | None:
    """The IRI of the XSD datatype of `text`, a value of one of the schema.org data types; None where no one fits.

    A date is as exact as it is written: `2018-01-29` is an xsd:date, `2018-01` an xsd:gYearMonth, `2018` an
    xsd:gYear, and under `Date` too `2018-01-29T10:05:00Z` is an xsd:dateTime. `20 Nov` and `2018-02-30` are none.
    """
    for schema_type in schema_types:
        for xsd in _CANDIDATES.get(schema_type, ()):
            if is_lexical(text, xsd):
                return XSD + xsd
    return None
