"""PyLD behind one door: expansion and RDF of a JSON-LD document, with the packaged context and never a request.

PyLD has no types and a process-wide cache of contexts that is keyed by the URL alone; here each vocabulary has a
cache of its own, and the global one stays empty.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pyld import jsonld
from pyld.context_resolver import ContextResolver

from semantic.errors import ContextError, DocumentError
from semantic.vocabulary import Vocabulary, loader

if TYPE_CHECKING:
    from collections.abc import Callable

    from semantic.model import JSON

__all__ = ["expand", "statements"]

#: graph name -> triples, as PyLD has them: {"subject": {"type", "value"}, "predicate": …, "object": …}.
Statements = dict[str, list[dict[str, dict[str, str]]]]


def expand(
    document: JSON, vocabulary: Vocabulary, base: str | None, dropped: Callable[[str | None], None]
) -> list[JSON]:
    """The expanded form of `document`; `dropped` is called with the name of each member that expansion leaves out."""
    options = {**_options(vocabulary), "base": base}
    expanded: list[JSON] = _guarded(lambda: jsonld.expand(document, options, on_property_dropped=dropped))
    return expanded


def statements(expanded: list[JSON], vocabulary: Vocabulary) -> Statements:
    """The RDF statements of an expanded document, by graph name."""
    found: Statements = _guarded(lambda: jsonld.to_rdf(expanded, _options(vocabulary)))
    return found


def _options(vocabulary: Vocabulary) -> dict[str, Any]:
    load = loader(vocabulary)
    # Without a base of None PyLD resolves relative references against http://example.org/base/.
    return {
        "documentLoader": load,
        "contextResolver": ContextResolver(_contexts(vocabulary), load),
        "base": None,
    }


@cache
def _contexts(vocabulary: Vocabulary) -> Any:
    """The cache of processed contexts for one vocabulary (its context takes some 40 ms to process)."""
    del vocabulary
    return jsonld.LRUCache(maxsize=jsonld.RESOLVED_CONTEXT_CACHE_MAX_SIZE)


def _guarded(call: Callable[[], Any]) -> Any:
    try:
        return call()
    except RecursionError:
        raise DocumentError("the document is nested too deeply") from None
    except Exception as error:
        # On odd documents PyLD lets ValueError, TypeError and others through.
        raise _translated(error) from error


def _translated(error: BaseException) -> ContextError | DocumentError:
    """Our own error below PyLD's if there is one, else the deepest reason that PyLD gives."""
    reason: BaseException = error
    while reason.__cause__ is not None:
        reason = reason.__cause__
        if isinstance(reason, ContextError):
            return reason
    words = str(reason.args[0]).rstrip(".") if reason.args else type(reason).__name__
    code = getattr(reason, "code", None)
    return DocumentError(
        f"this is no JSON-LD: {words}" + (f" ({code})" if code else ""),
        remedy="see https://www.w3.org/TR/json-ld11-api/#jsonlderrorcode",
    )
