"""The fast path from a document to N-Quads: schema.org's context compiled once into look-ups, then one walk.

PyLD spends nearly all its time on the context. Here every name of the context is a row that says what its values
become. What the rows cannot say (another context, `@reverse`, `@list`, a prefix, a relative address, a value that is
no RDF) is left to `to_rdf`, which reads every JSON-LD and names each defect; so both roads end in the same bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from semantic.errors import ContextError
from semantic.lexical import language_defect
from semantic.rdf.literals import RDF, XSD, canonical_double, literal, xsd_datatype
from semantic.rdf.terms import iri_defect
from semantic.vocabulary import context, loader, packaged

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from semantic.model import JSON
    from semantic.vocabulary import Vocabulary

__all__ = ["to_nquads"]

Namespace = Literal["http", "https"]

TEXT, REFERENCE, TIME = range(3)
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
#: From here on JSON-LD takes a number without a fraction for a double.
_LEAST_DOUBLE = 1e21
#: As deep as `to_rdf` goes.
_MAX_DEPTH = 100
_TYPE = f" <{RDF}type> "


class OutsideError(Exception):
    """The document says something that the look-ups do not know."""


@dataclass(frozen=True, slots=True)  # Slots are read sooner than the items of a tuple.
class Property:
    """What a member name means: its predicate between two spaces, the kind of its texts, and what one says with it."""

    predicate: str
    kind: int
    write: Callable[[str], str]
    """A text as ` <predicate> object`."""


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
        except (OutsideError, UnicodeEncodeError, RecursionError):
            pass
    from semantic.rdf.dataset import to_rdf
    from semantic.rdf.formats import serialize

    dataset = to_rdf(document, namespace=namespace, base=base, graph=graph, vocabulary=vocabulary)
    return serialize(dataset, "nquads")


def _lines(document: JSON, namespace: Namespace, graph: str | None, vocabulary: Vocabulary) -> bytes:
    walk = Walk(compiled(vocabulary, namespace))
    for part in document if isinstance(document, list) else (document,):
        if not isinstance(part, dict):
            raise OutsideError
        _check_context(part.get("@context"), vocabulary)
        if "@graph" not in part:
            walk.node(part, 1)
            continue
        nodes = part["@graph"]
        if len(part) != 2:  # The name of a graph, or statements about it.
            raise OutsideError
        for node in nodes if isinstance(nodes, list) else (nodes,):
            if not isinstance(node, dict) or "@context" in node or "@graph" in node:
                raise OutsideError
            walk.node(node, 2)
    return b"".join(in_order(walk.said, graph, walk.repeated))


def in_order(
    said: Mapping[str, Iterable[str]], graph: str | None, repeated: Container[str]
) -> Iterator[bytes]:
    """The sorted lines of what is said of each subject (`<predicate> object`, a space before it), subject by subject;
    of the subjects `repeated` something may be said twice.

    No term holds a space or `>` inside of an IRI, so the order of subjects, and under each of them the order of what
    is said, is the order of whole lines.
    """
    tail = f" <{graph}> .\n" if graph else " .\n"
    for subject in sorted(said):
        if parts := sorted({*said[subject]} if subject in repeated else said[subject]):
            # Encoded one by one: most are ASCII, which is copied as it is.
            yield f"{subject}{f'{tail}{subject}'.join(parts)}{tail}".encode()


def _check_context(value: JSON, vocabulary: Vocabulary) -> None:
    """Only schema.org's own context, alone, is compiled."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, str):
        raise OutsideError
    try:
        loader(vocabulary)(value, {})
    except ContextError:
        raise OutsideError from None


class Walk:
    """One document on its way: `said` has its statements by subject, `repeated` the subjects of which something may be
    said twice, `blanks` counts the nodes without a name.
    """

    def __init__(self, table: Compiled) -> None:
        self.table = table
        self.said: dict[str, list[str]] = {}
        self.repeated: set[str] = set()
        self.blanks = 0

    def node(self, node: dict[str, JSON], depth: int) -> str:
        """The node's name as N-Quads have it, after all that it says."""
        if depth > _MAX_DEPTH:
            raise OutsideError
        table, resource = self.table, self.table.resource
        iri = node.get("@id")
        if "id" in node:
            if "@id" in node:
                raise OutsideError
            iri = node["id"]
        if type(iri) is str:
            subject = resource(iri)
        elif iri is None and "@id" not in node and "id" not in node:
            subject = f"_:b{self.blanks}"
            self.blanks += 1
        else:
            raise OutsideError
        parts = self.said.get(subject)
        if parts is None:
            parts = self.said[subject] = []
        else:
            self.repeated.add(subject)
        add, row_of = parts.append, table.properties.get
        for name, value in node.items():
            row = row_of(name)
            if row is None:
                if name == "@id":
                    continue
                if name == "@type" and type(value) is str:
                    add(table.type(value))
                    continue
                if name in {"@type", "type"}:
                    self.repeated.add(subject)
                    for one in value if type(value) is list else (value,):
                        if type(one) is not str:
                            raise OutsideError
                        add(table.type(one))
                    continue
                if name == "id" or (name == "@context" and depth == 1):
                    continue
                row = table.unknown(name)
            # What most values are stands here; the rest, and what a list holds beside references, in `_said`.
            of = type(value)
            if of is str:
                add(row.write(value))
            elif of is list:
                if len(value) > 1:
                    self.repeated.add(subject)
                for one in value:
                    if type(one) is dict and len(one) == 1 and type(iri := one.get("@id")) is str:
                        add(row.predicate + resource(iri))
                    elif one is not None:
                        add(self._said(row, one, depth))
            elif of is dict:
                if len(value) == 1 and type(iri := value.get("@id")) is str:
                    add(row.predicate + resource(iri))
                else:
                    add(self._said(row, value, depth))
            elif value is not None:
                add(row.predicate + scalar(value, row.kind))
        return subject

    def _said(self, row: Property, value: JSON, depth: int) -> str:
        if type(value) is str:
            return row.write(value)
        if type(value) is not dict:
            return row.predicate + scalar(value, row.kind)
        if len(value) == 1 and type(iri := value.get("@id")) is str:
            return row.predicate + self.table.resource(iri)
        return row.predicate + (worded(value) if "@value" in value else self.node(value, depth + 1))


def scalar(value: JSON, kind: int) -> str:
    of = type(value)
    if kind == TIME:
        raise OutsideError
    if of is bool:
        return f'"{"true" if value else "false"}"^^<{XSD}boolean>'
    if of is int and -_LEAST_DOUBLE < value < _LEAST_DOUBLE:
        return f'"{value}"^^<{XSD}integer>'
    if of is float:
        return number(value)
    raise OutsideError


def timed(text: str, candidates: tuple[str, ...]) -> str:
    """A text that is a time by one of the data types `candidates`, else a plain one."""
    datatype = xsd_datatype(text, candidates)
    if datatype and not datatype.endswith("#string"):
        return f"{literal(text)}^^<{datatype}>"
    return literal(text)


def worded(value: dict[str, JSON]) -> str:
    """A text in a language: `{"@value": "Fähre", "@language": "de"}`."""
    text, language = value["@value"], value.get("@language")
    if len(value) != 2 or type(text) is not str or type(language) is not str or language_defect(language):
        raise OutsideError
    return f"{literal(text)}@{language.lower()}"


@lru_cache(maxsize=8192)
def number(value: float) -> str:
    """A number as JSON-LD understands it: an integer where it has no fraction. The places of an archive come again."""
    if not -_LEAST_DOUBLE < value < _LEAST_DOUBLE:  # Also for NaN.
        raise OutsideError
    if value % 1:
        return f'"{canonical_double(value)}"^^<{XSD}double>'
    return f'"{int(value)}"^^<{XSD}integer>'


# --- the compiled context ------------------------------------------------------------------------------------------


@cache
def compiled(vocabulary: Vocabulary, namespace: Namespace) -> Compiled:
    return Compiled(vocabulary, namespace)


class Compiled:
    """The context of a release as look-ups; `properties` has a row for each of its terms."""

    def __init__(self, vocabulary: Vocabulary, namespace: Namespace) -> None:
        self.namespace = f"{namespace}://schema.org/"
        self.vocabulary = vocabulary
        terms: Mapping[str, JSON] = context(vocabulary)["@context"]
        #: What is in the context and no plain term of schema.org: prefixes, keywords, rdf:HTML.
        self.others = frozenset(name for name, term in terms.items() if not _is_plain(name, term))
        self.resource = lru_cache(maxsize=8192)(self._resource)
        self.type = lru_cache(maxsize=1024)(self._type)
        self.properties = {
            name: self._row(name, term) for name, term in terms.items() if name not in self.others
        }

    def _row(self, name: str, term: JSON) -> Property:
        coercion = term.get("@type")
        ranges = self.vocabulary.ranges(name)
        times = tuple(one for one in ranges if one in _TIMES)
        if coercion == "@id":
            return self._property(name, REFERENCE)
        if coercion == "Date":
            return self._property(name, TIME, ("Date", *times))
        # Of a property whose values are times only, a plain text is a time too; a number stays one.
        if times and "Text" not in ranges:
            return self._property(name, TIME, times)
        return self._property(name, TEXT)

    def _property(self, name: str, kind: int, candidates: tuple[str, ...] = ()) -> Property:
        predicate, resource = f" <{self.namespace}{name}> ", self.resource

        def plain(text: str) -> str:
            # What `literal` does with most texts, a call sooner.
            if text.isprintable() and '"' not in text and "\\" not in text:
                return f'{predicate}"{text}"'
            return predicate + literal(text)

        if kind == TEXT:
            return Property(predicate, kind, plain)
        if kind == REFERENCE:
            return Property(predicate, kind, lambda text: predicate + resource(text))
        return Property(predicate, kind, lambda text: predicate + timed(text, candidates))

    def unknown(self, name: str) -> Property:
        """The row of a name that the context says nothing of: `@vocab` makes it a term of schema.org."""
        if name in self.others or not _PLAIN_NAME.fullmatch(name):
            raise OutsideError
        return self._property(name, TEXT)

    def _type(self, name: str) -> str:
        """That something is of the type `name`, as ` <predicate> object`."""
        if ":" in name:
            self._check_address(name)
            local = _SCHEMA_TERM.fullmatch(name)
            return f"{_TYPE}<{self.namespace}{local[1]}>" if local else f"{_TYPE}<{name}>"
        if name in self.others or not _PLAIN_NAME.fullmatch(name):
            raise OutsideError
        return f"{_TYPE}<{self.namespace}{name}>"

    def _resource(self, iri: str) -> str:
        self._check_address(iri)
        if "://schema.org/" in iri and (local := _SCHEMA_TERM.fullmatch(iri)):
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
            raise OutsideError


def _is_plain(name: str, term: JSON) -> bool:
    return isinstance(term, dict) and term.get("@id") == f"schema:{name}"
