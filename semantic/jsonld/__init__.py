"""The document: what an article says, as schema.org JSON-LD, in the profiles `graph` and `web`."""

from __future__ import annotations

from semantic.jsonld.missing import diagnose
from semantic.jsonld.profiles import CONTEXT, PROFILES, Profile, to_jsonld

__all__ = ["CONTEXT", "PROFILES", "Profile", "diagnose", "to_jsonld"]
