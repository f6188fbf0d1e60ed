"""A real standalone cluster on loopback gives the dataset of the single machine, also when a worker is killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from semantic.batch.arrow import converter
from tests.batch.archives import article, warc

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.skipif(find_spec("pyspark") is None, reason="PySpark is not installed (pip install '.[spark]')"),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
]  # fmt: skip

_ROWS = 240
_FILES = 8


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


class Cluster:
    """A master and two workers; `workers` are their processes."""

    def __init__(self, folder: Path) -> None:
        spec = find_spec("pyspark")
        assert spec is not None
        assert spec.origin is not None
        self.home = Path(spec.origin).parent
        self.folder = folder
        self.port = free_port()
        self.environment = {
            **os.environ,
            "SPARK_HOME": str(self.home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_NO_DAEMONIZE": "1",
            "PYSPARK_PYTHON": sys.executable,
            "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
        }
        self.master = self._start(
            "org.apache.spark.deploy.master.Master",
            "--port",
            str(self.port),
            "--webui-port",
            str(free_port()),
        )
        self.url = f"spark://127.0.0.1:{self.port}"
        self._wait_for_master()
        self.workers = [self.worker() for _ in range(2)]

    def worker(self) -> subprocess.Popen[bytes]:
        return self._start(
            "org.apache.spark.deploy.worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", str(free_port()),
            "--work-dir", str(self.folder / "work"), self.url,
        )  # fmt: skip

    def _start(self, name: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [str(self.home / "bin" / "spark-class"), name, "--host", "127.0.0.1", *arguments]
        log = (self.folder / "spark.log").open("ab")
        with log:
            return subprocess.Popen(
                command, env=self.environment, stdout=log, stderr=log, start_new_session=True
            )

    def _wait_for_master(self) -> None:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.2)
            else:
                return
        pytest.fail("the master does not start")

    def submit(self, source: Path, target: Path, *more: str) -> subprocess.Popen[bytes]:
        command = [
            str(self.home / "bin" / "spark-submit"), "--master", self.url,
            "--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1",
            "--conf", "spark.executor.memory=512m", "--conf", "spark.sql.files.maxPartitionBytes=16k",
            "--conf", "spark.sql.files.openCostInBytes=16k", "--conf", "spark.ui.enabled=false",
            str(ROOT / "semantic" / "batch" / "spark.py"), str(source), str(target), *more,
        ]  # fmt: skip
        log = (self.folder / "driver.log").open("ab")
        with log:
            return subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)

    def stop(self) -> None:
        for process in [*self.workers, self.master]:
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """The process and what it started: a worker's executors die with their machine."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    one = Cluster(tmp_path)
    try:
        yield one
    finally:
        one.stop()


@pytest.fixture
def rows(tmp_path: Path) -> list[dict[str, str]]:
    made = [
        {"id": str(n), "content": json.dumps(article(n)) if n % 50 else "{}", "format": "article"}
        for n in range(_ROWS)
    ]
    (tmp_path / "in.parquet").mkdir()
    for part in range(_FILES):
        pq.write_table(pa.Table.from_pylist(made[part::_FILES]), tmp_path / "in.parquet" / f"{part}.parquet")
    return made


@pytest.mark.parametrize("is_killed", [False, True], ids=["undisturbed", "a worker killed"])
def test_the_cluster_gives_the_dataset_of_one_machine(
    tmp_path: Path, cluster: Cluster, rows: list[dict[str, str]], is_killed: bool
) -> None:
    [batch] = converter()([pa.RecordBatch.from_pylist(rows)])
    wanted = {row["id"]: row for row in batch.to_pylist()}
    target = tmp_path / "out"
    driver = cluster.submit(tmp_path / "in.parquet", target)
    if is_killed:
        # In the middle: some results are there, not all.
        for _ in range(900):
            time.sleep(0.1)
            if list((target / "articles").glob("_temporary/**/*.parquet")):
                break
        kill(cluster.workers[0])
        assert driver.poll() is None, "the job was over before the worker could be killed"
    assert driver.wait(timeout=300) == 0, (tmp_path / "driver.log").read_text("utf-8", "replace")[-3000:]
    found = pq.read_table(target / "articles").to_pylist()
    assert len(found) == _ROWS
    assert {row["id"]: row for row in found} == wanted
    import gzip

    lines = b"".join(gzip.decompress(path.read_bytes()) for path in (target / "nquads").glob("*.gz"))
    single = "".join(row["nquads"] or "" for row in wanted.values()).encode()
    assert sorted(lines.splitlines()) == sorted(single.splitlines())


def test_web_archives_are_read_where_they_lie(tmp_path: Path, cluster: Cluster) -> None:
    for number in range(2):
        (tmp_path / f"{number}.warc").write_bytes(warc(range(number * 5, number * 5 + 5)))
    paths = tmp_path / "paths.txt"
    paths.write_text("".join(f"{tmp_path}/{number}.warc\n" for number in range(2)), encoding="utf-8")
    driver = cluster.submit(paths, tmp_path / "out", "--warc")
    assert driver.wait(timeout=300) == 0, (tmp_path / "driver.log").read_text("utf-8", "replace")[-3000:]
    found = pq.read_table(tmp_path / "out" / "articles").to_pylist()
    assert sorted(row["id"] for row in found) == [f"{tmp_path}/{n // 5}.warc#{n % 5 + 1}" for n in range(10)]
    assert all(f"ferries/{n}#article" in "".join(row["nquads"] for row in found) for n in range(10))
