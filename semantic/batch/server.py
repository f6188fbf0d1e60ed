"""Publishing to a graph server: each article's graph is replaced as a whole, so that to publish twice is to publish once.

Two roads, tried in this order. A server that takes N-Quads at its store address (Oxigraph and its like) gets a batch of
graphs in two requests: one that empties them, one that fills them. Any other gets each graph by PUT, as the SPARQL 1.1
Graph Store Protocol has it.
"""

from __future__ import annotations

import http.client
import time
from typing import TYPE_CHECKING, NamedTuple, Self
from urllib.parse import SplitResult, quote, urlsplit

from semantic.batch.authentication import Credentials
from semantic.batch.conversion import Bad, Good, Plan
from semantic.batch.export import Exported, in_batches
from semantic.batch.sources import records
from semantic.batch.workers import Workers, as_they_are
from semantic.errors import ConfigurationError, ServerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from semantic.batch.sources import Record

__all__ = ["Server", "publish_to_server"]

#: A request is tried so often; between two tries there is a pause of 0.5, 1, 2 seconds.
MOST_TRIES = 4
_PAUSE = 0.5
_UPDATE = "application/sparql-update"
#: What may be otherwise a moment later.
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})


class _Answer(NamedTuple):
    status: int
    text: str
    retry_after: float | None
    challenge: str | None = None


class Server:
    """A graph server at `url`: the address of the server, or that of its Graph Store.

    ServerError for what it refuses, after retries for what may pass; every request ends after `timeout` seconds.
    """

    def __init__(
        self, url: str, *, user: str | None = None, password: str | None = None, timeout: float = 60.0
    ) -> None:
        parts = _address(url)
        if parts is None:
            raise ConfigurationError(
                f"{url!r} is no address of a server",
                place="--to-server",
                remedy="write it like http://127.0.0.1:7878; name the user with --user",
            )
        self.url = url
        self._parts = parts
        path = parts.path.rstrip("/")
        #: Where graphs are put.
        self.graphs = path or "/store"
        self._updates = path.rsplit("/", 1)[0] + "/update" if path else "/update"
        self._takes_quads: bool | None = None
        #: A request of so many bytes was taken.
        self._largest = 0
        self._timeout = timeout
        self._headers = {"User-Agent": "semantic"}
        self._credentials = None if user is None else Credentials(url, user, password or "")
        self._connection: http.client.HTTPConnection | None = None

    def replace(self, graphs: Sequence[tuple[str, bytes]]) -> None:
        """Puts the statements of each graph (its IRI, and N-Quads) in place of those that the server has of it."""
        if self._takes_quads is None:
            try:
                self._takes_quads = self._is_quad_store()
            except (OSError, http.client.HTTPException) as error:
                self.close()
                raise self._unreachable(error) from None
        if self._takes_quads:
            self._replace_all(graphs)
            return
        for iri, data in graphs:
            path = f"{self.graphs}?graph={quote(iri, safe='')}"
            self._ask("PUT", path, _triples(iri, data), "application/n-triples")

    def _replace_all(self, graphs: Sequence[tuple[str, bytes]]) -> None:
        """Two requests, of which the server is known to take the second; else one that does all or nothing.

        A server that refused what is to fill the graphs would leave them empty. That one request is read by the server
        more slowly, so that it is sent only where a batch is larger than all before it.
        """
        emptied = " ;\n".join(f"DROP SILENT GRAPH <{iri}>" for iri, _ in graphs).encode()
        data = b"".join(data for _, data in graphs)
        # Some servers read \u in an update before they know where a text ends.
        if len(data) <= self._largest or b"\\\\u" in data or b"\\\\U" in data:
            self._ask("POST", self._updates, emptied, _UPDATE)
            self._ask("POST", self.graphs, data, "application/n-quads")
            return
        filled = b"".join(b"GRAPH <%s> {\n%s}\n" % (iri.encode(), _triples(iri, one)) for iri, one in graphs)
        # Not smaller than the same statements as N-Quads, so that such a request will be taken too.
        update = (b"%s ;\nINSERT DATA {\n%s}" % (emptied, filled)).ljust(len(data))
        try:
            self._ask("POST", self._updates, update, _UPDATE)
        except ServerError as error:
            if not isinstance(error, _TooLargeError) or len(graphs) == 1:
                raise
            half = len(graphs) // 2
            self._replace_all(graphs[:half])
            self._replace_all(graphs[half:])
        else:
            self._largest = len(update)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _is_quad_store(self) -> bool:
        """The server takes N-Quads and updates: it is asked with nothing to do."""
        quads = self._try("POST", self.graphs, b"", "application/n-quads")
        for attempt in range(1, MOST_TRIES):
            if quads.status not in {429, 503}:
                break
            time.sleep(_pause(quads, attempt))
            quads = self._try("POST", self.graphs, b"", "application/n-quads")
        if quads.status in {401, 403}:
            self._refuse(quads, self.graphs)
        if quads.status >= 300:
            return False
        update = self._try("POST", self._updates, b"DROP SILENT GRAPH <urn:x-semantic:nothing>", _UPDATE)
        return update.status < 300

    def _ask(self, method: str, path: str, body: bytes, media_type: str) -> None:
        for attempt in range(1, MOST_TRIES + 1):
            try:
                answer = self._try(method, path, body, media_type)
            except (OSError, http.client.HTTPException) as error:
                self.close()
                if attempt == MOST_TRIES:
                    raise self._unreachable(error) from None
                time.sleep(_PAUSE * 2 ** (attempt - 1))
                continue
            if answer.status < 300:
                return
            if answer.status not in _AGAIN or attempt == MOST_TRIES:
                self._refuse(answer, path)
            time.sleep(_pause(answer, attempt))

    def _try(self, method: str, path: str, body: bytes, media_type: str) -> _Answer:
        answer = self._send(method, path, body, media_type)
        if answer.status == 401 and self._credentials:
            if not answer.challenge:
                # Virtuoso says what it wants only to those who say nothing.
                answer = self._send(method, path, body, media_type, is_named=False)
            if answer.status == 401 and self._credentials.learn(answer.challenge):
                answer = self._send(method, path, body, media_type)
        return answer

    def _send(
        self, method: str, path: str, body: bytes, media_type: str, *, is_named: bool = True
    ) -> _Answer:
        if self._connection is None:
            kind = (
                http.client.HTTPSConnection if self._parts.scheme == "https" else http.client.HTTPConnection
            )
            self._connection = kind(self._parts.hostname or "", self._parts.port, timeout=self._timeout)
        headers = {**self._headers, "Content-Type": media_type}
        if self._credentials and is_named:
            headers["Authorization"] = self._credentials.header(method, path, body)
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        text = response.read(10_000).decode("utf-8", "replace")
        if response.read(1):
            self.close()
        after = response.headers.get("Retry-After", "")
        challenge = response.headers.get("WWW-Authenticate")
        return _Answer(response.status, text, float(after) if after.isdigit() else None, challenge)

    def _unreachable(self, error: Exception) -> ServerError:
        reason = (
            "it does not answer" if isinstance(error, TimeoutError) else str(error) or type(error).__name__
        )
        return ServerError(
            f"the server cannot be reached ({reason})",
            path=self.url,
            remedy="check the address; then publish again, which replaces what is there",
        )

    def _refuse(self, answer: _Answer, path: str) -> None:
        remedies = {
            401: "name the user with --user, and set SEMANTIC_SERVER_PASSWORD",
            403: "this user may not write; name another with --user",
            404: "there is no Graph Store; give its whole address",
            405: "this address takes no graphs; give that of the Graph Store",
            413: "raise the server's limit for the size of a request",
        }
        shown = " ".join(answer.text.split())[:200]
        remedy = "publish again later, which replaces what is there"
        if 300 <= answer.status < 400:
            remedy = "it points elsewhere: give that address"
        raise (_TooLargeError if answer.status == 413 else ServerError)(
            f"the server answers {answer.status}" + (f" ({shown})" if shown else ""),
            path=self.url,
            place=path.partition("?")[0],
            remedy=remedies.get(answer.status, remedy),
        )


class _TooLargeError(ServerError):
    """The server takes no request of this size."""


def _address(url: str) -> SplitResult | None:
    """The parts of a server's address; None for what is none. A query of it would go unsaid."""
    try:
        parts = urlsplit(url)
        is_one = parts.scheme in {"http", "https"} and parts.port != 0 and url.isascii()
    except ValueError:  # A port that is no number, a bracket too many.
        return None
    is_plain = not (parts.username or parts.query or parts.fragment or any(one <= " " for one in url))
    return parts if is_one and is_plain and parts.hostname else None


def _triples(iri: str, data: bytes) -> bytes:
    """The statements of the graph `iri` without its name, in which every line of an article ends."""
    end = f" <{iri}> .\n".encode()
    return b"".join(line.removesuffix(end) + b" .\n" for line in data.splitlines(keepends=True))


def _pause(answer: _Answer, attempt: int) -> float:
    return min(answer.retry_after or _PAUSE * 2 ** (attempt - 1), 30)


def publish_to_server(
    sources: Sequence[str],
    url: str,
    *,
    plan: Plan,
    jobs: int = 1,
    time_limit: float = 60.0,
    source_format: str | None = None,
    advance: Callable[[int, int, int], None] = lambda *_: None,
    user: str | None = None,
    password: str | None = None,
    refuse: Callable[[str, str, str], None] = lambda *_: None,
) -> Exported:
    """Converts every article of `sources` and puts its graph into the server; ServerError where it does not take it."""
    total = Exported()
    waiting: list[list[Record]] = []

    def batches() -> Iterator[list[Record]]:
        for batch in in_batches(records(sources, max_size=plan.max_size, format=source_format)):
            waiting.append(batch)
            yield batch

    with (
        Server(url, user=user, password=password) as server,
        Workers(plan, jobs, time_limit, as_they_are) as workers,
    ):
        for results in workers.run(batches()):
            batch = waiting.pop(0)
            graphs: dict[str, bytes] = {}
            good = bad = statements = 0
            for record, outcomes in zip(batch, results, strict=True):
                for outcome in outcomes:
                    if isinstance(outcome, Good):
                        graphs[outcome.graph] = outcome.data
                        good, statements = good + 1, statements + outcome.statements
                    else:
                        assert isinstance(outcome, Bad)
                        refuse(record.name, outcome.code, outcome.reason)
                        bad += 1
            if graphs:
                server.replace([*graphs.items()])
            total = Exported(total.articles + good, total.quarantined + bad, total.statements + statements)
            advance(sum(len(record.content) for record in batch), good, bad)
    return total
