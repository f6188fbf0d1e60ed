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
    parts = [name, b" {\n"]
    add = parts.append
    last_subject = last_predicate = b""
    # No term holds a line feed, so what ends the lines stands nowhere else.
    for line in nquads.replace(b" %b .\n" % name, b"\n").split(b"\n")[:-1]:
        subject, predicate, thing = line.split(b" ", 2)
        if thing.startswith(prefix):
            thing = short[thing]
        if subject != last_subject:
            add(b"%b%b %b %b" % (b" .\n" if last_subject else b"", subject, short[predicate], thing))
            last_subject, last_predicate = subject, predicate
        elif predicate != last_predicate:
            add(b" ;\n    %b %b" % (short[predicate], thing))
            last_predicate = predicate
        else:
            add(b" , ")
            add(thing)
    add(b" .\n}\n" if last_subject else b"}\n")
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
