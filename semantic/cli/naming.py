"""The options that say how the names of an article are found and linked."""

from __future__ import annotations

from functools import cache, wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from semantic.cli.configured import configuration_of
from semantic.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from semantic.entities import Reconciler
    from semantic.entities.authority import Authority

__all__ = ["Names", "entity_options", "offline_entity_options"]

_Command = TypeVar("_Command", bound="Callable[..., Any]")


class Names(NamedTuple):
    """How the names of an article are found and linked, as options and configuration say."""

    recognizer: str | None = None
    home: str | None = None
    authorities: tuple[str, ...] = ()
    is_lenient: bool = False
    reconcile: str | None = None
    cache: str | None = None
    is_offline: bool = False

    def arguments(self) -> dict[str, Any]:
        """The arguments of `annotate` and its like; SemanticError for what cannot be loaded."""
        from semantic.entities import recognizer_named

        return {
            "recognizer": recognizer_named(self.recognizer),
            "home": self.home,
            "authorities": _authorities(self.authorities, is_lenient=self.is_lenient),
            "reconcile": self._reconciler(),
        }

    def _reconciler(self) -> Reconciler | None:
        if self.reconcile is None:
            if self.cache or self.is_offline:
                raise ConfigurationError(
                    "there is no service to replay",
                    place="--reconcile",
                    remedy="name it with --reconcile URL",
                )
            return None
        from semantic.entities.reconcile import Service, reconciler
        from semantic.entities.reconcile.cache import Cache

        if self.is_offline and not self.cache:
            raise ConfigurationError(
                "there is no cache to answer from",
                place="--offline",
                remedy="name it with --reconcile-cache FILE",
            )
        cache = Cache(self.cache) if self.cache else None
        return reconciler(Service(self.reconcile, cache=cache, is_offline=self.is_offline))


@cache
def _authorities(paths: tuple[str, ...], *, is_lenient: bool) -> tuple[Authority, ...]:
    """The files in the order in which they were given; what a lenient reading leaves out is said once."""
    from semantic.cli.printing import print_note
    from semantic.entities.authority import load_authority

    authorities = []
    for path in paths:
        authority = load_authority(path, lenient=is_lenient)
        for problem in authority.problems:
            print_note(f"{path}: {problem.place}: {problem.message}; this record is left out")
        authorities.append(authority)
    return tuple(authorities)


_ENTITY_OPTIONS = (
    click.option("--recognizer", metavar="NAME", help="What finds the names: encoder (trained, English), rules (fast), or a model of yours: spacy:NAME, stanza:LANG, flair:NAME, gliner:NAME, transformers:NAME.  [default: encoder]"),
    click.option("--home", metavar="PLACE", help="Where your articles mostly play, for place names that many places bear: US, US-TX, GB."),
    click.option("--authority", "authorities", metavar="FILE", multiple=True, help="Your records of people, places and organizations: CSV, JSON lines, or SKOS in any RDF syntax; may be given several times."),
    click.option("--lenient", is_flag=True, help="Use the good rows of an authority file that has bad ones."),
    click.option("--reconcile", metavar="URL", help="Ask this reconciliation service about entities that nothing else links."),
    click.option("--reconcile-cache", metavar="FILE", help="Keep its answers in this file, and ask nothing twice."),
    click.option("--offline", is_flag=True, help="With --reconcile: answer from the cache only."),
)  # fmt: skip


def entity_options(command: _Command) -> _Command:
    """Adds the options that say how names are found and linked, and hands their values over as `names`."""
    return _with_options(command, _ENTITY_OPTIONS)


def offline_entity_options(command: _Command) -> _Command:
    """`entity_options` without those of a service: of an archive the same is to come out each time."""
    return _with_options(command, _ENTITY_OPTIONS[:4])


def _with_options(command: _Command, options: Sequence[Callable[[_Command], _Command]]) -> _Command:
    @wraps(command)
    def with_names(
        *,
        recognizer: str | None,
        home: str | None,
        authorities: tuple[str, ...],
        lenient: bool,
        reconcile: str | None = None,
        reconcile_cache: str | None = None,
        offline: bool = False,
        config: str | None,
        **others: Any,
    ) -> Any:
        configuration = configuration_of(config)
        names = Names(
            recognizer or configuration.recognizer,
            home or configuration.home,
            authorities + configuration.authorities,
            lenient,
            reconcile,
            reconcile_cache,
            offline,
        )
        return command(names=names, config=config, **others)

    decorated: Any = with_names
    for option in reversed(options):
        decorated = option(decorated)
    result: _Command = decorated
    return result
