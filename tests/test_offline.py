"""The guard that keeps the suite off the network does its work; without these, its silence would prove nothing."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

#: RFC 5737: an address that no host has.
DOCUMENTATION_ADDRESS = "192.0.2.1"


def test_a_name_look_up_is_denied() -> None:
    with pytest.raises(RuntimeError, match="reached for the network"):
        socket.getaddrinfo("network-guard.invalid", 80)


def test_a_connection_is_denied() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_STREAM) as client,
        pytest.raises(RuntimeError, match="reached for the network"),
    ):
        client.connect((DOCUMENTATION_ADDRESS, 80))


def test_child_interpreters_are_denied_too() -> None:
    code = "import socket; socket.getaddrinfo('network-guard.invalid', 80)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "reached for the network" in run.stderr


def test_loopback_is_allowed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass
