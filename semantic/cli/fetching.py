"""Pages by their address, for a user who says --fetch: bounded in size and time, and never led to a private address."""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import time
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from semantic.errors import TooLargeError, UnreadableInputError
from semantic.urls import url_defect

__all__ = ["Fetched", "fetch", "is_address"]

_SECONDS = 20.0
_MOST_REDIRECTS = 5
_CHUNK = 65_536
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Fetched(NamedTuple):
    """What came: the bytes, the address in the end, and the charset that the server named."""

    content: bytes
    url: str
    charset: str | None


def is_address(path: str) -> bool:
    """Whether an input is written as a web address."""
    return path[:8].lower().startswith(("http://", "https://"))


def fetch(url: str, max_size: int, *, seconds: float = _SECONDS) -> Fetched:
    """The page at `url`, within `seconds` and `max_size` bytes; UnreadableInputError, TooLargeError.

    A redirect to an address that is not public is refused: a page must not lead this program to what only this machine
    can reach. The address that the user wrote may be any.
    """
    deadline = time.monotonic() + seconds
    address = url
    for redirects in range(_MOST_REDIRECTS + 1):
        if defect := url_defect(address):
            raise UnreadableInputError(f"this is no address that can be fetched: {defect}", path=url)
        found = _once(address, url, max_size, deadline, is_public_only=redirects > 0)
        if isinstance(found, Fetched):
            return found
        address = urljoin(address, found)
    raise UnreadableInputError(
        f"more than {_MOST_REDIRECTS} redirects", path=url, remedy="give the last address"
    )


def _once(address: str, url: str, max_size: int, deadline: float, *, is_public_only: bool) -> Fetched | str:
    """The page, or the address that the server points to."""
    parts = urlsplit(address)
    make = http.client.HTTPSConnection if parts.scheme.lower() == "https" else http.client.HTTPConnection
    try:
        connection = make(parts.hostname or "", parts.port, timeout=max(0.1, deadline - time.monotonic()))
        try:
            connection.connect()
            # Asked of the connection itself, so that a name which changes its answer between two look-ups gains nothing.
            if is_public_only and not _is_public(connection.sock.getpeername()[0]):
                raise UnreadableInputError(
                    "a redirect to a private address is refused",
                    path=url,
                    remedy="save the page, and give the file",
                )
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            target = re.sub(
                r"[^\x21-\x7e]", lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), target
            )
            connection.request(
                "GET",
                target,
                headers={
                    "User-Agent": "semantic-news",
                    "Accept": "text/html,*/*;q=0.5",
                    "Accept-Encoding": "identity",
                },
            )
            response = connection.getresponse()
            if response.status in _REDIRECTS and (location := response.getheader("Location")):
                return location
            if response.status != 200:
                raise UnreadableInputError(
                    f"the server answered {response.status} {response.reason}",
                    path=url,
                    remedy="check the address",
                )
            content = _content(response, connection, url, max_size, deadline)
            named = re.search(
                r"charset\s*=\s*[\"']?([\w.:-]{2,40})",
                response.getheader("Content-Type") or "",
                re.IGNORECASE,
            )
            return Fetched(content, address, named[1] if named else None)
        finally:
            connection.close()
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = "it took too long" if isinstance(error, TimeoutError) else str(error) or type(error).__name__
        if isinstance(error, ssl.SSLError):
            reason = f"no safe connection: {error.reason or error}"
        if isinstance(error, socket.gaierror):
            reason = "there is no such host"
        raise UnreadableInputError(
            f"it cannot be fetched ({reason})",
            path=url,
            remedy="check the address, or save the page and give the file",
        ) from None


def _content(
    response: http.client.HTTPResponse,
    connection: http.client.HTTPConnection,
    url: str,
    max_size: int,
    deadline: float,
) -> bytes:
    content = bytearray()
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if connection.sock is not None:
            connection.sock.settimeout(left)
        chunk = response.read1(_CHUNK)
        if not chunk:
            return bytes(content)
        content += chunk
        if len(content) > max_size:
            raise TooLargeError(
                f"the page is larger than {max_size:,} bytes",
                path=url,
                remedy="raise the limit with --max-size",
            )


def _is_public(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host.split("%", maxsplit=1)[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global
