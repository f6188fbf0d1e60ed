"""What findings tell people to do: read on real pages, where a message misled or a fix guessed."""

from __future__ import annotations

import pytest

from semantic import validate


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("Mira Holm", 'write {"@type": "Person", "name": "Mira Holm"}, or an Organization of that name'),
        ("Organization", 'that is a type: write {"@type": "Organization", "name": …}'),
        ("/people/holm", 'write {"@id": …} with the full address'),
    ],
)
def test_a_text_in_place_of_a_node_is_not_taken_for_an_organization(value: str, fix: str) -> None:
    document = {"@context": "https://schema.org", "@type": "NewsArticle", "creator": value}
    assert [one.fix for one in validate(document, select=["text-for-object"]).findings] == [fix]


def test_a_name_of_a_context_that_stands_for_a_type_is_told_with_it() -> None:
    context = ["https://schema.org", {"desk": "https://schema.org/Text"}]
    document = {"@context": context, "@type": "NewsArticle", "desk": "news"}
    (found,) = validate(document, select=["not-a-property"]).findings
    assert found.message == "'desk' stands for 'Text', a type of schema.org, no property"
    assert "did you mean" not in found.fix


def test_a_credit_at_the_end_of_a_caption_is_told_once() -> None:
    picture = {"@type": "ImageObject", "contentUrl": "https://n.example/f.jpg"}
    for words in ({"caption": "The ferry in port. Foto: Mira Holm/North Wire"}, {"caption": "The ferry."}):
        document = {"@context": "https://schema.org", "@type": "NewsArticle", "image": {**picture, **words}}
        found = validate(document, select=["image-credit-missing", "image-credit-in-caption"]).findings
        expected = "image-credit-in-caption" if "Foto" in words["caption"] else "image-credit-missing"
        assert [one.rule for one in found] == [expected]


@pytest.mark.parametrize(
    ("tag", "fix"),
    [
        ("eng", "write 'en'"),
        ("nb_NO", "write 'nb-NO'"),
        ("jp", "write 'ja'"),
        ("Deutsch", "write 'de'"),
        ("Klingon", 'write a tag of BCP 47: "en", "de-AT"'),
    ],
)
def test_a_tag_that_names_no_language_is_told_with_what_is_meant(tag: str, fix: str) -> None:
    document = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "inLanguage": tag,
        "name": {"@value": "A", "@language": tag},
    }
    found = validate(document, select=["in-language-invalid", "language-tag-invalid"]).findings
    assert [one.fix for one in found] == [fix, fix]


def test_tags_of_two_and_three_letters_for_one_language_are_no_mismatch() -> None:
    article = '{"@context": "https://schema.org", "@type": "NewsArticle", "inLanguage": "eng"}'
    page = f'<html lang="en-US"><script type="application/ld+json">{article}</script>'
    found = validate(page, select=["in-language-mismatch", "in-language-invalid"]).findings
    assert [one.rule for one in found] == ["in-language-invalid"]


def test_a_duration_without_its_sign_is_mended() -> None:
    text = '{"@context": "https://schema.org", "@type": "VideoObject", "duration": "T55S"}'
    (found,) = validate(text, select=["duration-format"]).findings
    assert found.fix == "write 'PT55S'"
    assert [edit.replacement for edit in found.edits] == [b'"PT55S"']


def test_a_block_that_holds_only_a_context_is_shown_as_it_stands() -> None:
    (found,) = validate('{"@context": "https://schema.org"}', select=["empty-block"]).findings
    assert found.message == 'the block describes nothing: it holds only {"@context": "https://schema.org"}'


def test_an_id_without_scheme_is_told_as_such() -> None:
    document = {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": "//n.example/holm",
        "name": "Mira Holm",
    }
    (found,) = validate(document, select=["id-relative"]).findings
    assert "has no scheme" in found.message


@pytest.mark.parametrize(
    ("name", "count"), [("Sunday Adebayo", 0), ("The Sunday Post", 1), ("Daily Harbour", 1)]
)
def test_a_given_name_that_begins_newspapers_is_that_of_a_person(name: str, count: int) -> None:
    author = {"@type": "Person", "name": name}
    document = {"@context": "https://schema.org", "@type": "NewsArticle", "author": author}
    assert len(validate(document, select=["author-organization-as-person"]).findings) == count
