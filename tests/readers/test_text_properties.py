"""What holds for every text: an article or one SemanticError; spans that are their values; nothing lost."""

from __future__ import annotations

import contextlib
import itertools
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from semantic.errors import SemanticError
from semantic.model import JSON, Article, Span, from_dict, to_dict, zones
from semantic.readers import read
from tests.readers.dumps import dumps, hostile


def _read(text: str) -> Article | None:
    with contextlib.suppress(SemanticError):
        return read(text.encode("utf-8", "surrogatepass"), format="text")
    return None


def _normalised(text: str) -> str:
    return " ".join(text.split())


def _single_values(article: Article) -> dict[str, str]:
    """Every value that must be a slice of the source, by its pointer."""
    values = {"/headline": article.headline, "/standfirst": article.standfirst, "/dateline": article.dateline}
    values |= {f"/body/{i}": block.text for i, block in enumerate(article.body)}
    values |= {f"/images/{i}/caption": image.caption for i, image in enumerate(article.images)}
    values |= {f"/related/{i}/headline": link.headline for i, link in enumerate(article.related)}
    return {pointer: value for pointer, value in values.items() if value}


@settings(max_examples=80)
@given(st.one_of(dumps(), hostile()))
def test_any_text_gives_an_article_or_one_semantic_error(text: str) -> None:
    article = _read(text)
    if article is None:
        return
    assert article.headline
    assert article.body


@settings(max_examples=80)
@given(dumps())
def test_every_slice_of_the_source_is_its_value(text: str) -> None:
    article = _read(text)
    if article is None:
        return
    for pointer, value in _single_values(article).items():
        span = article.evidence[pointer].spans[0]
        assert _normalised(article.text[span.start : span.end]) == value, pointer
    for zone in zones(article):
        assert zone.text


@settings(max_examples=80)
@given(dumps())
def test_every_span_lies_inside_the_text_and_every_pointer_names_a_value(text: str) -> None:
    article = _read(text)
    if article is None:
        return
    document: JSON = to_dict(article)
    spans = [span for evidence in article.evidence.values() for span in evidence.spans]
    spans += [omission.span for omission in article.omissions]
    for span in spans:
        assert 0 <= span.start < span.end <= len(article.text)
    for pointer in article.evidence:
        value: JSON = document
        for token in pointer.split("/")[1:]:
            value = value[int(token)] if isinstance(value, list) else value[token]


@settings(max_examples=80)
@given(dumps())
@example(
    "How a village lives without its ferry\nThe quay at Port Ellery, April 12, 2019.\n"
    + "By Ada Quill\n" * 6
    + "Photo: Zoë Lee\nFerry to Port Ellery returns after nine weeks\n"
    "The quay at Port Ellery, April 12, 2019. Credit: Zoë Lee/North Wire\n"
    "Ferry to Port Ellery returns after nine weeks\n"
)
def test_every_line_is_in_the_evidence_of_a_value_or_in_an_omission(text: str) -> None:
    article = _read(text)
    if article is None:
        return
    assert _lost(article) == []


def _lost(article: Article) -> list[str]:
    """The lines of the source that are in no value's evidence and in no omission."""
    covered = [span for evidence in article.evidence.values() for span in evidence.spans]
    covered += [omission.span for omission in article.omissions]
    lost: list[str] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", article.text):
        inside = line.group().strip()
        start = line.start() + line.group().index(inside[0])
        whole = Span(start, start + len(inside))
        if not any(span.start < whole.end and whole.start < span.end for span in covered):
            lost.append(inside)
    return lost


def test_the_credit_of_a_teaser_without_caption_hides_nothing() -> None:
    article = read(_CREDITED_TEASER.encode(), format="text")
    title = "Ferry to Port Ellery returns after nine weeks"
    assert [(link.headline, link.caption) for link in article.related] == [(title, None)]
    assert [article.text[slice(*span)] for span in article.evidence["/related/0/headline"].spans] == [
        title
    ] * 2
    assert _lost(article) == []


_CREDITED_TEASER = """\
How a village lives without its ferry
The quay at Port Ellery, April 12, 2019.
By Ada Quill
By Ada Quill
By Ada Quill
By Ada Quill
By Ada Quill
By Ada Quill
Photo: Zoë Lee
Ferry to Port Ellery returns after nine weeks
The quay at Port Ellery, April 12, 2019. Credit: Zoë Lee/North Wire
Ferry to Port Ellery returns after nine weeks
"""


@settings(max_examples=80)
@given(dumps())
def test_body_pictures_and_teasers_keep_the_order_of_the_text(text: str) -> None:
    article = _read(text)
    if article is None:
        return
    for group in ("/body/", "/images/", "/related/"):
        starts = [
            (int(pointer.split("/")[2]), evidence.spans[0].start)
            for pointer, evidence in article.evidence.items()
            if pointer.startswith(group)
            and pointer.split("/")[-1] in {"headline", "caption", pointer.split("/")[2]}
        ]
        for (_, first), (_, second) in itertools.pairwise(sorted(starts)):
            assert first <= second


@settings(max_examples=60)
@given(dumps())
def test_reading_twice_gives_the_same_and_the_json_form_gives_it_back(text: str) -> None:
    article = _read(text)
    if article is None:
        return
    assert to_dict(_read(text) or Article()) == to_dict(article)
    assert from_dict(to_dict(article)) == article


@settings(max_examples=60)
@given(dumps())
def test_nothing_is_a_value_and_omitted_at_once(text: str) -> None:
    article = _read(text)
    if article is None:
        return
    values = {
        article.evidence[pointer].spans[0]
        for pointer in _single_values(article)
        if not pointer.startswith("/dateline")
    }
    for omission in article.omissions:
        assert omission.span not in values


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(newline: str) -> None:
    text = "Ferry sails again\n\nThe ferry sailed again on Monday, nine weeks after the storm. Nobody was hurt.\n"
    expected = read(text.encode())
    assert read(text.replace("\n", newline).encode()) == expected
