"""`validate`: pages and documents in, a report out; never an exception for what a page holds."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from semantic.errors import ConfigurationError, EncodingError, SemanticError
from semantic.validation import DEFAULT_SETS, RULE_SETS, validate
from tests.runaway import no_runaway

JSON = Any

PAGE = """<!doctype html>
<html><head>
<script>var x = 1;</script>
<script type="application/ld+json">
  {"@context": "https://schema.org", "@type": "NewsArtcle"}
</script>
<script type='application/LD+JSON; charset=utf-8'>{"@context": "https://schema.org",
 "@type": "NewsArticle",}</script>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry", "datePublished": "soon"}</script>
</head></html>
"""


def places(source: Any, **options: Any) -> list[tuple[str, int, int | None, int | None, str]]:
    report = validate(source, **options)
    return [(f.rule, f.block, f.line, f.column, f.pointer) for f in report.at_least("error")]


#: In the second block the comma after the last member is the only fault.
PLACES = [
    ("unknown-type", 0, 5, 47, "/@type"),
    ("json-syntax", 1, 8, 24, ""),
    ("date-format", 2, 10, 98, "/datePublished"),
]


@pytest.mark.parametrize(
    "page",
    [PAGE, PAGE.encode(), PAGE.encode("utf-16"), b"\xef\xbb\xbf" + PAGE.encode(), PAGE.replace("\n", "\r\n")],
    ids=["text", "bytes", "utf-16", "with a mark", "with CRLF"],
)
def test_findings_of_a_page_have_block_line_and_column(page: str | bytes) -> None:
    assert places(page) == PLACES


def test_columns_count_characters() -> None:
    page = '<title>Süßwasser</title><p>žluťoučký</p><script type="application/ld+json">{"a": 1,}</script>'
    assert places(page, select=["json-syntax"]) == [("json-syntax", 0, 1, page.index(",}") + 1, "")]


@pytest.mark.parametrize(
    "source",
    ['{"@type": "Person"}', b'{"@type": "Person"}', "\ufeff" + '{"@type": "Person"}', '{"@type": "Person"}'.encode("utf-16"), {"@type": "Person"}, [{"@type": "Person"}]],
)  # fmt: skip
def test_a_document_may_be_text_bytes_or_a_value(source: Any) -> None:
    report = validate(source)
    assert [finding.rule for finding in report.at_least("error")] == ["context-missing"]
    assert (report.files, report.blocks, report.nodes) == (1, 1, 1)


def test_a_value_has_no_lines() -> None:
    [finding] = validate({"@type": "Person"}, select=["context-missing"]).findings
    assert (finding.line, finding.column) == (None, None)


def test_bytes_in_no_encoding_are_an_error() -> None:
    with pytest.raises(EncodingError, match="UTF-8"):
        validate(b'{"name": "Z\xfcrich"}')


def test_a_page_without_blocks_has_none() -> None:
    report = validate("<!doctype html><p>Nothing here.</p>")
    assert (report.blocks, report.findings) == (0, ())


def test_an_article_is_missing_on_pages_only() -> None:
    person = '{"@context": "https://schema.org", "@type": "Person"}'
    page = f'<script type="application/ld+json">{person}</script>'
    assert [f.rule for f in validate(page, select=["article-missing"]).findings] == ["article-missing"]
    assert validate(person, select=["article-missing"]).findings == ()


# --- Google's recommendations and references -----------------------------------------------------------------------

ARTICLE = {"@type": "NewsArticle", "@id": "https://n.example/a#article", "headline": "Ferry"}


def recommended(document: JSON) -> list[tuple[str, str]]:
    found = validate(document, select=["google-article"]).at_least("warning")
    return [(finding.rule, finding.pointer) for finding in found]


def test_the_author_behind_a_reference_is_judged_at_its_own_node() -> None:
    graph = [
        {
            **ARTICLE,
            "image": "https://n.example/f.jpg",
            "datePublished": "2026-03-04",
            "author": {"@id": "#ada"},
        },
        {"@type": "Person", "@id": "#ada", "name": ""},
    ]
    document = {"@context": "https://schema.org", "@graph": graph}
    assert recommended(document) == [("author-name-empty", "/@graph/1/name")]


def test_an_author_that_refers_to_itself_ends() -> None:
    person = {
        "@type": "Person",
        "@id": "#ada",
        "name": "",
        "knows": {"@id": "#ada"},
        "spouse": {"@id": "#bo"},
    }
    graph = [
        {**ARTICLE, "author": {"@id": "#ada"}},
        person,
        {"@type": "Person", "@id": "#bo", "spouse": {"@id": "#ada"}},
    ]
    assert ("author-name-empty", "/@graph/1/name") in recommended(
        {"@context": "https://schema.org", "@graph": graph}
    )


def test_teasers_are_not_asked_for_authors() -> None:
    whole = {
        "image": "https://n.example/f.jpg",
        "datePublished": "2026-03-04",
        "author": {"@type": "Person", "name": "Ada"},
    }
    graph = [
        {**ARTICLE, **whole, "citation": {"@type": "Article", "headline": "Another"}},
        {
            "@type": "ItemList",
            "itemListElement": [{"@type": "ListItem", "position": 1, "item": {"@id": "#t"}}],
        },
        {"@type": "Article", "@id": "#t", "headline": "Bridge"},
    ]
    assert recommended({"@context": "https://schema.org", "@graph": graph}) == []


@pytest.mark.parametrize("lead", ["liveBlogUpdate", "citation", "isBasedOn", "mentions", "about"])
def test_neither_are_updates_and_sources_however_much_of_them_is_told(lead: str) -> None:
    own = {**ARTICLE, "image": "https://n.example/f.jpg", "datePublished": "2026-03-04", "author": {"@type": "Person", "name": "Ada"}}  # fmt: skip
    other = {"@type": "BlogPosting", "@id": "#u", "articleBody": "A crane has come."}
    graph = [{**own, lead: [{"@id": "#u"}]}, other]
    assert recommended({"@context": "https://schema.org", "@graph": graph}) == []


def test_an_item_of_a_list_is_an_article_of_another_page_and_a_breadcrumb_may_be_this_one() -> None:
    item = {"@type": "ListItem", "position": 1, "item": {"@id": "#t"}}
    teaser = {"@type": "Article", "@id": "#t", "headline": "Bridge", "articleBody": "It is open."}
    for kind, found in (("ItemList", set()), ("BreadcrumbList", {"/@graph/1"})):
        document = {
            "@context": "https://schema.org",
            "@graph": [{"@type": kind, "itemListElement": [item]}, teaser],
        }
        assert {pointer for _, pointer in recommended(document)} == found


def test_a_picture_of_a_teaser_is_not_asked_for_its_maker() -> None:
    picture = {"@type": "ImageObject", "url": "https://n.example/f.jpg"}
    document = {"@context": "https://schema.org", **ARTICLE, "image": picture}
    teaser = {"@context": "https://schema.org", **ARTICLE, "citation": {"@type": "Article", "image": picture}}
    for source, count in ((document, 1), (teaser, 0)):
        assert len(validate(source, select=["image-credit-missing"]).findings) == count


@pytest.mark.parametrize(("kind", "rules"), [("NewsArticl", ["unknown-type"]), ("newsArticle", ["type-case"]), ("Persn", ["unknown-type", "article-missing"])])  # fmt: skip
def test_a_misspelt_article_is_not_missing(kind: str, rules: list[str]) -> None:
    block = json.dumps({"@context": "https://schema.org", "@type": kind})
    page = f'<script type="application/ld+json">{block}</script>'
    select = ["unknown-type", "type-case", "article-missing"]
    assert sorted(f.rule for f in validate(page, select=select).findings) == sorted(rules)


def test_the_main_entity_of_a_page_is_the_article() -> None:
    document = {"@context": "https://schema.org", "@type": "WebPage", "mainEntity": ARTICLE}
    assert ("article-author", "/mainEntity") in recommended(document)


# --- selection -----------------------------------------------------------------------------------------------------


def test_sets_and_rules_are_selected_and_ignored_by_name() -> None:
    document = {"@context": "https://schema.org", "@type": "NewsArtcle", "hedline": ""}
    assert {f.rule for f in validate(document).findings} == {
        "unknown-type",
        "unknown-property",
        "empty-value",
    }
    assert {f.rule for f in validate(document, select=["newsroom"]).findings} == {"empty-value"}
    assert {f.rule for f in validate(document, ignore=["newsroom", "unknown-type"]).findings} == {
        "unknown-property"
    }
    assert {
        f.rule
        for f in validate(document, select=["schemaorg", "empty-value"], ignore=["unknown-type"]).findings
    } == {"unknown-property", "empty-value"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"select": ["schemaorgs"]},
            r"--select: 'schemaorgs' is no rule set and no rule; did you mean schemaorg\?",
        ),
        ({"ignore": ["unknow-type"]}, r"--ignore: .* did you mean unknown-type"),
        ({"select": ["xyzzy"]}, "rule sets: jsonld, schemaorg"),
        ({"select": ["newsroom"], "ignore": ["newsroom"]}, "no rule is left"),
    ],
)
def test_a_wrong_name_is_a_configuration_error(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        validate({}, **options)


def test_forms_are_not_asked_of_pages_of_others() -> None:
    assert set(RULE_SETS) - set(DEFAULT_SETS) == {"news-article", "article", "report", "trust"}


# --- whatever the input --------------------------------------------------------------------------------------------

_KEYS = st.text(max_size=4) | st.sampled_from([
    "@context", "@type", "@id", "@graph", "@value", "@language", "@list", "@set", "@reverse", "@nest",
    "@included", "@index", "@json", "@Type", "type", "id", "name", "headline", "author", "datePublished",
    "dateModified", "image", "url", "width", "publisher", "logo", "isAccessibleForFree", "hasPart",
    "mainEntity", "sameAs", "about", "itemListElement", "item", "duration", "inLanguage", "availability",
    "Person", "schema:name", "dct:title", "knows", "x",
])  # fmt: skip
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(
        ["https://schema.org", "NewsArticle", "Person", "ImageObject", "Role", "City", "http://schema.org/Person",
         "#a", "", " ", "2026-03-04T06:30", "By Ada Holm", "{{ x }}", "&amp;amp;", "<p>", "Ã¼", "True", "\ud800",
         "https://[", "a" * 400, "9" * 400]
    ),
)  # fmt: skip
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=5),
    max_leaves=20,
)
_EVERYTHING = list(RULE_SETS)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_VALUES)
def test_no_value_makes_it_raise_and_every_pointer_leads_somewhere(value: JSON) -> None:
    report = validate(value, select=_EVERYTHING)
    assert report == validate(value, select=_EVERYTHING)
    for finding in report.findings:
        place = value
        for part in finding.pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            place = place[int(key)] if isinstance(place, list) else place[key]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60), st.none() | st.booleans())
def test_no_bytes_make_it_raise_anything_else(source: str | bytes, is_page: bool | None) -> None:
    with suppress(SemanticError):
        validate(source, is_page=is_page)


@pytest.mark.parametrize("levels", [60, 500, 100_000])
@pytest.mark.parametrize("opening", ['{"about":', "["])
def test_deep_input_is_one_finding_not_a_crash(opening: str, levels: int) -> None:
    closing = {"{": "}", "[": "]"}[opening[0]]
    with no_runaway():
        found = validate(opening * levels + "1" + closing * levels, select=_EVERYTHING).findings
    assert ("json-too-deep" in {finding.rule for finding in found}) is (levels > 64)


def test_a_deep_value_is_one_finding_not_a_crash() -> None:
    value: JSON = "end"
    for _ in range(5000):
        value = {"containedInPlace": [value]}
    assert [f.rule for f in validate(value, select=_EVERYTHING).findings] == ["json-too-deep"]


@pytest.mark.parametrize(
    "text",
    ["&" * 50_000, "<p " * 20_000, "{{" * 30_000, "a@" * 30_000, " " * 60_000 + "x", "1" * 60_000, "P1" * 30_000,
     "By " * 20_000, "Ada Holm and " * 5_000, "https://" + "a/" * 30_000, "${" + "a." * 30_000, "Ã" * 60_000],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_hostile_texts_cost_no_more_than_their_length(text: str) -> None:
    members = (
        "headline",
        "datePublished",
        "duration",
        "url",
        "isAccessibleForFree",
        "wordCount",
        "inLanguage",
    )
    document = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "author": {"@type": "Person", "name": text},
    }
    with no_runaway():
        validate(
            document
            | dict.fromkeys(members, text)
            | {"image": {"@type": "ImageObject", "width": text, "url": text}}
        )


WIDE = {
    "authors": {"author": [{"@type": "Person", "name": f"Ada {n}", "jobTtle": "x"} for n in range(1000)]},
    "unknown names": {f"unknown{n}": n for n in range(20_000)},
    "properties at the wrong node": {"about": [{"@type": "Person", "headline": "x"} for _ in range(10_000)]},
    "unknown members": {"about": [{"@type": "Offer", "availability": f"stock {n}"} for n in range(5000)]},
    "unknown types": {"about": [{"@type": f"Persn{n}"} for n in range(5000)]},
    "contexts": {"about": [{"@context": "https://shema.org"} for _ in range(10_000)]},
    "one name": {"about": [{"@type": "Person", "@id": "#a"}, {"@type": "City", "@id": "#a"}] * 5000},
    "references": {"author": [{"@id": f"#{n}"} for n in range(10_000)]},
    "texts": {"keywords": ["&amp;"] * 20_000},
}


@pytest.mark.parametrize("members", WIDE.values(), ids=WIDE)
def test_wide_input_ends_in_time(members: JSON) -> None:
    document = {"@context": "https://schema.org", "@type": "NewsArticle", **members}
    with no_runaway():
        assert validate(json.dumps(document)).findings


# --- weight --------------------------------------------------------------------------------------------------------


def loaded(code: str) -> set[str]:
    """The modules that are loaded after `code` has run in a fresh interpreter."""
    program = f"import sys, json\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


ARTICLE_TEXT = '{"@context": "https://schema.org", "@type": "NewsArticle", "author": "Ada"}'


def test_validation_needs_no_rdf_and_no_html_library() -> None:
    modules = loaded(f"import semantic.validation as v; v.validate({ARTICLE_TEXT!r}); v.validate({PAGE!r})")
    assert not modules & {"rdflib", "pyld", "lxml", "trafilatura", "html5lib", "rich", "requests"}
    assert not modules & {"jsonschema", "xml.parsers.expat", "semantic.validation.inline", "email"}


def test_jsonschema_is_loaded_only_for_a_form() -> None:
    modules = loaded(
        """import semantic.validation as v; v.validate('{"@type": "Person"}', select=["news-article"])"""
    )
    assert "jsonschema" in modules


def test_importing_the_api_loads_no_validator() -> None:
    assert not {name for name in loaded("import semantic") if name.startswith("semantic.validation")}


def test_a_reference_to_a_node_of_the_document_is_a_right_value_of_same_as() -> None:
    record = "https://sws.geonames.org/3169070/"
    graph = [
        {
            "@type": "City",
            "@id": "#elbufen",
            "name": "Elbufen",
            "sameAs": {"@id": record},
            "url": {"@id": record},
        },
        {"@type": "City", "@id": record, "name": "Elbufen"},
    ]
    report = validate(
        {"@context": "https://schema.org", "@graph": graph}, ignore=["id-relative", "graph-islands"]
    )
    assert [(finding.rule, finding.pointer) for finding in report.findings] == []


def test_the_address_of_a_step_of_a_breadcrumb_is_no_text_that_cannot_be_linked() -> None:
    def document(item: str) -> JSON:
        step = {"@type": "ListItem", "position": 1, "name": "Harbour", "item": item}
        return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [step]}

    assert validate(document("https://n.example/harbour"), select=["text-for-object"]).findings == ()
    assert [one.pointer for one in validate(document("the harbour"), select=["text-for-object"]).findings]
