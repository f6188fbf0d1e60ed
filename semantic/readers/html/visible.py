"""What a reader of the page sees: its headings, bylines and dates."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from semantic.readers.html.tree import classes, short_text, squeeze, text_of
from semantic.readers.html.values import BY, same
from semantic.readers.lines.bylines import parse_byline
from semantic.readers.lines.dates import parse_date_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from semantic.readers.html.maintext import MainText
    from semantic.readers.html.statements import Statements
    from semantic.readers.html.tree import Tree

__all__ = ["ELSEWHERE", "article_element", "read_visible"]

#: Names of page parts that are not the article's own.
ELSEWHERE = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|recommend\w*|teasers?|promo\w*|sidebar|side-bar|aside|outbrain|taboola|most-?(?:read|popular|viewed)|popular|trending|footer|nav\w*|menu|header-?nav|masthead|comments?|newsletter|advert\w*|ads?|banner|sponsor\w*|more-?(?:on|from|news|stories)|read-?(?:more|next|also)|latest|further|card-?list|carousel-related|share|social|cookie\w*|author-?(?:bio|info|box|card|image|photo|avatar)|avatar|logo|icon|breadcrumbs?)(?:$|[\s_-])"
)
_BYLINE = re.compile(
    r"(?i)(?:^|[\s_-])(?:by-?line\w*|authors?(?:-?names?|-?list|s)?|article-?(?:author|byline)\w*|autor\w*|auteurs?|writer\w*|reporter\w*|contributors?|signature|firma|journalist\w*|creator)(?:$|[\s_-])|byline|author-?name"
)
# "/author/mira-holm", "/autoren/…", "/profile/…"
_AUTHOR_PAGE = re.compile(
    r"(?i)/(?:authors?|autore?n?|autores|autori|auteurs?|profiles?|by|people|writers?|journalists?|journaliste|contributors?|reporters?|columnists?|redakteure?|skribent|toimittaja)/[^/?#]{3,}"
)
# "View all posts", "Follow", "Get author RSS feed"
_NO_NAME = re.compile(
    r"(?i)\b(?:view|all|get|more|rss|feed|follow|see|archive|posts|articles|profile|website|twitter|email|contact|subscribe)\b"
)
# data-date, data-post-published, data-utc-time; not data-event-date, data-expires
_MOMENT = re.compile(
    r"(?:data-(?:[a-z]+-){0,2}[a-z]{0,8}(?:date|time|timestamp|datetime|published|posted))|datetime"
)
_OTHER_MOMENT = re.compile(r"event|expir|end|start|reading|read|update|modif|run|up-?time|server|now|current")
_DATE = re.compile(r"(?i)date|time|publi|posted|fecha|datum|created|meta")


def article_element(text: MainText) -> HtmlElement | None:
    """The element that holds the whole article: around the running text, up to one that also has the heading."""
    region = text.region
    if region is None:
        return None
    heading = _heading_before(text)
    best = region
    for ancestor in (region, *region.iterancestors()):
        if ancestor.tag == "html":
            break
        best = ancestor
        if heading is not None and heading in ancestor.iter("h1"):
            return ancestor
        if ancestor.tag == "article" and heading is None:
            return ancestor
    return best


def _heading_before(text: MainText) -> HtmlElement | None:
    """The last first-level heading before the running text."""
    first = text.first()
    if first is None:
        return None
    heading = None
    for element in first.getroottree().getroot().iter():
        if element is first:
            break
        if element.tag == "h1" and len(text_of(element)) > 8:
            heading = element
    return heading


def read_visible(tree: Tree, text: MainText, found: Statements) -> None:
    """Adds headings, bylines and dates that stand in the page's own text."""
    around = article_element(text)
    first = text.first()
    _headings(tree, around, text, found)
    for element in tree.root.iter(
        "a", "span", "div", "p", "address", "li", "h4", "h5", "cite", "strong", "section"
    ):
        names = classes(element)
        relation = (element.get("rel") or "").split()
        is_link = element.tag == "a" and (
            "author" in relation or _AUTHOR_PAGE.search(element.get("href") or "") is not None
        )
        if not is_link and not (names and _BYLINE.search(names)):
            continue
        is_certain = "author" in relation and any(
            ancestor.tag == "address" for ancestor in element.iterancestors()
        )
        if not is_certain and _is_elsewhere(element, around):
            continue
        line = text_of(element)
        if not 3 < len(line) < 160:
            continue
        rule = "rel-author" if is_link else "byline-element"
        if rule == "byline-element":
            byline = parse_byline(line)
            if byline is None or not byline.authors:
                if element.get("itemprop") == "author" and not _NO_NAME.search(line):
                    found.add("author", line, rule, tree.where(element))
                continue
            for author in byline.authors:
                found.add("byline", author, "byline-element", tree.where(element))
        elif not _NO_NAME.search(line):
            found.add("author", line, rule, tree.where(element))
    for element in tree.root.iter("time"):
        if _is_elsewhere(element, around):
            continue
        names = (
            classes(element) + " " + (classes(element.getparent()) if element.getparent() is not None else "")
        )
        field = (
            "dateModified"
            if re.search(r"(?i)updat|modif|aktual|edited", names + " " + _before(element))
            else "datePublished"
        )
        found.add(field, element.get("datetime") or text_of(element), "time-element", tree.where(element))
    if around is not None:
        _date_lines(tree, around, first, found)


#: So many headings before the text are looked at.
_MOST_HEADINGS = 40
#: So many elements may stand before the text.
_FAR = 20_000


def _headings(tree: Tree, around: HtmlElement | None, text: MainText, found: Statements) -> None:
    """The headings of the first level; those below it that stand before the text may be confirmed by a title."""
    for heading in tree.root.iter("h1"):
        if _is_elsewhere(heading, around):
            found.add("headline", text_of(heading)[:500], "far-heading", tree.where(heading))
        else:
            _add_heading(tree, heading, "heading", found)
    first = text.first()
    if around is None or first is None:
        return
    below = list(islice(takewhile(lambda element: element is not first, around.iter()), _FAR))
    for heading in [one for one in below if one.tag in {"h2", "h3"}][:_MOST_HEADINGS]:
        if not _is_elsewhere(heading, around):
            _add_heading(tree, heading, "second-heading", found)


def _add_heading(tree: Tree, heading: HtmlElement, rule: str, found: Statements) -> None:
    text, where = text_of(heading)[:500], tree.where(heading)
    found.add("headline", text, rule, where)
    kicker = text_of(heading[0]) if len(heading) and not (heading.text or "").strip() else ""
    if kicker and text.startswith(kicker) and isinstance(heading[0].tag, str):
        found.add("headline", text.removeprefix(kicker).strip(" :|–—-"), "heading-without-kicker", where)


def _before(element: HtmlElement) -> str:
    parent = element.getparent()
    return (parent.text or "")[-40:] if parent is not None else ""


def _is_elsewhere(element: HtmlElement, around: HtmlElement | None) -> bool:
    for ancestor in (element, *element.iterancestors()):
        if ancestor is around:
            return False
        if ancestor.tag in {"aside", "footer", "nav"}:
            return True
        if (
            ancestor.tag == "article"
            and around is not None
            and around not in ancestor.iterancestors()
            and not any(x is ancestor for x in around.iterancestors())
        ):
            return True
        if ELSEWHERE.search(ancestor.get("class") or "") and ancestor.tag not in {"body", "html"}:
            return True
    return False


def _date_lines(tree: Tree, around: HtmlElement, first: HtmlElement | None, found: Statements) -> None:
    """Dates in elements with the name of one, before the first paragraph."""
    for count, element in enumerate(around.iter("span", "p", "div", "li")):
        if element is first or count > 400:
            break
        for name, value in element.items():
            if _MOMENT.fullmatch(name) and not _OTHER_MOMENT.search(name):
                found.add("datePublished", value, "date-attribute", tree.where(element))
        if len(element) > 3:
            continue
        line = short_text(element, 120)
        is_named = _DATE.search(classes(element)) is not None
        if not 6 < len(line) < 120:
            continue
        own = [squeeze(element.text).removesuffix(" by"), *(squeeze(child.tail) for child in element)]
        if not is_named and len(line) >= 50:
            continue
        if BY.match(line) and (byline := parse_byline(line)) is not None:
            for author in byline.authors:
                found.add("byline", author, "byline-line", tree.where(element))
        dated = next((dated for one in (line, *own) if one and (dated := parse_date_line(one))), None)
        if dated is None:
            continue
        rule = "date-element" if is_named else "date-line"
        found.add("datePublished", dated.published, rule, tree.where(element))
        found.add("dateModified", dated.modified, rule, tree.where(element))


def agrees(first: str, second: str) -> bool:
    """Whether one of two titles is the other with something at its end."""
    a, b = same(first), same(second)
    return bool(a) and bool(b) and (a.startswith(b) or b.startswith(a))
