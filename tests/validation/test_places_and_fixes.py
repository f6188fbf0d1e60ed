"""Every finding points at the value that it is about, and every safe fix leaves the file better, never worse."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from semantic.validation import Report, Rule, all_rules, validate
from semantic.validation.edits import applied, mended

DEFECTS: list[tuple[str, Any]] = [
    ("@type", "newsArticle"), ("headline", " Ferry &amp; boat "), ("headline", "The &amp;#8217; pier"), ("Headline", "Ferry"),
    ("isAccessibleForFree", "False"), ("datePublished", "2026-03-04 06:30:00"), ("dateModified", "2026-03-04T06:30:00+0100"),
    ("author", {"@type": "person", "name": "By Ada Holm"}), ("image", "f.jpg"), ("inLanguage", "nb_NO"), ("wordCount", "412"),
    ("description", "</script><b>x</b> &lt;p&gt;"), ("keywords", ["a", " b ", "&eacute;"]), ("type", "Person"), ("about", "\ud800"),
    ("publisher", {"@type": "Organization", "name": "Bote – Zeitung\u2028 "}),
]  # fmt: skip
MEMBERS = st.lists(st.sampled_from(DEFECTS), min_size=1, max_size=7)
LAYOUTS = st.sampled_from(["json", "page", "latin page", "wrapped page", "comma page", "typed page"])


def file_of(members: list[tuple[str, Any]], layout: str, indent: int | None) -> bytes:
    document = {"@context": "http://schema.org", "@type": "NewsArticle", **dict(members)}
    text = json.dumps(document, ensure_ascii=layout != "json", indent=indent).replace("</", "<\\/")
    if layout == "json":
        return text.encode("utf-8", "replace")
    before, after = {"wrapped page": ("//<![CDATA[\n", "\n//]]>"), "comma page": ("", "")}.get(
        layout, ("", "")
    )
    text = text[:-1] + ",}" if layout == "comma page" else text
    kind = "application/json+ld" if layout == "typed page" else "application/ld+json"
    charset = "latin-1" if layout == "latin page" else "utf-8"
    page = f'<html><head><meta charset="{charset}"><title>Süd</title><script type="{kind}">{before}{text}{after}</script></head></html>'
    return page.encode(charset)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(MEMBERS, LAYOUTS, st.sampled_from([None, 2]))
def test_a_mended_file_validates_better_and_keeps_every_other_byte(
    members: list[tuple[str, Any]], layout: str, indent: int | None
) -> None:
    data = file_of(members, layout, indent)

    def checked(content: bytes) -> Report:
        return validate(content, url="https://n.example/a/ferry")

    before = checked(data)
    after_data, after, _ = mended(data, checked)
    assert after == checked(after_data)
    if any(finding.rule.startswith("json-") for finding in before.findings):
        assert not any(finding.rule.startswith("json-") for finding in after.findings)
    elif any(finding.rule == "type-case" for finding in before.findings):
        # A known type shows what was hidden.
        assert not any(finding.rule == "type-case" for finding in after.findings)
    elif layout != "typed page":
        old, new = (Counter(finding.severity for finding in report.findings) for report in (before, after))
        assert all(new[severity] <= old[severity] for severity in new)
    # Mending again changes nothing.
    assert mended(after_data, checked)[0] == after_data


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_the_fix_of_a_bad_example_takes_the_defect_away(rule: Rule) -> None:
    data = rule.bad.encode()
    report = validate(data, select=[rule.id])
    if not any(finding.edits for finding in report.findings):
        return
    for finding in report.findings:
        for edit in finding.edits:
            assert 0 <= edit.start <= edit.end <= len(data)
    mended_data = applied(data, (edit for finding in report.findings for edit in finding.edits))
    assert validate(mended_data, select=[rule.id]).findings == ()


def test_rules_with_a_safe_fix() -> None:
    """The list is short on purpose: a fix must not add a fact."""
    fixable = {
        rule.id
        for rule in all_rules()
        if any(f.edits for f in validate(rule.bad.encode(), select=[rule.id]).findings)
    }
    assert fixable == {
        "author-name-prefix", "bool-as-string", "context-http", "date-basic-offset", "date-space", "headline-site-suffix",
        "html-entity", "in-language-invalid", "json-control-character", "json-html-escaped", "json-syntax", "json-wrapper",
        "keyword-alias", "language-tag-invalid", "number-as-string", "paywall-bool-string", "property-case", "script-type", "surrounding-space", "type-case",
    }  # fmt: skip


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_the_text_at_the_place_of_a_finding_is_the_value_at_its_pointer(rule: Rule) -> None:
    if rule.id.startswith("json-"):
        return  # The place is that of the fault, not of a value.
    try:
        document = json.loads(rule.bad)
    except ValueError:
        return  # A page or a sitemap.
    text = json.dumps(document, indent=1, ensure_ascii=False)
    lines = text.splitlines(keepends=True)
    for finding in validate(text).findings:
        assert finding.line
        assert finding.column
        assert finding.end_line
        assert finding.end_column
        start = sum(map(len, lines[: finding.line - 1])) + finding.column - 1
        end = sum(map(len, lines[: finding.end_line - 1])) + finding.end_column - 1
        value = document
        for part in finding.pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            value = value[int(key)] if isinstance(value, list) else value[key]
        assert json.loads(text[start:end]) == value


@given(MEMBERS, st.sampled_from(["json", "page", "latin page"]), st.sampled_from([None, 2]))
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_every_finding_of_any_file_points_at_its_value(
    members: list[tuple[str, Any]], layout: str, indent: int | None
) -> None:
    content = file_of(members, layout, indent)
    text = content.decode("latin-1" if layout == "latin page" else "utf-8")
    lines = text.split("\n")
    document = json.loads(text[text.index("{") : text.rindex("}") + 1])
    for finding in validate(content).findings:
        if finding.pointer == "":
            continue  # The block as a whole, or the page.
        assert finding.line
        assert finding.column
        assert finding.end_line
        assert finding.end_column
        start = sum(len(line) + 1 for line in lines[: finding.line - 1]) + finding.column - 1
        end = sum(len(line) + 1 for line in lines[: finding.end_line - 1]) + finding.end_column - 1
        value: Any = document
        for part in finding.pointer.split("/")[1:]:
            value = value[int(part)] if isinstance(value, list) else value[part]
        assert json.loads(text[start:end]) == value
