"""Markdown with front matter, in the spellings of Hugo, Jekyll, Pelican and Zola."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from semantic.errors import EmptyInputError, NotAnArticleError, TooLargeError
from semantic.model import Image, Publisher, Rights
from semantic.pointers import token
from semantic.readers.decode import decode
from semantic.readers.draft import Draft, captioned
from semantic.readers.fragments import put_body, read_fragment
from semantic.readers.front_matter import part
from semantic.readers.json_source import with_characters
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import JSON, Article

__all__ = ["read_markdown"]


def read_markdown(source: bytes, *, path: str | None = None) -> Article:
    """The article of a Markdown file; its title is that of the front matter, else the first heading of level one.

    Dates are kept as they are written; one without a time zone stays without. Template commands (`{{< … >}}`,
    `{% … %}`) are not text: figures among them are pictures, the others are noted.
    """
    decoded = decode(source, path=path)
    if not decoded.text.strip():
        raise EmptyInputError("the input is empty", path=path, remedy="give a Markdown file")
    head = part(decoded.text, path)
    said = with_characters({**head.members}, path)
    members = {name.lower(): (f"/{token(name)}", value) for name, value in said.items()}
    for group in _GROUPS:
        place, inner = members.get(group, ("", None))
        if isinstance(inner, Mapping):
            for name, value in inner.items():
                members.setdefault(name.lower(), (f"{place}/{token(name)}", value))
    draft = Draft("front-matter")
    for note in decoded.diagnostics:
        draft.note(note.code, note.message, note.remedy, severity=note.severity)
    text, figures = _without_commands(head.body, draft)
    if len(text) > _LONGEST:
        raise TooLargeError(
            f"the Markdown text has {len(text):,} characters, the limit is {_LONGEST:,}",
            path=path,
            remedy="give one article a file",
        )
    if _depth(text) > _DEEPEST:
        raise NotAnArticleError(
            "quotes and lists are nested too deeply", path=path, remedy="give the article's text"
        )
    found = read_fragment(_html(text), _url(members))
    _values(members, draft)
    if not draft.has("headline") and found.blocks and found.blocks[0].kind == "subheading":
        draft.put("headline", found.blocks[0].text, "# (the first heading)", rule="first-heading")
    if (
        found.blocks
        and found.blocks[0].kind == "subheading"
        and found.blocks[0].text == draft.said("headline")
    ):
        found.drop_first()
    named_picture = draft.has("images")
    put_body(draft, found, "the Markdown text")
    for image in figures:
        draft.image(image, "a figure command in the text")
    for name, (place, _) in members.items():
        is_read = name in _READ or (named_picture and any(name in names for _, names in _OF_PICTURES))
        if not is_read and name not in _GROUPS:
            draft.unmapped(name, place)
    return draft.article(path, "/title")


#: Tables that hold values of the head beside those at its top: Zola's and Hugo's.
_GROUPS = ("extra", "taxonomies", "params")
_Row = tuple[str, tuple[str, ...]]
_TEXTS: tuple[_Row, ...] = (
    ("headline", ("title",)),
    ("alternative_headline", ("subtitle", "headline", "linktitle")),
    ("standfirst", ("description", "summary", "excerpt", "lead", "teaser", "standfirst", "dek")),
    ("language", ("lang", "language", "languagecode", "locale")),
    ("dateline", ("dateline",)),
    ("genre", ("genre",)),
)
_DATES: tuple[_Row, ...] = (
    ("date_published", ("date", "publishdate", "pubdate", "published", "date_published")),
    (
        "date_modified",
        ("lastmod", "modified", "updated", "last_modified_at", "last_modified", "date_modified"),
    ),
    ("expires", ("expirydate", "unpublishdate")),
)
_AUTHORS = ("author", "authors", "byline")
_KEYWORDS = ("tags", "tag", "keywords")
_SECTIONS = ("section", "category", "categories")
_PICTURES = (
    "image",
    "images",
    "cover",
    "featured_image",
    "featureimage",
    "hero",
    "banner",
    "thumbnail",
    "header_image",
)
_ADDRESSES = ("canonical", "canonicalurl", "canonical_url", "url", "permalink")
#: What the head says of the picture that it names.
_OF_PICTURES: tuple[_Row, ...] = (
    ("caption", ("image_caption", "caption")),
    ("credit", ("image_credit", "credit", "photographer")),
)
_RIGHTS: tuple[_Row, ...] = (
    ("copyright_notice", ("copyright", "rights")),
    ("copyright_holder", ("copyright_holder",)),
    ("license", ("license", "licence")),
)
#: What the site's generator needs, and no reader of the article.
_OF_THE_SITE = frozenset({
    "layout", "template", "draft", "slug", "weight", "type", "aliases", "permalink", "path", "toc", "menu", "comments",
    "published", "render", "outputs", "math", "in_search_index", "status", "linktitle", "ismarkdown",
})  # fmt: skip
_READ = _OF_THE_SITE | {
    "publisher",
    *_AUTHORS,
    *_KEYWORDS,
    *_SECTIONS,
    *_PICTURES,
    *_ADDRESSES,
    *(name for _, names in (*_TEXTS, *_DATES, *_RIGHTS) for name in names),
}
_Members = Mapping[str, tuple[str, "JSON"]]


def _values(members: _Members, draft: Draft) -> None:
    for field, names in _TEXTS:
        for place, text in _texts(members, names):
            if not (field == "alternative_headline" and text == draft.said("headline")):
                draft.put(field, " ".join(text.split()), place)
    for field, names in _DATES:
        for name in names:
            place, value = members.get(name, ("", None))
            if isinstance(value, str) and value not in {"true", "false"}:
                draft.date(field, _moment(value), place)
    for name in _AUTHORS:
        _authors(*members.get(name, ("", None)), draft)
    for name in _KEYWORDS:
        for place, word in _words(*members.get(name, ("", None))):
            draft.add("keywords", word, place)
    for name in _SECTIONS:
        for place, word in _words(*members.get(name, ("", None))):
            if draft.has("section"):
                draft.add("keywords", word, place)
            else:
                draft.put("section", word, place)
    for name in _ADDRESSES:
        place, value = members.get(name, ("", None))
        if isinstance(value, str) and value:
            if is_web_url(value):
                draft.put("canonical_url", value, place)
            elif name not in {"url", "permalink"}:  # There a path of the site may stand.
                draft.unmapped(name, place)
    for name in _PICTURES:
        _pictures(*members.get(name, ("", None)), members, draft)
    _rest(members, draft)


def _rest(members: _Members, draft: Draft) -> None:
    place, publisher = members.get("publisher", ("", None))
    if isinstance(publisher, str) and publisher:
        draft.put("publisher", Publisher(publisher), place)
    said, places = {}, {}
    for field, names in _RIGHTS:
        for place, text in _texts(members, names):
            if field == "license" and not is_web_url(text):
                draft.unmapped("license", place)
                continue
            said[field], places[field] = text, place
    if said:
        draft.put("rights", Rights(**said), next(iter(places.values())), places=places)
    for name in ("draft", "published", "status"):
        place, value = members.get(name, ("", None))
        if (name, str(value).lower()) in {
            ("draft", "true"),
            ("published", "false"),
            ("status", "draft"),
            ("status", "hidden"),
        }:
            draft.note("not-for-use", f"{name} is {value}: it is not published", pointer="/status")
            draft.put("status", "draft", place)


def _texts(members: _Members, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        place, value = members.get(name, ("", None))
        if isinstance(value, str) and value.strip():
            yield place, value.strip()


def _words(place: str, value: JSON) -> Iterator[tuple[str, str]]:
    """The words of a list, or of a text that parts them by commas."""
    if isinstance(value, str):
        for word in re.split(r"[,;]|\n", value):
            if word.strip():
                yield place, word.strip()
    elif isinstance(value, list):
        for i, one in enumerate(value):
            if isinstance(one, str) and one.strip():
                yield f"{place}/{i}", one.strip()


def _authors(place: str, value: JSON, draft: Draft) -> None:
    """One name, a list of names, or names with an address and a title."""
    if isinstance(value, str) and value.strip():
        for name in value.split("\n") if "\n" in value else value.split(";"):
            draft.byline(name, place)
    elif isinstance(value, list):
        for i, one in enumerate(value):
            if isinstance(one, str):
                draft.author(one, f"{place}/{i}")
            else:
                _authors(f"{place}/{i}", one, draft)
    elif isinstance(value, Mapping):
        said = {key: one for key, one in value.items() if isinstance(one, str) and one}
        title = next((said[key] for key in ("job_title", "title", "role") if key in said), None)
        draft.author(
            said.get("name", ""), f"{place}/name", url=said.get("url") or said.get("link"), job_title=title
        )


def _pictures(place: str, value: JSON, members: _Members, draft: Draft) -> None:
    if isinstance(value, str) and value.strip():
        said = dict(
            _texts_of(
                members,
                _OF_PICTURES,
            )
        )
        image = captioned(
            Image(url=value.strip(), is_lead=not draft.has("images")),
            said.get("caption", ""),
            said.get("credit", ""),
        )
        draft.image(image, place)
    elif isinstance(value, list):
        for i, one in enumerate(value):
            if isinstance(one, (str, Mapping)):
                _pictures(f"{place}/{i}", one, {}, draft)
    elif isinstance(value, Mapping):
        texts = {name.lower(): one for name, one in value.items() if isinstance(one, str)}
        url = next((texts[key] for key in ("url", "src", "image", "path", "feature") if texts.get(key)), None)
        if url:
            credit = next(
                (texts[key] for key in ("credit", "attribution", "photographer", "source") if texts.get(key)),
                "",
            )
            image = captioned(
                Image(url=url, is_lead=not draft.has("images")), texts.get("caption", ""), credit
            )
            draft.image(image, place)


def _texts_of(members: _Members, rows: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[tuple[str, str]]:
    for field, names in rows:
        for _, text in _texts(members, names):
            yield field, text


# "2026-03-01 07:30", "2026-03-01 07:30:00 +0100", "2026-03-01T07:30Z"
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ]+(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)[ ]*(Z|UTC|GMT|[+-]\d\d:?\d\d)?", re.ASCII
)


def _moment(text: str) -> str:
    """A date as generators of sites write it, as ISO 8601; another one as it is."""
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        return text.strip()
    zone = match[3] or ""
    zone = (
        "Z" if zone in {"UTC", "GMT"} else zone if ":" in zone or len(zone) < 5 else f"{zone[:3]}:{zone[3:]}"
    )
    return f"{match[1]}T{match[2]}{zone}"


def _url(members: _Members) -> str | None:
    found = (members.get(name, ("", None))[1] for name in _ADDRESSES)
    return next((one for one in found if isinstance(one, str) and is_web_url(one)), None)


# {{< figure src="a.jpg" caption="…" >}}, {{% note %}}, {% include image.html %}, {{ figure(src="a.jpg") }}, {static}
_COMMAND = re.compile(r"\{\{[<%]?(?P<inside>[^{}]{0,2000})[>%]?\}\}|\{%(?P<tag>[^{}]{0,2000}?)%\}")
_ARGUMENT = re.compile(r"(\w{1,30})\s?=\s?(?:\"([^\"]{0,1000})\"|'([^']{0,1000})')")


def _without_commands(body: str, draft: Draft) -> tuple[str, list[Image]]:
    """The text without template commands; pictures among these."""
    figures: list[Image] = []
    lost: dict[str, int] = {}

    def replaced(match: re.Match[str]) -> str:
        inside = (match["inside"] or match["tag"] or "").strip(" <>%/")
        words = re.split(r"[\s(]", inside, maxsplit=1)
        said = {key: double or single for key, double, single in _ARGUMENT.findall(inside)}
        src = said.get("src") or said.get("url") or said.get("path")
        if src and ("fig" in words[0] or "im" in words[0]):
            figures.append(
                captioned(
                    Image(url=src), said.get("caption", ""), said.get("attr") or said.get("credit") or ""
                )
            )
        elif words[0]:
            lost[words[0][:30]] = lost.get(words[0][:30], 0) + 1
        return " "

    text = _COMMAND.sub(replaced, body) if "{{" in body or "{%" in body else body
    if lost:
        named = ", ".join(f"{name} ({times})" for name, times in list(lost.items())[:10])
        draft.note(
            "command-left-out",
            f"left out what the site's templates would fill in: {named}",
            "give the page that they make",
        )
    return text, figures


#: The parser takes up to 16 seconds for a million hostile characters; no article has this many.
_LONGEST = 120_000
#: Markdown nests no deeper in an article; a line of a million ">" would cost minutes.
_DEEPEST = 100
_NESTED = re.compile(r"^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+", re.MULTILINE)


def _depth(text: str) -> int:
    """How many marks of quotes and lists stand one after the other at most."""
    return max((len(re.findall(r"\S+?", match.group())) for match in _NESTED.finditer(text)), default=0)


def _html(text: str) -> str:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 40 ms, and Markdown alone needs it

    html: str = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    return html
