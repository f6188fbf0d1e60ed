"""What of an article can stand in a document: everything that schema.org or RDF cannot hold ends at this one door.

An article may come from a reader, from the JSON of another system, or from Python. An address that is none, a date
that is none, a type of another kind, a name of blanks stay out, each with a note; what the site's configuration says
of publisher and authors comes in. The nodes are made of what is left, and need not ask again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from semantic.errors import ConfigurationError
from semantic.jsonld.identifiers import same_name
from semantic.lexical import article_language_defect, date_defect, to_the_second
from semantic.model import Diagnostic
from semantic.urls import is_web_url, url_defect
from semantic.vocabulary import packaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from semantic.model import (
        Article,
        Author,
        Container,
        Entity,
        Event,
        Geo,
        Image,
        Publisher,
        RelatedLink,
        Rights,
        Site,
    )

_Value = TypeVar("_Value")

__all__ = ["known_author", "publisher_of", "usable"]


def usable(article: Article, site: Site) -> tuple[Article, tuple[Diagnostic, ...]]:
    """`article` with what `site` says of its publisher and authors, without what cannot stand in a document, and a
    note for each value that had to stay out. ConfigurationError where the site's `id_base` begins no IRI.
    """
    _check_id_base(site.id_base)
    door = _Door()
    sound = _with(
        article,
        canonical_url=door.url("/canonicalUrl", article.canonical_url),
        language=door.language("/language", article.language),
        date_published=door.date("/datePublished", article.date_published),
        date_modified=door.date("/dateModified", article.date_modified),
        date_created=door.date("/dateCreated", article.date_created),
        expires=door.date("/expires", article.expires),
        authors=tuple(
            door.author(f"/authors/{i}", known_author(author, site))
            for i, author in enumerate(article.authors)
            if door.is_named(f"/authors/{i}", author.name)
        )
        if article.authors
        else (),
        agencies=_said(article.agencies),
        topics=tuple(
            _with(topic, url=door.url(f"/topics/{i}/url", topic.url))
            for i, topic in enumerate(article.topics)
            if door.is_named(f"/topics/{i}", topic.name)
        )
        if article.topics
        else (),
        events=tuple(
            door.event(f"/events/{i}", event)
            for i, event in enumerate(article.events)
            if door.is_named(f"/events/{i}", event.name)
        )
        if article.events
        else (),
        identifiers=_said(article.identifiers),
        principles=door.urls("/principles", article.principles),
        rights=article.rights and door.rights(article.rights),
        images=tuple(door.image(f"/images/{i}", image) for i, image in enumerate(article.images)),
        related=tuple(
            door.related_link(f"/related/{i}", link)
            for i, link in enumerate(article.related)
            if door.is_named(f"/related/{i}", link.headline)
        )
        if article.related
        else (),
        links=tuple(
            replace(link, url=url)
            for i, link in enumerate(article.links if site.significant_links else ())
            if (url := door.url(f"/links/{i}/url", link.url))
        ),
        publisher=door.publisher(publisher_of(article, site)),
        paywall=article.paywall and _with(article.paywall, selectors=_said(article.paywall.selectors)),
        entities=article.entities
        if all(map(_is_plain, article.entities))
        else tuple(
            entity if _is_plain(entity) else door.entity(f"/entities/{i}", entity)
            for i, entity in enumerate(article.entities)
            if door.is_named(f"/entities/{i}", entity.name)
        ),
    )
    return sound, tuple(door.notes)


def publisher_of(article: Article, site: Site) -> Publisher | None:
    """The publisher that the page or an option names, with the site's details where both name the same one."""
    if article.publisher is None or site.publisher is None:
        return article.publisher or site.publisher
    if not same_name(article.publisher.name, site.publisher.name):
        return article.publisher
    return replace(
        site.publisher,
        url=article.publisher.url or site.publisher.url,
        logo_url=article.publisher.logo_url or site.publisher.logo_url,
        same_as=article.publisher.same_as or site.publisher.same_as,
    )


def known_author(author: Author, site: Site) -> Author:
    """`author` with the address and the job title that the site's register has for the name."""
    if not site.authors:
        return author
    entry = site.authors.get(author.name) or next(
        (known for name, known in site.authors.items() if same_name(name, author.name)), None
    )
    if entry is None:
        return author
    return replace(author, url=author.url or entry.url, job_title=author.job_title or entry.job_title)


#: The types that the document gives the entities of a kind; schema.org's other type of people is Patient.
_KINDS = {"person": "Person", "place": "Place", "organization": "Organization"}
_COUNTRY_CODE = re.compile(r"[A-Z]{2}")
_DATE_REMEDY = "write it as in 2026-03-01 or 2026-03-01T07:30:00+01:00"
_URL_REMEDY = "give an absolute address such as https://news.example/a"


@dataclass
class _Door:
    """Lets values pass or leaves them out; `notes` is what it left out, in the order of the article."""

    notes: list[Diagnostic] = field(default_factory=list)

    def note(self, what: str, pointer: str, message: str, remedy: str) -> None:
        self.notes.append(Diagnostic(f"{what}-unusable", message, remedy, "warning", pointer))

    def checked(
        self,
        what: str,
        pointer: str,
        value: str | None,
        defect: Callable[[str], str | None],
        remedy: str,
    ) -> str | None:
        """`value` if it has no defect; a blank one says nothing, and so there is nothing to note."""
        if value is None or not value.strip():
            return None
        if reason := defect(value):
            named = {"url": "address", "country-code": "country code"}.get(what, what)
            self.note(what, pointer, f"left out the {named} {_short(value)}: {reason}", remedy)
            return None
        return value

    def url(self, pointer: str, value: str | None) -> str | None:
        return self.checked("url", pointer, value, url_defect, _URL_REMEDY)

    def urls(self, pointer: str, values: Iterable[str]) -> tuple[str, ...]:
        return tuple(url for value in values if (url := self.url(pointer, value)))

    def date(self, pointer: str, value: str | None) -> str | None:
        return self.checked("date", pointer, value and to_the_second(value), date_defect, _DATE_REMEDY)

    def language(self, pointer: str, value: str | None) -> str | None:
        return self.checked("language", pointer, value, article_language_defect, "write it as in en or pt-BR")

    def type(self, pointer: str, value: str, family: str) -> str:
        """`value` if it is a type of `family`, else `family` itself."""
        if value == family or _is_subtype(value, family):
            return value
        message = f"wrote {family} in place of the type {_short(value)}: it is none of schema.org's for this"
        self.note("type", pointer, message, "give a type of https://schema.org/" + family)
        return family

    def is_named(self, pointer: str, name: str) -> bool:
        if name and not name.isspace():
            return True
        self.note("name", pointer, "left it out: its name or headline is blank", "give it one")
        return False

    def size(self, pointer: str, value: int | None) -> int | None:
        if value is None or value > 0:
            return value
        self.note(
            "size", pointer, f"left out the size {value}: it is no number of pixels", "give whole pixels"
        )
        return None

    def author(self, pointer: str, author: Author) -> Author:
        affiliation = author.affiliation if author.affiliation and author.affiliation.strip() else None
        return _with(author, affiliation=affiliation, url=self.url(f"{pointer}/url", author.url))

    def image(self, pointer: str, image: Image) -> Image:
        credit = image.credit and _with(
            image.credit,
            photographers=_said(image.credit.photographers),
            organizations=_said(image.credit.organizations),
        )
        return _with(
            image,
            credit=credit,
            url=self.url(f"{pointer}/url", image.url),
            width=self.size(f"{pointer}/width", image.width),
            height=self.size(f"{pointer}/height", image.height),
            date_created=self.date(f"{pointer}/dateCreated", image.date_created),
        )

    def related_link(self, pointer: str, link: RelatedLink) -> RelatedLink:
        caption = link.caption if link.caption and link.caption.strip() else None
        return _with(
            link,
            caption=caption,
            url=self.url(f"{pointer}/url", link.url),
            thumbnail_url=self.url(f"{pointer}/thumbnailUrl", link.thumbnail_url),
        )

    def event(self, pointer: str, event: Event) -> Event:
        return _with(
            event,
            url=self.url(f"{pointer}/url", event.url),
            start_date=self.date(f"{pointer}/startDate", event.start_date),
            end_date=self.date(f"{pointer}/endDate", event.end_date),
        )

    def rights(self, rights: Rights) -> Rights:
        holder = rights.copyright_holder if (rights.copyright_holder or "").strip() else None
        return _with(rights, copyright_holder=holder, license=self.url("/rights/license", rights.license))

    def publisher(self, publisher: Publisher | None) -> Publisher | None:
        if publisher is None or not self.is_named("/publisher", publisher.name):
            return None
        known = publisher.type == "Person"
        return _with(
            publisher,
            type="Person" if known else self.type("/publisher/type", publisher.type, "Organization"),
            url=self.url("/publisher/url", publisher.url),
            logo_url=self.url("/publisher/logoUrl", publisher.logo_url),
            same_as=self.urls("/publisher/sameAs", publisher.same_as),
        )

    def entity(self, pointer: str, entity: Entity) -> Entity:
        inside = entity.contained_in
        return _with(
            entity,
            type=self.type(f"{pointer}/type", entity.type, _KINDS[entity.kind]),
            authority=self.url(f"{pointer}/authority", entity.authority),
            same_as=self.urls(f"{pointer}/sameAs", entity.same_as),
            geo=self.geo(f"{pointer}/geo", entity.geo),
            country_code=self.checked(
                "country-code",
                f"{pointer}/countryCode",
                entity.country_code,
                _country_code_defect,
                "write it as in DE (ISO 3166-1 alpha-2)",
            ),
            contained_in=self.container(f"{pointer}/containedIn", inside) if inside else None,
        )

    def geo(self, pointer: str, geo: Geo | None) -> Geo | None:
        if geo is None or _is_on_earth(geo):
            return geo
        message = f"left out the coordinates {geo.latitude}, {geo.longitude}: they are not on earth"
        self.note("coordinates", pointer, message, "give degrees of WGS 84")
        return None

    def container(self, pointer: str, container: Container) -> Container | None:
        if not self.is_named(pointer, container.name):
            return None
        return _with(
            container,
            type=self.type(f"{pointer}/type", container.type, "Place"),
            authority=self.url(f"{pointer}/authority", container.authority),
        )


def _with(value: _Value, /, **members: object) -> _Value:
    """`value` with `members`; itself where it has them already, for a copy costs more than the look."""
    for name, new in members.items():
        old = getattr(value, name)
        if new is not old and new != old:
            return replace(value, **members)  # type: ignore[type-var]  # every value here is a dataclass
    return value


def _is_plain(entity: Entity) -> bool:
    """Nothing of it can be unusable: so are nearly all, and no place need be named for a note."""
    inside = entity.contained_in
    return (
        bool(entity.name)
        and not entity.name.isspace()
        and (entity.type == _KINDS[entity.kind] or _is_subtype(entity.type, _KINDS[entity.kind]))
        and (entity.authority is None or url_defect(entity.authority) is None)
        and (not entity.same_as or all(url_defect(record) is None for record in entity.same_as))
        and (entity.geo is None or _is_on_earth(entity.geo))
        and (entity.country_code is None or _COUNTRY_CODE.fullmatch(entity.country_code) is not None)
        and (
            inside is None
            or (
                bool(inside.name.strip())
                and (inside.type == "Place" or _is_subtype(inside.type, "Place"))
                and (inside.authority is None or url_defect(inside.authority) is None)
            )
        )
    )


@lru_cache(maxsize=4096)
def _is_subtype(name: str, family: str) -> bool:
    return family != "Person" and packaged().is_subtype(name, family)


def _is_on_earth(geo: Geo) -> bool:
    # Written so that NaN fails as well.
    return abs(geo.latitude) <= 90 and abs(geo.longitude) <= 180


def _check_id_base(id_base: str | None) -> None:
    if id_base is None:
        return
    # "https://id.news.example/article/", "urn:x-courier:article:": what may follow the scheme is the same for both.
    tail = re.sub(r"\Aurn:(?=[A-Za-z0-9][A-Za-z0-9-]*:)", "https://x.example/", id_base)
    if not is_web_url(tail) or "#" in tail:
        raise ConfigurationError(
            f"{_short(id_base)} begins no IRI",
            place="id_base",
            remedy="write it as in https://id.news.example/article/",
        )


def _country_code_defect(code: str) -> str | None:
    return None if _COUNTRY_CODE.fullmatch(code) else "it is no code of two capital letters"


def _said(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value for value in values if value.strip()) if values else values


def _short(value: str) -> str:
    return repr(value if len(value) <= 60 else value[:57] + "…")
