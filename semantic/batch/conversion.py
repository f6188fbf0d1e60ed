"""One record becomes statements: the work of a worker, a pure function of the record and the plan."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from semantic._version import __version__
from semantic.batch.provenance import MentionForm, mentions, provenance
from semantic.entities import recognizer_named
from semantic.errors import DocumentError, SemanticError, TermError
from semantic.facts import Facts
from semantic.model import Site
from semantic.pipeline import prepared
from semantic.rdf.writers.blocks import trig_block
from semantic.readers import read_all
from semantic.statements import Statements, statements
from semantic.vocabulary import load, packaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from semantic.batch.sources import Record
    from semantic.model import Article

__all__ = ["Bad", "Good", "Outcome", "Plan", "articles", "convert", "error_code", "ready", "said"]

Syntax = Literal["nquads", "trig"]


@dataclass(frozen=True)
class Plan:
    """How every record is converted.

    `arguments` are those of `publish` that concern all articles alike: `facts`, `site`, `home`, `authorities`.
    `recognizer` is a name (`encoder`, `rules`, `spacy:NAME` …), since every worker loads its own.
    """

    arguments: Mapping[str, Any] = field(default_factory=dict)
    recognizer: str | None = None
    syntax: Syntax = "nquads"
    namespace: Literal["http", "https"] = "http"
    vocabulary: str | None = None
    max_size: int = 20_000_000
    with_provenance: bool = True
    with_mentions: bool = False
    mention_form: MentionForm = "annotation"

    @property
    def fingerprint(self) -> str:
        """What the bytes of an article depend on beside its content; two plans of one fingerprint write the same."""
        said = repr((__version__, _plain(self.arguments), self.syntax, self.namespace, self.vocabulary))
        said += repr((self.recognizer, self.with_provenance, self.with_mentions, self.mention_form))
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def site(self) -> Site:
        """What the configuration says about publisher and authors."""
        site: Site = self.arguments.get("site") or Site()
        return site


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
    found: list[Outcome] = []
    try:
        for article in articles(record, plan):
            if isinstance(article, SemanticError):
                found.append(_bad(article, "read"))
            else:
                found.append(_convert_one(article, record, plan))
    except SemanticError as error:
        found.append(_bad(error, "read"))
    except Exception as error:  # noqa: BLE001  (one article must not end the run)
        found.append(_unforeseen(error, "read"))
    return found


def articles(record: Record, plan: Plan) -> Iterator[Article | SemanticError]:
    """The articles in `record`, as its reader gives them; an item that is none is its error."""
    return read_all(
        record.content,
        format=record.format,
        path=record.name,
        url=record.page or record.url,
        charset=record.charset,
        max_size=plan.max_size,
    )


def _convert_one(article: Article, record: Record, plan: Plan) -> Outcome:
    try:
        graph, data = said(ready(article, record, plan), record, plan)
    except SemanticError as error:
        # What cannot become RDF is known as such; all else is about the article.
        return _bad(
            error.at(record.name), "rdf" if isinstance(error, TermError | DocumentError) else "annotate"
        )
    except Exception as error:  # noqa: BLE001  (as above)
        return _unforeseen(error, "convert")
    count = data.count(b"\n")
    if plan.syntax == "trig":
        data = trig_block(data, graph, f"{plan.namespace}://schema.org/")
    return Good(data, graph, count)


def ready(article: Article, record: Record, plan: Plan) -> Article:
    """The article with the facts that the plan and the archive know, and with its entities."""
    names = dict(plan.arguments)
    names.pop("site", None)
    # What the archive says holds for certain; where a crawler met a page only if the page names no address itself.
    if url := record.url or (record.page if article.canonical_url is None else None):
        names["facts"] = replace(names.get("facts") or Facts(), url=url)
    names["recognizer"] = _recognizer(plan.recognizer)
    return prepared(article, **names)


#: A model of the user's own is loaded once a process.
_recognizer = cache(recognizer_named)


def said(article: Article, record: Record, plan: Plan) -> Statements:
    """The IRI of the article's graph, and its statements as sorted N-Quads."""
    vocabulary = load(plan.vocabulary) if plan.vocabulary else packaged()
    graph, data = statements(article, plan.site, namespace=plan.namespace, vocabulary=vocabulary)
    more: list[bytes] = []
    if plan.with_provenance:
        more += provenance(article, graph, record)
    if plan.with_mentions:
        more += mentions(article, graph, record, plan.site, plan.mention_form)
    if more:
        # Sorting what is sorted but for a few lines costs little.
        data = b"".join(sorted({*data.splitlines(keepends=True), *more}))
    return Statements(graph, data)


def _bad(error: SemanticError, stage: str) -> Bad:
    return Bad(error_code(error), str(error), stage)


def _unforeseen(error: Exception, stage: str) -> Bad:
    shown = " ".join(str(error).split())[:200]
    return Bad("internal-error", f"{type(error).__name__}: {shown}", stage)


def error_code(error: SemanticError) -> str:
    """NotAnArticleError -> not-an-article, XMLFormatError -> xml-format."""
    return re.sub(
        r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", type(error).__name__.removesuffix("Error")
    ).lower()


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
