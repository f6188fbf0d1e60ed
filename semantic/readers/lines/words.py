"""Tables of words, written as running text."""

from __future__ import annotations

__all__ = ["names", "words"]


def words(text: str) -> frozenset[str]:
    """The words of `text`, parted by white space."""
    return frozenset(text.split())


def names(text: str) -> frozenset[str]:
    """The names of `text`, parted by semicolons; a name may hold spaces, and line ends count as one."""
    return frozenset(" ".join(name.split()) for name in text.split(";") if name.strip())
