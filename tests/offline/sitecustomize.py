"""Denies and records every network event of this interpreter, except loopback.

conftest.py loads it for the test process, and puts its folder on PYTHONPATH so that child interpreters load it too.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_LOOPBACK = ("127.", "::1", "localhost")


def _is_local(address: object) -> bool:
    """Unix sockets (text or bytes) and loopback hosts; a None host means the loopback interface here."""
    if isinstance(address, tuple):
        host = address[0]
        if isinstance(host, bytes):
            host = host.decode("ascii", "replace")
        return host is None or host == "" or str(host).startswith(_LOOPBACK)
    return isinstance(address, (str, bytes))


def _deny(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.getaddrinfo":
        allowed = _is_local((arguments[0],))
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        allowed = _is_local(arguments[1])
    elif event in ("socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request"):
        target = str(arguments[0]).removeprefix("http://").removeprefix("https://")
        allowed = target.startswith(_LOOPBACK) or target.startswith("file:")
    else:
        return
    if allowed:
        return
    log = os.environ.get("SEMANTIC_TEST_NETWORK_LOG")
    if log:
        with Path(log).open("a", encoding="utf-8") as file:
            file.write(f"{os.getpid()} {event} {arguments!r}\n")
    raise RuntimeError(f"a test reached for the network: {event} {arguments!r}")


sys.addaudithook(_deny)
