"""Questions to a dataset: SPARQL over a store or a file, with a limit on time, and the results in several forms."""

from __future__ import annotations

import multiprocessing
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from semantic.batch.files import opened
from semantic.batch.place import STORE
from semantic.errors import QueryError, SemanticError, StoreError, UnreadableInputError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    import pyoxigraph as ox

__all__ = ["FORMS", "Answer", "ask", "open_dataset"]

#: The forms of an answer: for rows, and for statements.
FORMS = ("table", "csv", "json", "tsv", "xml", "turtle", "nquads")
PREFIXES = {
    "schema": "http://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wd": "http://www.wikidata.org/entity/",
}


class Answer(NamedTuple):
    """What a query gave: bytes in the form that was asked for, or the columns and rows of a table."""

    data: bytes = b""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def open_dataset(path: str) -> ox.Store:
    """The dataset at `path` as a store: one that an export or Oxigraph made, read only, or a file read into memory.

    UnreadableInputError where nothing is, StoreError for a store that is in use or damaged, or a file that is no RDF.
    """
    import pyoxigraph as ox

    place = Path(path)
    try:
        if place.is_dir():
            inner = place / STORE if (place / STORE).is_dir() else place
            if (inner / "CURRENT").is_file():
                return ox.Store.read_only(str(inner))
            shards = sorted(place.glob("*.nq.zst"))
            if shards:
                return _loaded(shards)
            raise StoreError(
                "this folder is no store", path=path, remedy="make one: semantic export … -o store/"
            )
        if not place.is_file():
            raise UnreadableInputError("there is no such dataset", path=path, remedy="check the path")
        return _loaded([place])
    except OSError as error:
        raise StoreError(
            f"the store cannot be opened ({error})", path=path, remedy="end the program that uses it"
        ) from None


def _loaded(files: list[Path]) -> ox.Store:
    import pyoxigraph as ox

    store = ox.Store()
    for file in files:
        plain = file.name.lower().removesuffix(".gz").removesuffix(".zst")
        form = ox.RdfFormat.from_extension(plain.rpartition(".")[2])
        if form is None:
            raise StoreError(
                "the name does not say what RDF this is",
                path=str(file),
                remedy="name it .nq, .nt, .ttl, .trig or .rdf",
            )
        try:
            if file.suffix.lower() in {".gz", ".zst"}:
                with opened(file) as lines:
                    store.bulk_load(lines, format=form)
            else:
                store.bulk_load(path=str(file), format=form)
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"this is no RDF: {error}", path=str(file), remedy="export it anew") from None
    return store


def ask(
    path: str,
    query: str,
    *,
    form: Literal["table", "csv", "json", "tsv", "xml", "turtle", "nquads"] = "table",
    time_limit: float | None = 60.0,
    union: bool = True,
) -> Answer:
    """The answer of the dataset at `path` to a SPARQL query; the common prefixes need not be declared.

    With `union` a pattern outside of GRAPH is looked for in all graphs together. QueryError for a query that is
    wrong, for a form that does not fit it, and after `time_limit` seconds; the work ends then, for it is done in a
    process of its own.
    """
    _check_stays_here(query)
    if time_limit is None:
        return _answer(open_dataset(path), query, form, union=union)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_ask_into, args=(theirs, path, query, form, union), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(time_limit):
            raise QueryError(
                f"there is no answer after {time_limit:g} seconds",
                remedy="ask for less (LIMIT), or raise --time-limit",
            )
        try:
            found: Answer | SemanticError = ours.recv()
        except EOFError:
            process.join()
            raise QueryError(
                f"the query ended its process (exit code {process.exitcode})", remedy="ask for less"
            ) from None
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(found, SemanticError):
        raise found
    return found


def _ask_into(connection: Connection, path: str, query: str, form: str, union: bool) -> None:
    try:
        found: Answer | SemanticError = _answer(open_dataset(path), query, form, union=union)
    except SemanticError as error:
        found = error
    connection.send(found)


#: What in a query is no keyword: comments, addresses, texts, variables, names with a prefix; then a word.
_TOKEN = re.compile(
    r"""\#[^\n\r]*|<[^<>"{}|^`\\\x00-\x20]*>|\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*+\"{3}|'{3}(?:'{0,2}(?:[^'\\]|\\.))*+'{3}"""
    r"""|"(?:[^"\\\n\r]|\\.)*+"|'(?:[^'\\\n\r]|\\.)*+'|[?$]\w+"""
    # The parser needs no space after a keyword, so that `1SERVICE<a:b>{` and `SERVICEp:x{` are such too.
    r"""|(?P<name>[\w.-]*):[\w.:%-]*(?P<opens>(?=(?:\s|\#[^\n\r]*)*\{))?|(?P<word>\w+)""",
    re.DOTALL,
)
#: SPARQL reads these before all else.
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def _check_stays_here(query: str) -> None:
    """QueryError for a query that would ask another server: nothing is ever fetched."""
    plain = _ESCAPED.sub(lambda found: chr(min(int(found[1] or found[2], 16), 0x10FFFF)), query)
    for text in (query, plain):
        words = (
            token["word"] or (token["name"] if token["opens"] is not None else "") or ""
            for token in _TOKEN.finditer(text)
        )
        if any("SERVICE" in word.upper() for word in words):
            raise QueryError(
                "SERVICE asks another server, and a query stays with its dataset",
                remedy="ask that server itself, and export what it says",
            )


def _answer(store: ox.Store, query: str, form: str, *, union: bool) -> Answer:
    import pyoxigraph as ox

    try:
        result = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=union)
        if isinstance(result, ox.QueryTriples):
            if form not in {"table", "turtle", "nquads"}:
                raise QueryError("this query gives statements, not rows", remedy="say --format turtle")
            wanted = ox.RdfFormat.N_QUADS if form == "nquads" else ox.RdfFormat.TURTLE
            triples = sorted(set(result), key=str)
            data = ox.serialize(triples, format=wanted, prefixes={"schema": PREFIXES["schema"]})
            return Answer(data or b"")
        if form in {"turtle", "nquads"}:
            raise QueryError("this query gives rows, not statements", remedy="ask with CONSTRUCT or DESCRIBE")
        if form == "table" and isinstance(result, ox.QuerySolutions):
            columns = tuple(variable.value for variable in result.variables)
            rows = tuple(tuple(_shown(row[name]) for name in columns) for row in result)
            return Answer(b"", columns, rows)
        if form == "table":
            return Answer(b"yes\n" if result else b"no\n")
        shape = {"csv": "CSV", "tsv": "TSV", "json": "JSON", "xml": "XML"}[form]
        if isinstance(result, ox.QueryBoolean) and form in {"csv", "tsv"}:
            raise QueryError("this query gives yes or no", remedy="say --format json or table")
        with tempfile.TemporaryFile() as target:
            result.serialize(target, format=getattr(ox.QueryResultsFormat, shape))
            target.seek(0)
            return Answer(target.read())
    except SyntaxError as error:
        # The parser lists every character that might have come; the place is what helps.
        shown = " ".join(str(error).split()).partition(": expected one of")[0]
        raise QueryError(
            f"the query is wrong: {shown}", remedy="see https://www.w3.org/TR/sparql11-query/"
        ) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query failed: {' '.join(str(error).split())}") from None


def _shown(term: object) -> str:
    """A term for people: a text without quotation marks, schema.org's terms by their short names."""
    if term is None:
        return ""
    value = str(getattr(term, "value", term))
    for prefix, namespace in PREFIXES.items():
        if value.startswith(namespace):
            return f"{prefix}:{value.removeprefix(namespace)}"
    return value
