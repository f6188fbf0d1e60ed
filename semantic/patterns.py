"""Regular expressions that are compiled when they are first used.

A command knows far more forms than one file has. Compiling all of them when the modules are imported costs more than
reading the file.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

__all__ = ["pattern"]


class _Later:
    """Stands for a compiled pattern; every attribute of it that was asked for once is its own."""

    def __init__(self, source: Any, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # `copy` and `pickle` look for what a pattern does not have.
            raise AttributeError(name)
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The regular expression `source`, compiled when a method of it is first asked for.

    >>> pattern("[0-9]+").fullmatch("412") is not None
    True
    """
    return cast("re.Pattern[AnyStr]", _Later(source, flags))
