"""ninjs 3.1 as it is written: by its own schema, and read again the same."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from semantic.errors import SemanticError
from semantic.model import Article, Author, Entity
from semantic.readers import read, read_all
from semantic.readers.ninjs.schemas import defects
from semantic.sinks.ninjs import ninjs_item
from tests.readers.records.samples import NAMES, SAMPLES
from tests.strategies import articles

_KEPT = (
    "headline", "alternative_headline", "standfirst", "body", "agencies", "dateline", "language", "keywords", "topics",
    "rights", "principles", "identifiers", "version", "canonical_url", "genre",
)  # fmt: skip


def _bare(entity: Entity) -> tuple[object, ...]:
    return entity.kind, entity.name, entity.authority, entity.geo, entity.role


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_is_read_again(name: str) -> None:
    for article in read_all(SAMPLES[name].source):
        assert isinstance(article, Article)
        item, _ = ninjs_item(article, "urn:x-item:1")
        assert list(defects("3.1", item)) == []
        again = read(json.dumps(item).encode(), format="ninjs")
        named = replace(again, identifiers=tuple(one for one in again.identifiers if one != "urn:x-item:1"))
        for field in _KEPT:
            assert getattr(named, field) == getattr(article, field), field
        assert [one.name for one in again.authors] == [one.name for one in article.authors]
        assert [one.name for one in again.events] == [one.name for one in article.events]
        assert list(map(_bare, again.entities)) == list(map(_bare, article.entities))
        assert [(one.url, one.caption, one.credit) for one in again.images] == [
            (one.url, one.caption, one.credit) for one in article.images
        ]
        assert [(one.headline, one.url) for one in again.related] == [
            (one.headline, one.url) for one in article.related
        ]


@settings(
    max_examples=40,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(articles())
def test_every_article_becomes_an_item_by_the_schema(article: Article) -> None:
    item, notes = ninjs_item(article, "urn:x-item:1")
    assert list(defects("3.1", item)) == []
    assert len({note.message for note in notes}) == len(notes)


def test_what_ninjs_has_no_place_for_is_noted() -> None:
    article = Article(
        headline="Ferry",
        date_published="2026-03-04",
        date_modified="2026-03-05",
        authors=(Author("Ada", job_title="Editor"),),
    )
    _, notes = ninjs_item(article, "urn:x-item:1")
    assert [note.message for note in notes] == [
        "ninjs 3.1 has no place for the dateModified 2026-03-05, which has no time with an offset",
        "ninjs 3.1 has no place for datePublished",
        "ninjs 3.1 has no place for authors' job titles and employers",
    ]


def test_the_sample_raises_nothing_else() -> None:
    with pytest.raises(SemanticError):
        read(b"{}", format="ninjs")
