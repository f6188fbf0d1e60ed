"""IPTC ninjs, the JSON of news agencies: lines 1.x, 2.x and 3.x, judged by the schema of their own version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from semantic.errors import ArticleFormatError, NotAnArticleError, SemanticError
from semantic.model import Rights
from semantic.readers.draft import Draft
from semantic.readers.fragments import Fragment, plain_blocks, plain_text, put_body, read_fragment
from semantic.readers.json_source import json_value, with_characters, without_mark
from semantic.readers.ninjs.concepts import named, put_concepts
from semantic.readers.ninjs.pictures import put_association, put_renditions
from semantic.readers.ninjs.schemas import defects
from semantic.readers.ninjs.versions import Item, version_of
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import JSON, Article, Paragraph

__all__ = ["read_ninjs"]


def read_ninjs(source: bytes, *, path: str | None = None) -> Article | Iterator[Article | SemanticError]:
    """The article of a ninjs item, or of each item of a list in turn; an item that is none is its error.

    What its schema says against an item is a diagnostic with its pointer. Everything that the item states has its place
    in the article or is named by a diagnostic. ninjs states when an item was created and changed, never when it was
    published, so the date of publication stays absent.
    """
    value = with_characters(json_value(without_mark(source), path), path)
    at, items = _items(value)
    if items is not None:
        return _articles(items, at, path)
    if not isinstance(value, Mapping):
        raise ArticleFormatError(
            "this is no ninjs item and no list of items",
            path=path,
            place="/",
            remedy="give an object or a list",
        )
    return _article(value, "", path)


#: Members under which interfaces of agencies give their items: `{"items": [ … ]}`.
_LISTS = ("items", "_items")


def _items(value: JSON) -> tuple[str, list[JSON] | None]:
    """The list of items and its pointer; None where `value` is one item."""
    if isinstance(value, list):
        return "", value
    if isinstance(value, Mapping) and not (_members(value) & _SIGNS):
        for name in _LISTS:
            listed = value.get(name)
            if isinstance(listed, list):
                return f"/{name}", listed
    return "", None


def _members(source: Mapping[str, JSON]) -> set[str]:
    return {*Item.of(source).members}


def _articles(items: list[JSON], at: str, path: str | None) -> Iterator[Article | SemanticError]:
    for number, item in enumerate(items):
        place = f"{at}/{number}"
        try:
            if not isinstance(item, Mapping):
                raise NotAnArticleError("this is no ninjs item", path=path, place=place)
            yield _article(item, place, path)
        except SemanticError as error:
            yield error


def _article(source: Mapping[str, JSON], at: str, path: str | None) -> Article:
    """The article of the ninjs item `source`, which stands at the pointer `at`."""
    draft = Draft("ninjs")
    item = Item.of(source, at)
    if not (item.members.keys() & _SIGNS):
        raise NotAnArticleError(
            "this JSON has no member of a ninjs item",
            path=path,
            place=at or None,
            remedy="check what it is, or say --from",
        )
    _check(source, at, draft)
    _titles(item, draft)
    _single_values(item, draft)
    put_concepts(item, draft)
    _body(item, draft)
    put_renditions(item, draft)
    for association in item.items("associations"):
        put_association(association, draft)
    for name, place in item.names():
        if name not in _READ:
            draft.unmapped(name, place)
    return draft.article(path, f"{at}/headlines")


#: A member of these names makes JSON a ninjs item.
_SIGNS = {"uri", "headline", "headlines", "bodies", "versioncreated", "standard"}
#: Members with a place in the article, or of which nothing is lost (a count is counted anew).
_READ = frozenset({
    "uri", "type", "contenttype", "profile", "standard", "version", "firstcreated", "versioncreated", "contentcreated",
    "embargoeduntil", "pubstatus", "copyrightholder", "copyrightnotice", "usageterms", "ednote", "language", "people",
    "organisations", "places", "subjects", "events", "objects", "infosources", "title", "by", "headline", "headlines",
    "slugline", "located", "descriptions", "bodies", "renditions", "associations", "altids", "trustindicators", "genres",
    "expires", "rightsinfo", "charcount", "wordcount", "representationtype", "eventdetails", "$schema",
})  # fmt: skip
_HTML = ("html", "xhtml", "html5", "richhtml5", "text/html", "application/xhtml+xml")


def _check(source: Mapping[str, JSON], at: str, draft: Draft) -> None:
    version, is_stated = version_of(source)
    judged = (
        f"ninjs {version}" if is_stated else f"ninjs {version}, the newest of its line (the item states none)"
    )
    for pointer, message in defects(version, source):
        draft.note(
            "ninjs-invalid",
            f"not as {judged} wants it at {at + pointer.rstrip('/') or '/'}: {message}",
            "mend the item at its source",
        )


def _titles(item: Item, draft: Draft) -> None:
    stated = [(item.text("headline"), "")]
    stated += [(one.text("value"), one.text("role")[0]) for one in item.items("headlines")]
    titles = [(plain_text(text), place, role) for (text, place), role in stated if text]
    title, title_place = item.text("title")
    main = next((one for one in titles if one[2] == "main"), titles[0] if titles else None)
    if main is None:
        draft.put("headline", plain_text(title), title_place)
        return
    draft.put("headline", main[0], main[1])
    for text, place, _ in [*titles, (plain_text(title), title_place, "title")]:
        if text and text != main[0]:
            if draft.has("alternative_headline"):
                draft.unmapped("another headline", place)
            draft.put("alternative_headline", text, place)


def _single_values(item: Item, draft: Draft) -> None:
    uri, place = item.text("uri")
    if is_web_url(uri):
        draft.put("canonical_url", uri, place)
    elif uri:
        draft.add("identifiers", uri, place)
    for name in ("slugline",):
        text, place = item.text(name)
        if text:
            draft.add("identifiers", text, place)
    for one in item.items("altids"):
        text, place = one.text("value")
        if text:
            draft.add("identifiers", text, place)
    draft.date("date_created", *item.text("contentcreated"))
    draft.date("date_created", *item.text("firstcreated"))
    draft.date("date_modified", *item.text("versioncreated"))
    draft.date("expires", *item.text("expires"))
    for name, field in (("version", "version"), ("pubstatus", "status"), ("language", "language")):
        text, place = item.text(name)
        draft.put(field, text, place)
    located, place = item.text("located")
    draft.put("dateline", located, place)
    _rights(item, draft)
    for genre in item.items("genres"):
        text, place = named(genre)
        if draft.has("genre") and text:
            draft.add("keywords", text, place)
        draft.put("genre", text, place)
    for one in item.items("trustindicators"):
        href, place = one.text("href")
        if href:
            draft.add("principles", href, place)
        else:
            draft.unmapped("trust indicator", one.pointer)
    _warnings(item, draft)


def _rights(item: Item, draft: Draft) -> None:
    said: dict[str, str] = {}
    places: dict[str, str] = {}
    rows = [(field, *item.text(name)) for name, field in _RIGHTS]
    for info in [
        Item.of(value, place)
        for place, value in [item.members.get("rightsinfo", ("", None))]
        if isinstance(value, dict)
    ]:
        rows.append(("license", *info.text("linkedrights")))
        if info.text("encodedrights")[0]:
            draft.unmapped("encoded rights", info.text("encodedrights")[1])
    for field, text, place in rows:
        if text:
            said[field], places[field] = text, place
    if said:
        draft.put("rights", Rights(**said), next(iter(places.values())), places=places)


_RIGHTS = (
    ("copyrightholder", "copyright_holder"),
    ("copyrightnotice", "copyright_notice"),
    ("usageterms", "usage_terms"),
)


def _warnings(item: Item, draft: Draft) -> None:
    status, place = item.text("pubstatus")
    if status in {"withheld", "canceled"}:
        draft.note("not-for-use", f"its status is {status!r}: it is not for publication", pointer="/status")
    embargo, _ = item.text("embargoeduntil")
    if embargo:
        draft.note("embargoed", f"it must not be published before {embargo}")
    if item.text("representationtype")[0] in {"partial", "incomplete"}:
        draft.note("partial-content", "this is a part of the item only", "ask the sender for the whole")
    note, place = item.text("ednote")
    if note:
        shown = note if len(note) <= 200 else note[:199] + "…"
        draft.note("editorial-note", f"a note for editors ({place}): {shown}", severity="info")


def _body(item: Item, draft: Draft) -> None:
    summary = [(one, *one.text("value")) for one in item.items("descriptions")]
    for _, text, place in summary[:1]:
        draft.put("standfirst", plain_text(text), place)
    for _, text, place in summary[1:]:
        if text:
            draft.unmapped("another description", place)
    bodies = [(_form(one), *one.text("value")) for one in item.items("bodies")]
    for form in ("html", "nitf", "plain"):
        for found, text, place in bodies:
            if found == form and text and not draft.has("body"):
                fragment = Fragment(blocks=plain_blocks(text)) if form == "plain" else read_fragment(text)
                if _repeats_title(fragment.blocks, draft):
                    fragment.drop_first()
                put_body(draft, fragment, place)


def _form(body: Item) -> str:
    kinds = {body.text("contenttype")[0].lower().split(";")[0], body.text("role")[0].lower()}
    if kinds & set(_HTML):
        return "html"
    if any("nitf" in kind for kind in kinds):
        return "nitf"
    text = body.text("value")[0][:2000].lower()
    return "html" if "<p>" in text or "<p " in text or "</p>" in text else "plain"


def _repeats_title(blocks: list[Paragraph], draft: Draft) -> bool:
    """Whether the first block is the headline, which agencies repeat at the top of a body."""
    title = " ".join(draft.said("headline").split()).casefold()
    return len(blocks) > 1 and blocks[0].text.casefold() == title
