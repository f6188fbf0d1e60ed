"""Labelled blocks -> Article, with the evidence of every value and an omission for everything else."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from semantic.model import (
    Article,
    Author,
    Credit,
    Diagnostic,
    Evidence,
    Image,
    Omission,
    OmissionKind,
    Paragraph,
    ParagraphKind,
    RelatedLink,
    Span,
)
from semantic.readers.language import detect_language
from semantic.readers.lines.agencies import organization
from semantic.readers.lines.datelines import parse_dateline
from semantic.readers.lines.dates import DateLine, caption_date, parse_date_line
from semantic.readers.text.picture_values import inner_span, read_picture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from semantic.readers.text.page import Label, Labels, Page

__all__ = ["assemble"]

_BODY_KINDS: Mapping[str, ParagraphKind] = {
    "paragraph": "paragraph",
    "subheading": "subheading",
    "quote": "quote",
    "list-item": "list-item",
    "time": "time",
}
# The mark before a list item, which says no more than `kind` does; a number stays.
_BULLET = re.compile(r"^[•▪◦‣●○*·–—-]\s+(?=\S)")
_OMISSION_KINDS: Mapping[str, OmissionKind] = {
    "chrome": "chrome",
    "promo": "promo",
    "duplicate": "duplicate",
    "comment": "comment",
}


@dataclass(slots=True)
class _Draft:
    """The values read so far; lives only inside `assemble`."""

    evidence: dict[str, Evidence] = field(default_factory=dict)
    omissions: list[Omission] = field(default_factory=list)

    def saw(self, pointer: str, rule: str, *spans: Span) -> None:
        self.evidence[pointer] = Evidence(rule, spans)

    def also(self, pointer: str, span: Span) -> None:
        known = self.evidence[pointer]
        self.evidence[pointer] = Evidence(known.rule, (*known.spans, span))


def assemble(page: Page, labels: Labels, diagnostics: Sequence[Diagnostic] = ()) -> Article:
    """The article that the labelled blocks spell out; every block is in a value's evidence or an omission."""
    draft = _Draft()
    pointers: dict[int, str] = {}
    headline = _single(page, labels, "headline", draft, pointers)
    standfirst = _single(page, labels, "standfirst", draft, pointers)
    genre = _single(page, labels, "genre", draft, pointers)
    body = _body(page, labels, draft, pointers)
    images = _images(page, labels, draft, pointers)
    authors, agencies = _bylines(page, labels, draft)
    published, modified = _dates(page, labels, draft)
    dateline, agencies = _dateline(page, labels, draft, agencies, headline or "")
    related = _related(page, labels, draft, pointers)
    language = _language(page, headline, standfirst, body, draft, pointers)
    _omissions(page, labels, draft, pointers)
    return Article(
        text=page.text,
        headline=headline,
        standfirst=standfirst,
        authors=authors,
        dateline=dateline,
        agencies=agencies,
        date_published=published,
        date_modified=modified,
        language=language,
        genre=genre,
        body=body,
        images=images,
        related=related,
        evidence=draft.evidence,
        omissions=tuple(sorted(draft.omissions, key=lambda omission: omission.span)),
        diagnostics=tuple(diagnostics),
    )


def _of(labels: Labels, kind: str) -> list[tuple[int, Label]]:
    return [(index, labels[index]) for index in sorted(labels) if labels[index].kind == kind]


def _single(page: Page, labels: Labels, kind: str, draft: _Draft, pointers: dict[int, str]) -> str | None:
    found = _of(labels, kind)
    if not found:
        return None
    index, label = found[0]
    draft.saw(f"/{kind}", label.rule, page[index].span)
    pointers[index] = f"/{kind}"
    return page[index].text


def _body(page: Page, labels: Labels, draft: _Draft, pointers: dict[int, str]) -> tuple[Paragraph, ...]:
    body: list[Paragraph] = []
    for index in sorted(labels):
        label = labels[index]
        kind = _BODY_KINDS.get(label.kind)
        if kind is None:
            continue
        pointer = f"/body/{len(body)}"
        text = page[index].text
        bullet = _BULLET.match(text) if kind == "list-item" else None
        start = bullet.end() if bullet else 0
        draft.saw(pointer, label.rule, inner_span(page.text, page[index].span, start, len(text)))
        pointers[index] = pointer
        body.append(Paragraph(text[start:], kind))
    return tuple(body)


def _images(page: Page, labels: Labels, draft: _Draft, pointers: dict[int, str]) -> tuple[Image, ...]:
    images: list[Image] = []
    credits_of = {
        label.of: index
        for index, label in _of(labels, "credit")
        if label.of is not None and labels[label.of].kind == "caption"
    }
    paired = set(credits_of.values())
    paragraphs = 0
    seen: dict[str, int] = {}
    for index in sorted(labels):
        label = labels[index]
        if label.kind in _BODY_KINDS:
            paragraphs += 1
        if label.kind not in {"caption", "credit"} or index in paired:
            continue
        block = page[index]
        number = len(images)
        pointer = f"/images/{number}"
        caption, caption_span, credit, credit_span, credit_rule = read_picture(page, index, label, credits_of)
        key = "".join(char for char in (caption or "").casefold() if char.isalnum())
        if key and key in seen:
            known = f"/images/{seen[key]}"
            draft.also(f"{known}/caption", caption_span or block.span)
            draft.omissions.append(Omission("duplicate", block.span, "picture-repeated"))
            if index in credits_of:
                draft.omissions.append(
                    Omission("duplicate", page[credits_of[index]].span, "picture-repeated")
                )
            if credit is not None and credit_span is not None and images[seen[key]].credit is None:
                images[seen[key]] = _with_credit(images[seen[key]], credit)
                draft.saw(f"{known}/credit", credit_rule, credit_span)
            continue
        if key:
            seen[key] = number
        date = None
        if caption is not None and caption_span is not None:
            draft.saw(f"{pointer}/caption", label.rule, caption_span)
            pointers[index] = f"{pointer}/caption"
            dated = caption_date(caption)
            if dated is not None:
                date = dated.iso
                at = inner_span(page.text, caption_span, dated.start, dated.end)
                draft.saw(f"{pointer}/dateCreated", "date-in-caption", at)
        if credit is not None and credit_span is not None:
            draft.saw(f"{pointer}/credit", credit_rule, credit_span)
        images.append(
            Image(
                caption=caption,
                credit=credit,
                date_created=date,
                is_lead=number == 0,
                after_paragraph=paragraphs,
            )
        )
        draft.saw(pointer, label.rule, block.span)
    return tuple(images)


def _with_credit(image: Image, credit: Credit) -> Image:
    return Image(
        caption=image.caption,
        credit=credit,
        date_created=image.date_created,
        is_lead=image.is_lead,
        after_paragraph=image.after_paragraph,
    )


def _bylines(page: Page, labels: Labels, draft: _Draft) -> tuple[tuple[Author, ...], tuple[str, ...]]:
    authors: list[Author] = []
    agencies: list[str] = []
    for index, label in _of(labels, "byline"):
        found = page.byline(index)
        span = page[index].span
        draft.evidence.setdefault("/authors", Evidence(label.rule, ()))
        draft.also("/authors", span)
        if found is None:  # "By" on a line of its own
            continue
        for author, inner in zip(found.authors, found.spans, strict=True):
            at = inner_span(page.text, span, inner.start, inner.end)
            names = [known.name.casefold() for known in authors]
            if author.name.casefold() in names:
                draft.also(f"/authors/{names.index(author.name.casefold())}", at)
            else:
                draft.saw(f"/authors/{len(authors)}", label.rule, at)
                authors.append(author)
        for agency in found.agencies:
            if not any(_is_same_agency(agency, known) for known in agencies):
                draft.saw(f"/agencies/{len(agencies)}", label.rule, span)
                agencies.append(agency)
    # "By" whose name is not there says nothing; "By Staff" says that nobody is named.
    if all(label.rule == "byline-word" for _, label in _of(labels, "byline")):
        known = draft.evidence.pop("/authors", None)
        for span in known.spans if known is not None else ():
            draft.omissions.append(Omission("chrome", span, "byline-word-without-name"))
    for index, label in _of(labels, "job-title"):
        byline = page.byline(label.of) if label.of is not None else None
        for number, author in enumerate(authors):
            if byline is not None and author.name == byline.authors[0].name:
                authors[number] = replace(author, job_title=page[index].text)
                draft.saw(f"/authors/{number}/jobTitle", label.rule, page[index].span)
    return tuple(authors), tuple(agencies)


def _is_same_agency(first: str, second: str) -> bool:
    """Both forms name one agency: "AP", "Associated Press"."""
    known = organization(first)
    return first == second or (known is not None and known == organization(second))


def _dates(page: Page, labels: Labels, draft: _Draft) -> tuple[str | None, str | None]:
    """The first stated date of each kind, from the date lines and from the dates that end a byline."""
    published = modified = None
    for index in sorted(labels):
        label = labels[index]
        if label.kind not in {"date", "byline"}:
            continue
        found, shift = _stated_date(page, index, label)
        span = page[index].span
        used = False
        if found is not None and found.published is not None and published is None:
            published, used = found.published, True
            draft.saw("/datePublished", label.rule, _shifted(page.text, span, found.published_span, shift))
        if found is not None and found.modified is not None and modified is None:
            modified, used = found.modified, True
            draft.saw("/dateModified", label.rule, _shifted(page.text, span, found.modified_span, shift))
        if label.kind == "date":
            if not used:
                draft.omissions.append(Omission("duplicate", span, "date-repeated"))
            else:
                draft.omissions.append(Omission("chrome", span, "date-line"))
    return published, modified


def _stated_date(page: Page, index: int, label: Label) -> tuple[DateLine | None, int]:
    """The dates of the block, and where the part of its text starts in which their spans count."""
    if label.kind == "date":
        return page.date(index), 0
    byline = page.byline(index)
    text = page[index].text
    if byline is None or byline.tail >= len(text):
        return None, 0
    return parse_date_line(text[byline.tail :]), byline.tail


def _shifted(text: str, span: Span, inner: Span | None, shift: int) -> Span:
    return span if inner is None else inner_span(text, span, inner.start + shift, inner.end + shift)


def _dateline(
    page: Page, labels: Labels, draft: _Draft, agencies: tuple[str, ...], headline: str
) -> tuple[str | None, tuple[str, ...]]:
    """The place line at the start of the first paragraph, or on a line of its own before it."""
    first = next(
        (index for index, label in sorted(labels.items()) if label.kind in {"dateline", "paragraph"}), None
    )
    if first is None:
        return None, agencies
    block = page[first]
    found = page.dateline(first) or parse_dateline(block.text, headline=headline)
    if found is None:
        return None, agencies
    rule = "dateline-alone" if labels[first].kind == "dateline" else "dateline-at-the-start"
    if found.text is not None:
        start = block.text.index(found.text)
        draft.saw("/dateline", rule, inner_span(page.text, block.span, start, start + len(found.text)))
    all_agencies = list(agencies)
    for agency in found.agencies:
        if not any(_is_same_agency(agency, known) for known in all_agencies):
            start = block.text.index(agency)
            at = inner_span(page.text, block.span, start, start + len(agency))
            draft.saw(f"/agencies/{len(all_agencies)}", rule, at)
            all_agencies.append(agency)
    return found.text, tuple(all_agencies)


def _related(page: Page, labels: Labels, draft: _Draft, pointers: dict[int, str]) -> tuple[RelatedLink, ...]:
    related: list[RelatedLink] = []
    captions = {label.of: index for index, label in _of(labels, "teaser-caption")}
    addresses = {label.of: index for index, label in _of(labels, "teaser-url")}
    for index, label in _of(labels, "teaser"):
        pointer = f"/related/{len(related)}"
        block = page[index]
        inside = _ADDRESS_AT_THE_END.search(block.text)
        headline_end = inside.start() if inside else len(block.text)
        draft.saw(f"{pointer}/headline", label.rule, inner_span(page.text, block.span, 0, headline_end))
        pointers[index] = f"{pointer}/headline"
        caption = url = None
        if inside:
            url = inside["url"]
            at_end = inner_span(page.text, block.span, inside.start("url"), inside.end("url"))
            draft.saw(f"{pointer}/url", "address-in-teaser", at_end)
        if (at := captions.get(index)) is not None:
            credit = page.credit(at)
            end = len(page[at].text) if credit is None else credit.caption_end
            caption = page[at].text[:end].rstrip() or None
            if caption is None:  # a credit without a caption says nothing that a link can hold
                draft.omissions.append(Omission("chrome", page[at].span, "teaser-credit-without-caption"))
            else:
                draft.saw(f"{pointer}/caption", labels[at].rule, page[at].span)
        if url is None and (at := addresses.get(index)) is not None:
            url = page[at].text.strip("()")
            draft.saw(f"{pointer}/url", labels[at].rule, page[at].span)
        related.append(RelatedLink(block.text[:headline_end], url=url, caption=caption))
    return tuple(related)


# "The lighthouse keeper (https://example.com/keeper)", "The lighthouse keeper https://example.com/keeper"
_ADDRESS_AT_THE_END = re.compile(r"\s(?:[–—:-]\s)?[(<\[]?(?P<url>https?://[^\s()<>\[\]\"]{4,400})[)>\]]?$")


def _language(
    page: Page,
    headline: str | None,
    standfirst: str | None,
    body: Sequence[Paragraph],
    draft: _Draft,
    pointers: Mapping[int, str],
) -> str | None:
    sample = "\n".join(part for part in (headline, standfirst, *(block.text for block in body)) if part)
    guess = detect_language(sample[:20_000])
    if guess is None or not body:
        return None
    spans = [page[index].span for index, pointer in sorted(pointers.items()) if pointer.startswith("/body/")]
    longest = max(spans, key=lambda span: span.end - span.start)
    draft.saw("/language", "language-of-the-running-text", longest)
    return guess.language


def _omissions(page: Page, labels: Labels, draft: _Draft, pointers: Mapping[int, str]) -> None:
    for index in sorted(labels):
        label = labels[index]
        kind = _OMISSION_KINDS.get(label.kind)
        if kind is None:
            continue
        draft.omissions.append(Omission(kind, page[index].span, label.rule))
        pointer = pointers.get(label.of) if label.of is not None else None
        if label.kind == "duplicate" and pointer is not None and pointer in draft.evidence:
            draft.also(pointer, page[index].span)
