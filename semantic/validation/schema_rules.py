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
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urljoin

from semantic.resources import schema_text
from semantic.validation.compiled_schema import UnknownKeywordError, compiled
from semantic.validation.rule import Problem, Rewrite, Rule, Severity, Source
from semantic.validation.rules.articles import own_articles
from semantic.validation.rules.sources import GOOGLE_ARTICLE, HOUSE
from semantic.validation.schema_errors import errors, schema_of, validator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from semantic.model import JSON
    from semantic.validation.compiled_schema import Check
    from semantic.validation.nodes import Node, Value
    from semantic.validation.subject import Subject

__all__ = ["FORMS", "RULE_LISTS", "rule_of_form", "rules_of_list"]


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
        "news-article.schema.json",
        "news-article",
        "document-form",
        "a document is not one that `semantic` emits",
    ),
    Form(
        "article.schema.json", "article", "article-form", "an article is not in the JSON form of `semantic`"
    ),
    Form("report.schema.json", "report", "report-form", "a report is not in the JSON form of `semantic`"),
)
#: What stands before `.schema.json` in a file's name.
_SEVERITY: Final[Mapping[str, Severity]] = {"recommended": "warning", "info": "info"}


def rules_of_list(rules: RuleList) -> tuple[Rule, ...]:
    """The rules of a list, in the order of its `allOf`; their examples are the first cases of the `.test.json`."""
    schema = schema_of(rules.file)
    cases = json.loads(schema_text(rules.file.replace(".schema.json", ".test.json")))
    first: dict[tuple[str, bool], str] = {}
    for case in cases:
        first.setdefault((case["rule"], case["valid"]), json.dumps(case["data"]))
    found = []
    for entry in schema["allOf"]:
        name = entry["$ref"].removeprefix("#/$defs/")
        definition = schema["$defs"][name]
        why, _, fix = definition["description"].partition("\n")
        rule = Rule(
            id=name,
            set=rules.set,
            severity=_severity(rules.file),
            summary=definition["title"],
            why=why,
            fix=fix,
            source=rules.source,
            good=first[name, True],
            bad=first[name, False],
            check=partial(_check_articles, rules.file, name),
        )
        found.append(rule)
    return tuple(found)


def rule_of_form(form: Form) -> Rule:
    """The one rule of a form."""
    schema = schema_of(form.file)
    return Rule(
        id=form.rule,
        set=form.set,
        severity=_severity(form.file),
        summary=form.summary,
        why=schema["description"],
        fix="Follow the schema, or mend the program that wrote the document.",
        source=HOUSE,
        good=json.dumps(schema["examples"][0]),
        bad='{"x": 1}',
        check=partial(_check_form, form.file),
    )


def _severity(file: str) -> Severity:
    return _SEVERITY.get(file.removesuffix(".schema.json").rpartition(".")[2], "error")


# --- the checks ----------------------------------------------------------------------------------------------------


def _check_articles(file: str, rule: str, subject: Subject) -> Iterator[Problem]:
    reported = set()
    for node, value, places in _plain_articles(subject):
        for path, instance in _errors(file, rule, value):
            block, pointer = places.get(path, (node.block, node.pointer))
            if (block, pointer) not in reported:
                reported.add((block, pointer))
                definition = schema_of(file)["$defs"][rule]
                # A sentence of the schema; findings speak in clauses.
                fix = definition["description"].partition("\n")[2].removesuffix(".")
                fix = fix[:1].lower() + fix[1:]
                change = _CHANGES[rule](instance, subject) if rule in _CHANGES else None
                yield Problem(definition["title"] + _detail(instance), fix, pointer, block, change=change)


def _absolute(instance: JSON, subject: Subject) -> Rewrite | None:
    """The full address, where that of the page is known."""
    if not subject.url or not isinstance(instance, str):
        return None
    try:
        return Rewrite(urljoin(subject.url, instance.strip()))
    except ValueError:
        return None


def _without_by(instance: JSON, _subject: Subject) -> Rewrite | None:
    match = re.match(r"\s*by:? +(?=\S)", instance, re.IGNORECASE) if isinstance(instance, str) else None
    return Rewrite(match.string[match.end() :].strip()) if match else None


#: The rules whose defect goes away without a new fact.
_CHANGES: Final[Mapping[str, Callable[[JSON, Subject], Rewrite | None]]] = {
    "image-url-relative": _absolute,
    "author-name-prefix": _without_by,
}


def _errors(file: str, rule: str, value: JSON) -> Iterable[tuple[tuple[str | int, ...], JSON]]:
    """Path and value of each error, by the compiled rule where it can be compiled."""
    check = _compiled(file, rule)
    if check is not None:
        return () if check.holds(value) else check.errors(value, ())
    found = validator(file, f"#/$defs/{rule}").iter_errors(value)
    return ((tuple(error.absolute_path), error.instance) for error in found)


@cache
def _compiled(file: str, rule: str) -> Check | None:
    try:
        return compiled(schema_of(file), f"#/$defs/{rule}")
    except UnknownKeywordError:
        return None


#: Path in the plain JSON -> block and pointer of the value in the document.
_Places = dict[tuple[str | int, ...], tuple[int, str]]


# Every rule of a list asks for the same articles of the same subject, one rule after the other.
@lru_cache(maxsize=1)
def _plain_articles(subject: Subject) -> tuple[tuple[Node, JSON, _Places], ...]:
    found = []
    for node in own_articles(subject):
        places: _Places = {}
        found.append((node, _plain(node, subject, (), places, seen=()), places))
    return tuple(found)


def _detail(instance: JSON) -> str:
    return f": {instance[:60]!r}" if isinstance(instance, str) and instance else ""


def _plain(
    node: Node,
    subject: Subject,
    path: tuple[str | int, ...],
    places: _Places,
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
    asked = _asked()
    for found in node.properties:
        term = found.name.term
        if term not in asked:
            result[term] = found.content  # Only counted.
            continue
        places[(*path, term)] = (node.block, found.pointer)
        many = isinstance(found.content, list) or len(found.values) != 1
        values = []
        for number, value in enumerate(found.values[:_MOST]):
            there = (*path, term, number) if many else (*path, term)
            places[there] = (node.block, value.pointer)
            values.append(_plain_value(value, subject, there, places, (*seen, id(node))))
        result[term] = values if many else values[0]
    return result


@cache
def _asked() -> frozenset[str]:
    """The names that any rule of a list asks for: the others need not be followed."""
    found: set[str] = set()
    waiting: list[JSON] = [schema_of(rules.file)["$defs"] for rules in RULE_LISTS]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            found |= part.get("properties", {}).keys() | set(part.get("required", ()))
        waiting += part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return frozenset(found)


#: Values of one property that are judged; a schema costs too much for a hostile list, and no article has more authors.
_MOST: Final = 500
#: Article, author, affiliation, logo: nothing that a rule asks for lies deeper.
_DEEPEST: Final = 4


def _plain_value(
    value: Value,
    subject: Subject,
    path: tuple[str | int, ...],
    places: _Places,
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
        if not block.faults:
            for pointer, message in errors(file, block.value):
                yield Problem(message, f"see schemas/{file}", pointer, block.number)
