"""PyLD behind one door: expansion and RDF of a JSON-LD document, with the packaged context and never a request.

PyLD has no types and a process-wide cache of contexts that is keyed by the URL alone; here each vocabulary has a
cache of its own, and the global one stays empty.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

from pyld import jsonld
from pyld.context_resolver import ContextResolver

from semantic.errors import ContextError, DocumentError
from semantic.rdf.literals import XSD, canonical_double
from semantic.rdf.slices import slices
from semantic.vocabulary import Vocabulary, loader

if TYPE_CHECKING:
    from collections.abc import Callable

    from semantic.model import JSON

__all__ = ["expand", "statements"]

#: What xsd:double is called while PyLD holds it.
_DOUBLE = "urn:x-semantic:double"
#: JSON-LD 1.1: from here on a number without a fraction is a double too.
_LEAST_DOUBLE = 1e21
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
    """The RDF statements of an expanded document, by graph name; numbers in it become texts of their own form."""
    _keep_doubles(expanded)
    found: Statements = {}
    for part in slices(expanded):
        made: Statements = _guarded(partial(jsonld.to_rdf, part, _options(vocabulary)))
        for graph, triples in made.items():
            found.setdefault(graph, []).extend(triples)
    for triples in found.values():
        for triple in triples:
            if triple["object"].get("datatype") == _DOUBLE:
                triple["object"]["datatype"] = XSD + "double"
    return found


def _keep_doubles(expanded: list[JSON]) -> None:
    """Writes doubles out before PyLD does.

    JSON-LD prints a double with 16 digits, which makes another number of -79.9959 ("-7.999590000000001E1"); and PyLD
    prints texts that are xsd:double anew, with NAN for NaN. Under a datatype that it does not know it keeps both.
    """
    waiting: list[JSON] = [expanded]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict) and "@value" not in value:
            waiting += value.values()
        elif isinstance(value, dict):
            number, datatype = value["@value"], value.get("@type")
            is_double = isinstance(number, float) and number % 1 != 0
            is_double |= _is_number(number) and (datatype == XSD + "double" or abs(number) >= _LEAST_DOUBLE)
            if datatype != "@json" and is_double:
                value["@value"] = canonical_double(float(number))
            if datatype == XSD + "double" or (is_double and datatype is None):
                value["@type"] = _DOUBLE


def _is_number(value: JSON) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


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
