"""One self-contained page that shows texts with their people, places and organizations marked.

Colour and a letter tell the kind, so that neither colour-blind readers nor a black-and-white print lose it. Each mark
can be reached by keyboard and opens a note with type, link and evidence; a list of all entities stands after the
text. Everything is escaped; the page loads nothing and runs no script.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from semantic.model import Entity, Evidence

__all__ = ["AnnotatedText", "annotated_page"]


class AnnotatedText(NamedTuple):
    """A text under its name, with its entities and the evidence by JSON pointer (`/entities/0/authority`)."""

    name: str
    text: str
    entities: Sequence[Entity]
    evidence: Mapping[str, Evidence]


_LETTERS = {"person": "P", "place": "L", "organization": "O"}
_STYLE = """
:root{color-scheme:light dark;--ink:#1c1f24;--paper:#fff;--soft:#667;--line:#d8dbe2;
--person:#fbe0c3;--place:#d3ecd2;--organization:#d5e2fb}
@media (prefers-color-scheme:dark){:root{--ink:#e8e9ec;--paper:#16181c;--soft:#a3a8b3;--line:#3a3f49;
--person:#6b4519;--place:#24552b;--organization:#2c4379}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:2rem 1.25rem 4rem;color:var(--ink);background:var(--paper);
font:1.0625rem/1.65 Georgia,"Times New Roman",serif}
h1{font-size:1.15rem;margin:2.5rem 0 1rem;padding-top:1.5rem;border-top:1px solid var(--line)}
h1:first-of-type{border:0;padding-top:0;margin-top:0}
h2,.key,table,.note{font-family:system-ui,"Segoe UI",Roboto,sans-serif}
h2{font-size:.95rem;margin:2rem 0 .5rem}
.key{font-size:.85rem;color:var(--soft);display:flex;gap:1.25rem;flex-wrap:wrap;padding:0;margin:0 0 2rem;list-style:none}
.text{white-space:pre-wrap;overflow-wrap:anywhere}
mark{color:inherit;padding:.05em .2em;border-radius:.2em;position:relative;cursor:help;
-webkit-box-decoration-break:clone;box-decoration-break:clone;print-color-adjust:exact}
mark::after{content:attr(data-letter);font:600 .62em system-ui,sans-serif;vertical-align:super;margin-left:.15em;
color:var(--soft)}
.person{background:var(--person)}.place{background:var(--place)}.organization{background:var(--organization)}
mark:focus{outline:2px solid currentColor;outline-offset:1px}
.note{display:none;position:absolute;left:0;top:calc(100% + .3rem);z-index:2;width:max-content;
max-width:min(22rem,80vw);padding:.6rem .75rem;font-size:.8rem;line-height:1.4;white-space:normal;color:var(--ink);
background:var(--paper);border:1px solid var(--line);border-radius:.4rem;box-shadow:0 6px 24px #0003}
mark:hover>.note,mark:focus>.note,mark:focus-within>.note{display:block}
.note b{display:block}.note i{color:var(--soft);font-style:normal}
table{border-collapse:collapse;width:100%;font-size:.83rem;line-height:1.4}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
td a,.note a{color:inherit;overflow-wrap:anywhere}
td span{padding:.05em .35em;border-radius:.2em;print-color-adjust:exact}
@media print{body{max-width:none;padding:0;font-size:11pt}.note{display:none!important}
.person{text-decoration:underline}.place{text-decoration:underline dotted}.organization{text-decoration:underline double}
tr{break-inside:avoid}}
"""


def annotated_page(texts: Sequence[AnnotatedText]) -> str:
    """The page, as text; the same texts give the same page."""
    title = texts[0].name if len(texts) == 1 else f"{len(texts)} texts"
    body = "".join(map(_section, texts))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Names in {escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        '<ul class="key" aria-label="Key">'
        '<li><mark class="person" data-letter="P">person</mark></li>'
        '<li><mark class="place" data-letter="L">place</mark></li>'
        '<li><mark class="organization" data-letter="O">organization</mark></li></ul>\n'
        f"{body}</body>\n</html>\n"
    )


def _section(text: AnnotatedText) -> str:
    mentions = sorted(
        (mention.start, mention.end, index)
        for index, entity in enumerate(text.entities)
        for mention in entity.mentions
    )
    parts: list[str] = []
    at = 0
    for start, end, index in mentions:
        if start < at:
            continue
        parts += (escape(text.text[at:start]), _mark(text, index, text.text[start:end]))
        at = end
    parts.append(escape(text.text[at:]))
    rows = "".join(_row(text, index) for index in range(len(text.entities)))
    table = (
        "<h2>Entities</h2>\n<table>\n<thead><tr><th>Name</th><th>Type</th><th>Mentions</th><th>Link and evidence</th>"
        f"</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        if rows
        else "<h2>No person, place or organization was found.</h2>\n"
    )
    return f'<h1>{escape(text.name)}</h1>\n<div class="text" dir="auto">{"".join(parts)}</div>\n{table}'


def _mark(text: AnnotatedText, index: int, surface: str) -> str:
    entity = text.entities[index]
    note = "".join(f"<i>{escape(line)}</i><br>" for line in _facts(text, index))
    links = "".join(f"{_link(iri)}<br>" for iri in _addresses(entity))
    label = f"{entity.name}, {entity.kind}"
    return (
        f'<mark class="{entity.kind}" data-letter="{_LETTERS[entity.kind]}" tabindex="0" aria-label="{escape(label)}">'
        f'{escape(surface)}<span class="note" role="note"><b>{escape(entity.name)}</b>{note}{links}</span></mark>'
    )


def _row(text: AnnotatedText, index: int) -> str:
    entity = text.entities[index]
    what = "<br>".join([*(_link(iri) for iri in _addresses(entity)), *map(escape, _facts(text, index)[1:])])
    return (
        f'<tr><td><span class="{entity.kind}">{escape(entity.name)}</span></td><td>{escape(entity.type)}</td>'
        f"<td>{len(entity.mentions)}</td><td>{what}</td></tr>\n"
    )


def _addresses(entity: Entity) -> Iterator[str]:
    yield from dict.fromkeys(iri for iri in (entity.authority, *entity.same_as) if iri)


def _link(iri: str) -> str:
    is_web = iri.startswith(("https://", "http://"))
    return f'<a href="{escape(iri)}" rel="noreferrer">{escape(iri)}</a>' if is_web else escape(iri)


def _facts(text: AnnotatedText, index: int) -> list[str]:
    """What is known about the entity and by which rule, a line each, the type first."""
    entity = text.entities[index]
    facts = [entity.type]
    facts += [f"also {name}" for name in entity.alternate_names]
    facts += [f"title: {title}" for title in entity.job_titles]
    if entity.contained_in:
        facts.append(f"in {entity.contained_in.name}")
    pointer = f"/entities/{index}"
    for name, evidence in text.evidence.items():
        if name == pointer or name.startswith(f"{pointer}/"):
            what = name[len(pointer) + 1 :] or "found"
            facts.append(f"{what}: {evidence.rule}" + (f" ({evidence.locator})" if evidence.locator else ""))
    return facts
