"""What a reader of records has read so far: values, each with the place where it stands, until the article is whole."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from semantic.errors import NotAnArticleError
from semantic.lexical import date_defect, to_the_second
from semantic.model import Article, Author, Credit, Diagnostic, Entity, EntityKind, Evidence, Image, Role
from semantic.readers.decode import bidi_notes
from semantic.readers.language import detect_language
from semantic.readers.lines.agencies import organization
from semantic.readers.lines.bylines import parse_byline
from semantic.readers.lines.credit_names import read_names
from semantic.readers.lines.credits import split_credit
from semantic.readers.lines.dates import caption_date
from semantic.readers.own_words import with_mentions, with_own_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.severity import Severity

__all__ = ["Draft", "captioned", "credit_of"]

_FIELDS = {spec.name for spec in dataclasses.fields(Article)}
# "Jon Ruud, The Harbour Database", "A / B", "A und B": more than one name
_SEVERAL = re.compile(r"[,;/|&@\d]|\s(?:and|und|et|y|e|en|och|og|i)\s")
#: So much of a body tells its language.
_SAMPLE = 20_000
#: So many members that have no place in an article are named one by one.
_NAMED = 12


class Draft:
    """Collects what one record states; `rule` is the evidence of every value, the locator is its place.

    A value that is empty is not collected. `article` makes the frozen value, with the article's own words as its text.
    """

    def __init__(self, rule: str) -> None:
        self._rule = rule
        self._values: dict[str, Any] = {}
        self._evidence: dict[str, Evidence] = {}
        self._notes: list[Diagnostic] = []
        self._unmapped: dict[str, str] = {}
        self._keys: dict[str, int] = {}
        self._files: dict[str, int] = {}
        self._named: set[tuple[EntityKind, str]] = set()

    def put(
        self,
        name: str,
        value: object,
        locator: str,
        rule: str | None = None,
        places: Mapping[str, str] | None = None,
    ) -> None:
        """Sets the field `name` of the article, unless it is set already or `value` is empty."""
        assert name in _FIELDS
        if value in (None, "", ()) or name in self._values:
            return
        self._values[name] = value
        self._saw(f"/{_camel(name)}", value, locator, rule, places)

    def said(self, name: str) -> str:
        """The text of a field that is a text; empty where it is not set."""
        return str(self._values.get(name) or "")

    def add(
        self,
        name: str,
        item: object,
        locator: str,
        places: Mapping[str, str] | None = None,
        rule: str | None = None,
    ) -> int:
        """Appends to the list `name` and gives the position; an item that is there already is not added twice.

        `places` are the locators of members of `item` that stand elsewhere.
        """
        assert name in _FIELDS
        items = self._values.setdefault(name, {})
        if item in items:
            return int(items[item])
        items[item] = len(items)
        self._saw(f"/{_camel(name)}/{items[item]}", item, locator, rule, places or {})
        return int(items[item])

    def append(self, name: str, item: object, locator: str) -> None:
        """Appends to the list `name`, whether or not the item is there already: paragraphs may repeat."""
        items = self._values.setdefault(name, {})
        self._evidence[f"/{_camel(name)}/{len(items)}"] = Evidence(self._rule, locator=locator)
        items[len(items), item] = len(items)

    def image(self, image: Image, locator: str, places: Mapping[str, str] | None = None) -> None:
        """Adds a picture; of one file that is named twice the first stays, and takes what only the second says."""
        images: dict[Any, int] = self._values.setdefault("images", {})
        file = _file(image.url) or ""
        index = self._files.get(file) if file else None
        if index is None:
            self._files[file] = self.add("images", image, locator, places)
            return
        same = next(one for one, at in images.items() if at == index)
        said = {
            spec.name: getattr(image, spec.name)
            for spec in dataclasses.fields(Image)
            if getattr(same, spec.name) in (None, False) and getattr(image, spec.name) not in (None, False)
        }
        if said:
            self._values["images"] = {
                (dataclasses.replace(one, **said) if one is same else one): at for one, at in images.items()
            }
            for name, value in said.items():
                pointer = f"/images/{index}/{_camel(name)}"
                self._saw(pointer, value, (places or {}).get(name, locator))

    def has(self, name: str) -> bool:
        """Whether the field has a value."""
        return bool(self._values.get(name))

    def count(self, name: str) -> int:
        """How many items the list `name` has."""
        return len(self._values.get(name, ()))

    def date(self, name: str, text: str, locator: str) -> None:
        """Sets a date or moment as the record writes it; one that no document can hold is noted and left out."""
        if not text or name in self._values:
            return
        written = to_the_second(text)
        if reason := date_defect(written):
            self.note(
                "date-unusable",
                f"left out the date {text[:60]!r}: {reason}",
                "write it as in 2026-03-01 or 2026-03-01T07:30:00+01:00",
                pointer=f"/{_camel(name)}",
            )
            return
        self.put(name, written, locator)

    def byline(self, text: str, locator: str) -> None:
        """Adds the authors that a byline names; a list that is not understood is noted, for it may be no name."""
        text = " ".join(text.split())
        if not text:
            return
        found = parse_byline(text) or parse_byline(f"By {text}")
        if found is not None and (found.authors or found.agencies):
            for author in found.authors:
                self.add("authors", author, locator, rule=found.rule)
            for name in found.agencies:
                self.add("agencies", name, locator, rule=found.rule)
            return
        if _SEVERAL.search(text):
            self.note(
                "byline-unclear",
                f"left out the byline {text[:80]!r}: it is no list of names that is understood",
                "give the authors one by one",
                pointer="/authors",
            )
            return
        self.author(text, locator)

    def author(self, name: str, locator: str, **said: str | None) -> None:
        """Adds one author whose name the record states as such; `said` are other fields of `Author`."""
        name = " ".join(name.split())
        if name:
            kind = "organization" if organization(name) else "person"
            self.add("authors", Author(name, **{"kind": kind, **said}), locator)  # type: ignore[arg-type]

    def entity(
        self,
        kind: EntityKind,
        name: str,
        locator: str,
        *,
        role: Role = "mentions",
        places: Mapping[str, str] | None = None,
        **said: Any,
    ) -> None:
        """Adds a person, place or organization that the record states; the same name of one kind is one entity."""
        name = " ".join(name.split())
        if not name:
            return
        if (kind, name) in self._named:
            return
        self._named.add((kind, name))
        key = stem = f"{kind}-{_slug(name)}"
        while key in self._keys:
            self._keys[stem] += 1
            key = f"{stem}-{self._keys[stem]}"
        self._keys[key] = 1
        entity = Entity(key, kind, said.pop("type", kind.capitalize()), name, role=role, **said)
        self.add("entities", entity, locator, places)

    def note(
        self,
        code: str,
        message: str,
        remedy: str | None = None,
        *,
        severity: Severity = "warning",
        pointer: str | None = None,
    ) -> None:
        """Adds a diagnostic."""
        self._notes.append(Diagnostic(code, message, remedy, severity, pointer))

    def unmapped(self, name: str, locator: str) -> None:
        """Remembers a value of the source that an article has no place for; one note names them all."""
        self._unmapped.setdefault(name, locator)

    def article(self, path: str | None, place: str | None = None) -> Article:
        """The article; NotAnArticleError where no headline was stated."""
        values = {name: _items(value) for name, value in self._values.items()}
        if not (values.get("headline") or "").strip():
            raise NotAnArticleError(
                "this item has no headline", path=path, place=place, remedy="give it a title, or leave it out"
            )
        if self._unmapped:
            named = [f"{name} ({locator})" for name, locator in list(self._unmapped.items())[:_NAMED]]
            more = len(self._unmapped) - len(named)
            self.note(
                "values-not-mapped",
                f"an article has no place for {', '.join(named)}" + (f" and {more} more" if more else ""),
                severity="info",
            )
        draft = Article(**values, evidence=self._evidence, diagnostics=tuple(self._notes))
        article = with_own_words(self._with_language(draft), self._rule)
        known = {note.code for note in article.diagnostics}
        notes = tuple(note for note in bidi_notes(article.text) if note.code not in known)
        return with_mentions(dataclasses.replace(article, diagnostics=article.diagnostics + notes))

    def _with_language(self, article: Article) -> Article:
        if article.language or not article.body:
            return article
        guess = detect_language("\n".join((article.headline or "", article.body_text[:_SAMPLE])))
        if guess is None:
            return article
        evidence = {**article.evidence, "/language": Evidence("language-of-the-running-text")}
        return dataclasses.replace(article, language=guess.language, evidence=evidence)

    def _saw(
        self,
        pointer: str,
        value: object,
        locator: str,
        rule: str | None = None,
        places: Mapping[str, str] | None = None,
    ) -> None:
        """Writes down the evidence of a value and of each member that it has."""
        places = places or {}
        self._evidence[pointer] = Evidence(rule or self._rule, locator=locator or "/")
        if not dataclasses.is_dataclass(value) or isinstance(value, type):
            return
        for spec in dataclasses.fields(value):
            member = getattr(value, spec.name)
            if member in (None, "", ()) or member is False or (spec.name, member) in _UNSTATED:
                continue
            where = places.get(spec.name, locator)
            self._saw(f"{pointer}/{_camel(spec.name)}", member, where, rule)


#: What is so because nothing else was said.
_UNSTATED = {("kind", "person"), ("kind", "paragraph"), ("role", "mentions")}


def credit_of(text: str) -> Credit | None:
    """The credit that `text` is, its label removed; who it names where that is clear."""
    text = " ".join(text.split())
    if not text:
        return None
    found = split_credit(text)
    if found is not None and found.alone:
        return found.credit
    names = read_names(text, labelled=True)
    if names is None:
        return Credit(text)
    return Credit(text, names.photographers, names.organizations)


def captioned(image: Image, caption: str, credit: str = "") -> Image:
    """`image` with a caption without its credit, the credit, and the date that the caption states."""
    if not caption and not credit:
        return image
    caption = " ".join(caption.split())
    stated = credit_of(credit)
    if caption and stated is None and (found := split_credit(caption, caption=True)) is not None:
        stated, caption = found.credit, "" if found.alone else caption[: found.caption_end].rstrip()
    elif caption and stated is not None and (found := split_credit(caption)) is not None and not found.alone:
        caption = caption[: found.caption_end].rstrip() if found.credit.text == stated.text else caption
    day = caption_date(caption)
    return dataclasses.replace(
        image,
        caption=caption or None,
        credit=stated,
        date_created=image.date_created or (day.iso if day else None),
    )


def _items(value: Any) -> Any:
    """A list as it was collected; an item that may repeat has its position beside it."""
    if not isinstance(value, dict):
        return value
    return tuple(one[1] if isinstance(one, tuple) else one for one in value)


# "-1024x683", "-scaled": what WordPress puts behind the name of a file that it made smaller
_RESIZED = re.compile(r"-(?:\d{2,4}x\d{2,4}|scaled)(?=\.\w{2,5}$)")


def _file(url: str | None) -> str | None:
    """The file that an address names, whatever its size."""
    return url and _RESIZED.sub("", url.split("?", 1)[0])


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


def _slug(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in name.casefold()).split()) or "unnamed"
