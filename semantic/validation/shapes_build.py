"""The SHACL shapes of a schema.org release, made from its facts table: schemas/shapes/schemaorg.shapes.ttl.

    python -m semantic.validation.shapes_build > schemas/shapes/schemaorg.shapes.ttl

The shapes that schema.org itself releases ask every text, date and number to be a node, so that no literal conforms.
Here a literal is judged by its form, and a node by its class, as the rules of the rule set `schemaorg` judge them.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from semantic.vocabulary import packaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from semantic.vocabulary import Vocabulary
    from semantic.vocabulary.terms import Property

__all__ = ["GENERATOR", "shapes_of"]

GENERATOR = "python -m semantic.validation.shapes_build"

_HEAD = """\
# SHACL shapes of schema.org {release}. Made by `{generator}`.
# Terms and relations: schema.org, (c) the Schema.org project (https://schema.org/docs/about.html), CC BY-SA 3.0,
# https://schema.org/docs/terms.html. These shapes are made from an extract and carry the same licence.
# The file is the ontology of its shapes too: give it to a SHACL processor as both. A property of the release is known by
# rdfs:subPropertyOf itself, which holds for every property.
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix is: <urn:semantic-news:shape:is:> .
@prefix of: <urn:semantic-news:shape:of:> .
@prefix old: <urn:semantic-news:shape:old:> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix shape: <urn:semantic-news:shape:> .
@prefix takes: <urn:semantic-news:shape:takes:> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<urn:semantic-news:shapes:schemaorg> sh:declare
  [ sh:prefix "schema" ; sh:namespace "http://schema.org/"^^xsd:anyURI ] ,
  [ sh:prefix "rdfs" ; sh:namespace "http://www.w3.org/2000/01/rdf-schema#"^^xsd:anyURI ] .

# What a value may be. A node that has no type, a type of another vocabulary, or is a Role between two nodes, may be anything.
shape:Judged a sh:NodeShape ; sh:property [ sh:path rdf:type ; sh:minCount 1 ; sh:class rdfs:Class ] .
shape:Free a sh:NodeShape ; sh:nodeKind sh:BlankNodeOrIRI ; sh:or ( [ sh:not shape:Judged ] [ sh:class schema:Role ] ) .
shape:Numeric a sh:NodeShape ; sh:or ( [ sh:datatype xsd:integer ] [ sh:datatype xsd:decimal ] [ sh:datatype xsd:double ] ) .
shape:Plain a sh:NodeShape ; sh:nodeKind sh:Literal ; sh:not [ sh:datatype xsd:boolean ] , shape:Numeric .
shape:Empty a sh:NodeShape ; sh:nodeKind sh:Literal ; sh:pattern "^\\\\s*$" .
shape:Text a sh:NodeShape ; sh:nodeKind sh:Literal ; sh:not [ sh:datatype xsd:boolean ] .
shape:URL a sh:NodeShape ; sh:or ( [ sh:nodeKind sh:IRI ] shape:Plain ) .
shape:Number a sh:NodeShape ; sh:or ( shape:Numeric [ sh:nodeKind sh:Literal ; sh:not [ sh:datatype xsd:boolean ] ; sh:pattern {number} ] ) .
shape:Boolean a sh:NodeShape ; sh:or ( [ sh:datatype xsd:boolean ] [ sh:nodeKind sh:Literal ; sh:pattern "^\\\\s*(true|false)\\\\s*$" ; sh:flags "i" ] [ sh:pattern "^https?://schema.org/(True|False)$" ] ) .
shape:Date a sh:NodeShape ; sh:nodeKind sh:Literal ; sh:not shape:Numeric ; sh:pattern {date} .
shape:Time a sh:NodeShape ; sh:nodeKind sh:Literal ; sh:not shape:Numeric ; sh:pattern {time} .
shape:Duration a sh:NodeShape ; sh:nodeKind sh:Literal ; sh:not shape:Numeric ; sh:pattern {duration} ; sh:flags "i" .

shape:unknown-type a sh:NodeShape ; dcterms:identifier "unknown-type" ; sh:targetObjectsOf rdf:type ;
  sh:or ( [ sh:class rdfs:Class ] [ sh:not [ sh:pattern "^https?://schema.org/" ] ] ) ;
  sh:message "this is no type of schema.org" .

shape:unknown-property a sh:NodeShape ; dcterms:identifier "unknown-property" ; sh:targetClass schema:Thing ;
  sh:sparql [ a sh:SPARQLConstraint ; sh:prefixes <urn:semantic-news:shapes:schemaorg> ;
    sh:message "this is no property of schema.org" ;
    sh:select \"\"\"SELECT DISTINCT $this ?path ?value WHERE {{ $this ?path ?value . FILTER(STRSTARTS(STR(?path), "http://schema.org/")) FILTER(!REGEX(STR(?path), "-(input|output)$")) FILTER NOT EXISTS {{ ?path rdfs:subPropertyOf ?path }} }}\"\"\" ] .
"""
#: The forms of `validation/rules/lexical.py` in the regular expressions of XPath, without names and look-around.
_FORMS: Final = {
    "date": (
        r"^\s*([+-]?[0-9]{4,6}|[0-9]{8})(-?W[0-9]{2}(-?[1-7])?|-[0-9]{3}|-[0-9]{2}(-[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?)?)?"
        r"(([Tt]| +)[0-9]{2}(:?[0-9]{2}(:?[0-9]{2}([.,][0-9]+)?)?)? *([Zz]|[+-][0-9]{2}:?([0-9]{2})?)?)?(/.*)?\s*$"
    ),
    "time": r"^\s*T?[0-9]{2}(:[0-9]{2}){0,2}([.,][0-9]+)? *(Z|[+-][0-9]{2}:?[0-9]{2})?\s*$",
    "duration": (
        r"^\s*[+-]?P([0-9.,]+Y)?([0-9.,]+M)?([0-9.,]+W)?([0-9.,]+D)?"
        r"(T([0-9.,]+H)?([0-9.,]+M)?([0-9.,]+S)?)?\s*$"
    ),
    "number": r"^\s*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?\s*$",
}
#: Data type -> the shape of its values; the others have that of their nearest parent.
_DATA: Final[Mapping[str, str]] = {
    "Text": "Text", "URL": "URL", "Number": "Number", "Boolean": "Boolean", "Date": "Date", "DateTime": "Date", "Time": "Time",
}  # fmt: skip
_NUMERIC: Final = (
    "Number",
    "Quantity",
    "QuantitativeValue",
    "MonetaryAmount",
    "PropertyValue",
    "StructuredValue",
)


def shapes_of(vocabulary: Vocabulary) -> str:
    """The shapes of a release as Turtle; the same vocabulary gives the same text."""
    forms = {name: _quoted(form) for name, form in _FORMS.items()}
    head = _HEAD.format(release=vocabulary.release, generator=GENERATOR, **forms)
    parts = [
        head,
        *_superseded_types(vocabulary),
        "\n# The ontology: what is a type, below which, and what is a property.\n",
    ]
    parts += [_type(name, vocabulary) for name in vocabulary.types]
    parts += [f"is:{name} a sh:NodeShape ; sh:class schema:{name} .\n" for name in _classes(vocabulary)]
    parts.append("\n# The properties: which nodes they stand at (wrong-domain), and what they take.\n")
    parts += [_property(one, vocabulary) for one in vocabulary.properties.values()]
    return "".join(parts)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _superseded_types(vocabulary: Vocabulary) -> Iterator[str]:
    old = [name for name, kind in vocabulary.types.items() if kind.superseded_by]
    if old:
        listed = " ".join(f"schema:{name}" for name in old)
        yield (
            '\nshape:superseded-type a sh:NodeShape ; dcterms:identifier "superseded-type" ; sh:targetObjectsOf rdf:type ;\n'
            f'  sh:severity sh:Warning ; sh:not [ sh:in ( {listed} ) ] ; sh:message "this type was superseded" .\n'
        )


def _type(name: str, vocabulary: Vocabulary) -> str:
    parents = "".join(f" ; rdfs:subClassOf schema:{parent}" for parent in vocabulary.types[name].parents)
    return f"schema:{name} a rdfs:Class{parents} .\n"


def _classes(vocabulary: Vocabulary) -> list[str]:
    """The types that some property stands at or leads to."""
    named = {
        name
        for one in vocabulary.properties.values()
        for name in (*one.domains, *one.ranges)
        if name in vocabulary.types
    }
    return sorted(named)


def _property(one: Property, vocabulary: Vocabulary) -> str:
    target, parts = f"of:{one.name} a sh:NodeShape ; sh:targetSubjectsOf schema:{one.name}", []
    if one.domains:
        listed = " ".join(f"is:{name}" for name in one.domains if name in vocabulary.types)
        severity = " ; sh:severity sh:Warning" if one.pending else ""
        target += (
            f' ; dcterms:identifier "wrong-domain" ; sh:or ( shape:Free {listed} ){severity} ;\n'
            f'  sh:message "{one.name} is no property of this node"'
        )
    if one.superseded_by:
        target += f" ; sh:property old:{one.name}"
        parts.append(
            f'old:{one.name} a sh:PropertyShape ; dcterms:identifier "superseded-property" ; sh:path schema:{one.name} ;\n'
            f'  sh:maxCount 0 ; sh:severity sh:Warning ; sh:message "superseded: write {one.superseded_by}" .\n'
        )
    if one.ranges:
        target += f" ; sh:property takes:{one.name}"
        listed = " ".join(_alternatives(one, vocabulary))
        parts.append(
            f'takes:{one.name} a sh:PropertyShape ; dcterms:identifier "values" ; sh:path schema:{one.name} ;\n'
            f'  sh:or ( {listed} ) ; sh:message "{one.name} takes {" or ".join(one.ranges)}" .\n'
        )
    return f"schema:{one.name} rdfs:subPropertyOf schema:{one.name} .\n{target} .\n" + "".join(parts)


def _alternatives(one: Property, vocabulary: Vocabulary) -> list[str]:
    """The shapes of which a value must have one."""
    found = ["shape:Free", "shape:Empty"]
    classes = [
        name for name in one.ranges if not vocabulary.is_data_type(name) or _is_quantity(name, vocabulary)
    ]
    found += [f"is:{name}" for name in one.ranges if name in vocabulary.types and name in classes]
    data = {_data_shape(name, vocabulary) for name in one.ranges if name not in classes}
    if "Duration" in one.ranges and "Text" not in data:
        data.add("Duration")
    elif classes and "Duration" not in one.ranges:
        data.add("Plain")  # schema.org allows a text in place of every node.
    if data & {"Date", "Time"} and data - {"Date", "Time"} - {"Plain"}:
        data.add("Plain")  # A date or something else: no form of a text is wrong.
    if any(vocabulary.is_subtype(name, parent) for name in one.ranges for parent in _NUMERIC):
        data.add("Numeric")
    if any(vocabulary.is_subtype(name, "Boolean") for name in one.ranges) and data - {"Boolean"}:
        data.add("Plain")
    if "Number" in data and data & {"Text", "Plain", "URL"}:
        data.add("Plain")
    return found + [f"shape:{name}" for name in sorted(data)]


def _is_quantity(name: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.is_subtype(name, "Quantity")


def _data_shape(name: str, vocabulary: Vocabulary) -> str:
    waiting = [name]
    while waiting:
        term = waiting.pop(0)
        if term in _DATA:
            return _DATA[term]
        waiting += vocabulary.types[term].parents if term in vocabulary.types else ()
    return "Text"


if __name__ == "__main__":
    sys.stdout.write(shapes_of(packaged()))
