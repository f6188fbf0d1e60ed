"""Rules that are JSON Schemas: the files in schemas/ run by jsonschema, with messages of our own.

Two kinds. A list of rules (`google-article.recommended.schema.json`) names one rule in each `$defs` entry that its
`allOf` lists; `title` says what is wrong, `description` why and, on its second line, what to do; the file's name
says how grave it is. A form (`news-article.schema.json`) describes a whole document and is one rule.

A list is judged node by node: the subject's own articles, with names resolved (`type`, prefixes) and references
replaced by the nodes that they point to, so that the author of `{"author": {"@id": "#ada"}}` is seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from semantic.model import JSON
from semantic.resources import schema_text
from semantic.validation.nodes import Node, Value, token
from semantic.validation.rule import Problem, Rule, Severity, Source
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.sources import GOOGLE_ARTICLE, HOUSE
from semantic.validation.subject import Subject

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

__all__ = ["FORMS", "RULE_LISTS", "errors", "rules_of_list", "validator"]


class RuleList(NamedTuple):
    """A schema file that is a list of rules, and the rule set that it belongs to."""

    file: str
    set: str
    source: Source


class Form(NamedTuple):
    """A schema file that describes a whole document, and the rule that reports against it."""

    file: str
    set: str
    rule: str
    summary: str


RULE_LISTS: Final = (
    RuleList("google-article.recommended.schema.json", "google-article", GOOGLE_ARTICLE),
    RuleList("google-article.info.schema.json", "google-article", GOOGLE_ARTICLE),
)
FORMS: Final = (
    Form(
        "news-article.schema.json", "news-article", "document-form", "a document is not one that `semantic` emits"
    ),
    Form("article.schema.json", "article", "article-form", "an article is not in the JSON form of `semantic`"),
    Form("report.schema.json", "report", "report-form", "a report is not in the JSON form of `semantic`"),
)
#: What stands before `.schema.json` in a file's name.
_SEVERITY: Final[Mapping[str, Severity]] = {"recommended": "warning", "info": "info"}


def rules_of_list(rules: RuleList) -> tuple[Rule, ...]:
    """The rules of a list, in the order of its `allOf`."""
    schema = _schema(rules.file)
    cases = json.loads(schema_text(rules.file.replace(".schema.json", ".test.json")))
    found = []
    for entry in schema["allOf"]:
        name = entry["$ref"].removeprefix("#/$defs/")
        definition = schema["$defs"][name]
        why, _, fix = definition["description"].partition("\n")
        examples = [
            next(json.dumps(case["data"]) for case in cases if case["rule"] == name and case["valid"] is valid)
            for valid in (True, False)
        ]
        found.append(
            Rule(
                name, rules.set, _severity(rules.file), definition["title"], why, fix, rules.source,
                *examples, check=partial(_check_articles, rules.file, name),
            )  # fmt: skip
        )
    return tuple(found)


def rule_of_form(form: Form) -> Rule:
    """The one rule of a form."""
    schema = _schema(form.file)
    return Rule(
        form.rule, form.set, _severity(form.file), form.summary, schema["description"],
        "Follow the schema, or mend the program that wrote the document.", HOUSE,
        json.dumps(schema["examples"][0]), '{"x": 1}', check=partial(_check_form, form.file),
    )  # fmt: skip


def _severity(file: str) -> Severity:
    return _SEVERITY.get(file.removesuffix(".schema.json").rpartition(".")[2], "error")


# --- the checks ----------------------------------------------------------------------------------------------------


def _check_articles(file: str, rule: str, subject: Subject) -> Iterator[Problem]:
    definition = _schema(file)["$defs"][rule]
    fix = definition["description"].partition("\n")[2]
    reported = set()
    for node in own_articles(subject):
        places: dict[tuple[str | int, ...], tuple[int, str]] = {}
        value = _plain(node, subject, (), places, seen=())
        for error in validator(file, f"#/$defs/{rule}").iter_errors(value):
            block, pointer = places.get(tuple(error.absolute_path), (node.block, node.pointer))
            if (block, pointer) not in reported:
                reported.add((block, pointer))
                yield Problem(definition["title"] + _detail(error.instance), fix, pointer, block)


def _detail(instance: JSON) -> str:
    return f": {instance[:60]!r}" if isinstance(instance, str) and instance else ""


def _plain(
    node: Node,
    subject: Subject,
    path: tuple[str | int, ...],
    places: dict[tuple[str | int, ...], tuple[int, str]],
    seen: tuple[int, ...],
) -> dict[str, JSON]:
    """The node as plain JSON with schema.org's own names, references followed; `places` gets each value's place."""
    places[path] = (node.block, node.pointer)
    result: dict[str, JSON] = {}
    if node.types:
        names = [name.term for name, _ in node.types]
        result["@type"] = names if len(names) > 1 else names[0]
    if node.id is not None:
        result["@id"] = node.id
    for found in node.properties:
        term = found.name.term
        places[(*path, term)] = (node.block, found.pointer)
        many = isinstance(found.content, list) or len(found.values) != 1
        values = []
        for number, value in enumerate(found.values):
            there = (*path, term, number) if many else (*path, term)
            places[there] = (node.block, value.pointer)
            values.append(_plain_value(value, subject, there, places, (*seen, id(node))))
        result[term] = values if many else values[0]
    return result


#: Article, author, affiliation, logo: nothing that a rule asks for lies deeper.
_DEEPEST: Final = 4


def _plain_value(
    value: Value,
    subject: Subject,
    path: tuple[str | int, ...],
    places: dict[tuple[str | int, ...], tuple[int, str]],
    seen: tuple[int, ...],
) -> JSON:
    if value.node is None:
        return value.content
    target = subject.described(value.node)
    if id(target) in seen or len(seen) >= _DEEPEST:
        return {"@id": target.id or "#"}
    return _plain(target, subject, path, places, seen)


def _check_form(file: str, subject: Subject) -> Iterator[Problem]:
    for block in subject.blocks:
        if block.defect is None:
            for pointer, message in errors(file, block.value):
                yield Problem(message, f"see schemas/{file}", pointer, block.number)


# --- jsonschema ----------------------------------------------------------------------------------------------------


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
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - 90 ms, and only schemas need it
    from referencing import Registry, Resource  # noqa: PLC0415 - the same
    from referencing.exceptions import NoSuchResource  # noqa: PLC0415 - the same

    def refuse(uri: str) -> Resource[Any]:
        raise NoSuchResource(ref=uri)

    schema = _schema(file)
    registry: Registry[Any] = Registry(retrieve=refuse)  # type: ignore[call-arg] # attrs' alias is not seen
    registry = registry.with_resource(schema["$id"], Resource.from_contents(schema))
    return Draft202012Validator(
        {"$ref": schema["$id"] + fragment},
        registry=registry,
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


@cache
def _schema(file: str) -> dict[str, JSON]:
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


def _message(error: ValidationError) -> str:
    render = _RENDERERS.get(str(error.validator))
    return render(error) if render else f"the value breaks the limit {error.validator!r}"


def _required(error: ValidationError) -> str:
    missing = [name for name in error.validator_value if name not in error.instance]
    # jsonschema reports each missing member on its own; its text is the only place that says which one.
    named = [name for name in missing if error.message.startswith(repr(name))]
    return f"the member {(named or missing)[0]!r} is missing"


def _unknown_members(error: ValidationError) -> str:
    known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
    patterns = error.schema.get("patternProperties", {}) if isinstance(error.schema, dict) else {}
    unknown = [
        name
        for name in error.instance
        if name not in known and not any(re.search(pattern, name) for pattern in patterns)
    ]
    plural = len(unknown) > 1
    return f"the member{'s' if plural else ''} {', '.join(map(repr, unknown[:5]))} {'are' if plural else 'is'} not known here"


def _type(error: ValidationError) -> str:
    wanted = error.validator_value
    names = wanted if isinstance(wanted, list) else [wanted]
    return f"{' or '.join(_KINDS[name] for name in names)} is wanted, found {_shown(error.instance)}"


def _enum(error: ValidationError) -> str:
    listed = ", ".join(json.dumps(item, ensure_ascii=False) for item in error.validator_value[:12])
    return f"one of {listed} is wanted, found {_shown(error.instance)}"


def _alternatives(error: ValidationError) -> str:
    title = error.schema.get("title") if isinstance(error.schema, dict) else None
    return f"{_shown(error.instance)} is none of the forms that are known here" + (f" ({title})" if title else "")


_RENDERERS: Final[Mapping[str, Callable[[Any], str]]] = {
    "required": _required,
    "additionalProperties": _unknown_members,
    "unevaluatedProperties": _unknown_members,
    "type": _type,
    "enum": _enum,
    "const": lambda e: f"{json.dumps(e.validator_value, ensure_ascii=False)} is wanted, found {_shown(e.instance)}",
    "pattern": lambda e: f"the text has not the form that is wanted here, found {_shown(e.instance)}",
    "format": lambda e: f"a {_FORMATS.get(e.validator_value, e.validator_value)} is wanted, found {_shown(e.instance)}",
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
