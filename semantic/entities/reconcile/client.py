"""Asks a reconciliation service about entities; only what the service itself calls a match is taken.

Everything is bounded: the time of a request and of all of them, the size of an answer, the number of tries. A service
that is slow, wrong or gone gives one diagnostic and no link.
"""

from __future__ import annotations

import http.client
import json
import math
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from semantic.entities.authority.records import name_form
from semantic.errors import AuthorityError, ConfigurationError
from semantic.model import Diagnostic, Entity, Evidence
from semantic.urls import is_web_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from semantic.entities import Reconciler
    from semantic.entities.reconcile.cache import Cache
    from semantic.model import JSON

__all__ = ["Service", "reconciler"]

_BATCH = 20
_MOST_BYTES = 5_000_000
_TRIES = 3
_BACK_OFF = 0.5
#: Answers after which the same request may go through later (RFC 9110).
_LATER = frozenset({429, 500, 502, 503, 504})
#: The lead over the second candidate that a match needs, as a share of its score.
_LEAD = 0.1


@dataclass(frozen=True, slots=True)
class Service:
    """A service and how it is asked: seconds for one request and for all, seconds between two requests.

    `types` are the service's own ids for our kinds. `is_offline`: only the cache answers.
    """

    url: str
    timeout: float = 10.0
    deadline: float = 60.0
    pause: float = 0.1
    cache: Cache | None = None
    is_offline: bool = False
    types: tuple[tuple[str, str], ...] = (
        ("person", "Person"),
        ("place", "Place"),
        ("organization", "Organization"),
    )

    def __post_init__(self) -> None:
        """ConfigurationError for an address that is none."""
        if not is_web_url(self.url):
            raise ConfigurationError(
                f"{self.url!r} is no http(s) address",
                place="--reconcile",
                remedy="give the service's address",
            )


def reconciler(service: Service) -> Reconciler:
    """What asks `service` about all entities of an article that have no authority record yet."""

    def reconcile(
        entities: Sequence[Entity],
    ) -> tuple[tuple[tuple[Entity, Mapping[str, Evidence]], ...], tuple[Diagnostic, ...]]:
        open_ = [number for number, entity in enumerate(entities) if entity.authority is None]
        questions = {number: _question(entities[number], service) for number in open_}
        answers, failure = _ask(service, list(dict.fromkeys(questions.values())))
        space = answers.pop("", None)
        result: list[tuple[Entity, Mapping[str, Evidence]]] = []
        for number, entity in enumerate(entities):
            answer = answers.get(questions[number]) if number in questions else None
            matched = _match(entity, answer, space if isinstance(space, str) else "")
            if matched is None:
                result.append((entity, {}))
            else:
                iri, score = matched
                evidence = Evidence("reconciliation", locator=f"{service.url}; score {score:g}")
                result.append((replace(entity, authority=iri), {"authority": evidence}))
        notes: tuple[Diagnostic, ...] = ()
        if failure is not None:
            notes = (
                Diagnostic(
                    "reconciliation-failed",
                    f"{service.url}: {failure}; entities that it did not answer stay without a record",
                    remedy="try again later, or leave --reconcile out",
                ),
            )
        return tuple(result), notes

    return reconcile


def _question(entity: Entity, service: Service) -> str:
    query = {"query": entity.name, "type": dict(service.types).get(entity.kind), "limit": 5}
    return json.dumps(
        {key: value for key, value in query.items() if value}, sort_keys=True, ensure_ascii=False
    )


def _ask(service: Service, questions: list[str]) -> tuple[dict[str, JSON], str | None]:
    """The answers by question, under the empty question the service's identifier space; what failed, if anything."""
    known = service.cache.answers(service.url, ["", *questions]) if service.cache else {}
    missing = [question for question in questions if question not in known]
    if not missing:
        return known, None
    if service.is_offline:
        return known, f"{len(missing)} questions are not in the cache, and --offline asks nobody"
    until = time.monotonic() + service.deadline
    try:
        if "" not in known:
            manifest = _answer(service, None, until)
            known[""] = _identifier_space(manifest)
            if service.cache:
                service.cache.keep(service.url, {"": known[""]})
        for batch in _batches(missing):
            named = {f"q{number}": json.loads(question) for number, question in enumerate(batch)}
            answer = _answer(service, {"queries": json.dumps(named, ensure_ascii=False)}, until)
            if not isinstance(answer, dict):
                raise AuthorityError("the answer is no JSON object")
            fresh: dict[str, JSON] = {}
            for number, question in enumerate(batch):
                own = answer.get(f"q{number}")
                if isinstance(own, dict) and isinstance(own.get("result"), list):
                    fresh[question] = own["result"]
            known |= fresh
            if service.cache:
                service.cache.keep(service.url, fresh)
            if len(fresh) < len(batch):
                return known, f"{len(batch) - len(fresh)} questions have no usable answer"
            time.sleep(service.pause)
    except AuthorityError as error:
        return known, error.message
    return known, None


def _batches(questions: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(questions), _BATCH):
        yield questions[first : first + _BATCH]


def _identifier_space(manifest: JSON) -> str:
    if not isinstance(manifest, dict) or not isinstance(manifest.get("name"), str):
        raise AuthorityError("it is no reconciliation service: its manifest has no name")
    space = manifest.get("identifierSpace")
    return space if isinstance(space, str) else ""


def _answer(service: Service, form: Mapping[str, str] | None, until: float) -> JSON:
    """The JSON that the service answers; AuthorityError in a few words for whatever else happens."""
    data = urllib.parse.urlencode(form).encode() if form else None
    failure = "no answer"
    for attempt in range(_TRIES):
        left = until - time.monotonic()
        if left <= 0:
            raise AuthorityError(f"no answer in {service.deadline:g} seconds ({failure})")
        request = urllib.request.Request(  # noqa: S310  the address was checked: http or https
            service.url, data, {"Accept": "application/json", "User-Agent": "semantic-news"}
        )
        try:
            with _OPENER.open(request, timeout=min(service.timeout, left)) as response:
                body = _body(response, min(until, time.monotonic() + service.timeout))
            return _json(body)
        except urllib.error.HTTPError as error:
            failure = f"it answers {error.code}"
            error.close()
            if error.code not in _LATER:
                raise AuthorityError(failure) from None
        except (OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", error)
            failure = f"it cannot be reached ({reason or type(error).__name__})"
        except (ValueError, RecursionError):
            raise AuthorityError("the answer is no JSON") from None
        if attempt + 1 < _TRIES:
            time.sleep(min(_BACK_OFF * 2**attempt, max(0.0, until - time.monotonic())))
    raise AuthorityError(failure)


def _json(body: bytes) -> JSON:
    value: JSON = json.loads(body)
    return value


def _body(response: Any, until: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := response.read1(65_536):
        parts.append(part)
        size += len(part)
        if size > _MOST_BYTES:
            raise AuthorityError(f"the answer is over {_MOST_BYTES:,} bytes")
        if time.monotonic() > until:
            raise AuthorityError("the answer takes too long")
    return b"".join(parts)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A service that sends elsewhere is not the one that the user named."""

    def redirect_request(self, *_: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_NoRedirect)


def _match(entity: Entity, answer: JSON, space: str) -> tuple[str, float] | None:
    """The one candidate that the service calls a match, that leads, and that bears a name of the entity."""
    candidates = [one for one in answer if isinstance(one, dict)] if isinstance(answer, list) else []
    scored = [(_score(one), one) for one in candidates]
    matches = [(score, one) for score, one in scored if one.get("match") is True]
    if len(matches) != 1:
        return None
    score, best = matches[0]
    others = max((other for other, one in scored if one is not best), default=None)
    if others is not None and others > score * (1 - _LEAD):
        return None
    name, identifier = best.get("name"), best.get("id")
    if not isinstance(name, str) or not isinstance(identifier, str) or not identifier:
        return None
    names = Counter(map(name_form, (entity.name, *entity.alternate_names)))
    if name_form(name) not in names:
        return None
    iri = identifier if is_web_url(identifier) else space + identifier
    return (iri, score) if is_web_url(iri) else None


def _score(candidate: Mapping[str, Any]) -> float:
    score = candidate.get("score")
    is_number = isinstance(score, (int, float)) and not isinstance(score, bool) and math.isfinite(score)
    return float(score or 0) if is_number else 0.0
