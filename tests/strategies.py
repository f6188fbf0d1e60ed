"""Generated values of the model, for properties that must hold for every article.

`articles()` makes articles whose source text, spans, mentions and evidence agree with each other, as a reader and
`annotate` leave them: each value stands in `Article.text`, and `text[start:end]` is the surface of every mention.
`raw_articles()` makes any value that the types allow, as a JSON file from outside may hold.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from semantic.model import (
    Article,
    Author,
    BodyLink,
    Container,
    Credit,
    Diagnostic,
    Entity,
    Event,
    Evidence,
    Geo,
    Image,
    Mention,
    Omission,
    Paragraph,
    ParagraphKind,
    Paywall,
    Publisher,
    RelatedLink,
    Rights,
    Site,
    Span,
    Topic,
)

__all__ = ["articles", "names", "prose", "raw_articles", "sites", "web_urls"]

#: Phrases, not letters: an article has many words, and to draw each letter would cost more than all else.
_PHRASES = st.sampled_from(
    (
        "lanterns", "the ferry to the harbour", "a", "überfahrt nach der Straße", "niño de garçon", "ærø",
        "Žižka z Łodzi", "лодка и гавань", "סירה בנמל", "قارب في الميناء", "東京の船", "เรือสามลำ", "🚢 No. 7,5",
        "3-fold e-mail", "U.S. d'or", "l’eau — mer", "in", "Tuesday", "e\u0301te\u0301",
    )
)  # fmt: skip
_NAME_PARTS = (
    "Ada",
    "Bo",
    "Chenoa",
    "Dilek",
    "Łukasz",
    "Zoë",
    "נועה",
    "محمد",
    "Muster",
    "Halloran",
    "de la Cruz",
    "O'Neill",
    "Ngũgĩ",
    "Lee",
)
_PLACES = ("Nordhafen", "Port Ellery", "Sankt Falk", "Val Tesina", "Halverton", "תל דן", "Embalse Alto")
_ORGANIZATIONS = (
    "Harbour Board",
    "Kestrel News",
    "North Wire",
    "Amt für Brücken",
    "Workers' Union",
    "Reuters",
)
_MARKS = ("", ".", "!", " —", "’s", ' "so"', " <b>&amp;", " </script>", " \u202e", "\u2028")


@cache
def prose(max_phrases: int = 3) -> st.SearchStrategy[str]:
    """One line of text: phrases in several scripts, with the marks that break careless writers."""
    return st.builds(
        lambda phrases, mark: " ".join(phrases) + mark,
        st.lists(_PHRASES, min_size=1, max_size=max_phrases),
        st.sampled_from(_MARKS),
    )


@cache
def names() -> st.SearchStrategy[str]:
    """Names of people; the same ones come up often, so that makers and entities share them."""
    return st.lists(st.sampled_from(_NAME_PARTS), min_size=1, max_size=3).map(" ".join)


@cache
def web_urls() -> st.SearchStrategy[str]:
    """Absolute web addresses, with query, fragment, letters beyond ASCII and percent-encoding among them."""
    path = st.text("abcXYZ019-_.~/é%", max_size=12).map(lambda text: text.replace("%", "%C3"))
    return st.builds(
        lambda scheme, host, tail, end: f"{scheme}://{host}.example/{tail}{end}",
        st.sampled_from(("https", "http")),
        st.sampled_from(("news", "www.kestrel", "img.host-1", "münchen")),
        path,
        st.sampled_from(("", "?id=7&x=a+b", "#top", "?q=%20#a/b")),
    )


@cache
def _days() -> st.SearchStrategy[str]:
    return st.dates().map(lambda day: f"{day:%Y}".zfill(4) + day.strftime("-%m-%d"))


@cache
def _moments() -> st.SearchStrategy[str]:
    return st.one_of(_days(), st.builds(lambda day: f"{day}T07:05:00+02:00", _days()))


@cache
def _authors() -> st.SearchStrategy[Author]:
    return st.one_of(
        st.builds(
            Author,
            names(),
            st.just("person"),
            st.none() | prose(2),
            st.none() | st.sampled_from(_ORGANIZATIONS),
            st.none() | web_urls(),
        ),
        st.builds(Author, st.sampled_from(_ORGANIZATIONS), st.just("organization")),
    )


@cache
def _credits() -> st.SearchStrategy[Credit]:
    photographers = st.lists(names(), max_size=2, unique=True).map(tuple)
    organizations = st.lists(st.sampled_from(_ORGANIZATIONS), max_size=2, unique=True).map(tuple)
    return st.builds(
        lambda who, whom, notice: Credit("/".join((*who, *whom)) or "Handout", who, whom, notice),
        photographers,
        organizations,
        st.none() | st.just("© Kestrel News"),
    )


@cache
def _publishers() -> st.SearchStrategy[Publisher]:
    return st.builds(
        Publisher,
        st.sampled_from(_ORGANIZATIONS),
        st.sampled_from(("NewsMediaOrganization", "Organization", "Person")),
        st.none() | web_urls(),
        st.none() | web_urls(),
        st.lists(web_urls(), max_size=2).map(tuple),
    )


@cache
def sites() -> st.SearchStrategy[Site]:
    """What a configuration may say."""
    return st.builds(
        Site,
        st.none() | _publishers(),
        st.none() | web_urls(),
        st.dictionaries(
            names(), st.builds(Author, names(), url=web_urls(), job_title=st.none() | prose(2)), max_size=3
        ),
        st.sampled_from((None, "https://id.example/article/", "urn:x-kestrel:")),
        st.booleans(),
    )


class _Source:
    """Source text that grows line by line and remembers where each value stands."""

    def __init__(self) -> None:
        self.text = ""
        self.evidence: dict[str, Evidence] = {}

    def write(self, pointer: str, value: str) -> str:
        start = len(self.text)
        self.text += value + "\n\n"
        self.evidence[pointer] = Evidence("generated", (Span(start, start + len(value)),))
        return value


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article as the reader and `annotate` leave it, coherent down to every span."""
    people = draw(st.lists(names(), max_size=3, unique=True))
    places = draw(st.lists(st.sampled_from(_PLACES), max_size=3, unique=True))
    organizations = draw(st.lists(st.sampled_from(_ORGANIZATIONS), max_size=2, unique=True))
    named = [*people, *places, *organizations]
    lines = prose() if not named else st.one_of(prose(), _line_with(named))

    source = _Source()
    headline = source.write("/headline", draw(lines))
    standfirst = source.write("/standfirst", draw(lines)) if draw(st.booleans()) else None
    authors = tuple(draw(st.lists(_authors(), max_size=3)))
    for i, author in enumerate(authors):
        source.write(f"/authors/{i}/name", author.name)
    kinds: st.SearchStrategy[ParagraphKind] = st.sampled_from(
        ("paragraph", "paragraph", "subheading", "quote", "list-item", "time")
    )
    body = tuple(
        Paragraph(source.write(f"/body/{i}", draw(lines)), draw(kinds))
        for i in range(draw(st.integers(0, 4)))
    )
    images = tuple(_image(draw, source, i, lines) for i in range(draw(st.integers(0, 3))))
    related = tuple(
        draw(
            st.lists(
                st.builds(
                    RelatedLink, prose(), st.none() | web_urls(), st.none() | prose(), st.none() | web_urls()
                ),
                max_size=3,
            )
        )
    )
    entities = _entities(
        draw, source, [("person", people), ("place", places), ("organization", organizations)]
    )
    return Article(
        text=source.text,
        headline=headline,
        standfirst=standfirst,
        authors=authors,
        dateline=draw(st.none() | st.sampled_from([*_PLACES, "PORT ELLERY, S.C."])),
        agencies=tuple(draw(st.lists(st.sampled_from(_ORGANIZATIONS), max_size=2, unique=True))),
        date_published=draw(st.none() | _moments()),
        date_modified=draw(st.none() | _moments()),
        alternative_headline=draw(st.none() | prose(3)),
        date_created=draw(st.none() | _moments()),
        expires=draw(st.none() | _moments()),
        version=draw(st.sampled_from((None, "2"))),
        status=draw(st.sampled_from((None, "usable"))),
        identifiers=tuple(draw(st.lists(st.sampled_from(("urn:x-news:1", "a0f2")), max_size=2, unique=True))),
        topics=tuple(
            draw(
                st.lists(st.builds(Topic, prose(2), st.none() | web_urls(), st.none() | prose(1)), max_size=2)
            )
        ),
        events=tuple(
            draw(
                st.lists(
                    st.builds(Event, prose(2), st.none() | web_urls(), st.none() | _moments()), max_size=2
                )
            )
        ),
        principles=tuple(draw(st.lists(web_urls(), max_size=1))),
        rights=draw(
            st.none()
            | st.builds(
                Rights,
                st.sampled_from(_ORGANIZATIONS),
                st.none() | prose(2),
                st.none() | prose(3),
                st.none() | web_urls(),
            )
        ),
        language=draw(st.sampled_from((None, "en", "de", "he", "en-GB", "fr"))),
        genre=draw(st.sampled_from((None, "Opinion", "Live", "Analysis", "Long read"))),
        section=draw(st.none() | prose(2)),
        keywords=tuple(draw(st.lists(prose(2), max_size=2, unique=True))),
        body=body,
        images=images,
        related=related,
        links=tuple(draw(st.lists(st.builds(BodyLink, prose(2), web_urls(), st.integers(0, 3)), max_size=2))),
        publisher=draw(st.none() | _publishers()),
        canonical_url=draw(st.none() | web_urls()),
        paywall=draw(
            st.none()
            | st.builds(
                Paywall, st.booleans(), st.lists(st.sampled_from((".paid", ".rest")), unique=True).map(tuple)
            )
        ),
        entities=entities,
        evidence=source.evidence,
    )


def _line_with(named: list[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda before, link, name, after: f"{before} {link} {name} {after}",
        prose(1),
        st.sampled_from(("in", "near", "of", "told", "bei", ",")),
        st.sampled_from(named),
        prose(1),
    )


def _image(draw: st.DrawFn, source: _Source, index: int, lines: st.SearchStrategy[str]) -> Image:
    caption = source.write(f"/images/{index}/caption", draw(lines)) if draw(st.booleans()) else None
    credit = draw(st.none() | _credits())
    if credit:
        source.write(f"/images/{index}/credit/text", credit.text)
    return Image(
        caption,
        credit,
        draw(st.none() | web_urls()),
        draw(st.none() | st.integers(1, 5000)),
        draw(st.none() | st.integers(1, 5000)),
        draw(st.none() | _days() | st.just("2018-01")),
        is_lead=draw(st.booleans()) and index == 0,
        after_paragraph=draw(st.none() | st.integers(0, 4)),
    )


_TYPES = {
    "person": ("Person",),
    "place": ("City", "Country", "Place", "Museum", "AdministrativeArea"),
    "organization": ("Organization", "GovernmentOrganization", "NewsMediaOrganization"),
}
_RECORDS = {
    kind: tuple(f"http://www.wikidata.org/entity/Q{n}{i}" for i in range(3))
    for n, kind in enumerate(_TYPES, 1)
}


def _entities(draw: st.DrawFn, source: _Source, named: list[tuple[Any, list[str]]]) -> tuple[Entity, ...]:
    entities: list[Entity] = []
    for kind, own in named:
        for name in own:
            mentions = tuple(_mentions(source, name))
            role = "about" if any(mention.where == "/headline" for mention in mentions) else "mentions"
            in_text = any(not mention.where.startswith("/images") for mention in mentions)
            place = kind == "place"
            key = f"{kind}-{'-'.join(name.casefold().split())}"
            container = st.builds(
                Container,
                st.just("Inland"),
                st.just("Country"),
                st.sampled_from([None, *(entity.key for entity in entities if entity.kind == "place")]),
                st.none() | st.sampled_from(_RECORDS["place"]),
            )
            entities.append(
                Entity(
                    key,
                    kind,
                    draw(st.sampled_from(_TYPES[kind])),
                    name,
                    mentions,
                    job_titles=tuple(draw(st.lists(prose(2), max_size=2, unique=True)))
                    if kind == "person"
                    else (),
                    honorific_prefix=draw(st.sampled_from((None, "Dr."))) if kind == "person" else None,
                    authority=draw(st.none() | st.sampled_from(_RECORDS[kind])),
                    same_as=tuple(draw(st.lists(st.sampled_from(_RECORDS[kind]), max_size=2, unique=True))),
                    geo=draw(st.none() | st.builds(Geo, st.floats(-90, 90), st.floats(-180, 180)))
                    if place
                    else None,
                    country_code=draw(st.sampled_from((None, "DE"))) if place else None,
                    contained_in=draw(st.none() | container) if place else None,
                    role=role if in_text else None,  # type: ignore[arg-type]  # a str that is one of two literals
                )
            )
    return tuple(entities)


def _mentions(source: _Source, name: str) -> list[Mention]:
    found = []
    for pointer, evidence in source.evidence.items():
        is_zone = (
            pointer in {"/headline", "/standfirst"}
            or pointer.startswith("/body")
            or pointer.endswith("/caption")
        )
        span = evidence.spans[0]
        at = source.text.find(name, span.start, span.end) if is_zone else -1
        if at >= 0:
            found.append(Mention(at, at + len(name), name, pointer))
    return found


@cache
def raw_articles() -> st.SearchStrategy[Article]:
    """Any article that the types allow: odd keys, texts, spans and addresses, as input from outside may have them."""
    text = st.text(max_size=12) | prose(2) | st.sampled_from(("", " ", "\n"))
    dates = _moments() | text | st.sampled_from(("yesterday", "2020-02-30", "2026-03-01T07:30", "2026-13"))
    types = st.sampled_from(
        ("Person", "Place", "Organization", "City", "Patient", "NewsArtcle", "@id", "a b")
    )
    urls = web_urls() | st.sampled_from(
        ("", "not a url", "/relative", "https://u:p@h.example/", "https://h.example/a b")
    )
    return st.builds(
        Article,
        text=text,
        headline=st.none() | text,
        standfirst=st.none() | text,
        authors=st.lists(
            st.builds(
                Author, text, st.sampled_from(("person", "organization")), st.none() | text, st.none() | text
            ),
            max_size=2,
        ).map(tuple),
        dateline=st.none() | text,
        agencies=st.lists(text, max_size=2).map(tuple),
        date_published=st.none() | dates,
        date_modified=st.none() | dates,
        language=st.none() | text | st.sampled_from(("en_US", "x-house", "de-CH-1996", "english")),
        publisher=st.none()
        | st.builds(Publisher, text, types, st.none() | urls, st.none() | urls, st.lists(urls).map(tuple)),
        paywall=st.none() | st.builds(Paywall, st.booleans(), st.lists(text, max_size=2).map(tuple)),
        body=st.lists(st.builds(Paragraph, text), max_size=2).map(tuple),
        images=st.lists(
            st.builds(
                Image,
                st.none() | text,
                st.none() | st.builds(Credit, text, st.lists(text, max_size=1).map(tuple)),
                st.none() | urls,
                st.none() | st.integers(-1, 2),
                st.none() | st.integers(-1, 2),
                st.none() | dates,
            ),
            max_size=2,
        ).map(tuple),
        related=st.lists(st.builds(RelatedLink, text, st.none() | urls), max_size=2).map(tuple),
        canonical_url=st.none() | urls,
        entities=st.lists(
            st.builds(
                Entity,
                st.sampled_from(("article", "webpage", "image-1", "related-list")) | text,
                st.sampled_from(("person", "place", "organization")),
                types,
                text,
                st.lists(
                    st.builds(
                        Mention,
                        st.integers(0, 9),
                        st.integers(0, 9),
                        text,
                        st.sampled_from(("/headline", "/body/0")),
                    ),
                    max_size=2,
                ).map(tuple),
                authority=st.none() | urls,
                same_as=st.lists(urls, max_size=2).map(tuple),
                geo=st.none() | st.builds(Geo, st.floats(), st.floats()),
                country_code=st.none() | text | st.just("DE"),
                contained_in=st.none()
                | st.builds(Container, text, types, st.none() | text, st.none() | urls),
                role=st.sampled_from((None, "about", "mentions")),
            ),
            max_size=3,
            unique_by=lambda entity: entity.key,
        ).map(tuple),
        omissions=st.lists(
            st.builds(
                Omission, st.just("chrome"), st.builds(Span, st.integers(0, 9), st.integers(0, 9)), text
            ),
            max_size=1,
        ).map(tuple),
        diagnostics=st.lists(st.builds(Diagnostic, text, text), max_size=1).map(tuple),
    )
