"""Who asks: HTTP Basic authentication, and Digest (RFC 7616) where the server wants that."""

from __future__ import annotations

import base64
from urllib.request import (
    AbstractDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
    parse_http_list,
    parse_keqv_list,
)

__all__ = ["Credentials"]


class Credentials:
    """A user and a password; `header` gives what a request has to say, `learn` takes what a refusal asked for.

    Basic is sent at once; a server that wants Digest says so with its first refusal, and gets it from then on.
    """

    def __init__(self, url: str, user: str, password: str) -> None:
        self._url = url
        token = base64.b64encode(f"{user}:{password}".encode()).decode()
        self._basic = f"Basic {token}"
        self._challenge: dict[str, str] | None = None
        known = HTTPPasswordMgrWithDefaultRealm()
        known.add_password(None, url, user, password)
        self._digest = AbstractDigestAuthHandler(known)

    def header(self, method: str, path: str, body: bytes) -> str:
        """The value of Authorization for this request."""
        if self._challenge is None:
            return self._basic
        origin = "/".join(self._url.split("/", 3)[:3])
        request = Request(origin + path, data=body, method=method)  # noqa: S310  (the address was checked)
        return f"Digest {self._digest.get_authorization(request, self._challenge)}"

    def learn(self, challenge: str | None) -> bool:
        """Takes the WWW-Authenticate of a refusal; True if it is worth to ask again."""
        scheme, _, rest = (challenge or "").partition(" ")
        if scheme.lower() != "digest":
            return False
        wanted = parse_keqv_list(parse_http_list(rest))
        # Some servers take a nonce once and do not call it stale; a wrong password ends at the second refusal.
        is_new = self._challenge is None or wanted.get("nonce") != self._challenge.get("nonce")
        if wanted.get("algorithm", "MD5").upper() not in {"MD5", "SHA"}:
            return False
        self._challenge = wanted
        return is_new
