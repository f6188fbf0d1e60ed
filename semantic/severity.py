"""How grave a finding or a diagnostic is."""

from __future__ import annotations

from typing import Literal

__all__ = ["Severity"]

Severity = Literal["error", "warning", "info"]
