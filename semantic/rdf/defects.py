"""Finds what PyLD would drop in silence or let through ill-formed, before it does, and says where it stands.

The document is walked twice. As it came: text that is no Unicode, numbers that RDF cannot hold, nesting. And in its
expanded form, where every name is an IRI: the terms. PyLD drops a node whose `@id` holds a space, and writes one
whose `@id` holds a quotation mark; both end here.
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from semantic.errors import ContextError, DocumentError, TermError
from semantic.lexical import language_defect
from semantic.pointers import token
from semantic.rdf.literals import RDF, XSD, is_lexical
from semantic.rdf.terms import iri_defect, label_defect, text_defect

if TYPE_CHECKING:
    from semantic.model import JSON
    from semantic.vocabulary.context import Loader

#: The places where the relative part of http://schema.org/foo or https://e.example/a?b#c may begin.
_BOUNDARY = re.compile("[/#?:]")
#: Beyond it a value is no IRI that anybody looks for by its parts.
_LONGEST = 500

__all__ = ["Defect", "check_document", "check_expanded", "dropped_defect", "raise_defects", "refused_context"]

#: News documents are some 10 levels deep; PyLD recurses, and Python ends a recursion at about 300 of its levels.
MAX_DEPTH = 100


class Defect(NamedTuple):
    """One value that cannot become a term: the value as the document has it, and what is wrong with it."""

    value: str
    message: str
    #: JSON pointer into the document; None where it is still to be looked for.
    pointer: str | None = None
    #: What the value is the value of, where it is written out: `@id`, `@type` …; None for a member's name.
    owner: str | None = None


def check_document(document: JSON) -> list[Defect]:
    """The defects of `document` as it came; DocumentError if it is not made of JSON, or too deep."""
    if not isinstance(document, (dict, list)):
        raise DocumentError(
            f"a document is an object or a list, this is {type(document).__name__}",
            remedy="parse the JSON first",
        )
    return [defect for part in _parts(document) if (defect := _value_defect(part.pointer, part.value))]


class _Part(NamedTuple):
    """A member name or a scalar of a document; `owner` is the name of the member that it is the value of."""

    pointer: str
    value: JSON
    owner: str | None


def _parts(document: JSON) -> Iterator[_Part]:
    """Every member name and every scalar, in document order, without recursion. A name's owner is None."""
    waiting: list[tuple[str, JSON, str, int]] = [("", document, "", 0)]
    while waiting:
        pointer, value, owner, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise DocumentError(f"the document is nested more than {MAX_DEPTH} levels deep", place=pointer)
        if isinstance(value, Mapping):
            members = []
            for key, member in value.items():
                if not isinstance(key, str):
                    raise DocumentError(f"the member name {key!r} is no text", place=pointer or "/")
                inner = f"{pointer}/{token(key)}"
                yield _Part(inner, key, None)
                members.append((inner, member, key, depth + 1))
            waiting.extend(reversed(members))
        elif isinstance(value, list):
            waiting.extend(
                (f"{pointer}/{i}", value[i], owner, depth + 1) for i in reversed(range(len(value)))
            )
        else:
            yield _Part(pointer, value, owner)


def _value_defect(pointer: str, value: JSON) -> Defect | None:
    if isinstance(value, str):
        reason = text_defect(value)
        return (
            Defect(value, f"the text {_short(value)} is no Unicode text: {reason}", pointer)
            if reason
            else None
        )
    if isinstance(value, float) and not math.isfinite(value):
        return Defect(repr(value), f"the number {value} is no JSON number", pointer)
    if isinstance(value, int) and abs(value) > sys.float_info.max:
        return Defect("", "the number has more digits than an xsd:double can hold", pointer)
    if value is None or isinstance(value, (bool, int, float)):
        return None
    raise DocumentError(f"a value of the kind {type(value).__name__} is no JSON", place=pointer)


def refused_context(document: JSON, load: Loader) -> ContextError | None:
    """The error for the first context that `load` refuses, with its place in the document."""
    for part in _parts(document):
        if part.owner in ("@context", "@import") and isinstance(part.value, str):
            try:
                load(part.value, {})
            except ContextError as error:
                error.place = part.pointer
                return error
    return None


# --- the expanded form ---------------------------------------------------------------------------------------------


def check_expanded(expanded: list[JSON]) -> list[Defect]:
    """The defects of the terms of an expanded document, in its order."""
    defects: list[Defect] = []
    waiting: list[tuple[JSON, str]] = [(item, "") for item in reversed(expanded)]
    while waiting:
        item, predicate = waiting.pop()
        if "@value" in item:
            defects += _literal_defects(item, predicate)
        elif "@list" in item or "@set" in item:
            waiting.extend((member, predicate) for member in reversed(item.get("@list", item.get("@set"))))
        else:
            found, inner = _node_defects(item)
            defects += found
            waiting.extend(reversed(inner))
    return defects


def _node_defects(node: Mapping[str, JSON]) -> tuple[list[Defect], list[tuple[JSON, str]]]:
    """The defects of a node's own terms, and what stands in it."""
    defects: list[Defect] = []
    inner: list[tuple[JSON, str]] = []
    if isinstance(node.get("@id"), str):
        defects += _resource_defects(node["@id"], "@id")
    for name in node.get("@type", ()):
        if not isinstance(name, str):  # PyLD lets null through where two members say the type.
            raise DocumentError("a type is no name but null", remedy="leave it out")
        defects += _resource_defects(name, "@type")
    for key, value in node.items():
        if key in ("@graph", "@included"):
            inner += [(item, "") for item in value]
        elif key == "@reverse":
            for name, items in value.items():
                defects += _predicate_defects(name)
                inner += [(item, name) for item in items]
        elif not key.startswith("@"):
            defects += _predicate_defects(key)
            inner += [(item, key) for item in value]
    return defects, inner


def _resource_defects(value: str, keyword: str) -> Iterator[Defect]:
    if value.startswith("_:"):
        if reason := label_defect(value[2:]):
            message = f"the blank node {_short(value)} has no well-formed label: {reason}"
            yield Defect(value, message, owner=keyword)
    elif reason := iri_defect(value):
        hint = "" if reason != "it is relative" else ", and there is no base address to resolve it"
        yield Defect(value, f"the {keyword} {_short(value)} is no IRI: {reason}{hint}", owner=keyword)


def _predicate_defects(value: str) -> Iterator[Defect]:
    if value.startswith("_:"):
        yield Defect(value, f"the property {_short(value)} is a blank node, which RDF does not allow")
    elif reason := iri_defect(value):
        yield Defect(value, f"the property {_short(value)} is no IRI: {reason}")


def _literal_defects(item: Mapping[str, JSON], predicate: str) -> Iterator[Defect]:
    value, datatype, language = item["@value"], item.get("@type"), item.get("@language")
    if isinstance(language, str) and (reason := language_defect(language)):
        message = f"the language {_short(language)} of {_short(predicate)} is no language tag: {reason}"
        yield Defect(language, message, owner="@language")
    if not isinstance(datatype, str) or datatype == "@json":
        return
    if datatype == RDF + "langString":
        message = f"a value of {_short(predicate)} has the datatype rdf:langString but no language"
        yield Defect(datatype, message, owner="@type")
    elif reason := iri_defect(datatype):
        message = f"the datatype {_short(datatype)} of {_short(predicate)} is no IRI: {reason}"
        yield Defect(datatype, message, owner="@type")
    elif (
        isinstance(value, str)
        and datatype.startswith(XSD)
        and not is_lexical(value, datatype.removeprefix(XSD))
    ):
        message = f"the value {_short(value)} of {_short(predicate)} is no xsd:{datatype.removeprefix(XSD)}"
        yield Defect(value, message, owner="@value")


def dropped_defect(name: str | None) -> Defect | None:
    """The defect of a member that expansion leaves out under `name`.

    A name that stands for nothing in the context is left out by right; one that was meant as an IRI is not.
    """
    if name is None or ":" not in name:
        return None
    return Defect(name, f"the property {_short(name)} is no IRI: {iri_defect(name) or 'PyLD refuses it'}")


# --- the report ----------------------------------------------------------------------------------------------------


def raise_defects(defects: list[Defect], document: JSON) -> None:
    """Raises one TermError that tells all `defects`, each with its JSON pointer where it can be found."""
    if not defects:
        return
    places = _places(document) if any(defect.pointer is None for defect in defects) else {}
    told: dict[str, tuple[str | None, str]] = {}
    for defect in defects:
        pointer = defect.pointer if defect.pointer is not None else _find(defect, places)
        line = f"{pointer}: {defect.message}" if pointer else defect.message
        told.setdefault(line, (pointer, defect.message))
    (pointer, message), *more = told.values()
    if more:
        message += f" (and {len(more)} more)"
    raise TermError(
        message, place=pointer, remedy="correct the value; nothing was written", defects=tuple(told)
    )


#: Text -> where the document says it, and as the value of what.
_Places = dict[str, list[_Part]]


def _places(document: JSON) -> _Places:
    places: _Places = defaultdict(list)
    for part in _parts(document):
        if isinstance(part.value, str):
            places[part.value].append(part)
            # PyLD writes language tags in small letters, and a namespace in place of a prefix.
            if part.owner == "@language":
                places[part.value.lower()].append(part)
            elif ":" in part.value:
                places[part.value.partition(":")[2]].append(part)
    return places


def _find(defect: Defect, places: _Places) -> str | None:
    """Where the document says a value: verbatim, or as what follows a namespace, a prefix or a base.

    None rather than a wrong place: of several, only one that is the value of the right keyword counts.
    """
    value = defect.value
    cuts = [place for cut in _BOUNDARY.finditer(value, 0, _LONGEST) for place in (cut.start(), cut.end())]
    for text in [value, *(value[cut:] for cut in cuts)]:
        parts = places.get(text, [])
        owned = [
            part for part in parts if part.owner in (defect.owner, (defect.owner or "@").removeprefix("@"))
        ]
        if owned or len(parts) == 1:
            return (owned or parts)[0].pointer
    return None


def _short(value: str) -> str:
    shown = ascii(value) if text_defect(value) else repr(value)
    return shown if len(shown) <= 80 else shown[:77] + "…"
