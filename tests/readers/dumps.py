"""Generated page dumps: lines of every kind that pages have, in likely and unlikely orders."""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["dumps", "hostile"]

_HEADLINES = (
    "Ferry to Port Ellery returns after nine weeks",
    "Brücke bei Sankt Falk bleibt bis Mai gesperrt",
    "El puerto de Embalse Alto abre un segundo muelle",
    "המעבורת לנמל אלרי חוזרת אחרי תשעה שבועות",
)
_PARAGRAPHS = (
    (
        "The ferry between Nordhafen and Port Ellery sailed again on Monday morning, nine weeks after a winter storm tore"
        " away its landing stage. Some two hundred passengers were on board."
    ),
    "“We counted the days,” said Chenoa Halloran, who runs the bakery on the quay. “Nobody comes here by chance.”",
    (
        "Die Brücke wird erst im Mai wieder freigegeben, sagte Dilek Muster vom Amt für Brücken am Dienstag. Bis dahin"
        " fahren Busse über Oberfalk."
    ),
    "El segundo muelle costó cuatro millones y tardó dos años. Los pescadores dicen que llega tarde.",
    "המעבורת הפליגה שוב ביום שני בבוקר, תשעה שבועות אחרי הסערה. כמאתיים נוסעים היו על הסיפון.",
    "Nobody was hurt.",
)
_LINES = (
    "By Ada Quill",
    "Ada Quill",
    "Von Bo Muster und Zoë Lee",
    "Published 3 May 2021, 14:05",
    "3 May 2021",
    "The quay at Port Ellery, April 12, 2019. Credit: Zoë Lee/North Wire",
    "The quay at Port Ellery, April 12, 2019.",
    "Photo: Zoë Lee",
    "A gull on the quay, May 4, 2019. (Photo by Zoë Lee/Getty Images)",
    "A gull on the quay, May 4, 2019.",
    "Advertisement",
    "Subscribe now",
    "Related",
    "Read more: The storm that took the landing stage",
    "How a village lives without its ferry",
    "https://example.com/ferry/2019",
    "12 comments",
    "• two hundred passengers",
    "The tides have changed",
    "—",
    "PORT ELLERY, Feb 3 —",
    "© 2021 The Ellery Mail. All rights reserved.",
    "Home",
    "Sport",
)
_GAPS = st.sampled_from(("\n", "\n", "\n\n", "\n\n\n", "\r\n", " \n\t\n"))


@st.composite
def dumps(draw: st.DrawFn) -> str:
    """A page: mostly a headline, lines of the head, paragraphs with lines between them, and a tail."""
    lines = st.sampled_from(_LINES)
    free = st.text(max_size=60)
    top = draw(st.lists(lines, max_size=4))
    headline = draw(st.lists(st.sampled_from(_HEADLINES), max_size=2))
    head = draw(st.lists(lines, max_size=5))
    body = draw(
        st.lists(
            st.one_of(st.sampled_from(_PARAGRAPHS), st.sampled_from(_PARAGRAPHS), lines, free), max_size=9
        )
    )
    tail = draw(st.lists(st.one_of(lines, st.sampled_from(_HEADLINES), free), max_size=10))
    return "".join(f"{line}{draw(_GAPS)}" for line in (*top, *headline, *head, *body, *tail))


def hostile() -> st.SearchStrategy[str]:
    """Any characters at all, and long repetitions of one."""
    return st.one_of(
        st.text(max_size=400),
        st.builds(lambda unit, times: unit * times, st.text(min_size=1, max_size=6), st.integers(1, 300)),
    )
