"""One record becomes statements: the work of a worker, a pure function of the record and the plan."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from semantic._version import __version__
from semantic.batch.provenance import mentions, provenance
from semantic.errors import DocumentError, SemanticError, TermError
from semantic.facts import Facts
from semantic.model import Article
from semantic.pipeline import publish
from semantic.rdf import to_nquads
from semantic.readers import read
from semantic.vocabulary import load, packaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from semantic.batch.sources import Record
    from semantic.pipeline import Publication

__all__ = ["Bad", "Good", "Outcome", "Plan", "articles", "convert", "error_code", "made", "trig"]

Syntax = Literal["nquads", "trig"]


@dataclass(frozen=True)
class Plan:
    """How every record is converted. `arguments` go to `publish` as they are (`facts`, `site` …)."""

    arguments: Mapping[str, Any] = field(default_factory=dict)
    syntax: Syntax = "nquads"
    namespace: Literal["http", "https"] = "http"
    vocabulary: str | None = None
    max_size: int = 20_000_000
    with_provenance: bool = True
    with_mentions: bool = False

    @property
    def fingerprint(self) -> str:
        """What the bytes of an article depend on beside its content; two plans of one fingerprint write the same."""
        said = repr((__version__, _plain(self.arguments), self.syntax, self.namespace, self.vocabulary))
        said += repr((self.with_provenance, self.with_mentions))
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


class Good(NamedTuple):
    """An article that became statements, all in the graph `graph`."""

    data: bytes
    graph: str
    statements: int


class Bad(NamedTuple):
    """An article that did not: the stage that refused it, its code and the reason in one line."""

    code: str
    reason: str
    stage: str


Outcome = Good | Bad


def convert(record: Record, plan: Plan) -> list[Outcome]:
    """What becomes of each article in `record`: most sources hold one, a feed may hold several.

    Never raises: an error that is nobody's plan is a Bad with the code `internal-error`.
    """
    if record.error is not None:
        return [_bad(record.error, "source")]
    try:
        found = list(articles(record, plan))
    except SemanticError as error:
        return [_bad(error, "read")]
    except Exception as error:  # noqa: BLE001  (one article must not end the run)
        return [_unforeseen(error, "read")]
    return [_convert_one(article, record, plan) for article in found]


def articles(record: Record, plan: Plan) -> Iterator[Article]:
    """The articles in `record`, as its reader gives them."""
    found: Article | Iterable[Article] = read(
        record.content, format=record.format, path=record.name, max_size=plan.max_size
    )
    # A reader of feeds or web archives gives several.
    if isinstance(found, Article):
        yield found
    else:
        yield from found


def _convert_one(article: Article, record: Record, plan: Plan) -> Outcome:
    try:
        _, graph, data = made(article, record, plan)
    except SemanticError as error:
        # What cannot become RDF is known as such; all else is about the article.
        return _bad(
            error.at(record.name), "rdf" if isinstance(error, TermError | DocumentError) else "annotate"
        )
    except Exception as error:  # noqa: BLE001  (as above)
        return _unforeseen(error, "convert")
    statements = data.count(b"\n")
    return Good(trig(data, plan.namespace) if plan.syntax == "trig" else data, graph, statements)


def made(article: Article, record: Record, plan: Plan) -> tuple[Publication, str, bytes]:
    """The article made ready, the IRI of its graph, and its statements as sorted N-Quads."""
    publication = _published(article, record, plan)
    graph = str(publication.document["@graph"][0]["@id"])
    vocabulary = load(plan.vocabulary) if plan.vocabulary else packaged()
    data = to_nquads(publication.document, namespace=plan.namespace, graph=graph, vocabulary=vocabulary)
    more: list[bytes] = []
    if plan.with_provenance:
        more += provenance(publication.article, graph, record)
    if plan.with_mentions:
        more += mentions(publication.article, graph, record, plan.arguments.get("site"))
    if more:
        data = b"".join(sorted({*data.splitlines(keepends=True), *more}))
    return publication, graph, data


def _published(article: Article, record: Record, plan: Plan) -> Publication:
    arguments = dict(plan.arguments)
    if record.url:
        facts = arguments.get("facts") or Facts()
        arguments["facts"] = replace(facts, url=record.url)

    def given(source: bytes, *, path: str | None = None) -> Article:
        del source, path
        return article

    return publish(b"", format=given, path=record.name, **arguments)


def _bad(error: SemanticError, stage: str) -> Bad:
    return Bad(error_code(error), str(error), stage)


def _unforeseen(error: Exception, stage: str) -> Bad:
    shown = " ".join(str(error).split())[:200]
    return Bad("internal-error", f"{type(error).__name__}: {shown}", stage)


def error_code(error: SemanticError) -> str:
    """NotAnArticleError -> not-an-article."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(error).__name__.removesuffix("Error")).lower()


def trig(nquads: bytes, namespace: str) -> bytes:
    """The statements of one graph as a block of TriG; the prefix `schema` is declared elsewhere."""
    import pyoxigraph as ox

    prefix = f"{namespace}://schema.org/"
    quads = ox.parse(nquads, format=ox.RdfFormat.N_QUADS)
    text = ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes={"schema": prefix})
    assert text is not None
    return text.removeprefix(b"@prefix schema: <%s> .\n" % prefix.encode())


def _plain(value: Any) -> str:
    """A text of a value that does not change from process to process."""
    if callable(value):
        return f"{value.__module__}.{value.__qualname__}"
    if hasattr(value, "items"):
        return repr(sorted((str(key), _plain(one)) for key, one in value.items()))
    if hasattr(value, "__dataclass_fields__"):
        return repr([(name, _plain(getattr(value, name))) for name in value.__dataclass_fields__])
    if isinstance(value, (list, tuple)):
        return repr([_plain(one) for one in value])
    return repr(value)
