"""Tags for social networks: Open Graph and X cards, for themselves and against the structured data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from semantic.validation.rule import Problem, Rule, Severity, Source
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.licences import image_addresses
from semantic.validation.rules.pages import page_key
from semantic.validation.rules.sources import OPEN_GRAPH, X_CARDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from semantic.validation.page import Page, Tag
    from semantic.validation.subject import Subject

__all__ = ["RULES"]


def _own_page(subject: Subject) -> Page | None:
    """The page, where it is that of an article."""
    return subject.page if subject.page and any(True for _ in own_articles(subject)) else None


def _missing(name: str, subject: Subject) -> Iterator[Problem]:
    page = _own_page(subject)
    if (
        page
        and not page.said(name)
        and not (name.startswith("twitter:") and page.said(name.replace("twitter", "og")))
    ):
        yield Problem(
            f"the page has no {name}", f'add <meta property="{name}" content="…">', "", place=page.place(0)
        )


def _at(subject: Subject, tag: Tag, message: str, fix: str, severity: Severity | None = None) -> Problem:
    assert subject.page is not None
    return Problem(message, fix, "", 0, severity, place=subject.page.place(tag.start))


def _og_urls(subject: Subject) -> Iterator[Problem]:
    page = _own_page(subject)
    if not page or len(page.canonicals) != 1:
        return
    canonical = page_key(page.canonicals[0].content)
    for tag in page.meta.get("og:url", ())[:1]:
        said = page_key(tag.content)
        if canonical and said and said[:2] != canonical[:2]:
            message = f"og:url {tag.content[:60]!r} is not the canonical address"
            yield _at(subject, tag, message, f"write {page.canonicals[0].content[:60]!r}")


def _og_images(subject: Subject) -> Iterator[Problem]:
    tags = _tags(subject, "og:image")
    files = {
        _file(text) for article in own_articles(subject) for _, text, _ in image_addresses(article, subject)
    }
    if tags and files and not files & {_file(tag.content) for tag in tags}:
        message = "og:image is none of the article's pictures"
        yield _at(subject, tags[0], message, "check that both are meant")


def _file(address: str) -> str:
    """The file that an address names, whatever size or server it is asked from."""
    return address.partition("?")[0].rstrip("/").rpartition("/")[2].lower()


def _tags(subject: Subject, name: str) -> Sequence[Tag]:
    """The meta elements of a name in the page of an article."""
    page = _own_page(subject)
    return page.meta.get(name, ()) if page else ()


def _og_locales(subject: Subject) -> Iterator[Problem]:
    for tag in _tags(subject, "og:locale")[:1]:
        language = (subject.page.language or "") if subject.page else ""
        if len(language) < 2 or len(tag.content) < 2:
            continue
        if tag.content[:2].lower() != language[:2].lower() and {
            tag.content[:2].lower(),
            language[:2].lower(),
        } - {"no", "nb", "nn"}:
            yield _at(
                subject,
                tag,
                f"og:locale is {tag.content[:12]!r}, the page says lang={language[:12]!r}",
                "correct the wrong one",
            )


def _long(name: str, limit: int, subject: Subject) -> Iterator[Problem]:
    for tag in _tags(subject, name):
        if len(tag.content) > limit:
            yield _at(
                subject,
                tag,
                f"{name} has {len(tag.content)} characters; more than {limit} are cut",
                "shorten it",
            )


def _svg_cards(subject: Subject) -> Iterator[Problem]:
    for tag in _tags(subject, "twitter:image"):
        if _file(tag.content).endswith(".svg"):
            yield _at(
                subject,
                tag,
                "twitter:image is an SVG file, which X does not show",
                "name a JPG, PNG, WEBP or GIF file",
            )


_A: Final = '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry delayed", "image": "https://n.example/f.jpg"}</script>'


def _page(*tags: tuple[str, str], more: str = "", lang: str = "en") -> str:
    metas = "".join(f'<meta property="{name}" content="{content}">' for name, content in tags)
    return f'<html lang="{lang}"><head>{metas}{more}{_A}</head><body><h1>Ferry delayed</h1></body></html>'


#: Rule -> the tag, a value, and who asks for it.
_TAGS: Final[dict[str, tuple[str, str, Source]]] = {
    "og-title-missing": ("og:title", "Ferry delayed", OPEN_GRAPH),
    "og-type-missing": ("og:type", "article", OPEN_GRAPH),
    "og-image-missing": ("og:image", "https://n.example/f.jpg", OPEN_GRAPH),
    "og-url-missing": ("og:url", "https://n.example/ferry", OPEN_GRAPH),
    "twitter-card-missing": ("twitter:card", "summary_large_image", X_CARDS),
}
_CANONICAL: Final = '<link rel="canonical" href="https://n.example/ferry">'

RULES = (
    *(
        Rule(
            rule, "social", "info",
            f"the page of an article has no {name}",
            "Previews of shared links are made from these tags.",
            f"Add {name}.",
            source,
            good=_page((name, value)),
            bad=_page(),
            check=partial(_missing, name),
        )
        for rule, (name, value, source) in _TAGS.items()
    ),
    Rule(
        "og-url-mismatch", "social", "warning",
        "og:url is not the canonical address",
        "Shares of one article are counted for two addresses.",
        "Write the canonical address.",
        OPEN_GRAPH,
        good=_page(("og:url", "https://n.example/ferry"), more=_CANONICAL),
        bad=_page(("og:url", "https://n.example/other"), more=_CANONICAL),
        check=_og_urls,
    ),
    Rule(
        "og-image-mismatch", "social", "info",
        "og:image is none of the article's pictures",
        "Search and social networks show two pictures; often this is meant.",
        "Check that both are meant.",
        OPEN_GRAPH,
        good=_page(("og:image", "https://cdn.example/800/f.jpg?w=800")),
        bad=_page(("og:image", "https://n.example/logo.png")),
        check=_og_images,
    ),
    Rule(
        "og-locale-mismatch", "social", "warning",
        "og:locale differs from the language of the page",
        "One of the two is wrong.",
        "Correct the wrong one.",
        OPEN_GRAPH,
        good=_page(("og:locale", "en_GB")),
        bad=_page(("og:locale", "de_DE")),
        check=_og_locales,
    ),
    Rule(
        "twitter-title-long", "social", "info",
        "twitter:title is longer than 70 characters",
        "X cuts it.",
        "Shorten it.",
        X_CARDS,
        good=_page(("twitter:title", "Ferry delayed")),
        bad=_page(("twitter:title", "Ferry delayed " * 6)),
        check=partial(_long, "twitter:title", 70),
    ),
    Rule(
        "twitter-description-long", "social", "info",
        "twitter:description is longer than 200 characters",
        "X cuts it.",
        "Shorten it.",
        X_CARDS,
        good=_page(("twitter:description", "The ferry stays in port.")),
        bad=_page(("twitter:description", "The ferry stays in port. " * 10)),
        check=partial(_long, "twitter:description", 200),
    ),
    Rule(
        "twitter-image-svg", "social", "warning",
        "twitter:image is an SVG file",
        "X shows JPG, PNG, WEBP and GIF.",
        "Name a file in one of these formats.",
        X_CARDS,
        good=_page(("twitter:image", "https://n.example/f.jpg")),
        bad=_page(("twitter:image", "https://n.example/f.svg")),
        check=_svg_cards,
    ),
)  # fmt: skip
