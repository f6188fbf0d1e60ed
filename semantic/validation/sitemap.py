"""A news sitemap as rules see it: each entry with its values, and the place of each in the file.

The XML is read by expat, which fetches nothing; a document type, which could swell the text, is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from semantic.validation.subject import Place

__all__ = ["NEWS", "Entry", "Sitemap", "sitemap_of"]

NEWS: Final = "http://www.google.com/schemas/sitemap-news/0.9"
_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_PREFIXES: Final = {NEWS: "news:", _SITEMAP: ""}


@dataclass(slots=True)
class Entry:
    """One `<url>`: its pointer, its place, and for each path below it (`news:news/news:title`) the values found."""

    pointer: str
    place: Place
    values: dict[str, list[tuple[str, Place]]] = field(default_factory=dict)


@dataclass(slots=True)
class Sitemap:
    """The entries of a sitemap; `defect` says why it is no XML, and where."""

    entries: list[Entry] = field(default_factory=list)
    defect: tuple[str, Place] | None = None
    is_index: bool = False

    @property
    def is_news(self) -> bool:
        """Some entry has a news element."""
        return any(path.startswith("news:news") for entry in self.entries for path in entry.values)


def sitemap_of(data: bytes) -> Sitemap:
    """The sitemap in `data`, as far as it is XML."""
    result = Sitemap()
    path: list[str] = []
    texts: list[str] = []
    starts: list[Place] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def here() -> Place:
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        return Place(line, column, line, column + 1)

    def start(name: str, _attributes: object) -> None:
        namespace, _, local = name.rpartition(" ")
        path.append(_PREFIXES.get(namespace, f"{namespace}:" if namespace else "") + local)
        texts.append("")
        starts.append(here())
        if len(path) == 1:
            result.is_index = path[0] == "sitemapindex"
        elif len(path) == 2 and path[1] == "url":
            result.entries.append(Entry(f"/urlset/url/{len(result.entries)}", here()))

    def end(_name: str) -> None:
        if len(path) > 2 and result.entries and path[1] == "url":
            below = "/".join(path[2:])
            result.entries[-1].values.setdefault(below, []).append((texts[-1].strip(), starts[-1]))
        path.pop()
        texts.pop()
        starts.pop()

    def characters(text: str) -> None:
        if texts:
            texts[-1] += text

    def refuse(*_: object) -> None:
        raise expat.ExpatError("a document type stands in the sitemap")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = characters, refuse
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        result.defect = (str(error).partition(":")[0], here())
    return result
