"""The frozen values that the stages hand on: an `Article` is all that an article page says, before any vocabulary.

Every value that was read or inferred carries its evidence: `Article.evidence` maps a JSON pointer into the form of
`to_dict` (`/headline`, `/images/0/caption`, `/authors/1/name`) to the rule that read the value and to the place in
the source where it stands. What the source does not say is None or empty; nothing is ever filled in.

`to_dict` and `from_dict` are inverse, and their form is the one that schemas/article.schema.json describes.
"""

from __future__ import annotations

import dataclasses
import re
import sys
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from semantic.errors import ArticleFormatError
from semantic.pointers import token
from semantic.severity import Severity  # noqa: TC001 - `get_type_hints` looks it up

__all__ = [
    "JSON",
    "Article",
    "Author",
    "BodyLink",
    "Container",
    "Credit",
    "Diagnostic",
    "Entity",
    "Event",
    "Evidence",
    "Geo",
    "Image",
    "Mention",
    "Omission",
    "Paragraph",
    "Paywall",
    "Publisher",
    "RelatedLink",
    "Rights",
    "Site",
    "Span",
    "Topic",
    "Zone",
    "check_agreement",
    "from_dict",
    "to_dict",
    "zones",
]

#: A JSON document or value. `Any` stands here once, so that it need not stand elsewhere.
JSON = Any

EntityKind = Literal["person", "place", "organization"]
AgentKind = Literal["person", "organization"]
ParagraphKind = Literal["paragraph", "subheading", "quote", "list-item", "time"]
OmissionKind = Literal["chrome", "promo", "duplicate", "comment"]
Role = Literal["about", "mentions"]


class Span(NamedTuple):
    """A half-open range of characters of `Article.text`: `text[start:end]` is the surface."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a value is believed: the rule that read it, and where.

    `rule` is the rule's name (`byline-by-prefix`) or `option` / `configuration` for a value that the user supplied.
    `spans` are the places in `Article.text`, the best one first (a byline that stands four times has four).
    `locator` names a place that is no span: an option (`--url`), an element path, an authority's row.
    """

    rule: str
    spans: tuple[Span, ...] = ()
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """One author as the byline names them: only the name in `name`; what else the byline says stands apart."""

    name: str
    kind: AgentKind = "person"
    job_title: str | None = None
    affiliation: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the article's running text; `time` is the time line of an entry in a live blog."""

    text: str
    kind: ParagraphKind = "paragraph"


@dataclass(frozen=True, slots=True)
class Credit:
    """A picture's credit line: `text` verbatim without its label ("Maxim Muster/Reuters"), and who it names."""

    text: str
    photographers: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    copyright_notice: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """One picture of the article; a picture whose caption stands twice in the source is still one.

    `caption` is without the credit. `date_created` is the date that the caption states (`2018-01-29`, `2018-01`).
    `after_paragraph` is how many body blocks stand before it; None where the source does not tell.
    """

    caption: str | None = None
    credit: Credit | None = None
    url: str | None = None
    width: int | None = None
    height: int | None = None
    date_created: str | None = None
    is_lead: bool = False
    after_paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class RelatedLink:
    """A teaser of another article, with the caption of its thumbnail where the page shows one."""

    headline: str
    url: str | None = None
    caption: str | None = None
    thumbnail_url: str | None = None


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link inside the running text: the words that are linked, and the position of their block in the body."""

    text: str
    url: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the article."""

    name: str
    type: str = "NewsMediaOrganization"
    url: str | None = None
    logo_url: str | None = None
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paywall:
    """What the page says about free access; `selectors` are the CSS classes of the paid sections."""

    is_accessible_for_free: bool
    selectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rights:
    """What the source says about the rights in the article, verbatim; `license` is the address of a licence."""

    copyright_holder: str | None = None
    copyright_notice: str | None = None
    usage_terms: str | None = None
    license: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An event that the source names as one; dates are ISO 8601, as exact as the source states them."""

    name: str
    url: str | None = None
    start_date: str | None = None
    end_date: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of a controlled vocabulary: its name, its address or its code there."""

    name: str
    url: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of an entity: `text` is the surface, `where` the pointer of the value in which it stands."""

    start: int
    end: int
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Geo:
    """WGS 84 coordinates in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Container:
    """The place that contains a place: `entity` is the key of an entity of this article, `authority` an IRI."""

    name: str
    type: str = "Place"
    entity: str | None = None
    authority: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organization that the article names.

    `key` is unique in the article and stable (`person-naama-issachar`). `type` is a schema.org type. `name` is the
    longest stated form. `authority` is the IRI of the one authority record that the entity was linked to; None
    where no record, or more than one, fits. `role` is None for an entity that only a picture's caption names.
    """

    key: str
    kind: EntityKind
    type: str
    name: str
    mentions: tuple[Mention, ...] = ()
    alternate_names: tuple[str, ...] = ()
    job_titles: tuple[str, ...] = ()
    honorific_prefix: str | None = None
    authority: str | None = None
    same_as: tuple[str, ...] = ()
    geo: Geo | None = None
    country_code: str | None = None
    contained_in: Container | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Omission:
    """A part of the source that is not the article (chrome, promo, a repeated line), and the rule that said so."""

    kind: OmissionKind
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something that the user should know: a missing fact, an ambiguity, a doubtful reading.

    `code` is a stable kebab-case name, `message` one sentence, `remedy` the option or step that mends it,
    `pointer` the value meant.
    """

    code: str
    message: str
    remedy: str | None = None
    severity: Severity = "warning"
    pointer: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """All that an article page says.

    `text` is the decoded source that every span points into. `dateline` is the place line verbatim
    ("COLUMBIA, S.C."), `agencies` the news agencies whose copy the article states to be. Dates are ISO 8601, as
    exact as the source states them. `genre` is the page's own label ("Opinion", "Live"). `identifiers` are names that a
    system gave the article and that are no address of it, `status` is the system's word for its state ("usable"), `principles` the addresses of the principles by which it was made.
    """

    text: str = ""
    headline: str | None = None
    alternative_headline: str | None = None
    standfirst: str | None = None
    authors: tuple[Author, ...] = ()
    dateline: str | None = None
    agencies: tuple[str, ...] = ()
    date_published: str | None = None
    date_modified: str | None = None
    date_created: str | None = None
    expires: str | None = None
    language: str | None = None
    genre: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    events: tuple[Event, ...] = ()
    body: tuple[Paragraph, ...] = ()
    images: tuple[Image, ...] = ()
    related: tuple[RelatedLink, ...] = ()
    links: tuple[BodyLink, ...] = ()
    publisher: Publisher | None = None
    canonical_url: str | None = None
    identifiers: tuple[str, ...] = ()
    version: str | None = None
    status: str | None = None
    rights: Rights | None = None
    principles: tuple[str, ...] = ()
    paywall: Paywall | None = None
    entities: tuple[Entity, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=lambda: types.MappingProxyType({}))
    omissions: tuple[Omission, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def __post_init__(self) -> None:
        """Freezes the evidence; ArticleFormatError for a key that two entities have: they would become one."""
        object.__setattr__(self, "evidence", types.MappingProxyType(dict(self.evidence)))
        keys: set[str] = set()
        for i, entity in enumerate(self.entities):
            if entity.key in keys:
                raise ArticleFormatError(
                    f"two entities have the key {_shown(entity.key)}",
                    place=f"/entities/{i}/key",
                    remedy="give each entity a key of its own",
                )
            keys.add(entity.key)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickles by its fields, because a mapping proxy cannot be pickled."""
        fields = (getattr(self, spec.name) for spec in dataclasses.fields(self))
        return Article, tuple(dict(one) if isinstance(one, Mapping) else one for one in fields)

    def __hash__(self) -> int:
        return hash((self.text, self.headline, self.canonical_url))

    @property
    def body_text(self) -> str:
        """The running text: the body blocks, a blank line between two."""
        return "\n\n".join(paragraph.text for paragraph in self.body)


@dataclass(frozen=True, slots=True)
class Site:
    """What the newsroom's configuration says about every article of a site.

    `authors` maps a byline name to what is known of that author; only its `url` and `job_title` are used, and only
    for authors whom an article names. `id_base` is the IRI prefix for articles without a canonical URL.
    `significant_links` says that the links inside the running text are the page's `significantLink`.
    """

    publisher: Publisher | None = None
    url: str | None = None
    authors: Mapping[str, Author] = field(default_factory=lambda: types.MappingProxyType({}))
    id_base: str | None = None
    significant_links: bool = False

    def __reduce__(self) -> tuple[type[Site], tuple[Any, ...]]:
        # A view of a mapping cannot be sent to another process.
        values = {one.name: getattr(self, one.name) for one in dataclasses.fields(self)}
        return Site, tuple({**values, "authors": dict(self.authors)}.values())


class Zone(NamedTuple):
    """A stretch of the source in which entities of the article may stand: `where` is the pointer of its value."""

    where: str
    span: Span
    text: str


_SURROGATE = re.compile(r"[\ud800-\udfff]")


def zones(article: Article) -> Iterator[Zone]:
    """Headline, standfirst, body blocks and the captions of the article's own pictures, as slices of the source.

    The order is that of importance: headline, standfirst, body in text order, captions. Chrome, promo lines,
    teasers, bylines and credits are never a zone, so nothing in them can become an entity of the article.
    """
    pointers = ["/headline", "/standfirst"]
    pointers += [f"/body/{i}" for i, block in enumerate(article.body) if block.kind != "time"]
    pointers += [f"/images/{i}/caption" for i, image in enumerate(article.images) if image.caption]
    for pointer in pointers:
        evidence = article.evidence.get(pointer)
        if evidence and evidence.spans:
            span = evidence.spans[0]
            yield Zone(pointer, span, article.text[span.start : span.end])


# --- the JSON form -------------------------------------------------------------------------------------------------


def to_dict(article: Article) -> dict[str, JSON]:
    """The JSON form of `article`: camelCase members, absent where a value is None, empty or false."""
    value = _encode(article)
    assert isinstance(value, dict)
    return value


def from_dict(value: Mapping[str, JSON]) -> Article:
    """The article that `to_dict` turned into `value`; ArticleFormatError names the pointer of what does not fit."""
    article = _decode(Article, value, "")
    assert isinstance(article, Article)
    return article


def check_agreement(article: Article) -> None:
    """ArticleFormatError, with its pointer, where an article from outside contradicts itself.

    Every span lies in `text`, every mention is the slice of it that it says, a place lies in a place of the article
    and at last in none of them.
    """
    _check_spans(article)
    _check_mentions(article)
    _check_containers(article)


def _check_spans(article: Article) -> None:
    spans = [
        (f"/evidence/{token(pointer)}/spans/{i}", span)
        for pointer, evidence in article.evidence.items()
        for i, span in enumerate(evidence.spans)
    ]
    spans += [(f"/omissions/{i}/span", omission.span) for i, omission in enumerate(article.omissions)]
    for place, span in spans:
        if not 0 <= span.start <= span.end <= len(article.text):
            raise ArticleFormatError(
                f"the span {[*span]} is not in the text, which has {len(article.text)} characters",
                place=place,
            )


def _check_mentions(article: Article) -> None:
    for i, entity in enumerate(article.entities):
        for j, mention in enumerate(entity.mentions):
            surface = article.text[mention.start : mention.end] if mention.start >= 0 else ""
            if surface != mention.text or mention.end > len(article.text):
                raise ArticleFormatError(
                    f"the text has {_shown(surface)} at {mention.start} to {mention.end}, not {_shown(mention.text)}",
                    place=f"/entities/{i}/mentions/{j}",
                    remedy="count characters of /text from 0, or leave the mentions out",
                )


def _check_containers(article: Article) -> None:
    around = {
        entity.key: entity.contained_in.entity
        for entity in article.entities
        if entity.contained_in and entity.contained_in.entity is not None
    }
    places = {entity.key for entity in article.entities if entity.kind == "place"}
    checked: set[str] = set()
    for i, entity in enumerate(article.entities):
        path: dict[str, None] = {}
        key: str | None = entity.key
        while key in around and key not in checked and key not in path:
            path[key] = None
            key = around[key]
        place = f"/entities/{i}/containedIn/entity"
        if key in path:
            raise ArticleFormatError(f"the place {_shown(key)} lies in itself", place=place)
        if path and key not in checked and key not in places:
            raise ArticleFormatError(f"no place of the article has the key {_shown(key)}", place=place)
        checked.update(path)


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


def _encode(value: object) -> JSON:
    if isinstance(value, Span):
        return [value.start, value.end]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        members = {}
        for spec in dataclasses.fields(value):
            member = getattr(value, spec.name)
            if not (member is None or member in ((), "") or member is False) or _is_required(spec):
                encoded = _encode(member)
                if encoded != {} or _is_required(spec):
                    members[_camel(spec.name)] = encoded
        return members
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _encode(item) for key, item in value.items()}
    return value


def _is_required(spec: dataclasses.Field[Any]) -> bool:
    return spec.default is dataclasses.MISSING and spec.default_factory is dataclasses.MISSING


@cache
def _members(cls: type) -> dict[str, tuple[str, Any, bool, type | None]]:
    """JSON member name -> (field name, type, required, the type of which a value needs no further look)."""
    hints = get_type_hints(cls)
    return {
        _camel(spec.name): (spec.name, hints[spec.name], _is_required(spec), _plain_type(hints[spec.name]))
        for spec in dataclasses.fields(cls)
    }


def _plain_type(hint: Any) -> type | None:
    shape = _shape(hint)
    return shape.inner if shape.kind == "scalar" and shape.inner in {str, int, bool} else None


T = TypeVar("T")


class _Shape(NamedTuple):
    """What a type asks of a value: `is_optional` lets null pass, `kind` says how `inner` is meant."""

    kind: Literal["scalar", "choice", "span", "object", "list", "map"]
    inner: Any
    is_optional: bool = False


@cache
def _shape(hint: Any) -> _Shape:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        [option] = [one for one in arguments if one is not type(None)]
        return _shape(option)._replace(is_optional=True)
    if origin is Literal:
        return _Shape("choice", arguments)
    if hint is Span:
        return _Shape("span", hint)
    if dataclasses.is_dataclass(hint):
        return _Shape("object", hint)
    if origin is tuple:
        return _Shape("list", arguments[0])
    if origin is not None and issubclass(origin, Mapping):
        return _Shape("map", arguments[1])
    return _Shape("scalar", hint)


def _decode(hint: Any, value: JSON, pointer: str) -> Any:
    kind, inner, is_optional = _shape(hint)
    if value is None and is_optional:
        return None
    if kind == "scalar":
        return _decode_scalar(inner, value, pointer)
    if kind == "object":
        return _decode_object(inner, value, pointer)
    if kind == "list":
        if not isinstance(value, list):
            raise _misfit(pointer, "a list", value)
        return tuple([_decode(inner, item, f"{pointer}/{i}") for i, item in enumerate(value)])
    if kind == "choice":
        if value not in inner:
            raise _misfit(pointer, f"one of {', '.join(map(repr, inner))}", value)
        return value
    if kind == "span":
        if not (isinstance(value, list) and len(value) == 2 and all(_is_int(n) for n in value)):
            raise _misfit(pointer, "a span [start, end]", value)
        return Span(*value)
    if not isinstance(value, Mapping):
        raise _misfit(pointer, "an object", value)
    return {
        _unbroken(key, pointer): _decode(inner, item, f"{pointer}/{token(key)}")
        for key, item in value.items()
    }


def _decode_object(kind: Any, value: JSON, pointer: str) -> Any:
    if not isinstance(value, Mapping):
        raise _misfit(pointer, "an object", value)
    members = _members(kind)
    if not value.keys() <= members.keys():
        unknown = [name for name in value if name not in members]
        raise ArticleFormatError(
            f"unknown member {unknown[0]!r}",
            place=f"{pointer}/{token(unknown[0])}",
            remedy=f"known here: {', '.join(members)}",
        )
    arguments = {}
    for name, (attribute, hint, required, plain) in members.items():
        if name in value:
            item = value[name]
            # Most values are of the very type: they are taken as they are, and no pointer is made for them.
            if type(item) is plain and (not isinstance(item, str) or item.isascii() or item.isprintable()):
                arguments[attribute] = item
            else:
                arguments[attribute] = _decode(hint, item, f"{pointer}/{name}")
        elif required:
            raise ArticleFormatError(f"the member {name!r} is missing", place=pointer or "/")
    return kind(**arguments)


def _decode_scalar(kind: Any, value: JSON, pointer: str) -> Any:
    if kind is str and isinstance(value, str):
        return _unbroken(value, pointer)
    if kind is bool and isinstance(value, bool):
        return value
    if kind is int and _is_int(value):
        return value
    if (
        kind is float
        and isinstance(value, (int, float))
        and not isinstance(value, bool)
        and _is_finite(value)
    ):
        return float(value)
    names = {str: "text", bool: "true or false", int: "a whole number", float: "a number"}
    raise _misfit(pointer, names[kind], value)


def _unbroken(text: str, pointer: str) -> str:
    """`text`, which no stage could write to a file if it held half a character."""
    # What is ASCII, and what can be printed, holds none; both are asked in one call.
    if not text.isascii() and not text.isprintable() and _SURROGATE.search(text):
        raise ArticleFormatError(
            f"the text {_shown(text)} holds a lone surrogate, which is no character", place=pointer or "/"
        )
    return text


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_finite(value: float) -> bool:
    """A number that a float can hold: not NaN, not infinite, no whole number of hundreds of digits."""
    return abs(value) <= sys.float_info.max


def _misfit(pointer: str, wanted: str, value: object) -> ArticleFormatError:
    return ArticleFormatError(f"{wanted} is wanted here, found {_shown(value)}", place=pointer or "/")


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "…"
