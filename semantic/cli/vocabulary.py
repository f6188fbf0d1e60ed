"""`semantic vocabulary`: the schema.org release that everything is checked against."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from semantic.cli.configured import configuration_of, vocabulary_of
from semantic.cli.options import stated_path
from semantic.cli.printing import print_note, print_result
from semantic.errors import ConfigurationError, SemanticError, VocabularyError

if TYPE_CHECKING:
    from semantic.vocabulary import Vocabulary

__all__ = ["command"]

_HELP = """Look at the schema.org release, or move to a newer one.

\b
Examples:
  semantic vocabulary show datePublished
  semantic vocabulary context > schemaorgcontext.jsonld
  semantic vocabulary build schemaorg-all-https.nt --release 31.0

To use a release that you built, name its folder in the configuration: vocabulary = "vocabulary" in semantic.toml, or
in [tool.semantic] of pyproject.toml. semantic validate then checks names by it, and semantic convert makes RDF by it.
"""
_SETTINGS = {"help_option_names": ["-h", "--help"]}
#: data/releases/30.0/schemaorg-all-https.nt, schemaorg-30.0/…
_RELEASE = re.compile(r"(?:.*[^0-9.])?([0-9]{1,3}\.[0-9]{1,3})")
#: A release's file has 2.4 MB; this is no limit that one will reach.
_MAX_SIZE = 200_000_000


@click.group("vocabulary", help=_HELP, context_settings=_SETTINGS)
def command() -> None:
    """The group `semantic vocabulary`; its help is `_HELP`."""


_folder_option = click.option(
    "--vocabulary",
    "folder",
    metavar="FOLDER",
    help="A release that `semantic vocabulary build` wrote; without it that of the configuration, else the"
    " packaged one.",
)


@command.command(
    "build", context_settings=_SETTINGS, short_help="Make the table and the context of a release."
)
@click.argument("file", metavar="FILE.nt")
@click.option(
    "-o", "--output", "folder", metavar="FOLDER", default="vocabulary", show_default=True,
    callback=stated_path, help="Where to.",
)  # fmt: skip
@click.option(
    "--release",
    metavar="NUMBER",
    help="The number of the release, if no folder in FILE's path is named by it.",
)
def build_command(file: str, folder: str, release: str | None) -> None:
    """Make the facts table and the JSON-LD context of a release.

    FILE.nt is schemaorg-all-https.nt, as https://schema.org/docs/developers.html offers it. FOLDER gets
    schemaorg.tsv and schemaorgcontext.jsonld; what stands there stays as it is if FILE cannot be read.
    """
    from semantic.cli.inputs import content_of
    from semantic.sinks.files import write_atomically
    from semantic.vocabulary import build, context_bytes
    from semantic.vocabulary.packaged import TABLE
    from semantic.vocabulary.table import loads

    data = content_of(file, _MAX_SIZE)
    try:
        table = build(data, release or _release_of(file))
    except SemanticError as error:
        raise error.at(file) from None
    vocabulary = loads(table)
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(
            f"the folder cannot be made ({error.strerror})", path=folder, remedy="name another with -o"
        ) from None
    write_atomically(Path(folder) / "schemaorgcontext.jsonld", context_bytes(vocabulary))
    write_atomically(Path(folder) / TABLE, table)
    print_note(
        f"{Path(folder) / TABLE}: release {vocabulary.release}, {len(vocabulary.types)} types, "
        f"{len(vocabulary.properties)} properties, {len(vocabulary.members)} members; "
        f'use it with vocabulary = "{folder}" in [tool.semantic]'
    )


def _release_of(file: str) -> str:
    """The release that the path names; the file itself does not say it."""
    for part in reversed(Path(file).resolve().parts[:-1]):
        if match := _RELEASE.fullmatch(part):
            return match[1]
    raise VocabularyError(
        "neither the file nor its path says which release this is",
        remedy="add --release, for example --release 30.0",
    )


@command.command(
    "context", context_settings=_SETTINGS, short_help="Print the JSON-LD context of the release."
)
@_folder_option
def context_command(folder: str | None) -> None:
    """Print the JSON-LD context: byte for byte the one that schema.org publishes for the release."""
    from semantic.vocabulary import context_bytes

    print_result(context_bytes(_vocabulary(folder)))


@command.command("show", context_settings=_SETTINGS, short_help="Print what the release says of a name.")
@click.argument("term", metavar="TERM")
@_folder_option
def show_command(term: str, folder: str | None) -> None:
    """Print what the release says of a type, a property or an enumeration member."""
    vocabulary = _vocabulary(folder)
    name = re.sub(r"\A(?:https?://schema\.org/|schema:)", "", term)
    rows = _type_rows(vocabulary, name) or _property_rows(vocabulary, name) or _member_rows(vocabulary, name)
    if not rows:
        near = [
            *vocabulary.suggestions(name, "types"),
            *vocabulary.suggestions(name, "properties"),
            *vocabulary.suggestions(name, "members"),
        ]
        raise VocabularyError(
            f"schema.org {vocabulary.release} has no term {name!r}",
            remedy=f"did you mean {', '.join(near[:5])}?"
            if near
            else "see https://schema.org/docs/full.html",
        )
    rows.append(("release", vocabulary.release))
    width = max(len(label) for label, _ in rows)
    print_result("".join(f"{label:<{width}}  {value}\n" for label, value in rows if value).encode())


def _vocabulary(folder: str | None) -> Vocabulary:
    from semantic.vocabulary import load

    return load(folder) if folder else vocabulary_of(configuration_of(None))


def _type_rows(vocabulary: Vocabulary, name: str) -> list[tuple[str, str]]:
    known = vocabulary.types.get(name)
    if not known:
        return []
    of_type = [p.name for p in vocabulary.properties.values() if name in p.domains]
    return [
        ("type", name + (" (a data type)" if vocabulary.is_data_type(name) else "")),
        ("parents", ", ".join(known.parents)),
        ("ancestors", ", ".join(sorted(vocabulary.ancestors(name) - {name, *known.parents}))),
        ("subtypes", ", ".join(t.name for t in vocabulary.types.values() if name in t.parents)),
        ("properties", ", ".join(of_type)),
        ("members", ", ".join(m.name for m in vocabulary.members.values() if name in m.types)),
        *_status(known.area, known.superseded_by),
    ]


def _property_rows(vocabulary: Vocabulary, name: str) -> list[tuple[str, str]]:
    known = vocabulary.properties.get(name)
    if not known:
        return []
    return [
        ("property", name),
        ("used on", ", ".join(known.domains)),
        ("values", ", ".join(known.ranges)),
        ("narrows", ", ".join(known.parents)),
        ("inverse", known.inverse_of or ""),
        *_status(known.area, known.superseded_by),
    ]


def _member_rows(vocabulary: Vocabulary, name: str) -> list[tuple[str, str]]:
    known = vocabulary.members.get(name)
    if not known:
        return []
    return [("member", name), ("of", ", ".join(known.types)), *_status(known.area, known.superseded_by)]


def _status(area: str, superseded_by: str | None) -> list[tuple[str, str]]:
    return [("area", area), ("use instead", superseded_by or "")]
