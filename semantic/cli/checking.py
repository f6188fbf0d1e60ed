"""One file through validation, in this process or in a worker: read, look into the cache, check, mend."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from semantic._version import __version__
from semantic.cli.globs import matcher
from semantic.cli.inputs import STDIN, content_of
from semantic.errors import EmptyInputError, SemanticError
from semantic.validation import Finding, Report, check, selected
from semantic.validation.rule import ByteEdit
from semantic.validation.subject import subject_of
from semantic.vocabulary import load, packaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from semantic.config import FileOptions
    from semantic.validation import Rule
    from semantic.validation.subject import Subject
    from semantic.vocabulary import Vocabulary

__all__ = ["DOCUMENTS", "PAGES", "SITEMAPS", "Outcome", "Settings", "examine"]

PAGES = frozenset({".html", ".htm", ".xhtml"})
DOCUMENTS = frozenset({".jsonld", ".json"})
SITEMAPS = frozenset({".xml"})
_FORMS = frozenset({"news-article", "article", "report"})


@dataclass(frozen=True)
class Settings:
    """What holds for every file of a run; it travels to the workers."""

    select: tuple[str, ...] | None
    ignore: tuple[str, ...]
    per_file: tuple[FileOptions, ...] = ()
    base: str = "."
    vocabulary: str | None = None
    url: str | None = None
    max_size: int = 20_000_000
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    fix: bool = False
    cache: str | None = None
    stdin_filename: str | None = None
    engine: str = "native"
    allow_empty: bool = False


@dataclass
class Outcome:
    """What came of one file: a report, or the error that kept it from being checked; its bytes where they were mended."""

    report: Report = field(default_factory=Report)
    error: tuple[str, str | None, str | None, str | None] | None = None
    before: bytes | None = None
    mended: bytes | None = None
    fixed: int = 0


def examine(settings: Settings, path: str, *, named: bool) -> Outcome:
    """The outcome for one file; an error of the outside is a value here, so that it can travel."""
    try:
        return _examined(settings, path, named=named)
    except EmptyInputError as error:
        if settings.allow_empty:
            return Outcome()
        return _failed(error, path)
    except SemanticError as error:
        return _failed(error, path)


def _failed(error: SemanticError, path: str) -> Outcome:
    at = error.at(path)
    return Outcome(error=(at.message, at.path, at.place, at.remedy))


def _examined(settings: Settings, path: str, *, named: bool) -> Outcome:
    content = content_of(path, settings.max_size)
    file = settings.stdin_filename if path == STDIN and settings.stdin_filename else path
    if not content or content.isspace():
        raise EmptyInputError("the file is empty", path=path, remedy="leave it out, or fill it")
    rules = _rules(settings.select, settings.ignore, _options_of(settings, file))
    entry = _cache_entry(settings, content, file, rules)
    known = _cached(entry, file) if entry and not settings.fix else None
    if known is not None and not known.files:
        raise _without_data(path)
    if known is not None:
        return Outcome(known)
    vocabulary = _vocabulary(settings.vocabulary)
    suffix = Path(file).suffix.lower()
    is_page = True if suffix in PAGES else False if suffix in DOCUMENTS else None

    def validated(data: bytes) -> Report:
        subject = subject_of(data, vocabulary, is_page=is_page, url=settings.url, now=settings.now)
        return _judged(settings, subject, rules, file)

    subject = subject_of(content, vocabulary, is_page=is_page, url=settings.url, now=settings.now)
    judged_as_a_form = all(rule.set in _FORMS for rule in rules)
    if (
        suffix == ".json"
        and not judged_as_a_form
        and not subject.is_page
        and _is_other_json(subject.blocks[0].value)
    ):
        if not named:
            return Outcome()
        raise EmptyInputError(
            "this JSON is no JSON-LD: it has no @context",
            path=path,
            remedy="to check an article in our JSON form: --select article",
        )
    if subject.sitemap is not None and not subject.sitemap.is_news and not subject.sitemap.defect:
        if not named:
            return Outcome()
        raise EmptyInputError("the sitemap has no news entries", path=path, remedy="check the news sitemap")
    if suffix in SITEMAPS and subject.sitemap is None and not named:
        return Outcome()
    report = _judged(settings, subject, rules, file)
    if not report.blocks and not report.findings and subject.sitemap is None:
        if entry:
            _remember(entry, Report())
        raise _without_data(path)
    if settings.fix and any(finding.edits for finding in report.findings):
        from semantic.validation.edits import mended

        changed, after, fixed = mended(content, validated)
        if changed != content:
            return Outcome(after, before=content, mended=changed, fixed=fixed)
    if entry:
        _remember(entry, report)
    return Outcome(report)


def _without_data(path: str) -> EmptyInputError:
    return EmptyInputError(
        "no structured data: the page has no script element of type application/ld+json, no microdata, no RDFa",
        path=path,
        remedy="semantic embed puts one in",
    )


def _judged(settings: Settings, subject: Subject, rules: Sequence[Rule], file: str) -> Report:
    if settings.engine == "shacl":
        from semantic.validation.shacl import check_shapes

        return check_shapes(subject, rules, file=file)
    return check(subject, rules, file=file)


@lru_cache(maxsize=4)
def _vocabulary(folder: str | None) -> Vocabulary:
    return packaged() if folder is None else load(Path(folder))


@lru_cache(maxsize=256)
def _rules(
    select: tuple[str, ...] | None, ignore: tuple[str, ...], options: tuple[FileOptions, ...]
) -> tuple[Rule, ...]:
    for one in options:
        select = one.select or select
        ignore = (*ignore, *one.ignore)
    return selected(select, ignore)


def _options_of(settings: Settings, file: str) -> tuple[FileOptions, ...]:
    """The settings by file that match, patterns read from the folder of the configuration."""
    if not settings.per_file:
        return ()
    name = os.path.relpath(file, settings.base).replace(os.sep, "/")
    return tuple(one for one in settings.per_file if matcher(one.pattern)(name))


def _is_other_json(value: object) -> bool:
    """JSON for something else: none of its outer objects has a keyword of JSON-LD."""
    items = value if isinstance(value, list) else [value]
    return value is not None and not any(
        isinstance(item, dict) and any(str(key).startswith("@") for key in item) for item in items
    )


# --- the cache -----------------------------------------------------------------------------------------------------


def _cache_entry(settings: Settings, content: bytes, file: str, rules: tuple[Rule, ...]) -> str | None:
    """Where the report on these bytes under these rules would be kept. The day counts: a date may lie in the future."""
    if settings.cache is None:
        return None
    import hashlib

    digest = hashlib.sha256(content)  # Processors have it built in: twice as fast as BLAKE2 on a page.
    digest.update(_rules_key(rules, settings.vocabulary))
    suffix = os.path.splitext(file)[1].lower()  # noqa: PTH122 - a path object for each file is felt
    digest.update(_other_key(settings.engine, settings.url, suffix, settings.now.date()))
    name = digest.hexdigest()
    return os.path.join(settings.cache, name[:2], f"{name[2:]}.json")  # noqa: PTH118 - the same


@lru_cache(maxsize=64)
def _other_key(*values: object) -> bytes:
    return repr(values).encode("utf-8", "replace")


@lru_cache(maxsize=64)
def _rules_key(rules: tuple[Rule, ...], vocabulary: str | None) -> bytes:
    import hashlib

    ids = tuple(rule.id for rule in rules)
    release = _vocabulary(vocabulary).release if vocabulary else "packaged"
    return hashlib.blake2b(repr((__version__, release, ids)).encode(), digest_size=16).digest()


#: Where file and edits stand among the values of a finding.
_FILE, _EDITS = (Finding.__match_args__.index(name) for name in ("file", "edits"))


def _cached(entry: str, file: str) -> Report | None:
    """The report that is kept; None where there is none, or a broken one."""
    try:
        with open(entry, "rb", _MOST_ENTRIES) as stream:  # noqa: PTH123 - a path object for each file is felt
            value = json.loads(stream.read().decode("ascii"))
        findings = []
        for row in value["rows"]:
            row[_FILE] = file
            if edits := row[_EDITS]:
                edits = [ByteEdit(a, b, bytes.fromhex(c)) for a, b, c in edits]
            row[_EDITS] = tuple(edits)
            findings.append(Finding(*row))
        return Report(tuple(findings), files=value["files"], blocks=value["blocks"], nodes=value["nodes"])
    except (OSError, ValueError, LookupError, TypeError):
        return None


#: Bytes; most entries have fewer.
_MOST_ENTRIES = 32_768


def _remember(entry: str, report: Report) -> None:
    """Keeps a report, a finding a row of its values, one of no file for a page without data; a cache that cannot be written is no error."""
    rows = []
    for finding in report.findings:
        row = [getattr(finding, name) for name in Finding.__match_args__]
        row[_EDITS] = [(edit.start, edit.end, edit.replacement.hex()) for edit in finding.edits]
        rows.append(row)
    counts = {"files": report.files, "blocks": report.blocks, "nodes": report.nodes}
    text = json.dumps({"rows": rows, **counts})
    try:
        place = Path(entry)
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary = place.with_name(f"{place.name}.{os.getpid()}")
        temporary.write_text(text, "utf-8")
        temporary.replace(place)
    except OSError:
        return
