"""A value against a packaged schema, with errors in our own words.

Formats are checked, nothing is fetched, and of alternatives the one that was most likely meant is explained.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from semantic.pointers import token
from semantic.resources import schema_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator
    from referencing import Registry, Resource

    from semantic.model import JSON

__all__ = ["errors", "schema_of", "validator"]


def errors(file: str, value: JSON) -> Iterator[tuple[str, str]]:
    """Pointer and message of every error of `value` against the schema `file`; `value` is not too deep."""
    seen = set()
    for error in validator(file, "#").iter_errors(value):
        for leaf in _leaves(error):
            found = _pointer(leaf.absolute_path), _message(leaf)
            if found not in seen:
                seen.add(found)
                yield found


@cache
def validator(file: str, fragment: str) -> Validator:
    """A validator for one part of a packaged schema: formats are checked, nothing is fetched."""
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource
    from referencing.exceptions import NoSuchResource

    def refuse(uri: str) -> Resource[Any]:
        raise NoSuchResource(ref=uri)  # type: ignore[call-arg] # the same

    schema = schema_of(file)
    registry: Registry[Any] = Registry(retrieve=refuse)  # type: ignore[call-arg] # attrs' alias is not seen
    registry = registry.with_resource(schema["$id"], Resource.from_contents(schema))
    return Draft202012Validator(
        {"$ref": schema["$id"] + fragment},
        registry=registry,
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


@cache
def schema_of(file: str) -> dict[str, JSON]:
    """The packaged schema `file` as JSON."""
    schema = json.loads(schema_text(file))
    assert isinstance(schema, dict)
    return schema


def _pointer(path: Iterable[str | int]) -> str:
    return "".join(f"/{token(str(part))}" for part in path)


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The errors that say something: of alternatives, those of the one that was most likely meant."""
    if error.validator not in {"anyOf", "oneOf"} or not error.context:
        yield error
        return
    branches: dict[int, list[ValidationError]] = {}
    for inner in error.context:
        branches.setdefault(int(inner.schema_path[0]), []).append(inner)
    best = min(branches.values(), key=_distance)
    if any(_is_other_kind(inner) for inner in best):
        yield error
        return
    for inner in best:
        yield from _leaves(inner)


def _distance(branch: list[ValidationError]) -> tuple[bool, int, int]:
    """How far an alternative is from the value: another type first, then more errors, then errors further out."""
    return (
        any(_is_other_kind(inner) for inner in branch),
        len(branch),
        -max(len(inner.path) for inner in branch),
    )


def _is_other_kind(error: ValidationError) -> bool:
    """The value was never meant for this alternative: it is another JSON type, or names another `@type`."""
    path = list(error.relative_path)
    return (not path and error.validator == "type") or (path[:1] == ["@type"]) or (
        not path and error.validator == "required" and "'@type'" in error.message
    )  # fmt: skip


# --- messages ------------------------------------------------------------------------------------------------------
# The stubs of jsonschema let every attribute of an error be unset, so the errors are `Any` here.

_KINDS: Final = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}
_FORMATS: Final = {
    "date-time": "date and time with zone (2026-03-04T19:30:00+01:00)",
    "date": "date (2026-03-04)",
    "uri": "address (https://…)",
}


def _message(error: Any) -> str:
    render = _RENDERERS.get(str(error.validator))
    return render(error) if render else f"the value breaks the limit {error.validator!r}"


def _required(error: Any) -> str:
    missing = [name for name in error.validator_value if name not in error.instance]
    # jsonschema reports each missing member on its own; its text is the only place that says which one.
    named = [name for name in missing if error.message.startswith(repr(name))]
    return f"the member {(named or missing)[0]!r} is missing"


def _unknown_members(error: Any) -> str:
    known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
    patterns = error.schema.get("patternProperties", {}) if isinstance(error.schema, dict) else {}
    unknown = [
        name
        for name in error.instance
        if name not in known and not any(re.search(pattern, name) for pattern in patterns)
    ]
    plural = len(unknown) > 1
    return f"the member{'s' if plural else ''} {', '.join(map(repr, unknown[:5]))} {'are' if plural else 'is'} not known here"


def _type(error: Any) -> str:
    wanted = error.validator_value
    names = wanted if isinstance(wanted, list) else [wanted]
    return f"{' or '.join(_KINDS[name] for name in names)} is wanted, found {_shown(error.instance)}"


def _enum(error: Any) -> str:
    listed = ", ".join(json.dumps(item, ensure_ascii=False) for item in error.validator_value[:12])
    return f"one of {listed} is wanted, found {_shown(error.instance)}"


def _alternatives(error: Any) -> str:
    if isinstance(error.instance, dict) and "@type" not in error.instance and "@id" not in error.instance:
        return "a node without @type and @id"
    title = error.schema.get("title") if isinstance(error.schema, dict) else None
    return f"{_shown(error.instance)} is none of the forms that are known here" + (
        f" ({title})" if title else ""
    )


_RENDERERS: Final[Mapping[str, Callable[[Any], str]]] = {
    "required": _required,
    "additionalProperties": _unknown_members,
    "unevaluatedProperties": _unknown_members,
    "type": _type,
    "enum": _enum,
    "const": lambda e: (
        f"{json.dumps(e.validator_value, ensure_ascii=False)} is wanted, found {_shown(e.instance)}"
    ),
    "pattern": lambda e: f"the text has not the form that is wanted here, found {_shown(e.instance)}",
    "format": lambda e: (
        f"a {_FORMATS.get(e.validator_value, e.validator_value)} is wanted, found {_shown(e.instance)}"
    ),
    "minLength": lambda _: "the text is empty or too short",
    "maxLength": lambda e: f"the text is longer than {e.validator_value} characters",
    "minItems": lambda e: f"the list has fewer than {e.validator_value} items",
    "maxItems": lambda e: f"the list has more than {e.validator_value} items",
    "minProperties": lambda _: "the object has too few members",
    "minimum": lambda e: f"a number of at least {e.validator_value} is wanted, found {_shown(e.instance)}",
    "maximum": lambda e: f"a number of at most {e.validator_value} is wanted, found {_shown(e.instance)}",
    "exclusiveMinimum": lambda e: f"a number above {e.validator_value} is wanted, found {_shown(e.instance)}",
    "contains": lambda _: "the list lacks an item that it must have",
    "not": lambda e: f"{_shown(e.instance)} is not allowed here",
    "anyOf": _alternatives,
    "oneOf": _alternatives,
}


def _shown(value: JSON) -> str:
    if isinstance(value, dict):
        kind = value.get("@type")
        return f"an object of type {str(kind)[:40]}" if kind else "an object"
    if isinstance(value, list):
        return "a list"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:59] + "…"
