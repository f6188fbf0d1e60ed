"""The W3C Reconciliation Service API, version 0.2 (https://www.w3.org/community/reports/reconciliation/): both sides.

`reconciler` asks a service that the user names about the entities that nothing else tied; `server` answers such
questions from an authority file.
"""

from __future__ import annotations

from semantic.entities.reconcile.client import Service, reconciler

__all__ = ["Service", "reconciler"]
