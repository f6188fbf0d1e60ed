"""The schemas are a product of their own: each proves itself, and says what the model and the documents say."""

from __future__ import annotations

import dataclasses
import json
import re
import types
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from semantic import model
from semantic.errors import ArticleFormatError
from semantic.jsonld import PROFILES, to_jsonld
from semantic.model import JSON, Article, Site, from_dict, to_dict
from semantic.resources import schema_names
from semantic.validation.rules.articles import ARTICLE_FAMILIES
from semantic.validation.schema_errors import errors
from semantic.vocabulary import packaged
from tests.strategies import articles, raw_articles, sites

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"
NAMES = sorted(path.name.removesuffix(".schema.json") for path in SCHEMAS.glob("*.schema.json"))
LISTS = [name for name in NAMES if name.startswith("google-")]
FORMS = [name for name in NAMES if name not in LISTS]

#: The keywords of JSON Schema 2020-12 that our schemas use; Ajv's strict mode throws at any word that is none.
KEYWORDS = frozenset({
    "$schema", "$id", "$defs", "$ref", "title", "description", "examples", "type", "enum", "const", "properties", "required", "additionalProperties", "items", "prefixItems", "contains", "minContains", "maxContains", "minItems", "maxItems", "minProperties", "maxProperties", "minLength", "maxLength", "minimum", "maximum", "pattern", "format", "allOf", "anyOf", "not", "if", "then", "else"
})  # fmt: skip
FORMATS = frozenset({"date", "date-time"})

generated = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
each_schema = pytest.mark.parametrize("name", NAMES)


def schema_of(name: str) -> dict[str, JSON]:
    found: dict[str, JSON] = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def cases_of(name: str) -> list[dict[str, JSON]]:
    found: list[dict[str, JSON]] = json.loads((SCHEMAS / f"{name}.test.json").read_text(encoding="utf-8"))
    return found


def validator(schema: JSON) -> Draft202012Validator:
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def subschemas(schema: JSON) -> Iterator[dict[str, JSON]]:
    """`schema` and every schema inside it."""
    if not isinstance(schema, dict):
        return
    yield schema
    for keyword, value in schema.items():
        if keyword in {"properties", "$defs"}:
            inside = list(value.values())
        elif keyword in {"allOf", "anyOf", "prefixItems"}:
            inside = value
        elif keyword in {"items", "additionalProperties", "contains", "not", "if", "then", "else"}:
            inside = [value]
        else:
            inside = []
        for one in inside:
            yield from subschemas(one)


@each_schema
def test_a_schema_is_one_by_its_metaschema(name: str) -> None:
    Draft202012Validator.check_schema(schema_of(name))
    assert schema_of(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema_of(name)["$id"] == f"urn:semantic-news:schema:{name}"


@each_schema
def test_a_schema_uses_standard_keywords_only(name: str) -> None:
    found = list(subschemas(schema_of(name)))
    assert {keyword for schema in found for keyword in schema} <= KEYWORDS
    assert {schema["format"] for schema in found if "format" in schema} <= FORMATS
    # An attacker's text must not cost more than its length: no repetition inside a repetition.
    patterns = [schema["pattern"] for schema in found if "pattern" in schema]
    assert [pattern for pattern in patterns if re.search(r"[+*]\)[+*]|[+*]\)\{\d+,\}", pattern)] == [
        pattern for pattern in patterns if pattern in _PARTED
    ]


#: Repetitions whose turns are parted by a character that cannot stand inside one.
_PARTED = {"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "^(/([^~/]|~0|~1)*)*$"}


@each_schema
def test_title_description_and_examples_stand_everywhere(name: str) -> None:
    schema = schema_of(name)
    for where, part in (("", schema), *schema["$defs"].items()):
        assert part["title"], where
        assert part["description"], where
        assert part["examples"], where
        for member, inner in part.get("properties", {}).items():
            if name in FORMS:
                assert inner["description"], (where, member)
                assert inner["examples"], (where, member)


@each_schema
def test_every_example_follows_the_schema(name: str) -> None:
    schema = schema_of(name)
    for part, inner in (("", schema), *schema["$defs"].items()):
        own = validator({"$ref": f"#/$defs/{part}", "$defs": schema["$defs"]} if part else schema)
        for example in inner["examples"]:
            assert [error.message for error in own.iter_errors(example)] == [], part
    for part in subschemas(schema):
        for member, inner in part.get("properties", {}).items():
            for example in inner.get("examples", []):
                own = validator({**inner, "$defs": schema["$defs"]})
                assert [error.message for error in own.iter_errors(example)] == [], member


@each_schema
def test_every_part_is_used(name: str) -> None:
    schema = schema_of(name)
    used = {part["$ref"] for part in subschemas(schema) if "$ref" in part}
    assert used - {"#"} == {f"#/$defs/{part}" for part in schema["$defs"]}


@each_schema
def test_every_part_has_good_and_bad_cases(name: str) -> None:
    rules = [entry["$ref"].removeprefix("#/$defs/") for entry in schema_of(name).get("allOf", [])]
    wanted = set(rules or schema_of(name)["$defs"])
    for verdict in (True, False):
        assert wanted <= {case["rule"] for case in cases_of(name) if case["valid"] is verdict}
    assert {case["rule"] for case in cases_of(name)} <= wanted | {name, "document"}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_rules_names_each_rule_once_and_says_what_to_do(name: str) -> None:
    schema = schema_of(name)
    rules = [entry["$ref"].removeprefix("#/$defs/") for entry in schema["allOf"]]
    assert len(rules) == len(set(rules))
    assert rules == list(schema["$defs"])[: len(rules)]
    for rule in rules:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule)
        why, fix = schema["$defs"][rule]["description"].split("\n")
        assert why.endswith(".")
        assert fix


CASES = [(name, case) for name in NAMES for case in cases_of(name)]
each_case = pytest.mark.parametrize(
    ("name", "case"), CASES, ids=[f"{name}-{case['rule']}-{case['description']}" for name, case in CASES]
)


@each_case
def test_a_case_has_its_verdict(name: str, case: dict[str, JSON]) -> None:
    schema = schema_of(name)
    assert validator(schema).is_valid(case["data"]) is case["valid"]
    # A second implementation, in another language.
    second = jsonschema_rs.validator_for(schema, validate_formats=True)
    assert second.is_valid(case["data"]) is case["valid"]


@pytest.mark.parametrize("name", LISTS)
def test_a_bad_case_breaks_the_rule_that_it_is_for(name: str) -> None:
    schema = schema_of(name)
    for case in cases_of(name):
        if isinstance(case["data"], dict) and "@graph" not in case["data"]:
            own = validator({"$ref": f"#/$defs/{case['rule']}", "$defs": schema["$defs"]})
            assert own.is_valid(case["data"]) is case["valid"], case["description"]


def test_every_schema_is_packaged_with_its_cases() -> None:
    assert schema_names() == sorted(f"{name}.schema.json" for name in NAMES)
    assert {path.name for path in (SCHEMAS / "shapes").iterdir()} == {
        "news.shapes.ttl",
        "schemaorg.shapes.ttl",
    }
    assert sorted(path.name for path in SCHEMAS.iterdir() if path.is_file()) == sorted(
        f"{name}.{kind}.json" for name in NAMES for kind in ("schema", "test")
    )


# --- article.schema.json and the model -----------------------------------------------------------------------------


def described(hint: Any) -> JSON:
    """What the schema must say of a member with this type."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return described(next(option for option in get_args(hint) if option is not type(None)))
    if origin is Literal:
        return {"type": "string", "enum": list(get_args(hint))}
    if origin is tuple:
        return {"type": "array", "items": described(get_args(hint)[0])}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": described(get_args(hint)[1])}
    if hint is model.Span or dataclasses.is_dataclass(hint):
        name = typing.cast("type", hint).__name__
        return {"$ref": f"#/$defs/{name[0].lower()}{name[1:]}"}
    return {"type": {str: "string", int: "integer", float: "number", bool: "boolean"}[hint]}


def bare(schema: JSON) -> JSON:
    """A schema without its words for people."""
    if isinstance(schema, dict):
        return {k: bare(v) for k, v in schema.items() if k not in {"title", "description", "examples"}}
    return schema


def value_classes() -> dict[str, type]:
    """The dataclasses that an Article is made of, by the name of their `$defs` entry."""
    found: dict[str, type] = {}
    waiting: list[Any] = [Article]
    while waiting:
        for hint in get_type_hints(waiting.pop()).values():
            inner = [hint]
            while inner:
                part = inner.pop()
                inner += get_args(part)
                if dataclasses.is_dataclass(part) and isinstance(part, type):
                    name = part.__name__[0].lower() + part.__name__[1:]
                    if name not in found:
                        found[name] = part
                        waiting.append(part)
    return found


def test_the_article_schema_says_what_the_model_says() -> None:
    schema = schema_of("article")
    classes = value_classes()
    assert set(schema["$defs"]) == {*classes, "span"}
    for part, cls in ((schema, Article), *((schema["$defs"][name], cls) for name, cls in classes.items())):
        hints = get_type_hints(cls)
        fields = dataclasses.fields(cls)
        wanted = {
            model._camel(field.name): described(hints[field.name])
            | ({"minLength": 1} if field.name in {"name", "headline"} else {})
            for field in fields
        }
        assert {member: bare(inner) for member, inner in part["properties"].items()} == wanted, cls
        required = [model._camel(field.name) for field in fields if model._is_required(field)]
        assert part.get("required", []) == required, cls
        assert part["additionalProperties"] is False


@generated
@given(articles())
def test_an_article_in_its_json_form_follows_the_schema_and_comes_back(article: Article) -> None:
    value = json.loads(json.dumps(to_dict(article)))
    assert list(errors("article.schema.json", value)) == []
    assert from_dict(value) == article


@generated
@given(raw_articles().filter(lambda article: all(entity.geo is None for entity in article.entities)))
def test_so_does_any_article_that_the_types_allow(article: Article) -> None:
    value = to_dict(article)
    # An empty name is what a program may write for none; the schema knows better.
    for pointer, message in errors("article.schema.json", value):
        assert pointer.endswith(("/name", "/headline")), pointer
        assert message == "the text is empty or too short", pointer
    assert to_dict(from_dict(value)) == value


@pytest.mark.parametrize(
    "case", cases_of("article"), ids=lambda case: f"{case['rule']}-{case['description']}"
)
def test_the_model_gives_the_same_verdicts_as_the_schema(case: dict[str, JSON]) -> None:
    try:
        from_dict(case["data"])
        accepted = True
    except ArticleFormatError:
        accepted = False
    # The model also takes null or "" for "nothing", as a program may write it; the schema wants it left out. What has
    # an empty name stays out of the document, with a note.
    assert accepted is (case["valid"] or case["description"].endswith("stands for nothing"))


# --- news-article.schema.json and our documents --------------------------------------------------------------------


@pytest.mark.parametrize("profile", PROFILES)
@generated
@given(made=articles(), site=sites())
def test_every_document_that_we_emit_follows_our_schema(
    profile: Literal["graph", "web"], made: Article, site: Site
) -> None:
    document = json.loads(json.dumps(to_jsonld(made, site, profile)))
    assert list(errors("news-article.schema.json", document)) == []


@pytest.mark.parametrize(
    ("part", "parents"), [("organization-type", "Organization"), ("place-type", "Place")]
)
def test_the_families_of_types_are_those_of_the_vocabulary(part: str, parents: str) -> None:
    known = packaged()
    family = [kind for kind in sorted(known.types) if known.is_subtype(kind, parents)]
    assert schema_of("news-article")["$defs"][part]["enum"] == family


def test_every_member_of_a_node_fits_its_type() -> None:
    known = packaged()
    for name, part in schema_of("news-article")["$defs"].items():
        example = part["examples"][0]
        if isinstance(example, dict) and "@type" in example and name != "node":
            kinds = [example["@type"], *(["LiveBlogPosting"] if name == "news-article" else [])]
            members = [member for member in part["properties"] if not member.startswith("@")]
            assert [m for m in members if not any(known.in_domain(kind, m) for kind in kinds)] == [], name


@pytest.mark.parametrize("name", LISTS)
def test_the_google_lists_know_the_articles_that_the_validator_selects(name: str) -> None:
    known = packaged()
    alternatives = schema_of(name)["$defs"]["is-article"]["properties"]["@type"]["anyOf"]
    listed = {*alternatives[0]["enum"]}
    assert listed == {*alternatives[1]["contains"]["enum"]}
    selected = {
        kind for kind in known.types if any(known.is_subtype(kind, family) for family in ARTICLE_FAMILIES)
    }
    assert listed == selected | {"Article"}
