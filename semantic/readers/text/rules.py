"""The block rules in their order: each names blocks that no earlier rule has named."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from semantic.readers.text import body, boxes, header, pictures, tail, teasers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from semantic.readers.text.layout import Layout
    from semantic.readers.text.page import Claim, Label, Labels, Page

__all__ = ["RULES", "Rule", "classify"]


class Rule(NamedTuple):
    """A named step of the classification: claims blocks that no earlier rule has claimed."""

    name: str
    claims: Callable[[Page, Layout, Labels], Iterable[Claim]]


RULES: tuple[Rule, ...] = (
    Rule("headline", header.headline),
    Rule("wordless", body.wordless),
    Rule("file-names", body.file_names),
    Rule("dates", header.dates),
    Rule("byline", header.byline),
    Rule("genre", header.genre),
    Rule("phrases", body.phrases),
    Rule("captions-with-credit", pictures.captions_with_credit),
    Rule("credits-alone", pictures.credits_alone),
    Rule("twice-in-a-row", pictures.twice_in_a_row),
    Rule("captions-with-maker", pictures.captions_with_maker),
    Rule("bare-byline", header.bare_byline),
    Rule("job-titles", header.job_titles),
    Rule("author-biographies", body.author_biographies),
    Rule("dateline-alone", body.dateline_alone),
    Rule("entry-headings", header.entry_headings),
    Rule("standfirst", header.standfirst),
    Rule("alternative-text", pictures.alternative_text),
    Rule("link-lines", body.link_lines),
    Rule("times", body.times),
    Rule("appeals", body.appeals),
    Rule("letters", boxes.letters),
    Rule("teasers-inside", teasers.teasers_inside),
    Rule("boxes-over-buttons", boxes.boxes_over_buttons),
    Rule("boxes", body.boxes),
    Rule("pull-quotes", body.pull_quotes),
    Rule("captions-without-credit", pictures.captions_without_credit),
    Rule("paragraphs", body.paragraphs),
    Rule("list-items", body.list_items),
    Rule("subheadings", body.subheadings),
    Rule("furniture", body.furniture),
    Rule("byline-at-the-end", tail.byline_at_the_end),
    Rule("comments", tail.comments),
    Rule("teasers", teasers.teasers),
    Rule("rest", tail.rest),
)


def classify(page: Page, layout: Layout, rules: Sequence[Rule] = RULES) -> Labels:
    """The label of every block: each rule in turn, the first one to claim a block wins."""
    labels: dict[int, Label] = {}
    for rule in rules:
        for index, label in list(rule.claims(page, layout, labels)):
            labels.setdefault(index, label)
    return labels
