"""Regular expressions that are compiled when they are first asked: most lines of most pages ask few of them."""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["late"]


class _Late:
    """Stands for a pattern; each of its methods is the compiled pattern's own after the first call."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._source), name)
        setattr(self, name, value)
        return value


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use; an error in `pattern` shows only then."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
