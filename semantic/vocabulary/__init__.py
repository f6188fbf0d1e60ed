"""The schema.org vocabulary: one release as a facts table, look-ups, and the JSON-LD context made from it."""

from semantic.vocabulary.context import context, context_bytes, document_loader, loader
from semantic.vocabulary.packaged import load, packaged
from semantic.vocabulary.release import build
from semantic.vocabulary.terms import Member, Property, Type, Vocabulary

__all__ = [
    "Member",
    "Property",
    "Type",
    "Vocabulary",
    "build",
    "context",
    "context_bytes",
    "document_loader",
    "load",
    "loader",
    "packaged",
]
