"""One invented article, as the text reader and `annotate` leave it, for the tests of the document."""

from __future__ import annotations

from dataclasses import replace

from semantic.model import (
    Article,
    Author,
    Container,
    Credit,
    Entity,
    Evidence,
    Geo,
    Image,
    Mention,
    Paragraph,
    RelatedLink,
    Span,
)

__all__ = ["article", "entity", "mentioned"]

_HEADLINE = "Marlene Oduya Asks Halverton Again to Free Sailor Held in Cordania"
_STANDFIRST = "Letter follows a week after judges turned down Petra Lindqvist's plea"
_BODY = (
    "Foreign Secretary Marlene Oduya asked Admiral Teo Halverton on Tuesday to release a sailor held in Port Ellery.",
    "The two also spoke about Norland, her office said.",
    "Petra Lindqvist was stopped near the pier in May. Oduya told the Kestrel that Cordania's Harbour Court had erred.",
)
_CAPTIONS = (
    "Marlene Oduya greets Teo Halverton at the Maritime Museum in Port Ellery, Cordania, March 4, 2031.",
    "Friends of Petra Lindqvist hold candles in Sankt Falk, November 2, 2032.",
)
_TEASERS = (
    ("Ferries Idle for a Third Day in Norland", "A ferry at its berth on Monday."),
    ("Why the Kestrel Counts Gulls", None),
)


def article() -> Article:
    """Headline, standfirst, byline, three paragraphs, two credited pictures, two teasers without URLs, no dates."""
    text, evidence = "", {}
    lines = [("/headline", _HEADLINE), ("/standfirst", _STANDFIRST), ("/authors/0/name", "Noor Castellan")]
    lines += [(f"/body/{i}", line) for i, line in enumerate(_BODY)]
    lines += [(f"/images/{i}/caption", line) for i, line in enumerate(_CAPTIONS)]
    for pointer, line in lines:
        evidence[pointer] = Evidence("test", (Span(len(text), len(text) + len(line)),))
        text += line + "\n\n"
    made = Article(
        text=text,
        headline=_HEADLINE,
        standfirst=_STANDFIRST,
        authors=(Author("Noor Castellan"),),
        language="en",
        body=tuple(Paragraph(line) for line in _BODY),
        images=(
            Image(
                _CAPTIONS[0],
                Credit("Ilse Brandvold/North Wire", ("Ilse Brandvold",), ("North Wire",)),
                date_created="2031-03-04",
                is_lead=True,
            ),
            Image(
                _CAPTIONS[1], Credit("Jonas Feld/CPA", ("Jonas Feld",), ("CPA",)), date_created="2032-11-02"
            ),
        ),
        related=tuple(RelatedLink(headline, caption=caption) for headline, caption in _TEASERS),
        evidence=evidence,
    )
    cordania = Container("Cordania", "Country", entity="place-cordania")
    museum_in = Container("Port Ellery", "City", entity="place-port-ellery")
    entities = (
        entity(made, "person", "Marlene Oduya", "Oduya", job_titles=("Foreign Secretary",), role="about"),
        entity(made, "person", "Teo Halverton", "Halverton", honorific_prefix="Admiral", role="about"),
        entity(made, "person", "Petra Lindqvist", role="about"),
        entity(made, "organization", "Kestrel", kind_of="NewsMediaOrganization"),
        entity(made, "organization", "Harbour Court", kind_of="GovernmentOrganization"),
        entity(made, "place", "Cordania", kind_of="Country"),
        entity(made, "place", "Norland", kind_of="Country"),
        entity(made, "place", "Port Ellery", kind_of="City", contained_in=cordania, geo=Geo(54.5, -3.25)),
        entity(made, "place", "Maritime Museum", kind_of="Museum", contained_in=museum_in, role=None),
        entity(made, "place", "Sankt Falk", kind_of="City", role=None),
    )
    return replace(made, entities=entities)


def entity(
    source: Article, kind: str, name: str, *short: str, kind_of: str | None = None, **facts: object
) -> Entity:
    """An entity of `source` with every mention of its names in headline, standfirst, body and captions."""
    usual = {"person": "Person", "place": "Place", "organization": "Organization"}
    facts.setdefault("role", "mentions")
    return Entity(
        key=f"{kind}-{name.lower().replace(' ', '-')}",
        kind=kind,  # type: ignore[arg-type]  # the table above holds the three kinds
        type=kind_of or usual[kind],
        name=name,
        mentions=mentioned(source, name, *short),
        **facts,  # type: ignore[arg-type]  # passed through
    )


def mentioned(source: Article, *names: str) -> tuple[Mention, ...]:
    """Where the names stand; a short name inside a longer one is not a mention of its own."""
    found: list[Mention] = []
    for pointer, evidence in source.evidence.items():
        if pointer.startswith("/authors"):
            continue
        zone = evidence.spans[0]
        for name in names:
            at = source.text.find(name, zone.start, zone.end)
            while at >= 0:
                end = at + len(name)
                if not any(one.start <= at and end <= one.end for one in found):
                    found.append(Mention(at, end, name, pointer))
                at = source.text.find(name, end, zone.end)
    return tuple(sorted(found, key=lambda mention: mention.start))
