"""The function over record batches in engines other than Spark: the recipes of docs/spark.md, run as they stand there."""

from __future__ import annotations

import json
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from semantic.batch.arrow import converter, pages_of_archives
from tests.batch.archives import article, warc

if TYPE_CHECKING:
    from collections.abc import Callable


def by_dask(folder: str) -> list[dict[str, Any]]:
    import dask.bag
    from dask.distributed import Client, LocalCluster

    def convert_file(path: str) -> Any:
        return pa.Table.from_batches(list(converter()(pq.ParquetFile(path).iter_batches(64))))

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster):
        paths = sorted(str(path) for path in __import__("pathlib").Path(folder).glob("*.parquet"))
        tables = dask.bag.from_sequence(paths, npartitions=len(paths)).map(convert_file).compute()
    return [row for table in tables for row in table.to_pylist()]


def by_ray(folder: str) -> list[dict[str, Any]]:
    with pytest.MonkeyPatch.context() as patch:
        return _by_ray(folder, patch)


def _by_ray(folder: str, patch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    # On loopback, as all tests are: else Ray's agents listen on the machine's own address, also where 127.0.0.1 is named.
    patch.setenv("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
    # A busy machine takes longer to start it than the half minute that it allows itself.
    patch.setenv("RAY_raylet_start_wait_time_s", "120")
    patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    # Ray asks cloud providers whose machine this is, unless a file in the home folder says so.
    home = tempfile.TemporaryDirectory()
    Path(home.name, "ray_bootstrap_config.yaml").write_text(
        "cluster_name: test\nprovider:\n  type: local\n", encoding="utf-8"
    )
    patch.setenv("HOME", home.name)
    import ray

    def convert_table(table: Any) -> Any:
        return pa.Table.from_batches(list(converter()(table.to_batches())))

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, object_store_memory=100_000_000)
    try:
        return list(
            ray.data.read_parquet(folder).map_batches(convert_table, batch_format="pyarrow").take_all()
        )
    finally:
        ray.shutdown()
        home.cleanup()


@pytest.mark.filterwarnings("ignore")  # The engines' own.
@pytest.mark.parametrize(("engine", "run"), [("dask.distributed", by_dask), ("ray", by_ray)])
def test_an_engine_gives_the_rows_of_one_process(
    tmp_path: Path, engine: str, run: Callable[[str], list[dict[str, Any]]]
) -> None:
    try:
        is_there = find_spec(engine) is not None
    except ModuleNotFoundError:
        is_there = False
    if not is_there:
        pytest.skip(f"{engine} is not installed")
    rows = [{"id": str(n), "content": json.dumps(article(n)) if n % 20 else "{}"} for n in range(60)]
    for part in range(3):
        pq.write_table(pa.Table.from_pylist(rows[part::3]), tmp_path / f"{part}.parquet")
    [batch] = converter()([pa.RecordBatch.from_pylist(rows)])
    wanted = {row["id"]: row for row in batch.to_pylist()}
    assert {row["id"]: row for row in run(str(tmp_path))} == wanted


def test_pages_of_web_archives_become_rows(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(warc(range(3)))
    paths = pa.RecordBatch.from_pylist([{"path": str(tmp_path / name)} for name in ("a.warc", "none.warc")])
    rows = [row for batch in converter()(pages_of_archives([paths])) for row in batch.to_pylist()]
    assert [row["id"] for row in rows[:3]] == [f"{tmp_path}/a.warc#{n}" for n in (1, 2, 3)]
    assert all("https://kestrel.example/ferries/" in row["nquads"] for row in rows[:3])
    assert rows[3]["error"].startswith("unreadable-input: ")
