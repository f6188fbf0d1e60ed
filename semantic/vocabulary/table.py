"""The facts table: one schema.org release as lines of tab-separated text.

```
# schema.org facts, format 1. Release 30.0. …
N<TAB>prefix<TAB>namespace IRI
T<TAB>name<TAB>area<TAB>superseded by<TAB>parents<TAB>"D" for a marked data type
P<TAB>name<TAB>area<TAB>superseded by<TAB>parents<TAB>domains<TAB>ranges<TAB>inverse of
M<TAB>name<TAB>area<TAB>superseded by<TAB>enumerations
```

Lists are parted by spaces; an absent value is empty. The lines of a kind stand in the order of their names.
"""

from __future__ import annotations

from types import MappingProxyType

from semantic.errors import VocabularyError
from semantic.patterns import pattern
from semantic.vocabulary.terms import Member, Property, Type, Vocabulary

__all__ = ["GENERATOR", "dumps", "loads"]

GENERATOR = "semantic vocabulary build"

_HEADER = (
    "# schema.org facts, format 1. Release {release}. Made by `{generator}`.\n"
    "# Terms and relations: schema.org, (c) the Schema.org project (https://schema.org/docs/about.html), "
    "CC BY-SA 3.0, https://schema.org/docs/terms.html. This table is an extract and carries the same licence.\n"
)
#: Release 30.0.
_RELEASE = pattern(r"# schema\.org facts, format 1\. Release (\S{1,40})\. ")

_REMEDY = "build the table anew: semantic vocabulary build schemaorg-all-https.nt"


def dumps(vocabulary: Vocabulary) -> bytes:
    """The table of `vocabulary`; the same vocabulary gives the same bytes."""
    lines = [_HEADER.format(release=vocabulary.release, generator=GENERATOR)]
    rows: list[tuple[str, ...]] = [("N", *pair) for pair in vocabulary.prefixes.items()]
    for t in vocabulary.types.values():
        mark = "D" if t.marked_data_type else ""
        rows.append(("T", t.name, t.area, t.superseded_by or "", " ".join(t.parents), mark))
    rows += [
        (
            *("P", p.name, p.area, p.superseded_by or "", " ".join(p.parents)),
            *(" ".join(p.domains), " ".join(p.ranges), p.inverse_of or ""),
        )
        for p in vocabulary.properties.values()
    ]
    rows += [
        ("M", m.name, m.area, m.superseded_by or "", " ".join(m.types)) for m in vocabulary.members.values()
    ]
    lines += ["\t".join(row) + "\n" for row in rows]
    return "".join(lines).encode()


def loads(data: bytes) -> Vocabulary:
    """The vocabulary that `dumps` wrote; VocabularyError names the line that is not in the form of the table."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise VocabularyError("the table is not UTF-8", place=f"byte {error.start}", remedy=_REMEDY) from None
    release = _RELEASE.match(text)
    if not release:
        raise VocabularyError("this is no facts table of format 1", place="line 1", remedy=_REMEDY)
    types: dict[str, Type] = {}
    properties: dict[str, Property] = {}
    members: dict[str, Member] = {}
    prefixes: dict[str, str] = {}
    line_number = 1
    try:
        for line_number, line in enumerate(text.split("\n"), 1):  # noqa: B007 - the errors below name it
            kind, _, rest = line.partition("\t")
            if kind == "P":
                name, area, newer, parents, domains, ranges, inverse = rest.split("\t")
                properties[name] = Property(
                    name,
                    tuple(domains.split()),
                    tuple(ranges.split()),
                    inverse or None,
                    tuple(parents.split()),
                    area,
                    newer or None,
                )
            elif kind == "T":
                name, area, newer, parents, mark = rest.split("\t")
                types[name] = Type(name, tuple(parents.split()), area, newer or None, mark == "D")
            elif kind == "M":
                name, area, newer, enumerations = rest.split("\t")
                members[name] = Member(name, tuple(enumerations.split()), area, newer or None)
            elif kind == "N":
                prefix, namespace = rest.split("\t")
                prefixes[prefix] = namespace
            elif kind and not kind.startswith("#"):
                raise ValueError(kind)
    except ValueError:
        raise VocabularyError(
            "the line is not in the form of the table", place=f"line {line_number}", remedy=_REMEDY
        ) from None
    if not (types and properties):
        raise VocabularyError("the table holds no terms", place=f"line {line_number}", remedy=_REMEDY)
    return Vocabulary(
        release[1],
        *map(MappingProxyType, (types, properties, members, prefixes)),  # type: ignore[arg-type]
    )
