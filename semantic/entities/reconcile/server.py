"""Answers reconciliation questions from an authority file, on this machine only.

GET / gives the manifest; `queries` by GET or POST (form or JSON) gives candidates; /suggest/entity?prefix= completes.
A request whose Host is not this machine's is refused (DNS rebinding), a body over a megabyte, too.
"""

from __future__ import annotations

import json
from collections import defaultdict
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from semantic.entities.authority.records import kind_of, name_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from semantic.entities.authority.records import Authority, Record
    from semantic.model import JSON

__all__ = ["Answers", "server"]

_MOST_BYTES = 1_000_000
_MOST_QUERIES = 200
_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
_TIMEOUT = 20.0


class Answers:
    """What an authority answers, without any network."""

    def __init__(self, authority: Authority) -> None:
        self.authority = authority
        self._by_word: dict[str, list[tuple[str, Record]]] = defaultdict(list)
        for name, records in authority.by_name.items():
            for word in set(name.split()):
                self._by_word[word] += [(name, record) for record in records if record.id]

    def manifest(self) -> JSON:
        """The service manifest (section 3 of the specification)."""
        kinds = [{"id": kind, "name": kind} for kind in ("Person", "Place", "Organization")]
        return {
            "versions": ["0.2"],
            "name": f"semantic: {self.authority.name}",
            "identifierSpace": "",
            "schemaSpace": "https://schema.org/",
            "defaultTypes": kinds,
            "suggest": {"entity": {"service_url": "", "service_path": "/suggest/entity"}},
        }

    def candidates(self, query: Mapping[str, Any]) -> list[JSON]:
        """The candidates of one query, best first; a match is a whole name that one record of the type bears."""
        text = query.get("query")
        if not isinstance(text, str) or not text.strip():
            return []
        asked = query.get("type")
        wanted = {
            kind_of(one)
            for one in ([asked] if isinstance(asked, str) else asked or [])
            if isinstance(one, str)
        }
        kinds = {kind[0] for kind in wanted if kind}
        form = name_form(text)
        words = set(form.split())
        best: dict[str, tuple[float, Record]] = {}
        for word in words:
            for name, record in self._by_word.get(word, ()):
                if kinds and record.kind not in kinds:
                    continue
                own = set(name.split())
                score = 100.0 if name == form else 90.0 * len(own & words) / len(own | words)
                key = str(record.id)
                if key not in best or best[key][0] < score:
                    best[key] = (score, record)
        ranked = sorted(best.values(), key=lambda pair: (-pair[0], str(pair[1].id)))
        whole = [pair for pair in ranked if pair[0] == 100.0]
        limit = query.get("limit")
        limit = limit if isinstance(limit, int) and 0 < limit <= 100 else 10
        return [
            {
                "id": record.id,
                "name": text if name_form(text) in map(name_form, record.names) else record.label,
                "score": round(score, 2),
                "match": len(whole) == 1 and score == 100.0,
                "type": [{"id": record.type, "name": record.type}],
            }
            for score, record in ranked[:limit]
        ]

    def suggestions(self, prefix: str) -> JSON:
        """Records whose names begin with the prefix, at most ten."""
        form = name_form(prefix)
        found: dict[str, Record] = {}
        if form:
            for name, records in self.authority.by_name.items():
                if name.startswith(form):
                    found |= {record.id: record for record in records if record.id}
                if len(found) >= 10:
                    break
        return {"result": [{"id": iri, "name": record.label} for iri, record in list(found.items())[:10]]}


def server(authority: Authority, port: int = 0) -> ThreadingHTTPServer:
    """The server, bound to 127.0.0.1; `serve_forever` runs it, port 0 takes a free one."""
    answers = Answers(authority)

    class Handler(BaseHTTPRequestHandler):
        timeout = _TIMEOUT
        server_version = "semantic"
        sys_version = ""

        def do_GET(self) -> None:
            if self._is_refused():
                return
            address = urlsplit(self.path)
            fields = parse_qs(address.query)
            if address.path == "/suggest/entity":
                self._send(answers.suggestions(fields.get("prefix", [""])[0]))
            elif address.path not in {"", "/"}:
                self._send({"error": "nothing here"}, HTTPStatus.NOT_FOUND)
            elif "queries" in fields:
                self._answer(fields["queries"][0])
            else:
                self._send(answers.manifest())

        def do_POST(self) -> None:
            if self._is_refused():
                return
            length = self.headers.get("Content-Length", "")
            if not length.isdigit():
                self._send({"error": "Content-Length is missing"}, HTTPStatus.LENGTH_REQUIRED)
                return
            if int(length) > _MOST_BYTES:
                self.close_connection = True
                self._send({"error": "too large"}, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
                return
            body = self.rfile.read(int(length)).decode("utf-8", "replace")
            if "json" in self.headers.get("Content-Type", ""):
                self._answer(body)
            else:
                self._answer(parse_qs(body).get("queries", [""])[0])

        def _is_refused(self) -> bool:
            host = self.headers.get("Host", "").rsplit(":", 1)[0]
            if host in _HOSTS:
                return False
            self._send({"error": "this service answers its own machine only"}, HTTPStatus.MISDIRECTED_REQUEST)
            return True

        def _answer(self, text: str) -> None:
            try:
                queries = json.loads(text)
            except (ValueError, RecursionError):
                self._send({"error": "queries is no JSON"}, HTTPStatus.BAD_REQUEST)
                return
            if isinstance(queries, dict) and isinstance(queries.get("queries"), dict):
                queries = queries["queries"]
            if not isinstance(queries, dict) or not all(isinstance(one, dict) for one in queries.values()):
                self._send({"error": "queries is no object of objects"}, HTTPStatus.BAD_REQUEST)
            elif len(queries) > _MOST_QUERIES:
                self._send({"error": "too many queries"}, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            else:
                self._send({key: {"result": answers.candidates(query)} for key, query in queries.items()})

        def _send(self, value: JSON, status: HTTPStatus = HTTPStatus.OK) -> None:
            body = json.dumps(value, ensure_ascii=False).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing: the command says what is worth saying."""

    made = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    made.daemon_threads = True
    return made
