"""The conversion as a function over Arrow record batches: what Spark, Dask, Ray or a loop of one's own can run.

Columns in: `id`, `url`, `content`, `format`, `page`, `charset` (only `content` is needed). Columns out: `id`,
`jsonld`, `nquads`, `findings`, `error`; a row in is a row out, and what went wrong stands in `error` as `code: reason`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from semantic.batch.columns import check_columns, rows
from semantic.batch.conversion import Plan, articles, error_code, ready, said
from semantic.batch.sources import Record
from semantic.errors import SemanticError
from semantic.jsonld import to_jsonld

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["COLUMNS", "SPARK_SCHEMA", "converter", "pages_of_archives"]

COLUMNS = ("id", "jsonld", "nquads", "findings", "error")
SPARK_SCHEMA = ", ".join(f"{name} string" for name in COLUMNS)


def converter(
    plan: Plan | None = None, *, with_findings: bool = False
) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """A function from record batches to record batches, as `mapInArrow` of Spark takes it.

    The same row gives the same columns wherever it runs. `with_findings` also validates each document; `findings`
    is then a JSON list, otherwise null. UnreadableInputError for a batch without the column `content`, or
    with columns that hold no text.
    """
    wanted = plan or Plan(with_provenance=False)

    def convert_batches(batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        schema = pa.schema([(name, pa.string()) for name in COLUMNS])
        for batch in batches:
            check_columns(batch.schema)
            made = [_row(row, wanted, with_findings=with_findings) for row in rows(batch)]
            yield pa.RecordBatch.from_pylist(made, schema=schema)

    return convert_batches


def pages_of_archives(batches: Iterable[Any]) -> Iterator[Any]:
    """Record batches of the pages in web archives, for `converter`; in is a column `path` with their addresses.

    An archive is read as a stream, from wherever Arrow can read (`file:`, `s3://`, `hdfs://` …). One that cannot be
    read, and a page that cannot, is a row whose `content` is empty and whose `format` is its error.
    """
    import pyarrow as pa

    columns = ("id", "content", "format", "page", "charset")
    schema = pa.schema([(name, pa.binary() if name == "content" else pa.string()) for name in columns])
    waiting: list[tuple[Any, ...]] = []
    for batch in batches:
        for path in batch.column("path").to_pylist():
            for number, (content, format_, page, charset) in enumerate(_pages(path), 1):
                waiting.append((f"{path}#{number}", content, format_, page, charset))
                if len(waiting) == _PAGES:
                    yield _batch_of(waiting, schema)
                    waiting = []
    if waiting:
        yield _batch_of(waiting, schema)


#: So many pages of a web archive are in one record batch.
_PAGES = 64
#: Before the text of an error, where a format is expected.
_BROKEN = "error: "


def _batch_of(rows: list[tuple[Any, ...]], schema: Any) -> Any:
    import pyarrow as pa

    return pa.RecordBatch.from_pylist(
        [dict(zip(schema.names, row, strict=True)) for row in rows], schema=schema
    )


def _pages(path: str) -> Iterator[tuple[bytes, str, str | None, str | None]]:
    import pyarrow as pa
    from pyarrow import fs

    from semantic.readers.warc import pages

    try:
        system, place = fs.FileSystem.from_uri(
            path if "://" in path or path.startswith("file:") else f"file://{path}"
        )
        with system.open_input_file(place) as stream:
            for page in pages(stream, path=path):
                if isinstance(page, SemanticError):
                    yield b"", f"{_BROKEN}{error_code(page)}: {page}", None, None
                else:
                    yield page.content, "html", page.url or None, page.charset
    except SemanticError as error:
        yield b"", f"{_BROKEN}{error_code(error)}: {error}", None, None
    except (OSError, pa.ArrowException) as error:
        reason = str(error).splitlines()[0]
        yield b"", f"{_BROKEN}unreadable-input: {path}: the archive cannot be read ({reason})", None, None


def _row(row: dict[str, Any], plan: Plan, *, with_findings: bool) -> dict[str, str | None]:
    data = row["content"] or b""
    identifier = "" if row.get("id") is None else str(row["id"])
    out: dict[str, str | None] = dict.fromkeys(COLUMNS)
    out["id"] = identifier
    if str(row.get("format")).startswith(_BROKEN):
        out["error"] = str(row["format"]).removeprefix(_BROKEN)
        return out
    try:
        record = Record(
            identifier or "row",
            data,
            row.get("format"),
            row.get("url"),
            None,
            row.get("page"),
            row.get("charset"),
        )
        documents, lines = [], []
        for article in articles(record, plan):
            if isinstance(article, SemanticError):
                raise article
            whole = ready(article, record, plan)
            documents.append(to_jsonld(whole, plan.site))
            lines.append(said(whole, record, plan).nquads)
        document: Any = documents[0] if len(documents) == 1 else documents
        out["jsonld"] = json.dumps(document, ensure_ascii=False)
        out["nquads"] = b"".join(lines).decode()
        if with_findings:
            out["findings"] = _findings(documents)
    except SemanticError as error:
        out["error"] = f"{error_code(error)}: {error}"
    except Exception as error:  # noqa: BLE001  (one row must not end the job)
        out["error"] = f"internal-error: {type(error).__name__}: {error}"
    return out


def _findings(documents: list[Any]) -> str:
    from semantic.validation import validate

    found = [
        {"rule": one.rule, "severity": str(one.severity), "message": one.message, "pointer": one.pointer}
        for document in documents
        for one in validate(document).findings
    ]
    return json.dumps(found, ensure_ascii=False)
