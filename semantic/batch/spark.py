"""`spark-submit` runs this file: Parquet or web archives in, Parquet with the converted articles and shards out.

    spark-submit --py-files semantic_news.whl spark.py IN.parquet OUT/ [--with-findings]
    spark-submit --py-files semantic_news.whl spark.py --warc paths.txt OUT/

Every row of the input is a row of `OUT/articles` (Parquet, the columns of `semantic.batch.arrow`); `OUT/nquads` has
the statements as gzipped text. Spark runs a task again whose worker was lost, and the result is the same.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from semantic.batch.arrow import SPARK_SCHEMA, converter, pages_of_archives

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["archive_frame", "convert_frame", "main"]


def convert_frame(frame: Any, *, with_findings: bool = False) -> Any:
    """The DataFrame of the converted articles of `frame`, lazily."""
    return frame.mapInArrow(converter(with_findings=with_findings), SPARK_SCHEMA)


def archive_frame(session: Any, paths: Sequence[str]) -> Any:
    """The DataFrame of the pages in the web archives `paths`, an archive a task, for `convert_frame`; lazily."""
    frame = session.createDataFrame([(path,) for path in paths], "path string").repartition(
        max(1, len(paths))
    )
    return frame.mapInArrow(
        pages_of_archives, "id string, content binary, format string, page string, charset string"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the job of the command line."""
    parser = argparse.ArgumentParser(
        prog="spark-submit spark.py", description="Articles in Parquet become RDF."
    )
    parser.add_argument(
        "source", help="Parquet with the column content; id, url and format may stand beside it"
    )
    parser.add_argument(
        "--warc",
        action="store_true",
        help="SOURCE is a text file that names a web archive (WARC, WACZ) a line",
    )
    parser.add_argument("target", help="the folder for articles/ and nquads/")
    parser.add_argument("--with-findings", action="store_true", help="also validate each document")
    options = parser.parse_args(arguments)
    from pyspark.sql import SparkSession

    session = SparkSession.builder.appName("semantic").getOrCreate()
    if options.warc:
        rows = session.read.text(options.source).collect()
        frame = archive_frame(session, [row.value.strip() for row in rows if row.value.strip()])
    else:
        frame = session.read.parquet(options.source)
    converted = convert_frame(frame, with_findings=options.with_findings)
    target = options.target.rstrip("/")
    converted.write.mode("errorifexists").parquet(f"{target}/articles")
    # From the files, not from the frame: each article is converted once.
    done = session.read.parquet(f"{target}/articles")
    lines = done.where("nquads is not null and nquads <> ''").selectExpr("rtrim('\n', nquads) as value")
    lines.write.option("compression", "gzip").text(f"{target}/nquads")
    session.stop()


if __name__ == "__main__":
    main()
