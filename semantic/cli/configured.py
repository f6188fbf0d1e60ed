"""The configuration that a command looks into, and the vocabulary that it names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from semantic.config import Configuration
    from semantic.vocabulary import Vocabulary

__all__ = ["config_option", "configuration_of", "vocabulary_of"]

#: The option that every command takes which looks into a configuration.
config_option = click.option(
    "--config",
    metavar="FILE",
    help="The configuration; without it semantic.toml or pyproject.toml, here or above.",
)


def configuration_of(config: str | None) -> Configuration:
    """What the file after `--config` says, else the nearest configuration."""
    from semantic.config import load

    return load(file=None if config is None else Path(config))


def vocabulary_of(configuration: Configuration) -> Vocabulary:
    """The release that the configuration names, else the packaged one."""
    from semantic.vocabulary import load, packaged

    return packaged() if configuration.vocabulary is None else load(configuration.vocabulary)
