"""RDF: a document becomes a dataset of checked terms, a dataset becomes bytes in one of `FORMATS`."""

from semantic.rdf.canonical import canonicalize
from semantic.rdf.dataset import to_rdf
from semantic.rdf.fast import to_nquads
from semantic.rdf.formats import FORMATS, Format, rewritten, serialize

__all__ = ["FORMATS", "Format", "canonicalize", "rewritten", "serialize", "to_nquads", "to_rdf"]
