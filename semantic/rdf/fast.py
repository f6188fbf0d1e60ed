"""The fast path from a document to N-Quads: schema.org's context compiled once into look-ups, then one walk.

PyLD spends nearly all its time on the context. Here every name of the context is a row that says what its values
become. What the rows cannot say (another context, `@reverse`, `@list`, a prefix, a relative address, a value that is
no RDF) is left to `to_rdf`, which reads every JSON-LD and names each defect; so both roads end in the same bytes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.errors import ContextError
from semantic.lexical import language_defect
from semantic.rdf.literals import RDF, XSD, canonical_double, xsd_datatype
from semantic.rdf.terms import iri_defect
from semantic.vocabulary import context, loader, packaged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON
    from semantic.vocabulary import Vocabulary

__all__ = ["to_nquads"]

Namespace = Literal["http", "https"]

_TEXT, _REFERENCE, _TIME = range(3)
#: The data types whose text has an XSD type.
_TIMES = frozenset({"Date", "DateTime", "Time"})
#: headline: a name that stands for schema.org's term of the same name even if the release does not know it.
_PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
#: https://news.example/a?b=1#c: the common case of `iri_defect`.
_WEB = re.compile(
    r"https?://[A-Za-z0-9.\-]+(?:/[A-Za-z0-9._~!$&'()*+,;=:@/\-]*)?(?:\?[A-Za-z0-9._~!$&'()*+,;=:@/?\-]*)?"
    r"(?:\#[A-Za-z0-9._~!$&'()*+,;=:@/?\-]*)?"
)
_SCHEMA_TERM = re.compile(r"https?://schema\.org/([A-Za-z0-9_-]+)")
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
#: From here on JSON-LD takes a number without a fraction for a double.
_LEAST_DOUBLE = 1e21
#: As deep as `to_rdf` goes.
_MAX_DEPTH = 100
_TYPE = f" <{RDF}type> "


class _OutsideError(Exception):
    """The document says something that the look-ups do not know."""


class _Property(NamedTuple):
    """What a member name means: its predicate between two spaces, the kind of its texts, their XSD candidates."""

    predicate: str
    kind: int
    candidates: tuple[str, ...] = ()


def to_nquads(
    document: JSON,
    *,
    namespace: Namespace = "http",
    base: str | None = None,
    graph: str | None = None,
    vocabulary: Vocabulary | None = None,
) -> bytes:
    """Canonical N-Quads of what `document` means: the bytes of `serialize(to_rdf(document, …), "nquads")`, sooner.

    The arguments and errors are those of `to_rdf`. Only the labels of blank nodes may differ: they are `b0`, `b1` …
    in the order of the document. A document of ours has none.
    """
    if graph is None or not iri_defect(graph):
        try:
            return _lines(document, namespace, graph, vocabulary or packaged())
        except (_OutsideError, UnicodeEncodeError, RecursionError):
            pass
    from semantic.rdf.dataset import to_rdf
    from semantic.rdf.formats import serialize

    dataset = to_rdf(document, namespace=namespace, base=base, graph=graph, vocabulary=vocabulary)
    return serialize(dataset, "nquads")


def _lines(document: JSON, namespace: Namespace, graph: str | None, vocabulary: Vocabulary) -> bytes:
    walk = _Walk(_compiled(vocabulary, namespace), f" <{graph}> .\n" if graph else " .\n")
    for part in document if isinstance(document, list) else (document,):
        if not isinstance(part, dict):
            raise _OutsideError
        _check_context(part.get("@context"), vocabulary)
        if "@graph" not in part:
            walk.node(part, 1)
            continue
        nodes = part["@graph"]
        if len(part) != 2:  # The name of a graph, or statements about it.
            raise _OutsideError
        for node in nodes if isinstance(nodes, list) else (nodes,):
            if not isinstance(node, dict) or "@context" in node or "@graph" in node:
                raise _OutsideError
            walk.node(node, 2)
    return "".join(sorted(set(walk.lines))).encode()


def _check_context(value: JSON, vocabulary: Vocabulary) -> None:
    """Only schema.org's own context, alone, is compiled."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, str):
        raise _OutsideError
    try:
        loader(vocabulary)(value, {})
    except ContextError:
        raise _OutsideError from None


class _Walk:
    """One document on its way: `lines` are its statements, `blanks` counts the nodes without a name."""

    def __init__(self, table: _Compiled, tail: str) -> None:
        self.table = table
        self.tail = tail
        self.lines: list[str] = []
        self.blanks = 0

    def node(self, node: dict[str, JSON], depth: int) -> str:
        """The node's name as N-Quads have it, after all that it says."""
        if depth > _MAX_DEPTH:
            raise _OutsideError
        iri = node.get("@id")
        if "id" in node:
            if "@id" in node:
                raise _OutsideError
            iri = node["id"]
        if iri is None and "@id" not in node and "id" not in node:
            subject = f"_:b{self.blanks}"
            self.blanks += 1
        elif type(iri) is not str:
            raise _OutsideError
        else:
            subject = self.table.resource(iri)
        rows = self.table.properties
        for name, value in node.items():
            row = rows.get(name)
            if row is None:
                if name in {"@id", "id"} or (name == "@context" and depth == 1):
                    continue
                if name in {"@type", "type"}:
                    self._types(subject, value)
                    continue
                row = self.table.unknown(name)
            if type(value) is list:
                for one in value:
                    self._value(subject, row, one, depth)
            else:
                self._value(subject, row, value, depth)
        return subject

    def _types(self, subject: str, value: JSON) -> None:
        for name in value if type(value) is list else (value,):
            if type(name) is not str:
                raise _OutsideError
            self.lines.append(subject + _TYPE + self.table.type(name) + self.tail)

    def _value(self, subject: str, row: _Property, value: JSON, depth: int) -> None:
        kind = type(value)
        if kind is str:
            if row.kind == _TEXT:
                term = _literal(value)
            elif row.kind == _REFERENCE:
                term = self.table.resource(value)
            else:
                term = _literal(value)
                datatype = xsd_datatype(value, row.candidates)
                if datatype and not datatype.endswith("#string"):
                    term = f"{term}^^<{datatype}>"
        elif kind is dict:
            term = _worded(value) if "@value" in value else self.node(value, depth + 1)
        elif value is None:
            return
        elif row.kind == _TIME:
            raise _OutsideError
        elif kind is bool:
            term = f'"{"true" if value else "false"}"^^<{XSD}boolean>'
        elif kind is int:
            if not -_LEAST_DOUBLE < value < _LEAST_DOUBLE:
                raise _OutsideError
            term = f'"{value}"^^<{XSD}integer>'
        elif kind is float:
            term = _number(value)
        else:
            raise _OutsideError
        self.lines.append(subject + row.predicate + term + self.tail)


def _literal(text: str) -> str:
    if _ESCAPED.search(text):
        text = _ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)
    return f'"{text}"'


def _worded(value: dict[str, JSON]) -> str:
    """A text in a language: `{"@value": "Fähre", "@language": "de"}`."""
    text, language = value["@value"], value.get("@language")
    if len(value) != 2 or type(text) is not str or type(language) is not str or language_defect(language):
        raise _OutsideError
    return f"{_literal(text)}@{language.lower()}"


def _number(value: float) -> str:
    if not -_LEAST_DOUBLE < value < _LEAST_DOUBLE:  # Also for NaN.
        raise _OutsideError
    if value % 1:
        return f'"{canonical_double(value)}"^^<{XSD}double>'
    return f'"{int(value)}"^^<{XSD}integer>'


# --- the compiled context ------------------------------------------------------------------------------------------


@cache
def _compiled(vocabulary: Vocabulary, namespace: Namespace) -> _Compiled:
    return _Compiled(vocabulary, namespace)


class _Compiled:
    """The context of a release as look-ups; `properties` has a row for each of its terms."""

    def __init__(self, vocabulary: Vocabulary, namespace: Namespace) -> None:
        self.namespace = f"{namespace}://schema.org/"
        self.vocabulary = vocabulary
        terms: Mapping[str, JSON] = context(vocabulary)["@context"]
        #: What is in the context and no plain term of schema.org: prefixes, keywords, rdf:HTML.
        self.others = frozenset(name for name, term in terms.items() if not _is_plain(name, term))
        self.properties = {
            name: self._row(name, term) for name, term in terms.items() if name not in self.others
        }
        self.resource = lru_cache(maxsize=8192)(self._resource)
        self.type = lru_cache(maxsize=1024)(self._type)

    def _row(self, name: str, term: JSON) -> _Property:
        predicate = f" <{self.namespace}{name}> "
        coercion = term.get("@type")
        ranges = self.vocabulary.ranges(name)
        times = tuple(one for one in ranges if one in _TIMES)
        if coercion == "@id":
            return _Property(predicate, _REFERENCE)
        if coercion == "Date":
            return _Property(predicate, _TIME, ("Date", *times))
        # Of a property whose values are times only, a plain text is a time too; a number stays one.
        if times and "Text" not in ranges:
            return _Property(predicate, _TIME, times)
        return _Property(predicate, _TEXT)

    def unknown(self, name: str) -> _Property:
        """The row of a name that the context says nothing of: `@vocab` makes it a term of schema.org."""
        if name in self.others or not _PLAIN_NAME.fullmatch(name):
            raise _OutsideError
        return _Property(f" <{self.namespace}{name}> ", _TEXT)

    def _type(self, name: str) -> str:
        if ":" in name:
            self._check_address(name)
            local = _SCHEMA_TERM.fullmatch(name)
            return f"<{self.namespace}{local[1]}>" if local else f"<{name}>"
        if name in self.others or not _PLAIN_NAME.fullmatch(name):
            raise _OutsideError
        return f"<{self.namespace}{name}>"

    def _resource(self, iri: str) -> str:
        self._check_address(iri)
        local = _SCHEMA_TERM.fullmatch(iri)
        if local:
            known, name = self.vocabulary, local[1]
            if name in known.types or name in known.properties or name in known.members:
                return f"<{self.namespace}{name}>"
        return f"<{iri}>"

    def _check_address(self, iri: str) -> None:
        if _WEB.fullmatch(iri):
            return
        scheme, colon, rest = iri.partition(":")
        is_prefix = scheme in self.others or scheme in self.properties
        if not colon or scheme == "_" or (is_prefix and not rest.startswith("//")) or iri_defect(iri):
            raise _OutsideError


def _is_plain(name: str, term: JSON) -> bool:
    return isinstance(term, dict) and term.get("@id") == f"schema:{name}"
