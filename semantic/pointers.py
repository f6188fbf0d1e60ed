"""How a member's name stands in a JSON pointer, for every stage that says where a value is."""

from __future__ import annotations

__all__ = ["token"]


def token(name: str) -> str:
    """The reference token of RFC 6901 for `name`; half a character is written out, because messages are UTF-8.

    >>> token("a/b~c")
    'a~1b~0c'
    """
    return name.replace("~", "~0").replace("/", "~1").encode("utf-8", "backslashreplace").decode()
