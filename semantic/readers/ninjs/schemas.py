"""A ninjs item against the schema of its own version, as IPTC published it."""

from __future__ import annotations

import itertools
import json
from functools import cache
from typing import TYPE_CHECKING, Any

from semantic.pointers import token
from semantic.readers.ninjs.versions import VERSIONS
from semantic.resources import table_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.protocols import Validator

    from semantic.model import JSON

__all__ = ["defects"]

#: So many defects of one item are told.
_MOST = 20
#: The geometry of places; the published schemas point to it, and nothing is fetched.
_GEOJSON = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["type"],
    "properties": {
        "type": {
            "enum": [
                "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
                "GeometryCollection", "Feature", "FeatureCollection",
            ]
        }
    },
}  # fmt: skip


def defects(version: str, item: JSON) -> Iterator[tuple[str, str]]:
    """Pointer and message of what in `item` is not as the schema of `version` wants it, so many at most.

    A version that was never published is judged by the newest one of its line.
    """
    known = version if version in VERSIONS else max(one for one in VERSIONS if one[0] == version[0])
    for error in itertools.islice(_validator(known).iter_errors(item), _MOST):
        pointer = "".join(f"/{token(str(step))}" for step in error.absolute_path)
        message = error.message if len(error.message) <= 160 else error.message[:159] + "…"
        yield pointer or "/", message


@cache
def _validator(version: str) -> Validator:
    from jsonschema import Draft3Validator, FormatChecker  # noqa: PLC0415 - 90 ms, and only ninjs needs it
    from jsonschema.validators import validator_for  # noqa: PLC0415 - the same
    from referencing import Registry, Resource  # noqa: PLC0415 - the same
    from referencing.exceptions import NoSuchResource  # noqa: PLC0415 - the same
    from referencing.jsonschema import DRAFT202012  # noqa: PLC0415 - the same

    def refuse(uri: str) -> Resource[Any]:
        raise NoSuchResource(ref=uri)  # type: ignore[call-arg] # attrs' alias is not seen

    geojson: Resource[Any] = Resource.from_contents(_GEOJSON, default_specification=DRAFT202012)
    registry: Registry[Any] = Registry(retrieve=refuse)  # type: ignore[call-arg] # the same
    registry = registry.with_resource("https://geojson.org/schema/GeoJSON.json", geojson)
    schema = json.loads(table_bytes("semantic.readers.ninjs", f"ninjs-schema_{version}.json"))
    kind = Draft3Validator if version == "1.0" else validator_for(schema)
    validator: Validator = kind(schema, registry=registry, format_checker=FormatChecker())
    return validator
