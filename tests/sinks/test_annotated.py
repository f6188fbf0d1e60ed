"""The page of marked texts: everything is escaped, each mark is reachable, nothing is loaded."""

from __future__ import annotations

import re
from typing import Any

import lxml.html
from hypothesis import given, settings
from hypothesis import strategies as st

from semantic.entities import annotation_of, rules
from semantic.model import Entity, Evidence, Mention
from semantic.sinks.annotated import AnnotatedText, annotated_page


def tree_of(text: str) -> Any:
    return lxml.html.document_fromstring(page_of(text))


def page_of(text: str, name: str = "story.txt") -> str:
    annotation = annotation_of(text, language="en", recognizer=rules)
    return annotated_page([AnnotatedText(name, text, annotation.entities, annotation.evidence)])


TEXT = 'Edgar Linnet of the <b>"Tern & Co"</b> spoke in Lisbon, Portugal.\nMr Linnet left for Paris.'


def test_the_text_stands_there_as_it_is_with_its_names_marked() -> None:
    tree = tree_of(TEXT)
    (text,) = tree.xpath('//div[@class="text"]')
    marks = [(mark.get("class"), mark.text) for mark in text.xpath(".//mark")]
    for note in text.xpath('.//span[@class="note"]'):
        note.drop_tree()
    assert text.text_content() == TEXT
    assert {("person", "Edgar Linnet"), ("place", "Lisbon"), ("person", "Linnet")} <= set(marks)


def test_a_mark_is_reached_by_keyboard_and_says_kind_link_and_evidence() -> None:
    tree = tree_of(TEXT)
    mark = next(mark for mark in tree.xpath("//div//mark") if mark.text == "Lisbon")
    assert (mark.get("tabindex"), mark.get("aria-label"), mark.get("data-letter")) == (
        "0",
        "Lisbon, place",
        "L",
    )
    (note,) = mark.xpath("./span")
    assert note.xpath(".//a/@href") == ["https://sws.geonames.org/2267057/"]
    assert "stated-containment" in note.text_content()


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    page = page_of(TEXT)
    assert "default-src 'none'" in page
    tree = tree_of(TEXT)
    assert tree.xpath("//script|//link|//img|//iframe|//@src|//@onclick") == []


def test_it_can_be_read_in_print_and_without_colours() -> None:
    style = re.sub(r"\s", "", page_of(TEXT).split("<style>")[1].split("</style>")[0])
    printed = style.split("@mediaprint{")[1]
    assert ".note{display:none!important}" in printed
    assert all(f".{kind}{{text-decoration:" in printed for kind in ("person", "place", "organization"))


def test_a_text_without_names_says_so() -> None:
    assert "No person, place or organization was found." in page_of("nothing to see here")


@settings(max_examples=60, deadline=None)
@given(name=st.text(max_size=20), text=st.text(min_size=1, max_size=60), data=st.data())
def test_any_text_and_any_name_are_only_text(name: str, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    entity = Entity(
        "person-x", "person", "Person", name or "x", (Mention(start, end, text[start:end], "/body/0"),),
        authority=f"javascript:{name}", same_as=(f"https://a.example/{name}",),
    )  # fmt: skip
    page = annotated_page(
        [AnnotatedText(name, text, (entity,), {"/entities/0": Evidence("rule", locator=name)})]
    )
    bare = page.split("<body>")[1]
    assert set(re.findall(r"<(\w+)", bare)) <= {
        "ul", "li", "mark", "h1", "h2", "div", "span", "b", "i", "br", "a", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert 'href="javascript' not in bare
