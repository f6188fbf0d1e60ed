"""The head of a Markdown file: YAML between ---, TOML between +++, or the plain lines of Pelican."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

from semantic.errors import FrontMatterError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON

__all__ = ["FrontMatter", "part"]

#: A head is a page at most; what is longer is no head, or a bomb.
_LONGEST = 64_000
#: The deepest nesting that a head has.
_DEEPEST = 20


class FrontMatter(NamedTuple):
    """The members of a head, the Markdown behind it, and how the head was written (`yaml`, `toml`, `plain`)."""

    members: Mapping[str, JSON]
    body: str
    form: str


def part(text: str, path: str | None) -> FrontMatter:
    """Parts `text` into head and body; without a head the members are empty.

    Every value is kept as it is written: a YAML date is its characters, `no` is a word. FrontMatterError for a head
    that is too long or too deep, that uses aliases or tags of YAML, or that says one thing twice.
    """
    for mark, form, read in (("---", "yaml", _yaml), ("+++", "toml", _toml)):
        begin = re.match(rf"\s*^{re.escape(mark)}[ \t]*$\n?", text[:200], re.MULTILINE)
        if begin is None:
            continue
        end = re.compile(
            rf"^(?:{re.escape(mark)}{'|[.]{3}' if form == 'yaml' else ''})[ \t]*$", re.MULTILINE
        ).search(text, begin.end())
        if end is None:
            raise FrontMatterError(
                f"the front matter that begins with {mark} does not end",
                path=path,
                place="line 1",
                remedy=f"end it with {mark}",
            )
        head = text[begin.end() : end.start()]
        if len(head) > _LONGEST:
            raise FrontMatterError(
                f"the front matter has {len(head):,} characters, the limit is {_LONGEST:,}",
                path=path,
                place="line 1",
            )
        return FrontMatter(read(head, path, text.count("\n", 0, begin.end()) + 1), text[end.end() :], form)
    return _plain(text)


def _yaml(head: str, path: str | None, line: int) -> Mapping[str, JSON]:
    import yaml  # noqa: PLC0415 - 30 ms, and Markdown alone needs it

    def refuse(message: str, mark: Any) -> FrontMatterError:
        place = f"line {line + mark.line}, column {mark.column + 1}" if mark else f"line {line}"
        return FrontMatterError(message, path=path, place=place, remedy="mend the front matter")

    def value(node: Any) -> JSON:
        if isinstance(node, yaml.ScalarNode):
            return (
                None if node.style is None and node.value in {"", "~", "null", "Null", "NULL"} else node.value
            )
        if isinstance(node, yaml.SequenceNode):
            return [value(one) for one in node.value]
        members: dict[str, JSON] = {}
        for key, one in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise refuse("a key of the front matter is no word", key.start_mark)
            if key.value in members:
                raise refuse(f"{key.value[:60]!r} stands twice", key.start_mark)
            members[key.value] = value(one)
        return members

    try:
        depth = 0
        for event in yaml.parse(head, Loader=yaml.SafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise refuse("the front matter is nested too deeply", event.start_mark)
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise refuse("anchors and aliases are refused", event.start_mark)
            if tag := getattr(event, "tag", None):
                raise refuse(f"the tag {tag[:60]} is refused", event.start_mark)
        node = yaml.compose(head, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise refuse(f"this is no YAML: {error.problem}", error.problem_mark or error.context_mark) from None
    except (yaml.YAMLError, ValueError) as error:
        raise refuse(f"this is no YAML: {str(error).splitlines()[0][:200]}", None) from None
    except RecursionError:
        raise refuse("the front matter is nested too deeply", None) from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise refuse("the front matter is no list of keys and values", node.start_mark)
    found: Mapping[str, JSON] = value(node)
    return found


def _toml(head: str, path: str | None, line: int) -> Mapping[str, JSON]:
    try:
        members = tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"at line (\d+), column (\d+)", str(error))
        place = f"line {line + int(where[1]) - 1}, column {where[2]}" if where else f"line {line}"
        raise FrontMatterError(
            f"this is no TOML: {str(error).split(' (at')[0]}",
            path=path,
            place=place,
            remedy="mend the front matter",
        ) from None
    except (RecursionError, ValueError):
        raise FrontMatterError("this TOML cannot be read", path=path, place=f"line {line}") from None
    found: Mapping[str, JSON] = _written(members, 0)
    return found


def _written(value: Any, depth: int) -> JSON:
    """Dates of TOML in their ISO form; numbers and truth as the words of YAML are."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, dict):
        return {name: _written(one, depth + 1) for name, one in value.items()}
    if isinstance(value, list):
        return [_written(one, depth + 1) for one in value]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (dt.datetime, dt.date, dt.time)):
        text = value.isoformat()
        return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text
    return str(value)


# "Title: Ferry stays in port"
_LINE = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]*(.*)")
#: Of these a head of plain lines has one at least; "Note: …" at the start of a text is no head.
_PLAIN = frozenset({"title"})


def _plain(text: str) -> FrontMatter:
    members: dict[str, JSON] = {}
    lines = text.split("\n", 200)
    last = ""
    for i, line in enumerate(lines):
        match = _LINE.fullmatch(line.rstrip())
        if match and match[1].lower() not in members:
            last = match[1].strip().lower()
            members[last] = match[2].strip()
        elif last and line.startswith("    ") and line.strip():
            members[last] = f"{members[last]}\n{line.strip()}"
        elif not line.strip():
            if not members:
                continue
            if _PLAIN & members.keys():
                return FrontMatter(members, "\n".join(lines[i:]), "plain")
            break
        else:
            break
    return FrontMatter({}, text, "plain")
