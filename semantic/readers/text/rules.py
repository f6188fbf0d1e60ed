"""The block rules in their order, with the reason of its place: each names blocks that no earlier rule has named."""

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
    Rule("headline", header.headline),  # what repeats the headline is its copy, whatever else it looks like
    Rule("wordless", body.wordless),  # no later rule need ask for words
    Rule(
        "file-names", body.file_names
    ),  # before captions: the name of a picture's file is no alternative text
    Rule("dates", header.dates),  # before bylines: a date is surer than a name beside it
    Rule("byline", header.byline),  # before credits: "By Zoë Lee/AP" in the head is the author
    Rule("genre", header.genre),  # before phrases: "Opinion" is a menu's word too
    Rule("phrases", body.phrases),  # before pictures: "Image" alone is a button
    Rule(
        "listing", body.listing
    ),  # before captions: the lines of a list repeat one another, and names end them
    Rule(
        "captions-with-credit", pictures.captions_with_credit
    ),  # the surest captions; the other picture rules lean on them
    Rule(
        "makers-beside-byline", pictures.makers_beside_byline
    ),  # before the credits that stand for a picture each
    Rule(
        "captions-below-credit", pictures.captions_below_credit
    ),  # before credits without caption; needs the captions above their credits
    Rule(
        "credits-alone", pictures.credits_alone
    ),  # after captions with a credit, which need none from the next line
    Rule(
        "twice-in-a-row", pictures.twice_in_a_row
    ),  # after credits: only pictures without one are told by repetition
    Rule(
        "captions-with-maker", pictures.captions_with_maker
    ),  # after the known credits: a bare name is the weakest
    Rule("bare-byline", header.bare_byline),  # after credits: a bare name below a picture is its photographer
    Rule("job-titles", header.job_titles),  # needs the byline
    Rule("author-biographies", body.author_biographies),  # needs the authors' names
    Rule("dateline-alone", body.dateline_alone),  # before the standfirst, which would take the line
    Rule(
        "entry-headings", header.entry_headings
    ),  # before the standfirst: the heading of a live blog's first entry is none
    Rule("standfirst", header.standfirst),  # after all that names lines of the head for sure
    Rule("alternative-text", pictures.alternative_text),  # needs the captions
    Rule("link-lines", body.link_lines),  # before paragraphs and subheadings, which would take them
    Rule("times", body.times),  # before lists: times in a column are no list
    Rule("appeals", body.appeals),  # before paragraphs: appeals are written in sentences
    Rule("letters", boxes.letters),  # before paragraphs, as appeals
    Rule("tag-rows", boxes.tag_rows),  # before teasers: their headings announce teasers on other pages
    Rule("teasers-inside", teasers.teasers_inside),  # before boxes: what is a teaser is kept as one
    Rule(
        "boxes-over-buttons", boxes.boxes_over_buttons
    ),  # before boxes with a heading: told by their last line
    Rule("boxes", body.boxes),  # before paragraphs: a box holds sentences too
    Rule("pull-quotes", body.pull_quotes),  # before paragraphs: it is one, said again
    Rule(
        "captions-without-credit", pictures.captions_without_credit
    ),  # before paragraphs: told by wording alone
    Rule("paragraphs", body.paragraphs),  # what is written in sentences and is nothing else
    Rule("list-items", body.list_items),  # after paragraphs: a colon at the end of one opens a list
    Rule("subheadings", body.subheadings),  # needs the paragraph below
    Rule("furniture", body.furniture),  # the rest of the body; nothing behind it asks for the body
    Rule("byline-at-the-end", tail.byline_at_the_end),  # only where the head had no byline
    Rule("comments", tail.comments),  # before teasers: readers write titles as well
    Rule("teasers", teasers.teasers),  # needs everything else named
    Rule("rest", tail.rest),  # every block has a label
)


def classify(page: Page, layout: Layout, rules: Sequence[Rule] = RULES) -> Labels:
    """The label of every block: each rule in turn, the first one to claim a block wins."""
    labels: dict[int, Label] = {}
    for rule in rules:
        for index, label in list(rule.claims(page, layout, labels)):
            labels.setdefault(index, label)
    return labels
