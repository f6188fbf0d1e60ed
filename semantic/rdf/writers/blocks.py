"""One graph of many as a block of TriG, made of its N-Quads without reading a term: for archives."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["trig_block"]

#: NewsArticle: what needs no escapes after a prefix.
_LOCAL = re.compile(rb"[A-Za-z][A-Za-z0-9_]*")
#: So many names are remembered; a vocabulary has fewer.
_MOST_NAMES = 4096


def trig_block(nquads: bytes, graph: str, schema: str) -> bytes:
    """The sorted lines `nquads`, all in the graph `graph`, as TriG in which `schema:` stands for the namespace `schema`.

    Every term of N-Quads is one of TriG; so subjects and predicates that come again are left out, and that is all.
    """
    name, prefix = f"<{graph}>".encode(), f"<{schema}".encode()
    short = _names(prefix)
    parts = [name]
    last_subject = last_predicate = b""
    # What stands before the next subject: the first one has none to end.
    end = b" {\n"
    # No term holds a line feed, so what ends the lines stands nowhere else.
    for line in nquads.replace(b" %b .\n" % name, b"\n").split(b"\n")[:-1]:
        subject, predicate, thing = line.split(b" ", 2)
        if thing.startswith(prefix):
            thing = short[thing]
        if subject != last_subject:
            parts += (end, subject, b" ", short[predicate], b" ", thing)
            last_subject, last_predicate, end = subject, predicate, b" .\n"
        elif predicate != last_predicate:
            parts += (b" ;\n    ", short[predicate], b" ", thing)
            last_predicate = predicate
        else:
            parts += (b" , ", thing)
    parts += (end, b"}\n")
    return b"".join(parts)


class _Names(dict[bytes, bytes]):
    """IRIs as they are written; those that begin with `prefix` are short. Looked up once for each statement."""

    def __init__(self, prefix: bytes) -> None:
        super().__init__()
        self.prefix = prefix

    def __missing__(self, iri: bytes) -> bytes:
        written = iri
        if iri.startswith(self.prefix) and _LOCAL.fullmatch(iri, len(self.prefix), len(iri) - 1):
            written = b"schema:" + iri[len(self.prefix) : -1]
        if len(self) < _MOST_NAMES:
            self[iri] = written
        return written


_names = cache(_Names)
