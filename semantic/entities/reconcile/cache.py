"""Answers of a reconciliation service, kept in one SQLite file, so that no question is asked twice."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from semantic.errors import AuthorityError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.model import JSON

__all__ = ["Cache"]


class Cache:
    """A table from service and question to answer; AuthorityError where the file is none of ours."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._open()) as connection, connection:
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS answers (service TEXT, question TEXT, answer TEXT,"
                    " PRIMARY KEY (service, question)) WITHOUT ROWID"
                )
        except (sqlite3.Error, OSError) as error:
            raise AuthorityError(
                f"the cache cannot be used ({error})",
                path=str(path),
                remedy="name another file with --reconcile-cache",
            ) from None

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=10)

    def answers(self, service: str, questions: list[str]) -> dict[str, JSON]:
        """The answers that are kept, by question."""
        found: dict[str, JSON] = {}
        with closing(self._open()) as connection:
            for question in questions:
                row = connection.execute(
                    "SELECT answer FROM answers WHERE service = ? AND question = ?", (service, question)
                ).fetchone()
                if row is not None:
                    found[question] = json.loads(row[0])
        return found

    def keep(self, service: str, answers: Mapping[str, JSON]) -> None:
        """Keeps answers, all of them or none."""
        rows = [(service, question, json.dumps(answer)) for question, answer in answers.items()]
        with closing(self._open()) as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", rows)
