"""What all tests share: no network, golden files, and where the shared material lies."""

from __future__ import annotations

import importlib.util
import os
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

_OFFLINE = Path(__file__).parent / "offline"
#: What tests/test_offline.py reaches for, to see the guard at work.
_GUARD_TARGETS = ("network-guard.invalid", "192.0.2.1")
_NETWORK_LOG = "SEMANTIC_TEST_NETWORK_LOG"

# The same commit gets the same verdict: the examples of a property follow from the test alone, no clock and no database
# decide. `pytest --hypothesis-profile=search` draws new ones and keeps what fails.
_SLOW = (HealthCheck.too_slow,)
settings.register_profile(
    "settled", derandomize=True, database=None, deadline=None, suppress_health_check=_SLOW
)
settings.register_profile("search", deadline=None, suppress_health_check=_SLOW)
settings.load_profile("settled")


def _install_audit_hook() -> None:
    """Denies the network for this process, for xdist workers and for every child interpreter."""
    spec = importlib.util.spec_from_file_location("semantic_offline", _OFFLINE / "sitecustomize.py")
    assert spec is not None
    assert spec.loader is not None
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
    path = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(_OFFLINE) + (os.pathsep + path if path else "")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden files instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        handle, name = tempfile.mkstemp(prefix="semantic-network-", suffix=".log")
        os.close(handle)
        os.environ[_NETWORK_LOG] = name
    _install_audit_hook()
    # A shell that starts us in the background has us ignore Ctrl-C, and the commands that tests interrupt would, too.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fails the run when any process of it reached for the network, even if a test swallowed the error."""
    if hasattr(session.config, "workerinput"):
        return
    log = Path(os.environ[_NETWORK_LOG])
    events = log.read_text(encoding="utf-8").splitlines()
    log.unlink()
    expected = [event for event in events if any(target in event for target in _GUARD_TARGETS)]
    if len(events) > len(expected):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        print("\nnetwork events:", *events, sep="\n  ")  # noqa: T201 - the report of the run


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a golden file; `pytest --update` writes the file instead."""

    def compare(path: Path, actual: str) -> None:
        if request.config.getoption("--update"):
            path.write_text(actual, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path} is missing: run pytest --update and read the result"
        assert actual == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def shared() -> Path:
    """The folder of shared evaluation data; the test skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared evaluation data is not beside this checkout")
    return SHARED
