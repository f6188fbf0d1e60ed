"""Posts as the REST interface of WordPress gives them: `/wp-json/wp/v2/posts?_embed`, one or a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from semantic.errors import NotAnArticleError, SemanticError, WrongFormatError
from semantic.model import Image
from semantic.readers.draft import Draft, captioned
from semantic.readers.fragments import plain_text, put_body, read_fragment
from semantic.readers.json_source import json_value, with_characters, without_mark
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from semantic.model import JSON, Article

__all__ = ["read_wordpress"]


def read_wordpress(source: bytes, *, path: str | None = None) -> Iterator[Article | SemanticError]:
    """Each post: its article, or the error that says why it is none.

    What `?_embed` brings along (authors, the featured picture, categories and tags) is taken from there; without it,
    the numbers of authors and terms say nothing, which is noted.
    """
    value = with_characters(json_value(without_mark(source), path), path)
    posts = value if isinstance(value, list) else [value]
    if not posts or not all(isinstance(post, Mapping) for post in posts):
        raise WrongFormatError(
            "this is no post and no list of posts",
            path=path,
            remedy="give the answer of /wp-json/wp/v2/posts?_embed",
        )
    return _articles(posts, is_list=isinstance(value, list), path=path)


def _articles(
    posts: list[Mapping[str, JSON]], *, is_list: bool, path: str | None
) -> Iterator[Article | SemanticError]:
    for i, post in enumerate(posts):
        try:
            yield _article(post, f"/{i}" if is_list else "", path)
        except SemanticError as error:
            yield error


def _article(post: Mapping[str, JSON], at: str, path: str | None) -> Article:
    if not isinstance(post.get("title"), (Mapping, str)):
        raise NotAnArticleError("this is no WordPress post: it has no title", path=path, place=f"{at}/title")
    draft = Draft("wordpress")
    link = _text(post.get("link"))
    draft.put("canonical_url", link, f"{at}/link")
    draft.put("headline", plain_text(_rendered(post, "title")), f"{at}/title/rendered")
    guid = _rendered(post, "guid")
    if guid and guid != link:
        draft.add("identifiers", guid, f"{at}/guid/rendered")
    for field, name in (("date_published", "date"), ("date_modified", "modified")):
        _date(post, field, name, draft, at)
    status = _text(post.get("status"))
    draft.put("status", status, f"{at}/status")
    if status not in {"", "publish"}:
        draft.note("not-for-use", f"its status is {status!r}: it is not published", pointer="/status")
    embedded = post.get("_embedded")
    embedded = embedded if isinstance(embedded, Mapping) else {}
    _authors(embedded, draft, at)
    _featured(embedded, draft, at)
    _terms(embedded, draft, at)
    body = _rendered(post, "content")
    put_body(draft, read_fragment(body, link or None), f"{at}/content/rendered")
    excerpt = plain_text(_rendered(post, "excerpt"))
    if excerpt and not _repeats(excerpt, body):
        draft.put("standfirst", excerpt, f"{at}/excerpt/rendered")
    content = post.get("content")
    if isinstance(content, Mapping) and content.get("protected") is True:
        draft.note("content-protected", "the post has a password, so its text is not in the answer")
    _unresolved(post, draft, at)
    return draft.article(path, at or "/")


def _text(value: JSON) -> str:
    return value.strip() if isinstance(value, str) else ""


def _rendered(post: Mapping[str, JSON], name: str) -> str:
    """A field as the reader of the site sees it; before WordPress 4.4 it is a plain text."""
    value = post.get(name)
    return _text(value.get("rendered", value.get("raw"))) if isinstance(value, Mapping) else _text(value)


def _date(post: Mapping[str, JSON], field: str, name: str, draft: Draft, at: str) -> None:
    """`date` is the site's own time without a zone; with `date_gmt` beside it the offset is known, to the minute."""
    here, gmt = _text(post.get(name)), _text(post.get(f"{name}_gmt"))
    offset = _offset(here, gmt)
    if here and offset is not None:
        draft.date(field, here + offset, f"{at}/{name}")
    elif gmt and not here:
        draft.date(field, f"{gmt}Z", f"{at}/{name}_gmt")
    else:
        draft.date(field, here, f"{at}/{name}")


def _offset(here: str, gmt: str) -> str | None:
    from datetime import datetime  # noqa: PLC0415 - posts alone need it here

    try:
        seconds = int((datetime.fromisoformat(here) - datetime.fromisoformat(gmt)).total_seconds())
    except (ValueError, TypeError):  # None of a date, or one with a zone.
        return None
    if seconds % 900 or abs(seconds) > 14 * 3600:
        return None
    if not seconds:
        return "Z"
    return f"{'-' if seconds < 0 else '+'}{abs(seconds) // 3600:02}:{abs(seconds) % 3600 // 60:02}"


def _authors(embedded: Mapping[str, JSON], draft: Draft, at: str) -> None:
    for i, author in enumerate(_objects(embedded.get("author"))):
        url = _text(author.get("link"))
        draft.author(
            _text(author.get("name")), f"{at}/_embedded/author/{i}/name", url=url if is_web_url(url) else None
        )


def _featured(embedded: Mapping[str, JSON], draft: Draft, at: str) -> None:
    for i, media in enumerate(_objects(embedded.get("wp:featuredmedia"))):
        here = f"{at}/_embedded/wp:featuredmedia/{i}"
        url = _text(media.get("source_url"))
        if not url:
            continue
        if _text(media.get("media_type")) not in {"image", ""}:
            draft.unmapped(f"featured {_text(media.get('media_type'))}", here)
            continue
        details = media.get("media_details")
        details = details if isinstance(details, Mapping) else {}
        meta = details.get("image_meta")
        meta = meta if isinstance(meta, Mapping) else {}
        image = Image(
            url=url, width=_size(details.get("width")), height=_size(details.get("height")), is_lead=True
        )
        caption = read_fragment(_rendered(media, "caption"))
        said = " ".join(block.text for block in caption.blocks)
        places = {"caption": f"{here}/caption/rendered", "url": f"{here}/source_url"}
        credit = _text(meta.get("credit"))
        if credit:
            places["credit"] = f"{here}/media_details/image_meta/credit"
        image = captioned(image, said, credit)
        if image.credit and not image.credit.copyright_notice and (notice := _text(meta.get("copyright"))):
            draft.unmapped(f"copyright of the picture ({notice[:60]})", here)
        draft.image(image, here, places)


def _terms(embedded: Mapping[str, JSON], draft: Draft, at: str) -> None:
    """Categories are sections, the first of them the article's; tags are keywords, and so are the other categories."""
    groups = embedded.get("wp:term")
    for i, group in enumerate(groups if isinstance(groups, list) else ()):
        for j, term in enumerate(_objects(group)):
            name, place = plain_text(_text(term.get("name"))), f"{at}/_embedded/wp:term/{i}/{j}/name"
            if not name or (_text(term.get("slug")) == "uncategorized"):
                continue
            if _text(term.get("taxonomy")) == "category" and not draft.has("section"):
                draft.put("section", name, place)
            else:
                draft.add("keywords", name, place)


def _unresolved(post: Mapping[str, JSON], draft: Draft, at: str) -> None:
    """Numbers of authors, pictures and terms that nothing in the answer resolves."""
    for name, field in (
        ("author", "authors"),
        ("featured_media", "images"),
        ("categories", "section"),
        ("tags", "keywords"),
    ):
        if post.get(name) and not draft.has(field):
            draft.note(
                "not-embedded",
                f"{at}/{name} is a number only, so what it stands for is unknown",
                "ask for the posts with ?_embed",
                pointer=f"/{field}",
            )


def _repeats(excerpt: str, body: str) -> bool:
    """Whether the excerpt is the beginning of the text, which WordPress makes where nobody wrote one."""
    start = excerpt.removesuffix("[…]").removesuffix("[...]").removesuffix("…").rstrip()
    text = " ".join(block.text for block in read_fragment(body).blocks)
    return text.startswith(start)


def _objects(value: JSON) -> list[Mapping[str, JSON]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _size(value: JSON) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 100_000 else None
