"""An archive becomes one dataset: sources, workers, a journal to go on from, a quarantine, one whole file at the end."""

from semantic.batch.conversion import Plan
from semantic.batch.export import Exported, export

__all__ = ["Exported", "Plan", "export"]
